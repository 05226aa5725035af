"""Entities: search, get, statements, neighbours; single statements."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.forms import entity_json
from api.http.dependencies import After, Limit, TheView, cursor
from graph.evidence import sentence_around, statement_lines
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
    """The subgraph around an entity: nodes with their importance, edges with their statements."""
    from graph.analysis import centrality, neighbourhood

    ident = view.entity(entity).id
    graph = neighbourhood(view, [ident], hops, PLAIN)
    weights = centrality(graph)
    kept = set(sorted(weights, key=lambda n: (n != ident, -weights[n], n))[:limit])
    entities = view.entities(sorted(kept))
    nodes = [entity_json(e) | {"weight": round(weights[n], 5)} for n, e in entities.items()]
    edges = [
        {"subject": s.subject, "relation": s.relation, "object": s.object, "statement": s.id, "qualifiers": dict(s.qualifiers)}
        for _, _, data in graph.edges(data=True)
        for s in [data["statement"]]
        if s.subject in entities and s.object in entities
    ]
    return {"nodes": nodes, "edges": edges, "left_out": len(weights) - len(kept)}


@router.get("/statements/{statement}", tags=["statements"])
def get_statement(view: TheView, statement: str) -> dict[str, Any]:
    """One statement: which rule made it, from which words, in which sentence."""
    found = view.statement(statement)
    line = statement_lines(view, [found])[0]
    if found.document:
        line["context"] = sentence_around(view.text(found.document), found.start, found.end)
    return line
