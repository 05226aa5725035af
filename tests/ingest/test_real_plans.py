"""Real plans that two people annotated apart from each other and without the system: what both give has to be found, and nothing that neither has.

The files hold names, relations, stages and units: what only one of the two gives is optional. Longer names are left out on both sides,
since they are wordings of the plans. The texts lie in ../shared/seeds.
"""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from graph.model import DocumentRecord
from ingest.evaluation import Report, compare
from ingest.pipeline import extract
from ingest.readers import read

GOLD = sorted(Path(__file__).parent.joinpath("real_plans").glob("*.json"))
FLOORS = {"entity (all)": 0.97, "relation (all)": 0.97, "responsible": 0.99, "stage": 0.96}
LONGEST = 13  # signs of a name


def short(record: DocumentRecord) -> DocumentRecord:
    """A record without the entities of which every name is longer than those of the annotation, and what is stated of them."""
    long = {e.id for e in record.entities if e.type != "Task" and all(len(n) > LONGEST for n in e.names)}
    return replace(record, entities=tuple(e for e in record.entities if e.id not in long), statements=tuple(s for s in record.statements if not {s.subject, s.object} & long))


@pytest.fixture(scope="module")
def report(shared: Path) -> Report:
    assert GOLD
    found = Report()
    for path in GOLD:
        annotation = json.loads(path.read_text(encoding="utf-8"))
        compare(annotation, short(extract(read(str(shared / "seeds" / annotation["file"])))), found)
    return found


@pytest.mark.parametrize("kind", FLOORS)
def test_what_both_annotators_give_is_found(report: Report, kind: str) -> None:
    assert report.figures()[kind]["f1"] >= FLOORS[kind], "\n".join(report.faults)
