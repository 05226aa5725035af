"""The lists that plans give in a part of a sentence, each with what tells whether it is the one asked for.

Of each part the names of one type are a list, and so is what stands side by side in it (甲、乙和丙), entities and words alike.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import Any

import numpy as np

from graph.model import Entity, Statement
from graph.names import fold
from search.questions.language import nouns
from search.questions.naming.names import PLACES
from search.questions.reader.likeness import LACKING, LIKE, PAST, Asking, Matrix, share
from search.questions.readings import asking as kinds
from search.questions.readings import regions, series
from search.questions.sifting.occasions import Place
from search.questions.sifting.sieve import Sieve
from search.questions.texts import PARTS, Sentence

FEATURES = (
    *(f"part {name}" for name in LIKE), *(f"sentence {name}" for name in LIKE),
    "part covered", "sentence covered", "around covered", "before covered", "behind covered", "signs held",
    "type asked", "other type", "no type asked", "head held", "head called", "several", "many", "in the question", "the subject", "side by side",
    "head near", "head near behind", "of several parts", "of a kind", "relation", "stage", "other stage", "past", "duties", "Industry", "Agency", "Region", "Policy", *LACKING,
)
# Plans' own kinds of lists; what stands side by side is of none.
SIDE_BY_SIDE = ""
_SPLIT = re.compile("[" + re.escape(PARTS) + "]")
# 等七个领域, 等平台同频共振: what ends a list and what calls it.
_CALLED = re.compile(r"等[^、]{0,16}$|(?<=[\u4e00-\u9fff”])(?:签订|签署|达成|订立|缔结|签)了?的?[^、]{0,10}(?:协议|协定|合同|备忘录|意向书)$")
_QUOTED = re.compile(r"《[^《》]{2,40}》|“[^“”]{2,24}”")
# What stands around the members of a list and is none of them.
LED = re.compile(r"^(?:以[^、]{1,12}?为[^、的]{1,4}的|即|设|充分发挥|发挥|充分利用|切实|加快|尽快|帮促|敦促|确保|力促|积极推进|由|对|将|把|以|从|在|与|和|及|其中|包括|分别是|分别为|继续|综合采取|统筹|协调|引导|指导|跟踪|重点对接|重点|推动|开辟|落实[我本全][省市县区]与)+(?=[\u4e00-\u9fff“《A-Za-z0-9]{2})")
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
# Characters behind and before a list that may call it.
BESIDE = 16
_ARE_WHICH = "(?:都|一共|分别|各自?|主要|具体|[,，])*(?:有|是|叫|包括)(?:哪|几|多少|什么)"
# What is asked for by these is called by these.
_CLASSES = tuple(
    (re.compile(asked), re.compile(own))
    for asked, own in (
        (r"(?:哪[几些]?|几|多少)所?(?:个|家)?(?:大学|高校|院校)|(?:which|what|how many) (?:\w+ )?(?:universit|college)", "大学|学院|[高院分]校|校区|[科理师工农医]大|[\u4e00-\u9fff]大$"),
        (
            r"(?:哪[几些]?|几|多少)所?(?:个|家)?(?:学校|中学|小学|幼儿园)|(?:学校|中学|小学|幼儿园)" + _ARE_WHICH + r"|(?:which|what|how many) (?:\w+ )?(?:(?:primary|middle|high) )?(?:schools|kindergartens)",
            "学校|中学|小学|幼儿园|[一二三四五六七八九十][小中]$|学院|大学|校区|分校|附[小中]",
        ),
        (r"(?:哪[几些]?|几|多少)所?(?:个|家)?医院|医院" + _ARE_WHICH + r"|(?:which|what|how many) (?:\w+ )?hospital", "医院|院区|卫生院|三甲"),
        (r"(?:哪[几些]?|几|多少)(?:个|座)?(?:国外|境外|国内|外地)?机场|(?:which|what|how many) (?:\w+ )?airport", "机场|空港"),
        (r"(?:哪[几些]?|几|多少)(?:个|家)?银行|(?:which|what|how many) (?:\w+ )?banks?\b", "行$|银行|支行"),
    )
)
_START = attrgetter("start")
# How near a member's words come to the noun asked for, to be of its kind.
OF_KIND = 0.5
# Items of one enumeration say at least so much of a question as the one that says most.
ITEMS = 0.3
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


@dataclass(frozen=True)
class Group:
    """A list: the type of its members, the part of a sentence where it stands, and what is stated there."""

    document: str
    type: str
    members: tuple[Name, ...]
    part: str
    sentence: Sentence
    statements: tuple[Statement, ...]
    of_kind: bool = False
    """Whether these are only those of a list that are of the kind asked for by a noun."""


def groups(asking: Asking, sentences: Sequence[Sentence]) -> list[Group]:
    """The lists of some sentences."""
    c = asking.context
    found: list[Group] = []
    alike = set(PLACES) if set(PLACES) <= set(kinds.asked_types(c)) else set()
    regions_asked = "Region" in kinds.asked_types(c)
    named = {i for m in c.u.places for i in m.all} if alike or regions_asked else set()
    within = [i for s in c.owners for i in s.ids] if alike and kinds.asks_parts(c) else []
    made = tuple(dict.fromkeys(w for t in asking.terms for w in t.words if len(w) >= 2)) if not set(PLACES).isdisjoint(kinds.asked_types(c)) else ()
    for document in dict.fromkeys(s.document for s in sentences):
        statements = asking.statements(document)
        entities = c.names.entities(s.object for s in statements if s.relation == "MENTIONS")
        text = c.texts.text(document)
        for sentence in (s for s in sentences if s.document == document):
            # In an order that the ids of documents have no part in: of two names with one span neither is first by chance.
            first, last = (bisect_left(statements, at, key=_START) for at in (sentence.start, sentence.end))
            own = sorted(statements[first:last], key=lambda s: (s.start, s.end, s.relation, s.object))
            for start, end in _parts(text, sentence):
                there = tuple(s for s in own if s.start < end and s.end > start)
                mentions = [s for s in there if s.relation == "MENTIONS" and s.object in entities and start <= s.start and s.end <= end]
                part = fold(text[start:end])
                mentions = _named_themselves(text, mentions)
                others = [s for s in mentions if s.object not in named]
                mentions = others if regions_asked and any(entities[s.object].type == "Region" for s in others) else mentions
                listed = [s for s in mentions if entities[s.object].type not in alike or not (s.object in named or (within and regions.elsewhere(c, s.object, within)))]
                lists = [*_of_types(listed, entities, alike), *((SIDE_BY_SIDE, names) for names in _side_by_side(text, sentence, start, end, mentions, entities, made))]
                found += [Group(document, type, members, part, sentence, there) for type, members in lists if type or len(members) > 1]
            found += _of_sentence(document, sentence, own, [g for g in found if g.sentence is sentence])
    whole = [*found, *_of_clause(asking, found), *_of_kind(asking, found), *_of_others(asking, found)]
    different: dict[tuple[Any, ...], Group] = {}
    for g in sifted(asking, whole):
        different.setdefault((id(g.sentence), g.type, tuple(sorted(m.start for m in g.members)), g.of_kind), g)
    return list(different.values())


def sifted(asking: Asking, found: Sequence[Group]) -> Iterator[Group]:
    """Lists without what the question takes away."""
    sieve = asking.context.sieve
    for g in found:
        kept = g.members if not sieve else tuple(m for m in g.members if not _taken_away(sieve, g, m))
        if sieve and g.type in ("Event", SIDE_BY_SIDE):
            others = sieve.other_fairs([(str(m.start), [Place(g.document, m.start, m.end)]) for m in kept])
            kept = tuple(m for m in kept if str(m.start) not in others)
        if kept:
            yield g if len(kept) == len(g.members) else replace(g, members=kept)


def _taken_away(sieve: Sieve, g: Group, member: Name) -> bool:
    """Whether a member of a list is what a question takes away, by its kind or by what is said of it."""
    thing = member.mention.object if member.mention else ""
    stage = next((s.qualifiers.get("stage") for s in g.statements if s.relation == "HAS_PROJECT" and s.object == thing), None)
    return sieve.of_kind("", (member.words,)) or thing in sieve.said_elsewhere or sieve.says(g.document, member.start, member.end, stage)


def _of_others(asking: Asking, found: Sequence[Group]) -> Iterator[Group]:
    """Of lists those members that the question does not name itself: where firms of 甲和乙 come from, in 甲、乙重点对接丙、丁."""
    c = asking.context
    named = {i for m in c.u.mentions for i in m.all}
    for g in found:
        own = [m for m in g.members if (m.mention and m.mention.object in named) or m.words in c.u.text]
        kept = tuple(m for m in g.members if m not in own)
        if 0 < len(kept) < len(g.members) and not any(_of_one_name(c.texts.text(g.document), a, b) for a in own for b in kept):
            yield replace(g, members=kept)


def _of_one_name(text: str, a: Name, b: Name) -> bool:
    """Whether two names make one between them, so that to name the one is to name both: “甲+乙”."""
    first, last = sorted((a, b), key=lambda m: m.start)
    return text[first.end : last.start] == "+"


def _of_kind(asking: Asking, found: Sequence[Group]) -> Iterator[Group]:
    """Of lists, and of all that a sentence lists, those members that the noun asked for calls: the schools of a list of works."""
    heads = heads_asked(asking)
    lists = [*(g for g in found if len(g.members) > 1), *_of_all(found)] if heads else []
    names = list({m.words for g in lists for m in g.members})
    if not names:
        return
    near = dict(zip(names, asking.words_near(heads, names).max(axis=1), strict=True))
    for g in lists:
        kept = tuple(m for m in g.members if (near.get(m.words, 0.0) >= OF_KIND or any(m.words.endswith(h) for h in heads)) and not nouns.only_praised(m.words))
        if 0 < len(kept) < len(g.members):
            yield replace(g, members=kept, of_kind=True)


# What a sentence of an enumeration begins with: 一是推动出台甲办法。二是推动出台乙条例。
_ITEM = re.compile("(?:第?[一二三四五六七八九十][是、]|\\(?[一二三四五六七八九十\\d]{1,2}[).、])")

# Items that are clauses of their own: 三/一是.
_OWN_PATH = re.compile("/第?[一二三四五六七八九十]是?$")


def _of_clause(asking: Asking, found: Sequence[Group]) -> Iterator[Group]:
    """The names of a type that the items of an enumeration give, of items that say nearly as much of the question as the best: 一是出台甲。二是出台乙。"""
    items = [g for g in found if g.type and "|" not in g.part and _ITEM.match(g.sentence.folded)]
    of = {id(g): (g.document, _OWN_PATH.sub("", g.sentence.path), g.type) for g in items}
    for document, path, type in dict.fromkeys(of.values()):
        own = [g for g in items if of[id(g)] == (document, path, type)]
        if len({id(g.sentence) for g in own}) < 2:
            continue
        importance = asking.weighed(own)
        held = [asking.held(importance, (g.part, 1.0)) for g in own]
        kept = [g for g, share in zip(own, held, strict=True) if share and share >= ITEMS * max(held)]
        members = {m.mention.object: m for g in kept for m in g.members if m.mention}
        if len({id(g.sentence) for g in kept}) > 1:
            statements = {s.id: s for g in kept for s in g.statements}
            yield Group(document, type, tuple(members.values()), "|".join(g.part for g in kept), kept[0].sentence, tuple(statements.values()))


def _of_all(found: Sequence[Group]) -> Iterator[Group]:
    """All that the parts of a sentence list, of whatever type: 推动甲小学、乙小学开学,启动丙幼儿园建设. Of names within others the longest."""
    for sentence in {id(g.sentence): g.sentence for g in found}.values():
        lists = [g for g in found if g.sentence is sentence and "|" not in g.part]
        members = sorted({(m.start, m.end): m for g in lists for m in g.members}.values(), key=lambda m: (m.start, -m.end))
        outer = [m for m in members if not any(o.start <= m.start and m.end <= o.end for o in members if o.end - o.start > m.end - m.start)]
        parts = dict.fromkeys(g.part for g in lists)
        if len(parts) > 1:
            yield Group(sentence.document, SIDE_BY_SIDE, tuple(outer), "|".join(parts), sentence, tuple({s.id: s for g in lists for s in g.statements}.values()))


def heads_asked(asking: Asking) -> list[str]:
    """The nouns that a question asks for a list by."""
    u = asking.context.u
    return nouns.english(u.text) if u.language == "en" else nouns.chinese(u.text)


def _of_sentence(document: str, sentence: Sentence, own: Sequence[Statement], parts: Sequence[Group]) -> Iterator[Group]:
    """The names of a type that several parts of a sentence give."""
    for type in dict.fromkeys(g.type for g in parts if g.type):
        of_type = [g for g in parts if g.type == type]
        members = {m.mention.object: m for g in of_type for m in g.members if m.mention}
        if len(of_type) > 1 and len(members) > max(len(g.members) for g in of_type):
            yield Group(document, type, tuple(members.values()), "|".join(g.part for g in of_type), sentence, tuple(own))


def _parts(text: str, sentence: Sentence) -> Iterator[tuple[int, int]]:
    start = sentence.start
    for mark in (*_SPLIT.finditer(text, sentence.start, sentence.end), None):
        end = mark.start() if mark else sentence.end
        if end - start >= 2:
            yield start, end
        start = mark.end() if mark else end


def _named_themselves(text: str, mentions: Sequence[Statement]) -> list[Statement]:
    """Names without those that only tell another: 甲 in 以甲为重点的乙."""
    return [s for s in mentions if not (text[: s.start].endswith("以") and _FOREMOST.match(text, s.end)) or len(mentions) == 1]


def _of_types(mentions: Sequence[Statement], entities: Mapping[str, Entity], alike: Collection[str]) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """The names of each type; of types that are asked for alike (cities, parts of a province and zones in one list) together, as the first of them."""
    found: dict[str, dict[str, Name]] = {}
    together = next((entities[s.object].type for s in mentions if entities[s.object].type in alike), "")
    for s in mentions:
        entity = entities[s.object]
        found.setdefault(together if entity.type in alike else entity.type, {}).setdefault(entity.id, Name(entity.name, s.start, s.end, s))
    for type, names in found.items():
        yield type, tuple(names.values())


def _side_by_side(
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
    if quoted := _QUOTED.search(text, first, last):
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


def called(asking: Asking, lists: Sequence[Group]) -> list[Group]:
    """Of several lists those whose members the one noun asked for calls, where it calls all of one: of bases and waterworks the bases."""
    heads = tuple(heads_asked(asking)) if len(lists) > 1 and len({k.start for k in asking.context.u.asked}) < 2 else ()
    kept = [g for g in lists if any(m.words.endswith(heads) for m in g.members)] if heads else []
    return kept if any(all(m.words.endswith(heads) for m in g.members) for g in kept) else list(lists)


def classes(text: str) -> list[re.Pattern[str]]:
    """How names end of the plain classes that a question asks for: universities, hospitals, airports."""
    return [own for asked, own in _CLASSES if asked.search(text)]


def of_other_class(asking: Asking, found: Sequence[Group]) -> bool:
    """Whether things of a plain class are asked for and no member of some lists is one by its name."""
    wanted = classes(asking.context.u.text)
    names = [m.words for g in found for m in g.members]
    return bool(wanted) and not any(own.search(name) for own in wanted for name in names)


def of_class(asking: Asking, found: Sequence[Group]) -> list[Group]:
    """Of lists the members of the one plain class that is asked for, where some are: of a university and its laboratory the university."""
    own = next(iter(classes(asking.context.u.text)), None)
    bodies = {k.value for k in asking.context.u.asked} == {"Organization"}  # 哪几所高校的基地: bases
    if own is None or not bodies or not any(own.search(m.words) for g in found for m in g.members):
        return list(found)
    kept = [(g, tuple(m for m in g.members if own.search(m.words))) for g in found]
    return [g if len(members) == len(g.members) else replace(g, members=members) for g, members in kept if members]


def features(asking: Asking, found: Sequence[Group]) -> Matrix:
    """What tells how well each list answers. Shape (lists, len(FEATURES))."""
    rows = np.zeros((len(found), len(FEATURES)), np.float32)
    if not found:
        return rows
    k = len(LIKE)
    importance = asking.weighed(found)
    rows[:, :k] = asking.likeness([g.part for g in found])
    rows[:, k : 2 * k] = asking.likeness([g.sentence.folded for g in found])
    kind = _Kind.of(asking)
    near = _heads_near(asking, kind.heads, found)
    around = [asking.around(g.sentence) for g in found]
    documents = list(dict.fromkeys(g.document for g in found))
    rows[:, -len(LACKING) :] = asking.lacking(importance, documents, [g.sentence.folded for g in found], around)
    for row, g, (head, behind) in zip(rows, found, near, strict=True):
        beside = (head, behind, "|" in g.part, g.of_kind)
        row[2 * k : -len(LACKING)] = (*_held(asking, importance, g), *kind.fit(asking, g), *beside, *kind.stated(g))
    return rows


def _heads_near(asking: Asking, heads: Sequence[str], found: Sequence[Group]) -> Matrix:
    """How near the members of each list, and what stands behind it, come to the noun asked for. Shape (lists, 2)."""
    if not heads:
        return np.zeros((len(found), 2), np.float32)
    c = asking.context
    named = ["、".join(m.words for m in g.members) for g in found]
    behind = [c.texts.text(g.document)[(last := max(m.end for m in g.members)) : last + BESIDE] or " " for g in found]
    return np.asarray(asking.words_near(heads, [*named, *behind]).max(axis=1).reshape(2, len(found)).T, np.float32)


def _held(asking: Asking, importance: Sequence[float], g: Group) -> tuple[float, ...]:
    """How much of the question the part, the sentence and what is around hold, and what stands right before and behind the list."""
    text = asking.context.texts.text(g.document)
    first, last = min(m.start for m in g.members), max(m.end for m in g.members)
    return (
        asking.held(importance, (g.part, 1.0)), asking.held(importance, (g.sentence.folded, 1.0)),
        asking.held(importance, (g.sentence.folded, 1.0), (g.sentence.headings, 0.8), (asking.before(g.sentence), 0.7)),
        asking.held(importance, (fold(text[max(0, first - BESIDE) : first]), 1.0)), asking.held(importance, (fold(text[last : last + BESIDE]), 1.0)),
        share([ch in g.part for ch in asking.said]),
    )


@dataclass(frozen=True)
class _Kind:
    """What kind of thing a question asks for: types, nouns, relations and stages."""

    types: tuple[str, ...]
    heads: list[str]
    relations: frozenset[str]
    stages: frozenset[str]
    own: frozenset[str]
    named: frozenset[str]

    @classmethod
    def of(cls, asking: Asking) -> _Kind:
        c = asking.context
        heads = heads_asked(asking)
        relations = frozenset(cue.tag.split(".")[1] for cue in c.u.cues if cue.kind == "relation")
        own, named = frozenset(i for s in c.owners for i in s.ids), frozenset(i for m in c.u.mentions for i in m.all)
        return cls(kinds.asked_types(c), heads, relations, frozenset(kinds.stages(c)), own, named)

    def fit(self, asking: Asking, g: Group) -> tuple[float, ...]:
        """Whether the members of a list are what is asked for, and not what the question says itself."""
        c = asking.context
        last = max(m.end for m in g.members)
        behind = c.texts.text(g.document)[last : last + BESIDE]
        ids = [m.mention.object if m.mention else "" for m in g.members]
        return (
            g.type in self.types, bool(self.types) and g.type not in (*self.types, SIDE_BY_SIDE), not self.types,
            share([any(m.words.endswith(h) for h in self.heads) for m in g.members]), any(h in behind for h in self.heads),
            len(g.members) > 1, min(len(g.members), 8) / 8,
            share([i in self.named or m.words in c.u.text for i, m in zip(ids, g.members, strict=True)]), share([i in self.own for i in ids]), g.type == SIDE_BY_SIDE,
        )

    def stated(self, g: Group) -> tuple[float, ...]:
        """Whether the relation and the stage that are asked for are stated of the members."""
        ids = {m.mention.object for m in g.members if m.mention}
        of_them = [s for s in g.statements if s.object in ids or s.subject in ids]
        staged = {s.qualifiers.get("stage") for s in of_them if s.relation == "HAS_PROJECT"}
        return (
            bool(self.relations & {s.relation for s in of_them}), bool(self.stages & staged), bool(self.stages) and not self.stages & staged,
            bool(PAST.search(g.sentence.headings + g.part)), "责任单位" in g.sentence.folded or "牵头" in g.part,
            *(g.type == type for type in ("Industry", "Agency", "Region", "Policy")),
        )
