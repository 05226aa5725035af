"""The embedded store: one SQLite file in WAL mode, which is the truth of a library."""

from graph.sqlite.store import SQLiteStore

__all__ = ["SQLiteStore"]
