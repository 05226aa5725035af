"""Projects named after a firm and what it makes, and the words around them that are no part of their names."""

import pytest

from ingest import stages
from ingest.construction.founders import founder
from tests.ingest.drafts import facts, objects, qualified


@pytest.mark.parametrize(
    ("project", "firm"),
    [
        ("铂屿柔性显示屏项目", "铂屿"),
        ("禾骁多层板", "禾骁"),
        ("昱铖尼龙新材料二期", "昱铖"),
        ("骁铭电池盒三期", "骁铭"),
        ("统一企业茶饮料生产线", "统一企业"),
        ("骁禾聚酰亚胺薄膜项目", "骁禾"),
    ],
)
def test_a_name_of_its_own_in_front_of_what_is_made_is_the_firm(project: str, firm: str) -> None:
    assert founder(project) == firm


@pytest.mark.parametrize("project", ["高效空气净化器项目", "道地药材种植基地", "丙烷脱氢项目", "北部物流仓项目"])
def test_what_is_made_is_no_firm(project: str) -> None:
    assert founder(project) is None


def test_a_list_whose_last_member_holds_a_word_of_stages_is_read_whole() -> None:
    body = "推动骁铭汽车线束、铂屿封装基板、昱铖整车技术中心江岸试车场二期年内建成。\n"
    assert objects(body, "HAS_PROJECT") == {"骁铭汽车线束", "铂屿封装基板", "昱铖整车技术中心江岸试车场二期"}


def test_adverbs_of_one_sign_stay_with_the_name_unless_a_verb_follows() -> None:
    assert objects("正铭电子柔性板项目下半年开工,恒通机械试飞中心刚完成场地平整。\n", "HAS_PROJECT") == {"正铭电子柔性板项目", "恒通机械试飞中心"}


@pytest.mark.parametrize(
    ("told", "stage"),
    [("今年要陆续建成", "complete"), ("完成环评后三季度动工", "start"), ("在试车线旁续建", "build")],
)
def test_stages_are_told_by_whole_words(told: str, stage: str) -> None:
    assert stages.behind(told) == stage


def test_what_is_done_by_a_date_is_complete() -> None:
    assert qualified("云岭机场跑道延长工程年内完成。\n", "HAS_PROJECT", "stage") == {"云岭机场跑道延长工程": {"complete"}}


def test_a_school_of_engineering_is_one_name() -> None:
    assert "江岸食品工程" not in objects("江岸食品工程职业学院二期秋季竣工。\n", "HAS_PROJECT")


def test_what_lands_is_a_project_of_its_firm() -> None:
    body = "落地京东华中分拨枢纽,加快晨曦食品酱料工厂建设。\n"
    assert facts(body, "UNDERTAKES") == {("京东", "京东华中分拨枢纽"), ("晨曦食品", "晨曦食品酱料工厂")}


def test_what_a_firms_own_people_call_the_firms_project() -> None:
    body = "骁铭特钢公司总经理林木说,公司高速线材技改项目6月底就要投产。\n"
    assert facts(body, "UNDERTAKES") == {("骁铭特钢公司", "高速线材技改项目")}


@pytest.mark.parametrize(
    ("body", "project"),
    [
        ("城市运行指挥平台9月上线,接入摄像头3万路。\n", "城市运行指挥平台"),
        ("园区今年将与江南大学、南昌大学共建硅基新材料中试基地,8月挂牌。\n", "硅基新材料中试基地"),
        ("和苏州高新区共建车联网测试走廊。\n", "车联网测试走廊"),
        ("打通G318云岭段等断头路3条。\n", "G318云岭段"),
        ("铭屿铝箔二期刚完成场平,计划8月开工。\n", "铭屿铝箔二期"),
    ],
)
def test_plain_words_name_a_project_where_a_date_partners_or_a_number_make_it_one(body: str, project: str) -> None:
    assert project in objects(body, "HAS_PROJECT")


def test_a_firms_name_may_begin_with_a_word_that_joins() -> None:
    assert objects("力争和铖骁硅片基地三季度封顶。\n", "HAS_PROJECT") == {"和铖骁硅片基地"}


def test_a_park_that_is_itself_a_project_does_not_act() -> None:
    body = "骁铭集团磁材产业园一季度开工,铂屿磁钢三期8月竣工,引导章源钨业开展数字化改造。\n"
    assert facts(body, "SUPPORTS") == {("江岸经济技术开发区", "章源钨业")}
    assert "铂屿磁钢三期" not in {project for project, _ in facts(body, "LOCATED_IN")}


def test_a_branch_that_extends_a_line_undertakes_it() -> None:
    body = "支持格力电器(宜昌)扩建空调压缩机产线。\n"
    assert facts(body, "UNDERTAKES") == {("格力电器", "空调压缩机产线")}


def test_a_phase_of_which_first_its_state_is_told_and_then_its_date() -> None:
    body = "骁铭动力电芯三期正在办理用地手续,9月开工。\n"
    assert qualified(body, "HAS_PROJECT", "stage") == {"骁铭动力电芯三期": {"start"}}


def test_what_says_only_that_all_is_done_names_no_project() -> None:
    assert objects("2025年底前完成全流程改造。\n", "HAS_PROJECT") == set()


def test_a_phase_behind_the_word_project_goes_on_with_what_is_added() -> None:
    body = "骁铭旋风金刚石项目二期新上压机400台,年底前达产。\n"
    assert objects(body, "HAS_PROJECT") == {"骁铭旋风金刚石项目二期"}


def test_a_project_between_countries_is_named_after_no_firm() -> None:
    assert founder("中国—老挝钾肥合作项目") is None


def test_a_park_in_front_of_a_projects_name_holds_no_other_park() -> None:
    body = "铂屿不锈钢产业园高端板材项目位于云岭产业新城,10月建成。\n"
    assert ("云岭产业新城", "铂屿不锈钢产业园") not in facts(body, "LOCATED_IN")


def test_what_is_already_roofed_and_the_first_machine_that_it_gives() -> None:
    body = "骁铭科技风机总装车间已经封顶,预计9月交付首台16兆瓦机组。\n"
    assert objects(body, "HAS_PROJECT") == {"骁铭科技风机总装车间"}


@pytest.mark.parametrize("project", ["清河复航二期工程", "柳屯夜经济特色小镇"])
def test_rivers_and_towns_are_no_firms(project: str) -> None:
    assert founder(project) is None


def test_a_firm_with_a_number_in_its_name_is_helped() -> None:
    assert objects("支持骁铭三五零七申报国家制造业单项冠军。\n", "SUPPORTS") == {"骁铭三五零七"}
