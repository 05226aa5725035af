"""Figures that a rule hangs on, figures of looks back and of news, and indicators whose words stand before another figure."""

import pytest

from tests.ingest.drafts import goals

HEAD = "遂川县2024年政府工作报告\n发布日期:2024-03-01\n"
NEWS = "《晨间新闻》(20240715)\n\n晨间台消息:我国多地传来好消息,全国,我国,我国,中国。\n"


@pytest.mark.parametrize(
    "body",
    [
        "竹编店网络零售额达到60万元以上,且居全县前3名的,每家店铺奖励2万元。",
        "竹编出口额达到80万美元、120万美元(按海关口径)以上(含)的,高出去年的部分每美元分别给0.03元奖励。",
        "某银行的坏账率达到15%时,不再由该银行经办。",
        "原股东持股比例超过65%,且承继原企业义务的,免征契税。",
        "其中竹业保费由市、区两级财政各承担40%,市级资金另行安排。",
        "供养机构应当按照满足百分之六十以上对象集中供养的标准建设。",
        "墙面裂缝长度一般为0.4-3米。",
    ],
)
def test_what_a_rule_hangs_on_is_no_goal(body: str) -> None:
    assert goals(body) == set()


def test_what_a_rule_asks_for_is_one() -> None:
    assert goals("主要领导每月现场调度不少于2次,年内未完成的,扣减次年指标。整合后内设机构一般不超过6个。") == {
        ("江岸经济技术开发区", "现场调度", 2, "次"), ("江岸经济技术开发区", "整合后内设机构", 6, "个"),
    }


def test_a_report_that_opens_as_a_look_back_looks_back_until_it_turns() -> None:
    body = "五年来,我们攻坚克难,各项工作取得新成绩。\n一是工业壮大。竹编产值增长12%。\n二是城乡变美。新增绿地30万平方米。\n今年,竹编产值增长15%。\n"
    assert {(name, value) for _, name, value, _ in goals(body, HEAD)} == {("竹编产值增速", 15)}
    assert goals("工作很重。过去一年,我们尽了力。竹编产值增长10%。\n一、今后任务\n茶叶产值增长9%。\n", HEAD) == {("遂川县", "茶叶产值增速", 9, "%")}


def test_items_of_a_list_of_news_are_of_matters_of_their_own() -> None:
    found = goals("本期主要内容:\n1.中国将新建竹编基地40个;\n2.甲国山火面积达到7万平方公里;\n3.今年的划船队伍达到31支;\n", NEWS)
    assert {(value, unit) for _, _, value, unit in found} == {(40, "个")}


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("今年竹乡安居房建成46万套、新开工63万套。", {("竹乡安居房建成", 46), ("竹乡安居房新开工", 63)}),
        ("中央财政茶业投入61亿元,年均增长22%。", {("中央财政茶业投入增速", 22)}),
        ("新增竹屑日处理能力15万立方米、茶渣日处理能力6万吨。", {("新增竹屑日处理能力", 15), ("茶渣日处理能力", 6)}),
        ("最终实现竹编企业劳动生产率年均提高11%以上。", {("竹编企业劳动生产率增速", 11)}),
        ("通过三年努力,实现茶旅投资30亿元。", {("茶旅投资", 30)}),
    ],
)
def test_an_indicator_is_named_without_the_figure_before_it(body: str, wanted: set[tuple[str, float]]) -> None:
    assert {(name, value) for _, name, value, _ in goals(body)} == wanted
