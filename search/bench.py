"""Figures of the indexes on many passages: time, memory, disk, and recall of the dense index against exact search.

    python -m search.bench --passages 1000000 --corpora ../shared/corpora
"""

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from typing import Any

import numpy as np

from search.encoders.base import Vectors
from search.encoders.load import load_encoder
from search.evaluation import fused
from search.indexes.dense import DenseIndex
from search.indexes.dense_writer import DenseWriter
from search.indexes.lexical import LexicalIndex
from search.retrieval import POOL
from search.terms import terms
from search.training import texts
from search.translation import translated

Row = tuple[str, str]
Titled = tuple[str, str]
SHORTEST, LONGEST = 60, 200
TOP = 10
MEGABYTE = 1e6


def peak_megabytes() -> float:
    """The largest resident memory of this process so far, in megabytes (10^6 bytes)."""
    status = Path("/proc/self/status")
    if status.exists():
        # On Linux getrusage counts what the process had before exec, which is that of its parent; VmHWM does not.
        held = re.search(r"VmHWM:\s+(\d+) kB", status.read_text("ascii"))
        if held:
            return int(held[1]) * 1024 / MEGABYTE
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / MEGABYTE


def disk_megabytes(folder: Path) -> float:
    """The size of all files in a folder, in megabytes."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file()) / MEGABYTE


def cut(sentences: Sequence[str], shortest: int) -> Iterator[str]:
    """Sentences joined until they have ``shortest`` characters; what is left at the end is dropped if too short."""
    held = ""
    for sentence in sentences:
        held += sentence
        if len(held) >= shortest:
            yield held[:LONGEST]
            held = ""


def _once(corpora: Path, shortest: int) -> Iterator[Titled]:
    for path in sorted((corpora / "text").glob("*.jsonl.gz")):
        for record in texts.records(path):
            title = str(record.get("title") or record.get("name") or "")
            found = record.get("sentences") or texts.sentences(record.get("text") or "")
            yield from ((title, passage) for passage in cut(found, shortest))


def _endless(corpora: Path) -> Iterator[Titled]:
    """Passages of the corpora; from the second round on cut elsewhere and numbered."""
    for turn in count():
        for number, (title, text) in enumerate(_once(corpora, SHORTEST + 17 * turn % 100)):
            yield title, f"({turn}.{number}){text}" if turn else text


def passages(corpora: Path, wanted: int) -> tuple[list[Titled], int]:
    """``wanted`` (title, text), different from each other, and how many of them are of the first round."""
    seen: dict[str, str] = {}
    for title, text in _endless(corpora):
        seen.setdefault(text, title)
        if len(seen) == wanted:
            break
    return [(t, p) for p, t in seen.items()], sum(not p.startswith("(") or "." not in p[:3] for p in seen)


def questions(corpora: Path, wanted: int) -> list[str]:
    """Questions of people, of the reading-comprehension set cmrc2018."""
    found = dict.fromkeys(q for q, _, _ in texts.squad(corpora / "pairs" / "cmrc2018_dev.json.gz"))
    return list(islice(found, wanted))


def timed(ask: Callable[[str], Any], asked: Sequence[str]) -> tuple[list[Any], dict[str, float]]:
    """Answers, and p50 and p99 in milliseconds, after ten questions that are not counted."""
    for question in asked[:TOP]:
        ask(question)
    answers, spent = [], []
    for question in asked:
        start = time.perf_counter()
        answers.append(ask(question))
        spent.append((time.perf_counter() - start) * 1000)
    return answers, {"p50": float(np.percentile(spent, 50)), "p99": float(np.percentile(spent, 99))}


def build(rows: Sequence[Titled], folder: Path) -> tuple[Vectors, dict[str, float]]:
    """Write both indexes below a folder. The exact vectors, and seconds of each step."""
    encoder, spent = load_encoder(), {}
    start = time.perf_counter()
    vectors = encoder.encode_passages([text for _, text in rows])
    spent["encode"] = time.perf_counter() - start
    start = time.perf_counter()
    ids = np.arange(len(rows), dtype=np.int64)
    writer = DenseWriter(folder / "dense", encoder.dimensions)
    writer.add(vectors, ids)
    writer.finish()
    spent["dense"] = time.perf_counter() - start
    start = time.perf_counter()
    LexicalIndex(folder / "lexical").change(((i, title, text) for i, (title, text) in enumerate(rows)), ())
    spent["lexical"] = time.perf_counter() - start
    return vectors, spent


def ask_written(folder: Path) -> dict[str, Any]:
    """Latency in milliseconds, peak memory in megabytes and dense answers over the indexes written in a folder."""
    asked = json.loads((folder / "questions.json").read_text("utf-8"))
    encoder = load_encoder()
    dense, lexical = DenseIndex.read(folder / "dense"), LexicalIndex(folder / "lexical")

    def by_meaning(question: str, limit: int = TOP) -> list[tuple[int, float]]:
        return dense.search(encoder.encode_queries([question])[0], limit)

    def together(question: str) -> list[int]:
        extra = translated(question)
        near = by_meaning(f"{question} {extra}".strip(), POOL)
        return fused(dict(near), dict(lexical.search(question, POOL, extra)))[:TOP]

    answers, by_dense = timed(by_meaning, asked)
    _, by_words = timed(lambda question: lexical.search(question, TOP), asked)
    _, by_both = timed(together, asked)
    found = [[ident for ident, _ in answer] for answer in answers]
    return {"dense": by_dense, "lexical": by_words, "hybrid": by_both, "memory": peak_megabytes(), "found": found}


def recall(vectors: Vectors, asked: Sequence[str], found: Sequence[Sequence[int]]) -> float:
    """The share of the ten passages of largest inner product that were found, averaged over questions."""
    shares = []
    for vector, answer in zip(load_encoder().encode_queries(asked), found, strict=True):
        best = np.argpartition(-(vectors @ vector), TOP)[:TOP]
        shares.append(len(set(best.tolist()) & set(answer)) / TOP)
    return float(np.mean(shares))


def peer_bm25s(rows: Sequence[Titled], asked: Sequence[str]) -> list[Row]:
    """bm25s over the same passages (titles left out) and the same terms; or the reason why it was skipped."""
    try:
        import bm25s  # type: ignore[import-not-found,unused-ignore]
    except ImportError as error:
        return [("bm25s", f"skipped: {error}")]
    start = time.perf_counter()
    numbers: dict[str, int] = {}
    tokens = [[numbers.setdefault(t, len(numbers)) for t in terms(text)] for _, text in rows]
    index = bm25s.BM25()
    index.index((tokens, numbers), show_progress=False)
    spent = time.perf_counter() - start
    _, figures = timed(lambda q: index.retrieve([terms(q)], k=TOP, show_progress=False, n_threads=0), asked)
    return [("bm25s: build", f"{spent:.0f} s"), ("bm25s: p50 / p99", latency(figures))]


def latency(figures: dict[str, float]) -> str:
    """p50 and p99 as text, in milliseconds."""
    return f"{figures['p50']:.1f} / {figures['p99']:.1f} ms"


def measure(corpora: Path, wanted: int, folder: Path) -> Iterator[Row]:
    """(measure, figure) one after the other, as they are known."""
    rows, first = passages(corpora, wanted)
    asked = questions(corpora, 200)
    yield "passages (cut once / repeated with variation)", f"{len(rows):,} ({first:,} / {len(rows) - first:,})"
    vectors, spent = build(rows, folder)
    yield "build: encode, dense, lexical", ", ".join(f"{s:.0f} s" for s in spent.values())
    for part in ("dense", "lexical"):
        yield f"size on disk: {part}", f"{disk_megabytes(folder / part):.0f} MB"
    yield "peak memory while building", f"{peak_megabytes():.0f} MB"
    (folder / "questions.json").write_text(json.dumps(asked), "utf-8")
    command = [sys.executable, "-m", "search.bench", "--ask", str(folder)]
    figures = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    for part in ("dense", "lexical", "hybrid"):
        yield f"{part}: p50 / p99", latency(figures[part])
    yield "peak memory while asking", f"{figures['memory']:.0f} MB"
    yield "dense recall@10 against exact", f"{recall(vectors, asked, figures['found']):.3f}"
    yield from peer_bm25s(rows, asked)


def main() -> None:
    """Print the figures as rows of a Markdown table."""
    parser = argparse.ArgumentParser(prog="python -m search.bench", description=__doc__)
    parser.add_argument("--passages", type=int, default=1_000_000)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--ask", type=Path, help="only ask the indexes written in this folder (used by the run itself)")
    given = parser.parse_args()
    if given.ask:
        print(json.dumps(ask_written(given.ask)))
        return
    with tempfile.TemporaryDirectory() as folder:
        print("| measure | figure |\n|---|---|")
        for name, figure in measure(given.corpora, given.passages, Path(folder)):
            print(f"| {name} | {figure} |", flush=True)


if __name__ == "__main__":
    main()
