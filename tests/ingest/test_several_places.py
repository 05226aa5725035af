"""Places that act together, towns of a zone, and zones that a province's plan names after their cities."""

from tests.ingest.drafts import facts, names

CITY = "绵阳市2024年产业发展工作计划\n发布日期:2024-02-01\n一、任务\n"
PROVINCE = "四川省2024年开发区工作要点\n发布日期:2024-02-01\n一、任务\n"


def test_what_several_counties_do_together_stands_in_none_of_them_for_sure() -> None:
    body = "三台、梓潼、盐亭等地立足粮油资源,加快凯丰粮油精炼生产线建设,推动康禾面业挂面扩建项目投产。"
    assert {who for who, _ in facts(body, "HAS_PROJECT", CITY)} == {"绵阳市"}
    assert not facts(body, "LOCATED_IN", CITY) & {(p, "三台县") for p in ("凯丰粮油精炼生产线", "康禾面业挂面扩建项目")}


def test_one_county_that_acts_has_its_project() -> None:
    assert ("三台县", "凯丰粮油精炼生产线") in facts("三台县立足粮油资源,加快凯丰粮油精炼生产线建设。", "HAS_PROJECT", CITY)


def test_what_a_town_of_a_zone_builds_the_zone_has_too() -> None:
    head = "绵阳科技城新区2024年工作计划\n发布日期:2024-02-01\n一、任务\n"
    said = facts("涪城区重点发展新材料,加快凯丰粮油精炼生产线建设。", "HAS_PROJECT", head)
    assert any("科技城新区" in who for who, _ in said)


def test_in_a_provinces_plan_a_zone_lies_where_its_name_says() -> None:
    said = facts("支持德阳高新技术产业开发区壮大装备制造,推动昆山高新技术产业开发区来川合作。", "LOCATED_IN", PROVINCE)
    assert ("德阳高新技术产业开发区", "德阳市") in said
    assert not any(place == "昆山市" for _, place in said)


def test_behind_a_semicolon_partners_are_the_plans_own() -> None:
    body = "在青溪产业园建设智能算力中心,引进数据标注企业5家;与江岸理工大学共建新材料研究院,培育氢能。"
    head = "江岸经济技术开发区2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
    assert facts(body, "COOPERATES_WITH", head) == {("江岸经济技术开发区", "江岸理工大学")}
    targets = facts(body, "TARGETS", head)
    assert {("江岸经济技术开发区", "数据标注"), ("青溪产业园", "数据标注"), ("江岸经济技术开发区", "氢能")} <= targets
    assert ("青溪产业园", "氢能") not in targets


def test_a_park_relied_on_targets_what_is_developed_there() -> None:
    said = facts("三台县依托芦溪工业园,发展预制菜。发挥游仙物流园作用,发展跨境电商。", "TARGETS", CITY)
    assert {("三台县", "预制菜"), ("芦溪工业园", "预制菜"), ("绵阳市", "跨境电商"), ("游仙物流园", "跨境电商")} <= said


def test_projects_behind_a_main_battlefield_lie_in_it() -> None:
    said = facts("以芦溪工业园为主战场,推动凯丰粮油精炼生产线项目6月投产、康禾面业挂面扩建项目开工。", "LOCATED_IN", CITY)
    assert {("凯丰粮油精炼生产线项目", "芦溪工业园"), ("康禾面业挂面扩建项目", "芦溪工业园")} <= said


def test_a_zone_from_elsewhere_lies_where_it_is_written_to() -> None:
    said = facts("加强与江西省赣州高新技术产业开发区、南平市塔前工业园对接合作。", "LOCATED_IN", CITY)
    assert ("南平市塔前工业园", "南平市") in said


def test_this_zone_is_the_one_whose_organ_spoke() -> None:
    body = "“我们不等不靠。”安州高新技术产业园区管委会主任说,该区将与成都天府新区共建飞地园。游仙区今年提速,该区重点发展光电显示。安州高新技术产业园区同步扩区。"
    assert any(a.startswith("安州") and b.endswith("天府新区") for a, b in facts(body, "COOPERATES_WITH", CITY))
    assert ("游仙区", "光电显示") in facts(body, "TARGETS", CITY)


def test_what_one_pair_builds_is_no_partner_of_the_next() -> None:
    said = facts("支持三台县与海宁市共建海三产业园、江油市与慈溪市共建慈江产业园。", "COOPERATES_WITH", CITY)
    assert {("三台县", "海宁市"), ("江油市", "慈溪市")} <= said
    assert not any("产业园" in head for head, _ in said)


def test_whom_an_institute_is_asked_by_is_no_part_of_its_name() -> None:
    assert "绵阳磁性材料研究院" in names("委托绵阳磁性材料研究院建设检测中心。", "Organization", CITY)
    assert "中国杨凌农业高新科技成果博览会" in names("组团参加杨凌农高会。", "Event", CITY)
