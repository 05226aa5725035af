"""Speed of extraction on one core in CPU time, and its memory as more and more documents go by."""

import time
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path

from api.feedingbench import peak
from graph.resources import data_path
from ingest.draft import Source
from ingest.pipeline import extract
from ingest.readers import read, read_bytes

Row = Callable[[str, float, str], None]
# Half of the pieces warm the process: lexicons are read and names judged once, for all documents that follow.
PIECES = 200
STEPS = 4


def measure(corpora: Path, texts: Sequence[Path], row: Row) -> None:
    """Characters a second over pieces of public texts and over real plans, none seen before; then peaks of memory."""
    pieces = [_piece(path) for path in islice(texts, PIECES)]
    half = len(pieces) // 2
    _pace(pieces[:half] or pieces)
    row("extraction of pieces of public texts, one core", _pace(pieces[half:]), "characters/s of CPU time")
    plans = _plans(corpora)
    row(f"extraction of {len(plans)} plans, one core", _pace(plans), "characters/s of CPU time")
    for step in range(STEPS):
        first, last = step * len(texts) // STEPS, (step + 1) * len(texts) // STEPS
        for path in texts[first:last]:
            extract(_piece(path))
        row(f"peak memory after extracting {last} documents", peak(), "MiB")


def _piece(path: Path) -> Source:
    return read_bytes(path.read_bytes(), str(path), path.name, path.name)


def _plans(corpora: Path) -> list[Source]:
    """The plans that lie beside the corpora, else the sample plans."""
    beside = [path for folder in ("plans", "seeds") for path in sorted((corpora.parent / folder).glob("*.txt"))]
    return [read(str(path)) for path in beside or sorted(data_path("plans").glob("*")) if path.is_file()]


def _pace(sources: Sequence[Source]) -> float:
    started = time.process_time()
    for source in sources:
        extract(source)
    return sum(len(s.text) for s in sources) / max(time.process_time() - started, 1e-9)
