"""Rows of tables in text: columns parted by tabs, bars or ideographic spaces, or one cell a line under a header."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ingest.patterns import compiled
from ingest.units import holds_units

# How a unit has to do with a task, as columns say it.
ROLES = "责任|牵头|配合|承办|协办|实施|参与|主管|主责|主抓|首责|抓总|归口|协作|支持|主办|协同|服务|落实|督办|督导|包联|包保"
COLUMN = re.compile(
    r"^(?:序号|编号|(?:项目|企业|任务|工作|指标|事项|园区)名称|(?:重点|主要|目标|具体|年度|核心|细化)?(?:工作|任务|事项|目标|措施|举措|项目|内容|要求|标准|行动)(?:任务|内容|事项|措施|及内容|及要求|要求|标准|名称|清单|举措)?|建设(?:内容|地点|单位|性质|规模|阶段|年限|主体)(?:及规模)?|"
    rf"(?:牵头|配合|协办|承办|主办)$|(?:{ROLES}|申报|业主|分管|联系)(?:单位|部门|主体|科室|企业|领导|人|处室)|(?:本?年度|今年|全年|节点|阶段性?)(?:工作|建设|主要)?(?:目标|节点|任务|计划|进度)(?:任务|目标|要求)?|形象进度|(?:主要)?(?:建设)?规模|(?:计划)?投资额|总投资.*|年度.*投资.*|投资.*|阶段|(?:项目)?进展.*|完成时[限间]|时间节点|推进(?:时序|计划|节点)|时限|备注|类别|所属.*|指标|单位|202\d年.*)$"
)
SPLIT = compiled(r"\t|[ ]*\u3000+[ ]*|[ ]{2,}|[ ]*\|[ ]*")
TABS = re.compile(r"\t")
NUMBERED = re.compile("序号|编号")
MOST_BREAKS = 4
FEW = 2
OTHER_NAME = re.compile(r"\s*[\u4e00-\u9fff]{2,8}\s*")
EDGES = re.compile(r"[ \t]*\|?[ ]*(?P<cells>.*?)[ ]*\|?[ ]*", re.S)
SENTENCE = re.compile(r"[。;]|[,、][^\n]{12}")
UNIT = re.compile(r"^\s*[^,。;:\d]{2,24}(?:局|委|办|厅|部|室|中心|政府|公司|集团|海关|镇|乡|街道|[)])\s*$")
NUMBER = re.compile(r"^\s*\(?(\d{1,3})\)?[.、]?\s*$")
SECTION = re.compile(r"^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|第[一二三四五六七八九十]+[章节部]|[A-Z](?:[.、]|[ \u3000]+)[\u4e00-\u9fff]{2}|板块[一二三四五六七八九十]|[\u4e00-\u9fff]{2,12}[类方面]*\(\d+[项个件]\)$)")
TEXT_COLUMN = re.compile(r"名称|工作|任务|事项|内容|措施|举措|目标|项目")
UNIT_COLUMN = re.compile(rf"(?:{ROLES})(?:单位|部门|主体|科室|处室)|^(?:牵头|配合|协办|承办|主办)$")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its number, its span, the span of its heading cell, and its cells by column."""

    label: str
    start: int
    end: int
    heading: tuple[int, int]
    cells: dict[str, tuple[int, int]]


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def rows(text: str) -> list[Row]:
    """All rows of all tables of a text, in order."""
    lines = []
    position = 0
    for line in text.split("\n"):
        lines.append(_Line(position, position + len(line), line))
        position += len(line) + 1
    found: list[Row] = []
    at = 0
    while at < len(lines):
        columns, after = _header(lines, at)
        if columns:
            if after - at > 1:
                numbered = NUMBERED.match(columns[0]) or after == len(lines) or NUMBER.match(lines[after].text)
                more, at = _stacked(lines, after, columns) if numbered else _uncounted(lines, after, columns)
            else:
                more, at = _flat(lines, after, columns)
            found += more
        else:
            at += 1
    return found


def _header(lines: list[_Line], at: int) -> tuple[list[str], int]:
    """Column names of a header that begins here and the line behind it; no names where there is none."""
    cells = _header_cells(lines[at].text)
    if cells:
        return cells, at + 1
    if not COLUMN.match(lines[at].text.strip()):
        return [], at + 1
    names: list[str] = []
    end = at
    while end < len(lines) and (COLUMN.match(lines[end].text.strip()) or _names_a_column(lines, end, len(names))):
        names.append(lines[end].text.strip())
        end += 1
    first = next((i for i, name in enumerate(names) if re.match("序号|编号", name)), 0)  # above the header a date may stand
    return (names[first:], end) if len(names) - first >= 3 else ([], at + 1)


def _names_a_column(lines: list[_Line], at: int, read: int) -> bool:
    """Whether a short line that no list of columns knows stands among the names of columns."""
    return read >= FEW and OTHER_NAME.fullmatch(lines[at].text) is not None and at + 1 < len(lines) and COLUMN.match(lines[at + 1].text.strip()) is not None


def _header_cells(line: str) -> list[str]:
    """The column names that a line gives; none where it is no header."""
    if "\t" not in line and "|" not in line and "\u3000" not in line and "  " not in line:
        return []
    cells = [c.strip() for c in SPLIT.split(line.strip().strip("()|"))]
    return cells if len(cells) >= 3 and sum(bool(COLUMN.match(c)) for c in cells) >= 2 else []


def is_section(line: str) -> bool:
    """Whether a line heads a section of a table; a long one that begins alike is a cell."""
    return SECTION.match(line) is not None and len(line) < 40


def is_header(line: str) -> bool:
    """Whether a line is the header of a table (序号|重点任务|牵头部门), which looks like a bar of navigation."""
    return bool(_header_cells(line))


def _whole(lines: list[_Line], at: int, columns: list[str]) -> tuple[_Line, list[tuple[int, int]], int] | None:
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
            whole = _Line(first.start, line.end, "\n".join(part.text for part in lines[at : number + 1]))
            return (whole, spans, number) if len(spans) == len(columns) else None
    return None


def _cells(line: _Line, width: int = 0) -> list[tuple[int, int]]:
    """Spans of a line's cells, without the bars at its ends; where tabs alone part as many cells as a row has, other spaces
    stand within them."""
    first, last = EDGES.fullmatch(line.text).span("cells")  # type: ignore[union-attr]
    if width > 1 and line.text.count("\t") == width - 1:
        first = 0  # the first cell may be empty
    spans, position = [], first
    split = TABS if width > 1 and line.text.count("\t", first, last) == width - 1 else SPLIT
    for match in split.finditer(line.text, first, last):
        spans.append((position, match.start()))
        position = match.end()
    spans.append((position, last))
    return [(line.start + a, line.start + b) for a, b in spans]


def _flat(lines: list[_Line], at: int, columns: list[str]) -> tuple[list[Row], int]:
    """Rows of one line each, until a line that has no columns and opens no section."""
    found: list[Row] = []
    while at < len(lines):
        line = lines[at]
        spans = _cells(line, len(columns))
        if len(spans) < len(columns) and (whole := _whole(lines, at, columns)) is not None:
            line, spans, at = whole
        elif len(spans) < len(columns) and _numbered(line, spans[0]):
            line, spans, at = _broken(lines, at, spans, len(columns))
        if re.fullmatch(r"[\s|\-:]*", line.text):
            at += 1
            continue
        if len(spans) < max(3, len(columns) - 3):
            if found and not is_section(line.text):
                break
            at += 1
            if not found and not SECTION.match(line.text) and len(line.text) > 60:
                break
            continue
        named = _named(columns, [s for s in spans if s[1] >= s[0]], numbered=_numbered(line, spans[0]))
        row = _row(line, named, len(found) + 1, {i: line.text[a - line.start : b - line.start] for i, (a, b) in named.items()})
        if row:
            found.append(row)
        at += 1
    return found, at


def _numbered(line: _Line, cell: tuple[int, int]) -> bool:
    """Whether the first cell of a line is the number of a row."""
    return NUMBER.match(line.text[cell[0] - line.start : cell[1] - line.start]) is not None


def _broken(lines: list[_Line], at: int, spans: list[tuple[int, int]], width: int) -> tuple[_Line, list[tuple[int, int]], int]:
    """A row that line breaks cut: the lines behind it that begin no row and no section bring the cells that it lacks."""
    first, last = lines[at], at
    while last + 1 < len(lines) and len(spans) < width:
        following = lines[last + 1]
        more = _cells(following, width)
        if not following.text.strip() or is_section(following.text) or _numbered(following, more[0]) or len(spans) + len(more) > width:
            break
        spans, last = [*spans, *more], last + 1
    whole = _Line(first.start, lines[last].end, "\n".join(line.text for line in lines[at : last + 1]))
    return (whole, spans, last) if len(spans) == width else (first, _cells(first, width), at)


def _named(columns: list[str], spans: list[tuple[int, int]], *, numbered: bool) -> dict[str, tuple[int, int]]:
    """Cells by column. Where spaces within a cell make too many, the widest middle column takes the surplus."""
    surplus = len(spans) - len(columns)
    if surplus > 0:
        middle = next((i for i, c in enumerate(columns) if re.search("内容|措施|任务", c)), len(columns) // 2)
        spans = [*spans[:middle], (spans[middle][0], spans[middle + surplus][1]), *spans[middle + surplus + 1 :]]
    elif surplus < 0 and columns and re.search("序号|编号", columns[0]) and not numbered:
        columns = columns[-len(spans) :]
    # An empty cell of units goes with the one above.
    return {c: s for c, s in zip(columns, spans, strict=False) if s[1] > s[0] or UNIT_COLUMN.search(c)}


def _row(line: _Line, named: dict[str, tuple[int, int]], number: int, texts: dict[str, str]) -> Row | None:
    text_column = next((c for c in named if TEXT_COLUMN.search(c) and not NUMBER.match(texts[c])), None)
    if text_column is None:
        return None
    label = next((str(m[1]) for c in named if re.search("序号|编号", c) and (m := NUMBER.match(texts[c]))), str(number))
    return Row(label, line.start, line.end, named[text_column], named)


def _stacked(lines: list[_Line], at: int, columns: list[str]) -> tuple[list[Row], int]:
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
        if len(body) <= trailing:
            break
        # The last row is followed by the rest of the page: its cells are those up to as many as rows have.
        if end == len(lines) or not (NUMBER.match(lines[end].text) or is_section(lines[end].text)):
            body = _until_cells(body, trailing)
            end = next(i for i, line in enumerate(lines) if line.end == body[-1].end) + 1
        found.append(_stacked_row(match[1], lines[at], _units_joined(body, leading, trailing), columns, leading))
        at = end
    return found, at


def _uncounted(lines: list[_Line], at: int, columns: list[str]) -> tuple[list[Row], int]:
    """Rows without numbers whose cells stand one a line: what is to be done, the units that are to do it, one a line or listed,
    and a line for each column behind them. Where the lines go otherwise, the table ends."""
    first = next((i for i, c in enumerate(columns) if UNIT_COLUMN.search(c)), 0)
    last = next((i for i in range(len(columns) - 1, 0, -1) if UNIT_COLUMN.search(columns[i])), 0)
    found: list[Row] = []
    while first and (cut := _cut(lines, at, columns, first, last)) is not None:
        cells, end = cut
        found.append(Row(str(len(found) + 1), lines[at].start, lines[end - 1].end, cells[columns[0]], cells))
        at = end
    return (found, at) if len(found) >= FEW else ([], at)


def _cut(lines: list[_Line], at: int, columns: list[str], first: int, last: int) -> tuple[dict[str, tuple[int, int]], int] | None:
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


def _units_joined(body: list[_Line], leading: int, trailing: int) -> list[_Line]:
    """The lines of a row, where a cell of units is spread over lines of its own: behind the last sentence, units that follow
    one another are one cell until no more lines are left than columns."""
    said = max((i for i, line in enumerate(body) if SENTENCE.search(line.text)), default=-1)
    if leading < 2 or said < 1:
        return body
    head, cells = body[: said + 1], body[said + 1 :]
    while len(cells) > trailing:
        at = next((i for i in range(len(cells) - 1, 0, -1) if UNIT.search(cells[i].text) and UNIT.search(cells[i - 1].text)), None)
        if at is None:
            break
        cells[at - 1 : at + 1] = [_Line(cells[at - 1].start, cells[at].end, cells[at - 1].text + "\n" + cells[at].text)]
    return head + cells


def _continued(lines: list[_Line]) -> list[_Line]:
    """Lines of one cell joined where a list goes on (…、 at the end of the line)."""
    joined: list[_Line] = []
    for line in lines:
        if joined and joined[-1].text.rstrip().endswith(("、", ",")):
            last = joined.pop()
            line = _Line(last.start, line.end, last.text + "\n" + line.text)
        joined.append(line)
    return joined


def _until_cells(body: list[_Line], trailing: int) -> list[_Line]:
    """The lines of a last row: up to the first place where as many cells as rows have stand behind its sentences."""
    for length in range(trailing + 1, len(body) + 1):
        if not any("。" in line.text for line in body[length - trailing : length]):
            return body[:length]
    return body[: trailing + 1]


def _stacked_row(label: str, first: _Line, body: list[_Line], columns: list[str], leading: int) -> Row:
    if UNIT_COLUMN.search(columns[1]) and len(body) == len(columns) - 1:  # who is to do it stands before what is to be done
        cells = {c: (line.start, line.end) for c, line in zip(columns[1:], body, strict=True)}
        said = next((c for c in columns[1:] if TEXT_COLUMN.search(c) and not UNIT_COLUMN.search(c)), columns[1])
        return Row(label, first.start, body[-1].end, cells[said], cells)
    trailing = len(columns) - 1 - leading
    head, behind = body[: len(body) - trailing], body[len(body) - trailing :]
    heading = head[:1] if leading > 1 and len(head) > 1 else head
    cells = {columns[1]: (heading[0].start, heading[-1].end)}
    if len(heading) < len(head):
        cells[columns[2]] = (head[1].start, head[-1].end)
    for column, line in zip(columns[1 + leading :], behind, strict=True):
        cells[column] = (line.start, line.end)
    return Row(label, first.start, body[-1].end, cells[columns[1]], cells)


def unit_cells(cells: dict[str, tuple[int, int]]) -> Iterator[tuple[str, int, int]]:
    """(column, start, end) of the cells that name responsible units."""
    columns = [c for c in cells if UNIT_COLUMN.search(c)]
    # Beside a column of those responsible, 实施单位 is the one who builds.
    served = [c for c in columns if not c.startswith("实施")] or columns
    for column, (start, end) in cells.items():
        if column in served:
            yield column, start, end
