"""Works asked for by nothing but the noun in which their names end, in plans of several places."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

BEIYUAN = """北源经济开发区2025年工作要点
发布日期:2025-01-20
一、目标
新增规上工业企业10家,继续推行“惠企直达”活动。
二、任务
1.强基础。开工220千伏源东输变电工程,建成北源污水处理厂二期,新建标准厂房三期,推进柳河治理工程建设。
"""
XISHAN = """溪山高新技术产业开发区2025年工作要点
发布日期:2025-02-18
一、目标
技改投资增长9%,深入开展“链动溪山”行动。
二、任务
1.建项目。推动110千伏溪口输变电工程竣工,加快齐瑞智能工厂、溪山污水处理厂扩建等项目建设,精密铸件中试基地6月底前投用。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("headnoun"), beiyuan=BEIYUAN, xishan=XISHAN) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("输变电工程 都有哪些", {"220千伏源东输变电工程", "110千伏溪口输变电工程"}),
        ("输变电项目清单", {"220千伏源东输变电工程", "110千伏溪口输变电工程"}),
        ("污水处理厂有哪些？", {"北源污水处理厂二期", "溪山污水处理厂扩建"}),
        ("sewage treatment plants: list", {"北源污水处理厂二期", "溪山污水处理厂扩建"}),
        ("列一下标准厂房", {"标准厂房三期"}),
        ("中试基地都有什么", {"精密铸件中试基地"}),
        ("智能工厂，列一下", {"齐瑞智能工厂"}),
        ("溪山高新区的输变电工程有哪些", {"110千伏溪口输变电工程"}),
        ("北源经开区治理工程有哪些？", {"柳河治理工程"}),
    ],
)
def test_works_are_found_by_the_end_of_their_names(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


@pytest.mark.parametrize("question", ["引水工程有哪些", "名品工程都有哪些"])
def test_drives_of_another_sort_are_none_of_that_sort(engine: Engine, question: str) -> None:
    assert names(engine.answer(question)).isdisjoint({"惠企直达", "“惠企直达”活动", "链动溪山", "“链动溪山”行动"})
