"""A question engine, or a session with its indexes, over plans that a test writes, fed as any file is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from api.session import Session
from api.settings import Settings
from graph.library import Library
from ingest.feed import feed
from search.encoders.load import load_encoder
from search.questions import Engine


def written(folder: Path, plans: dict[str, str]) -> list[str]:
    """The files of some plans, by name of file."""
    for name, text in plans.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return [str(p) for p in sorted(folder.glob("*.txt"))]


@contextmanager
def engine_over(folder: Path, **plans: str) -> Iterator[Engine]:
    """An engine over a library of these plans, by name of file."""
    store = Library(folder / "library").open(create=True)
    assert not feed(store, written(folder, plans), jobs=1).failures
    yield Engine(store.view(), encoder=load_encoder)
    store.close()


@contextmanager
def session_over(folder: Path, **plans: str) -> Iterator[Session]:
    """A session over a library of these plans, by name of file: it reads sentences as well."""
    session = Session(Settings(library=folder / "library"), create=True)
    assert not feed(session.store, written(folder, plans), jobs=1).failures
    yield session
    session.close()


def names(answer: dict[str, Any]) -> set[str]:
    """The entities that an answer names."""
    return {a["name"] for a in answer["answers"] if a["kind"] == "entity"}


def names_and_tasks(answer: dict[str, Any]) -> set[str]:
    """The entities and tasks that an answer names."""
    return {a["name"] for a in answer["answers"] if a["kind"] in ("entity", "task")}


def given(engine: Engine, question: str) -> set[object]:
    """What an answer gives: names, and values where it gives figures, counts or truths."""
    return {a.get("name") or a["value"] for a in engine.answer(question)["answers"]}
