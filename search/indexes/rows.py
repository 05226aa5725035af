"""Vectors in half precision by row number, memory-mapped: the exact values that the last ranking is made of.

Rows lie in parts of equal size. A full part is never changed, so a later generation links it instead of copying it.
"""

import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import Vectors

PART = 65_536
# Rows turned to single precision at a time: 4,096 rows of 256 numbers are 4 MB, which stay in the cache.
BLOCK = 4_096

Places = NDArray[np.int64]


def _part(folder: Path, number: int) -> Path:
    return folder / f"rows-{number:05}.f16"


def products(rows: Vectors, query: NDArray[np.float32]) -> NDArray[np.float32]:
    """Inner products on one core: a threaded product waits for threads longer than so few rows take."""
    return np.asarray(np.einsum("ij,j->i", rows, query), dtype=np.float32)


class VectorRows:
    """``count`` rows of a folder, read-only. Many processes share the same pages."""

    def __init__(self, folder: Path, count: int, dimensions: int) -> None:
        self.folder, self.count, self.dimensions = folder, count, dimensions
        # As plain arrays over the mapped pages: choosing rows of them takes half as long.
        self._parts = [
            np.asarray(np.memmap(_part(folder, i), np.float16, "r", shape=(min(PART, count - i * PART), dimensions)))
            for i in range(-(-count // PART))
        ]

    def take(self, places: Places) -> Vectors:
        """The rows at ``places``, which ascend. Shape (len(places), dimensions)."""
        found = np.empty((len(places), self.dimensions), np.float32)
        bounds = np.searchsorted(places, np.arange(len(self._parts) + 1) * PART)
        for number, (start, end) in enumerate(pairwise(bounds)):
            if start < end:
                found[start:end] = self._parts[number][places[start:end] - number * PART]
        return found

    def blocks(self, start: int = 0, size: int = BLOCK) -> Iterator[tuple[int, Vectors]]:
        """(number of the first row, rows) from ``start`` to the end, in blocks."""
        for at in range(start, self.count, size):
            yield at, self.take(np.arange(at, min(at + size, self.count)))

    def scores(self, query: NDArray[np.float32], places: Places) -> NDArray[np.float32]:
        """Inner products of a query with the rows at ``places``, which ascend."""
        parts = [products(self.take(places[i : i + BLOCK]), query) for i in range(0, len(places), BLOCK)]
        return np.concatenate(parts) if parts else np.zeros(0, np.float32)


class RowsWriter:
    """Appends rows in a new folder, to those of an older one if one is given."""

    def __init__(self, folder: Path, dimensions: int, previous: VectorRows | None = None) -> None:
        self.folder, self.dimensions, self.count = folder, dimensions, 0
        self._file: BinaryIO | None = None
        if previous is not None:
            self._link(previous)

    def _link(self, previous: VectorRows) -> None:
        self.count = previous.count
        for number in range(previous.count // PART):
            _part(self.folder, number).hardlink_to(_part(previous.folder, number))
        rest = previous.count % PART
        if rest:
            number = previous.count // PART
            self._file = _part(self.folder, number).open("wb")
            self._file.write(_part(previous.folder, number).read_bytes()[: rest * self.dimensions * 2])

    def append(self, vectors: Vectors) -> None:
        """Add rows at the end."""
        rows = np.ascontiguousarray(vectors, dtype=np.float16)
        while len(rows):
            if self._file is None:
                self._file = _part(self.folder, self.count // PART).open("wb")
            room = PART - self.count % PART
            self._file.write(rows[:room].tobytes())
            self.count += min(room, len(rows))
            rows = rows[room:]
            if self.count % PART == 0:
                self._close()

    def _close(self) -> None:
        if self._file is not None:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self._file = None

    def finish(self) -> VectorRows:
        """Write what is held back; the rows as a reader sees them."""
        self._close()
        return VectorRows(self.folder, self.count, self.dimensions)
