"""Stretches of an English question with their Chinese names, and those of them that together are the name of a zone or of works."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.names import fold
from search.questions.naming.names import Mention, Names
from search.questions.texts import Term

# So much counts what a word means in general, beside what it means in plans.
BESIDE = 0.6
_ZONE = re.compile("(?:区|园|新城|小镇)$")
# A part of works by its number, and what leads from it to them.
_PHASE, _PHASE_OF = re.compile("[一二三四五六七八]期"), re.compile(r" of (?:the )?")


@dataclass(frozen=True)
class Piece:
    """A stretch of an English question with its Chinese names; ``unknown`` where it names what no name here matches."""

    start: int
    end: int
    words: tuple[str, ...]
    mention: Mention | None = None
    unknown: bool = False
    place: bool = False
    weight: float = 1.0
    general: tuple[str, ...] = ()
    """Words of the general dictionary besides."""

    @property
    def many(self) -> bool:
        """Whether it spans more than one word."""
        return self.end - self.start > 12

    def term(self, text: str) -> Term:
        """The piece as something that an answer should be about."""
        shown = text[self.start : self.end]
        own = [w for w in shown.split() if "&" in w[1:-1]]  # R&D stands in plans as it is
        return Term(shown, (*self.words, *own), self.weight, tuple((fold(w), BESIDE) for w in self.general))


def composed(pieces: Sequence[Piece], text: str, names: Names) -> list[Piece]:
    """Pieces, those as one that together are a zone's name: vanadium and titanium + high-tech zone for 钒钛高新区; or that of works with their phase."""
    found: list[Piece] = []
    for piece in pieces:
        if found and (phase := _phase_of(found[-1], piece, text, names)):
            found[-1] = phase
            continue
        zone = _zone_of(found[-1], piece, names) if found else None
        if zone is None:
            found.append(piece)
            continue
        start = found.pop().start
        if found and _leads(found[-1], start, text):
            start = found.pop().start
        name, ids = zone
        found.append(Piece(start, piece.end, (name,), Mention(start, piece.end, name, ids, "english")))
    return found


def _phase_of(first: Piece, second: Piece, text: str, names: Names) -> Piece | None:
    """The works that two pieces name together, by what they are the phase of: Jade Lake phase two, the second phase of Jade Lake."""
    between = text[first.end : second.start]
    own, phase = (second, first) if _PHASE_OF.fullmatch(between) else (first, second) if between in (" ", "'s ", ", ", " - ") else (None, None)
    if own is None or phase is None or own.unknown or not (own.mention is None or own.mention.of("Project", "Region")):
        return None
    called = [name + of for name in own.words for of in phase.words if _PHASE.fullmatch(of)]
    ids = names.named(called, ("Project", "Park")) if called else {}
    return Piece(first.start, second.end, tuple(called), Mention(first.start, second.end, called[0], ids, "english")) if ids else None


def _zone_of(own: Piece, kind: Piece, names: Names) -> tuple[str, dict[str, tuple[str, ...]]] | None:
    """The zones that are called by one piece and the kind that the next one says, with the first of their names."""
    kinds = [w for w in kind.words if _ZONE.search(w)] if not own.unknown and own.end + 1 == kind.start else []
    called = [a + b for a in own.words for b in kinds]
    ids = names.named(called, ("Park",)) if called else {}
    return (next(name for name in called if names.named([name], ("Park",))), ids) if ids else None


def _leads(region: Piece, start: int, text: str) -> bool:
    """Whether a region only leads the name of a zone that starts behind it: the Lianze glass industrial park."""
    named = region.mention is not None and bool(region.mention.of("Region"))
    return named and region.end + 1 == start and text[: region.start].endswith("the ")
