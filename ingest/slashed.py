"""Tables whose cells are parted by slashes, commas or drawn lines, as lists print them: 1/甲项目/新建/…; to be read as tables with tabs."""

import re
from collections.abc import Iterator
from itertools import pairwise

from ingest.columns import COLUMN, NUMBER

# Fewer cells make no table; of a header so many are names of columns.
FEWEST, NAMED = 4, 3
HEADER = re.compile(r"^(?:序号|编号),[^\n,]{2,8},", re.M)
# The lines of tables drawn with signs.
DRAWN = dict.fromkeys(map(ord, "─━┄┈═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬┏┓┗┛┣┫┳┻╋"), "-") | dict.fromkeys(map(ord, "│┃║"), "|")
# 20万千瓦/40万千瓦时 within a cell: a slash between two measures.
MEASURES = re.compile(r"\d[\d.]*[\u4e00-\u9fffA-Za-z㎡%]{1,5}$")


def parted(text: str) -> str:
    """The text with tabs for the signs that part the cells of tables; as long as before."""
    if "│" in text or "┃" in text:
        text = text.translate(DRAWN)
    text = "\n".join(_lines(text)) if text.count("/") >= 2 * FEWEST else text
    return "\n".join(_with_commas(text)) if HEADER.search(text) else text


def _with_commas(text: str) -> Iterator[str]:
    """The lines, those of a table with commas (序号,工作任务,责任单位) with tabs."""
    width = 0
    for line in text.split("\n"):
        cells = line.split(",")
        if len(cells) >= NAMED and all(COLUMN.match(c.strip()) for c in cells):
            width = len(cells)
        elif not (width and len(cells) == width and NUMBER.match(cells[0])):
            width = 0
        yield "\t".join(cells) if width else line


def _lines(text: str) -> Iterator[str]:
    width = 0
    for line in text.split("\n"):
        cells = line.split("/")
        if len(cells) >= FEWEST and sum(COLUMN.match(c.strip()) is not None for c in cells) >= NAMED:
            width = len(cells)
        elif not (width and len(cells) >= width - 1 and NUMBER.match(cells[0])):
            width = 0 if "。" in line else width  # prose behind the table
            yield line
            continue
        yield _with_tabs(cells, width)


def _with_tabs(cells: list[str], width: int) -> str:
    """A row with a tab between any two cells; of more cells than columns those that hold two measures are one."""
    surplus = len(cells) - width
    joined = cells[0]
    for before, cell in pairwise(cells):
        within = surplus > 0 and MEASURES.search(before) is not None and cell[:1].isdigit()
        surplus -= within
        joined += ("/" if within else "\t") + cell
    return joined
