"""The second look at passages found: how much of the question each one holds, how close together, and whether it can answer.

Dense and lexical search find some hundred passages by sums over all of their words. Here each is read again: which of the
question's words it has at all, whether one sentence has them together, whether it has the kind of answer that is asked
for, and what the passages beside it say; of those that are then first, how near their words come in meaning to each word of
the question. What the title of its document says counts as said in each of its sentences: a report that is named after a firm names
it once and then says "the company", and its first lines answer no better for repeating the name. The weights of these
features are learned from questions with known answers (``python -m search.training.ranking``) and kept in ``data/ranking.json``.
"""

import json
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from graph.resources import data_path
from search.asked import KINDS, Asked, Weigh, read
from search.encoders.normal import normalised

Matrix = NDArray[np.float32]
FEATURES = ("dense", "lexical", "lexical share", "held", "sentence", "title", "length", "wanted", *KINDS, "unit", "around", "near", "meant")
NEAR = slice(len(FEATURES) - 2, len(FEATURES))
# For how many the last two features are asked: they take longer than all the others.
NEAREST = 16
# A passage is explained by those of its document that begin or end within so many characters of it, the more the shorter it is.
AROUND, SHORT = 400, 100
SENTENCE = re.compile(r"[。!?;\n]")
# So many passages are kept parted into sentences: those of a subject are found again and again.
KEPT = 4096
# How near the words of texts come to a question as a whole, shape (texts,), and to each of some words of it, (texts, words).
Near = Callable[[str, Sequence[str], Sequence[str]], tuple[Matrix, Matrix]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage found: its text, its document's title, its headings, its cosine and its BM25 (0 where only the other found it).

    ``document``, ``start`` and ``end`` say where it stands; without a document it stands alone.
    """

    text: str
    title: str
    heading: str
    dense: float
    lexical: float
    document: str = ""
    start: int = 0
    end: int = 0

    @property
    def above(self) -> str:
        """Title and headings."""
        return f"{self.title}\n{self.heading}".strip()

    @property
    def whole(self) -> str:
        """Title, headings and text."""
        return f"{self.above}\n{self.text}".strip()


@cache
def weights() -> Mapping[str, float]:
    """Weight of each feature."""
    found: dict[str, float] = json.loads(data_path("ranking.json").read_text(encoding="utf-8"))["weights"]
    return found


def scores(query: str, candidates: Sequence[Candidate], weigh: Weigh, near: Near) -> NDArray[np.float32]:
    """How well each candidate answers the query, from 0 to about 1; the order says more than the figure.

    ``near`` is the encoder's ``nearness``. Only what the rest put first is asked about; all others count as the least near of these.
    """
    given = np.array([weights()[name] for name in FEATURES], np.float32)
    best = float(given[given > 0].sum()) or 1.0
    if not candidates:
        return np.zeros(0, np.float32)
    question = read(query, weigh)
    found = features(question, candidates) @ given
    first = np.argsort(-found, kind="stable")[:NEAREST]
    nearer = nearness(question, normalised([candidates[i].whole for i in first]), near) @ given[NEAR]
    found += nearer.min()
    found[first] += nearer - nearer.min()
    return np.asarray(found / best, dtype=np.float32)


def features(question: Asked, candidates: Sequence[Candidate]) -> Matrix:
    """One row a candidate, one column a feature; the last two, which ``nearness`` gives, are left at 0."""
    words, mass = question.terms, sum(question.terms.values()) or 1.0
    top = max((c.lexical for c in candidates), default=0.0) or 1.0
    above = [{t for t in words if t in text} for text in normalised([c.above for c in candidates])]
    titles = {c.title for c in candidates}
    titled = {title: {t for t in words if t in text} for title, text in zip(titles, normalised(list(titles)), strict=True)}
    rows = np.zeros((len(candidates), len(FEATURES)), np.float32)
    held = []
    for row, c, told, text in zip(rows, candidates, above, normalised([c.text for c in candidates]), strict=True):
        title = titled[c.title]
        one = said(question, text, title)
        named = sum(words[t] for t in title)
        held.append(told | one.words.keys())
        row[: NEAR.start - 1] = (
            c.dense, c.lexical / top, c.lexical / mass / 4, sum(words[t] for t in held[-1]) / mass, (named + one.best) / mass, named / mass,
            one.length, one.wanted, *question.answered(one.sentence), one.unit,
        )
    rows[:, NEAR.start - 1] = _around(candidates, np.array([[t in h for t in words] for h in held], np.float32), np.array(list(words.values()), np.float32) / mass)
    return rows


@dataclass(frozen=True, slots=True)
class Said:
    """What a text in normal form says of a question: its words with their weights, the sentence that says most beside the title and how much, and what of the question is wanted."""

    words: dict[str, float]
    best: float
    sentence: str
    length: float
    wanted: float
    unit: bool


def said(question: Asked, text: str, title: Collection[str] = ()) -> Said:
    """What a text in normal form says of a question; ``title``: the words of it that the title of its document says."""
    words = question.terms
    own = {t: w for t, w in words.items() if t in text}
    best, sentence = _best_sentence(text, {t: w for t, w in own.items() if len(t) > 1 and t not in title})
    wanted = sum(words[t] for t in question.wanted if t in title or t in own) / (sum(words[t] for t in question.wanted) or 1.0)
    return Said(own, best, sentence, min(len(text), 600) / 300, wanted, bool(question.unit and question.unit.search(text)))


def nearness(question: Asked, texts: Sequence[str], near: Near) -> Matrix:
    """The last two features: how near the words of texts in normal form come to the question's tokens, and to its words where they lack these. Shape (n, 2)."""
    whole, each = near(question.subject, list(question.words), texts)
    there = np.array([[word in text for word in question.words] for text in texts], bool).reshape(each.shape)
    shares = np.array(list(question.words.values()), np.float32)
    return np.stack([whole, np.einsum("tw,w->t", np.where(there, 1, each), shares) / max(float(shares.sum()), 1e-9)], axis=1).astype(np.float32)


def _around(candidates: Sequence[Candidate], held: Matrix, shares: Matrix) -> Matrix:
    """The share of the question that a candidate lacks and the best of those beside it in its document has, less for long ones."""
    numbers: dict[str, int] = {}
    document = np.array([numbers.setdefault(c.document, len(numbers)) if c.document else -1 - i for i, c in enumerate(candidates)])
    start, end = np.array([c.start for c in candidates]), np.array([c.end for c in candidates])
    beside = (document[:, None] == document) & (np.maximum(start - end[:, None], start[:, None] - end) <= AROUND)
    # What two hold in common, taken from what the other holds. Not by BLAS, see nearness.
    weighed = held * shares
    more = np.where(beside, weighed.sum(axis=1) - np.einsum("iw,jw->ij", weighed, held), 0)
    length = np.array([len(c.text) for c in candidates])
    return np.asarray(more.max(axis=1, initial=0) * SHORT / (SHORT + length), np.float32)


def _best_sentence(text: str, words: Mapping[str, float]) -> tuple[float, str]:
    """The sentence that holds most of the words by weight, and that weight."""
    best, chosen = 0.0, text
    for sentence in _sentences(text) if words else ():
        held = 0.0
        for word, weight in words.items():
            if word in sentence:
                held += weight
        if held > best:
            best, chosen = held, sentence
    return best, chosen


@lru_cache(maxsize=KEPT)
def _sentences(text: str) -> list[str]:
    """The sentences of a passage, without those of a word or two."""
    return [sentence for sentence in SENTENCE.split(text) if len(sentence) > 3]
