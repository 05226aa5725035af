"""The project's own annotated plans: sound in themselves, and extraction keeps what it has reached on them."""

import json
from pathlib import Path
from typing import Any

import pytest

from graph.resources import data_path
from ingest.evaluation import RELATIONS, TYPES, Report, evaluate

GOLD = sorted(data_path("quality", "extraction").glob("*.json"))
# Well below what is reached (docs/quality.md), so that only a real loss fails.
FLOORS = {"entity (all)": 0.88, "relation (all)": 0.86, "target": 0.95, "responsible": 0.86, "stage": 0.93}


@pytest.fixture(scope="module")
def report() -> Report:
    return evaluate(GOLD)


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_each_evidence_stands_in_its_text(path: Path) -> None:
    annotation: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    text = path.with_name(annotation["file"]).read_text(encoding="utf-8")
    phrases = [item["evidence"] for kind in ("entities", "relations", "targets") for item in annotation[kind]]
    assert phrases and [p for p in phrases if not p or len(p) > 40 or p not in text] == []


@pytest.mark.parametrize("path", GOLD, ids=lambda p: p.stem)
def test_each_relation_joins_annotated_ends(path: Path) -> None:
    annotation = json.loads(path.read_text(encoding="utf-8"))
    named = {e["name"] for e in annotation["entities"]} | {annotation["document"]["title"]}
    assert {e["type"] for e in annotation["entities"]} <= set(TYPES)
    assert {r["type"] for r in annotation["relations"]} <= set(RELATIONS)
    assert [r for r in annotation["relations"] if not {r["head"], r["tail"]} <= named] == []
    assert [t for t in annotation["targets"] if t["subject"] not in named] == []


@pytest.mark.parametrize("kind", FLOORS)
def test_extraction_keeps_its_figures(report: Report, kind: str) -> None:
    assert report.figures()[kind]["f1"] >= FLOORS[kind]


def test_a_fault_is_told_in_words(report: Report) -> None:
    missed = sum(c.missed for k, c in report.counts.items() if k.startswith("entity:"))
    assert sum("  missed  " in f and f.split("  missed  ")[1].split()[0] in TYPES for f in report.faults) >= missed > 0
