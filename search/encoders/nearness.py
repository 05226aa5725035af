"""How near the words of texts come to each word of a question, by their vectors: late interaction with a static table.

A text's own vector is the mean of its words, so one sentence of a long text that says all that is asked is lost in the rest.
Here each word of the question looks for the word of the text nearest to it (ColBERT's MaxSim: Khattab and Zaharia 2020),
which a table does without a model's run: the words' vectors are at hand.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import unit

# OpenBLAS hands products of more multiplications to its threads.
ALONE = 1 << 18


def nearest(table: NDArray[np.generic], asked: Sequence[Sequence[int]], texts: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    """The best cosine of each of some words in each text. Shape (texts, words), 0 for a text or a word without tokens.

    ``table`` holds a vector for each token, shape (tokens, d); texts and words are given by their tokens, and a word's vector
    is the sum of those of its tokens.
    """
    found = np.zeros((len(texts), len(asked)), np.float32)
    filled = [i for i, text in enumerate(texts) if len(text)]
    if not any(map(len, asked)) or not filled:
        return found
    words = np.stack([table[list(word)].astype(np.float32).sum(axis=0) for word in asked])
    tokens, places = np.unique(np.concatenate([np.asarray(texts[i]) for i in filled]), return_inverse=True)
    cosines = _cosines(table[tokens].astype(np.float32, copy=False), unit(words))
    starts = np.cumsum([0, *(len(texts[i]) for i in filled[:-1])])
    found[filled] = np.maximum.reduceat(cosines[places], starts, axis=0)
    return found


def _cosines(rows: NDArray[np.float32], words: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosines of rows with unit vectors. Shape (rows, words).

    In blocks so small that a BLAS library does each on this thread: its other threads wait busily after a product, in the way of
    the search for the next question.
    """
    size = max(1, ALONE // words.size)
    products = np.concatenate([rows[at : at + size] @ words.T for at in range(0, len(rows), size)])
    return np.asarray(products / np.maximum(np.sqrt(np.einsum("td,td->t", rows, rows)), 1e-9)[:, None], np.float32)
