"""Feeding many documents: documents a second, and the memory held on the way by this process and by those that read for it.

    python -m api.feedingbench --documents 10000 --corpora ../shared/corpora
"""

import argparse
import multiprocessing
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from api.graphbench.corpus import documents
from graph.library import Library
from graph.store import GraphStore
from ingest.feed import Outcome, feed

STEPS = 10


class Row(NamedTuple):
    """Where feeding stands: documents fed, documents a second since the row before, MiB held now."""

    documents: int
    pace: float
    memory: float


class Course:
    """Watches a feeding and makes a row at each tenth of the way."""

    def __init__(self, log: Callable[[Row], None]) -> None:
        self.rows: list[Row] = []
        self._log, self._done = log, 0
        self._since = time.perf_counter()

    def __call__(self, _: Outcome, every: int) -> None:
        self._done += 1
        if self._done * STEPS // every == (self._done - 1) * STEPS // every:
            return
        now, before = time.perf_counter(), self.rows[-1].documents if self.rows else 0
        self.rows.append(Row(self._done, (self._done - before) / (now - self._since), held()))
        self._since = now
        self._log(self.rows[-1])


def measure(store: GraphStore, places: list[str], log: Callable[[Row], None], jobs: int | None = None) -> list[Row]:
    """Feed everything at these places; what is logged at each tenth of the way."""
    course = Course(log)
    feed(store, places, jobs, progress=course)
    return course.rows


def held() -> float:
    """The memory that this process and its workers hold for themselves now, in MiB; where the system does not tell, the most
    this one ever held. Pages of files that they look into, as those of the library's database, belong to the system."""
    pids = [os.getpid(), *(p.pid for p in multiprocessing.active_children() if p.pid)]
    try:
        counts = [Path(f"/proc/{pid}/statm").read_text("ascii").split() for pid in pids]
    except OSError:
        return peak()
    return sum(int(resident) - int(shared) for _, resident, shared, *_ in counts) * resource.getpagesize() / (1 << 20)


def peak() -> float:
    """The most memory that this process ever held, in MiB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def main() -> None:
    """Print the table as Markdown."""
    parser = argparse.ArgumentParser(prog="python -m api.feedingbench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=10_000, help="how many (default: %(default)s)")
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--jobs", type=int, default=1, help="processes that read (default: %(default)s)")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "texts")
        texts.mkdir()
        for name, text in documents(given.corpora, given.documents):
            (texts / name).write_text(text, encoding="utf-8")
        print("| documents fed | documents/s | memory held, MiB |\n|---|---|---|", flush=True)
        with Library(Path(folder, "library")).open(create=True) as store:
            measure(store, [str(texts)], lambda r: print(f"| {r.documents:,} | {r.pace:.1f} | {r.memory:.0f} |", flush=True), given.jobs)


if __name__ == "__main__":
    main()
