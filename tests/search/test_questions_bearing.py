"""Things told by whose name they bear: bases of universities, and platforms for trade of a place in the plan of its province."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

HUNAN = """湖南省2022年开放发展工作要点
发布日期:2022-02-10
一、主要目标
新增外贸备案企业300家,进出口总额增长9%。
二、任务
1.做强平台。支持怀化出口加工区扩大业务,发挥怀化快件中心和怀化“内陆无水港”的作用,支持娄底经济技术开发区发展机电产品出口,娄底高新区申报综合保税区。(责任单位:省商务厅)
2.培育企业。引进怀化药材深加工项目,建设娄底钢材产业园。(责任单位:省工业和信息化厅)
"""
LUPU = """芦浦高新技术产业开发区2025年重点工作
发布日期:2025-02-10
一、目标
新增规上工业企业18家。
二、任务
1.推进协同创新。加快建设芦浦科创基地、海州大学成果转化基地、东川师大设计创作基地、海州理工大智能装备基地,办好芦浦大学科技城服务中心。(责任单位:科技局)
2.完善配套。建设芦浦市第二医院、星河小学。(责任单位:社会事业局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("bearing"), hunan=HUNAN, lupu=LUPU) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "芦浦高新区要加快建设的基地里，冠了高校名字的有哪些？", "芦浦高新区要加快建设哪几所高校的基地？", "Which bases named after universities does Lupu High-tech Zone speed up?",
        "Lupu High-tech Zone speeds up several bases tied to a university. Which are they?",
    ],
)
def test_bases_that_bear_the_name_of_a_university(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"海州大学成果转化基地", "东川师大设计创作基地", "海州理工大智能装备基地"}


def test_all_bases_where_no_name_is_asked_for(engine: Engine) -> None:
    assert "芦浦科创基地" in names(engine.answer("芦浦高新区要加快建设哪些基地？"))


@pytest.mark.parametrize(
    "question",
    [
        "湖南2022年的要点提到怀化有哪些报关、保税、物流类的平台？", "做外贸的想去怀化：湖南省的安排里，怀化的开放平台有哪些？", "2022年湖南要发挥怀化哪些口岸平台的作用？",
        "Which customs, bonded or logistics platforms in Huaihua does the Hunan plan name?",
    ],
)
def test_platforms_of_a_place_in_the_plan_of_its_province(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)) == {"怀化出口加工区", "怀化快件中心", "怀化“内陆无水港”"}


def test_what_only_applies_to_become_a_platform_is_none(engine: Engine) -> None:
    assert not any("保税区" in name for name in names(engine.answer("湖南2022年的要点提到娄底有哪些保税平台？")))


def test_platforms_are_counted(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("湖南2022年的要点提到怀化几个保税、物流类平台？")["answers"]] == [3]
