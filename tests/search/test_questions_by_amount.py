"""Questions for projects by what is invested in them, and for funds by their size."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.sqlite import SQLiteStore
from search.questions import Engine
from search.questions.plans import plan as p
from search.questions.plans import plan_json, wording
from search.questions.rewording.weighed import weighed
from tests.search.questions_library import library, yunxi

BOQUAN, SONGFENG, LUCHUAN, ZHULING = "柏泉新材料产业园二期", "松风储能电站", "芦川冷链物流港", "竹岭220千伏变电站"
INDUSTRY, SCIENCE = "云溪产业发展基金", "云溪科创基金"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with library(Path(tmp_path_factory.mktemp("amounts"))) as store:
        assert isinstance(store, SQLiteStore)
        with store.writer() as writer:
            writer.put(yunxi().record())
        yield Engine(store.view())


def _names(engine: Engine, question: str) -> list[str]:
    return [a["name"] for a in engine.answer(question)["answers"]]


@pytest.mark.parametrize(("question", "expected"), [
    ("云溪经开区总投资超过10亿元的项目有哪些?", {BOQUAN, LUCHUAN}),
    ("云溪经开区2024年项目计划里,总投资10亿元以上的是哪几个?", {BOQUAN, SONGFENG, LUCHUAN}),
    ("云溪经开区哪些项目投资额不到10亿元", {ZHULING}),
    ("云溪经开区投资不超过10亿元的项目", {SONGFENG, LUCHUAN, ZHULING}),
    ("云溪经开区哪些项目的总投资在5亿元到20亿元之间?", {SONGFENG, LUCHUAN}),
    ("云溪经开区10亿元以上(不含10亿元)的项目是哪些", {BOQUAN, LUCHUAN}),
    ("哪些项目总投资超过20亿元", {BOQUAN}),
    ("Which projects in the Yunxi Economic and Technological Development Zone (云溪经开区) have a total investment of over RMB 1 billion?", {BOQUAN, LUCHUAN}),
    ("Which projects of 云溪经开区 cost less than 500 million yuan?", {ZHULING}),
    ("List the projects of 云溪经开区 worth at least 1 billion yuan", {BOQUAN, SONGFENG, LUCHUAN}),
    ("云溪经开区要开工的项目里总投资超过5亿元的有哪些", {SONGFENG}),
])
def test_projects_beyond_an_amount(engine: Engine, question: str, expected: set[str]) -> None:
    assert set(_names(engine, question)) == expected


@pytest.mark.parametrize(("question", "expected"), [
    ("云溪经开区投资最大的项目是哪个?", [BOQUAN]), ("云溪经开区总投资最少的是哪个项目?", [ZHULING]), ("按总投资排,云溪经开区的项目第一是谁", [BOQUAN]),
    ("云溪经开区投资额排前三的项目", [BOQUAN, LUCHUAN, SONGFENG]), ("What is the largest project by investment in 云溪经开区?", [BOQUAN]),
    ("Which project of 云溪经开区 receives the most investment?", [BOQUAN]),
])
def test_projects_in_order(engine: Engine, question: str, expected: list[str]) -> None:
    found = _names(engine, question)
    assert found[0] == expected[0] and set(found) == set(expected)


def test_those_equal_to_the_last_are_given_too(engine: Engine) -> None:
    assert set(_names(engine, "云溪经开区投资最大的两个项目")) == {BOQUAN, SONGFENG, LUCHUAN}


@pytest.mark.parametrize(("question", "expected"), [
    ("规模在20亿元以上的基金有哪些?", {INDUSTRY, SCIENCE}), ("总规模超过20亿元的产业基金是哪几支", {SCIENCE}), ("哪些基金的规模不到25亿元", {INDUSTRY, "石浦海洋产业基金"}),
    ("Name the funds with a total size of at least RMB 2 billion.", {INDUSTRY, SCIENCE}), ("云溪经开区规模最大的基金是哪一支?", {SCIENCE}),
])
def test_funds_by_their_size(engine: Engine, question: str, expected: set[str]) -> None:
    assert set(_names(engine, question)) == expected


def test_a_count_is_of_those_that_fit(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("云溪经开区总投资超过5亿元的项目有几个?")["answers"]] == [3]


def test_the_sentence_that_tells_the_amount_is_cited(engine: Engine) -> None:
    quotes = [e["quote"] for a in engine.answer("云溪经开区投资最大的项目是哪个?")["answers"] for e in a["evidence"]]
    assert any("总投资26亿元" in q for q in quotes)


def test_where_none_is_beyond_it_none_is_named(engine: Engine) -> None:
    assert engine.answer("云溪经开区总投资超过500亿元的项目有哪些?")["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["哪些园区的税收收入目标超过30亿元", "固定资产投资目标超过100亿元的园区有哪些", "青岭经开区2024年固定资产投资增长多少", "which parks target foreign investment over 100 million US dollars"])
def test_goals_of_places_are_no_amounts_of_projects(question: str) -> None:
    assert weighed(question, "en" if question.startswith("w") else "zh") is None


def test_a_plan_by_amount_is_said_and_read_back(engine: Engine) -> None:
    measured = p.Measured(p.All(("Project",)), "investment", ">", 1e9, "元")
    plan = p.Listing(p.Measured(measured, order="highest", limit=2))
    assert plan_json.from_json(plan_json.to_json(plan)) == plan
    assert "总投资>10亿元" in wording.zh(plan, engine.view) and "2 largest by total investment" in wording.en(plan, engine.view)
    assert [a["name"] for a in engine.run(plan)] == [BOQUAN, LUCHUAN]
