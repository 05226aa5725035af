"""How far an answer read out of sentences must be trusted, to be given where the graph gives none or for what it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.reader.kinds import asks_named
from search.questions.workbench import LEAST, Found, Workbench

if TYPE_CHECKING:
    from search.questions.reader.reader import Read

# What the graph gives is doubted where it fits the question less than this, or lists things where a figure is asked for.
DOUBTED = 0.85
# How far an answer read out must be trusted, from 0 to 1 (docs/decisions/2026-11-28-answers-read-by-weight.md): where the graph gives none, by
# what is read; to stand for what it gives, the more the better that fits; and for things or counts where a figure is asked for.
ALONE, ALONE_OTHERS = {"list read": 0.6, "units read": 0.65, "body read": 0.5, "said read": 0.6}, 0.46
OVER, STEEP, USUAL, OVER_THINGS = 0.7, 0.8, 0.9, 0.9

# Who does what a plan has no word for (an offshore wind farm) is given only where it is trusted so far.
OF_STRANGE = 0.85


def alone(read: Read | None) -> bool:
    """Whether an answer read out is to be trusted where the graph gives none."""
    return read is not None and read.trust >= _alone_needs(read)


def given_alone(bench: Workbench, read: Read | None) -> Found | None:
    """What sentences give, where it is to be trusted by itself."""
    return bench.best([Reading(read.plan, max(read.trust, LEAST), read.name)]) if read and alone(read) else None


def _alone_needs(read: Read) -> float:
    return ALONE.get(read.name, ALONE_OTHERS)


def strange(c: Context) -> bool:
    """Whether the plans that a question asks about hold no word of what it is about, however many words it has."""
    terms = c.content("type", "relation", "role")
    return bool(terms) and not any(fold(w) in c.texts.folded(d) for t in terms for w in (t.text, *t.words) for d in c.documents)


def needed(c: Context, best: Found | None, read: Read) -> float:
    """How far an answer read out must be trusted, to be given alone or to stand for one that the graph gave."""
    if best is None:
        return _alone_needs(read)
    if read.name == "count read" and asks_named(c):
        return ALONE["list read"]
    query = best[0].plan
    if isinstance(query, p.Deciding) or (isinstance(query, p.Counting) and best[0].score >= DOUBTED):
        return ALONE_OTHERS
    if isinstance(query, p.Counting) or (isinstance(query, p.Listing) and isinstance(read.plan, p.Figures)):
        return OVER_THINGS
    return OVER + STEEP * (best[0].score - USUAL)


def gives(found: Found) -> set[Any]:
    """What an answer gives, to tell two that give the same."""
    return {a.get("id") or a.get("name") or (a.get("value"), a.get("unit")) for a in found[1]}
