"""Policies that a plan puts out of force, asked for in many words."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import engine_over

YUNZHOU = """云洲经济技术开发区办公室关于印发云洲经济技术开发区产业扶持办法的通知
云经管办〔2024〕5号
2024年6月3日
一、总则
1.落实《江岸省开发区条例》。修订《云洲经济技术开发区人才公寓管理办法》,出台《云洲经济技术开发区仓储用地细则》。
二、附则
1.施行。本办法自2024年7月1日起施行,《云洲经济技术开发区招商奖励办法(试行)》(云经管办〔2020〕8号)同时废止。
"""
BAILU = """白鹭高新技术产业开发区2024年重点任务
发布日期:2024-02-20
一、任务
1.完善制度。《白鹭高新区孵化器补贴细则》自本通知印发之日起停止执行,《白鹭高新区用水条例》继续有效。(责任单位:科技局)
2.发展数字经济。不再新建数据中心。(责任单位:科技局)
"""
OLD = {"云洲经济技术开发区招商奖励办法(试行)", "白鹭高新区孵化器补贴细则"}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("fates"), yunzhou=YUNZHOU, bailu=BAILU) as made:
        yield made


def policies(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"] if a["kind"] == "entity"}


@pytest.mark.parametrize(
    "question",
    [
        "哪些旧政策被废止了?", "这些文件出台后,哪些原有的政策文件就不再管用了?", "停止执行或者废止的办法、细则有哪些", "哪几份老文件要退出历史舞台?",
        "Which older policies are repealed?", "What regulations are no longer in force?", "list the policies that have been abolished",
    ],
)
def test_all_policies_that_end_and_no_others(engine: Engine, question: str) -> None:
    assert policies(engine.answer(question)) == OLD


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("白鹭高新区2024年停止执行的是哪份细则?", {"白鹭高新区孵化器补贴细则"}), ("云洲经开区的新办法取代了哪份文件?", {"云洲经济技术开发区招商奖励办法(试行)"}),
        ("云洲经开区要修订哪个办法?", {"云洲经济技术开发区人才公寓管理办法"}),
    ],
)
def test_those_of_one_plan(engine: Engine, question: str, expected: set[str]) -> None:
    assert policies(engine.answer(question)) == expected


def test_a_plan_that_ends_none_gives_no_answer(tmp_path: Any) -> None:
    with engine_over(tmp_path, yunzhou=YUNZHOU.replace("同时废止", "继续有效")) as engine:
        assert engine.answer("云洲经开区废止了哪些文件?")["status"] == "no_evidence"


def test_how_many_end(engine: Engine) -> None:
    assert [a["value"] for a in engine.answer("有几份文件被废止或停止执行?")["answers"] if a["kind"] == "figure" or "value" in a][:1] == [2]
