"""What the form of a document says: its tasks and their order, who is responsible for them, issuer and subject."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from ingest.columns import unit_cells
from ingest.draft import DOCUMENT, Clause, Draft, Fact
from ingest.duties import found_units
from ingest.mentions.agencies import unit_key
from ingest.patterns import compiled
from ingest.quantities.numerals import number
from ingest.unitnames import Unit, offices
from ingest.units import list_spans

ITEMS = re.compile(r"第(?P<numbers>\d+(?:\.\d+)?(?:[、和及]\d+(?:\.\d+)?)*)(?:项|条|节|点)(?=[^,。;]{0,8}由)")
# 任务二、任务四由甲办牵头
TASKS = re.compile(r"任务(?P<numbers>[一二三四五六七八九十\d]+(?:[、和及](?:任务)?[一二三四五六七八九十\d]+)*)(?=[^,。;]{0,8}由)")
CHARGED = re.compile(r"(?:[^,。;]{0,10})?(?:负责|牵头|承担)第(?P<numbers>\d+(?:\.\d+)?(?:[、和及]\d+(?:\.\d+)?)*)(?:项|条|节|点)")
ABOVE = re.compile(r"[ \t\u3000(【〔]*(?:以上|上述|前述)(?:(?:各项|\d+项|[一二三四五六七八九十]+项)?(?:重点)?(?:工作|任务|事项|措施)|(?:各|\d+|[一二三四五六七八九十]+)[项条](?=由|均|分别|$))")
# (以上3项工作牵头单位:…), 以上由甲局牵头
COUNTED = re.compile(r"[ \t\u3000(【〔]*(?:以上|上述|前述)(?:(?P<many>\d{1,2}|[二两三四五六七八九十]+)[项条]|(?=[均都]?由))")
SAYS = 8  # so many signs behind a heading say something
DUE = re.compile(r"(?:完成|办结|整改|推进|实施|落实)?时[限间](?:要求|节点)?|完成日期|时间(?:节点|要求|进度)|完成期限")
DUE_LABEL = compiled(rf"(?<![\u4e00-\u9fff])(?:{DUE.pattern})[】\]]?[ \u3000]?:[ \u3000]*(?P<due>[^\n。;,()【】]{{2,24}}?)(?=[ \u3000]*(?:[\n。;,()【】]|$|[\u3000 ][\u4e00-\u9fff]{{2,6}}:))")


def state(draft: Draft) -> Iterator[Fact]:
    """HAS_TASK, PART_OF, ISSUED_BY, ABOUT, RESPONSIBLE_FOR."""
    yield from _outline(draft)
    yield from _document(draft)
    yield from _responsible(draft)


def _outline(draft: Draft) -> Iterator[Fact]:
    for clause in draft.clauses:
        start, end = clause.heading_start, max(clause.heading_end, clause.heading_start + 1)
        if end > len(draft.text):  # a mark with which the text breaks off is all that shows its clause
            start, end = clause.start, len(draft.text)
        task = ("Task", clause.path)
        yield Fact("HAS_TASK", DOCUMENT, task, start, end, f"outline:{clause.kind}")
        if clause.parent >= 0:
            yield Fact("PART_OF", task, ("Task", draft.clauses[clause.parent].path), start, end, f"outline:{clause.kind}")


def _document(draft: Draft) -> Iterator[Fact]:
    metadata = draft.metadata
    for relation, key, field in (("ISSUED_BY", metadata.issuer, "issuer"), ("ABOUT", metadata.subject, "subject")):
        span = metadata.spans.get(field)
        if key and span:
            qualifiers = {"inferred": True} if field in metadata.inferred else {}
            yield Fact(relation, DOCUMENT, key, *span, f"metadata:{field}", qualifiers)
    for key, span in metadata.joining:
        yield Fact("ISSUED_BY", DOCUMENT, key, *span, "metadata:issuer")


def _responsible(draft: Draft) -> Iterator[Fact]:
    starts = [c.start for c in draft.clauses]
    if not starts:
        return
    units = [unit for unit in found_units(draft) if not _is_closing(draft, unit.start)]
    held: set[int] = set()
    for unit in units:
        index = bisect_right(starts, unit.start) - 1
        while index >= 0 and index not in held:  # a clause whose items have units has them too
            held.add(index)
            index = draft.clauses[index].parent
    yield from _under_offices(draft, held)
    yield from _of_empty_cells(draft, units)
    for unit in units:
        index = bisect_right(starts, unit.start) - 1
        if index < 0 or unit.start >= draft.clauses[index].end:
            continue
        if _is_box(draft, draft.clauses[index], unit.start):
            continue
        clause = _meant(draft, draft.clauses[index], unit.list_start, held)
        qualifiers = {"role": unit.role}
        due = _due(draft, clause)
        if due:
            qualifiers["due"] = due
        # From where the list begins to the unit: the quote then shows in what role it stands there.
        start = unit.list_start if unit.list_start <= unit.start else unit.start
        for task in _pointed_at(draft, clause, unit.start, unit.end) or _counted(draft, draft.clauses[index], unit.start) or [clause]:
            yield Fact("RESPONSIBLE_FOR", unit_key(unit.name), ("Task", task.path), start, unit.end, "units", qualifiers)


# …12家。(责任单位:甲局) at the end of a line
ENDED = re.compile(r".?[)】][。;]?[ \t\u3000]*\n")


def _is_closing(draft: Draft, position: int) -> bool:
    """Whether a place stands in the paragraph that closes a plan whose last item has ended with the list of its units."""
    clause = draft.clauses[-1]
    line = draft.text.rfind("\n", clause.start, position) + 1
    if not (clause.start < line and position < clause.end):
        return False
    lists = [end for start, end in list_spans(draft.text) if clause.start <= start < clause.end]
    return len(lists) == 1 and lists[0] <= line and ENDED.match(draft.text, lists[0] - 1) is not None


def _of_empty_cells(draft: Draft, units: list[Unit]) -> Iterator[Fact]:
    """Rows whose cell of units is empty, as where one cell stood beside several rows: those of the row above are theirs."""
    above: dict[int, list[tuple[int, int]]] = {}
    for clause in draft.clauses:
        cells = [(start, end) for _, start, end in unit_cells(clause.cells)]
        if any(draft.text[start:end].strip() for start, end in cells):
            above[clause.parent] = cells
        elif cells:  # one empty cell beside a filled one means nobody
            for unit in (u for u in units for start, end in above.get(clause.parent, []) if start <= u.start < end):
                yield Fact("RESPONSIBLE_FOR", unit_key(unit.name), ("Task", clause.path), unit.start, unit.end, "units", {"role": unit.role})


def _is_box(draft: Draft, clause: Clause, position: int) -> bool:
    """Whether a unit stands on a line of its own that heads what it is to do: 【甲局】, 甲局负责:."""
    return clause.kind in ("boxed", "offices") and position < clause.heading_end and not draft.text[clause.heading_end : clause.end].strip("】]: \t\u3000\n")


def _under_offices(draft: Draft, held: set[int]) -> Iterator[Fact]:
    """一、甲局 with what it is to do below: where sections are headed by offices alone, their items are those offices'."""
    named = {c.index: found for c in draft.clauses if (found := offices(draft.text, c.heading_start, c.heading_start + len(c.heading)))}
    siblings = Counter((draft.clauses[i].parent, draft.clauses[i].kind) for i in named)
    for clause in draft.clauses:
        if clause.parent not in named or clause.index in held:
            continue
        above = draft.clauses[clause.parent]
        if siblings[above.parent, above.kind] > 1:
            for unit in named[above.index]:
                yield Fact("RESPONSIBLE_FOR", unit_key(unit.name), ("Task", clause.path), unit.start, unit.end, "units", {"role": "unit"})


def _pointed_at(draft: Draft, clause: Clause, start: int, end: int) -> list[Clause]:
    """The clauses that a division of duties names by number: 第1、2项由甲局牵头; 乙局负责第4.3节."""
    left = max(draft.text.rfind(mark, clause.start, start) for mark in ";。\n")
    before = ITEMS.search(draft.text, max(left + 1, clause.start), start)
    after = CHARGED.match(draft.text, end)
    match = before or after
    if match is None:
        called = TASKS.search(draft.text, max(left + 1, clause.start), start)
        if called is None:
            return []
        wanted = [_plain(n) for n in re.split("[、和及]", called["numbers"].replace("任务", ""))]
        return [c for c in draft.clauses if c.kind == clause.kind and _plain(c.path) in wanted]
    numbers = set(re.split("[、和及]", match["numbers"]))
    found = [c for c in draft.clauses if c.parent != clause.parent and c.index != clause.index and c.path.rsplit("/", 1)[-1] in numbers]
    return found if len(found) == len(numbers) else []


def _counted(draft: Draft, last: Clause, position: int) -> list[Clause]:
    """The clauses that a list closes which says of how many it speaks: 以上3项工作."""
    match = COUNTED.match(draft.text, draft.text.rfind("\n", 0, position) + 1, position)
    if match is None:
        return []
    items = [c for c in draft.clauses[: last.index + 1] if c.parent == last.parent and c.kind == last.kind]
    many = int(_plain(match["many"].replace("两", "二"))) if match["many"] else len(items)
    meant = items[-many:] if 0 < many <= len(items) else []
    # Items that are sentences and no more have no headings of their own: the section above has the units.
    return meant if all("," not in c.heading and c.end - c.heading_end > SAYS for c in meant) else []


def _plain(numeral: str) -> str:
    """任务三, 三 and 3 alike as figures."""
    bare = numeral.removeprefix("任务")
    return bare if bare.isdigit() else f"{number(bare) or 0:g}"


def _meant(draft: Draft, clause: Clause, position: int, held: set[int]) -> Clause:
    """The clause that a list of units closes: on a line of its own behind the last of several items, of which no other has
    units, it speaks of them all."""
    line = draft.text.rfind("\n", 0, position) + 1
    if clause.parent < 0 or clause.cells:
        return clause
    if ABOVE.match(draft.text, line, position):
        return draft.clauses[clause.parent]
    alone = line > 0 and not draft.text[line:position].strip(" \t\u3000【[(")
    # Items within one line, 1.甲。2.乙。(责任单位:…): the list at the line's end speaks of the paragraph.
    within = line <= draft.clauses[clause.parent].start + 1
    if not alone and not within:
        return clause
    items = [c for c in draft.clauses if c.parent == clause.parent and c.kind == clause.kind]
    last = len(items) > 1 and items[-1].index == clause.index
    return draft.clauses[clause.parent] if last and not any(c.index in held for c in items[:-1]) else clause


def _due(draft: Draft, clause: Clause) -> str | None:
    """When a clause is to be done: by the cell of its row, or behind a label (完成时限:6月底前) among its lines."""
    span = next((span for column, span in clause.cells.items() if DUE.fullmatch(column)), None)
    if span is None and not clause.cells and (told := DUE_LABEL.search(draft.text, clause.start, clause.end)) is not None:
        span = told.span("due")
    return draft.text[span[0] : span[1]].strip() if span else None
