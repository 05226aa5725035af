"""Rows of the server store, to and from the model."""

import json
from typing import Any

from graph.model import Document, DocumentRecord, Entity, Passage, Statement
from graph.names import fold
from graph.sqlite.rows import document_fields

PRIMITIVE = (str, int, float, bool)


def document_properties(document: Document, text: str, names: list[dict[str, Any]]) -> dict[str, Any]:
    """Properties of a document's node: what analysts filter by, and all fields as JSON."""
    return {
        "id": document.id, "origin": document.origin, "source": document.source, "title": document.title, "name": document.title,
        "digest": document.digest, "year": document.year, "years": list(document.years), "type": document.type,
        "subject": document.subject, "issuer": document.issuer, "published": document.published, "number": document.number,
        "fields": document_fields(document), "text": text, "names": json.dumps([[n["entity"], n["name"], n["kind"]] for n in names], ensure_ascii=False),
    }


def spoken_names(record: DocumentRecord) -> list[dict[str, Any]]:
    """Names that a record brings for each entity that the document itself speaks of."""
    spoken = {end for s in record.statements if s.document is not None for end in (s.subject, s.object)}
    return [
        name_row(entity.id, name, kind, entity.type)
        for entity in record.entities
        if entity.id in spoken
        for kind, found in enumerate(((entity.name,), entity.aliases, entity.observed))
        for name in dict.fromkeys(found)
    ]


def name_row(entity: str, name: str, kind: int, type: str) -> dict[str, Any]:
    """One name of one entity."""
    return {"key": f"{entity}\x1f{kind}\x1f{name}", "entity": entity, "name": name, "kind": kind, "folded": fold(name), "type": type}


def statement_row(s: Statement, merged: dict[str, str]) -> dict[str, Any]:
    """Ends and properties of a statement's relationship. Simple qualifiers stand as properties of their own too."""
    qualifiers = dict(s.qualifiers)
    return {
        "subject": merged.get(s.subject, s.subject),
        "object": merged.get(s.object, s.object),
        "properties": {
            **{k: v for k, v in qualifiers.items() if isinstance(v, PRIMITIVE)},
            "id": s.id, "document": s.document, "start": s.start, "end": s.end, "extractor": s.extractor, "confidence": s.confidence,
            "subject_observed": s.subject, "object_observed": s.object, "qualifiers": json.dumps(qualifiers, ensure_ascii=False),
        },
    }


def statement(row: dict[str, Any]) -> Statement:
    """A statement from a row of the STATEMENT map."""
    return Statement(**{**row, "qualifiers": json.loads(row["qualifiers"])})


def entity(row: dict[str, Any]) -> Entity:
    """An entity from a row of ENTITIES."""
    names: dict[int, list[str]] = {}
    for kind, name in row["names"]:
        if name is not None:
            names.setdefault(kind, []).append(name)
    aliases = tuple(n for n in dict.fromkeys([*names.get(0, []), *names.get(1, [])]) if n != row["name"])
    return Entity(row["id"], row["type"], row["name"], aliases, tuple(names.get(2, [])), row["path"], row["document"], row["code"])


def passage(row: dict[str, Any]) -> Passage:
    """A passage from a row of the PASSAGE map."""
    return Passage(row["start"], row["end"], row["path"], row["heading"], row["text"], row["id"], row["document"])
