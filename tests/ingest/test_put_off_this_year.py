"""Works that a plan says it does not begin this year, and towns that assist behind the one that leads."""

from tests.ingest.drafts import facts, qualified

WORKS = "1.抓项目。开工建设白岩抽水蓄能电站、云台通用机场等项目;白岩国际会展中心因资金尚未落实,今年不安排开工。"
DUTIES = "1.改造老旧小区18个,惠及居民2600户,由区住建局牵头、城关镇配合。\n2.完成污水管网改造9公里,由区水利局牵头、东河街道配合。"


def test_works_that_are_not_begun_this_year_are_of_no_stage() -> None:
    assert qualified(WORKS, "HAS_PROJECT", "stage") == {"白岩抽水蓄能电站": {"start"}, "云台通用机场": {"start"}, "白岩国际会展中心": {"unknown"}}


def test_a_town_assists_behind_the_one_that_leads() -> None:
    assert {unit for unit, _ in facts(DUTIES, "RESPONSIBLE_FOR")} == {"区住建局", "城关镇", "区水利局", "东河街道"}
