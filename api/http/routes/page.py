"""The web page: ask, explore, read, compare. Plain files, no build step, nothing fetched from elsewhere."""

from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import FileResponse

from graph.errors import NotFound

router = APIRouter(include_in_schema=False)
PARTS = ("page", "kit", "words", "ask", "explore", "graph", "read", "compare")
# A new version of the program must not meet an old part that a browser kept.
ALWAYS_ASK = {"Cache-Control": "no-cache"}
# Nothing is fetched from elsewhere, and no other page may frame this one.
SAFE = {"Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'"}
FOLDER = Path(__file__).resolve().parent.parent.parent / "page"
FILES = {"page.css": "text/css", "icon.svg": "image/svg+xml"} | {f"{name}.js": "text/javascript" for name in PARTS}


@router.get("/")
def index() -> FileResponse:
    """The page."""
    return FileResponse(FOLDER / "index.html", media_type="text/html", headers=ALWAYS_ASK | SAFE)


@router.get("/page/{name}")
def part(name: str) -> FileResponse:
    """Style and script of the page."""
    if name not in FILES:
        raise NotFound(f"the page has no part {name}")
    return FileResponse(FOLDER / name, media_type=FILES[name], headers=ALWAYS_ASK)
