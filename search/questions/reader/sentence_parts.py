"""The parts of a sentence: what each of them names, and what stands side by side in it (甲、乙和丙)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from graph.model import Entity, Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.readings import series
from search.questions.texts import PARTS, Sentence

_SPLIT = re.compile("[" + re.escape(PARTS) + "]")
# 等七个领域, 等平台同频共振: what ends a list and what calls it.
_CALLED = re.compile(r"等[^、]{0,16}$|(?<=[\u4e00-\u9fff”])(?:签订|签署|达成|订立|缔结|签)了?的?[^、]{0,10}(?:协议|协定|合同|备忘录|意向书)$")
_QUOTED = re.compile(r"《[^《》]{2,40}》|“[^“”]{2,24}”")
# A quote that only begins a name: “零跑腿”开办企业试点.
_NAMED_ON = re.compile("[\u4e00-\u9fff]{3,10}(?:试点|改革|行动|工程|计划|项目|活动|机制|平台|基地|大赛)$")
# What stands around the members of a list and is none of them.
LED = re.compile(r"^(?:以[^、]{1,12}?为[^、的]{1,4}的|即|设|充分发挥|发挥|充分利用|切实|加快|尽快|帮促|敦促|确保|力促|积极推进|由|对|将|把|以|从|在|与|和|及|其中|包括|分别是|分别为|继续|综合采取|统筹|协调|引导|指导|跟踪|重点对接|重点|推动|开辟|[\u4e00-\u9fff]{0,4}一流的|(?:高品质|高水平|高质量|优质|知名)的|落实[我本全][省市县区]与)+(?=[\u4e00-\u9fff“《A-Za-z0-9]{2})")
_TRAILED = re.compile(r"(?:20\d\d年)?(?:[春秋]季)?(?:实现|建设|扩建|扩容|改造|建成|开学|开工|竣工|投产|投入使用|并投入使用|发展|联动|合作|项目建设)+(?:并投入使用)?$")
# Where a list ends within a part: 等企业创建…, 等优势产业以及…; 平等 and 等级 end none.
_ENDS = re.compile(
    r"(?<![平同高对中初相优特头])等(?![级候待离于])(?:[^、]{0,10}?(?P<joint>以及|创建|打造|建设|发展|培育|开展|申报|拓展|开发|推出|建立|引进|新建|实施|形成|布局)(?=[\u4e00-\u9fff“]{2})|[^、]*$)"
)
# What is only made use of is no list of things: 发挥甲、乙的虹吸效应.
_MEANS = re.compile("发挥[^,]*(?:作用|效应|优势|功能|效能|价值|潜力|力量)")
# 新型城镇化三个专题: how many there are, behind the last.
_SUMMED = re.compile(r"(?<![第\d])(?:[一二两三四五六七八九十]{1,3}|\d{1,2})(?:个|大|项|类|条|种|方面)[\u4e00-\u9fff]{2,6}$")
# 以甲为重点的: tells what stands behind.
_FOREMOST = re.compile("”?为(?:重点|核心|主体?|代表|龙头|中心|引领|支撑|依托|基础|纽带|主线)的")
# Characters of a place's name at least.
SHORTEST = 3
_PLACE_SIGNS = frozenset("区片港园镇乡村城带湾岛县市州江河湖路")
_START = attrgetter("start")
# What leads a name on from its own beginning, so that a field is but its end: 5G协同设计与|制造系统.
_FIELDS = ("Industry", "Indicator")
_JOINED_ON = re.compile(r"[\u4e00-\u9fffA-Za-z0-9]{2}[与和及·-]$")
# A member is the entity that most of it names.
MOSTLY = 0.6


@dataclass(frozen=True)
class Name:
    """A member of a list: its words, where they stand, and the mention of the entity that they name, if they name one."""

    words: str
    start: int
    end: int
    mention: Statement | None = None


def _parts(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for mark in (*_SPLIT.finditer(text, sentence.start, sentence.end), None):
        end = mark.start() if mark else sentence.end
        if end - start >= 2:
            yield start, end
        start = mark.end() if mark else end


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence: from where to where it stands, folded, what is stated there, and what it names itself."""

    start: int
    end: int
    folded: str
    statements: tuple[Statement, ...]
    mentions: Sequence[Statement]


def named_parts(c: Context, sentence: Sentence, statements: Sequence[Statement], entities: Mapping[str, Entity]) -> tuple[list[Statement], list[Part]]:
    """What is stated in a sentence, of all statements of its document, and its parts; found once for all questions."""

    def find() -> tuple[list[Statement], list[Part]]:
        text = c.texts.text(sentence.document)
        # In an order that the ids of documents have no part in: of two names with one span neither is first by chance.
        first, last = (bisect_left(statements, at, key=_START) for at in (sentence.start, sentence.end))
        own = sorted(statements[first:last], key=lambda s: (s.start, s.end, s.relation, s.object))
        parts = []
        for start, end in _parts(text, sentence):
            there = tuple(s for s in own if s.start < end and s.end > start)
            mentions = [s for s in there if s.relation == "MENTIONS" and s.object in entities and start <= s.start and s.end <= end]
            parts.append(Part(start, end, fold(text[start:end]), there, _named_themselves(text, mentions)))
        return own, parts

    return c.texts.once(("parts", sentence.document, sentence.start), find)


def side_by_side(c: Context, sentence: Sentence, part: Part, mentions: Sequence[Statement], entities: Mapping[str, Entity], made: tuple[str, ...]) -> list[tuple[Name, ...]]:
    """What stands side by side in a part with some of its mentions; found once for all questions."""
    text, asked = c.texts.text(sentence.document), ("side by side", sentence.document, part.start, made, *(s.id for s in mentions))
    return c.texts.once(asked, lambda: list(_listed(text, sentence, part.start, part.end, mentions, entities, made)))


def _named_themselves(text: str, mentions: Sequence[Statement]) -> list[Statement]:
    """Names without those that only tell another: 甲 in 以甲为重点的乙."""
    return [s for s in mentions if not (text[: s.start].endswith("以") and _FOREMOST.match(text, s.end)) or len(mentions) == 1]


def _listed(
    text: str, sentence: Sentence, start: int, end: int, mentions: Sequence[Statement], entities: Mapping[str, Entity], made: Sequence[str],
) -> Iterator[tuple[Name, ...]]:
    """What stands side by side in a part, from what governs the first to what calls the last; of several lists each.

    ``made`` are words of the question for what is made for the places that it asks for, which stand once, behind the last: 甲片、乙片|控规.
    """
    part = text[start:end]
    if ("、" not in part and not re.search("[和与及]|”“", part)) or _MEANS.search(part):
        return
    for spans in _runs(text, series.spans(text, start, end)):
        if called := _CALLED.search(text, spans[-1][0], end):
            spans[-1] = spans[-1][0], min(spans[-1][1], called.start())
        spans[-1] = spans[-1][0], _without(text, spans, made)
        found = [name for first, last in spans if (name := _name(text, sentence, first, last, mentions, entities))] if len(spans) > 1 else []
        yield tuple(found)


def _without(text: str, spans: Sequence[tuple[int, int]], made: Sequence[str]) -> int:
    """Where the last member of a list ends, without a word that stands behind it once for all."""
    first, last = spans[-1]
    word = next((w for w in made if len(spans) > 1 and text[first:last].endswith(w) and last - first >= len(w) + SHORTEST), "")
    return last - len(word) if word and text[last - len(word) - 1] in _PLACE_SIGNS and not any(text[a:b].endswith(word) for a, b in spans[:-1]) else last


def _runs(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The lists of one part, which end where 等 calls what stands before it: 甲、乙等企业|创建丙、丁, 甲、乙等产业|以及丙、丁."""
    run: list[tuple[int, int]] = []
    for first, last in spans:
        ends = _ENDS.search(text, first, last) if (first, last) != spans[-1] else None
        if ends is None or ends.start() == first:
            run.append((first, last))
            continue
        yield [*run, (first, ends.start())]
        run = [(ends.end(), last)] if ends["joint"] else []
    yield run


def _name(text: str, sentence: Sentence, first: int, last: int, mentions: Sequence[Statement], entities: Mapping[str, Entity]) -> Name | None:
    """The member in a stretch of a list: the entity that most of it names, else its own words."""
    inside = [s for s in mentions if first <= s.start and s.end <= last]
    name = max(inside, key=lambda s: (s.end - s.start, s.object), default=None)
    if name is not None and (name.end - name.start >= MOSTLY * (last - first) or (name.end == last and not (entities[name.object].type in _FIELDS and _JOINED_ON.search(text, first, name.start)))):
        return Name(entities[name.object].name, name.start, name.end, name)
    led = LED.match(text[first:last])
    at = first + (led.end() if led else 0)
    begins = max((s for s in inside if s.start == at), key=lambda s: (s.end, s.object), default=None)
    if begins is not None and entities[begins.object].type == "Park" and "的" not in text[begins.end : last] and series.goes_on(text[begins.end : last]):
        return Name(entities[begins.object].name, begins.start, begins.end, begins)  # 甲园、乙园|编制申报资料
    return _words(text, sentence, first, last)


def _words(text: str, sentence: Sentence, first: int, last: int) -> Name | None:
    """The member in a stretch of a list that no entity names."""
    quoted = _QUOTED.search(text, first, last)
    if quoted and not _NAMED_ON.match(text, quoted.end(), last):
        return Name(quoted[0][1:-1], quoted.start() + 1, quoted.end() - 1)
    if led := LED.match(text[first:last]):
        first += led.end()
    if (summed := _SUMMED.search(text, first, last)) and summed.start() - first >= 2:
        last = summed.start()
    trailed = _TRAILED.search(text[first:last])
    if trailed and trailed.start() >= 3:
        last = first + trailed.start()
    quote = series.member(text, sentence, first, last, None) if last - first >= 2 else None
    return Name(quote.words, quote.start, quote.end) if quote else None
