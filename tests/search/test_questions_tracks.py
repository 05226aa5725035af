"""New tracks that places enter, as their plans row them up; within a field those of the paragraph that speaks of it."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.readings import tracks
from tests.search.fed import engine_over

DONGHU = """东浒经济开发区2025年工作要点
发布日期:2025-01-16
一、目标
新增规上工业企业11家。
二、任务
(一)做强化工
做精绿色化工。发展聚烯烃、特种橡胶,抢滩可降解材料、电子化学品新赛道,园区化工产值达到80亿元。
(二)做优食品
壮大食品饮料。做强休闲食品、肉制品,培育预制菜、功能性食品两个细分赛道,抢占冷链物流发展先机。
"""
NANPING = """南坪高新技术产业开发区2025年工作要点
发布日期:2025-02-26
一、目标
技改投资增长13%。
二、任务
1.培育动能。做大轴承、阀门,抢抓新赛道,布局卫星应用、人形机器人,建成孵化器2家。
2.开放合作。发展跨境电商、保税物流。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("tracks"), donghu=DONGHU, nanping=NANPING) as made:
        yield made


CHEMICAL, FOOD, NEW = {"可降解材料", "电子化学品"}, {"预制菜", "功能性食品"}, {"卫星应用", "人形机器人"}


def _named(engine: Engine, question: str) -> set[str]:
    return {a["name"] for a in engine.answer(question)["answers"] if a.get("name")}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What new tracks is the Donghu zone racing to enter in green chemicals?", CHEMICAL),
        ("Which new fields is the Donghu zone trying to break into in chemicals?", CHEMICAL),
        ("东浒经开区绿色化工要抢滩哪些新赛道？", CHEMICAL),
        ("东浒经开区在食品上培育哪两个细分赛道？", FOOD),
        ("What niches does the Donghu zone cultivate in food?", FOOD),
        ("东浒经开区的新赛道有哪些？", CHEMICAL | FOOD),
        ("南坪高新区布局哪些新赛道？", NEW),
        ("Which emerging tracks does the Nanping zone bet on?", NEW),
    ],
)
def test_the_fields_that_are_entered_are_those_of_the_row(engine: Engine, question: str, expected: set[str]) -> None:
    assert _named(engine, question) == expected


def test_of_a_field_with_no_tracks_none_of_another_is_given(engine: Engine) -> None:
    assert not CHEMICAL & _named(engine, "南坪高新区在轴承上抢滩哪些新赛道？")


def test_how_many_there_are(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("东浒经开区绿色化工要抢滩几个新赛道？")["answers"] if a["kind"] == "count"] == [2]


@pytest.mark.parametrize("row", ["汽车产业新一轮发展", "制高点", "飞”出来的"])
def test_what_is_seized_beside_fields_is_none(row: str) -> None:
    assert tracks.names(row, 0) == []


@pytest.mark.parametrize("joint", ["、", "和", "与", "及", "以及"])
def test_names_of_a_row_are_joined_in_any_way(joint: str) -> None:
    assert tracks.names(f"甲材料{joint}乙电池", 0) == [(0, 3), (3 + len(joint), 6 + len(joint))]
