"""Passages: pieces of some 300 characters that end where sentences end; short clauses that belong together are one."""

import re
from dataclasses import dataclass

from graph.model import Passage
from ingest.draft import Draft

SIZE = 300
# A clause this short says too little to be found, and to prove anything, by itself. Measured on two collections of reports in
# Markdown: of 100, 160, 220 and 280 those from 160 on find more, and hardly differ.
SHORT = 160
COLUMNS = re.compile(r"\t|(?<=\S)[ ]*\|[ ]*(?=\S)")
RULE = re.compile(r"[\s|:\-]+")
RULED, CAPTIONED = frozenset("|:-"), frozenset("#*图表附")
CAPTION = re.compile(r"^[#*\s]*(?P<words>(?:图表|表格|表|附表)[ ]*[\d一二三四五六七八九十\-.]{0,5}[^\n|\t]{2,50}?)[*\s]*$")


@dataclass(slots=True)
class _Piece:
    """Some sentences in a row, the clause that they are told of, and the table head that stands above them."""

    start: int
    end: int
    clause: int
    table: str = ""


def passages(draft: Draft) -> list[Passage]:
    """The passages of a document, in order, with stored spans."""
    found: list[Passage] = []
    for piece in _joined(draft, _pieces(draft)):
        text = draft.text[piece.start : piece.end].strip()
        if not text:
            continue
        clause = draft.clauses[piece.clause] if piece.clause >= 0 else None
        heading = " / ".join(filter(None, (_headings(draft, piece.clause), piece.table)))
        found.append(Passage(*draft.clean.span(piece.start, piece.end), clause.path if clause else "", heading, text))
    return found


def _pieces(draft: Draft) -> list[_Piece]:
    """Sentences of one clause, up to the size of a passage."""
    pieces: list[_Piece] = []
    tables = _Tables()
    for sentence in draft.sentences:
        table = tables.above(draft.text[sentence.start : sentence.end])
        last = pieces[-1] if pieces else None
        if last and last.clause == sentence.clause and sentence.end - last.start <= SIZE:
            last.end = sentence.end
        else:
            pieces.append(_Piece(sentence.start, sentence.end, sentence.clause, table))
    return pieces


class _Tables:
    """Remembers the head of the table that lines are read from, so that rows far below still say what they count."""

    def __init__(self) -> None:
        self._caption, self._head = "", ""

    def above(self, line: str) -> str:
        """Caption and columns of the table that a line goes on with; "" for the head itself and for what is no table."""
        line = line.strip()
        if not line:
            return ""
        if not (("\t" in line or "|" in line) and COLUMNS.search(line)) and not (line[0] in RULED and RULE.fullmatch(line)):
            caption = CAPTION.match(line) if line[0] in CAPTIONED else None
            self._caption, self._head = caption["words"] if caption else "", ""
            return ""
        if not self._head:
            cells = [c.strip(" *|") for c in COLUMNS.split(line)]
            self._head = " / ".join(filter(None, (self._caption, "、".join(c for c in cells if c))))
            return ""
        return self._head


def _joined(draft: Draft, pieces: list[_Piece]) -> list[_Piece]:
    """The pieces, short ones joined with their neighbours: a heading with its first clause, items of a list together."""
    found: list[_Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if last and piece.end - last.start <= SIZE and _joins(draft, last, piece):
            last.end, last.clause = piece.end, _speaker(draft, last.clause, piece.clause)
        else:
            found.append(piece)
    return found


def _joins(draft: Draft, last: _Piece, piece: _Piece) -> bool:
    """Whether a piece goes on with the last one: where that is short, and rows of a table where they are short themselves."""
    row = _is_row(draft, piece.clause) and _length(draft, piece) < SHORT
    return (row or _length(draft, last) < SHORT) and _related(draft, last.clause, piece.clause)


def _speaker(draft: Draft, left: int, right: int) -> int:
    """The clause that speaks for two: what stands above rows; for a heading alone the clause below it; else the first."""
    if _is_row(draft, right):
        return draft.clauses[right].parent
    return right if left < 0 or _is_above(draft, left, right) else left


def _is_row(draft: Draft, clause: int) -> bool:
    return clause >= 0 and draft.clauses[clause].kind == "row"


def _length(draft: Draft, piece: _Piece) -> int:
    return len(draft.text[piece.start : piece.end].strip())


def _related(draft: Draft, left: int, right: int) -> bool:
    """Whether two clauses may share a passage: one holds the other, or both are items of one list or sections of one part."""
    if left < 0:  # the title, and what stands before the first clause
        return not _is_row(draft, right) or draft.clauses[right].parent < 0
    if right < 0:
        return False
    a, b = draft.clauses[left], draft.clauses[right]
    if a.kind == "row" and b.kind != "row":
        return False
    return _is_above(draft, left, right) or (a.parent == b.parent and a.kind == b.kind)


def _is_above(draft: Draft, above: int, below: int) -> bool:
    while below >= 0:
        below = draft.clauses[below].parent
        if below == above:
            return above >= 0
    return False


def _headings(draft: Draft, index: int) -> str:
    parts: list[str] = []
    while index >= 0:
        parts.append(draft.clauses[index].heading)
        index = draft.clauses[index].parent
    return " / ".join(reversed([p for p in parts if p]))
