"""Rows of tables in text: columns parted by tabs, bars or ideographic spaces, or one cell a line under a header."""

import re
from dataclasses import replace

from ingest.columns import (
    NUMBER,
    NUMBERED,
    OF_KIND,
    SECTION,
    SPLIT,
    TEXT_COLUMN,
    UNIT_COLUMN,
    Line,
    Row,
    header,
    is_header,
    is_section,
    name_column,
)
from ingest.grouprows import head_of
from ingest.stacked import stacked, uncounted

TABS = re.compile(r"\t")
BARS = re.compile(r"[ ]*\|[ ]*")
TOTAL = re.compile(r"[\s|]*(?:合|小|总)[ \u3000]*计[ ]*(?:[\t|:(]|\u3000|  |$)")
MOST_BREAKS = 4
# 2.改造老旧锅炉: the number with which a cell itself begins
ITEM = re.compile(r"[ \t\u3000]*\(?\d{1,2}[.、)](?!\d)[ \u3000]*")
# Columns of goals and steps say when what the others name is done.
STEPS = re.compile(r"年度|今年|全年|20\d\d年|进度|节点|阶段|标准|要求")
# 工作类别|重点任务
KIND_COLUMN = re.compile(OF_KIND)
LONGEST_GROUP = 10
EDGES = re.compile(r"[ \t]*\|?[ ]*(?P<cells>.*?)[ ]*\|?[ ]*", re.S)


def rows(text: str) -> list[Row]:
    """All rows of all tables of a text, in order."""
    lines = []
    position = 0
    for line in text.split("\n"):
        lines.append(Line(position, position + len(line), line))
        position += len(line) + 1
    found: list[Row] = []
    at = 0
    while at < len(lines):
        columns, after = header(lines, at)
        if columns:
            if after - at > 1:
                numbered = NUMBERED.match(columns[0]) or after == len(lines) or NUMBER.match(lines[after].text)
                more, at = stacked(lines, after, columns) if numbered else uncounted(lines, after, columns)
            else:
                more, at = _flat(lines, after, columns)
            found += _below_groups(text, more, columns)
        else:
            at += 1
    return found


def _whole(lines: list[Line], at: int, columns: list[str]) -> tuple[Line, list[tuple[int, int]], int] | None:
    """A row that breaks over lines within one of its cells: its lines as one, its cells, and the number of the last line."""
    first = lines[at]
    spans = _cells(first, len(columns))
    if "\t" not in first.text or NUMBERED.match(columns[0]) is None or NUMBER.match(first.text[: spans[0][1] - first.start]) is None:
        return None
    for number in range(at + 1, min(at + 1 + MOST_BREAKS, len(lines))):
        line = lines[number]
        more = _cells(line, len(columns))
        if not line.text.strip() or SECTION.match(line.text) or "。" in line.text.rpartition("\t")[0] or NUMBER.match(line.text[: more[0][1] - line.start]):
            return None
        spans = [*spans[:-1], (spans[-1][0], more[0][1]), *more[1:]]
        if len(spans) >= len(columns):
            whole = Line(first.start, line.end, "\n".join(part.text for part in lines[at : number + 1]))
            return (whole, spans, number) if len(spans) == len(columns) else None
    return None


def _cells(line: Line, width: int = 0) -> list[tuple[int, int]]:
    """Spans of a line's cells, without the bars at its ends; where tabs alone part as many cells as a row has, other spaces
    stand within them."""
    first, last = EDGES.fullmatch(line.text).span("cells")  # type: ignore[union-attr]
    # Of signs between cells there are as many as columns but one: then the first and last cell may be empty.
    sign = next((sign for sign in "\t|" if width > 1 and line.text.count(sign) == width - 1), "")
    if sign:
        first, last = 0, len(line.text)
    spans, position = [], first
    split = {"\t": TABS, "|": BARS}.get(sign, SPLIT)
    for match in split.finditer(line.text, first, last):
        spans.append((position, match.start()))
        position = match.end()
    spans.append((position, last))
    return [(line.start + a, line.start + b) for a, b in spans]


def _flat(lines: list[Line], at: int, columns: list[str]) -> tuple[list[Row], int]:
    """Rows of one line each, until a line that has no columns and opens no section."""
    found: list[Row] = []
    while at < len(lines):
        line = lines[at]
        spans = _cells(line, len(columns))
        if len(spans) < len(columns) and (whole := _whole(lines, at, columns)) is not None:
            line, spans, at = whole
        elif len(spans) < len(columns) and _number(line, spans[0]):
            line, spans, at = _broken(lines, at, spans, len(columns))
        if re.fullmatch(r"[\s|\-:]*", line.text) or TOTAL.match(line.text):
            at += 1
            continue
        if head_of(line.text, [(a - line.start, b - line.start) for a, b in spans], len(columns)) is not None:
            at += 1
            continue  # (一) | 续建项目(7个) | | |
        if found and is_header(line.text):
            break  # the page prints the header again, or another table's
        if len(spans) < max(3, len(columns) - 3):
            if found and not is_section(line.text) and not _counts_on(lines, at, found[-1].label, len(columns)):
                break
            at += 1
            if not found and not SECTION.match(line.text) and len(line.text) > 60:
                break
            continue
        named = _named(columns, [s for s in spans if s[1] >= s[0]], numbered=_number(line, spans[0]) is not None)
        row = _row(line, named, len(found) + 1, {i: line.text[a - line.start : b - line.start] for i, (a, b) in named.items()})
        if row:
            found.append(row)
        at += 1
    return found, at


def _counts_on(lines: list[Line], at: int, label: str, width: int) -> bool:
    """Whether soon behind a line, the rest of a row that could not be put together, the row with the next number stands."""
    for line in lines[at + 1 : at + 1 + MOST_BREAKS] if label.isdigit() else ():
        spans = _cells(line, width)
        number = _number(line, spans[0])
        if number is not None and len(spans) >= max(3, width - 3):
            return 0 < int(number[1]) - int(label) <= 2  # that which could not be put together has a number, too
    return False


def _number(line: Line, cell: tuple[int, int]) -> re.Match[str] | None:
    """The number of a row, where the first cell of a line is one."""
    return NUMBER.match(line.text[cell[0] - line.start : cell[1] - line.start])


def _broken(lines: list[Line], at: int, spans: list[tuple[int, int]], width: int) -> tuple[Line, list[tuple[int, int]], int]:
    """A row that line breaks cut: the lines behind it that begin no row and no section bring the cells that it lacks."""
    first, last = lines[at], at
    while last + 1 < len(lines) and len(spans) < width:
        following = lines[last + 1]
        more = _cells(following, width)
        if not following.text.strip() or is_section(following.text) or _number(following, more[0]) or len(spans) + len(more) > width:
            break
        spans, last = [*spans, *more], last + 1
    whole = Line(first.start, lines[last].end, "\n".join(line.text for line in lines[at : last + 1]))
    return (whole, spans, last) if len(spans) == width else (first, _cells(first, width), at)


def _named(columns: list[str], spans: list[tuple[int, int]], *, numbered: bool) -> dict[str, tuple[int, int]]:
    """Cells by column. Where spaces within a cell make too many, the widest middle column takes the surplus."""
    surplus = len(spans) - len(columns)
    if surplus > 0:
        middle = next((i for i, c in enumerate(columns) if re.search("内容|措施|任务", c)), len(columns) // 2)
        spans = [*spans[:middle], (spans[middle][0], spans[middle + surplus][1]), *spans[middle + surplus + 1 :]]
    elif surplus < 0 and columns and NUMBERED.search(columns[0]) and not numbered:
        columns = columns[-len(spans) :]
    # An empty cell of units goes with the one above.
    return {c: s for c, s in zip(columns, spans, strict=False) if s[1] > s[0] or UNIT_COLUMN.search(c)}


def _row(line: Line, named: dict[str, tuple[int, int]], number: int, texts: dict[str, str]) -> Row | None:
    text_column = next((c for c in named if TEXT_COLUMN.search(c) and not NUMBER.match(texts[c])), None)
    if text_column is None:
        return None
    label = next((str(m[1]) for c in named if NUMBERED.search(c) and (m := NUMBER.match(texts[c]))), str(number))
    return Row(label, line.start, line.end, _said(texts[text_column], named[text_column]), named)


def _said(text: str, cell: tuple[int, int]) -> tuple[int, int]:
    """The span of what a cell says, without the number of its own with which it begins: 2.改造老旧锅炉."""
    item = ITEM.match(text)
    return (cell[0] + item.end(), cell[1]) if item and item.end() < cell[1] - cell[0] else cell


def _below_groups(text: str, found: list[Row], columns: list[str]) -> list[Row]:
    """The rows of a table, of which some lack the cell of the first column of words, as where one cell groups several rows, or
    repeat it, or whose first column says of what kind the tasks are: what each row says is then what the next column says."""
    words = [c for c in columns if TEXT_COLUMN.search(c) and not UNIT_COLUMN.search(c) and not STEPS.search(c)]
    if not found or len(words) < 2 or not all(words[1] in row.cells for row in found):
        return found
    groups = [text[slice(*row.cells[words[0]])] for row in found if words[0] in row.cells]
    repeated = len(set(groups)) < len(groups) and max(map(len, groups)) <= LONGEST_GROUP
    if len(groups) == len(found) and not repeated and not KIND_COLUMN.search(words[0]):
        return found
    if name_column(dict.fromkeys(columns, (0, 0))) == words[0] and not repeated:  # rows without a name of their own go with the one above
        return [row if words[0] in row.cells else replace(row, heading=row.cells[words[1]]) for row in found]
    return [replace(row, heading=_said(text[slice(*row.cells[words[1]])], row.cells[words[1]])) for row in found]
