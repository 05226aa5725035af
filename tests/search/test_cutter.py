"""The first texts are cut without the dictionary, and as with it."""

import random
import subprocess
import sys

import pytest
import rjieba

from graph.resources import data_path
from search import cutter

WHOLE = [
    "请问青岚高新区今年打算新引进多少家集成电路设计企业", "低空经济与氢能装备", "把一句话说完整之前谁也不许走", "不锈钢水槽生产线技术改造项目",
    "PPP项目库里有T恤和5G基站AT&T", "哪些园区借进博会招商,参展?", "甪直古镇㐀䶮", "", "的", "中华人民共和国国务院办公厅关于印发通知",
]


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a process that has not read the dictionary yet."""
    monkeypatch.setattr(cutter, "_cut", 0)
    monkeypatch.delitem(sys.modules, "rjieba")


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize("text", WHOLE)
def test_a_first_text_is_cut_as_with_the_dictionary(text: str) -> None:
    assert cutter.cut(text) == rjieba.cut(text)
    assert "rjieba" not in sys.modules


@pytest.mark.usefixtures("bare")
def test_words_at_random_are_cut_as_with_the_dictionary(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = data_path("cutting.tsv").read_text("utf-8").splitlines()[2:]
    draw = random.Random(5)
    for _ in range(300):
        text = "".join(draw.choice(lines).split("\t")[0] for _ in range(4))
        monkeypatch.setattr(cutter, "_cut", 0)
        assert cutter.cut(text[1:]) == rjieba.cut(text[1:])


def test_the_table_is_sorted_and_holds_what_the_cutter_knows() -> None:
    lines = data_path("cutting.tsv").read_bytes().splitlines()
    assert all(line.startswith(b"# ") for line in lines[:2])
    words = [line.split(b"\t") for line in lines[2:]]
    assert [w for w, _ in words] == sorted({w for w, _ in words})
    assert sum(int(count) for _, count in words) == cutter.COUNTED
    assert all(rjieba._DEFAULT_JIEBA.has_word(word.decode()) for word, _ in words)


def test_many_texts_are_cut_by_the_dictionary() -> None:
    script = (
        "import sys; from search import cutter; text = '园区建设现代产业体系' * 5\n"
        "before = cutter.cut(text); assert 'rjieba' not in sys.modules\n"
        "for _ in range(cutter.SHORT // len(text)): after = cutter.cut(text)\n"
        "assert 'rjieba' in sys.modules and before == after"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_all_texts_are_cut_here() -> None:
    folder = data_path().parent / "search"
    users = {path.name for path in folder.rglob("*.py") if "import rjieba" in path.read_text("utf-8")}
    assert users == {"cutter.py"}
