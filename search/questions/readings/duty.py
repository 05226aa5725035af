"""Tasks that someone is charged with, and how well a question speaks of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.plans import plan as p
from search.questions.texts import Clause, Term, covered

ENOUGH = 0.62
# A shorter heading (用地保障) is said in passing as well.
HEADING = 5
UNITS = ("Agency", "Organization", "Company")
# A word of two characters, or one English word: by itself it is what the work is about, not something in passing.
_BARE = re.compile(r"[㐀-鿿]{2}|[a-z]+")


@dataclass
class Duty:
    """A clause with the statements that name its units, and how well it fits."""

    clause: Clause
    document: str
    statements: list[Statement]
    score: float = 0.0


def duties_of(c: Context, documents: Sequence[str]) -> list[Duty]:
    """The tasks of some documents that someone is charged with."""
    found: dict[str, Duty] = {}
    for s in c.statements("RESPONSIBLE_FOR", documents=documents):
        document = str(s.document)
        if s.object not in found:
            clause = next((k for k in c.texts.clauses(document) if k.task == s.object), None)
            if clause is None:
                continue
            found[s.object] = Duty(clause, document, [])
        found[s.object].statements.append(s)
    return list(found.values())


def body_of(c: Context, duty: Duty) -> str:
    """All that a task says, folded."""
    return fold(c.texts.text(duty.document)[duty.clause.start : duty.clause.end])


def fit(c: Context, duty: Duty, terms: Sequence[Term], importance: Sequence[float]) -> float:
    """How well a task is what some words of a question speak of."""
    near = covered(terms, importance, (duty.clause.heading, 1.0), (body_of(c, duty), 0.82), (duty.clause.above, 0.7))
    # Among clauses that hold all the words, the one whose heading is made of them is meant.
    words = "|".join(w for t in terms for w in t.folded)
    heading = duty.clause.heading
    grams = [heading[i : i + 2] for i in range(len(heading) - 1)] or [heading]
    if len(terms) == 1 and _BARE.fullmatch(terms[0].text) and not terms[0].coverage(heading + "|" + duty.clause.above):
        near *= 0.7  # education is not what 宣传教育培训 is about
    return near + 0.12 * sum(g in words for g in grams) / len(grams)


def written_out(c: Context, duties: Sequence[Duty]) -> list[Duty]:
    """The tasks whose headings a question writes out."""
    asked = fold(c.u.question.raw)
    return [d for d in duties if len(d.clause.heading) >= HEADING and d.clause.heading in asked]


def headed(c: Context, duties: Sequence[Duty]) -> Duty | None:
    """The task whose heading a question writes out, None where it writes none or that of several."""
    named = written_out(c, duties)
    longest = max((len(d.clause.heading) for d in named), default=0)
    found = [d for d in named if len(d.clause.heading) == longest]
    return found[0] if len(found) == 1 else None


def as_set(c: Context, ids: Sequence[str]) -> p.Entities:
    """Some entities as a set that says their names."""
    found = c.names.entities(list(ids))
    return p.Entities(tuple(found), "、".join(e.name for e in found.values()))
