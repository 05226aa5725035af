"""Parts of a zone that clauses are headed by, belts along a line, parts that a sentence tells apart: what each is to develop and has."""

import pytest

from tests.ingest.drafts import facts, names

ZONE = "江岸高新技术产业开发区"
HEAD = f"{ZONE}2026年空间布局方案\n一、总体\n"


@pytest.mark.parametrize(
    ("body", "zone", "fields", "project"),
    [
        ("(一)智造新城。位于沙洲河东岸,面积12平方公里,重点布局工业机器人、数控机床。开工建设瑞恒伺服电机工厂。\n(二)临湖商务区。占地3平方公里,重点发展总部经济。\n", "智造新城", {"工业机器人", "数控机床"}, "瑞恒伺服电机工厂"),
        ("1.青石工业区(以下简称“青石片区”)。位于甘溪镇,主攻化工新材料、碳纤维,推动德川碳纤维二期6月投产。\n2.港口物流区。依托江岸港发展冷链物流。\n", "青石工业区", {"化工新材料", "碳纤维"}, "德川碳纤维二期"),
        ("(三)沙洲工业区北片区。重点发展新能源装备、光伏组件,建成沙洲110千伏变电站。\n", "沙洲工业区北片区", {"新能源装备", "光伏组件"}, "沙洲110千伏变电站"),
        ("1.现代物流区。规划面积5平方公里,发展冷链物流、供应链金融,新建公铁联运中心。\n2.云溪化工区。突出精细化工。\n", "现代物流区", {"冷链物流", "供应链金融"}, "公铁联运中心"),
    ],
)
def test_a_part_that_heads_a_clause_has_what_the_clause_tells(body: str, zone: str, fields: set[str], project: str) -> None:
    targets = facts(body, "TARGETS", HEAD)
    assert {(zone, f) for f in fields} <= targets
    assert (zone, project) in facts(body, "HAS_PROJECT", HEAD)


@pytest.mark.parametrize("heading", ["三个产业区", "对接粤港澳大湾区", "建设示范片区", "优化营商服务区", "各类园区", "全部城区"])
def test_tasks_and_numbers_in_headings_are_no_zones(heading: str) -> None:
    assert not names(f"(一){heading}。重点发展碳纤维、冷链物流。\n(二)其他。加强调度。\n", "Park", HEAD) - {ZONE}


@pytest.mark.parametrize(
    ("told", "belt", "field"),
    [
        ("沿沙洲河建设滨水休闲走廊,培育健康养老、文化旅游。", "滨水休闲走廊", "健康养老"),
        ("沿江岸高速打造零碳产业走廊,集聚储能电池企业。", "零碳产业走廊", "储能电池"),
        ("沿环湖大道布局数字创意产业带,发展动漫游戏。", "数字创意产业带", "动漫游戏"),
    ],
)
def test_belts_along_a_line_draw_what_the_sentence_goes_on_to_name(told: str, belt: str, field: str) -> None:
    assert (belt, field) in facts(f"(一)走廊。{told}\n", "TARGETS", HEAD)
    assert (belt, ZONE) in facts(f"(一)走廊。{told}\n", "LOCATED_IN", HEAD)


def test_a_belt_that_two_build_between_them_lies_in_neither() -> None:
    body = "(一)协同。与云浮市共建江云氢能走廊。\n"
    assert ("江云氢能走廊", ZONE) not in facts(body, "LOCATED_IN", HEAD)


@pytest.mark.parametrize(
    ("told", "first", "second"),
    [
        ("西岸工业园以光伏、储能为主,盐化工园区以氯碱新材料为主。", ("西岸工业园", "光伏"), ("盐化工园区", "氯碱新材料")),
        ("东坝工业园以汽车零部件为特色,电子园区以集成电路为核心。", ("东坝工业园", "汽车零部件"), ("电子园区", "集成电路")),
    ],
)
def test_parts_told_apart_by_what_each_is_mainly_for(told: str, first: tuple[str, str], second: tuple[str, str]) -> None:
    assert {first, second} <= facts(f"(一)布局。{told}\n", "TARGETS", HEAD)


def test_what_is_done_in_a_bonded_zone_is_its_own() -> None:
    body = "(一)加工。在江岸综合保税区内发展保税维修、跨境电商,推动青川物流分拨中心竣工。\n"
    assert ("江岸综合保税区", "保税维修") in facts(body, "TARGETS", HEAD)
    assert ("青川物流分拨中心", "江岸综合保税区") in facts(body, "LOCATED_IN", HEAD)


def test_a_park_within_a_zone_that_is_not_named_does_not_lie_where_the_acting_zone_is() -> None:
    """保税区内的|甲园: which bonded zone is not told, and the heading tells where the acting zone is."""
    body = "(一)沙洲高新区\n丰水经开区牵头推动{}云溪工业园建设。\n"
    assert ("云溪工业园", "沙洲高新区") in facts(body.format(""), "LOCATED_IN", HEAD)
    assert not {place for park, place in facts(body.format("保税区内的"), "LOCATED_IN", HEAD) if park == "云溪工业园"} - {ZONE}
