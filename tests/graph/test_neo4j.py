"""The server store on a real server: the contract, concurrency, failure."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import InputError, StoreUnavailable
from graph.neo4j import Neo4jStore
from graph.sqlite import SQLiteStore
from tests.contracts.store_contract import StoreContract, content, first, second
from tests.neo4j_server import PASSWORD, Server, available

pytestmark = pytest.mark.skipif(available() is not None, reason=str(available()))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server | None]:
    if os.environ.get("NEO4J_URI"):
        yield None
        return
    server = Server(tmp_path_factory.mktemp("neo4j"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")
def opened(server: Server | None) -> Iterator[Neo4jStore]:
    uri = server.uri if server else os.environ["NEO4J_URI"]
    password = PASSWORD if server else os.environ.get("NEO4J_PASSWORD", "")
    with Neo4jStore(uri, "neo4j", password, retry_seconds=30) as store:
        yield store


@pytest.fixture
def store(opened: Neo4jStore) -> Neo4jStore:
    """An empty graph."""
    opened.connection.run("MATCH (n) WHERE NOT n:Meta DETACH DELETE n")
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
def test_what_is_wrong_is_said_in_one_sentence(server: Server | None, change: dict[str, str], said: str) -> None:
    if server is None:
        pytest.skip("needs a server of its own")
    given = {"uri": server.uri, "user": "neo4j", "password": PASSWORD, "database": "neo4j"} | change
    with pytest.raises(StoreUnavailable, match=said) as caught:
        Neo4jStore(**given, retry_seconds=1)  # type: ignore[arg-type]
    assert "\n" not in str(caught.value) and PASSWORD not in str(caught.value)


def test_a_killed_server_loses_nothing_that_was_written(tmp_path: Path) -> None:
    if not os.environ.get("NEO4J_URI") and available() is None:
        server = Server(tmp_path / "home")
        server.start()
        try:
            with Neo4jStore(server.uri, "neo4j", PASSWORD, retry_seconds=2) as store:
                with store.writer() as writer:
                    writer.put(first())
                    server.kill()
                    with pytest.raises(StoreUnavailable, match="cannot be reached"):
                        writer.put(second())
                server.start()
                view = store.view()
                assert [d.source for d in view.documents()] == ["a.txt"]
                assert list(store.verify()) == []
        finally:
            server.stop()
    else:
        pytest.skip("needs a server of its own")
