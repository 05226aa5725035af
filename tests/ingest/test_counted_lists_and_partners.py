"""Lists whose number vouches for their members, partners of the first of several parks, and names that brackets or verbs open."""

from tests.ingest.drafts import facts, names, objects, qualified

CITY = "漯河市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"


def test_a_campaign_and_a_strategy_are_two_policies() -> None:
    found = names("深入实施先进制造业集群培育行动和人才强市战略。\n", "Policy")
    assert {"先进制造业集群培育行动", "人才强市战略"} <= found


def test_weak_links_of_a_chain_end_their_list() -> None:
    body = "紧盯轴承、减速器、伺服电机三个短板环节,力争本地配套率达到55%。\n"
    assert objects(body, "TARGETS") == {"轴承", "减速器", "伺服电机"}


def test_what_production_turns_to_is_developed() -> None:
    assert "高端铝合金型材" in objects("铝业园不再新上冶炼项目,转向电子铝箔、高端铝合金型材。\n", "TARGETS")


def test_a_number_of_works_closes_their_list() -> None:
    body = "年底前完成污水管网改造、10千伏变电站增容两项工程。\n"
    assert objects(body, "HAS_PROJECT") == {"污水管网改造", "10千伏变电站增容"}


def test_two_projects_each_with_its_stage() -> None:
    body = "争取尼康相机模组项目签约、天弘光电镜头项目完成供地。\n"
    assert qualified(body, "HAS_PROJECT", "stage") == {"尼康相机模组项目": {"signed"}, "天弘光电镜头项目": {"land"}}


def test_a_brand_in_latin_letters_is_not_cut_in_two() -> None:
    assert names("与法国电商平台Cdiscount、Showroomprive签订合作协议。\n", "Project") == set()


def test_a_firm_with_its_short_form_that_is_to_act() -> None:
    body = "漯河产业投资有限公司(简称漯产投公司)要盘活存量资产。\n"
    assert {s for s, _ in facts(body, "RESPONSIBLE_FOR", CITY)} == {"漯河产业投资有限公司"}


def test_a_centre_of_service_that_opens_a_sentence_and_acts() -> None:
    body = "狠抓招商。投资服务中心组建3支小分队,每月外出8次。\n"
    assert {s for s, _ in facts(body, "RESPONSIBLE_FOR", CITY)} == {"投资服务中心"}


def test_partners_of_the_first_park_are_not_those_who_cooperate_further_on() -> None:
    body = "支持漯河经开区与临颍经开区、舞阳经开区建设装备产业飞地,与郑州高新区共建科技走廊。\n"
    found = facts(body, "COOPERATES_WITH", CITY)
    assert {head for head, _ in found} == {"漯河经济技术开发区"}
    assert "郑州高新技术产业开发区" in {tail for _, tail in found}


def test_markets_of_border_trade_and_green_valleys_are_parks() -> None:
    assert objects("会同珲春中俄互市贸易区探索落地加工。\n", "COOPERATES_WITH", CITY) == {"珲春中俄互市贸易区"}
    body = "支持舞阳盐湖科创绿谷与郑州大学共建验证平台。\n"
    assert facts(body, "COOPERATES_WITH", CITY) == {("舞阳盐湖科创绿谷", "郑州大学")}


def test_a_bracket_that_includes_a_park_is_no_part_of_its_name() -> None:
    body = "1.江岸经济技术开发区(含洞泾科创产业园):新签约项目12个,建成厂房5万平方米。\n"
    assert "含洞泾科创产业园" not in names(body, "Park")


def test_a_town_that_bears_a_citys_name() -> None:
    assert "长沙市" not in names("石桥街道、长沙镇各新签约项目5个。\n", "Region", CITY)


def test_schools_that_found_something_with_the_zone_are_partners() -> None:
    assert objects("推动南开大学、天津大学与高新区共建现代产业学院。\n", "COOPERATES_WITH", CITY) == {"南开大学", "天津大学"}


def test_platforms_in_latin_letters_are_partners_and_their_country_is_none() -> None:
    body = "与法国电商平台Cdiscount、Showroomprive签订年度合作协议。\n"
    assert objects(body, "COOPERATES_WITH", CITY) == {"Cdiscount", "Showroomprive"}


def test_what_is_made_lively_is_developed() -> None:
    assert objects("(二)做活保税物流\n依托口岸,提升通关效率。\n", "TARGETS", CITY) == {"保税物流"}


def test_all_bureaus_of_a_kind_are_no_one_bureau() -> None:
    body = "各县(市、区)商务局,各市、州、县人民政府:\n请抓好落实,由市商务局牵头。\n"
    assert names(body, "Agency", CITY) == {"市商务局"}


def test_work_taken_up_again_and_land_papers_sent_up() -> None:
    body = "协调永茂木业集成材项目6月份复产。三季度完成鹏程换热器扩能项目用地组卷报批。\n"
    assert qualified(body, "HAS_PROJECT", "stage") == {"永茂木业集成材项目": {"operate"}, "鹏程换热器扩能项目": {"land"}}


def test_a_number_vouches_for_members_of_ordinary_words() -> None:
    body = "重点跟踪伊利奶粉保税加工、新希望饲料预混料两个在谈项目。\n"
    assert objects(body, "HAS_PROJECT") == {"伊利奶粉保税加工", "新希望饲料预混料"}
    assert objects("重点推进新能源汽车、光伏组件两个项目。\n", "HAS_PROJECT") == set()


def test_a_countys_zone_along_its_river() -> None:
    head = "如皋市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
    assert "如皋沿江经济开发区" in names("1.如皋沿江经济开发区:新签约项目12个,盘活土地600亩。\n", "Park", head)
