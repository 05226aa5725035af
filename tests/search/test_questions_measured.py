"""Figures asked for as totals, of places side by side and of several funds."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.readings.units import unit_asked
from tests.search.fed import engine_over

YUNZHOU = """云洲经济技术开发区2025年重点工作
发布日期:2025-02-20
一、目标
地区生产总值增长7%以上、总量力争跨过360亿元,进口整体通关时间不超过28小时,吨钢综合交流电耗控制在410千瓦时以内。规上工业总产值突破900亿元,其中光伏组件产业达到300亿元。
二、任务
1.建设园区。到2026年,云洲电子城、东岭产业园产值分别达到80亿元、35亿元。(责任单位:经济发展局)
2.设立基金。设立云洲光电产业基金,总规模30亿元,首期9亿元一季度到位;组建总规模12亿元的东岭绿色产业基金,首期规模4亿元。(责任单位:财政金融局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("measured"), yunzhou=YUNZHOU) as made:
        yield made


def figures(answer: dict[str, Any]) -> list[tuple[float, str]]:
    return [(a["value"], a["unit"]) for a in answer["answers"] if a.get("unit")]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("云洲经开区今年GDP总盘子想做到多大?", [(360, "亿元")]), ("云洲经开区2025年地区生产总值增长百分之多少", [(7, "%")]),
        ("云洲经开区单说光伏组件,产值要做到多少亿", [(300, "亿元")]), ("东岭产业园 2026 产值", [(35, "亿元")]), ("云洲电子城2026年产值目标是多少", [(80, "亿元")]),
        ("云洲光电产业基金和东岭绿色产业基金首期分别是多少?", [(9, "亿元"), (4, "亿元")]), ("云洲光电产业基金跟东岭绿色产业基金总规模各多大", [(30, "亿元"), (12, "亿元")]),
    ],
)
def test_the_figure_that_is_asked(engine: Engine, question: str, expected: list[tuple[float, str]]) -> None:
    assert figures(engine.answer(question)) == expected


@pytest.mark.parametrize("question", ["东岭产业园 2026 税收", "东岭产业园2026年要引进多少家企业"])
def test_what_is_not_said_has_no_figure(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_hours_are_a_unit_and_no_things_that_are_counted() -> None:
    assert unit_asked("how many hours may customs clearance take at most?") == "小时" and unit_asked("how many working days does approval take?") == "天"
