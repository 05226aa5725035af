"""bm25s and txtai over the same passages: the same terms, the same vectors, the same questions.

Both are given terms and vectors that are ready, so that their times are those of their indexes alone.
"""

import importlib.util
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from graph.library import Library
from search.bench.measure import disk, memory, timed
from search.bench.ours import TOP, recall
from search.encoders.load import load_encoder
from search.indexes.dense import DenseIndex
from search.indexes.manager import BATCH, Indexes, batches, contexts_of
from search.terms import terms


def missing(name: str) -> str:
    """Why an engine cannot be measured, or nothing."""
    return "" if importlib.util.find_spec(name) else f"{name} is not installed: pip install 'policygraph[peers]'"


def write_terms(folder: Path) -> dict[str, Any]:
    """Terms of each passage and its context, one passage a line, in the order of the dense index's rows."""
    library = Library(folder)
    start = time.perf_counter()
    with library.open() as store, (folder / "terms.txt").open("w", encoding="utf-8") as file:
        view = store.view()
        for batch in batches(view, _index(folder).row_ids):
            for passage, context in zip(batch, contexts_of(view, batch), strict=True):
                file.write(" ".join([*terms(passage.text), *terms(context)]) + "\n")
    return {"seconds": time.perf_counter() - start}


def _index(folder: Path) -> DenseIndex:
    return Indexes(Library(folder).index_folder, load_encoder()).current().dense


def _lines(folder: Path) -> Iterator[str]:
    with (folder / "terms.txt").open(encoding="utf-8") as file:
        yield from (line.rstrip("\n") for line in file)


def bm25s(folder: Path, questions: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Build and ask bm25s."""
    import bm25s as engine

    start = time.perf_counter()
    numbers: dict[str, int] = {}
    tokens = [np.array([numbers.setdefault(t, len(numbers)) for t in line.split(" ")], np.int32) for line in _lines(folder)]
    index = engine.BM25()
    index.index((tokens, numbers), show_progress=False)
    spent = time.perf_counter() - start
    built = memory()
    index.save(str(folder / "bm25s"))
    every = [q for asked in questions.values() for q in asked]
    _, figures = timed(lambda q: index.retrieve([terms(q)], k=TOP, show_progress=False, n_threads=0), every)
    return {"seconds": spent, "memory": built, "disk": {"lexical": disk(folder / "bm25s")}, "lexical": figures}


def txtai(folder: Path, questions: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Build and ask txtai: its FAISS index of the same vectors, its BM25 of the same terms, its fusion of both."""
    from txtai.embeddings import Embeddings

    encoder, dense = load_encoder(), _index(folder)
    every = [q for asked in questions.values() for q in asked]
    plain = {" ".join(terms(q)): q for q in every}
    rows = (block for _, block in dense.rows.blocks(0, BATCH))
    held: list[Any] = []

    def vectors(texts: Sequence[str]) -> Any:
        """Vectors of the next passages; of a question, whose terms alone txtai is given, those of its words as asked."""
        if all(t in plain for t in texts):
            return encoder.encode_queries([plain[t] for t in texts])
        while sum(map(len, held)) < len(texts):
            held.append(next(rows))
        ready = np.concatenate(held)
        held[:] = [ready[len(texts) :]]
        return ready[: len(texts)]

    scoring = {"method": "bm25", "terms": True, "normalize": True, "tokenizer": {"whitespace": True}}
    # The share that lists are learned from is the one setting of its own that txtai's documentation names for such sizes.
    engine = Embeddings(method="external", transform=vectors, scoring=scoring, faiss={"sample": 0.1}, batch=BATCH, encodebatch=BATCH)
    start = time.perf_counter()
    engine.index((i, line, None) for i, line in enumerate(_lines(folder)))
    spent = time.perf_counter() - start
    built = memory()
    engine.save(str(folder / "txtai"))
    _, by_both = timed(lambda q: engine.search(" ".join(terms(q)), TOP), every)
    near, by_dense = timed(lambda q: engine.ann.search(encoder.encode_queries([q]), TOP)[0], every)
    found: dict[str, Any] = {"seconds": spent, "memory": built, "disk": {"both": disk(folder / "txtai")}, "hybrid": by_both, "dense": by_dense, "recall@10": {}}
    at = 0
    for name, asked in questions.items():
        answers = [[int(dense.row_ids[i]) for i, _ in a if i >= 0] for a in near[at : at + len(asked)]]
        found["recall@10"][name] = recall(dense, encoder.encode_queries(list(asked)), answers)
        at += len(asked)
    return found
