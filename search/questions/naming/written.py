"""Titles of documents and headings of tasks, which questions write out: found by their words, whatever library holds them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from graph.names import fold
from graph.store import View

# No shorter heading is looked for, and none longer.
SHORTEST, LONGEST = 2, 60
# Of so many texts is kept which heading they hold.
KEPT = 256


class Heading(NamedTuple):
    """A stretch of a text that is the heading of some tasks."""

    start: int
    end: int
    tasks: tuple[str, ...]


class Written:
    """The titles and headings of one revision of a store; each kind is read when it is first asked for."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.heading = lru_cache(maxsize=KEPT)(self._heading)

    def titled(self, title: str) -> Sequence[str]:
        """The documents of a title, folded."""
        return self._titles.get(title, ())

    def _heading(self, text: str) -> Heading | None:
        """The longest stretch of a text that is the heading of tasks, None where none is."""
        signs = [(f, at) for at, sign in enumerate(text) for f in fold(sign)]
        folded = "".join(f for f, _ in signs)
        for size in range(min(len(folded), LONGEST), SHORTEST - 1, -1):
            for start in range(len(folded) - size + 1):
                if (tasks := self._headings.get(folded[start : start + size])) and len(fold(text[signs[start][1] : signs[start + size - 1][1] + 1])) == size:
                    return Heading(signs[start][1], signs[start + size - 1][1] + 1, tuple(tasks))
        return None

    @cached_property
    def _titles(self) -> Mapping[str, list[str]]:
        return _by_name((d.id, d.title) for d in self.view.documents())

    @cached_property
    def _headings(self) -> Mapping[str, list[str]]:
        return _by_name(self.view.headings())


def _by_name(named: Iterable[tuple[str, str]]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for ident, name in named:
        found[fold(name)].append(ident)
    return found
