"""The ontology as declared data: node types, relations with their ends, labels and qualifiers (data/ontology.toml)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from graph.errors import InvalidStatement
from graph.kept import kept
from graph.resources import data_path


@dataclass(frozen=True, slots=True)
class NodeType:
    """A type of node with its labels."""

    name: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation with the types that may stand at its ends (head → tail) and its labels in both directions."""

    name: str
    heads: frozenset[str]
    tails: frozenset[str]
    zh: str
    en: str
    reverse_zh: str
    reverse_en: str
    qualifiers: frozenset[str] = field(default_factory=frozenset)
    symmetric: bool = False
    source: str = "document"


@dataclass(frozen=True, slots=True)
class Ontology:
    """All types and relations. ``check`` refuses what does not fit."""

    version: int
    types: Mapping[str, NodeType]
    relations: Mapping[str, Relation]
    values: Mapping[str, frozenset[str]]

    def check(self, head: str, relation: str, tail: str, qualifiers: Mapping[str, Any]) -> None:
        """Raise InvalidStatement where a statement of these types and qualifiers cannot be."""
        declared = self.relations.get(relation)
        if declared is None:
            raise InvalidStatement(f"no relation is called {relation}; there are {', '.join(sorted(self.relations))}")
        if head not in declared.heads or tail not in declared.tails:
            raise InvalidStatement(
                f"{head} –{relation}→ {tail} does not fit: heads are {sorted(declared.heads)}, tails {sorted(declared.tails)}"
            )
        for key, value in qualifiers.items():
            if key not in declared.qualifiers:
                raise InvalidStatement(f"{relation} has no qualifier {key!r}; it has {sorted(declared.qualifiers)}")
            if key in self.values and value not in self.values[key]:
                raise InvalidStatement(f"{relation}.{key} cannot be {value!r}; it is one of {sorted(self.values[key])}")


@cache
def ontology() -> Ontology:
    """The ontology that this version of the program speaks."""
    declared = data_path("ontology.toml")
    raw = kept("ontology", [Path(__file__), declared], lambda: _read(declared))
    types = {name: NodeType(name, **labels) for name, labels in raw["types"].items()}
    relations = {
        name: Relation(
            name=name,
            **{
                **entry,
                "heads": frozenset(entry["heads"]),
                "tails": frozenset(entry["tails"]),
                "qualifiers": frozenset(entry.get("qualifiers", ())),
            },
        )
        for name, entry in raw["relations"].items()
    }
    values = {name: frozenset(allowed) for name, allowed in raw["qualifiers"].items()}
    return Ontology(raw["version"], types, relations, values)


def _read(declared: Path) -> dict[str, Any]:
    import tomllib  # what is declared seldom changes

    return tomllib.loads(declared.read_text("utf-8"))
