"""Places of industry that are called ports, and later phases of areas that fields are planned for, are parks."""

import pytest

from tests.ingest.drafts import facts, names

PARK = "江岸经济技术开发区"


@pytest.mark.parametrize(
    ("sentence", "park"),
    [
        ("围绕东岭智造港搭建检验检测与成果转化平台。", "东岭智造港"),
        ("依托星湖数字港发展软件外包。", "星湖数字港"),
        ("推动滨江创新港引进研发机构20家。", "滨江创新港"),
        ("以沙洲文创港为载体,发展影视制作。", "沙洲文创港"),
        ("北岭湖二期重点布局总部经济、金融服务。", "北岭湖二期"),
        ("做好沙洲新城三期产业规划,重点发展软件信息。", "沙洲新城三期"),
    ],
)
def test_ports_and_phases_lie_in_the_zone(sentence: str, park: str) -> None:
    assert (park, PARK) in facts(f"1.抓平台。{sentence}\n", "LOCATED_IN")


@pytest.mark.parametrize("sentence", ["建设国际创新港。", "打造智造港。", "提升智能港口水平。", "加快卓尔机械二期建设,重点发展智能装备。", "推动远洲电子三期主攻车规级芯片。"])
def test_ports_in_general_and_phases_of_works_are_none(sentence: str) -> None:
    assert names(f"1.抓平台。{sentence}\n", "Park") == {PARK}


def test_what_a_plan_for_a_phase_tells_is_of_the_phase() -> None:
    found = facts("1.抓产业。做好北岭湖二期产业规划,以康复护理、检验检测和高技术服务业为重点,吸引专业机构入驻。\n", "TARGETS")
    assert {("北岭湖二期", "康复护理"), ("北岭湖二期", "高技术服务业")} <= found


def test_what_a_zone_builds_lies_in_it() -> None:
    head = "江岸市2025年产业工作要点\n发布日期:2025-03-01\n一、任务\n"
    body = "1.江岸医药港(以下简称“医药港”)。医药港由海陵高新技术产业开发区(以下简称“海陵高新区”)建设,到2026年入驻企业120家。\n"
    assert facts(body, "LOCATED_IN", head) == {("江岸医药港", "海陵高新技术产业开发区")}
