"""Questions whether something may be, with what is put forward for it; countries by other names; what suits those who ask; documents counted by topic."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.rewording import asides
from tests.search.fed import engine_over

TANXI = """檀溪经济开发区2024年工作要点
发布日期:2024-02-06
一、主要目标
新增规上工业企业16家,实际利用外资4000万美元。
二、任务
1.把好准入关。严格项目评审,严禁噪声扰民、破坏湿地的项目落户,不再受理单纯电镀加工类项目入园。(责任单位:经济发展局)
2.优化结构。鼓励入园企业自建屋顶光伏,允许物流企业延长作业时间。(责任单位:规划建设局)
3.走出国门。指导乌干达—檀溪农业产业园完善配套,扩大中非贸易规模。(责任单位:商务局)
4.培育产业。以生物基材料、智能水表及精密模具为重点,带动配套企业集聚。(责任单位:经济发展局)
"""
HEYUAN = """鹤原高新技术产业开发区2024年重点工作
发布日期:2024-01-30
一、主要目标
技改投资增长9%。
二、任务
1.拓展市场。组织企业参加中非绿色农业论坛,在越南设立海外仓2个。(责任单位:商务局)
2.提升品质。建设氢能检测中心。(责任单位:科技局)
"""
QUEHU = """鹊湖工业园区2024年工作安排
发布日期:2024-01-18
一、主要目标
税收增长5%。
二、任务
1.稳住外贸。支持企业开拓非洲国家市场,推广氢能叉车。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("leave"), tanxi=TANXI, heyuan=HEYUAN, quehu=QUEHU) as made:
        yield made


def truths(answer: dict[str, Any]) -> list[bool]:
    return [a["value"] for a in answer["answers"] if a["kind"] == "boolean"]


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if a.get("name")}


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("破坏湿地但投资额很大的项目，檀溪经开区让不让进？", False), ("虽然税收高、就业多，但噪声扰民的厂子能落户檀溪经开区吗？", False), ("檀溪经开区2024年还准不准单纯电镀加工的项目入园？", False),
        ("纯电镀加工的，檀溪经开区收不收？我们产值有三个亿", False), ("Would Tanxi zone still admit a simple electroplating project if it pays a lot of tax?", False),
        ("檀溪经开区允许企业自己建屋顶光伏吗？", True), ("檀溪的物流企业可以延长作业时间吗？", True),
    ],
)
def test_what_a_plan_forbids_is_not_allowed_whatever_is_put_forward_for_it(engine: Engine, question: str, truth: bool) -> None:
    assert truths(engine.answer(question)) == [truth]


@pytest.mark.parametrize("question", ["檀溪经开区允许开赌场吗？", "Does Tanxi zone allow nuclear power plants?", "鹤原高新区能接纳养猪场吗？"])
def test_of_what_no_plan_speaks_there_is_no_leave_and_no_refusal(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["檀溪经开区有没有帮着办乌干达的农业园？", "Does Heyuan zone set up overseas warehouses in Vietnam?"])
def test_what_is_done_abroad_is_affirmed(engine: Engine, question: str) -> None:
    assert truths(engine.answer(question)) == [True]


@pytest.mark.parametrize("question", ["Is Tanxi zone guiding an agricultural park in Vietnam?", "檀溪经开区在埃塞有没有产业园？"])
def test_of_another_country_nothing_is_known(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    "question",
    ["檀溪经开区以什么产业为重点？我们做水表的，看看合不合适", "想看看对不对口，檀溪经开区重点发展哪些产业", "檀溪经开区以哪些产业为重点？不知道我们厂能不能配套"],
)
def test_a_list_is_asked_for_whatever_those_who_ask_want_to_see(engine: Engine, question: str) -> None:
    assert {"生物基材料", "智能水表"} <= names(engine.answer(question))


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("东园有哪些项目？想看看有没有合作机会", "东园有哪些项目？"), ("我们做阀门的，看看东园对不对口", "我们做阀门的，看看东园对不对口"), ("东园重点招哪些企业，不清楚我们厂符不符合条件", "东园重点招哪些企业"),
        ("What does East Park build? Not sure if it is worth a visit.", "What does East Park build?"),
    ],
)
def test_the_wish_to_see_is_left_out_beside_a_question_alone(question: str, plain: str) -> None:
    assert asides.asked(question) == plain


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("几份文件提到了中非经贸？", 2), ("How many plans in the library touch on trade with Africa?", 2), ("In how many of these plans does Africa come up?", 3), ("谈到氢能的材料一共有几份？", 2),
        ("How many documents deal with hydrogen energy?", 2), ("有多少份计划写到了越南？", 1),
    ],
)
def test_documents_are_counted_by_what_they_speak_of(engine: Engine, question: str, number: int) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "count"] == [number]


def test_no_document_speaks_of_what_none_names(engine: Engine) -> None:
    assert engine.answer("几份文件提到核聚变？")["status"] == "no_evidence"
