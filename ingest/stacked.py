"""Rows of tables that stand one cell a line under their header, with numbers that open them and without."""

import re

from ingest.cells import dealt
from ingest.columns import FEW, NUMBER, OF_KIND, SECTION, TEXT_COLUMN, UNIT_COLUMN, Line, Row, is_section
from ingest.unitnames import holds_units

LACK = 2  # cells that a row may lack
SENTENCE = re.compile(r"[。;]|[,、][^\n]{12}")
GROUP = re.compile(f"领域|方面|{OF_KIND}")  # of what field a task is, in front of what it is
UNIT = re.compile(r"^\s*[^,。;:\d]{2,24}(?:局|委|办|厅|部|室|科|处|中心|政府|公司|集团|海关|镇|乡|街道|市|州|县|区|旗|联|会|院|校|站|队|所|大学|[分支]行|[)])\s*$")


def stacked(lines: list[Line], at: int, columns: list[str]) -> tuple[list[Row], int]:
    """Rows whose cells stand one a line, each row opened by its number."""
    found: list[Row] = []
    while at < len(lines):
        if not lines[at].text.strip() or is_section(lines[at].text):
            at += 1
            continue
        match = NUMBER.match(lines[at].text)
        if not match:
            break
        end = at + 1
        while end < len(lines) and not _opens(lines[end].text, int(match[1]) + 1, end - at - 1, len(columns)) and not SECTION.match(lines[end].text):
            end += 1
        body = _continued([line for line in lines[at + 1 : end] if line.text.strip()])
        leading = _leading(columns)
        trailing = len(columns) - 1 - leading
        followed = end < len(lines) and (NUMBER.match(lines[end].text) or is_section(lines[end].text))
        if len(body) <= trailing and not (followed and len(body) >= max(FEW, len(columns) - 1 - LACK)):
            break
        # The last row is followed by the rest of the page: its cells are those up to as many as rows have.
        if not followed:
            body = _until_cells(body, trailing, leading, units_last=UNIT_COLUMN.search(columns[-1]) is not None)
            end = next(i for i, line in enumerate(lines) if line.end == body[-1].end) + 1
        found.append(_stacked_row(match[1], lines[at], _units_joined(body, leading, trailing), columns, leading))
        at = end
    return found, at


def uncounted(lines: list[Line], at: int, columns: list[str]) -> tuple[list[Row], int]:
    """Rows without numbers whose cells stand one a line: what is to be done, the units that are to do it, one a line or listed,
    and a line for each column behind them. Where the lines go otherwise, the table ends."""
    first = next((i for i, c in enumerate(columns) if UNIT_COLUMN.search(c)), 0)
    last = next((i for i in range(len(columns) - 1, 0, -1) if UNIT_COLUMN.search(columns[i])), 0)
    found: list[Row] = []
    while first and (cut := _cut(lines, at, columns, first, last)) is not None:
        cells, end = cut
        found.append(Row(str(len(found) + 1), lines[at].start, lines[end - 1].end, cells[_said_in(columns, cells)], cells))
        at = end
    return (found, at) if len(found) >= FEW else ([], at)


def _cut(lines: list[Line], at: int, columns: list[str], first: int, last: int) -> tuple[dict[str, tuple[int, int]], int] | None:
    """The cells of a row that begins at a line, and the line behind it; ``first`` and ``last`` are the columns of units."""
    units = at + first
    end = units
    while end < len(lines) and holds_units(lines[end].text):
        end += 1
    after = end + len(columns) - last - 1
    behind = lines[end:after]
    if end - units < last - first + 1 or after > len(lines) or any(holds_units(line.text) for line in behind) or not all(line.text.strip() for line in lines[at:after]):
        return None
    spans = [(line.start, line.end) for line in lines[at : units + last - first]]
    spans += [(lines[units + last - first].start, lines[end - 1].end), *((line.start, line.end) for line in behind)]
    return dict(zip(columns, spans, strict=True)), after


def _opens(line: str, following: int, read: int, columns: int) -> bool:
    """Whether a line is the number of another row: the next one's or a list's first, or any where a row has all its cells; a
    sum within a row is none."""
    match = NUMBER.match(line)
    return match is not None and (int(match[1]) in (following, 1) or read >= columns - 1) and read >= min(2, columns - 2)


def _leading(columns: list[str]) -> int:
    """How many columns of words stand behind the number: the heading, and what is to be done where that has a column of its own."""
    words = next((i for i, c in enumerate(columns[1:]) if UNIT_COLUMN.search(c) or not TEXT_COLUMN.search(c)), 1)
    return 2 if words >= 2 else 1


def _units_joined(body: list[Line], leading: int, trailing: int) -> list[Line]:
    """The lines of a row, where a cell of units is spread over lines of its own: behind the last sentence, units that follow
    one another are one cell until no more lines are left than columns."""
    said = max((i for i, line in enumerate(body) if SENTENCE.search(line.text)), default=-1)
    if said < leading - 1:
        return body
    head, cells = body[: said + 1], body[said + 1 :]
    while len(cells) > trailing:
        at = next((i for i in range(len(cells) - 1, 0, -1) if UNIT.search(cells[i].text) and UNIT.search(cells[i - 1].text)), None)
        if at is None:
            break
        cells[at - 1 : at + 1] = [Line(cells[at - 1].start, cells[at].end, cells[at - 1].text + "\n" + cells[at].text)]
    return head + cells


def _continued(lines: list[Line]) -> list[Line]:
    """Lines of one cell joined where a list goes on (…、 at the end of the line)."""
    joined: list[Line] = []
    for line in lines:
        if joined and joined[-1].text.rstrip().endswith(("、", ",")):
            last = joined.pop()
            line = Line(last.start, line.end, last.text + "\n" + line.text)
        joined.append(line)
    return joined


def _until_cells(body: list[Line], trailing: int, leading: int, *, units_last: bool) -> list[Line]:
    """The lines of a last row: up to the first place where as many cells as rows have stand behind its sentences, and the
    units below it where the last cell names some."""
    for length in range(min(trailing + leading, len(body)), len(body) + 1):
        if not any("。" in line.text for line in body[length - trailing : length]):
            while units_last and length < len(body) and UNIT.search(body[length].text):
                length += 1
            return body[:length]
    return body[: trailing + 1]


def _stacked_row(label: str, first: Line, body: list[Line], columns: list[str], leading: int) -> Row:
    if UNIT_COLUMN.search(columns[1]) and len(body) == len(columns) - 1:  # who is to do it stands before what is to be done
        cells = {c: (line.start, line.end) for c, line in zip(columns[1:], body, strict=True)}
        said = next((c for c in columns[1:] if TEXT_COLUMN.search(c) and not UNIT_COLUMN.search(c)), columns[1])
        return Row(label, first.start, body[-1].end, cells[said], cells)
    if (lacking := len(columns) - 1 - len(body)) > 0:  # of empty cells nothing stands in the page
        sizes = dealt(tuple(line.text.strip() for line in body), tuple(columns[1:]), lacking=lacking)
        held = iter(body)
        cells = {c: (line.start, line.end) for c, size in zip(columns[1:], sizes, strict=True) if size for line in [next(held)]}
        if len(cells) == len(body):
            return Row(label, first.start, body[-1].end, cells[_said_in(columns[1:], cells)], cells)
    trailing = len(columns) - 1 - leading
    head, behind = body[: len(body) - trailing], body[len(body) - trailing :]
    heading = head[:1] if leading > 1 and len(head) > 1 else head
    cells = {columns[1]: (heading[0].start, heading[-1].end)}
    if len(heading) < len(head):
        cells[columns[2]] = (head[1].start, head[-1].end)
    for column, line in zip(columns[1 + leading :], behind, strict=True):
        cells[column] = (line.start, line.end)
    return Row(label, first.start, body[-1].end, cells[_said_in(columns[1:], cells)], cells)


def _said_in(columns: list[str], cells: dict[str, tuple[int, int]]) -> str:
    """The column that says what is to be done: the first, or the first of words behind one that tells of what kind it is."""
    return next((c for c in columns[1:] if GROUP.search(columns[0]) and TEXT_COLUMN.search(c) and c in cells), columns[0])
