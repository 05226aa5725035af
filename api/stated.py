"""Plain questions about what a library states: each statement that is asked for should be among the answers.

Statements are drawn by relation, and each is put into the questions of ``data/quality/stated``. What is missed was extracted and is
not found again by who asks for it: the reading of questions is measured, apart from extraction, on any library.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from api.evaluation import Question, called, shares, shown
from api.session import Session
from api.settings import Settings
from graph.errors import InputError
from graph.lexicon import read_rows
from graph.model import Entity, Statement
from graph.resources import data_path
from graph.store import Pattern, View

# Where English names stand; who has none is asked for by the Chinese one.
LEXICONS = ("zones", "regions", "industries", "companies", "events", "indicators", "agencies", "organizations")


class Wanted(NamedTuple):
    """What the answers to a question must hold: an end of a statement (``subject``, ``object``), that it is so (``yes``), or its figure (``value``)."""

    asks: str
    statement: Statement


def evaluate(library: Path, draws: int = 20, seed: int = 1, progress: Callable[[int, int], None] | None = None) -> dict[str, Any]:
    """Ask each question of ``data/quality/stated`` about ``draws`` statements drawn by ``seed``. The share found by relation and language, and what was missed.

    Raises InputError for a library that states nothing of the kind.
    """
    session = Session(Settings.read(library=library))
    try:
        view = session.view
        groups, missed = shares(session.engine, list(questions(view, draws, seed)), lambda answer, wanted: answer["status"] == "answered" and _holds(answer, wanted, view), progress)
        return {"groups": groups, "missed": [{**shown(question, answer), "wanted": _named(wanted, view)} for question, wanted, answer in missed]}
    finally:
        session.close()


def questions(view: View, draws: int, seed: int) -> Iterator[tuple[Question, Wanted]]:
    """The questions for a library, the same for the same seed."""
    chance = random.Random(seed)
    drawn: dict[str, tuple[list[Statement], dict[str, Entity]]] = {}
    for row in read_rows(data_path("quality", "stated", "questions.tsv")):
        relation = row["relation"]
        if relation not in drawn:
            stated = sorted(filter(_may_be_asked, view.statements(Pattern(relations=[relation]))), key=lambda s: s.id)
            chosen = chance.sample(stated, min(draws, len(stated)))
            drawn[relation] = chosen, view.entities([i for s in chosen for i in (s.subject, s.object)])
        chosen, known = drawn[relation]
        for s in chosen:
            subject, object_ = (called(known[i].name, row["language"], LEXICONS) for i in (s.subject, s.object))
            year = str(s.qualifiers.get("year", ""))
            if "{year}" not in row["question"] or year:
                yield Question(relation, row["language"], row["question"].format(subject=subject, object=object_, year=year)), Wanted(row["asks"], s)
    if not any(chosen for chosen, _ in drawn.values()):
        raise InputError("the library states nothing that these questions ask for")


def _may_be_asked(statement: Statement) -> bool:
    """Whether there is an answer to ask for: of goals those with a figure have one."""
    return statement.relation != "SETS_TARGET" or statement.qualifiers.get("value") is not None


def _holds(answer: Mapping[str, Any], asked: Wanted, view: View) -> bool:
    answers = answer["answers"]
    if asked.asks == "yes":
        return any(a.get("value") is True for a in answers)
    if asked.asks == "value":
        value = float(asked.statement.qualifiers["value"])
        return any(a["kind"] == "target" and a.get("value") is not None and abs(float(a["value"]) - value) <= 1e-6 * max(1.0, abs(value)) for a in answers)
    wanted = view.entity(getattr(asked.statement, asked.asks))
    return any(a.get("id") == wanted.id or a.get("name") in wanted.names for a in answers)


def _named(asked: Wanted, view: View) -> Any:
    if asked.asks == "value":
        return asked.statement.qualifiers["value"]
    return True if asked.asks == "yes" else view.entity(getattr(asked.statement, asked.asks)).name
