"""Fields that are told before the zones they belong to, and zones by the bare names of their places."""

import pytest

from tests.ingest.drafts import facts, names

PROVINCE = "四川省2026年工业布局要点\n一、布局\n"
NEWS = "四川新增三家省级高新区\n2026-03-02 来源:江岸日报\n省政府同意设立四川江油高新技术产业园区、四川富顺高新技术产业园区、四川大竹高新技术产业园区。\n"


@pytest.mark.parametrize(
    "told",
    [
        "化纤产业:江油工业园、什邡经济开发区。",
        "化纤产业(含锦纶、氨纶):仅限江油工业园、什邡经济开发区。",
        "化纤产业:以江油工业园和什邡经济开发区为主,各地可自主发展。",
        "1.化纤:江油工业园、什邡经济开发区。",
        "(一)化纤产业。重点布局在江油工业园、什邡经济开发区。",
        "化纤产业主要集中在江油工业园和什邡经济开发区。",
        "推动化纤企业向江油工业园、什邡经济开发区集聚。",
        "化纤以江油工业园、什邡经济开发区为核心。",
        "主导产业涉及化纤的有江油工业园、什邡经济开发区。",
        "以化纤为主导的园区包括江油工业园、什邡经济开发区。",
        "发展化纤的最多,分别是江油工业园、什邡经济开发区。",
        "2个以化纤为主导产业,分别是江油工业园、什邡经济开发区。",
        "2个涉及化纤,即江油工业园、什邡经济开发区。",
        "化纤产业布局江油工业园、什邡经济开发区。",
        "化纤产业统筹布局到江油工业园、什邡经济开发区。",
        "化纤产业向江油工业园、什邡经济开发区集中布局。",
        "1.江油工业园、什邡经济开发区化纤产业集群。",
        "培育江油工业园、什邡经济开发区化纤产业集群。",
    ],
)
def test_a_field_and_the_zones_behind_it(told: str) -> None:
    assert {("江油工业园", "化学纤维"), ("什邡经济开发区", "化学纤维")} <= facts(told + "\n", "TARGETS", PROVINCE)


def test_each_zone_has_the_field_in_front_of_it() -> None:
    told = "培育以化纤为主导的江油工业园、以晶硅光伏为特色的什邡经济开发区、主攻不锈钢的富顺工业园。\n"
    found = facts(told, "TARGETS", PROVINCE)
    assert {("江油工业园", "化学纤维"), ("什邡经济开发区", "晶硅光伏"), ("富顺工业园", "不锈钢")} <= found
    assert ("江油工业园", "不锈钢") not in found


def test_bases_that_are_counted_are_of_the_places_in_front() -> None:
    assert {("绵阳市", "氢能"), ("乐山市", "氢能"), ("宜宾市", "氢能")} <= facts("省里建设绵阳(含安州)、乐山和宜宾三大氢能基地。\n", "TARGETS", PROVINCE)
    assert ("绵阳市", "氢能") not in facts("省里建设绵阳、乐山五大氢能基地。\n", "TARGETS", PROVINCE)


@pytest.mark.parametrize("told", ["责任单位:江油市、什邡市。", "无人机是新面孔:江油工业园与一所大学合办试飞场。", "联系地址:江油工业园。", "会议地点:江油市。"])
def test_what_is_no_field_belongs_to_no_zone(told: str) -> None:
    assert not {o for s, o in facts(told + "\n", "TARGETS", PROVINCE) if s in ("江油工业园", "江油市")}


@pytest.mark.parametrize(
    "told",
    [
        "江油、富顺、大竹等高新区发展化纤。",
        "江油、富顺、大竹等3个高新区发展化纤。",
        "主导产业涉及化纤的有江油、富顺、大竹3家。",
        "以化纤为主导的高新区有江油、富顺、大竹。",
        "发展化纤的高新区包括江油、富顺、大竹。",
        "例如江油、富顺和大竹高新区均发展化纤。",
    ],
)
def test_bare_places_beside_a_class_are_zones_named_before(told: str) -> None:
    found = {s for s, o in facts(told + "\n", "TARGETS", NEWS) if o == "化学纤维"}
    assert {"四川江油高新技术产业园区", "四川富顺高新技术产业园区", "四川大竹高新技术产业园区"} <= found


def test_the_zone_of_a_place_named_just_before() -> None:
    assert ("四川江油高新技术产业园区", "特种合金") in facts("矿业发达的江油,其高新区则发展特种合金。\n", "TARGETS", NEWS)


def test_a_zone_of_which_only_the_province_is_told_lies_there() -> None:
    assert ("四川富顺高新技术产业园区", "四川省") in facts("", "LOCATED_IN", NEWS)


@pytest.mark.parametrize("told", ["全省建设11个纺织服装产业集聚区。", "布局十二个特色茶叶加工园区。", "支持10家县域陶瓷产业园区扩区。"])
def test_zones_that_are_counted_have_no_name(told: str) -> None:
    assert names(told + "\n", "Park", PROVINCE) == set()


@pytest.mark.parametrize(
    ("told", "zone"),
    [
        ("省级特色工业园区——四川江油铁合金产业园投产。", "四川江油铁合金产业园"),
        ("范围仅限于江油工业园。", "江油工业园"),
        ("化纤只限在江油工业园布局。", "江油工业园"),
        ("对接“光谷科创大走廊”。", "光谷科创大走廊"),
        ("彭州市化工园区扩区。", "彭州市化工园区"),
        ("省外的凭祥北投产业园开园。", "凭祥北投产业园"),
    ],
)
def test_where_names_of_zones_begin(told: str, zone: str) -> None:
    assert zone in names(told + "\n", "Park", PROVINCE)


def test_the_zone_of_one_place_is_not_that_of_two() -> None:
    told = "化纤产业:玛纳斯—呼图壁工业园、玛纳斯工业园。\n"
    assert {"玛纳斯—呼图壁工业园", "玛纳斯工业园"} <= names(told, "Park", "新疆维吾尔自治区2026年布局要点\n一、布局\n")


def test_a_cluster_is_called_after_its_field_alone() -> None:
    body = "1.江油工业园铜基新材料产业集群。\n2.什邡经济开发区食品产业集群。\n"
    assert "铜基新材料" in names(body, "Industry", PROVINCE)
    assert not any("江油" in name or "什邡" in name for name in names(body, "Industry", PROVINCE))


def test_what_one_list_calls_zones_another_names_by_their_places() -> None:
    told = "批准江油、什邡、射洪3个经济开发区扩区。以化纤为主导的分别是江油、射洪。\n"
    found = {s for s, o in facts(told, "TARGETS", PROVINCE) if o == "化学纤维"}
    assert any(s.startswith("江油") for s in found)
    shared = "批准江油、什邡、射洪3个经济开发区扩区。化纤布局在江油、射洪经济开发区。\n"
    assert {"射洪经济开发区"} <= {s for s, o in facts(shared, "TARGETS", PROVINCE) if o == "化学纤维"}


def test_a_base_between_two_countries_is_a_zone() -> None:
    assert "中哈物流合作基地" in names("提升中哈物流合作基地发展水平。\n", "Park", "连云港市2026年工作要点\n一、任务\n")


def test_a_description_before_a_dash_is_no_name() -> None:
    assert "江岸铁路物流园" in names("全国性铁路物流园——江岸铁路物流园扩建。\n", "Park")
    assert "全国性铁路物流园" not in names("全国性铁路物流园——江岸铁路物流园扩建。\n", "Park")
