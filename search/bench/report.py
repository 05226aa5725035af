"""The figures as a Markdown table and a plot, beside the JSON they are kept in."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

Figures = dict[str, Any]
START, END = "<!-- figures -->", "<!-- /figures -->"
ENGINES = ("policygraph", "txtai", "bm25s")
KINDS = ("hybrid", "dense", "lexical")


def _latency(found: Mapping[str, float]) -> str:
    return f"{found['p50']:.1f} / {found['p99']:.1f}"


def _cell(found: Figures, *path: str) -> str:
    for step in path:
        if step not in found:
            return "–"
        found = found[step]
    return _latency(found) if isinstance(found, dict) else f"{found:,.0f}" if isinstance(found, float) and abs(found) >= 2 else f"{found:.3f}"


def table(figures: Figures) -> Iterator[str]:
    """Lines of Markdown."""
    corpus = figures.get("corpus", {})
    yield (
        f"{figures['date']}, {figures['cores']} cores, load {figures['load']}; {corpus['passages']:,} passages of {corpus['documents']:,} documents, "
        f"{corpus['cut once']:,} of them cut once, the rest cut elsewhere and numbered; {figures['questions']} questions."
    )
    yield ""
    yield f"| | {' | '.join(ENGINES)} |\n|---|{'---|' * len(ENGINES)}"
    for name, path in (
        *((f"{kind}: p50 / p99, ms", (kind,)) for kind in KINDS),
        *((f"{kind}: processor, ms a question", (kind, "cpu")) for kind in KINDS),
        ("dense recall@10, questions of another field", ("recall@10", "foreign")),
        ("dense recall@10, questions about titles", ("recall@10", "own")),
        ("building, s", ("build", "seconds")), ("building, most memory, MB", ("build", "memory", "peak")),
        ("asking, most memory, MB", ("memory", "peak")), ("of it the process's own, MB", ("memory", "own")),
    ):
        yield f"| {name} | {' | '.join(_cell(figures.get(e, {}), *path) for e in ENGINES)} |"
    sizes = (" + ".join(f"{v:,.0f} {k}" for k, v in figures.get(e, {}).get("build", {}).get("disk", {}).items()) or "–" for e in ENGINES)
    yield f"| on disk, MB | {' | '.join(sizes)} |"
    for name, found in figures.get("policygraph", {}).get("filters", {}).items():
        yield f"| hybrid within {name}, {found['passages']:,} passages, ms | {_latency(found)}, first {found['first']:.0f} | – | – |"
    if "change" in figures:
        yield f"| taking one document away, s | {figures['change']['seconds']:.1f} | – | – |"
    for engine, why in figures.get("skipped", {}).items():
        yield f"\n{engine} was skipped: {why}."


def plot(figures: Figures, path: Path) -> None:
    """Bars of p50 with p99 above them, on a scale of powers of ten."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    axes = pyplot.figure(figsize=(7, 3.6), layout="constrained").gca()
    for place, engine in enumerate(e for e in ENGINES if e in figures):
        colour = ("#1f5f8b", "#c8793a", "#7d7d7d")[ENGINES.index(engine)]
        for at, kind in enumerate(KINDS):
            found = figures[engine].get(kind)
            if found:
                left = at + 0.27 * (place - 1)
                axes.bar(left, found["p99"], 0.25, color=colour, alpha=0.35)
                axes.bar(left, found["p50"], 0.25, color=colour, label=engine if not at or (engine == "bm25s") else None)
                axes.annotate(f"{found['p50']:.1f}", (left, found["p99"]), ha="center", va="bottom", fontsize=8)
    axes.set_yscale("log")
    axes.set_xticks(range(len(KINDS)), KINDS)
    axes.set_ylabel("ms a question")
    axes.set_title(f"{figures['corpus']['passages']:,} passages: p50 (dark, number) and p99 (light)", fontsize=10)
    axes.legend(frameon=False, fontsize=9)
    axes.spines[["top", "right"]].set_visible(False)
    pyplot.savefig(path, dpi=110)
    pyplot.close()


def write(figures: Figures, docs: Path) -> None:
    """Keep the figures as JSON, plot them, and put the table into the page between its marks."""
    (docs / "bench-search.json").write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", "utf-8")
    page = docs / "bench-search.md"
    shown = "\n![p50 and p99 of the engines](bench-search.png)\n\nThe same as [JSON](bench-search.json)."
    body = "\n".join([*table(figures), shown])
    if page.exists() and "hybrid" in figures.get("policygraph", {}):
        plot(figures, docs / "bench-search.png")
        replaced = re.sub(f"{START}.*{END}", lambda _: f"{START}\n{body}\n{END}", page.read_text("utf-8"), flags=re.DOTALL)
        page.write_text(replaced, "utf-8")
