"""The pieces of the encoder's vocabulary in a text: for each character the piece that it stands in, and where in it.

The encoder has learned what pieces mean from millions of characters, so that the tagger knows words that no annotated plan holds.
"""

from functools import cache
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.resources import data_path

Numbers = NDArray[np.int64]
# Where a character stands in its piece.
NONE, FIRST, INNER, LAST, ALONE = range(5)


@cache
def tokenizer() -> Any:
    """The encoder's own, that cuts whole texts."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(data_path("encoder", "tokenizer.json")))
    found.no_padding()
    found.no_truncation()
    return found


@cache
def version() -> str:
    """What tells one vocabulary from another: weights fit only that from which they were learned."""
    return blake2b(data_path("encoder", "tokenizer.json").read_bytes(), digest_size=8).hexdigest()


def pieces(text: str) -> tuple[Numbers, Numbers]:
    """For each character the number of its piece, counted from 1 (0: none), and its place in it."""
    lower = text.lower()
    if len(lower) != len(text):  # İ becomes two signs
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    cut = tokenizer().encode(lower, add_special_tokens=False)
    numbers, places = np.zeros(len(text), np.int64), np.zeros(len(text), np.int64)
    if not cut.ids:
        return numbers, places
    starts, ends = np.array(cut.offsets, np.int64).T
    sizes = ends - starts
    within = np.repeat(starts - np.cumsum(sizes) + sizes, sizes) + np.arange(int(sizes.sum()))
    numbers[within] = np.repeat(np.array(cut.ids, np.int64) + 1, sizes)
    places[within] = INNER
    whole = sizes > 0
    places[starts[whole]], places[ends[whole] - 1] = FIRST, LAST
    places[starts[sizes == 1]] = ALONE
    return numbers, places
