"""The service: contracts of routes, errors as problem+json, feeding over HTTP, keys and limits."""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.http import create_app
from api.service import Service
from api.session import Session
from api.settings import Settings

PLAN = "江岸新区2024年工作计划\n一、目标\n江岸新区实际利用外资达到3亿美元。\n二、招商\n聚焦机器人产业,引进企业二十家。(责任单位:招商局)\n"


def client_of(library: Path, **settings: object) -> TestClient:
    session = Session(Settings(library=library, **settings), create=True)  # type: ignore[arg-type]
    return TestClient(create_app(session))


@pytest.fixture(scope="module")
def client(sample_library: Path) -> Iterator[TestClient]:
    with client_of(sample_library) as made:
        yield made


def finished(client: TestClient, job: str) -> dict:
    for _ in range(200):
        state = client.get(f"/v1/jobs/{job}").json()
        if state["status"] in ("done", "failed"):
            return state
        time.sleep(0.05)
    raise AssertionError("the job does not end")


@pytest.mark.parametrize("filled", [True, False])
def test_a_service_reads_ahead_what_first_questions_need(sample_library: Path, tmp_path: Path, filled: bool) -> None:
    session = Session(Settings(library=sample_library if filled else tmp_path / "empty"), create=True)
    service = Service(session)
    service.warm().result(timeout=120)
    assert {"engine", "encoder", "retriever"} <= vars(session).keys()
    service.close()


def test_ask_and_run_the_plan(client: TestClient) -> None:
    found = client.get("/v1/ask", params={"question": "哪些园区布局低空经济?"}).json()
    assert {"question", "language", "status", "plan", "cypher", "scope", "answers", "passages"} <= set(found)
    assert "长沙自贸临空区" in {a["name"] for a in found["answers"]}
    again = client.post("/v1/plans", json=found["plan"]).json()
    assert [a["name"] for a in again["answers"]] == [a["name"] for a in found["answers"]]
    assert again["scope"] == found["scope"]


def test_the_ontology_is_told_in_both_languages(client: TestClient) -> None:
    found = client.get("/v1/ontology").json()
    assert found["relations"]["TARGETS"]["zh"] == "布局" and found["types"]["Park"] == {"zh": "园区", "en": "park"}


def test_search_with_filters(client: TestClient) -> None:
    found = client.get("/v1/search", params={"query": "无人机产业孵化", "limit": 3}).json()["passages"]
    assert found and "无人机" in found[0]["text"]
    only = client.get("/v1/search", params={"query": "无人机产业孵化", "year": 2019}).json()["passages"]
    assert {p["source"] for p in only} <= {"changsha-etdz-2019.txt"}
    about = client.get("/v1/search", params={"query": "产业", "park": "长沙经开区", "limit": 50}).json()["passages"]
    assert {p["source"] for p in about} == {"changsha-etdz-2019.txt"}
    inner = client.get("/v1/search", params={"query": "产业", "region": "广东省", "limit": 50}).json()["passages"]
    assert {p["source"] for p in inner} == {"zhongkai-2024.md"}
    headed = client.get("/v1/search", params={"query": "产业", "section": inner[0]["path"]}).json()["passages"]
    assert headed and all(f"{p['path']}/".startswith(f"{inner[0]['path']}/") or inner[0]["path"] in p["heading"] for p in headed)
    assert client.get("/v1/search", params={"query": "产业", "park": "长沙经开区", "region": "广东省"}).status_code == 404
    assert client.get("/v1/search", params={"query": "产业", "agency": "月球管理局"}).status_code == 404


def test_every_span_leads_to_its_words(client: TestClient) -> None:
    document = client.get("/v1/documents").json()["items"][0]["id"]
    text = client.get(f"/v1/documents/{document}/text").text
    for line in client.get(f"/v1/documents/{document}/statements", params={"limit": 500}).json()["items"]:
        assert text[line["start"] : line["end"]] == line["quote"]


def test_pages_are_complete_and_do_not_overlap(client: TestClient) -> None:
    seen, after = [], ""
    while after is not None:
        page = client.get("/v1/entities", params={"limit": 40, "after": after}).json()
        seen += [e["id"] for e in page["items"]]
        after = page["next"]
    assert len(seen) == len(set(seen)) > 100


def test_documents_entities_and_graph(client: TestClient) -> None:
    documents = {d["source"]: d["id"] for d in client.get("/v1/documents").json()["items"]}
    linkong = documents["changsha-linkong-2024.txt"]
    assert client.get(f"/v1/documents/{linkong}/outline").json()["items"]
    assert client.get(f"/v1/documents/{linkong}/related").json()["items"][0]["reasons"]
    byd = client.get("/v1/entities", params={"name": "比亚迪", "type": "Project"}).json()["items"][0]["id"]
    around = client.get(f"/v1/entities/{byd}/neighbours").json()
    assert {e["subject"] for e in around["edges"]} | {e["object"] for e in around["edges"]} <= {n["id"] for n in around["nodes"]}
    statement = client.get(f"/v1/entities/{byd}/statements").json()["items"][0]
    assert statement["quote"] in client.get(f"/v1/statements/{statement['id']}").json()["context"]


def test_a_neighbourhood_cut_short_keeps_something_of_each_type(client: TestClient) -> None:
    park = client.get("/v1/entities", params={"name": "长沙经开区", "type": "Park"}).json()["items"][0]["id"]
    whole = client.get(f"/v1/entities/{park}/neighbours", params={"limit": 500}).json()
    types = {n["type"] for n in whole["nodes"]}
    part = client.get(f"/v1/entities/{park}/neighbours", params={"limit": len(types) + 1}).json()
    assert len(part["nodes"]) == len(types) + 1 < len(whole["nodes"]) and park in {n["id"] for n in part["nodes"]}
    assert {n["type"] for n in part["nodes"]} == types and part["left_out"] == len(whole["nodes"]) - len(part["nodes"])


@pytest.mark.parametrize(
    ("path", "status"),
    [("/v1/documents/none", 404), ("/v1/entities/none", 404), ("/v1/statements/none", 404), ("/v1/ask", 422), ("/v1/nowhere", 404), ("/v1/documents?limit=0", 422)],
)
def test_errors_are_problems(client: TestClient, path: str, status: int) -> None:
    found = client.get(path)
    assert found.status_code == status and found.headers["content-type"].startswith("application/problem+json")
    assert {"type", "title", "status", "detail"} <= set(found.json())


def test_a_plan_that_makes_no_sense_is_refused(client: TestClient) -> None:
    found = client.post("/v1/plans", json={"op": "dance"})
    assert found.status_code == 422 and "dance" in found.json()["detail"]
    found = client.post("/v1/plans", json={"op": "figures", "order": "best"})
    assert found.status_code == 422 and "highest or lowest" in found.json()["detail"]


def test_etag_spares_what_did_not_change(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    tag = client.get("/v1/documents").headers["etag"]
    for header in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        assert client.get("/v1/documents", headers={"If-None-Match": header}).status_code == 304, header
    assert client.get("/v1/documents", headers={"If-None-Match": '"other"'}).status_code == 200
    application: Any = client.app
    monkeypatch.setattr(application, "version", "another")
    assert client.get("/v1/documents", headers={"If-None-Match": tag}).status_code == 200


def test_a_list_does_not_end_early_where_its_cursor_is_gone(client: TestClient) -> None:
    document = client.get("/v1/documents").json()["items"][0]["id"]
    for path in ("/v1/documents", "/v1/entities", f"/v1/documents/{document}/statements"):
        found = client.get(path, params={"after": "gone"})
        assert found.status_code == 400 and "begin again" in found.json()["detail"]


def test_a_fault_of_ours_is_a_problem_too(sample_library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = Session(Settings(library=sample_library))
    monkeypatch.setattr(Session, "ask", lambda *_, **__: 1 / 0)
    with TestClient(create_app(session), raise_server_exceptions=False) as broken:
        found = broken.get("/v1/ask", params={"question": "有哪些园区?"})
        assert re.search(r'policygraph_requests_total.*/ask",status="500"', broken.get("/metrics").text)
    assert found.status_code == 500 and found.headers["content-type"].startswith("application/problem+json") and "ZeroDivisionError" in found.json()["detail"]


def test_health_metrics_page_and_documentation(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    assert client.get("/readyz").json()["status"] == "ready"
    assert "policygraph_requests_total" in client.get("/metrics").text
    assert "PolicyGraph" in client.get("/").text
    paths = client.get("/openapi.json").json()["paths"]
    assert {"/v1/ask", "/v1/search", "/v1/documents", "/v1/plans", "/v1/entities/{entity}"} <= set(paths)


def test_upload_ask_and_delete(tmp_path: Path) -> None:
    with client_of(tmp_path / "library") as client:
        job = client.post("/v1/documents", files={"file": ("江岸.txt", PLAN.encode())})
        assert job.status_code == 202
        done = finished(client, job.json()["id"])
        assert done["status"] == "done", done
        figures = client.get("/v1/ask", params={"question": "江岸新区2024年实际利用外资目标是多少?"}).json()["answers"]
        assert [a["value"] for a in figures] == [3]
        once_more = finished(client, client.post("/v1/documents", files={"file": ("江岸.txt", PLAN.encode())}).json()["id"])
        assert (once_more["document"], once_more["detail"]) == (done["document"], "unchanged")
        bad = finished(client, client.post("/v1/documents", files={"file": ("x.pdf", b"%PDF-1.4 broken")}).json()["id"])
        assert bad["status"] == "failed" and bad["detail"]
        assert client.delete(f"/v1/documents/{done['document']}").status_code == 204
        assert client.get("/v1/documents").json()["items"] == []


def test_writing_and_reading_need_their_keys(tmp_path: Path) -> None:
    with client_of(tmp_path / "library", api_keys="w", read_keys="r") as client:
        assert client.get("/v1/documents").status_code == 401
        assert client.get("/v1/documents", headers={"X-API-Key": "r"}).status_code == 200
        files = {"file": ("a.txt", PLAN.encode())}
        assert client.post("/v1/documents", files=files, headers={"X-API-Key": "r"}).status_code == 401
        assert client.post("/v1/documents", files=files, headers={"X-API-Key": "w"}).status_code == 202


def test_pages_of_other_sites_do_not_write(tmp_path: Path) -> None:
    with client_of(tmp_path / "library") as client:
        files = {"file": ("a.txt", PLAN.encode())}
        assert client.post("/v1/documents", files=files, headers={"Origin": "https://example.com"}).status_code == 403
        assert client.post("/v1/documents", files=files, headers={"Origin": "http://testserver"}).status_code == 202


def test_a_body_of_unknown_length_is_refused(tmp_path: Path) -> None:
    with client_of(tmp_path / "library", max_upload=200) as client:
        assert client.post("/v1/documents", content=iter([b"x" * 500]), headers={"Content-Type": "text/plain"}).status_code == 411


def test_too_large_and_too_many_are_refused(tmp_path: Path) -> None:
    with client_of(tmp_path / "library", max_upload=200, rate=3) as client:
        assert client.post("/v1/documents", files={"file": ("a.txt", b"x" * 500)}).status_code == 413
        assert [client.get("/v1/documents").status_code for _ in range(4)][-1] == 429
