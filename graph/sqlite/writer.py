"""Writing to the embedded store: each document, deletion or judgement is one transaction."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime

from graph.errors import InputError, NotFound
from graph.model import DocumentRecord
from graph.names import fold
from graph.sqlite import rows
from graph.store import Judgement, Writer

CANONICAL, ALIAS, OBSERVED = range(3)


class SQLiteWriter(Writer):
    """Writes through one connection."""

    def __init__(self, connection: sqlite3.Connection, translated: Callable[[], AbstractContextManager[None]]) -> None:
        self._connection = connection
        self._translated = translated

    def __exit__(self, *_: object) -> None:
        return None

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._translated():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'revision'")
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:  # a full disk ends the transaction by itself
                    self._connection.execute("ROLLBACK")
                raise

    def put_all(self, records: Sequence[DocumentRecord]) -> None:
        """Write several documents in one transaction, each in the place of the one with the same id."""
        with self._transaction() as connection:
            for record in records:
                touched = self._remove(connection, record.document.id)
                touched |= self._insert(connection, record)
                self._settle(connection, touched)

    def delete(self, document: str) -> None:
        """Remove a document with all that only it said."""
        with self._transaction() as connection:
            if connection.execute("SELECT 1 FROM documents WHERE id = ?", (document,)).fetchone() is None:
                raise NotFound(f"there is no document {document}; `policygraph documents` lists them")
            self._settle(connection, self._remove(connection, document))

    def _remove(self, connection: sqlite3.Connection, document: str) -> set[str]:
        row = connection.execute("SELECT names FROM documents WHERE id = ?", (document,)).fetchone()
        if row is None:
            return set()
        names = json.loads(row[0])
        connection.executemany(
            "UPDATE names SET documents = documents - 1 WHERE entity = ? AND name = ? AND kind = ?", names
        )
        touched = {entity for entity, _, _ in names}
        connection.executemany("UPDATE entities SET documents = documents - 1 WHERE id = ?", ((e,) for e in touched))
        for table, column in (("statements", "document"), ("passages", "document"), ("texts", "document"), ("documents", "id")):
            connection.execute(f"DELETE FROM {table} WHERE {column} = ?", (document,))
        return touched

    def _insert(self, connection: sqlite3.Connection, record: DocumentRecord) -> set[str]:
        document = record.document
        # Entities that only lexicon statements speak of (broader industries) are kept, but no document counts for them.
        spoken = {end for s in record.statements if s.document is not None for end in (s.subject, s.object)}
        names = [
            (entity.id, name, kind)
            for entity in record.entities
            if entity.id in spoken
            for kind, found in ((CANONICAL, (entity.name,)), (ALIAS, entity.aliases), (OBSERVED, entity.observed))
            for name in dict.fromkeys(found)
        ]
        connection.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                document.id, document.origin, document.source, document.title, document.digest, document.year,
                document.type, document.subject, document.issuer, rows.document_fields(document),
                json.dumps(names, ensure_ascii=False),
            ),
        )
        connection.execute("INSERT INTO texts VALUES (?, ?)", (document.id, record.text))
        self._insert_entities(connection, record, spoken, names)
        merged = dict(connection.execute("SELECT entity, canonical FROM merged"))
        connection.executemany(
            "INSERT OR IGNORE INTO statements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    s.id, merged.get(s.subject, s.subject), s.relation, merged.get(s.object, s.object), s.subject, s.object,
                    s.document, s.start, s.end, s.extractor, s.confidence,
                    json.dumps(dict(s.qualifiers), ensure_ascii=False) if s.qualifiers else "{}",
                )
                for s in record.statements
            ),
        )
        connection.executemany(
            'INSERT INTO passages (document, "start", "end", path, heading, text) VALUES (?, ?, ?, ?, ?, ?)',
            ((document.id, p.start, p.end, p.path, p.heading, p.text) for p in record.passages),
        )
        connection.execute("DELETE FROM failures WHERE origin = ?", (document.origin,))
        return {entity.id for entity in record.entities}

    def _insert_entities(
        self, connection: sqlite3.Connection, record: DocumentRecord, spoken: set[str], names: list[tuple[str, str, int]]
    ) -> None:
        connection.executemany(
            "INSERT INTO entities VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET documents = documents + excluded.documents, "
            "code = coalesce(excluded.code, code)",
            ((e.id, e.type, e.name, e.path, e.document, e.code, int(e.id in spoken)) for e in record.entities),
        )
        types = {e.id: e.type for e in record.entities}
        connection.executemany(
            "INSERT INTO names VALUES (?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET documents = documents + 1",
            ((entity, name, kind, fold(name), types[entity]) for entity, name, kind in names if types[entity] != "Task"),
        )

    def _settle(self, connection: sqlite3.Connection, touched: set[str]) -> None:
        """Drop names and entities that nothing speaks of any more; choose canonical names anew."""
        ids = json.dumps(sorted(touched))
        within = "(SELECT value FROM json_each(?))"
        connection.execute(f"DELETE FROM names WHERE documents < 1 AND entity IN {within}", (ids,))
        # The longest canonical name that any document gives, so that the order of feeding does not matter.
        connection.execute(
            f"""UPDATE entities SET name = coalesce((SELECT n.name FROM names n WHERE n.entity = entities.id AND n.kind = 0
                ORDER BY length(n.name) DESC, n.name LIMIT 1), name) WHERE type <> 'Task' AND id IN {within}""",
            (ids,),
        )
        self._drop_orphans(connection, touched)

    def _drop_orphans(self, connection: sqlite3.Connection, touched: set[str]) -> None:
        candidates = set(touched)
        while candidates:
            ids = json.dumps(sorted(candidates))
            orphans = [
                row[0]
                for row in connection.execute(
                    """SELECT id FROM entities e WHERE documents < 1 AND id IN (SELECT value FROM json_each(?))
                       AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.object = e.id AND s.document IS NULL)""",
                    (ids,),
                )
            ]
            if not orphans:
                return
            gone = json.dumps(orphans)
            candidates = {
                row[0]
                for row in connection.execute(
                    "SELECT object FROM statements WHERE document IS NULL AND subject IN (SELECT value FROM json_each(?))", (gone,)
                )
            }
            connection.execute("DELETE FROM statements WHERE document IS NULL AND subject IN (SELECT value FROM json_each(?))", (gone,))
            connection.execute("DELETE FROM names WHERE entity IN (SELECT value FROM json_each(?))", (gone,))
            connection.execute("DELETE FROM entities WHERE id IN (SELECT value FROM json_each(?))", (gone,))

    def judge(self, judgement: Judgement) -> None:
        """Keep a decision and merge or part the entities by it."""
        left, right = sorted((judgement.left, judgement.right))
        if left == right:
            raise InputError("an entity cannot be judged against itself")
        made = judgement.made or datetime.now(UTC).isoformat(timespec="seconds")
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO judgements VALUES (?, ?, ?, ?, ?)", (left, right, int(judgement.same), judgement.user, made)
            )
            self._merge(connection)

    def unjudge(self, left: str, right: str) -> None:
        """Take a decision back."""
        with self._transaction() as connection:
            done = connection.execute(
                'DELETE FROM judgements WHERE "left" = ? AND "right" = ?', tuple(sorted((left, right)))
            )
            if done.rowcount == 0:
                raise NotFound(f"nothing was judged between {left} and {right}")
            self._merge(connection)

    def _merge(self, connection: sqlite3.Connection) -> None:
        """Group entities by the judgements and point statements at the groups' canonical ids."""
        pairs = connection.execute('SELECT "left", "right", same FROM judgements').fetchall()
        groups = components((left, right) for left, right, same in pairs if same)
        for left, right, same in pairs:
            if not same and groups.get(left, left) == groups.get(right, right):
                raise InputError(
                    f"{left} and {right} are judged different, yet other judgements make them the same; take one of those back first"
                )
        before = dict(connection.execute("SELECT entity, canonical FROM merged"))
        after = {entity: canonical for entity, canonical in groups.items() if entity != canonical}
        connection.execute("DELETE FROM merged")
        connection.executemany("INSERT INTO merged VALUES (?, ?)", after.items())
        for entity in {e for e in before.keys() | after.keys() if before.get(e) != after.get(e)}:
            for end in ("subject", "object"):
                connection.execute(
                    f"UPDATE statements SET {end} = ? WHERE {end}_observed = ?", (after.get(entity, entity), entity)
                )

    def fail(self, origin: str, source: str, reason: str) -> None:
        """Remember that a source could not be fed."""
        with self._transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?)",
                (origin, source, reason, datetime.now(UTC).isoformat(timespec="seconds")),
            )


def components(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Entity → canonical id (the smallest of its group) for all entities that the pairs connect."""
    parent: dict[str, str] = {}

    def root(node: str) -> str:
        parent.setdefault(node, node)
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for left, right in pairs:
        a, b = sorted((root(left), root(right)))
        parent[b] = a
    return {node: root(node) for node in parent}
