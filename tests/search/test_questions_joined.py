"""Parks asked for by what they turn to and by the services they offer: places beside such words hold nothing, and units are no parks."""

from collections.abc import Iterator

import pytest

from search.questions import Engine
from tests.search.fed import engine_over
from tests.search.fed import names_and_tasks as names

YUNHE = """云禾高新技术产业开发区2024年工作要点
1.抢抓区域机遇。主动融入长株潭都市圈,围绕构建梧江科创走廊,发展精密光学。(责任单位:发展改革局)
2.建强信创生态。推动鲲鹏生态和主板产线建设,统筹5G、算力全域覆盖。(责任单位:数据局)
3.优化服务。推行全程代跑,由专员替企业办理证照。(责任单位:行政审批局、投资促进局)
"""
SHIQIAO = """石桥经济开发区2024年工作要点
1.发展食品加工。服务洞庭湖生态经济区,推进绿禾食品冷冻面点、石桥5G大数据中心项目建设。(责任单位:经济发展局)
2.优化服务。开展全程代跑,设立企业服务专窗。(责任单位:行政审批局)
"""


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with engine_over(tmp_path_factory.mktemp("joined"), yunhe=YUNHE, shiqiao=SHIQIAO) as made:
        yield made


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("哪些园区要融入长株潭都市圈?", {"云禾高新技术产业开发区"}),
        ("Which parks offer services where staff handle licences for companies (全程代跑)?", {"云禾高新技术产业开发区", "石桥经济开发区"}),
        ("Which parks have plans for 5G?", {"云禾高新技术产业开发区", "石桥经济开发区"}),
    ],
)
def test_parks(engine: Engine, question: str, expected: set[str]) -> None:
    assert names(engine.answer(question)) == expected


def test_a_plain_word_is_no_short_name_of_a_place(engine: Engine) -> None:
    assert "生态" not in engine.names.cores
