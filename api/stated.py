"""Plain questions about what a library states: each statement that is asked for should be among the answers, and of a set all of it.

Statements are drawn by relation, and each is put into the questions of ``data/quality/stated``. What is missed was extracted and is
not found again by who asks for it: the reading of questions is measured, apart from extraction, on any library.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from api.drawn import Drawing, Wanted
from api.evaluation import shares, shown
from api.session import Session
from api.settings import Settings
from graph.errors import InputError
from graph.model import Statement
from graph.store import View

ENDS = ("subject", "object", "document")


class Compared(NamedTuple):
    """A set that was asked for beside what was answered: the share of it given, the share of what was given that is in it, and what is missing."""

    given: float
    exact: float
    missing: list[str]


def evaluate(library: Path, draws: int = 20, seed: int = 1, progress: Callable[[int, int], None] | None = None) -> dict[str, Any]:
    """Ask each question of ``data/quality/stated`` about ``draws`` statements drawn by ``seed``.

    The share found by relation and language, the shares of the sets asked for, what was missed and of which sets something is missing.
    Raises InputError for a library that states nothing of the kind.
    """
    session = Session(Settings.read(library=library))
    try:
        view = session.view
        asked = list(Drawing(view, draws, seed).questions())
        if not asked:
            raise InputError("the library states nothing that these questions ask for")
        sets: list[tuple[Wanted, dict[str, Any], Compared]] = []

        def right(answer: Mapping[str, Any], wanted: Wanted) -> bool:
            if wanted.asks in ENDS:
                sets.append((wanted, dict(answer), compared(answer, wanted, view)))
            return answer["status"] == "answered" and holds(answer, wanted, view)

        groups, missed = shares(session.engine, asked, right, progress)
        return {
            "groups": groups | _of_sets(sets),
            "missed": [{**shown(question, answer), "wanted": _named(wanted, view)} for question, wanted, answer in missed],
            "incomplete": [{"question": answer["question"], "given": round(c.given, 2), "missing": c.missing[:5]} for _, answer, c in sets if 0 < c.given < 1],
        }
    finally:
        session.close()


def _of_sets(sets: list[tuple[Wanted, dict[str, Any], Compared]]) -> dict[str, dict[str, Any]]:
    found: dict[str, list[float]] = defaultdict(list)
    for wanted, _, c in sets:
        for group in ("", f" {wanted.row['relation']}"):
            found[f"of sets, given{group} {wanted.row['language']}"].append(c.given)
            if c.given:
                found[f"of sets, exact{group} {wanted.row['language']}"].append(c.exact)
    return {group: {"share": sum(all_) / len(all_), "questions": len(all_)} for group, all_ in sorted(found.items())}


def holds(answer: Mapping[str, Any], wanted: Wanted, view: View) -> bool:
    """Whether the answers hold what is asked for of a statement."""
    asks, s, answers = wanted.asks, wanted.statement, answer["answers"]
    if asks in ENDS:
        return any(_is(a, _end(s, asks), view) for a in answers)
    if asks == "yes":
        return any(a.get("value") is True for a in answers)
    if asks == "count":
        return any(a["kind"] == "count" and a["value"] == _count(wanted) for a in answers)
    if asks == "due":
        return any(s.qualifiers["due"] in told for a in answers for told in (a.get("due", ""), *(e["quote"] for e in a["evidence"])))
    if asks in ("higher", "highest"):
        return bool(answers) and _top(answers[0]) in {o.subject for o in _highest(wanted)}
    figures = [_figure(wanted), *([wanted.others[0].qualifiers["value"]] if asks == "both" else [])]
    return all(any(a["kind"] == "target" and a.get("value") is not None and _near(float(a["value"]), float(f)) for a in answers) for f in figures)


def compared(answer: Mapping[str, Any], wanted: Wanted, view: View) -> Compared:
    """What was answered beside the whole set that the library states."""
    asks, s = wanted.asks, wanted.statement
    other = "subject" if asks == "object" else "object"
    known = view.entities([_end(o, other) for o in wanted.alike])
    named = known[_end(s, other)].name if _end(s, other) in known else ""
    whole = {_end(o, asks) for o in wanted.alike if _end(o, other) == _end(s, other) or (named and _end(o, other) in known and known[_end(o, other)].name == named)}
    answers = [a for a in answer["answers"] if a.get("match", "exact") == "exact"] if answer["status"] == "answered" else []
    missing = {i for i in whole if not any(_is(a, i, view) for a in answers)}
    right = [a for a in answers if any(_is(a, i, view) for i in whole)]
    names = [view.document(i).title if asks == "document" else view.entity(i).name for i in sorted(missing)]
    return Compared(1 - len(missing) / len(whole), len(right) / len(answers) if answers else 0.0, names)


def _end(s: Statement, asks: str) -> str:
    return str(getattr(s, asks))


def _is(answer: Mapping[str, Any], ident: str, view: View) -> bool:
    """Whether an answer is a thing, or a document, or a figure of it."""
    if answer["kind"] == "target":
        return bool(ident == answer["subject"].get("id") or answer["indicator"] in view.entities([ident])[ident].names)
    return bool(answer.get("id") == ident or (answer.get("type") != "Document" and answer.get("name") in getattr(view.entities([ident]).get(ident), "names", ())))


def _count(wanted: Wanted) -> int:
    """How many things the library states of the subject."""
    return len({o.object for o in wanted.alike if o.subject == wanted.statement.subject})


def _figure(wanted: Wanted) -> Any:
    return wanted.statement.qualifiers["investment" if wanted.asks == "investment" else "value"]


def _top(answer: Mapping[str, Any]) -> Any:
    return answer["subject"].get("id") if answer["kind"] == "target" else answer.get("id")


def _highest(wanted: Wanted) -> list[Statement]:
    """The figures that stand highest: of two places, or of all."""
    stated = [wanted.statement, *(wanted.others if wanted.asks == "highest" else wanted.others[:1])]
    most = max(float(s.qualifiers["base_value"]) for s in stated)
    return [s for s in stated if _near(float(s.qualifiers["base_value"]), most)]


def _near(number: float, figure: float) -> bool:
    return abs(number - figure) <= 1e-6 * max(1.0, abs(figure))


def _named(wanted: Wanted, view: View) -> Any:
    asks, s = wanted.asks, wanted.statement
    if asks in ("value", "both", "investment"):
        return _figure(wanted)
    if asks in ("yes", "due"):
        return True if asks == "yes" else s.qualifiers["due"]
    if asks == "count":
        return _count(wanted)
    if asks == "document":
        return view.document(str(s.document)).title
    return view.entity(_highest(wanted)[0].subject if asks in ("higher", "highest") else _end(s, asks)).name
