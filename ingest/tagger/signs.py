"""What is known of each character of a text: itself, its piece and its place in it, and the words of the lexicons that begin, end and stand there."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.tagger.pieces import Numbers, pieces
from ingest.tagger.words import Table, codes_of

# Characters from here on are one to the tagger.
SIGNS = 1 << 16


@dataclass(frozen=True, slots=True)
class Signs:
    """One number a character in each column; the last three are bits of lexicons."""

    codes: Numbers
    pieces: Numbers
    places: Numbers
    starts: NDArray[np.uint16]
    ends: NDArray[np.uint16]
    covers: NDArray[np.uint16]

    def at(self, where: Numbers) -> "Signs":
        """The signs of some characters."""
        return Signs(self.codes[where], self.pieces[where], self.places[where], self.starts[where], self.ends[where], self.covers[where])


def signs(text: str, words: Table) -> Signs:
    """Look over a text once."""
    codes = codes_of(text)
    starts, ends, covers = words.marked(codes)
    return Signs(np.minimum(codes, SIGNS - 1).astype(np.int64), *pieces(text), starts, ends, covers)
