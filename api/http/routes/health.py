"""Whether the service lives, whether it can answer, and what it measured."""

from typing import Any

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from api.http.dependencies import TheView

router = APIRouter(tags=["health"])


@router.get("/healthz")
def alive() -> dict[str, str]:
    """The process lives."""
    return {"status": "ok"}


@router.get("/readyz")
def ready(view: TheView) -> dict[str, Any]:
    """The store answers; 503 where it does not."""
    return {"status": "ready", "revision": view.revision}


@router.get("/metrics", response_class=Response)
def metrics() -> Response:
    """Counts and times in Prometheus text form."""
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
