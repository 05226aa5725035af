"""Texts cut into the longest pieces of a vocabulary, from left to right.

To compare words one by one, it matters little which way of cutting is the likeliest: the longest pieces find answers as well as
the tokenizer's own (docs/decisions/2026-11-28-what-is-wanted.md), in a twentieth of its time.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

import numpy as np
from ahocorasick_rs import AhoCorasick, MatchKind
from numpy.typing import NDArray

# After so many characters it is worth the hundredth of a second to know how long the pieces are that begin with two signs,
# which halves the time for the rest; after so many the automaton is worth the fifth of a second that it takes to build.
SHORT, LONG = 15_000, 250_000
# Texts whose pieces are kept: many questions look at the same sentences.
KEPT = 8_000


class Longest:
    """Cuts texts by the pieces of ``numbers``; signs that no piece begins with are passed over."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._most = max(map(len, numbers), default=0)
        self._cut = 0
        self._of = lru_cache(maxsize=KEPT)(self._pieces)

    def ids(self, texts: Sequence[str]) -> list[NDArray[np.int32]]:
        """The numbers of the pieces of each text, in order."""
        return [self._of(text) for text in texts]

    def _pieces(self, text: str) -> NDArray[np.int32]:
        self._cut += len(text)
        if self._cut <= LONG:
            return np.array(self._one_by_one(text), np.int32)
        return self._order[[piece for piece, _, _ in self._automaton.find_matches_as_indexes(text)]]

    def _one_by_one(self, text: str) -> list[int]:
        found, at, numbers = [], 0, self._numbers
        reach = self._reach if self._cut > SHORT else {}
        most = 1 if reach else self._most
        while at < len(text):
            for end in range(min(at + reach.get(text[at : at + 2], most), len(text)), at, -1):
                number = numbers.get(text[at:end])
                if number is not None:
                    found.append(number)
                    at = end
                    break
            else:
                at += 1
        return found

    @cached_property
    def _reach(self) -> dict[str, int]:
        """How long the longest piece is that begins with two signs."""
        return {piece[:2]: len(piece) for piece in sorted(self._numbers, key=len)}

    @cached_property
    def _order(self) -> NDArray[np.int32]:
        return np.fromiter(self._numbers.values(), np.int32, len(self._numbers))

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self._numbers), matchkind=MatchKind.LeftmostLongest)
