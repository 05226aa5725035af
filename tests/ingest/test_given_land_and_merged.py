"""Parks that are built on land of another, given to another, or called after who helps; districts by ordinary words."""

import pytest

from tests.ingest.drafts import facts, names, objects

CITY = "临江市2024年工作计划\n发布日期:2024-03-01\n一、任务\n"


def test_a_park_built_on_land_of_a_district_lies_there_and_draws_industries() -> None:
    body = "河口片区主攻物流。在河口片区划出600亩建设边民互市落地加工园,重点承接坚果、杂豆加工。\n"
    assert ("边民互市落地加工园", "河口片区") in facts(body, "LOCATED_IN")
    assert {("边民互市落地加工园", "坚果")} <= facts(body, "TARGETS")


def test_a_park_built_on_land_of_a_town_lies_there() -> None:
    assert ("装配式建筑产业园", "坛同镇") in facts("在坛同镇腾出300亩用地建设装配式建筑产业园,主攻钢构件。\n", "LOCATED_IN", CITY)


@pytest.mark.parametrize(
    "body",
    [
        "临江辽北经济开发区并入四平红嘴经济技术开发区,待批复后实施。\n",
        "双阳经济开发区奢岭片区交由四平红嘴经济技术开发区托管。\n",
        "将辽北物流园区移交给四平红嘴经济技术开发区。\n",
    ],
)
def test_whom_a_park_is_given_to_does_not_lie_in_it(body: str) -> None:
    assert not any(park == "四平红嘴经济技术开发区" and place.endswith(("区", "片区")) for park, place in facts(body, "LOCATED_IN", CITY))


def test_who_in_brackets_helps_from_afar_is_not_where_a_park_lies() -> None:
    head = "景东彝族自治县2024年工作计划\n发布日期:2024-03-01\n一、任务\n"
    located = facts("与上海市黄浦区共建景东(黄浦)农产品产业园。\n", "LOCATED_IN", head)
    assert ("景东(黄浦)农产品产业园", "景东彝族自治县") in located
    assert not any(place == "黄浦区" for _, place in located)


def test_districts_named_by_an_ordinary_word() -> None:
    body = "以城区片区绿色食品产业园为主战场开展招商。启动城区片区污水处理站建设。河口片区新建厂房2万平方米。\n"
    assert {"城区片区", "河口片区", "城区片区绿色食品产业园"} <= names(body, "Park")
    assert {("城区片区污水处理站", "城区片区"), ("城区片区绿色食品产业园", "城区片区")} <= facts(body, "LOCATED_IN")
    assert "城区片区" not in names("完善城区片区配套,推进城区片区改造。\n", "Park")


def test_a_project_that_comes_to_a_park() -> None:
    body = "总投资32亿元的贵能储能电池一期落子南部新材料产业园,9月投产。\n"
    assert "南部新材料产业园" in names(body, "Park")
    assert ("贵能储能电池一期", "南部新材料产业园") in facts(body, "LOCATED_IN")
    assert "贵能储能电池一期" in objects(body, "HAS_PROJECT")
