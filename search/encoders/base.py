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

    def nearness(self, query: str, texts: Sequence[str]) -> Vectors:
        """How near the words of each text come to those of the query, from 0 to 1; 0 for all where words have no vectors. Shape (n,)."""
        return np.zeros(len(texts), np.float32)

    @abstractmethod
    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors of passages. Shape (len(texts), dimensions), float32. ``progress`` is told (done, all)."""
