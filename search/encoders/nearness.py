"""How near the words of texts come to each word of a question, by their vectors: late interaction with a static table.

A text's own vector is the mean of its words, so one sentence of a long text that says all that is asked is lost in the rest.
Here each word of the question looks for the word of the text nearest to it (ColBERT's MaxSim: Khattab and Zaharia 2020),
which a table does without a model's run: the words' vectors are at hand.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def nearness(table: NDArray[np.generic], query: Sequence[int], texts: Sequence[Sequence[int]]) -> NDArray[np.float32]:
    """The mean of each query word's best cosine in each text, weighted by the length of the word's vector, which is how much it counts.

    ``table`` holds a vector for each token, shape (tokens, d); query and texts are given by their tokens. Shape (n,), 0 for
    a text without tokens.
    """
    found = np.zeros(len(texts), np.float32)
    filled = [i for i, text in enumerate(texts) if len(text)]
    if not len(query) or not filled:
        return found
    asked = table[list(query)].astype(np.float32)
    weights = np.linalg.norm(asked, axis=1)
    tokens, places = np.unique(np.concatenate([np.asarray(texts[i]) for i in filled]), return_inverse=True)
    # Not by matrix product: the threads of a BLAS library wait busily after each, in the way of the search for the next question.
    cosines = np.einsum("td,qd->tq", _unit(table[tokens].astype(np.float32)), _unit(asked))
    starts = np.cumsum([0, *(len(texts[i]) for i in filled[:-1])])
    best = np.maximum.reduceat(cosines[places], starts, axis=0)
    found[filled] = best @ weights / max(float(weights.sum()), 1e-9)
    return found


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)
