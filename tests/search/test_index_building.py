"""Building goes batch by batch: what is in memory does not grow with the library."""

from pathlib import Path

import numpy as np
import pytest

from graph.library import Library
from search.indexes import manager
from search.indexes.dense_writer import DenseWriter
from search.indexes.lexical import LexicalIndex
from tests.search.index_processes import feed, indexes


def test_no_batch_is_begun_before_the_one_before_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(tmp_path, range(5))
    monkeypatch.setattr(manager, "BATCH", 30)
    events: list[tuple[str, int]] = []
    add, change = DenseWriter.add, LexicalIndex.change

    def added(self: DenseWriter, vectors: np.ndarray, ids: np.ndarray) -> None:  # type: ignore[type-arg]
        events.append(("vectors", len(ids)))
        add(self, vectors, ids)

    def changed(self: LexicalIndex, rows: object, gone: object) -> None:
        def counted():  # type: ignore[no-untyped-def]
            for row in rows:  # type: ignore[attr-defined]
                events.append(("terms", 1))
                yield row

        change(self, counted(), gone)  # type: ignore[arg-type]

    monkeypatch.setattr(DenseWriter, "add", added)
    monkeypatch.setattr(LexicalIndex, "change", changed)
    told: list[tuple[int, int]] = []
    found = indexes(tmp_path)
    with Library(tmp_path).open() as store:
        found.catch_up(store.view(), lambda done, of: told.append((done, of)))
    assert found.current().stamp.passages == 200
    assert [number for kind, number in events if kind == "vectors"] == [30, 30, 30, 30, 30, 30, 20]
    # After the vectors of a batch come its terms, before the vectors of the next.
    assert [kind for kind, _ in events[:62]] == [*["vectors"], *["terms"] * 30, *["vectors"], *["terms"] * 30]
    assert told[-1] == (200, 200) and len(told) == 7
