"""A model that is not here: said within seconds where the hub cannot be reached, loaded where it was fetched before."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import InputError
from search.encoders import hub
from search.encoders.load import load_encoder

pytest.importorskip("sentence_transformers")


@pytest.fixture
def silent(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """A hub that takes connections and never answers, and an empty cache."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    monkeypatch.setattr(hub, "WAIT", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as server:
        monkeypatch.setattr(constants, "ENDPOINT", f"http://127.0.0.1:{server.getsockname()[1]}")
        yield


def test_a_hub_that_never_answers_is_not_waited_for(silent: None) -> None:
    assert not hub.reachable()
    with pytest.raises(InputError, match="acme/none-such is not on this machine, and the model hub cannot be reached"):
        load_encoder("acme/none-such")


def test_a_name_that_nobody_has_is_said_without_importing_torch() -> None:
    code = (
        "import sys\nfrom search.encoders.load import load_encoder\n"
        "try: load_encoder('acme/none-such')\nexcept Exception as error: print(type(error).__name__, 'torch' in sys.modules)"
    )
    environment = {"HF_HUB_OFFLINE": "1", "PATH": "", "PYTHONPATH": str(Path(__file__).parents[2]), "HOME": "/nowhere"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["InputError", "False"]


def test_what_was_fetched_is_found_by_its_short_name_too(silent: None, tmp_path: Path) -> None:
    (tmp_path / "models--sentence-transformers--tiny" / "snapshots").mkdir(parents=True)
    assert hub.cached("tiny") and hub.cached("sentence-transformers/tiny") and not hub.cached("acme/tiny")
