"""Goals that one sentence deals out to several places, and what names them where other words stand around."""

import pytest

from tests.ingest.drafts import record

LINZE = "临泽县2027年政府工作报告\n一、工作\n"


def goals(text: str, head: str = LINZE) -> list[tuple[str, str, float]]:
    """Place, indicator and value of each goal, in the order of the text."""
    found = record("", head + text)
    named = {e.id: e.name for e in found.entities}
    stated = sorted((s for s in found.statements if s.relation == "SETS_TARGET"), key=lambda s: (s.start, s.end))
    return [(named[s.subject], named[s.object], s.qualifiers["value"]) for s in stated]


@pytest.mark.parametrize("when", ["年内", "今年要", ""])
def test_numbers_that_are_dealt_out_to_places(when: str) -> None:
    assert goals(f"沙河镇、平川镇、蓼泉镇{when}分别新引进亿元以上项目16个、20个、12个。\n") == [
        ("沙河镇", "新引进亿元以上项目", 16), ("平川镇", "新引进亿元以上项目", 20), ("蓼泉镇", "新引进亿元以上项目", 12),
    ]


def test_indicators_that_share_their_numbers_are_dealt_none() -> None:
    assert goals("规上工业增加值、税收分别增长8%、6%。\n") == [("临泽县", "规上工业增加值增速", 8), ("临泽县", "税收增速", 6)]


@pytest.mark.parametrize(("told", "indicator"), [
    ("建成低空飞行服务站和3个气象监测站。\n", "建成气象监测站"),
    ("建成农技推广中心和4个田间工作站。\n", "建成田间工作站"),
])
def test_what_a_place_is_for_names_no_indicator(told: str, indicator: str) -> None:
    assert goals(told)[0][1] == indicator


def test_investments_of_the_works_that_were_counted() -> None:
    assert [name for _, name, _ in goals("2027年共安排县重点项目14项,总投资89.7亿元,年度计划投资31.5亿元。\n")] == ["县重点项目", "县重点项目总投资", "县重点项目年度计划投资"]
    assert goals("一、计划新开工项目(6项)\n1.某项目\n", "景县2027年重点项目计划\n")[0][1] == "新开工项目"


def test_the_place_s_own_investment_is_not_that_of_the_works() -> None:
    found = goals("实施亿元以上产业项目66个,总投资500亿元,年度完成投资140亿元以上,固定资产投资增长12%左右。\n")
    assert [name for _, name, _ in found] == ["亿元以上产业项目", "亿元以上产业项目总投资", "亿元以上产业项目年度完成投资", "固定资产投资增速"]
