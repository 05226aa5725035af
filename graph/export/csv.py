"""CSV in the layout of ``neo4j-admin database import full``: a file of nodes for each type, of edges for each relation.

    neo4j-admin database import full neo4j --nodes=Item:Entity:Park=nodes-Park.csv … (import.sh holds the whole command)
"""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.model import Entity
from graph.names import fold
from graph.neo4j import rows
from graph.neo4j.queries import RELATIONS
from graph.ontology import ontology
from graph.store import SCHEMA_VERSION, Pattern, View

DOCUMENT = ("id:ID", "origin", "source", "title", "name", "digest", "year:int", "years:int[]", "type", "subject", "issuer", "published", "number", "fields", "text", "names")
ENTITY = ("id:ID", "type", "name", "names:string[]", "folded:string[]", "path", "document", "code", "documents:int")
NAME = ("key:ID", "entity", "name", "kind:int", "folded", "type", "documents:int")
PASSAGE = ("id:int", "key:ID", "document", "start:int", "end:int", "path", "heading", "text")
EDGE = ("id", "document", "start:int", "end:int", "extractor", "confidence:double", "subject_observed", "object_observed", "qualifiers")
TYPES = {"value": "double", "base_value": "double", "year": "int", "strive": "boolean", "inferred": "boolean"}


def write(view: View, output: Path | None) -> None:
    """Write the folder: nodes, edges, bookkeeping, and the import command."""
    if output is None:
        raise InputError("csv is a folder of files; name it with --output DIR")
    output.mkdir(parents=True, exist_ok=True)
    arguments = [*_nodes(view, output), *_edges(view, output)]
    command = "#!/bin/sh\n# Run in this folder, with the database stopped. Names of people's databases are theirs: neo4j is the default one.\n"
    command += "neo4j-admin database import full neo4j --overwrite-destination --multiline-fields=true --array-delimiter='|' \\\n  "
    (output / "import.sh").write_text(command + " \\\n  ".join(arguments) + "\n", encoding="utf-8")


def _table(path: Path, columns: Sequence[str], lines: Iterable[Sequence[Any]]) -> int:
    number = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        for line in lines:
            writer.writerow(["" if cell is None else cell for cell in line])
            number += 1
    if not number:
        path.unlink()
    return number


def _list(values: Iterable[object]) -> str:
    return "|".join(str(v).replace("|", "/") for v in values)


def _nodes(view: View, folder: Path) -> list[str]:
    arguments = []
    entities: dict[str, list[Entity]] = {}
    for e in view.all_entities():
        entities.setdefault(e.type, []).append(e)
    for type, found in entities.items():
        counts = view.entity_document_counts([e.id for e in found])
        lines = ((e.id, e.type, e.name, _list(e.names), _list(map(fold, e.names)), e.path, e.document, e.code, counts[e.id]) for e in found)
        if _table(folder / f"nodes-{type}.csv", ENTITY, lines):
            arguments.append(f"--nodes=Item:Entity:{type}=nodes-{type}.csv")
    names = [rows.name_row(e.id, n, k, e.type) for t, group in entities.items() if t != "Task" for e in group for k, ns in enumerate(((e.name,), e.aliases, e.observed)) for n in dict.fromkeys(ns)]
    if _table(folder / "nodes-Name.csv", NAME, ((n["key"], n["entity"], n["name"], n["kind"], n["folded"], n["type"], 1) for n in names)):
        arguments.append("--nodes=Name=nodes-Name.csv")
        _table(folder / "edges-NAMED.csv", (":START_ID", ":END_ID"), ((n["entity"], n["key"]) for n in names))
        arguments.append("--relationships=NAMED=edges-NAMED.csv")
    return arguments + _document_nodes(view, folder)


def _document_nodes(view: View, folder: Path) -> list[str]:
    def lines() -> Iterable[Sequence[Any]]:
        for d in view.documents():
            record = view.record(d.id)
            p = rows.document_properties(d, record.text, rows.spoken_names(record))
            p["years"] = _list(d.years)
            yield [p[column.split(":")[0]] for column in DOCUMENT]

    def passages() -> Iterable[Any]:
        after = 0
        while batch := view.passages_after(after, 1000):
            yield from batch
            after = batch[-1].id

    arguments = []
    if _table(folder / "nodes-Document.csv", DOCUMENT, lines()):
        arguments.append("--nodes=Item:Document=nodes-Document.csv")
    if _table(folder / "nodes-Passage.csv", PASSAGE, ((p.id, f"p{p.id}", p.document, p.start, p.end, p.path, p.heading, p.text) for p in passages())):
        arguments.append("--nodes=Passage=nodes-Passage.csv")
        _table(folder / "edges-HAS_PASSAGE.csv", (":START_ID", ":END_ID"), ((p.document, f"p{p.id}") for p in passages()))
        arguments.append("--relationships=HAS_PASSAGE=edges-HAS_PASSAGE.csv")
    last = int(view.passage_ids().max(initial=0))
    _table(folder / "nodes-Meta.csv", ("key:ID", "schema:int", "revision:int", "passages:int"), [("policygraph", SCHEMA_VERSION, view.revision, last)])
    return [*arguments, "--nodes=Meta=nodes-Meta.csv"]


def _edges(view: View, folder: Path) -> list[str]:
    arguments = []
    for relation in RELATIONS:
        keys = sorted(ontology().relations[relation].qualifiers)
        columns = [":START_ID", *EDGE, *(f"{k}:{TYPES[k]}" if k in TYPES else k for k in keys), ":END_ID"]
        lines = (_edge(rows.statement_row(s, {}), keys) for s in view.statements(Pattern(relations=[relation])))
        if _table(folder / f"edges-{relation}.csv", columns, lines):
            arguments.append(f"--relationships={relation}=edges-{relation}.csv")
    return arguments


def _edge(row: dict[str, Any], keys: Sequence[str]) -> list[Any]:
    p = row["properties"]
    plain = [p[column.split(":")[0]] for column in EDGE]
    extra = [str(v).lower() if isinstance(v := p.get(k), bool) else v for k in keys]
    return [row["subject"], *plain, *extra, row["object"]]
