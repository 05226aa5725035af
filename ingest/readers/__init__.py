"""Readers: from a file, folder or URL to stored text."""

import hashlib
from pathlib import Path

from ingest.draft import Source


def read(place: str | Path, source: str | None = None) -> Source:
    """Read one file."""
    path = Path(place)
    raw = path.read_bytes()
    return Source(str(path.resolve()), source or path.name, raw.decode("utf-8-sig"), digest=hashlib.sha256(raw).hexdigest())
