"""What is told first and asked for behind, fields joined within a name, what is gone on with beside what lands, and going abroad in English."""

from collections.abc import Iterator
from typing import Any

import pytest

from search.questions import Engine
from tests.search.fed import engine_over

LINHE = """临荷经济技术开发区2025年工作要点
发布日期:2025-02-12
一、主要任务
1.安居。建成柳荫人才公寓、桂园人才公寓并交付使用,启动南门市场改造。(责任单位:规划建设局)
2.攻关。支持高校、企业围绕云上-临荷算力开放平台、6G联合仿真与检测系统、无人农机控制系统等领域合力攻关核心技术。(责任单位:科技创新局)
3.招商。抓好启明电机生产基地、禾丰农机项目的落地和投产。继续跟踪落实好宏图重工、百川食品等项目。(责任单位:投资促进局)
4.开放。推动电线电缆、工程机械等优势产业“走出去”,壮大食品加工、现代物流。(责任单位:商务局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("heard"), linhe=LINHE) as made:
        yield made


def names(answer: dict[str, Any]) -> set[str]:
    return {a["name"] for a in answer["answers"]}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("我打算去临荷经开区上班，听说园区2025年有人才公寓要交付，麻烦问下具体是哪几处？", {"柳荫人才公寓", "桂园人才公寓"}),
        ("Which of its strong industries does 临荷经开区 want to send abroad in 2025?", {"电线电缆", "工程机械"}),
        ("Which industries does 临荷经开区 want to see going global?", {"电线电缆", "工程机械"}),
        ("Besides the projects that should land and go into production, which companies' projects will 临荷经开区 simply keep following up?", {"宏图重工", "百川食品"}),
    ],
)
def test_just_what_is_asked_for_is_given(engine: Engine, question: str, told: set[str]) -> None:
    assert names(engine.answer(question)) == told


def test_two_questions_one_after_the_other_are_both_answered(engine: Engine) -> None:
    assert names(engine.answer("临荷经开区2025年要让哪些产业“走出去”？又继续跟踪落实哪些企业的项目？")) >= {"电线电缆", "工程机械", "宏图重工", "百川食品"}
    assert names(engine.answer("Which industries does 临荷经开区 want to send abroad, and which companies' projects will it keep following up?")) >= {"电线电缆", "工程机械", "宏图重工", "百川食品"}
