"""What lands, what is signed and what gets its land are told apart by the plan's own words."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over, names

SHAZHOU = """沙洲经济技术开发区2025年工作要点
发布日期:2025-02-10
一、任务
1.抓项目。加快卓尔机械第三工厂、远洲电子二期等项目落地,推动蓝湾制药原料药项目签约。(责任单位:招商局)
2.抓要素。完成北岭粮油加工厂供地。(责任单位:自然资源局)
"""
MEIZHOU = """梅洲经济技术开发区2025年工作要点
发布日期:2025-02-20
一、任务
1.抓项目。推进云港新材料隔膜项目落地,加快云港新材料极片项目建设。(责任单位:招商局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("landing"), shazhou=SHAZHOU, meizhou=MEIZHOU) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("沙洲经开区哪些项目要落地？", {"卓尔机械第三工厂", "远洲电子二期", "蓝湾制药原料药项目"}),
        ("沙洲经开区推动哪些项目签约？", {"蓝湾制药原料药项目"}),
        ("沙洲经开区哪些项目要供地？", {"北岭粮油加工厂"}),
        ("梅洲经开区推动哪些项目签约？", {"云港新材料隔膜项目"}),
        ("Which projects does the Meizhou economic development zone want to land?", {"云港新材料隔膜项目"}),
    ],
)
def test_projects_by_how_they_come(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected
