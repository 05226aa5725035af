"""Opening the server store: constraints and indexes on first use, a schema version, verification."""

from collections.abc import Iterator

from graph.errors import LibraryVersion
from graph.neo4j import queries
from graph.neo4j.connection import RETRY_SECONDS, Connection
from graph.neo4j.view import Neo4jView
from graph.neo4j.writer import Neo4jWriter
from graph.store import SCHEMA_VERSION, GraphStore


class Neo4jStore(GraphStore):
    """A graph in one database of a Neo4j server. May be shared by threads and by many processes."""

    def __init__(self, uri: str, user: str = "neo4j", password: str = "", database: str = "neo4j", retry_seconds: float = RETRY_SECONDS) -> None:
        self.connection = Connection(uri, user, password, database, retry_seconds)
        try:
            self.connection.check()
            self._prepare()
        except BaseException:
            self.connection.close()
            raise

    def _prepare(self) -> None:
        found = self.connection.read(queries.READ_META)
        if found and found[0]["schema"] > SCHEMA_VERSION:
            raise LibraryVersion(
                f"this graph has format {found[0]['schema']}, this program knows {SCHEMA_VERSION}: install a newer policygraph"
            )
        if not found or (found[0]["indexes"] or 0) < queries.INDEXES:
            for statement in queries.schema():
                self.connection.run(statement)
            self.connection.run(queries.MERGE_META, schema=SCHEMA_VERSION, indexes=queries.INDEXES)

    def view(self) -> Neo4jView:
        """A read view."""
        return Neo4jView(self.connection)

    def writer(self) -> Neo4jWriter:
        """A writer for a ``with`` block."""
        return Neo4jWriter(self.connection)

    def verify(self) -> Iterator[str]:
        """Faults, one line each."""
        for row in self.connection.stream(queries.verify_spans()):
            yield f"statement {row['id']}: span {row['start']}–{row['end']} lies outside its document ({row['length']} characters)"
        for row in self.connection.stream(queries.verify_documents()):
            yield f"statement {row['id']}: its document is missing"
        for relation in queries.RELATIONS:
            for row in self.connection.stream(queries.verify_ends(relation)):
                yield f"statement {row['id']}: {row['head']} –{relation}→ {row['tail']} does not fit the ontology"
        for row in self.connection.stream(queries.ORPHANS):
            yield f"entity {row['id']}: nothing speaks of it"

    def close(self) -> None:
        """Close the driver."""
        self.connection.close()
