"""What a list question asks for: the types of things, and the stages of projects it names."""

from __future__ import annotations

import re

from search.questions.context import Context
from search.questions.understanding import SPEAKS

_PLANT = re.compile(r"厂|厂子|工厂|厂家|makers?|builders?|manufacturers?")


def asked_types(c: Context) -> tuple[str, ...]:
    """The types that a question asks for: of the kinds named nearest to its question word."""
    types = tuple(dict.fromkeys(k.value for k in c.u.asked))
    if "Company" in types and c.u.has("stage") and any(_PLANT.fullmatch(c.u.text[k.start : k.end]) for k in c.u.asked):
        types = ("Project", *types)  # 哪些厂要动工: what is built is meant, which bears the maker's name
    if "Document" in types and c.owners and c.u.has("relation.REFERS_TO"):
        return ("Policy",)
    if SPEAKS.search(c.u.text) and any(t in ("Document", "Policy", "Task") for t in types) and not c.owners:
        return ("Document",)
    return types


def inside_name(c: Context, start: int, end: int) -> bool:
    return any(m.start <= start and end <= m.end for m in c.u.mentions)


def stages(c: Context) -> tuple[str, ...]:
    """The stages of projects that a question names."""
    return tuple(dict.fromkeys(cue.value for cue in c.u.cues if cue.kind == "stage"))
