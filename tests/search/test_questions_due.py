"""Works by the time they are due in plans of several years: times without a year are of the plan's first, deadlines hold earlier years."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.agreement import times
from tests.search.fed import engine_over, names

QINGHE = """清禾经济开发区绿色建材产业链培育方案(2024—2026年)
发布日期:2024-04-18
一、目标
到2026年,绿色建材产业产值达到90亿元。
二、任务
1.扩大产能。推动岩立岩棉生产线二期、禾木装配式构件厂年内竣工,玻源真空玻璃项目2025年上半年开工、年底前投产。
2.完善平台。清禾建材检测中心2025年6月底前建成,建材展示馆2025年秋季投用。
3.夯实基础。2026年开工建设建材大道北延,建成建材仓储中心。
"""
LINCUN = """林村经济开发区2024年工作要点
发布日期:2024-02-02
一、目标
技改投资增长12%。
二、任务
1.抓项目。推动越泰轴承项目竣工投产,莱森滤芯项目6月底前投产,林村污水处理厂二期年底前建成。
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("due"), qinghe=QINGHE, lincun=LINCUN) as made:
        yield made


FIRST = {"岩立岩棉生产线二期", "禾木装配式构件厂"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Which Qinghe zone projects are to be completed before the end of 2024?", FIRST),
        ("Which projects in the Qinghe zone are due by year-end 2024?", FIRST),
        ("Which Qinghe zone projects will be finished within 2024?", FIRST),
        ("Which Qinghe zone projects should be completed this year?", FIRST),
        ("清禾哪些项目年内竣工？", FIRST),
        ("清禾今年要竣工哪些项目？", FIRST),
        ("清禾2024年内竣工的项目有哪些？", FIRST),
        ("Which Qinghe zone projects are to start in the first half of 2025?", {"玻源真空玻璃项目"}),
        ("Which Qinghe zone projects are to begin by late 2026?", {"玻源真空玻璃项目", "建材大道北延"}),
        ("清禾2025年底前要投产、投用的项目有哪些？", {"玻源真空玻璃项目", "建材展示馆"}),
        ("清禾2025年竣工的项目有哪些？", {"清禾建材检测中心"}),
        ("清禾2024年竣工的项目有哪些？", FIRST),
        ("List the Qinghe zone works due for completion in 2024.", FIRST),
    ],
)
def test_times_without_a_year_are_of_the_first_of_the_plan(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


def test_a_plan_of_one_year_has_all_works_done_by_its_end(engine: Engine) -> None:
    expected = {"越泰轴承项目", "莱森滤芯项目", "林村污水处理厂二期"}
    assert names(engine.answer("Which Lincun projects are to be completed by the end of 2024?")) == expected


def test_of_works_of_no_date_none_is_due_in_a_month(engine: Engine) -> None:
    assert names(engine.answer("Which Lincun projects are to be completed by the end of June 2024?")) == {"莱森滤芯项目"}


@pytest.mark.parametrize(
    ("text", "english", "last", "year"),
    [
        ("by the end of 2024", True, 12, 2024), ("by late 2025", True, 12, 2025), ("before mid-2026", True, 7, 2026), ("in q3 2025", True, 9, 2025),
        ("in the last quarter of 2025", True, 12, 2025), ("by 30 june 2024", True, 6, 2024), ("2024年年底前", False, 12, 2024), ("6月底前", False, 6, times.ANY),
    ],
)
def test_dates_tell_of_which_year_they_are(text: str, english: bool, last: int, year: int) -> None:
    assert [(d.last // times.DAYS, d.year) for d in times.spans(text, english)] == [(last, year)]
