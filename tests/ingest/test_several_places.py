"""Places that act together, towns of a zone, and zones that a province's plan names after their cities."""

from tests.ingest.drafts import facts

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
