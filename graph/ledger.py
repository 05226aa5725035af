"""The ledger of numeric targets, and their comparison across parks and years in base units."""

from collections.abc import Sequence
from typing import Any

from graph.evidence import statement_lines
from graph.names import fold
from graph.store import Pattern, View

MOST_INDICATORS = 1000
SIGNS = {"=": "", ">=": "≥", "<=": "≤", "~": "≈", ">": ">", "<": "<"}


def ledger(view: View, indicator: str | None = None, subjects: Sequence[str] = (), years: Sequence[int] = ()) -> list[dict[str, Any]]:
    """Targets as rows: subject, indicator, year, value, unit, comparator, base value, quote and place.

    ``indicator`` matches names that contain it; ``subjects`` are entity ids.
    """
    # Names are looked up first, so that one indicator's targets are read and not those of all.
    named = [e.id for e in view.find_entities(indicator, ["Indicator"], limit=MOST_INDICATORS)] if indicator else []
    if indicator and not named:
        return []
    pattern = Pattern(relations=["SETS_TARGET"], subjects=list(subjects), objects=named if len(named) < MOST_INDICATORS else ())
    statements = [s for s in view.statements(pattern) if not years or s.qualifiers.get("year") in years]
    rows = [_row(line) for line in statement_lines(view, statements)]
    wanted = fold(indicator) if indicator else ""
    rows = [r for r in rows if wanted in fold(r["indicator"])]
    return sorted(rows, key=lambda r: (r["indicator"], r["subject"]["name"], r["year"] or 0, r["start"]))


def _row(line: dict[str, Any]) -> dict[str, Any]:
    q = line["qualifiers"]
    return {
        "statement": line["id"], "subject": line["subject"], "indicator": line["object"]["name"], "indicator_id": line["object"]["id"],
        "year": q.get("year"), "value": q.get("value"), "unit": q.get("unit", ""), "comparator": q.get("comparator", "="),
        "kind": q.get("kind"), "base_value": q.get("base_value"), "base_unit": q.get("base_unit"), "qualifiers": q,
        "text": f"{SIGNS.get(q.get('comparator', '='), '')}{q.get('value', 0):g}{q.get('unit', '')}",
        "document": line["document"], "source": line["source"], "title": line["title"], "path": line["path"],
        "start": line["start"], "end": line["end"], "quote": line["quote"],
    }


def comparison(rows: Sequence[dict[str, Any]]) -> tuple[list[str], list[list[str]]]:
    """Columns (indicator, then each subject and year) and one row an indicator that at least one subject sets."""
    places = sorted({(r["subject"]["name"], r["year"] or 0) for r in rows})
    cells: dict[str, dict[tuple[str, int], str]] = {}
    for r in rows:
        row = cells.setdefault(r["indicator"], {})
        place = (r["subject"]["name"], r["year"] or 0)
        row[place] = f"{row[place]}; {r['text']}" if place in row and r["text"] not in row[place] else row.get(place, r["text"])
    columns = ["indicator", *(f"{name} {year or ''}".strip() for name, year in places)]
    return columns, [[name, *(row.get(p, "") for p in places)] for name, row in sorted(cells.items())]
