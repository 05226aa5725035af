"""Fairs by words of late: what is prepared or held and called 某博会, weeks of cooperation, short names in brackets."""

import pytest

from tests.ingest.drafts import record


def fairs(sentence: str) -> set[str]:
    """The events of a sentence."""
    return {e.name for e in record("", f"湘潭高新技术产业开发区2025年工作要点\n一、会展\n{sentence}。\n").entities if e.type == "Event"}


@pytest.mark.parametrize(("sentence", "expected"), [
    ("抓紧准备瓷博会展位", {"瓷博会"}),
    ("办好醴陵国际瓷博会", {"醴陵国际瓷博会"}),
    ("参加中国(湘潭)国际科技合作周", {"中国(湘潭)国际科技合作周"}),
    ("每年举办一届醴陵陶瓷博览会", {"醴陵陶瓷博览会"}),
    ("当地瓷博会展馆开放", set()),
    ("组织外贸企业参加枫桥啤酒节", {"枫桥啤酒节"}),
    ("组织开展枫桥购物节", {"枫桥购物节"}),
    ("承办枫桥湖龙舟赛和枫桥篮球联赛", {"枫桥湖龙舟赛", "枫桥篮球联赛"}),
    ("企业亮相枫桥展览会", {"枫桥展览会"}),
    ("举办职工篮球联赛", set()),
    ("办好“村碗”等赛事", {"“村碗”"}),
])
def test_fairs(sentence: str, expected: set[str]) -> None:
    assert fairs(sentence) == expected


def test_fairs_of_stands_groups_and_short_names() -> None:
    assert fairs("6月要到上海的世界香料中国展摆展台") == {"世界香料中国展"}
    assert fairs("石材企业抱团去意大利维罗纳国际石材展") == {"意大利维罗纳国际石材展"}
    assert fairs("组团参加津洽会、第五届消博会") == {"津洽会", "第五届消博会"}
    assert len(found := fairs("带企业参加广交会和科隆五金展")) == 2 and "科隆五金展" in found


def test_congresses_abroad_begin_with_their_country() -> None:
    assert fairs("组织企业参加法国里昂国际纺织技术年会、越南国际建材展") == {"法国里昂国际纺织技术年会", "越南国际建材展"}
    assert fairs("参加重要国际会议、有关国际组织会议") == set()
