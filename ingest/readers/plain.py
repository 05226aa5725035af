"""Plain text and Markdown: the text as it is, line ends made one."""

from ingest.draft import Source
from ingest.readers.encoding import decode
from ingest.readers.formats import MARKDOWN, TEXT, digest


def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
    """Read plain text or Markdown. Markdown keeps its marks; the outline knows them."""
    text, encoding = decode(raw, declared)
    markdown = source.lower().endswith((".md", ".markdown"))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(origin, source, text, MARKDOWN if markdown else TEXT, digest(raw), encoding=encoding)
