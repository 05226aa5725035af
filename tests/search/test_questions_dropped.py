"""Projects that a plan rules out, and those that it only has yet to begin."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

YUNZHOU = """云洲经济技术开发区2025年重点工作
发布日期:2025-02-20
一、任务
1.建设园区。开工建设云洲大道北延工程,东岭污水处理厂二期9月投产。白鹭机场综合体未列入省级规划,今年不安排建设。(责任单位:建设局)
2.严把关口。西陵焦化技改项目能评未批,年内不得动工;未取得环评批复的不得开工建设。(责任单位:生态环境局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("dropped"), yunzhou=YUNZHOU) as made:
        yield made


@pytest.mark.parametrize("question", ["哪些项目今年不安排建设或者不得动工?", "云洲经开区哪些项目在文件里讲明了今年不建、不排计划", "Which projects are ruled out this year?", "which projects will not be built in Yunzhou"])
def test_projects_that_are_ruled_out(engine: Engine, question: str) -> None:
    found = names(engine.answer(question))
    assert {"白鹭机场综合体"} <= found <= {"白鹭机场综合体", "西陵焦化技改项目"}


def test_what_begins_is_not_what_is_ruled_out(engine: Engine) -> None:
    assert names(engine.answer("云洲经开区哪些工程要开工")) == {"云洲大道北延工程"}


def test_a_plan_that_rules_out_none_gives_no_answer(tmp_path: Any) -> None:
    body = YUNZHOU.replace("未列入省级规划,今年不安排建设", "6月开工").replace("能评未批,年内不得动工", "7月开工")
    with engine_over(tmp_path, yunzhou=body) as engine:
        assert engine.answer("哪些项目今年不安排建设?")["status"] == "no_evidence"
