"""Questions about what no text of a library names: each should be left without an answer, and what was answered is shown.

Names and questions are those of ``data/quality/unheard``; a name is asked for only where no text of the library holds it, nor any
other name that the lexicons give it. So the measure fits every library, and is the counterpart of cases with known answers: it
shows how often a yes, a list or a figure is given to someone who asks for something that is not there.
"""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from api.evaluation import Question, called, shares, shown
from api.session import Session
from api.settings import Settings
from graph.errors import InputError
from graph.lexicon import lexicon, read_rows
from graph.names import fold
from graph.resources import data_path
from graph.store import Pattern, View
from search.questions.readings import topics

# What may know a name by others.
LEXICONS = ("companies", "industries", "facilities", "events", "organizations", "universities", "regions", "zones", "indicators", "question_names")
# Of so many parks and regions the questions speak, those of most documents.
PARKS = 8


class Name(NamedTuple):
    """Something that may be asked for, in both languages."""

    kind: str
    name: str
    english: str


def evaluate(library: Path, draws: int = 5, seed: int = 1, progress: Callable[[int, int], None] | None = None) -> dict[str, Any]:
    """Ask each question of ``data/quality/unheard`` about ``draws`` names drawn by ``seed``. The share left without an answer by kind and language, and what was answered.

    Raises InputError for a library without documents about a park or region, or whose texts hold all the names.
    """
    session = Session(Settings.read(library=library))
    try:
        asked = [(one, None) for one in questions(session.view, draws, seed)]
        groups, answered = shares(session.engine, asked, lambda answer, _: answer["status"] == "no_evidence", progress)
    finally:
        session.close()
    return {"groups": groups, "answered": [shown(question, answer) for question, _, answer in answered]}


def questions(view: View, draws: int, seed: int) -> Iterator[Question]:
    """The questions for a library, the same for the same seed."""
    chance = random.Random(seed)
    parks, names = _parks(view), defaultdict(list)
    for name in unheard(view):
        names[name.kind].append(name)
    if not parks or not names:
        raise InputError("the library has no document about a park or region, or its texts hold all names that would be asked for")
    for row in read_rows(data_path("quality", "unheard", "questions.tsv")):
        for name in chance.sample(names[row["kind"]], min(draws, len(names[row["kind"]]))):
            chinese, english = chance.choice(parks)
            place, asked_for = (chinese, name.name) if row["language"] == "zh" else (english, name.english)
            yield Question(row["kind"], row["language"], row["question"].format(park=place, name=asked_for))


def unheard(view: View) -> list[Name]:
    """The names that no text of the library holds by any of their names."""
    wanted = [Name(row["kind"], row["name"], row["english"]) for row in read_rows(data_path("quality", "unheard", "names.tsv"))]
    known = {name: {fold(n) for n in _known_as(name)} for name in wanted}
    for document in view.documents():
        text = fold(view.text(document.id))
        for name in [n for n, others in known.items() if any(other in text for other in others)]:
            del known[name]
    return list(known)


def _known_as(name: Name) -> set[str]:
    """All that a text may call it by; a field also by what is part of it."""
    found = {name.name, name.english}
    for one in LEXICONS:
        if entry := lexicon(one).get(name.name):
            found |= {*entry.names, *entry.english}
    return found | (topics.words_for([name.name]) if name.kind == "field" else set())


def _parks(view: View) -> Sequence[tuple[str, str]]:
    """The parks and regions of most documents, in Chinese and in English; in Chinese where no lexicon has an English name."""
    about: dict[str, int] = defaultdict(int)
    for statement in view.statements(Pattern(relations=["ABOUT"])):
        about[statement.object] += 1
    most = sorted(about, key=lambda i: (-about[i], i))[:PARKS]
    found = [e.name for e in view.entities(most).values() if e.type in ("Park", "Region")]
    return [(name, called(name, "en", ("zones", "regions"))) for name in sorted(found)]
