"""Extraction without a library: ``python -m ingest.extract FILE_OR_FOLDER…`` prints the export of what it finds."""

import sys

from graph.errors import InputError
from graph.export.jsonl import document_line, encode, entity_line, statement_line
from graph.model import DocumentRecord, Entity
from ingest.feed import items, record_of


def main(places: list[str]) -> int:
    """Print the documents, entities and statements of the files as JSON lines; the number of files that failed."""
    records, failed = [], 0
    every = items(places)
    if not every:
        raise InputError(f"there is no file at {', '.join(places)}; check the spelling")
    for item in every:
        record = record_of(item)
        if isinstance(record, str):
            print(f"failed: {item.place}: {record}", file=sys.stderr)
            failed += 1
        else:
            records.append(record)
    entities: dict[str, Entity] = {}
    for record in records:
        for e in record.entities:
            old = entities.get(e.id)
            entities[e.id] = Entity(
                e.id, e.type, max(e.name, old.name, key=len) if old else e.name,
                tuple(dict.fromkeys([*(old.aliases if old else ()), *e.aliases])),
                tuple(dict.fromkeys([*(old.observed if old else ()), *e.observed])), e.path, e.document, e.code,
            )
    for line in encode(entity_line(e) for e in entities.values()):
        print(line)
    for record in records:
        print(*encode(_lines(record)), sep="\n")
    return failed


def _lines(record: DocumentRecord) -> list[dict[str, object]]:
    found = [document_line(record.document)]
    found += [statement_line(s, record.text[s.start : s.end] if s.document else None) for s in record.statements]
    return found


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
