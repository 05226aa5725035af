"""Units of works that an amount tells, firms that are counted and no teams, numbers that stand right behind what is counted, and with whom something is shared."""

from collections.abc import Iterator

import pytest

from api.session import Session
from search.questions.cues.phrases import with_whom
from search.questions.reader.groups import classes
from search.questions.rewording.built import works_charged
from tests.search.fed import names, session_over

HAIYUE = """海月经济技术开发区2031年重点项目清单
发布日期:2031-02-26
一、项目清单
(序号  项目名称  建设单位  总投资  建设内容  建设地点  阶段  责任单位)
1　云杉年产6万吨竹纤维项目　海月竹业有限公司　32.5亿元　纺丝车间及原料库　东岭产业园　新建　产业发展局
2　白鹭物流仓库项目　海月物流有限公司　4.2亿元　立体仓库两座　西浦产业园　续建　交通运输局
3　蓝湾净水厂项目　海月水务有限公司　2.1亿元　每天净水5万吨　西浦产业园　续建　水务局
二、工作要求
(一)外出招商。在厦门、长沙设立4个驻点招商组,每组派驻3人以上,全年各拜访企业90家以上。
(二)区域合作。与长岭临空经济示范区、北湖临空经济示范区互通航线、同揽货源。
(三)盘活企业。由规划建设局会同海月县自然资源局开展低效用地“回头看”。
(四)保障用地。完成南岭地块平整,力保松石轴承项目、青杏研发总部6月底前供地。
海月经济技术开发区管理委员会
2031年2月23日
"""
UNNAMED = """2031年开发区重点工作及责任清单
序号 |
重点工作 |
责任单位 |
1 |
推动工业用地“腾笼换鸟”,全年盘活僵尸企业17家,盘活存量厂房300间。 |
闲置资产办 |
"""


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with session_over(tmp_path_factory.mktemp("works"), haiyue=HAIYUE, unnamed=UNNAMED) as made:
        yield made


def values(session: Session, question: str) -> set[object]:
    return {a.get("value") for a in session.engine.answer(question)["answers"]}


@pytest.mark.parametrize("question", ["Which bureau answers for the costliest project on Haiyue's 2031 list?", "海月经开区2031年清单里总投资最大的那个项目由哪个局负责？", "Who is in charge of the most expensive project in Haiyue ETDZ?"])
def test_works_told_by_an_amount_have_units(session: Session, question: str) -> None:
    assert names(session.engine.answer(question)) == {"产业发展局"}


@pytest.mark.parametrize("question", ["Which Haiyue projects should be given their plots by June 2031?", "Which works get a plot in Haiyue in the first half of 2031?"])
def test_plots_are_land(session: Session, question: str) -> None:
    assert names(session.engine.answer(question)) == {"松石轴承项目", "青杏研发总部"}


@pytest.mark.parametrize("text", ["Which bureau attracts investment?", "Who is in charge?", "Which office has two largest funds?"])
def test_where_no_works_are_told_no_units_of_works_are_asked_for(text: str) -> None:
    assert works_charged(text, "en") is None


@pytest.mark.parametrize("question", ["How many companies must each of Haiyue's outposts call on in 2031?", "海月每个驻点招商组2031年要登门多少家企业？"])
def test_where_firms_are_counted_teams_are_not(session: Session, question: str) -> None:
    assert values(session, question) == {90}


@pytest.mark.parametrize("question", ["How many zombie companies does the development zone want to bring back to life in 2031?", "开发区2031年打算盘活几家僵尸企业？"])
def test_a_number_right_behind_what_is_counted_is_meant(session: Session, question: str) -> None:
    assert values(session, question) == {17}


@pytest.mark.parametrize("question", ["Which other airport economic zones does Haiyue share air routes and freight with?", "With which airport economic zones does Haiyue share its routes?"])
def test_a_question_that_ends_in_with_asks_with_whom(session: Session, question: str) -> None:
    assert names(session.engine.answer(question)) == {"长岭临空经济示范区", "北湖临空经济示范区"}


def test_what_only_ends_in_with_asks_for_no_partner() -> None:
    assert with_whom("which zones does the park pool its buses with?") is not None
    assert with_whom("which tasks is the bureau charged with?") is None and with_whom("which problems will it deal with?") is None


def test_an_airport_zone_is_no_airport() -> None:
    assert classes("which airport is enlarged") and not classes("which airport economic zones work with it")


@pytest.mark.parametrize("question", ["Which two offices re-examine poorly used land in Haiyue?", "Which bureaus take a second look at under-used land in Haiyue?"])
def test_offices_are_units(session: Session, question: str) -> None:
    assert "规划建设局" in names(session.engine.answer(question))
