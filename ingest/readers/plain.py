"""Plain text: the text as it is, line ends made one."""

from ingest.draft import Source
from ingest.readers.encoding import decode
from ingest.readers.formats import TEXT, digest


def read(raw: bytes, origin: str, source: str, declared: str | None) -> Source:
    """Read plain text."""
    text, encoding = decode(raw, declared)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Source(origin, source, text, TEXT, digest(raw), encoding=encoding)
