"""Short codes of all rows, scanned whole for each question: which rows are worth an exact look.

FAISS "fast scan": each pair of numbers of a vector becomes one of 16 points, in 4 bits, and a question is compared with
32 rows at once in the registers of the processor. Nothing is left out by lists or graphs, so what is found does not
depend on how questions and passages are spread (docs/decisions/2026-11-28-codes-scanned-whole.md). In memory the codes lie
in parts, which the cores share; in the file they are one FAISS index.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import Vectors
from search.indexes.cores import together
from search.indexes.rows import Places, VectorRows

# Rows that the 16 points of each pair are learned from.
SAMPLE = 32_768
# Rows of a part, a multiple of the 32 that are compared at once: a millisecond of one core.
PART = 262_144


class Codes:
    """Codes of rows 0 to ``count``; ``trained`` is how many rows there were when the points were learned."""

    def __init__(self, parts: list[Any], trained: int) -> None:
        self._parts, self.trained = parts, trained

    @classmethod
    def learn(cls, rows: VectorRows) -> Self:
        """Points learned from an even sample of the rows; no row has a code yet."""
        import faiss

        pieces = rows.dimensions // 2 if rows.dimensions % 2 == 0 else rows.dimensions
        index = faiss.index_factory(rows.dimensions, f"PQ{pieces}x4fs", faiss.METRIC_INNER_PRODUCT)
        places = np.unique(np.linspace(0, rows.count - 1, min(SAMPLE, rows.count)).astype(np.int64))
        index.train(rows.take(places))
        return cls([index], rows.count)

    @property
    def count(self) -> int:
        """How many rows have a code."""
        return sum(int(part.ntotal) for part in self._parts)

    def add(self, vectors: Vectors) -> None:
        """Give the next rows their codes."""
        while len(vectors):
            if self._parts[-1].ntotal == PART:
                self._parts.append(_room(self._parts[0], 0))
            free = PART - self._parts[-1].ntotal
            self._parts[-1].add(vectors[:free])
            vectors = vectors[free:]

    def search(self, query: NDArray[np.float32], limit: int) -> Places:
        """The rows whose codes say that they are nearest, without order."""
        found = together([partial(_nearest, part, query, limit) for part in self._parts])
        near = np.concatenate([scores for scores, _ in found])
        places = np.concatenate([rows + number * PART for number, (_, rows) in enumerate(found)])
        # Each part gave its best, and the scores of all have one scale: of equal ones the earlier row is taken.
        return places[np.argsort(-near, kind="stable")[:limit]]

    def write(self, path: Path) -> None:
        """Write the codes to a file."""
        import faiss

        whole = _room(self._parts[0], self.count)
        for part, place in zip(self._parts, _places(whole), strict=True):
            _codes(whole)[place] = _codes(part)
        faiss.write_index(whole, str(path))

    @classmethod
    def read(cls, path: Path, trained: int) -> Self:
        """Read codes that were written."""
        import faiss

        whole = faiss.read_index(str(path))
        if whole.ntotal <= PART:
            return cls([whole], trained)
        parts = []
        for number, place in enumerate(_places(whole)):
            part = _room(whole, min(PART, whole.ntotal - number * PART))
            _codes(part)[:] = _codes(whole)[place]
            parts.append(part)
        return cls(parts, trained)


def _nearest(part: Any, query: NDArray[np.float32], limit: int) -> tuple[NDArray[np.float32], Places]:
    """Scores and rows within a part."""
    scores, rows = part.search(query[None, :], min(limit, part.ntotal))
    found = rows[0] >= 0
    return scores[0][found], rows[0][found]


def _room(like: Any, count: int) -> Any:
    """An index with the points of another and room for the codes of so many rows."""
    import faiss

    made = faiss.IndexPQFastScan(like.d, like.M, like.nbits, like.metric_type, like.bbs)
    made.pq, made.is_trained = like.pq, True
    made.ntotal, made.ntotal2 = count, -(-count // made.bbs) * made.bbs
    made.codes.resize(made.ntotal2 * made.M2 // 2)
    return made


def _codes(index: Any) -> NDArray[np.uint8]:
    """The bytes of an index's codes, as they lie there."""
    import faiss

    found: NDArray[np.uint8] = faiss.rev_swig_ptr(index.codes.get(), index.ntotal2 * index.M2 // 2)
    return found


def _places(whole: Any) -> Iterator[slice]:
    """Where the codes of each part lie among those of all."""
    size, end = PART * whole.M2 // 2, whole.ntotal2 * whole.M2 // 2
    yield from (slice(at, min(at + size, end)) for at in range(0, max(end, 1), size))
