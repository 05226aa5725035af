"""The question engine: read, plan, run, answer. Made once for a view, it answers many questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, islice, product
from typing import TYPE_CHECKING, Any

from graph.names import fold
from graph.store import View
from search.questions import asides, both, cypher, heads, nested, plan_json, several, wording
from search.questions import plan as p
from search.questions.amounts import COUNTERS
from search.questions.assembly import Assembly
from search.questions.context import Context, Reading
from search.questions.meanings import FEW_DOCUMENTS, Meanings
from search.questions.names import PLACES, Names
from search.questions.normal import Question
from search.questions.reader.kinds import asks_anywhere, asks_body, asks_figure, asks_leave, asks_list, asks_named, asks_places
from search.questions.readings import counts, decisions, duties, enumerations, figures, lists, others, rankings, totals
from search.questions.readings.units import unit_asked
from search.questions.runner import Member, Result, Runner
from search.questions.strangers import hopeless
from search.questions.texts import Texts
from search.questions.understanding import Understood, understand

if TYPE_CHECKING:
    from search.questions.reader.reader import Read, Reader

OTHERS_SHOWN = 3
# A description that fits more places than this does not stand for a name; one of which a place's sentences hold less may be of another.
FEW_PLACES, HELD = 3, 0.5
# A reading that fits the question less than this is a guess; what rests on one alone is not answered.
LEAST = 0.53

# What the graph gives is doubted where it fits the question less than this, or lists things where a figure is asked for.
DOUBTED = 0.85
# How far an answer read out must be trusted, from 0 to 1 (docs/decisions/2026-11-28-answers-read-by-weight.md): where the graph gives none, by
# what is read; to stand for what it gives, the more the better that fits; and for things where a figure is asked for.
ALONE, ALONE_OTHERS = {"list read": 0.55, "units read": 0.6, "body read": 0.4}, 0.46
OVER, STEEP, USUAL, OVER_THINGS = 0.7, 0.8, 0.9, 0.9
# A plan that so surely speaks of what places are asked for by is counted in.
SURELY = 0.75
# What is trusted so far needs no second look.
SURE = 0.65
# Of two conditions so many lists each are looked at, and what they have in common is few things.
LISTS, FEW_COMMON = 6, 3
# A figure of the graph's is not the one asked for where the likeliest of all is trusted less.
NEVER = 0.05
Found = tuple[Reading, list[dict[str, Any]], Result]


class Engine:
    """Answers questions on a view. Name indexes and texts are kept until the store changes.

    ``retriever`` (search.retrieval.Retriever, or a function that makes one when first needed) gives passages for what
    the graph does not answer. ``encoder`` (or a function that makes one) maps industries that no list knows to near ones.
    """

    def __init__(self, view: View, retriever: Any = None, encoder: Any = None) -> None:
        self.view = view
        self._retriever = retriever
        self._encoder = encoder
        self._reads: Reader | None = None
        self._refresh()

    def _refresh(self) -> None:
        self.names = Names(self.view)
        self.texts = Texts(self.view)
        self.runner = Runner(self.view)
        self.meanings = Meanings(self.texts, self._loaded)
        self.assembly = Assembly(self.view, self.texts)
        self._documents: int | None = None

    def _keep_up(self) -> None:
        """Forget what was read of a store that has changed since."""
        if self.view.revision != self.names.revision:
            self._refresh()

    @property
    def documents(self) -> int:
        """How many documents the library holds; counted once for each of its revisions."""
        if self._documents is None:
            self._documents = self.view.document_count()
        return self._documents

    def answer(self, question: str, limit: int = 5) -> dict[str, Any]:
        """Answer a question; ``limit`` says how many passages to give where the graph has no answer."""
        self._keep_up()
        self.runner.forget()
        plain = self._plain(question)
        context = self._at_place(plain)
        readings = self._readings(context)
        best = self._best(readings)
        if best is not None and best[0].name.startswith("places") and duties.asks_units(context) and not context.u.asked:
            best = None  # who does it is asked, and no place
        best = self._of_both(plain) or self._things_of_both(context) or self._units_of_both(context, best) or self._several(context, best) or best
        described = best is None and not context.owners and nested.described(context.u.text, context.u.language) is not None
        read = None if described else self._reading_of(context, best)
        placed = None
        if best is None and (read is None or read.trust < _trust_needed(None, read)) and (placed := self._placed(context, plain)) is not None:
            # Nothing where it was looked for: in the one plan that speaks of what the question does.
            context, readings = placed, self._readings(placed)
            best = self._best(readings)
            best = self._several(context, best) or best
            read = self._reading_of(context, best)
        elif described:
            read = self._reading_of(context, best)
        if best is None and read is None and asks_anywhere(context) and not hopeless(context) and (reader := self._reader()) is not None:
            read = reader.anywhere(context)
        if best is None and placed is None and not (read and read.trust >= SURE) and self._second_look(context):
            # Nothing in the question's own words: what the plans say in words of the same meaning.
            meant = self._context(question, in_meaning=True)
            again = self._readings(meant) if _held_in_part(meant) else []
            best = self._best(again)
            context, readings = (meant, again) if best else (context, readings)
        best = self._with_others(context, self._chosen(context, best, read))
        return self._answer(context, readings, best, limit) | {"question": question}

    def _placed(self, c: Context, plain: Context) -> Context | None:
        """A question that names no place with a plan, as one about the place whose plan alone speaks of what it does.

        ``plain`` is the question without the place that the graph gives for a description in it.
        """
        if c.owners or hopeless(c) or asks_places(c) or c.u.has("ask.yesno"):
            return None
        place = nested.described(plain.u.text, plain.u.language)
        if place is None and plain.u.places:
            return None  # of a place without a plan nothing is known
        about = self._spoken_of(self._asked(place.question) if place else plain)
        if not about:
            return None
        end = len(plain.u.text)
        return self._understood(nested.named(plain.u, place or nested.Described(end, end, ""), about, self.names), False)

    def _second_look(self, c: Context) -> bool:
        """Whether a question may be understood once more, in meaning."""
        return self._encoder is not None and 0 < len(c.documents) <= FEW_DOCUMENTS and not c.u.strange and not c.known

    def _best(self, readings: Sequence[Reading]) -> Found | None:
        """The first reading, best first, that has an answer; none where all that fit well enough have none."""
        for reading in readings:
            if reading.score < LEAST:
                break
            result = self.runner.run(reading.plan)
            answers = self.assembly.answers(reading.plan, result)
            if answers or isinstance(reading.plan, p.Passages):
                return reading, answers, result
        return None

    def _several(self, context: Context, whole: Found | None) -> Found | None:
        """The figures of a question that asks for several one after the other, where each is there and the whole does not give as many."""
        found: list[Reading] = []
        asked = several.parts(context.u)
        if whole and len({(a["indicator"], a["value"]) for a in whole[1] if a["kind"] == "target"}) >= len(asked):
            return None
        for ways in asked:
            best = next((b[0] for way in ways if (b := self._best(self._readings(self._context(way)))) and isinstance(b[0].plan, p.Figures)), None)
            if best is None:
                return None
            found.append(best)
        plans = [r.plan for r in found if isinstance(r.plan, p.Figures)]
        return self._best([Reading(several.together(plans), min(r.score for r in found), "several figures")]) if len(plans) > 1 else None

    def _of_both(self, c: Context) -> Found | None:
        """The places of which two things hold, each looked for by itself."""
        for asked in both.conditions(c.u.text, c.u.language) if not c.owners and not hopeless(c) else ():
            parts = [self._places_asked(self._context(question)) for question in asked]
            if found := self._best([Reading(p.Listing(p.And(tuple(s for s in parts if s is not None))), 0.95, "places of both")]) if all(parts) else None:
                return found
        return None

    def _things_of_both(self, c: Context) -> Found | None:
        """The firms, projects and the like of which two things hold: those that the likeliest lists of each have in common."""
        for asked in both.things(c.u.question.raw if c.u.language == "en" else c.u.text, c.u.language) if not hopeless(c) else ():
            first, second = (self._lists(x) for x in self._asked_apart(asked, c))
            pairs = sorted(product(range(len(first)), range(len(second))), key=lambda pair: (sum(pair), max(pair)))
            for i, j in pairs:
                common = p.And((first[i], second[j]))
                members = self.runner.members(common)
                if 0 < len(members) <= FEW_COMMON and all(_in_two_sentences(c, m) for m in members.values()):
                    return self._best([Reading(p.Listing(common), 0.95, "things of both")])
        return None

    def _units_of_both(self, c: Context, best: Found | None) -> Found | None:
        """The units that have to do with each of two tasks, which are told by words and weights where words alone do not."""
        asked = duties.of_both(c) if not hopeless(c) and c.owners and not (best and best[0].name == "units of several tasks") else []
        if not asked or (reader := self._reader()) is None:
            return None
        reads = [reader.units(x) for x in self._asked_apart(asked, c)]
        parts = [r.plan.of for r in reads if r and r.trust >= ALONE["units read"] and isinstance(r.plan, p.Listing)]
        apart = len(parts) == len(asked) and all(a != b for a, b in combinations(parts, 2))
        return self._best([Reading(p.Listing(p.And(tuple(parts))), 0.95, "units of several tasks")]) if apart else None

    def _asked_apart(self, asked: Sequence[str], whole: Context) -> list[Context]:
        """The parts of a question as questions; a place that only another names, or the whole, is meant by each."""
        contexts = [self._context(question) for question in asked]
        named = next((x for x in (*contexts, whole) if x.owners), None)
        if named is None:
            return contexts
        place = named.owners[0].mention
        words = named.u.text[place.start : place.end]
        year = next(iter(named.u.years or whole.u.years), "")
        lead = f"In {words} {year}".rstrip() + ", " if whole.u.language == "en" else f"{words}{year and f'{year}年'}"
        return [x if x.owners else self._context(lead + q) for x, q in zip(contexts, asked, strict=True)]

    def _lists(self, c: Context) -> list[p.Set]:
        """The lists that may answer a question: the graph's, then those of sentences."""
        best = self._best(self._readings(c))
        stated = [best[0].plan.of] if best and isinstance(best[0].plan, p.Listing) else []
        reader = self._reader() if not hopeless(c) else None
        return [*stated, *(reader.lists(c, LISTS) if reader else ())]

    def _places_asked(self, c: Context) -> p.Set | None:
        """The places that a question asks for: those that the graph gives, else those whose plans speak of it."""
        found = self._best_places(c)
        reader = self._reader() if found is None and not hopeless(c) and not c.owners else None
        read = reader.places(c) if reader else None
        plan = found[0].plan if found else read.plan if read else None
        return plan.of if isinstance(plan, p.Listing) else None

    def _best_places(self, c: Context) -> Found | None:
        """The places that the graph gives for a question."""
        return self._best([r for r in self._readings(c) if "places" in r.name or r.name == "partners"])

    def _with_others(self, c: Context, best: Found | None) -> Found | None:
        """Places that the graph gives, with those whose plans surely speak of it in other words."""
        if best is None or best[0].name != "places by topic" or not isinstance(best[0].plan, p.Listing) or not asks_places(c) or hopeless(c) or (reader := self._reader()) is None:
            return best
        read = reader.places(c, SURELY)
        said = read.plan.of if read and isinstance(read.plan, p.Listing) else None
        if not isinstance(said, p.Said):
            return best
        given = {a.get("id") for a in best[1]}
        about = {s.subject for s in c.statements("ABOUT", documents=[q.document for q in said.quotes]) if s.object in given}
        others = tuple(q for q in said.quotes if q.document not in about)
        if not others:
            return best
        return self._best([replace(best[0], plan=p.Listing(p.Or((best[0].plan.of, replace(said, quotes=others)))))]) or best

    def _chosen(self, c: Context, best: Found | None, read: Read | None) -> Found | None:
        """The answer that sentences give, where it is to be trusted more than what the graph gave; else the latter."""
        if read is None:
            return best
        if read.trust < (ALONE["list read"] if read.name == "count read" and asks_named(c) else _trust_needed(best, read)):
            return None if best and read.trust < NEVER and isinstance(best[0].plan, p.Figures) else best
        found = self._best([Reading(read.plan, max(read.trust, LEAST), read.name)])
        if best and found and _gives(found) <= _gives(best) and (isinstance(read.plan, p.Figures) or _gives(best) == _gives(found)):
            return best
        return found or best

    def _reading_of(self, c: Context, best: Found | None) -> Read | None:
        """What sentences give as an answer, to a question that they can answer and the graph does not, or not surely."""
        figure, alone = asks_figure(c), best is None
        measure = unit_asked(c.u.text) not in (*COUNTERS, "") or c.u.has("ask.figure")
        things = best is not None and figure and measure and isinstance(best[0].plan, p.Listing | p.Counting)
        allowed = best is not None and isinstance(best[0].plan, p.Deciding) and asks_leave(c)
        doubted = best is not None and best[0].score < DOUBTED and isinstance(best[0].plan, p.Listing | p.Figures | p.Counting)
        if not (alone or things or doubted or allowed or asks_named(c)) or hopeless(c) or (reader := self._reader()) is None:
            return None
        if asks_leave(c):
            return reader.forbidden(c)
        if figure:
            return self._figures_read(c, reader)
        if alone and (duties.asks_units(c) or asks_body(c)):
            units = reader.units(c) if duties.asks_units(c) else None
            body = reader.body(c) if asks_body(c) and not (units and units.trust >= SURE) else None
            return max((r for r in (units, body) if r), key=lambda r: r.trust, default=None)
        if asks_places(c):
            return reader.places(c) if alone else None
        return reader.listing(c) if asks_list(c) else None

    def _figures_read(self, c: Context, reader: Reader) -> Read | None:
        """The figure that a question asks for; of one that asks for several, each."""
        parts = [next((r for way in ways if (r := reader.figure(self._context(way))) and r.trust >= ALONE_OTHERS), None) for ways in several.parts(c.u)]
        plans = [r.plan for r in parts if r and isinstance(r.plan, p.Figures)]
        if len(plans) > 1 and len(plans) == len(parts):
            least = min((r for r in parts if r), key=lambda r: r.trust)
            return replace(least, plan=several.together(plans), name="figures read")
        figure = reader.figure(c)
        if c.u.has("ask.count") and c.u.asked and c.documents and (figure is None or figure.trust < ALONE_OTHERS or asks_named(c)):
            # How many there are, where no sentence says it: as many as are named.
            named = reader.listing(c)
            if named and isinstance(named.plan, p.Listing) and named.trust >= ALONE["list read"]:
                return replace(named, plan=p.Counting(named.plan.of), name="count read")
        return figure

    def _reader(self) -> Reader | None:
        if self._reads is None and (retriever := self._retrieving()) is not None:
            from search.questions.reader.reader import Reader  # most questions are answered without it

            self._reads = Reader(retriever)
        return self._reads

    def _retrieving(self) -> Any:
        if callable(self._retriever) and not hasattr(self._retriever, "search"):
            self._retriever = self._retriever()
        return self._retriever

    def context(self, question: str) -> Context:
        """A question at work, for those who look at how it is understood."""
        self._keep_up()
        return self._context(question)

    def readings(self, question: str) -> list[Reading]:
        """The ways to understand a question, best first."""
        return self._readings(self._context(question))

    def run(self, query: p.Query) -> list[dict[str, Any]]:
        """The answers that a plan gives."""
        self._keep_up()
        self.runner.forget()
        return self.assembly.answers(query, self.runner.run(query))

    def _context(self, question: str, in_meaning: bool = False) -> Context:
        return self._at_place(self._plain(question, in_meaning), in_meaning)

    def _plain(self, question: str, in_meaning: bool = False) -> Context:
        """A question as it is put, without what is said beside it."""
        return self._asked(asides.asked(question), in_meaning)

    def _asked(self, words: str, in_meaning: bool = False) -> Context:
        return self._understood(understand(Question(words), self.names), in_meaning)

    def _at_place(self, made: Context, in_meaning: bool = False) -> Context:
        """A question that describes its place, with the place that the graph gives for that; any other as it is."""
        if not made.owners and (place := nested.described(made.u.text, made.u.language)):
            ids = self._places(place)
            if ids:
                special = [i for i in ids if not made.documents_about([i])]
                if 0 < len(special) < len(ids):
                    # The park within the place whose plan it is fits better, where the plan says of it what is asked.
                    within = self._understood(nested.named(made.u, place, special, self.names), in_meaning)
                    if self._best(self._readings(within)):
                        return within
                return self._understood(nested.named(made.u, place, ids, self.names), in_meaning)
        return made

    def _understood(self, understood: Understood, in_meaning: bool) -> Context:
        return Context(understood, self.view, self.names, self.texts, self.runner, self._similar, self.meanings if in_meaning else None)

    def _places(self, place: nested.Described) -> list[str]:
        """The places that a description fits, if it fits few."""
        context = self._asked(place.question)
        best = self._best_places(context)
        places = [a for a in best[1] if a.get("type") in PLACES] if best else []
        found = [a["id"] for a in (places if len(places) <= FEW_PLACES else _closest(context, places))]
        if found and max(_fits(context, places)) < HELD and (alone := self._spoken_of(context)):
            found = alone  # what the graph found fits a word of the description, and one plan alone speaks of all of it
        if best and found and place.kind in nested.SPECIAL and not self._called(found, place.kind):
            # The new area within whose town it is, where a new area is spoken of.
            documents = {e["document"] for a in best[1] for e in a["evidence"]}
            whole = [s.object for s in context.statements("ABOUT", documents=sorted(documents))]
            found = self._called(whole, place.kind) or found
        return found if len(found) <= FEW_PLACES else []

    def _spoken_of(self, c: Context) -> list[str]:
        """The place whose plan alone speaks of what a question does, none where several may or none does."""
        document = reader.document(c) if not hopeless(c) and (reader := self._reader()) is not None else None
        return [s.object for s in c.statements("ABOUT", documents=[document])] if document else []

    def _called(self, ids: Sequence[str], kind: str) -> list[str]:
        """Those of some places that are of the kind which a question names."""
        return [i for i, e in self.names.entities(ids).items() if heads.same_kind(kind, e.names)]

    def _loaded(self) -> Any:
        if self._encoder is not None and not hasattr(self._encoder, "encode_queries"):
            self._encoder = self._encoder()
        return self._encoder

    def _similar(self, words: Sequence[str]) -> list[str]:
        """The industries of the library nearest in meaning to some words, where any is near."""
        encoder = self._loaded()
        return self.names.near_in_meaning(words, encoder) if encoder is not None else []

    def _readings(self, context: Context) -> list[Reading]:
        if hopeless(context):
            return []
        found = [r for kind in (decisions, duties, totals, rankings, figures, counts, lists, enumerations, others) for r in self._of_kind(kind, context)]
        if decisions.asked(context):
            found = [r for r in found if isinstance(r.plan, p.Deciding | p.Passages)]
        return sorted((self._less(r, context.u) for r in found), key=lambda r: -r.score)

    def _less(self, reading: Reading, u: Understood) -> Reading:
        """A list without what the question leaves out, and a list of places without kinds of places."""
        if not isinstance(reading.plan, p.Listing | p.Counting):
            return reading
        out = u.excluded
        if "places" in reading.name and not isinstance(reading.plan.of, p.Without):
            out = (*out, *sorted(self.names.kinds & self.runner.members(reading.plan.of).keys()))
        return replace(reading, plan=replace(reading.plan, of=p.Without(reading.plan.of, p.Entities(out)))) if out else reading

    def _of_kind(self, kind: Any, c: Context) -> Iterator[Reading]:
        if kind is lists and c.u.language == "en" and c.u.has("ask.count") and not c.u.has("ask.which") and not c.u.asked:
            return  # how many hotel rooms: of what is no kind of entity there is no list
        factor = _preference(kind, c)
        for reading in kind.read(c):
            yield Reading(reading.plan, reading.score * factor, reading.name, reading.known, reading.years)

    def _answer(self, c: Context, readings: list[Reading], best: Found | None, limit: int) -> dict[str, Any]:
        reading = best[0] if best else None
        query: p.Query = reading.plan if reading else p.Passages(c.u.question.raw.strip(), "nothing found")
        answers = best[1] if best else []
        if reading and c.u.has("ask.count") and isinstance(query, p.Figures):
            answers = answers + self.assembly.counted(answers)
        status = "answered" if answers else "passages_only" if reading else "no_evidence"
        passages = self._passages(c, limit) if not answers else []
        documents = {e["document"] for a in answers for e in a.get("evidence", [])}
        text, parameters = cypher.compile(query)
        shown = {"intent": query.op} | plan_json.to_json(query) | {"words": wording.both(query, self.view), "reading": reading.name if reading else "none"}
        return {
            "question": c.u.question.raw, "language": c.u.language, "status": status, "plan": shown, "cypher": text, "parameters": parameters,
            "scope": {"documents": self.documents, "matched": len(documents)},
            "answers": answers, "passages": passages,
            "known": [zh if c.u.language == "zh" else en for zh, en in c.known] if not answers else [],
            "others": [self._other(r) for r in islice((r for r in readings if r is not reading), OTHERS_SHOWN)],
        }

    def _other(self, reading: Reading) -> dict[str, Any]:
        plan = plan_json.to_json(reading.plan) | {"words": wording.both(reading.plan, self.view)}
        return {"plan": plan, "score": round(reading.score, 3), "reading": reading.name}

    def _passages(self, c: Context, limit: int) -> list[dict[str, Any]]:
        if limit <= 0 or (retriever := self._retrieving()) is None:
            return []
        hits = retriever.search(c.u.question.raw, limit=limit)
        return [self._passage(hit) for hit in hits]

    def _passage(self, hit: Any) -> dict[str, Any]:
        document = self.assembly.document(hit.passage.document)
        return {
            "document": document.id, "source": document.source, "title": document.title, "path": hit.passage.path, "start": hit.passage.start,
            "end": hit.passage.end, "text": hit.passage.text, "score": round(float(hit.score), 6),
        }


def _trust_needed(best: Found | None, read: Read) -> float:
    """How far an answer read out must be trusted, to be given alone or to stand for one that the graph gave."""
    if best is None:
        return ALONE.get(read.name, ALONE_OTHERS)
    if isinstance(best[0].plan, p.Deciding) or (isinstance(best[0].plan, p.Counting) and best[0].score >= DOUBTED):
        return ALONE_OTHERS
    if isinstance(best[0].plan, p.Counting) or (isinstance(best[0].plan, p.Listing) and isinstance(read.plan, p.Figures)):
        return OVER_THINGS
    return OVER + STEEP * (best[0].score - USUAL)


def _in_two_sentences(c: Context, member: Member) -> bool:
    """Whether two sentences speak of a member of a set."""
    places = [(s.document, s.start) for s in member.statements if s.document] + [(q.document, q.start) for q in member.quotes]
    sentences = {(str(d), found.start) for d, at in places if (found := c.texts.sentence_at(str(d), at))}
    return len(sentences) > 1


def _gives(found: Found) -> set[Any]:
    """What an answer gives, to tell two that give the same."""
    return {a.get("id") or a.get("name") or (a.get("value"), a.get("unit")) for a in found[1]}


def _closest(c: Context, places: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of many places those whose sentences hold most of the words that describe the one that is meant."""
    fits = _fits(c, places)
    return [a for a, fit in zip(places, fits, strict=True) if fit >= max(fits) - 1e-6]


def _fits(c: Context, places: Sequence[dict[str, Any]]) -> list[float]:
    """For each of some places the share of the words of a description that one of its sentences holds."""
    terms = c.u.content([], ("ask", "outline", "asked", "relation"))
    return [max((sum(t.coverage(fold(e["quote"])) for t in terms) for e in a["evidence"]), default=0.0) / max(len(terms), 1) for a in places]


def _held_in_part(meant: Context) -> bool:
    """Whether the documents say any word of an English question: of vineyards and farms, near words alone tell nothing."""
    terms = meant.content("type", "relation")
    return meant.u.language == "zh" or not terms or any(not t.soft or t.weight >= 1 for t in terms)


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
    if kind in (duties, rankings):
        return 1.3
    if kind is counts:
        return 0.6 if _lists_after_all(c) else 1.0
    if kind is figures:
        return 1.15 if figures.wants_figure(c) else 0.8
    if kind is lists:
        return 0.7 if (u.has("ask.count", "ask.figure") or figures.measured(c)) and not _lists_after_all(c) else 1.0
    return 1.0
