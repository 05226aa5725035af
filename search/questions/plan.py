"""The plan language: what a question asks for, as data. A plan is parsed from words, shown, edited, run, compiled to Cypher.

Sets of entities (or documents) are built from one another: named ones, all of a type, those that a relation leads to,
intersections, unions, differences, those that documents speak of. A query asks something of sets: to list them, to
count them, for the figures they set, whether there are any, how two are connected, what one is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Any, ClassVar, TypeAlias

from graph.errors import InputError
from graph.ontology import ontology

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
    ``quotes`` are figures read from the text where no statement carries them.
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


Set: TypeAlias = Entities | All | Follow | Documents | And | Or | Without | Said
Query: TypeAlias = Listing | Counting | Figures | Deciding | Connection | Description | Related | Passages
Node: TypeAlias = Set | Query | Quote

NODES: dict[str, type[Any]] = {
    node.op: node
    for node in (
        Entities, All, Follow, Documents, And, Or, Without, Said, Listing, Counting, Figures, Deciding, Connection,
        Description, Related, Passages, Quote,
    )
}
SETS = (Entities, All, Follow, Documents, And, Or, Without, Said)
QUERIES = (Listing, Counting, Figures, Deciding, Connection, Description, Related, Passages)


def to_json(node: Any) -> Any:
    """A plan as JSON: objects with ``op``; fields left at their defaults are left out."""
    if isinstance(node, tuple):
        return [to_json(n) for n in node]
    if isinstance(node, Mapping):
        return {k: to_json(v) for k, v in node.items()}
    if not hasattr(node, "op"):
        return node
    shown: dict[str, Any] = {"op": node.op}
    for f in fields(node):
        value = getattr(node, f.name)
        if value not in (None, "", (), {}) and not (value is False and f.name != "value") and not (value == 0 and f.name == "limit"):
            shown[f.name] = to_json(value)
    return shown


def from_json(data: Any) -> Query:
    """The query that JSON describes. Raises InputError that names what does not fit."""
    query = _read(data, "plan")
    if not isinstance(query, QUERIES):
        raise InputError(f"plan: {data.get('op')!r} is a set; a plan asks something of it, for instance {{'op': 'list', 'of': …}}")
    return query


def _read(data: Any, place: str) -> Any:
    if not isinstance(data, Mapping):
        raise InputError(f"{place}: expected an object with 'op', found {type(data).__name__}")
    node = NODES.get(str(data.get("op")))
    if node is None:
        raise InputError(f"{place}: there is no op {data.get('op')!r}; there are {', '.join(sorted(NODES))}")
    known = {f.name for f in fields(node)}
    if unknown := sorted(set(data) - known - {"op", "words_zh", "words_en"}):
        raise InputError(f"{place}: {node.op} has no {', '.join(unknown)}; it has {', '.join(sorted(known))}")
    values = {k: _value(v, f"{place}.{k}") for k, v in data.items() if k in known}
    try:
        made = node(**values)
    except TypeError as error:
        raise InputError(f"{place}: {error}") from error
    _check(made, place)
    return made


def _value(value: Any, place: str) -> Any:
    if isinstance(value, list):
        return tuple(_value(v, f"{place}[{i}]") for i, v in enumerate(value))
    if isinstance(value, Mapping):
        if "op" in value:
            return _read(value, place)
        return {k: _value(v, f"{place}.{k}") for k, v in value.items()}
    return value


def _check(node: Any, place: str) -> None:
    relations, types = ontology().relations, ontology().types
    if isinstance(node, Follow):
        if node.relation not in relations:
            raise InputError(f"{place}: no relation is called {node.relation}; there are {', '.join(sorted(relations))}")
        if node.direction not in (OUT, IN, BOTH):
            raise InputError(f"{place}: direction is out, in or both, not {node.direction!r}")
    for name in getattr(node, "types", ()):
        if not isinstance(node, Documents) and name not in types:
            raise InputError(f"{place}: no type is called {name}; there are {', '.join(sorted(types))}")
    for f in fields(node) if not isinstance(node, Quote) else ():
        if f.name in ("of", "start", "about", "mentioning", "subjects", "indicators", "without", "source", "target"):
            inner = getattr(node, f.name)
            if inner is not None and not isinstance(inner, SETS):
                raise InputError(f"{place}.{f.name}: expected a set, found {getattr(inner, 'op', inner)!r}")
    for part in getattr(node, "parts", ()):
        if not isinstance(part, SETS):
            raise InputError(f"{place}.parts: expected sets, found {getattr(part, 'op', part)!r}")
