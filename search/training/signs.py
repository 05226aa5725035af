"""Words made of signs: while the encoder is trained, a Chinese word's vector is its own and those of the signs in it added up.

Of 32,000 words most are met too seldom to learn where they belong; their signs are met everywhere, so 产业园 begins near 园区
before either was seen beside the other (fastText does this with letters: Bojanowski et al. 2017). When training is done the
sums are written out, and the encoder that ships is one plain table, a vector a token.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]
CHINESE = re.compile(r"[\u4e00-\u9fff]")


class Signs:
    """Which rows of the table under training add up to each token: first its own, then one for each sign of a Chinese word."""

    def __init__(self, words: Sequence[str]) -> None:
        numbers: dict[str, int] = {}
        own = [[i, *(len(words) + numbers.setdefault(sign, len(numbers)) for sign in _signs(word))] for i, word in enumerate(words)]
        self.rows = len(words) + len(numbers)
        self._counts = np.array([len(rows) for rows in own])
        self._flat = np.array([row for rows in own for row in rows], np.int64)
        self._starts = np.cumsum([0, *self._counts[:-1]])

    def spread(self, texts: Sequence[NDArray[np.int32]]) -> tuple[Ids, Ids]:
        """Rows of all tokens of all texts, one text after the other, and where each text begins, with the end of the last.

        Shapes (rows of all texts,) and (texts + 1,). No text is empty.
        """
        ids = np.concatenate(texts)
        many = self._counts[ids]
        ends = many.cumsum()
        places = np.arange(ends[-1]) - np.repeat(ends - many, many) + np.repeat(self._starts[ids], many)
        lasts = np.cumsum([len(text) for text in texts])
        return self._flat[places], np.concatenate(([0], ends[lasts - 1]))

    def added(self, table: NDArray[np.float32]) -> NDArray[np.float32]:
        """A vector for each token, its rows added up. Shapes (rows, d) and (tokens, d)."""
        return np.add.reduceat(table[self._flat], self._starts, axis=0)


class Plain:
    """The rows of a table that holds a vector for each token, as ``Signs`` gives them."""

    def spread(self, texts: Sequence[NDArray[np.int32]]) -> tuple[Ids, Ids]:
        """The ids of all tokens of all texts, and where each text begins, with the end of the last."""
        return np.concatenate(texts).astype(np.int64), np.cumsum([0, *(len(text) for text in texts)])


def _signs(word: str) -> str:
    """The signs of a Chinese word; none of a Latin word or a number, whose letters say nothing."""
    return word if CHINESE.search(word) else ""
