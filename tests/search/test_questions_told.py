"""Questions that tell rather than ask, that count something in, that compare named places, and bodies by place and kind in English."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.rewording import asides
from tests.search.fed import engine_over, names

LUPU = """芦浦高新技术产业开发区2025年重点工作
发布日期:2025-02-10
一、主要目标
新增规上工业企业18家,技改投资增长12%。
二、任务
1.完善电网。开工建设220千伏芦东输变电工程,扩建35千伏石湾变电站并于年内开工,完成110千伏何家变电站增容。(牵头单位:发展改革局;配合单位:芦浦海关)
2.扩大开放。申报设立芦浦综合保税区,加密海运航线。(牵头单位:商务局;配合单位:芦浦海关)
3.培育企业。指导澜织科技挂牌新三板,推动沐禾机械启动上市辅导。(牵头单位:财政局)
"""
MEIZHOU = """梅洲经济技术开发区2025年工作要点
发布日期:2025-02-20
一、主要目标
新增规上工业企业7户,实际利用外资3000万美元。
二、任务
1.用好口岸。压缩进口通关时间,建设梅洲水果仓储中心。(责任单位:经济发展局)
"""
XINGQIU = """星丘经济开发区2025年工作要点
发布日期:2025-01-20
一、目标
新增规上工业企业65家,社会消费品零售总额增长8%。
二、任务
1.稳住工业。新开工亿元以上项目80个。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("told"), lupu=LUPU, meizhou=MEIZHOU, xingqiu=XINGQIU) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("芦浦高新区要申报综合保税区？", True), ("听说芦浦想要自己的综保区，计划里真有申报的打算？", True), ("芦浦要申报设立综保区，可有此事？", True),
        ("芦浦高新区2025年要新增规上工业企业18家？", True), ("芦浦高新区2025年要新增规上工业企业28家？", False), ("梅洲经开区今年真要新增65户规上工业企业？", False),
    ],
)
def test_what_is_told_with_a_question_mark_is_affirmed_or_denied(engine: Engine, question: str, truth: bool) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "boolean"] == [truth]


def test_what_no_plan_tells_is_neither(engine: Engine) -> None:
    assert engine.answer("梅洲经开区要办国际马拉松，有这回事？")["status"] == "no_evidence"


def test_a_kind_with_a_question_mark_is_a_list(engine: Engine) -> None:
    assert "boolean" not in {a["kind"] for a in engine.answer("芦浦高新区今年要开工的变电站？")["answers"]}


@pytest.mark.parametrize(
    "question",
    ["今年哪些变电站、输变电工程要开工？扩建也算。", "今年有哪些变电站或输变电工程要破土开工（扩建也算，只写完工的不要）？", "哪些输变电工程今年要开工，扩建同样计入？"],
)
def test_what_is_counted_in_narrows_nothing(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert any("芦东" in n for n in found) and any("石湾" in n for n in found) and not any("何家" in n for n in found)


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("谁要上市？挂新三板的也算。", "谁要上市？"), ("谁要上市？只要政府文件点了名的企业。", "谁要上市？"),
        ("谁在抓智能制造（园区、地区都可以）", "谁在抓智能制造（园区、地区都可以）"), ("引进多少个项目？目标数和力争数都要", "引进多少个项目？目标数和力争数都要"),
    ],
)
def test_what_counts_too_is_an_aside_and_what_is_wanted_is_not(question: str, left: str) -> None:
    assert asides.asked(question) == left


@pytest.mark.parametrize("question", ["谁在准备登陆资本市场？", "谁要上市？挂新三板的也算，只要政府文件点了名的企业。", "Who is getting ready to go public?"])
def test_who_has_an_aim_of_firms_is_a_firm(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"澜织科技", "沐禾机械"}


@pytest.mark.parametrize(
    ("question", "place", "value"),
    [
        ("芦浦、梅洲、星丘三家比一比，新增规上工业企业的目标哪家最高？", "星丘经济开发区", 65), ("芦浦、梅洲、星丘三家放一起看，新增规上工业企业哪家定得最低？", "梅洲经济技术开发区", 7),
        ("Which of Lupu, Meizhou and Xingqiu aims for the fewest new above-scale industrial firms?", "梅洲经济技术开发区", 7),
    ],
)
def test_places_that_count_in_different_words_are_compared(engine: Engine, question: str, place: str, value: int) -> None:
    answer = engine.answer(question)
    assert answer["plan"]["reading"] == "ranking"
    assert [a["value"] for a in answer["answers"] if a["kind"] == "target"] == [value] and place in str(answer["answers"])


@pytest.mark.parametrize(
    "question",
    ["How many tasks does Lupu Customs support?", "In how many of the tasks of Lupu's plan is Lupu Customs a supporting unit?", "芦浦海关在几项任务里是配合单位？", "芦浦海关在多少条里出现为配合单位？"],
)
def test_the_tasks_of_a_unit_are_counted(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert answer["plan"]["reading"] == "count of tasks" and [a["value"] for a in answer["answers"]][:1] == [2]


@pytest.mark.parametrize("question", ["芦浦高新区2025年计划里，写明责任单位的任务一共有多少条？", "芦浦高新区计划里有牵头单位的工作有几项？", "How many tasks in the plan of Lupu have a lead unit?"])
def test_tasks_with_units_are_counted(engine: Engine, question: str) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"]][:1] == [3]
