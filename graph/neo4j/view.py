"""Reading the server store."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.errors import NotFound
from graph.model import Document, DocumentRecord, Entity, Passage, Statement
from graph.names import fold
from graph.neo4j import queries, rows
from graph.neo4j.connection import Connection
from graph.sqlite import rows as fields
from graph.sqlite.view import ends_of, joined, own_entities
from graph.store import DocumentFilter, Judgement, NameHit, Pattern, View

_FETCH = 2000


class Neo4jView(View):
    """Reads in read transactions, which a cluster may serve from any of its members."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    @property
    def revision(self) -> int:
        """How many transactions changed the store."""
        return int(self._connection.read(queries.READ_META)[0]["revision"])

    # documents

    def document(self, document: str) -> Document:
        """One document by id."""
        found = self._connection.read(queries.DOCUMENT, document=document)
        if not found:
            raise NotFound(f"there is no document {document}; `policygraph documents` lists them")
        return fields.document(found[0]["fields"])

    def documents(self, where: DocumentFilter | None = None, after: str = "", limit: int | None = None) -> list[Document]:
        """Documents in order of source and id."""
        conditions, values = _document_conditions(where or DocumentFilter())
        if after:
            last = self.document(after)
            conditions.append("(d.source > $after_source OR (d.source = $after_source AND d.id > $after))")
            values |= {"after": after, "after_source": last.source}
        found = self._connection.read(queries.documents(conditions, limit is not None), **values, limit=limit)
        return [fields.document(r["fields"]) for r in found]

    def document_by_digest(self, digest: str) -> Document | None:
        """A document whose bytes were these."""
        found = self._connection.read(queries.DOCUMENT_BY_DIGEST, digest=digest)
        return fields.document(found[0]["fields"]) if found else None

    def documents_from(self, origins: Sequence[str], digests: Sequence[str]) -> list[Document]:
        """The documents of these places or these bytes."""
        found = self._connection.read(queries.DOCUMENTS_FROM, origins=list(origins), digests=list(digests))
        return [fields.document(r["fields"]) for r in found]

    def text(self, document: str) -> str:
        """The stored text of a document."""
        found = self._connection.read(queries.TEXT, document=document)
        if not found:
            raise NotFound(f"there is no document {document}; `policygraph documents` lists them")
        return str(found[0]["text"])

    def record(self, document: str) -> DocumentRecord:
        """A document as it was written."""
        found = self._connection.read(queries.RECORD, document=document)
        if not found:
            raise NotFound(f"there is no document {document}; `policygraph documents` lists them")
        query = queries.each_relation(queries.DOCUMENT_RELATIONS, "MATCH ()-[r]->() WHERE r.document = $document", order=True, limited=False, observed=True)
        statements = [rows.statement(r["statement"]) for r in self._connection.read(query, document=document)]
        names = json.loads(found[0]["names"])
        above = [rows.statement(r["statement"]) for r in self._connection.read(queries.LEXICON_ABOVE, ids=sorted({n[0] for n in names}))]
        base = {r["id"]: tuple(r[k] for k in ("id", "type", "name", "path", "document", "code")) for r in self._connection.read(queries.BARE_ENTITIES, ids=sorted(ends_of([*statements, *above])))}
        return DocumentRecord(
            fields.document(found[0]["fields"]), found[0]["text"], own_entities(base, names), [*statements, *above], self.passages_of(document)
        )

    def quotes(self, spans: Sequence[tuple[str, int, int]]) -> list[str]:
        """The texts at (document, start, end), in order."""
        wanted = sorted({document for document, _, _ in spans})
        texts = {r["id"]: r["text"] for r in self._connection.read(queries.TEXTS, documents=wanted)}
        if len(texts) < len(wanted):
            raise NotFound(f"there is no document {next(d for d in wanted if d not in texts)}")
        return [texts[document][start:end] for document, start, end in spans]

    # entities

    def entities(self, ids: Sequence[str]) -> dict[str, Entity]:
        """Entities by id; merged ones are given under the id that was asked for, as what they became."""
        if not ids:
            return {}
        members: dict[str, list[Entity]] = {}
        canonical: dict[str, str] = {}
        for row in self._connection.read(queries.ENTITIES, ids=list(ids)):
            canonical[row["asked"]] = row["canonical"]
            members.setdefault(row["asked"], []).append(rows.entity(row))
        for asked, group in members.items():
            group.sort(key=lambda e: (e.id != canonical[asked], e.id))
        return {i: found for i in ids if i in members and (found := joined(canonical[i], members[i])) is not None}

    def find_entities(self, text: str = "", types: Sequence[str] = (), after: str = "", limit: int = 50) -> list[Entity]:
        """Entities one of whose names contains the text, exact and shorter names first."""
        found = [(r["size"], r["entity"]) for r in self._connection.read(queries.FIND_ENTITIES, text=fold(text), types=list(types))]
        if after:
            found = [pair for pair in found if pair > next((p for p in found if p[1] == after), (0, ""))]
        ids = [entity for _, entity in found[:limit]]
        entities = self.entities(ids)
        return [entities[i] for i in ids if i in entities]

    def entities_named(self, folded: Sequence[str], types: Sequence[str] = ()) -> list[NameHit]:
        """Entities that have one of these folded names."""
        return [NameHit(**r) for r in self._connection.read(queries.ENTITIES_NAMED, folded=list(folded), types=list(types))]

    def names(self, types: Sequence[str] = ()) -> Iterator[NameHit]:
        """All names of all entities but Tasks."""
        return (NameHit(**r) for r in self._connection.stream(queries.NAMES, types=list(types)))

    def entity_document_counts(self, ids: Sequence[str]) -> dict[str, int]:
        """In how many documents each entity is spoken of."""
        found = {r["id"]: r["documents"] for r in self._connection.read(queries.DOCUMENT_COUNT, ids=list(ids))}
        return {i: found.get(i, 0) for i in ids}

    # statements

    def statements(self, pattern: Pattern, after: str = "", limit: int | None = None) -> list[Statement]:
        """Statements that match, in order of document, start, end, id."""
        query, values = _search(pattern, self._position(after) if after else None, limit is not None)
        return [rows.statement(r["statement"]) for r in self._connection.read(query, **values, limit=limit)]

    def _position(self, statement: str) -> dict[str, Any]:
        s = self.statement(statement)
        return {"after_document": s.document or "", "after_start": s.start, "after_end": s.end, "after": statement}

    def statement(self, statement: str) -> Statement:
        """One statement by id."""
        query = queries.each_relation(queries.RELATIONS, "MATCH ()-[r]->() WHERE r.id = $id", order=False, limited=False)
        found = self._connection.read(query, id=statement)
        if not found:
            raise NotFound(f"there is no statement {statement}")
        return rows.statement(found[0]["statement"])

    def all_statements(self) -> Iterator[Statement]:
        """Every statement, lexicon ones too."""
        query = queries.each_relation(queries.RELATIONS, "MATCH ()-[r]->()", order=False, limited=False)
        return (rows.statement(r["statement"]) for r in self._connection.stream(query))

    def statement_ids(self) -> Iterator[tuple[str, str]]:
        """(document, id) of every statement that a document makes."""
        return ((r["document"], r["id"]) for r in self._connection.stream(queries.statement_ids()))

    def all_entities(self) -> Iterator[Entity]:
        """Every entity; merged ones once."""
        ids = [r["id"] for r in self._connection.read(queries.ALL_ENTITY_IDS)]
        for at in range(0, len(ids), _FETCH):
            yield from self.entities(ids[at : at + _FETCH]).values()

    # passages

    def passage_ids(self, where: DocumentFilter | None = None, section: str = "") -> NDArray[np.int64]:
        """Ids of all passages, or of those of the documents and the section that match, ascending. Shape (n,)."""
        conditions, values = _document_conditions(where or DocumentFilter())
        text = queries.passage_ids_of(conditions, bool(section))
        if section:
            values["section"] = section
        return np.fromiter((r["id"] for r in self._connection.stream(text, **values)), dtype=np.int64)

    def passages(self, ids: Sequence[int]) -> dict[int, Passage]:
        """Passages by id."""
        found = self._connection.read(queries.PASSAGES, ids=[int(i) for i in ids])
        return {r["passage"]["id"]: rows.passage(r["passage"]) for r in found}

    def passages_of(self, document: str) -> list[Passage]:
        """The passages of a document in order."""
        return [rows.passage(r["passage"]) for r in self._connection.read(queries.PASSAGES_OF, document=document)]

    def passages_after(self, passage: int, limit: int) -> list[Passage]:
        """The next passages in order of id."""
        return [rows.passage(r["passage"]) for r in self._connection.read(queries.PASSAGES_AFTER, after=int(passage), limit=limit)]

    # the rest

    def judgements(self) -> list[Judgement]:
        """All decisions by users."""
        return [Judgement(**r) for r in self._connection.read(queries.JUDGEMENTS)]

    def counts(self) -> dict[str, dict[str, int]]:
        """How much of everything there is."""
        statements = {r["kind"]: r["number"] for r in self._connection.read(queries.count_statements()) if r["number"]}
        return {
            "documents": {r["kind"]: r["number"] for r in self._connection.read(queries.COUNT_DOCUMENTS)},
            "entities": {r["kind"]: r["number"] for r in self._connection.read(queries.COUNT_ENTITIES)},
            "statements": dict(sorted(statements.items(), key=lambda item: (-item[1], item[0]))),
            "passages": {"all": self._connection.read(queries.COUNT_PASSAGES)[0]["number"]},
        }

    def headings(self) -> Iterator[tuple[str, str]]:
        """All tasks by id, each with its heading."""
        return ((r["id"], r["name"]) for r in self._connection.stream(queries.HEADINGS))

    def document_count(self) -> int:
        """How many documents there are."""
        return sum(r["number"] for r in self._connection.read(queries.COUNT_DOCUMENTS))

    def failures(self) -> list[dict[str, str]]:
        """Sources that could not be fed."""
        return self._connection.read(queries.FAILURES)


def _document_conditions(where: DocumentFilter) -> tuple[list[str], dict[str, Any]]:
    conditions: list[str] = []
    values: dict[str, Any] = {}
    for key, condition, wanted in (
        ("ids", "d.id IN $ids", where.ids),
        ("types", "d.type IN $types", where.types),
        ("years", "(d.year IN $years OR any(y IN d.years WHERE y IN $years))", where.years),
        ("subjects", "EXISTS { (d)-[:ABOUT]->(s) WHERE s.id IN $subjects }", where.subjects),
        ("issuers", "EXISTS { (d)-[:ISSUED_BY]->(s) WHERE s.id IN $issuers }", where.issuers),
    ):
        if wanted:
            conditions.append(condition)
            values[key] = list(wanted)
    if where.text:
        conditions.append("(d.title + ' ' + d.source + ' ' + coalesce(d.subject, '')) CONTAINS $text")
        values["text"] = where.text
    return conditions, values


_AFTER = (
    "(coalesce(r.document, '') > $after_document OR (coalesce(r.document, '') = $after_document AND (r.start > $after_start OR "
    "(r.start = $after_start AND (r.end > $after_end OR (r.end = $after_end AND r.id > $after))))))"
)


def _search(pattern: Pattern, position: dict[str, Any] | None, limited: bool) -> tuple[str, dict[str, Any]]:
    relations = [r for r in pattern.relations or queries.RELATIONS if r in queries.RELATIONS]
    values: dict[str, Any] = dict(position or {})
    conditions = [_AFTER] if position else []
    for key, condition, wanted in (
        ("subjects", "a.id IN $subjects", pattern.subjects),
        ("objects", "b.id IN $objects", pattern.objects),
        ("either", "e.id IN $either", pattern.either),
        ("documents", "r.document IN $documents", pattern.documents),
    ):
        if wanted:
            conditions.append(condition)
            values[key] = list(wanted)
    for number, (key, value) in enumerate(pattern.qualifiers.items()):
        conditions.append(f"r[$key{number}] = $value{number}")
        values |= {f"key{number}": key, f"value{number}": value}
    if pattern.either:
        ends = " WITH r, e, startNode(r) AS a, endNode(r) AS b" if pattern.subjects or pattern.objects else ""
        return queries.around(relations, "MATCH (e:Item)-[r]-()" + ends, conditions, limited), values
    if pattern.subjects or pattern.objects:
        return queries.around(relations, "MATCH (a:Item)-[r]->(b:Item)", conditions, limited), values
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return queries.each_relation(relations, f"MATCH ()-[r]->(){where}", order=True, limited=limited), values
