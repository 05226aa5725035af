"""The Reconciliation API as OpenRefine asks it: manifest, batches in a form field, suggestions, preview, columns."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.http import create_app
from api.session import Session
from api.settings import Settings

BASE = "/v1/reconcile"


@pytest.fixture(scope="module")
def client(sample_library: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Session(Settings(library=sample_library)))) as made:
        yield made


def matched(client: TestClient, **queries: dict) -> dict[str, list[dict]]:
    answer = client.post(BASE, data={"queries": json.dumps(queries, ensure_ascii=False)})
    assert answer.status_code == 200, answer.text
    return {key: found["result"] for key, found in answer.json().items()}


def test_the_manifest_leads_to_services_that_answer(client: TestClient) -> None:
    found = client.get(BASE)
    manifest = found.json()
    assert manifest["versions"] == ["0.2"] and found.headers["access-control-allow-origin"] == "*"
    assert {"name", "identifierSpace", "schemaSpace"} <= set(manifest)
    for kind in ("entity", "type", "property"):
        service = manifest["suggest"][kind]
        assert client.get(service["service_url"] + service["service_path"], params={"prefix": "项目"}).json()["result"], kind
    proposed = manifest["extend"]["propose_properties"]
    assert {"TARGETS", "SETS_TARGET"} <= {p["id"] for p in client.get(proposed["service_url"] + proposed["service_path"], params={"type": "Park"}).json()["properties"]}


def test_exact_wrong_and_unknown_names(client: TestClient) -> None:
    found = matched(client, exact={"query": "长沙自贸临空区"}, wrong={"query": "长沙自贸临控区", "type": "Park"}, none={"query": "火星月球基地群"}, empty={"query": ""})
    assert found["exact"][0]["match"] and found["exact"][0]["score"] == 100
    wrong = found["wrong"][0]
    assert wrong["name"] == "长沙自贸临空区" and not wrong["match"] and 80 < wrong["score"] < 95
    assert {f["id"]: f["value"] for f in wrong["features"]} == {"name_likeness": pytest.approx(wrong["score"] / 100, abs=0.001), "exact_name": False, "type_fits": True}
    assert found["none"] == [] and found["empty"] == []


def test_types_and_properties_raise_and_lower_the_score(client: TestClient) -> None:
    name = "长沙自贸临空区"
    found = matched(
        client, fits={"query": name, "properties": [{"pid": "TARGETS", "v": "低空经济"}]}, fits_not={"query": name, "properties": [{"pid": "TARGETS", "v": ["量子计算"]}]},
        other={"query": name, "type": "Company"},
    )
    assert found["fits"][0]["score"] == 100 and found["fits_not"][0]["score"] == 70 and found["other"][0]["score"] == 80


def test_columns_and_previews(client: TestClient) -> None:
    park = matched(client, q={"query": "长沙经开区", "type": "Park"})["q"][0]["id"]
    asked = {"ids": [park, "unknown"], "properties": [{"id": "TARGETS"}, {"id": "SETS_TARGET"}]}
    found = client.post(BASE, data={"extend": json.dumps(asked)}).json()
    assert [m["id"] for m in found["meta"]] == ["TARGETS", "SETS_TARGET"] and found["rows"]["unknown"] == {"TARGETS": [], "SETS_TARGET": []}
    assert all({"id", "name"} == set(cell) for cell in found["rows"][park]["TARGETS"]) and "实际利用外资 2019" in found["rows"][park]["SETS_TARGET"][0]["str"] + str(found["rows"][park]["SETS_TARGET"])
    assert "长沙经济技术开发区" in client.get(f"{BASE}/preview", params={"id": park}).text
    assert client.get(f"{BASE}/flyout", params={"id": park}).json()["id"] == park


@pytest.mark.parametrize("data", [{}, {"queries": "no JSON"}, {"queries": "[]"}, {"queries": '{"q": 3}'}, {"queries": '{"q": {"query": "青溪", "type": 5}}'}, {"queries": '{"q": {"query": "青溪", "properties": 5}}'}, {"extend": "{}"}, {"extend": '{"ids": [], "properties": [{"id": "DANCES"}]}'}])
def test_what_makes_no_sense_is_refused(client: TestClient, data: dict[str, str]) -> None:
    answer = client.post(BASE, data=data)
    assert answer.status_code == 400 and answer.json()["detail"]
