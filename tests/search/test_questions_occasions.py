"""Fairs and meetings by whose they are and when: a place's own, those of part of a year, those with a date."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.sifting import occasions
from tests.search.fed import engine_over, names

JIANGXI = """江西省2025年承接产业转移工作要点
发布日期:2025-02-10
一、重点任务
1.抓好对接活动。组织“赣州综合保税区专场推介会”(2月20日)、“江西(东莞)投资洽谈周”(6月中旬)、第三届赣南承接产业转移洽谈会(10月左右)、江西对接长三角系列推介活动等4大活动,积极参加中国国际进口博览会、东盟博览会。(责任单位:省商务厅)
2.扩大开放。支持企业走出去。(责任单位:省商务厅)
"""
QUSHI = """曲石高新技术产业开发区2025年工作计划
发布日期:2025-01-20
一、重点任务
1.开展节会招商。参加中国国际工业博览会、高交会。(责任单位:招商局)
"""
SPRING, SUMMER, AUTUMN, SERIES = "赣州综合保税区专场推介会", "江西(东莞)投资洽谈周", "第三届赣南承接产业转移洽谈会", "江西对接长三角系列推介活动"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("occasions"), jiangxi=JIANGXI, qushi=QUSHI) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("2025年上半年(一月到六月)江西排了哪几场对接活动？", {SPRING, SUMMER}), ("江西2025年下半年有哪些招商活动？", {AUTUMN}),
        ("江西2025年2月有什么推介活动", {SPRING}), ("江西2025年安排了哪些对接活动？只要写明了时间的。", {SPRING, SUMMER, AUTUMN}),
        ("Which events did Jiangxi schedule for the first half of 2025?", {SPRING, SUMMER}), ("江西2025年四季度有哪些对接活动", {AUTUMN}),
    ],
)
def test_those_of_a_time_of_the_year(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    "question",
    [
        "江西2025年自己组织的对接活动有哪些？去参加的博览会不用列。", "江西2025年自己办哪些活动？", "江西2025年要举办哪些招商活动，只是去参加的不算",
        "Which promotion events does Jiangxi itself schedule for 2025? Leave out the fairs run by others.", "Which events does Jiangxi host in 2025?",
    ],
)
def test_a_places_own(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {SPRING, SUMMER, AUTUMN, SERIES}


@pytest.mark.parametrize("question", ["江西2025年要去参加哪些展会，自己办的不算", "Which fairs does Jiangxi only attend (not organise itself) in 2025?"])
def test_those_that_it_only_attends(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"中国国际进口博览会", "中国—东盟博览会"}


def test_of_a_time_of_which_a_plan_says_nothing_there_are_none(engine: Engine) -> None:
    assert names(engine.answer("曲石高新区2025年上半年参加哪些展会？")) == set()
    assert names(engine.answer("曲石高新区2025年参加哪些展会？")) == {"中国国际工业博览会", "中国国际高新技术成果交易会"}


@pytest.mark.parametrize(
    ("text", "english", "left"),
    [
        ("2025年上半年(一月到六月)甲区办哪些展会?", False, "2025年甲区办哪些展会?"), ("甲区6月底前要办哪些展会?", False, "甲区要办哪些展会?"),
        ("甲区办哪些展会?只要写明了时间的", False, "甲区办哪些展会?"), ("which fairs will x hold in may 2025?", True, "which fairs will x hold in 2025?"),
    ],
)
def test_a_question_without_the_times_that_it_names(text: str, english: bool, left: str) -> None:
    assert occasions.timeless(text, english) == left
