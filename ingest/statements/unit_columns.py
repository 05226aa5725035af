"""SETS_TARGET from tables of indicators whose units have a column of their own, or stand in brackets behind the
indicator or with the figure: 指标 | 单位 | 2024年目标.

The cells of a row stand in one line, or one a line.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NamedTuple

from graph.quantities import dimension
from ingest.columns import COLUMN, NUMBERED, is_section
from ingest.columns import cells as cells_of
from ingest.draft import Draft, Fact
from ingest.quantities import names
from ingest.quantities.tenses import looks_back
from ingest.statements.goals import horizon, measured

INDICATOR = re.compile(r"(?:主要|考核|具体|核心|发展|[一二三]级)*指标(?:名称)?|目标名称")
UNIT = re.compile("(?:计量)?单位")
GOAL = re.compile(r"(?:(?:到|至)?(?P<year>20\d\d)年?(?:年度|度)?)?(?:年度|全年|预期|计划|工作|规划|考核|任务)*(?:目标|计划|任务|预期)(?:数|值)?")
# 2026年 without more is a goal of a plan for that year; 2024年(实际) is what was reached.
YEAR = re.compile(r"(20\d\d)年(?:度)?")
OTHER = re.compile(r"20\d\d年.{0,8}|备注|(?:指标)?(?:属性|类型|性质|类别)|基[期数]值?|现状值?|年均(?:增速|增长)?(?:\(%\))?")
PLANS = frozenset({"action_plan", "work_plan", "key_points", "development_plan", "opinion", "implementation_opinion"})
IN_BRACKETS = re.compile(r"(?P<name>.+?)\((?:单位:)?(?P<unit>[^()]{1,6})\)")
FIGURE = re.compile(r"(?P<sign>[≥≤><]=?)?(?P<value>\d[\d,]*(?:\.\d+)?)(?P<rest>左右|以上|以内)?")
# ≥420亿元, 30个以上: a goal with its unit in one cell
MEASURE = re.compile(r"(?P<sign>[≥≤><]=?)?[ ]*(?P<value>\d[\d,]*(?:\.\d+)?)[ ]*(?P<unit>[^\d\s≥≤><以左.,/]{1,5}?(?:/[\u4e00-\u9fff]{1,3})?)(?P<rest>左右|以上|以内)?")
SIGNS = {"≥": ">=", "≤": "<=", ">": ">=", "<": "<=", ">=": ">=", "<=": "<=", "以上": ">=", "以内": "<=", "左右": "~"}
GROWTH = ("增速", "增幅", "增长率")


Span = tuple[int, int]


class _Columns(NamedTuple):
    """How many cells a row has, and in which the indicator, its unit, if it has one of its own, and its goals stand, with the year of each."""

    width: int
    name: int
    unit: int | None
    goals: dict[int, int | None]


def state(draft: Draft) -> Iterator[Fact]:
    """A goal for each figure under a column of goals."""
    own = draft.subject
    if own is None or own[0] not in ("Park", "Region") or "指标" not in draft.text:
        return
    first = min(draft.metadata.years, default=draft.metadata.year) if draft.metadata.type in PLANS else None
    read = sorted(fact.start for fact in draft.facts if fact.relation == "SETS_TARGET")
    for columns, row in _rows(draft, first):
        # A figure with its unit may have been read as in any line.
        at = bisect_left(read, row[0][0])
        if not looks_back(draft, row[0][0]) and not (at < len(read) and read[at] < row[-1][1]):
            for fact in _goals(draft, columns, [draft.text[a:b].strip() for a, b in row]):
                yield fact._replace(head=own, start=row[0][0], end=row[-1][1])


def _rows(draft: Draft, first: int | None) -> Iterator[tuple[_Columns, list[Span]]]:
    """The rows of such tables: their columns, and the spans of their cells."""
    lines = list(_lines(draft.text))
    columns: _Columns | None = None
    behind = 0  # the line behind a table whose cells stand one a line
    for at, (start, end) in enumerate(lines):
        if at < behind or start == end:
            continue
        line = draft.text[start:end]
        cells = cells_of(line, start)
        header = _header([draft.text[a:b].strip() for a, b in cells], first)
        if header is not None:
            columns = header
        elif columns is not None and len(cells) == columns.width:
            yield columns, cells
        else:
            columns = None
            if INDICATOR.fullmatch(line) or NUMBERED.fullmatch(line):
                found, behind = _stacked(draft, lines, at, first)
                yield from found


def _lines(text: str) -> Iterator[Span]:
    """Spans of the lines of a text without the blanks around them; an empty one where there is nothing else."""
    position = 0
    for line in text.split("\n"):
        stripped = line.strip()
        start = position + line.find(stripped)
        yield start, start + len(stripped)
        position += len(line) + 1


def _stacked(draft: Draft, lines: list[Span], at: int, first: int | None) -> tuple[list[tuple[_Columns, list[Span]]], int]:
    """The rows of a table whose header begins in a line and whose cells stand one a line, and the line behind it."""
    held = [(i, span) for i, span in enumerate(lines[at:], at) if span[0] < span[1]]
    texts = [draft.text[a:b] for _, (a, b) in held]
    width = next((i for i, text in enumerate(texts) if not _is_column(text)), len(texts))
    columns = _header(texts[:width], first)
    if columns is None:
        return [], at + 1
    found: list[tuple[_Columns, list[Span]]] = []
    row = width
    while row + width <= len(texts):
        if is_section(texts[row]):
            row += 1
        elif dimension(_measured(columns, texts[row : row + width])[1]) and any(FIGURE.fullmatch(texts[row + i]) for i in columns.goals):
            found.append((columns, [span for _, span in held[row : row + width]]))
            row += width
        else:
            break
    return found, held[row][0] if row < len(held) else len(lines)


def _is_column(text: str) -> bool:
    return any(p.fullmatch(text) for p in (INDICATOR, UNIT, GOAL, OTHER)) or COLUMN.match(text) is not None


def _header(texts: list[str], first: int | None) -> _Columns | None:
    """The columns, where a line names indicators, their units and goals; ``first`` is the year from which on a year alone heads goals."""
    name = next((i for i, t in enumerate(texts) if INDICATOR.fullmatch(t)), None)
    unit = next((i for i, t in enumerate(texts) if UNIT.fullmatch(t)), None)
    if name is None:
        return None
    goals = {i: int(m["year"]) if m["year"] else None for i, t in enumerate(texts) if i != name and (m := GOAL.fullmatch(re.sub(r"\s", "", t)))}
    goals |= {i: int(m[1]) for i, t in enumerate(texts) if first is not None and (m := YEAR.fullmatch(t)) and int(m[1]) >= first}
    return _Columns(len(texts), name, unit, goals) if goals else None


def _measured(columns: _Columns, texts: list[str]) -> tuple[str, str]:
    """The indicator of a row and its unit, which is empty where it stands with the figure: 出口额 | 亿元, 出口额(亿元)."""
    name = texts[columns.name]
    if columns.unit is not None:
        return names.trimmed(name), texts[columns.unit]
    bracket = IN_BRACKETS.fullmatch(name)
    return (names.trimmed(bracket["name"]), bracket["unit"]) if bracket else (names.trimmed(name), "")


def _goals(draft: Draft, columns: _Columns, texts: list[str]) -> Iterator[Fact]:
    """The goals of a row, without whose they are and where they stand."""
    surface, told = _measured(columns, texts)
    if len(surface) < 2 or (told and not dimension(told)):
        return
    name = names.canonical(surface)
    for i, year in columns.goals.items():
        figure = (FIGURE if told else MEASURE).fullmatch(texts[i])
        unit = told or (figure["unit"] if figure is not None else "")
        if figure is None or not dimension(unit):
            continue
        kind = "growth" if name.endswith(GROWTH) else "share" if dimension(unit) == "share" else "level"
        comparator = SIGNS.get(figure["sign"] or figure["rest"] or "", "=")
        found: dict[str, Any] = {"unit": unit, "kind": kind} | measured(float(figure["value"].replace(",", "")), unit, comparator)
        if (when := year or horizon(draft)) is not None:
            found["year"] = when
        if surface != name:
            draft.alias("Indicator", surface, name)
        yield Fact("SETS_TARGET", ("Document", ""), ("Indicator", name), 0, 0, "goals.units", found, 0.9)
