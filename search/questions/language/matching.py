"""Words of a list found in a text: what an alternation of a regular expression finds, without compiling thousands of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


def places(word: str, text: str) -> Iterator[int]:
    """Where a word stands in a text, from left to right.

    >>> list(places("aa", "aaab"))
    [0, 1]
    """
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@dataclass(frozen=True, slots=True)
class Found:
    """A word where it stands in a text; read like a match of a regular expression."""

    word: str
    at: int

    def __getitem__(self, group: int) -> str:
        return self.word

    def start(self) -> int:
        """Where it begins."""
        return self.at

    def end(self) -> int:
        """Where it ends."""
        return self.at + len(self.word)

    def span(self) -> tuple[int, int]:
        """From where to where it stands."""
        return self.at, self.at + len(self.word)


# Rows of a table, and what stands behind the word of a row.
ROWS, BEHIND = "\0", "\1"


def in_rows(table: Mapping[str, Iterable[str]]) -> dict[str, str]:
    r"""Words with what stands behind each, in rows by the first two signs: a table of few strings, which is read in no time.

    >>> in_rows({"产业": ["甲"], "产业园": ["乙", "丙"]}) == {"产业": "产业\1甲\0产业园\1乙\1丙"}
    True
    """
    found: dict[str, list[str]] = {}
    for word, behind in table.items():
        found.setdefault(word[:2], []).append(BEHIND.join([word, *behind]))
    return {beginning: ROWS.join(rows) for beginning, rows in found.items()}


class _Beginnings(dict[str, Any]):
    """Words by their first two signs, longest first; rows of a table are parted when they are first asked for."""

    def get(self, beginning: str, default: Any = ()) -> Any:
        known = dict.get(self, beginning, default)
        if isinstance(known, str):
            known = self[beginning] = sorted((row.partition(BEHIND)[0] for row in known.split(ROWS)), key=len, reverse=True)
        return known


class Words:
    """Some words, found from left to right, the longest that begins at a place, none across another.

    >>> [m.span() for m in Words(["产业", "产业园"]).finditer("产业园的产业")]
    [(0, 3), (4, 6)]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_beginning = _Beginnings()
        for word in sorted(filter(None, words), key=len, reverse=True):
            self._by_beginning.setdefault(word[:2], []).append(word)

    @classmethod
    def beginning(cls, rows: Mapping[str, str]) -> Words:
        """The words of a table in rows."""
        made = cls(())
        made._by_beginning = _Beginnings(rows)
        return made

    def finditer(self, text: str) -> Iterator[Found]:
        """The words that stand in a text."""
        at, known = 0, self._by_beginning
        while at < len(text):
            found = ""
            for word in known.get(text[at : at + 2], ()):  # longest first
                if text.startswith(word, at):
                    found = word
                    break
            if not found and text[at] in known:  # a word of one sign
                found = text[at]
            if found:
                yield Found(found, at)
            at += len(found) or 1

    def split(self, text: str) -> list[str]:
        """What stands before, between and behind the words."""
        pieces, at = [], 0
        for found in self.finditer(text):
            pieces.append(text[at : found.at])
            at = found.end()
        return [*pieces, text[at:]]
