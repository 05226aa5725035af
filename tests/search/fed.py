"""A question engine over plans that a test writes, fed as any file is."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.library import Library
from ingest.feed import feed
from search.encoders.load import load_encoder
from search.questions import Engine


@contextmanager
def engine_over(folder: Path, **plans: str) -> Iterator[Engine]:
    """An engine over a library of these plans, by name of file."""
    for name, text in plans.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    store = Library(folder / "library").open(create=True)
    assert not feed(store, [str(p) for p in sorted(folder.glob("*.txt"))], jobs=1).failures
    yield Engine(store.view(), encoder=load_encoder)
    store.close()
