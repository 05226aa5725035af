"""Questions that ask for assent, whether a body is among the units of a task, and numbers told of what ends a part of a sentence."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import engine_over

HEPU = """禾浦经济技术开发区2025年工作要点
发布日期:2025-02-12
一、主要任务
1.擦亮服务窗口。推行帮办代办,压减审批环节。(责任单位:行政审批局、投资服务局)
2.推进双链联动。组织链主企业与配套企业对接,开展产销会四场以上。(责任单位:产业发展局;配合单位:禾投集团)
3.守护碧水蓝天。每月巡查排污口,整治扬尘。(责任单位:生态环境分局)
4.做强集群。各镇重点壮大3个左右有特色的农机产业集群,新增冷库一百座。(责任单位:产业发展局、投资服务局、禾投集团)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("assent"), hepu=HEPU) as made:
        yield made


def decided(answer: dict[str, Any]) -> list[bool]:
    return [a["value"] for a in answer["answers"] if a["kind"] == "boolean"]


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("禾浦经开区“擦亮服务窗口”那一条，禾投集团也列进责任单位了吧？", False),
        ("禾浦经开区擦亮服务窗口这一项，投资服务局跑不掉吧？", True),
        ("禾浦经开区推进双链联动，禾投集团有没有份？", True),
        ("禾浦经开区推进双链联动这件事，行政审批局挂没挂名？", False),
        ("禾投集团没被列进“守护碧水蓝天”的责任单位，是吧？", True),
        ("禾浦经开区推进双链联动的责任单位是禾投集团，对吧？", False),
        ("禾浦经开区守护碧水蓝天是不是只有生态环境分局一家负责？", True),
        ("禾浦经开区做强集群这条的责任单位只有产业发展局一家，对吧？", False),
        ("Is 禾投集团 missing from those responsible for 做强集群 in Hepu?", False),
    ],
)
def test_a_body_is_among_the_units_of_a_task_or_not(engine: Engine, question: str, truth: bool) -> None:
    assert decided(engine.answer(question)) == [truth]


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("禾浦经开区是不是要求各镇都壮大六个以上的农机产业集群？", False), ("禾浦经开区要各镇壮大三个左右的农机产业集群吧？", True),
        ("禾浦经开区准备组织九场以上的产销会吗？", False), ("禾浦经开区打算新增一百座冷库吧？", True), ("禾浦经开区打算新增两百座冷库吧？", False),
    ],
)
def test_a_number_is_told_of_what_stands_at_the_end_of_a_part(engine: Engine, question: str, truth: bool) -> None:
    assert decided(engine.answer(question)) == [truth]


def test_a_trouble_in_front_is_no_part_of_what_is_asked(engine: Engine) -> None:
    assert decided(engine.answer("我们厂门口天天有渣土车跑，禾浦经开区2025年会整治扬尘吗？")) == [True]
    assert engine.answer("我们厂门口天天有渣土车跑，禾浦经开区2025年会整治噪声吗？")["status"] == "no_evidence"


def test_an_order_is_no_question_for_assent(engine: Engine) -> None:
    found = engine.answer("说说禾浦经开区守护碧水蓝天归哪些单位管吧？")
    assert [a["name"] for a in found["answers"]] == ["生态环境分局"]
