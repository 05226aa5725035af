"""Prose from a local endpoint: uncited sentences go, failures and delays fall back to the plain answer."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from api.prose import cited
from api.session import Session
from api.settings import Settings

QUESTION = "哪些园区布局低空经济?"


@contextmanager
def endpoint(text: str, status: int = 200, delay: float = 0.0) -> Iterator[tuple[str, list[dict]]]:
    requests: list[dict] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))) | {"key": self.headers["Authorization"]})
            time.sleep(delay)
            body = json.dumps({"choices": [{"message": {"content": text}}]}).encode()
            try:
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)
            except BrokenPipeError:
                pass

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/v1", requests
    finally:
        server.shutdown()
        server.server_close()


def asked(library: Path, url: str) -> dict:
    session = Session(Settings(library=library, llm_url=url, llm_model="m", llm_key="secret", llm_timeout=0.5))
    try:
        return session.ask(QUESTION)
    finally:
        session.close()


def test_only_sentences_that_cite_what_was_given_stay() -> None:
    text = "临空区布局低空经济[1]。天气很好。另有一家[99]。仲恺也在布局。[2]\nIt invests 3.5 billion.[1]"
    assert cited(text, 2) == "临空区布局低空经济[1]。 仲恺也在布局。[2] It invests 3.5 billion.[1]"


def test_prose_comes_from_the_evidence(sample_library: Path) -> None:
    with endpoint("长沙自贸临空区布局低空经济[1]。它很美。") as (url, requests):
        found = asked(sample_library, url)
    assert found["prose"] == "长沙自贸临空区布局低空经济[1]。"
    given = requests[0]["messages"][1]["content"]
    assert QUESTION in given and found["answers"][0]["evidence"][0]["quote"] in given
    assert requests[0]["key"] == "Bearer secret" and "secret" not in repr(Settings(llm_key="secret"))


def test_failures_fall_back_to_the_plain_answer_and_are_logged(sample_library: Path, caplog: pytest.LogCaptureFixture) -> None:
    with endpoint("", status=500) as (url, _):
        broken = asked(sample_library, url)
    with endpoint("迟到[1]。", delay=1.5) as (url, _):
        late = asked(sample_library, url)
    gone, nonsense = asked(sample_library, "http://127.0.0.1:9"), asked(sample_library, "no address")
    for found in (broken, late, gone, nonsense):
        assert found["prose"] is None and found["status"] == "answered" and found["answers"]
    assert [r.levelname for r in caplog.records if r.name == "api.prose"] == ["WARNING"] * 4 and "500" in caplog.text
