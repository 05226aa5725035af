"""The contract of a store: documents with their text, entities, statements, passages, judgements.

Three small roles: a ``GraphStore`` opens; a ``Writer`` is used in a ``with`` block and writes each document in one
transaction; a ``View`` reads. Both back ends (graph.sqlite, graph.neo4j) pass tests/contracts/store_contract.py.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Self

from graph.errors import NotFound
from graph.model import Document, DocumentRecord, Entity, Passage, Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision by a user that two entities are the same, or are not. Survives re-feeding, can be taken back."""

    left: str
    right: str
    same: bool
    user: str = ""
    made: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """Which statements are wanted. Every field left empty matches all; several values in one field are alternatives.

    ``subjects``, ``objects`` and ``either`` hold resolved entity ids; ``either`` matches at one end or the other.
    ``qualifiers`` must be equal.
    """

    relations: Sequence[str] = ()
    subjects: Sequence[str] = ()
    objects: Sequence[str] = ()
    either: Sequence[str] = ()
    documents: Sequence[str] = ()
    qualifiers: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents are wanted; empty fields match all. ``subjects`` and ``issuers`` are entity ids."""

    ids: Sequence[str] = ()
    years: Sequence[int] = ()
    types: Sequence[str] = ()
    subjects: Sequence[str] = ()
    issuers: Sequence[str] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class NameHit:
    """An entity found by name: ``name`` is the name that matched (as kept), ``folded`` its folded form."""

    entity: str
    type: str
    name: str
    folded: str


class View(ABC):
    """Reads a store at one moment. Unknown ids raise NotFound where one thing is asked, are left out where many are."""

    @property
    @abstractmethod
    def revision(self) -> int:
        """Counts the transactions that changed the store; derived indexes carry it."""

    # documents
    @abstractmethod
    def document(self, document: str) -> Document: ...
    @abstractmethod
    def documents(self, where: DocumentFilter | None = None, after: str = "", limit: int | None = None) -> list[Document]:
        """Documents in order of source name and id; ``after`` is the id of the last one already seen."""
    @abstractmethod
    def document_by_digest(self, digest: str) -> Document | None: ...
    @abstractmethod
    def documents_from(self, origins: Sequence[str], digests: Sequence[str]) -> list[Document]:
        """The documents that were fed from one of these places or whose bytes have one of these digests."""
    @abstractmethod
    def text(self, document: str) -> str:
        """The stored text of a document."""
    @abstractmethod
    def record(self, document: str) -> DocumentRecord:
        """A document as it was written: its own names, ends as observed, what the lexicon adds; passages with their ids."""
    @abstractmethod
    def quotes(self, spans: Sequence[tuple[str, int, int]]) -> list[str]:
        """The texts at (document, start, end), in order."""

    # entities
    def entity(self, entity: str) -> Entity:
        """One entity, by its id or by the id of one that was merged into it."""
        found = self.entities([entity])
        if entity not in found:
            raise NotFound(f"there is no entity {entity}; `policygraph entity NAME` finds entities by name")
        return found[entity]

    @abstractmethod
    def entities(self, ids: Sequence[str]) -> dict[str, Entity]: ...
    @abstractmethod
    def find_entities(self, text: str = "", types: Sequence[str] = (), after: str = "", limit: int = 50) -> list[Entity]:
        """Entities one of whose names contains ``text`` (folded), exact and shorter names first."""
    @abstractmethod
    def entities_named(self, folded: Sequence[str], types: Sequence[str] = ()) -> list[NameHit]:
        """Entities that have one of these folded names (graph.names.fold)."""
    @abstractmethod
    def names(self, types: Sequence[str] = ()) -> Iterator[NameHit]:
        """All names of all entities, for building name indexes."""
    @abstractmethod
    def entity_document_counts(self, ids: Sequence[str]) -> dict[str, int]: ...

    # statements
    @abstractmethod
    def statements(self, pattern: Pattern, after: str = "", limit: int | None = None) -> list[Statement]:
        """Statements that match, in order of document, start, end and id, with resolved ends."""
    @abstractmethod
    def statement(self, statement: str) -> Statement: ...
    @abstractmethod
    def all_statements(self) -> Iterator[Statement]: ...
    @abstractmethod
    def statement_ids(self) -> Iterator[tuple[str, str]]:
        """(document, id) of every statement that a document makes, by the ends as observed."""
    @abstractmethod
    def all_entities(self) -> Iterator[Entity]: ...

    # passages
    @abstractmethod
    def passage_ids(self, where: DocumentFilter | None = None, section: str = "") -> NDArray[np.int64]:
        """Ids of all passages, or of those of the documents that match, ascending. Shape (n,).

        ``section``: only those in sections so headed (words of a heading) or numbered (三/(一): an outline path or its beginning).
        """
    @abstractmethod
    def passages(self, ids: Sequence[int]) -> dict[int, Passage]: ...
    @abstractmethod
    def passages_of(self, document: str) -> list[Passage]: ...
    @abstractmethod
    def passages_after(self, passage: int, limit: int) -> list[Passage]:
        """The next passages in order of id, for feeding an index."""

    # the rest
    @abstractmethod
    def judgements(self) -> list[Judgement]: ...
    @abstractmethod
    def counts(self) -> dict[str, dict[str, int]]:
        """{"documents": {type: n}, "entities": {type: n}, "statements": {relation: n}, "passages": {"all": n}}"""
    def tasks(self, document: str) -> list[tuple[int, Entity]]:
        """The tasks of a document with where each begins, in order; of their names the canonical one is enough."""
        found = self.statements(Pattern(relations=["HAS_TASK"], documents=[document]))
        entities = self.entities([s.object for s in found])
        return [(start, entities[task]) for start, task in sorted({(s.start, s.object) for s in found})]

    def headings(self) -> Iterator[tuple[str, str]]:
        """All tasks by id, each with its heading."""
        return ((e.id, e.name) for e in self.all_entities() if e.type == "Task")

    def document_count(self) -> int:
        """How many documents there are; all else need not be counted."""
        return sum(self.counts()["documents"].values())

    @abstractmethod
    def failures(self) -> list[dict[str, str]]:
        """Sources that could not be fed: origin, source, reason, time."""


class Writer(AbstractContextManager["Writer"], ABC):
    """Writes. Each call is one transaction: it is whole, or it did not happen."""

    def put(self, record: DocumentRecord) -> None:
        """Write a document, in the place of the one with the same id if there is one."""
        self.put_all([record])

    @abstractmethod
    def put_all(self, records: Sequence[DocumentRecord]) -> None:
        """Write several documents in one transaction, each in the place of the one with the same id."""
    @abstractmethod
    def delete(self, document: str) -> None:
        """Remove a document, its statements and passages, and entities that nothing speaks of any more."""
    @abstractmethod
    def judge(self, judgement: Judgement) -> None: ...
    @abstractmethod
    def unjudge(self, left: str, right: str) -> None: ...
    @abstractmethod
    def fail(self, origin: str, source: str, reason: str) -> None:
        """Remember that a source could not be fed; forgotten when it is fed at last."""


class GraphStore(AbstractContextManager["GraphStore"], ABC):
    """A place where the graph is kept."""

    @abstractmethod
    def view(self) -> View: ...
    @abstractmethod
    def writer(self) -> Writer: ...
    @abstractmethod
    def verify(self) -> Iterable[str]:
        """Faults found in what is kept, one line each; none when all is well."""
    @abstractmethod
    def close(self) -> None: ...

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
