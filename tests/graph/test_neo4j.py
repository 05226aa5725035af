"""The server store on a real server: the contract, concurrency, wrong settings, limits of users' queries."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import InputError, StoreBusy, StoreUnavailable
from graph.neo4j import Neo4jStore
from graph.sqlite import SQLiteStore
from tests.contracts.store_contract import StoreContract, content, first, second
from tests.neo4j_server import Server, available, clear

pytestmark = pytest.mark.skipif(available() is not None, reason=str(available()))


@pytest.fixture(scope="module")
def opened(neo4j_server: Server) -> Iterator[Neo4jStore]:
    with neo4j_server.open() as store:
        yield store


@pytest.fixture
def store(opened: Neo4jStore) -> Neo4jStore:
    """An empty graph."""
    clear(opened)
    return opened


class TestNeo4jStore(StoreContract):
    """The contract on a server."""

    @pytest.fixture
    def store(self, store: Neo4jStore) -> Neo4jStore:
        return store


def test_both_stores_hold_the_same(store: Neo4jStore, tmp_path: Path) -> None:
    with SQLiteStore(tmp_path / "graph.sqlite") as embedded:
        for each in (store, embedded):
            with each.writer() as writer:
                for record in (first(), second()):
                    writer.put(record)
        assert content(store) == content(embedded)


def test_two_writers_at_once_double_nothing(store: Neo4jStore) -> None:
    faults: list[BaseException] = []

    def write() -> None:
        try:
            with store.writer() as writer:
                for record in (first(), second(), first()):
                    writer.put(record)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert store.view().counts()["statements"]["TARGETS"] == 3
    assert len(store.view().passage_ids()) == 3
    assert list(store.verify()) == []


def test_a_write_in_a_read_is_refused_by_the_server(store: Neo4jStore) -> None:
    with pytest.raises(InputError, match=r"(?i)write"):
        store.connection.run_read_only("CREATE (n:Intruder) RETURN n", {}, 10, 5.0)
    with pytest.raises(StoreBusy, match="longer than allowed"):
        store.connection.run_read_only("UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)", {}, 10, 0.5)
    columns, rows = store.connection.run_read_only("UNWIND range(1, 100) AS n RETURN n", {}, 10, 5.0)
    assert columns == ["n"] and len(rows) == 10


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"password": "wrong"}, "POLICYGRAPH_STORE_PASSWORD"),
        ({"database": "elsewhere"}, "has no database elsewhere"),
        ({"uri": "bolt://127.0.0.1:9"}, "cannot be reached"),
        ({"uri": "ftp://127.0.0.1"}, "cannot be used"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(neo4j_server: Server, change: dict[str, str], said: str) -> None:
    if not neo4j_server.own:
        pytest.skip("needs a server of its own")
    given = {"uri": neo4j_server.uri, "user": "neo4j", "password": neo4j_server.password, "database": "neo4j"} | change
    with pytest.raises(StoreUnavailable, match=said) as caught:
        Neo4jStore(**given, retry_seconds=1)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value) and neo4j_server.password not in str(caught.value)
