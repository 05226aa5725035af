"""Rules that plans never seen had asked for, each on sentences of other words."""

import pytest

from ingest.draft import Source
from ingest.pipeline import draft
from tests.ingest.drafts import facts, names, objects, qualified

SUBJECT = "江岸经济技术开发区"


@pytest.mark.parametrize(
    ("body", "firms"),
    [
        ("支持恒瑞电子、以诚科技、捷诺光学满负荷生产。", {"恒瑞电子", "以诚科技", "捷诺光学"}),
        ("鼓励中国中车常州轨道装备、瑞凌智控引入配套企业。", {"中国中车常州轨道装备", "瑞凌智控"}),
    ],
)
def test_firms_are_supported_whatever_they_are_to_do(body: str, firms: set[str]) -> None:
    assert firms <= objects(body, "SUPPORTS")


def test_a_known_short_name_goes_on_to_the_end_of_its_trade() -> None:
    assert "卓越新能源" in names("支持卓越新能源扩大产能。", "Company")


@pytest.mark.parametrize(
    ("body", "project", "stage"),
    [
        ("支持嘉澳环保建设年产8万吨生物航煤项目。", "年产8万吨生物航煤项目", "build"),
        ("加快佳隆药业原料药基地、新和成维生素二期两个项目建设。", "新和成维生素二期", "build"),
        ("完工滨江220千伏输变电工程。", "滨江220千伏输变电工程", "complete"),
        ("推动第四自来水厂提标扩容6月试产。", "第四自来水厂提标扩容", "operate"),
        ("1.凯赛聚酰胺基地三期。9月开工建设。责任单位:发改局。", "凯赛聚酰胺基地三期", "start"),
    ],
)
def test_projects_by_their_form(body: str, project: str, stage: str) -> None:
    assert stage in qualified(body, "HAS_PROJECT", "stage").get(project, set())


def test_kinds_of_projects_that_are_sought_are_industries() -> None:
    body = "着力招引航空锻铸件、医用高值耗材、植物提取物等项目。"
    assert objects(body, "HAS_PROJECT") == set()
    assert "植物提取物" in objects(body, "TARGETS")


@pytest.mark.parametrize(
    ("body", "industry"),
    [
        ("(一)高端装备产业。发挥龙头作用,加快扩产。", "高端装备"),
        ("全年生物医药产业规模突破90亿元。", "生物医药"),
        ("集中开工项目涵盖新能源、精细化工和民生保障等领域。", "精细化工"),
        ("建设氢能装备制造基地。", "氢能装备"),
    ],
)
def test_industries_that_no_verb_of_growth_governs(body: str, industry: str) -> None:
    assert industry in objects(body, "TARGETS")


def test_halves_of_the_economy_are_no_industry_for_a_goal_alone() -> None:
    assert objects("全年服务业营业收入增长8%。", "TARGETS") == set()


def test_universities_side_by_side_are_two() -> None:
    assert {"沧江理工大学", "西北工业大学"} <= names("联合沧江理工大学、西北工业大学设立先进材料中试研究院。", "Organization")


def test_a_firm_that_has_laid_out_a_base_undertakes_it() -> None:
    assert ("铂力特", "金属粉末生产基地") in facts("铂力特在沧江布局的金属粉末生产基地3月动工。", "UNDERTAKES")


def test_units_behind_the_last_of_several_items_speak_of_all() -> None:
    body = "行动一:口岸扩能行动\n1.改造铁路口岸。\n2.加密国际班列。\n【牵头单位】商务局\n行动二:跨境电商升级行动\n发展海外仓。\n【牵头单位】招商局\n"
    found = draft(Source("/p.txt", "p.txt", "江岸经济技术开发区2024年行动方案\n" + body, digest="x"))
    tasks = {f.head[1]: f.tail[1] for f in found.facts if f.relation == "RESPONSIBLE_FOR"}
    assert tasks == {"商务局": "行动一", "招商局": "行动二"}


def test_a_title_that_opens_with_its_years_takes_the_place_above() -> None:
    found = draft(Source("/p.txt", "p.txt", "中国(沧江)自由贸易试验区江岸片区\n2023—2024年提升行动方案\n\n为提升江岸片区能级,制定本方案。\n", digest="x"))
    assert found.subject == ("Park", "中国(沧江)自由贸易试验区江岸片区")
    assert found.metadata.years == (2023, 2024)


def test_a_year_inside_a_task_is_no_look_back() -> None:
    body = "8.兑现2023年度物流补贴,稳定外贸。组团参加第135届广交会。\n"
    assert objects(body, "PARTICIPATES_IN") != set()


@pytest.mark.parametrize(
    ("body", "value"),
    [("清退长期占而不用企业4户,腾出土地150亩。", {4, 150}), ("铺设蒸汽管网6.5公里。", {6.5}), ("卡口通行时间压缩到20秒以内。", {20})],
)
def test_goals_of_clearing_and_laying(body: str, value: set[float]) -> None:
    found = draft(Source("/p.txt", "p.txt", f"{SUBJECT}2024年工作计划\n一、任务\n{body}", digest="x"))
    assert {f.qualifiers["value"] for f in found.facts if f.relation == "SETS_TARGET"} == value


def test_a_department_without_its_level_is_that_of_the_province() -> None:
    head = "甘肃省人民政府办公厅关于支持储能产业发展的若干措施\n"
    body = "一、支持储能。建设项目。(责任单位:省商务厅、省能源局)\n二、扩大应用。推广储能。(责任单位:商务厅、能源局)\n"
    assert len({name for name in names(body, "Agency", head) if name.endswith("商务厅")}) == 1
