"""What is measured on a store: writing records, and the walks, searches and questions that people ask for."""

import itertools
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np

from api.bench import QUESTIONS
from api.graphbench.stores import Subject
from graph.analysis import neighbourhood, paths
from graph.copying import CHARACTERS, DOCUMENTS
from graph.ledger import comparison, ledger
from graph.model import DocumentRecord, Entity
from graph.store import View
from search.questions import Engine
from search.questions.plans import plan as p

Row = tuple[str, str]
Call = tuple[Callable[..., object], Sequence[tuple[Any, ...]]]
CENTRES, PAIRS, NAMES, FIGURES = 40, 40, 80, 20


def write(subject: Subject, records: Iterator[DocumentRecord]) -> Iterator[Row]:
    """Write all records, several documents a transaction as feeding does; reading them from disk is not counted."""
    documents = statements = 0
    spent = own = 0.0
    server = subject.cpu_seconds()
    with subject.store.writer() as writer:
        while batch := list(itertools.islice(records, DOCUMENTS)):
            assert sum(len(r.text) for r in batch) < CHARACTERS * 2
            started, busy = time.perf_counter(), time.process_time()
            writer.put_all(batch)
            spent += time.perf_counter() - started
            own += time.process_time() - busy
            documents += len(batch)
            statements += sum(len(r.statements) for r in batch)
    yield "writing: documents/s, statements/s", f"{documents / spent:,.0f}, {statements / spent:,.0f}"
    used = own + subject.cpu_seconds() - server
    yield "processor time a document, client and server", f"{used / documents * 1000:.1f} ms"


class Questions:
    """What is asked of every store: chosen from one of them, the same for all."""

    def __init__(self, view: View) -> None:
        statements = view.counts()["statements"]
        self.size = f"{sum(view.counts()['documents'].values()):,} documents, {sum(statements.values()):,} statements"
        entities = {type: self._some(view, type, CENTRES) for type in ("Park", "Project", "Company", "Agency")}
        self.centres = [e for group in entities.values() for e in group[: CENTRES // 4]]
        self.pairs = list(zip(entities["Project"], entities["Agency"], strict=False))[: PAIRS // 2]
        self.pairs += list(zip(entities["Park"], entities["Company"], strict=False))[: PAIRS // 2]
        named = [e.name for e in view.find_entities(types=["Policy", "Industry", "Park", "Organization"], limit=NAMES)]
        self.names = [name[: max(2, len(name) - 1)] for name in named]
        indicators = [e.name for e in self._some(view, "Indicator", FIGURES)]
        self.indicators = ["实际利用外资", "固定资产投资", *indicators][:FIGURES]

    @staticmethod
    def _some(view: View, type: str, wanted: int) -> list[Entity]:
        """Entities of a type, spread evenly over all of that type."""
        every = view.find_entities(types=[type], limit=100_000)
        return every[:: max(1, len(every) // wanted)][:wanted]


def ask(subject: Subject, asked: Questions) -> Iterator[tuple[str, list[float]]]:
    """(what, milliseconds of each call), each call made once before it is timed."""
    view = subject.store.view()
    engine = Engine(view)
    plans = [r.plan for q in QUESTIONS for r in engine.readings(q)[:1] if not isinstance(r.plan, p.Passages)]

    def around(entity: Entity, hops: int) -> object:
        return neighbourhood(view, [entity.id], hops)

    calls: dict[str, Call] = {
        f"neighbourhood, {hops} hop{'s' if hops > 1 else ''}": (around, [(e, hops) for e in asked.centres]) for hops in (1, 2, 3)
    }
    calls["shortest paths of two entities"] = (lambda a, b: paths(view, a.id, b.id), asked.pairs)
    calls["targets of an indicator compared"] = (lambda name: comparison(ledger(view, name)), [(n,) for n in asked.indicators])
    calls["entities by part of a name"] = (lambda name: view.find_entities(name), [(n,) for n in asked.names])
    calls["plans of the bench questions, run"] = (engine.run, [(plan,) for plan in plans] * 3)
    calls["bench questions, answered"] = (lambda q: engine.answer(q, limit=0), [(q,) for q in QUESTIONS] * 3)
    for what, (call, arguments) in calls.items():
        yield what, [_timed(call, given) for given in arguments]


def _timed(call: Callable[..., object], given: tuple[Any, ...]) -> float:
    call(*given)
    started = time.perf_counter()
    call(*given)
    return (time.perf_counter() - started) * 1000


def latency(times: Sequence[float]) -> str:
    """p50 and p99 as text."""
    return f"{np.percentile(times, 50):.1f} / {np.percentile(times, 99):.1f} ms"
