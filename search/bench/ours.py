"""Building and asking the indexes as the product does: from a store, through the retriever."""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graph.library import Library
from graph.store import DocumentFilter
from search.bench.measure import disk, memory, timed
from search.encoders.load import load_encoder
from search.indexes.dense import DenseIndex
from search.indexes.manager import Indexes
from search.retrieval import Retriever

TOP = 10
FILTERS = {"regulations (most passages)": DocumentFilter(types=["regulation"]), "the year 2019": DocumentFilter(years=[2019])}


def build(folder: Path) -> dict[str, Any]:
    """Write both indexes of the library: encoding, codes, terms."""
    library, encoder = Library(folder), load_encoder()
    start, used = time.perf_counter(), time.process_time()
    with library.open() as store:
        indexes = Indexes(library.index_folder, encoder)
        indexes.catch_up(store.view())
    generation = library.index_folder / indexes.current().stamp.folder
    lexical = disk(generation / "lexical")
    return {
        "seconds": time.perf_counter() - start, "cpu seconds": time.process_time() - used, "memory": memory(),
        "disk": {"dense": disk(generation) - lexical, "lexical": lexical},
    }


def change(folder: Path) -> dict[str, Any]:
    """Take one document away and bring the indexes up to that."""
    library = Library(folder)
    with library.open() as store:
        indexes = Indexes(library.index_folder, load_encoder())
        with store.writer() as writer:
            writer.delete(store.view().documents(limit=1)[0].id)
        start = time.perf_counter()
        indexes.catch_up(store.view())
        return {"seconds": time.perf_counter() - start, "memory": memory()}


def ask(folder: Path, questions: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Latency of dense, lexical, hybrid and filtered search, memory, and dense answers for recall, in a fresh process."""
    library, encoder = Library(folder), load_encoder()
    every = [q for asked in questions.values() for q in asked]
    with library.open() as store:
        view, indexes = store.view(), Indexes(library.index_folder, encoder)
        now = indexes.current()
        retriever = Retriever(view, indexes, encoder)
        dense, by_dense = timed(lambda q: now.dense.search(encoder.encode_queries([q])[0], TOP), every)
        _, by_words = timed(lambda q: now.lexical.search(q, TOP), every)
        _, by_both = timed(lambda q: retriever.search(q, TOP), every)
        held = memory()
        found: dict[str, Any] = {"dense": by_dense, "lexical": by_words, "hybrid": by_both, "memory": held, "filters": {}}
        for name, where in FILTERS.items():
            start = time.perf_counter()
            retriever.search(every[0], TOP, where)
            first = (time.perf_counter() - start) * 1000
            _, figures = timed(lambda q, where=where: retriever.search(q, TOP, where), every[::4])  # type: ignore[misc]
            found["filters"][name] = {"passages": len(view.passage_ids(where)), "first": first, **figures}
        found["recall@10"] = {
            name: recall(now.dense, encoder.encode_queries(list(asked)), [[i for i, _ in a] for a in dense[at : at + len(asked)]])
            for at, (name, asked) in _placed(questions)
        }
    return found


def _placed(questions: Mapping[str, Sequence[str]]) -> list[tuple[int, tuple[str, Sequence[str]]]]:
    at, found = 0, []
    for name, asked in questions.items():
        found.append((at, (name, asked)))
        at += len(asked)
    return found


def recall(index: DenseIndex, queries: np.ndarray[Any, np.dtype[np.float32]], found: Sequence[Sequence[int]]) -> float:
    """The share of the ten passages of largest inner product that were found, averaged over questions."""
    best = np.full((len(queries), TOP), -np.inf, np.float32)
    ids = np.zeros((len(queries), TOP), np.int64)
    for at, block in index.rows.blocks(0, 32_768):
        scores = np.concatenate([best, queries @ block.T], axis=1)
        numbers = np.concatenate([ids, np.broadcast_to(index.row_ids[at : at + len(block)], (len(queries), len(block)))], axis=1)
        chosen = np.argpartition(-scores, TOP - 1, axis=1)[:, :TOP]
        best, ids = np.take_along_axis(scores, chosen, 1), np.take_along_axis(numbers, chosen, 1)
    return float(np.mean([len(set(right.tolist()) & set(answer)) / TOP for right, answer in zip(ids, found, strict=True)]))
