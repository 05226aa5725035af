"""Filters of the retriever: only what they let through, nothing of that lost, the store asked once a revision."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.library import Library
from graph.sqlite import SQLiteStore
from graph.store import DocumentFilter
from search.indexes.manager import Indexes
from search.retrieval import Retriever
from tests.search.index_processes import feed, indexes, record


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    feed(tmp_path, range(12))
    with Library(tmp_path).open() as opened:
        yield opened


def caught_up(store: SQLiteStore, folder: Path) -> Indexes:
    found = indexes(folder)
    found.catch_up(store.view())
    return found


def test_one_document_among_twelve(store: SQLiteStore, tmp_path: Path) -> None:
    found = caught_up(store, tmp_path)
    retriever = Retriever(store.view(), found, found.encoder)
    for number in (0, 7, 11):
        document = record(number).document.id
        hits = retriever.search("培育低空经济产业", 40, DocumentFilter(ids=[document]))
        assert {h.passage.document for h in hits} == {document}
        # Every clause of the plan says 培育 and 产业: all forty are found.
        assert len(hits) == 40
    assert retriever.search("培育低空经济产业", 10, DocumentFilter(years=[1950])) == []


def test_the_store_is_asked_once_until_it_changes(store: SQLiteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, view = caught_up(store, tmp_path), store.view()
    retriever, where = Retriever(view, found, found.encoder), DocumentFilter(text="1")
    asked: list[object] = []
    passage_ids = view.passage_ids
    monkeypatch.setattr(view, "passage_ids", lambda *given: asked.append(given) or passage_ids(*given))
    first = retriever.search("智能制造", 200, where)
    assert retriever.search("智能制造", 200, where) == first and len(asked) == 1
    with store.writer() as writer:
        writer.put(record(21))
    found.catch_up(view)
    asked.clear()
    again = retriever.search("智能制造", 200, where)
    assert len(asked) == 1
    assert {h.passage.document for h in again} == {h.passage.document for h in first} | {record(21).document.id}
