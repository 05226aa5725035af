"""Tables that a page printed partly one cell a line and partly several: each row is given back its tabs before anything is read.

A header (its columns on one line or one a line) opens such a table, numbers that count on open its rows. A row's pieces, parted
by line breaks and wide spaces, are dealt out to the columns in the way that fits best; a cell that is missing leaves its column
empty. Tables of which all rows stand on one line, or all cells on lines of their own, are left to those who read these.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ingest.cells import OFFICE, OFFICE_END, Lines, dealt
from ingest.columns import COLUMN, NUMBERED, is_section
from ingest.spaced import Found

OPENING = re.compile(r"\s*\(?(?P<number>\d{1,3})\)?[.、]?(?:\s*$|\t|[ ]*\u3000|[ ]{2,}|[ ]*\|)")
GAP = re.compile(r"[ ]*\t[ ]*|[ ]*\u3000[ \u3000]*|[ ]{2,}|[ ]*\|[ ]*")
BREAK = re.compile(r"[ ]*\n\s*")
# What stands between the parts of a table that goes on over a page.
GOES_ON = re.compile(r"\s*(?:[(（]?(?:续[上前]?表|接上[页表]|表?续)[一二三四五\d]*[)）]?)\s*$")
LEAST = 5
MOST_LINES = 16
SPARE = 5  # pieces above the number of columns with which a row is still read
LACK = 2  # cells that a row may lack


class _Row(NamedTuple):
    """A row: its lines and its pieces, number first."""

    lines: Lines
    pieces: list[tuple[int, int]]

    @property
    def span(self) -> tuple[int, int]:
        """From the row's first line to the end of its last, the break left out."""
        return self.lines[0][0], self.lines[-1][0] + len(self.lines[-1][2])

    def is_mixed(self, width: int) -> bool:
        """Whether neither a line nor a cell a line is the form of the row."""
        return len(self.lines) > 1 and (len(self.pieces) > len(self.lines) or len(self.pieces) < width)


def read(text: str, lines: Lines, found: Found) -> None:
    """Adds what such tables want changed; ``lines`` are (start, end with the break, text)."""
    lines = [line for line in lines if line[2].strip()]
    at = 0
    while at < len(lines):
        columns, end = _header(lines, at)
        if not columns:
            at = end
            continue
        header, (rows, at) = lines[at:end], _rows(lines, end, len(columns))
        if any("\t" in line[2] for row in rows for line in row.lines) or (rows and all(line[2].count("|") >= len(columns) - 1 for row in rows for line in row.lines)):
            continue  # tabs tell the columns by themselves, and so do bars of which no line is short
        if not any(row.is_mixed(len(columns)) and any(GAP.search(line[2].strip()) for line in row.lines) for row in rows):
            continue
        _set_off(list(_pieces(header)), found)
        for row in rows:
            _deal(text, row, columns, found)


def _header(lines: Lines, at: int) -> tuple[list[str], int]:
    """The columns of a header that begins at a line, and the line behind it; no columns where there is none."""
    names: list[str] = []
    end = at
    while end < len(lines) and end - at <= MOST_LINES:
        cells = [cell for cell in GAP.split(_unbracketed(lines[end][2].strip())) if cell]
        if sum(COLUMN.match(cell) is not None for cell in cells) < max(1, len(cells) - 1):
            break
        names += cells
        end += 1
    good = len(names) >= LEAST and NUMBERED.match(names[0]) is not None
    return (names, end) if good else ([], max(end, at + 1))


def _unbracketed(line: str) -> str:
    """A line without the brackets around the whole of it: (序号　项目名称　建设单位)."""
    return line[1:-1].strip() if line[:1] == "(" and line[-1:] == ")" else line


def _rows(lines: Lines, at: int, width: int) -> tuple[list[_Row], int]:
    """The rows below a header, each opened by the number that follows the last one's."""
    found: list[_Row] = []
    expected = None
    while at < len(lines):
        if is_section(lines[at][2]):
            at += 1 + _is_open(lines, at)
            continue
        opening = OPENING.match(lines[at][2])
        if opening is None or (expected is not None and int(opening["number"]) not in (expected, 1)):
            break
        expected = int(opening["number"]) + 1
        end = at + 1
        while end < len(lines) and end - at < MOST_LINES and not _ends(lines, end, expected, sum(1 for _ in _pieces(lines[at:end])), width):
            end += 1
        if end == len(lines) or not _ends(lines, end, expected, width, width):
            end = _as_many(lines, at, end, width)  # the last row is followed by the rest of the page
        found.append(_Row(lines[at:end], list(_pieces(lines[at:end]))))
        at = end
    return found, at


def _is_open(lines: Lines, at: int) -> bool:
    """Whether the bracket of a section's line is closed on the next one."""
    text = lines[at][2]
    return text.count("(") > text.count(")") and at + 1 < len(lines) and ")" in lines[at + 1][2]


def _ends(lines: Lines, at: int, expected: int, read: int, width: int) -> bool:
    """Whether a row ends in front of a line: at a section, at the table's going on, at the next number."""
    line = lines[at][2]
    if is_section(line) or GOES_ON.match(line) or _header(lines, at)[0]:
        return True
    opening = OPENING.match(line)
    return opening is not None and int(opening["number"]) == expected and read >= width - LACK


def _as_many(lines: Lines, at: int, end: int, width: int) -> int:
    """Behind the lines that give a row its cells."""
    for number in range(at + 1, end + 1):
        if sum(1 for _ in _pieces(lines[at:number])) >= width:
            return number
    return end


def _pieces(lines: Lines) -> Iterator[tuple[int, int]]:
    """Spans of what wide spaces and line breaks part."""
    for start, _, text in lines:
        position, last = len(text) - len(text.lstrip()), len(text.rstrip())
        for gap in (*GAP.finditer(text, position, last), None):
            end = gap.start() if gap else last
            if end > position:
                yield start + position, start + end
            position = gap.end() if gap else last


def _deal(text: str, row: _Row, columns: list[str], found: Found) -> None:
    """Tabs between the columns of a row, where its pieces can be dealt out and each empty column has a sign to stand for it."""
    surplus = len(row.pieces) - len(columns)
    lacks = dict.fromkeys((LACK, max(0, -surplus))) if -LACK <= surplus <= SPARE else ()
    if _barred(text, row, columns, found) or any(_dealt_out(text, row, columns, lacking, found) for lacking in lacks):
        found.rows.append(row.span)


def _barred(text: str, row: _Row, columns: list[str], found: Found) -> bool:
    """Whether bars alone part a row into as many cells as there are columns, wherever lines end; then they are dealt out so."""
    start, end = row.span
    parts = text[start:end].split("|")
    if len(parts) != len(columns):
        return False
    cells: list[tuple[int, int] | None] = []
    for words in parts:
        first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
        cells.append((first, last) if first < last else None)
        start += len(words) + 1
    if not _set_off(cells, found):
        return False
    found.breaks.extend(m.span() for cell in cells if cell for m in BREAK.finditer(text, *cell))
    return True


def _dealt_out(text: str, row: _Row, columns: list[str], lacking: int, found: Found) -> bool:
    """Whether the pieces of a row could be dealt out with so many empty columns at most."""
    words = row.pieces[1:]
    sizes = dealt(tuple(text[a:b] for a, b in words), tuple(columns[1:]), lacking=lacking)
    cells: list[tuple[int, int] | None] = [row.pieces[0]]
    inner: list[tuple[int, int]] = []
    lists: list[int] = []
    at = 0
    for column, size in zip(columns[1:], sizes, strict=True):
        held = words[at : at + size]
        cells.append((held[0][0], held[-1][1]) if held else None)
        for (first, left), (right, _) in pairwise(held):
            listed = OFFICE.search(column) is not None and OFFICE_END.search(text[first:left]) is not None
            lists += [left] * listed
            inner += [(left + listed, right)] if right > left + listed else []
        at += size
    if not _set_off(cells, found):
        return False
    found.breaks.extend(inner)
    found.lists.extend(lists)
    return True


def _set_off(cells: list[tuple[int, int]] | list[tuple[int, int] | None], found: Found) -> bool:
    """A tab for each column that ends in the gap between two cells; what is left of the gap goes. False where a gap is too short."""
    gaps: list[tuple[int, int, int]] = []
    last, ended = cells[0], 0
    for cell in cells[1:]:
        ended += 1
        if cell is None or last is None:
            continue
        gaps.append((last[1], cell[0], ended))
        last, ended = cell, 0
    if ended or any(right - left < tabs for left, right, tabs in gaps):
        return False
    for gap in gaps:
        found.set_off(*gap)
    return True
