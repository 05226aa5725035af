"""Words of a list found in a text: what an alternation of a regular expression finds, without compiling thousands of words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


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


class Words:
    """Some words, found from left to right, the longest that begins at a place, none across another.

    >>> [m.span() for m in Words(["产业", "产业园"]).finditer("产业园的产业")]
    [(0, 3), (4, 6)]
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._by_beginning: dict[str, list[str]] = {}
        for word in filter(None, words):
            self._by_beginning.setdefault(word[:2], []).append(word)

    def finditer(self, text: str) -> Iterator[Found]:
        """The words that stand in a text."""
        at, known = 0, self._by_beginning
        while at < len(text):
            found = ""
            for word in known.get(text[at : at + 2], ()):
                if len(word) > len(found) and text.startswith(word, at):
                    found = word
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
