"""The embedded store: the contract, and what is special to one file."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import LibraryMissing, LibraryVersion, StoreError
from graph.sqlite import SQLiteStore
from graph.store import Pattern
from tests.contracts.store_contract import StoreContract, content, first, second


class TestSQLiteStore(StoreContract):
    """The contract on one file."""

    @pytest.fixture
    def store(self, tmp_path: Path) -> Iterator[SQLiteStore]:
        with SQLiteStore(tmp_path / "library" / "graph.sqlite") as store:
            yield store


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing, match="policygraph ingest"):
        SQLiteStore(tmp_path / "graph.sqlite", create=False)


def test_a_library_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    SQLiteStore(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(LibraryVersion):
        SQLiteStore(path)


def test_a_file_that_is_no_library_is_named(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    path.write_bytes(b"not a database at all, but long enough to be read as one" * 100)
    with pytest.raises(StoreError, match="not a readable library"):
        SQLiteStore(path)


def test_a_backup_is_the_same_library(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "graph.sqlite") as store:
        with store.writer() as writer:
            writer.put(first())
        store.backup(tmp_path / "copy" / "graph.sqlite")
        with SQLiteStore(tmp_path / "copy" / "graph.sqlite") as copy:
            assert content(copy) == content(store)
        with pytest.raises(StoreError, match="exists already"):
            store.backup(tmp_path / "copy" / "graph.sqlite")


def test_verify_names_a_span_outside_its_text(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    with SQLiteStore(path) as store:
        with store.writer() as writer:
            writer.put(first())
        with sqlite3.connect(path) as connection:
            connection.execute('UPDATE statements SET "end" = 9999 WHERE relation = \'TARGETS\'')
        connection.close()
        assert sum("outside its document" in fault for fault in store.verify()) == 2


KILLED = """
import os, sys
sys.path.insert(0, {root!r})
from pathlib import Path
from graph.sqlite import SQLiteStore
from tests.contracts.store_contract import first, second
store = SQLiteStore(Path({path!r}))
with store.writer() as writer:
    writer.put(first())
    insert = writer._insert
    def torn(connection, record):
        insert(connection, record)
        os._exit(9)
    writer._insert = torn
    writer.put(second())
"""


def test_a_kill_within_a_write_loses_nothing_that_was_written(tmp_path: Path) -> None:
    path = tmp_path / "graph.sqlite"
    root = str(Path(__file__).resolve().parent.parent.parent)
    done = subprocess.run([sys.executable, "-c", KILLED.format(root=root, path=str(path))], check=False)
    assert done.returncode == 9
    with SQLiteStore(path) as store:
        assert [d.source for d in store.view().documents()] == ["a.txt"]
        assert list(store.verify()) == []
        with store.writer() as writer:
            writer.put(second())
        assert len(store.view().documents()) == 2


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the open files of a process are counted in /proc")
def test_threads_that_ended_leave_no_file_open(tmp_path: Path) -> None:
    def opened() -> int:
        return sum(str(tmp_path) in str(place.readlink()) for place in Path("/proc/self/fd").iterdir() if place.is_symlink())

    with SQLiteStore(tmp_path / "graph.sqlite") as store:
        view = store.view()
        for _ in range(20):
            thread = threading.Thread(target=lambda: view.revision)
            thread.start()
            thread.join()
        assert opened() <= 9  # three connections at most, each with the file, its log and its index
    assert opened() == 0


def test_readers_read_while_a_writer_writes(tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "graph.sqlite") as store:
        with store.writer() as writer:
            writer.put(first())
        faults: list[BaseException] = []

        def read() -> None:
            try:
                view = store.view()
                for _ in range(50):
                    assert len(view.statements(Pattern(documents=[first().document.id]))) == 6
            except BaseException as error:
                faults.append(error)

        threads = [threading.Thread(target=read) for _ in range(3)]
        for thread in threads:
            thread.start()
        with store.writer() as writer:
            for _ in range(20):
                writer.put(second())
        for thread in threads:
            thread.join()
        assert not faults
