"""Reconciliation API 0.2 (W3C Entity Reconciliation Community Group): OpenRefine and others match names with the graph."""

import json
from html import escape
from importlib.metadata import version
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query, Request, Response
from fastapi.responses import HTMLResponse

from api.http.dependencies import TheView
from api.reconciling import Query as Wanted
from api.reconciling import candidates, extended, properties_of, type_json
from graph.errors import InputError
from graph.evidence import statement_lines
from graph.names import fold
from graph.ontology import ontology
from graph.store import Pattern

MOST = 200
SUGGESTED = 20
WIDTH, HEIGHT = 430, 260
TYPES = [t for t in ontology().types if t not in ("Task", "Document")]


def _open(response: Response) -> None:
    """Widgets of other tools ask from the reader's browser."""
    response.headers["Access-Control-Allow-Origin"] = "*"


router = APIRouter(prefix="/reconcile", tags=["reconciliation"], dependencies=[Depends(_open)])
Prefix = Annotated[str, Query(max_length=200, description="How the name begins, or a part of it")]
Cursor = Annotated[int, Query(ge=0, le=10_000)]


@router.get("")
def manifest(
    request: Request, view: TheView, queries: Annotated[str | None, Query(description="A batch of queries as JSON")] = None,
    extend: Annotated[str | None, Query(description="An extension request as JSON")] = None,
) -> dict[str, Any]:
    """What the service can do; with `queries` or `extend`, what POST answers."""
    if queries or extend:
        return _answered(view, queries, extend)
    root = str(request.base_url).rstrip("/")
    base = f"{root}/v1/reconcile"
    return {
        "versions": ["0.2"], "name": "PolicyGraph 策图", "identifierSpace": f"{root}/v1/entities/", "schemaSpace": f"{root}/v1/ontology",
        "serviceVersion": version("policygraph"), "documentation": f"{root}/docs", "logo": f"{root}/page/icon.svg",
        "defaultTypes": [type_json(t) for t in TYPES], "view": {"url": f"{root}/#/explore/{{{{id}}}}"},
        "preview": {"url": f"{base}/preview?id={{{{id}}}}", "width": WIDTH, "height": HEIGHT},
        "suggest": {
            kind: {"service_url": base, "service_path": f"/suggest/{kind}"} | ({"flyout_service_path": "/flyout?id=${id}"} if kind == "entity" else {})
            for kind in ("entity", "type", "property")
        },
        "extend": {"propose_properties": {"service_url": base, "service_path": "/properties"}, "property_settings": []},
    }


@router.post("")
def reconcile(
    view: TheView, queries: Annotated[str | None, Form(description='{"q0": {"query": "长沙经开区", "type": "Park", "limit": 3}}')] = None,
    extend: Annotated[str | None, Form(description='{"ids": ["…"], "properties": [{"id": "TARGETS"}]}')] = None,
) -> dict[str, Any]:
    """Candidates of a batch of names with scores and what they are made of; or property values of entities."""
    return _answered(view, queries, extend)


def _answered(view: TheView, queries: str | None, extend: str | None) -> dict[str, Any]:
    if extend is not None:
        data = _object(extend, "extend")
        ids, properties = data.get("ids"), data.get("properties")
        if not isinstance(ids, list) or not isinstance(properties, list) or len(ids) > MOST:
            raise InputError(f'extend needs a list of at most {MOST} ids and a list of properties, like {{"ids": [], "properties": [{{"id": "TARGETS"}}]}}')
        return extended(view, [str(i) for i in ids], [str(p.get("id")) if isinstance(p, dict) else str(p) for p in properties])
    if queries is None:
        raise InputError("the form field queries or extend is missing")
    batch = _object(queries, "queries")
    if len(batch) > MOST:
        raise InputError(f"at most {MOST} queries are taken at once")
    return {key: {"result": candidates(view, Wanted.read(query))} for key, query in batch.items()}


def _object(text: str, field: str) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except ValueError as error:
        raise InputError(f"{field} is not JSON: {error}") from error
    if not isinstance(found, dict):
        raise InputError(f"{field} is a JSON object")
    return found


@router.get("/suggest/entity")
def suggest_entity(view: TheView, prefix: Prefix, cursor: Cursor = 0) -> dict[str, Any]:
    """Entities whose name holds the text."""
    found = view.find_entities(prefix, TYPES, limit=cursor + SUGGESTED)[cursor:]
    return {"result": [{"id": e.id, "name": e.name, "description": ontology().types[e.type].zh, "notable": [type_json(e.type)]} for e in found]}


@router.get("/suggest/type")
def suggest_type(prefix: Prefix, cursor: Cursor = 0) -> dict[str, Any]:
    """Types by their Chinese or English word."""
    return {"result": [t for t in map(type_json, TYPES) if fold(prefix) in fold(t["name"])][cursor:]}


@router.get("/suggest/property")
def suggest_property(prefix: Prefix, cursor: Cursor = 0) -> dict[str, Any]:
    """Relations by their Chinese or English word."""
    return {"result": [p for p in properties_of() if fold(prefix) in fold(p["name"] + p["id"])][cursor:]}


@router.get("/properties")
def propose_properties(type: str | None = None, limit: Annotated[int, Query(ge=1, le=100)] = 50) -> dict[str, Any]:
    """The properties that entities of a type have."""
    return {"type": type, "limit": limit, "properties": properties_of(type)[:limit]}


@router.get("/flyout")
def flyout(view: TheView, id: str) -> dict[str, str]:
    """A short description of an entity, as HTML within JSON."""
    return {"id": id, "html": _described(view, id)}


@router.get("/preview", response_class=HTMLResponse)
def preview(view: TheView, id: str) -> HTMLResponse:
    """A small page about an entity."""
    return HTMLResponse(f'<!DOCTYPE html><meta charset="utf-8"><body style="font:14px/1.6 system-ui,sans-serif;margin:.6rem">{_described(view, id)}')


def _described(view: TheView, ident: str) -> str:
    entity = view.entity(ident)
    also = "、".join(n for n in entity.names if n != entity.name)
    said = statement_lines(view, view.statements(Pattern(relations=[p["id"] for p in properties_of()], either=[entity.id]), limit=3))
    quotes = "".join(f"<p>“{escape(line['quote'].strip()[:120])}”<br><small>{escape(line['title'])} {escape(line['path'])}</small></p>" for line in said if line["quote"])
    return f"<b>{escape(entity.name)}</b> {escape(ontology().types[entity.type].zh)}<br><small>{escape(also)}</small>{quotes}"
