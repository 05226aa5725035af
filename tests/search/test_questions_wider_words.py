"""Words with a narrow meaning in a lexicon that are meant more widely, verbs that only begin a phrase, places in the names of works, and what no sentence says."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import given, session_over

PLANS = {
    "qiaolin": """桥林经济技术开发区2026年工作计划
一、主要目标
2026年技工贸总收入达到860亿元,规模工业产值超过510亿元。
二、重点任务
1.做强通用航空。抓紧搭建飞行服务站,全面打通农林飞防、医疗转运、空中观光等应用场景,助推产业壮大。
(责任单位:产业发展局)
2.推进廉政建设。深化廉洁园区创建,统筹建设“廉洁讲堂”“廉洁班组”“廉政教育长廊”。
(责任单位:纪工委)
3.扩大开放。用好澜江外贸综合服务中心,深化与非洲国家的贸易往来。组织“桥林春茗会”“桥林秋拍对接会”,积极参加东博会、西洽会。
(责任单位:招商局)
4.优化创新布局。在条件成熟的园区优先布局概念验证中心、中试基地、离岸孵化器。
(责任单位:科技局)
5.稳定就业。开展“零门槛入职”便民行动试点和灵活用工社保补贴试点。
(责任单位:人社局)
""",
    "province": """河南省2026年承接产业转移工作方案
一、重大项目
抓紧推动华润集团新乡许昌项目、格力集团汝州生产基地、台达电子三期项目落地投产。
二、保障措施
1.加大厂房建设。全年建成标准厂房300万平方米。
2.做好统计。会同商务部按月报送园区数据。
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("wider"), **PLANS) as made:
        yield made.engine


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which uses of general aviation does Qiaolin ETDZ mean to open up?", {"农林飞防", "医疗转运", "空中观光"}),
        ("Besides its own meetings, in which fairs does Qiaolin ETDZ take an active part in 2026?", {"中国—东盟博览会", "中国西部国际投资贸易洽谈会"}),
        ("桥林经开区在条件成熟的园区优先布局哪些创新平台？", {"概念验证中心", "中试基地", "离岸孵化器"}),
        ("桥林经开区开展哪些试点来稳定就业？", {"“零门槛入职”便民行动试点", "灵活用工社保补贴试点"}),
        ("Where in Henan is the Gree group's (格力集团) production base?", {"汝州"}),
        ("格力集团的生产基地落在河南哪个地方？", {"汝州"}),
        ("华润集团的项目落在河南省哪个城市?", {"新乡", "许昌"}),
    ],
)
def test_what_is_meant_is_given(engine: Engine, question: str, expected: set[str]) -> None:
    assert given(engine, question) == expected


@pytest.mark.parametrize(
    "question",
    ["What tourism income is Qiaolin ETDZ aiming for in 2026?", "河南省2026年标准厂房建设由哪个部门牵头？", "台达电子三期项目建在河南省哪个市？"],
)
def test_what_no_sentence_says_is_not_answered(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "word", "held"),
    [("Which parks want more trade with Africa?", "trade", "贸易"), ("Which parks measure the air in 2026?", "air", "空气"), ("Which zones care about institutions for the elderly?", "institutions", "机构")],
)
def test_a_word_of_one_field_means_what_it_does_elsewhere_too(engine: Engine, question: str, word: str, held: str) -> None:
    term = next(t for t in engine.context(question).content() if t.text == word)
    assert held in term.words or held in dict(term.soft)


@pytest.mark.parametrize(
    ("question", "kinds"),
    [("What clean-government showpieces will Qiaolin ETDZ build?", set()), ("Which government-funded parks will Qiaolin ETDZ set up?", {"Park"})],
)
def test_what_only_joins_a_compound_is_not_asked_for(engine: Engine, question: str, kinds: set[Any]) -> None:
    assert {k.value for k in engine.context(question).u.asked} == kinds


def test_a_verb_that_begins_a_phrase_is_no_stage(engine: Engine) -> None:
    assert not engine.context("Which markets will Qiaolin ETDZ open up?").u.has("stage")
    assert engine.context("Which plants will Qiaolin ETDZ open?").u.has("stage.operate")
