"""Writing to the server store: each batch of documents, deletion or judgement is one managed transaction.

The driver runs a transaction again after a passing failure; as every write first removes what the same document said, a
commit whose answer got lost does no harm.
"""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from neo4j import ManagedTransaction

from graph.errors import InputError, NotFound
from graph.model import DocumentRecord
from graph.neo4j import queries, rows
from graph.neo4j.batch import Batch
from graph.neo4j.connection import Connection
from graph.sqlite.writer import components
from graph.store import Judgement, Writer


class Neo4jWriter(Writer):
    """Writes through managed transactions."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __exit__(self, *_: object) -> None:
        return None

    def put_all(self, records: Sequence[DocumentRecord]) -> None:
        """Write several documents in one transaction, each in the place of the one with the same id."""
        batch = Batch(list({r.document.id: r for r in records}.values()))

        def work(tx: ManagedTransaction) -> None:
            passages = _begin(tx)
            removed = _remove(tx, batch.documents)
            _insert(tx, batch, passages)
            _settle(tx, removed | batch.unspoken, removed | batch.named)

        self._connection.write(work)

    def delete(self, document: str) -> None:
        """Remove a document with all that only it said."""

        def work(tx: ManagedTransaction) -> bool:
            if tx.run(queries.DOCUMENT, document=document).single() is None:
                return False
            _begin(tx)
            removed = _remove(tx, [document])
            _settle(tx, removed, removed)
            return True

        if not self._connection.write(work):
            raise NotFound(f"there is no document {document}; `policygraph documents` lists them")

    def judge(self, judgement: Judgement) -> None:
        """Keep a decision and merge or part the entities by it."""
        left, right = sorted((judgement.left, judgement.right))
        if left == right:
            raise InputError("an entity cannot be judged against itself")
        made = judgement.made or datetime.now(UTC).isoformat(timespec="seconds")

        def work(tx: ManagedTransaction) -> None:
            _begin(tx)
            tx.run(queries.MERGE_JUDGEMENT, key=_key(left, right), left=left, right=right, same=judgement.same, user=judgement.user, made=made).consume()
            _merge(tx)

        self._connection.write(work)

    def unjudge(self, left: str, right: str) -> None:
        """Take a decision back."""

        def work(tx: ManagedTransaction) -> bool:
            _begin(tx)
            deleted = tx.run(queries.DELETE_JUDGEMENT, key=_key(*sorted((left, right)))).single(strict=True)["deleted"]
            _merge(tx)
            return bool(deleted)

        if not self._connection.write(work):
            raise NotFound(f"nothing was judged between {left} and {right}")

    def fail(self, origin: str, source: str, reason: str) -> None:
        """Remember that a source could not be fed."""
        time = datetime.now(UTC).isoformat(timespec="seconds")

        def work(tx: ManagedTransaction) -> None:
            _begin(tx)
            tx.run(queries.MERGE_FAILURE, origin=origin, source=source, reason=reason, time=time).consume()

        self._connection.write(work)


def _key(left: str, right: str) -> str:
    return f"{left}\x1f{right}"


def _begin(tx: ManagedTransaction) -> int:
    """Count the transaction and take the writers' lock; the last passage number given so far."""
    return int(tx.run(queries.BEGIN_WRITE).single(strict=True)["passages"])


def _remove(tx: ManagedTransaction, documents: Sequence[str]) -> set[str]:
    """Take away what documents said before; the entities that they spoke of."""
    found = [json.loads(r["names"]) for r in tx.run(queries.NAMES_OF_DOCUMENTS, documents=documents)]
    if not found:
        return set()
    names = [rows.name_row(entity, name, kind, "") for each in found for entity, name, kind in each]
    spoken = [entity for each in found for entity in sorted({entity for entity, _, _ in each})]
    tx.run(queries.FORGET_NAMES, names=names).consume()
    tx.run(queries.FORGET_ENTITIES, ids=spoken).consume()
    for relation in queries.DOCUMENT_RELATIONS:
        tx.run(queries.delete_statements(relation), documents=documents).consume()
    tx.run(queries.DELETE_PASSAGES, documents=documents).consume()
    tx.run(queries.DELETE_DOCUMENTS, documents=documents).consume()
    return set(spoken)


def _insert(tx: ManagedTransaction, batch: Batch, passages: int) -> None:
    tx.run(queries.CREATE_DOCUMENTS, documents=batch.properties).consume()
    for type, entities in batch.entities.items():
        tx.run(queries.merge_entities(type), entities=entities).consume()
    tx.run(queries.MERGE_NAMES, names=batch.names).consume()
    merged = {r["entity"]: r["canonical"] for r in tx.run(queries.MERGED)}
    for (relation, lexical), group in batch.statements.items():
        query = queries.merge_statements(relation) if lexical else queries.create_statements(relation)
        tx.run(query, statements=[rows.statement_row(s, merged) for s in group]).consume()
    numbered = batch.passages(passages)
    tx.run(queries.CREATE_PASSAGES, passages=numbered).consume()
    tx.run(queries.SET_PASSAGES, passages=passages + len(numbered)).consume()
    tx.run(queries.DELETE_FAILURES, origins=batch.origins).consume()


def _settle(tx: ManagedTransaction, orphans: set[str], named: set[str]) -> None:
    """Drop names and entities that nothing speaks of any more; choose canonical names anew."""
    if orphans:
        tx.run(queries.DELETE_NAMES, ids=sorted(orphans)).consume()
    tx.run(queries.SETTLE_NAMES, ids=sorted(named)).consume()
    candidates = sorted(orphans)
    while candidates:
        candidates = sorted({p for record in tx.run(queries.DELETE_ORPHANS, ids=candidates) for p in record["parents"]})


def _merge(tx: ManagedTransaction) -> None:
    """Group entities by the judgements and point statements at the groups' canonical ids."""
    pairs = [(r["left"], r["right"], r["same"]) for r in tx.run(queries.JUDGEMENTS)]
    groups = components((left, right) for left, right, same in pairs if same)
    for left, right, same in pairs:
        if not same and groups.get(left, left) == groups.get(right, right):
            raise InputError(
                f"{left} and {right} are judged different, yet other judgements make them the same; take one of those back first"
            )
    before = {r["entity"]: r["canonical"] for r in tx.run(queries.MERGED)}
    after = {entity: canonical for entity, canonical in groups.items() if entity != canonical}
    changed = [e for e in before.keys() | after.keys() if before.get(e) != after.get(e)]
    tx.run(queries.SET_CANONICAL, rows=[{"entity": e, "canonical": after.get(e)} for e in changed]).consume()
    for entity in changed:
        for relation in queries.RELATIONS:
            for end in ("subject", "object"):
                tx.run(queries.move_statements(relation, end), entity=entity, to=after.get(entity, entity)).consume()
