"""Documents, entities, statements and passages as JSON, the same on every way in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.evidence import statement_lines
from graph.export.jsonl import document_line, entity_line
from graph.model import Document, Entity, Statement
from graph.store import View

if TYPE_CHECKING:
    from search.retrieval import PassageHit


def document_json(document: Document) -> dict[str, Any]:
    """A document as JSON."""
    return _plain(document_line(document))


def entity_json(entity: Entity) -> dict[str, Any]:
    """An entity as JSON."""
    return _plain(entity_line(entity))


def statement_json(view: View, statement: Statement) -> dict[str, Any]:
    """A statement with the names of its ends, its quote and its place."""
    return statement_lines(view, [statement])[0]


def passage_json(view: View, hit: PassageHit) -> dict[str, Any]:
    """A passage in the form of the contract."""
    document = view.document(hit.passage.document)
    return {
        "document": document.id, "source": document.source, "title": document.title, "path": hit.passage.path,
        "heading": hit.passage.heading, "start": hit.passage.start, "end": hit.passage.end, "text": hit.passage.text,
        "score": round(float(hit.score), 6),
    }


def _plain(line: dict[str, Any]) -> dict[str, Any]:
    """A line of an export without the word that says which kind of line it is."""
    return {key: value for key, value in line.items() if key != "record"}
