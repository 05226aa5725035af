"""The same goals in many layouts: tables with units of their own, in brackets or beside the figure, lines with a colon."""

import pytest

from tests.ingest.drafts import goals, record

GOALS = (("固定资产投资", "亿元", 120.0), ("新签约项目", "个", 30.0), ("规上工业企业", "家", 64.0))
HEAD = "柳湾区2025年工作要点\n一、主要目标\n"
LAYOUTS = {
    "figure and unit in one cell": "指标名称|2025年目标|责任单位\n" + "".join(f"{n}|≥{v:g}{u}|区发改局\n" for n, u, v in GOALS),
    "beside a remark": "序号\t指标\t2024年完成\t2025年目标\t备注\n" + "".join(f"{i}\t{n}\t{v - 7:g}{u}\t{v:g}{u}以上\t无\n" for i, (n, u, v) in enumerate(GOALS, 1)),
    "two columns": "指标名称|2025年目标\n" + "".join(f"{n}|≥{v:g}{u}\n" for n, u, v in GOALS),
    "lines with a colon": "".join(f"{n}:{v:g}{u}以上\n" for n, u, v in GOALS),
    "dashes with a colon": "".join(f"——{n}:{v:g}{u}以上;\n" for n, u, v in GOALS),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_goals_are_found_in_each_layout(layout: str) -> None:
    found = record(LAYOUTS[layout], HEAD)
    names = {e.id: e.name for e in found.entities}
    said = [(names[s.object], s.qualifiers["unit"], s.qualifiers["value"], s.qualifiers["comparator"]) for s in found.statements if s.relation == "SETS_TARGET"]
    assert sorted(said) == sorted((n, u, v, ">=") for n, u, v in GOALS)


def test_what_a_project_tells_of_itself_is_no_goal() -> None:
    assert not goals("(一)石桥智造园\n总投资:5亿元\n建筑面积:3万平方米\n占地:50亩\n建设工期:24个月\n", "柳湾区2025年重点项目\n")


def test_what_is_laid_down_for_others_is_no_goal() -> None:
    assert not goals("核定竹艺类项目的投资强度不低于60万元/亩。\n", HEAD)
