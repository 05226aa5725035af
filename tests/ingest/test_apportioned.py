"""Tables that deal goals out to places: who, what, how much, by when; other tables and those of what was set nothing."""

from graph.model import Statement
from tests.ingest.drafts import record

HEAD = "湘潭市2025年招商引资工作要点\n一、目标\n抓好落实。\n二、任务分解\n"


def goals(text: str) -> list[tuple[str, str, float, str]]:
    """Place, indicator, value and unit of each goal of a table, in the order of the text."""
    found = record("", HEAD + text)
    names = {e.id: e.name for e in found.entities}
    stated: list[Statement] = sorted((s for s in found.statements if s.relation == "SETS_TARGET" and s.extractor == "goals.table"), key=lambda s: (s.start, s.end))
    return [(names[s.subject], names[s.object], s.qualifiers["value"], s.qualifiers["unit"]) for s in stated]


def test_a_row_for_each_county() -> None:
    text = "单位 | 引进亿元项目(个) | 实际利用外资(万美元)\n湘潭县 | 12 | 3,800\n韶山市 | 5 | 900.5\n全市 | 17 | 4700.5\n三、保障\n"
    assert goals(text) == [
        ("湘潭县", "引进亿元项目", 12, "个"), ("湘潭县", "实际利用外资", 3800, "万美元"), ("韶山市", "引进亿元项目", 5, "个"), ("韶山市", "实际利用外资", 900.5, "万美元"),
        ("湘潭市", "引进亿元项目", 17, "个"), ("湘潭市", "实际利用外资", 4700.5, "万美元"),
    ]


def test_one_unit_for_all_columns_and_numbered_rows() -> None:
    text = "单位:亿元\n序号\t县市区\t固定资产投资\t税收目标\t备注\n1\t湘潭县\t120\t9\t含园区\n2\t雨湖区\t88\t—\t\n三、保障\n"
    assert goals(text) == [("湘潭县", "固定资产投资", 120, "亿元"), ("湘潭县", "税收", 9, "亿元"), ("雨湖区", "固定资产投资", 88, "亿元")]


def test_towns_and_shares() -> None:
    text = "乡镇(街道)\t工业增加值增速(%)\t新增规上企业(家)\n中路铺镇\t8.5\t2\n云龙街道\t9\t1\n三、保障\n"
    assert [(p, v, u) for p, _, v, u in goals(text)] == [("中路铺镇", 8.5, "%"), ("中路铺镇", 2, "家"), ("云龙街道", 9, "%"), ("云龙街道", 1, "家")]


def test_what_was_done_is_no_goal() -> None:
    assert goals("2024年完成情况\n单位 | 引进项目(个) | 税收(亿元)\n湘潭县 | 12 | 8\n") == []


def test_figures_of_offices_are_no_goals_of_a_place() -> None:
    assert goals("单位 | 引进项目(个) | 税收(亿元)\n市商务局 | 12 | 8\n") == []


def test_figures_without_a_unit_are_none() -> None:
    assert goals("单位 | 得分 | 名次\n湘潭县 | 12 | 8\n") == []


def test_a_section_that_looks_back_sets_no_goal() -> None:
    text = "湘潭市2025年工作要点\n一、2024年工作回顾\n各地完成如下。\n单位 | 引进项目(个) | 税收(亿元)\n湘潭县 | 12 | 8\n二、2025年工作安排\n抓好落实。\n"
    found = record("", text)
    assert not [s for s in found.statements if s.extractor == "goals.table"]
