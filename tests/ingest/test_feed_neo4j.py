"""A server that is killed while it is fed: nothing is lost, nothing doubled, and the next run goes on where it was."""

from pathlib import Path

import pytest

from graph.errors import StoreUnavailable
from graph.resources import data_path
from graph.sqlite import SQLiteStore
from ingest import feed as feeding
from ingest.feed import Outcome, feed
from tests.contracts.store_contract import content
from tests.neo4j_server import Server, available, clear

pytestmark = pytest.mark.skipif(available() is not None, reason=str(available()))


def test_a_server_killed_while_feeding(neo4j_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if not neo4j_server.own:
        pytest.skip("needs a server of its own")
    monkeypatch.setattr(feeding, "BATCH_DOCUMENTS", 2)
    plans = [str(data_path("plans"))]

    def killing(outcome: Outcome, total: int) -> None:
        neo4j_server.kill()

    with neo4j_server.open(retry_seconds=2) as store:
        clear(store)
        with pytest.raises(StoreUnavailable, match="cannot be reached"):
            feed(store, plans, jobs=1, progress=killing)
        neo4j_server.start()
        fed = len(store.view().documents())
        report = feed(store, plans, jobs=1)
        assert (fed, report.count("unchanged")) == (2, 2) and report.count("added") == len(report.outcomes) - 2 > 0
        assert list(store.verify()) == []
        with SQLiteStore(tmp_path / "undisturbed.sqlite") as undisturbed:
            feed(undisturbed, plans, jobs=1)
            assert content(store) == content(undisturbed)
