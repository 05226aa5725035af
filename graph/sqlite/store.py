"""Opening the embedded store, and proving that it is whole."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import LibraryMissing, StoreBusy, StoreError
from graph.ontology import ontology
from graph.sqlite.schema import prepare
from graph.sqlite.view import SQLiteView
from graph.sqlite.writer import SQLiteWriter
from graph.store import GraphStore

WAIT_SECONDS = 60.0


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Errors of the driver, said in our words."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if "locked" in str(error) or "busy" in str(error):
            raise StoreBusy(f"{path} is being written by another process; try again when it is done") from error
        if "readonly" in str(error):
            raise StoreError(f"{path.parent} may not be written by this user, only asked: copy the folder, or ask for the rights") from error
        raise StoreError(f"{path}: {error}; check disk space and rights, then run `policygraph verify`") from error
    except sqlite3.DatabaseError as error:
        raise StoreError(f"{path} is not a readable library ({error}); restore it from a backup") from error


def may_write(path: Path) -> bool:
    """Whether this user may write a store; one that may not be written can be asked."""
    return os.access(path.parent, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))


class SQLiteStore(GraphStore):
    """A library's store in one file. Connections belong to threads, so one store may be shared by many."""

    def __init__(self, path: Path, create: bool = True) -> None:
        self.path = Path(path)
        if not create and not self.path.exists():
            raise LibraryMissing(f"there is no library at {self.path.parent}: feed it first with `policygraph ingest`")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        self._local = threading.local()
        self._all: dict[threading.Thread, sqlite3.Connection] = {}
        self._lock = threading.Lock()
        with translated(self.path):
            prepare(self._connection())

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(self._address(), timeout=WAIT_SECONDS, isolation_level=None, check_same_thread=False, uri=True)
            if may_write(self.path):
                connection.execute("PRAGMA journal_mode = WAL")
                # FULL: a document that was reported as written is there after a power cut.
                connection.execute("PRAGMA synchronous = FULL")
            # Pages mapped count as memory of the process until they are wanted elsewhere: a quarter of a gigabyte is enough.
            connection.execute("PRAGMA mmap_size = 268435456")
            connection.execute("PRAGMA cache_size = -65536")
            self._local.connection = connection
            self._remember(connection)
        return connection

    def _address(self) -> str:
        """The file as SQLite is to open it. Without the right to write, a log that is there is read; none can be made."""
        if may_write(self.path):
            return self.path.absolute().as_uri()
        log = self.path.with_name(self.path.name + "-wal")
        return self.path.absolute().as_uri() + ("?mode=ro" if log.exists() and log.stat().st_size else "?immutable=1")

    def _remember(self, connection: sqlite3.Connection) -> None:
        """Keep the connection of this thread, and close those of threads that ended: a server starts new ones all day."""
        with self._lock:
            for thread in [t for t in self._all if not t.is_alive()]:
                self._all.pop(thread).close()
            self._all[threading.current_thread()] = connection

    def view(self) -> SQLiteView:
        """A read view; every thread reads through its own connection."""
        return SQLiteView(self._connection, lambda: translated(self.path))

    def writer(self) -> SQLiteWriter:
        """A writer for a ``with`` block."""
        return SQLiteWriter(self._connection(), lambda: translated(self.path))

    def backup(self, target: Path) -> None:
        """Copy the whole store to a new file while it is being read and written."""
        if target.exists():
            raise StoreError(f"{target} exists already; name another file for the backup")
        target.parent.mkdir(parents=True, exist_ok=True)
        with translated(target):
            copy = sqlite3.connect(target)
            try:
                self._connection().backup(copy)
            finally:
                copy.close()

    def verify(self) -> Iterator[str]:
        """Faults, one line each: damaged pages, spans outside their text, ends that are missing or do not fit."""
        with translated(self.path):
            yield from self._verify(self._connection())

    def _verify(self, connection: sqlite3.Connection) -> Iterator[str]:
        for (line,) in connection.execute("PRAGMA integrity_check"):
            if line != "ok":
                yield f"SQLite: {line}"
        spans = """SELECT s.id, s."start", s."end", length(t.text) FROM statements s LEFT JOIN texts t USING (document)
                   WHERE s.document IS NOT NULL AND (t.text IS NULL OR s."end" > length(t.text) OR s."start" >= s."end")"""
        for ident, start, end, length in connection.execute(spans):
            yield f"statement {ident}: span {start}–{end} lies outside its document ({length} characters)"
        yield from self._verify_ends(connection)
        orphans = "SELECT id FROM entities WHERE documents < 1 AND id NOT IN (SELECT object FROM statements WHERE document IS NULL)"
        for (ident,) in connection.execute(orphans):
            yield f"entity {ident}: nothing speaks of it"

    def _verify_ends(self, connection: sqlite3.Connection) -> Iterator[str]:
        types = dict(connection.execute("SELECT id, type FROM entities"))
        types |= {ident: "Document" for (ident,) in connection.execute("SELECT id FROM documents")}
        relations = ontology().relations
        for ident, head, relation, tail in connection.execute("SELECT id, subject, relation, object FROM statements"):
            declared = relations.get(relation)
            if head not in types or tail not in types:
                yield f"statement {ident}: an end of it is missing ({head}, {tail})"
            elif declared is None or types[head] not in declared.heads or types[tail] not in declared.tails:
                yield f"statement {ident}: {types[head]} –{relation}→ {types[tail]} does not fit the ontology"

    def close(self) -> None:
        """Close the connections of all threads."""
        for connection in self._all.values():
            connection.close()
        self._all.clear()
        self._local = threading.local()
