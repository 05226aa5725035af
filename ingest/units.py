"""Lists of responsible units: 责任单位:…, (X牵头,Y配合), (X、Y), cells of tables; each unit with its role.

Where a list begins is told by a label or a bracket; where a unit ends by separators; and a verb behind a group (…牵头, …配合)
gives its role to the whole group.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ingest.patterns import compiled
from ingest.sought import sought
from ingest.text import at_lines
from ingest.text import line_end as end_of_line

ROLE = "(?:包抓|包保|包联|成员|责任落实|主抓|首责|归口|协作|推进|认领|承接|领办|挂点|挂钩|挂联|攻坚|支持|保障|牵头责任|共同责任|主要责任|组织实施|责任|牵头|配合|承办|协办|参与|主办|实施|落实|主责|协助|协同|主管|参加|督导|指导|督办|负责|承担)"
NOUN = "(?:单位|部门|处室|科室|主体|区县|县区|科局|局办|股室|机构)"
LABEL = compiled(
    rf"(?:(?P<role>{ROLE}(?:[(/、和及与]?{ROLE})?\)?){NOUN}(?:[(/、和及与]{{1,2}}{ROLE}?{NOUN}?(?:人)?\)?)?(?:\*\*)?(?:[ \u3000]*[】\]][ \u3000]*:?|[ \u3000]*(?:\*\*)?:|[ \u3000]*(?:—{{1,2}}|-{{2}})[ \u3000]*(?=[\u4e00-\u9fff]{{2}})|(?:(?<=\n[\u4e00-\u9fff]{{4}})|(?<=\n[ \u3000][\u4e00-\u9fff]{{4}})|(?<=\n[ \u3000]{{2}}[\u4e00-\u9fff]{{4}})|(?<=\n[ ]{{4}}[\u4e00-\u9fff]{{4}}))[ \u3000\t]{{1,4}}(?=[\u4e00-\u9fff]{{1,14}}?[局委办厅府会部室心团](?:[ \u3000、,;。\n]|$))|(?<=单位)为(?=[\u4e00-\u9fff]{{2,12}}?[局委办厅府会])|(?<=部门)为(?=[\u4e00-\u9fff]{{2,12}}?[局委办厅府会]))|(?<![\u4e00-\u9fff])(?P<short>牵头|配合|(?:责任|任务|工作)?分工|责任|落实|主办|协办|承办|主责|协同|参与|协作|协助):)[ \u3000]*(?:\*\*)?[ \u3000]*"
)
# Other labels that end a list of units where no sign does.
OTHER = "(?:(?:第一)?责任人|(?:责任|分管|牵头|包保|包抓|包联|挂帅|挂联|联系|主管|市级|县级|区级)领导|联系人|负责人|牵头人|(?:完成|办结|整改|推进|实施|时间)?时[限间](?:要求|节点|进度)?|完成日期|时间(?:节点|进度|要求|安排)|进度(?:安排|要求|计划|目标)?|(?:年度|工作)目标|目标任务|(?:适用|实施|试点|涉及)(?:范围|区域|地区)|备注|联系电话)"
EDGE = compiled(rf"(?P<label>{LABEL.pattern.replace('?P<role>', '?:').replace('?P<short>', '?:')}|{OTHER}[ \u3000]*[】\])]?[ \u3000]*:)|[()\[\]【】〔〕。\n]")
PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}[市县区旗州盟]")
BRACKET = compiled(r"[(\[【〔](?P<body>(?:[^()\[\]【】〔〕\n]|\([^()\n]{0,40}\)){3,420})[)\]】〕]")
# ——甲局、乙局 behind the sentence that they are to do, or on a line below it.
DASHED = compiled(r"(?:(?<=[。;!])|(?<=\n))[ \t\u3000]*(?:—{1,2}|-{2}|[→⇒※])[ \u3000]*(?P<body>[^。:\n]{3,240})(?=。?[ \t\u3000]*(?:\n|$))")
# 修缮祠堂……………甲局: dots lead to who is to do it.
DOTTED = compiled(r"(?<=[\u4e00-\u9fff\d)])[ ]*(?:…{2,}|\.{4,}|·{4,})[…·. ]*(?P<body>[^。:\n]{3,120})(?=[ \t\u3000]*(?:\n|$))")
# 1.甲局:… where several items begin with the one who is to do them.
HEADING_UNITS = compiled(r"^[ \t\u3000]*(?:\d{1,2}[.、]|\(?[一二三四五六七八九十\d]{1,3}[)、]|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])[ \u3000]*(?P<body>[^:。;,\n]{3,60}):(?=[^\n]{4})", re.M)
# 甲局:… at the head of three lines or more, without numbers.
PLAIN_UNITS = compiled(r"^[ \t\u3000]*(?P<body>[\u4e00-\u9fff、()]{3,30}):(?=[^\n]{6})", re.M)
# …5场(市甲局)。 at the end of a line: duties where many lines of a plan end so.
CLOSING = sought(r"(?<=[\u4e00-\u9fff])\((?:[省市县区]|各)[^()\d\n]{1,60}[局委办会心府团区司厅部镇道队]\)[。;]?[ \t]*(?=\n|$)")
MANY = 3
FEW = 2
# At the foot of a page these tell once who runs it.
OF_FEET = frozenset({"主办", "承办", "协办"})
CALLED_BY = re.compile(r"(?:责任|牵头|配合|主办|协办|承办|落实)(?:单位|部门)(?:为|是|/|[ \u3000]+)(?=[\u4e00-\u9fff])")
VERB = (
    "(?:负责(?:牵头|落实|推进|实施|组织|办理)?|牵头(?:负责|落实|推进|组织|实施|抓总|办理)?|配合(?:落实|做好|实施|推进)?|督促落实|组织实施|落实|参与|协同(?:配合|推进)?|协助|协办|主办|承办|承担|督导|指导)"
)
MANNER = "(?:按(?:照)?(?:各自|自身)?(?:职责|职能|分工|任务|要求)(?:分工)?|依(?:据)?职责(?:分工)?|根据(?:各自)?职责(?:分工)?|分别|共同|具体|统筹|主要|全程|积极|密切|联合|予以|给予)"
GROUPED = "等(?:有关|相关|其他)?(?:市直|省直|县直|区直)?(?:单位|部门)?(?:和单位)?"
TAIL = re.compile(f"(?:{GROUPED})?(?:{MANNER})*(?:{VERB}|(?<=分工))$|{GROUPED}$")
CALLED = re.compile(r"\((?:以下|下)?(?:简称|统称)[^()]*\)$")  # 某发展控股有限公司(简称某发控)
PART = re.compile(r"\((?P<verb>牵头|主办|主责|负责|配合|协办|协同|参与)(?:单位|部门)?\)$")
IN_FRONT = re.compile(r"[\s由请。:;*并]*(?:\d{1,2}[.、](?=[\u4e00-\u9fff])|[①-⑳])?(?:各(?=[省市县区]直))?")
CHINESE = re.compile("[\u4e00-\u9fff]")
ANY_VERB = re.compile(VERB)
EACH = re.compile(r"各(?:县|区|县区|区县|县\(市、区\)|县市区|市|市州|乡镇|镇|街道|镇街|乡镇\(街道\)|镇\(街道\)|开发区|园区|产业园区)(?:人民政府|政府|管委会|办事处)?")
LABELLED = re.compile(r"(?:单位|部门)$|牵头|责任|配合")
# Offices called 科 (经济发展科), and no branches of learning or medicine (学科, 外科).
SECTION = "(?<![学百本专医理文内外儿眼牙骨产])科"
LEVEL_ONLY = re.compile("(?:各|有关|相关)?(?:省|市|州|县|区|旗|乡|镇)")
ORGAN = re.compile(
    rf"(?:局|委|办|厅|部|司|署|院|会|中心|政府|办公室|办事处|集团|公司|海关|银行|街道|镇|乡|单位|部门|组|处|站|队|园|区|市|县|州|工会|妇联|团委|协会|大学|学院|学校|指挥部|专班|支行|分行|分局|支队|总队|大队|总社|工商联|残联|科协|党工委|法院|检察院|联通|移动|电信|铁塔|电网|机场|医院|基金|开投|城投|交投|国投|产投|建投|所|社|台|馆|团|街|港|场|军分区|法院|{SECTION}|(?:公路|车务|工务|电务|机务|供电|航道)段|\))$"
)
SEPARATOR = compiled(
    rf"{GROUPED}(?:和|与|及|以及|[、,;])[ \u3000]*|[、,;\s\u3000/|]+|(?<=[局委办厅部司署院会心府室团行关队组区县镇司段处所站校])[·+&](?=[\u4e00-\u9fff]{{2}})|<br ?/?>|(?:会同|联合(?!会|体|社|国))(?=[\u4e00-\u9fff]{{2}})|(?<=[局委办厅部司署院会心府室团行关队组区县镇)])(?:和|与|及|以及)(?=[\u4e00-\u9fff]{{2}})"
)
# (第4、5条由甲局牵头,乙局配合)
NEXT_POINT = re.compile("[一二三四五六七八九十]{1,2}是")
# 甲局(李明): who answers for a unit.
PERSON = re.compile("(?<=[局委办厅部会中心室科处司镇乡队])\\((?![\u4e00-\u9fff]*[局办委室部队所])[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺倪汤罗郝安常于傅康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮席季贾江童郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪左石崔龚程陆翁段侯武刘龙叶黎白赖卓乔闻谭温庄柴阎廖曾关肖欧][\u4e00-\u9fff]{1,2}\\)$")
COMMUNITY = re.compile(r"(?:社区|村|居委会|村委会)$")
NO_NAME = re.compile(r"[。;:,\d]")
ITEMS_OF = re.compile(r"(?:此|该|本)项(?:工作|任务)?由|(?:上述|以上)(?:工作|任务|事项)?由|第?\d{1,2}(?:[、和至-]\d{1,2})*[条项款点]由")
# (9月底前完成;甲局、乙局)
FIRST_DUE = re.compile(r"(?:完成时[限间]:?)?(?:力争|确保)?(?:20\d\d年|\d{1,2}月|年[底内]|全年|[一二三四]季度|[上下]半年|长期|持续|常态)[^;,、。()\n]{0,14}[;,。][ ]?")
REMARK = re.compile(r"[。;,](?=[^()]{0,6}\d{1,2}月|20\d\d年|全年|长期|持续|常态|每[月季年]|[一二三四]季度|[上下]半年|年底|年内|完成时限|时限|以下|下同|排[名在]|不再|以上均|均需|列第?一|第一个)")
NO_UNIT = re.compile(r"^(?:\d|正在|待定|待[\u4e00-\u9fff]|尚未|暂[无缺]|拟|以下|下同|排[在名]|均|不再|其中|并|于|在(?!线)|确保|力争|全年|年底|年内|长期|持续|每[月季年]|常态|适时|立足|根据|按|第[一二三四]|(?:单位|部门)$)|(?:完成|推进|下同|列出|为牵头单位|前|内|底|季度|领导)$|[::%。]|^[/\\—-]$|^无$|^[〃″”\"]+$|^同[上前]$")


class Unit(NamedTuple):
    """One unit of a list: its span, its name, its role (lead, support, unit), and where the list begins."""

    start: int
    end: int
    name: str
    role: str
    list_start: int


class UnitList(NamedTuple):
    """A list of units: its whole span, the span of its members, and the role that its label gives."""

    start: int
    end: int
    first: int
    last: int
    role: str


def listed(text: str) -> list[Unit]:
    """All responsible units named in lists, in order, each once at its place."""
    found: list[Unit] = []
    for part in unit_lists(text):
        named = members(text, part.first, part.last, part.role, part.start)
        # 牵头单位及责任人:甲局 王某: beside its unit stands a person.
        persons = "人:" in text[part.start : part.first] and len(named) > 1
        found += [u for u in named if not persons or len(u.name) > 3 or ORGAN.search(u.name)]
    return found


def list_spans(text: str) -> list[tuple[int, int]]:
    """Spans of whole lists of responsible units: no prose stands there."""
    return [(part.start, part.end) for part in unit_lists(text)]


@lru_cache(maxsize=2)
def unit_lists(text: str) -> tuple[UnitList, ...]:
    """The lists of a text, behind labels and in brackets, in order."""
    labelled = [UnitList(m.start(), end := _list_end(text, m.end()), m.end(), end, role_of(m["role"] or m["short"])) for m in LABEL.finditer(text) if not (m["short"] in OF_FEET and text.count(m["short"] + ":") < FEW)]
    # Where other lists tell duties, fewer lines that end so are enough.
    closing = sum(1 for _ in CLOSING.finditer(text)) >= (MANY if len(labelled) < MANY else 1)
    bracketed = [part for pattern in (BRACKET, DASHED, DOTTED) for m in pattern.finditer(text) for part in _bracket(m, closing)]
    if len(bracketed) >= FEW:
        known = {part.start for part in bracketed}
        bracketed += [part for m in BRACKET.finditer(text) if m.start() not in known and (part := _like_others(m)) is not None]
    found: list[UnitList] = []
    for part in sorted([*labelled, *bracketed, *_in_front(text)], key=lambda p: p.start):
        if not found or part.start >= found[-1].end:
            found.append(part)
    return tuple(found)


@lru_cache(maxsize=4096)
def role_of(word: str) -> str:
    """The role that a label or a verb gives: lead, support or unit."""
    if re.search("牵头|主办|主责|主抓|首责|抓总", word):
        return "lead"
    return "support" if re.search("配合|协办|参与|协同|协作|协助|参加|指导|督导", word) else "unit"


def _list_end(text: str, start: int) -> int:
    """Where a labelled list ends: at the bracket that it opened in, the next label, or the end of the line or sentence."""
    depth, limit, position = 0, min(len(text), start + 600), start
    while (edge := EDGE.search(text, position, limit)) is not None:
        sign = edge[0]
        if edge["label"]:
            return edge.start()
        if sign in "([【〔":
            depth += 1
        elif sign in ")]】〕":
            if depth == 0:
                return edge.start()
            depth -= 1
        elif sign == "。" or not _goes_on(text, start, edge.start()):
            return edge.start()
        position = edge.end()
    return limit


def _goes_on(text: str, start: int, line_end: int) -> bool:
    """Whether a list runs over the end of a line: nothing of it stands there yet, the line ends with a separator, or the units
    stand one a line below the label."""
    body = text[start:line_end].rstrip(" \u3000")
    return not body or body.endswith(("、", ",")) or (body[0] == "\n" and holds_units(text[line_end + 1 : end_of_line(text, line_end + 1)]))


def holds_units(line: str) -> bool:
    """Whether a line holds units and nothing else."""
    names = re.split("[、, \u3000]+", line.strip().rstrip("、,。"))
    return not NO_NAME.search(line) and all(2 <= len(name) <= 24 and ORGAN.search(name) and not NO_UNIT.search(name) for name in names)


def _bracket(match: re.Match[str], closing: bool) -> list[UnitList]:
    """The lists that a bracket holds: those behind labels without a sign, one that ends in a verb of duty, or one of organs
    alone behind a sentence."""
    text, first, last = match.string, match.start("body"), match.end("body")
    if LABEL.search(text, first, last):
        return []
    called = list(CALLED_BY.finditer(text, first, last)) if CALLED_BY.match(text, first, last) else []
    if called:
        ends = [*(m.start() for m in called[1:]), last]
        return [UnitList(match.start() if m is called[0] else m.start(), end, m.end(), end, role_of(m[0])) for m, end in zip(called, ends, strict=True)]
    meant = ITEMS_OF.match(text, first, last)
    first = meant.end() if meant else first
    due = FIRST_DUE.match(text, first, last)
    first = due.end() if due else first
    remark = REMARK.search(text, first, last)
    last = remark.start() if remark else last
    body = text[first:last].rstrip(" 。;,")
    names = [text[a:b] for a, b, _ in _split(text, first, first + len(body))]
    # 甲市、乙区政府: the places in front share the head of the last.
    sharing = [n for n in names[:-1] if PLACE.fullmatch(n)] if names and names[-1].endswith(("政府", "管委会")) else []
    organs = sum(bool(ORGAN.search(n)) or n in sharing for n in names)
    if not names or organs * 2 < len(names) or not ORGAN.search(names[0]):
        return []
    duty = re.search(f"(?:{VERB}|分工)(?=[,;]|$)", body)
    follows = text[match.end() : match.end() + 1]
    dashed = match.re in (DASHED, DOTTED)
    if dashed and organs < len(names):
        return []
    set_off = dashed or (closing and CLOSING.pattern.match(text, match.start()) is not None)
    alone = organs == len(names) and (follows in ("", "\n", "。", ";", " ") or NEXT_POINT.match(text, match.end())) and (set_off or text[match.start() - 1 : match.start()] in "。;!”\n") and all(_is_organ(n) or n in sharing or EACH.fullmatch(n) for n in names)
    # 【区甲局、乙公司】 at the end of a line: in such brackets firms may stand beside offices.
    boxed = text[match.start()] in "【〔" and follows in ("", "\n") and text[match.start() - 1] in "。;!” " and organs * 2 > len(names) and all(_is_organ(n) or len(n) <= 8 for n in names)
    return [UnitList(match.start(), match.end(), first, first + len(body), "unit")] if duty or alone or boxed else []


def _like_others(match: re.Match[str]) -> UnitList | None:
    """The list of a bracket behind a sentence at the end of a line, where a text has other such lists: bodies of any form count."""
    text, first, last = match.string, match.start("body"), match.end("body")
    if text[match.start() - 1] not in "。;!" or text[match.end() : match.end() + 1] not in ("", "\n"):
        return None
    names = [text[a:b] for a, b, _ in _split(text, first, last)]
    good = names and all((ORGAN.search(n) or COMMUNITY.search(n)) and len(n) <= 20 and not NO_NAME.search(n) and not NO_UNIT.search(n) for n in names)
    return UnitList(match.start(), match.end(), first, last, "unit") if good else None


def _in_front(text: str) -> list[UnitList]:
    """The units with which items begin, 甲局:…, where at least two items do."""
    numbered = [m.span("body") for m in at_lines(HEADING_UNITS, text) if _names_units(text, *m.span("body"), or_each=True)]
    plain = [m.span("body") for m in at_lines(PLAIN_UNITS, text) if _names_units(text, *m.span("body"), or_each=False)]
    spans = [*(numbered if len(numbered) > 1 else []), *(plain if len(plain) >= MANY else [])]
    return [UnitList(*span, *span, "unit") for span in spans]


def _names_units(text: str, start: int, end: int, *, or_each: bool) -> bool:
    """Whether a list holds units alone, or also whole kinds of them (各县区)."""
    names = [text[a:b] for a, b, _ in _split(text, start, end)]
    return bool(names) and all((_is_organ(n) and not LABELLED.search(n)) or (or_each and EACH.fullmatch(n)) for n in names)


def _is_organ(name: str) -> bool:
    return bool(re.search(rf"(?:贸促会|工商联|残联|科协|妇联|团委|总工会|供销社|支行|分行|局|委|办|厅|部|办公室|中心|政府|集团|公司|管委会|党工委|指挥部|专班|街道|支队|分局|海关|单位|部门|镇|乡|办事处|[\u4e00-\u9fff]{{2}}(?<![用好各到之长益害坏短何此多深高远一])处|[\u4e00-\u9fff]{{2,6}}{SECTION}|综合室)$", re.sub(r"\([^()]*\)$", "", name))) and len(name) <= 20


def is_office(heading: str) -> bool:
    """Whether a heading is the name of an office and nothing else."""
    return 3 <= len(heading) <= 16 and OFFICE.search(heading) is not None and _is_organ(heading) and not NOT_OFFICE.search(heading)


def offices(text: str, start: int, end: int) -> list[Unit]:
    """The units that a heading names, where it names offices and nothing else: 甲局; 甲局、乙镇; 各乡镇、街道."""
    charge = CHARGE.search(text, start, end)
    end = charge.start() if charge else end
    if text[end - 1 : end] not in ENDS_OFFICE or end - start > LONGEST_OFFICES:
        return []
    named = members(text, start, end, "unit", start)
    each = bool(named) and EACH.fullmatch(named[0].name) is not None
    office = any(is_office(u.name) for u in named)
    good = all((office and _is_organ(u.name)) or EACH.fullmatch(u.name) or (each and KIND.fullmatch(u.name)) for u in named)
    return named if good and sum(len(u.name) + 1 for u in named) > end - start else []


LONGEST_OFFICES = 60
CHARGE = re.compile("(?:牵头负责|负责|牵头)(?:的?(?:工作|任务|事项))?$")
ENDS_OFFICE = frozenset("局办厅部室会道镇乡队心委府处)区村位门司团")
KIND = re.compile("乡镇|镇|街道|乡镇街道|园区|开发区|村|社区|部门|单位")
OFFICE = re.compile(r"(?:局|办|厅|部|办公室|管委会|街道|镇|乡|支队|分局|服务中心|委(?<!要委))(?:\([^()]{2,12}\))?$")
NOT_OFFICE = re.compile(r"^(?:建设(?![局厅办])|打造|推进|加快|做|抓|提升|优化|全|各|健全|完善|发挥|成立)|[、与及]|[布格开结]局$|[内干全东西中总]部$|政务服务中心$|园区$")


def members(text: str, start: int, end: int, role: str, list_start: int) -> list[Unit]:
    """The units of text[start:end]. A verb behind a group (…牵头, …配合) gives its role to the whole group."""
    found: list[Unit] = []
    group: list[tuple[int, int]] = []

    def close(given: str) -> None:
        found.extend(Unit(a, b, text[a:b], given, list_start) for a, b in group)
        group.clear()

    for first, last, verb in _split(text, start, end):
        group.append((first, last))
        if verb:
            close(role_of(verb) if role_of(verb) != "unit" else role)
    close(role)
    return _headed(_joined(text, [u for u in found if not NO_UNIT.search(u.name)]))


def _headed(found: list[Unit]) -> list[Unit]:
    """甲市、乙区、丙县政府: places in front of a government are governments too."""
    headed: list[Unit] = []
    head = ""
    for unit in reversed(found):
        if PLACE.fullmatch(unit.name) and head:
            unit = unit._replace(name=unit.name + head)
        else:
            head = next((h for h in ("人民政府", "政府", "管委会") if unit.name.endswith(h) and PLACE.fullmatch(unit.name.removesuffix(h))), "")
        headed.append(unit)
    return headed[::-1]


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, verb behind it) of the names between separators that stand outside brackets."""
    first = start
    for match in SEPARATOR.finditer(text, start, end):
        if match.start() < first or _inside_bracket(text, start, match.start()):
            continue
        yield from _trimmed(text, first, match.start())
        first = match.end()
    yield from _trimmed(text, first, end)


def _inside_bracket(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """A name without 由 in front and the verb behind it."""
    lead = IN_FRONT.match(text, start, end)
    start = lead.end() if lead else start
    body = text[start:end].rstrip(" \u3000\t。;,*【[(〔")
    part = PART.search(body)
    if part and 2 <= part.start() <= 40:  # 甲局(牵头)
        yield start, start + part.start(), part["verb"]
        return
    if body.endswith(")") and (person := PERSON.search(body)) is not None:
        body = body[: person.start()]
    if body.endswith(")") and (called := CALLED.search(body)) is not None:
        body = body[: called.start()]
    tail = TAIL.search(body)
    name = body[: tail.start()] if tail else body
    name = name.rstrip(" \u3000")
    if 2 <= len(name) <= 40 and CHINESE.search(name):
        yield start, start + len(name), tail[0] if tail and ANY_VERB.search(tail[0]) else ""


def _joined(text: str, found: list[Unit]) -> list[Unit]:
    """有关市、县政府 is one unit: a member that names a level only belongs to the one behind it."""
    joined: list[Unit] = []
    for unit in found:
        if joined and unit.start - joined[-1].end == 1 and LEVEL_ONLY.fullmatch(joined[-1].name):
            last = joined.pop()
            unit = Unit(last.start, unit.end, text[last.start : unit.end], unit.role, unit.list_start)
        joined.append(unit)
    return joined
