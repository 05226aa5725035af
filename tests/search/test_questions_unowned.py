"""Works without a builder yet, works that are ruled out, and works by a date, however they are asked for."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import engine_over

HEYUAN = """禾源县2024年重点项目计划
发布日期:2024-02-20
一、目标
全年固定资产投资增长9%。
二、项目表
序号|项目名称|建设单位|建设地点|建设内容|总投资(万元)|2024年目标|责任单位
1|禾源竹纤维餐具生产线|禾源青篾竹业有限公司|禾源工业园|生产线4条|12000|5月底前投产|县工信局
2|白塔河冷链仓储中心|待定|白塔镇|冷库3万吨|30000|前期,完成选址|县商务局
3|禾源矿泉水灌装厂|禾源山泉饮品有限公司|白塔镇|灌装线2条|8000|11月底前竣工|县市场监管局
4|云岭康养度假村|正在招商|云岭乡|客房300间|45000|前期|县文旅局
三、要求
松岭大道三期因用地指标尚未落实,不列入今年计划;云岭索道项目暂缓实施。不再新建石材加工项目。
"""
MUQIAO = """木桥经济开发区2024年工作安排
发布日期:2024-01-15
一、目标
工业投资增长12%。
二、任务
1.抓项目。推动青舟电机二期3月底前投产,加快远帆铸造技改项目建设,年底前建成木桥污水处理厂二期。(责任单位:经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("unowned"), heyuan=HEYUAN, muqiao=MUQIAO) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a.get("name") or a["value"] for a in answer["answers"]}


@pytest.mark.parametrize(
    "question",
    ["禾源县哪些项目还没有业主？", "禾源县有哪些项目的建设单位待定？", "禾源哪几个项目还在找投资方？", "禾源县哪些项目还没定下来由谁建？", "Which projects in Heyuan still have no developer?", "Which Heyuan projects are still looking for an investor?"],
)
def test_works_whose_builder_is_left_open(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"白塔河冷链仓储中心", "云岭康养度假村"}


def test_works_without_a_builder_are_counted(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("禾源县有几个项目的建设单位还没确定？")["answers"]] == [2]


@pytest.mark.parametrize("question", ["木桥经开区哪些项目还没有业主？", "Which projects in Muqiao still have no developer?"])
def test_a_plan_that_leaves_none_open_gives_no_answer(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize("question", ["禾源县今年不打算上什么？", "禾源今年没列入计划的是什么？", "What will Heyuan not build this year?"])
def test_what_is_not_begun_is_named_with_the_kinds_that_are_not_taken_in(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert any("松岭大道三期" in n for n in found) and any("云岭索道" in n for n in found) and any("石材" in n for n in found)
    assert not any("竹纤维" in n or "矿泉水" in n for n in found)


@pytest.mark.parametrize(
    ("question", "due"),
    [
        ("哪些项目6月底前完成？", {"禾源竹纤维餐具生产线", "青舟电机二期"}), ("What is to be finished by the end of June?", {"禾源竹纤维餐具生产线", "青舟电机二期"}),
        ("禾源县11月底前要完成的项目有哪些？", {"禾源竹纤维餐具生产线", "禾源矿泉水灌装厂"}), ("哪些工程4月底前投产？", {"青舟电机二期"}),
    ],
)
def test_works_by_a_date_are_those_due_until_then(engine: Engine, question: str, due: set[str]) -> None:
    assert names(engine.answer(question)) == due
