"""Partners whose place stands in front of them, houses and centres of a place, and those abroad."""

import pytest

from tests.ingest.drafts import facts, names, objects


@pytest.mark.parametrize(
    ("body", "partners"),
    [
        ("与深圳大疆创新、南京埃斯顿共建实训基地。\n", {"大疆", "埃斯顿"}),
        ("争取与复旦大学、苏州汇川技术共建伺服系统测试场。\n", {"复旦大学", "汇川技术"}),
        ("深化与俄罗斯滨海边疆区、韩国全罗南道经贸往来。\n", {"俄罗斯", "滨海边疆区", "韩国全罗南道"}),
        ("与德国巴伐利亚州、日本福冈县缔结友好关系。\n", {"德国巴伐利亚州", "日本福冈县"}),
        ("主动对接缅甸掸邦腊戌,办好边贸推介。\n", {"缅甸掸邦腊戌"}),
        ("与深圳前海合作区建立政策互通机制。\n", {"前海深港现代服务业合作区"}),
    ],
)
def test_who_is_placed_in_a_region_is_the_partner_and_not_the_region(body: str, partners: set[str]) -> None:
    assert objects(body, "COOPERATES_WITH") == partners


@pytest.mark.parametrize(
    ("body", "partners"),
    [
        ("联合湖北省图书馆、武汉美术馆举办文化周。\n", {"湖北省图书馆", "武汉美术馆"}),
        ("与上海技术交易中心共建技术转移分站。\n", {"上海技术交易中心"}),
        ("与广西大宗商品交易中心探索设立交割仓。\n", {"广西大宗商品交易中心"}),
        ("会同青岛海关技术中心设立食品快检室。\n", {"青岛海关技术中心"}),
        ("与三亚国际免税城联办周末集市。\n", {"三亚国际免税城"}),
    ],
)
def test_houses_and_centres_of_a_place_with_which_something_is_done(body: str, partners: set[str]) -> None:
    assert objects(body, "COOPERATES_WITH") == partners == names(body, "Organization")


def test_a_museum_that_is_built_is_no_partner() -> None:
    assert objects("建成江岸博物馆,开放图书馆分馆3个。\n", "COOPERATES_WITH") == set()


def test_customs_and_their_technical_centres_are_two_things() -> None:
    assert "厦门海关" not in names("会同厦门海关技术中心建立检测互认机制。\n", "Agency")
    assert "厦门海关" in names("会同厦门海关建立检测互认机制。\n", "Agency")


def test_an_organ_of_another_level_with_which_a_zone_is_applied_for() -> None:
    assert objects("与洛阳海关推动综合保税区申建。\n", "COOPERATES_WITH") == {"洛阳海关"}
    assert objects("与区税务局推进发票电子化改革。\n", "COOPERATES_WITH") == set()


def test_of_a_firm_and_schools_that_are_relied_on_the_schools_are_partners() -> None:
    assert objects("依托海天集团、宁波大学、宁波工程学院建设模具实验室。\n", "COOPERATES_WITH") == {"宁波大学", "宁波工程学院"}


@pytest.mark.parametrize("firm", ["ABB(中国)", "西门子(中国)", "东方电气(德阳)", "GE医疗(中国)"])
def test_firms_with_a_place_in_brackets_in_a_list(firm: str) -> None:
    assert len(objects(f"选派干部驻外,对接西电集团、{firm}、施耐德电气。\n", "COOPERATES_WITH")) == 3


@pytest.mark.parametrize("name", ["阿联酋杰贝阿里自由区", "迪拜机场自由区", "釜山镇海经济自由区"])
def test_free_zones_abroad(name: str) -> None:
    assert name in names(f"与{name}签订合作备忘录。\n", "Park")


def test_a_zone_behind_together_with_begins_at_its_county() -> None:
    body = "培育集群,同叶县先进制造业开发区共建“飞地园区”;加快同安高新区建设。\n"
    assert {"叶县先进制造业开发区", "同安高新区"} <= names(body, "Park")
    assert "叶县先进制造业开发区" in objects(body, "COOPERATES_WITH")


def test_trains_between_two_ports_and_airlines_are_cooperation() -> None:
    assert objects("同怀化国际陆港对开的“点对点”班列每周不少于3列。\n", "COOPERATES_WITH") == {"怀化国际陆港"}
    assert objects("与新加坡樟宜机场集团、卢旺达航空货运加强对接。\n", "COOPERATES_WITH") == {"新加坡樟宜机场集团", "卢旺达航空货运"}


def test_a_firm_among_partners_keeps_its_trade() -> None:
    assert ("江岸经济技术开发区", "保利拍卖") in facts("联合湖南省博物馆、保利拍卖设立展示中心。\n", "COOPERATES_WITH")
