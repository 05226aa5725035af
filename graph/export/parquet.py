"""Parquet for pandas, DuckDB, Spark: a folder with documents, entities and statements."""

import json
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

from graph.errors import InputError
from graph.export.jsonl import lines
from graph.store import View

BATCH = 20_000
FILES = {"document": "documents", "entity": "entities", "statement": "statements"}


def write(view: View, output: Path | None) -> None:
    """Write the folder. Needs pyarrow."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ModuleNotFoundError as error:
        raise InputError("parquet needs pyarrow: pip install 'policygraph[parquet]'") from error
    if output is None:
        raise InputError("parquet is a folder of files; name it with --output DIR")
    output.mkdir(parents=True, exist_ok=True)
    schemas = _schemas(pa)
    writers = {kind: pq.ParquetWriter(output / f"{name}.parquet", schemas[kind]) for kind, name in FILES.items()}
    try:
        waiting = lines(view)
        while batch := list(islice(waiting, BATCH)):
            for kind, writer in writers.items():
                rows = [_flat(row) for row in batch if row["record"] == kind]
                if rows:
                    writer.write_table(pa.Table.from_pylist(rows, schemas[kind]))
    finally:
        for writer in writers.values():
            writer.close()


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    flat = {k: v for k, v in row.items() if k != "record"}
    if "qualifiers" in flat:
        flat |= {"value": flat["qualifiers"].get("value"), "unit": flat["qualifiers"].get("unit"), "year": flat["qualifiers"].get("year")}
        flat["qualifiers"] = json.dumps(flat["qualifiers"], ensure_ascii=False)
    return flat


def _schemas(pa: Any) -> dict[str, Any]:
    def schema(texts: Iterable[str], numbers: Iterable[str] = (), floats: Iterable[str] = (), lists: Iterable[str] = ()) -> Any:
        fields = [(n, pa.string()) for n in texts] + [(n, pa.int64()) for n in numbers] + [(n, pa.float64()) for n in floats]
        return pa.schema(fields + [(n, pa.list_(pa.string())) for n in lists])

    return {
        "document": schema(("id", "source", "title", "issuer", "subject", "published", "type", "number"), ("year", "characters"), lists=("inferred",)),
        "entity": schema(("id", "type", "name", "path", "document"), lists=("aliases",)),
        "statement": schema(("id", "subject", "relation", "object", "document", "quote", "extractor", "qualifiers", "unit"), ("start", "end", "year"), ("confidence", "value")),
    }
