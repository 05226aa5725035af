"""Parts of a zone with plain names, bonded zones within a zone, land that another place gives, and words around projects and goals."""

import pytest

from tests.ingest.drafts import facts, names, objects, record

ZONE = "江岸经济技术开发区2027年工作要点\n"


@pytest.mark.parametrize("told", [
    "优化北园、中园、西园“一区三园”布局。",
    "完善“一区三园”(北园、中园、西园)功能。",
    "园区下辖北园、中园和西园三个园区,各有侧重。",
])
def test_parts_that_a_list_beside_their_number_names(told: str) -> None:
    body = f"一、夯实承载。{told}\n二、抓好建设。北园完成标准厂房四期6万平方米,西园新建110千伏西园变电站。\n"
    found = facts(body, "LOCATED_IN", ZONE)
    assert {("北园", "江岸经济技术开发区"), ("中园", "江岸经济技术开发区"), ("西园", "江岸经济技术开发区")} <= found
    assert {("标准厂房四期", "北园"), ("110千伏西园变电站", "西园")} <= found


def test_a_part_has_one_name_and_goals_of_its_own() -> None:
    body = "一、优化布局。提升北园、南园“一区两园”能级。\n二、发展产业。依托北园产业园发展工业机器人。推进园林绿化。\n"
    assert ("北园产业园", "工业机器人") in facts(body, "TARGETS", ZONE)
    assert not names(body, "Park", ZONE) & {"北园", "园林"}


def test_the_side_of_a_zone_is_a_part_of_it() -> None:
    assert "经开区西片区" in names("一、改造。推进经开区西片区雨水管网改造9公里。\n", "Park", ZONE)
    assert not any("区域" in n for n in names("一、改造。推进经开区东区域协同。\n", "Park", ZONE))


def test_a_bonded_zone_that_the_plan_of_a_zone_tells_what_to_do_lies_in_it() -> None:
    head = "贵州贵安新区2027年工作要点\n"
    body = "一、开放。贵安综合保税区聚焦保税维修,进出口总额达到60亿元。\n二、协作。学习郑州新郑综合保税区经验。\n"
    found = facts(body, "LOCATED_IN", head)
    assert ("贵安综合保税区", "贵州贵安新区") in found
    assert not any(place == "贵州贵安新区" and "新郑" in park for park, place in found)


def test_who_gives_land_for_an_enclave_is_a_partner() -> None:
    assert "麻城市" in objects("一、飞地。支持江岸经济技术开发区在麻城市建设“飞地园区”。\n", "COOPERATES_WITH", ZONE)
    assert "麻城市" not in objects("一、飞地。不再在麻城市建设“飞地园区”。\n", "COOPERATES_WITH", ZONE)


def test_a_short_form_does_not_part_two_partners() -> None:
    body = "一、协同。完善宜昌高新技术产业开发区(以下简称“宜昌高新区”)与荆门高新区的协同机制。\n"
    assert ("宜昌高新技术产业开发区", "荆门高新技术产业开发区") in facts(body, "COOPERATES_WITH") or ("宜昌高新技术产业开发区", "荆门高新区") in facts(body, "COOPERATES_WITH")


def test_names_of_projects_begin_behind_what_must_come_first() -> None:
    body = "一、项目。办结用地手续后锦绣河冷链物流项目9月底前开工;华景三期在能评批复后方可开工;正泰120兆瓦时储能电站年内投运。\n二、合作。与江城大学武昌研究院签订合作协议。设立江岸产业投资基金(二期)。\n"
    found = names(body, "Project", ZONE)
    assert {"锦绣河冷链物流项目", "正泰120兆瓦时储能电站"} <= found
    assert not any(n.startswith(("与", "手续", "用地")) or "能评" in n or "基金" in n for n in found)
    assert ("正泰", "正泰120兆瓦时储能电站") in facts(body, "UNDERTAKES", ZONE)


def test_letters_with_a_plus_begin_a_fair_and_what_is_unfinished_is_no_policy() -> None:
    body = "一、会展。办好中国AI+工业互联网大会。\n二、盘活。处置“半截子”工程3个。\n"
    assert "中国AI+工业互联网大会" in names(body, "Event", ZONE)
    assert not names(body, "Policy", ZONE)


def _goals(body: str) -> set[tuple[str, object]]:
    found = record(body, ZONE)
    named = {e.id: e.name for e in found.entities}
    return {(named[s.object], s.qualifiers["value"]) for s in found.statements if s.relation == "SETS_TARGET"}


def test_goals_compared_with_the_year_before_in_a_section_that_plans() -> None:
    body = "一、下半年工作安排\n(一)守牢底线。四季度开展燃气专项检查,检查覆盖率达到100%;单位产值能耗同比下降4%。\n"
    assert 4 in {value for _, value in _goals(body)}


def test_capacity_is_a_noun_and_easier_payment_no_reward() -> None:
    body = "一、提质。水果玉米加工产能扩大到2.4亿穗。扩大资本项目收入支付便利化,推动跨境人民币结算量同比增长12%左右。\n"
    found = _goals(body)
    assert ("水果玉米加工产能", 2.4) in found and 12 in {value for _, value in found}


def test_a_free_trade_zone_lies_in_its_province_and_its_districts_have_committees_of_full_name() -> None:
    assert ("中国(湖北)自由贸易试验区", "湖北省") in facts("一、开放。依托中国(湖北)自由贸易试验区发展航空物流。\n", "LOCATED_IN", "湖北省2027年开发区工作要点\n")
    body = "一、开放。优化通关。\n中国(山东)自由贸易试验区青岛片区管理委员会\n2027年3月1日\n"
    assert any(e.type == "Agency" and e.name == "中国(山东)自由贸易试验区青岛片区管理委员会" for e in record(body, ZONE).entities)


def test_firms_and_provinces_that_names_of_projects_begin_with() -> None:
    body = "一、项目。建设吉粤绿色食品产业园。加快明岳电子智能座舱二期建设。\n二、支持。推动明岳电子上市,确保智能座舱二期9月投产。\n"
    assert "吉粤" not in names(body, "Company", ZONE)
    assert not {"智能座舱二期"} & names(body, "Project", ZONE)
    listed = "序号\t项目名称\t建设单位\t建设地点\n1\t嘉兴泰岳胶原蛋白项目\t嘉兴泰岳生物股份有限公司\t北岸园\n2\t南湖污水厂\t嘉兴水务有限公司\t北岸园\n"
    assert ("嘉兴泰岳胶原蛋白项目", "嘉兴市") not in facts(listed, "LOCATED_IN", "嘉兴市2027年重点项目\n")


def test_what_is_built_with_a_school_and_roads_whose_names_begin_like_adverbs() -> None:
    body = "一、创新。联合江城大学建设跨境支付安全实验室,6月底前挂牌。\n二、路网。新开工快岭快速通道、白石大桥。新建220千伏柳湾变电站和集中供热站。\n"
    assert {"跨境支付安全实验室", "快岭快速通道", "集中供热站"} <= names(body, "Project", ZONE)
    assert "寒地" not in names("一、汽车。9月建成寒地汽车测试中心。\n", "Company", ZONE)


def test_the_first_part_of_a_fund_to_be_founded_and_firms_of_the_academy() -> None:
    assert 3 in {value for _, value in _goals("一、金融。设立江岸装备产业基金,首期3亿元。\n")}
    assert ("中科绿源", "中科绿源秸秆纤维项目") in facts("一、项目。中科绿源秸秆纤维项目10月动工。\n", "UNDERTAKES", ZONE)
