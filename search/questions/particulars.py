"""What is told beside an answer: by when it is due, where that is asked; and in whose plan units have a task, or tasks stand, where those of several are named."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.model import Statement
from search.questions.assembly import Assembly
from search.questions.context import Context
from search.questions.readings import about, duties, when
from search.questions.workbench import Found

Answers = list[dict[str, Any]]


def told(c: Context, assembly: Assembly, found: Found) -> Answers:
    """The answers of a reading, each with what is told beside it; units and tasks of several plans stand plan by plan, and fields that a plan puts first before others."""
    reading, answers, result = found
    stated = {i: m.statements for i, m in result.members.items()}
    if reading.name in when.DUE:
        return [a | _beside("due", (str(s.qualifiers.get("due", "")) for s in stated.get(str(a.get("id")), ()))) for a in answers]
    if reading.name in (duties.UNITS_READ, duties.TASKS_READ) and len({s.document for own in stated.values() for s in own}) > 1:
        kept = sorted(answers, key=lambda a: _first(stated[a["id"]]))
        return [a | _beside("place", (assembly.document(str(s.document)).subject or "" for s in stated[a["id"]])) for a in kept]
    if reading.name == "industries" and about.asks_first(c):
        return sorted(answers, key=lambda a: not any(about.puts_first(c, s) for s in stated.get(a["id"], ())))
    return answers


def _beside(key: str, words: Iterable[str]) -> dict[str, str]:
    said = "、".join(dict.fromkeys(w for w in words if w))
    return {key: said} if said else {}


def _first(stated: list[Statement]) -> tuple[str, int]:
    return min((str(s.document), s.start) for s in stated)
