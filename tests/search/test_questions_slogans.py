"""What a slogan with numbers in it stands for, as the plan says in front of it or behind; and the units of one task that another has not."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import engine_over

SHANXI = """杉溪经济技术开发区2025年工作要点
发布日期:2025-02-12
一、总体要求
坚持精密铸造与港口物流“两翼齐飞”,拉长锰系、锂电“两条长链”,落实“三大战略”。
二、主要任务
1.培育“三化”企业。引导企业数字化、绿色化、品牌化,兴建厂房6万平方米。(责任单位:产业发展局、科技创新局、杉溪国投)
2.严守安全底线。推行“一报两查”机制,落实“事前报告、班前检查、夜间抽查”,开展演练。(责任单位:应急管理局、产业发展局、综合执法局)
3.守护碧水蓝天。每月巡查排污口。(责任单位:生态环境分局、产业发展局)
4.实施“236工程”。新建20公里绿道、3座码头和600套公寓。(责任单位:规划建设局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("slogans"), shanxi=SHANXI) as made:
        yield made


def names(answer: dict[str, Any]) -> list[str]:
    return [a["name"] for a in answer["answers"]]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("杉溪经开区讲的“两翼齐飞”，是靠哪两翼？", ["精密铸造", "港口物流"]), ("杉溪经开区的“两条长链”分别指什么？", ["锰系", "锂电"]),
        ("What does “两翼齐飞” in the plan of 杉溪经开区 stand for?", ["精密铸造", "港口物流"]), ("杉溪经开区要培育的“三化”企业，是哪三化？", ["数字化", "绿色化", "品牌化"]),
        ("除了锂电，杉溪经开区的“两条长链”还有哪条？", ["锰系"]),
        ("杉溪经开区推行的“一报两查”具体是什么？", ["事前报告", "班前检查", "夜间抽查"]),
    ],
)
def test_a_slogan_stands_for_what_is_told_beside_it(engine: Engine, question: str, told: list[str]) -> None:
    assert names(engine.answer(question)) == told


def test_each_number_of_a_code_is_a_figure(engine: Engine) -> None:
    found = engine.answer("杉溪经开区的“236工程”，2、3、6各指多少？")["answers"]
    assert [(a["value"], a["indicator"]) for a in found if a["kind"] == "target"] == [(20.0, "绿道"), (3.0, "码头"), (600.0, "公寓")]


def test_a_slogan_that_the_plan_does_not_explain_stands_for_nothing(engine: Engine) -> None:
    assert not {"精密铸造", "锰系", "锂电"} & set(names(engine.answer("杉溪经开区落实的“三大战略”指哪三个？")))


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("杉溪经开区哪些单位只出现在严守安全底线的责任单位里、守护碧水蓝天那条没有？", {"应急管理局", "综合执法局"}),
        ("杉溪经开区“严守安全底线”比“守护碧水蓝天”多出哪几个责任单位？", {"应急管理局", "综合执法局"}),
        ("和“严守安全底线”相比，杉溪经开区“培育‘三化’企业”多了哪些责任单位？", {"科技创新局", "杉溪国投"}),
        ("杉溪经开区守护碧水蓝天的责任单位里有、严守安全底线那条却没有的是谁？", {"生态环境分局"}),
        ("Which units in the plan of 杉溪经开区 are listed under 严守安全底线 but not under 守护碧水蓝天?", {"应急管理局", "综合执法局"}),
    ],
)
def test_units_of_one_task_that_another_has_not(engine: Engine, question: str, units: set[str]) -> None:
    assert set(names(engine.answer(question))) == units
