"""Parks that act in the plan of a city: their short forms in brackets, two of them together, and names that are near each other."""

from tests.ingest.drafts import facts, names, objects

CITY = "沧州市2024年开发区工作要点\n发布日期:2024-03-01\n一、任务\n"


def test_the_short_form_behind_a_name_does_not_part_it_from_what_it_does() -> None:
    body = "支持泊头经济开发区(以下简称“泊头园”)发展数控机床、机器人,加快骁铭机械铸件车间建设。\n"
    assert ("河北泊头经济开发区", "数控机床") in facts(body, "TARGETS", CITY)
    assert facts(body, "HAS_PROJECT", CITY) == {("河北泊头经济开发区", "骁铭机械铸件车间")}


def test_a_heading_that_holds_a_place_in_brackets_and_a_short_form_is_of_its_park() -> None:
    body = "第一节 云岭(江岸)产业园(以下简称“云岭园”)。重点布局新材料、生物医药。\n"
    assert facts(body, "TARGETS") == {("云岭(江岸)产业园", "新材料"), ("云岭(江岸)产业园", "生物医药")}


def test_parks_that_act_together_cooperate_and_develop_alike() -> None:
    body = "盐山经济开发区、孟村经济开发区携手打造弯头管件集群。\n"
    assert ("盐山经济开发区", "孟村经济开发区") in facts(body, "COOPERATES_WITH", CITY)


def test_a_park_with_a_partner_is_the_one_who_builds() -> None:
    body = "推动泊头经济开发区与河北工业大学共建铸造研究院。\n"
    assert ("河北泊头经济开发区", "河北工业大学") in facts(body, "COOPERATES_WITH", CITY)


def test_a_university_behind_a_verb_does_not_own_the_park_in_front_of_it() -> None:
    assert "肃宁经济开发区" in names("肃宁经济开发区联合燕山大学建设皮革检测站。\n", "Park", CITY)


def test_two_zones_of_a_city_are_two_though_one_name_lies_within_the_other() -> None:
    body = "沧州临港经济技术开发区做强化工,沧州经济开发区做强汽车零部件。\n"
    assert {"沧州临港经济技术开发区"} < {n for n in names(body, "Park", CITY) if n.startswith(("沧州", "河北沧州"))}


def test_a_park_of_a_country_and_a_state_of_a_country_are_named() -> None:
    assert "日本工业园" in names("日本工业园新建厂房8万平方米。\n", "Park")
    assert "巴西圣保罗州" in objects("深化与巴西圣保罗州的经贸合作。\n", "COOPERATES_WITH")


def test_firms_that_go_abroad_are_helped() -> None:
    assert objects("支持骁铭铸造、昱铖管业赴越南、泰国开拓市场。\n", "SUPPORTS") == {"骁铭铸造", "昱铖管业"}


def test_a_firms_work_on_what_it_makes_is_a_project() -> None:
    assert objects("推动骁铭机械轴承数字化改造。\n", "HAS_PROJECT") == {"骁铭机械轴承数字化改造"}


def test_goods_in_a_list_of_what_is_attracted_are_industries() -> None:
    assert {"电池壳", "热管理系统", "高强度紧固件"} <= objects("重点招引电池壳、热管理系统、高强度紧固件,全年开工9个项目。\n", "TARGETS")
