"""The network of the tagger and what it reads: names of three types, each with its likelihood.

Each type has labels of its own (outside, first, inner), so that a firm may stand within a project's name. A character is
what its columns of signs add up to; each layer looks at those beside it, at a distance twice the last, within its sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import NamedTuple

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
AT_ONCE = 2048
BLOCK = 40
Reals = NDArray[np.float32]


class Reading(NamedTuple):
    """A name that the tagger reads: span, type, and the likelihood of the least likely of its characters."""

    start: int
    end: int
    type: str
    likelihood: float


class Seen(NamedTuple):
    """The readings of a text, and how likely each character is part of a name of each type, shape (characters, types); 1 where nothing was looked at."""

    readings: list[Reading]
    named: Reals

    def likelihood(self, start: int, end: int, type: str) -> float:
        """How likely the characters of a span are part of a name of a type, in the mean."""
        return float(self.named[start:end, TYPES.index(type)].mean())


@dataclass(frozen=True, slots=True)
class Model:
    """What each sign adds to a character, shape (signs, units); the layers, (3 · units, units) and (units,); and what tells the labels."""

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
        named = np.ones((len(text), len(TYPES)), np.float32)
        found: list[Reading] = []
        if not spans:
            return Seen(found, named)
        every = signs(text, self.words)
        for some in _together(spans):
            where = np.concatenate([np.arange(a, b) for a, b in some])
            sentence = np.repeat(np.arange(len(some)), [b - a for a, b in some])
            likely = self.likelihoods(every.at(where), sentence)
            named[where] = 1 - likely[:, :, 0]
            found += _read(where, sentence, likely)
        return Seen(found, named)

    def likelihoods(self, seen: Signs, sentence: Numbers) -> Reals:
        """How likely each label of each type is, shape (characters, types, labels); ``sentence`` numbers those that see each other."""
        x = self.codes[self.known[seen.codes]]
        x += self.pieces[seen.pieces]
        x += self.places[seen.places]
        for bits, column in zip(self.bits, (seen.starts, seen.ends, seen.covers), strict=True):
            x += bits[column]
        np.maximum(x, 0, out=x)
        for (weights, bias), distance in zip(self.layers, DISTANCES, strict=True):
            wide = np.zeros((len(x), 3, x.shape[1]), np.float32)
            wide[:, 1] = x
            if len(x) > distance:
                together = (sentence[distance:] == sentence[:-distance])[:, None]
                np.multiply(x[:-distance], together, out=wide[distance:, 0])
                np.multiply(x[distance:], together, out=wide[:-distance, 2])
            more = _product(wide.reshape(len(x), -1), weights)
            more += bias
            np.maximum(more, 0, out=more)
            x += more
        said = (_product(x, self.out) + self.bias).reshape(len(x), len(TYPES), LABELS)
        said -= said.max(axis=2, keepdims=True)
        np.exp(said, out=said)
        said /= said.sum(axis=2, keepdims=True)
        return said


def _product(rows: Reals, weights: Reals) -> Reals:
    """``rows @ weights``, in blocks that a BLAS library does on this thread: with others it takes as long, and the time of them all."""
    found = np.empty((len(rows), weights.shape[1]), np.float32)
    for at in range(0, len(rows), BLOCK):
        np.matmul(rows[at : at + BLOCK], weights, out=found[at : at + BLOCK])
    return found


def _read(where: Numbers, sentence: Numbers, likely: Reals) -> Iterator[Reading]:
    """The names that the likeliest labels tell."""
    best = likely.argmax(axis=2)
    # What goes on at the head of a sentence has not begun there.
    heads = np.flatnonzero(np.diff(sentence, prepend=-1))
    best[heads] = np.where(best[heads] == 2, 0, best[heads])
    for kind, type in enumerate(TYPES):
        for first, last in runs(best[:, kind]):
            sure = min(float(likely[first, kind, 1]), float(likely[first + 1 : last, kind, 2].min(initial=1.0)))
            if last < len(where) and sentence[last] == sentence[first]:
                sure = min(sure, 1.0 - float(likely[last, kind, 2]))
            yield Reading(int(where[first]), int(where[last - 1]) + 1, type, sure)


def _together(spans: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Sentences that are looked at at once."""
    some: list[tuple[int, int]] = []
    size = 0
    for span in spans:
        if some and size + span[1] - span[0] > AT_ONCE:
            yield some
            some, size = [], 0
        some.append(span)
        size += span[1] - span[0]
    yield some


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
        layers = tuple((kept["layers"][i].astype(np.float32), kept["layer_bias"][i].astype(np.float32)) for i in range(len(DISTANCES)))
        return Model(
            known, kept["codes"].astype(np.float32), kept["pieces"].astype(np.float32) * kept["scale"].astype(np.float32), kept["places"].astype(np.float32),
            (starts, ends, covers), layers, kept["out"].astype(np.float32), kept["bias"].astype(np.float32),
            table(kept["word_places"], kept["word_marks"], kept["word_bits"]),
        )
