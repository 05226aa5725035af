"""Paths between entities; the ledger of targets and their comparison; statistics."""

from typing import Annotated, Any

from fastapi import APIRouter, Query

from api.http.dependencies import TheView
from graph.evidence import statement_lines
from graph.ledger import comparison, ledger
from graph.ontology import ontology

router = APIRouter(tags=["graph"])


@router.get("/paths")
def get_paths(view: TheView, source: str, target: str, limit: Annotated[int, Query(ge=1, le=20)] = 3) -> dict[str, Any]:
    """How two entities (ids) are connected, shortest way first, each step a statement with its evidence."""
    from graph.analysis import paths

    ends = view.entity(source).id, view.entity(target).id
    return {"source": ends[0], "target": ends[1], "paths": [statement_lines(view, p) for p in paths(view, *ends, limit)]}


@router.get("/targets")
def get_targets(
    view: TheView, indicator: str | None = None, subject: Annotated[list[str], Query(description="Entity ids")] = [],  # noqa: B006
    year: Annotated[list[int], Query()] = [], after: Annotated[int, Query(ge=0)] = 0, limit: Annotated[int, Query(ge=1, le=1000)] = 200,  # noqa: B006
) -> dict[str, Any]:
    """The ledger of numeric targets."""
    rows = ledger(view, indicator, [view.entity(s).id for s in subject], year)
    page = rows[after : after + limit]
    return {"items": page, "next": after + limit if after + limit < len(rows) else None, "total": len(rows)}


@router.get("/targets/compare")
def compare_targets(
    view: TheView, indicator: str | None = None, subject: Annotated[list[str], Query(description="Entity ids")] = [],  # noqa: B006
    year: Annotated[list[int], Query()] = [],  # noqa: B006
) -> dict[str, Any]:
    """Targets side by side: one row an indicator, one column a park and year."""
    columns, rows = comparison(ledger(view, indicator, [view.entity(s).id for s in subject], year))
    return {"columns": columns, "rows": rows}


@router.get("/stats")
def get_stats(view: TheView) -> dict[str, Any]:
    """How much of everything there is, and what could not be fed."""
    return {**view.counts(), "failures": view.failures(), "revision": view.revision}


@router.get("/ontology")
def get_ontology() -> dict[str, Any]:
    """The types and relations with their Chinese and English words."""
    known = ontology()
    return {
        "types": {name: {"zh": t.zh, "en": t.en} for name, t in known.types.items()},
        "relations": {
            name: {"zh": r.zh, "en": r.en, "reverse_zh": r.reverse_zh, "reverse_en": r.reverse_en, "heads": sorted(r.heads), "tails": sorted(r.tails), "qualifiers": sorted(r.qualifiers)}
            for name, r in known.relations.items()
        },
    }
