"""Draws how extraction did on each round of plans at its first run: ``python -m api.firstsight``, docs/first_sight.tsv → docs/first-sight.png."""

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

DOCS = Path(__file__).resolve().parent.parent / "docs"
# What is drawn, with its colour and the F1 that is asked for.
MEASURES = (("entities", "#1f5f8b", 0.90), ("relations", "#c8793a", 0.85), ("targets", "#4c8b5a", 0.97))


class Round(NamedTuple):
    """One round of annotated plans: when it was run, what it is called, written or real, and its F1 by measure."""

    date: str
    name: str
    kind: str
    f1: dict[str, float]


def rounds(table: Path = DOCS / "first_sight.tsv") -> list[Round]:
    """The rounds of a table in their order; lines with # in front are comments."""
    lines = [line for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    rows = csv.DictReader(lines, delimiter="\t")
    return [Round(r["date"], r["round"], r["kind"], {m: float(r[m]) for m in ("entities", "relations", "targets", "units", "stages")}) for r in rows]


def draw(given: Sequence[Round], picture: Path = DOCS / "first-sight.png") -> None:
    """One panel a measure: plans written for the purpose in order of time, then real documents; a line where the goal is."""
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(len(MEASURES), 1, figsize=(8, 6), sharex=True, layout="constrained")
    for axes, (measure, colour, asked) in zip(panels, MEASURES, strict=True):
        for kind, marker in (("written", "o"), ("real", "D")):
            at = [n for n, r in enumerate(given) if r.kind == kind]
            axes.plot(at, [given[n].f1[measure] for n in at], marker, color=colour, markersize=4, markerfacecolor=colour if kind == "written" else "white")
        axes.axhline(asked, color="#7d7d7d", linewidth=0.8, linestyle="--")
        axes.set_ylim(min(0.3, *(r.f1[measure] for r in given)), 1.01)
        axes.set_ylabel(measure)
        axes.spines[["top", "right"]].set_visible(False)
    days = [n for n in range(len(given)) if not n or given[n].date != given[n - 1].date]
    panels[-1].set_xticks(days, [given[n].date[5:] for n in days], fontsize=8)
    panels[0].set_title("F1 of each round at its first run: full = plans written for it, hollow = real documents; dashed = asked", fontsize=9)
    figure.savefig(picture, dpi=110)
    pyplot.close(figure)


if __name__ == "__main__":
    draw(rounds())
