"""Counts that a plan gives itself, the figure it strives for beside the one it sets, and questions why something was given up that was not."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from search.questions.readings.numbered import enumerations
from tests.search.fed import engine_over

HENGSHI = """衡石高新技术产业开发区2024年工作要点
一、总体要求
全面打响招商突破、项目提速、环境提升三大攻坚行动，围绕七条特色产业链和9个细分领域做强产业。新签约项目120个，力争突破140个。
二、重点任务
1.盘活存量空间。一是清理闲置用地。二是改造老旧厂房。三是推广多层标准厂房。四是回收低效楼宇。（责任单位：国土规划分局）
2.拓宽融资渠道。一是做大产业基金，二是发行园区债券，三是引入保险资金。（责任单位：财政金融局）
3.抓好项目建设。加快星河芯片二期建设，在北上广等地设立5个招才联络站。（责任单位：项目推进局）
4.调整布局。暂缓实施云岭隧道工程。（责任单位：规划建设局）
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("numbered"), hengshi=HENGSHI) as made:
        yield made


def counts(answer: dict[str, Any]) -> set[int]:
    return {a["value"] for a in answer["answers"] if a["kind"] == "count"}


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("衡石高新区盘活存量空间有几条路子？", 4), ("衡石高新区拓宽融资渠道提了几项举措？", 3),
        ("How many ways to revitalise idle space (盘活存量空间) does Hengshi High-tech Zone list?", 4),
        ("衡石高新区2024年要打几场攻坚行动？", 3), ("衡石高新区围绕几条特色产业链做强产业？", 7),
        ("How many campaigns (攻坚行动) does Hengshi High-tech Zone fight in 2024?", 3),
        ("衡石高新区在北京、上海、广州设多少个招才联络站？", 5),
    ],
)
def test_counts_that_the_plan_gives(engine: Engine, question: str, count: int) -> None:
    assert count in counts(engine.answer(question))


@pytest.mark.parametrize("question", ["衡石高新区2024年要打几场选美？", "衡石高新区为月球基地列了几条？"])
def test_nothing_is_counted_that_is_not_there(engine: Engine, question: str) -> None:
    assert not counts(engine.answer(question))


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("衡石高新区2024年新签约项目保底多少个、冲刺多少个？", {120, 140}),
        ("What are the minimum and the stretch target of Hengshi High-tech Zone for newly signed projects (新签约项目) in 2024?", {120, 140}),
        ("衡石高新区2024年新签约项目多少个？", {120}),
    ],
)
def test_what_is_set_and_what_is_striven_for(engine: Engine, question: str, values: set[float]) -> None:
    assert {a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "target"} == values


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("衡石高新区为什么取消了星河芯片二期？", "no_evidence"), ("衡石高新区为何叫停星河芯片二期？", "no_evidence"),
        ("衡石高新区为什么暂缓云岭隧道工程？", "passages_only"), ("衡石高新区为什么要做大产业基金？", "passages_only"),
    ],
)
def test_why_something_was_given_up_is_asked_of_what_was(engine: Engine, question: str, status: str) -> None:
    assert engine.answer(question)["status"] == status


def test_an_enumeration_goes_on_as_far_as_its_numbers() -> None:
    text = "要点:(1)甲事;(2)乙事;(3)丙事。另外,一是丁事,二是戊事。"
    assert [[text[a:b] for a, b in e.items] for e in enumerations("d", text)] == [["甲事", "乙事", "丙事"], ["丁事", "戊事"]]
