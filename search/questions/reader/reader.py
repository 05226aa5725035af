"""Reads answers out of the sentences of the plans in question, where words and weights say which and how surely."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from graph.lexicon import lexicon
from graph.names import fold
from search.questions import sanctions
from search.questions.agreement import phases
from search.questions.context import Context
from search.questions.language.amounts import scaled
from search.questions.naming.names import PLACES
from search.questions.plans import plan as p
from search.questions.reader import (
    deeds,
    groups,
    mixed,
    numbers,
    partners,
    places,
    portions,
    quoted,
    runs,
    sentence_parts,
    sites,
    tasks,
)
from search.questions.reader.likeness import DENSE, NEAR, Asking, Matrix, Vectors
from search.questions.reader.model import model
from search.questions.readings import asking as types_of
from search.questions.readings import awards, decisions, duties, kindnamed, topics, twins
from search.questions.readings.duty import UNITS, Duty, duties_of
from search.questions.readings.places import kind_words
from search.questions.readings.readoff import year_of
from search.questions.readings.wanted import wants_firms
from search.questions.rewording.leave import FORBIDS, matter
from search.questions.texts import Sentence

if TYPE_CHECKING:
    from graph.model import Passage
    from search.retrieval import Retriever

Item = TypeVar("Item", numbers.Number, groups.Group, places.Witness, Duty)
# Whose plans speak of something is looked for in the best so many passages; a document is counted in where it is likelier than this.
WITNESSES, LIKELY = 40, 0.2
# Of each document so many passages are looked at.
OF_EACH = 3
# The one plan that speaks of something is at least so likely, and so many times as likely as any other.
ONE, TIMES = 0.28, 2.0
# The texts of so many documents are read whole; of more, the passages that search finds.
WHOLE = 8
PASSAGES = 12
# What one of all plans gives is counted in where it is trusted so far.
ANYWHERE = 0.5
# Lists are looked for in so many sentences, those most like the question.
SENTENCES = 16
# Before that, meaning is looked at in so many; what the graph states of what is asked for counts so much.
LOOKED, STATED = 32, 0.3
# Lists of one kind that are nearly as likely as the first belong to it.
NEARLY = 1.0
# How much less of the question the sentence of such a list may say.
NEARLY_SAID, SAID, DUTIES = 0.15, groups.FEATURES.index("sentence covered"), groups.FEATURES.index("duties")

# How far behind the unlikeliest list one stands that cannot be meant.
BARRED = 20.0
# Two figures asked for at once, and how much less likely the second may be.
SEVERAL = re.compile(r"各|分别|多[少长大].{1,14}多[少长大]|[和、与及].{0,8}(?:多少|多长)|力争|\band of\b|respectively|\bboth\b|\bstretch\b")
NEARLY_FIGURES = 1.5
# How much of a question for leave a sentence that forbids must hold, in words and twice in meaning.
FORBIDDEN = 1.0
# A sentence that tells of the phase of works that a question asks about is trusted so far.
OF_PHASE = 0.8
# The units of the only task that names the firm or works that a question names are trusted so far.
OF_NAMED = 0.8
# How much of the name of an industry that two words make between them a sentence must hold.
OF_WHOLE = 0.65


@dataclass(frozen=True)
class Read:
    """An answer read out: the plan that gives it, how far it can be trusted (0 to 1), and what of it the text says."""

    plan: p.Query
    trust: float
    name: str
    denied: bool = False
    """Whether the plan does of nothing what the question asks for, so that no other answer is one."""


@dataclass(frozen=True)
class Candidates(Generic[Item]):
    """Candidates of one question with their features. Shape of ``rows``: (candidates, features)."""

    asking: Asking
    items: Sequence[Item]
    rows: Matrix

    def only(self, kept: Sequence[int]) -> Candidates[Item]:
        """Some of the candidates."""
        return Candidates(self.asking, [self.items[i] for i in kept], self.rows[kept])


class Reader:
    """Reads answers with the encoder and word weights of a retriever."""

    def __init__(self, retriever: Retriever) -> None:
        self._retriever = retriever
        self._vectors = Vectors(retriever.encoder)
        self._last: Asking | None = None

    def bodies(self, c: Context) -> Candidates[groups.Group] | None:
        """The offices, firms and other bodies that may do what a question asks about, None where none are named."""
        found = self.groups(c)
        types = ("Company",) if wants_firms(c) else UNITS
        kept = [i for i, g in enumerate(found.items) if g.type in types] if found else []
        return found.only(kept) if found and kept else None

    def numbers(self, c: Context) -> Candidates[numbers.Number] | None:
        """The figures that may answer a question, None where its plans are not there."""
        sentences = self._sentences(c)
        if not sentences:
            return None
        asking = self._asking(c)
        found = numbers.of_first_part(c, numbers.numbers(asking, sentences))
        return Candidates(asking, found, numbers.features(asking, found)) if found else None

    def groups(self, c: Context) -> Candidates[groups.Group] | None:
        """The lists that may answer a question, None where its plans are not there."""
        sentences = self._sentences(c)
        if not sentences:
            return None
        asking = self._asking(c)
        found = groups.groups(asking, _likeliest(asking, sentences))
        return Candidates(asking, found, groups.features(asking, found)) if found else None

    def witnesses(self, c: Context) -> Candidates[places.Witness] | None:
        """The documents that may speak of what a question looks for."""
        within = c.documents if not c.inner or any(_holds_places(s.mention.chinese) for s in c.inner) else ()
        documents = c.in_years(within or c.all_documents, c.u.years)
        asking = self._asking(c)
        sentences = c.sentences(documents) if 0 < len(documents) <= WHOLE else self._passages(c, WITNESSES, c.in_years(within, c.u.years), OF_EACH)
        found = places.witnesses(asking, sentences)
        return Candidates(asking, found, places.features(asking, found)) if found else None

    def places(self, c: Context, least: float = LIKELY) -> Read | None:
        """Whose plans speak of what a question looks for, as likely as ``least``."""
        found = self.witnesses(c)
        if found is None:
            return None
        chances = model("places").chances(found.rows)
        own = _own_names(c)
        named = [not own or any(n in c.texts.folded(w.document) for n in own) for w in found.items]
        wholes = [t for t in topics.compounds(c, found.asking.terms) if t not in found.asking.terms]
        named = [n and all(t.coverage(w.sentence.folded) >= OF_WHOLE for t in wholes) for n, w in zip(named, found.items, strict=True)]
        kept = [(w, chance) for w, chance, names_it in zip(found.items, chances, named, strict=True) if chance >= least and names_it]
        if not kept:
            return None
        quotes = tuple(p.Quote(w.document, w.sentence.start, w.sentence.end) for w, _ in kept)
        types = tuple(t for t in types_of.asked_types(c) if t in PLACES)
        said = p.Said(quotes, types, "、".join(t.text for t in found.asking.terms))
        return Read(p.Listing(kindnamed.of_kind(c, said, kind_words(c), found.asking.terms)), float(max(chances)), "places read")

    def document(self, c: Context) -> str | None:
        """The one document that speaks of what a question speaks of, None where several may or none does."""
        found = self.witnesses(c)
        if found is None:
            return None
        chances = model("places").chances(found.rows)
        first, *others = np.argsort(-chances, kind="stable")
        alone = chances[first] >= ONE and all(chances[first] >= TIMES * chances[i] for i in others[:1])
        return found.items[int(first)].document if alone else None

    def tasks(self, c: Context) -> Candidates[Duty] | None:
        """The tasks whose units a question may ask for."""
        documents = c.in_years(c.documents, c.u.years)
        every = duties_of(c, documents) if 0 < len(documents) <= WHOLE else []
        found = tasks.naming(c, every) or every
        if not found:
            return None
        asking = self._asking(c)
        return Candidates(asking, found, tasks.features(asking, found))

    def units(self, c: Context) -> Read | None:
        """The units of the task that a question speaks of, the likeliest."""
        found = self.tasks(c)
        if found is None:
            return None
        scores = model("tasks").scores(found.rows)
        best = int(scores.argmax())
        others = [s for i, s in enumerate(scores) if i != best]
        trust = model("tasks").trusted(found.rows[best], beside(c, scores, best, others, 1))
        if len(found.items) == 1 and tasks.naming(c, found.items):
            trust = max(trust, OF_NAMED)  # of all tasks the only one that names what is named
        importance = found.asking.weighed([found.items[best]])
        units = duties.units_of(c, found.items[best], found.asking.terms, importance)
        return Read(p.Listing(units), trust, "units read") if units and tasks.speaks_of_place(c, found.items[best]) else None

    def forbidden(self, c: Context) -> Read | None:
        """A sentence that forbids what a question asks leave for: 还能入驻吗 (禁止…入驻)."""
        sentences = [s for s in self._sentences(c) if FORBIDS.search(s.folded)]
        if not sentences:
            return None
        asking = self._asking(c)
        asking = replace(asking, terms=matter(asking.terms), _weights={}, _held={})
        importance = asking.weighed(sentences)
        near = asking.near([s.folded for s in sentences])
        fit = np.array([asking.held(importance, (s.folded, 1.0)) for s in sentences]) + near[:, NEAR] + near[:, DENSE]
        best = int(fit.argmax())
        quote = p.Quote(sentences[best].document, sentences[best].start, sentences[best].end, value=False)
        return Read(p.Deciding(quotes=(quote,), negated=bool(decisions.NEGATED.search(c.u.text))), 1.0 if fit[best] >= FORBIDDEN else 0.0, "forbidden")

    def decided(self, c: Context) -> Read | None:
        """Whether the sentence that surely speaks of what a question asks affirms it or denies it."""
        sentences = self._sentences(c)
        asking = self._asking(c)
        found = places.witnesses(asking, sentences)
        if not found:
            return None
        chances = model("places").chances(places.features(asking, found))
        best, *others = (found[i].sentence for i in np.argsort(-chances, kind="stable")[: decisions.OTHERS])
        if sanctions.unsaid(c.u.text, best.folded):
            return None
        of_phase = decisions.said_of_phase(c, [best, *others], asking.terms)
        quote = of_phase or decisions.decided(c, [best], others, asking.terms)
        untold = phases.untold(c, best)
        if quote.value and untold:
            return None
        trust = max(float(chances.max()), OF_PHASE if of_phase and not untold else 0.0)
        return Read(p.Deciding(quotes=(quote,), negated=bool(decisions.NEGATED.search(c.u.text))), trust, "said read")

    def _sentences(self, c: Context) -> list[Sentence]:
        documents = c.in_years(c.documents, c.u.years) or [d for d in c.documents if any(f"{year}年" in c.texts.text(d) for year in c.u.years)]
        if c.documents and not documents:
            return []
        if 0 < len(documents) <= WHOLE:
            return _of_place(c, c.sentences(documents))
        return self._passages(c, PASSAGES, documents)

    def _passages(self, c: Context, limit: int, documents: Sequence[str], of_each: int = 0) -> list[Sentence]:
        """The sentences of the passages that search finds, in some documents where any are given; of each document the first ``of_each`` where that is given."""
        hits = [p for p in self._retriever.passages(c.u.question.raw, limit * (of_each or 1)) if not documents or p.document in documents]
        if of_each:
            hits = list(islice(_first_of_each(hits, of_each), limit))
        return [s for h in hits for s in c.texts.sentences(h.document) if h.start <= s.start < h.end]

    def _asking(self, c: Context) -> Asking:
        """A question as it is looked at, made once for the kinds of answers that are sought to it."""
        last = self._last
        if last is None or last.context is not c:
            last = self._last = Asking.of(c, self._vectors, self._retriever.weigh)
        return last

    def figure(self, c: Context) -> Read | None:
        """The figure that a question asks for, the likeliest."""
        found = self.numbers(c)
        if found is None:
            return None
        likely = model("numbers").scores(found.rows)
        scores = _without(likely, [numbers.no_count(c, n) for n in found.items])
        best = int(scores.argmax())
        number = found.items[best]
        # That likelier ones cannot be meant speaks for none of the others.
        others = [s for n, s in zip(found.items, likely, strict=True) if (n.value, n.unit) != (number.value, number.unit)]
        other = numbers.measures_other(found.asking, number) or numbers.is_rank(c, number) or (number.statement is None and awards.asked(c) and awards.counts_other(c, number.document, number.end))
        trust = 0.0 if other else model("numbers").trusted(found.rows[best], beside(c, scores, best, others, 1))
        return Read(_figures(c, _several(found.items, scores) if SEVERAL.search(c.u.text) else [number]), trust, "figure read")

    def listing(self, c: Context) -> Read | None:
        """The list that a question asks for, the likeliest, with others that are nearly as likely."""
        found = self.groups(c)
        return _listed(c, found, "groups", "list read") if found is not None else None

    def lists(self, c: Context, most: int) -> list[p.Set]:
        """The likeliest lists that may answer a question, each by itself, likeliest first."""
        found = self.groups(c)
        if found is None:
            return []
        order = np.argsort(-model("groups").scores(found.rows), kind="stable")
        # Who is charged with a task is none of the things that the task is about.
        likeliest = (found.items[i] for i in order if not found.rows[i, DUTIES])
        different: dict[frozenset[str], groups.Group] = {}
        for g in likeliest:
            different.setdefault(frozenset(m.words for m in g.members), g)
        return [_members(c, [g]) for g in islice(different.values(), most)]

    def anywhere(self, c: Context) -> Read | None:
        """The lists that all plans give of what a question asks for: of each the likeliest, where it is trusted."""
        asking, sentences = self._asking(c), self._passages(c, WITNESSES, c.in_years(c.all_documents, c.u.years))
        items = groups.groups(asking, _likeliest(asking, sentences)) if sentences else []
        if not items:
            return None
        found = Candidates(asking, items, groups.features(asking, items))
        own: dict[str, list[int]] = {}
        for i, group in enumerate(items):
            own.setdefault(group.document, []).append(i)
        trusted = [(lists, trust) for lists, trust in (_likely(c, found.only(kept), "groups") for kept in own.values()) if trust >= ANYWHERE]
        return Read(p.Listing(_members(c, [g for lists, _ in trusted for g in lists])), max(trust for _, trust in trusted), "list read") if trusted else None

    def body(self, c: Context) -> Read | None:
        """Who does something that is no duty of a task: the likeliest list of offices, firms or other bodies."""
        found = self.bodies(c)
        return _listed(c, found, "bodies", "body read") if found is not None else None


def _listed(c: Context, found: Candidates[groups.Group], kind: str, name: str) -> Read:
    """The likeliest of some lists, with those of its kind."""
    lists, trust = _likely(c, found, kind)
    lists = runs.completed(found.asking, lists, found.items)
    said = partners.alone(c, mixed.completed(found.asking, deeds.completed(found.asking, lists), found.items))
    trust = quoted.trusted(c, lists, trust)
    if not said or any(other(found.asking, said) for other in (groups.of_other_class, sites.of_other_kind, sites.of_no_market, partners.of_other_owner)):
        trust = 0.0
    return Read(p.Listing(_members(c, groups.of_class(found.asking, said or lists))), trust, name, denied=not said)


def _likely(c: Context, found: Candidates[groups.Group], kind: str) -> tuple[list[groups.Group], float]:
    """The likeliest of some lists with those of its kind, by the model of a kind, and how far they can be trusted."""
    scores = _without(model(kind).scores(found.rows), sites.of_no_place(found.asking, found.items))
    chosen = together(found, scores)
    best = chosen[0]
    if portions.is_whole(found.asking, found.items[best]):
        chosen = chosen[:1]
    others = [s for g, s in zip(found.items, scores, strict=True) if g.sentence is not found.items[best].sentence]
    likeliest = portions.known(found.asking, found.items[best], found.items)
    first = portions.fitted(found.asking, likeliest, found.items)
    others_chosen = [g for i in chosen[1:] if (g := found.items[i]).sentence is not first.sentence or first is found.items[best]]
    kept = (portions.beside(found.asking, first, g, found.items) for g in others_chosen)
    lists = groups.called(found.asking, [first, *(g for g in kept if g is not None)])
    lists = sites.without_others(found.asking, lists)
    return lists, model(kind).trusted(found.rows[best], beside(c, scores, best, others, len({m.words for g in lists for m in g.members})))


def _without(scores: NDArray[np.float64], barred: Sequence[bool]) -> NDArray[np.float64]:
    """The scores of some candidates with those that cannot be meant behind all others, where there are others."""
    return np.where(barred, scores.min() - BARRED, scores) if any(barred) and not all(barred) else scores


def _first_of_each(passages: Sequence[Passage], most: int) -> Iterator[Passage]:
    """The first passages of each document, in their order."""
    seen: Counter[str] = Counter()
    for passage in passages:
        seen[passage.document] += 1
        if seen[passage.document] <= most:
            yield passage


def _holds_places(name: str) -> bool:
    """Whether a region has parks of its own whose plans may be asked for: a province, a city, a county; with Africa a park only trades."""
    entry = lexicon("regions").index.get(fold(name))
    return entry is None or entry.fields.get("level") in ("province", "city", "county")


def _of_place(c: Context, sentences: list[Sentence]) -> list[Sentence]:
    """Where a question names a place that has no plan of its own, the sentences that speak of it: the others are of the plan's own place."""
    if c.owners or not c.inner:
        return sentences
    names = [c.own_folded(s.ids) for s in c.inner]
    return [s for s in sentences if all(any(n in s.folded or n in s.headings for n in own) for own in names)]


def _several(found: Sequence[numbers.Number], scores: NDArray[np.float64]) -> list[numbers.Number]:
    """The likeliest figure, and of its sentence those of other value and the same kind of unit that are nearly as likely."""
    best = found[int(scores.argmax())]
    kept = {(best.value, best.unit): best}
    for i in np.argsort(-scores, kind="stable"):
        number = found[i]
        if scores[i] >= scores.max() - NEARLY_FIGURES and number.sentence is best.sentence and scaled(1.0, number.unit).unit == scaled(1.0, best.unit).unit:
            kept.setdefault((number.value, number.unit), number)
    return list(kept.values())


def beside(c: Context, scores: NDArray[np.float64], best: int, others: Sequence[float], members: int) -> tuple[float, ...]:
    """What tells of the likeliest candidate beside its features: see ``model.BESIDE``."""
    margin = float(scores[best]) - float(max(others)) if len(others) else 0.0
    return (float(scores[best]), margin, float(bool(c.documents)), float(c.u.language == "en"), min(members, 10) / 10)


def together(found: Candidates[groups.Group], scores: NDArray[np.float64]) -> list[int]:
    """The likeliest list and those of its kind that are nearly as likely and whose sentences say nearly as much of the question, likeliest first."""
    best = int(scores.argmax())
    order = np.argsort(-scores, kind="stable")
    items, said = found.items, found.rows[:, SAID]
    return [best, *(int(i) for i in order if i != best and items[i].type == items[best].type and scores[i] >= scores[best] - NEARLY and said[i] >= said[best] - NEARLY_SAID)]


# What bears a name of its own, which no other words mean.
_NAMED = ("Company", "Organization", "Project", "Event")
SHORT_NAME = 3


def _own_names(c: Context) -> set[str]:
    """The names of the bodies and works that a question names, one of which a document must hold: a university that it works with is no other."""
    named = [m for m in c.u.mentions_of(*_NAMED) if m.match == "exact" and not m.of("Industry", "Park", "Region", "Policy") and len(m.chinese) >= SHORT_NAME]
    return {n for m in named for n in (fold(m.chinese), *c.own_folded(m.all))}


def _likeliest(asking: Asking, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences most like a question, in their order; those before others that name things of the kind asked for, or state what is asked."""
    documents = list(dict.fromkeys(s.document for s in sentences))
    importance = asking.weighed(sentences)
    held = asking.held_by(importance, ([s.folded for s in sentences], 1.0), ([s.headings for s in sentences], 0.5))
    fit = held + STATED * _stating(asking, sentences, documents)
    # Meaning is looked at of those that words and the graph put first.
    first = np.argsort(-fit, kind="stable")[:LOOKED]
    near = asking.near([sentences[i].folded for i in first])
    fit[first] += near[:, NEAR] + near[:, DENSE] + 1
    return [sentences[i] for i in sorted(np.argsort(-fit, kind="stable")[:SENTENCES])]


def _stating(asking: Asking, sentences: Sequence[Sentence], documents: Sequence[str]) -> NDArray[np.float64]:
    """For each sentence how much of what is asked for is stated there: things of the types, relations and stages asked for."""
    c = asking.context
    types, stages = set(types_of.asked_types(c)), set(types_of.stages(c))
    relations = {cue.tag.split(".")[1] for cue in c.u.cues if cue.kind == "relation"}
    found = np.zeros(len(sentences))
    for document in documents if types or relations or stages else ():
        fits = [(start, fit) for start, type, relation, stage in _typed(asking, document) if (fit := (type in types) + (relation in relations) + (stage in stages))]
        own = [i for i, x in enumerate(sentences) if x.document == document]
        bounds = np.searchsorted([start for start, _ in fits], [(sentences[i].start, sentences[i].end) for i in own])
        for i, (first, last) in zip(own, bounds.tolist(), strict=True):
            found[i] = max((fit for _, fit in fits[first:last]), default=0)
    return found


def _typed(asking: Asking, document: str) -> list[tuple[int, str, str, object]]:
    """Where each statement of a document begins, the type of its object, its relation and its stage; found once for all questions."""

    def find() -> list[tuple[int, str, str, object]]:
        statements = asking.statements(document)
        known = asking.context.names.entities(s.object for s in statements)
        return [(s.start, known[s.object].type if s.object in known else "", s.relation, s.qualifiers.get("stage")) for s in statements]

    return asking.context.texts.once(("typed", document), find)


def _figures(c: Context, found: Sequence[numbers.Number]) -> p.Figures:
    """The plan that gives some figures: the statements that carry them, and the places where others are written."""
    stated = twins.both(c, [n.statement for n in found if n.statement])
    entities = c.names.entities(i for s in stated for i in (s.subject, s.object))
    words = "、".join(t.text for t in c.content("outline", "type", without=[s.mention for s in c.owners]))

    def named(ids: Sequence[str]) -> p.Entities | None:
        kept = tuple(dict.fromkeys(i for i in ids if i in entities))
        return p.Entities(kept, "、".join(entities[i].name for i in kept)) if kept else None

    return p.Figures(
        named([s.subject for s in stated]), named([s.object for s in stated]), c.u.years if len(c.u.years) == 1 and stated else (), tuple(s.id for s in stated),
        tuple(p.Quote(n.document, n.start, n.end, n.value, n.unit, words, year_of(c, n.document)) for n in found if not n.statement),
    )


def _given(words: str, known: set[str]) -> bool:
    """Whether words are a name that is given already, with a verb before it or not: 加快甲冷链 beside 甲冷链."""
    return words in known or any(words.endswith(n) and sentence_parts.LED.match(words, 0, len(words) - len(n) + 2) for n in known if len(n) > 2)


def _outermost(c: Context, names: Iterable[tuple[str, sentence_parts.Name]]) -> list[sentence_parts.Name]:
    """Names, each with its document, without those written within another: 货运 in 货运基地, be it where a plan says the same once more."""
    known = list(names)
    # 甲、乙综合保税区: the first of names that end alike stretches over the others.
    spans = {(d, m.start, m.end) for d, m in known if "、" not in c.texts.text(d)[m.start : m.end]}
    longer = {(d, m.words) for d, m in known if not m.mention}

    def within(d: str, m: sentence_parts.Name) -> bool:
        if any(d == other and start <= m.start and m.end <= end and end - start > m.end - m.start for other, start, end in spans):
            return True
        return m.mention is not None and any(d == other and len(w) > m.end - m.start and c.texts.text(d).startswith(w, m.start) for other, w in longer)

    return [m for d, m in known if not within(d, m)]


def _members(c: Context, lists: Sequence[groups.Group]) -> p.Set:
    """The set of the members of some lists: the entities that they mention, and what they name besides."""
    names = _outermost(c, {(m.mention.object if m.mention else m.words): (g.document, m) for g in lists for m in g.members}.values())
    mentions = [m.mention for m in names if m.mention]
    documents = tuple(dict.fromkeys(str(s.document) for s in mentions))
    parts: list[p.Set] = []
    entities = c.names.entities([s.object for s in mentions])
    if mentions:
        start = p.Entities(tuple(dict.fromkeys(s.subject for s in mentions)))
        types = tuple(dict.fromkeys(e.type for e in entities.values()))
        parts.append(p.Follow("MENTIONS", p.OUT, start, types, documents=documents, statements=tuple(s.id for s in mentions)))
    known = {fold(n) for e in entities.values() for n in e.names}
    if written := tuple(p.Quote(g.document, m.start, m.end, words=m.words) for g in lists for m in g.members if m in names and not m.mention and not _given(fold(m.words), known)):
        parts.append(p.Named(written))
    return p.Or(tuple(parts)) if len(parts) > 1 else parts[0]
