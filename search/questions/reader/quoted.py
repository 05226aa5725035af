"""Lists whose sentence says word for word what a question quotes: the “three lists” (三张清单)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.names import fold
from search.questions.context import Context
from search.questions.reader.groups import Group

# Chinese in brackets behind English words, as a plan writes it.
_HAN = re.compile(r"[(（](?P<said>[㐀-鿿\d]{3,12})[)）]")
SHORTEST = 3
# A list that is likely by itself is trusted so far where its words are those that a question quotes, of which at most so many sentences speak.
LIKELY, TRUSTED, FEW_SAY = 0.3, 0.62, 2


def trusted(c: Context, lists: Sequence[Group], trust: float) -> float:
    """How far some lists are to be trusted, that are trusted so far by the signs of their sentences."""
    return TRUSTED if LIKELY <= trust < TRUSTED and lists and _says_quoted(c, lists[0]) else trust


def _says_quoted(c: Context, group: Group) -> bool:
    """Whether the part of a sentence that gives a list holds what a question quotes, which hardly any other sentence does."""
    spans = [*c.u.quoted_spans, *(m.span("said") for m in _HAN.finditer(c.u.text))]
    said = {fold(c.u.text[a:b]) for a, b in spans if b - a >= SHORTEST}
    return any(q in group.part and sum(q in s.folded for s in c.sentences([group.document])) <= FEW_SAY for q in said)
