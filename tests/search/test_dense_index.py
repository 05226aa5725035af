"""The dense index: what is found, added, taken away, compacted, and limited to some passages."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from search.indexes import codes, dense, dense_writer, rows
from search.indexes.dense import DenseIndex
from search.indexes.dense_writer import DenseWriter
from search.indexes.selection import Selection

DIMENSIONS = 32
Vectors = NDArray[np.float32]


def unit(number: int, seed: int) -> Vectors:
    """Vectors around a few centres, as passages stand around subjects."""
    rng = np.random.default_rng(seed)
    found = rng.normal(size=(12, DIMENSIONS))[rng.integers(12, size=number)] + rng.normal(size=(number, DIMENSIONS))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def write(folder: Path, vectors: Vectors, ids: list[int], previous: Path | None = None, gone: list[int] | None = None) -> DenseIndex:
    writer = DenseWriter(folder, DIMENSIONS, previous)
    writer.remove(np.array(gone or [], dtype=np.int64))
    for at in range(0, len(ids), 100):
        writer.add(vectors[at : at + 100], np.array(ids[at : at + 100], dtype=np.int64))
    writer.finish()
    return DenseIndex.read(folder)


def exact(vectors: dict[int, Vectors], query: Vectors, limit: int) -> list[int]:
    """By definition: the largest inner products of what is kept in half precision."""
    scores = {i: float(v.astype(np.float16).astype(np.float32) @ query) for i, v in vectors.items()}
    return sorted(scores, key=lambda i: (-scores[i], i))[:limit]


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits so low that a few thousand vectors go through every path that a million goes through."""
    monkeypatch.setattr(rows, "PART", 512)
    monkeypatch.setattr(codes, "SAMPLE", 1024)
    monkeypatch.setattr(codes, "PART", 512)
    for module in (dense, dense_writer):
        monkeypatch.setattr(module, "EXACT_LIMIT", 300)


def test_small_is_exact(tmp_path: Path) -> None:
    vectors = unit(500, 1)
    index = write(tmp_path / "a", vectors, list(range(10, 510)))
    assert index.codes is None
    kept = dict(zip(range(10, 510), vectors, strict=True))
    for query in unit(20, 2):
        assert [i for i, _ in index.search(query, 10)] == exact(kept, query, 10)


def test_nothing_in_it(tmp_path: Path) -> None:
    index = write(tmp_path / "a", unit(0, 1), [])
    assert index.search(unit(1, 2)[0], 10) == []
    assert index.search(unit(1, 2)[0], 10, Selection(np.array([3]))) == []
    assert index.ids.tolist() == []


@pytest.mark.usefixtures("small")
def test_large_finds_what_exact_search_finds(tmp_path: Path) -> None:
    vectors = unit(3000, 1)
    index = write(tmp_path / "a", vectors, list(range(3000)))
    assert index.codes is not None and index.coded == 3000
    kept = dict(enumerate(vectors))
    found = [len({i for i, _ in index.search(q, 10)} & set(exact(kept, q, 10))) for q in unit(50, 2)]
    assert np.mean(found) >= 9.8
    best = index.search(vectors[17], 1)
    assert best[0][0] == 17 and best[0][1] == pytest.approx(1.0, abs=2e-3)


@pytest.mark.usefixtures("small")
def test_adding_and_taking_away_step_by_step(tmp_path: Path) -> None:
    kept: dict[int, Vectors] = {}
    previous = None
    for step, (number, gone) in enumerate([(200, []), (400, [3, 5]), (900, [250, 251]), (100, list(range(600, 700))), (50, [7])]):
        start = step * 1000
        new = unit(number, step)
        ids = list(range(start, start + number))
        index = write(tmp_path / str(step), new, ids, previous, gone)
        kept = {i: v for i, v in kept.items() if i not in gone} | dict(zip(ids, new, strict=True))
        previous = tmp_path / str(step)
        assert index.ids.tolist() == sorted(kept)
        hits = [len({i for i, _ in index.search(q, 10)} & set(exact(kept, q, 10))) for q in unit(30, 99)]
        assert np.mean(hits) >= 9.8
        for lost in gone:
            assert lost not in {i for i, _ in index.search(unit(number, step)[0], 500)}


@pytest.mark.usefixtures("small")
def test_parts_of_the_codes_find_what_the_whole_file_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a", unit(2700, 1), list(range(2700)))
    parts = codes.Codes.read(tmp_path / "a" / "codes.faiss", 2700)
    with monkeypatch.context() as larger:
        larger.setattr(codes, "PART", 4096)
        whole = codes.Codes.read(tmp_path / "a" / "codes.faiss", 2700)
    assert parts.count == whole.count == 2700
    for query in unit(20, 2):
        found, expected = parts.search(query, 300).tolist(), whole.search(query, 300).tolist()
        assert len(set(found)) == 300
        # Rows of equal score at the end of the list are as good as each other.
        assert len(set(found) & set(expected)) >= 295
        assert parts.search(query, 300).tolist() == found


@pytest.mark.usefixtures("small")
def test_full_parts_and_codes_are_linked_not_copied(tmp_path: Path) -> None:
    write(tmp_path / "a", unit(1500, 1), list(range(1500)))
    write(tmp_path / "b", unit(20, 2), list(range(2000, 2020)), tmp_path / "a")
    for name in ("rows-00000.f16", "rows-00001.f16", "codes.faiss"):
        assert (tmp_path / "a" / name).samefile(tmp_path / "b" / name)
    assert not (tmp_path / "a" / "rows-00002.f16").samefile(tmp_path / "b" / "rows-00002.f16")


@pytest.mark.usefixtures("small")
def test_an_older_generation_is_not_changed_by_a_newer_one(tmp_path: Path) -> None:
    vectors = unit(1500, 1)
    old = write(tmp_path / "a", vectors, list(range(1500)))
    before = [old.search(q, 10) for q in unit(10, 5)]
    write(tmp_path / "b", unit(1000, 2), list(range(2000, 3000)), tmp_path / "a", list(range(100)))
    assert [old.search(q, 10) for q in unit(10, 5)] == before
    assert [DenseIndex.read(tmp_path / "a").search(q, 10) for q in unit(10, 5)] == before


@pytest.mark.usefixtures("small")
def test_rows_of_what_is_gone_are_dropped_at_last(tmp_path: Path) -> None:
    vectors = unit(2000, 1)
    write(tmp_path / "a", vectors, list(range(2000)))
    few = write(tmp_path / "b", unit(0, 2), [], tmp_path / "a", list(range(100)))
    assert (few.rows.count, len(few.gone)) == (2000, 100)
    many = write(tmp_path / "c", unit(0, 2), [], tmp_path / "b", list(range(100, 800)))
    assert (many.rows.count, len(many.gone)) == (1200, 0)
    assert many.ids.tolist() == list(range(800, 2000))
    assert many.search(vectors[900], 1)[0][0] == 900


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("share", [0.001, 0.05, 0.3, 0.9])
def test_a_filter_loses_nothing(tmp_path: Path, share: float) -> None:
    vectors = unit(4000, 1)
    index = write(tmp_path / "a", vectors, list(range(4000)))
    chosen = np.flatnonzero(np.random.default_rng(3).random(4000) < share)
    allowed = Selection(chosen)
    kept = {int(i): vectors[i] for i in chosen}
    hits, wanted = 0, 0
    for query in unit(30, 2):
        found = {i for i, _ in index.search(query, 10, allowed)}
        expected = set(exact(kept, query, 10))
        assert found <= set(kept) and len(found) == len(expected)
        hits, wanted = hits + len(found & expected), wanted + len(expected)
    assert hits >= 0.98 * wanted


@pytest.mark.usefixtures("small")
def test_a_filter_far_from_the_question_loses_nothing(tmp_path: Path) -> None:
    """The nearest rows are all forbidden: whoever looks only among them finds too few."""
    vectors = unit(4000, 1)
    index = write(tmp_path / "a", vectors, list(range(4000)))
    query = vectors[0]
    far = np.sort(np.argsort(vectors @ query)[:1500])
    found = [i for i, _ in index.search(query, 10, Selection(far))]
    assert found == exact({int(i): vectors[i] for i in far}, query, 10)


def test_ids_need_not_ascend(tmp_path: Path) -> None:
    vectors = unit(300, 1)
    ids = np.random.default_rng(0).permutation(1000)[:300].tolist()
    index = write(tmp_path / "a", vectors, ids)
    assert index.ids.tolist() == sorted(ids)
    wanted = sorted(ids)[50:60]
    found = {i for i, _ in index.search(vectors[0], 10, Selection(np.array(wanted)))}
    assert found == set(wanted)
    later = write(tmp_path / "b", unit(0, 1), [], tmp_path / "a", wanted)
    assert later.ids.tolist() == [i for i in sorted(ids) if i not in wanted]
