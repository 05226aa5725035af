"""Projects of a sentence: lists closed by 等项目, facilities under verbs of building, and stages told later of what came before."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from ingest import stages
from ingest.construction import endings, lists
from ingest.construction.bounds import PUT_OFF, SUBJECT, bounds, is_landing, told_end
from ingest.construction.endings import STRONG
from ingest.construction.firms import HONOURS, is_firm_like, is_industry, may_be_firm
from ingest.construction.firmsigns import shows_firm
from ingest.construction.founders import founder, has_known_owner, makes
from ingest.construction.judgement import FOUNDING, is_member, judged, runs
from ingest.construction.lent import full_names
from ingest.construction.members import Member, expanded, parted
from ingest.construction.names import Naming, facility, is_abstract, is_possible, naming, phase
from ingest.patterns import compiled
from ingest.vocabulary import is_ordinary

Tells = Callable[[int, int], bool]
PART = re.compile(r"[^,。;:!?\n]+")
# 等5个续建项目, 等18宗项目, 等重点产业项目, 等配套设施, 等市政道路
ETC = compiled(
    r"(?:等(?!静压|离子|温锻)|(?<=[\u4e00-\u9fff)])(?:[两二三四五六七八九]|(?<!\d)\d{1,2})(?=[个大]“?[^,。;、\d]{0,8}项目|项[^,。;、\d]{0,4}工程))(?:[^,。;、等项工]|项(?!目)|工(?!程)){0,14}?(?P<noun>项目|工程|市政道路|断头路|道路|路网|基础设施|设施|标准厂房|载体|园区|学校|医院|站场|变电站|小镇)(?!库|清单|建设管理|单位|公司|办公?室?|指挥|部|组|制|化|团队|经理|中心)"
)
# 甲机械、乙电子等4户企业三季度投产: what is said of the firms is said of their works
FIRMS_START = compiled(rf"(?:等(?:[两二三四五六七八九十]|\d{{1,2}})?[家户个]?|(?<=[\u4e00-\u9fff])(?:[两三四五六七八九十]|\d{{1,2}})[家户])(?:重点|骨干|龙头|规上|新建|新引进|签约|入园|工业|优质|配套)*(?P<noun>企业|公司)(?=(?:{stages.TIME}|{stages.ADVERB})*(?:(?:完成)?(?:技改|改造|扩建)?(?:建成|竣工|达标)?投产|开工|动工|竣工|投产|试生产|试产|点火)(?:[,。;、]|$|达[产效]))")
COUNTS = "零一两三四五六七八九"
LEGAL = re.compile(r"的[\s”\")]*$")  # 对…建成投产的,给予奖励
# 抓好甲、乙等30个|拟竣工项目: what they are to reach stands in their class.
MEANT = re.compile("(?:拟|计划|预计|年内|今年|新)(?:新?开工|动工|竣工投产|建成投产|竣工|投产|投用|建成|完工|签约)|竣工投产")
ATTRACTING = re.compile(r"招引|引进|引育|承接|瞄准|聚焦|主攻|招商|布局|培育|发展|谋划|储备|鼓励|支持(?!.*等项目)|开展|围绕|适合|适宜|参与")
LURED = re.compile(r"(?:招引|引进|引育|承接|招商|瞄准|聚焦|紧盯|围绕)[^,。;]{0,4}$")
LATER = re.compile(rf"[\s\u3000“]*该?(?:(?:项目|{stages.TIME}|{stages.ADVERB})*)")
DONE = re.compile(rf"(?:{stages.TIME}|{stages.ADVERB})*完成")
OF_US, UNLED = "公司", frozenset((*",。:;“\n \u3000", ""))
TOPIC = re.compile(r"[\s\u3000“]*(?:该项目|项目(?=预计|将|计划|建成|要|力争|确保|于|总投资))")
# Rules of subsidies speak of kinds of projects, not of projects.
GRANTS = re.compile(r"(?:给予|予以|享受|按|一次性|补助|奖励)[^。;]{0,60}?(?:奖励|补助|补贴|资助|奖补|贴息|扶持资金|优惠)|第[一二三四五六七八九十百]+条(?![\u4e00-\u9fff]{0,6}(?:线|生产|流水|跑道|通道))")
AFTER_STAGE = re.compile(r"(?:$|没有悬念|不成问题|可期|在望|指日可待|[\d(、]|并|和|且|验收|通车|使用|工作|条件|任务|目标|后|建设|进度)|(?=[\u3000\s])")
DRIVEN = re.compile(rf"(?:{endings.DRIVEN})$")
VOLTS = re.compile(r"[\u4e00-\u9fff]\d+(?:千伏|kV)$")
# 甲电芯三期|正在办理用地手续,9月开工
GOES = re.compile(r"(?<=[期目程线地园厂心])(?=正在|正(?!式)|已|目前|还在|仍在|尚|新上|新增|总投资|位于|占地|扩容(?:一倍|[至到])|的?(?:塔吊|工地|施工现场|建设现场|钢结构|主体结构)|进展(?:顺利|迅速|较快))")
# 甲管线二期,全长18.6公里,6月投用; 乙三期,位于丙园,9月开工: what only measures or places does not part a name from its stage
MEASURED = re.compile(r"(?:该?项目)?(?:位于|选址(?:在|于)?|坐落[于在]|地处|建在|建于|设在|布局[于在])[^,。;、\d]{2,20}|(?:全长|总长|长|总投资|计划投资|占地|(?:总)?建筑面积|总规模|设计|日处理|年产|装机)[^,。;]{0,12}?\d[\d.]*[万亿]?[^,。;\d]{1,8}")
# 甲公司承建的|乙管线, 与甲集团洽谈的|乙物流园
BUILDER_OF = re.compile(r"(?:[与同和][^,。;、]{2,16}?|正在|目前|在)(?:正在|目前|前期|深入|加紧|重点)*(?:洽谈|商谈|对接|磋商|谈判|接洽|跟踪|推进|谋划)的(?=[^,。;]{4})|(?:由)?[^,。;、]{2,24}?(?:公司|集团|单位)(?:投资|出资|负责)?(?:承建|建设|投建|实施|新建|兴建|总承包)的(?=[^,。;]{4})")
SETS = re.compile(r"(?:首批)?\d+(?:余|多)?[套间户]")
BUILDS = re.compile("(?:园区?|基地|片区|组团|开发区|经开区|高新区|综保区|保税区)(?:新建|续建|建成|启动建设|开工建设)(?=[\u4e00-\u9fff]{2})")
LANDED = re.compile("落户|落地|入驻|落子")
# 由甲公司投资8亿元的, 与乙大学共建的: what a firm is said to build is a project, ordinary as its words may be.
BUILT_BY = re.compile(r"(?:(?:总?投资|斥资|出资)[约超近]?[\d.]+[万亿]+元?,?(?:在[^,。;、]{2,18}?)?(?:建设|新建|兴建|实施|打造|扩建)$)|(?:由[^,。;]{2,24}?(?:投资|承建|建设|实施|打造|开发|投建)[^,。;、]{0,12}|[由与同和][^,。;]{2,50}?(?:共建|合建|联建|联合建设|合作建设|共同建设|共同组建|联合组建)|(?:为|给|与)?[\u4e00-\u9fff]{2,10}配套)的$")
HONOURED = compiled(HONOURS)  # what only firms do is said of no works
OF_ZONE = re.compile("[区园港]")
WEAK = ("build", "unknown")  # stages that tell no more than that something is built
ONLY = re.compile(r"的[\u4e00-\u9fff]|的$")


def members(text: str, start: int, end: int, before: Member | None = None, tells: Tells = lambda start, end: True) -> Iterator[Member]:
    """Projects of a sentence; ``before`` is the last one of the sentence before (该项目3月投产).

    ``tells`` says of a span, cheaply, whether it can hold a project at all.
    """
    bare: tuple[int, int] | None = None
    last: list[Member] = [before] if before and (TOPIC.match(text, start, end) or _again(text, start, end, before)) else []
    waiting: list[Member] = []
    behind = -1
    for first, stop in _parts(text, start, end):
        found = list(_of_part(text, first, stop, last)) if tells(first, stop) else []
        if not found and last and last[-1].end == behind and (listed := _going_on(text, first, stop)):
            # 扩建甲码头,|乙船闸和丙航道: the list goes on behind a comma
            listed = [m._replace(stage=last[-1].stage, words=last[-1].words) for m in listed]
            waiting += [m._replace(stage=m.stage or "unknown") for m in listed]
            last = [*last, *listed]
            behind = stop
            continue
        behind = stop
        if found:
            if GRANTS.search(text, start, end):
                return
            yield from waiting
            yield from (m for m in found if m.stage not in ("", "build", "unknown") and not _lands(m))
            waiting = [m._replace(stage=m.stage or "unknown") for m in found if m.stage in ("", "build", "unknown") or _lands(m)]
            last = found
        elif (last or bare) and (stage := _later(text, first, stop)):
            spoken = last or list(_bare(text, *bare)) if bare else last
            names = {m.name for m in spoken}
            waiting = [m for m in waiting if m.name not in names]
            yield from (m._replace(stage=stage, words=text[first:stop], doubtful=m.doubtful and not (m.headed or (m.name.endswith(("项目", "工程")) and naming(m.name) == Naming.NAMED))) for m in spoken)
        if not (bare and MEASURED.fullmatch(text, first, stop)):
            bare = None if found or last or bare else (first, stop)
    yield from waiting


# 甲中试基地刚刚封顶。按约定,基地由…共建,6月投用: the bare noun of the name that stands last
AGAIN = re.compile(r"[\s\u3000“]*(?:按[^,。;]{1,6},|根据[^,。;]{1,6},|目前,|眼下,|届时,)?(?:该|这个|这座)?(?P<noun>基地|中心|园区|厂房|工厂|大桥|电站|医院|学校|车间)(?=由|预计|将|计划|建成|要|力争|确保|于|总投资|占地|投用|\d)")


def _again(text: str, start: int, end: int, before: Member) -> bool:
    match = AGAIN.match(text, start, end)
    return match is not None and before.name.endswith(match["noun"])


def _may_be_founded(name: str) -> bool:
    """Whether a name may be that of a firm and what it makes, where those beside it are."""
    return 3 <= len(name) <= 14 and is_possible(name) and not is_abstract(name) and naming(name) == Naming.NAMED


def _are_founded(names: list[str]) -> bool:
    """Whether most members of a list are named after a firm, so that the others are of their kind."""
    others = 0
    for name in names:
        others += founder(name) is None or is_firm_like(name)
        if others * 2 >= len(names):
            return False
    return len(names) > 1


def _lands(m: Member) -> bool:
    """Whether a project is only said to land somewhere, so that a stage told later says more."""
    return m.stage in ("signed", "land") and LANDED.search(m.words) is not None


def _told_stage(text: str, start: int, end: int) -> str | None:
    """The stage that what stands behind a list tells: 落户甲园区并于6月开工 is the start."""
    told = stages.tail().match(text, start, end)
    if told and is_landing(text, told, end):
        return stages.behind(text[told.end() : end]) or ("land" if told[0].endswith("落地") else "signed")
    # 甲跑道延长工程年内完成
    done = text.endswith("完成", start, end) and text.endswith(("项目", "工程", "改造"), 0, start) and DONE.fullmatch(text, start, end) is not None
    return "complete" if done else stages.behind(text[start:end])


def _bare(text: str, start: int, end: int) -> Iterator[Member]:
    """Members of a part that is nothing but a list of facilities, of which the next part speaks."""
    built = BUILDER_OF.match(text, start, end)
    start = built.end() if built else start
    goes = GOES.search(text, start + 4, end)
    end = goes.start() if goes else end
    spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, start, end, False)]
    # 甲产业园新建|乙仓库
    spans = [(lists.governed(text, a, b) if BUILDS.search(text, a, b) else a, b) for a, b in spans]
    names = [text[a:b] for a, b in spans]
    if not all(is_possible(n) and naming(n) != Naming.VAGUE and (facility(n) or phase(n)) for n in names):
        return
    if sum(naming(n) == Naming.NAMED for n in names) * 2 >= len(names):
        yield from (Member(a, b, text[a:b], False, "", "") for a, b in spans)


# What of a sentence acts in a part of its own, which then is no list that goes on.
ACTING = re.compile("设立|组建|代建|创成|建成|完成|提升|提高|改善|完善|联合|会同|支持|鼓励|引导|加强|强化|优化|开园|开业|开放|达到|形成|成为|入选|获批|覆盖|解决|保障|实现|推动|带动|服务|打通|打造|培育|引进|招引|发展|创建|争创")
LISTED = frozenset({"road", "utility", "civic", "plant", "work"})


def _going_on(text: str, start: int, end: int) -> list[Member]:
    """Members of a part that goes on with the list of the part before it, without any verb of its own."""
    if ACTING.search(text, start, end) or lists.lead(text, start, end) != start or lists.governed(text, start, end) != start:
        return []
    found = list(_bare(text, start, end))
    return found if all((noun := facility(m.name)) is not None and noun[1] in LISTED and naming(m.name) == Naming.NAMED for m in found) else []


def _later(text: str, start: int, end: int) -> str | None:
    """The stage that a part without a name of its own tells of what came before: 年底前投用."""
    match = LATER.match(text, start, end)
    first = match.end() if match else start
    told = stages.tail().match(text, start, end) or stages.tail().match(text, first, end)
    if not told or end - told.end() > 10:
        return None
    more = told_end(text[told.start() : end])
    stage = stages.behind(text[told.start() : end])
    if not AFTER_STAGE.match(text, told.start() + more, end) or ((stage == "signed" or told[0].endswith("落地")) and told.start() + more < end):
        return None  # 引进企业20家 speaks of others
    return None if stage == "unknown" or (stage == "build" and TOPPED.search(text, told.start(), end) is None) else stage


TOPPED = re.compile("封顶|完成主体|主体完工")  # of the words of building these tell what is reached by when


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts between commas, and between stages told one after the other (A项目4月签约、B基地6月动工)."""
    for part in PART.finditer(text, start, end):
        first = part.start()
        if text.find("、", first + 4, part.end()) < 0 or _told_in_list().search(text, first, part.end()) is None:
            yield first, part.end()
            continue
        for match in stages.word_behind().finditer(text, part.start() + 3, part.end() - 3):
            if text[match.end()] == "、" and not stages.word_behind().match(text, match.end() + 1):
                stage = stages.stage_words("behind")[match[0]]
                piece = text[first : match.start()]
                if stage not in WEAK and ("、" in piece or piece.endswith(("项目", "工程")) or facility(piece) or phase(piece) or re.search(stages.TIME, piece)):
                    yield first, match.end()
                    first = match.end() + 1
        yield first, part.end()


@cache
def _told_in_list() -> re.Pattern[str]:
    """The last sign of a word of a stage that is not weak, in front of the next of a list."""
    return re.compile(f"[{''.join(sorted({w[-1] for w, stage in stages.stage_words('behind').items() if stage not in WEAK}))}]、")


def _of_part(text: str, start: int, end: int, earlier: list[Member]) -> Iterator[Member]:
    if end - start < 4 or LEGAL.search(text, start, end):
        return
    etc = ETC.search(text, start, end) or (FIRMS_START.search(text, start, end) if text.find("企业", start, end) > 0 or text.find("公司", start, end) > 0 else None)
    if etc and etc.start() - start >= 2 and _agrees(text[start : etc.start()], etc[0]):
        yield from _closed(text, start, etc, end, earlier)
    elif endings.may_hold(text, start, end):
        yield from _open(text, start, end, earlier)


def _agrees(listed: str, closing: str) -> bool:
    """甲、乙2个项目: a number in figures closes a list of as many names; without a list it only counts."""
    number = re.match(r"\d+", closing)
    return number is None or int(number[0]) in {n for n in (listed.count("、") + 1, len(re.findall("[、和与]", listed)) + 1) if n > 1}


def _closed(text: str, start: int, etc: re.Match[str], end: int, earlier: list[Member]) -> Iterator[Member]:
    """Members of a list that 等项目 closes."""
    first = lists.first_name(text, lists.lead(text, start, etc.start()), etc.start())
    words, told = text[start:first], text[etc.end() : end]
    if re.match(r"的(?!落地|建设|投产|开工|签约)", told):
        return
    ahead, after = stages.before(words), stages.behind(told)
    aimed = MEANT.search(etc[0]) if after is None and ahead in (None, "build") else None
    stage = (stages.behind(aimed[0]) if aimed else None) or stages.joined(ahead, after) or stages.behind(etc[0]) or "unknown"
    firms = etc["noun"] in ("企业", "公司")
    typed = firms or etc["noun"] in ("项目", "工程")
    spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, first, etc.start(), True)]
    named = [is_member(text[a:b], typed) for a, b in spans]
    if firms and not all(may_be_firm(text[a:b]) or founder(text[a:b]) for a, b in spans):
        return
    kinds = sum(1 for (a, b), good in zip(spans, named, strict=True) if not good)
    if kinds * 2 > len(spans) or (kinds * 2 == len(spans) and ATTRACTING.search(words)):
        return
    if ATTRACTING.search(words) and stage in ("signed", "land", "build", "unknown") and not stages.behind(told):
        names = [text[a:b] for a, b in spans]
        if all(is_ordinary(n) for n in names) or (LURED.search(words) and not any(phase(n) or facility(n) or has_known_owner(n) for n in names)):
            return  # 引进航空锻铸件、植物提取物等项目: kinds of projects
    # 甲保税加工、乙饲料添加剂两个项目: a number that counts the members exactly vouches for each.
    counted = typed and any(named) and len(spans) > 1 and etc[0].startswith(COUNTS[len(spans) : len(spans) + 1] or "-")
    for (a, b), good in zip(spans, named, strict=True):
        name = text[a:b]
        if counted and is_possible(name) and not is_abstract(name) and naming(name) != Naming.VAGUE and len(name) >= 6:
            good = True
        if good or (typed and is_possible(name) and not is_abstract(name) and naming(name) != Naming.VAGUE and stage not in WEAK):
            yield from expanded(text, a, b, typed, stage, words + told, earlier)


def _open(text: str, start: int, end: int, earlier: list[Member]) -> Iterator[Member]:
    """Members of a list that a verb governs or whose stage follows."""
    first, stop = bounds(text, start, end)
    if stop - first < 2 or HONOURED.search(text, first, end):
        return
    words, told = text[start:first], text[stop:end]
    stage = _told_stage(text, stop, end) if told else None
    if told and ONLY.match(told[told_end(told) :]):
        return
    ahead = stages.before(words)
    listing = not told and (ahead in STRONG or DRIVEN.search(words) is not None)
    founded = stage in STRONG or (listing and lists.SPLIT.search(text, first, stop) is not None)
    if not endings.may_end(text, first, stop, told=bool(stage or ahead or FOUNDING.search(text, start, stop))) and not (founded and shows_firm(text[first:stop])):
        return
    spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, first, stop, False)]
    before = [a for a, _ in spans]
    spans = [(lists.governed(text, lists.lead(text, a, b) if i else a, b), b) for i, (a, b) in enumerate(spans)]
    # “公司乙扩建项目…”: what a firm's own people call so is the firm's.
    spoken = {a + len(OF_US) for a, b in spans if text.startswith(OF_US, a) and b - a >= 8 and text[a - 1 : a] in UNLED}
    spans = [(a + len(OF_US) if a + len(OF_US) in spoken else a, b) for a, b in spans]
    noun = facility(text[spans[-1][0] : spans[-1][1]])
    # 支持甲研究所、乙公司牵头组建|丙中试平台: what governs a later member stands in front of it.
    verdicts = [judged(text, a, b, words + text[first:a], stage, ahead) for first, (a, b) in zip(before, spans, strict=True)]
    strong = stage in STRONG and any(v is not None for v in verdicts)
    # 建成甲集团聚乙烯醇、乙化工煤焦油深加工。 推进丙新材料煤基蜡、丁集团烯烃。
    if not strong and (stage in STRONG or listing) and len(spans) > 1 and any(v is None and _may_be_founded(text[a:b]) for (a, b), v in zip(spans, verdicts, strict=True)):
        strong = _are_founded([text[a:b] for a, b in spans])
    whole = full_names([text[a:b] for a, b in spans]) if stage or ahead else {}
    for i, ((a, b), verdict) in enumerate(zip(spans, verdicts, strict=True)):
        name = text[a:b]
        if i in whole:
            yield Member(a, b, whole[i], False, stages.joined(ahead, stage) or "", words + told)
            continue
        if verdict is None and noun and (stage or ahead) and VOLTS.search(name):
            verdict = False  # 罗龙110千伏、江南500千伏输变电工程
        if verdict is None and stage in STRONG and is_possible(name) and not is_abstract(name) and not OF_ZONE.search(name) and (not is_firm_like(name) or makes(name)) and founder(name):
            verdict = False  # 司尔特绿色肥料开工建设
        if verdict is None and stage in ("complete", "operate") and noun and noun[0].endswith("公寓") and b - a >= 4 and SETS.match(text, b):
            verdict = False  # 青年公寓480套9月交付
        if verdict is None and text.endswith("至于", start, a) and name.endswith(("项目", "工程")) and is_possible(name) and naming(name) != Naming.VAGUE:
            verdict = False  # 至于甲综合管廊项目,…
        if verdict is None and strong and _may_be_founded(name):
            verdict = False
        if verdict is None and any(v is False for v in verdicts) and is_possible(name) and not is_abstract(name) and not is_firm_like(name) and len(name) >= 6 and founder(name):
            verdict = False  # 加快甲三期、京新药业固体制剂、乙大桥建设
        if verdict and stage in STRONG and founder(name):
            verdict = False  # 卓越新能源生物柴油扩建年内竣工
        if verdict and (name.endswith(("项目", "工程")) or (noun and stage in STRONG)) and BUILT_BY.search(words):
            verdict = False
        if verdict and stage in ("operate", "complete") and noun and len(name) - len(noun[0]) >= 4 and stages.due(told):
            verdict = False  # 城市运行指挥平台6月上线: a date makes it one thing
        if verdict and a in spoken and stage in STRONG:
            verdict = False
        field = verdict is None and verdicts[-1] is False and noun is not None and noun[1] == "centre" and is_industry(name)
        if (verdict is None and not field) or runs(text, a, b):
            continue
        told_stage = stages.joined(ahead, stage) or ("build" if (SUBJECT.match(text, b) or PUT_OFF.match(text, b)) and a == first else None)
        if noun and VOLTS.search(name):
            tail = noun[0] + ("工程" if text.endswith("工程", first, stop) and not noun[0].endswith("工程") else "")
            yield Member(a, b, name + tail, False, told_stage or "", words + told, bool(verdict))
            continue
        if field and noun:
            yield Member(a, b, name + noun[0], False, told_stage or "", words + told)  # 智能制造、工业互联网|创新中心
            continue
        if verdict and told.startswith("建设") and (works := parted(a, name)):
            yield from (Member(c, d, text[c:d], False, told_stage or "", words + told) for c, d in works)
            continue
        yield from expanded(text, a, b, False, told_stage or "", words + told, earlier, doubtful=bool(verdict))
