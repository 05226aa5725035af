"""Where in a sentence the matter of a question stands: the piece of a list, the part between two commas, what leads to it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.names import fold
from search.questions.texts import Term

_PARTS = re.compile(r"[^,，;；:：。\n]+")
_PIECES = re.compile(r"[^、]+")
# How much what stands around a piece counts beside what it says itself.
AROUND = 0.3
# Characters of a remark behind the part that speaks of the matter: 2025年6月底前投用.
REMARK = 16


@dataclass(frozen=True)
class Place:
    """The piece of a sentence that says most of a question, the part that holds it, and the sentence up to the end of that part."""

    piece: str
    part: str
    lead: str
    after: str
    """The part behind, where it is but a short remark."""
    start: int
    """Where the part begins, in the text that was looked at."""

    @property
    def end(self) -> int:
        """Where the part ends."""
        return self.start + len(self.part)


def place_of(text: str, terms: Sequence[Term], besides: Callable[[str], float] = lambda piece: 0.0) -> Place:
    """The place in a sentence that holds most of some terms, and of what ``besides`` finds in a piece; of equal ones the first."""
    parts = list(_PARTS.finditer(text))
    best, found = -1.0, Place(text, text, text, "", 0)
    for i, part in enumerate(parts):
        around = _held(part[0], terms)
        after = parts[i + 1][0] if i + 1 < len(parts) and len(parts[i + 1][0]) <= REMARK else ""
        for piece in _PIECES.finditer(part[0]):
            held = _held(piece[0], terms) + AROUND * around + besides(piece[0])
            if held > best:
                best, found = held, Place(piece[0], part[0], text[: part.end()], after, part.start())
    return found


def even(text: str) -> str:
    """A text in one width, where its places stay."""
    made = unicodedata.normalize("NFKC", text)
    return made if len(made) == len(text) else text


def _held(text: str, terms: Sequence[Term]) -> float:
    folded = fold(text)
    return sum(t.weight * t.coverage(folded) for t in terms)
