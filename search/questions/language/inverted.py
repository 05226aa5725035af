"""English verbs behind the subject of an inverted question, which name no field there: will the area repair its drains."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.lexicon import lexicon
from search.questions.language.pieces import Piece
from search.questions.language.words import dictionary, plain
from search.questions.naming.names import PLACES, Mention

_INVERTED = re.compile(r"\b(?:will|would|does|do|did|should|must|can|shall|may|could) (?:the )?$")
# A verb weighs less than what it is done to.
WEIGHT = 0.6


def as_verb(text: str, piece: Piece, mentions: Sequence[Mention]) -> Piece:
    """One word that may name a field, as the verb that it is where it stands behind the place that a question asks about; any other piece as it is."""
    before = next((m for m in mentions if m.end + 1 == piece.start and m.of(*PLACES)), None)
    word = text[piece.start : piece.end]
    named = " " not in word and any(lexicon("industries").get(w) is not None for w in piece.words)
    if not named or before is None or not _INVERTED.search(text[: before.start]) or not (said := dictionary(plain(word))):
        return piece
    return replace(piece, mention=None, words=tuple(dict.fromkeys((*piece.words, *said))), weight=WEIGHT)
