"""Partners that no verb governs, lists of partners with names that nobody knows, and zones of which only the province is told."""

import pytest

from tests.ingest.drafts import facts, names, objects

CITY = "咸宁市2026年工作要点\n一、任务\n"
ZONE = "江岸经济技术开发区"
PROVINCE = "新疆维吾尔自治区2026年布局要点\n一、布局\n"


@pytest.mark.parametrize(
    "told",
    [
        "推动咸宁、赤壁、嘉鱼一体化发展。",
        "以“三地同城”(即咸宁市、赤壁市、嘉鱼县)一体化发展为支撑。",
        "加快赤壁、嘉鱼和咸宁同城化。",
        "促进咸宁市、赤壁市、嘉鱼县等地协同发展。",
    ],
)
def test_places_that_grow_together(told: str) -> None:
    assert {("咸宁市", "赤壁市"), ("咸宁市", "嘉鱼县")} <= facts(told + "\n", "COOPERATES_WITH", CITY)


@pytest.mark.parametrize("told", ["推动赤壁、嘉鱼一体化发展。", "咸宁、赤壁、嘉鱼一体化政务平台上线。", "去年咸宁、赤壁、嘉鱼已实现一体化发展。"])
def test_places_that_do_not(told: str) -> None:
    assert not facts(told + "\n", "COOPERATES_WITH", CITY)


@pytest.mark.parametrize(
    ("told", "country"),
    [("开辟中越跨境产业合作新途径。", "越南"), ("扩大中德职业教育合作。", "德国"), ("深化中老两国经贸合作。", "老挝"), ("与新加坡企业往来,推进中新金融合作。", "新加坡")],
)
def test_the_country_of_which_two_letters_speak(told: str, country: str) -> None:
    assert country in objects(told + "\n", "COOPERATES_WITH")


@pytest.mark.parametrize("told", ["建设中俄跨境合作示范区。", "用好高中德育合作经验。", "提升中马友好合作水平。", "举办中德国际合作论坛。"])
def test_letters_that_speak_of_no_partner(told: str) -> None:
    assert not objects(told + "\n", "COOPERATES_WITH")


@pytest.mark.parametrize(
    ("told", "partner"),
    [
        ("主动对接“一地六县”、赤壁高新区。", "赤壁高新区"),
        ("全面对接深圳南山、东莞松山湖和赤壁高新区。", "赤壁高新区"),
        ("全面对接深圳南山、东莞松山湖和赤壁高新区。", "东莞市"),
        ("参与G60科创走廊产业联盟。", "G60科创走廊产业联盟"),
        ("借力湘鄂赣科技创新联盟引进团队。", "湘鄂赣科技创新联盟"),
    ],
)
def test_partners_behind_names_that_nobody_knows(told: str, partner: str) -> None:
    assert partner in {o for s, o in facts(told + "\n", "COOPERATES_WITH") if s == ZONE}


def test_zones_that_come_together_and_none_by_a_word_in_their_names() -> None:
    assert facts("推动联动创新区与自贸试验区深度融合。\n", "COOPERATES_WITH", CITY) == {("联动创新区", "自贸试验区")}


def test_zones_of_which_only_the_province_is_told() -> None:
    found = facts("化纤产业:库尔勒经济开发区、乌苏市化工园区、玛纳斯工业园。\n", "LOCATED_IN", PROVINCE)
    assert {("乌苏市化工园区", "新疆维吾尔自治区"), ("玛纳斯工业园", "新疆维吾尔自治区")} <= found


def test_where_the_seat_of_a_zone_is() -> None:
    head = "中国(广西)自由贸易试验区崇左片区2026年工作要点\n一、任务\n"
    assert ("中国(广西)自由贸易试验区崇左片区", "凭祥市") in facts("崇左片区的所在地凭祥市地处边境。\n", "LOCATED_IN", head)


def test_a_garden_within_a_zone_abroad_lies_nowhere_else() -> None:
    found = facts("越南老街省北沿海经济区内的云南江岸产业园扩建。\n", "LOCATED_IN")
    assert ("云南江岸产业园", "越南老街省北沿海经济区") in found
    assert ("云南江岸产业园", ZONE) not in found
    assert ("越南老街省北沿海经济区", "越南老街省") in found


def test_the_last_of_several_zones_whose_offices_are_named_at_once() -> None:
    assert "江岸航空港经济区" in names("请贵阳高新区、贵阳综合保税区、江岸航空港经济区管委会落实。\n", "Park")


def test_a_block_of_a_free_trade_zone() -> None:
    assert "自贸试验区连云区块" in names("在自贸试验区连云区块的建设上求新。\n", "Park", "连云港市2026年工作要点\n一、任务\n")
