"""Rows of the embedded store, to and from the model."""

import json
from functools import lru_cache
from typing import Any

from graph.model import Document, Passage, Statement

STATEMENT = 'id, subject, relation, object, document, "start", "end", extractor, confidence, qualifiers'
PASSAGE = 'id, document, "start", "end", path, heading, text'
_TUPLES = ("years", "inferred", "notes")


def document_fields(document: Document) -> str:
    """All fields of a document as JSON."""
    return json.dumps({name: getattr(document, name) for name in Document.__slots__}, ensure_ascii=False)


def document(fields: str) -> Document:
    """A document from its JSON."""
    raw: dict[str, Any] = json.loads(fields)
    for name in _TUPLES:
        raw[name] = tuple(raw.get(name, ()))
    return Document(**raw)


def statement(row: tuple[Any, ...]) -> Statement:
    """A statement from a row of the STATEMENT columns."""
    _, subject, relation, object, document, start, end, extractor, confidence, qualifiers = row
    return Statement(
        subject, relation, object, document, start, end, extractor,
        dict(_qualifiers(qualifiers)) if qualifiers != "{}" else {}, confidence,
    )


@lru_cache(4096)
def _qualifiers(data: str) -> dict[str, Any]:
    """Qualifiers from their JSON; the same few stand in very many rows."""
    found: dict[str, Any] = json.loads(data)
    return found


def passage(row: tuple[Any, ...]) -> Passage:
    """A passage from a row of the PASSAGE columns."""
    ident, document, start, end, path, heading, text = row
    return Passage(start, end, path, heading, text, ident, document)
