"""Lists of works that a verb governs or whose stage follows: 加快建设甲码头、乙船闸, 甲三期、乙基地年内投产."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest import stages
from ingest.construction import endings, lists
from ingest.construction.bounds import PUT_OFF, SUBJECT, bounds, is_landing, told_end
from ingest.construction.endings import STRONG
from ingest.construction.firms import HONOURS, is_firm_like, is_industry
from ingest.construction.firmsigns import shows_firm
from ingest.construction.founders import founder, makes
from ingest.construction.judgement import FOUNDING, judged, runs
from ingest.construction.lent import full_names
from ingest.construction.members import Member, expanded, parted
from ingest.construction.names import Facility, Naming, facility, is_abstract, is_possible, naming
from ingest.patterns import compiled

DONE = re.compile(rf"(?:{stages.TIME}|{stages.ADVERB})*完成")
OF_US, UNLED = "公司", frozenset((*",。:;“\n \u3000", ""))
DRIVEN = re.compile(rf"(?:{endings.DRIVEN})$")
VOLTS = re.compile(r"[\u4e00-\u9fff]\d+(?:千伏|kV)$")
SETS = re.compile(r"(?:首批)?\d+(?:余|多)?[套间户]")
# 由甲公司投资8亿元的, 与乙大学共建的: what a firm is said to build is a project, ordinary as its words may be.
BUILT_BY = re.compile(r"(?:(?:总?投资|斥资|出资)[约超近]?[\d.]+[万亿]+元?,?(?:在[^,。;、]{2,18}?)?(?:建设|新建|兴建|实施|打造|扩建)$)|(?:由[^,。;]{2,24}?(?:投资|承建|建设|实施|打造|开发|投建)[^,。;、]{0,12}|[由与同和][^,。;]{2,50}?(?:共建|合建|联建|联合建设|合作建设|共同建设|共同组建|联合组建)|(?:为|给|与)?[\u4e00-\u9fff]{2,10}配套)的$")
HONOURED = compiled(HONOURS)  # what only firms do is said of no works
OF_ZONE = re.compile("[区园港]")
# 完成甲厂房三期|12万平方米主体施工: what is done with is the frame
FRAME = re.compile("[^,。;、]{0,14}?主体(?:工程|结构)?(?:施工|建设|封顶)")
ONLY = re.compile(r"的[\u4e00-\u9fff]|的$")

Span = tuple[int, int]


class _List(NamedTuple):
    """A list with the words in front of it and behind it, and the stages that both tell; ``spoken`` are members that begin behind 公司."""

    text: str
    first: int
    stop: int
    words: str
    told: str
    ahead: str | None
    stage: str | None
    spans: list[Span]
    spoken: frozenset[int]
    noun: Facility | None

    @property
    def joined(self) -> str | None:
        """The stage by the words on both sides."""
        if self.ahead == "complete" and FRAME.match(self.text, self.spans[-1][1]):
            return "build"
        return stages.joined(self.ahead, self.stage)

    def names(self) -> list[str]:
        """Its members as the text has them."""
        return [self.text[a:b] for a, b in self.spans]


def opened(text: str, start: int, end: int, earlier: list[Member]) -> Iterator[Member]:
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
    whole = [lists.trimmed(text, a, b) for a, b in lists.items(text, first, stop, False)]
    spans, spoken = _begun(text, whole)
    noun = facility(text[slice(*spans[-1])])
    found = _List(text, first, stop, words, told, ahead, stage, spans, spoken, noun)
    # 支持甲研究所、乙公司牵头组建|丙中试平台: what governs a later member stands in front of it.
    verdicts = [judged(text, a, b, words + text[before:a], stage, ahead) for (before, _), (a, b) in zip(whole, spans, strict=True)]
    yield from _members(found, verdicts, _is_strong(found, verdicts, listing), earlier)


def _begun(text: str, spans: list[Span]) -> tuple[list[Span], frozenset[int]]:
    """The members without verbs in front, and the places of those that a firm's own people name: “公司|乙扩建项目…” is the firm's."""
    spans = [(lists.governed(text, lists.lead(text, a, b) if i else a, b), b) for i, (a, b) in enumerate(spans)]
    spoken = frozenset(a + len(OF_US) for a, b in spans if text.startswith(OF_US, a) and b - a >= 8 and text[a - 1 : a] in UNLED)
    return [(a + len(OF_US) if a + len(OF_US) in spoken else a, b) for a, b in spans], spoken


def _is_strong(found: _List, verdicts: list[bool | None], listing: bool) -> bool:
    """Whether a member that is judged, or firms' names in front of most, vouch for the others."""
    if found.stage in STRONG and any(v is not None for v in verdicts):
        return True
    # 建成甲集团聚乙烯醇、乙化工煤焦油深加工。 推进丙新材料煤基蜡、丁集团烯烃。
    if not (found.stage in STRONG or listing) or len(verdicts) < 2:
        return False
    names = found.names()
    return any(v is None and _may_be_founded(n) for n, v in zip(names, verdicts, strict=True)) and _are_founded(names)


def _members(found: _List, verdicts: list[bool | None], strong: bool, earlier: list[Member]) -> Iterator[Member]:
    """The members that are works: a verdict is None for none, True for one that is doubtful."""
    text, noun, said = found.text, found.noun, found.words + found.told
    lent = full_names(found.names()) if found.stage or found.ahead else {}
    for i, ((a, b), verdict) in enumerate(zip(found.spans, verdicts, strict=True)):
        name = text[a:b]
        if i in lent:
            yield Member(a, b, lent[i], False, found.joined or "", said)
            continue
        if (verdict is None and _is_vouched(found, a, b, strong, any(v is False for v in verdicts))) or (verdict and _is_sure(found, a, b)):
            verdict = False
        field = verdict is None and verdicts[-1] is False and noun is not None and noun[1] == "centre" and is_industry(name)
        if (verdict is None and not field) or runs(text, a, b):
            continue
        stage = found.joined or ("build" if (SUBJECT.match(text, b) or PUT_OFF.match(text, b)) and a == found.first else "")
        if noun and VOLTS.search(name):
            tail = noun[0] + ("工程" if text.endswith("工程", found.first, found.stop) and not noun[0].endswith("工程") else "")
            yield Member(a, b, name + tail, False, stage, said, bool(verdict))
        elif field and noun:
            yield Member(a, b, name + noun[0], False, stage, said)  # 生物制造、卫星互联网|创新中心
        elif verdict and found.told.startswith("建设") and (works := parted(a, name)):
            yield from (Member(c, d, text[c:d], False, stage, said) for c, d in works)
        else:
            yield from expanded(text, a, b, False, stage, said, earlier, doubtful=bool(verdict))


def _is_vouched(found: _List, start: int, end: int, strong: bool, beside: bool) -> bool:
    """Whether what the words alone do not judge is a work by what stands around it; ``beside`` says that another member is one."""
    text, stage, noun = found.text, found.stage, found.noun
    name = text[start:end]
    if noun and (stage or found.ahead) and VOLTS.search(name):
        return True  # 甲山110千伏、乙溪500千伏输变电工程
    if stage in ("complete", "operate") and noun and noun[0].endswith("公寓") and end - start >= 4 and SETS.match(text, end):
        return True  # 青年公寓480套9月交付
    if strong and _may_be_founded(name):
        return True
    if not is_possible(name):
        return False
    if text.endswith("至于", 0, start) and name.endswith(("项目", "工程")) and naming(name) != Naming.VAGUE:
        return True  # 至于甲综合管廊项目,…
    if is_abstract(name):
        return False
    if stage in STRONG and not OF_ZONE.search(name) and (not is_firm_like(name) or makes(name)) and founder(name):
        return True  # 甲尔特绿色肥料开工建设
    return beside and not is_firm_like(name) and len(name) >= 6 and founder(name) is not None  # 加快甲三期、乙新药业固体制剂、丙大桥建设


def _is_sure(found: _List, start: int, end: int) -> bool:
    """Whether a doubtful work is none to doubt, by who builds it or by when it is to be there."""
    stage, noun, name = found.stage, found.noun, found.text[start:end]
    if stage in STRONG and (start in found.spoken or founder(name)):
        return True  # 甲越新能源生物柴油扩建年内竣工
    if (name.endswith(("项目", "工程")) or (noun and stage in STRONG)) and BUILT_BY.search(found.words):
        return True
    return stage in ("operate", "complete") and noun is not None and len(name) - len(noun[0]) >= 4 and bool(stages.due(found.told))  # 城市运行指挥平台6月上线


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


def _told_stage(text: str, start: int, end: int) -> str | None:
    """The stage that what stands behind a list tells: 落户甲园区并于6月开工 is the start."""
    told = stages.tail().match(text, start, end)
    if told and is_landing(text, told, end):
        return stages.behind(text[told.end() : end]) or ("land" if told[0].endswith("落地") else "signed")
    # 甲跑道延长工程年内完成
    done = text.endswith("完成", start, end) and text.endswith(("项目", "工程", "改造"), 0, start) and DONE.fullmatch(text, start, end) is not None
    return "complete" if done else stages.behind(text[start:end])
