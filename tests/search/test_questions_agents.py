"""Who does what a sentence says with its agent; two figures asked at once; named things counted; plain words for documents."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.language.normal import Question
from tests.search.fed import engine_over

LANJIN = """岚津经济技术开发区2025年工作要点
发布日期:2025-02-12
一、主要目标
新引进投资过千万元项目40个,其中投资过20亿元项目3个、5-20亿元项目7个。
二、任务
1.健全机制。通过岚津港航发展领导小组每季度召开的调度会,研究解决码头项目推进中的困难。(责任单位:经济发展局、招商合作局)
2.完善设施。新建绿道18公里、雨水管网26.5公里、公交站2个。(责任单位:规划建设局)
3.搭建平台。申报设立国家海工装备检测中心、国家船舶涂料检测中心。(责任单位:科技局)
4.规范管理。制定出台《岚津市标准厂房管理办法》,推动出台《岚津港口岸线保护条例》。(责任单位:政策法规局)
5.培育企业。建成千亿级产业园1个、百亿级产业园6个。形成由岚津产业集团统筹的闲置厂房盘活机制。(责任单位:财政局)
"""
MUSHAN = """暮山高新技术产业开发区2025年重点工作
发布日期:2025-01-22
一、主要目标
技改投资增长8%。
二、任务
1.扩大开放。组织企业参加东盟博览会。(责任单位:商务局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("agents"), lanjin=LANJIN, mushan=MUSHAN) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if a.get("name")}


def figures(answer: dict[str, Any]) -> set[float]:
    return {a["value"] for a in answer["answers"] if a["kind"] == "target"}


@pytest.mark.parametrize(
    "question", ["岚津经开区码头项目的调度会由哪个机构召开？", "岚津经开区谁来召集调度会解决码头项目的困难？"]
)
def test_who_calls_a_meeting_is_the_agent_that_its_sentence_names(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"岚津港航发展领导小组"}


def test_who_steers_something_is_the_agent_of_the_verb(engine: Engine) -> None:
    assert names(engine.answer("岚津经开区闲置厂房盘活由谁统筹？")) == {"岚津产业集团"}


def test_no_agent_is_made_up_where_the_sentence_names_none(engine: Engine) -> None:
    assert "岚津港航发展领导小组" not in names(engine.answer("暮山高新区的调度会由哪个机构召开？"))


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("岚津经开区2025年新建多少公里绿道、多少公里雨水管网？", {18.0, 26.5}), ("岚津经开区2025年要修多少公里绿道和多少公里雨水管网", {18.0, 26.5}),
        ("岚津经开区2025年引进投资过20亿元的项目几个，五亿到二十亿的又是几个？", {3.0, 7.0}),
        ("How many projects above 2 billion yuan and how many projects between 0.5 and 2 billion does Lanjin zone bring in in 2025?", {3.0, 7.0}),
    ],
)
def test_two_figures_that_share_a_verb_or_a_noun_are_both_told(engine: Engine, question: str, values: set[float]) -> None:
    assert figures(engine.answer(question)) == values


@pytest.mark.parametrize("question", ["岚津经开区2025年申报设立几个国家级的检测中心？", "岚津经开区要申报设立几家检测中心？"])
def test_things_are_counted_that_one_sentence_lists_by_the_noun_asked_for(engine: Engine, question: str) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "count"] == [2]


@pytest.mark.parametrize("question", ["岚津经开区2025年要立哪些规矩？", "岚津经开区2025年准备定什么规矩？比如条例、管理办法", "2025年岚津经开区打算出台哪些规章制度"])
def test_rules_in_plain_words_are_the_documents_that_are_issued(engine: Engine, question: str) -> None:
    assert {n.strip("《》") for n in names(engine.answer(question))} == {"岚津市标准厂房管理办法", "岚津港口岸线保护条例"}


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("十亿到五十亿的项目", "10亿到50亿的项目"), ("百亿级企业和十亿级企业", "百亿级企业和十亿级企业"), ("几十亿的投资", "几十亿的投资"), ("projects above one billion", "projects above 1 billion"),
        ("给园区定哪些规矩?", "给园区出台哪些政策文件?"), ("坚定地把政治规矩挺在前面", "坚定地把政治规矩挺在前面"),
    ],
)
def test_a_question_is_made_even(raw: str, text: str) -> None:
    assert Question(raw).text == text
