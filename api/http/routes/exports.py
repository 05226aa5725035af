"""The whole graph as a stream of JSON lines."""

from collections.abc import Iterator

from fastapi import APIRouter
from fastapi.responses import StreamingResponse

from api.http.dependencies import TheView
from graph.export.jsonl import encode, lines

router = APIRouter(tags=["export"])


@router.get("/export", response_class=StreamingResponse)
def export(view: TheView) -> StreamingResponse:
    """Documents, entities and statements with quotes, one JSON record a line."""

    def stream() -> Iterator[str]:
        for line in encode(lines(view)):
            yield line + "\n"

    return StreamingResponse(stream(), media_type="application/x-ndjson")
