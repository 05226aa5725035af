"""Which of several places of a sentence takes on which of several fields, and chains named in headings."""

import pytest

from tests.ingest.drafts import facts, names, objects

CITY = "滁州市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"


@pytest.mark.parametrize(
    ("body", "pairs"),
    [
        ("全椒经济开发区、天长经济开发区、明光经济开发区分别主攻轨道交通装备、仪器仪表、盐化工。\n", {("全椒经济开发区", "轨道交通装备"), ("天长经济开发区", "仪器仪表"), ("明光经济开发区", "盐化工")}),
        ("凤阳县、来安县错位发展硅基材料、轨道交通装备。\n", {("凤阳县", "硅基材料"), ("来安县", "轨道交通装备")}),
        ("凤阳县和来安县各自做强光伏玻璃和仪器仪表。\n", {("凤阳县", "光伏玻璃"), ("来安县", "仪器仪表")}),
    ],
)
def test_places_told_to_take_on_fields_each_its_own(body: str, pairs: set[tuple[str, str]]) -> None:
    found = {(place, field) for place, field in facts(body, "TARGETS", CITY) if place != "滁州市"}
    assert {(p, f) for p, f in found if p in {a for a, _ in pairs}} == pairs


def test_where_the_numbers_differ_all_take_on_all() -> None:
    found = facts("凤阳县、来安县错位发展硅基材料、光伏玻璃、轨道交通装备。\n", "TARGETS", CITY)
    assert {("凤阳县", "轨道交通装备"), ("来安县", "硅基材料")} <= found


def test_a_district_that_is_told_to_differ_takes_on_all_its_fields() -> None:
    found = facts("麻塘产业园错位发展农特产品加工、竹木家居。\n", "TARGETS")
    assert {("麻塘产业园", "农特产品加工"), ("麻塘产业园", "竹木家居")} <= found


def test_a_core_and_its_wings_all_take_on_the_fields() -> None:
    body = "以全椒经济开发区(以下简称“全椒园”)为核心,天长经济开发区、明光经济开发区为两翼,重点发展智能家电、新能源电池。\n"
    found = facts(body, "TARGETS", CITY)
    assert {(zone, field) for zone in ("全椒经济开发区", "天长经济开发区", "明光经济开发区") for field in ("智能家电", "新能源电池")} <= found


def test_a_main_ground_with_its_short_form() -> None:
    body = "以江岸尼龙城片区(以下简称“尼龙片区”)为主阵地,发展工业丝、聚碳酸酯。\n"
    assert {("江岸尼龙城片区", "聚碳酸酯")} <= facts(body, "TARGETS")


def test_a_chain_is_called_after_its_industry() -> None:
    body = "(一)做优智能电气装备链。引进企业5家。\n(二)做强新材料链。引进企业6家。\n(三)做大冷链。\n"
    assert {"智能电气装备", "新材料"} <= names(body, "Industry")
    assert not any(name.endswith("备链") or name.endswith("料链") for name in names(body, "Industry"))


def test_fields_that_two_attract_together_and_that_are_revived() -> None:
    assert {"新材料", "绿色家居"} <= objects("与广德市共招新材料、绿色家居项目4个。\n", "TARGETS", CITY)
    assert "通用航空" in objects("重振通用航空。\n", "TARGETS", CITY)


def test_a_fair_with_a_plus_sign_is_no_field() -> None:
    assert objects("举办“保税+免税”周末集市12场。\n", "TARGETS") == set()
