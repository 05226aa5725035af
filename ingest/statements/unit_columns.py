"""SETS_TARGET from tables of indicators whose units have a column of their own: 指标 | 单位 | 2024年目标."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from graph.quantities import dimension
from ingest.columns import cells as cells_of
from ingest.draft import Draft, Fact
from ingest.quantities import names
from ingest.quantities.tenses import looks_back
from ingest.statements.goals import horizon, measured

INDICATOR = re.compile(r"(?:主要|考核|具体|核心|发展|[一二三]级)*指标(?:名称)?|目标名称")
UNIT = re.compile("(?:计量)?单位")
GOAL = re.compile(r"(?:(?:到|至)?(?P<year>20\d\d)年?(?:年度|度)?)?(?:年度|全年|预期|计划|工作|规划|考核|任务)*(?:目标|计划|任务|预期)(?:数|值)?")
FIGURE = re.compile(r"(?P<sign>[≥≤><]=?)?(?P<value>\d[\d,]*(?:\.\d+)?)(?P<rest>左右|以上|以内)?")
SIGNS = {"≥": ">=", "≤": "<=", ">": ">=", "<": "<=", ">=": ">=", "<=": "<=", "以上": ">=", "以内": "<=", "左右": "~"}
GROWTH = ("增速", "增幅", "增长率")


class _Columns(NamedTuple):
    """How many cells a row has, and in which the indicator, its unit and its goals stand, with the year of each."""

    width: int
    name: int
    unit: int
    goals: dict[int, int | None]


def state(draft: Draft) -> Iterator[Fact]:
    """A goal for each figure under a column of goals."""
    own = draft.subject
    if own is None or own[0] not in ("Park", "Region") or "指标" not in draft.text:
        return
    columns: _Columns | None = None
    position = 0
    for line in draft.text.split("\n"):
        cells = cells_of(line, position)
        texts = [draft.text[a:b].strip() for a, b in cells]
        header = _header(texts)
        if header is not None:
            columns = header
        elif columns is not None and len(cells) == columns.width and not looks_back(draft, position):
            for fact in _row(draft, columns, texts):
                yield fact._replace(head=own, start=cells[0][0], end=cells[-1][1])
        elif line.strip():
            columns = None
        position += len(line) + 1


def _header(texts: list[str]) -> _Columns | None:
    """The columns, where a line names indicators, their units and goals."""
    name = next((i for i, t in enumerate(texts) if INDICATOR.fullmatch(t)), None)
    unit = next((i for i, t in enumerate(texts) if UNIT.fullmatch(t)), None)
    if name is None or unit is None:
        return None
    goals = {i: int(m["year"]) if m["year"] else None for i, t in enumerate(texts) if i != name and (m := GOAL.fullmatch(re.sub(r"\s", "", t)))}
    return _Columns(len(texts), name, unit, goals) if goals else None


def _row(draft: Draft, columns: _Columns, texts: list[str]) -> Iterator[Fact]:
    """The goals of a row, without whose they are and where they stand."""
    surface, unit = names.trimmed(texts[columns.name]), texts[columns.unit]
    if len(surface) < 2 or not dimension(unit):
        return
    name = names.canonical(surface)
    kind = "growth" if name.endswith(GROWTH) else "share" if dimension(unit) == "share" else "level"
    for i, year in columns.goals.items():
        figure = FIGURE.fullmatch(texts[i])
        if figure is None:
            continue
        comparator = SIGNS.get(figure["sign"] or figure["rest"] or "", "=")
        found: dict[str, Any] = {"unit": unit, "kind": kind} | measured(float(figure["value"].replace(",", "")), unit, comparator)
        if (when := year or horizon(draft)) is not None:
            found["year"] = when
        if surface != name:
            draft.alias("Indicator", surface, name)
        yield Fact("SETS_TARGET", ("Document", ""), ("Indicator", name), 0, 0, "goals.units", found, 0.9)
