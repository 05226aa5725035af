"""The same questions on both stores: equal answers, and the Cypher of each plan finds what the plan finds."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from api.session import Session
from api.settings import Settings
from graph.copying import copy
from graph.neo4j import Neo4jStore
from graph.resources import data_path
from graph.sqlite import SQLiteStore
from search.questions import Engine
from search.questions.language import nouns
from search.questions.plans import cypher
from search.questions.plans import plan as p
from tests.conftest import ROOT
from tests.neo4j_server import Server, available, clear

pytestmark = pytest.mark.skipif(available() is not None, reason=str(available()))


@pytest.fixture(scope="module")
def stores(sample_library: Path, neo4j_server: Server) -> Iterator[tuple[SQLiteStore, Neo4jStore]]:
    with SQLiteStore(sample_library / "graph.sqlite") as embedded, neo4j_server.open() as server:
        clear(server)
        copy(embedded, server)
        yield embedded, server


@pytest.fixture(scope="module")
def cases() -> list[str]:
    found = []
    for file in sorted(data_path("quality", "questions").glob("*.jsonl")):
        found += [json.loads(line)["question"] for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert len(found) > 100
    return found


def essence(answer: dict[str, Any]) -> list[Any]:
    """What an answer says, without anything of the store."""
    return [answer["status"], [(a["kind"], a.get("id"), a.get("name"), a.get("value"), a.get("unit"), [e["quote"] for e in a.get("evidence", [])]) for a in answer["answers"]]]


@pytest.fixture(scope="module")
def sessions(sample_library: Path, neo4j_server: Server, stores: object) -> Iterator[tuple[Session, Session]]:
    """The sample library with its local indexes, and the same graph on a server with the server's indexes."""
    local = Session(Settings(library=sample_library))
    server = Session(Settings(library=sample_library / "none", store=neo4j_server.uri, store_password=neo4j_server.password))
    yield local, server
    local.close()
    server.close()


def test_all_cases_are_answered_alike(sessions: tuple[Session, Session], cases: list[str]) -> None:
    local, server = sessions
    assert server.settings.index_place == "server"
    differing = [q for q in cases if essence(local.engine.answer(q)) != essence(server.engine.answer(q))]
    assert differing == []
    assert not (server.library.folder).exists()


def test_both_kinds_of_indexes_find_the_same_passages(sessions: tuple[Session, Session], cases: list[str]) -> None:
    local, server = sessions
    shares = []
    for question in cases[::3]:
        found = [{(h.passage.document, h.passage.start) for h in s.retriever.search(question)} for s in (local, server)]
        shares.append(len(found[0] & found[1]) / max(map(len, found)))
    print(f"passages found by both: {sum(shares) / len(shares):.3f} over {len(shares)} questions")
    assert sum(shares) / len(shares) > 0.98


def test_cypher_finds_what_the_plan_finds(stores: tuple[SQLiteStore, Neo4jStore], cases: list[str]) -> None:
    engine, server = Engine(stores[0].view()), stores[1]
    differing, compared = [], 0
    for question in cases:
        for reading in engine.readings(question)[:1]:
            answers = engine.run(reading.plan)
            text, parameters = cypher.compile(reading.plan)
            if isinstance(reading.plan, p.Listing):
                _, rows = server.connection.run_read_only(text, parameters, 1000, 10.0)
                equal = {row[0] for row in rows} == {a["id"] for a in answers}
            elif isinstance(reading.plan, p.Counting) and answers:
                _, rows = server.connection.run_read_only(text, parameters, 1000, 10.0)
                equal = rows[0][0] == answers[0]["value"]
            else:
                continue
            compared += 1
            if not equal:
                differing.append((question, text, [row[:2] for row in rows], [a.get("name") or a.get("value") for a in answers]))
    assert compared > 50
    assert differing == []


@pytest.mark.parametrize(
    ("words", "borne"),
    [(("大学", "理工"), {"江海理工基地", "江海大学基地"}), (("治理工程",), {"柳河治理工程"}), (("工程",), {"柳河治理工程"})],
)
def test_names_are_borne_alike_on_both_stores(stores: tuple[SQLiteStore, Neo4jStore], words: tuple[str, ...], borne: set[str]) -> None:
    """治理|工程 holds no 理工, neither where a plan is run nor in its Cypher."""
    _, parameters = cypher.compile(p.Listing(p.All(("Project",), words)))
    text = cypher.compile(p.Listing(p.Follow("HAS_PROJECT", p.OUT, words=words)))[0]
    condition = re.search(r"any\(w IN \$\w+ WHERE any\(f IN n\.folded WHERE .+?\)\)", text)
    assert condition is not None
    query = f"UNWIND $names AS name WITH name, {{folded: [name]}} AS n WHERE {condition[0]} RETURN name"
    names = ["江海理工基地", "江海大学基地", "柳河治理工程"]
    _, rows = stores[1].connection.run_read_only(query, {**parameters, "names": names}, 10, 10.0)
    assert {row[0] for row in rows} == {n for n in names if nouns.bears(n, words)} == borne


def worked_queries() -> list[str]:
    return re.findall(r"```cypher\n(.+?)```", (ROOT / "docs" / "neo4j.md").read_text(encoding="utf-8"), re.S)


def test_there_are_ten_worked_queries() -> None:
    assert len(worked_queries()) == 10


@pytest.mark.parametrize("query", worked_queries(), ids=lambda q: q.split("\n")[0][:60])
def test_the_worked_queries_of_the_documentation_find_something(stores: tuple[SQLiteStore, Neo4jStore], query: str) -> None:
    columns, rows = stores[1].connection.run_read_only(query, {}, 100, 10.0)
    assert columns and rows
