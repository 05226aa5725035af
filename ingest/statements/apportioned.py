"""SETS_TARGET from tables that deal goals out to places: 单位 | 引进项目(个) | 实际利用外资(万美元), and a row for each county."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from graph.quantities import base
from ingest.columns import cells as cells_of
from ingest.draft import Draft, Fact, Key
from ingest.quantities import names
from ingest.quantities.tenses import looks_back
from ingest.statements.goals import horizon, measured

MEASURED = re.compile(r"(?P<name>[^()]*(?:\([^()]*\)[^()]*)*?)[ ]?\((?:单位:)?(?P<unit>[^()\d,、]{1,6})\)")
# The one unit of all columns, said above them.
ALL_IN = re.compile(r"\(?单位[::][ ]?(?P<unit>[^()\d,、]{1,6}?)\)?")
LABEL = re.compile(r"序号|[^\d。,:%]{0,6}(?:单位|名称|地区|地市|县市?区|区县|县\(市[、,]?区\)|市州|园区|开发区|乡镇|街道|镇街|镇|板块|区域|责任主体)[^\d。,:%]{0,6}(?:\([^()]{1,12}\))?")
# A tab at the end of a line parts off an empty cell.
EDGE = " |\u3000"
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
WHOLE = re.compile("全[省市县区州盟旗]|合计|总计")
TOWN = re.compile(r"[\u4e00-\u9fff]{2,6}(?:镇|乡|街道|苏木)")
# Of what was, such a table sets no goal.
WAS = re.compile("完成(?:情况|数|额)|实绩|实际完成|上年|去年|同期")
SHED = re.compile(r"^(?:20\d\d年)?(?:全年|年度)?|(?:任务|目标|计划)(?:数|值|额)?$")


class Column(NamedTuple):
    """A column of figures: its place in a row, the indicator and the unit."""

    at: int
    name: str
    unit: str


def state(draft: Draft) -> Iterator[Fact]:
    """A goal for each figure that such a table gives to a place."""
    text = draft.text
    position, columns, width, above, unit = 0, list[Column](), 0, "", ""
    for line in text.split("\n"):
        cells = cells_of(line, position, EDGE)
        if columns and len(cells) == width and not looks_back(draft, position) and (figures := _figures(draft, columns, cells)):
            yield from figures
        elif line.strip():
            columns, width = [], 0
            if len(cells) > 1 and not WAS.search(line) and not WAS.search(above):
                columns, width = _columns([text[a:b] for a, b in cells], unit), len(cells)
            said = ALL_IN.fullmatch(line.strip())
            unit = said["unit"] if said else unit if columns else ""
            above = line
        position += len(line) + 1


def _columns(header: Sequence[str], unit: str) -> list[Column]:
    """The columns of figures of a header, none where it is not that of such a table."""
    if not LABEL.fullmatch(header[0].strip()):
        return []
    found = []
    for at, cell in enumerate(header[1:], 1):
        measured = MEASURED.fullmatch(cell.strip())
        name, own = (measured["name"], measured["unit"]) if measured else (cell.strip(), unit)
        if own and base(1.0, own) is not None and (name := SHED.sub("", name.strip())) and not LABEL.fullmatch(name):
            found.append(Column(at, name, own))
    return found


def _figures(draft: Draft, columns: Sequence[Column], cells: Sequence[tuple[int, int]]) -> list[Fact]:
    """The goals of a row; none where its place or a figure is not told."""
    text = draft.text
    labels = [cell for cell in cells[: columns[0].at] if not FIGURE.fullmatch(text[slice(*cell)].strip())]
    head = _place(draft, labels[-1]) if labels else None
    if head is None:
        return []
    found = []
    for column in columns:
        start, end = cells[column.at]
        if FIGURE.fullmatch(text[start:end].strip()):
            name = names.canonical(column.name)
            found.append(Fact("SETS_TARGET", head, ("Indicator", name), cells[0][0], end, "goals.table", _qualifiers(draft, column, text[start:end]), 0.9))
    return found


def _place(draft: Draft, cell: tuple[int, int]) -> Key | None:
    """The place to which a row gives its goals."""
    words = draft.text[slice(*cell)].strip()
    if WHOLE.fullmatch(words):
        return draft.subject
    inside = [m for m in draft.mentions if m.type in ("Park", "Region") and cell[0] <= m.start and m.end <= cell[1]]
    if inside:
        return max(inside, key=lambda m: m.end - m.start).key
    return ("Region", words) if TOWN.fullmatch(words) else None


def _qualifiers(draft: Draft, column: Column, figure: str) -> dict[str, Any]:
    found = {"unit": column.unit, "kind": "share" if column.unit == "%" else "level"} | measured(float(figure.strip().replace(",", "")), column.unit, "=")
    year = horizon(draft)
    return found | ({"year": year} if year else {})
