"""A retriever over the Markdown files of a folder, as several tests of search ask one."""

from pathlib import Path

from graph.library import Library
from ingest.feed import feed
from search.encoders.load import load_encoder
from search.indexes.manager import Indexes
from search.retrieval import Retriever


def retriever_over(folder: Path) -> Retriever:
    """Feeds the files, indexes them with the shipped encoder and opens what was made."""
    store = Library(folder / "library").open(create=True)
    feed(store, [str(path) for path in sorted(folder.glob("*.md"))])
    encoder = load_encoder()
    indexes = Indexes(folder / "indexes", encoder)
    indexes.catch_up(store.view())
    return Retriever(store.view(), indexes, encoder)
