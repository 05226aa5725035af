"""The documents that may speak of what a question looks for, each by its likeliest sentence: whose plans they are is the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from search.questions.reader.likeness import DENSE, LACKING, LIKE, NEAR, PAST, Asking, Matrix, share
from search.questions.texts import Sentence

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
    like = asking.likeness([s.folded for s in sentences])
    fit = [asking.held(importance, (s.folded, 1.0), (s.headings, 0.5)) + float(row[DENSE] + row[NEAR]) for s, row in zip(sentences, like, strict=True)]
    best: dict[str, int] = {}
    for i in sorted(range(len(sentences)), key=lambda i: -fit[i]):
        best.setdefault(sentences[i].document, i)
    return [Witness(document, sentences[i]) for document, i in best.items()]


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
