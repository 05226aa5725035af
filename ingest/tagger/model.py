"""The network of the tagger and what it reads: names of three types, each with its likelihood.

Each type has labels of its own (outside, first, inner), so that a firm may stand within a project's name. A character is
what its columns of signs add up to; each layer looks at those beside it, at a distance twice the last, within its sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from graph.errors import InputError
from graph.resources import data_path
from ingest.tagger.pieces import Numbers, version
from ingest.tagger.signs import SIGNS, Signs, signs
from ingest.tagger.words import BITS, Table, table

TYPES = ("Project", "Company", "Industry")
LABELS = 3  # outside, first, inner
# How far apart the characters are that a layer looks at.
DISTANCES = (1, 2, 4, 8, 16)
# A page without stops is looked at in pieces.
SENTENCE = re.compile(r"[^\n。;]{3,600}[。;]?")
# So many characters are looked at at once: they stay in the processor's own memory.
AT_ONCE = 1024
BLOCK = 64
Reals = NDArray[np.float32]


class Reading(NamedTuple):
    """A name that the tagger reads: span, type, and the likelihood of the least likely of its characters."""

    start: int
    end: int
    type: str
    likelihood: float


class Seen(NamedTuple):
    """The readings of a text, and how likely each character is part of a name of each type, shape (types, characters); 1 where nothing was looked at."""

    readings: list[Reading]
    named: Reals

    def likelihood(self, start: int, end: int, type: str) -> float:
        """How likely the characters of a span are part of a name of a type, in the mean."""
        return float(np.add.reduce(self.named[TYPES.index(type), start:end])) / (end - start)


@dataclass(frozen=True, slots=True)
class Model:
    """What each sign adds to a character, shape (signs, units); the layers, (3, units, units) for what is seen left, here and right, and (units,); and what tells the labels."""

    known: NDArray[np.uint16]
    codes: Reals
    pieces: Reals
    places: Reals
    bits: tuple[Reals, Reals, Reals]
    layers: tuple[tuple[Reals, Reals], ...]
    out: Reals
    bias: Reals
    words: Table

    def seen(self, text: str, taken: bytearray) -> Seen:
        """What the tagger reads in the sentences of which anything is not taken, be it taken or not."""
        free = np.concatenate(([0], np.cumsum(np.frombuffer(taken, np.uint8, len(text)) == 0)))
        spans = [m.span() for m in SENTENCE.finditer(text) if free[m.end()] > free[m.start()]]
        if not spans:
            return Seen([], np.ones((len(TYPES), len(text)), np.float32))
        every = signs(text, self.words)
        likely = np.zeros((len(TYPES), LABELS, len(text)), np.float32)
        heads = np.zeros(len(text) + 1, np.bool_)
        for some in _together(spans):
            where = some.where()
            likely[:, :, where] = self.likelihoods(every.at(where), some)
            heads[some.starts] = True
        return Seen(list(_read(likely, heads)), 1 - likely[:, 0])

    def likelihoods(self, seen: Signs, some: "Sentences") -> Reals:
        """How likely each label of each type is, shape (types, labels, characters)."""
        x, own, left, right = np.empty((4, some.size, self.codes.shape[1]), np.float32)
        _look_up(self.codes, self.known[seen.codes], x)
        columns: tuple[NDArray[Any], ...] = (seen.pieces, seen.places, seen.starts, seen.ends, seen.covers)
        for rows, column in zip((self.pieces, self.places, *self.bits), columns, strict=True):
            _look_up(rows, column, own)
            x += own
        np.maximum(x, 0, out=x)
        for (weights, bias), distance in zip(self.layers, DISTANCES, strict=True):
            _product(x, weights[1], own)
            first, together = some.seeing(distance)
            if len(together):
                for beside, weight, seers, seen_by in ((left, weights[0], slice(first + distance, None), slice(first, -distance)),
                                                        (right, weights[2], slice(first, -distance), slice(first + distance, None))):
                    told = beside[seen_by]
                    _product(x[seen_by], weight, told)
                    told *= together
                    own[seers] += told
            own += bias
            np.maximum(own, 0, out=own)
            x += own
        said = np.empty((some.size, self.out.shape[1]), np.float32)
        _product(x, self.out, said)
        return _shares(said.T + self.bias[:, None])


class Sentences(NamedTuple):
    """Sentences that are looked at at once, the shorter ones first: where they start in the text, their lengths, and where they end one behind the other."""

    starts: Numbers
    lengths: Numbers
    ends: Numbers

    @property
    def size(self) -> int:
        return int(self.ends[-1])

    def where(self) -> Numbers:
        """The place of each of their characters in the text."""
        return np.arange(self.size) + np.repeat(self.starts - self.ends + self.lengths, self.lengths)

    def seeing(self, distance: int) -> tuple[int, Reals]:
        """From which character on sentences are longer than a distance, and which of the pairs of characters so far apart from there on are of one sentence, (pairs, 1)."""
        longer = int(np.searchsorted(self.lengths, distance, side="right"))
        first = int(self.ends[longer - 1]) if longer else 0
        numbers = np.repeat(np.arange(longer, len(self.lengths)), self.lengths[longer:])
        return first, (numbers[distance:] == numbers[:-distance])[:, None].astype(np.float32)


def _look_up(rows: Reals, numbers: NDArray[Any], out: Reals) -> None:
    """``out[:] = rows[numbers]``; no number is out of bounds, and to clip them takes less time than to look."""
    np.take(rows, numbers, axis=0, out=out, mode="clip")


def _product(rows: Reals, weights: Reals, out: Reals) -> None:
    """``rows @ weights``, in blocks that a BLAS library does on this thread: with others it takes as long, and the time of them all."""
    whole = len(rows) // BLOCK * BLOCK
    np.matmul(rows[:whole].reshape(-1, BLOCK, rows.shape[1]), weights, out=out[:whole].reshape(-1, BLOCK, out.shape[1]))
    np.matmul(rows[whole:], weights, out=out[whole:])


def _shares(said: Reals) -> Reals:
    """What is said for each label of each type, shape (types · labels, characters), as likelihoods, shape (types, labels, characters)."""
    shares: Reals = said.reshape(len(TYPES), LABELS, -1)
    outside, first, inner = (shares[:, label] for label in range(LABELS))
    shares -= np.maximum(np.maximum(outside, first), inner)[:, None]
    np.exp(shares, out=shares)
    shares /= (outside + first + inner)[:, None]
    return shares


def _read(likely: Reals, heads: NDArray[np.bool_]) -> Iterator[Reading]:
    """The names that the likeliest labels tell; ``heads`` marks the first characters of sentences."""
    for type, (outside, first, inner) in zip(TYPES, likely, strict=True):
        labels = np.where(inner > np.maximum(outside, first), 2, (first > outside).astype(np.int64))
        # What goes on at the head of a sentence has not begun there.
        labels[heads[:-1] & (labels == 2)] = 0
        starts, ends = np.array([*runs(labels)], np.int64).reshape(-1, 2).T
        behind = 1 - np.where(heads, 0, np.append(inner, 0))
        least = np.minimum(first[starts], behind[ends])
        longer = np.flatnonzero(ends > starts + 1)
        if len(longer):
            within = np.stack((starts[longer] + 1, ends[longer])).T.ravel()
            least[longer] = np.minimum(least[longer], np.minimum.reduceat(np.append(inner, 1), within)[::2])
        for start, end, sure in zip(starts.tolist(), ends.tolist(), least.tolist(), strict=True):
            yield Reading(start, end, type, sure)


def _together(spans: Sequence[tuple[int, int]]) -> Iterator[Sentences]:
    """All sentences by their length, in parts that are looked at at once."""
    starts, ends = np.array(spans, np.int64).T
    lengths = ends - starts
    order = np.argsort(lengths, kind="stable")
    starts, lengths = starts[order], lengths[order]
    parts, size = [0], 0
    for number, length in enumerate(lengths.tolist()):
        if size and size + length > AT_ONCE:
            parts.append(number)
            size = 0
        size += length
    for a, b in zip(parts, [*parts[1:], len(lengths)], strict=True):
        yield Sentences(starts[a:b], lengths[a:b], lengths[a:b].cumsum())


def runs(labels: Numbers) -> Iterator[tuple[int, int]]:
    """Spans that begin with a first and go on with inner labels."""
    ends = np.flatnonzero(labels != 2)
    firsts = np.flatnonzero(labels == 1)
    following = np.searchsorted(ends, firsts, side="right")
    for first, at in zip(firsts.tolist(), following.tolist(), strict=True):
        yield first, int(ends[at]) if at < len(ends) else len(labels)


@cache
def model(file: Path | None = None) -> Model:
    """The weights in a file; the shipped ones. Raises InputError where they were learned with another vocabulary."""
    place = file or data_path("tagger", "weights.npz")
    with np.load(place) as kept:
        if str(kept["vocabulary"]) != version():
            raise InputError(f"{place} was learned with another vocabulary than that of data/encoder: learn it again with make tagger")
        known = np.zeros(SIGNS, np.uint16)
        known[kept["known"]] = np.arange(1, len(kept["known"]) + 1)
        each = ((np.arange(1 << BITS)[:, None] >> np.arange(BITS)) & 1).astype(np.float32)
        starts, ends, covers = (each @ kept["bits"][i].astype(np.float32) for i in range(3))
        units = kept["layers"].shape[2]
        layers = tuple((w.reshape(3, units, units).astype(np.float32), b.astype(np.float32)) for w, b in zip(kept["layers"], kept["layer_bias"], strict=True))
        return Model(
            known, kept["codes"].astype(np.float32), kept["pieces"].astype(np.float32) * kept["scale"].astype(np.float32), kept["places"].astype(np.float32),
            (starts, ends, covers), layers, kept["out"].astype(np.float32), kept["bias"].astype(np.float32),
            table(kept["word_places"], kept["word_marks"], kept["word_bits"]),
        )
