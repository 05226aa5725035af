"""Firms by what is said of them and by what they are called; parks, fairs and policies whose names begin or end behind such words."""

import pytest

from ingest.construction.firms import is_firm_like
from ingest.construction.founders import founder
from tests.ingest.drafts import facts, names, objects


@pytest.mark.parametrize(
    ("project", "firm"),
    [
        ("玉禾麻业纤维脱胶中试线", "玉禾麻业"),
        ("浙江骁禾改性硅油", "浙江骁禾"),
        ("南屏豆豉三厂区", "南屏豆豉"),
        ("铂屿机械二厂", "铂屿机械"),
        ("鼎禾酱园新厂区", None),
        ("自来水二厂", None),
        ("城北污水处理二厂区", None),
        ("亚太轻合金副车架", None),
    ],
)
def test_who_builds_by_material_by_place_and_by_the_number_of_works(project: str, firm: str | None) -> None:
    assert founder(project) == firm


@pytest.mark.parametrize("name", ["曲靖铝业", "商洛锌业", "宜春锂业"])
def test_a_region_before_a_metal_s_trade_is_a_firm(name: str) -> None:
    assert is_firm_like(name)


def test_a_firm_may_begin_with_the_province_that_the_zone_s_name_begins_with() -> None:
    head = "四川安岳经济开发区2024年工作要点\n发布日期:2024-03-01\n一、任务\n"
    body = "二季度开工四川瑞拓铝合金压铸、铂屿精密注塑等6个项目。\n"
    assert ("四川瑞拓", "四川瑞拓铝合金压铸") in facts(body, "UNDERTAKES", head)


@pytest.mark.parametrize("closing", ["等3家企业四季度投产", "等企业年内建成投产", "等2户企业6月底前试生产"])
def test_what_is_said_of_firms_is_said_of_their_works(closing: str) -> None:
    body = f"骁禾电源、铂屿机械{closing}。\n"
    assert objects(body, "HAS_PROJECT") == {"骁禾电源", "铂屿机械"}
    assert facts(body, "UNDERTAKES") == {("骁禾电源", "骁禾电源"), ("铂屿机械", "铂屿机械")}


def test_firms_that_grow_are_no_projects() -> None:
    assert objects("骁禾电源、铂屿机械等3家企业上市。\n", "HAS_PROJECT") == set()


def test_a_name_may_begin_with_what_is_an_adverb_behind_a_verb() -> None:
    assert objects("好禾药业颗粒剂车间、骁铭机械铸件车间等8个项目3月集中开工。\n", "HAS_PROJECT") == {"好禾药业颗粒剂车间", "骁铭机械铸件车间"}


@pytest.mark.parametrize("done", ["争取技改贷款贴息", "协调解决用工缺口", "办理用地手续", "落实电价优惠"])
def test_to_do_something_for_firms_is_to_support_them(done: str) -> None:
    assert objects(f"由园区为骁禾电子、铂屿机械{done}。\n", "SUPPORTS") == {"骁禾电子", "铂屿机械"}


def test_nothing_done_for_firms_in_general_names_one() -> None:
    assert objects("为企业争取专项资金,建成为企业解决难题的平台。\n", "SUPPORTS") == set()


@pytest.mark.parametrize(
    ("body", "firm"),
    [
        ("由江苏骁铭制药牵头的仿制药联盟已报省厅待批。\n", "江苏骁铭制药"),
        ("由铂屿机械会同骁禾大学领衔的攻关已经启动。\n", "铂屿机械"),
        ("与骁铭重工配套的企业达到30户。\n", "骁铭重工"),
        ("限电使云南骁禾铝业压减了负荷。\n", "云南骁禾铝业"),
        ("支持曲靖铝业提高低品位矿石利用水平。\n", "曲靖铝业"),
    ],
)
def test_firms_by_what_is_said_of_them(body: str, firm: str) -> None:
    assert firm in names(body, "Company")


@pytest.mark.parametrize("body", ["由区工信局牵头的攻关已经启动。\n", "与主城区配套的学校达到30所。\n", "建设云南骁禾化工园。\n"])
def test_organs_places_and_gardens_are_no_firms(body: str) -> None:
    assert not names(body, "Company")


def test_a_county_whose_bare_name_is_an_ordinary_word_is_where_its_zone_lies() -> None:
    head = "四川大英经济开发区2024年工作要点\n发布日期:2024-03-01\n一、任务\n"
    assert ("四川大英经济开发区", "大英县") in facts("建设标准厂房。\n", "LOCATED_IN", head)


@pytest.mark.parametrize(
    ("body", "park"),
    [
        ("新城内骁铭物流园重点发展冷链物流。\n", "骁铭物流园"),
        ("组团内骁铭物流园重点发展冷链物流。\n", "骁铭物流园"),
        ("步行十分钟就是酒都创新谷,企业都在这里试制。\n", "酒都创新谷"),
        ("建成榆张飞地产业园,新增孵化面积3万平方米。\n", "榆张飞地产业园"),
        ("光伏产业园由骁铭建设集团承建,年底交付。\n", "光伏产业园"),
        ("医疗器械产业园重点招引康复机器人企业。\n", "医疗器械产业园"),
    ],
)
def test_where_names_of_parks_begin_and_end(body: str, park: str) -> None:
    assert park in names(body, "Park")


def test_a_garden_of_a_field_among_others_is_none_of_its_own() -> None:
    assert not {"光伏产业园", "铝加工飞地"} & names("谋划一批光伏产业园,与上海共建铝加工飞地招商中心。\n", "Park")


def test_a_fair_that_is_made_use_of_and_a_school_behind_the_zone_that_joins_it() -> None:
    assert names("9月借中国国际轴承展览会设立展台。\n", "Event") == {"中国国际轴承展览会"}
    assert "沈阳药科大学" in names("开发区同沈阳药科大学共建中试平台,投用市人民医院门诊楼。\n", "Organization")


def test_what_is_made_the_main_direction_is_an_industry_to_its_last_letter() -> None:
    assert {"数控机床", "精密轴承"} <= objects("把数控机床、精密轴承作为主攻方向。\n", "TARGETS")


def test_quoted_years_that_are_counted_are_campaigns() -> None:
    assert names("今年是“项目提速年”“环境优化年”“作风转变年”三个年活动的第一年。\n", "Policy") == {"项目提速年", "环境优化年", "作风转变年"}
