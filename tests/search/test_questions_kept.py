"""What a view has told is told again without asking it, and forgotten when the store changes."""

from pathlib import Path

import pytest

from graph.sqlite import SQLiteStore
from graph.store import Pattern
from search.questions import Engine
from search.questions.kept import LONG, ROWS, Kept, keeping
from tests.search.questions_library import baihe, library, qingling

PATTERNS = [Pattern(relations=["TARGETS"]), Pattern(relations=("SETS_TARGET",), documents=[baihe().id]), Pattern(either=[baihe().subject]), Pattern(qualifiers={"aim": "上市"}), Pattern(subjects=["nobody"])]


@pytest.fixture
def store(tmp_path: Path) -> SQLiteStore:
    return library(tmp_path)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_it_tells_what_the_view_tells_however_often_it_is_asked(store: SQLiteStore, pattern: Pattern) -> None:
    view, told = store.view(), keeping(store.view())
    for _ in range(2):
        found = told.statements(pattern)
        assert found == view.statements(pattern)
        found.clear()
    assert told.statements(pattern, limit=1) == view.statements(pattern, limit=1)


def test_entities_names_documents_and_the_rest_are_told_too(store: SQLiteStore) -> None:
    view, told, plan = store.view(), keeping(store.view()), baihe()
    for _ in range(2):
        assert told.document(plan.id) == view.document(plan.id)
        assert told.entities([plan.subject, "nobody"]) == view.entities([plan.subject, "nobody"])
        assert told.entities_named(["进博会"], ["Event"]) == view.entities_named(["进博会"], ["Event"]) != told.entities_named(["进博会"], ["Park"])
        assert told.text(plan.id) == plan.text


def test_what_is_kept_has_an_end(store: SQLiteStore) -> None:
    told = Kept(store.view())
    for n in range(2 * ROWS // 1000):
        told.entities([f"{n} {i}" for i in range(1000)])
        assert 0 < sum(map(len, told._told)) <= 1.1 * ROWS
    told.entities([str(i) for i in range(LONG + 1)])
    assert not any(len(asked) > LONG for asked in told._told)


def test_a_plan_that_is_fed_later_is_answered_from(tmp_path: Path) -> None:
    store = SQLiteStore(tmp_path / "graph.sqlite")
    with store.writer() as writer:
        writer.put(qingling().record())
    engine = Engine(store.view())
    question = "哪些园区参加进博会?"
    names = [[a["name"] for a in engine.answer(question)["answers"]]]
    with store.writer() as writer:
        writer.put(baihe().record())
    names.append([a["name"] for a in engine.answer(question)["answers"]])
    assert names[0] == ["青岭经济技术开发区"] and set(names[1]) == {"青岭经济技术开发区", "白河高新技术产业开发区"}
