"""Questions over the real plans beside the project, graded as ../shared/tools/score.py grades them.

Each set was written from the plans before it was asked; the weights by which answers are read out have since learned from those up
to seeds_17 (and from part of seeds_20 and seeds_21). Questions whose answers are long wordings of the plans themselves (titles of
policies, whole lists of works) are left out here, as the project holds its own words. seeds_44 to seeds_46 and seeds_and_plans_near
come near to what the plans say and have, but for some, no answer. The floors lie a little under
what was reached on 2026-11-30, so that a change that breaks a kind of question is seen.
"""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from api.session import Session
from api.settings import Settings
from ingest.feed import feed

SETS = Path(__file__).parent / "real_questions"
FLOORS = {
    "seeds_1": 0.97, "seeds_2": 0.97, "seeds_3": 0.91, "seeds_4": 0.97, "seeds_5": 0.97, "seeds_6": 0.96, "seeds_7": 0.90, "seeds_8": 0.88,
    "seeds_9": 0.90, "seeds_10": 0.92, "seeds_11": 0.95, "seeds_12": 0.57, "seeds_13": 0.93, "seeds_14": 0.91, "seeds_15": 0.93, "seeds_16": 0.93,
    "seeds_17": 0.97, "seeds_20": 0.90, "seeds_21": 0.97, "seeds_22": 0.89, "seeds_23": 0.97, "seeds_24": 0.92, "seeds_25": 0.96, "seeds_26": 0.94,
    "seeds_27": 0.92, "seeds_28": 0.95, "seeds_29": 0.98, "seeds_30": 0.82, "seeds_31": 0.90, "seeds_32": 0.90, "seeds_33": 0.87, "seeds_34": 0.95,
    "seeds_35": 0.97, "seeds_36": 0.90, "seeds_37": 0.92, "seeds_38": 0.93, "seeds_39": 0.82, "seeds_40": 0.93, "seeds_41": 0.97, "seeds_42": 0.85, "seeds_43": 0.96,
    "seeds_44": 0.84, "seeds_45": 0.82, "seeds_46": 0.75, "seeds_47": 0.93, "seeds_48": 0.91, "seeds_49": 0.97, "seeds_50": 0.94, "seeds_51": 0.97, "seeds_52": 0.94, "seeds_53": 0.95, "seeds_and_plans_near": 0.68,
    "seeds_and_plans": 0.93, "seeds_and_plans_2": 0.91, "seeds_and_plans_none": 0.92, "seeds_none": 0.90,
}
# How many questions without an answer are given one: those that come close to what the plans say.
MADE_UP = {"seeds_8": 3, "seeds_44": 8, "seeds_45": 7, "seeds_46": 22, "seeds_and_plans_2": 1, "seeds_and_plans_near": 29, "seeds_and_plans_none": 3, "seeds_none": 4}


@pytest.fixture(scope="module")
def grader(shared: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", shared / "tools" / "score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def sessions(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Session]]:
    """A session over the five real plans, and one over these and the others; what it reads of them once serves all sets."""
    found = {}
    for name, folders in (("seeds", ["seeds"]), ("all", ["seeds", "plans"])):
        if not all((shared / f).is_dir() for f in folders):
            pytest.skip(f"../shared lacks {' or '.join(folders)}")
        found[name] = Session(Settings(library=tmp_path_factory.mktemp(name) / "library"), create=True)
        assert not feed(found[name].store, [str(shared / f) for f in folders], jobs=1).failures
    yield found
    for session in found.values():
        session.close()


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_questions_over_real_plans_keep_their_mean(name: str, grader: ModuleType, sessions: dict[str, Session]) -> None:
    questions = json.loads((SETS / f"{name}.json").read_text(encoding="utf-8"))
    session = sessions["all" if name.startswith("seeds_and_plans") else "seeds"]
    grades = [(q, grader.grade(q, session.ask(q["question"]))) for q in questions]
    made_up = [q["question"] for q, grade in grades if q["kind"] == "none" and grade < 1]
    assert len(made_up) <= MADE_UP.get(name, 0), made_up
    assert sum(grade for _, grade in grades) / len(grades) >= FLOORS[name]
