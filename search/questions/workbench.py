"""What questions are worked on with: a view, its names and texts, the runner of plans, the reader of sentences; made once for a revision."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph.names import fold
from graph.store import Pattern, View
from search.questions.assembly import Assembly
from search.questions.context import SEVERAL_DOCUMENTS, Context, Reading
from search.questions.kept import keeping
from search.questions.language.meanings import Meanings
from search.questions.language.normal import Question
from search.questions.naming.names import PLACES, Names
from search.questions.naming.strangers import hopeless
from search.questions.parsing import understand
from search.questions.plans import plan as p
from search.questions.plans.runner import Result, Runner
from search.questions.readings import (
    acting,
    agents,
    allotted,
    apiece,
    asking,
    becoming,
    cited,
    composed,
    counts,
    decisions,
    durations,
    duties,
    entered,
    enumerations,
    figures,
    fundsizes,
    gateways,
    grants,
    handled,
    headnoun,
    invested,
    jointly,
    labelled,
    linked,
    lists,
    named_so,
    numbered,
    others,
    places,
    portioned,
    rankings,
    repeated,
    slogans,
    slots,
    totals,
    tracks,
    voltages,
)
from search.questions.rewording import asides, dwelling, nested
from search.questions.sifting import bearing, deadlines, homely, occasions
from search.questions.sifting.sieve import alternatives, sieve
from search.questions.sifting.sifting import parted
from search.questions.texts import Texts
from search.questions.understanding import Understood, unquoted

if TYPE_CHECKING:
    from search.questions.reader.reader import Reader

# A reading that fits the question less than this is a guess; what rests on one alone is not answered.
LEAST = 0.53
# So well figures that an amount bounds fit where nothing else is meant.
SURELY = 0.85
# In the documents of so many passages is looked for what a question without a place asks of a library too large to be read.
SOUGHT = 24
# Fields of work, which are left out by what is said of things rather than by name.
FIELDS = ("Industry", "Indicator")
Found = tuple[Reading, list[dict[str, Any]], Result]


class Workbench:
    """Reads questions and runs their plans on one view. Name indexes and texts are kept until the store changes.

    ``retriever`` and ``encoder`` may be functions that make one when first needed.
    """

    def __init__(self, view: View, retriever: Any = None, encoder: Any = None) -> None:
        self._store = view
        self._retriever = retriever
        self._encoder = encoder
        self._reader: Reader | None = None
        self._refresh()

    def _refresh(self) -> None:
        self.view = keeping(self._store)
        self.names = Names(self.view)
        self.texts = Texts(self.view)
        self.runner = Runner(self.view)
        self.meanings = Meanings(self.texts, self._loaded)
        self.assembly = Assembly(self.view, self.texts)
        self._documents: int | None = None

    def keep_up(self) -> None:
        """Forget what was read of a store that has changed since, and the sets of the question before."""
        if self.view.revision != self.names.revision:
            self._refresh()
        self.runner.forget()

    @property
    def documents(self) -> int:
        """How many documents the library holds; counted once for each of its revisions."""
        if self._documents is None:
            self._documents = self.view.document_count()
        return self._documents

    @property
    def has_encoder(self) -> bool:
        """Whether words can be sought in meaning."""
        return self._encoder is not None

    def plain(self, question: str, in_meaning: bool = False) -> Context:
        """A question as it is put, without what is said beside it and what it takes away."""
        put = nested.in_one(unquoted(asides.asked(question)))
        if (located := dwelling.located(put, self.view, self.names, self.texts)) != put:
            put = asides.asked(located)
        kept, taken = parted(put)
        if not taken:
            return self._of_occasion(understand(Question(put), self.names), in_meaning)
        whole = understand(Question(put), self.names)
        read = replace(understand(Question(kept), self.names), taken=taken, excluded=whole.excluded)
        made = self._of_occasion(read, in_meaning)
        kinds = {k.value for k in whole.asked}
        fair = kinds == {"Event"} and made.sieve and made.sieve.tells_things
        if not fair and any(e.type not in FIELDS or kinds == {e.type} for e in self.names.entities(whole.excluded).values()):
            return self.understood(whole, in_meaning)  # names are left out one by one
        if made.sieve and made.sieve.tells_place:
            return self.understood(replace(whole, taken=taken), in_meaning)
        return made

    def _of_occasion(self, read: Understood, in_meaning: bool) -> Context:
        """A question that has been read, at work; one for fairs or meetings of a time of the year without that time, by which its answers are sifted."""
        if (due := self._due(read, in_meaning)) is not None:
            return due
        text = read.text
        plain = occasions.timeless(text, read.language == "en") if any(k.value == "Event" for k in read.asked) else text
        if plain == text:
            return self.understood(read, in_meaning)
        return self.understood(self._put(plain, read), in_meaning, text)

    def _due(self, read: Understood, in_meaning: bool) -> Context | None:
        """A question for works of a stage by a date without that date, by which they are sifted; None for any other, and where none is due then."""
        if (put := deadlines.without_date(read)) is None:
            return None
        plain, dates = put
        if all(d.whole for d in dates) and not self._of_many_years(asked := self.understood(read, in_meaning)):
            return asked  # a plan of one year has all of it done then
        made = self.understood(self._put(plain, read), in_meaning)
        made.dates = dates
        looked_at = made.documents or (made.looked_at() if not read.mentions else [])
        stated = made.statements("HAS_PROJECT", documents=looked_at) if 0 < len(looked_at) <= SEVERAL_DOCUMENTS else []
        stages = set(asking.stages(made))
        return made if any(made.in_time(s) and (not stages or s.qualifiers.get("stage") in stages) for s in stated) else None

    def _of_many_years(self, c: Context) -> bool:
        """Whether a plan that a question is about covers several years."""
        return any(len(self.runner.document_years(d)) > 1 for d in c.documents or c.looked_at())

    def _put(self, plain: str, read: Understood) -> Understood:
        """A question in other words, with what it takes away."""
        return replace(understand(Question(plain), self.names), taken=read.taken, excluded=read.excluded)

    def asked(self, words: str, in_meaning: bool = False) -> Context:
        """Some words as a question."""
        return self.understood(understand(Question(words), self.names), in_meaning)

    def understood(self, understood: Understood, in_meaning: bool = False, whole: str = "") -> Context:
        """A question that has been read, at work; ``in_meaning`` seeks words that no document holds by their meaning."""
        made = Context(understood, self.view, self.names, self.texts, self.runner, self._similar, self.meanings if in_meaning else None, self._speaking)
        if understood.taken or any(k.value == "Event" for k in understood.asked):
            made.sieve = sieve(made, [(t, [self.asked(words) for words in alternatives(t, made.u.language)]) for t in understood.taken], whole)
        return made

    def readings(self, context: Context) -> list[Reading]:
        """The ways to understand a question, best first; none for one that names what no document knows."""
        if hopeless(context):
            return []
        if entered.nowhere(context):
            context.bounded = True  # no sentence says of works what their entries do not
            return []
        if grants.nowhere(context) or acting.nowhere(context):
            context.bounded = True  # what a policy gives for other things answers nothing, nor does who has other tasks
            return []
        found = [r for kind in (decisions, acting, agents, allotted, apiece, grants, durations, fundsizes, labelled, slots, cited, entered, handled, invested, duties, totals, rankings, figures, counts, numbered, voltages, composed, slogans, gateways, jointly, becoming, linked, portioned, headnoun, tracks, lists, named_so, repeated, enumerations, others) for r in self._of_kind(kind, context)]
        if decisions.asked(context):
            found = [r for r in found if isinstance(r.plan, p.Deciding | p.Passages)]
        if any(r.name == figures.AGAINST and r.score >= SURELY for r in found):
            # Places whose figure is beyond an amount: where none is, none is named.
            found = [r for r in found if r.name == figures.AGAINST]
            context.bounded = True
        return sorted((self.less(r, context) for r in found), key=lambda r: -r.score)

    def best(self, readings: Sequence[Reading], wrong: Callable[[Found], object] = lambda found: False) -> Found | None:
        """The first reading, best first, that has an answer, and none that is ``wrong``; none where all that fit well enough have none."""
        for reading in readings:
            if reading.score < LEAST:
                break
            result = self.runner.run(reading.plan)
            answers = self.assembly.answers(reading.plan, result)
            if (answers or isinstance(reading.plan, p.Passages)) and not wrong(found := (reading, answers, result)):
                return found
        return None

    def best_places(self, c: Context) -> Found | None:
        """The places that the graph gives for a question."""
        return self.best([r for r in self.readings(c) if "places" in r.name or r.name == "partners"])

    def reader(self) -> Reader | None:
        """What reads answers out of sentences, None where nothing can be searched."""
        if self._reader is None and (retriever := self.retriever()) is not None:
            from search.questions.reader.reader import Reader  # most questions are answered without it

            self._reader = Reader(retriever)
        return self._reader

    def retriever(self) -> Any:
        """What finds passages, None where there is none."""
        if callable(self._retriever) and not hasattr(self._retriever, "search"):
            self._retriever = self._retriever()
        return self._retriever

    def _loaded(self) -> Any:
        if self._encoder is not None and not hasattr(self._encoder, "encode_queries"):
            self._encoder = self._encoder()
        return self._encoder

    def _similar(self, words: Sequence[str]) -> list[str]:
        """The industries of the library nearest in meaning to some words, where any is near."""
        encoder = self._loaded()
        return self.names.near_in_meaning(words, encoder) if encoder is not None else []

    def _speaking(self, question: str) -> list[str]:
        """The documents of the passages that search finds for a question, best first."""
        retriever = self.retriever()
        return list(dict.fromkeys(p.document for p in retriever.passages(question, SOUGHT))) if retriever is not None else []

    def less(self, reading: Reading, c: Context) -> Reading:
        """A list without what the question leaves out, and a list of places without kinds of places."""
        if not isinstance(reading.plan, p.Listing | p.Counting):
            return reading
        left_out = [i for i, e in self.names.entities(c.u.excluded).items() if e.type in PLACES] if c.u.excluded else []
        out = (*c.u.excluded, *self._of_those(reading.plan.of, left_out))
        if "places" in reading.name and not isinstance(reading.plan.of, p.Without):
            out = (*out, *sorted(self.names.kinds & self.runner.members(reading.plan.of).keys()))
        if reading.name == "places within":
            # Which park guides the A park: not that park, which lies in the one whose plan it is.
            out = (*out, *(i for m in c.u.mentions for i in m.of("Park")))
        if places.asks_cities(c):
            out = (*out, *self._areas(reading.plan.of))
        if c.u.excluded and {k.value for k in c.u.asked} == {"Project"}:
            out = (*out, *self._works_at(c, left_out), *self._works_of(c, reading.plan.of))
        out = (*out, *homely.at_home(c, self.runner.members(reading.plan.of))) if homely.asked(c) else out
        if c.sieve:
            out = (*out, *c.sieve.out(reading.plan.of))
        if bearing.asked(c):
            out = (*out, *bearing.others(c, self._called(reading.plan.of)))
        return replace(reading, plan=replace(reading.plan, of=p.Without(reading.plan.of, p.Entities(out)))) if out else reading

    def _called(self, of: p.Set) -> dict[str, tuple[str, ...]]:
        """The members of a set with their names, or with the words by which sentences name them."""
        members = self.runner.members(of)
        known = self.names.entities(list(members))
        return {i: known[i].names if i in known else tuple(q.words for q in m.quotes) for i, m in members.items()}

    def _of_those(self, of: p.Set, left_out: Sequence[str]) -> list[str]:
        """The members of a set of which nothing is said but of places that are left out: 除甲园外,各园发展什么."""
        if not left_out:
            return []
        said = {(s.document, s.start) for s in self.view.statements(Pattern(subjects=left_out))}
        return [i for i, m in self.runner.members(of).items() if m.statements and all((s.document, s.start) in said for s in m.statements)]

    def _works_at(self, c: Context, left_out: Sequence[str]) -> tuple[str, ...]:
        """The works at the places that a question leaves out: 除去甲园区的,还有哪些项目."""
        if not left_out:
            return ()
        found = [*(s.object for s in c.statements("HAS_PROJECT", subjects=left_out)), *(s.subject for s in c.statements("LOCATED_IN", objects=left_out))]
        return tuple(dict.fromkeys(i for i in found if i not in c.u.excluded))

    def _works_of(self, c: Context, of: p.Set) -> tuple[str, ...]:
        """The works of a set that firms do which a question leaves out, or that bear their names: 除了甲公司的项目."""
        firms = {i: e for i, e in self.names.entities(c.u.excluded).items() if e.type == "Company"}
        if not firms:
            return ()
        done = {s.object for s in c.statements("UNDERTAKES", subjects=list(firms))}
        own = tuple(fold(n) for e in firms.values() for n in e.names if len(n) > 1)
        return tuple(i for i, e in self.names.entities(list(self.runner.members(of))).items() if i in done or any(fold(n).startswith(own) for n in e.names))

    def _areas(self, of: p.Set) -> list[str]:
        """The members of a set that are several cities together, which are none of the cities asked for; none where there is no other."""
        members = self.names.entities(self.runner.members(of))
        areas = [i for i, e in members.items() if e.type == "Region" and any(map(places.is_area, e.names))]
        return areas if len(areas) < len(members) else []

    def _of_kind(self, kind: Any, c: Context) -> Iterator[Reading]:
        if kind is lists and c.u.language == "en" and c.u.has("ask.count") and not c.u.has("ask.which") and not c.u.asked:
            return  # how many hotel rooms: of what is no kind of entity there is no list
        factor = _preference(kind, c)
        for reading in kind.read(c):
            yield Reading(reading.plan, reading.score * factor, reading.name, reading.known, reading.years)


def _lists_after_all(c: Context) -> bool:
    """Whether a question that speaks of a number asks which: 抓的几条产业链,都是哪几条."""
    counts, which = c.u.spans("ask.count"), c.u.spans("ask.which")
    return bool(c.u.language == "zh" and counts and which and max(which) > max(counts) and not c.u.has("ask.figure"))


def _preference(kind: Any, c: Context) -> float:
    """How much the question words speak for one kind of reading."""
    u = c.u
    if kind is decisions:
        return 1.5
    if kind is totals:
        return 1.6
    if kind in (agents, duties, rankings):
        return 1.3
    if kind is counts:
        return 0.6 if _lists_after_all(c) else 1.0
    if kind is figures:
        return 1.15 if figures.wants_figure(c) else 0.8
    if kind is lists:
        return 0.7 if (u.has("ask.count", "ask.figure") or figures.measured(c)) and not _lists_after_all(c) else 1.0
    return 1.0
