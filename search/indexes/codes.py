"""Short codes of all rows, scanned whole for each question: which rows are worth an exact look.

FAISS "fast scan": each pair of numbers of a vector becomes one of 16 points, in 4 bits, and a question is compared with
32 rows at once in the registers of the processor. Nothing is left out by lists or graphs, so what is found does not
depend on how questions and passages are spread (docs/decisions/2026-11-28-codes-scanned-whole.md).
"""

from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import Vectors
from search.indexes.rows import Places, VectorRows

# Rows that the 16 points of each pair are learned from.
SAMPLE = 32_768


class Codes:
    """Codes of rows 0 to ``count``; ``trained`` is how many rows there were when the points were learned."""

    def __init__(self, index: Any, trained: int) -> None:
        self._index, self.trained = index, trained

    @classmethod
    def learn(cls, rows: VectorRows) -> Self:
        """Points learned from an even sample of the rows; no row has a code yet."""
        import faiss

        pieces = rows.dimensions // 2 if rows.dimensions % 2 == 0 else rows.dimensions
        index = faiss.index_factory(rows.dimensions, f"PQ{pieces}x4fs", faiss.METRIC_INNER_PRODUCT)
        places = np.unique(np.linspace(0, rows.count - 1, min(SAMPLE, rows.count)).astype(np.int64))
        index.train(rows.take(places))
        return cls(index, rows.count)

    @property
    def count(self) -> int:
        """How many rows have a code."""
        return int(self._index.ntotal)

    def add(self, vectors: Vectors) -> None:
        """Give the next rows their codes."""
        self._index.add(vectors)

    def search(self, query: NDArray[np.float32], limit: int) -> Places:
        """The rows whose codes say that they are nearest, without order."""
        _, found = self._index.search(query[None, :], min(limit, self.count))
        return np.asarray(found[0][found[0] >= 0], dtype=np.int64)

    def write(self, path: Path) -> None:
        """Write the codes to a file."""
        import faiss

        faiss.write_index(self._index, str(path))

    @classmethod
    def read(cls, path: Path, trained: int) -> Self:
        """Read codes that were written."""
        import faiss

        return cls(faiss.read_index(str(path)), trained)
