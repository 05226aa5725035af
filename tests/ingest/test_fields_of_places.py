"""The field of a place is the field; zones that go together, zones in front of what they found, gardens into which listed works move."""

import pytest

from tests.ingest.drafts import facts, names, objects

ZONE = "江岸经济技术开发区"
REGION = "广西壮族自治区2026年工作要点\n一、任务\n"


@pytest.mark.parametrize(
    ("told", "field"),
    [("重点发展防城港钢铁、不锈钢新材料。", "钢铁"), ("重点发展柳州汽车、新能源装备。", "汽车"), ("培育南海区氢能、智能装备。", "氢能")],
)
def test_a_field_behind_the_name_of_a_city_is_the_field(told: str, field: str) -> None:
    assert field in objects(told + "\n", "TARGETS", REGION)
    assert not any(f != field and f.endswith(field) for f in objects(told + "\n", "TARGETS", REGION))


@pytest.mark.parametrize("told", ["重点发展俄罗斯食品加工、盐湖镁材料。"])
def test_what_only_sounds_like_a_place_stays(told: str) -> None:
    assert "镁材料" not in objects(told + "\n", "TARGETS", REGION)


@pytest.mark.parametrize(
    "told", ["深化青川产业园区与马中关丹产业园“两国双园”建设。", "推动青川产业园区和马中关丹产业园联动发展。"]
)
def test_two_zones_that_are_to_go_together(told: str) -> None:
    assert ("青川产业园区", "马中关丹产业园") in facts(told + "\n", "COOPERATES_WITH", REGION)


def test_zones_that_found_an_alliance_are_zones() -> None:
    told = "与鄂尔多斯高新技术产业开发区、呼和浩特经济技术开发区共建能源化工产业联盟。\n"
    assert {"鄂尔多斯高新技术产业开发区", "呼和浩特经济技术开发区"} <= {o for s, o in facts(told, "COOPERATES_WITH") if s == ZONE}


def test_a_garden_into_which_listed_works_move() -> None:
    assert "奎山纸品包装园" in {o for _, o in facts("推动德川包装等下游项目落户奎山纸品包装园。\n", "LOCATED_IN")} | names("推动德川包装等下游项目落户奎山纸品包装园。\n", "Park")


def test_firms_that_are_to_come_are_no_works() -> None:
    assert not any("直播" in p for p in objects("建设跨境电商园二期,引育直播电商、独立站运营企业。\n", "HAS_PROJECT"))


@pytest.mark.parametrize("told", ["重点发展质子交换膜、碳纸。", "引进膜电极、双极板企业。"])
def test_parts_of_fuel_cells_are_fields(told: str) -> None:
    assert objects(told + "\n", "TARGETS") & {"质子交换膜", "碳纸", "膜电极", "双极板"}
