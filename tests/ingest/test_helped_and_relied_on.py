"""Firms that are helped in whatever words, partners that found something together, and who takes on what is developed on a park's ground."""

import pytest

from tests.ingest.drafts import facts, objects

COUNTY = "德清县2027年政府工作报告\n"


@pytest.mark.parametrize(("told", "firms"), [
    ("支持中科远图启动科创板上市辅导。", {"中科远图"}),
    ("推动宏瑞轴承、凯丰科技对接境内外资本市场。", {"宏瑞轴承", "凯丰科技"}),
    ("支持广西跨境捷达在河内建设海外仓。", {"广西跨境捷达"}),
    ("支持宝钢杭州分公司、嘉林特钢开发高端船板。", {"宝钢杭州分公司", "嘉林特钢"}),
    ("引导味源食品、恒味坚果开展进口原料落地加工。", {"味源食品", "恒味坚果"}),
])
def test_firms_in_a_list_are_helped_each(told: str, firms: set[str]) -> None:
    assert firms == objects(f"一、企业。{told}\n", "SUPPORTS")


@pytest.mark.parametrize(("told", "partners"), [
    ("会同国际稻米中心、浙江大学、江南大学共建研究院。", {"国际稻米中心", "浙江大学", "江南大学"}),
    ("与西安国际港务区、兰州新区共组班列。", {"西安国际港务区", "甘肃兰州新区"}),
    ("推动江岸经济技术开发区与兰州新区政策叠加。", {"甘肃兰州新区"}),
])
def test_each_partner_of_a_list(told: str, partners: set[str]) -> None:
    assert partners <= objects(f"一、合作。{told}\n", "COOPERATES_WITH")


def test_a_park_relied_on_and_the_county_target_the_same() -> None:
    body = "一、产业。以德清通航产业园为主阵地,发展无人机。依托雷甸智造小镇(以下简称“智造小镇”)发展机器人。\n"
    found = facts(body, "TARGETS", COUNTY)
    assert {("德清县", "无人机"), ("德清通航产业园", "无人机"), ("德清县", "机器人"), ("雷甸智造小镇", "机器人")} <= found


def test_a_county_that_acts_with_a_park_of_its_own_keeps_what_it_targets() -> None:
    body = "一、产业。安吉县以天荒坪产业园为主阵地,发展抽水蓄能。\n"
    assert ("湖州市", "抽水蓄能") not in facts(body, "TARGETS", "湖州市2027年政府工作报告\n")
