"""Parks within a province that has a plan of its own, amounts as bounds, what a unit is to tasks, papers in which form they are wanted."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.asides import asked
from search.questions.readings.bounds import LESS, MORE
from tests.search.fed import engine_over

GUIZHOU = """贵州省2025年开发区工作要点
一、重点任务
1.壮大主导产业。围绕新型储能、航空装备、白酒包装三大产业链,引导项目向开发区集聚。(责任单位:省工业和信息化厅、省商务厅、省科技厅)
2.盘活低效用地。清理闲置厂房,推行标准地出让。(责任单位:省自然资源厅、省商务厅)
3.培育园中园。支持开发区布局一批特色化的园中园。(责任单位:省工业和信息化厅、省财政厅)
4.加强统计监测。健全开发区统计制度。(责任单位:省统计局)
"""
ZUNYI = """遵义经济技术开发区2025年工作计划
一、主要目标
全年固定资产投资180亿元以上,外贸进出口总额12亿元。
二、重点任务
1.做强主导产业。大力发展航空装备、新型储能产业,敦促宁德时代、青禾电机等重点项目及早开工。(责任单位:经济发展局)
2.优化金融服务。推出信易贷,设立产业基金。(责任单位:财政局、经济发展局)
3.强化要素保障。加快征地拆迁。(责任单位:自然资源局、财政局)
"""
KAILI = """凯里经济开发区2025年工作计划
一、主要目标
全年固定资产投资46亿元,外贸进出口总额3亿元。
二、重点任务
1.发展特色产业。大力发展民族医药、新型储能产业,支持贵茶集团、振华电子等企业扩大产能。(责任单位:经济发展局)
2.守牢安全底线。开展安全检查。(责任单位:应急管理局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("regions"), guizhou=GUIZHOU, zunyi=ZUNYI, kaili=KAILI) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if a["kind"] in ("entity", "task")}


ZUNYI_PARK, KAILI_PARK = "遵义经济技术开发区", "凯里经济开发区"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("贵州省内做航空装备的园区有哪些？我们是配件厂，想了解一下。", {ZUNYI_PARK}),
        ("贵州有哪几个园区在发展新型储能", {ZUNYI_PARK, KAILI_PARK}),
        ("Which parks in Guizhou go in for ethnic medicine (民族医药)?", {KAILI_PARK}),
        ("贵州的哪些园区在计划里点到了振华电子？", {KAILI_PARK}),
        ("贵州的园区里，哪个把固定资产投资定在100亿元以上？", {ZUNYI_PARK}),
        ("哪个园区的外贸进出口目标不到5亿元?", {KAILI_PARK}),
        ("Which Guizhou park aims for fixed-asset investment above 10 billion yuan?", {ZUNYI_PARK}),
        ("哪些园区的固定资产投资目标超过40亿元？", {ZUNYI_PARK, KAILI_PARK}),
    ],
)
def test_parks_of_a_region_with_a_plan_of_its_own(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("贵州2025年的要点里，省商务厅作为责任单位出现在哪几项工作中？", {"壮大主导产业", "盘活低效用地"}),
        ("哪些任务把财政局列为责任单位？遵义经开区2025年", {"优化金融服务", "强化要素保障"}),
        ("Which tasks of Zunyi ETDZ name the Finance Bureau (财政局) among the responsible units?", {"优化金融服务", "强化要素保障"}),
        ("同时挂名“优化金融服务”和“强化要素保障”的责任单位，遵义经开区有哪些？", {"财政局"}),
        ("Which provincial departments of Guizhou have to foster parks within parks?", {"省工业和信息化厅", "省财政厅"}),
        ("Who answers for financial services in Zunyi ETDZ?", {"财政局", "经济发展局"}),
    ],
)
def test_tasks_of_a_unit_and_units_of_a_task(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(("text", "more", "less"), [("不超过5亿元", False, True), ("不低于5亿元", True, False), ("不到5亿元", False, True), ("no less than 5 million", True, False), ("no more than 5 million", False, True)])
def test_denied_comparisons_turn_round(text: str, more: bool, less: bool) -> None:
    assert (bool(MORE.search(text)), bool(LESS.search(text))) == (more, less)


@pytest.mark.parametrize(("raw", "left"), [("凯里经开区要落实哪些文件？写文件名就行", "凯里经开区要落实哪些文件？"), ("Which rules does Kaili follow? Titles only, please.", "Which rules does Kaili follow?")])
def test_the_form_of_an_answer_is_no_part_of_the_question(raw: str, left: str) -> None:
    assert asked(raw) == left
