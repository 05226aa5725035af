"""The same questions on a Neo4j server: the engine answers alike, and each plan's Cypher gives what the plan gives."""

from collections.abc import Iterator

import pytest

from graph.neo4j import Neo4jStore
from search.questions import Engine
from search.questions.language.amounts import scaled
from search.questions.plans import cypher
from search.questions.plans import plan as p
from tests.neo4j_server import Server, available, clear
from tests.search.questions_library import baihe, library, qingling, shipu, yunxi
from tests.search.test_questions_plan import QUESTIONS

pytestmark = pytest.mark.skipif(available() is not None, reason=str(available()))


@pytest.fixture(scope="module")
def engines(neo4j_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Engine, Engine, Neo4jStore]]:
    with neo4j_server.open() as store, library(tmp_path_factory.mktemp("embedded")) as embedded:
        clear(store)
        with store.writer() as writer:
            for plan in (qingling(), baihe(), shipu()):
                writer.put(plan.record())
        yield Engine(embedded.view()), Engine(store.view()), store


@pytest.mark.parametrize("question", QUESTIONS)
def test_both_stores_answer_alike(engines: tuple[Engine, Engine, Neo4jStore], question: str) -> None:
    embedded, server, _ = engines
    for key in ("status", "answers", "plan", "cypher"):
        assert embedded.answer(question)[key] == server.answer(question)[key]


@pytest.mark.parametrize("question", QUESTIONS)
def test_cypher_gives_what_the_plan_gives(engines: tuple[Engine, Engine, Neo4jStore], question: str) -> None:
    embedded, _, store = engines
    for reading in embedded.readings(question):
        text, parameters = cypher.compile(reading.plan)
        if not text:
            continue
        rows = store.connection.read(text, **parameters)
        result = embedded.runner.run(reading.plan)
        if isinstance(reading.plan, p.Listing | p.Description):
            assert {r["id"] for r in rows} == set(result.members)
        elif isinstance(reading.plan, p.Counting):
            assert rows[0]["count"] == result.count
        elif isinstance(reading.plan, p.Figures) and reading.plan.aggregate:
            assert sorted(rows[0]["statements"]) == sorted(s.id for s in result.figures)
            total = embedded.run(reading.plan)[0]
            assert rows[0]["value"] == pytest.approx(scaled(total["value"], total["unit"]).value)
        elif isinstance(reading.plan, p.Figures):
            assert [r["statement"] for r in rows] == [s.id for s in result.figures]
        elif isinstance(reading.plan, p.Deciding):
            assert bool(rows[0]["truth"]) == bool(result.truth)


PROJECTS, FUNDS = p.All(("Project",)), p.All(("Organization",), ("基金",))
BY_AMOUNT = [
    p.Measured(PROJECTS), p.Measured(PROJECTS, comparator=">", amount=1e9), p.Measured(PROJECTS, comparator=">=", amount=1e9), p.Measured(PROJECTS, comparator="~", amount=1.05e9),
    p.Measured(p.Measured(PROJECTS, comparator="<=", amount=1e9), order="highest", limit=1), p.Measured(PROJECTS, order="lowest", limit=2), p.Measured(PROJECTS, unit="美元"),
    p.Measured(FUNDS, "size", ">", 2e9), p.Measured(FUNDS, "size", order="highest", limit=1), p.Measured(p.Entities(()), order="highest", limit=1),
]


@pytest.fixture(scope="module")
def with_amounts(engines: tuple[Engine, Engine, Neo4jStore], tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Engine, Engine, Neo4jStore]]:
    store = engines[2]
    with library(tmp_path_factory.mktemp("amounts")) as embedded:
        for each in (embedded, store):
            with each.writer() as writer:
                writer.put(yunxi().record())
        yield Engine(embedded.view()), Engine(store.view()), store


@pytest.mark.parametrize("measured", BY_AMOUNT)
def test_amounts_on_the_server(with_amounts: tuple[Engine, Engine, Neo4jStore], measured: p.Measured) -> None:
    embedded, server, store = with_amounts
    assert embedded.run(p.Listing(measured)) == server.run(p.Listing(measured))
    text, parameters = cypher.compile(p.Listing(measured))
    rows = [r["id"] for r in store.connection.read(text, **parameters)]
    members = list(embedded.runner.run(p.Listing(measured)).members)
    assert rows == members if measured.order else sorted(rows) == sorted(members)
    text, parameters = cypher.compile(p.Counting(measured))
    assert store.connection.read(text, **parameters)[0]["count"] == len(members)
