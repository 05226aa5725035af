"""Fields that are told before the zones they belong to, and zones by the bare names of their places."""

import pytest

from tests.ingest.drafts import facts, names

PROVINCE = "山西省2026年工业布局要点\n一、布局\n"
NEWS = "山西开发区家族添丁\n2026-06-11 来源:江岸晚报\n这三家是山西永济高新技术产业园区、山西襄汾高新技术产业园区、山西洪洞高新技术产业园区。\n"


@pytest.mark.parametrize(
    "told",
    [
        "化纤产业:永济工业园、河津经济开发区。",
        "化纤产业(含锦纶、氨纶):仅限永济工业园、河津经济开发区。",
        "化纤产业:以永济工业园和河津经济开发区为主,别处不限。",
        "1.化纤:永济工业园、河津经济开发区。",
        "(一)化纤产业。重点布局在永济工业园、河津经济开发区。",
        "化纤产业主要集中在永济工业园和河津经济开发区。",
        "推动化纤企业向永济工业园、河津经济开发区集聚。",
        "化纤以永济工业园、河津经济开发区为核心。",
        "主导产业涉及化纤的有永济工业园、河津经济开发区。",
        "以化纤为主导的园区包括永济工业园、河津经济开发区。",
        "发展化纤的最多,分别是永济工业园、河津经济开发区。",
        "2个以化纤为主导产业,分别是永济工业园、河津经济开发区。",
        "2个涉及化纤,即永济工业园、河津经济开发区。",
        "化纤产业布局永济工业园、河津经济开发区。",
        "化纤产业统筹布局到永济工业园、河津经济开发区。",
        "化纤产业向永济工业园、河津经济开发区集中布局。",
        "1.永济工业园、河津经济开发区化纤产业集群。",
        "培育永济工业园、河津经济开发区化纤产业集群。",
    ],
)
def test_a_field_and_the_zones_behind_it(told: str) -> None:
    assert {("永济工业园", "化学纤维"), ("河津经济开发区", "化学纤维")} <= facts(told + "\n", "TARGETS", PROVINCE)


def test_each_zone_has_the_field_in_front_of_it() -> None:
    told = "培育以化纤为主导的永济工业园、以日用玻璃为特色的河津经济开发区、主攻铸锻件的襄汾工业园。\n"
    found = facts(told, "TARGETS", PROVINCE)
    assert {("永济工业园", "化学纤维"), ("河津经济开发区", "日用玻璃"), ("襄汾工业园", "铸锻件")} <= found
    assert ("永济工业园", "铸锻件") not in found


def test_bases_that_are_counted_are_of_the_places_in_front() -> None:
    assert {("朔州市", "氢能"), ("晋城市", "氢能"), ("运城市", "氢能")} <= facts("省里建设朔州(含平鲁)、晋城和运城三大氢能基地。\n", "TARGETS", PROVINCE)
    assert ("朔州市", "氢能") not in facts("省里建设朔州、晋城五大氢能基地。\n", "TARGETS", PROVINCE)


@pytest.mark.parametrize("told", ["责任单位:永济市、河津市。", "无人机头一回来:永济工业园办了个飞手班。", "联系地址:永济工业园。", "会议地点:永济市。"])
def test_what_is_no_field_belongs_to_no_zone(told: str) -> None:
    assert not {o for s, o in facts(told + "\n", "TARGETS", PROVINCE) if s in ("永济工业园", "永济市")}


@pytest.mark.parametrize(
    "told",
    [
        "永济、襄汾、洪洞等高新区发展化纤。",
        "永济、襄汾、洪洞等3个高新区发展化纤。",
        "主导产业涉及化纤的有永济、襄汾、洪洞3家。",
        "以化纤为主导的高新区有永济、襄汾、洪洞。",
        "发展化纤的高新区包括永济、襄汾、洪洞。",
        "例如永济、襄汾和洪洞高新区均发展化纤。",
    ],
)
def test_bare_places_beside_a_class_are_zones_named_before(told: str) -> None:
    found = {s for s, o in facts(told + "\n", "TARGETS", NEWS) if o == "化学纤维"}
    assert {"山西永济高新技术产业园区", "山西襄汾高新技术产业园区", "山西洪洞高新技术产业园区"} <= found


def test_the_zone_of_a_place_named_just_before() -> None:
    assert ("山西永济高新技术产业园区", "铝镁合金") in facts("产煤的永济,其高新区则发展铝镁合金。\n", "TARGETS", NEWS)


def test_a_zone_of_which_only_the_province_is_told_lies_there() -> None:
    assert ("山西襄汾高新技术产业园区", "山西省") in facts("", "LOCATED_IN", NEWS)


@pytest.mark.parametrize("told", ["全省建设9个木雕家具产业集聚区。", "布局十三个特色食醋酿造园区。", "支持7家县域玻璃产业园区扩区。"])
def test_zones_that_are_counted_have_no_name(told: str) -> None:
    assert names(told + "\n", "Park", PROVINCE) == set()


@pytest.mark.parametrize(
    ("told", "zone"),
    [
        ("市级示范工业园区——山西永济铸锻件产业园投产。", "山西永济铸锻件产业园"),
        ("范围仅限于永济工业园。", "永济工业园"),
        ("化纤只限在永济工业园布局。", "永济工业园"),
        ("对接“云谷科创大走廊”。", "云谷科创大走廊"),
        ("霍州市化工园区扩区。", "霍州市化工园区"),
        ("省外的东兴江投产业园开园。", "东兴江投产业园"),
    ],
)
def test_where_names_of_zones_begin(told: str, zone: str) -> None:
    assert zone in names(told + "\n", "Park", PROVINCE)


def test_the_zone_of_one_place_is_not_that_of_two() -> None:
    told = "化纤产业:额敏—裕民工业园、额敏工业园。\n"
    assert {"额敏—裕民工业园", "额敏工业园"} <= names(told, "Park", "新疆维吾尔自治区2026年布局要点\n一、布局\n")


def test_a_cluster_is_called_after_its_field_alone() -> None:
    body = "1.永济工业园玻璃新材料产业集群。\n2.河津经济开发区酿醋产业集群。\n"
    assert "玻璃新材料" in names(body, "Industry", PROVINCE)
    assert not any("永济" in name or "河津" in name for name in names(body, "Industry", PROVINCE))


def test_what_one_list_calls_zones_another_names_by_their_places() -> None:
    told = "批准永济、河津、介休3个经济开发区扩区。以化纤为主导的分别是永济、介休。\n"
    found = {s for s, o in facts(told, "TARGETS", PROVINCE) if o == "化学纤维"}
    assert any(s.startswith("永济") for s in found)
    shared = "批准永济、河津、介休3个经济开发区扩区。化纤布局在永济、介休经济开发区。\n"
    assert {"介休经济开发区"} <= {s for s, o in facts(shared, "TARGETS", PROVINCE) if o == "化学纤维"}


def test_a_base_between_two_countries_is_a_zone() -> None:
    assert "中老果品合作基地" in names("提升中老果品合作基地发展水平。\n", "Park", "普洱市2026年工作要点\n一、任务\n")


def test_a_description_before_a_dash_is_no_name() -> None:
    assert "江岸粮食物流园" in names("区域性粮食物流园——江岸粮食物流园扩建。\n", "Park")
    assert "区域性粮食物流园" not in names("区域性粮食物流园——江岸粮食物流园扩建。\n", "Park")
