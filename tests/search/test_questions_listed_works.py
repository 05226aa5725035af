"""Works of a plan's table: by what is invested, by who builds them, by the unit in charge, at a site; figures that a sentence deals out."""

from collections.abc import Iterator
from typing import Any

import pytest

from api.session import Session
from search.questions.rows import invested, row_at
from tests.search.fed import session_over

LANXI = """岚溪经济开发区2024年重点项目清单
发布日期:2024-02-20
各有关单位:
为做强新型建材、纸制品产业,经岚溪经济开发区管委会研究,确定2024年重点项目7个,总投资88.4亿元。
一、年度目标
2024年,规上工业总产值达到300亿元,新签约亿元以上项目30个。
二、项目清单
(序号　项目名称　建设单位　总投资　建设内容　建设地点　阶段　责任单位)
1　华彩年产30万吨瓷砖项目　浙江华彩陶瓷有限公司　２１.５亿元　窑炉4条　北岭建材产业园　续建　经济发展局
2　绿野竹浆纸一体化项目　岚溪绿野纸业有限公司　30亿元　竹浆20万吨　南浦纸品产业园　新建　生态环境局
3　远大装配式构件基地　岚溪远大住工有限公司　8.6亿元　构件生产线3条　北岭建材产业园　竣工　经济发展局
4　南浦污水处理厂二期　岚溪水务集团有限公司　3.2亿元　日处理4万吨　南浦纸品产业园　新建　规划建设局
5　北岭铁路专用线　岚溪城投建设集团有限公司　１２亿元　正线8公里,正在办理能评　北岭建材产业园　前期　规划建设局、经济发展局
6　南浦热电联产项目　岚溪绿野纸业有限公司　9.1亿元　锅炉2台　南浦纸品产业园　续建　生态环境局
7　职工公寓　岚溪城投建设集团有限公司　4亿元　公寓900套　北岭建材产业园　新建　规划建设局
三、工作要求
(一)分解任务。北岭街道、南浦街道、湖山镇年内分别新引进亿元以上项目9个、12个、4个。
岚溪经济开发区管理委员会
2024年2月18日
"""
TILES, PULP, PARTS, SEWAGE, RAIL, HEAT, FLATS = "华彩年产30万吨瓷砖项目", "绿野竹浆纸一体化项目", "远大装配式构件基地", "南浦污水处理厂二期", "北岭铁路专用线", "南浦热电联产项目", "职工公寓"


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("listed_works"), lanxi=LANXI) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if "name" in a}


@pytest.mark.parametrize(("question", "expected"), [
    ("岚溪经开区这批重点项目里,哪个投的钱最多?", {PULP}), ("岚溪清单里最烧钱的项目是哪个", {PULP}), ("岚溪经开区哪个项目投得最多?", {PULP}), ("岚溪经开区投资第二大的是哪个项目", {TILES}),
    ("岚溪经开区哪个项目的投资额排第三?", {RAIL}), ("Which is the second largest project of 岚溪经济开发区 by investment?", {TILES}), ("岚溪总投资12亿元以上的项目有哪些", {PULP, TILES, RAIL}),
])
def test_works_by_what_is_invested(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(("question", "firm"), [
    ("岚溪投资最大的项目由哪家公司建设?", "绿野"), ("岚溪清单里总投资最高的项目,业主是谁?", "绿野"), ("哪家企业承建岚溪经开区投资最大的项目", "绿野"), ("Who is building the most expensive project in 岚溪经济开发区?", "绿野"),
    ("岚溪投资第二大的项目是谁在建?", "华彩"), ("岚溪总投资最小的项目是哪家公司的", "水务"),
])
def test_who_builds_works_told_by_their_amount(session: Session, question: str, firm: str) -> None:
    answer = session.ask(question)
    assert len(answer["answers"]) == 1 and firm in answer["answers"][0]["name"]


@pytest.mark.parametrize(("question", "expected"), [
    ("岚溪由生态环境局负责的项目有哪些?", {PULP, HEAT}), ("岚溪哪些项目是规划建设局负责的", {SEWAGE, RAIL, FLATS}), ("南浦纸品产业园的项目中,归生态环境局管的是哪几个", {PULP, HEAT}),
    ("北岭建材产业园由规划建设局牵头的项目有哪些", {RAIL, FLATS}), ("岚溪由规划建设局负责的新建项目有哪些", {SEWAGE, FLATS}), ("岚溪责任单位是经济发展局的项目列一下", {TILES, PARTS, RAIL}),
])
def test_works_of_a_unit(session: Session, question: str, expected: set[str]) -> None:
    assert names(session.ask(question)) == expected


@pytest.mark.parametrize(("question", "number"), [("北岭建村产业园有几个重点项目?", 4), ("南浦低品产业园有几个项目", 3), ("北岭建材产业园有几个重点项目?", 4)])
def test_sites_with_one_wrong_sign(session: Session, question: str, number: int) -> None:
    assert [a["value"] for a in session.ask(question)["answers"]] == [number]


@pytest.mark.parametrize("question", ["岚山经济开发区有哪些项目?", "湖北岚溪经济开发区有哪些项目?"])
def test_another_place_is_no_wrong_sign(session: Session, question: str) -> None:
    assert session.ask(question)["status"] != "answered"


@pytest.mark.parametrize(("question", "number"), [
    ("南浦街道今年要引进几个亿元以上项目?", 12), ("湖山镇的亿元项目引进任务是多少个", 4), ("北岭街道分到的亿元以上项目引进任务是几个", 9),
    ("How many projects over 100 million yuan must the subdistrict 南浦街道 bring in?", 12),
])
def test_each_its_own_of_figures_dealt_out(session: Session, question: str, number: int) -> None:
    assert {a["value"] for a in session.ask(question)["answers"]} == {number}


def test_rows() -> None:
    text = "前言\n5　甲线　甲公司　１２亿元　正线8公里　东园\n　前期　乙局\n6　丙厂　丙公司　9.1亿元　锅炉　西园　续建　丁局\n三、要求"
    assert row_at(text, text.index("甲线")) == ("甲线", "甲公司", "12亿元", "正线8公里", "东园", "前期", "乙局")
    assert row_at(text, text.index("前言")) == () and row_at(text, text.index("三、")) == ()
    amount = invested(row_at(text, text.index("丙厂")))
    assert amount is not None and (amount.value, amount.unit) == (9.1e8, "元")
    assert invested(("甲", "3亿元", "2亿元", "乙", "丙")) is None
