"""Cypher that builds the graph on any Neo4j: for cypher-shell, in batches of parameters written out."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from graph.export.files import opened
from graph.neo4j import queries, rows
from graph.ontology import ontology
from graph.store import Pattern, View

BATCH = 200


def write(view: View, output: Path | None) -> None:
    """Write statements, one a line, each ending in a semicolon."""
    with opened(output) as file:
        for line in _lines(view):
            file.write(line + ";\n")


def _lines(view: View) -> Iterator[str]:
    yield from queries.schema()
    documents = ({"id": d.id, "name": d.title, "title": d.title, "source": d.source, "year": d.year, "type": d.type} for d in view.documents())
    for batch in _batches(documents):
        yield f"UNWIND {literal(batch)} AS row MERGE (d:Item {{id: row.id}}) SET d:Document, d += row"
    for type in ontology().types:
        entities = ({"id": e.id, "type": e.type, "name": e.name, "names": list(e.names), "path": e.path} for e in view.all_entities() if e.type == type)
        for batch in _batches(entities):
            yield f"UNWIND {literal(batch)} AS row MERGE (e:Item {{id: row.id}}) SET e:Entity:{type}, e += row"
    for relation in queries.RELATIONS:
        found = (rows.statement_row(s, {}) for s in view.statements(Pattern(relations=[relation])))
        for batch in _batches(found):
            yield " ".join(queries.merge_statements(relation).replace("$statements", literal(batch)).split("\n")).strip()


def _batches(values: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    waiting = iter(values)
    while batch := list(islice(waiting, BATCH)):
        yield batch


def literal(value: object) -> str:
    """A value written as Cypher: like JSON, but with plain keys."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    return json.dumps(value, ensure_ascii=False).replace("\u2028", "\\u2028")
