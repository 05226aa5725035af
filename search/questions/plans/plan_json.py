"""Plans as JSON: written for people to see and edit, read back with every field checked before anything is run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from graph.errors import InvalidPlan
from graph.ontology import ontology
from search.questions.plans import plan as p

# What some fields may hold beyond their type.
CHOICES = {
    "direction": (p.OUT, p.IN, p.BOTH), "comparator": ("", "=", "~", ">", ">=", "<", "<="), "order": ("", "highest", "lowest"),
    "aggregate": ("", "sum", "mean"), "measure": ("investment", "size", "first"),
}
EXPLAINING = ("words_zh", "words_en")


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


def from_json(data: Any) -> p.Query:
    """The query that JSON describes. Raises InvalidPlan that names what does not fit."""
    query = _read(data, "plan")
    if not isinstance(query, p.QUERIES):
        raise InvalidPlan(f"plan: {data.get('op')!r} is a set; a plan asks something of it, for instance {{'op': 'list', 'of': …}}")
    return query


def _read(data: Any, place: str) -> Any:
    if not isinstance(data, Mapping):
        raise InvalidPlan(f"{place}: expected an object with 'op', found {type(data).__name__}")
    node = p.NODES.get(str(data.get("op")))
    if node is None:
        raise InvalidPlan(f"{place}: there is no op {data.get('op')!r}; there are {', '.join(sorted(p.NODES))}")
    known = {f.name for f in fields(node)}
    if unknown := sorted(set(data) - known - {"op", *EXPLAINING}):
        raise InvalidPlan(f"{place}: {node.op} has no {', '.join(unknown)}; it has {', '.join(sorted(known))}")
    values = {k: _value(v, f"{place}.{k}") for k, v in data.items() if k in known}
    try:
        made = node(**values)
    except TypeError as error:
        raise InvalidPlan(f"{place}: {error}") from error
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


@cache
def _hints(op: str) -> dict[str, Any]:
    return get_type_hints(p.NODES[op])


def _check(node: Any, place: str) -> None:
    """Whether each field is of its type, and what it names is there: what runs a plan relies on both."""
    for f in fields(node):
        value, hint = getattr(node, f.name), _hints(node.op)[f.name]
        if not _fits(value, hint):
            raise InvalidPlan(f"{place}.{f.name}: expected {_kind(hint)}, found {getattr(value, 'op', value)!r}")
        if f.name in CHOICES and value not in CHOICES[f.name]:
            raise InvalidPlan(f"{place}.{f.name}: {' or '.join(filter(None, CHOICES[f.name]))}, not {value!r}")
    relations, types = ontology().relations, ontology().types
    if isinstance(node, p.Follow):
        if node.relation not in relations:
            raise InvalidPlan(f"{place}: no relation is called {node.relation}; there are {', '.join(sorted(relations))}")
        if unknown := sorted(set(node.qualifiers) - relations[node.relation].qualifiers):
            has = ", ".join(sorted(relations[node.relation].qualifiers)) or "none"
            raise InvalidPlan(f"{place}.qualifiers: {node.relation} has no {', '.join(unknown)}; it has {has}")
    if isinstance(node, p.And | p.Or) and not node.parts:
        raise InvalidPlan(f"{place}.parts: {node.op} needs at least one set")
    for name in getattr(node, "types", ()):
        if not isinstance(node, p.Documents) and name not in types:
            raise InvalidPlan(f"{place}: no type is called {name}; there are {', '.join(sorted(types))}")


def _fits(value: Any, hint: Any) -> bool:
    origin, inner = get_origin(hint), get_args(hint)
    if hint is Any:
        return True
    if origin in (Union, UnionType):
        return any(_fits(value, kind) for kind in inner)
    if origin is tuple:
        return isinstance(value, tuple) and all(_fits(v, inner[0]) for v in value)
    if origin is Mapping:
        return isinstance(value, Mapping) and all(_fits(v, inner[1]) for v in value.values())
    if hint in (int, float):
        return isinstance(value, int if hint is int else int | float) and not isinstance(value, bool)
    return isinstance(value, hint)


def _kind(hint: Any) -> str:
    """A type in words."""
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return f"a list, each {_kind(inner[0])}"
    if origin is Mapping:
        return f"an object, each value {_kind(inner[1])}"
    if origin in (Union, UnionType):
        sets, others = [k for k in inner if k in p.SETS], [k for k in inner if k not in p.SETS and k is not type(None)]
        return " or ".join([*(["a set"] if sets else []), *map(_kind, others)])
    words = {str: "text", int: "a whole number", float: "a number", bool: "true or false", Any: "anything", p.Quote: "a quote", p.Figures: "a figures query"}
    return words[hint]
