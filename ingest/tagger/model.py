"""The weights of the tagger and what it reads in units: for each type the likeliest reading, and how likely it is.

Each type has a chain of its own over the labels outside, first and inner, so that a firm may stand within a project's name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.resources import data_path
from ingest.tagger.features import BITS, LOOK_BITS, Indexes, indexes, looks
from ingest.tagger.scan import Numbers, scan
from ingest.tagger.words import Table, table

TYPES = ("Project", "Company", "Industry")
LABELS = 3  # outside, first, inner
Reals = NDArray[np.float32]
SHORTEST, LONGEST = 3, 28
HIGHEST = 18.0  # what one character can say, so that a unit's product stays a number
HOPELESS = 1.2
ZERO = 128


class Reading(NamedTuple):
    """A name that the tagger reads: span, type, and the likelihood of the unit's whole reading."""

    start: int
    end: int
    type: str
    likelihood: float


@dataclass(frozen=True, slots=True)
class Model:
    """The row of each index (0: none), rows of weights, what is added, steps between labels, the first look, words.

    A weight is a byte above zero in a lane of sixteen bits, four lanes a number, so that one sum of numbers adds up four labels.
    """

    rows: NDArray[np.uint16]
    lanes: tuple[NDArray[np.uint64], ...]
    scale: Reals
    bias: Reals
    steps: Reals
    looks: Reals
    least: float
    words: Table

    def readings(self, text: str, taken: bytearray) -> list[Reading]:
        """What the tagger reads in the units of a text of which nothing is taken."""
        seen = scan(text, self.words)
        starts, ends = seen.units
        sizes = ends - starts
        spoken = np.concatenate(([0], np.cumsum(np.frombuffer(taken, np.uint8, len(text)))))
        free = (spoken[starts] == spoken[ends]) & (sizes >= SHORTEST) & (sizes <= LONGEST)
        free &= self.looks[looks(seen)].sum(axis=0) > self.least
        starts, sizes = starts[free], sizes[free]
        if not len(starts):
            return []
        firsts = np.cumsum(sizes) - sizes
        places = np.repeat(starts - firsts, sizes) + np.arange(int(sizes.sum()))
        return list(self.decoded(starts, sizes, firsts, self.emissions(indexes(seen, places))))

    def emissions(self, found: Indexes) -> Reals:
        """What each character says for first and inner of each type, against outside: characters × types × 2."""
        rows = self.rows[found]
        sums = np.stack([lane[rows].sum(axis=0) for lane in self.lanes], axis=1).view(np.uint16)[:, : len(self.bias)]
        said = (sums.astype(np.float32) - np.float32(ZERO * len(found))) * self.scale + self.bias
        relative: Reals = np.clip(said, -HIGHEST, HIGHEST).reshape(len(said), len(TYPES), LABELS - 1)
        return relative

    def decoded(self, starts: Numbers, sizes: Numbers, firsts: Numbers, said: Reals) -> Iterator[Reading]:
        """The likeliest reading of each unit and type, where it holds a name; ``firsts`` are the units' first rows."""
        # No reading of a unit is worth more than its best first character and all inner ones that say yes.
        bound = np.maximum.reduceat(said[:, :, 0], firsts) + np.add.reduceat(np.maximum(said[:, :, 1], 0), firsts)
        odds = np.exp(said.astype(np.float64))
        steps = np.exp(self.steps.astype(np.float64)).tolist()
        for unit, kind in zip(*np.nonzero(bound > HOPELESS), strict=True):
            first, start = int(firsts[unit]), int(starts[unit])
            labels, likelihood = likeliest(odds[first : first + int(sizes[unit]), kind].tolist(), steps[kind])
            for begin, end in runs(labels):
                yield Reading(start + begin, start + end, TYPES[kind], likelihood)


def likeliest(odds: list[list[float]], steps: list[list[float]]) -> tuple[list[int], float]:
    """The labels of the likeliest reading and its share of all readings; ``odds`` of first and inner against outside."""
    (oo, of, _), (fo, ff, fi), (io, if_, ii) = steps
    first, _ = odds[0]
    best = all_ = (1.0, first, 0.0)
    back: list[tuple[int, int, int]] = []
    for first, inner in odds[1:]:
        o, f, i = all_
        all_ = (o * oo + f * fo + i * io, (o * of + f * ff + i * if_) * first, (f * fi + i * ii) * inner)
        o, f, i = best
        outs, firsts, inners = (o * oo, f * fo, i * io), (o * of, f * ff, i * if_), (0.0, f * fi, i * ii)
        best = (max(outs), max(firsts) * first, max(inners) * inner)
        back.append((outs.index(max(outs)), firsts.index(max(firsts)), inners.index(max(inners))))
    labels = [best.index(max(best))]
    for step in reversed(back):
        labels.append(step[labels[-1]])
    return labels[::-1], max(best) / sum(all_)


def runs(labels: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Spans that begin with a first and go on with inner labels."""
    start = -1
    for at, label in enumerate([*labels, 0]):
        if label != 2 and start >= 0:
            yield start, at
            start = -1
        if label == 1:
            start = at


@cache
def model(file: Path | None = None) -> Model:
    """The weights in a file; the shipped ones."""
    with np.load(file or data_path("tagger", "weights.npz")) as kept:
        found = kept["indexes"]
        rows = np.zeros(1 << BITS, np.uint16)
        rows[found] = np.arange(1, len(found) + 1)
        every = np.full((len(found) + 1, 8), ZERO, np.uint16)
        every[1:, : kept["weights"].shape[1]] += kept["weights"].astype(np.uint16)
        lanes = tuple(np.ascontiguousarray(half) for half in every.view(np.uint64).T)
        looks_ = np.zeros(1 << LOOK_BITS, np.float32)
        looks_[kept["look_indexes"]] = kept["look_weights"]
        words = table(kept["word_places"], kept["word_marks"], kept["word_bits"])
        return Model(rows, lanes, kept["scale"], kept["bias"], kept["steps"], looks_, float(kept["least"]), words)
