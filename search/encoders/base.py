"""What every encoder promises."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Progress = Callable[[int, int], None]


class Encoder(ABC):
    """Turns texts into unit vectors. ``version`` is a fingerprint: vectors of two versions must never meet."""

    name: str
    version: str
    dimensions: int

    @abstractmethod
    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions. Shape (len(texts), dimensions), float32."""

    def nearness(self, query: str, words: Sequence[str], texts: Sequence[str]) -> tuple[Vectors, Vectors]:
        """How near the words of texts come to a query, shape (texts,), and to each of some words, (texts, words); all in normal form.

        From 0 to 1; 0 for all where words have no vectors.
        """
        return np.zeros(len(texts), np.float32), np.zeros((len(texts), len(words)), np.float32)

    @abstractmethod
    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors of passages. Shape (len(texts), dimensions), float32. ``progress`` is told (done, all)."""


def unit(vectors: Vectors) -> Vectors:
    """The same vectors at length 1, rows of zeros as they are. Shape (n, d)."""
    norms = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.asarray(vectors / np.where(norms == 0, 1, norms), dtype=np.float32)
