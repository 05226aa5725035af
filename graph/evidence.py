"""Statements as they are shown: the names of their ends, the quote, the place in the outline, the words around."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from graph.model import Document, Entity, Statement
from graph.store import Pattern, View

_ENDS = "。;；!！?？\n"


def end_json(ident: str, entities: dict[str, Entity], documents: dict[str, Document]) -> dict[str, Any]:
    """One end of a statement: id, type, name, and the path of a Task."""
    if ident in documents:
        return {"id": ident, "type": "Document", "name": documents[ident].title}
    entity = entities[ident]
    found = {"id": ident, "type": entity.type, "name": entity.name}
    return found | {"path": entity.path} if entity.type == "Task" else found


def outline_paths(view: View, document: str) -> tuple[list[int], list[str]]:
    """Starts and paths of the clauses of a document, for finding the clause of a position."""
    tasks = view.statements(Pattern(relations=["HAS_TASK"], documents=[document]))
    entities = view.entities([s.object for s in tasks])
    placed = sorted((s.start, entities[s.object].path or "") for s in tasks)
    return [start for start, _ in placed], [path for _, path in placed]


def path_at(outline: tuple[list[int], list[str]], position: int) -> str:
    """The path of the clause that holds a position, or ""."""
    index = bisect_right(outline[0], position) - 1
    return outline[1][index] if index >= 0 else ""


def stretch(text: str, start: int, end: int, stops: str) -> tuple[int, int]:
    """The stretch between two stops that holds a span; it begins behind the first and ends in front of the second.

    >>> stretch("一句。两句,三句。", 3, 5, "。")
    (3, 8)
    """
    first = 0
    for stop in stops:  # each is sought only where none is known to stand nearer: signs that a text has not are sought far otherwise
        first = max(first, text.rfind(stop, first, start) + 1)
    last = len(text)
    for stop in stops:
        at = text.find(stop, max(end - 1, start), last)
        last = at if at >= 0 else last
    return first, last


def sentence_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds a span, with its stop, without white space at its edges."""
    first, last = stretch(text, start, end, _ENDS)
    last = min(last + 1, len(text))
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence of the stored text that holds a span, in words."""
    first, last = sentence_span(text, start, end)
    return text[first:last].strip().lstrip("*# ")


def statement_lines(view: View, statements: Sequence[Statement]) -> list[dict[str, Any]]:
    """Statements as JSON, in order, with everything that a reader needs to check them."""
    ids = {end for s in statements for end in (s.subject, s.object)}
    documents = {d: view.document(d) for d in sorted({s.document for s in statements if s.document})}
    entities = view.entities(sorted(ids - documents.keys()))
    texts = {d: view.text(d) for d in documents}
    outlines = {d: outline_paths(view, d) for d in documents}
    found = []
    for s in statements:
        line: dict[str, Any] = {
            "id": s.id, "subject": end_json(s.subject, entities, documents), "relation": s.relation,
            "object": end_json(s.object, entities, documents), "qualifiers": dict(s.qualifiers), "document": s.document,
            "source": "", "title": "", "path": "", "start": s.start, "end": s.end, "quote": "", "context": "",
            "extractor": s.extractor, "confidence": s.confidence,
        }
        if s.document:
            document, text = documents[s.document], texts[s.document]
            line |= {
                "source": document.source, "title": document.title, "path": path_at(outlines[s.document], s.start),
                "quote": text[s.start : s.end], "context": sentence_around(text, s.start, s.end),
            }
        found.append(line)
    return found
