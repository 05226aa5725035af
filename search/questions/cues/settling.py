"""Cues settled: of the words by which a question may say what it asks for, those that really do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.questions.cues.misread import RULES
from search.questions.cues.supplied import supplied
from search.questions.language.words import Cue


def settled(found: Sequence[Cue], text: str) -> list[Cue]:
    """Cues without those inside a longer one of the same kind (产业 in 产业园), without words that mean something else here, and with what no word says."""
    kept = [_renamed(c, text) for c in _longest(found)]
    there = {name for c in kept for name in (c.tag, c.kind)}
    for tags, misread in RULES:
        if not tags.isdisjoint(there):
            kept = [c for c in kept if (c.tag not in tags and c.kind not in tags) or not misread(text, c, kept)]
    kept = supplied(text, kept)
    asked = any(c.tag in ("ask.which", "ask.who", "ask.count") for c in kept)
    return [c for c in kept if not (asked and c.tag == "ask.open" and _PONDERED.search(text[: c.start]))]


def _longest(found: Sequence[Cue]) -> list[Cue]:
    """Cues without those inside a longer one of the same kind."""
    placed = [(c.start, c.end, c.kind) for c in found]
    return [
        c for c, (start, end, kind) in zip(found, placed, strict=True)
        if not any(first <= start and end <= last and last - first > end - start and other == kind for first, last, other in placed)
    ]


# 一起琢磨怎么保鲜: how is what they think about, where it is asked who does.
_PONDERED = re.compile(r"(?:琢磨|研究|探讨|商量|讨论|摸索|钻研|学习?|教)(?:一下|着|过|清楚)?[^,，。?？哪谁]{0,8}$|\b(?:work out|study|studying|explore|exploring|learn|discuss|figure out|look into) $")
# 多少个亿 is an amount, and no number of things.
_SUMS = re.compile("[亿万](?![元级以美人家户])")
# A list that is spoken of, rather than asked for: 清单上, 项目名单里, on the list, the 2024 project list.
_ON_LIST_ZH = re.compile(r"[里上中内]|(?:所|上|里|中)列|之[内中]")
_ON_LIST_EN = re.compile(r"\b(?:on|in|from|of|by|per|within|under|to|for|the|this|that|whose|its|their|zone's|park's) (?:[\w'’-]+ ){0,5}$")


def _renamed(cue: Cue, text: str) -> Cue:
    """A cue by what it says here: an amount that is asked for by 多少个, a list that says where something stands."""
    if cue.tag == "ask.count" and text[cue.start : cue.end] == "多少个" and _SUMS.match(text, cue.end):
        return Cue("ask.figure", cue.start, cue.end)
    return Cue("outline.list", cue.start, cue.end) if cue.tag == "ask.which" and _says_where(text, cue) else cue


def _says_where(text: str, cue: Cue) -> bool:
    """Whether the word list says where something stands."""
    word = text[cue.start : cue.end]
    if word in ("清单", "名单"):
        return bool(_ON_LIST_ZH.match(text, cue.end))
    return word == "list" and cue.start > 0 and bool(_ON_LIST_EN.search(text[: cue.start]))
