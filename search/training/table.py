"""The table of vectors under training: what a batch touches of it is taken out, moved by Adam and put back."""

import math

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from search.training.signs import Ids

FIRST, SECOND, TINY = 0.9, 0.999, 1e-8


class Table:
    """Vectors of all rows, begun by chance. A batch touches few rows, so each step costs what the batch costs, not the table."""

    def __init__(self, rows: int, size: int, seed: int, spread: float = 0.4) -> None:
        self._vectors = torch.empty(rows, size).normal_(std=spread, generator=torch.Generator().manual_seed(seed))
        self._mean, self._square = torch.zeros_like(self._vectors), torch.zeros_like(self._vectors)
        self._steps = 0

    @classmethod
    def of(cls, vectors: NDArray[np.float32]) -> "Table":
        """A table that begins with these vectors. Shape (rows, size)."""
        rows, size = vectors.shape
        table = cls(rows, size, seed=0)
        table._vectors = torch.from_numpy(vectors.copy())
        return table

    def sums(self, rows: Ids, starts: Ids) -> tuple[Tensor, Tensor, Tensor]:
        """Sums of the rows of each text, ``starts`` as ``Signs.spread`` gives them; with them the rows touched and their vectors.

        Shapes (texts, size), (touched,), (touched, size). The gradient of what is made of the sums arrives in the vectors.
        """
        touched, places = np.unique(rows, return_inverse=True)
        which = torch.from_numpy(touched)
        vectors = self._vectors[which].requires_grad_()
        sums = nn.functional.embedding_bag(torch.from_numpy(places), vectors, torch.from_numpy(starts[:-1]), mode="sum")
        return sums, which, vectors

    def step(self, which: Tensor, vectors: Tensor, rate: float) -> None:
        """Move the rows touched along their gradient (Adam, Kingma and Ba 2015); all others stay as they are."""
        gradient = vectors.grad
        assert gradient is not None
        self._steps += 1
        mean = self._mean[which].mul_(FIRST).add_(gradient, alpha=1 - FIRST)
        square = self._square[which].mul_(SECOND).addcmul_(gradient, gradient, value=1 - SECOND)
        self._mean[which], self._square[which] = mean, square
        scale = rate * math.sqrt(1 - SECOND**self._steps) / (1 - FIRST**self._steps)
        self._vectors[which] = vectors.detach() - scale * mean / (square.sqrt() + TINY)

    def vectors(self) -> NDArray[np.float32]:
        """All vectors as they are now. Shape (rows, size)."""
        return self._vectors.numpy().copy()
