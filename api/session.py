"""What a command or a request works with: the store, and what is derived from it, each made when first needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from api.settings import Settings
from graph.errors import InputError
from graph.library import Library
from graph.store import GraphStore, View

if TYPE_CHECKING:
    from search.indexes.base import PassageIndexes, Progress
    from search.questions import Engine
    from search.retrieval import Retriever

SERVER_SCHEMES = tuple(f"{protocol}{encryption}://" for protocol in ("neo4j", "bolt") for encryption in ("", "+s", "+ssc"))
# A command waits for a server that is being restarted; a service says at once that it is away, and when to ask again.
PATIENCE, SERVING_PATIENCE = 60.0, 2.0
# What an answer adds to a plan for people to read.
EXPLAINING = ("intent", "words", "reading")


class Session:
    """An open library or server store with its indexes, retriever and question engine."""

    def __init__(self, settings: Settings, create: bool = False, patience: float = PATIENCE, progress: Progress | None = None) -> None:
        """``patience``: seconds to wait for a server that does not answer, before that is said.

        ``progress`` is told (done, all) passages while indexes are built.
        """
        self.settings, self.progress = settings, progress
        self._create, self._patience = create, patience
        _ = settings.index_place  # refuses at once what would only be missed by the first search
        self.library = Library(settings.library)
        if settings.lexicons:
            from graph.lexicon_check import check

            check(Path(settings.lexicons))

    @cached_property
    def store(self) -> GraphStore:
        """The store that the settings name."""
        if self.settings.store:
            if not self.settings.store.startswith(SERVER_SCHEMES):
                raise InputError(f"{self.settings.store} is no server store; write it as neo4j://host:7687 or bolt://host:7687")
            import logging

            from graph.neo4j import Neo4jStore

            # The driver logs what the error says anyway.
            logging.getLogger("neo4j").addHandler(logging.NullHandler())
            given = self.settings
            return Neo4jStore(given.store, given.store_user, given.store_password, given.store_database, self._patience)
        return self.library.open(create=self._create)

    @cached_property
    def view(self) -> View:
        """A read view of the store."""
        return self.store.view()

    @cached_property
    def encoder(self) -> Any:
        """The encoder that the settings name."""
        from search.encoders.load import load_encoder

        return load_encoder(self.settings.encoder or None)

    @cached_property
    def indexes(self) -> PassageIndexes:
        """The indexes that the settings choose, caught up with the store."""
        indexes = self._indexes()
        indexes.catch_up(self.view, self.progress)
        return indexes

    def _indexes(self) -> PassageIndexes:
        if self.settings.index_place == "server":
            from graph.neo4j import Neo4jStore
            from search.indexes.server import ServerIndexes

            assert isinstance(self.store, Neo4jStore)
            return ServerIndexes(self.store.connection, self.encoder)
        from search.indexes.manager import Indexes

        beside = Indexes(self.library.index_folder, self.encoder)
        # A library that may only be read keeps indexes that are behind it in the user's own folder.
        if self.settings.store or self.library.writable or beside.is_fresh(self.view):
            return beside
        return Indexes(self.library.private_folder / "indexes", self.encoder)

    @cached_property
    def retriever(self) -> Retriever:
        """Passage search over the store and its indexes."""
        from search.retrieval import Retriever

        return Retriever(self.view, self.indexes, self.encoder, self._reranker())

    def _reranker(self) -> Callable[[str, Sequence[str]], list[float]] | None:
        if not self.settings.reranker:
            return None
        from search.encoders.transformer import cross_encoder

        return cross_encoder(self.settings.reranker)

    @cached_property
    def engine(self) -> Engine:
        """The question engine. Indexes and encoder are opened when a question first needs them: most need the graph alone."""
        from search.questions import Engine

        return Engine(self.view, lambda: self.retriever, lambda: self.encoder)

    def ask(self, question: str, limit: int = 5) -> dict[str, Any]:
        """Answer a question; with an endpoint for prose in the settings, the answer has ``prose`` too."""
        answer = self.engine.answer(question, limit=limit)
        if self.settings.llm_url:
            from api.prose import prose

            answer["prose"] = prose(answer, self.settings)
        return answer

    def run_plan(self, data: Any) -> dict[str, Any]:
        """Run a question plan given as JSON: its answers, and the plan in words and as Cypher.

        What ``ask`` prints under ``plan``, or its whole answer, is taken as it is; words that explain it are passed over.
        """
        from search.questions.plans import cypher, plan_json, wording

        if isinstance(data, dict):
            data = data.get("plan", data) if "op" not in data else data
            data = {k: v for k, v in data.items() if k not in EXPLAINING} if isinstance(data, dict) else data
        query = plan_json.from_json(data)
        text, parameters = cypher.compile(query)
        answers = self.engine.run(query)
        return {
            "status": "answered" if answers else "no_evidence", "plan": plan_json.to_json(query) | {"words": wording.both(query, self.view)}, "cypher": text,
            "parameters": parameters, "answers": answers, "passages": [],
            "scope": {"documents": self.engine.documents, "matched": len({e["document"] for a in answers for e in a.get("evidence", [])})},
        }

    def close(self) -> None:
        """Close what was opened."""
        if "store" in self.__dict__:
            self.store.close()
