"""Weights by which answers are read out of sentences, learned from questions with known answers: ``python -m api.reading``.

The questions are the project's: over its sample plans (``data/quality/questions``), over its annotated plans (``data/quality/asked``) and,
where ``../shared`` is at hand, over the real plans there (``tests/search/real_questions``). A figure is worth 1 where it is the one asked for, a list or the units of a task their F1.
``--report`` says instead what is reached on question sets that were not learned from, each fifth of them in turn.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from api.evaluation import load_cases
from api.session import Session
from api.settings import Settings
from graph.names import fold
from graph.resources import data_path
from ingest.feed import feed
from search.questions.context import Context
from search.questions.language.amounts import scaled
from search.questions.naming.strangers import hopeless
from search.questions.reader import groups, model, numbers, places, tasks
from search.questions.reader.kinds import asks_body, asks_figure, asks_list, asks_places
from search.questions.reader.reader import Candidates, Reader, beside, together
from search.questions.readings import duties
from search.questions.readings.duty import Duty
from search.training.choice import Example, learn_rank, learn_trust, standard

SHARED = Path("../shared")
REAL = Path("tests/search/real_questions")
# A list or task that is worth less teaches nothing.
LEAST = 0.3
DIGITS = 4
FOLDS = 5
TRUSTS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
# Worth of what may be an answer or not.
EITHER = -1.0
Case = Mapping[str, Any]
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Asked:
    """A question with its candidates, their worth, and the set that it is of."""

    case: Case
    context: Context
    found: Candidates[Any]
    worth: Vector
    group: str

    @property
    def answered(self) -> bool:
        """Whether the plans answer it."""
        return bool(self.case["kind"] != "none")


@dataclass(frozen=True)
class Chosen:
    """What a ranking puts first: its row, the scores of its rivals, how many members it has, and its worth."""

    best: int
    rivals: Sequence[float]
    members: int
    worth: float


@dataclass(frozen=True)
class Kind:
    """A kind of question: of which cases, which ask for it, where its candidates come from, what they are worth, and what is chosen."""

    cases: tuple[str, ...]
    asks: Callable[[Context], bool]
    candidates: Callable[[Reader, Context], Candidates[Any] | None]
    worth: Callable[[Case, Context, Sequence[Any]], list[float]]
    chosen: Callable[[Asked, Vector], Chosen] | None
    features: Sequence[str]


@contextmanager
def library(*plans: Path) -> Iterator[Session]:
    """A session over some plans, files or folders of them, for a while."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Settings.read(library=Path(folder), store=""), create=True)
        feed(session.store, [str(path) for path in plans])
        yield session
        session.close()


def sets() -> Iterator[tuple[str, list[Case], Session]]:
    """The question sets with their libraries."""
    with library(data_path("plans")) as session:
        yield "own", list(load_cases(data_path("quality/questions"))), session
    for file in sorted(data_path("quality/asked").glob("*.json")):
        given = json.loads(file.read_text(encoding="utf-8"))
        with library(*(data_path("quality/extraction", plan) for plan in given["plans"])) as session:
            yield file.stem, given["cases"], session
    for both, folders in ((True, ("seeds", "plans")), (False, ("seeds",))):
        if all((SHARED / f).is_dir() for f in folders):
            with library(*(SHARED / f for f in folders)) as session:
                for file in sorted(REAL.glob("*.json")):
                    if file.stem.startswith("seeds_and_plans") == both:
                        yield file.stem, list(load_cases(file)), session


def asked(kinds: Mapping[str, Kind]) -> dict[str, list[Asked]]:
    """All questions of each kind with their candidates."""
    made: dict[str, list[Asked]] = {name: [] for name in kinds}
    for group, cases, session in sets():
        reader = Reader(session.retriever)
        for case in cases:
            c = session.engine.context(case["question"])
            for name, kind in kinds.items() if not hopeless(c) else ():
                if case["kind"] in (*kind.cases, "none") and kind.asks(c) and (found := kind.candidates(reader, c)) is not None:
                    made[name].append(Asked(case, c, found, np.array(kind.worth(case, c, found.items)), group))
    return made


def worth_of_figures(case: Case, c: Context, found: Sequence[numbers.Number]) -> list[float]:
    """Whether each figure is one that a case wants."""
    wanted = case.get("values", [{"value": case["value"], "unit": "个"}] if case["kind"] == "count" else [])
    right = [scaled(float(v["value"]), v["unit"]).value for v in wanted]
    given = [scaled(n.value, n.unit) for n in found]
    return [float(any(abs(g.value - r) <= 1e-6 * max(1.0, abs(r)) for r in right) and (case["kind"] == "value" or g.unit != "%")) for g in given]


def worth_of_lists(case: Case, c: Context, found: Sequence[groups.Group]) -> list[float]:
    """F1 of each list times its precision."""
    return [f1 * precision for f1, precision in (_of_lists(case, c, [g]) for g in found)]


def worth_of_tasks(case: Case, c: Context, found: Sequence[Duty]) -> list[float]:
    """F1 of the units of each task."""
    return [_compared(case, [[*e.names] for e in c.names.entities([s.subject for s in d.statements]).values()])[0] for d in found]


def worth_of_places(case: Case, c: Context, found: Sequence[places.Witness]) -> list[float]:
    """Whether the subject of each document is wanted."""
    said = []
    for w in found:
        subjects = c.names.entities([s.object for s in c.statements("ABOUT", documents=[w.document])])
        names = {fold(n) for e in subjects.values() for n in e.names}
        said.append(1.0 if any(names & wanted for wanted in _wanted(case)) else EITHER if names & {fold(n) for n in case.get("also", ())} else 0.0)
    return said


def _wanted(case: Case) -> list[set[str]]:
    return [{fold(n) for n in ([names] if isinstance(names, str) else names)} for names in case.get("answers", [])]


def _of_lists(case: Case, c: Context, found: Sequence[groups.Group]) -> tuple[float, float]:
    """F1 and precision of the members of some lists."""
    members = {m.words: m for g in found for m in g.members}.values()
    entities = c.names.entities([m.mention.object for m in members if m.mention])
    return _compared(case, [[m.words, *(entities[m.mention.object].names if m.mention else ())] for m in members])


def _compared(case: Case, given: Sequence[Sequence[str]]) -> tuple[float, float]:
    """F1 and precision of things, each with its names, against what a case wants; what it allows besides counts neither way."""
    wanted, allowed = _wanted(case), {fold(n) for n in case.get("also", ())}
    folded = [{fold(n) for n in names} for names in given]
    right = sum(any(names & g for g in folded) for names in wanted)
    wrong = sum(not any(names & g for names in wanted) and not g & allowed for g in folded)
    return (2 * right / (2 * right + wrong + len(wanted) - right), right / (right + wrong)) if right else (0.0, 0.0)


def first_figure(a: Asked, scores: Vector) -> Chosen:
    """The likeliest figure; its rivals are those of another value."""
    best = int(scores.argmax())
    value = a.found.items[best].value, a.found.items[best].unit
    return Chosen(best, [s for n, s in zip(a.found.items, scores, strict=True) if (n.value, n.unit) != value], 1, float(a.worth[best]))


def first_list(a: Asked, scores: Vector) -> Chosen:
    """The likeliest list with those of its kind; its rivals are those in other sentences."""
    order = together(a.found, scores)
    found = [a.found.items[i] for i in order]
    rivals = [s for g, s in zip(a.found.items, scores, strict=True) if g.sentence is not found[0].sentence]
    return Chosen(order[0], rivals, len({m.words for g in found for m in g.members}), _of_lists(a.case, a.context, found)[0])


def first_task(a: Asked, scores: Vector) -> Chosen:
    """The likeliest task; all others are its rivals."""
    best = int(scores.argmax())
    return Chosen(best, [s for i, s in enumerate(scores) if i != best], 1, float(a.worth[best]))


KINDS: dict[str, Kind] = {
    "numbers": Kind(("value", "count"), asks_figure, Reader.numbers, worth_of_figures, first_figure, numbers.FEATURES),
    "groups": Kind(("list", "multihop"), asks_list, Reader.groups, worth_of_lists, first_list, groups.FEATURES),
    "bodies": Kind(("who",), asks_body, Reader.bodies, worth_of_lists, first_list, groups.FEATURES),
    "places": Kind(("list", "multihop"), asks_places, Reader.witnesses, worth_of_places, None, places.FEATURES),
    "tasks": Kind(("who",), duties.asks_units, Reader.tasks, worth_of_tasks, first_task, tasks.FEATURES),
}


def learn(kind: Kind, given: Sequence[Asked]) -> dict[str, Any]:
    """The model of a kind of question, in the form that is kept."""
    if kind.chosen is None:
        rows, worth = np.concatenate([a.found.rows for a in given]), np.concatenate([a.worth for a in given])
        rows, worth = rows[worth != EITHER], worth[worth != EITHER]
        mean, scale = standard(rows)
        trust = learn_trust(model.standardised(rows, mean, scale), worth, np.ones(len(rows), bool))
        return _kept(kind, len(given), {"trust_mean": mean, "trust_scale": scale, "trust": trust})
    mean, scale = standard(np.concatenate([model.beside_rivals(a.found.rows) for a in given]))
    ranking = learn_rank([Example(a.found.rows, np.where(a.worth >= LEAST, a.worth, 0.0), a.answered) for a in given], mean, scale)
    scored = [ranking.scores(model.compared(a.found.rows, mean, scale)) for a in given]
    firsts = [kind.chosen(a, scores) for a, scores in zip(given, scored, strict=True)]
    looked = np.array([_looked(*one) for one in zip(given, scored, firsts, strict=True)])
    trust_mean, trust_scale = standard(looked)
    trust = learn_trust(model.standardised(looked, trust_mean, trust_scale), np.array([f.worth for f in firsts]), np.array([a.answered for a in given]))
    parts = {"mean": mean, "scale": scale, "linear": ranking.linear, "hidden": ranking.hidden, "bias": ranking.bias, "out": ranking.out}
    return _kept(kind, len(given), parts | {"trust_mean": trust_mean, "trust_scale": trust_scale, "trust": trust})


def _looked(a: Asked, scores: Vector, first: Chosen) -> Vector:
    return np.concatenate([a.found.rows[first.best], beside(a.context, scores, first.best, first.rivals, first.members)])


def _kept(kind: Kind, questions: int, parts: Mapping[str, Vector]) -> dict[str, Any]:
    return {"features": list(kind.features), "questions": questions, **{name: np.round(values, DIGITS).tolist() for name, values in parts.items()}}


def crossed(kind: Kind, given: Sequence[Asked]) -> Iterator[str]:
    """What is reached on sets that were not learned from: the worth of what is trusted so far, and how many without an answer stay without."""
    names = sorted({a.group for a in given})
    found: list[tuple[bool, float, float]] = []
    for out in (names[i::FOLDS] for i in range(FOLDS)):
        m = model.of(learn(kind, [a for a in given if a.group not in out]))
        for a in (a for a in given if a.group in out):
            if kind.chosen is None:
                found += [(bool(w), float(w), float(chance)) for w, chance in zip(a.worth, m.chances(a.found.rows), strict=True) if w != EITHER]
                continue
            scores = m.scores(a.found.rows)
            first = kind.chosen(a, scores)
            found.append((a.answered, first.worth, m.trusted(a.found.rows[first.best], beside(a.context, scores, first.best, first.rivals, first.members))))
    answered, worth, trust = (np.array(column) for column in zip(*found, strict=True))
    for least in TRUSTS:
        told = trust >= least
        yield f"trusted from {least}: worth {(worth * told)[answered].mean():.3f}, silent where there is no answer {(~told)[~answered].mean():.3f}"


def main() -> None:
    """Learn the weights and write them, or report what they reach on what they have not learned from."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=Path("data/reading.json"))
    parser.add_argument("--report", action="store_true", help="say what is reached on sets not learned from, and write nothing")
    given = parser.parse_args()
    questions = asked(KINDS)
    if given.report:
        for name, kind in KINDS.items():
            print(f"{name}, {len(questions[name])} questions", *crossed(kind, questions[name]), sep="\n  ")
        return
    record = {"made_by": "python -m api.reading", **{name: learn(kind, questions[name]) for name, kind in KINDS.items()}}
    given.output.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{given.output}: " + ", ".join(f"{name} from {len(questions[name])} questions" for name in KINDS))


if __name__ == "__main__":
    main()
