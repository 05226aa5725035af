"""Speed and memory of the product on this machine: extraction, feeding, indexing, search and questions in one run."""

import gzip
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from api import feedingbench
from api.extractionbench import measure
from api.feedingbench import peak
from api.session import Session
from api.settings import Settings
from api.turns import in_turn
from graph.resources import data_path
from ingest.readers import read

PIECE = 6000
QUESTIONS = (
    "哪些园区布局低空经济?", "which parks target the low-altitude economy", "加快建设进度由哪些单位负责?", "比亚迪项目在哪个园区?",
    "哪些园区布局量子计算?", "有多少个园区发展新材料?", "哪个园区的实际到位外资目标最高?", "长沙经开区2019年实际到位外资目标是多少?",
    "湖南湘江新区有哪些项目?", "how is BYD connected with the ETDZ", "长沙经开区有没有提到生物医药?", "如何帮助企业降低物流成本?",
)


def run(corpora: Path, documents: int, log: Callable[[str], None]) -> list[dict[str, Any]]:
    """Feed ``documents`` documents cut from real public texts and the sample plans, then measure. Rows of what, figure, unit."""
    rows: list[dict[str, Any]] = []

    def row(what: str, figure: float, unit: str) -> None:
        rows.append({"what": what, "figure": round(figure, 3), "unit": unit})
        log(f"{what}: {figure:.3f} {unit}")

    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder, "texts")
        texts.mkdir()
        for number, text in enumerate(islice(_texts(corpora), documents)):
            (texts / f"{number:06d}.txt").write_text(text, encoding="utf-8")
        measure(corpora, sorted(texts.iterdir()), row)
        session = Session(Settings(library=Path(folder, "library")), create=True)
        started = time.perf_counter()
        fed = feedingbench.measure(session.store, [str(data_path("plans")), str(texts)], lambda r: row(f"memory held, {r.documents} documents fed", r.memory, "MiB"))
        seconds = time.perf_counter() - started
        row("documents fed", fed[-1].documents, "documents")
        row("feeding", fed[-1].documents / seconds, "documents/s")
        started = time.perf_counter()
        _ = session.indexes
        row("building the indexes", time.perf_counter() - started, "s")
        row("passages", session.view.counts()["passages"]["all"], "passages")
        _latency("search", lambda q: session.retriever.search(q), row)
        _latency("question", lambda q: session.engine.answer(q), row)
        session.close()
    row("peak memory of this process", peak(), "MiB")
    return rows


def _texts(corpora: Path) -> Iterator[str]:
    """Pieces of public texts, as long as plans; the sample plans in turn, told apart by a number, where there are none."""
    files = sorted((corpora / "text").glob("*.jsonl.gz")) if corpora.is_dir() else []
    if not files:
        plans = [read(str(p)).text for p in sorted(data_path("plans").glob("*")) if p.suffix in (".txt", ".md")]
        yield from (f"{text}\n(第{number}份)\n" for number, text in enumerate(cycle(plans)))
    yield from in_turn([_lines(file) for file in files])


def _lines(file: Path) -> Iterator[str]:
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        for line in stream:
            entry = json.loads(line)
            text = str(entry.get("text") or "\n".join(entry["sentences"]))
            for at in range(0, len(text), PIECE):
                if len(text[at : at + PIECE]) > PIECE // 4:
                    yield text[at : at + PIECE]


def _latency(what: str, call: Callable[[str], object], row: Callable[[str, float, str], None]) -> None:
    for question in QUESTIONS:
        call(question)
    times = []
    for question in QUESTIONS * 5:
        started = time.perf_counter()
        call(question)
        times.append((time.perf_counter() - started) * 1000)
    row(f"{what}, p50", statistics.median(times), "ms")
    row(f"{what}, p99", statistics.quantiles(times, n=100)[98], "ms")
