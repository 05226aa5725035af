"""Lists where a sentence says word for word what a question says around its question word: 指导几个园区编制申报材料, 与甲市共建哪个片区.

The words before and behind the question word frame one list of one sentence, whatever else the plan names of the kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import series, sets
from search.questions.readings.beside import readable

NAME = "slots"
SCORE = 1.66
# So many signs before the question word a sentence must say, and so many behind it in so much; where nothing stands behind, so many before.
BEFORE, BEHIND, ALIKE, ALONE = 2, 5, 0.7, 4
LONGEST_NOUN, LONGEST = 6, 30
_ASKED = re.compile(r"(?:哪(?:[一些几两三四五六七八九十]*大?[个家座处条所项种类份支]?)|(?:几|多少)[个家座处条所项种类份支])")
_STOP = re.compile("[,，。;；:：\n]")
# All end alike: 甲园、乙园.
_ALIKE = re.compile(r"(.)(?:\|\1)+")
_TYPES = ("Park", "Region", "Company", "Project", "Agency", "Organization", "Industry", "Policy", "Event")


class _Frame(NamedTuple):
    """The words before and behind a question word and the noun that it asks for."""

    before: str
    noun: str
    behind: str


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for the list that its own words frame."""
    if c.u.language != "zh" or not c.u.has("ask.which", "ask.count") or c.u.has("ask.yesno", "ask.who") or not c.documents:
        return
    frames = list(_frames(c.u.text, {k.end for k in c.u.asked}))
    counts = c.u.has("ask.count") and not c.u.has("ask.which")
    for document in readable(c) if frames else ():
        text = c.texts.plain(document)
        for frame in frames:
            spans = _framed(text, frame)
            if len(spans) > counts and (of := sets.written(c, document, spans, _TYPES)) and _sure(text, spans, of):
                yield Reading(p.Counting(of) if counts else p.Listing(of), SCORE, NAME)
                return


def _sure(text: str, spans: list[tuple[int, int]], of: p.Set) -> bool:
    """Whether members are known things, or a list that says where it ends."""
    return not isinstance(of, p.Named) or len(spans) == 1 or text[spans[-1][1] : spans[-1][1] + 1] == "等" or _ALIKE.fullmatch("|".join(text[b - 1 : b] for _, b in spans)) is not None


def _frames(text: str, ends: set[int]) -> Iterator[_Frame]:
    """The ways to part a question around its question word, by the nouns that end where it names what it asks for."""
    asked = _ASKED.search(text)
    if asked is None or len(list(_ASKED.finditer(text))) > 1:
        return
    before, rest = re.split("[,，。;；?？、]", text[: asked.start()])[-1], re.split("[,，。;；?？!！]", text[asked.end() :])[0]
    if len(before) < BEFORE:
        return
    for size in range(2, LONGEST_NOUN + 1):
        if len(rest) - size >= BEHIND and asked.end() + size in ends:
            yield _Frame(before, rest[:size], rest[size:])
    if 2 <= len(rest) <= LONGEST_NOUN and len(before) >= ALONE:
        yield _Frame(before, rest, "")


def _framed(text: str, frame: _Frame) -> list[tuple[int, int]]:
    """The members of the list that a text frames so; nothing where it frames none."""
    size = BEFORE if frame.behind else ALONE
    led = frame.before[-size:]
    at = text.find(led)
    while at >= 0:
        start = at + len(led)
        stop = _STOP.search(text, start)
        clause = text[start : stop.start() if stop else len(text)]
        row = _row(clause, frame)
        if row and (members := _members(text, start, start + len(row), frame)):
            return members
        at = text.find(led, start)
    return []


def _row(clause: str, frame: _Frame) -> str:
    """What of a clause stands where the question word does."""
    if not frame.behind:
        return clause
    cut = clause.find(frame.behind[:2], 2)
    if cut < 0:
        return ""
    pairs = {frame.behind[i : i + 2] for i in range(len(frame.behind) - 1)}
    told = {clause[i : i + 2] for i in range(cut, len(clause) - 1)}
    return clause[:cut] if len(pairs & told) >= ALIKE * max(len(pairs), len(told)) else ""


def _members(text: str, start: int, stop: int, frame: _Frame) -> list[tuple[int, int]]:
    """The members of a row by their places: several, or one that bears the noun asked for where nothing is said behind it."""
    spans = series.row(text, start, stop, LONGEST)
    if frame.behind:
        return spans if len(spans) > 1 else []
    return spans if all(text[a:b].endswith(frame.noun) for a, b in spans) else []
