"""Parks that only a place, a short name or a partner tells apart: sides of a zone, towns of a trade, zones abroad; and where they lie."""

import pytest

from tests.ingest.drafts import facts, names

COUNTY = "德清县2027年政府工作报告\n"


def test_sides_told_apart_are_parts_of_the_zone_before_them() -> None:
    body = "一、园区。德清经开区扛起主战场责任。北区重点发展半导体、工业机器人;南区盘活用地300亩,培育工业设计。\n"
    found = facts(body, "TARGETS", COUNTY)
    assert {("德清经开区北区", "半导体"), ("德清经开区北区", "工业机器人"), ("德清经开区南区", "工业设计")} <= found
    assert {("德清经开区北区", "德清经开区"), ("德清经开区南区", "德清经开区")} <= facts(body, "LOCATED_IN", COUNTY)


def test_one_side_alone_is_none() -> None:
    body = "一、园区。德清经开区扛起主战场责任。北区重点发展半导体。\n"
    assert names(body, "Park", COUNTY) == {"德清经开区"}


@pytest.mark.parametrize(("told", "park"), [
    ("县里依托中国丝绸城发展家纺。", "中国丝绸城"),
    ("加快建设浙江(德清)国际钢琴城(以下简称“钢琴城”)。", "浙江(德清)国际钢琴城"),
    ("与万荣口岸经济区建立会晤机制。", "万荣口岸经济区"),
    ("与西安国际港务区共组班列。", "西安国际港务区"),
    ("以瑞丽沿边产业园区(以下简称“沿边园区”)为主战场承接电子组装。", "瑞丽沿边产业园区"),
    ("德清经开区同台州湾新区共建协作园。", "台州湾新区"),
])
def test_what_says_which_park_is_meant(told: str, park: str) -> None:
    found = names(f"一、开放。{told}\n", "Park", COUNTY)
    assert park in found and not any("同" in n or "以" in n for n in found)


@pytest.mark.parametrize("told", ["打造国际商贸名城。", "引进沿边产业园区运营商。", "打造国际石材城品牌。"])
def test_what_may_be_anywhere_is_no_park(told: str) -> None:
    assert not names(f"一、开放。{told}\n", "Park", COUNTY)


def test_a_town_has_what_it_relies_on_and_a_wider_place_does_not_say_where() -> None:
    body = "一、平台。发挥钱桥智能装备产业园带动作用。新市镇以钱桥智能装备产业园为核心打造装备小镇。依托湖州综合保税区发展保税加工。\n"
    found = facts(body, "LOCATED_IN", COUNTY)
    assert {("钱桥智能装备产业园", "新市镇"), ("湖州综合保税区", "德清县")} <= found


def test_districts_lie_in_the_park_that_is_the_field_of_work() -> None:
    body = "一、园区。以江岸沿河产业园(以下简称“沿河园”)为主战场,其中北岗片区突出电子组装,丰泽片区突出水果加工。\n"
    assert {("北岗片区", "江岸沿河产业园"), ("丰泽片区", "江岸沿河产业园")} <= facts(body, "LOCATED_IN")


def test_belts_that_are_told_what_to_do() -> None:
    body = "北部风光氢储融合带重点布局光伏基地；南部生态修复带利用采煤沉陷区发展光伏治沙；沿江绿色化工带布局精细化工。建设沿河生态带20公里，推进产业融合带动就业。\n"
    assert {("南部生态修复带", "光伏治沙"), ("沿江绿色化工带", "精细化工")} <= facts(body, "TARGETS")
    assert {n for n in names(body, "Park") if "带" in n} == {"北部风光氢储融合带", "南部生态修复带", "沿江绿色化工带"}
