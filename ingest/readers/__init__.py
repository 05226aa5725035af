"""Readers: from a file or URL to stored text, by what the bytes are rather than what the name says."""

from pathlib import Path

from graph.errors import UnreadableSource
from ingest.draft import Source
from ingest.readers.formats import FORMATS, detect

MAX_BYTES = 200_000_000


def read(place: str | Path, source: str | None = None) -> Source:
    """Read one file or URL. Raises UnreadableSource, whose message says why and what to do."""
    if str(place).startswith(("http://", "https://")):
        from ingest.readers.url import fetch

        raw, name, declared = fetch(str(place), MAX_BYTES)
        return read_bytes(raw, str(place), source or str(place), name, declared)
    path = Path(place)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise UnreadableSource(f"larger than {MAX_BYTES // 1_000_000} MB; split it")
        raw = path.read_bytes()
    except OSError as error:
        raise UnreadableSource(f"cannot be opened: {error.strerror}") from error
    return read_bytes(raw, str(path.resolve()), source or path.name, path.name)


def read_bytes(raw: bytes, origin: str, source: str, name: str, declared: str | None = None) -> Source:
    """Read bytes, e.g. of an upload. ``declared`` is the encoding that the transport named, if any."""
    if not raw.strip():
        raise UnreadableSource("is empty")
    media_type = detect(raw, name)
    return FORMATS[media_type](raw, origin, source, declared)
