"""The lists that plans give in a part of a sentence, each with what tells whether it is the one asked for.

Of each part the names of one type are a list, and so is what stands side by side in it (甲、乙和丙), entities and words alike.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from graph.model import Entity, Statement
from graph.names import fold
from search.questions.language import nouns
from search.questions.naming.names import PLACES
from search.questions.reader.likeness import LACKING, LIKE, PAST, Asking, Matrix, share
from search.questions.reader.sentence_parts import Name, named_parts, side_by_side
from search.questions.readings import asking as kinds
from search.questions.readings import regions
from search.questions.sifting.occasions import Place
from search.questions.sifting.sieve import Sieve
from search.questions.texts import Sentence

FEATURES = (
    *(f"part {name}" for name in LIKE), *(f"sentence {name}" for name in LIKE),
    "part covered", "sentence covered", "around covered", "before covered", "behind covered", "signs held",
    "type asked", "other type", "no type asked", "head held", "head called", "several", "many", "in the question", "the subject", "side by side",
    "head near", "head near behind", "of several parts", "of a kind", "relation", "stage", "other stage", "past", "duties", "Industry", "Agency", "Region", "Policy", *LACKING,
)
# Plans' own kinds of lists; what stands side by side is of none.
SIDE_BY_SIDE = ""
# Characters behind and before a list that may call it.
BESIDE = 16
_ARE_WHICH = "(?:都|一共|分别|各自?|主要|具体|[,，])*(?:有|是|叫|包括)(?:哪|几|多少|什么)"
# What is asked for by these is called by these.
_CLASSES = tuple(
    (re.compile(asked), re.compile(own))
    for asked, own in (
        # 高校院所 are institutes too
        (r"(?:哪[几些]?|几|多少)所?(?:个|家)?(?:大学|高校|院校)(?!院所|、|和|与|及|以及|或|科研)|(?:which|what|how many) (?:\w+ )?(?:universit\w+|colleges?)\b(?! (?:and|or)\b|,)", "大学|学院|[高院分]校|校区|[科理师工农医]大|[\u4e00-\u9fff]大$"),
        (
            r"(?:哪[几些]?|几|多少)所?(?:个|家)?(?:学校|中学|小学|幼儿园)|(?:学校|中学|小学|幼儿园)" + _ARE_WHICH + r"|(?:which|what|how many) (?:\w+ )?(?:(?:primary|middle|high) )?(?:schools|kindergartens)",
            "学校|中学|小学|幼儿园|[一二三四五六七八九十][小中]$|学院|大学|校区|分校|附[小中]",
        ),
        (r"(?:哪[几些]?|几|多少)所?(?:个|家)?医院|医院" + _ARE_WHICH + r"|(?:which|what|how many) (?:\w+ )?hospital", "医院|院区|卫生院|三甲"),
        (r"(?:哪[几些]?|几|多少)(?:个|座)?(?:国外|境外|国内|外地)?机场|(?:which|what|how many) (?:\w+ )?airports?\b(?![ -](?:[\w-]+ ){0,2}(?:zones?|areas?|parks?|econom\w+|districts?|towns?|based))", "机场|空港"),
        (r"(?:哪[几些]?|几|多少)(?:个|家)?银行|(?:which|what|how many) (?:\w+ )?banks?\b", "行$|银行|支行"),
    )
)
# How near a member's words come to the noun asked for, to be of its kind.
OF_KIND = 0.5
# Items of one enumeration say at least so much of a question as the one that says most.
ITEMS = 0.3


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
    lent = () if "Company" in kinds.asked_types(c) else ("Company",)
    within = [i for s in c.owners for i in s.ids] if alike and kinds.asks_parts(c) else []
    made = tuple(dict.fromkeys(w for t in asking.terms for w in t.words if len(w) >= 2)) if not set(PLACES).isdisjoint(kinds.asked_types(c)) else ()
    for document in dict.fromkeys(s.document for s in sentences):
        statements = asking.statements(document)
        entities = c.names.entities(s.object for s in statements if s.relation == "MENTIONS")
        for sentence in (s for s in sentences if s.document == document):
            own, parts = named_parts(c, sentence, statements, entities)
            there: list[Group] = []
            for part in parts:
                others = [s for s in part.mentions if s.object not in named]
                mentions = others if regions_asked and any(entities[s.object].type == "Region" for s in others) else part.mentions
                listed = [s for s in mentions if entities[s.object].type not in alike or not (s.object in named or (within and regions.elsewhere(c, s.object, within)))]
                lists = [*_of_types(listed, entities, alike), *((SIDE_BY_SIDE, names) for names in side_by_side(c, sentence, part, mentions, entities, made))]
                there += [Group(document, type, members, part.folded, sentence, part.statements) for type, members in lists if (type or len(members) > 1) and not (type in lent and _within_longer(members, part.mentions))]
            found += [*there, *_of_sentence(document, sentence, own, there)]
    whole = [*found, *_of_clause(asking, found), *_of_kind(asking, found), *_of_others(asking, found)]
    different: dict[tuple[Any, ...], Group] = {}
    for g in sifted(asking, whole):
        different.setdefault((id(g.sentence), g.type, tuple(sorted(m.start for m in g.members)), g.of_kind), g)
    return list(different.values())


def _within_longer(members: Sequence[Name], mentions: Sequence[Statement]) -> bool:
    """Whether every name of a list is only a part of a longer one: of hotels and malls that bear firms' names."""
    return all(any(s.start <= m.start and m.end <= s.end and s.end - s.start > m.end - m.start for s in mentions) for m in members)


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


def _of_types(mentions: Sequence[Statement], entities: Mapping[str, Entity], alike: Collection[str]) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """The names of each type; of types that are asked for alike (cities, parts of a province and zones in one list) together, as the first of them."""
    found: dict[str, dict[str, Name]] = {}
    together = next((entities[s.object].type for s in mentions if entities[s.object].type in alike), "")
    for s in mentions:
        entity = entities[s.object]
        found.setdefault(together if entity.type in alike else entity.type, {}).setdefault(entity.id, Name(entity.name, s.start, s.end, s))
    for type, names in found.items():
        yield type, tuple(names.values())


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
    rows[:, 2 * k : 2 * k + 6] = _held(asking, importance, found)
    for row, g, (head, behind) in zip(rows, found, near, strict=True):
        row[2 * k + 6 : -len(LACKING)] = (*kind.fit(asking, g), head, behind, "|" in g.part, g.of_kind, *kind.stated(g))
    return rows


def _heads_near(asking: Asking, heads: Sequence[str], found: Sequence[Group]) -> Matrix:
    """How near the members of each list, and what stands behind it, come to the noun asked for. Shape (lists, 2)."""
    if not heads:
        return np.zeros((len(found), 2), np.float32)
    c = asking.context
    named = ["、".join(m.words for m in g.members) for g in found]
    behind = [c.texts.text(g.document)[(last := max(m.end for m in g.members)) : last + BESIDE] or " " for g in found]
    return np.asarray(asking.words_near(heads, [*named, *behind]).max(axis=1).reshape(2, len(found)).T, np.float32)


def _held(asking: Asking, importance: Sequence[float], found: Sequence[Group]) -> Matrix:
    """How much of the question the part, the sentence and what is around hold, what stands right before and behind each list, and the part of its signs. Shape (lists, 6)."""
    texts = asking.context.texts
    ends = [(texts.text(g.document), min(m.start for m in g.members), max(m.end for m in g.members)) for g in found]
    parts, sentences = [g.part for g in found], [g.sentence.folded for g in found]
    columns = (
        ((parts, 1.0),), ((sentences, 1.0),),
        ((sentences, 1.0), ([g.sentence.headings for g in found], 0.8), ([asking.before(g.sentence) for g in found], 0.7)),
        (([fold(text[max(0, first - BESIDE) : first]) for text, first, _ in ends], 1.0),), (([fold(text[last : last + BESIDE]) for text, _, last in ends], 1.0),),
    )
    return np.stack([*(asking.held_by(importance, *column) for column in columns), [share([ch in part for ch in asking.said]) for part in parts]], axis=1).astype(np.float32)


@dataclass(frozen=True)
class _Kind:
    """What kind of thing a question asks for: types, nouns, relations and stages."""

    types: tuple[str, ...]
    heads: tuple[str, ...]
    relations: frozenset[str]
    stages: frozenset[str]
    own: frozenset[str]
    named: frozenset[str]

    @classmethod
    def of(cls, asking: Asking) -> _Kind:
        c = asking.context
        heads = tuple(heads_asked(asking))
        relations = frozenset(cue.tag.split(".")[1] for cue in c.u.cues if cue.kind == "relation")
        own, named = frozenset(i for s in c.owners for i in s.ids), frozenset(i for m in c.u.mentions for i in m.all)
        return cls(kinds.asked_types(c), heads, relations, frozenset(kinds.stages(c)), own, named)

    def fit(self, asking: Asking, g: Group) -> tuple[float, ...]:
        """Whether the members of a list are what is asked for, and not what the question says itself."""
        c, heads, many = asking.context, self.heads, len(g.members)
        last = max(m.end for m in g.members)
        behind = c.texts.text(g.document)[last : last + BESIDE] if heads else ""
        called = named = own = 0
        for m in g.members:
            thing = m.mention.object if m.mention else ""
            called += m.words.endswith(heads)
            named += thing in self.named or m.words in c.u.text
            own += thing in self.own
        return (
            g.type in self.types, bool(self.types) and g.type not in self.types and g.type != SIDE_BY_SIDE, not self.types,
            called / many, any(h in behind for h in heads), many > 1, min(many, 8) / 8, named / many, own / many, g.type == SIDE_BY_SIDE,
        )

    def stated(self, g: Group) -> tuple[float, ...]:
        """Whether the relation and the stage that are asked for are stated of the members."""
        related = staged = False
        if self.relations or self.stages:
            ids = {m.mention.object for m in g.members if m.mention}
            of_them = [s for s in g.statements if s.object in ids or s.subject in ids]
            related = any(s.relation in self.relations for s in of_them)
            staged = any(s.relation == "HAS_PROJECT" and s.qualifiers.get("stage") in self.stages for s in of_them)
        return (
            related, staged, bool(self.stages) and not staged,
            bool(PAST.search(g.sentence.headings + g.part)), "责任单位" in g.sentence.folded or "牵头" in g.part,
            *(g.type == type for type in ("Industry", "Agency", "Region", "Policy")),
        )
