"""Fixtures that several tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.neo4j_server import Server, available

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real plans and public data beside the project; tests that need it are skipped where it is absent."""
    if not SHARED.is_dir():
        pytest.skip("the folder ../shared with the real plans is not here")
    return SHARED


@pytest.fixture(scope="session")
def sample_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library fed with the sample plans, for tests that only read."""
    from api.session import Session
    from api.settings import Settings
    from graph.resources import data_path
    from ingest.feed import feed

    folder = tmp_path_factory.mktemp("sample") / "library"
    session = Session(Settings(library=folder), create=True)
    report = feed(session.store, [str(data_path("plans"))], jobs=1)
    assert not report.failures
    _ = session.indexes
    session.close()
    return folder


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server that all tests share, since a start takes long; who writes on it clears it first."""
    if reason := available():
        pytest.skip(reason)
    server = Server(tmp_path_factory.mktemp("neo4j"))
    server.start()
    yield server
    server.kill()  # nothing on it is wanted any more
