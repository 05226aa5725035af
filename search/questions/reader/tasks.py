"""The tasks that plans give to units, each with what tells whether it is the one whose units are asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from search.questions.context import Context
from search.questions.reader.likeness import LACKING, LIKE, Asking, Matrix, share, signs
from search.questions.readings.duty import Duty, body_of, fit

FEATURES = (
    *(f"heading {name}" for name in LIKE), *(f"part {name}" for name in LIKE),
    "heading covered", "body covered", "above covered", "part covered", "signs held", "signs of the heading", "fit", *LACKING,
)


def features(asking: Asking, found: Sequence[Duty]) -> Matrix:
    """What tells how well each task is the one asked about. Shape (tasks, len(FEATURES))."""
    rows = np.zeros((len(found), len(FEATURES)), np.float32)
    if not found:
        return rows
    c, k = asking.context, len(LIKE)
    documents = list(dict.fromkeys(d.document for d in found))
    importance = asking.weighed(found)
    bodies = [body_of(c, d) for d in found]
    parts = [_likeliest(asking, importance, d) for d in found]
    rows[:, :k] = asking.likeness([d.clause.heading or d.clause.above for d in found])
    rows[:, k : 2 * k] = asking.likeness(parts)
    rows[:, -len(LACKING) :] = asking.lacking(importance, documents, parts, [f"{d.clause.heading}|{d.clause.above}|{body}" for d, body in zip(found, bodies, strict=True)])
    said = set(signs("".join(w for t in asking.terms for w in (t.text, *t.words))))
    for row, d, body, part in zip(rows, found, bodies, parts, strict=True):
        row[2 * k : -len(LACKING)] = (
            asking.held(importance, (d.clause.heading, 1.0)), asking.held(importance, (body, 1.0)), asking.held(importance, (d.clause.above, 1.0)),
            asking.held(importance, (part, 1.0)), share([ch in body for ch in said]), share([ch in said for ch in signs(d.clause.heading)]),
            fit(c, d, asking.terms, importance) if asking.terms else 0.0,
        )
    return rows


def naming(c: Context, found: Sequence[Duty]) -> list[Duty]:
    """Of some tasks those that name all firms and works which a question names; none where it names none."""
    named = [m for m in c.u.mentions_of("Company", "Project") if not m.of("Park", "Region", "Industry", "Agency")]
    return [d for d in found if all(any(n in body_of(c, d) for n in c.own_folded(m.all)) for m in named)] if named else []


def speaks_of_place(c: Context, duty: Duty) -> bool:
    """Whether a task speaks of a place that a question names and no plan is of; True where it names none: who answers for what a plan says of all is not known of each place that it mentions."""
    return bool(c.owners) or all(any(n in body_of(c, duty) + duty.clause.above for n in c.own_folded(s.ids)) for s in c.inner)


def _likeliest(asking: Asking, importance: Sequence[float], duty: Duty) -> str:
    """The sentence of a task that holds most of the question."""
    c = asking.context
    own = [s.folded for s in c.texts.sentences(duty.document) if duty.clause.start <= s.start < duty.clause.end]
    return max(own, key=lambda s: asking.held(importance, (s, 1.0)), default=duty.clause.heading)
