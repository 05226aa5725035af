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
