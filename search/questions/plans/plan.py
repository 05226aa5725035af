"""The plan language: what a question asks for, as data. A plan is parsed from words, shown, edited, run, compiled to Cypher.

Sets of entities (or documents) are built from one another: named ones, all of a type, those that a relation leads to,
intersections, unions, differences, those that documents speak of, those of an amount. A query asks something of sets: to list them, to
count them, for the figures they set, whether there are any, how two are connected, what one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar, TypeAlias

OUT, IN, BOTH = "out", "in", "both"


@dataclass(frozen=True)
class Entities:
    """These entities or documents, by id. ``marks`` says how an id was found where not by its own name."""

    op: ClassVar[str] = "entities"
    ids: tuple[str, ...]
    words: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class All:
    """Every entity of some types; with ``words``, those whose name contains one of them."""

    op: ClassVar[str] = "all"
    types: tuple[str, ...]
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Follow:
    """What one relation leads to from a set. ``out`` goes from subject to object, ``in`` the other way.

    A set left out means any. Filters: types and names of what is reached, qualifiers, years (of the statement, else of
    its document), documents, and single statements where the words of a question choose among them.
    """

    op: ClassVar[str] = "follow"
    relation: str
    direction: str
    start: Set | None = None
    types: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    qualifiers: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    years: tuple[int, ...] = ()
    documents: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Documents:
    """Documents: about some subjects, speaking of some entities, of some years and types."""

    op: ClassVar[str] = "documents"
    about: Set | None = None
    mentioning: Set | None = None
    years: tuple[int, ...] = ()
    types: tuple[str, ...] = ()


@dataclass(frozen=True)
class And:
    """What is in every part."""

    op: ClassVar[str] = "and"
    parts: tuple[Set, ...]


@dataclass(frozen=True)
class Or:
    """What is in any part."""

    op: ClassVar[str] = "or"
    parts: tuple[Set, ...]


@dataclass(frozen=True)
class Without:
    """What is in the first set and not in the second."""

    op: ClassVar[str] = "without"
    of: Set
    without: Set


@dataclass(frozen=True)
class Said:
    """The places (or other subjects) whose documents say something in these words."""

    op: ClassVar[str] = "said"
    quotes: tuple[Quote, ...]
    types: tuple[str, ...] = ()
    words: str = ""


@dataclass(frozen=True)
class Named:
    """Things that sentences name one after the other and no entity stands for: each quote is a name (``words``) at its place."""

    op: ClassVar[str] = "named"
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Measured:
    """Those of a set whose measure is known and compares so, those with most or least of it first.

    ``measure`` is "investment", what HAS_PROJECT says that a project takes in all, or "size", the figure that SETS_TARGET
    gives for a fund by its name, or "first", the figure for its first part. ``comparator`` and ``amount`` (in base units, of ``unit``) keep those that compare so;
    ``order`` is "highest" or "lowest", ``limit`` keeps so many of them and those equal to the last.
    """

    op: ClassVar[str] = "measured"
    of: Set
    measure: str = "investment"
    comparator: str = ""
    amount: float | None = None
    unit: str = "元"
    order: str = ""
    limit: int = 0


@dataclass(frozen=True)
class Listing:
    """List a set, complete."""

    op: ClassVar[str] = "list"
    of: Set


@dataclass(frozen=True)
class Counting:
    """How many there are. ``stated`` is a number that the text itself gives, with the statement or span that gives it."""

    op: ClassVar[str] = "count"
    of: Set
    stated: tuple[Quote, ...] = ()


@dataclass(frozen=True)
class Figures:
    """Numeric targets of subjects for indicators, in some years; compared, ranked and cut off when asked.

    ``order`` is "highest" or "lowest"; ``comparator`` and ``amount`` (in base units) keep the figures that compare so.
    ``quotes`` are figures read from the text where no statement carries them. ``aggregate`` ("sum" or "mean") makes one
    figure of them all, which are to be of one unit.
    """

    op: ClassVar[str] = "figures"
    subjects: Set | None = None
    indicators: Set | None = None
    years: tuple[int, ...] = ()
    statements: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    comparator: str = ""
    amount: float | None = None
    unit: str = ""
    order: str = ""
    limit: int = 0
    aggregate: str = ""


@dataclass(frozen=True)
class Deciding:
    """Yes or no: whether a set has members, or what sentences say that affirm or deny (``quotes`` with ``value``)."""

    op: ClassVar[str] = "decide"
    of: Set | None = None
    figures: Figures | None = None
    quotes: tuple[Quote, ...] = ()
    negated: bool = False


@dataclass(frozen=True)
class Connection:
    """How two sets are connected."""

    op: ClassVar[str] = "connect"
    source: Set
    target: Set


@dataclass(frozen=True)
class Description:
    """What is known of these entities."""

    op: ClassVar[str] = "describe"
    of: Set


@dataclass(frozen=True)
class Related:
    """Documents related to these documents."""

    op: ClassVar[str] = "related"
    of: Set


@dataclass(frozen=True)
class Passages:
    """Passages near in meaning: the answer to an open question. ``reason`` says why nothing firmer is asked."""

    op: ClassVar[str] = "passages"
    query: str
    reason: str = ""


@dataclass(frozen=True)
class Quote:
    """A place in a document that says something; ``value`` is the number, with ``unit``, or the truth that it states."""

    op: ClassVar[str] = "quote"
    document: str
    start: int
    end: int
    value: float | bool | None = None
    unit: str = ""
    words: str = ""
    year: int | None = None
    comparator: str = ""


Set: TypeAlias = Entities | All | Follow | Documents | And | Or | Without | Said | Named | Measured
Query: TypeAlias = Listing | Counting | Figures | Deciding | Connection | Description | Related | Passages

NODES: dict[str, type[Any]] = {
    node.op: node
    for node in (
        Entities, All, Follow, Documents, And, Or, Without, Said, Named, Measured, Listing, Counting, Figures, Deciding,
        Connection, Description, Related, Passages, Quote,
    )
}
SETS = (Entities, All, Follow, Documents, And, Or, Without, Said, Named, Measured)
QUERIES = (Listing, Counting, Figures, Deciding, Connection, Description, Related, Passages)
