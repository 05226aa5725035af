"""The web page: ask, explore, read, compare. Plain files, no build step, nothing fetched from elsewhere."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

from graph.errors import NotFound

router = APIRouter(include_in_schema=False)
FOLDER = Path(__file__).resolve().parent.parent.parent / "page"
FILES = {"page.css": "text/css", "page.js": "text/javascript", "graph.js": "text/javascript", "words.js": "text/javascript"}


@router.get("/")
def index() -> FileResponse:
    """The page."""
    return FileResponse(FOLDER / "index.html", media_type="text/html")


@router.get("/page/{name}")
def part(name: str) -> FileResponse:
    """Style and script of the page."""
    if name not in FILES:
        raise NotFound(f"the page has no part {name}")
    return FileResponse(FOLDER / name, media_type=FILES[name])
