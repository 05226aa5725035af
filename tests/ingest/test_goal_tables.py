"""Goals of tables in which units have a column of their own."""

from typing import Any

import pytest

from tests.ingest.drafts import record

CITY = "绵阳市人民政府关于印发2024年高质量发展工作方案的通知\n发布日期:2024-02-01\n一、总体要求\n坚持项目为王。\n"


def goals(body: str, head: str = CITY) -> set[tuple[Any, ...]]:
    found = record(body, head)
    names = {e.id: e.name for e in found.entities}
    return {
        (names[s.subject], names[s.object], s.qualifiers["value"], s.qualifiers["unit"], s.qualifiers["comparator"], s.qualifiers["year"])
        for s in found.statements if s.relation == "SETS_TARGET"
    }


@pytest.mark.parametrize("bar", [" | ", "\t", "  "])
def test_goals_beside_their_units(bar: str) -> None:
    rows = [
        ("序号", "指标名称", "计量单位", "2023年完成", "2024年目标", "2026年目标"),
        ("1", "外贸进出口总额", "亿元", "80", "≥95", "130"),
        ("2", "新增规上工业企业", "家", "30", "42", "—"),
    ]
    assert goals("二、主要指标\n" + "\n".join(bar.join(row) for row in rows) + "\n") == {
        ("绵阳市", "外贸进出口总额", 95, "亿元", ">=", 2024), ("绵阳市", "外贸进出口总额", 130, "亿元", "=", 2026),
        ("绵阳市", "新增规上工业企业", 42, "家", "=", 2024),
    }


def test_what_was_reached_and_what_has_no_unit_are_no_goals() -> None:
    assert not goals("二、主要指标\n指标 | 单位 | 2023年完成 | 增长\n外贸进出口总额 | 亿元 | 80 | 12\n")
    assert not goals("二、上年工作回顾\n指标 | 单位 | 年度目标\n外贸进出口总额 | 亿元 | 80\n")
    assert not goals("二、主要指标\n指标 | 单位 | 年度目标\n外贸进出口总额 | 市商务局 | 80\n")


PLAN = "绵阳市低空经济三年行动方案(2025—2027年)\n一、目标\n"


@pytest.mark.parametrize("cells", [
    ["指标名称", "单位", "2024年(实际)", "2025年", "2027年", "起降点数量", "个", "12", "30", "80", "无人机产量", "万架", "0.8", "1.5", "4"],
    ["序号", "指标", "单位", "2024年实际", "2025年", "2027年", "1", "起降点数量", "个", "12", "30", "80", "2", "无人机产量", "万架", "0.8", "1.5", "4"],
])
def test_cells_may_stand_one_a_line_below_years(cells: list[str]) -> None:
    body = "\n".join(["表1 主要指标", *cells, "二、任务", "建设试飞场。"])
    assert goals(body, PLAN) == {
        ("绵阳市", "起降点", 30, "个", "=", 2025), ("绵阳市", "起降点", 80, "个", "=", 2027),
        ("绵阳市", "无人机产量", 1.5, "万架", "=", 2025), ("绵阳市", "无人机产量", 4, "万架", "=", 2027),
    }


def test_units_may_stand_in_brackets() -> None:
    rows = ["指标 | 2024年 | 2025年 | 2027年", "低空产业营收(亿元) | 60 | 95 | 200", "本地配套率(%) | 31 | 35 | 50"]
    assert goals("\n".join(rows) + "\n", PLAN) == {
        ("绵阳市", "低空产业营收", 95, "亿元", "=", 2025), ("绵阳市", "低空产业营收", 200, "亿元", "=", 2027),
        ("绵阳市", "本地配套率", 35, "%", "=", 2025), ("绵阳市", "本地配套率", 50, "%", "=", 2027),
    }


def test_years_of_statistics_are_no_goals() -> None:
    rows = ["指标 | 单位 | 2023年 | 2024年", "外贸进出口总额 | 亿元 | 80 | 91"]
    assert not goals("\n".join(rows) + "\n", "绵阳市2024年经济运行情况\n")
