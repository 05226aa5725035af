"""How near the words of texts come to each word of a question, by their vectors: late interaction with a static table.

A text's own vector is the mean of its words, so one sentence of a long text that says all that is asked is lost in the rest.
Here each word of the question looks for the word of the text nearest to it (ColBERT's MaxSim: Khattab and Zaharia 2020),
which a table does without a model's run: the words' vectors are at hand.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import unit

Tokens = Sequence[int] | NDArray[np.integer]
# OpenBLAS hands products of more multiplications to its threads.
ALONE = 1 << 18


class Widened:
    """The rows of a table in single precision, each turned into it when it is first looked at: those of plans are a part of a vocabulary."""

    def __init__(self, table: NDArray[np.generic]) -> None:
        self._table = table
        self._rows = np.empty(table.shape, np.float32)  # takes memory where it is written
        self._there = np.zeros(len(table), bool)

    def __getitem__(self, tokens: NDArray[np.integer]) -> NDArray[np.float32]:
        new = tokens[~self._there[tokens]]
        self._rows[new] = self._table[new]
        self._there[new] = True
        return np.asarray(self._rows[tokens], np.float32)


def nearest(table: Widened, asked: Sequence[Tokens], texts: Sequence[Tokens]) -> NDArray[np.float32]:
    """The best cosine of each of some words in each text. Shape (texts, words), 0 for a text or a word without tokens.

    ``table`` holds a vector for each token, shape (tokens, d); texts and words are given by their tokens, and a word's vector
    is the sum of those of its tokens.
    """
    found = np.zeros((len(texts), len(asked)), np.float32)
    said, filled = [i for i, word in enumerate(asked) if len(word)], [i for i, text in enumerate(texts) if len(text)]
    if not said or not filled:
        return found
    words, (tokens, starts) = _sums(table, [asked[i] for i in said]), _joined([texts[i] for i in filled])
    there = np.flatnonzero(np.bincount(tokens))
    rows = np.empty(there[-1] + 1, np.intp)
    rows[there] = np.arange(len(there))
    cosines = _cosines(table[there], unit(words))
    found[np.ix_(filled, said)] = np.maximum.reduceat(cosines[rows[tokens]], starts, axis=0)
    return found


def _sums(table: Widened, words: Sequence[Tokens]) -> NDArray[np.float32]:
    """The sum of the vectors of the tokens of each word. Shape (words, d)."""
    tokens, starts = _joined(words)
    return np.asarray(np.add.reduceat(table[tokens], starts, axis=0), np.float32)


def _joined(rows: Sequence[Tokens]) -> tuple[NDArray[np.integer], NDArray[np.integer]]:
    """Rows of tokens one behind the other, none of them empty, and where each begins."""
    return np.concatenate([np.asarray(row, np.int32) for row in rows]), np.cumsum([0, *map(len, rows[:-1])])


def _cosines(rows: NDArray[np.float32], words: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosines of rows with unit vectors. Shape (rows, words).

    In blocks so small that a BLAS library does each on this thread: its other threads wait busily after a product, in the way of
    the search for the next question.
    """
    size = max(1, ALONE // words.size)
    products = np.concatenate([rows[at : at + size] @ words.T for at in range(0, len(rows), size)])
    return np.asarray(products / np.maximum(np.sqrt(np.einsum("td,td->t", rows, rows)), 1e-9)[:, None], np.float32)
