"""Measures by their English names in any order, places by the highest of their goals, and things that a plan names, counted or still to come."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.language.measures import forms
from search.questions.language.words import english_phrases
from tests.search.fed import engine_over

LANYUE = """岚岳高新技术产业开发区2024年工作要点
一、主要目标
——技工贸总收入达到520亿元；
——旅游总收入达到31亿元；
——研发经费投入达到12亿元；
——服务业增加值达到88亿元；
——实际利用外资8000万美元；
——新签约亿元以上项目26个；
——新引进产业项目90个。
——新增世界500强企业6家。
——培育瞪羚企业14家，力争达到19家。
二、重点任务
1.推进项目建设。确保云帆芯片、海铭泵阀、康桥大道等项目及早供地，敦促朗川、维泰等项目尽快开工，云帆、皓星、宏远、锦程等项目早日竣工。（责任单位：规划建设局）
2.完善平台。加快推进安庆、池州“公路港”建设，发挥铜陵“公路港”的功能。确保岚岳综合保税区通过国家验收。（责任单位：口岸事务局）
3.建设创新平台。加快建设江北大学转化基地、云湖科创基地、海西大学智造基地。（责任单位：科技创新局）
4.做强企业。支持丰驰电子做大做强。（责任单位：经济发展局）
"""
QINGLAN = """青澜经济技术开发区2024年工作要点
一、主要目标
——实际到位外资2亿美元；
——新引进亿元以上项目41个。
二、重点任务
1.做强产业。推进丰驰、远岭等重点产业项目年内竣工。（责任单位：经济发展局）
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("measures"), lanyue=LANYUE, qinglan=QINGLAN) as made:
        yield made


def of_kind(answer: dict[str, Any], kind: str) -> list[Any]:
    return [a.get("name") if kind == "entity" else a["value"] for a in answer["answers"] if a["kind"] == kind]


@pytest.mark.parametrize(
    ("measure", "value"),
    [
        ("combined technology, industry and trade revenue", 520), ("technology-industry-trade income", 520), ("revenue from tourism", 31), ("overall tourism income", 31),
        ("research and development expenditure", 12), ("spending on R&D", 12), ("added value of services", 88),
    ],
)
@pytest.mark.parametrize("question", ["What {} is Lanyue High-tech Zone meant to reach in 2024?", "What is the {} target of Lanyue High-tech Zone for 2024?"])
def test_measures_in_other_words_and_another_order(engine: Engine, question: str, measure: str, value: float) -> None:
    assert of_kind(engine.answer(question.format(measure)), "target") == [value]


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("岚岳高新区2024年培育瞪羚企业，保底数不算，冲刺的目标是多少家？", 19), ("岚岳高新区2024年瞪羚企业的目标是多少家？力争数不算。", 14),
        ("How many gazelle enterprises does Lanyue High-tech Zone strive for in 2024, not counting the minimum target?", 19),
    ],
)
def test_of_what_is_set_and_what_is_striven_for_the_one_that_is_not_left_out(engine: Engine, question: str, value: float) -> None:
    assert of_kind(engine.answer(question), "target") == [value]


@pytest.mark.parametrize(("name", "form"), [("tax revenue", "income from tax"), ("private investment", "investment by the private sector"), ("output of high tech industry", "high tech industry output value")])
def test_other_forms_follow_by_rule(name: str, form: str) -> None:
    assert form in forms(name)


def test_what_lexicons_say_themselves_stands_before_what_follows_by_rule() -> None:
    assert english_phrases()["fixed asset investment"][0] == "固定资产投资"


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("年度外资目标最高的是哪个园区？注意单位。", "青澜经济技术开发区"), ("外资目标最低的是哪个园区？单位要换算一下。", "岚岳高新技术产业开发区"),
        ("各园区里，全年新签约（新引进）亿元以上项目的个数目标，哪家最高？", "青澜经济技术开发区"),
        ("Which zone aims to bring in the most projects over 100 million yuan?", "青澜经济技术开发区"), ("Which zone sets the highest foreign capital target? Mind the units.", "青澜经济技术开发区"),
    ],
)
def test_places_by_the_highest_of_their_goals(engine: Engine, question: str, place: str) -> None:
    assert of_kind(engine.answer(question), "entity") == [place]


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("How many named projects does Lanyue High-tech Zone want to provide with land in 2024?", 3), ("岚岳高新区2024年点名要及早供地的项目有几个？", 3),
        ("岚岳高新区2024年新引进多少个产业项目？", 90), ("岚岳高新区2024年点名敦促尽快开工的项目有几个？", 2),
        ("How many Global 500 firms should newly settle in Lanyue High-tech Zone in 2024?", 6), ("岚岳高新区的“公路港”提到了几个城市？", 3), ("How many universities lend their names to bases being built in Lanyue High-tech Zone?", 2),
    ],
)
def test_counts_of_what_is_named(engine: Engine, question: str, count: int) -> None:
    assert of_kind(engine.answer(question), "count") == [count]


@pytest.mark.parametrize(
    "question",
    ["岚岳综合保税区已经通过国家验收了吗？", "Had Lanyue Comprehensive Bonded Zone already passed national acceptance when the 2024 plan was drawn up?", "2024年编制要点的时候，岚岳综合保税区早就通过国家验收了吗？"],
)
def test_what_a_plan_still_sets_out_to_do_is_not_done(engine: Engine, question: str) -> None:
    assert of_kind(engine.answer(question), "boolean") == [False]


def test_what_is_to_be_done_is_affirmed_as_such(engine: Engine) -> None:
    assert of_kind(engine.answer("岚岳综合保税区要通过国家验收吗？"), "boolean") == [True]


def test_the_works_of_a_firm_in_another_place_are_not_those_asked_about(engine: Engine) -> None:
    assert engine.answer("丰驰在岚岳高新区的整车厂哪年竣工？")["status"] != "answered"
