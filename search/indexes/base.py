"""What passage search asks of indexes, local ones and those of a server alike."""

from collections.abc import Callable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from graph.store import View
from search.indexes.selection import Selection

Progress = Callable[[int, int], None]


class Dense(Protocol):
    """Passages by meaning."""

    def search(self, query: NDArray[np.float32], limit: int, allowed: Selection | None = None) -> list[tuple[int, float]]:
        """(passage id, cosine) of the nearest passages, best first."""


class Lexical(Protocol):
    """Passages by words."""

    def search(self, query: str, limit: int, extra: str = "", allowed: Selection | None = None) -> list[tuple[int, float]]:
        """(passage id, BM25) of the passages that share most with the query; ``extra`` words count half."""

    def weight(self, term: str) -> float:
        """Inverse document frequency of a term; 0 for one that no passage has."""


class Pair(Protocol):
    """Both, as one writing left them."""

    @property
    def dense(self) -> Dense: ...
    @property
    def lexical(self) -> Lexical: ...


class PassageIndexes(Protocol):
    """Indexes that are kept up with a store."""

    def current(self) -> Pair:
        """What a search should use, asked for once."""
    def catch_up(self, view: View, progress: Progress | None = None) -> None:
        """Bring the indexes up to the store."""
    def verify(self, view: View) -> list[str]:
        """Where the indexes differ from the store, one line each."""
