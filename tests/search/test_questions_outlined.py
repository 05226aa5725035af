"""Questions into the outline of a plan, for tasks of one unit alone, for fields of projects, steps and bases that a sentence lists, and for how many are recognised."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.rewording import asides
from tests.search.fed import engine_over
from tests.search.fed import names_and_tasks as names

HANLIN = """瀚林经济技术开发区2025年工作要点
发布日期:2025-01-18
一、总体要求
坚持稳中求进。
二、重点任务
(一)实施园区产业链提升攻坚战
1.做强主导产业。壮大绿色建材产业。(责任单位:经济发展局)
2.建好特色载体。围绕“银发康养+数字诊疗”特色园区建设,定向引进康复器械、远程医疗、营养食品等领域项目。(责任单位:投资促进局、规划建设局)
3.用好货运通道。依托瀚林东站货场,建设粮食中转基地、冷链集散基地、建材集散基地。(责任单位:规划建设局;配合单位:经济发展局)
(二)实施园区营商环境优化攻坚战
4.深化审批改革。梳理土地供应、住房建设等方面简政放权清单,推行容缺受理、联审联批、“多评合一”等改革举措。(责任单位:行政审批局)
5.做好示范园区认定工作。推进示范园区认定,围绕3个重点产业完善标准。支持柳塘产业园、石桥产业园申报省级园区。(责任单位:经济发展局、各乡镇人民政府、市产业园区)
三、保障措施
6.加强党的建设。建设清廉园区,用好“三张台账”,即问题台账、整改台账、销号台账。(责任单位:党群工作部)
7.守住生态底线。严把入口,禁止超标排污、闲置厂房、损害湿地的项目进园。(责任单位:生态环境局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("outlined"), hanlin=HANLIN) as made:
        yield made


def count(answer: dict[str, Any]) -> list[float]:
    return [a["value"] for a in answer["answers"] if a["kind"] == "count"]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("瀚林经开区2025年“产业链提升攻坚战”下设几项任务？", 3), ("瀚林经开区两大战役中的营商环境优化攻坚战，一共列了多少项任务？", 2),
        ("瀚林经开区2025年重点任务分成几大块？", 2), ("How many tasks stand under the business environment battle in the Hanlin Economic Development Zone's plan?", 2),
    ],
)
def test_tasks_below_a_heading_are_counted(engine: Engine, question: str, number: int) -> None:
    assert count(engine.answer(question)) == [number]


def test_tasks_below_a_heading_are_listed(engine: Engine) -> None:
    assert names(engine.answer("瀚林经开区“营商环境优化”部分包含哪些任务？")) == {"深化审批改革", "做好示范园区认定工作"}


def test_below_a_heading_that_is_not_there_nothing_stands(engine: Engine) -> None:
    assert engine.answer("瀚林经开区2025年“乡村旅游振兴”下设几项任务？")["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "tasks"),
    [
        ("瀚林经开区计划里，责任单位只写了经济发展局一家的任务有哪几项？", {"做强主导产业"}), ("瀚林经开区哪些任务的责任单位除了规划建设局没有别家？", {"用好货运通道"}),
        ("瀚林经开区2025年仅由行政审批局负责的任务是哪项？", {"深化审批改革"}),
        ("Which tasks of the Hanlin Economic Development Zone have the Administrative Approval Bureau as the only responsible unit?", {"深化审批改革"}),
    ],
)
def test_tasks_of_one_unit_alone(engine: Engine, question: str, tasks: set[str]) -> None:
    assert names(engine.answer(question)) == tasks


def test_a_unit_that_no_task_names_has_none_alone(engine: Engine) -> None:
    assert engine.answer("瀚林经开区的任务中,仅由水利局一家负责的有哪些?")["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["示范园区认定除了各乡镇政府和园区自己，还由哪些单位负责？", "示范园区认定由哪些单位负责（乡镇政府和园区不算）？"])
def test_several_kinds_of_units_are_taken_away_at_once(engine: Engine, question: str) -> None:
    assert names(engine.answer("瀚林经开区的" + question)) == {"经济发展局"}


@pytest.mark.parametrize("question", ["瀚林经开区想把园区做成“银发康养”特色，招商时盯的是哪几个领域的项目？", "围绕银发康养+数字诊疗的特色，瀚林经开区定向引进什么行业的项目？"])
def test_fields_of_projects_are_those_that_the_plan_lists_as_such(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"康复器械", "远程医疗", "营养食品"}


@pytest.mark.parametrize("question", ["依托瀚林东站货场要形成哪几类基地？", "瀚林经开区依托东站货场要建哪三个基地？"])
def test_a_list_is_read_off_by_the_noun_that_its_members_bear(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"粮食中转基地", "冷链集散基地", "建材集散基地"}


@pytest.mark.parametrize("question", ["瀚林经开区简政放权推行哪些改革措施？", "瀚林经开区深化审批改革要推行哪些改革举措？"])
def test_steps_are_called_by_what_sorts_them(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"容缺受理", "联审联批", "多评合一"}


@pytest.mark.parametrize("question", ["瀚林经开区禁止什么样的项目进园？", "瀚林经开区对哪几类项目关上大门？"])
def test_what_is_barred_is_told_by_what_it_does(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"超标排污", "闲置厂房", "损害湿地"}


def test_what_a_slogan_stands_for_begins_behind_namely(engine: Engine) -> None:
    assert names(engine.answer("瀚林经开区的“三张台账”指哪三张台账？")) == {"问题台账", "整改台账", "销号台账"}


@pytest.mark.parametrize("question", ["瀚林经开区2025年准备认定多少个示范园区？", "How many demonstration parks will the Hanlin Economic Development Zone recognise in 2025?"])
def test_how_many_are_recognised_is_no_number_of_what_is_named(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_wherever_it_stands_is_no_part_of_a_question() -> None:
    assert asides.asked("List all roads that the zone finishes, wherever in the plan they stand.") == "List all roads that the zone finishes."
    assert asides.asked("这个区要完工的道路有哪些？前后各处都请算上，谢谢。") == "这个区要完工的道路有哪些？"
