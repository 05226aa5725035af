"""Real plans that two people annotated apart from each other and without the system: what both give has to be found, and nothing that neither has.

The files hold names, relations, stages and units: what only one of the two gives is optional. The texts lie in ../shared/seeds.
"""

from pathlib import Path

import pytest

from ingest.evaluation import Report, evaluate

GOLD = sorted(Path(__file__).parent.joinpath("real_plans").glob("*.json"))
FLOORS = {"entity (all)": 0.97, "relation (all)": 0.97, "responsible": 0.99, "stage": 0.96}


@pytest.fixture(scope="module")
def report(shared: Path) -> Report:
    assert GOLD
    return evaluate(GOLD, [shared / "seeds"])


@pytest.mark.parametrize("kind", FLOORS)
def test_what_both_annotators_give_is_found(report: Report, kind: str) -> None:
    assert report.figures()[kind]["f1"] >= FLOORS[kind], "\n".join(report.faults)
