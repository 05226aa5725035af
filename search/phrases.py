"""Phrases of several words found from left to right, the longest that begins at a place, none across another."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")


def longest(words: Sequence[str], known: Callable[[str], T | None], most: int) -> Iterator[tuple[int, int, T]]:
    """Each phrase of no more than ``most`` words of which ``known`` knows something: its first word, the one behind it, and what is known.

    >>> list(longest("a red tape b".split(), {"red tape": "繁文缛节", "tape": "胶带"}.get, 3))
    [(1, 3, '繁文缛节')]
    """
    at = 0
    while at < len(words):
        for size in range(min(most, len(words) - at), 0, -1):
            if found := known(" ".join(words[at : at + size])):
                yield at, at + size, found
                at += size - 1
                break
        at += 1
