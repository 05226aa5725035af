"""A fresh embedded library and a fresh server, to be written and asked alike."""

import os
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.errors import InputError
from graph.library import Library
from graph.neo4j import Neo4jStore
from graph.store import GraphStore

SERVER = Path(__file__).resolve().parents[3] / "shared" / "neo4j" / "server"


@dataclass(frozen=True, slots=True)
class Subject:
    """A store that is measured; ``process`` is the server's, where it runs here."""

    name: str
    store: GraphStore
    process: int | None = None

    def cpu_seconds(self) -> float:
        """Processor time that the server has used so far."""
        if self.process is None or not Path("/proc").is_dir():
            return 0.0
        fields = Path(f"/proc/{self.process}/stat").read_text("ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def embedded(folder: Path, fresh: bool) -> Iterator[Subject]:
    """A library below a folder."""
    if fresh:
        shutil.rmtree(folder, ignore_errors=True)
    with Library(folder).open(create=True) as store:
        yield Subject("embedded", store)


@contextmanager
def server(home: Path, fresh: bool) -> Iterator[Subject]:
    """The server of NEO4J_URI, which must be empty when a fresh one is wanted, or one started from ../shared/neo4j."""
    if uri := os.environ.get("NEO4J_URI"):
        with Neo4jStore(uri, password=os.environ.get("NEO4J_PASSWORD", "")) as store:
            if fresh and store.view().documents(limit=1):
                raise InputError(f"{uri} holds documents; the bench writes into an empty graph only")
            yield Subject("Neo4j", store)
        return
    if not SERVER.exists():
        raise InputError("no Neo4j server: set NEO4J_URI (and NEO4J_PASSWORD), or have ../shared/neo4j")
    if fresh:
        shutil.rmtree(home, ignore_errors=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    subprocess.run([str(SERVER), "start", "--home", str(home), "--port", str(port)], check=True, capture_output=True)
    try:
        with Neo4jStore(f"bolt://127.0.0.1:{port}") as store:
            yield Subject("Neo4j", store, int((home / "pid").read_text("ascii")))
    finally:
        subprocess.run([str(SERVER), "stop", "--home", str(home)], check=False, capture_output=True)
