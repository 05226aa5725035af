"""Industries that headings, choices and sub-parks name, and parks and firms whose names lie within others."""

from tests.ingest.drafts import HEAD, facts, names, objects

CITY = "漯河市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"


def test_two_fields_in_a_heading_below_one_about_fields() -> None:
    head = HEAD.replace("一、任务\n", "二、主攻方向\n")
    found = facts("(一)对蒙贸易和冰雪旅游。引进旅行社5家。\n(二)装备制造和新材料。引进企业6家。\n", "TARGETS", head)
    assert {"对蒙贸易", "冰雪旅游", "装备制造", "新材料"} <= {industry for _, industry in found}


def test_fields_that_are_chosen() -> None:
    assert {"生物育种", "低空装备", "航空电机"} <= objects("生物育种、低空装备、航空电机都列入主攻方向。\n", "TARGETS")
    assert {"特种玻璃", "石墨负极"} <= objects("收回的厂房优先给特种玻璃和石墨负极项目。\n", "TARGETS")


def test_crops_and_stock_in_a_list() -> None:
    body = "舞阳县做大鲜食玉米、富硒大米,临颍县培育小龙虾产业。\n"
    assert {("舞阳县", "鲜食玉米"), ("舞阳县", "富硒大米")} <= facts(body, "TARGETS", CITY)


def test_what_is_done_for_people_is_no_industry() -> None:
    assert "人才服务" not in objects("1.做优人才服务。引进工程师40名。\n", "TARGETS")


def test_a_shared_park_is_the_one_who_attracts() -> None:
    body = "甬渝共建的临颍产业园计划引进企业6家,重点承接智能终端、新型储能产业。\n"
    assert {("临颍产业园", "智能终端"), ("临颍产业园", "新型储能")} <= facts(body, "TARGETS", CITY)


def test_the_zone_of_town_and_country_is_the_citys_own() -> None:
    found = names("城乡一体化示范区建好临空科创园。\n", "Park", CITY)
    assert "城乡一体化示范区" in found
    assert "长三角生态绿色一体化发展示范区" not in found


def test_what_a_plan_covers_is_not_built_by_it() -> None:
    body = "规划范围包括云岭产业园、古渡物流产业新城。\n"
    assert objects(body, "HAS_PROJECT") == set()


def test_a_park_within_the_name_of_a_firms_project_is_none() -> None:
    assert "沙洲产业园" not in names("加快博世汽车零部件沙洲产业园二期建设。\n", "Park")


def test_a_free_trade_zone_of_a_province_lies_in_none_of_its_cities() -> None:
    body = "用好中国(河南)自由贸易试验区政策,发展跨境电商。\n"
    assert ("中国(河南)自由贸易试验区", "漯河市") not in facts(body, "LOCATED_IN", CITY)


def test_a_firm_is_known_by_its_short_name_without_new() -> None:
    body = "推动三越高阶HDI板7月投产,支持新三越电子上市。\n"
    assert facts(body, "UNDERTAKES") == {("新三越电子", "三越高阶HDI板")}


def test_a_trade_whose_turnover_is_to_grow_and_a_zone_that_is_a_task() -> None:
    body = "5.做活江岸综合保税区。跨境电商交易额由6.2亿元提高到9亿元,保税维修、保税研发各落户企业3家。\n"
    assert {("江岸经济技术开发区", i) for i in ("跨境电商", "保税维修", "保税研发")} <= facts(body, "TARGETS")


def test_a_bonded_warehouse_bears_no_firms_name() -> None:
    assert facts("宜昌空港保税物流仓6月开工。\n", "UNDERTAKES") == set()
