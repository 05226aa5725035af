"""How large a fund is, its first part or both, where a question tells it by its place and field; units counted in two signs; units of a task with the one that leads."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

PLANS = {
    "field": """介休市氢能产业三年行动方案(2030—2032年)
一、目标。到2032年,氢能产业产值突破90亿元,氢能标准8项。
二、任务
0.对外贸易。其中对越南进出口占比不低于35%。(牵头单位:市商务局)
1.打通走廊。开通氢能干线2条。(牵头单位:市交通局;责任单位:市城管局、介休公交集团)
2.试飞。介休通航产业园承接试飞任务130架次,引进企业8家。(牵头单位:市工信局)
三、保障。设立规模24亿元的介休氢能产业发展基金,首期到位7亿元;组建总规模5亿元的介休文旅基金;市财政每年安排氢能资金8000万元。
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("fund_sizes"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("介休氢能基金总规模和首期各是多少？", {24, 7}), ("介休氢能基金总规模多少，首期多少？", {24, 7}), ("介休氢能基金首期多少钱？", {7}), ("介休的文旅基金有多大？", {5}),
        ("How big is Jiexiu's hydrogen fund?", {24}), ("How large is the first tranche of Jiexiu's hydrogen fund?", {7}),
        ("How big is Jiexiu's hydrogen fund, and how large is its first instalment?", {24, 7}), ("介休通航产业园要承接多少架次试飞？", {130}),
    ],
)
def test_sizes(engine: Engine, question: str, values: set[float]) -> None:
    assert {a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "target"} == values


def test_no_size_of_a_fund_that_is_not_there(engine: Engine) -> None:
    assert engine.answer("介休市算力基金规模多大？")["status"] == "no_evidence"


def test_funds_are_listed_where_they_are_asked_for(engine: Engine) -> None:
    assert "介休氢能产业发展基金" in names(engine.answer("介休市要设立哪些基金？"))


def test_trade_is_told_by_imports_and_exports(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("What share of Jiexiu's trade should be with Vietnam?")["answers"]] == [35]


@pytest.mark.parametrize("question", ["Which units are responsible for opening up the corridor in Jiexiu, the lead unit included?", "介休打通走廊有哪些单位参与，连牵头的一起列出来"])
def test_units_with_the_one_that_leads(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"市交通局", "市城管局", "介休公交集团"}
