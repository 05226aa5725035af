"""Tables told field by field, a line for each cell: 序号:1, 工作任务:…, 牵头单位:…, one record below the other."""

import re
from collections.abc import Iterator

from ingest.columns import COLUMN, FEW, NUMBERED, TEXT_COLUMN, UNIT_COLUMN, Row, is_section
from ingest.text import at_lines, line_end

Span = tuple[int, int]
FIELD = re.compile(r"[ \t\u3000]*[【\[]?(?P<label>[\u4e00-\u9fff()\d]{2,14})(?:[】\]][ ]?:?|[ ]?[:|\t])[ \u3000|]*(?P<value>[^\s|][^\n]*)")
# The field with which a record opens: its number, or what is to be done.
OPENS = re.compile(r"[ \t\u3000]*[【\[]?(?:序号|编号|(?:任务|工作|事项|项目)(?:名称|事项|任务)|(?:重点|主要|具体|目标|核心)(?:任务|工作|事项)(?:名称|任务)?)(?:[】\]][ ]?:?|[ ]?[:|\t])[ \u3000|]*[^\s|]")
STEPS = re.compile("年度|今年|20\\d\\d年|进度|节点|阶段|标准|要求|目标|投资")
EDGES = " \u3000\t|"


def fielded(text: str) -> list[Row]:
    """The records of a text as rows, where two or more follow one another; in order."""
    found: list[Row] = []
    chain: list[Row] = []
    end = -1
    for opening in at_lines(OPENS, text) if "单位" in text or "部门" in text else ():
        if opening.start() < end:
            continue
        row = _record(text, opening.start(), len(chain) + 1)
        if row is None:
            continue
        if chain and not _follows(text, chain[-1].end, row.start):
            found += chain if len(chain) >= FEW else []
            chain = []
        chain.append(row)
        end = row.end
    return [*found, *(chain if len(chain) >= FEW else [])]


def _record(text: str, start: int, count: int) -> Row | None:
    """The row of the fields that stand one a line from here on, until one comes again; none where they do not say what is to be
    done and who is to do it."""
    cells: dict[str, Span] = {}
    end = start
    for label, value in _fields(text, start):
        if label in cells:
            break
        cells[label] = value
        end = line_end(text, value[1])
    said = [c for c in cells if TEXT_COLUMN.search(c) and not UNIT_COLUMN.search(c)]
    named = next((c for c in said if not STEPS.search(c)), None)
    if named is None or not any(UNIT_COLUMN.search(c) for c in cells):
        return None
    number = next((text[a:b] for c, (a, b) in cells.items() if NUMBERED.match(c)), str(count))
    return Row(number.strip("()."), start, end, cells[named], cells)


def _fields(text: str, position: int) -> Iterator[tuple[str, Span]]:
    """(label, span of the value) of the lines from a position on that are fields of a table; one that no list of columns knows
    counts in front of one that is known."""
    field = FIELD.fullmatch(text, position, line_end(text, position))
    while field is not None:
        below = FIELD.fullmatch(text, field.end() + 1, line_end(text, field.end() + 1)) if field.end() < len(text) else None
        if not COLUMN.match(field["label"]) and (below is None or not COLUMN.match(below["label"])):
            return
        yield field["label"], (field.start("value"), field.start("value") + len(field["value"].rstrip(EDGES)))
        field = below


def _follows(text: str, end: int, start: int) -> bool:
    """Whether nothing but the name of a section stands between two records."""
    between = [line for line in text[end:start].split("\n") if line.strip()]
    return not between or (len(between) == 1 and is_section(between[0]))
