"""Projects that were signed and never begun, however a plan says it; verbs that a question parts from their objects."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from search.questions.language.normal import Question
from tests.search.fed import engine_over, names

PLANS = {
    "zone": """泾河湾经济开发区2030年工作要点
一、回顾。2029年签约的云杉制冷项目因环评滞后至今未动工。
二、任务。推进一批:确保海棠玻璃项目3月开工。盘活一批:对拿地两年未建设的丰穗饲料、长庚纸箱2个项目收回用地,对签约的青藤仪表项目倒排工期。
""",
}


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("stalled"), **PLANS) as made:
        yield made


@pytest.mark.parametrize(
    "question",
    [
        "泾河湾开发区有哪些项目签了约却迟迟不动工？", "泾河湾开发区哪些项目拿了地一直没开工？", "土地要被泾河湾开发区收回的是哪些项目？", "签约后至今没有动工的有泾河湾开发区的哪几个项目？",
        "Which projects in the Jinghewan zone were signed but never started?",
    ],
)
def test_projects_never_begun(engine: Engine, question: str) -> None:
    assert {n.removesuffix("项目") for n in names(engine.answer(question))} == {"云杉制冷", "丰穗饲料", "长庚纸箱"}


def test_projects_that_begin_are_others(engine: Engine) -> None:
    assert {n.removesuffix("项目") for n in names(engine.answer("泾河湾开发区3月开工的是哪个项目？"))} == {"海棠玻璃"}


@pytest.mark.parametrize(("asked", "read"), [("签了约的项目", "签约的项目"), ("哪天投了产", "哪天投产"), ("动过工没有", "动工没有"), ("上市了的公司", "上市了的公司"), ("上了3条线", "上了3条线")])
def test_parted_verbs(asked: str, read: str) -> None:
    assert Question(asked).text == read
