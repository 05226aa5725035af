"""Figures in wordings of plans written for a first sight: what is now, by when, what grows on, each of several, totals."""

import pytest

from tests.ingest.drafts import goals, qualified, record

ZONE = "江岸经济技术开发区"


@pytest.mark.parametrize(("told", "wanted"), [
    ("物流费用占成本的比重高达16%,今年要降到12%以内。\n", {("物流费用占成本的比重", 12, "%")}),
    ("目前本地配套率仅为18%,力争提高到25%。\n", {("本地配套率", 25, "%")}),
    ("参照“稳增长32条”制定细则。\n", set()),
])
def test_what_is_now_is_no_goal(told: str, wanted: set[tuple[str, float, str]]) -> None:
    assert goals(told) == {(ZONE, *goal) for goal in wanted}


@pytest.mark.parametrize(("told", "indicator"), [
    ("复工率4月中旬前达到100%。\n", "复工率"),
    ("新开工项目9月底前开工率达到100%。\n", "新开工项目开工率"),
    ("公务船电动化比例2026年达到80%。\n", "公务船电动化比例"),
])
def test_times_are_no_part_of_an_indicator(told: str, indicator: str) -> None:
    assert qualified(told, "SETS_TARGET", "comparator") == {indicator: {"="}}


@pytest.mark.parametrize(("told", "wanted"), [
    ("规上工业增加值增长9%,力争达到11%。\n", {("规上工业增加值增速", 9, "%"), ("规上工业增加值增速", 11, "%")}),
    ("城乡居民人均可支配收入分别增长5.5%、7%。\n", {("城镇居民人均可支配收入增速", 5.5, "%"), ("农村居民人均可支配收入增速", 7, "%")}),
    ("新增并网装机90万千瓦、总规模突破300万千瓦。\n", {("新增并网装机", 90, "万千瓦"), ("并网装机总规模", 300, "万千瓦")}),
    ("食品产值占比提高3个百分点,达到45%。\n", {("食品产值占比增量", 3, "个百分点"), ("食品产值占比", 45, "%")}),
])
def test_figures_that_go_on(told: str, wanted: set[tuple[str, float, str]]) -> None:
    assert goals(told) == {(ZONE, *goal) for goal in wanted}


@pytest.mark.parametrize(("told", "wanted"), [
    ("新增省级企业技术中心、工程研究中心各2个。\n", {("新增省级企业技术中心", 2, "个"), ("新增工程研究中心", 2, "个")}),
    ("培育单项冠军、瞪羚企业各5家。\n", {("培育单项冠军企业", 5, "家"), ("培育瞪羚企业", 5, "家")}),
    ("制修订国家、行业标准各4项。\n", {("制修订国家、行业标准", 4, "项")}),
])
def test_each_of_several_has_its_goal(told: str, wanted: set[tuple[str, float, str]]) -> None:
    assert goals(told) == {(ZONE, *goal) for goal in wanted}


@pytest.mark.parametrize(("told", "goal"), [
    ("清溪乳业要达到日处理鲜奶60吨。\n", ("日处理鲜奶", 60, "吨")),
    ("巩固8万亩有机茶园。\n", ("巩固有机茶园", 8, "万亩")),
    ("亩均产出由190万元增加到230万元,新入园企业16户。\n", ("新入园企业", 16, "户")),
    ("工业投资项目审批全流程提速30%。\n", ("工业投资项目审批全流程提速", 30, "%")),
    ("整改督察反馈问题7个。\n", ("整改督察反馈问题", 7, "个")),
    ("落实《江岸条例》和“工业升级行动”,完成改造52户。\n", ("改造", 52, "户")),
])
def test_further_goals(told: str, goal: tuple[str, float, str]) -> None:
    assert (ZONE, *goal) in goals(told)


TABLE = """江岸区2024年重点项目名单
| 序号 | 项目名称 | 建设内容 | 项目业主 | 总投资 | 年度目标 | 责任单位 |
|---|---|---|---|---|---|---|
| (一) | 续建项目(2个) | | | | | |
| 1 | 白石水库 | 总库容1860万立方米 | 区水务公司 | 12.4 | 填筑至560米高程 | 区水利局 |
| 2 | 青溪大桥 | 全长2公里 | 区交投集团 | 3.4 | 6月建成通车 | 区交通局 |
| (二) | 新开工项目 | | | | | |
| 3 | 石坪电站 | 装机2万千瓦 | 区水务公司 | 2.4 | 完成年度投资 | 区水利局 |
"""


TABBED = "\n".join("\t".join(cell.strip() for cell in line.strip("|").split("|")) for line in TABLE.split("\n") if "---" not in line)


@pytest.mark.parametrize("text", [TABLE, TABBED])
def test_rows_that_head_a_group_are_no_works_and_tell_the_stage(text: str) -> None:
    found = record("", text)
    by_id = {e.id: e.name for e in found.entities}
    assert {by_id[s.object]: s.qualifiers["stage"] for s in found.statements if s.relation == "HAS_PROJECT"} == {
        "白石水库": "build", "青溪大桥": "complete", "石坪电站": "start",
    }
