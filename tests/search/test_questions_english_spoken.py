"""English as researchers and journalists write it: glosses behind questions, zones with a work in them, two tasks of one unit, words for what plans say."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.language.words import dictionary, english_phrases, plain
from search.questions.rewording.glossed import in_own_words
from tests.search.fed import given, session_over

PLANS = {
    "heting": """鹤汀经济技术开发区2026年工作计划
一、主要目标
全年实现工业产值320亿元。
二、重点任务
1.加快项目建设。推进澜图光电二期扩建,打造柳荫公园、白鹭公园等绿色精品。
(责任单位:规划建设局)
2.保障住房。加快公租房、青年社区配套,抓好人才公寓建设,完成云岭集团、松岭职工苑一期人才公寓建设并交付使用,枫桥高端人才公寓建成,配齐商业服务并开放。
(责任单位:规划建设局)
3.扶持创业。依托云梯众创、启帆众创等孵化一批公共研发平台。
(责任单位:科技局)
4.建好道路和桥梁。提升道路、桥梁管养水平。
(责任单位:规划建设局、城投公司)
5.拓宽投资和融资渠道。创新投资、融资模式。
(责任单位:财政金融局、城投公司)
6.推进创新资源布局。支持创新资源集聚。
(责任单位:科技局、教育局)
7.推进创新创业平台建设。建设创新创业平台。
(责任单位:科技局、城投公司)
""",
    "province": """河阳省2026年承接产业转移工作方案
一、总体思路
统筹推进全省开放发展。
二、主要任务
1.精准对接。围绕本省已有的日用陶瓷、造纸机械、渔具等优势产业以及现代农业,开展产业转移招商。
(责任单位:省商务厅)
2.完善通道。加快推进内陆货运枢纽建设。
(责任单位:省交通厅)
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("spoken"), **PLANS) as made:
        yield made.engine


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which green parks will the zone with the 澜图光电 phase two expansion create in 2026?", {"柳荫公园", "白鹭公园"}),
        ("Which talent apartments is Heting ETDZ to complete in 2026?", {"松岭职工苑一期人才公寓", "枫桥高端人才公寓"}),
        ("Which unit of Heting ETDZ is responsible both for innovation and entrepreneurship platforms and for investment and financing channels?", {"城投公司"}),
        ("Which unit of Heting ETDZ is responsible for roads and bridges as well as investment and financing channels?", {"城投公司"}),
        ("What competitive industries does 河阳省 already have according to its 2026 plan on industrial transfer?", {"日用陶瓷", "造纸机械", "渔具"}),
        ("Which maker spaces does Heting ETDZ rely on to incubate R&D platforms?", {"云梯众创", "启帆众创"}),
    ],
)
def test_lists(engine: Engine, question: str, expected: set[str]) -> None:
    assert given(engine, question) == expected


@pytest.mark.parametrize(
    ("question", "plain_words"),
    [
        ("In which cities does the plan run a freight hub (货运枢纽)?", "In which cities does the plan run a freight hub (货运枢纽)?"),
        ("Please tell me in which cities it runs a freight hub (货运枢纽)", "Please tell me in which cities it runs a freight hub (货运枢纽)"),
        ("Where does Heting ETDZ build a freight hub (货运枢纽)?", "Where does Heting ETDZ build a freight hub (货运枢纽)?"),
        ("Which parks run schemes under which rent is waived (租金减免)?", "Which parks run 租金减免?"),
    ],
)
def test_a_gloss_stands_for_the_clause_before_it_and_not_for_the_question(question: str, plain_words: str) -> None:
    assert in_own_words(question) == plain_words


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("competitive industries", "优势产业"), ("disused factories", "老旧厂房"), ("the separation of rainwater and sewage", "雨污分流"), ("rooftop solar", "分布式光伏"), ("a freight forwarder", "货代"), ("project concierge", "项目管家"),
        ("debt-for-equity swap", "债转股"), ("industry-academia", "产学研"), ("parallel approval", "并联审批"), ("job rotation", "岗位交流"),
        ("the tax base", "税源"), ("top-tier talent", "顶尖人才"), ("backbone enterprises", "骨干企业"), ("funding shortfall", "资金缺口"), ("Hong Kong and Macau", "港澳"),
    ],
)
def test_words_are_known_as_plans_say_them(said: str, word: str) -> None:
    phrase = plain(said).removeprefix("the ").removeprefix("a ")
    assert word in (*english_phrases().get(phrase, ()), *dictionary(phrase))
