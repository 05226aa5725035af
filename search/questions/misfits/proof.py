"""The sentences that prove an answer, and what they are looked at for whatever the answer is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.names import fold
from search.questions import plan as p
from search.questions.agreement import orders
from search.questions.context import Context
from search.questions.texts import Sentence
from search.questions.workbench import Found

Answer = Mapping[str, Any]
Check = Callable[[Context, Found, Sequence[Sentence]], bool]
# So many of the sentences that prove an answer are looked at.
LOOKED = 40
# Characters before a sentence in which that may stand of which it speaks.
BEFORE = 120
# Units of extent stand for each other.
EXTENTS = frozenset(["亩", "平方米", "平方公里"])


def sentences(c: Context, answers: Sequence[Answer]) -> list[Sentence]:
    """The sentences that prove some answers, each once."""
    places = [(e["document"], e["start"]) for a in answers for e in a.get("evidence", ())][:LOOKED]
    found = {(s.document, s.start): s for d, at in places if (s := c.texts.sentence_at(d, at)) is not None}
    return list(found.values())


def surroundings(c: Context, s: Sentence) -> str:
    """A sentence with its headings and what stands before it, and before it in its paragraph, folded."""
    text = c.texts.text(s.document)
    begin = min(text.rfind("\n", 0, s.start) + 1, max(0, s.start - BEFORE))
    return f"{s.folded}|{s.headings}|{fold(text[begin : s.start])}"


_BATCHES = "批轮届"


def other_batch(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a batch, round or session is named and the sentences tell of others only: 第四批, where the first three are told; of figures a phase too."""
    kinds = _BATCHES + "期" if isinstance(found[0].plan, p.Figures) else _BATCHES
    asked = {(o.unit, o.number) for o in orders.of_batches(c.u.text, c.u.language == "en") if o.unit and o.unit in kinds}
    if not asked or not said:
        return False
    told = [{(o.unit, o.number) for o in orders.of_batches(s.folded + s.headings)} for s in said]
    of_unit = {unit for unit, _ in asked}
    return all(any(unit in of_unit for unit, _ in own) and not own & asked for own in told)
