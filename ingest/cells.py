"""Cells of tables that a page printed one a line, broken over lines of their own: which line breaks stand within a cell.

The header says of what kind each cell of a row is (a name, a firm, a sum, an office, a date). Of all ways to deal the lines of
a row out to its columns the one is taken whose cells look most like what their columns hold.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.columns import COLUMN, IN_CHARGE, NUMBER, NUMBERED, PERSON_COLUMN, SECTION, is_section

Lines = list[tuple[int, int, str]]
SUM = re.compile(r"总投资|投资额|计划投资|^投资(?!单位|主体|方)|年度.{0,4}投资|资金")
HOLDS_FIGURES = re.compile(rf"{SUM.pattern}|规模|数|年|金额|目标值|面积|产值")
BUILDER = re.compile(r"建设单位|(?:实施|建设|投资|业主)主体|业主|申报单位|投资(?:单位|方)|企业名称|承担单位|实施单位|项目单位|单位名称")
OFFICE = re.compile(IN_CHARGE)
WHEN = re.compile(r"时[限间]|年限|节点$|日期")
SHORT = re.compile(r"阶段|性质|状态|类[别型]|行业")
NAME = re.compile(r"名称|^项目$|^工程$")
FIGURE = re.compile(r"\s*[\d.,]+\s*(?:[万亿]?元|万)?\s*")
FIRM_END = re.compile(r"(?:公司|集团|[局委办厂院所]|政府|中心|大学|学院|管委会|银行|指挥部|合作社|(?:大学|学院|公司)\([\u4e00-\u9fff]{2,6}\))$")
OFFICE_END = re.compile(r"(?:[局委办厅部室科处]|中心|政府|公司|集团|海关|[镇乡]|街道|管委会|指挥部|专班|分局)$")
NAME_END = re.compile(r"(?:项目|工程|基地|园区?|厂|中心|线|路|站|库|码头|廊|\([一二三四五六七八九十]期\)|[一二三四五六七八九十]期|东延|西延|南延|北延|改造|扩能|扩建|大桥|学校|医院|平台)$")
# What no cell begins with: the end of a name that the line above began.
REMAINDER = re.compile(r"^(?:有限|股份|责任|公司|集团|项目$|工程$|[)、,;。]|[一二三四]期\)?|港?区$|园区?$|新城$)")
# How the work on a project goes, and what no name of an office begins with.
STEP = re.compile(r"进度|进展|安排")
GOES = re.compile(r"开工|续建|新建|竣工|投产|投用|前期|完成|建成|施工|交付|供地|签约|动工|主体|安装|交工|并网|验收")
NO_OFFICE = re.compile(r"[^、]*\d|不|续建|新开工|竣工|投产|前期|完成|交付|正在|[^、]*[,。]")
LONGEST = 12
CUT = 6  # what a narrow column cuts is short
EMPTY = -1.0  # what an empty column counts
PERSONS = re.compile(r"(?:[\u4e00-\u9fff][ ]?[\u4e00-\u9fff](?:[ ]?[\u4e00-\u9fff])?(?:[、,\s]+|$))+")
DATED = re.compile(r"[年月季底]|全年|长期|持续|常态")
PLACE = re.compile(r"地点|位置|选址")
PLACE_END = re.compile(r"(?:[园区镇乡县市港村路街岛湾]|基地|新城|街道|\(?(?:地点|选址|位置)?(?:待定|未定)\)?)$")


class Row(NamedTuple):
    """A row of such a table: its lines behind the number, and whether something else than a row follows."""

    lines: Lines
    last: bool


def breaks(lines: Lines) -> Iterator[tuple[int, int, bool]]:
    """Spans of the line breaks within cells, and whether they part offices of a list; ``lines`` are (start, end with the
    break, text)."""
    lines = [line for line in lines if line[2].strip()]
    at = 0
    while at < len(lines):
        names, end = [], at
        while end < len(lines) and COLUMN.match(lines[end][2].strip()):
            names.append(lines[end][2].strip())
            end += 1
        if len(names) < 4 or not NUMBERED.search(names[0]):
            at = max(end, at + 1)
            continue
        rows, at = _rows(lines, end, names[1:])
        for row in rows:
            yield from _within(row, names[1:])


def split_names(lines: Lines) -> Iterator[tuple[int, int]]:
    """Line breaks within the names of columns, where narrow columns cut them: 序⏎号, 牵头⏎单位."""
    lines = [line for line in lines if line[2].strip()]
    at = 0
    while at + 1 < len(lines):
        name, following = lines[at][2].strip(), lines[at + 1][2].strip()
        if name + following not in ("序号", "编号"):
            at += 1
            continue
        while at + 1 < len(lines) and len(name) <= CUT and not NUMBER.match(lines[at + 1][2]):
            following = lines[at + 1][2].strip()
            if COLUMN.match(name + following) and (following in ("单位", "部门") or not (COLUMN.match(name) and COLUMN.match(following))):
                yield lines[at][1] - 1, lines[at + 1][0] + len(lines[at + 1][2]) - len(lines[at + 1][2].lstrip())
                at += 1
            at += 1
            name = lines[at][2].strip() if at < len(lines) else ""


def joined(lines: Lines, breaks: list[tuple[int, int]]) -> Lines:
    """The lines, those that a break parts as one."""
    found: Lines = []
    starts = {start for start, _ in breaks}
    for line in lines:
        if found and found[-1][1] - 1 in starts:
            last = found.pop()
            line = (last[0], line[1], last[2].strip() + line[2].strip())
        found.append(line)
    return found


def _rows(lines: Lines, at: int, columns: list[str]) -> tuple[list[Row], int]:
    """The rows below a header. A line that is a number opens a row only where it counts on; a sum is none."""
    # Where columns hold figures, a number opens the next row only behind nearly all of this one's cells.
    least = max(2, len(columns) - 1) if any(HOLDS_FIGURES.search(c) for c in columns) else 2
    found: list[Row] = []
    expected = None
    while at < len(lines):
        if is_section(lines[at][2]):
            at += 1
            continue
        match = NUMBER.match(lines[at][2])
        if match is None or (expected is not None and int(match[1]) not in (expected, 1)):
            break
        expected = int(match[1]) + 1
        end = at + 1
        while end < len(lines) and end - at <= LONGEST and not _opens(lines[end][2], expected, end - at - 1, least):
            end += 1
        follows = end < len(lines) and (NUMBER.match(lines[end][2]) or SECTION.match(lines[end][2])) is not None
        found.append(Row(lines[at + 1 : end], not follows))
        at = end
    return found, at


def _opens(line: str, expected: int, read: int, least: int) -> bool:
    """Whether a line is the number of the next row, or opens a section."""
    if is_section(line):
        return True
    match = NUMBER.match(line)
    return match is not None and int(match[1]) in (expected, 1) and read >= least


def _within(row: Row, columns: list[str]) -> Iterator[tuple[int, int, bool]]:
    """The line breaks of a row that stand within one of its cells."""
    if len(row.lines) <= len(columns) or row.last:
        return
    sizes = dealt(tuple(line[2].strip() for line in row.lines), tuple(columns))
    at = 0
    for column, size in zip(columns, sizes, strict=True):
        for i in range(at, at + size - 1):
            text = row.lines[i][2].strip()
            following = row.lines[i + 1]
            listed = OFFICE.search(column) is not None and OFFICE_END.search(text) is not None
            if listed or text[-1:] not in "。;、,":
                yield row.lines[i][1] - 1, following[0] + len(following[2]) - len(following[2].lstrip()), listed
        at += size


def dealt(lines: tuple[str, ...], columns: tuple[str, ...], parted: tuple[bool, ...] = (), lacking: int = 0) -> tuple[int, ...]:
    """How many lines each column takes, in the dealing out that fits best; ``parted`` says which of them a space sets off from
    the one before, so that they are not likely to be of one cell, ``lacking`` how many columns may stay empty."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for i, column in enumerate(columns):
        left = len(columns) - i - 1
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (score, sizes) in best.items():
            for end in range(start + (not lacking or not i), min(len(lines), len(lines) - left + lacking) + 1):
                fit = _fit(column, lines[start:end]) if end > start else EMPTY
                total = score + fit - sum(parted[start + 1 : end])
                if end not in reached or total > reached[end][0]:
                    reached[end] = (total, (*sizes, end - start))
        best = reached
    return best[len(lines)][1]


def are_persons(text: str) -> bool:
    """Whether a cell holds nothing but what may be names of persons."""
    return PERSONS.fullmatch(text) is not None and not DATED.search(text) and not any(OFFICE_END.search(name) for name in re.split(r"[、,\s]+", text))


def _fit(column: str, lines: tuple[str, ...]) -> float:
    """How much a cell of some lines looks like what its column holds."""
    text = "".join(lines)
    score = -0.3 * (len(lines) - 1)
    if text.count("(") != text.count(")"):
        score -= 4
    if REMAINDER.match(text):
        score -= 2
    if text.endswith((",", "、")):  # what goes on ends no cell
        score -= 2
    figure = FIGURE.fullmatch(text) is not None
    if SUM.search(column):
        return score + (3 if figure else -3)
    if figure:
        return score - 3
    if BUILDER.search(column):
        return score + (2 if FIRM_END.search(text) else -1)
    if PERSON_COLUMN.search(column):
        return score + (2 if are_persons(" ".join(lines)) else -2)
    if OFFICE.search(column):
        return score + (2 if OFFICE_END.search(text) and not NO_OFFICE.match(text) else -1)
    if STEP.search(column):
        return score + (1 if GOES.search(text) and not OFFICE_END.search(text) else -1)
    if WHEN.search(column):
        return score + (2 if re.search("[年月底季]", text) and not OFFICE_END.search(lines[0]) else -1)
    if SHORT.search(column):
        return score + (1 if len(text) <= 6 else -1)
    if PLACE.search(column):
        return score + (1 if PLACE_END.search(text) and not FIRM_END.search(text) and not text[0].isdigit() else -0.5 if any(c.isdigit() for c in text) else 0)
    if NAME.search(column):
        return score + (1.5 if NAME_END.search(text) else -0.5 if FIRM_END.search(text) else 0)
    return score - (0.5 if FIRM_END.search(text) or OFFICE_END.search(text) else 0)
