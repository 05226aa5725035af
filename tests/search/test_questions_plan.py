"""Plans by themselves: as JSON and back, run, said in words, compiled to Cypher."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import InvalidPlan
from search.questions import Engine
from search.questions.plans import cypher, plan_json, wording
from search.questions.plans.runner import run
from tests.search.questions_library import library

QUESTIONS = [
    "哪些园区发展医疗器械?", "哪个园区既发展医疗器械又发展跨境电商?", "青岭经开区2024年计划开工哪些项目", "哪些企业被帮助上市", "设立了哪些基金",
    "有几份计划提到了跨境电商？", "青岭经开区2024年税收收入目标是多少?", "青岭经开区2024年税收收入目标超过20亿元吗？", "哪个园区的实际利用外资目标最高？",
    "云帆新能源和青岭经开区有什么关系?", "哪些园区没有提到低空经济", "青岭经开区推进项目落地由谁牵头?", "石浦海洋产业基金规模多大？", "介绍一下白河高新区",
    "青岭经开区如何培育优质企业?", "青岭经开区还会新上普通水泥项目吗?", "青岭经开区和白河高新区的税收收入目标合计是多少？", "各园区实际利用外资目标平均是多少？",
]


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with library(Path(tmp_path_factory.mktemp("plans"))) as store:
        yield Engine(store.view())


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_plan_survives_json_and_gives_the_same(engine: Engine, question: str) -> None:
    for reading in engine.readings(question):
        again = plan_json.from_json(json.loads(json.dumps(plan_json.to_json(reading.plan), ensure_ascii=False)))
        assert plan_json.to_json(again) == plan_json.to_json(reading.plan)
        assert engine.run(again) == engine.run(reading.plan)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_plan_is_said_in_both_languages(engine: Engine, question: str) -> None:
    for reading in engine.readings(question):
        chinese, english = wording.zh(reading.plan, engine.view), wording.en(reading.plan, engine.view)
        assert re.search("[一-鿿]", chinese) and re.search("[a-z]", english) and chinese != english


@pytest.mark.parametrize("question", QUESTIONS)
def test_cypher_carries_values_as_parameters_only(engine: Engine, question: str) -> None:
    for reading in engine.readings(question):
        text, parameters = cypher.compile(reading.plan)
        assert set(re.findall(r"\$(p\d+)", text)) == set(parameters)
        for value in parameters.values():
            for one in value if isinstance(value, list) else [value]:
                assert not isinstance(one, str) or len(one) < 3 or one not in text


def test_a_plan_written_by_hand_runs(engine: Engine) -> None:
    plan = {"op": "list", "of": {"op": "follow", "relation": "PARTICIPATES_IN", "direction": "in", "types": ["Park"], "start": {"op": "all", "types": ["Event"], "words": ["进口博览会"]}}}
    names = {e.name for e in engine.view.entities(list(run(plan, engine.view).members)).values()}
    assert names == {"青岭经济技术开发区", "白河高新技术产业开发区"}


def test_a_plan_runs_on_the_store_as_it_is_now(tmp_path: Path) -> None:
    with library(tmp_path) as store:
        engine = Engine(store.view())
        held, plan = engine.documents, plan_json.from_json({"op": "list", "of": {"op": "documents"}})
        gone = engine.run(plan)[0]["id"]
        with store.writer() as writer:
            writer.delete(gone)
        assert gone not in {a["id"] for a in engine.run(plan)} and engine.documents == held - 1


def test_years_are_of_the_statement_or_of_its_document(engine: Engine) -> None:
    def members(years: list[int]) -> int:
        follow = {"op": "follow", "relation": "TARGETS", "direction": "out", "years": years}
        return len(run({"op": "list", "of": follow}, engine.view).members)

    assert (members([2025]), members([2030])) == (4, 0) and members([2024]) > 2


FAULTS = [
    ([], "expected an object"), ({"op": "lists"}, "no op"), ({"op": "all", "types": ["Park"]}, "is a set"),
    ({"op": "list", "of": {"op": "follow", "relation": "LIKES", "direction": "out"}}, "no relation"),
    ({"op": "list", "of": {"op": "follow", "relation": "TARGETS", "direction": "up"}}, "direction"),
    ({"op": "list", "of": {"op": "all", "types": ["Town"]}}, "no type"), ({"op": "list", "of": {"op": "all", "types": ["Park"], "colour": 1}}, "has no colour"),
    ({"op": "list"}, "plan"), ({"op": "list", "of": "Park"}, "expected a set"),
    ({"op": "figures", "comparator": "!=", "amount": 3}, "comparator: = or ~"), ({"op": "figures", "order": "best"}, "highest or lowest"),
    ({"op": "figures", "limit": "three"}, "a whole number"), ({"op": "figures", "years": 2024}, "a list, each a whole number"),
    ({"op": "figures", "amount": "much"}, "a number"), ({"op": "decide", "quotes": [3]}, "a list, each a quote"),
    ({"op": "list", "of": {"op": "entities", "ids": "x"}}, "a list, each text"), ({"op": "list", "of": {"op": "all", "types": 5}}, "a list, each text"),
    ({"op": "list", "of": {"op": "all", "types": ["Park"], "words": [3]}}, "a list, each text"),
    ({"op": "list", "of": {"op": "and", "parts": []}}, "at least one set"), ({"op": "decide", "negated": 1}, "true or false"),
    ({"op": "list", "of": {"op": "follow", "relation": "HAS_PROJECT", "direction": "out", "qualifiers": {"stage": "build"}}}, "each value a list"),
    ({"op": "list", "of": {"op": "follow", "relation": "TARGETS", "direction": "out", "qualifiers": {"x} OR 1": [1]}}}, "TARGETS has no x"),
]


@pytest.mark.parametrize(("data", "word"), FAULTS)
def test_a_faulty_plan_is_refused_in_words(data: object, word: str) -> None:
    with pytest.raises(InvalidPlan, match=word):
        plan_json.from_json(data)
