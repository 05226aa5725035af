"""Questions for what counts, for tasks by two of their units, two asked in one sentence, and what a plan names."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.rewording import asides
from tests.search.fed import engine_over

TANXI = """檀溪经济技术开发区2024年工作要点
发布日期:2024-02-18
一、主要目标
全年引进(以办结营业执照为准)投资1亿元以上的招商项目40个。
二、任务
1.壮大产业。引进江海智能制造研究院、檀溪新材料学会,推动翠屏机械、远岫电子等企业区域总部落地。(责任单位:经济发展局、科技局、财政局)
2.完善制度。推动出台《檀溪经开区闲置厂房盘活办法》,继续推进《檀溪经开区管理条例》立法工作。(责任单位:综合管理局、财政局)
3.改善民生。推动松涛小学、柳浪二小2024年秋季开学,加快青禾实验学校扩建项目建设,启动檀溪幼儿园建设。(责任单位:社会事务局、财政局)
4.便利出行。全年完成腾地600亩以上。推进望江路公交枢纽站、临江公交首末站、柏树湾公交首末站建设。(责任单位:规划建设局、社会事务局)
"""
# A plan of another place, with documents on which something rests.
OTHER = """霜林高新技术产业开发区2024年重点工作
发布日期:2024-01-12
一、目标
实际利用外资2000万美元。
二、任务
1.做强主业。重点发展光学仪器和精密铸造,全年引进科技型企业70家,出让土地900亩,土地出让收入达到6亿元。(责任单位:经济发展局)
2.规划先行。按照《霜林市国土空间总体规划》和《霜林市工业发展若干意见》,制定三个片区的子规划。(责任单位:规划局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("counted"), tanxi=TANXI, shuanglin=OTHER) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"]}


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("檀溪经开区2024年引进的招商项目，签了协议就能算数吗？", False), ("檀溪经开区2024年的招商项目，拿到营业执照就算引进了吗？", True),
        ("2024年檀溪经开区的招商项目，只要开工就算引进吗？", False), ("檀溪经开区招商项目光签约没办营业执照算不算引进？", False),
    ],
)
def test_what_counts_is_told_by_the_standard(engine: Engine, question: str, truth: bool) -> None:
    answer = engine.answer(question)
    assert answer["plan"]["reading"] == "counted by a standard" and [a["value"] for a in answer["answers"]] == [truth]


def test_without_a_standard_nothing_counts(engine: Engine) -> None:
    assert engine.answer("霜林高新区的外资项目，签了协议就算数吗？")["plan"]["reading"] != "counted by a standard"


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("檀溪经开区2024年要点里，责任单位同时写了社会事务局和财政局的是哪几项任务？", {"改善民生"}), ("社会事务局和规划建设局都是责任单位的任务有哪些？", {"便利出行"}),
        ("檀溪经开区要点里，责任单位一栏既有科技局也有财政局的是哪几条？", {"壮大产业"}),
        ("Which tasks in Tanxi's plan name both the science and technology bureau and the finance bureau as responsible units?", {"壮大产业"}),
    ],
)
def test_tasks_that_name_two_units(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("为了做强产业，檀溪经开区要引进哪些研究院，又推动哪些企业把区域总部搬来？", {"江海智能制造研究院", "翠屏机械", "远岫电子"}),
        ("2024年檀溪经开区打算推动出台或者继续立法的文件都有哪些？", {"檀溪经开区闲置厂房盘活办法", "檀溪经开区管理条例"}),
    ],
)
def test_two_asked_in_one_sentence(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize("question", ["我家孩子快上学了，檀溪经开区2024年计划里的学校和幼儿园有哪些？", "檀溪经开区2024年计划提到哪些学校和幼儿园？", "Which schools and kindergartens does Tanxi's plan mention?"])
def test_schools_of_a_plan_are_its_works(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert {"松涛小学", "柳浪二小", "檀溪幼儿园"} <= found and any("青禾实验学校" in name for name in found) and len(found) == 4


@pytest.mark.parametrize(("question", "number"), [("How many bus hubs and bus terminals will Tanxi build in 2024?", 3), ("How many hotel rooms will Tanxi build in 2024?", None)])
def test_works_are_counted_in_english_where_they_are_called_so(engine: Engine, question: str, number: int | None) -> None:
    assert next((a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "count"), None) == number


@pytest.mark.parametrize(
    ("raw", "asked"),
    [
        ("您好，我在整理檀溪产业的历史资料，2024年那份要点要建哪些学校？", "2024年那份要点要建哪些学校?"), ("本人正在写一篇关于园区的论文,檀溪县要建哪些学校？", "檀溪县要建哪些学校？"),
        ("檀溪要建哪些挂着高校名头的基地？", "檀溪要建哪些高校基地?"), ("哪些打着大学旗号的园区在建？", "哪些大学园区在建?"), ("名字里带高校牌子的基地有哪些？", "名字里带高校牌子的基地有哪些?"),
        ("我在整理檀溪产业的资料里有哪些学校？", "我在整理檀溪产业的资料里有哪些学校？"),
    ],
)
def test_what_those_who_ask_are_at_is_left_out(raw: str, asked: str) -> None:
    assert asides.asked(raw).replace("？", "?") == asked.replace("？", "?")


@pytest.mark.parametrize(
    "question",
    ["On the basis of which two named documents are the sub-plans of Shuanglin's three areas drawn up?", "According to which two documents are the sub-plans of Shuanglin drawn up?", "On which documents are Shuanglin's areas to base their sub-plans?"],
)
def test_documents_that_something_rests_on_in_english(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"霜林市国土空间总体规划", "霜林市工业发展若干意见"}


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("How much land is Tanxi to clear in 2024?", {600}), ("How much land transfer income does Shuanglin plan for 2024?", {6}), ("How much land does Shuanglin plan to sell in 2024?", {900}),
        ("Land: how many mu is Tanxi to clear in 2024, and how many mu does Shuanglin plan to sell in 2024?", {600, 900}),
    ],
)
def test_land_is_asked_for_by_its_area(engine: Engine, question: str, values: set[int]) -> None:
    assert {a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "target"} == values


def test_how_much_land_is_no_number_of_firms(engine: Engine) -> None:
    values = {a["value"] for a in engine.answer("How much land is Shuanglin to clear in 2024?")["answers"]}
    assert 70 not in values
