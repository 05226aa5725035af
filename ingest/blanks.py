"""Blanks within words of tables, where a narrow column of the page cut a word and the conversion put a blank for the cut: 排查机 制.

A blank also parts items and names of one cell (农业局 林业局, 顾 涛). It stands within a word where the words around it leave fewer
characters over when they are read as one: of 排查机|制 the 机 and the 制 are of no word, of 排查机制 none is left.
"""

import re
from collections.abc import Iterator

from ingest.cells import Lines, are_persons
from ingest.columns import SPLIT, Line, header
from ingest.vocabulary import own

BLANK = re.compile("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])")
RUN = re.compile("[\u4e00-\u9fff]+(?: [\u4e00-\u9fff]+)+")
# Characters that both sides must gain: one of each, but of a side that is a single one no more than that.
GAIN = 2


def within_words(lines: Lines) -> Iterator[tuple[int, int]]:
    """The spans of such blanks in the lines from the first header of a table on."""
    if not any(BLANK.search(line) for _, _, line in lines):
        return
    for start, _, line in lines[_first_header(lines) :]:
        position = start
        for cell in SPLIT.split(line) if " " in line else ():
            at = line.index(cell, position - start)
            position = start + at + len(cell)
            if not are_persons(cell.strip()):
                yield from ((start + at + i, start + at + i + 1) for run in RUN.finditer(cell) for i in _cuts(run[0], run.start()))


def _first_header(lines: Lines) -> int:
    rows = [Line(*line) for line in lines]
    return next((at for at in range(len(rows)) if header(rows, at)[0]), len(rows))


def _cuts(run: str, start: int) -> Iterator[int]:
    """Where blanks stand within words in a run of pieces that single blanks part."""
    before, *pieces = run.split(" ")
    at = start + len(before)
    for piece in pieces:
        cut = _is_cut(before, piece)
        if cut:
            yield at
        before = before + piece if cut else piece
        at += 1 + len(piece)


def _is_cut(before: str, behind: str) -> bool:
    """Whether the blank between two pieces stands within a word."""
    if all(2 <= len(piece) <= 3 and own(piece) == len(piece) for piece in (before, behind)):
        return False  # 施国 王岭: names of persons, though 国王 is a word
    gain = own(before) + own(behind) - own(before + behind)
    return gain >= (1 if 1 in (len(before), len(behind)) else GAIN)
