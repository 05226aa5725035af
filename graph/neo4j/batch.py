"""Several documents as the rows that one transaction writes: each kind of node and relationship once, whoever brings it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from graph.model import DocumentRecord, Statement
from graph.names import fold
from graph.neo4j import rows


class Batch:
    """Documents with different ids, and what they bring together."""

    def __init__(self, records: Sequence[DocumentRecord]) -> None:
        self._records = records
        self._names = [rows.spoken_names(record) for record in records]

    @property
    def documents(self) -> list[str]:
        """Ids of the documents."""
        return [r.document.id for r in self._records]

    @property
    def origins(self) -> list[str]:
        """Where the documents come from."""
        return [r.document.origin for r in self._records]

    @property
    def properties(self) -> list[dict[str, Any]]:
        """Properties of the documents' nodes."""
        return [rows.document_properties(r.document, r.text, names) for r, names in zip(self._records, self._names, strict=True)]

    @cached_property
    def entities(self) -> dict[str, list[dict[str, Any]]]:
        """Entities by type; ``spoken`` counts the documents of this batch that speak of one."""
        found: dict[str, dict[str, Any]] = {}
        for record, names in zip(self._records, self._names, strict=True):
            spoken = {n["entity"] for n in names}
            for e in record.entities:
                fresh = {"id": e.id, "type": e.type, "name": e.name, "folded": fold(e.name), "path": e.path, "document": e.document, "code": None, "spoken": 0}
                row = found.setdefault(e.id, fresh)
                row["spoken"] += e.id in spoken
                row["code"] = e.code or row["code"]
        grouped: dict[str, list[dict[str, Any]]] = {}
        for row in found.values():
            grouped.setdefault(row["type"], []).append(row)
        return grouped

    @property
    def unspoken(self) -> set[str]:
        """Entities that only the lexicon speaks of, such as broader industries."""
        return {row["id"] for group in self.entities.values() for row in group if not row["spoken"]}

    @property
    def named(self) -> set[str]:
        """Entities that have names of their own: all but tasks."""
        return {row["id"] for type, group in self.entities.items() if type != "Task" for row in group}

    @property
    def names(self) -> list[dict[str, Any]]:
        """Names of entities but tasks; ``documents`` counts the documents of this batch that bring one."""
        found: dict[str, dict[str, Any]] = {}
        for names in self._names:
            for name in names:
                if name["type"] != "Task":
                    row = found.setdefault(name["key"], name | {"documents": 0})
                    row["documents"] += 1
        return list(found.values())

    @cached_property
    def statements(self) -> dict[tuple[str, bool], list[Statement]]:
        """Statements by relation and whether the lexicon makes them, each once."""
        found: dict[tuple[str, bool], dict[str, Statement]] = {}
        for record in self._records:
            for s in record.statements:
                found.setdefault((s.relation, s.document is None), {}).setdefault(s.id, s)
        return {kind: list(group.values()) for kind, group in sorted(found.items())}

    def passages(self, last: int) -> list[dict[str, Any]]:
        """Passages, numbered from the one after ``last``."""
        every = [(r.document.id, p) for r in self._records for p in r.passages]
        return [
            {"id": number, "document": document, "start": p.start, "end": p.end, "path": p.path, "heading": p.heading, "text": p.text}
            for number, (document, p) in enumerate(every, last + 1)
        ]
