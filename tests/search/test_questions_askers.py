"""Those who ask: where they live tells which zone of a kind they mean, what they do tells nothing; and parks that are to become something."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.rewording import asides
from search.questions.rewording.suiting import without_trade
from tests.search.fed import engine_over, names

LUPU = """芦浦经济技术开发区2025年重点工作
发布日期:2025-02-10
一、目标
新增规上工业企业18家。
二、任务
1.畅通道路。建成星河路、望海大道,开工建设石湾路,改造禾塘污水处理厂,完善禾塘集镇配套。(责任单位:住房建设局)
2.壮大产业。重点发展智能装备、海洋生物,与上海临港新片区加强合作。(责任单位:经济发展局)
"""
MEIZHOU = """梅洲经济技术开发区2025年工作要点
发布日期:2025-02-20
一、目标
新增规上工业企业7户。
二、任务
1.用好口岸。建成果园路,整治清溪河。(责任单位:经济发展局)
"""
HUNAN = """湖南省2022年开放发展工作要点
发布日期:2022-02-10
一、主要目标
新增外贸备案企业300家。
二、任务
1.推动升级。支持怀化经济技术开发区、娄底经济技术开发区申报国家级经开区,支持邵阳出口加工区升级为综合保税区,岳阳临港新区申报综合保税区。(责任单位:省商务厅)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("askers"), lupu=LUPU, meizhou=MEIZHOU, hunan=HUNAN) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "住在禾塘，经开区2025年要建成哪些道路？", "我在禾塘上班，想知道经开区今年要修完哪几条路？", "家住禾塘，请问2025年经开区建成哪几条道路？", "我是禾塘居民，经开区要建成哪些道路？",
        "I live in Hetang. Which roads will the ETDZ finish?",
    ],
)
def test_the_zone_of_a_kind_where_the_asker_lives(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"星河路", "望海大道"}


@pytest.mark.parametrize("question", ["住在上海，经开区要建成哪些道路？", "住在清溪，经开区要建成哪些道路？"])
def test_a_place_that_a_plan_only_speaks_of_tells_no_zone(engine: Engine, question: str) -> None:
    assert "芦浦" not in engine.answer(question)["plan"]["words"]["zh"]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("做轴承的，想了解芦浦经开区重点发展哪些产业", "芦浦经开区重点发展哪些产业"), ("我们跑运输的，想问一下芦浦今年要修哪几条路", "芦浦今年要修哪几条路"),
        ("做轴承的，想了解哪个园区重点发展装备", "做轴承的，想了解哪个园区重点发展装备"), ("做轴承的，想问芦浦需要这类企业吗有哪些", "做轴承的，想问芦浦需要这类企业吗有哪些"),
    ],
)
def test_a_trade_beside_a_question_of_its_own(question: str, left: str) -> None:
    assert without_trade(question) == left


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("湖南2022年支持哪些园区申报国家级经开区？", {"怀化经济技术开发区", "娄底经济技术开发区"}), ("Which zones does the Hunan plan support in applying to become national-level ETDZs?", {"怀化经济技术开发区", "娄底经济技术开发区"}),
        ("湖南哪几处要升级成综合保税区或者申报综保区？", {"邵阳出口加工区", "岳阳临港新区"}), ("湖南哪些园区要申报综合保税区？", {"岳阳临港新区"}),
        ("Which sites in the Hunan plan are to be upgraded to a comprehensive bonded zone or to apply for one?", {"邵阳出口加工区", "岳阳临港新区"}),
    ],
)
def test_parks_that_are_to_become_something(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize("question", ["湖南2022年支持几个园区申报国家级经开区？", "How many zones does the 2022 Hunan plan support in applying to become national-level ETDZs?"])
def test_parks_that_are_to_become_something_are_counted(engine: Engine, question: str) -> None:
    assert [a["value"] for a in engine.answer(question)["answers"]] == [2]


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("芦浦点名的公交场站（包括首末站、枢纽站）有几个？", "芦浦点名的公交场站有几个？"), ("芦浦要修哪些道路(含主路和支路)?", "芦浦要修哪些道路?"),
        ("芦浦要修哪些道路（含在建的桥梁）？", "芦浦要修哪些道路（含在建的桥梁）？"),
    ],
)
def test_kinds_of_the_thing_itself_in_brackets_narrow_nothing(question: str, left: str) -> None:
    assert asides.asked(question) == left
