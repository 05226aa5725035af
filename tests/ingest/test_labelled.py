"""Projects that labels and lines list, and tables drawn with bars."""

import pytest

from ingest.tables import rows
from tests.ingest.drafts import qualified


def _staged(text: str) -> set[tuple[str, str]]:
    return {(name.removesuffix("项目"), str(stage)) for name, told in qualified(text, "HAS_PROJECT", "stage").items() for stage in told}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("续建项目:金锣冷鲜肉分割车间、罗庄片区雨污管网改造。", {("金锣冷鲜肉分割车间", "build"), ("罗庄片区雨污管网改造", "build")}),
        ("其余竣工的还有:翔宇药业口服液生产线、双月湖路北延等。", {("翔宇药业口服液生产线", "complete"), ("双月湖路北延", "complete")}),
        ("其中续建项目7个,包括金锣冷鲜肉分割车间、罗庄片区雨污管网改造等。", {("金锣冷鲜肉分割车间", "build"), ("罗庄片区雨污管网改造", "build")}),
        ("计划新开工项目4个,总投资9亿元,主要有翔宇药业口服液生产线、双月湖路北延工程。", {("翔宇药业口服液生产线", "start"), ("双月湖路北延工程", "start")}),
        ("竣工项目3项,分别为史丹利水溶肥三期、蒙阴路小学分校。", {("史丹利水溶肥三期", "complete"), ("蒙阴路小学分校", "complete")}),
        ("重点项目清单:\n● 蒙阴路小学分校——2025年9月投用;\n● 史丹利水溶肥三期——在建。", {("蒙阴路小学分校", "operate"), ("史丹利水溶肥三期", "build")}),
    ],
)
def test_labels_and_lines_list_projects(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= _staged(text)


def test_a_line_that_is_put_off_is_no_project_of_the_plan() -> None:
    assert not any("水溶肥" in name for name, _ in _staged("重点项目清单:\n● 史丹利水溶肥三期——资金未落实,暂缓实施;\n● 沂河路东延——2025年开工。"))


def test_bars_at_the_ends_of_a_line_open_no_cell() -> None:
    table = "| 序号 | 工作任务 | 目标要求 | 牵头单位 |\n| --- | --- | --- | --- |\n| 1 | 稳定外贸 | 进出口增长6% | 商务局 |\n"
    (row,) = rows(table)
    assert {column: table[a:b] for column, (a, b) in row.cells.items()} == {"序号": "1", "工作任务": "稳定外贸", "目标要求": "进出口增长6%", "牵头单位": "商务局"}
    assert table[slice(*row.heading)] == "稳定外贸"
