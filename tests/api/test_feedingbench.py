"""The bench of feeding tells, at each tenth of the way, how many documents are fed and what memory is held."""

from pathlib import Path

from api.feedingbench import STEPS, Row, held, measure, peak
from graph.library import Library


def test_each_tenth_of_the_way_is_told(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    for number in range(25):
        (texts / f"{number}.txt").write_text(f"柳原新区2026年工作要点\n一、加快建设。年内建成{number + 2}号冷库项目。\n", encoding="utf-8")
    logged: list[Row] = []
    with Library(tmp_path / "library").open(create=True) as store:
        rows = measure(store, [str(texts)], logged.append, jobs=1)
        assert sum(store.view().counts()["documents"].values()) == 25
    assert rows == logged
    assert len(rows) == STEPS
    assert [r.documents for r in rows] == sorted({r.documents for r in rows})
    assert rows[-1].documents == 25
    assert all(r.pace > 0 and r.memory > 1 for r in rows)


def test_memory_held_now_is_at_most_the_peak() -> None:
    assert 1 < held() <= peak() * 1.1
