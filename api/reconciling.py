"""Names matched with entities of the graph, each with a score that explains itself; properties of entities as cells.

The score of a candidate is 100 × the likeness of the nearest of its names, less where the type is another one; properties
that were given along make up three tenths of it. The features say what went in.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from graph.errors import InputError
from graph.model import Entity
from graph.names import fold
from graph.ontology import ontology
from graph.store import Pattern, View

LIKE_ENOUGH = 45.0
SURE = 95.0
OTHER_TYPE = 0.8
PROPERTIES_WEIGHT = 0.3
# Entities that hold a piece of the name; of two halves of a name at least one is whole where one character is wrong.
NEAR = 60
CELLS = 200
FIGURES = "SETS_TARGET"


@dataclass(frozen=True, slots=True)
class Query:
    """What is to be matched: a name, types that it should have, property values that it should have."""

    name: str
    types: tuple[str, ...] = ()
    limit: int = 5
    properties: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def read(cls, data: Any) -> "Query":
        """A query as clients send it."""
        if not isinstance(data, Mapping) or not isinstance(data.get("query", ""), str):
            raise InputError('a query is an object with the text to match, like {"query": "长沙经开区", "type": "Park"}')
        types, limit, properties = data.get("type") or (), data.get("limit", 5), data.get("properties") or ()
        if not isinstance(types, str | list | tuple) or not isinstance(properties, list | tuple):
            raise InputError('the type of a query is a name or a list of names, its properties a list, like [{"pid": "TARGETS", "v": "低空经济"}]')
        given = [p for p in properties if isinstance(p, Mapping) and isinstance(p.get("pid"), str)]
        return cls(
            data.get("query", "").strip(), (types,) if isinstance(types, str) else tuple(t for t in types if isinstance(t, str)),
            min(max(limit, 1), 100) if isinstance(limit, int) else 5, tuple((p["pid"], _values(p.get("v"))) for p in given),
        )


def _values(value: Any) -> tuple[str, ...]:
    every = value if isinstance(value, list) else [value]
    return tuple(str(v.get("id") or v.get("name") or "") if isinstance(v, Mapping) else str(v) for v in every if v is not None)


def type_json(name: str) -> dict[str, str]:
    """A type with its Chinese and English words."""
    known = ontology().types[name]
    return {"id": name, "name": f"{known.zh} {known.en}"}


def candidates(view: View, query: Query) -> list[dict[str, Any]]:
    """Entities that the query may mean, best first; ``match`` where one alone is sure."""
    name = fold(query.name)
    if not name:
        return []
    found = _found(view, query.name, name)
    counts = view.entity_document_counts([e.id for e in found])
    rated = [(_features(view, e, name, query), e) for e in found if e.type not in ("Task", "Document")]
    lines = [_line(e, features, counts[e.id]) for features, e in rated]
    lines = sorted((line for line in lines if line["score"] >= LIKE_ENOUGH), key=lambda c: (-c["score"], -counts[c["id"]], c["id"]))[: query.limit]
    sure = [line for line in lines if line["score"] >= SURE]
    for line in lines:
        line["match"] = len(sure) == 1 and line is sure[0]
    return lines


def _found(view: View, given: str, name: str) -> list[Entity]:
    ids = {hit.entity for hit in view.entities_named([name])}
    found = {e.id: e for e in view.entities(sorted(ids)).values()}
    half = len(name) // 2
    for piece in (given, name[:half], name[half:]):
        if len(piece) >= 2:
            found |= {e.id: e for e in view.find_entities(piece, limit=NEAR)}
    # A given name may be longer than the one kept: 长沙经开区管委会 for 长沙经开区.
    return list(found.values())


def _features(view: View, entity: Entity, name: str, query: Query) -> dict[str, float | bool]:
    folded = [fold(n) for n in entity.names]
    likeness = max(fuzz.ratio(name, other) for other in folded) / 100
    features: dict[str, float | bool] = {"name_likeness": round(likeness, 4), "exact_name": name in folded}
    if query.types:
        features["type_fits"] = entity.type in query.types
    for pid, values in query.properties:
        features[f"property_{pid}"] = _has(view, entity, pid, values)
    return features


def _has(view: View, entity: Entity, relation: str, values: Sequence[str]) -> bool:
    if relation not in ontology().relations:
        return False
    wanted = {fold(v) for v in values} | set(values)
    ends = {end for s in view.statements(Pattern(relations=[relation], either=[entity.id]), limit=CELLS) for end in (s.subject, s.object)} - {entity.id}
    return any(e.id in wanted or any(fold(n) in wanted for n in e.names) for e in view.entities(sorted(ends)).values())


def _line(entity: Entity, features: Mapping[str, float | bool], documents: int) -> dict[str, Any]:
    score = float(features["name_likeness"]) * (1.0 if features.get("type_fits", True) else OTHER_TYPE)
    held = [bool(v) for k, v in features.items() if k.startswith("property_")]
    if held:
        score = (1 - PROPERTIES_WEIGHT) * score + PROPERTIES_WEIGHT * sum(held) / len(held)
    also = "、".join(n for n in entity.names if n != entity.name)
    return {
        "id": entity.id, "name": entity.name, "type": [type_json(entity.type)], "score": round(100 * score, 2),
        "description": " · ".join(filter(None, (ontology().types[entity.type].zh, also, f"{documents} 份文件"))),
        "features": [{"id": key, "value": value} for key, value in features.items()],
    }


def properties_of(type_: str | None = None) -> list[dict[str, str]]:
    """The relations that entities of a type have, as properties."""
    known = [r for r in ontology().relations.values() if type_ is None or type_ in r.heads or type_ in r.tails]
    return [{"id": r.name, "name": f"{r.zh} {r.en}"} for r in known if r.name not in ("MENTIONS", "HAS_TASK", "PART_OF")]


def extended(view: View, ids: Iterable[str], properties: Sequence[str]) -> dict[str, Any]:
    """Cells of a table: what each entity has by each property."""
    unknown = [p for p in properties if p not in ontology().relations]
    if unknown:
        raise InputError(f"there is no property {', '.join(unknown)}; the relations are {', '.join(p['id'] for p in properties_of())}")
    names = {p["id"]: p["name"] for p in properties_of()}
    known = view.entities(sorted(set(ids)))
    rows = {ident: {p: _cells(view, known[ident], p) if ident in known else [] for p in properties} for ident in ids}
    return {"meta": [{"id": p, "name": names.get(p, p)} for p in properties], "rows": rows}


def _cells(view: View, entity: Entity, relation: str) -> list[dict[str, Any]]:
    statements = view.statements(Pattern(relations=[relation], either=[entity.id]), limit=CELLS)
    if relation == FIGURES and entity.type != "Indicator":
        from graph.evidence import statement_lines

        return [{"str": _figure(line)} for line in statement_lines(view, statements)]
    ends = list(dict.fromkeys(s.object if s.subject == entity.id else s.subject for s in statements))
    found = view.entities(ends)
    return [{"id": e, "name": found[e].name} for e in ends if e in found]


def _figure(line: Mapping[str, Any]) -> str:
    q = line["qualifiers"]
    year = f" {q['year']}" if q.get("year") else ""
    return f"{line['object']['name']}{year}: {q.get('comparator', '=')} {q.get('value', 0):g}{q.get('unit', '')}"
