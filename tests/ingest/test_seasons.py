"""Seasons and weeks for buyers and visitors are events, in quotes and without; campaigns are none."""

import pytest

from tests.ingest.drafts import names


@pytest.mark.parametrize(
    ("told", "event"),
    [
        ("举办“江岸购物季”活动30场。", "“江岸购物季”活动"),
        ("办好“乐购江岸”美食消费周。", "“乐购江岸”美食消费周"),
        ("组织体育消费季、“好运江岸”系列赛事。", "“好运江岸”系列赛事"),
        ("组织体育消费季、“好运江岸”系列赛事。", "体育消费季"),
        ("开展“江岸金秋”金融惠民消费月。", "“江岸金秋”金融惠民消费月"),
        ("持续办好文旅消费季和汽车消费节。", "文旅消费季"),
        ("持续办好文旅消费季和汽车消费节。", "汽车消费节"),
        ("举办首届江岸冰雪旅游季。", "首届江岸冰雪旅游季"),
        ("策划“嗨在江岸”消费促进活动20场。", "“嗨在江岸”消费促进活动"),
    ],
)
def test_seasons_are_events(told: str, event: str) -> None:
    assert event in names(told + "\n", "Event")
    assert not names(told + "\n", "Policy")


@pytest.mark.parametrize("told", ["开展“招商攻坚季”行动。", "举办各类消费季。", "开展质量月宣传。", "打造四季旅游品牌。"])
def test_campaigns_and_what_is_general_are_none(told: str) -> None:
    assert not names(told + "\n", "Event")


@pytest.mark.parametrize(
    ("told", "policy"),
    [
        ("全面实施自贸试验区改革2.0版。", "自贸试验区改革2.0版"),
        ("出台人才新政3.0。", "人才新政3.0"),
        ("优化以旧换新政策,扩大消费。", "以旧换新政策"),
        ("延续购车补贴政策。", "购车补贴政策"),
    ],
)
def test_policies_by_their_edition_and_means(told: str, policy: str) -> None:
    assert policy in names(told + "\n", "Policy")


@pytest.mark.parametrize("told", ["建设工业4.0工厂。", "产值增长2.0个百分点。", "优化各项政策。"])
def test_what_only_has_a_number_is_no_policy(told: str) -> None:
    assert not names(told + "\n", "Policy")


def test_an_event_whose_name_begins_with_a_verb() -> None:
    assert "加快县域工业发展大会" in names("江岸在加快县域工业发展大会上颁了聘书。\n", "Event")
