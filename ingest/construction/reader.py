"""Projects of a sentence: lists closed by 等项目, facilities under verbs of building, and stages told later of what came before."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from ingest import stages
from ingest.construction import endings, lists
from ingest.construction.bounds import told_end
from ingest.construction.closedlists import closed, closing
from ingest.construction.endings import WEAK
from ingest.construction.members import Member
from ingest.construction.names import Naming, facility, is_possible, naming, phase
from ingest.construction.openlists import opened

Tells = Callable[[int, int], bool]
PART = re.compile(r"[^,。;:!?\n]+")
LEGAL = re.compile(r"的[\s”\")]*$")  # 对…建成投产的,给予奖励
LATER = re.compile(rf"[\s\u3000“]*该?(?:(?:项目|{stages.TIME}|{stages.ADVERB})*)")
TOPIC = re.compile(r"[\s\u3000“]*(?:该项目|项目(?=预计|将|计划|建成|要|力争|确保|于|总投资))")
# Rules of subsidies speak of kinds of projects, not of projects.
GRANTS = re.compile(r"(?:给予|予以|享受|按|一次性|补助|奖励)[^。;]{0,60}?(?:奖励|补助|补贴|资助|奖补|贴息|扶持资金|优惠)|第[一二三四五六七八九十百]+条(?![\u4e00-\u9fff]{0,6}(?:线|生产|流水|跑道|通道))")
AFTER_STAGE = re.compile(r"(?:$|没有悬念|不成问题|可期|在望|指日可待|[\d(、]|并|和|且|验收|通车|使用|工作|条件|任务|目标|后|建设|进度)|(?=[\u3000\s])")
# 甲电芯三期|正在办理用地手续,9月开工
GOES = re.compile(r"(?<=[期目程线地园厂心])(?=正在|正(?!式)|已|目前|还在|仍在|尚|新上|新增|总投资|位于|占地|扩容(?:一倍|[至到])|的?(?:塔吊|工地|施工现场|建设现场|钢结构|主体结构)|进展(?:顺利|迅速|较快))")
# 甲管线二期,全长18.6公里,6月投用; 乙三期,位于丙园,9月开工: what only measures or places does not part a name from its stage
MEASURED = re.compile(r"(?:该?项目)?(?:位于|选址(?:在|于)?|坐落[于在]|地处|建在|建于|设在|布局[于在])[^,。;、\d]{2,20}|(?:全长|总长|长|总投资|计划投资|占地|(?:总)?建筑面积|总规模|设计|日处理|年产|装机)[^,。;]{0,12}?\d[\d.]*[万亿]?[^,。;\d]{1,8}")
# 甲公司承建的|乙管线, 与甲集团洽谈的|乙物流园
BUILDER_OF = re.compile(r"(?:[与同和][^,。;、]{2,16}?|正在|目前|在)(?:正在|目前|前期|深入|加紧|重点)*(?:洽谈|商谈|对接|磋商|谈判|接洽|跟踪|推进|谋划)的(?=[^,。;]{4})|(?:由)?[^,。;、]{2,24}?(?:公司|集团|单位)(?:投资|出资|负责)?(?:承建|建设|投建|实施|新建|兴建|总承包)的(?=[^,。;]{4})")
BUILDS = re.compile("(?:园区?|基地|片区|组团|开发区|经开区|高新区|综保区|保税区)(?:新建|续建|建成|启动建设|开工建设)(?=[\u4e00-\u9fff]{2})")
LANDED = re.compile("落户|落地|入驻|落子")


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
        if not found and last and (of_them := _of_them(text, first, stop, last)):
            last = of_them
        if found:
            if GRANTS.search(text, start, end):
                return
            yield from waiting
            yield from (m for m in found if m.stage not in ("", *WEAK) and not _lands(m))
            waiting = [m._replace(stage=m.stage or "unknown") for m in found if m.stage in ("", *WEAK) or _lands(m)]
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


def _of_them(text: str, start: int, end: int, listed: list[Member]) -> list[Member]:
    """Those of a list that a part singles out, of which alone the sentence speaks then: 甲一期、乙基地等项目,其中甲一期投资8亿元,9月建成."""
    return [m for m in listed if m.name in text[start:end]] if text.startswith("其中", start) else []


def _lands(m: Member) -> bool:
    """Whether a project is only said to land somewhere, so that a stage told later says more."""
    return m.stage in ("signed", "land") and LANDED.search(m.words) is not None


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
    """Members of one part, whichever way they are told."""
    if end - start < 4 or LEGAL.search(text, start, end):
        return
    if etc := closing(text, start, end):
        yield from closed(text, start, etc, end, earlier)
    elif endings.may_hold(text, start, end):
        yield from opened(text, start, end, earlier)
