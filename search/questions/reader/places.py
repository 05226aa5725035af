"""The documents that may speak of what a question looks for, each by its likeliest sentence: whose plans they are is the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from search.questions.reader.likeness import DENSE, LACKING, LIKE, NEAR, PAST, Asking, Matrix, share
from search.questions.texts import Sentence

# So many sentences of a document are looked at in meaning.
LOOKED = 10

FEATURES = (*LIKE, "sentence covered", "around covered", "signs held", "targets", "past", "english", *LACKING)


@dataclass(frozen=True)
class Witness:
    """A document and the sentence of it that is most like what is asked."""

    document: str
    sentence: Sentence


def witnesses(asking: Asking, sentences: Sequence[Sentence]) -> list[Witness]:
    """The likeliest sentence of each document."""
    if not sentences:
        return []
    importance = asking.weighed(sentences)
    shares = asking.held_by(importance, ([s.folded for s in sentences], 1.0), ([s.headings for s in sentences], 0.5))
    held = {id(s): float(share) for s, share in zip(sentences, shares, strict=True)}
    own: dict[str, list[Sentence]] = {}
    for s in sorted(sentences, key=lambda s: -held[id(s)]):
        own.setdefault(s.document, []).append(s)
    # Meaning is looked at of those that words put first.
    looked = [s for of_one in own.values() for s in of_one[:LOOKED]]
    near = asking.near([s.folded for s in looked])
    fits = sorted(((held[id(s)] + float(row[DENSE] + row[NEAR]), i) for i, (s, row) in enumerate(zip(looked, near, strict=True))), key=lambda x: (-x[0], x[1]))
    best: dict[str, Sentence] = {}
    for _, i in fits:
        best.setdefault(looked[i].document, looked[i])
    return [Witness(document, sentence) for document, sentence in best.items()]


def features(asking: Asking, found: Sequence[Witness]) -> Matrix:
    """What tells whether each document speaks of what is asked. Shape (documents, len(FEATURES))."""
    rows = np.zeros((len(found), len(FEATURES)), np.float32)
    if not found:
        return rows
    c, k = asking.context, len(LIKE)
    documents = [w.document for w in found]
    importance = asking.weighed(found)
    sentences = [w.sentence.folded for w in found]
    around = [asking.around(w.sentence) for w in found]
    rows[:, :k] = asking.likeness(sentences)
    rows[:, -len(LACKING) :] = asking.lacking(importance, documents, sentences, around)
    for row, w, near in zip(rows, found, around, strict=True):
        there = [s for s in c.statements("TARGETS", documents=[w.document]) if w.sentence.start <= s.start < w.sentence.end]
        row[k : -len(LACKING)] = (
            asking.held(importance, (w.sentence.folded, 1.0)), asking.held(importance, (near, 1.0)), share([ch in w.sentence.folded for ch in asking.said]),
            bool(there), bool(PAST.search(w.sentence.headings + w.sentence.folded)), c.u.language == "en",
        )
    return rows
