"""Sifts answers by what a question takes away: by the kind of a thing, its stage, or the part of a sentence that says so of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from graph.names import fold
from search.questions.context import Context
from search.questions.language.words import english_phrases, plain
from search.questions.plans import plan as p
from search.questions.plans.runner import Member
from search.questions.readings import asking
from search.questions.sifting.occasions import Occasions, Place, leaves_own, occasions
from search.questions.sifting.sifting import Taken
from search.questions.texts import PARTS, Term, covered
from search.questions.understanding import GENERAL_KINDS

# A part of a sentence says what is taken away where it holds so much of it.
SAID = 0.6
_OR = re.compile(r"或者?是?|、|以及|和|与|及|\b(?:and|or)\b|/|,")
# What and joins within such a clause is said of the same things: those that should land and go into production.
_CLAUSE = re.compile(r"\b(?:that|which|who|due to|set to|meant to|expected to)\b")
# China, in a name that joins it to another country.
_PAIR = re.compile(r"\b(?:China|Sino)\s?[-–—]\s?(?=[A-Z][a-z]+ (?:one|event|fair|meeting)s?$)")
_THOSE = re.compile(r"^(?:各个|各|所有|那些|这些|一些|其他|其它|全部|一切|别的|任何|the |any |all )+|(?:类的?|之类的?|方面的?|等|们|的| themselves)+$")
# Words for things by the ends of their names.
_CALLED = 4
# By these words a stretch of English is read as English.
_WHAT = "what are the "


# What ends the name of several things of a kind.
_KINDS = tuple(sorted(k for k in GENERAL_KINDS if not k.isascii()))
# Bodies whose names say where they are from, and fairs, whose names say what they are about.
_BODIES = frozenset(["Organization", "Agency", "Company", "Event"])
# A name is what is taken away where it holds more than so much of the words for that: of German and car, both.
CALLED = 0.5
_ROADS = ("道路", "公路", "马路", "路", "大道", "街", "高速")


@dataclass(frozen=True)
class Hole:
    """One thing that a question takes away: the kind that names or types show, stages, and words that speak of it."""

    ends: tuple[str, ...]
    types: frozenset[str]
    stages: frozenset[str]
    terms: tuple[Term, ...]
    taken: Taken
    inside: tuple[tuple[str, ...], ...] = ()
    """What is named beside which others are asked for, word by word, each with all that stands for it: things with most of these in their names are left out."""

    def names(self, name: str) -> bool:
        """Whether a folded name is that of what is taken away."""
        return bool(self.inside) and sum(any(w in name for w in words) for words in self.inside) > CALLED * len(self.inside)


class Sieve:
    """What a question takes away, ready to sift answers."""

    def __init__(self, c: Context, holes: Sequence[Hole], fairs: Occasions | None = None, borne: Sequence[str] = ()) -> None:
        self._c, self._holes, self._fairs, self._borne = c, holes, fairs, tuple(borne)
        self._weights: dict[tuple[Hole, str], list[float]] = {}

    def __bool__(self) -> bool:
        return bool(self._holes or self._fairs or self._borne)

    @property
    def tells_place(self) -> bool:
        """Whether things are named beside which others are asked for, so that the answer stands where they do."""
        return any(hole.inside and hole.taken.beside for hole in self._holes)

    @property
    def tells_things(self) -> bool:
        """Whether things are taken away by their names."""
        return any(hole.inside for hole in self._holes)

    @property
    def tells_names(self) -> bool:
        """Whether things are asked for by what their names bear."""
        return bool(self._borne)

    @property
    def tells_abroad(self) -> bool:
        """Whether fairs abroad are asked for and no others, or those at home."""
        return self._fairs is not None and self._fairs.outside is not None

    def out(self, of: p.Set) -> tuple[str, ...]:
        """The members of a set that are taken away."""
        members = self._c.runner.members(of)
        entities = self._c.names.entities(list(members))
        fairs = [(i, [Place(str(s.document), s.start, s.end) for s in m.statements if s.document]) for i, m in members.items() if i in entities and entities[i].type == "Event"]
        others = self.other_fairs(fairs)
        return tuple(
            i for i, m in members.items()
            if i in others or self.lacks(entities[i].names if i in entities else [q.words for q in m.quotes]) or (i in entities and self.of_kind(entities[i].type, entities[i].names)) or self._said_of(m) or i in self.said_elsewhere
        )

    def other_fairs(self, named: Sequence[tuple[str, Sequence[Place]]]) -> set[str]:
        """Of some fairs, each with the places where it is named, those that are not asked for."""
        return self._fairs.out(named) if self._fairs and named else set()

    @cached_property
    def said_elsewhere(self) -> frozenset[str]:
        """The projects of which the documents in question say anywhere what is taken away, not merely what is nothing but that."""
        holes = [h for h in self._holes if h.terms and not h.taken.merely]
        found = self._c.statements("HAS_PROJECT", documents=self._c.documents) if holes and self._c.documents else []
        return frozenset(s.object for s in found if self._says_one(holes, str(s.document), s.start, s.end))

    def of_kind(self, type: str, names: Iterable[str]) -> bool:
        """Whether a thing is of a kind that is taken away."""
        folded = [fold(n) for n in names]
        return any(type in hole.types or any(n.endswith(hole.ends) or hole.names(n) for n in folded) for hole in self._holes)

    def lacks(self, names: Iterable[str]) -> bool:
        """Whether no name of a thing bears what all that is asked for have to bear in theirs."""
        return bool(self._borne) and not any(w in n for n in map(fold, names) for w in self._borne)

    def _said_of(self, member: Member) -> bool:
        """Whether all that puts a member into a set says of it what is taken away."""
        if any(s.relation == "RESPONSIBLE_FOR" for s in member.statements):
            return False  # the units of a task stand in one list: its part of the sentence says of none what it says of another
        places = [(str(s.document), s.start, s.end, s.qualifiers.get("stage")) for s in member.statements if s.document]
        places += [(q.document, q.start, q.end, None) for q in member.quotes]
        return bool(places) and all(self.says(*place) for place in places)

    def says(self, document: str, start: int, end: int, stage: object = None) -> bool:
        """Whether the part of a sentence around a place says what is taken away, or a statement there is of a stage that is."""
        if any(stage in hole.stages for hole in self._holes):
            return True
        return self._says_one(self._holes, document, start, end)

    def _says_one(self, holes: Sequence[Hole], document: str, start: int, end: int) -> bool:
        part = self._c.texts.piece(document, start, end, PARTS)
        return any(hole.terms and covered(hole.terms, self._weighed(hole, document), (_without_peer(part, hole), 1.0)) >= SAID for hole in holes)

    def _weighed(self, hole: Hole, document: str) -> list[float]:
        """What the words of a hole weigh in a document; words that it never says weigh nothing."""
        if (hole, document) not in self._weights:
            text = self._c.texts.folded(document)
            weights = zip(hole.terms, self._c.weigh(hole.terms, [document]), strict=True)
            self._weights[hole, document] = [w if t.coverage(text) >= SAID else 0.0 for t, w in weights]
        return self._weights[hole, document]


def _without_peer(part: str, hole: Hole) -> str:
    """A part of a sentence without what is taken away where that stands beside other things: 围绕新兴产业和甲、乙 says of 甲 nothing."""
    words = fold(hole.taken.words)
    return re.sub(re.escape(words) + "(?=[和与及、]|以及)", "|", part) if words.endswith(_KINDS) else part


def alternatives(taken: Taken, language: str) -> list[str]:
    """The things that a question takes away at once (巩固或加强合作), each as a question of its language."""
    if language == "en":
        words = _PAIR.sub("", taken.words)  # the China-Africa one: of two countries the other tells
        pieces = [words] if _CLAUSE.search(words) or plain(words) in english_phrases() else _OR.split(words)
    else:
        pieces = _OR.split(taken.words)
    return [f"{_WHAT}{x}" if language == "en" else x for piece in pieces if (x := piece.strip(" 的"))]


def sieve(c: Context, taken: Sequence[tuple[Taken, Sequence[Context]]], whole: str = "") -> Sieve:
    """What a question takes away, each alternative of it read as a question of its own; ``whole`` is the question with the times that it names."""
    asked, stages = _asked(c, taken), set(asking.stages(c))
    holes = [_hole(t, x, asked, stages) for t, read in taken if not t.bears and not leaves_own(c, t.words) for x in read]
    fairs = occasions(c, whole or c.u.text, [t.words for t, _ in taken])
    if fairs and fairs.own:
        holes = [h for h in holes if not h.terms]  # whose they are says what is taken away
    return Sieve(c, [h for h in holes if h.ends or h.types or h.stages or h.terms or h.inside], fairs, [w for t, read in taken for x in read if t.bears for w in _borne(x)])


def _asked(c: Context, taken: Sequence[tuple[Taken, Sequence[Context]]]) -> set[str]:
    """The words of a question that it asks by: not those that stand only in what it takes away, where that is still in its text."""
    left = c.u.text
    for t, _ in taken:
        left = left.replace(t.words.lower(), "")
    return {t.text for t in c.u.content() if t.text in left or t.text not in c.u.text}


def _borne(x: Context) -> list[str]:
    """What a name may bear where it has to bear some words: what they name or mean, without the kind of a region."""
    words = [] if x.u.language == "en" else [x.u.text.strip(" \"“”「」")]
    words += [n for m in x.u.mentions for n in (m.chinese, *(name for e in x.names.entities(list(m.all)).values() for name in e.names))]
    words += [w for t in x.u.content([], ("ask", "outline")) for w in (t.text, *t.words)] if len(words) < 2 else []
    return list(dict.fromkeys(w for word in words for w in (fold(word), fold(word).removesuffix("市").removesuffix("省").removesuffix("县")) if len(w) > 1 or len(word) == 1))


def _hole(taken: Taken, x: Context, asked: set[str], stages: set[str]) -> Hole:
    """One thing that is taken away; what the question itself asks for is not."""
    ends, types = _kind(x)
    terms = () if ends or types else tuple(t for t in x.u.content([], ("ask", "outline", "type")) if t.text not in asked and len(t.text) > 1)
    own = frozenset(asking.stages(x)) - stages
    if (taken.beside or _is_name(taken, x)) and not (types or own) and (terms or x.u.language == "en"):
        return Hole(ends, types, own, (), taken, _words(ends, terms))
    # the Taiwanese association: a kind of body, told by what stands in its name.
    bodies = [x.u.text[: k.start].rstrip(" 的") for k in x.u.cues if k.kind == "type" and k.value in _BODIES]
    bears = tuple(t for t in terms if any(b.endswith(t.text) for b in bodies)) if not (own or taken.merely) else ()
    return Hole(ends, types, own, () if bears else terms, taken, _words((), bears))


# A name within an English phrase: not counting the China-Africa one.
_CAPITAL = re.compile(r"\b[A-Z][a-z]")


def _is_name(taken: Taken, x: Context) -> bool:
    """Whether what is taken away is one thing by its name: not counting the Qingling one."""
    if any(m.of("Event") and m.end - m.start == len(x.u.text) for m in x.u.mentions):
        return True
    ends = taken.words.endswith(" one") or any(k.kind == "type" and k.value in _BODIES and k.end == len(x.u.text) for k in x.u.cues)
    return x.u.language == "en" and not taken.merely and ends and _CAPITAL.search(taken.words) is not None


def _words(ends: Sequence[str], terms: Sequence[Term]) -> tuple[tuple[str, ...], ...]:
    """What tells a name: each word with all that stands for it, without those that no list explains where others are."""
    told = (tuple(w for w in t.folded if len(w) > 1) for t in [t for t in terms if t.words] or terms)
    return tuple(words for words in (tuple(map(fold, ends)), *told) if words)


def _kind(x: Context) -> tuple[tuple[str, ...], frozenset[str]]:
    """The ends of the names, and the types, of the kind of things that is all that some words name: 各个局, roads."""
    bare = _THOSE.sub("", x.u.text.removeprefix(_WHAT)).strip()
    types = frozenset(k.value for k in x.u.cues if k.kind == "type" and x.u.text[k.start : k.end] == bare and bare in GENERAL_KINDS)
    if x.u.language == "en" and not x.u.has("stage", "relation"):
        words = [w for t in x.u.foreign if t.text == bare for w in t.words]
        return _ends([w for w in words if len(w) <= _CALLED]), types
    noun = bool(types) or (len(bare) <= _CALLED and (len(bare) == 1 or asking.names_works(bare) or any(x.u.text[a:b] == bare for a, b in x.u.spans("type"))))
    return _ends([bare] if noun else []), types


def _ends(words: Sequence[str]) -> tuple[str, ...]:
    """By what the names of some kinds end: a road's by 路 or 大道."""
    roads = any(w in _ROADS for w in words)
    return tuple(dict.fromkeys([*words, *(_ROADS if roads else ())]))
