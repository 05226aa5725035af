"""PDF: the text of all pages, broken lines left as they are (cleaning joins them), page numbers left out."""

import io
import re

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from graph.errors import UnreadableSource
from ingest.draft import Source
from ingest.readers.formats import PDF, digest

PAGE_NUMBER = re.compile(r"^[\s—–\-·第]*\d{1,4}[\s—–\-·页]*(?:共\s*\d+\s*页)?\s*$")


def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
    """Read a PDF file with a text layer."""
    try:
        reader = PdfReader(io.BytesIO(raw))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableSource("is protected by a password; save it without and feed that")
        pages = [page.extract_text() or "" for page in reader.pages]
        title = str(reader.metadata.title).strip() if reader.metadata and reader.metadata.title else None
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableSource(f"is a damaged PDF ({error}); print or save it again") from error
    if sum(len(p.strip()) for p in pages) < 2 * len(pages):
        raise UnreadableSource("is a PDF without a text layer; recognise its text (OCR) first and feed that")
    text = "\n".join(_without_page_number(page) for page in pages)
    return Source(origin, source, text, PDF, digest(raw), title if title and "." not in title else None)


def _without_page_number(page: str) -> str:
    lines = page.strip().split("\n")
    for edge in (0, -1):
        if lines and PAGE_NUMBER.match(lines[edge]):
            lines.pop(edge)
    return "\n".join(lines)
