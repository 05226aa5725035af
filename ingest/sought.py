"""Patterns that are looked for in whole documents, around their words only.

One pass over a text finds the words of all of them. Most patterns find none of theirs in most documents, and are not tried there.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import ClassVar

from ahocorasick_rs import AhoCorasick, MatchKind

from ingest.literals import SHORTEST, held
from ingest.patterns import compiled


class Sought:
    """A pattern each match of which holds one of some words, with no more characters before and behind than told."""

    _all: ClassVar[list["Sought"]] = []

    def __init__(self, pattern: re.Pattern[str], words: Iterable[str], before: int, after: int = 24) -> None:
        self.pattern = pattern
        self.words = tuple(words)
        self._before, self._after = before, after
        self._number = len(self._all)
        self._all.append(self)
        _machine.cache_clear()
        _windows.cache_clear()

    @classmethod
    def registered(cls) -> tuple["Sought", ...]:
        """All such patterns that were made."""
        return tuple(cls._all)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches of the pattern in a whole text, in order."""
        for start, end in _windows(text).get(self._number, ()):
            yield from self.pattern.finditer(text, start, min(end, len(text)))


def sought(pattern: str, flags: int = 0, shortest: int = SHORTEST) -> Sought:
    """A pattern with the words that are read off it. Raises ValueError where it holds no certain ones."""
    found = held(pattern, flags, shortest)
    if found is None:
        raise ValueError(f"no words that every match of {pattern} holds")
    return Sought(compiled(pattern, flags), sorted(found.words), found.before, found.after + 2)


@cache
def _machine() -> tuple[AhoCorasick, list[list[tuple[int, int, int]]]]:
    """The words of all patterns as one machine, each with the patterns that hold it and their reach."""
    owners: dict[str, list[tuple[int, int, int]]] = {}
    for number, one in enumerate(Sought.registered()):
        for word in one.words:
            owners.setdefault(word, []).append((number, one._before, one._after))
    return AhoCorasick(list(owners), matchkind=MatchKind.Standard), list(owners.values())


@lru_cache(maxsize=2)
def _windows(text: str) -> dict[int, list[tuple[int, int]]]:
    """Where each pattern is to be tried in a text: the surroundings of its words, in order and apart."""
    machine, owners = _machine()
    found: dict[int, list[tuple[int, int]]] = {}
    for word, start, end in machine.find_matches_as_indexes(text, overlapping=True):
        for number, before, after in owners[word]:
            windows = found.setdefault(number, [])
            first, last = max(0, start - before), end + after
            while windows and first <= windows[-1][1]:
                above = windows.pop()
                first, last = min(first, above[0]), max(last, above[1])
            windows.append((first, last))
    return found
