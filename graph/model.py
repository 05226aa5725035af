"""Documents, entities, statements, passages: what a store keeps. Impossible ones cannot be built."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.errors import InvalidStatement
from graph.frozen import quickly_made
from graph.ids import make_id
from graph.ontology import ontology


@dataclass(frozen=True, slots=True)
class Document:
    """One policy plan, report or notice, without its text.

    ``id`` hashes ``origin`` (the resolved path, URL or upload name that identifies the source); ``source`` is the short
    name shown to people. ``digest`` is the SHA-256 of the bytes fed. ``inferred`` names the fields that no line of the
    document states outright. Dates are ISO strings.
    """

    id: str
    origin: str
    source: str
    title: str
    digest: str
    characters: int
    issuer: str | None = None
    subject: str | None = None
    year: int | None = None
    years: tuple[int, ...] = ()
    published: str | None = None
    type: str = "other"
    number: str | None = None
    language: str = "zh"
    media_type: str = "text/plain"
    inferred: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class Entity:
    """Something that statements are about.

    ``name`` is the canonical name (the fullest form seen, or the lexicon's), ``aliases`` other names it is known by,
    ``observed`` the surface forms seen in documents. ``path`` and ``document`` are set on Tasks only; ``code`` links to a
    lexicon entry where there is one.
    """

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    observed: tuple[str, ...] = ()
    path: str | None = None
    document: str | None = None
    code: str | None = None

    def __post_init__(self) -> None:
        if self.type not in ontology().types or self.type == "Document":
            raise InvalidStatement(f"an entity cannot be of type {self.type!r}")
        if not self.name.strip():
            raise InvalidStatement(f"a {self.type} without a name cannot be kept")

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it is known by, the canonical one first, each once."""
        return tuple(dict.fromkeys([self.name, *self.aliases, *self.observed]))


@quickly_made
@dataclass(frozen=True, slots=True)
class Statement:
    """The unit of knowledge: subject –relation→ object, qualified, with the span of text that says so.

    ``start`` and ``end`` are character offsets (code points) into the document's stored text. A statement from a document
    has both; only relations whose ontology entry says ``source = "lexicon"`` may do without a document.
    """

    subject: str
    relation: str
    object: str
    document: str | None
    start: int
    end: int
    extractor: str
    qualifiers: Mapping[str, Any] = field(default_factory=dict)
    confidence: float = 1.0
    _id: str = field(default="", init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        relation = ontology().relations.get(self.relation)
        if relation is None:
            raise InvalidStatement(f"no relation is called {self.relation}")
        if self.document is None:
            if relation.source != "lexicon":
                raise InvalidStatement(f"{self.relation} needs a document and a span")
        elif not 0 <= self.start < self.end:
            raise InvalidStatement(f"{self.relation}: span {self.start}–{self.end} is empty or negative")
        if not 0.0 <= self.confidence <= 1.0:
            raise InvalidStatement(f"{self.relation}: confidence {self.confidence} is not between 0 and 1")

    @property
    def id(self) -> str:
        """The same statement from the same place always has the same id; made when it is first asked for."""
        if not self._id:
            marks = ";".join(f"{k}={self.qualifiers[k]}" for k in sorted(self.qualifiers))
            object.__setattr__(self, "_id", make_id("Statement", self.subject, self.relation, self.object, marks, self.document, self.start, self.end))
        return self._id


@quickly_made
@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a document of some 300 characters, with the path and headings of the clause it stands in.

    ``id`` is given by the store when the document is written (a positive integer, never used again after deletion).
    """

    start: int
    end: int
    path: str
    heading: str
    text: str
    id: int = 0
    document: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """Everything that one document brings: what a writer takes in one transaction, and a store gives back.

    ``text`` is the stored text that all spans point into. ``statements`` may hold lexicon statements (BROADER) too.
    Building one checks each statement against the ontology and the text.
    """

    document: Document
    text: str
    entities: Sequence[Entity]
    statements: Sequence[Statement]
    passages: Sequence[Passage]

    def __post_init__(self) -> None:
        types = {entity.id: entity.type for entity in self.entities}
        types[self.document.id] = "Document"
        check = ontology().check
        checked: set[tuple[str, str, str]] = set()
        for statement in self.statements:
            for end in (statement.subject, statement.object):
                if end not in types:
                    raise InvalidStatement(f"{statement.relation} speaks of {end}, which the record does not hold")
            if statement.document is not None and statement.end > len(self.text):
                raise InvalidStatement(f"{statement.relation}: span ends at {statement.end}, the text at {len(self.text)}")
            ends = (types[statement.subject], statement.relation, types[statement.object])
            if statement.qualifiers or ends not in checked:  # many say no more than another of the same ends
                check(*ends, statement.qualifiers)
                checked.add(ends)
