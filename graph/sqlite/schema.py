"""Tables of the embedded store, their version, and the steps from one version to the next."""

import sqlite3
from collections.abc import Callable

from graph.errors import LibraryVersion
from graph.store import SCHEMA_VERSION

TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE documents (
    id TEXT PRIMARY KEY, origin TEXT NOT NULL UNIQUE, source TEXT NOT NULL, title TEXT NOT NULL, digest TEXT NOT NULL,
    year INTEGER, type TEXT NOT NULL, subject TEXT, issuer TEXT, fields TEXT NOT NULL, names TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX documents_by_source ON documents (source, id);
CREATE INDEX documents_by_digest ON documents (digest);
CREATE TABLE texts (document TEXT PRIMARY KEY, text TEXT NOT NULL);
-- documents: how many documents speak of it
CREATE TABLE entities (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, path TEXT, document TEXT, code TEXT,
    documents INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX entities_by_type ON entities (type, id);
-- kind: 0 canonical, 1 alias, 2 observed; documents: how many documents bring this name
CREATE TABLE names (
    entity TEXT NOT NULL, name TEXT NOT NULL, kind INTEGER NOT NULL, folded TEXT NOT NULL, type TEXT NOT NULL,
    documents INTEGER NOT NULL, PRIMARY KEY (entity, name, kind)
) WITHOUT ROWID;
CREATE INDEX names_by_folded ON names (folded, type);
CREATE TABLE statements (
    id TEXT PRIMARY KEY, subject TEXT NOT NULL, relation TEXT NOT NULL, object TEXT NOT NULL,
    subject_observed TEXT NOT NULL, object_observed TEXT NOT NULL, document TEXT, "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL, extractor TEXT NOT NULL, confidence REAL NOT NULL, qualifiers TEXT NOT NULL
);
CREATE INDEX statements_by_subject ON statements (subject, relation);
CREATE INDEX statements_by_object ON statements (object, relation);
CREATE INDEX statements_by_document ON statements (document, "start");
CREATE INDEX statements_by_relation ON statements (relation, document);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL, "start" INTEGER NOT NULL, "end" INTEGER NOT NULL,
    path TEXT NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL
);
CREATE INDEX passages_by_document ON passages (document, "start");
CREATE TABLE judgements (
    "left" TEXT NOT NULL, "right" TEXT NOT NULL, same INTEGER NOT NULL, user TEXT NOT NULL, made TEXT NOT NULL,
    PRIMARY KEY ("left", "right")
) WITHOUT ROWID;
CREATE TABLE merged (entity TEXT PRIMARY KEY, canonical TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX merged_by_canonical ON merged (canonical);
CREATE TABLE failures (
    origin TEXT PRIMARY KEY, source TEXT NOT NULL, reason TEXT NOT NULL, time TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO meta VALUES ('revision', '0');
"""

# From version n to n + 1; each runs in the transaction of the upgrade.
MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {}


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables of a new library, or bring an older one up to date. Refuses one that is newer than the program."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == SCHEMA_VERSION:
        return
    if version > SCHEMA_VERSION:
        raise LibraryVersion(
            f"this library has format {version}, this program knows {SCHEMA_VERSION}: install a newer policygraph"
        )
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == version:
            if version == 0:
                _make(connection)
            for step in range(max(version, 1), SCHEMA_VERSION):
                MIGRATIONS[step](connection)
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def _make(connection: sqlite3.Connection) -> None:
    for statement in TABLES.split(";\n"):
        if statement.strip():
            connection.execute(statement)
