"""What documents write that sounds like a word in Latin letters."""

from pathlib import Path

from search.questions.texts import Texts
from tests.search.fed import engine_over


def test_bars_in_a_text_shift_nothing(tmp_path: Path) -> None:
    plan = "导航|首页|政务|服务\n临荷经济技术开发区2025年工作要点\n加快盘锦路以北低效厂房腾退,推进项目建设。\n"
    with engine_over(tmp_path, linhe=plan) as engine:
        texts = Texts(engine.view)
        [document] = texts.few(2)
        assert texts.spelled(document, "panjinlu") == {"盘锦路"}
