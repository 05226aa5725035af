"""A real Neo4j server for tests: the one named by NEO4J_URI, or one started from ../shared/neo4j."""

import os
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PASSWORD = "policygraph-tests"
SCRIPT = Path(__file__).resolve().parent.parent.parent / "shared" / "neo4j" / "server"


def free_port() -> int:
    """A port on loopback that nothing listens on."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


class Server:
    """A server in a folder of its own, which can be stopped, killed and started again."""

    def __init__(self, home: Path, password: str = PASSWORD) -> None:
        self.home, self.port, self._password = home, free_port(), password
        self.uri = f"bolt://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Start, and wait until it accepts connections."""
        self._run("start", "--port", str(self.port), *(("--password", self._password) if self._password else ()))

    def stop(self) -> None:
        """A clean shutdown."""
        self._run("stop")

    def kill(self) -> None:
        """kill -9."""
        self._run("kill")

    def _run(self, action: str, *arguments: str) -> None:
        # Its own environment keeps memory small beside the tests.
        environment = {**os.environ, "NEO4J_HEAP": "768m"}
        command = [str(SCRIPT), action, "--home", str(self.home), *arguments]
        done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True, timeout=200)
        if done.returncode:
            raise RuntimeError(f"neo4j {action}: {done.stderr or done.stdout}")


def available() -> str | None:
    """Why no server can be had, or None."""
    if os.environ.get("NEO4J_URI"):
        return None
    if not SCRIPT.exists():
        return "no Neo4j server: set NEO4J_URI (and NEO4J_PASSWORD), or have ../shared/neo4j"
    return None


@contextmanager
def running(home: Path) -> Iterator[tuple[str, str]]:
    """URI and password of a server for the time of some tests."""
    if os.environ.get("NEO4J_URI"):
        yield os.environ["NEO4J_URI"], os.environ.get("NEO4J_PASSWORD", "")
        return
    server = Server(home)
    server.start()
    try:
        yield server.uri, PASSWORD
    finally:
        server.stop()
