"""What plans of four more provinces say: tables that tell of what kind a task is, towns before the government of the last, works at
the end of long names, and events that brackets or their halls part."""

import pytest

from tests.ingest.drafts import facts, goals, names, record

COUNTY = "昭化区2026年工作要点\n一、任务\n"
ZONE = "东辽经济开发区2026年重点工作推进表\n"


def tasks(told: str, head: str = ZONE) -> list[str]:
    return [e.name for e in record(told, head).entities if e.type == "Task"]


@pytest.mark.parametrize("between", ["\t", "\n"])
@pytest.mark.parametrize("column", ["工作类别", "重点领域"])
def test_of_what_kind_tasks_are_is_no_task(column: str, between: str) -> None:
    rows = [(column, "重点任务", "责任领导", "责任单位"), ("产业发展", "做强袜业纺织", "王启明", "经济发展局"), ("产业发展", "做优蛋品加工", "王启明", "经济发展局"), ("要素保障", "收储土地90亩", "孙立言", "自然资源局")]
    table = "\n".join(between.join((str(number) if number else "序号", *row)) for number, row in enumerate(rows))
    assert tasks(f"\n{table}\n") == ["做强袜业纺织", "做优蛋品加工", "收储土地90亩"]


def test_towns_share_the_government_of_the_last() -> None:
    told = "(一)拓宽村道。(责任单位:昭化区交通运输局,清水镇、虎跳镇人民政府)\n"
    assert {unit for unit, _ in facts(told, "RESPONSIBLE_FOR", COUNTY)} >= {"清水镇人民政府", "虎跳镇人民政府"}
    counties = "(一)拓宽村道。(责任单位:清水镇、昭化区人民政府)\n"
    assert "清水镇" in {unit for unit, _ in facts(counties, "RESPONSIBLE_FOR", COUNTY)}


@pytest.mark.parametrize(("told", "work"), [
    ("京昆高速广元至绵阳段扩容昭化段5月建成通车。\n", "京昆高速广元至绵阳段扩容昭化段"),
    ("开工建设蜀道论坛永久会址。\n", "蜀道论坛永久会址"),
])
def test_works(told: str, work: str) -> None:
    assert names(told, "Project", COUNTY) == {work}
    assert not names(told, "Event", COUNTY)


def test_a_part_of_works_in_phases_is_no_zone() -> None:
    assert not names("亭子口灌区一期昭化片区、白龙水库除险加固全面完工。\n", "Park", COUNTY)


@pytest.mark.parametrize(("told", "events"), [
    ("承办第四届四川省苹果采摘节(夏季)和昭化古渡马拉松。\n", "昭化古渡马拉松"),
    ("参加进博会、苏州国际扣交会。\n", "苏州国际扣交会"),
])
def test_events(told: str, events: str) -> None:
    assert events in names(told, "Event", COUNTY)


def test_a_village_is_no_city_abroad() -> None:
    assert "柏林" not in names("柏林沟水库除险加固全面完工。\n", "Region", COUNTY)


@pytest.mark.parametrize(("told", "firm"), [
    ("推动比亚迪入选国家级工业设计中心。\n", "比亚迪"),
    ("推动石甲电机重整后复产达产。\n", "石甲电机"),
])
def test_firms_that_are_helped(told: str, firm: str) -> None:
    assert ("昭化区", firm) in facts(told, "SUPPORTS", COUNTY)
    assert not names(told, "Project", COUNTY)


def test_a_firm_by_its_province_ends_where_what_is_made_begins() -> None:
    assert facts("推动甘肃锂宝电解铜箔五期建设。\n", "UNDERTAKES", COUNTY) == {("甘肃锂宝", "甘肃锂宝电解铜箔五期")}


def test_partners_and_loans() -> None:
    told = "深化与西南林业大学、四川省农科院校地合作。\n"
    assert ("昭化区", "四川省农科院") in facts(told, "COOPERATES_WITH", COUNTY)
    assert names("考察韩国清松生命科学园区。\n", "Park", COUNTY) == {"韩国清松生命科学园区"}
    assert ("昭化区", "落实“蜀道贷”授信", 7, "亿元") in goals("落实“蜀道贷”授信7亿元。\n", COUNTY)


def test_a_platform_is_not_joined_to_another_facility() -> None:
    assert "雨水应急池和智慧园务平台" not in names("建成雨水应急池和智慧园务平台。\n", "Project", COUNTY)


def test_what_a_port_has_is_no_firms() -> None:
    assert not facts("推进营口港粮食专用泊位改造。\n", "UNDERTAKES", COUNTY)
    assert facts("推进营口港粮食贸易中心二期。\n", "UNDERTAKES", COUNTY)


def test_what_follows_is_no_policy_and_a_kind_of_firms_no_field() -> None:
    assert not names("经区政府同意,提出以下实施意见。培育科技型企业20家。\n", "Policy", COUNTY)
    assert not names("培育科技型企业20家。\n", "Industry", COUNTY)


def test_a_zone_is_for_the_field_in_front_of_it() -> None:
    told = "另外两园分别是承接纺织服装的云溪工业园和主打果品加工的元坝产业园。\n"
    assert {("云溪工业园", "纺织服装"), ("元坝产业园", "果品加工")} <= facts(told, "TARGETS", COUNTY)


def test_a_garden_is_one_with_and_without_its_zone() -> None:
    told = "走进昭化经济开发区元坝化工园。元坝化工园建成投用。\n"
    assert names(told, "Park", "昭化经济开发区2026年工作要点\n一、任务\n") == {"昭化经济开发区", "昭化经济开发区元坝化工园"}


def test_banners_and_clusters_of_cities() -> None:
    found = names("支持达茂旗融入山西中部城市群。\n", "Region", "包头市2026年工作要点\n一、任务\n")
    assert {"达尔罕茂明安联合旗", "山西中部城市群"} <= found
