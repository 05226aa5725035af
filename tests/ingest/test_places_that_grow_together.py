"""Partners that no verb governs, lists of partners with names that nobody knows, and zones of which only the province is told."""

import pytest

from tests.ingest.drafts import facts, names, objects

CITY = "松原市2026年工作要点\n一、任务\n"
ZONE = "江岸经济技术开发区"
PROVINCE = "甘肃省2026年布局要点\n一、布局\n"


@pytest.mark.parametrize(
    "told",
    [
        "推动松原、扶余、乾安一体化发展。",
        "借“一江三岸”(即松原市、扶余市、乾安县)一体化发展之势。",
        "加快扶余、乾安和松原同城化。",
        "促进松原市、扶余市、乾安县等地协同发展。",
    ],
)
def test_places_that_grow_together(told: str) -> None:
    assert {("松原市", "扶余市"), ("松原市", "乾安县")} <= facts(told + "\n", "COOPERATES_WITH", CITY)


@pytest.mark.parametrize("told", ["推动扶余、乾安一体化发展。", "松原、扶余、乾安一体化挂号平台上线。", "去年松原、扶余、乾安已实现一体化发展。"])
def test_places_that_do_not(told: str) -> None:
    assert not facts(told + "\n", "COOPERATES_WITH", CITY)


@pytest.mark.parametrize(
    ("told", "country"),
    [("开辟中老边境农业合作新途径。", "老挝"), ("扩大中法农业合作。", "法国"), ("深化中越两国旅游合作。", "越南"), ("同新加坡商会走动,推进中新物流合作。", "新加坡")],
)
def test_the_country_of_which_two_letters_speak(told: str, country: str) -> None:
    assert country in objects(told + "\n", "COOPERATES_WITH")


@pytest.mark.parametrize("told", ["建设中俄跨境合作示范区。", "用好高中德育合作经验。", "提升中马友好合作水平。", "举办中法国际合作论坛。"])
def test_letters_that_speak_of_no_partner(told: str) -> None:
    assert not objects(told + "\n", "COOPERATES_WITH")


@pytest.mark.parametrize(
    ("told", "partner"),
    [
        ("主动对接“两湾五镇”、扶余高新区。", "扶余高新区"),
        ("尽快对接苏州相城、佛山三龙湾和扶余高新区。", "扶余高新区"),
        ("尽快对接苏州相城、佛山三龙湾和扶余高新区。", "佛山市"),
        ("参与G77云谷走廊产业联盟。", "G77云谷走廊产业联盟"),
        ("借力川豫鲁材料创新联盟招揽团队。", "川豫鲁材料创新联盟"),
    ],
)
def test_partners_behind_names_that_nobody_knows(told: str, partner: str) -> None:
    assert partner in {o for s, o in facts(told + "\n", "COOPERATES_WITH") if s == ZONE}


def test_zones_that_come_together_and_none_by_a_word_in_their_names() -> None:
    assert facts("促进联动创新区与自贸试验区深度融合。\n", "COOPERATES_WITH", CITY) == {("联动创新区", "自贸试验区")}


def test_zones_of_which_only_the_province_is_told() -> None:
    found = facts("化纤产业:玉门经济开发区、华亭市化工园区、民勤工业园。\n", "LOCATED_IN", PROVINCE)
    assert {("华亭市化工园区", "甘肃省"), ("民勤工业园", "甘肃省")} <= found


def test_where_the_seat_of_a_zone_is() -> None:
    head = "中国(甘肃)自由贸易试验区酒泉片区2026年工作要点\n一、任务\n"
    assert ("中国(甘肃)自由贸易试验区酒泉片区", "玉门市") in facts("酒泉片区的所在地玉门市毗邻戈壁。\n", "LOCATED_IN", head)


def test_a_garden_within_a_zone_abroad_lies_nowhere_else() -> None:
    found = facts("越南高平省北山经济区内的贵州江岸产业园扩建。\n", "LOCATED_IN")
    assert ("贵州江岸产业园", "越南高平省北山经济区") in found
    assert ("贵州江岸产业园", ZONE) not in found
    assert ("越南高平省北山经济区", "越南高平省") in found


def test_the_last_of_several_zones_whose_offices_are_named_at_once() -> None:
    assert "江岸航空港经济区" in names("请兰州高新区、兰州综合保税区、江岸航空港经济区管委会落实。\n", "Park")


def test_a_block_of_a_free_trade_zone() -> None:
    assert "自贸试验区沙河区块" in names("在自贸试验区沙河区块的布局上出新。\n", "Park", "邢台市2026年工作要点\n一、任务\n")
