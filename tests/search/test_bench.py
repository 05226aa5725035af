"""The benchmark of search at a size that a test can afford: its corpus, its recall, its report."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest

from search.bench import corpus, ours, report
from search.bench.__main__ import step
from search.indexes.dense import DenseIndex
from search.indexes.dense_writer import DenseWriter

WORDS = ("园区", "企业", "港口", "铁路", "药品", "种子", "专利", "旅游")


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    """Two laws and a set of questions, in the form of the public ones."""
    (tmp_path / "text").mkdir()
    (tmp_path / "pairs").mkdir()
    laws = [
        {"title": f"某市{w}管理条例(2019-01-01)", "text": "".join(f"第{i}条{w}的经营者应当在每年第{i}周以前向主管部门报告情况。" for i in range(40))}
        for w in WORDS
    ]
    with gzip.open(tmp_path / "text" / "laws.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write("\n".join(json.dumps(law, ensure_ascii=False) for law in laws))
    asked = [{"question": f"{w}由谁管理？", "answers": [{"answer_start": 0}]} for w in WORDS]
    data = {"data": [{"paragraphs": [{"context": "由主管部门管理。", "qas": asked}]}]}
    with gzip.open(tmp_path / "pairs" / "cmrc2018_dev.json.gz", "wt", encoding="utf-8") as file:
        json.dump(data, file, ensure_ascii=False)
    return tmp_path


def test_passages_are_all_different_and_repetition_is_counted(corpora: Path) -> None:
    found = list(corpus.records(corpora, 300))
    passages = [(turn, p.text) for turn, record in found for p in record.passages]
    assert len(passages) == len({text for _, text in passages}) == 300
    once = [text for turn, text in passages if turn == 0]
    assert 0 < len(once) < 300
    assert all(corpus.SHORTEST <= len(text) <= corpus.LONGEST for text in once)
    for _, record in found:
        assert [record.text[p.start : p.end] for p in record.passages] == [p.text for p in record.passages]


def test_building_asking_and_changing(corpora: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    assert step("fill", library, corpora, 400)["passages"] == 400
    assert step("build", library, corpora, 400)["disk"]["dense"] > 0
    found = step("ask", library, corpora, 400)
    assert found["recall@10"] == {"foreign": 1.0, "own": 1.0}
    assert found["filters"]["the year 2019"]["passages"] == 400
    assert set(found) >= {"dense", "lexical", "hybrid", "memory"}
    step("change", library, corpora, 400)


def test_recall_counts_what_is_missing(tmp_path: Path) -> None:
    vectors = np.eye(20, dtype=np.float32)
    writer = DenseWriter(tmp_path / "a", 20)
    writer.add(vectors, np.arange(100, 120))
    writer.finish()
    query = np.linspace(1, 0.05, 20, dtype=np.float32)[None]
    index = DenseIndex.read(tmp_path / "a")
    assert ours.recall(index, query, [list(range(100, 110))]) == 1.0
    assert ours.recall(index, query, [[*range(100, 107), 118, 119, 117]]) == pytest.approx(0.7)


def test_the_report_stands_between_its_marks(tmp_path: Path) -> None:
    page = tmp_path / "bench-search.md"
    page.write_text(f"before\n{report.START}\nold\n{report.END}\nafter\n", "utf-8")
    speed = {"p50": 1.26, "p99": 9.0, "cpu": 1.0}
    engine = {"hybrid": speed, "dense": speed, "lexical": speed, "build": {"seconds": 3.0, "disk": {"dense": 4.0}}}
    figures = {
        "date": "2026-11-28", "cores": 2, "load": [0.1], "questions": 4, "skipped": {"txtai": "not here"},
        "corpus": {"passages": 9, "documents": 2, "cut once": 9}, "policygraph": engine, "bm25s": {"lexical": speed},
    }
    report.write(figures, tmp_path)
    text = page.read_text("utf-8")
    assert text.startswith("before\n") and text.endswith("after\n") and "old" not in text
    assert "| hybrid: p50 / p99, ms | 1.3 / 9.0 | – | – |" in text and "txtai was skipped: not here." in text
    assert json.loads((tmp_path / "bench-search.json").read_text("utf-8")) == figures
    assert (tmp_path / "bench-search.png").stat().st_size > 1000
