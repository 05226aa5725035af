"""Texts cut into the longest pieces of a vocabulary, from left to right.

To compare words one by one, it matters little which way of cutting is the likeliest: the longest pieces find answers as well as
the tokenizer's own (docs/decisions/2026-11-28-what-is-wanted.md), in a twentieth of its time.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from ahocorasick_rs import AhoCorasick, MatchKind

# After so many characters the automaton is worth the tenth of a second that it takes to build.
SHORT = 20_000


class Longest:
    """Cuts texts by the pieces of ``numbers``; signs that no piece begins with are passed over."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers
        self._most = max(map(len, numbers), default=0)
        self._cut = 0

    @property
    def is_warm(self) -> bool:
        """Whether so much has been cut that what is made once is worth it."""
        return self._cut > SHORT

    def ids(self, texts: Sequence[str]) -> list[list[int]]:
        """The numbers of the pieces of each text, in order."""
        if not self.is_warm:
            self._cut += sum(map(len, texts))
            return [self._one_by_one(text) for text in texts]
        numbers, automaton = self._order, self._automaton
        return [[numbers[piece] for piece, _, _ in automaton.find_matches_as_indexes(text)] for text in texts]

    def _one_by_one(self, text: str) -> list[int]:
        found, at, numbers = [], 0, self._numbers
        while at < len(text):
            for end in range(min(at + self._most, len(text)), at, -1):
                number = numbers.get(text[at:end])
                if number is not None:
                    found.append(number)
                    at = end
                    break
            else:
                at += 1
        return found

    @cached_property
    def _order(self) -> list[int]:
        return list(self._numbers.values())

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(list(self._numbers), matchkind=MatchKind.LeftmostLongest)
