"""Spans that are spoken for, asked by position in constant time a character."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick


class Taken:
    """Remembers claimed characters."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._marks = bytearray()
        for start, end in spans:
            self.add(start, end)

    def add(self, start: int, end: int) -> None:
        """Claim a span, whatever was claimed of it before."""
        if end > len(self._marks):
            self._marks.extend(bytes(2 * end - len(self._marks)))
        self._marks[start:end] = b"\1" * (end - start)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing of a span is claimed."""
        return self._marks.find(1, start, end) < 0

    def claim(self, start: int, end: int) -> bool:
        """Claim a span where it is free; whether it was."""
        if not self.free(start, end):
            return False
        self.add(start, end)
        return True


@cache
def _automaton(heads: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(list(heads))


FEW = 8  # so few words are sooner looked for one by one


def matches(pattern: re.Pattern[str], text: str, heads: tuple[str, ...], before: int, after: int = 24) -> Iterator[re.Match[str]]:
    """Matches of a pattern that must hold one of some literal words, looked for around those words only.

    ``before`` and ``after`` are the most characters that a match takes on either side of such a word. A pattern that begins
    with a run of any characters tries every position of a text; most positions are far from any of its words.
    """
    if len(heads) <= FEW and not any(head in text for head in heads):
        return
    windows: list[list[int]] = []
    for _, start, end in _automaton(heads).find_matches_as_indexes(text):
        if windows and start - before <= windows[-1][1]:
            windows[-1][1] = end + after
        else:
            windows.append([max(0, start - before), end + after])
    for start, end in windows:
        yield from pattern.finditer(text, start, min(end, len(text)))
