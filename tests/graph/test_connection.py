"""Every error of the driver is said in one sentence of ours; what cannot be had here (old servers, roles) is played."""

from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from neo4j import exceptions

from graph.errors import InputError, PolicyGraphError, StoreBusy, StoreError, StoreUnavailable
from graph.neo4j.connection import Connection


@pytest.fixture
def connection() -> Iterator[Connection]:
    """Nothing is asked of the address before the first query."""
    made = Connection("bolt://127.0.0.1:9", "neo4j", "secret-word", "elsewhere", retry_seconds=0.1)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        ("Neo.ClientError.Security.Unauthorized", StoreUnavailable, "POLICYGRAPH_STORE_PASSWORD"),
        ("Neo.ClientError.Security.AuthenticationRateLimit", StoreUnavailable, "too many wrong passwords"),
        ("Neo.ClientError.Security.Forbidden", StoreUnavailable, "does not give this user the rights"),
        ("Neo.ClientError.Database.DatabaseNotFound", StoreUnavailable, "has no database elsewhere"),
        ("Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration", StoreBusy, "longer than allowed"),
        ("Neo.TransientError.Transaction.DeadlockDetected", StoreBusy, "is busy"),
        ("Neo.ClientError.Statement.SyntaxError", InputError, "refuses the query"),
        ("Neo.DatabaseError.General.UnknownError", StoreError, "bolt://127.0.0.1:9"),
    ],
)
def test_codes_of_the_server_are_translated(connection: Connection, code: str, kind: type[PolicyGraphError], said: str) -> None:
    with pytest.raises(kind, match=said) as caught, connection.translated():
        raise exceptions.Neo4jError._hydrate_neo4j(code=code, message="what the server said")
    assert "\n" not in str(caught.value) and "secret-word" not in str(caught.value)


@pytest.mark.parametrize("name", [n for n in dir(exceptions) if isinstance(getattr(exceptions, n), type) and issubclass(getattr(exceptions, n), exceptions.DriverError | exceptions.Neo4jError)])
def test_no_error_of_the_driver_is_left_as_it_is(connection: Connection, name: str) -> None:
    with pytest.raises(PolicyGraphError), connection.translated():
        raise getattr(exceptions, name)("what the driver said")


@pytest.mark.parametrize(("agent", "refused"), [("Neo4j/4.4.30", True), ("Neo4j/5.22.0", True), ("Neo4j/5.26.1", False), ("Neo4j/2025.01.0", False)])
def test_a_server_must_be_new_enough(connection: Connection, monkeypatch: pytest.MonkeyPatch, agent: str, refused: bool) -> None:
    monkeypatch.setattr(connection._driver, "get_server_info", lambda: SimpleNamespace(agent=agent))
    if refused:
        with pytest.raises(StoreUnavailable, match=r"5\.23 or newer is needed"):
            connection.check()
    else:
        connection.check()
