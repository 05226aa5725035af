"""Who is to do what: units of lists, of table columns, and of prose (由招商局牵头, 建设局要…), read once for a document."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain, pairwise

from ingest.assertion import is_history
from ingest.beside import DOES, STEP, TOWN, beside, reviewing, told
from ingest.columns import unit_cells
from ingest.construction.firms import known
from ingest.draft import Draft
from ingest.organs import Organ, OrganIndex
from ingest.patterns import compiled
from ingest.sought import sought
from ingest.spans import Taken
from ingest.unitnames import EACH, SECTION, Unit, members, role_of
from ingest.units import list_spans, listed

Span = tuple[int, int]
LINK = compiled("、|和|与|及|以及|(?:要|应|须|牵头)?,?(?:会同|联合)")
# 甲局、乙局|等有关部门|要…, 甲局|和其他有关单位|负责…: others who are not named
OTHERS = compiled("(?:等|[、和与及]|以及)(?:其他|其它|各)?(?:有关|相关|责任|成员|职能|市直|省直|县直|区直)?(?:方面|[\u4e00-\u9fff]{0,6}?(?:部门|单位))(?:[和、及](?:有关|相关)?(?:单位|部门|方面))?")
FIRM = r"(?!\()[\u4e00-\u9fff()]{2,16}?(?:集团|公司|控股|城投|国投|产投|建投|交投)(?:(?:控股|发展|投资)?(?:集团|公司))?"
# 甲领导小组|各成员单位要…: those of a body who are to act
MEMBERS = re.compile("(?:各|全体|所有)(?:成员单位|有关(?:部门|单位)|相关(?:部门|单位)|职能部门|责任(?:部门|单位))|成员单位(?=要|应|须|负责|按)")
# Bodies that need no name of their own where they act.
OWN = sought(r"(?:管委会|党工委|工管委|纪工委)(?:办公室)?(?!\s?[+(]|模式|体制)")
NEXT_FIRM = re.compile(rf"[、和与及](?P<name>{FIRM})(?=[、和与及,。;]|牵头|负责|配合|落实|实施|要|参与|协同|共同|按|做好|抓好|提供|保障|加强)")
BESIDE_FIRM = re.compile(rf"(?:要|应|须|牵头)?,?(?:会同|联合)(?P<name>{FIRM})")
NEXT_TOWN = re.compile(rf"[、和与及](?P<name>{TOWN})(?=[、和与及,。;]|牵头|负责|配合|落实|实施|要(?!求)|参与|协同|共同|按)")
LAST_FIRM = re.compile(rf"(?:^|[。;,、\n:由])(?P<name>{FIRM})[、和与及]$")
EACH_BEFORE = re.compile(rf"(?<=[。;,、\n:由])(?P<name>{EACH.pattern})[、和与及]$")
ACTING_FIRM = sought(rf"(?:(?:(?<![自理])由|(?<=[。;,\n:)]))(?:[省市县区]属)?(?P<name>{FIRM})(?=(?:\((?:以下|下)?(?:简称|统称)[^()\n]{{2,20}}\))?(?:牵头|负责|具体|统筹|组织实施|承担|承办|协办|配合(?!度)|协助|发行(?=[\d])|应(?:当|优先|及时|积极)?(?:给予|提供|加大|加强|开展|优先|承担))))")
# 甲投资运营有限公司(简称甲投公司)要盘活资产
CALLED_FIRM = sought(r"(?<=[。;\n])[ \t\u3000]*(?P<name>(?!由|会同|经|与|请)[\u4e00-\u9fff()]{4,24}?有限公司)(?=\((?:以下|下)?(?:简称|统称)[^()\n]{2,20}\)(?:要(?!求|素)|须|牵头|负责|承担))")
# 委托|甲工程咨询公司|对码头扩建作评估
ENTRUSTED = sought(rf"(?<![受经])委托(?P<name>(?!第三方|专业|有关|相关|具有|具备|有资质|社会|其他|各|其)(?:{FIRM}|[\u4e00-\u9fff]{{4,20}}?(?:研究院|设计院|研究所|勘察院|协会|学会)))(?=对|就|为|承担|承办|负责|编制|开展|进行|实施|提供|组织|代建|运营|管理|起草)")
# 产业服务中心组建分队: a centre of service without a place that opens a sentence and is told what it does.
SERVICE = sought(r"(?<=[。;])(?P<name>(?!各|由|依托|发挥|建设|建立|建成|设立|成立|完善|优化)[\u4e00-\u9fff]{2,6}服务中心)(?=要(?!求|素)|组建|牵头|负责|统筹|会同|定期)")
# 甲产业集团(甲产业发展集团有限公司)发起设立乙基金
FOUNDING_FIRM = sought(rf"(?<=[。;,\n:.])(?P<name>(?!由){FIRM})(?=(?:\([^()]{{4,24}}\))?(?:牵头)?发起设立)")
EACH_FIRM = sought(rf"(?<=[。;,\n:)、])(?P<name>{FIRM})(?=(?:、{FIRM})*[各均](?:承担|负责|完成|认领))")
# 由低空产业局、船舶产业局分别牵头: behind 由 and in front of a verb of duty whatever has the shape of an office is one.
BY_LIST = sought(r"(?<![自理缘])由(?P<list>[\u4e00-\u9fff()、]{3,80}?)(?:按(?:照)?(?:各自)?职责(?:分工)?|按[年季月周旬]|[每逐](?:半年|[年季月周旬项个户])|定期|及时|分别|共同|各自|具体|统一|联合)*(?:牵头|负责|抓?落实|抓总|承办|归口管理|组织实施|承担|督导|督办|跟踪|跟进|会同(?![^,。;]{3,40}(?:牵头|负责(?!人)|落实|抓总|承办|组织实施|承担|督导|督办|跟踪|跟进))|汇总|约谈|通报|调度|书面预警|考核|验收|梳理|研判|会商|审核|盘点|晾晒)(?!人|的)")
OFFICE = re.compile(rf"(?:[局委办部会厅组院室]|{SECTION}|(?:管理|监督|执法|检测|监理|勘察|检验|防治|服务|推广|监测)[所站]|办事处|街道|中心|政府|海关|集团|公司|控股|专班|指挥部|支队|大队)$")
SAME = sought("由?(?:该|[他她其]所在的)(?P<kind>[局委办厅部处科]|中心)(?:[和与、][\u4e00-\u9fff、]{2,24}?(?:共同|联合|分别))?(?:今年|明年|年内|全年)?(?:要(?!求)|负责|牵头|会同|统筹|具体)")
# 由该中心逐个配备专员: behind 由 whatever it does is its duty
BY_SAME = sought("由该(?P<kind>[局委办厅部处科]|中心)(?!组成|构成|提供|主[管办]的|代[管办]|[\u4e00-\u9fff]{0,3}(?:担任|兼任))")
# 甲局局长乙说,她带的4支小分队…: whoever leads speaks of the bureau's own work
OWN_TEAM = sought("(?:说|介绍|透露|表示|告诉[\u4e00-\u9fff]{2,4})[,:]?“?(?:[他她我]们?)(?:带领?|领着|分管|负责|牵头)的(?=[\\d一二三四五六七八九十两]*[支个]?[\u4e00-\u9fff]{0,6}(?:分队|小组|团队|专班|队伍))")
OFFICER = re.compile("(?:党组书记、)?(?:常务)?副?(?:局长|主任|部长|处长|科长|书记|负责人)[\u4e00-\u9fff]{2,4}$")
# Bodies that no list knows, where they open a part of a sentence and are said to act: 县乡村建设中心要…, 甲乙一体化领导小组统筹….
BODY = sought(
    "(?<=[。;,\n:由])(?P<name>[省市县区州](?!域|场|民|政(?!府)|际|内|外|级|直)[\u4e00-\u9fff]{2,12}?(?:中心|专班|办公室|督查室|中队|服务队)|[省市县区州]政府[\u4e00-\u9fff]{2,3}办|(?!各|由|成立|建立|组建|发挥|通过|经|按照|根据|在|对|将|把|召开|健全|强化|完善|充分|依托|设立|全[省市县区])[\u4e00-\u9fff]{4,20}?(?:领导小组|指挥部|工作专班|联席会议)(?:办公室)?)"
    "(?=要(?!求|素|点)|牵头|负责(?!人)|统筹|会同|定期|按[月季周年]|每双?[月季年周半])"
)
BEGINS = frozenset("。;,:\n)!?\t \u3000是.、")
# “…我们就补什么。”|甲局今年推行: behind what somebody says a sentence begins
SAID = re.compile("[。!?]”$")
# 请|甲局修订办法, 此事请|乙局研究: whatever is asked of an office is for it to do, but for leave or favours.
ASKED = re.compile("(?:^|[。,;:\n \u3000]|此事|[这该此]项(?:工作|任务|事项)|[另并现])请$")
ANYTHING = re.compile(
    "(?P<verb>(?=[\u4e00-\u9fff]|\\d{1,2}月)(?!的|审|批|阅|核(?!查)|示|知|同意|考虑|给予|予以|支持|帮助|领导|负责人|主任|局长|[\u4e00-\u9fff]{0,2}同志|[\u4e00-\u9fff]{0,4}(?:参加|出席|莅临|光临)))"
)
# 3月底前,|甲局印发目录: with a day by which it is to be done
IN_TIME = re.compile("(?:(?:\\d{1,2}月(?:\\d{1,2}日|[份底末初]|中旬)?|\\d日|年底|月底|季度末)(?:之?前|内)|年内|[上下]半年|[一二三四]季度),$")
FINISHES = re.compile(
    "(?P<verb>(?:全面|基本|分别|联合|会同[^,。;]{2,20}?)?(?:印发|出台|制定|编制|建立|健全|建成|搭建|推行|启动|完成|发布|修订|组织|开展|汇总|报送|上报|提交|公布|拿出|核查|部署|上线|开通|实现|落实|形成|清理|公开|推出|设立|组建|召开|明确)(?!了|[\u4e00-\u9fff]{1,3}了|的))"
)
# 由 before a unit makes it the one to act, but for these.
NOT_BY = re.compile("[他她其我]|提供|供图|人民(?!政府)|组成|\\d+个[\u4e00-\u9fff]{2,8}组成|代管|主导|的(?!统)|等[\u4e00-\u9fff]{0,4}组成|担任|兼任|认定|评为|授予|颁发|[\u4e00-\u9fff]{0,3}(?:兼任|担任)|主任|局长|主要领导")
# 形成由甲统筹的机制 says how things are, not what is to be done.
MECHANISM = re.compile("(?:形成|建立|构建|实行|采取|改为|主要)$")
ACTS = compiled(
    "(?P<time>今年|明年|年内|全年|年底前|上半年|\\d+月底?前)?(?:还|也|则|将|正|更|均|都)?(?P<verb>要(?!求|素|点|害|件)|须|应(?!急|用|对|邀|届|收)|负责(?!人|同志)|牵头|统筹|为(?:第一)?(?:责任|牵头|主办|主责|配合|协办|参与)(?:单位|部门)|立下(?=[^,。;]{0,6}军令状)|统一领导|抓总|按[月季周年]|每双?[月季周年半]|会同|联合(?!会|体)|承担|抓好|做好|具体|认领|推出的(?=[^,。;]{2,16}(?:今年|将|要))|领到|领下|扛起|主抓|于(?=[^,。;]{1,8}(?:前|底|内|完成))|对(?=[^,。;]{2,24}(?:提前介入|开辟|实行|优先|容缺|全程|跟踪|落实))|(?<=年内)(?=[\u4e00-\u9fff]{2})|(?<=月底前)(?=[\u4e00-\u9fff]{2})|(?<=年底前)(?=[\u4e00-\u9fff]{2})|落实(?=[,。;\n)])|将(?=对|制定|出台|编制|开展|组织|建立|推出|牵头|联合|会同|安排|设立|继续|进一步|积极|着重|重点|按照?|根据|适时|尽快|抓紧|全力|配合|加强|加大|加快|研究|督促|指导|协调|统筹)|"
    "(?:(?:认真|经)?研究)?后?(?:提出)?了?(?:以下|如下|办理|处理|初步|答复|书面)*意见(?:如下|是|为)?:|(?:经)?(?:认真)?研究后?(?:认为|提出|答复|决定):|(?:提出|答复|回复|复函)(?:如下|称)?:|表示,?将|"
    "提出,(?=(?:今年|年内|将|要)?(?:实施|开展|组织|推出|建立))|承诺|盯着|准备(?=[在赴到])|推出(?=[“\\d])|推行(?!的|情况|以来)|设立(?=[^,。;的]{0,12}(?:专窗|专区|专班|窗口|服务站|服务点|工作站))|在(?=[^,。;]{2,16}(?:组建|设立|举办))|[给为](?=[^,。;]{2,14}(?:送工|招工|配送|输送|配备))|汇总|配合|打配合|搭把手|协助|协同|组织(?!部|人|开展过)|定期|要及时|参与|按(?:照)?(?:各自)?职责|分别|共同|参加(?=[。;])|各推荐|各引进)"
)
# What is told so may be told of the past.
TOLD = re.compile("(?:还|也|则|今年)?(?:提出,|[给为]|承诺|盯着|准备|推出|推行|设立|在|将|加快|推进|推动|开展|实施)")
DONE = re.compile("(?:会同[^,。;]{2,24})?(?:研究)?(?:提出(?!了?[\u4e00-\u9fff]{0,6}意见:)|制定|印发|出台|完成|开展|组织|建立|修订)了")
# 本办法由甲局|会同乙局负责解释: to say what a text means is no task of it
INTERPRETS = re.compile("(?:(?:、|和|与|及|会同|联合|商)[^。;,、和与]{2,16})*(?:共同|联合|统一|具体|按职责)*负责(?:具体|统一|政策)*(?:的)?(?:解释|解读)(?:工作)?(?=[,。;\n]|$|本)")
DITTO = re.compile("[〃″”\"]+|同[上前]")  # the cell says what the one above says
# 这件事|甲局牵头, 担子压到|乙局
OPENED = re.compile("(?:(?:这件?|此)事|(?:这|该|此)项(?:工作|任务)|这活儿?),?$")
LAID = re.compile("(?:任务|责任|担子|工作)(?:落到|落在|压给|压到|交给|交由|落实到)(?:了)?$")
SWALLOWED = re.compile("直接|拨付|资金|^[对将把]|^该")  # a sentence taken for a name; 该局 names none
# Those who lead a whole place are named for what they decide, not for tasks.
LEADERS = re.compile("^(?:党中央|国务院|中共中央|[省市县区州]委|[省市县区州]政府|.{2,6}[省市县区州]委|.{2,8}人民政府)$")


def found_units(draft: Draft) -> list[Unit]:
    """All responsible units of a document, from lists, table columns and prose, in order."""
    if "units" not in draft.notes:
        text = draft.text
        found = listed(text)
        taken = {(u.start, u.end) for u in found}
        above: dict[str, list[str]] = {}
        repeated: list[Unit] = []
        for clause in draft.clauses:
            for column, start, end in unit_cells(clause.cells):
                if DITTO.fullmatch(text[start:end].strip()) and column in above:
                    repeated += [Unit(start, end, name, role_of(column), start) for name in above[column]]
                    continue
                named = members(text, start, end, role_of(column), start)
                above[column] = [u.name for u in named]
                found += [u for u in named if (u.start, u.end) not in taken]
        busy = sorted([*list_spans(text), *(c for clause in draft.clauses for c in clause.cells.values())])
        found += [u for u in in_prose(text, organ_index(draft), busy) if not _is_told(draft, u) and not INTERPRETS.match(text, u.end)]
        draft.notes["units"] = sorted([*_apart(found), *repeated], key=lambda u: u.start)
    kept: list[Unit] = draft.notes["units"]
    return kept


def _is_told(draft: Draft, unit: Unit) -> bool:
    """Whether a text tells what a unit has done rather than what it is to do."""
    text, end = draft.text, _behind_others(draft.text, unit.end)
    if DONE.match(text, end):
        return True
    return (DOES.match(text, end) or TOLD.match(text, end) or STEP.match(text, end)) is not None and is_history(draft, unit.start, end)


def _behind_others(text: str, end: int) -> int:
    """Where what units are to do begins behind the last that is named: behind others who are not, too."""
    others = OTHERS.match(text, end)
    return others.end() if others else end


def _apart(found: list[Unit]) -> list[Unit]:
    """The units in order, each place once: of two that overlap the one that was found first."""
    taken = Taken()
    return sorted((u for u in found if not u.name.startswith("该") and taken.claim(u.start, min(u.end, u.start + len(u.name)))), key=lambda u: u.start)


def organ_index(draft: Draft) -> OrganIndex:
    """The organs that a document's text names; read once and kept."""
    if "organs" not in draft.notes:
        draft.notes["organs"] = OrganIndex(draft.text)
    kept: OrganIndex = draft.notes["organs"]
    return kept


def in_prose(text: str, index: OrganIndex, busy: list[Span]) -> Iterator[Unit]:
    """Units that sentences name as those to act."""
    yield from _by_lists(text, busy)
    actors = _actors(text, index, busy)
    groups = list(_groups(text, actors))
    acting = [unit for group in groups for unit in _acting(text, group)]
    yield from acting
    yield from beside(text, groups, acting)
    yield from reviewing(text, [g for g in groups if not any(LEADERS.match(text[a:b]) for a, b in g)])
    yield from told(text, [group[0] for group in groups if len(group) == 1 and not LEADERS.match(text[slice(*group[0])])], acting)
    for match in chain.from_iterable(pattern.finditer(text) for pattern in (ACTING_FIRM, EACH_FIRM, FOUNDING_FIRM, CALLED_FIRM, ENTRUSTED, SERVICE)):
        span = match.span("name")
        if _is_free(busy, *span) and not re.match("各|对|将|把|凡|按|给|有关|相关|企业|国有公司|平台公司|基金公司|龙头|支持|鼓励|推动|引导|指导|帮助|督促", text[span[0] : span[1]]):
            yield Unit(*span, text[span[0] : span[1]], role_of(text[span[1] : span[1] + 2]), match.start())
    yield from _same(text, index)


def _by_lists(text: str, busy: list[Span]) -> Iterator[Unit]:
    """Offices that no list knows, behind 由 and in front of a verb of duty."""
    for match in BY_LIST.finditer(text):
        named = members(text, *match.span("list"), role_of(match[0][-4:]), match.start())
        if named and all((OFFICE.search(u.name) or known(u.name)) and len(u.name) <= 16 and not NOT_BY.match(u.name) for u in named):
            yield from (u for u in named if _is_free(busy, u.start, u.end) and not SWALLOWED.search(u.name))


def _actors(text: str, index: OrganIndex, busy: list[Span]) -> list[Span]:
    """Organs outside lists, and bodies like 管委会 that act without a name, in order."""
    spans = [(o.start, o.end) for o in index.found]
    for match in BODY.finditer(text):
        span = match.span("name")
        spans = [s for s in spans if s[1] <= span[0] or s[0] >= span[1]] + [span]
    spans.sort()
    ends = [end for _, end in spans]
    for match in OWN.finditer(text):
        at = bisect_left(ends, match.start() + 1)
        if (at == len(spans) or spans[at][0] >= match.end()) and (not match.start() or not "\u4e00" <= text[match.start() - 1] <= "\u9fff" or text[match.start() - 1] in "由和与及"):
            spans.append(match.span())
    spans = [(start, named.end() if (named := MEMBERS.match(text, end)) else end) for start, end in spans]
    return [span for span in sorted(spans) if _is_free(busy, *span)]


def _is_free(busy: list[Span], start: int, end: int) -> bool:
    at = bisect_left(busy, (start + 1, 0))
    return (at == 0 or busy[at - 1][1] <= start) and (at == len(busy) or busy[at][0] >= end)


def _groups(text: str, actors: list[Span]) -> Iterator[list[Span]]:
    """Actors joined by 、, 和, 会同; enterprises in the same list join them."""
    group: list[Span] = []
    for span in actors:
        if group and LINK.fullmatch(text, group[-1][1], span[0]):
            group.append(span)
            continue
        if group:
            yield _with_firms(text, group)
        group = [span]
    if group:
        yield _with_firms(text, group)


def _with_firms(text: str, group: list[Span]) -> list[Span]:
    while (following := NEXT_FIRM.match(text, group[-1][1]) or NEXT_TOWN.match(text, group[-1][1])) is not None:
        group.append(following.span("name"))
    beside = BESIDE_FIRM.match(text, group[-1][1])
    if beside is not None:  # 建设局要会同|城投公司
        group.append(beside.span("name"))
    each = EACH_BEFORE.search(text, max(0, group[0][0] - 14), group[0][0])
    if each is not None:  # 各街道、管委会配合
        group.insert(0, each.span("name"))
    before = LAST_FIRM.search(text[max(0, group[0][0] - 24) : group[0][0]])
    if before is not None:
        base = max(0, group[0][0] - 24)
        group.insert(0, (base + before.start("name"), base + before.end("name")))
    return group


def _acting(text: str, group: list[Span]) -> Iterator[Unit]:
    """The units of a group that is said to act: behind 由, or at the head of a part of a sentence before a verb of duty."""
    start, end = group[0][0], group[-1][1]
    before = text[start - 1] if start else "\n"
    by = before == "由" and text[start - 2 : start - 1] not in ("自", "理", "缘")
    asked = ASKED.search(text, max(0, start - 8), start) is not None
    opens = before in BEGINS or SAID.search(text, max(0, start - 2), start) is not None or asked or OPENED.search(text, max(0, start - 8), start) is not None
    laid = LAID.search(text, max(0, start - 8), start) is not None
    if not (by or laid or opens):
        return
    end = _behind_others(text, end)
    verb = ACTS.match(text, end)
    if verb is None and (asked or IN_TIME.search(text, max(0, start - 10), start)):
        verb = (ANYTHING if asked else FINISHES).match(text, end)
    if by and (NOT_BY.match(text, end) or MECHANISM.search(text[max(0, start - 4) : start - 1])):
        return
    joint = any(re.search("要|应|须|牵头|会同", text[a[1] : b[0]]) for a, b in pairwise(group))
    if not by and not laid and verb is None and not joint:
        return
    words = text[end : end + 8] if by or laid else verb["verb"] if verb is not None else "会同"
    role = "lead" if re.match(".{0,4}牵头", text[end : end + 8]) else role_of(words) if not (by or laid) else "unit"
    for a, b in group:
        if SWALLOWED.search(text[a:b]):
            continue
        if LEADERS.match(text[a:b]) and not re.match("牵头|负责|统筹|会同|统一领导|参加|配合", words):
            continue
        yield Unit(a, b, text[a:b], role, start - 1 if by else start)


# 该局 is one of so many organs named last.
NEAREST = 4


def _same(text: str, index: OrganIndex) -> Iterator[Unit]:
    """该局要…: the organ of this kind that was named last."""
    ends = [o.end for o in index.found]

    def before(position: int) -> list[Organ]:
        """The last organs named before a place, the last one first."""
        at = bisect_left(ends, position + 1)
        return index.found[max(0, at - NEAREST) : at][::-1]

    for match in chain(SAME.finditer(text), BY_SAME.finditer(text)):
        organ = next((o for o in before(match.start()) if text[o.end - 1] == match["kind"][-1]), None)
        if organ is not None and match.start() - organ.end < 300:
            role = "lead" if "牵头" in text[match.start() : match.end() + 4] else "unit"
            yield Unit(organ.start, match.end(), text[organ.start : organ.end], role, organ.start)
    for match in OWN_TEAM.finditer(text):
        organ = next(iter(before(match.start())), None)
        if organ is not None and match.start() - organ.end <= 12 and OFFICER.fullmatch(text, organ.end, match.start()):
            yield Unit(organ.start, organ.end, text[organ.start : organ.end], "unit", organ.start)
