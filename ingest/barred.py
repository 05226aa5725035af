"""Tables whose cells a page printed one a line with bars between them, on lines of their own (序号⏎|⏎任务⏎|⏎责任单位⏎|⏎1⏎|…) or at the
ends of lines (序号 |⏎任务 |⏎责任单位 |⏎1 |⏎…).

Each row becomes one line with tabs. A bar stands behind each cell, so that as many make a row as there are columns, or between
cells only, so that the number of the next row stands below a row's last cell. Where a cell of the page spans rows, the rows
below it begin with their own first cell and bars fill them up: their cells are dealt out to the columns that they look like.
"""

import re
from collections.abc import Iterator
from itertools import combinations, pairwise
from typing import NamedTuple

from ingest.cells import DATED, WHEN, Lines, are_persons
from ingest.columns import COLUMN, NUMBER, NUMBERED, OTHER_NAME, PERSON_COLUMN, UNIT_COLUMN, is_section
from ingest.spaced import Found
from ingest.unitnames import holds_units

BAR = re.compile(r"^[ \t\u3000]*\|[| \t\u3000]*$")
CLOSED = re.compile(r"^[^|\n]*\|[ \t\u3000]*$", re.M)  # a line that a bar ends, with or without words before it
BREAK = re.compile(r"[ \t]*\n\s*")
LEAST = 3
MOST_LINES = 30  # that a cell takes; more stand below the table


class _Cell(NamedTuple):
    """A cell without what stands around it; ``end`` is ``start`` where it is empty."""

    start: int
    end: int
    text: str


class _Table(NamedTuple):
    columns: list[str]
    header: list[_Cell]
    body: list[_Cell]
    end: int


def read(text: str, lines: Lines, found: Found) -> None:
    """Adds what such tables want changed; ``lines`` are (start, end with the break, text)."""
    at = 0
    while at + 1 < len(lines):
        first, second = lines[at][2], lines[at + 1][2]
        name = first.rstrip(" \t\u3000\n|").lstrip()
        if not (COLUMN.match(name) and (CLOSED.match(second) if CLOSED.match(first) else BAR.match(second))):
            at += 1
            continue
        cells = list(_cells(text, lines[at:]))
        table = _closed(cells) or _open(cells)
        at += 1
        if table is not None:
            _lay_out(text, table, found)
            while at < len(lines) and lines[at][0] < table.end:
                at += 1


def _cells(text: str, lines: Lines) -> Iterator[_Cell]:
    """What stands between bars, from the first line on, with the rest of the page as the last."""
    start, since = lines[0][0], 0
    for line_start, _, line in lines:
        since = 0 if BAR.match(line) else since + bool(line.strip())
        if since > MOST_LINES or (since and "|" in line and not CLOSED.match(line)):
            break
        for at in (i for i, sign in enumerate(line) if sign == "|"):
            yield _cell(text, start, line_start + at)
            start, since = line_start + at + 1, 0
    yield _cell(text, start, lines[-1][1])


def _cell(text: str, start: int, end: int) -> _Cell:
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return _Cell(first, max(first, start + len(words.rstrip())), words.strip())


def _names(cells: list[_Cell]) -> int:
    """How many cells from the first on name columns."""
    count = 0
    while count < len(cells) and COLUMN.match(BREAK.sub("", cells[count].text)):
        count += 1
    # 监督方式: a name that no list knows, in front of another's or of the first number
    if count >= LEAST - 1 and count + 1 < len(cells) and OTHER_NAME.fullmatch(cells[count].text):
        further = _names(cells[count + 1 :])
        return count + 1 + further if further or NUMBER.match(cells[count + 1].text) else count
    return count


def _closed(cells: list[_Cell]) -> _Table | None:
    """The table where a bar stands behind each cell."""
    width = _names(cells)
    columns = [BREAK.sub("", c.text) for c in cells[:width]]
    if width < LEAST or not any(UNIT_COLUMN.search(c) for c in columns):
        return None
    body = cells[width:-1]  # what no bar closes stands below the table
    return _Table(columns, cells[:width], body, body[-1].end) if len(body) >= width else None


def _open(cells: list[_Cell]) -> _Table | None:
    """The table where bars stand between cells only: each row's number stands below the last cell of the row before."""
    count = _names(cells)
    if count < LEAST - 1 or count == len(cells) or not NUMBERED.fullmatch(cells[0].text):
        return None
    found = cells[:count]
    for at in range(count, len(cells), count):
        last, number = _parted(cells[at])
        found.append(last)
        if number is None or at + count >= len(cells):
            break
        found += [number, *cells[at + 1 : at + count]]
    width = count + 1
    columns = [BREAK.sub("", c.text) for c in found[:width]]
    good = COLUMN.match(columns[-1]) and len(found) >= 2 * width and any(UNIT_COLUMN.search(c) for c in columns)
    return _Table(columns, found[:width], found[width:], found[-1].end) if good else None


def _parted(cell: _Cell) -> tuple[_Cell, _Cell | None]:
    """The last cell of a row and the number of the next below it; the number is missing where the table ends."""
    above, _, number = cell.text.rpartition("\n")
    if above and NUMBER.match(number):
        words = above.rstrip()
        return _Cell(cell.start, cell.start + len(words), words), _Cell(cell.end - len(number.strip()), cell.end, number.strip())
    words = cell.text.split("\n")[0].rstrip()
    return _Cell(cell.start, cell.start + len(words), words), None


def _rows(table: _Table) -> Iterator[list[_Cell]]:
    """The cells of each row, and a section's heading as a row of its own."""
    at = 0
    while at < len(table.body):
        cell = table.body[at]
        if not cell.text:  # what fills up a row above
            at += 1
            continue
        end = at + (1 if "\n" not in cell.text and is_section(cell.text) else len(table.columns))
        yield table.body[at:end]
        at = end


def _lay_out(text: str, table: _Table, found: Found) -> None:
    """Tabs between the cells of each row, whose line ends behind its last."""
    position, lacking = table.header[0].start, 0
    start = position
    for row in [table.header, *_rows(table)]:
        dealt = [cell for cell in row if cell.text] if len(row) == 1 else _dealt(row, table.columns)
        held = [(i, cell) for i, cell in enumerate(dealt) if cell is not None and cell.text]
        if row is not table.header:
            _end_line(text, position, held[0][1].start, lacking, held[0][0], found)
        for (i, left), (j, right) in pairwise(held):
            found.set_off(left.end, right.start, min(j - i, right.start - left.end))
        for i, cell in held:
            _join(text, cell, UNIT_COLUMN.search(table.columns[i]) is not None and len(dealt) > 1, found)
        position, lacking = held[-1][1].end, len(dealt) - 1 - held[-1][0]
    found.rows.append((start, position))


def _end_line(text: str, left: int, right: int, behind: int, before: int, found: Found) -> None:
    """One line break of what stands between two rows, with a tab for each empty cell ``behind`` the first and ``before`` the second."""
    gap = text[left:right]
    places = [i for i, sign in enumerate(gap) if sign == "\n" and i >= behind and len(gap) - i - 1 >= before]
    at = left + (places[0] if places else gap.index("\n"))
    behind, before = (behind, before) if places else (0, 0)
    found.tabs.extend([*range(left, left + behind), *range(at + 1, at + 1 + before)])
    found.breaks.extend(span for span in ((left + behind, at), (at + 1 + before, right)) if span[1] > span[0])


def _join(text: str, cell: _Cell, of_units: bool, found: Found) -> None:
    """A cell of several lines as one; units one a line stay apart."""
    for match in BREAK.finditer(text, cell.start, cell.end):
        listed = of_units and text[match.start() - 1] not in "、,;:" and holds_units(text[cell.start : match.start()].split("\n")[-1])
        found.lists.extend([match.start()] * listed)
        if match.end() > match.start() + listed:
            found.breaks.append((match.start() + listed, match.end()))


def _dealt(row: list[_Cell], columns: list[str]) -> list[_Cell | None]:
    """The cells of a row by column. A row that bars fill up lacks cells that the page shows beside it from rows above."""
    held = len(row)
    while held and not row[held - 1].text:
        held -= 1
    first = NUMBER.match(row[0].text) is not None and NUMBERED.fullmatch(columns[0]) is not None
    if held == len(columns):
        return list(row)
    # A row with a number keeps its first cells, one without lacks them.
    ways = [(0, *way) for way in combinations(range(1, len(columns)), held - 1)] if first else list(combinations(range(len(columns)), held))
    best = max(ways if first else reversed(ways), key=lambda way: sum(_fit(columns[i], cell.text) for i, cell in zip(way, row, strict=False)))
    dealt: list[_Cell | None] = [None] * len(columns)
    for i, cell in zip(best, row, strict=False):
        dealt[i] = cell
    return dealt


def _fit(column: str, text: str) -> int:
    """How much a cell looks like what its column holds."""
    if not text:
        return 0
    office = holds_units(text.lstrip("★☆▲△●*"))
    persons = are_persons(text)
    if UNIT_COLUMN.search(column):
        return 2 if office else -2
    if PERSON_COLUMN.search(column):
        return 2 if persons else -2
    if NUMBERED.fullmatch(column):
        return 2 if NUMBER.match(text) else -2
    if WHEN.search(column):
        return 1 if DATED.search(text) and len(text) <= 16 else -2
    return -1 if office or persons else 0
