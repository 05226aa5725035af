"""Opinions on all zones of a kind: they speak for the region whose office issued them, and the zones of a kind are no park."""

import pytest

from ingest.metadata.collective import is_collective
from tests.ingest.drafts import facts, names

BODY = "一、目标\n到2027年,{zone}工业产值突破800亿元。\n二、产业\n{zone}重点发展智能家电、电子组装。支持青川物流集团在{zone}布局分拨中心。\n"


@pytest.mark.parametrize(
    ("title", "zone", "expected"),
    [
        ("云南省人民政府办公厅\n关于促进沿边园区高质量发展的若干措施\n", "沿边园区", "云南省"),
        ("广东省人民政府关于支持粤东西北飞地园区建设的实施意见\n", "粤东西北飞地园区", "广东省"),
        ("四川省开放型园区高质量发展行动方案(2025—2027年)\n", "开放型园区", "四川省"),
        ("关于推动苏北地区特色产业园区提质增效的实施意见\n江苏省工业和信息化厅\n2026年3月1日\n", "苏北地区特色产业园区", "江苏省"),
        ("福建省人民政府\n关于推动闽南沿江园区绿色发展的指导意见\n闽政〔2026〕3号\n", "沿江园区", "福建省"),
        ("梧州市人民政府关于推进飞地园区建设的实施方案\n", "飞地园区", "梧州市"),
        ("甘肃省人民政府关于促进陇东能源园区集群发展的意见\n", "陇东能源园区", "甘肃省"),
        ("内蒙古自治区边境经济合作区提升行动计划\n", "内蒙古自治区边境经济合作区", "内蒙古自治区"),
    ],
)
def test_all_zones_of_a_kind_are_no_subject_and_no_park(title: str, zone: str, expected: str) -> None:
    body = BODY.format(zone=zone)
    assert {s for s, _ in facts(body, "TARGETS", title)} == {expected}
    assert not names(body, "Park", title)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("瑞丽沿边产业园区2026年招商工作方案\n", "瑞丽沿边产业园区"),
        ("贺州飞地产业园2026年工作计划\n", "贺州飞地产业园"),
        ("云南省人民政府关于支持昆明高新技术产业开发区创新发展的意见\n", "昆明高新技术产业开发区"),
        ("如东沿海经济开发区2026年工作要点\n", "如东沿海经济开发区"),
    ],
)
def test_a_zone_of_one_place_stays_the_subject(title: str, expected: str) -> None:
    assert {s for s, _ in facts(BODY.format(zone="园区"), "TARGETS", title)} == {expected}


@pytest.mark.parametrize(("zone", "many"), [("三家高新区", True), ("12家省级经开区", True), ("两个开发区", True), ("三家店产业园区", False), ("九江开发区", False)])
def test_a_number_of_zones_is_no_zone(zone: str, many: bool) -> None:
    assert is_collective(zone) is many


def test_a_headline_that_counts_zones_names_none() -> None:
    assert not names("近日,山西又有三家高新区挂牌,两个省级开发区获批。", "Park", "山西又添三家省级高新区\n")
