"""How near the words of texts come to each word of a question, by their vectors: late interaction with a static table.

A text's own vector is the mean of its words, so one sentence of a long text that says all that is asked is lost in the rest.
Here each word of the question looks for the word of the text nearest to it (ColBERT's MaxSim: Khattab and Zaharia 2020),
which a table does without a model's run: the words' vectors are at hand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import unit

Tokens = Sequence[int] | NDArray[np.integer]
# OpenBLAS hands products of more multiplications to its threads.
ALONE = 1 << 18
# Room for so many rows is made at first.
ROOM = 1024


class Widened:
    """The rows of a table in single precision, each turned into it when it is first looked at: those of plans are a part of a vocabulary.

    They lie one behind the other as they were looked at, in memory that grows with them: rows at their own places in that of a whole
    table touch a page each, which takes longer than to turn them.
    """

    def __init__(self, table: NDArray[np.generic]) -> None:
        self._table = table
        self._rows = np.empty((0, table.shape[1]), np.float32)
        self._lengths = np.empty(0, np.float32)
        self._many = 0
        self._places = np.full(len(table), -1, np.int32)

    def __len__(self) -> int:
        return len(self._table)

    def __getitem__(self, tokens: NDArray[np.integer]) -> NDArray[np.float32]:
        places = self._places.take(tokens)
        if len(tokens) and places.min() < 0:
            self._widen(np.unique(tokens[places < 0]))
            places = self._places.take(tokens)
        return self._rows.take(places, axis=0)

    def lengths(self, tokens: NDArray[np.integer]) -> NDArray[np.float32]:
        """The lengths of rows that have been looked at, none of them 0."""
        return self._lengths.take(self._places.take(tokens))

    def _widen(self, tokens: NDArray[np.integer]) -> None:
        first, last = self._many, self._many + len(tokens)
        if last > len(self._rows):
            room = min(len(self._table), max(ROOM, 2 * last))
            self._rows, self._lengths = _longer(self._rows, room, first), _longer(self._lengths, room, first)
        rows = self._rows[first:last]
        rows[:] = self._table[tokens]
        self._lengths[first:last] = np.maximum(np.sqrt(np.einsum("td,td->t", rows, rows)), 1e-9)
        self._places[tokens] = np.arange(first, last)
        self._many = last


def _longer(rows: NDArray[np.float32], room: int, many: int) -> NDArray[np.float32]:
    """The first of some rows, with room for so many."""
    found = np.empty((room, *rows.shape[1:]), np.float32)
    found[:many] = rows[:many]
    return found


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are sought in texts: the unit vectors of those that have tokens, and where among all of them these stand."""

    vectors: NDArray[np.float32]
    said: list[int]
    many: int

    @classmethod
    def of(cls, table: Widened, words: Sequence[Tokens]) -> Words:
        """Words given by their tokens; the vector of each is the sum of those of its tokens. ``table`` holds a vector for each token, shape (tokens, d)."""
        said = [i for i, word in enumerate(words) if len(word)]
        if not said:
            return cls(np.zeros((0, 0), np.float32), said, len(words))
        tokens, starts = _joined([words[i] for i in said])
        sums = np.asarray(np.add.reduceat(table[tokens], starts, axis=0), np.float32)
        return cls(unit(sums), said, len(words))


def nearest(table: Widened, words: Words, texts: Sequence[Tokens]) -> NDArray[np.float32]:
    """The best cosine of each of some words in each text, which is given by its tokens. Shape (texts, words), 0 for a text or a word without tokens."""
    found = np.zeros((len(texts), words.many), np.float32)
    filled = [i for i, text in enumerate(texts) if len(text)]
    if not words.said or not filled:
        return found
    tokens, starts = _joined([texts[i] for i in filled])
    different, rows = _different(tokens, len(table))
    cosines = _cosines(table, different, words.vectors)
    found[np.ix_(filled, words.said)] = np.maximum.reduceat(cosines.take(rows, axis=0), starts, axis=0)
    return found


def _joined(rows: Sequence[Tokens]) -> tuple[NDArray[np.integer], NDArray[np.integer]]:
    """Rows of tokens one behind the other, none of them empty, and where each begins."""
    return np.concatenate([np.asarray(row, np.int32) for row in rows]), np.cumsum([0, *map(len, rows[:-1])])


def _different(tokens: NDArray[np.integer], many: int) -> tuple[NDArray[np.integer], NDArray[np.intp]]:
    """Each of some tokens once, in order, of a vocabulary of so ``many``, and the place of each token among these."""
    place = np.empty(many, np.intp)
    numbers = np.arange(len(tokens))
    place[tokens] = numbers
    different = np.sort(tokens[place[tokens] == numbers])
    place[different] = numbers[: len(different)]
    return different, place[tokens]


def _cosines(table: Widened, tokens: NDArray[np.integer], words: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosines of the rows of tokens with unit vectors. Shape (tokens, words).

    In blocks so small that a BLAS library does each on this thread: its other threads wait busily after a product, in the way of
    the search for the next question.
    """
    rows, size = table[tokens], max(1, ALONE // words.size)
    products = np.empty((len(tokens), len(words)), np.float32)
    for at in range(0, len(rows), size):
        np.matmul(rows[at : at + size], words.T, out=products[at : at + size])
    products /= table.lengths(tokens)[:, None]
    return products
