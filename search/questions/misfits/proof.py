"""What is looked at of an answer before it is told: the sentences that prove it, each read once whatever is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from typing import Any

from graph.names import fold
from search.questions.agreement import orders
from search.questions.context import Context
from search.questions.naming.names import Mention
from search.questions.plans import plan as p
from search.questions.texts import Sentence
from search.questions.workbench import Found

Answer = Mapping[str, Any]
# What tells a measure, behind what it is of.
MEASURE = "(?:率|(?<![数批大少])量|(?<![配名])额|产值|收入|人[次数])"
# So many of the sentences that prove an answer are looked at.
LOOKED = 40
# Characters before a sentence in which that may stand of which it speaks.
BEFORE = 120
_NAMED = ("exact", "english")
_BATCHES = "批轮届"


class Proof:
    """A question, an answer to it, and what proves that."""

    def __init__(self, c: Context, found: Found) -> None:
        self.c, self.text = c, c.u.text
        self.reading, self.answers, _ = found

    @cached_property
    def sentences(self) -> list[Sentence]:
        """The sentences that prove the answer, each once."""
        places = [(e["document"], e["start"]) for a in self.answers for e in a.get("evidence", ())][:LOOKED]
        found = {(s.document, s.start): s for d, at in places if (s := self.c.texts.sentence_at(d, at)) is not None}
        return list(found.values())

    @cached_property
    def surroundings(self) -> list[str]:
        """Each of these with its headings and what stands before it, and before it in its paragraph, folded."""
        return [self._surroundings(s) for s in self.sentences]

    def _surroundings(self, s: Sentence) -> str:
        text = self.c.texts.text(s.document)
        begin = min(text.rfind("\n", 0, s.start) + 1, max(0, s.start - BEFORE))
        return f"{s.folded}|{s.headings}|{fold(text[begin : s.start])}"

    @cached_property
    def led(self) -> list[str]:
        """Each of these as it stands in its plan, with what stands right before it."""
        return [self.c.texts.text(s.document)[max(0, s.start - BEFORE) : s.end] for s in self.sentences]

    @cached_property
    def indicators(self) -> list[str]:
        """What the figures of the answer measure, folded."""
        return [fold(str(a.get("indicator", ""))) for a in self.answers]

    def beside(self, *types: str) -> list[Mention]:
        """The things of some types that a question names, with names that plans know, beside the places whose plans it asks about, and of which no figure of the answer is by itself."""
        own = {(s.mention.start, s.mention.end) for s in self.c.owners}
        given = {a["subject"].get("id") for a in self.answers if a.get("subject")}
        return [m for m in self.c.u.mentions_of(*types) if m.match in _NAMED and (m.start, m.end) not in own and not given & set(m.all)]


# Whether an answer cannot be what is asked for, in one way.
Check = Callable[[Proof], bool]


def first(checks: Sequence[tuple[str, Check]], proof: Proof) -> str:
    """The name of the first check by which an answer cannot be meant; "" where all let it be."""
    return next((name for name, wrong in checks if wrong(proof)), "")


def other_batch(proof: Proof) -> bool:
    """Whether a batch, round or session is named and the sentences tell of others only: 第四批, where the first three are told; of figures a phase too."""
    kinds = _BATCHES + "期" if isinstance(proof.reading.plan, p.Figures) else _BATCHES
    asked = {(o.unit, o.number) for o in orders.of_batches(proof.text, proof.c.u.language == "en") if o.unit and o.unit in kinds}
    if not asked or not proof.sentences:
        return False
    told = [{(o.unit, o.number) for o in orders.of_batches(s.folded + s.headings)} for s in proof.sentences]
    of_unit = {unit for unit, _ in asked}
    return all(any(unit in of_unit for unit, _ in own) and not own & asked for own in told)
