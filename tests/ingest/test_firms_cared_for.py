"""Firms that a plan pushes, tends and cares for: 力促甲挂牌, 加大乙等企业的帮扶力度, 解决丙用工难题."""

import pytest

from tests.ingest.drafts import objects, qualified


@pytest.mark.parametrize(
    ("body", "aim"),
    [
        ("协调解决鹭岛航空用地问题。", "解决用地问题"),
        ("化解鹭岛航空、禾岸医械等企业融资难题。", "化解融资难题"),
        ("保障鹭岛航空等重点企业用电。", "保障用电"),
        ("做好鹭岛航空等企业的服务。", "服务"),
        ("加大对鹭岛航空等企业的帮扶力度。", "帮扶"),
        ("力促鹭岛航空新三板挂牌。", "新三板挂牌"),
        ("争取鹭岛航空入规。", "入规"),
        ("确保鹭岛航空达产增效。", "达产增效"),
        ("抓好鹭岛航空、禾岸医械等企业上市。", "上市"),
        ("推动鹭岛航空扩大产能。", "扩大产能"),
    ],
)
def test_what_is_done_for_a_firm(body: str, aim: str) -> None:
    assert qualified(body + "\n", "SUPPORTS", "aim")["鹭岛航空"] == {aim}


@pytest.mark.parametrize("body", ["服务好鹭岛航空等企业。", "重点跟踪服务鹭岛航空、禾岸医械。"])
def test_firms_that_are_served(body: str) -> None:
    assert "鹭岛航空" in objects(body + "\n", "SUPPORTS")


@pytest.mark.parametrize("body", ["确保鹭岛航空等企业安全生产。", "加强鹭岛航空等企业的安全监管。", "解决柳岸社区用水问题。", "确保鹭岛航空二期竣工、禾岸医械增资扩产项目签约。"])
def test_what_is_no_help(body: str) -> None:
    assert not objects(body + "\n", "SUPPORTS")
