"""Talking to the server: one driver, managed transactions with retry, errors said in our words."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import neo4j
from neo4j import exceptions

from graph.errors import InputError, StoreBusy, StoreError, StoreUnavailable

T = TypeVar("T")
# CALL () { … } came with 5.23.
OLDEST = (5, 23)
RETRY_SECONDS = 60.0

# First fit wins. Each says in one sentence what is wrong and what to do; none shows a password.
_SAYINGS: tuple[tuple[str, type[StoreError], str], ...] = (
    ("Neo.ClientError.Security.Unauthorized", StoreUnavailable, "refuses this user and password; set POLICYGRAPH_STORE_USER and POLICYGRAPH_STORE_PASSWORD"),
    ("Neo.ClientError.Security.AuthenticationRateLimit", StoreUnavailable, "saw too many wrong passwords; wait a few seconds and use the right one"),
    ("Neo.ClientError.Security.Forbidden", StoreUnavailable, "does not give this user the rights that are needed (read, write, and once to make indexes)"),
    ("Neo.ClientError.Security", StoreUnavailable, "refuses this user; check POLICYGRAPH_STORE_USER and POLICYGRAPH_STORE_PASSWORD"),
    ("Neo.ClientError.Database.DatabaseNotFound", StoreUnavailable, "has no database {database}; set POLICYGRAPH_STORE_DATABASE or create it"),
    ("Neo.ClientError.Transaction.TransactionTimedOut", StoreBusy, "took longer than allowed; narrow the query or raise the limit"),
    ("Neo.TransientError", StoreBusy, "is busy; try again in a moment"),
)


class Connection:
    """A driver for one database of a server, opened when first used."""

    def __init__(self, uri: str, user: str, password: str, database: str, retry_seconds: float = RETRY_SECONDS) -> None:
        self.uri, self.database = uri, database
        # What one thread wrote the next reads, whichever member of a cluster is asked.
        self._bookmarks = neo4j.GraphDatabase.bookmark_manager()
        with self.translated():
            self._driver = neo4j.GraphDatabase.driver(
                uri, auth=(user, password) if password else None, max_transaction_retry_time=retry_seconds,
                connection_acquisition_timeout=retry_seconds, connection_timeout=10.0,
                notifications_min_severity="OFF", user_agent="policygraph",
            )

    def _session(self, reading: bool = False) -> neo4j.Session:
        access = neo4j.READ_ACCESS if reading else neo4j.WRITE_ACCESS
        return self._driver.session(database=self.database, default_access_mode=access, bookmark_manager=self._bookmarks, fetch_size=2000)

    def check(self) -> None:
        """Make sure that the server answers and is new enough."""
        with self.translated():
            agent = self._driver.get_server_info().agent
        version = tuple(int(part) for part in agent.rsplit("/", 1)[-1].split(".")[:2] if part.isdigit())
        if version < OLDEST:
            raise StoreUnavailable(f"{self.uri} is {agent}; Neo4j {OLDEST[0]}.{OLDEST[1]} or newer is needed")

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Errors of the driver, said in our words."""
        try:
            yield
        except (exceptions.Neo4jError, exceptions.DriverError) as error:
            raise self._ours(error) from error
        except (ValueError, OSError) as error:
            if isinstance(error, exceptions.ConfigurationError) or "scheme" in str(error).lower() or isinstance(error, OSError):
                raise StoreUnavailable(f"{self.uri} cannot be used as a store: {error}") from error
            raise

    def _ours(self, error: Exception) -> StoreError | InputError:
        code = str(getattr(error, "code", "") or "")
        for start, kind, saying in _SAYINGS:
            if code.startswith(start):
                return kind(f"{self.uri} {saying.format(database=self.database)}")
        if isinstance(error, exceptions.ServiceUnavailable | exceptions.SessionExpired | exceptions.ReadServiceUnavailable):
            return StoreUnavailable(f"{self.uri} cannot be reached; start the server or check the address, then try again")
        if isinstance(error, exceptions.AuthConfigurationError | exceptions.ConfigurationError):
            return StoreUnavailable(f"{self.uri} cannot be used: {error}")
        if isinstance(error, exceptions.ClientError):
            return InputError(f"{self.uri} refuses the query: {error.message}")
        return StoreError(f"{self.uri}: {error}")

    def read(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """Rows of a query; tried again with growing pauses while the server is away."""
        with self.translated():
            try:
                # One exchange with the server; a managed transaction, which alone is tried again, takes two.
                with self._session(reading=True) as session:
                    return session.run(query, parameters).data()
            except (exceptions.Neo4jError, exceptions.DriverError) as error:
                if not error.is_retryable():
                    raise
            with self._session(reading=True) as session:
                return session.execute_read(lambda tx: tx.run(query, parameters).data())

    def stream(self, query: str, **parameters: Any) -> Iterator[dict[str, Any]]:
        """Rows of a query one by one, for results that are too large to hold."""
        with self.translated(), self._session(reading=True) as session:
            for record in session.run(query, parameters):
                yield record.data()

    def write(self, work: Callable[[neo4j.ManagedTransaction], T]) -> T:
        """Do some work in one write transaction; done again as a whole after a passing failure."""
        with self.translated(), self._session() as session:
            return session.execute_write(work)

    def run_read_only(self, query: str, parameters: dict[str, Any], limit: int, seconds: float) -> tuple[list[str], list[list[Any]]]:
        """Columns and at most ``limit`` rows of a user's query; the server itself refuses any write."""
        with self.translated(), self._session(reading=True) as session:
            result = session.run(neo4j.Query(query, timeout=seconds), parameters)
            rows = [record.values() for record in result.fetch(limit)]
            return list(result.keys()), rows

    def run(self, query: str, **parameters: Any) -> None:
        """One statement by itself, e.g. a change of the schema."""
        with self.translated(), self._session() as session:
            session.run(query, parameters).consume()

    def close(self) -> None:
        """Close the driver."""
        self._driver.close()
