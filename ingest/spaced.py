"""Tables whose columns only single spaces part, rows broken over lines: they are given back their tabs before anything is read.

A header (序号 项目 业主 总投资 地点 责任单位), also in brackets and with signs of its own between the columns (序号/项目/业主/…), opens
such a table, numbers that count on open its rows. A row's pieces, parted by spaces and line breaks, are dealt out to the columns in the way that fits best; what stands between two columns becomes a tab, what
stands within one is a line break to be left out. Each sign is replaced by one sign, so that no offset moves.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from ingest.cells import Lines, dealt
from ingest.columns import COLUMN, SECTION, is_section

HEADER = re.compile(r"^ *(?:(?:序号|编号) [^ \n]+ [^ \n]|\([ ]*(?:序号|编号)[ \t\u3000|/、,;])", re.M)
# A header in brackets says which columns follow, whatever parts them in it.
BRACKETED = re.compile(r" *\((?P<names>(?:序号|编号)[^()]*(?:\([^()]*\)[^()]*)*)\) *$")
NAME = re.compile(r"[^\s|/、,;]+")
WIDE = re.compile(r"[\t\u3000|]|\S {2,}\S")
OTHER_COLUMN = re.compile(r"^(?:业主|地点|位置|选址|规模|投资|进度|状态|工期|领导|进度(?:安排|要求|计划)|建设(?:进度|工期|时间))$")
NUMBER = re.compile(r"\s*(?P<number>\d{1,3})[.、]? +(?=\S)")
PIECE = re.compile(r"\S+")
LEAST = 4
MOST_LINES = 14
SPARE = 6  # pieces above the number of columns with which a row is still read


class Found(NamedTuple):
    """What such tables want changed: places that become tabs, breaks to be left out, the spans of their rows, and places where
    a sign parts the offices of one cell."""

    tabs: list[int]
    breaks: list[tuple[int, int]]
    rows: list[tuple[int, int]]
    lists: list[int]

    def set_off(self, left: int, right: int, tabs: int = 1) -> None:
        """Tabs at the first signs of a gap between two cells; what is left of the gap goes."""
        self.tabs.extend(range(left, left + tabs))
        if right - left > tabs:
            self.breaks.append((left + tabs, right))


def read(text: str, lines: Lines) -> Found:
    """The tables of a text; ``lines`` are (start, end with the break, text), without what is no part of the page's matter."""
    found = Found([], [], [], [])
    lines = [line for line in lines if line[2].strip()]
    at = 0
    while at < len(lines):
        columns = _header(lines[at][2])
        at += 1
        if not columns:
            continue
        header = lines[at - 1]
        rows, after = _rows(lines, at, len(columns))
        if any(WIDE.search(line[2]) for first, last in rows for line in lines[first:last]):
            continue  # wider gaps tell the columns by themselves
        at = after
        if rows:
            names = NAME if BRACKETED.match(header[2]) else PIECE
            for left, right in pairwise(names.finditer(header[2])):
                found.set_off(header[0] + left.end(), header[0] + right.start())
        for first, last in rows:
            _deal(text, lines[first:last], columns, found)
    return found


def _header(line: str) -> list[str]:
    """The columns that a line names with single spaces between them or in brackets; none where it is no such header."""
    bracketed = BRACKETED.match(line)
    if not bracketed and (not HEADER.match(line) or WIDE.search(line)):
        return []
    names = NAME.findall(bracketed["names"]) if bracketed else line.split()
    good = sum(COLUMN.match(n) is not None or OTHER_COLUMN.match(n) is not None for n in names)
    return names if len(names) >= LEAST and good >= len(names) - 1 else []


def _rows(lines: Lines, at: int, width: int) -> tuple[list[tuple[int, int]], int]:
    """Spans of lines of the rows below a header, each opened by the number that follows the last one's."""
    found: list[tuple[int, int]] = []
    expected = 1
    while at < len(lines):
        text = lines[at][2]
        if is_section(text):
            at += 1
            continue
        opening = NUMBER.match(text)
        if opening is None or int(opening["number"]) not in (expected, 1):
            break
        expected = int(opening["number"]) + 1
        end = at + 1
        while end < len(lines) and end - at < MOST_LINES and not _opens(lines[end][2], expected):
            end += 1
        if end == len(lines) or not _opens(lines[end][2], expected):
            end = _as_many(lines, at, end, width)  # the last row is followed by the rest of the page
        found.append((at, end))
        at = end
    return found, at


def _opens(line: str, expected: int) -> bool:
    opening = NUMBER.match(line)
    return SECTION.match(line) is not None or (opening is not None and int(opening["number"]) == expected)


def _as_many(lines: Lines, at: int, end: int, width: int) -> int:
    """Behind the lines that give a row its cells."""
    count = 0
    for number in range(at, end):
        count += len(lines[number][2].split())
        if count >= width:
            return number + 1
    return end


def _deal(text: str, lines: Lines, columns: list[str], found: Found) -> None:
    """Tabs between the columns of a row and breaks within them, where its pieces can be dealt out at all."""
    pieces = [(line[0] + m.start(), line[0] + m.end()) for line in lines for m in PIECE.finditer(line[2])]
    surplus = len(pieces) - len(columns)
    if not 0 <= surplus <= SPARE:
        return
    parted = tuple("\n" not in text[a:b] for (_, a), (b, _) in pairwise(pieces))
    sizes = dealt(tuple(text[a:b] for a, b in pieces[1:]), tuple(columns[1:]), parted)
    at, cells = 1, [pieces[0]]
    for size in sizes:
        held = pieces[at : at + size]
        cells.append((held[0][0], held[-1][1]))
        found.breaks.extend((a[1], b[0]) for a, b in pairwise(held) if "\n" in text[a[1] : b[0]])
        at += size
    for (_, left), (right, _) in pairwise(cells):
        found.set_off(left, right)
    found.rows.append((lines[0][0], lines[-1][0] + len(lines[-1][2])))


def changed(text: str, found: Found) -> str:
    """The text with tabs between columns; breaks within rows are spaces, so that a row is one line."""
    signs = list(text)
    for start, end in found.breaks:
        signs[start:end] = " " * (end - start)
    for at in found.lists:
        signs[at] = "、"
    for at in found.tabs:
        signs[at] = "\t"
    return "".join(signs)
