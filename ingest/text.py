"""Clean text with a mapping back to the stored text, so that every span found can be quoted from the source."""

import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

# Full-width forms and odd spaces: one character for one, so that no offset moves. The ideographic space stays, since it
# parts the columns of printed tables.
FOLD: dict[int, str | int] = {0xA0: " ", 0x2002: " ", 0x2003: " ", 0x2009: " ", 0xFEFF: " ", **{c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)}}


# Signs with which items begin that have no number
BULLETS = "●•▪◆■▲★☆○◇※▶►□"

_FOLDED = {chr(c): to if isinstance(to, str) else chr(to) for c, to in FOLD.items()}
_COUNTED = array("i", range(1 << 16))


def widths_folded(text: str) -> str:
    """``text.translate(FOLD)``; a text holds few different signs of full width, and replacing one by one is quicker."""
    for sign in _FOLDED.keys() & set(text):
        text = text.replace(sign, _FOLDED[sign])
    return text


def line_end(text: str, position: int, end: int | None = None) -> int:
    """Where the line of a position ends: at its break, or where the text does (or ``end``, if that comes first)."""
    stop = text.find("\n", position, end)
    return stop if stop >= 0 else len(text) if end is None else end


@lru_cache(maxsize=2)
def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    while (stop := text.find("\n", starts[-1])) >= 0:
        starts.append(stop + 1)
    return tuple(starts)


@lru_cache(maxsize=8)
def _lines_with(text: str, sign: str) -> tuple[int, ...]:
    """Where the lines begin that hold a sign."""
    starts = []
    at = text.find(sign)
    while at >= 0:
        starts.append(text.rfind("\n", 0, at) + 1)
        end = text.find("\n", at)
        at = text.find(sign, end) if end >= 0 else -1
    return tuple(starts)


def at_lines(pattern: re.Pattern[str], text: str, sign: str = "") -> Iterator[re.Match[str]]:
    """The matches of a pattern that begins with the beginning of a line, in order; no other place is tried, nor lines without
    a sign that each match holds in its first line."""
    match, position = pattern.match, 0
    for start in _lines_with(text, sign) if sign else _line_starts(text):
        if start >= position and (found := match(text, start)) is not None:
            yield found
            position = found.end()


def _places(start: int, end: int) -> "array[int]":
    """The numbers from ``start`` to ``end``; those of texts of usual length are copied rather than counted anew."""
    return _COUNTED[start:end] if end <= len(_COUNTED) else array("i", range(start, end))


@dataclass(frozen=True, slots=True)
class Dropped:
    """A span of the stored text that was left out of the clean text, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text for extraction. ``offsets[i]`` is the place in the stored text of clean character ``i``."""

    text: str
    offsets: "array[int]"
    dropped: tuple[Dropped, ...] = ()

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stored span of a clean span; ``end`` is exclusive in both."""
        return self.offsets[start], self.offsets[end - 1] + 1

    @classmethod
    def build(cls, stored: str, dropped: Iterable[Dropped], folded: str | None = None) -> "CleanText":
        """Clean text of all that is not dropped. Spans may touch or overlap; full-width forms are folded one to one
        (``folded`` is the text with that done, where it has been)."""
        folded = widths_folded(stored) if folded is None else folded
        pieces: list[str] = []
        offsets: array[int] = array("i")
        position = 0
        spans = sorted(dropped, key=lambda d: (d.start, d.end))
        for span in spans:
            if span.start > position:
                pieces.append(folded[position : span.start])
                offsets.extend(_places(position, span.start))
            position = max(position, span.end)
        pieces.append(folded[position:])
        offsets.extend(_places(position, len(stored)))
        return cls("".join(pieces), offsets, tuple(spans))
