"""Ledgers whose items stand in lines with labels: tasks with numbers in figures, projects field by field, deadlines behind labels."""

import pytest

from ingest.cleaning import clean
from ingest.draft import Source
from ingest.outline import outline
from ingest.pipeline import extract
from ingest.records import records
from tests.ingest.drafts import record

LEDGER = """关于印发2025年重点事项台账的通知
各科室、各镇(街道):
现将《临河经济开发区2025年重点事项台账》印发给你们。
临河经济开发区2025年重点事项台账
一、产业提质
任务1:做强轴承产业
主要内容:新增规上企业9家。
牵头单位:科技工信局
配合单位:财政金融局、城发集团
完成时限:2025年11月底
任务2:抓好招商引资
主要内容:签约亿元以上项目21个。
责任单位:投资合作局
完成时间:全年
"""
LISTED = """(一)续建类
◆临河精密轴承产业园二期
建设单位:临河城发集团有限公司
建设内容:厂房6万平方米
年度目标:6月底竣工
分管领导:周立  服务部门:住建局、规划分局
◆恒岳热处理中心
投资主体:恒岳热处理科技有限公司
总投资:3.2亿元
形象进度:主体施工
服务部门:科技工信局
"""


def _units(found: object) -> set[tuple[str, str, object]]:
    by_id = {e.id: e for e in found.entities}  # type: ignore[attr-defined]
    headings = {c.path: c.heading for c in outline(clean(found.text).text)}  # type: ignore[attr-defined]
    return {
        (by_id[s.subject].name, headings[by_id[s.object].path or ""], s.qualifiers.get("due"))
        for s in found.statements if s.relation == "RESPONSIBLE_FOR"  # type: ignore[attr-defined]
    }


def test_items_numbered_in_figures_have_their_units_and_deadlines() -> None:
    found = extract(Source("/t.txt", "t.txt", LEDGER, digest="x"))
    assert found.document.title == "临河经济开发区2025年重点事项台账"
    assert _units(found) == {
        ("科技工信局", "做强轴承产业", "2025年11月底"), ("财政金融局", "做强轴承产业", "2025年11月底"),
        ("城发集团", "做强轴承产业", "2025年11月底"), ("投资合作局", "抓好招商引资", "全年"),
    }


def test_projects_told_field_by_field() -> None:
    found = record(LISTED)
    by_id = {e.id: e.name for e in found.entities}
    said = {(s.relation, by_id[s.subject], by_id[s.object], s.qualifiers.get("stage")) for s in found.statements if s.relation in ("HAS_PROJECT", "UNDERTAKES")}
    park = "江岸经济技术开发区"
    assert said >= {
        ("HAS_PROJECT", park, "临河精密轴承产业园二期", "complete"), ("HAS_PROJECT", park, "恒岳热处理中心", "build"),
        ("UNDERTAKES", "临河城发集团有限公司", "临河精密轴承产业园二期", None), ("UNDERTAKES", "恒岳热处理科技有限公司", "恒岳热处理中心", None),
    }
    assert {(unit, heading) for unit, heading, _ in _units(found)} == {
        ("住建局", "临河精密轴承产业园二期"), ("规划分局", "临河精密轴承产业园二期"), ("科技工信局", "恒岳热处理中心"),
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1.项目名称:甲水库除险加固\n建设单位:水务局\n总投资:2亿元\n2.项目名称:乙灌区改造\n建设单位:水投公司\n总投资:1亿元\n", ["甲水库除险加固", "乙灌区改造"]),
        ("★甲水库除险加固\n责任单位:水务局\n完成时限:6月\n★乙灌区改造\n责任单位:水投公司\n完成时限:8月\n", []),  # tasks, not projects
        ("★甲水库除险加固\n建设单位:水务局\n建设地点:南山镇\n", []),  # one alone makes no list
    ],
)
def test_what_counts_as_records(text: str, names: list[str]) -> None:
    assert [text[r.heading[0] : r.heading[1]] for r in records(text)] == names


def test_a_cell_that_lists_facilities_is_several_projects() -> None:
    found = record(LISTED.replace("恒岳热处理中心", "临河大桥、城南220千伏变电站"))
    assert {"临河大桥", "城南220千伏变电站"} <= {e.name for e in found.entities if e.type == "Project"}


def test_lines_that_open_with_a_sign_are_not_joined_to_the_line_above() -> None:
    lines = ["▲北区集中供热管网改造与换热站新建工程第一标段", "建设单位:热力集团城北供热有限责任公司及其项目部", "▲南区集中供热管网改造与换热站新建工程第二标段", "建设单位:热力集团城南供热有限责任公司及其项目部"] * 2
    assert clean("\n".join(lines)).text.count("\n") == 7


def test_a_row_is_named_after_a_firm_and_built_by_another() -> None:
    found = record(LISTED.replace("恒岳热处理中心", "桐昆聚酯车间").replace("临河精密轴承产业园二期", "华润临河热电厂二期"))
    by_id = {e.id: e.name for e in found.entities}
    assert {("桐昆", "桐昆聚酯车间"), ("恒岳热处理科技有限公司", "桐昆聚酯车间")} <= {(by_id[s.subject], by_id[s.object]) for s in found.statements if s.relation == "UNDERTAKES"}


ASIDES = """邹平市2025年重点项目安排
一、新开工项目(2个)
(一)工业
1.恒岳磁悬浮轴承生产线(滨湖工业园区)
建设单位:恒岳轴承有限公司
总投资:4.3亿元
(二)农业
2.青荷种苗繁育中心(韩店镇)
建设单位:青荷农业有限公司
总投资:1.1亿元
二、续建项目(1个)
3.城东第二水厂(9月通水并投用)
建设单位:城东水务集团
总投资:2.6亿元
"""


def test_where_a_work_stands_and_how_it_goes_is_no_part_of_its_name() -> None:
    found = record("", ASIDES)
    names = {e.id: e.name for e in found.entities}
    works = {(names[s.object], s.qualifiers["stage"]) for s in found.statements if s.relation == "HAS_PROJECT" and names[s.subject] == "邹平市"}
    assert works == {("恒岳磁悬浮轴承生产线", "start"), ("青荷种苗繁育中心", "start"), ("城东第二水厂", "operate")}
    assert {("恒岳磁悬浮轴承生产线", "滨湖工业园区"), ("青荷种苗繁育中心", "韩店镇")} <= {(names[s.subject], names[s.object]) for s in found.statements if s.relation == "LOCATED_IN"}
