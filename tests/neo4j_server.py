"""A real Neo4j server for tests: the one named by NEO4J_URI, or one started from ../shared/neo4j (once a run: ``neo4j_server``)."""

import os
import socket
import subprocess
from pathlib import Path

from graph.neo4j import Neo4jStore

PASSWORD = "policygraph-tests"
SCRIPT = Path(__file__).resolve().parent.parent.parent / "shared" / "neo4j" / "server"
# A server that lives for some tests starts in half the time where nothing is compiled for the long run, and keeps its memory small beside the tests.
ENVIRONMENT = {"NEO4J_HEAP": "768m", "JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}


def free_port() -> int:
    """A port on loopback that nothing listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class Server:
    """A server in a folder of its own, which can be killed and started again; or the one of NEO4J_URI, which cannot."""

    def __init__(self, home: Path, password: str = PASSWORD) -> None:
        self.own = "NEO4J_URI" not in os.environ
        self.home, self.port = home, free_port()
        self.password = password if self.own else os.environ.get("NEO4J_PASSWORD", "")
        self.uri = f"bolt://127.0.0.1:{self.port}" if self.own else os.environ["NEO4J_URI"]

    def start(self) -> None:
        """Start, and wait until it accepts connections."""
        self._run("start", "--port", str(self.port), *(("--password", self.password) if self.password else ()))

    def kill(self) -> None:
        """kill -9."""
        self._run("kill")

    def open(self, retry_seconds: float = 30) -> Neo4jStore:
        """A store on this server."""
        return Neo4jStore(self.uri, "neo4j", self.password, retry_seconds=retry_seconds)

    def _run(self, action: str, *arguments: str) -> None:
        if not self.own:
            return
        command = [str(SCRIPT), action, "--home", str(self.home), *arguments]
        done = subprocess.run(command, env=os.environ | ENVIRONMENT, check=False, capture_output=True, text=True, timeout=200)
        if done.returncode:
            raise RuntimeError(f"neo4j {action}: {done.stderr or done.stdout}")


def available() -> str | None:
    """Why no server can be had, or None."""
    if os.environ.get("NEO4J_URI"):
        return None
    if not SCRIPT.exists():
        return "no Neo4j server: set NEO4J_URI (and NEO4J_PASSWORD), or have ../shared/neo4j"
    return None


def clear(store: Neo4jStore) -> None:
    """Empty a graph, leaving its constraints and indexes."""
    store.connection.run("MATCH (n) WHERE NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
