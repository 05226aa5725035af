"""What a command or a request works with: the store, and what is derived from it, each made when first needed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from api.settings import Settings
from graph.library import Library
from graph.store import GraphStore, View

if TYPE_CHECKING:
    from search.indexes.manager import Indexes
    from search.questions import Engine
    from search.retrieval import Retriever


class Session:
    """An open library or server store with its indexes, retriever and question engine."""

    def __init__(self, settings: Settings, create: bool = False) -> None:
        self.settings = settings
        self._create = create
        self.library = Library(settings.library)

    @cached_property
    def store(self) -> GraphStore:
        """The store that the settings name."""
        if self.settings.store:
            from graph.neo4j import Neo4jStore

            return Neo4jStore(
                self.settings.store, self.settings.store_user, self.settings.store_password, self.settings.store_database
            )
        return self.library.open(create=self._create)

    @cached_property
    def view(self) -> View:
        """A read view of the store."""
        return self.store.view()

    @cached_property
    def encoder(self) -> Any:
        """The encoder that the settings name."""
        from search.encoders import load_encoder

        return load_encoder(self.settings.encoder or None)

    @cached_property
    def indexes(self) -> Indexes:
        """The local indexes, caught up with the store."""
        from search.indexes.manager import Indexes

        indexes = Indexes(self.library.index_folder, self.encoder)
        indexes.catch_up(self.view)
        return indexes

    @cached_property
    def retriever(self) -> Retriever:
        """Passage search over the store and its indexes."""
        from search.retrieval import Retriever

        return Retriever(self.view, self.indexes, self.encoder)

    @cached_property
    def engine(self) -> Engine:
        """The question engine."""
        from search.questions import Engine

        return Engine(self.view, self.retriever)

    def close(self) -> None:
        """Close what was opened."""
        if "store" in self.__dict__:
            self.store.close()
