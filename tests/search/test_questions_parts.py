"""Questions that are several, and lists that several parts of a sentence give: two conditions, two tasks, schools of a list of works."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.askedfor import BECOMES
from search.questions.choosing import SEVERAL
from search.questions.language import nouns
from search.questions.language.cutting import terms_of
from search.questions.language.english import Translator
from search.questions.language.normal import Question
from search.questions.parts import both, several
from search.questions.readings import series
from tests.search.fed import given, session_over

PLANS = {
    "鹿鸣": """鹿鸣经济技术开发区2025年工作计划
一、主要目标
全年实现工业产值620亿元,新铺人行道12.5公里、自行车道8.3公里。
二、重点任务
(一)抓项目
1.加快拆迁。切实加快海桐药业、鲲跃智造、飞砚文具等项目拆迁进度。
(责任单位:征收事务局、鹿鸣城投集团)
2.催促投产。帮促海桐药业、月汐物流等重点项目尽快投产投运。
(责任单位:项目服务局、鹿鸣城投集团)
(二)优服务
1.拓宽融资渠道。帮助鲲跃智造、松果科技等后备企业尽早上市。
(责任单位:财政金融局、项目服务局)
2.兴办民生事业。推动梧桐小学、青竹小学秋季开学,加快鹿鸣康复医院建设,启动海棠幼儿园建设。
(责任单位:社会事业局)
3.发展会展。举办星火杯创业大赛,辅导25个以上参赛团队。
(责任单位:财政金融局)
4.走出去。深化中非贸易合作,布局储能材料、低空经济产业。
(责任单位:商务合作局)
三、规范管理
一是推动出台《鹿鸣经开区项目准入和退出管理办法》,严把入口。二是推动出台《鹿鸣经开区标准厂房租赁规程》,盘活存量。
""",
    "苇河": """苇河新区2024年工作要点
一、总体安排
围绕低空经济、海洋装备两大产业招商,规划苇河通航小镇、苇河渔歌小镇。
二、主要任务
1.承接转移。平川地区、洞庭湖区的园区要对接长三角、京津冀产业转移。山口示范区着力融入粤港澳大湾区。
2.提升平台。支持云泽出口加工区升级为综合保税区。指导山口工业园申报国家级经开区。
3.联合创新。深入推进与远洋重工、北辰通信等央企的合作。申请设立国家船舶制造创新中心。
4.守住关口。对不符合定位的陶瓷、印染项目一概不予引进。
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with session_over(tmp_path_factory.mktemp("plans"), **PLANS) as session:
        yield session.engine


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("鹿鸣经开区2025年既要加快拆迁、又要尽快投产的是哪个项目？", {"海桐药业"}),
        ("Which project in Luming ETDZ (鹿鸣经开区) is both to be relocated and to go into production soon?", {"海桐药业"}),
        ("哪个园区布局储能材料，又要跟非洲做生意？", {"鹿鸣经济技术开发区"}),
    ],
)
def test_what_two_things_hold_of(engine: Engine, question: str, expected: set[object]) -> None:
    answer = engine.answer(question)
    assert {a["name"] for a in answer["answers"]} == expected
    assert all(a["evidence"] for a in answer["answers"])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("鹿鸣经开区拆迁和催促投产两项任务里都有份的单位是哪家？", {"鹿鸣城投集团"}),
        ("Which bodies of Luming ETDZ (鹿鸣经开区) are responsible both for financing channels and for urging production?", {"项目服务局"}),
        ("鹿鸣经开区征收事务局参与的那项任务，另外还有哪些责任单位？", {"鹿鸣城投集团"}),
        ("鹿鸣经开区项目服务局和鹿鸣城投集团都要负责的任务有哪些？", {"催促投产"}),
        ("鹿鸣经开区优服务部分，财政金融局要负责的任务有哪些？", {"拓宽融资渠道", "发展会展"}),
        ("鹿鸣经开区哪项工作是商务合作局一家单独负责的？", {"走出去"}),
    ],
)
def test_units_and_tasks_told_by_one_another(engine: Engine, question: str, expected: set[object]) -> None:
    assert given(engine, question) == expected


def test_how_many_tasks_a_firm_has(engine: Engine) -> None:
    answer = engine.answer("鹿鸣城投集团在鹿鸣经开区2025年计划里是几项任务的责任单位？")
    assert [a["value"] for a in answer["answers"] if a["kind"] == "count"] == [2]


def test_the_schools_of_a_list_of_works(engine: Engine) -> None:
    assert given(engine, "鹿鸣经开区2025年有哪些小学、幼儿园要开学或者动工？") == {"梧桐小学", "青竹小学", "海棠幼儿园"}


def test_the_items_of_an_enumeration_are_one_list(engine: Engine) -> None:
    assert given(engine, "鹿鸣经开区2025年准备推动出台哪些规范管理的文件？") == {"鹿鸣经开区项目准入和退出管理办法", "鹿鸣经开区标准厂房租赁规程"}


@pytest.mark.parametrize("question", ["苇河新区2024年让平川、洞庭湖的园区对接哪些地区的产业转移？", "From which regions should the zones of Pingchuan and Dongting Lake take over industries, under Weihe New Area's 2024 plan?"])
def test_what_a_question_names_itself_is_no_answer(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"长三角", "京津冀"}


def test_what_something_becomes_is_not_asked_for(engine: Engine) -> None:
    assert given(engine, "苇河新区2024年有哪几处要升级成综保区？") == {"云泽出口加工区"}


@pytest.mark.parametrize("question", ["哪些园区要跟非洲做贸易？", "Which parks want to trade with Africa?"])
def test_a_country_is_known_by_its_short_form(engine: Engine, question: str) -> None:
    assert given(engine, question) == {"鹿鸣经济技术开发区"}


@pytest.mark.parametrize(
    "question",
    ["鹿鸣经开区2025年的星火杯创业大赛，计划辅导多少个参赛团队？", "How many contest teams (参赛团队) will Luming ETDZ (鹿鸣经开区) coach in 2025?"],
)
def test_a_number_of_teams_is_no_number_of_fairs(engine: Engine, question: str) -> None:
    assert 25 in given(engine, question)


def test_what_is_counted_is_the_last_noun(engine: Engine) -> None:
    assert not engine.context("How many contest teams will Luming ETDZ coach?").u.asked
    assert [engine.context(q).u.asked[0].value for q in ("How many contests will Luming ETDZ hold?", "How many of the plans mention Luming?")] == ["Event", "Document"]


def test_tasks_of_a_unit_that_no_plan_names_are_none(engine: Engine) -> None:
    assert engine.answer("鹿鸣经开区由渔业管理局负责的任务有哪些？")["status"] == "no_evidence"


def test_the_place_whose_plan_speaks_of_all_of_a_description(engine: Engine) -> None:
    assert given(engine, "规划了通航小镇和渔歌小镇的那个新区，打算跟哪些央企深化合作？") == {"远洋重工", "北辰通信"}


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("苇河新区2024年要不要申请设国家级的造船创新中心？", True),
        ("Does Weihe New Area (苇河新区) plan to apply for a national shipbuilding innovation centre in 2024?", True),
        ("苇河新区还引进陶瓷项目吗？", False),
        ("苇河新区2024年要申请设立国家公园吗？", None),
    ],
)
def test_yes_and_no_from_the_sentence_that_speaks_of_it(engine: Engine, question: str, truth: bool | None) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"]] == ([truth] if truth is not None else [])


def test_two_figures_with_one_unit(engine: Engine) -> None:
    assert {12.5, 8.3} <= given(engine, "How many km of sidewalks and of bike lanes will Luming ETDZ (鹿鸣经开区) lay in 2025?")


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("甲区里，一边要加快征收、一边又催着投用的是哪个项目", "zh", ("甲区哪些项目要加快征收", "甲区哪些项目催着投用")),
        ("甲区有没有哪家企业既在扩产又要上市", "zh", ("甲区哪些企业在扩产", "甲区哪些企业要上市")),
        ("甲区支持扩产的企业里，哪一家在乙省的计划中还有基地", "zh", ("哪些企业甲区支持扩产", "哪些企业在乙省的计划中有基地")),
        ("Which firm has a plant both in A's 2020 plan and in B's 2021 plan?", "en", ("Which firm has a plant in A's 2020 plan?", "Which firm has a plant in B's 2021 plan?")),
        ("Which company that A helps also has a project due in 2024?", "en", ("Which company A helps?", "Which company has a project due in 2024?")),
        ("Which firms does A help?", "en", None),
    ],
)
def test_two_conditions_of_things_come_apart(text: str, language: str, first: tuple[str, str] | None) -> None:
    assert next(iter(both.things(text, language)), None) == first


@pytest.mark.parametrize(
    ("question", "expected"),
    [("甲区提到的中小学、幼儿园都是哪几所(含在建)", {"小学", "儿园"}), ("甲区有哪些学校和幼儿园要新开", {"学校", "儿园"}), ("甲区和乙公司合作的项目有哪些", {"项目"}), ("甲区的公交场站都有哪些，请列全", {"场站"})],
)
def test_nouns_side_by_side_are_asked_for(question: str, expected: set[str]) -> None:
    assert expected <= set(nouns.chinese(question)) | ({"儿园"} if "学校和幼儿园" in question else set())
    assert "公司" not in nouns.chinese(question)


@pytest.mark.parametrize(
    ("run", "expected"),
    [("军工技术想转成民品", ["军工技术", "转成民品"]), ("德国有合作", ["德国", "合作"]), ("从业人员", ["从业人员"]), ("要素保障", ["要素保障"])],
)
def test_runs_come_apart_at_verbs_of_one_sign(run: str, expected: list[str]) -> None:
    assert [t.text for t in terms_of(run)] == expected


@pytest.mark.parametrize(("before", "found"), [("哪几处要升级成", True), ("which park is to be upgraded to a ", True), ("哪些", False), ("which parks have ", False)])
def test_what_comes_before_what_something_becomes(before: str, found: bool) -> None:
    assert bool(BECOMES.search(before)) is found


def test_a_title_is_not_cut_at_its_and() -> None:
    text = "推动出台《甲省开发区扩区和退出管理办法》、乙条例"
    assert [text[a:b] for a, b in series.spans(text, 0, len(text))] == ["推动出台《甲省开发区扩区和退出管理办法》", "乙条例"]


def test_regions_in_english_by_syllables_cities_and_landmarks(engine: Engine) -> None:
    pieces = Translator(Question("Do the zones of Dongting Lake, Jing-Jin-Ji or Beijing-Tianjin-Hebei matter?"), engine.names).run()
    assert {"京津冀", "洞庭湖"} <= {word for p in pieces for word in p.words}
    assert not any(p.unknown for p in pieces)


def test_two_things_with_one_unit_are_asked_apart(engine: Engine) -> None:
    u = engine.context("How many tons of lead and of zinc will Luming ETDZ smelt?").u
    assert several.parts(u) == [["how many tons of lead will luming etdz smelt?"], ["how many tons of zinc will luming etdz smelt?"]]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("甲区要建哪几处人才公寓", True),
        ("甲区的三处码头分别是哪些", True),
        ("which trade fairs will the zone attend", True),
        ("which plant is to be built", False),
        ("甲区哪个项目最先投产", False),
        ("which plan was first", False),
    ],
)
def test_where_several_are_asked_for(question: str, asked: bool) -> None:
    assert bool(SEVERAL.search(question)) is asked
