"""Tables whose cells a page printed one a line, an empty line for each that is empty: each row is given tabs before anything is read.

Such a table shows itself by its rows: from each number that counts on there are as many lines as columns, the empty ones among
them counted. Where blank lines part rows or cells instead, the lines do not come out even, and the text stays as it is.
"""

from ingest.cells import Lines
from ingest.columns import NUMBER, NUMBERED, Line, header, is_section
from ingest.spaced import Found

LEAST = 4  # columns
FEW = 2  # rows


def read(text: str, lines: Lines, found: Found) -> None:
    """Adds what such tables want changed; ``lines`` are (start, end with the break, text), blank ones among them."""
    named = [Line(*line) for line in lines]
    at = 0
    while at < len(lines):
        if NUMBERED.match(lines[at][2].strip()) is None:
            at += 1
            continue
        columns, end = header(named, at)
        if len(columns) < LEAST or end - at != len(columns):
            at += 1
            continue
        rows = _rows(lines, end, len(columns))
        if len(rows) >= FEW and any(not line[2].strip() for row in rows for line in row):
            for row in (lines[at:end], *rows):
                found.tabs.extend(line[1] - 1 for line in row[:-1])
                found.rows.append((row[0][0], row[-1][0] + len(row[-1][2])))
        at = end


def _rows(lines: Lines, at: int, width: int) -> list[Lines]:
    """The rows below a header where each has as many lines as columns; none where one has not."""
    found: list[Lines] = []
    while (at := _filled(lines, at)) < len(lines):
        if is_section(lines[at][2]):
            at += 1
            continue
        number = NUMBER.match(lines[at][2])
        if number is None or int(number[1]) not in (len(found) + 1, 1):
            return found if number is None and not _goes_on(lines, at, width, len(found) + 1) else []
        row = lines[at : at + width]
        if len(row) < width - 1 or any(is_section(line[2]) for line in row):
            return []
        found.append(row)
        at += width
    return found


def _filled(lines: Lines, at: int) -> int:
    """The first line from one on that is not blank."""
    while at < len(lines) and not lines[at][2].strip():
        at += 1
    return at


def _goes_on(lines: Lines, at: int, width: int, expected: int) -> bool:
    """Whether soon behind a line the next row's number stands, so that the line belongs to the row before."""
    return any((number := NUMBER.match(line[2])) is not None and int(number[1]) == expected for line in lines[at : at + width])
