"""Rows that head a group of rows in a table: (一) | 续建项目(7个) | | |, whose other cells are empty."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ingest.columns import Row, cells

Span = tuple[int, int]
NUMERAL = re.compile(r"\(?[一二三四五六七八九十]{1,3}[)、.]?")
GROUP = re.compile(r"(?:项目|工程|任务|[类业])(?:\([^()]{1,16}\))?|(?:合|小|总)计")
LONGEST = 30
WIDEST = 4  # tables of fewer columns have rows with as many empty cells
FARTHEST = 3  # lines above a row


class Group(NamedTuple):
    """The head of a group: its label, where its line begins, and where its words do."""

    label: str
    start: int
    heading: int


def head_of(line: str, spans: Sequence[Span], width: int) -> tuple[str, Span] | None:
    """Label and words of a line that heads a group of the rows of a table so wide, by the spans of its cells in the line."""
    filled = [(a, b) for a, b in spans if line[a:b].strip()]
    if width < WIDEST or len(spans) < WIDEST - 1 or not 1 <= len(filled) <= 2:
        return None
    first, last = line[slice(*filled[0])].strip(), line[slice(*filled[-1])].strip()
    if len(last) > LONGEST or last.isdigit():
        return None
    if len(filled) == 2:
        return (first, filled[1]) if NUMERAL.fullmatch(first) else None
    return ("", filled[0]) if GROUP.search(first) else None


def groups(text: str, table: Sequence[Row]) -> list[Group]:
    """The heads of groups right above the rows of tables."""
    found: dict[int, Group] = {}
    for row in table:
        end = row.start - 1
        for _ in range(FARTHEST):
            start = text.rfind("\n", 0, max(end, 0)) + 1
            if end <= start:
                break
            line = text[start:end]
            head = head_of(line, cells(line, 0, edge=""), len(row.cells) + 1)
            if head is None:
                break
            found[start] = Group(head[0], start, start + head[1][0])
            end = start - 1
    return [found[start] for start in sorted(found)]
