"""What a question adds to a matter, and whether a sentence that speaks of the matter says the same of it, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.agreement import amounts, orders, rivals, stages, times
from search.questions.agreement.places import Place, even, place_of
from search.questions.context import Context
from search.questions.naming.names import Mention
from search.questions.texts import Sentence, Term
from search.questions.understanding import GENERAL_KINDS

# What excludes another only where one piece of a sentence says it of just the thing asked about.
_NARROW = frozenset(["change", "level", "national zone"])
# Names of one kind stand for each other: a task is a firm's or an office's.
_KINDS = {"Region": "place", "Park": "place", "Company": "body", "Agency": "body", "Organization": "body", "Event": "event"}
_ELSEWHERE = re.compile(r"(?:在|到|去|赴|往|与|和|跟|同)(?=([㐀-鿿]{2,4}))")
# So far behind a number stands what it counts, in Chinese and in English.
BEHIND, BEHIND_EN = 4, 24
# The piece of a sentence that speaks of the number or the stage asked for is likelier meant; one that speaks of both surely.
TOLD, BOTH = 0.1, 1.2
# 五个以上的, 2个左右: how exact a number is stands between it and what it counts, which ends here.
_BOUND = re.compile(r"(?:以[上下内]|左右|上下|多)?的?")
_ENDS = re.compile(r"[,，、;；:：。!！?？()（）]")
# How much a word for a stage or a kind tells which project is meant.
HARDLY = 0.2
# A name of which so much stands in a sentence may be meant there.
SAID = 0.5


@dataclass(frozen=True)
class Added:
    """What a question adds: dates, numbers, ordinals, ranks, and words that exclude others."""

    context: Context

    @cached_property
    def english(self) -> bool:
        """Whether it is asked in English."""
        return self.context.u.language == "en"

    @cached_property
    def dates(self) -> list[times.Span]:
        """The dates that it names."""
        return times.spans(self.context.u.text, self.english)

    @cached_property
    def late(self) -> bool:
        """Whether it asks for just the deadline that it names."""
        return times.LATE.search(self.context.u.text) is not None

    @cached_property
    def ranks(self) -> list[orders.Order]:
        """The ranks that it names."""
        return orders.ranks(self.context.u.text, self.english)

    @cached_property
    def ordinals(self) -> list[orders.Order]:
        """The ordinals that it names."""
        return orders.ordinals(self.context.u.text, self.english)

    @cached_property
    def figures(self) -> list[amounts.Figure]:
        """The numbers that it names beside dates, ranks, ordinals, years and the names of places."""
        u = self.context.u
        dates, orders = ((d.start, d.end) for d in self.dates), ((o.start, o.end) for o in (*self.ranks, *self.ordinals))
        taken = [*u.question.year_spans, *dates, *orders, *((m.start, m.end) for m in self.context.subject_mentions())]
        return amounts.outside(amounts.figures(u.text, self.english), taken)

    @cached_property
    def sides(self) -> tuple[bool, bool]:
        """Whether it asks if something is at least or at most as much."""
        return amounts.AT_LEAST.search(self.context.u.text) is not None, amounts.AT_MOST.search(self.context.u.text) is not None

    @cached_property
    def rivals(self) -> dict[str, frozenset[str]]:
        """Its words that exclude others, by group."""
        return {group: named for group, named in rivals.members(self.context.u.text, self.english).items() if group not in rivals.ONLY_OF_FIGURES}

    def told_in(self, piece: str) -> float:
        """How much it speaks for a piece of a sentence that it tells a number or the stage asked for."""
        number = bool(self.figures) and any(f.whole == a.whole for f in amounts.figures(piece) for a in self.figures)
        stage = bool(self.stages) and not self.stages.isdisjoint(stages.named(piece))
        return BOTH if number and stage else TOLD * (number + stage)

    def of_matter(self, term: Term) -> Term:
        """A term of the question as it tells where the matter stands: hardly by a word for a stage, which other projects reach, or for a kind."""
        staged = self.context.stands_in(term, self._staged)
        return replace(term, weight=HARDLY * term.weight) if staged or term.text in GENERAL_KINDS else term

    @cached_property
    def _staged(self) -> list[tuple[int, int]]:
        """Where its words for stages stand."""
        return self.context.u.spans("stage")

    @cached_property
    def stages(self) -> frozenset[str]:
        """The stages that it speaks of."""
        return stages.asked(self.context)

    @cached_property
    def names(self) -> list[Mention]:
        """What it names besides the place whose plan is asked about."""
        own = self.context.subject_mentions()
        return [m for m in self.context.u.mentions if m not in own and m.of(*_KINDS)]

    @cached_property
    def elsewhere(self) -> list[str]:
        """The provinces and cities that a Chinese question names and no document here does: 在甲市设办事处."""
        u = self.context.u
        return [] if self.english else [name for at, name in _cities(u.text) if not any(m.start <= at < m.end for m in u.mentions)]


def verdicts(added: Added, sentence: Sentence, terms: Sequence[Term]) -> dict[str, bool]:
    """Of each kind of what a question adds whether a sentence says just that of the matter (True) or something else (False); kinds that it does not tell are left out."""
    text = even(added.context.texts.text(sentence.document)[sentence.start : sentence.end])
    place = place_of(text, [added.of_matter(t) for t in terms], added.told_in)
    found = {
        "date": _dated(added, place), "rank": _ranked(added, place, text), "ordinal": _ordered(added, place, text), "number": _counted(added, place, text, terms),
        "rival": _alike(added, place, text), "stage": stages.agrees(added.context, sentence, place, terms), "name": _named(added, sentence, place),
    }
    return {kind: value for kind, value in found.items() if value is not None}


def _dated(added: Added, place: Place) -> bool | None:
    if not added.dates:
        return None
    told = times.spans(place.piece) or times.spans(place.part) or times.spans(place.after) or times.spans(place.lead)[-1:]
    return all(any(times.agree(a, t, added.late) for t in told) for a in added.dates) if told else None


def _ranked(added: Added, place: Place, text: str) -> bool | None:
    told = (orders.ranks(place.part) or orders.ranks(text)) if added.ranks else []
    return all(any(a.unit == t.unit and a.number in (0, t.number) for t in told) for a in added.ranks) if told else None


def _ordered(added: Added, place: Place, text: str) -> bool | None:
    found = []
    for asked in added.ordinals:
        every = [t for t in orders.ordinals(text) if t.unit == (asked.unit or t.unit)]
        near = [t for t in every if place.start <= t.start < place.end]
        found.append(any(t.number == asked.number for t in every) if near else None)
    return None if None in found or not found else all(found)


def _counted(added: Added, place: Place, text: str, terms: Sequence[Term]) -> bool | None:
    """Whether the numbers asked for are told; the only one of a unit has to be told in the piece that speaks of the matter, else before what it counts."""
    found: list[bool] = []
    every = amounts.figures(text) if added.figures else []
    for asked in added.figures:
        same = [f for f in every if f.unit == asked.unit]
        near = [f for f in amounts.figures(place.piece) or amounts.figures(place.part) if f.unit == asked.unit]
        told = near or [f for f in same if _counts_same(added, asked, text[f.end :], terms)]
        if told:
            alone = sum(f.unit == asked.unit for f in added.figures) == 1
            found.append(any(amounts.matches(asked, f, *added.sides) for f in (told if alone else same)))
    return all(found) if found else None


def _counts_same(added: Added, asked: amounts.Figure, behind: str, terms: Sequence[Term]) -> bool:
    """Whether what stands behind a number, or ends what stands behind it, is what a question counts by a number of its own."""
    u, close = added.context.u, BEHIND_EN if added.english else BEHIND
    start = asked.end + len(_BOUND.match(u.text, asked.end)[0])  # type: ignore[index]
    counted = [t for t in terms if start <= u.text.find(t.text, start) <= start + close]
    told = fold(_ENDS.split(behind[_BOUND.match(behind).end() :], maxsplit=1)[0])  # type: ignore[union-attr]
    return any(t.coverage(told[: max(map(len, t.folded), default=0) + BEHIND]) >= 1 or told.endswith(t.folded) for t in counted)


def _alike(added: Added, place: Place, text: str) -> bool | None:
    """Whether the words are told that exclude others: in the narrowest stretch that tells of their group."""
    found = []
    for group, named in added.rivals.items():
        stretches = (place.piece,) if group in _NARROW else (place.piece, place.part, text)
        told = next((own[group] for stretch in stretches if group in (own := rivals.members(stretch))), None)
        found.append(None if told is None else not named.isdisjoint(told))
    return None if not found or None in found else all(found)


def _named(added: Added, sentence: Sentence, place: Place) -> bool | None:
    """False where a sentence names others of the kind of what a question names, and not that."""
    c = added.context
    lacking = {kind for m in added.names if not _held(c, m, sentence) for t, kind in _KINDS.items() if m.of(t)}
    if any(not any(n in sentence.folded + sentence.headings for n in _names(name)) for name in added.elsewhere) and (_cities(place.part) or "Region" in _types(c, sentence, place)):
        return False
    if not lacking:
        return None
    return False if any(_KINDS.get(t) in lacking for t in _types(c, sentence, place)) else None


def _types(c: Context, sentence: Sentence, place: Place) -> set[str]:
    """The types of what the part of a sentence names beside what the question does."""
    asked = {i for m in c.u.mentions for i in m.all}
    start, end = sentence.start + place.start, sentence.start + place.end
    told = [s.object for s in c.statements("MENTIONS", documents=[sentence.document]) if start <= s.start < end and s.object not in asked]
    return {e.type for e in c.names.entities(told).values()}


def _names(city: str) -> tuple[str, ...]:
    """What a city may be called: 北京 is in 北上广深 too."""
    entry = lexicon("question_names").get(city)
    return (city, *(entry.names if entry else ()))


def _cities(text: str) -> list[tuple[int, str]]:
    """The provinces and cities in which a text has something done, as it writes them, with their places."""
    found = []
    for m in _ELSEWHERE.finditer(text):
        known = (m[1][:n] for n in (4, 3, 2) if len(m[1]) >= n and (e := lexicon("regions").get(m[1][:n])) is not None and e.fields.get("level") in ("province", "city"))
        if name := next(known, ""):
            found.append((m.start(1), name))
    return found


def _held(c: Context, mention: Mention, sentence: Sentence) -> bool:
    return c.joined(c.u.name_term(mention)).coverage(sentence.folded + "|" + sentence.headings) >= SAID
