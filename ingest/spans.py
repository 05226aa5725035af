"""Spans that are spoken for, asked by position in constant time a character."""

from collections.abc import Iterable


class Taken:
    """Remembers claimed characters."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._places: set[int] = set()
        for start, end in spans:
            self._places.update(range(start, end))

    def add(self, start: int, end: int) -> None:
        """Claim a span, whatever was claimed of it before."""
        self._places.update(range(start, end))

    def free(self, start: int, end: int) -> bool:
        """Whether nothing of a span is claimed."""
        return self._places.isdisjoint(range(start, end))

    def claim(self, start: int, end: int) -> bool:
        """Claim a span where it is free; whether it was."""
        if not self.free(start, end):
            return False
        self.add(start, end)
        return True
