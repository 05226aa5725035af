"""Passage search measured on both stores: local indexes of the library, the server's own of the server."""

import time
from collections.abc import Iterator
from pathlib import Path

from api.bench import QUESTIONS
from api.graphbench.measures import latency
from api.graphbench.stores import Subject
from graph.neo4j import Neo4jStore
from search.encoders.load import load_encoder
from search.indexes.base import PassageIndexes
from search.indexes.manager import Indexes
from search.indexes.server import ServerIndexes
from search.retrieval import PassageHit, Retriever

ROUNDS = 5


def measure(left: Subject, right: Subject, folder: Path) -> Iterator[tuple[str, str, str]]:
    """Rows: catching the indexes up, searching, and how many of the ten best passages both find."""
    encoder = load_encoder()
    assert isinstance(right.store, Neo4jStore)
    indexes: tuple[PassageIndexes, ...] = (Indexes(folder, encoder), ServerIndexes(right.store.connection, encoder))
    seconds: list[float] = []
    times: list[list[float]] = []
    found: list[list[list[PassageHit]]] = []
    for subject, own in zip((left, right), indexes, strict=True):
        view = subject.store.view()
        started = time.perf_counter()
        own.catch_up(view)
        seconds.append(time.perf_counter() - started)
        retriever = Retriever(view, own, encoder)
        found.append([retriever.search(q) for q in QUESTIONS])
        times.append([])
        for question in QUESTIONS * ROUNDS:
            started = time.perf_counter()
            retriever.search(question)
            times[-1].append((time.perf_counter() - started) * 1000)
    passages = len(left.store.view().passage_ids())
    yield f"search indexes over {passages:,} passages, made", f"{seconds[0]:.0f} s", f"{seconds[1]:.0f} s"
    yield "passages searched", latency(times[0]), latency(times[1])
    share = f"{_shared(found[0], found[1]):.3f}"
    yield "of ten passages found here, found there too", share, share


def _shared(left: list[list[PassageHit]], right: list[list[PassageHit]]) -> float:
    """The share of hits of one side that the other has too; passages are told by their place, ids are each store's own."""
    places = [[{(h.passage.document, h.passage.start) for h in hits} for hits in side] for side in (left, right)]
    shares = [len(a & b) / len(a) for a, b in zip(*places, strict=True) if a]
    return sum(shares) / len(shares)
