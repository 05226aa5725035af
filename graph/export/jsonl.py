"""JSON lines: one document, entity or statement a line."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from graph.export.files import opened
from graph.model import Document, Entity, Statement
from graph.ontology import ontology
from graph.store import Pattern, View

LEXICON_RELATIONS = tuple(r.name for r in ontology().relations.values() if r.source == "lexicon")


def document_line(document: Document) -> dict[str, Any]:
    """The record of a document."""
    return {
        "record": "document", "id": document.id, "source": document.source, "title": document.title,
        "issuer": document.issuer, "subject": document.subject, "year": document.year, "years": list(document.years),
        "published": document.published, "type": document.type, "number": document.number,
        "characters": document.characters, "inferred": list(document.inferred),
        "notes": list(document.notes),
    }


def entity_line(entity: Entity) -> dict[str, Any]:
    """The record of an entity; Tasks carry their path and document."""
    line: dict[str, Any] = {
        "record": "entity", "id": entity.id, "type": entity.type, "name": entity.name,
        "aliases": [n for n in entity.names if n != entity.name],
    }
    if entity.type == "Task":
        line |= {"path": entity.path, "document": entity.document}
    return line


def statement_line(statement: Statement, quote: str | None) -> dict[str, Any]:
    """The record of a statement with the text that says so."""
    return {
        "record": "statement", "id": statement.id, "subject": statement.subject, "relation": statement.relation,
        "object": statement.object, "qualifiers": dict(statement.qualifiers), "document": statement.document,
        "start": statement.start, "end": statement.end, "quote": quote, "extractor": statement.extractor,
        "confidence": statement.confidence,
    }


def encode(lines: Iterable[dict[str, Any]]) -> Iterator[str]:
    """JSON texts of records, without line ends."""
    for line in lines:
        yield json.dumps(line, ensure_ascii=False)


def lines(view: View) -> Iterator[dict[str, Any]]:
    """All records: documents, entities, statements with their quotes, a document's text read once."""
    documents = view.documents()
    yield from map(document_line, documents)
    yield from map(entity_line, view.all_entities())
    for document in documents:
        text = view.text(document.id)
        for statement in view.statements(Pattern(documents=[document.id])):
            yield statement_line(statement, text[statement.start : statement.end])
    for statement in view.statements(Pattern(relations=LEXICON_RELATIONS)):
        if statement.document is None:
            yield statement_line(statement, None)


def write(view: View, output: Path | None) -> None:
    """Write all records, one a line."""
    with opened(output) as file:
        for line in encode(lines(view)):
            file.write(line + "\n")
