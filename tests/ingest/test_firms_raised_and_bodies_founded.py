"""Firms whose standing is to be raised, and bodies that are to be founded."""

import pytest

from tests.ingest.drafts import names, objects, qualified


@pytest.mark.parametrize(
    ("body", "firms"),
    [
        ("提升泓格集团等企业的竞争力。\n", {"泓格集团"}),
        ("增强泓格集团、泓远股份等企业的市场影响力。\n", {"泓格集团", "泓远股份"}),
        ("扩大泓远电子等龙头企业的市场份额。\n", {"泓远电子"}),
        ("提高泓远药业等骨干企业的核心竞争力和品牌影响力。\n", {"泓远药业"}),
        ("增强泓格建工、泓格水务等国有企业融资能力。\n", {"泓格建工", "泓格水务"}),
    ],
)
def test_firms_whose_standing_is_raised_are_helped(body: str, firms: set[str]) -> None:
    assert objects(body, "SUPPORTS") == firms


def test_what_is_raised_is_the_aim() -> None:
    assert qualified("提升泓格集团等企业的竞争力。\n", "SUPPORTS", "aim") == {"泓格集团": {"提升竞争力"}}


@pytest.mark.parametrize("body", ["提升园区企业的竞争力。\n", "提升泓格大厦出租率。\n", "扩大泓格集团等企业的征地范围。\n", "提升泓格新材料等项目的影响力。\n"])
def test_what_else_is_raised_helps_no_firm(body: str) -> None:
    assert not objects(body, "SUPPORTS")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("成立重点行业高端人才协会,发布需求。\n", "重点行业高端人才协会"),
        ("组建高层次人才联合会。\n", "高层次人才联合会"),
        ("设立人才发展基金会。\n", "人才发展基金会"),
        ("推动成立返乡创业联谊会。\n", "返乡创业联谊会"),
        ("发起成立工业设计协会。\n", "工业设计协会"),
    ],
)
def test_a_body_of_a_given_kind_that_is_founded(body: str, name: str) -> None:
    assert name in names(body, "Organization")


@pytest.mark.parametrize("body", ["成立行业协会,加强自律。\n", "鼓励企业组建产业联盟。\n", "成立产业协会5家。\n"])
def test_a_body_of_no_given_kind_is_none(body: str) -> None:
    assert not names(body, "Organization")
