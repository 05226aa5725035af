"""The service over a real server that goes away and comes back: said as 503, and healed without a restart."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.contracts.store_contract import first, second
from tests.neo4j_server import Server, available, clear, free_port

pytestmark = pytest.mark.skipif(available() is not None, reason=str(available()))
QUESTION = {"question": "哪些园区发展无人机?"}


@pytest.fixture
def service(neo4j_server: Server, tmp_path: Path) -> Iterator[httpx.Client]:
    """`policygraph serve` in a folder of its own, over a server that holds two plans."""
    with neo4j_server.open() as store:
        clear(store)
        with store.writer() as writer:
            writer.put_all([first(), second()])
    port = free_port()
    environment = {**os.environ, "POLICYGRAPH_STORE": neo4j_server.uri, "POLICYGRAPH_STORE_PASSWORD": neo4j_server.password}
    command = [sys.executable, "-c", "from api.cli import main; main()", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            wait_until_ready(client)
            yield client
        assert process.poll() is None
        assert list(tmp_path.iterdir()) == []
    finally:
        process.terminate()
        process.communicate(timeout=60)


def wait_until_ready(client: httpx.Client) -> None:
    for _ in range(120):
        try:
            if client.get("/readyz").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.5)
    raise AssertionError("the service does not become ready")


def answers(client: httpx.Client) -> tuple[list[str], list[str]]:
    """Names in answer to the question, and texts of passages found."""
    found = client.get("/v1/ask", params=QUESTION).json()["answers"]
    passages = client.get("/v1/search", params={"query": "无人机"}).json()["passages"]
    return [a["name"] for a in found], [p["text"] for p in passages]


def test_a_server_that_goes_and_comes_back(neo4j_server: Server, service: httpx.Client) -> None:
    if not neo4j_server.own:
        pytest.skip("needs a server of its own")
    before = answers(service)
    assert set(before[0]) == {"星沙园", "江岸园"} and before[1]
    neo4j_server.kill()
    for path, parameters in (("/v1/ask", QUESTION), ("/v1/search", {"query": "无人机"}), ("/v1/documents", {}), ("/readyz", {})):
        gone = service.get(path, params=parameters)
        assert gone.status_code == 503, (path, gone.text)
        assert gone.headers["content-type"].startswith("application/problem+json")
        assert int(gone.headers["retry-after"]) > 0 and "cannot be reached" in gone.json()["detail"]
    assert service.get("/healthz").json() == {"status": "ok"}
    neo4j_server.start()
    wait_until_ready(service)
    assert answers(service) == before
