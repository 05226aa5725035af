"""Projects by who speaks of them and by the house they belong to; who bears a region's name; fields by what they are made of."""

import pytest

from ingest.construction.firms import is_firm_like
from ingest.construction.names import Naming, naming
from ingest.mentions._firmshorts import stands_for
from ingest.mentions.tagged import _called
from tests.ingest.drafts import facts, names, objects, record

CITY = "商洛市2024年工业工作要点\n发布日期:2024-03-01\n一、任务\n"
NEWS = "江岸开发区:春风里的车间\n2024-03-01 来源:江岸日报 记者 李明\n"


def test_who_speaks_of_a_project_says_which_it_is() -> None:
    body = "“设备下周到。”江岸经济技术开发区里,铂屿药业制剂二期项目经理王磊一边看图纸一边说。\n"
    assert any(n.startswith("铂屿药业制剂二期") for n in names(body, "Project"))
    assert not names("“设备下周到。”骁铭科技项目负责人王磊介绍。\n", "Project")


@pytest.mark.parametrize("name", ["区人民医院急救综合楼", "市第二中学教学综合楼", "县妇幼保健院门诊楼"])
def test_a_building_of_a_named_house_is_named(name: str) -> None:
    assert naming(name) == Naming.NAMED


@pytest.mark.parametrize("verb", ["投运", "投用", "启用"])
def test_verbs_of_use_in_front_of_what_is_built(verb: str) -> None:
    assert objects(f"上半年{verb}500千伏云岭变电站扩建工程。\n", "HAS_PROJECT") == {"500千伏云岭变电站扩建工程"}


def test_a_garden_of_knowledge_that_is_begun_is_a_project_too() -> None:
    assert "汉湖智慧科创谷" in objects("启动汉湖智慧科创谷建设。\n", "HAS_PROJECT")


def test_the_city_s_own_smelter_is_a_firm_in_the_city_s_plan() -> None:
    assert ("商洛锌业", "商洛锌业技改项目") in facts("推进商洛锌业技改项目开工。\n", "UNDERTAKES", CITY)


def test_a_platform_s_short_name_is_no_other_firm() -> None:
    assert stands_for("竹兴产投公司", "安岳县竹兴产业投资有限公司")
    assert not stands_for("江岸城投公司", "安岳县竹兴产业投资有限公司")


@pytest.mark.parametrize("name", ["铝制家居", "木制家具", "铜基新材料"])
def test_what_something_is_made_of_is_no_firm_s_name(name: str) -> None:
    assert not is_firm_like(name)


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("重点发展轻量化轮毂、电池托盘、制动软管。\n", {"轻量化轮毂", "电池托盘", "制动软管"}),
        ("重点布局铜板带箔、汽车用铝。\n", {"铜板带箔", "汽车用铝"}),
        ("引进废钢回收、赤泥资源化利用企业6户。\n", {"废钢回收", "赤泥资源化利用"}),
        ("做精腊肉、竹笋等特色食品。\n", {"腊肉", "竹笋"}),
        ("引进导热材料、5G天线罩企业5家。\n", {"5G天线罩"}),
        ("定位绿色铝全产业链核心区,新建厂房3万平方米。\n", {"绿色铝"}),
    ],
)
def test_fields_by_what_is_made_and_what_it_is_for(body: str, fields: set[str]) -> None:
    assert fields <= objects(body, "TARGETS")


def test_what_an_industry_is_the_main_business_of() -> None:
    body = "铂屿工业园以装备制造为主业,建设标准厂房5万平方米。\n"
    assert ("铂屿工业园", "装备制造") in facts(body, "TARGETS")


def test_whom_a_part_draws_behind_the_park_it_builds_it_draws_there() -> None:
    body = "建设铂屿循环经济园(以下简称“铂屿园”),引进废钢回收、赤泥资源化利用企业6户。\n"
    assert ("铂屿循环经济园", "废钢回收") in facts(body, "TARGETS", CITY)


def test_a_tagged_field_bears_the_name_that_rules_give_it() -> None:
    assert _called("装备制造产业链", "Industry") == "装备制造"
    assert _called("装备制造产业链", "Project") == "装备制造产业链"


@pytest.mark.parametrize(("named", "place"), [("日本富山县", "日本富山县"), ("俄罗斯滨海边疆区", "滨海边疆区"), ("美国俄亥俄州", "美国俄亥俄州")])
def test_a_part_of_another_country(named: str, place: str) -> None:
    assert place in names(f"与{named}开展合作。\n", "Region")


def test_a_country_s_government_is_no_part_of_it() -> None:
    assert "日本政府" not in names("与日本政府部门开展合作。\n", "Region")


@pytest.mark.parametrize(("body", "value"), [("互设“一网通办”窗口2个。", 2), ("年底前取得排污许可证3本。", 3), ("三年保障用地1.2万亩。", 1.2)])
def test_goals_for_what_is_set_up_together_got_and_kept(body: str, value: float) -> None:
    assert value in {s.qualifiers.get("value") for s in record(body + "\n").statements if s.relation == "SETS_TARGET"}


@pytest.mark.parametrize(
    "told",
    ["铂屿机械、骁铭食品等骨干企业年内完成技改投产", "铂屿机械、骁铭食品两家企业6月底前开工"],
)
def test_firms_of_rank_or_number_that_start_are_works(told: str) -> None:
    assert objects(f"推动{told}。\n", "HAS_PROJECT") == {"铂屿机械", "骁铭食品"}


def test_each_firm_has_its_own_verb_of_support() -> None:
    body = "支持骁铭医疗赴港上市、引导铂屿机械数字化转型,为骁禾食品授信2亿元。\n"
    assert objects(body, "SUPPORTS") == {"骁铭医疗", "铂屿机械", "骁禾食品"}


def test_whose_managers_speak_builds_what_they_call_the_firm_s() -> None:
    body = "骁铭机械副总经理李强介绍,公司装配式构件二期项目7月试生产。\n"
    assert ("骁铭机械", "装配式构件二期项目") in facts(body, "UNDERTAKES")


def test_within_a_part_named_before() -> None:
    body = "铂屿片区实行统一规划,片区内骁铭食品产业园以调味品、休闲食品为主攻方向。\n"
    assert ("骁铭食品产业园", "铂屿片区") in facts(body, "LOCATED_IN")
    assert {("骁铭食品产业园", "调味品"), ("骁铭食品产业园", "休闲食品")} <= facts(body, "TARGETS")


def test_who_is_asked_to_help_is_not_whose_field_it_is() -> None:
    assert facts("会同岳阳海关、长沙金霞经开区推动冷链物流发展。\n", "TARGETS") == {("江岸经济技术开发区", "冷链物流")}


def test_years_in_a_row_need_no_word_behind() -> None:
    assert names("今年是全县“产业攻坚年”“效能提升年”。\n", "Policy") == {"产业攻坚年", "效能提升年"}


def test_one_field_that_is_chosen() -> None:
    assert "装配式建材" in objects("把装配式建材作为首位产业。\n", "TARGETS")


@pytest.mark.parametrize("place", ["越南北宁省", "老挝万象省"])
def test_provinces_and_cities_of_countries(place: str) -> None:
    assert place in names(f"与{place}开展农产品合作。\n", "Region")


def test_a_city_that_the_lexicon_knows_bears_its_own_name() -> None:
    assert "日本北九州市" not in names("与日本北九州市开展合作。\n", "Region")
