"""Entities: search, get, statements, neighbours; single statements."""

from collections.abc import Mapping
from itertools import chain, islice, zip_longest
from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.forms import entity_json, statement_json
from api.http.dependencies import After, Limit, TheView, cursor
from graph.evidence import statement_lines
from graph.ontology import ontology
from graph.store import Pattern

router = APIRouter(tags=["entities"])
PLAIN = tuple(r for r in ontology().relations if r not in ("MENTIONS", "HAS_TASK", "PART_OF"))


@router.get("/entities")
def list_entities(
    view: TheView, name: Annotated[str, Query(description="Part of a name")] = "", type: Annotated[list[str], Query()] = [],  # noqa: B006
    after: After = "", limit: Limit = 50,
) -> dict[str, Any]:
    """Entities whose name contains the text; exact and shorter names first."""
    found = view.find_entities(name, type, cursor(after, view.entity), limit + 1)
    return {"items": [entity_json(e) for e in found[:limit]], "next": found[limit - 1].id if len(found) > limit else None}


@router.get("/entities/{entity}")
def get_entity(view: TheView, entity: str) -> dict[str, Any]:
    """One entity with the number of documents that speak of it."""
    found = view.entity(entity)
    return entity_json(found) | {"documents": view.entity_document_counts([found.id])[found.id]}


@router.get("/entities/{entity}/statements")
def get_statements(
    view: TheView, entity: str, relation: Annotated[list[str], Query()] = [], after: After = "", limit: Limit = 50,  # noqa: B006
) -> dict[str, Any]:
    """What the documents say of an entity; without `relation`, everything but mere mentions."""
    ident = view.entity(entity).id
    found = view.statements(Pattern(relations=relation or PLAIN, either=[ident]), cursor(after, view.statement), limit + 1)
    return {"items": statement_lines(view, found[:limit]), "next": found[limit - 1].id if len(found) > limit else None}


@router.get("/entities/{entity}/neighbours")
def get_neighbours(view: TheView, entity: str, hops: Annotated[int, Query(ge=1, le=3)] = 1, limit: Limit = 100) -> dict[str, Any]:
    """The subgraph around an entity: nodes with their importance, edges with their statements. Where there are more nodes
    than `limit`, each type gives its most important ones in turn."""
    from graph.analysis import centrality, neighbourhood

    ident = view.entity(entity).id
    graph = neighbourhood(view, [ident], hops, PLAIN)
    weights = centrality(graph)
    kept = _mixed(ident, weights, limit)
    entities = view.entities(sorted(kept))
    shown = {n: entity_json(e) for n, e in entities.items()}
    for n in sorted(kept - entities.keys()):
        shown[n] = {"id": n, "type": "Document", "name": view.document(n).title, "aliases": []}
    nodes = [node | {"weight": round(weights[n], 5)} for n, node in shown.items()]
    edges = [
        {"subject": s.subject, "relation": s.relation, "object": s.object, "statement": s.id, "qualifiers": dict(s.qualifiers)}
        for _, _, data in graph.edges(data=True)
        for s in [data["statement"]]
        if s.subject in shown and s.object in shown
    ]
    return {"nodes": nodes, "edges": edges, "left_out": len(weights) - len(kept)}


def _mixed(centre: str, weights: Mapping[str, float], limit: int) -> set[str]:
    """The centre and the weightiest of each type in turn; ids begin with a letter for their type."""
    lines: dict[str, list[str]] = {}
    for node in sorted(weights, key=lambda n: (-weights[n], n)):
        if node != centre:
            lines.setdefault(node[0], []).append(node)
    turns = chain.from_iterable(zip_longest(*lines.values()))
    return {centre, *islice((n for n in turns if n is not None), limit - 1)}


@router.get("/statements/{statement}", tags=["statements"])
def get_statement(view: TheView, statement: str) -> dict[str, Any]:
    """One statement: which rule made it, from which words, in which sentence."""
    return statement_json(view, view.statement(statement))
