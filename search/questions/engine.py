"""The question engine: read, plan, run, answer. Made once for a view, it answers many questions."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import Any

from graph.store import View
from search.questions import misfits
from search.questions.choosing import SURE, Choosing
from search.questions.context import Context, Reading
from search.questions.language.charge import CHARGE
from search.questions.language.meanings import FEW_DOCUMENTS
from search.questions.naming import elsewhere
from search.questions.naming.names import Names
from search.questions.naming.strangers import hopeless
from search.questions.particulars import told
from search.questions.parts.parts import Parts
from search.questions.placing import Placing
from search.questions.plans import cypher, plan_json, wording
from search.questions.plans import plan as p
from search.questions.plans.runner import Runner
from search.questions.reader.kinds import asks_anywhere
from search.questions.readings import acting, agents, duties, filed
from search.questions.readings.duty import UNITS
from search.questions.rewording import nested, weighed
from search.questions.rewording.built import works_asked, works_charged
from search.questions.trust import alone
from search.questions.witnessed import with_witnessed
from search.questions.workbench import Found, Workbench

OTHERS_SHOWN = 3
# Readings that give who does a deed, whatever kind that is.
DOERS = (acting.NAME, agents.NAME)


class Engine:
    """Answers questions on a view.

    ``retriever`` (search.retrieval.Retriever, or a function that makes one when first needed) gives passages for what
    the graph does not answer. ``encoder`` (or a function that makes one) maps industries that no list knows to near ones.
    """

    def __init__(self, view: View, retriever: Any = None, encoder: Any = None) -> None:
        self.view = view
        self._bench = Workbench(view, retriever, encoder)
        self._placing = Placing(self._bench)
        self._parts = Parts(self._bench, self._placing)
        self._choosing = Choosing(self._bench, self._parts)

    @property
    def names(self) -> Names:
        """The names of the library's present revision."""
        return self._bench.names

    @property
    def runner(self) -> Runner:
        """What runs plans on the library."""
        return self._bench.runner

    @property
    def documents(self) -> int:
        """How many documents the library holds."""
        return self._bench.documents

    def answer(self, question: str, limit: int = 5) -> dict[str, Any]:
        """Answer a question; ``limit`` says how many passages to give where the graph has no answer."""
        bench, choosing = self._bench, self._choosing
        bench.keep_up()
        plain = bench.plain(question)
        if of_papers := bench.best(list(filed.read(plain))):
            return self._answer(plain, [of_papers[0]], of_papers, limit) | {"question": question}
        context = self._placing.at_place(plain)
        works = works_asked(plain.u.text, plain.u.language)
        weighs = works is not None and weighed.speaks(plain.u.text)
        if works and weighs:
            if found := self._parts.builders(plain, works, None):
                return self._answer(plain, [found[0]], found, limit) | {"question": question}
        elif weighed.speaks(plain.u.text) and (charged := works_charged(plain.u.text, plain.u.language)) and (found := self._parts.answering(plain, charged)):
            return self._answer(plain, [found[0]], found, limit) | {"question": question}
        elif by_amount := self._parts.by_amount(plain, question):
            meant, found = by_amount
            return self._answer(meant, [found[0]] if found else [], found, limit) | {"question": question}
        if both := self._parts.both(context, plain):
            # Each condition was read by itself: the whole would be read in vain.
            return self._answer(context, _apart(both[0]), both, limit) | {"question": question}
        readings, stated = self._stated(context)
        builders = self._parts.builders(plain, works, stated) if works and not weighs else None
        best = builders or self._parts.several(context, stated) or stated
        described = best is None and not context.owners and nested.described(context.u.text, context.u.language) is not None
        read = None if described else choosing.read(context, best)
        placed = None
        if best is None and not context.bounded and not alone(read) and (placed := self._placing.placed(context, plain)) is not None:
            # Nothing where it was looked for: in the one plan that speaks of what the question does.
            context = placed
            readings, stated = self._stated(context)
            best = self._parts.figures(context, stated) or stated
            read = choosing.read(context, best)
        elif described:
            read = choosing.read(context, best)
        if best is None and read is None and asks_anywhere(context) and not hopeless(context) and (reader := bench.reader()) is not None:
            read = reader.anywhere(context)
        if best is None and placed is None and not context.bounded and not (read and read.trust >= SURE) and self._second_look(context):
            # Nothing in the question's own words: what the plans say in words of the same meaning.
            meant = self._placing.context(question, in_meaning=True)
            again = bench.readings(meant) if _held_in_part(meant) else []
            best = bench.best(again)
            context, readings = (meant, again) if best else (context, readings)
        best = choosing.with_both(context, with_witnessed(bench, context, choosing.chosen(context, best, read)))
        if best is not None and best is not stated and _cannot_be(context, best):
            best = None
        return self._answer(context, readings, best, limit) | {"question": question}

    def _stated(self, c: Context) -> tuple[list[Reading], Found | None]:
        """The readings of a question, and the best of them that the graph answers and that may be meant."""
        readings = self._bench.readings(c)
        best = self._bench.best(readings, lambda found: _cannot_be(c, found))
        if best is not None and isinstance(best[0].plan, p.Listing) and best[0].name not in DOERS and duties.asks_units(c) and (not c.u.asked or (c.u.has(CHARGE) and c.documents)) and not any(a.get("type") in UNITS for a in best[1]):
            return readings, None  # who does it is asked, and no place or field
        return readings, best

    def _second_look(self, c: Context) -> bool:
        """Whether a question may be understood once more, in meaning."""
        return self._bench.has_encoder and 0 < len(c.documents) <= FEW_DOCUMENTS and not c.u.strange and not c.known

    def context(self, question: str) -> Context:
        """A question at work, for those who look at how it is understood."""
        self._bench.keep_up()
        return self._placing.context(question)

    def readings(self, question: str) -> list[Reading]:
        """The ways to understand a question, best first."""
        return self._bench.readings(self.context(question))

    def run(self, query: p.Query) -> list[dict[str, Any]]:
        """The answers that a plan gives."""
        self._bench.keep_up()
        return self._bench.assembly.answers(query, self._bench.runner.run(query))

    def _answer(self, c: Context, readings: list[Reading], best: Found | None, limit: int) -> dict[str, Any]:
        reading = best[0] if best else None
        query: p.Query = reading.plan if reading else p.Passages(c.u.question.raw.strip(), "nothing found")
        answers = told(c, self._bench.assembly, best) if best else []
        if reading and c.u.has("ask.count") and isinstance(query, p.Figures):
            answers = answers + self._bench.assembly.counted(answers)
        status = "answered" if answers else "passages_only" if isinstance(query, p.Passages) and reading else "no_evidence"
        passages = self._passages(c, limit) if not answers else []
        if not answers:
            elsewhere.tell(c)
        documents = {e["document"] for a in answers for e in a.get("evidence", [])}
        text, parameters = cypher.compile(query)
        shown = {"intent": query.op} | plan_json.to_json(query) | {"words": wording.both(query, self._bench.view), "reading": reading.name if reading else "none"}
        return {
            "question": c.u.question.raw, "language": c.u.language, "status": status, "plan": shown, "cypher": text, "parameters": parameters,
            "scope": {"documents": self._bench.documents, "matched": len(documents)},
            "answers": answers, "passages": passages,
            "known": [zh if c.u.language == "zh" else en for zh, en in c.known] if not answers else [],
            "others": [self._other(r) for r in islice((r for r in readings if r is not reading), OTHERS_SHOWN)],
        }

    def _other(self, reading: Reading) -> dict[str, Any]:
        plan = plan_json.to_json(reading.plan) | {"words": wording.both(reading.plan, self._bench.view)}
        return {"plan": plan, "score": round(reading.score, 3), "reading": reading.name}

    def _passages(self, c: Context, limit: int) -> list[dict[str, Any]]:
        if limit <= 0 or (retriever := self._bench.retriever()) is None:
            return []
        hits = retriever.search(c.u.question.raw, limit=limit)
        return [self._passage(hit) for hit in hits]

    def _passage(self, hit: Any) -> dict[str, Any]:
        document = self._bench.assembly.document(hit.passage.document)
        return {
            "document": document.id, "source": document.source, "title": document.title, "path": hit.passage.path, "start": hit.passage.start,
            "end": hit.passage.end, "text": hit.passage.text, "score": round(float(hit.score), 6),
        }


def _cannot_be(c: Context, found: Found) -> bool:
    """Whether an answer cannot be what a question asks for: why is what is known then."""
    if why := misfits.misfit(c, found):
        c.tell(*misfits.WHY[why])
    return bool(why)


def _apart(both: Reading) -> list[Reading]:
    """The readings of a question of two conditions: both, and each alone."""
    parts = both.plan.of.parts if isinstance(both.plan, p.Listing) and isinstance(both.plan.of, p.And) else ()
    return [both, *(replace(both, plan=p.Listing(part), name="one condition") for part in parts)]


def _held_in_part(meant: Context) -> bool:
    """Whether the documents say any word of an English question: of vineyards and farms, near words alone tell nothing."""
    terms = meant.content("type", "relation")
    return meant.u.language == "zh" or not terms or any(not t.soft or t.weight >= 1 for t in terms)
