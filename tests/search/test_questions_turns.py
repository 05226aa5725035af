"""Turns of phrase: two places set against one another, who leads and who helps, parks told by a firm, compounds, standing of firms, national units."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import names, session_over

LIANZE = """涟泽经济技术开发区2025年工作要点
发布日期:2025-01-18
一、主要目标
规上工业总产值达到310亿元;实际利用外资1.2亿美元;研发经费投入强度达到2.6%;单位工业增加值能耗下降2.8%;新增规上工业企业18家。
二、重点任务
1.推进数字赋能。依托修造船产业大脑建设数字化车间12个。(责任单位:经济发展局牵头,大数据中心、电信涟泽分公司配合)
2.做优绿色修船。全部停用露天干喷砂,推广超高压水除锈。(责任单位:生态环境局牵头,应急管理局配合)
3.建设专业园区。竹湾食品产业园重点发展豆制品、果蔬饮料,推动阿香婆实施智能化改造,产值达到40亿元。云杉智造园主攻数控机床、工业软件,产值达到90亿元。(责任单位:招商局)
4.拓展合作。由经济合作局在东港、西浦设立招商联络处;加强与釜山自由区、韩国明洋集团对接;联合江海大学、中国造船集团第三〇二研究所组建船舶实验室。支持鸿浪船业、海凌船厂等企业增资扩产。(责任单位:商务局)
组织专场招聘会16场,帮助企业招工4500人;城镇新增就业5200人;与青湾港务集团、临滩综合保税区合作开行班列。
5.壮大新材料。加快云杉智造园污水处理厂项目建设。建设钛合金产业园。加快东港铁路专用线建设。(责任单位:建设局)
"""
QINGLING = """青岭高新技术产业开发区2024年工作要点
发布日期:2024-01-18
一、主要目标
规上工业总产值达到280亿元;实际利用外资1.5亿美元;研发经费投入强度达到3.1%;单位工业增加值能耗下降3.4%;新增规上工业企业11家。
二、重点任务
1.支持跨境电商。培育跨境电商企业20家。(责任单位:商务局、邮政管理局)
"""
BONDED = """国务院关于促进保税物流中心发展的若干意见
国发〔2022〕33号
发布日期:2022-05-12
一、主要任务
1.支持跨境电商。支持保税物流中心内企业开展跨境电商进出口业务。(商务部、海关总署负责)
2.促进文物回流。简化文物备案程序,支持保税物流中心存储文物。(海关总署、文化和旅游部、文物局负责)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("turns"), lianze=LIANZE, qingling=QINGLING, bonded=BONDED) as session:
        yield session.engine


LIAN, QING = "涟泽经济技术开发区", "青岭高新技术产业开发区"


@pytest.mark.parametrize(
    ("question", "ahead"),
    [
        ("Which wants more foreign capital, Lianze ETDZ in 2025 or Qingling High-tech Zone in 2024?", QING),
        ("Who is after more industrial output: Lianze ETDZ (2025) or Qingling High-tech Zone (2024)?", LIAN),
        ("Between Lianze ETDZ (2025) and Qingling High-tech Zone (2024), which adds more larger firms?", LIAN),
        ("Which adds more above-scale firms, Lianze ETDZ in 2025 or Qingling High-tech Zone in 2024?", LIAN),
        ("Which of the two sets the higher bar for R&D spending as a share of output: Lianze ETDZ or Qingling High-tech Zone?", QING),
        ("Which sets itself the steeper fall in energy use: Lianze ETDZ in 2025 or Qingling High-tech Zone in 2024?", QING),
    ],
)
def test_of_two_places_the_one_that_is_ahead_is_named(engine: Engine, question: str, ahead: str) -> None:
    assert names(engine.answer(question)) == {ahead}


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("How much should the larger firms of Lianze ETDZ turn out in industrial output in 2025?", 310), ("How many larger firms does Lianze ETDZ want to add in 2025?", 18),
        ("What industrial output should the bigger companies of Qingling High-tech Zone reach in 2024?", 280),
    ],
)
def test_larger_firms_compare_nothing(engine: Engine, question: str, value: float) -> None:
    assert value in [a.get("value") for a in engine.answer(question)["answers"]]


DIGITAL = {"经济发展局", "大数据中心", "电信涟泽分公司"}


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("Who leads the push to digitise Lianze's shipyards, and who lends a hand?", DIGITAL), ("Who spearheads the digital makeover of shipyards in Lianze ETDZ and who pitches in?", DIGITAL),
        ("Who is at the helm of green ship repair in Lianze ETDZ?", {"生态环境局"}), ("Who helps out with green ship repair in Lianze ETDZ?", {"应急管理局"}),
    ],
)
def test_who_leads_and_who_helps(engine: Engine, question: str, units: set[str]) -> None:
    assert set(names(engine.answer(question))) == units


@pytest.mark.parametrize(
    ("question", "units"),
    [
        ("Which ministries look after cross-border e-commerce?", {"商务部", "海关总署"}), ("Which national bodies deal with cross-border e-commerce?", {"商务部", "海关总署"}),
        ("Which ministries look after cross-border e-commerce in China's bonded logistics centres?", {"商务部", "海关总署"}),
        ("跨境电商由国家哪些部门负责？", {"商务部", "海关总署"}),
        # The name of the bureau alone says nothing of who does it.
        ("Who oversees the return of cultural relics?", {"海关总署", "文化和旅游部", "文物局"}), ("文物回流由谁负责？", {"海关总署", "文化和旅游部", "文物局"}),
    ],
)
def test_national_units_are_those_of_the_nations_plans(engine: Engine, question: str, units: set[str]) -> None:
    assert set(names(engine.answer(question))) == units


@pytest.mark.parametrize(
    "question",
    [
        "What does the park specialise in where sauce maker 阿香婆 is going smart?", "What are the main industries of the park where 阿香婆 is upgrading to smart production?",
        "Which fields does the park in which 阿香婆 goes smart focus on?", "阿香婆所在的园区重点发展什么产业？",
    ],
)
def test_a_park_is_told_by_a_firm_that_it_helps(engine: Engine, question: str) -> None:
    assert set(names(engine.answer(question))) == {"豆制品", "果蔬饮料"}


@pytest.mark.parametrize(
    "question",
    [
        "Which companies does Lianze ETDZ want to see in the Fortune Global 500?", "涟泽经开区要推动哪些企业进入世界500强？", "Which unicorns does Lianze ETDZ support?", "涟泽经开区支持哪些独角兽企业？",
        "涟泽经开区地铁建设由谁牵头？",
    ],
)
def test_what_no_sentence_says_of_firms_or_works_is_not_known(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        # Where it is done stands between those who do it and the verb.
        ("涟泽在东港、西浦的招商联络处由哪个单位设立？", {"经济合作局"}), ("Which body sets up Lianze's liaison offices in Donggang and Xipu?", {"经济合作局"}),
        ("涟泽经开区要对接哪些韩国方面的合作方？", {"韩国明洋集团"}),
        ("With which universities and research bodies does Lianze ETDZ team up?", {"江海大学", "中国造船集团第三〇二研究所"}), ("涟泽经开区与哪些高校、科研机构合作？", {"江海大学", "中国造船集团第三〇二研究所"}),
        ("我们是做钛合金精密构件的，去哪个园区落户最合适？", {LIAN}),
    ],
)
def test_partners_doers_and_places_for_makers(engine: Engine, question: str, answer: set[str]) -> None:
    assert set(names(engine.answer(question))) == answer


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Where in Lianze ETDZ is the sewage treatment plant going up?", {"云杉智造园"}), ("In which Lianze park is the wastewater treatment plant?", {"云杉智造园"}),
        ("Which ports does Lianze ETDZ work with?", {"青湾港务集团"}), ("涟泽经开区与哪些港口合作？", {"青湾港务集团"}),
    ],
)
def test_where_works_lie_and_which_ports(engine: Engine, question: str, answer: set[str]) -> None:
    assert set(names(engine.answer(question))) == answer


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("How many workers should Lianze ETDZ help firms recruit in 2025?", {4500}), ("How many jobs should Lianze ETDZ create in 2025?", {5200}),
        ("How many technicians does Lianze ETDZ want to train in 2025?", set()),
    ],
)
def test_persons_are_no_number_of_firms_or_fairs(engine: Engine, question: str, values: set[int]) -> None:
    assert {a["value"] for a in engine.answer(question)["answers"]} == values


def test_a_paper_that_says_where_it_stands_is_not_asked_for(engine: Engine) -> None:
    asked = engine.context("What is Lianze ETDZ supposed to develop under the province's opinion?").u.asked
    assert "Policy" not in {k.value for k in asked}


def test_signs_of_two_words_are_no_industry(engine: Engine) -> None:
    assert not engine.context("2022年国家政府工作报告要求哪些部门培育未来产业？").u.mentions_of("Industry")
    assert not engine.context("国家布局哪些未来产业？").u.has("outline.not")


@pytest.mark.parametrize("question", ["Is Lianze ETDZ phasing out open-air dry sandblasting?", "Does Lianze ETDZ want to get rid of dry sandblasting in the open air?"])
def test_a_compound_is_read_as_a_whole(engine: Engine, question: str) -> None:
    assert [a.get("value") for a in engine.answer(question)["answers"]] == [True]
