"""Projects of a sentence: lists closed by 等项目, facilities under verbs of building, and stages told later of what came before."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ingest import stages
from ingest.boundaries import cut_left
from ingest.construction import lists
from ingest.construction.founders import founder
from ingest.construction.names import (
    ALONE,
    NUMERALS,
    Naming,
    facility,
    is_abstract,
    is_possible,
    naming,
    phase,
    without_phase,
)
from ingest.vocabulary import is_ordinary


@dataclass(frozen=True, slots=True)
class Member:
    """A project of a list: span, name, whether a head noun (等项目) typed it, its stage, and the words that tell it.

    ``doubtful`` are names that only count where the document speaks of the same project more plainly.
    """

    start: int
    end: int
    name: str
    headed: bool
    stage: str
    words: str
    doubtful: bool = False


Tells = Callable[[int, int], bool]
PART = re.compile(r"[^,。;:!?\n]+")
# 等5个续建项目, 等18宗项目, 等重点产业项目, 等配套设施, 等市政道路
ETC = re.compile(
    r"等(?:[^,。;、等项工]|项(?!目)|工(?!程)){0,14}?(?P<noun>项目|工程|市政道路|道路|路网|基础设施|设施|标准厂房|载体|园区|学校|医院|站场|变电站|小镇)(?!库|清单|建设管理|单位|公司|办公?室?|指挥|部|组|制|化|团队|经理|中心)"
)
ITEM_HEAD = re.compile(r"(?:项目|工程)(?!库|清单|单位|公司|办|指挥|部|组|制|化|团队|名称|编号|类别|资金|经费|资本|投资|招商|用地|审批|服务|管理|建设单位|落地(?=率)|承担|申报|主体|业主|负责|实施(?:单位|方案|主体)|合同|任务|预算|评审|评估|路演|师|学|机械|技术|研究|推介)")
LEGAL = re.compile(r"的[\s”\")]*$")  # 对…建成投产的,给予奖励
ATTRACTING = re.compile(r"招引|引进|承接|瞄准|聚焦|主攻|招商|布局|培育|发展|谋划|储备|鼓励|支持(?!.*等项目)|开展|围绕|适合|适宜|参与")
BUILDING = re.compile(r"建设|新建|续建|建成|建好|共建|搭建|筹建|组建|开工|动工|竣工|启动|实施|完成|投用|投产|启用|打通|扩建|改造|提质|修建|合建|联建|迁建|改建|推进|加快|提速|加速|交付|抓好|打造|设立")
DIRECT = re.compile(r"(?:建设|新建|续建|建成|建好|共建|搭建|筹建|开工|动工|投用|启用|修建|合建|联建|设立)[^,]{0,3}$")
LATER = re.compile(rf"^[\s\u3000]*(?:(?:项目|{stages.TIME}|{stages.ADVERB})*)")
TOPIC = re.compile(r"^[\s\u3000“]*(?:该项目|项目(?=预计|将|计划|建成|要|力争|确保|于|总投资))")
PHASE = re.compile(rf"\(?[{NUMERALS}]+期\)?(?:工程|项目)?")
# Rules of subsidies speak of kinds of projects, not of projects.
GRANTS = re.compile(r"(?:给予|予以|享受|按|一次性|补助|奖励)[^。;]{0,60}?(?:奖励|补助|补贴|资助|奖补|贴息|扶持资金|优惠)|第[一二三四五六七八九十百]+条")
JOINT = re.compile(r"(?:项目|工程)(?:和|及|与|以及)(?=[\u4e00-\u9fff\d]{3})")
AFTER_STAGE = re.compile(r"(?:$|[\d(、]|并|和|且|验收|通车|使用|工作|条件|任务|目标|后|建设|进度)|(?=[\u3000\s])")
HOPED = re.compile(r"打造|构建|完善|创建|争创|构筑|形成|成为|培育")
VOLTS = re.compile(r"[\u4e00-\u9fff]\d+(?:千伏|kV)$")
STRONG = ("start", "complete", "operate", "land", "signed")
WISHED = re.compile(r"鼓励|支持|引导|允许|探索|倡导|提倡")
SUBJECT = re.compile(r"(?:要|将|按照|按|计划|力争|争取|预计|须|应)(?!求)")
BUILD_END = re.compile(r"^(?:$|工作|进度|步伐|力度|任务|速度|质量|[、,和并及且的]|\d|全面|提速|收尾|扫尾|运营|进行|中)")
ONLY = re.compile(r"的[\u4e00-\u9fff]|的$")


def members(text: str, start: int, end: int, before: Member | None = None, tells: Tells = lambda start, end: True) -> Iterator[Member]:
    """Projects of a sentence; ``before`` is the last one of the sentence before (该项目3月投产).

    ``tells`` says of a span, cheaply, whether it can hold a project at all.
    """
    bare: tuple[int, int] | None = None
    last: list[Member] = [before] if before and TOPIC.match(text, start, end) else []
    waiting: list[Member] = []
    for first, stop in _parts(text, start, end):
        found = list(_of_part(text, first, stop, last)) if tells(first, stop) else []
        if found:
            if GRANTS.search(text, start, end):
                return
            yield from waiting
            yield from (m for m in found if m.stage not in ("", "build", "unknown"))
            waiting = [replace(m, stage=m.stage or "unknown") for m in found if m.stage in ("", "build", "unknown")]
            last = found
        elif (last or bare) and (stage := _later(text, first, stop)):
            spoken = last or list(_bare(text, *bare)) if bare else last
            names = {m.name for m in spoken}
            waiting = [m for m in waiting if m.name not in names]
            yield from (replace(m, stage=stage, words=text[first:stop]) for m in spoken)
        bare = None if found or last or bare else (first, stop)
    yield from waiting


def _bare(text: str, start: int, end: int) -> Iterator[Member]:
    """Members of a part that is nothing but a list of facilities, of which the next part speaks."""
    spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, start, end, False)]
    names = [text[a:b] for a, b in spans]
    if not all(is_possible(n) and naming(n) != Naming.VAGUE and (facility(n) or phase(n)) for n in names):
        return
    if sum(naming(n) == Naming.NAMED for n in names) * 2 >= len(names):
        yield from (Member(a, b, text[a:b], False, "", "") for a, b in spans)


def _later(text: str, start: int, end: int) -> str | None:
    """The stage that a part without a name of its own tells of what came before: 年底前投用."""
    match = LATER.match(text, start, end)
    first = match.end() if match else start
    told = stages.tail().match(text, start, end) or stages.tail().match(text, first, end)
    if not told or end - told.end() > 10:
        return None
    more = _told_end(text[told.start() : end])
    stage = stages.behind(text[told.start() : end])
    if not AFTER_STAGE.match(text, told.start() + more, end) or (stage == "signed" and told.start() + more < end):
        return None  # 引进企业20家 speaks of others
    return None if stage in ("build", "unknown") else stage


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts between commas, and between stages told one after the other (A项目4月签约、B基地6月动工)."""
    for part in PART.finditer(text, start, end):
        first = part.start()
        if text.find("、", first + 4, part.end()) < 0:
            yield first, part.end()
            continue
        for match in stages.word_behind().finditer(text, part.start() + 3, part.end() - 3):
            if text[match.end()] == "、" and not stages.word_behind().match(text, match.end() + 1):
                stage = stages.stage_words("behind")[match[0]]
                piece = text[first : match.start()]
                if stage not in ("build", "unknown") and ("、" in piece or facility(piece) or re.search(stages.TIME, piece)):
                    yield first, match.end()
                    first = match.end() + 1
        yield first, part.end()


def _of_part(text: str, start: int, end: int, earlier: list[Member]) -> Iterator[Member]:
    if end - start < 4 or LEGAL.search(text, start, end):
        return
    etc = ETC.search(text, start, end)
    if etc and etc.start() - start >= 2:
        yield from _closed(text, start, etc, end, earlier)
    else:
        yield from _open(text, start, end, earlier)


def _closed(text: str, start: int, etc: re.Match[str], end: int, earlier: list[Member]) -> Iterator[Member]:
    """Members of a list that 等项目 closes."""
    first = lists.lead(text, start, etc.start())
    comma = text.find("、", first, etc.start())
    first = lists.governed(text, first, comma if comma > 0 else etc.start())
    words, told = text[start:first], text[etc.end() : end]
    if re.match(r"的(?!落地|建设|投产|开工|签约)", told):
        return
    stage = stages.joined(stages.before(words), stages.behind(told)) or stages.behind(etc[0]) or "unknown"
    typed = etc["noun"] in ("项目", "工程")
    spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, first, etc.start(), True)]
    named = [_is_member(text[a:b], typed) for a, b in spans]
    kinds = sum(1 for (a, b), good in zip(spans, named, strict=True) if not good)
    if kinds * 2 > len(spans) or (kinds * 2 == len(spans) and ATTRACTING.search(words)):
        return
    if ATTRACTING.search(words) and stage in ("signed", "build", "unknown") and not stages.behind(told) and all(is_ordinary(text[a:b]) for a, b in spans):
        return
    for (a, b), good in zip(spans, named, strict=True):
        name = text[a:b]
        if good or (typed and is_possible(name) and not is_abstract(name) and naming(name) != Naming.VAGUE and stage not in ("build", "unknown")):
            yield from _expanded(text, a, b, typed, stage, words + told, earlier)


def _is_member(name: str, typed: bool) -> bool:
    if ALONE.fullmatch(name):
        return True
    if not is_possible(name) or is_abstract(name):
        return False
    known = naming(name)
    if known == Naming.NAMED:
        return typed or facility(name) is not None or phase(name)
    return known == Naming.DESCRIBED and facility(name) is not None and typed


def _open(text: str, start: int, end: int, earlier: list[Member]) -> Iterator[Member]:
    """Members of a list that a verb governs or whose stage follows."""
    first, stop = _bounds(text, start, end)
    if stop - first < 2:
        return
    words, told = text[start:first], text[stop:end]
    stage = stages.behind(told) if told else None
    if told and ONLY.match(told[_told_end(told) :]):
        return
    ahead = stages.before(words)
    spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, first, stop, False)]
    spans = [(lists.governed(text, lists.lead(text, a, b) if i else a, b), b) for i, (a, b) in enumerate(spans)]
    noun = facility(text[spans[-1][0] : spans[-1][1]])
    judged = [_judged(text, a, b, words, stage, ahead) for a, b in spans]
    strong = stage in STRONG and any(v is not None for v in judged)
    for (a, b), verdict in zip(spans, judged, strict=True):
        name = text[a:b]
        if verdict is None and noun and (stage or ahead) and VOLTS.search(name):
            verdict = False  # 罗龙110千伏、江南500千伏输变电工程
        if verdict is None and stage in STRONG and is_possible(name) and not is_abstract(name) and not re.search("[区园港]", name) and founder(name) not in (None, name):
            verdict = False  # 司尔特绿色肥料开工建设
        if verdict is None and strong and 3 <= b - a <= 14 and is_possible(name) and not is_abstract(name) and naming(name) == Naming.NAMED:
            verdict = False
        if verdict is None:
            continue
        told_stage = stages.joined(ahead, stage) or ("build" if SUBJECT.match(text, b) and a == first else None)
        if noun and VOLTS.search(name):
            tail = noun[0] + ("工程" if text.endswith("工程", first, stop) and not noun[0].endswith("工程") else "")
            yield Member(a, b, name + tail, False, told_stage or "", words + told, verdict)
            continue
        yield from _expanded(text, a, b, False, told_stage or "", words + told, earlier, doubtful=verdict)


def _told_end(told: str) -> int:
    match = stages.tail().match(told)
    end = match.end() if match else 0
    more = stages.word_behind().match(told, end)
    return more.end() if more else end


def _bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the list of a part begins and ends: behind the verbs in front, before the words that tell the stage."""
    first = lists.lead(text, start, end)
    for _ in range(4):
        last = _last_joint(text, first, end)
        for joint in JOINT.finditer(text, max(first, last) + 2, end):
            last = joint.end()
        head = ITEM_HEAD.search(text, max(first, last) + 2, end)
        told = stages.tail().search(text, max(first, last) + 2, end)
        if head and (told is None or head.end() <= told.start()):
            more = PHASE.match(text, head.end(), end)
            stop = more.end() if more else head.end()
            break
        if told is None:
            stop = _subject_end(text, first, end) or end
            break
        rest = text[told.end() : end]
        if rest.startswith("的") and len(rest) > 4 and (head or facility(re.split("[、和及]", stages.tail().split(rest[1:])[0])[0])):
            first = told.end() + 1  # 由甲公司投资建设的|乙仓库
            continue
        if stages.stage_words("behind").get(told[0][-2:]) == "build" and not BUILD_END.match(rest) and not _is_object(rest) and not stages.word_behind().match(rest):
            return end, end  # 园区建设专项债券
        if not _is_object(rest) and head is None:
            stop = told.start()
            break
        following = lists.lead(text, told.start(), end)
        first = following if following > told.start() else told.end()
    else:
        return end, end
    comma = text.find("、", first, stop)
    return lists.governed(text, first, comma if comma > 0 else stop), stop


def _last_joint(text: str, start: int, end: int) -> int:
    """Behind the last 、 that parts names; the one in 签约、落户 parts stages."""
    bound = end
    while (at := text.rfind("、", start, bound)) >= 0:
        if not stages.tail().match(text, at + 1, end):
            return at + 1
        bound = at
    return 0


def _subject_end(text: str, start: int, end: int) -> int | None:
    """Where a facility ends that opens a part and then acts: 某古镇|要利用…."""
    for match in SUBJECT.finditer(text, start + 3, min(end, start + 24)):
        if facility(text[start : match.start()]) or text.endswith(("项目", "工程"), start, match.start()):
            return match.start()
    return None


def _is_object(rest: str) -> bool:
    """Whether what follows a word of stages is what it governs, so that it stood in front of the list."""
    more = stages.word_behind().match(rest)
    while more:
        rest = rest[more.end() :]
        more = stages.word_behind().match(rest)
    if len(rest) < 3 or re.match(r"[\d的且并后、和及,]|等", rest):
        return False
    first = re.split("[、和及与]", rest)[0]
    return "、" in rest or facility(first) is not None or phase(first) or first.endswith(("项目", "工程")) or stages.tail().search(rest, 2) is not None


def _judged(text: str, start: int, end: int, words: str, stage: str | None, ahead: str | None) -> bool | None:
    """None for no project; else whether the name is a doubtful one."""
    name = text[start:end]
    if ALONE.fullmatch(name):
        return False if stage or ahead else None
    if not is_possible(name) or is_abstract(name):
        return None
    known, noun = naming(name), facility(name)
    headed = name.endswith(("项目", "工程"))
    if headed and noun is None and cut_left(text, start, end) != start:
        return None  # 科学引导新进项目: words of the sentence, no name
    if known == Naming.VAGUE or not (noun or headed or phase(name)) or _counted(text, end):
        return None
    verbs = BUILDING.search(words) is not None
    told = stage is not None or (ahead is not None and (verbs or (ahead == "unknown" and known == Naming.NAMED))) or SUBJECT.match(text, end) is not None
    if not noun and not phase(name) and known == Naming.DESCRIBED:
        return not (stage in STRONG and len(name) >= 10) if told else None
    if known == Naming.NAMED:
        hoped = stage is None and not phase(name) and (noun is None or noun[1] not in ("road", "utility", "civic")) and HOPED.search(words) is not None and not re.search(r"建设|新建|建成|推进|加快", words)
        if told:
            return hoped
        return founder(name) is None if name.endswith("项目") else None
    if not told:
        return None if not headed else True
    direct = DIRECT.search(words) is not None
    firm = (stage in ("start", "complete", "operate") or direct) and not WISHED.search(words)
    plain = noun is not None and ((noun[2] and (direct or stage is not None)) or (firm and noun[1] in ("utility", "plant", "civic")))
    acts = noun is not None and (noun[1] == "site" or stage is not None) and SUBJECT.match(text, end) is not None and not words.strip()
    return not (plain or phase(name) or acts)


def _counted(text: str, end: int) -> bool:
    return re.match(r"(?:约|近|超过?)?(?:\d+|[一二两三四五六七八九十]+)(?:余|多)?(?:个|家|座|所|处|条|项|批|宗)", text[end : end + 10]) is not None


def _expanded(text: str, start: int, end: int, headed: bool, stage: str, words: str, earlier: list[Member], doubtful: bool = False) -> Iterator[Member]:
    """A member; 二期 alone is the second phase of what was named before, 二、三期 are two."""
    name = text[start:end]
    shared = re.match(rf"(?P<base>.{{2,}}?)(?P<marks>[{NUMERALS}](?:、[{NUMERALS}])+)(?P<noun>期|号线?|标段|窑)(?P<rest>.*)$", name)
    if shared:
        for mark in shared["marks"].split("、"):
            yield Member(start, end, f"{shared['base']}{mark}{shared['noun']}{shared['rest']}", headed, stage, words, doubtful)
        return
    if ALONE.fullmatch(name):
        base = _base(text, start, earlier)
        if base:
            yield Member(start, end, base + re.sub(r"^(?:项目|工程|基地|生产线)", "", name) if not name.startswith("示范线") else base + name[3:], headed, stage, words, doubtful)
        return
    yield Member(start, end, name, headed, stage, words, doubtful)


def _base(text: str, start: int, earlier: list[Member]) -> str | None:
    """What 二期 is the second phase of: the name before it in the list, or the last one of the part before."""
    before = re.search(r"(?:^|[、,。;:\n\s和及与])([^、,。;:\s和及与]{2,24}?)(?:、|,|和|及|与|以及)$", text[max(0, start - 40) : start])
    if before:
        piece = before[1]
        piece = piece[lists.governed(piece, lists.lead(piece, 0, len(piece)), len(piece)) :]
        if facility(piece) or phase(piece):
            return re.sub(r"(?:项目|工程)$", "", without_phase(piece))
    return re.sub(r"(?:项目|工程)$", "", without_phase(earlier[-1].name)) if earlier else None
