"""How English questions set two places against one another: which attracts more capital, A or B; of A and B, which grows faster."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from search.questions.language.words import Cue

MORE = r"more|higher|larger|bigger|greater|faster|quicker|steeper|sharper|deeper|longer|wider|stiffer|bolder|heavier|stronger|further"
LESS = r"less|fewer|lower|smaller|slower|shorter|lighter|weaker|gentler|leaner"
# more than 20 bounds what is counted; more and more firms are no more than another's.
_COMPARATIVE = re.compile(rf"\b(?:{MORE}|{LESS})\b(?! (?:than \W?\d|and more\b|or less\b|of the\b))")
_ASKS_ONE = re.compile(r"\b(?:which|who|whose)\b")
_OR = re.compile(r"[^?.;]{0,60}\b(?:or|versus|vs)\b[^?.;]{0,30}")
_AND = re.compile(r"[^?.;]{0,60}\band\b[^?.;]{0,30}")
_OF_BOTH = re.compile(r"\b(?:between|of|out of|comparing|taking|compare)(?: the)? [^?.;,]{0,20}$|^$")
_COUNTED = re.compile(r" (?:(?!which|who|that|than|in|by|at)[\w-]+ ){0,3}")
# Larger firms are those that statistics count, and higher education is a kind of school: neither compares anything.
OF_SIZE = re.compile(
    r"(?:larger|bigger|smaller)(?:[- ](?:scale|sized?))? (?:(?:industrial|manufacturing|service|local|private|foreign|trading|commercial|high-tech|state) ){0,2}"
    r"(?:firms?|compan(?:y|ies)|business(?:es)?|enterprises?|factor(?:y|ies)|plants?|manufacturers?|producers?|employers?|makers?)\b"
    r"|(?:higher|lower)[- ](?:education|learning|vocational|carbon|end|grade|income|tier)\b"
)


def compared(cues: Sequence[Cue], text: str, places: Sequence[tuple[int, int]]) -> list[Cue]:
    """The cues of an English question with the comparative by which it sets two places against one another, if it does."""
    if any(c.tag == "ask.compare" for c in cues) or not _ASKS_ONE.search(text) or not _set_against(text, places):
        return list(cues)
    found = next((m for m in _COMPARATIVE.finditer(text) if not OF_SIZE.match(text, m.start())), None)
    if found is None:
        return list(cues)
    # more firms: of what there is more says nothing of what is asked for.
    kept = [c for c in cues if c.kind != "type" or not (c.start > found.end() and _COUNTED.fullmatch(text, found.end(), c.start))]
    return [*kept, Cue("ask.compare", *found.span())]


def _set_against(text: str, places: Sequence[tuple[int, int]]) -> bool:
    """Whether of two places side by side one is asked for: A or B, between A and B."""
    ordered = sorted(places)
    return any(
        _OR.fullmatch(between := text[a[1] : b[0]]) or (_AND.fullmatch(between) and _OF_BOTH.search(text[: a[0]]))
        for a, b in pairwise(ordered)
    )
