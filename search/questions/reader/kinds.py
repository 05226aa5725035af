"""Which questions sentences may answer: for figures, lists, bodies, leave, and for whose plans speak of something."""

from __future__ import annotations

import re

from search.questions.context import Context
from search.questions.language import assigned
from search.questions.language.amounts import COUNTERS
from search.questions.naming.names import PLACES
from search.questions.readings import asking, decisions, duties, figures
from search.questions.readings.units import unit_asked
from search.questions.readings.wanted import wants_firms
from search.questions.readings.when import asks_month
from search.questions.rewording.leave import PERMITS

# English lists asked for by neither which nor what.
WHOSE = re.compile(r"\b(?:whose|(?:with|for|of|from) whom)\b")


def asks_figure(c: Context) -> bool:
    """Whether a question asks for a figure that a sentence of the plans it names may give; over all plans only a measure is looked for."""
    if not figures.wants_figure(c) or c.u.has("ask.yesno") or (c.u.has("ask.who") and not c.u.has("ask.count", "ask.figure")):
        return False
    return bool(c.documents) or unit_asked(c.u.text) not in COUNTERS


def asks_list(c: Context) -> bool:
    """Whether a question asks for a list that a sentence of the plans it names may give."""
    which = c.u.has("ask.which", "ask.where") or bool(WHOSE.search(c.u.text))
    return bool(c.documents) and which and not asks_places(c) and not asks_figure(c) and not c.u.has("ask.who", "ask.yesno") and not asks_month(c)


def asks_body(c: Context) -> bool:
    """Whether a question asks who does something, be it no duty of a task: 由哪个机构定期召开."""
    who = c.u.has("ask.who") or "Agency" in asking.asked_types(c)
    if (wants_firms(c) and c.u.has("type.Agency")) or duties.asks_other(c) or duties.tells_role(c.u.text):
        return False  # of the units of a task only firms are wanted: those of another task are no answer
    return bool(c.documents) and who and not c.u.has("ask.count", "ask.figure", "ask.yesno") and not assigned.OF_UNIT.search(c.u.text)


def asks_leave(c: Context) -> bool:
    """Whether a question asks if something may be."""
    return bool(c.documents) and decisions.asked(c) and bool(PERMITS.search(c.u.text))


def asks_anywhere(c: Context) -> bool:
    """Whether a question asks of all plans for a list of things that are no places."""
    if c.documents or c.u.places or _names_unknown(c) or not c.u.has("ask.which") or c.u.has("ask.who", "ask.yesno", "ask.figure", "ask.count", "ask.open"):
        return False
    types = set(asking.asked_types(c))
    return asking.asks_works(c) or (bool(types) and types.isdisjoint((*PLACES, "Document", "Task", "Agency")))


def _names_unknown(c: Context) -> bool:
    """Whether a question names what no list knows: in English by a capital or a figure; a plain word that no list has names nothing."""
    raw = c.u.question.raw
    return any(c.u.language != "en" or not re.search(rf"(?<![\w-]){re.escape(t.text)}(?![\w-])", raw) or re.search(r"\d", t.text) for t in c.u.unknown)


def asks_named(c: Context) -> bool:
    """Whether a question asks how many things are named for something, rather than in a whole plan."""
    named = bool(c.documents) and c.u.has("ask.count") and not c.u.has("ask.which") and bool(figures.NAMED.search(c.u.text))
    return named and bool(c.content("outline", "type", "asked", without=[s.mention for s in c.owners]))


def asks_places(c: Context) -> bool:
    """Whether a question asks whose plans, of all, speak of something."""
    return not c.owners and not asking.asks_works(c) and c.u.has("ask.which") and not set(PLACES).isdisjoint(asking.asked_types(c)) and not asks_figure(c) and not c.u.has("ask.who", "ask.yesno") and not asks_month(c)
