"""The outline of a plan: clauses with their headings and places.

A level is a kind of mark (第一章, 一、, (一), 1., (1), ①, 一是, table rows, lead phrases); kinds nest in the order in which the
document opens them, so that any house style comes out right.
"""

import re
from bisect import bisect_left

from ingest.draft import Clause
from ingest.marks import Mark, in_front, list_starts, marks_of
from ingest.patterns import compiled
from ingest.text import line_end

LINE_END = re.compile(r"\n")
HEADING_END = re.compile(r"[。:;\n】]|\*\*|(?<=[\u4e00-\u9fff])①")
DUTY_LABEL = compiled(r"(?<=[\u4e00-\u9fff\d]{4})[ \t\u3000]+(?:责任|牵头|分管|包保|配合|主办|承办|落实)(?:单位|部门|领导|人)(?=[ \t\u3000]*(?::|$))|(?<=[\u4e00-\u9fff\d]{2})[((](?:(?:责任|牵头)(?:单位|部门)[为:]?[^()]*|[^()]{2,40}(?:牵头|负责|主办)(?:、[^()]*|,[^()]*)?)(?:\)|$)")
UNIT_LABEL = re.compile(r"(?:责任|牵头|主办|承办|配合|落实)(?:单位|部门|人)")
DUTIES_FIRST = re.compile(r"(?:[【\[(〔][^】\])〕:\n]{0,4}(?:责任|牵头|主办|承办|配合|落实|分管|包保|包联)(?:单位|部门|领导|人):[^】\])〕\n]{2,60}[】\])〕][ \u3000]*)+(?=[\u4e00-\u9fff“])")
OPEN = frozenset("([〔 ")  # of a bracket with duties behind a heading
BLANK_CELLS = re.compile(r"(?:[ ]*[|\t])+[ ]*\Z")  # of the row that heads a group of rows
SAID = re.compile(r"(?:重点|工作|主要)?(?:任务|事项|措施|工作|内容|目标)(?:内容|名称)?:[ \t\u3000]*")
HEADING_LENGTH = 60
LEAST = 3
# Marks of sections, which a list within a section never bears.
SECTIONS = ("part", "chapter", "section", "article", "nth", "other", "chinese", "bracket")


def outline(text: str) -> list[Clause]:
    """The clauses of a text, in order, each with its path and parent."""
    marks = marks_of(text)
    clauses: list[Clause] = []
    stack: list[tuple[Mark, Clause]] = []
    counts: dict[tuple[int, str], int] = {}
    taken: dict[tuple[str, bool], int] = {}
    for i, mark in enumerate(marks):
        end = marks[i + 1].start if i + 1 < len(marks) else len(text)
        if mark.row is not None:  # what stands below a table belongs to none of its rows
            end = min(end, mark.row.end)
        while any(_ends(above, mark) for above, _ in stack):
            stack.pop()
        parent = stack[-1][1] if stack else None
        label = mark.label
        if not label:
            counts[(parent.index if parent else -1, mark.kind)] = counts.get((parent.index if parent else -1, mark.kind), 0) + 1
            label = str(counts[(parent.index if parent else -1, mark.kind)])
        start, stop, heading = _heading(text, mark, end)
        path = f"{parent.path}/{label}" if parent else label
        taken[path, bool(mark.label)] = again = taken.get((path, bool(mark.label)), 0) + 1
        if again > 1:  # numbered anew without a title of its own: 1 of the second table is not 1 of the first
            path = f"{path}-{again}"
        clause = Clause(
            i, path, heading, len(stack) + 1, mark.start, end, start, stop,
            parent.index if parent else -1, mark.kind, mark.row.cells if mark.row else {},
        )
        clauses.append(clause)
        stack.append((mark, clause))
    return clauses


def _ends(above: Mark, mark: Mark) -> bool:
    """Whether an open clause ends where another begins: at its like, and at a heading of its level or a higher one.

    Headings of one level nest by kind where both are numbered, as in texts whose converter gave all headings one #.
    """
    if above.row is not None or (mark.kind == "sheet" and mark.label.startswith("附")):
        return True  # nothing stands within a row but its cells, and annexes stand beside all sections
    if above.kind == "point" and mark.kind in SECTIONS:
        return True
    if mark.level:
        alike = above.kind == mark.kind or "subtitle" in (above.kind, mark.kind)
        return not above.level or above.level > mark.level or (above.level == mark.level and alike)
    return above.kind == mark.kind and (not above.level or mark.kind in SECTIONS)


def _stop(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Where a heading that begins at ``start`` ends."""
    match = pattern.search(text, start, end)
    return match.start() if match else end


def _heading(text: str, mark: Mark, end: int) -> tuple[int, int, str]:
    """Where the heading of a clause begins and ends, and its words without the duties in front of and behind it."""
    start = mark.heading
    if text.startswith("**", start):
        start += 2
    stop = _stop(LINE_END if mark.level or mark.kind == "subtitle" else HEADING_END, text, start, end)
    if mark.row:
        stop = min(stop, mark.row.heading[1])
    elif (blank := BLANK_CELLS.search(text, start, stop)) is not None:
        stop = blank.start()
    labelled = DUTY_LABEL.search(text, start, stop)
    if labelled and not mark.level and not mark.row:  # 甲 责任单位:… on one line, and 甲(市乙局牵头)
        stop = labelled.start()
    if not mark.row and (at := bisect_left(lists := list_starts(text), start + LEAST)) < len(lists):
        stop = min(stop, lists[at])  # 甲(市乙局)
    if (duties := DUTIES_FIRST.match(text, start, end)) is not None:  # 【责任领导:甲】【责任单位:乙局】修缮戏台
        start = duties.end()
        stop = _stop(HEADING_END, text, start, end)
    if (opened := in_front(text, start)) > start:  # 1.甲局:修缮戏台。…
        start = opened
        stop = _stop(HEADING_END, text, start, end)
    if UNIT_LABEL.fullmatch(text, start, stop) and (said := SAID.search(text, stop, line_end(text, stop, end))) is not None:
        start = said.end()  # 1.责任单位:甲局;任务:…
        stop = _stop(HEADING_END, text, start, end)
    while stop > start and text[stop - 1] in OPEN:
        stop -= 1
    heading = text[start:stop].strip()
    if len(heading) > HEADING_LENGTH:
        comma = re.search(r"[,,]", heading)
        heading = heading[: comma.start()] if comma and comma.start() >= 4 else heading[:HEADING_LENGTH]
    return start, min(stop, start + len(text[start:stop].rstrip())), heading.strip("*# 【】")
