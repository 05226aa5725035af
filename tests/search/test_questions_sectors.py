"""Lists kept to a sector, firms that are visited, figures beside each other, kinds that are counted, what is not built by anyone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import Pattern
from search.questions import Engine
from tests.search.fed import engine_over
from tests.search.fed import names_and_tasks as names

LANSHAN = """兰山高新技术产业开发区2025年招商引资工作要点
一、工作目标
新签约亿元以上项目36个，规模以上工业总产值520亿元，增长9%；进出口总额12亿美元，高新技术企业总数180家，土地出让1800亩、出让收入14亿元。聚焦精密光学、新能源电池“一主一特”产业。没有环评手续的项目一律不开工。
二、重点任务
1.壮大新能源电池产业。推动恒越锂电二期、晨辉电芯智能工厂开工建设，确保中驰锦湖产业园年内投产。(责任单位：经济发展局；配合单位：投资促进局)
2.培育精密光学。主攻车载镜头、激光雷达、光学检测设备，上门拜访舜华光学、永新光电，支持远拓科技扩大产能。(责任单位：科技局；配合单位：投资促进局、财政局)
3.发展现代食品。加快绿禾食品冷冻面点、金穗乳业灌装线项目建设。(责任单位：农业农村局)
4.织密招商网络。聚焦广东等重点区域，在上海、东莞、厦门设立3个驻点招商组，与江海大学、华岳研究院开展合作，组团参加慕尼黑光电展。(责任单位：投资促进局)
5.优化布局。统筹东篱产业园、北湖科技园、南塘物流园“一区三园”建设，建成泰昌异质结电池片项目。(责任单位：规划建设局)
6.深化协作。与广州市海珠区共建产业协作园，密切对接仁川经济自由区、韩国晨曦集团。云栖路、兰溪大道等2条道路年内贯通。(责任单位：商务局)
7.促进融合。启动凌川光电、砺岳新材等军民融合项目建设。帮助凌川光电、金穗乳业上市。(责任单位：经济发展局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("sectors"), lanshan=LANSHAN) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("兰山高新区有哪些电池项目？", {"恒越锂电二期", "晨辉电芯智能工厂", "中驰锦湖产业园"}),
        ("List the battery projects of Lanshan high-tech zone.", {"恒越锂电二期", "晨辉电芯智能工厂", "中驰锦湖产业园"}),
        ("兰山高新区的食品加工项目有哪些", {"绿禾食品冷冻面点", "金穗乳业灌装线项目"}),
        ("兰山高新区要去上门走访哪些企业？", {"舜华光学", "永新光电"}),
        ("Which companies does Lanshan high-tech zone visit?", {"舜华光学", "永新光电"}),
        ("兰山高新区在精密光学上主攻哪些产品？", {"车载镜头", "激光雷达", "光学检测设备"}),
        ("Which cities does Lanshan high-tech zone set up investment teams in?", {"上海市", "东莞市", "厦门市"}),
        ("兰山高新区“一区三园”是指哪三个园？", {"东篱产业园", "北湖科技园", "南塘物流园"}),
        ("兰山高新区跟广东哪些地方有协作？", {"海珠区"}),
        ("兰山高新区在韩国对接哪些园区和企业？", {"仁川经济自由区", "韩国晨曦集团"}),
        ("兰山高新区年内要贯通哪些道路？", {"云栖路", "兰溪大道"}),
        ("发展精密光学的那个园区，上门拜访哪些企业？", {"舜华光学", "永新光电"}),
        ("What does Lanshan high-tech zone focus on?", {"精密光学", "新能源电池", "车载镜头", "激光雷达", "光学检测设备"}),
        ("What kinds of companies does Lanshan high-tech zone work with in Korea (韩国)?", {"韩国晨曦集团"}),
        ("兰山高新区的“三园”指哪三个？", {"东篱产业园", "北湖科技园", "南塘物流园"}),
        ("兰山高新区和哪些高校院所合作？", {"江海大学", "华岳研究院"}),
        ("Which agencies support the work on precision optics (精密光学) in Lanshan high-tech zone?", {"投资促进局", "财政局"}),
        ("兰山高新区的工作要点里，哪些企业被支持扩产？", {"远拓科技"}),
    ],
)
def test_lists(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("兰山高新区2025年规模以上工业总产值目标是多少亿元？增速呢？", {520, 9}),
        ("兰山高新区2025年进出口总额和高新技术企业总数目标各是多少？", {12, 180}),
        ("What is the target for land sale income of Lanshan high-tech zone in 2025?", {14}),
        ("How many new projects over 100 million yuan does Lanshan high-tech zone want to sign in 2025?", {36}),
    ],
)
def test_figures(engine: Engine, question: str, values: set[float]) -> None:
    assert {a["value"] for a in engine.answer(question)["answers"] if a["kind"] == "target"} == values


@pytest.mark.parametrize("question", ["In how many cities will Lanshan high-tech zone station investment teams?", "兰山高新区在几个城市设了驻点招商组？"])
def test_kinds_are_counted_by_their_own(engine: Engine, question: str) -> None:
    answers = engine.answer(question)["answers"]
    assert [a["value"] for a in answers if a["kind"] == "count"] == [3]


def test_what_a_plan_forbids_is_denied(engine: Engine) -> None:
    answers = engine.answer("Can projects without environmental approval start construction in Lanshan high-tech zone?")["answers"]
    assert [a["value"] for a in answers] == [False]


@pytest.mark.parametrize(
    "question",
    [
        "兰山高新区要和哪些国外机场结为友好机场？", "兰山高新区要引进多少名外籍专家？", "舜华光学2025年的产值目标是多少？", "兰山高新区2025年高新技术企业补贴多少亿元？", "兰山高新区今年要引进多少家跨国公司",
        "Which museums does Lanshan high-tech zone build?", "How many hotel rooms will Lanshan high-tech zone build?", "Which football clubs does Lanshan high-tech zone support?",
        "Who is responsible for tourism in Lanshan high-tech zone?", "兰山高新区哪些企业要到伦敦上市？", "哪些企业要在兰山高新区建汽车厂？", "Which parks had goals for precision optics in 2018?",
    ],
)
def test_what_no_plan_says_is_not_answered_with_what_is_near(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert (answer["status"], answer["answers"]) == ("no_evidence", [])


@pytest.mark.parametrize("question", ["Which Lanshan companies are to build data centres?", "兰山高新区哪些企业要建数据中心？", "兰山高新区和哪些大学共建研究院？"])
def test_nobody_builds_what_no_plan_names(engine: Engine, question: str) -> None:
    answer = engine.answer(question)
    assert answer["status"] == "no_evidence" or names(answer) <= {"江海大学"}


@pytest.mark.parametrize(
    "question",
    [
        "兰山高新区加快建设哪些博物馆项目？",
        "兰山高新区加快建设哪些核电项目？",
        "兰山高新区建设哪些酒庄项目？",
        "Which nuclear projects does Lanshan high-tech zone build?",
        "Which vineyard projects does Lanshan high-tech zone start?",
        "Which fishing companies does Lanshan high-tech zone support?",
        "兰山高新区要关停哪些企业？",
    ],
)
def test_a_sort_of_which_the_plan_says_nothing_has_no_list(engine: Engine, question: str) -> None:
    assert engine.answer(question)["status"] == "no_evidence"


def test_projects_of_one_field_are_not_those_of_another(tmp_path: Path) -> None:
    text = "青浦台高新区2025年工作要点\n一、任务\n1.大力发展军民融合，申报军民融合试点，启动凌川光电、砺岳新材等军民融合项目建设。\n"
    with engine_over(tmp_path, qingputai=text) as engine:
        assert engine.view.statements(Pattern(relations=("IN_INDUSTRY",)))
        assert names(engine.answer("青浦台高新区有哪些军民融合项目？")) == {"凌川光电", "砺岳新材"}
        assert engine.answer("青浦台高新区有哪些博物馆项目？")["status"] == "no_evidence"
