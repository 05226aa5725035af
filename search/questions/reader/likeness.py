"""How like a question pieces of text are, in words and in meaning: features for the learned choice of an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from graph.model import Statement
from graph.names import fold
from search import ranking
from search.asked import Asked, read
from search.encoders.base import Encoder
from search.encoders.normal import normalised
from search.questions.context import Context
from search.questions.language import meanings
from search.questions.language.sayings import SAYS, said_in, with_sayings
from search.questions.language.words import dictionary, plain
from search.questions.readings.several import GOALS
from search.questions.rewording import asides
from search.questions.texts import Sentence, Term, coverages, covered, shares
from search.synonyms import replaced
from search.translation import translated

Matrix = NDArray[np.float32]
# Of the ranking's features those that tell pieces of one document apart.
LIKE = ("dense", "held", "sentence", "length", "wanted", "unit", "near", "meant")
# The columns of what ``Asking.near`` gives.
DENSE, NEAR, MEANT = range(3)
# What looks back.
PAST = re.compile(r"去年|上年|同比|总结|回顾|以来")
# Pieces of text whose vectors are kept: 256 numbers each.
KEPT = 10_000
# What texts lack of a question; see Asking.lacking.
LACKING = ("least covered", "least near", "counted covered", "counted near", "last covered", "last near", "names covered", "unheard")
# Words that weigh half as much as the weightiest may not be lacking; a document says a word where it holds so much of it.
LOUD, HEARD = 0.5, 0.7
# How much of what stands before a sentence explains it, in characters.
BEFORE = 80


class Standing(Protocol):
    """What stands in a document."""

    @property
    def document(self) -> str:
        """The document's id."""


class Vectors:
    """The vectors and normal forms of pieces of text, kept: many questions look at the same sentences."""

    def __init__(self, encoder: Encoder) -> None:
        self.encoder = encoder
        self._kept: dict[str, tuple[NDArray[np.float32], str]] = {}

    def of(self, texts: Sequence[str]) -> Matrix:
        """Unit vectors of some texts. Shape (texts, dimensions)."""
        return np.stack([vector for vector, _ in self._known(texts)])

    def plain(self, texts: Sequence[str]) -> list[str]:
        """The normal forms of some texts."""
        return [plain for _, plain in self._known(texts)]

    def _known(self, texts: Sequence[str]) -> list[tuple[NDArray[np.float32], str]]:
        if new := [t for t in dict.fromkeys(texts) if t not in self._kept]:
            if len(self._kept) > KEPT:
                self._kept.clear()
                new = list(dict.fromkeys(texts))
            self._kept |= zip(new, zip(self.encoder.encode_passages(new), normalised(new), strict=True), strict=True)
        return [self._kept[t] for t in texts]


@dataclass(frozen=True)
class Asking:
    """A question as the reader looks at it: its words with their weights, its vector, and the terms of its content."""

    context: Context
    read: Asked
    vector: NDArray[np.float32]
    vectors: Vectors
    terms: list[Term]
    _weights: dict[tuple[str, ...], list[float]] = field(default_factory=dict)
    _held: dict[tuple[tuple[float, ...], tuple[tuple[str, float], ...]], float] = field(default_factory=dict)
    _near: dict[str, NDArray[np.float32]] = field(default_factory=dict)

    @classmethod
    def of(cls, c: Context, vectors: Vectors, weigh: Callable[[str], float]) -> Asking:
        """Read a question, with the words that translate and replace its own."""
        asked = asides.asked(c.u.sought)
        said = said_in(c)
        whole = f"{asked} {translated(asked)} {replaced(asked, weigh)} {' '.join(dict.fromkeys(w for s in said for w in s.words[:SAYS]))}".strip()
        content = c.content("outline", "type", without=[s.mention for s in c.owners])
        terms = [_widened(t) if c.u.language == "en" else t for t in content if not GOALS.fullmatch(t.text)] or content
        terms = with_sayings(c, terms, said)
        return cls(c, read(whole, weigh), vectors.encoder.encode_queries([whole])[0], vectors, terms)

    @cached_property
    def said(self) -> frozenset[str]:
        """The Chinese characters of its terms, folded."""
        return frozenset(signs(fold("".join(t.text for t in self.terms))))

    def weighed(self, found: Iterable[Standing]) -> list[float]:
        """How much each term tells within the documents of some candidates; reckoned once for the same documents."""
        documents = tuple(dict.fromkeys(x.document for x in found))
        if documents not in self._weights:
            self._weights[documents] = self.context.weigh(self.terms, documents)
        return self._weights[documents]

    def statements(self, document: str) -> list[Statement]:
        """All statements of a document, asked for once."""
        return self.context.once(("statements", document), lambda: self.context.statements(documents=[document]))

    def likeness(self, texts: Sequence[str]) -> Matrix:
        """The features LIKE of some texts, each looked at once. Shape (texts, len(LIKE))."""
        unique = list(dict.fromkeys(texts))
        near = self.near(unique)
        like = {text: self._alike(plain, one) for text, plain, one in zip(unique, self.vectors.plain(unique), near, strict=True)}
        return np.array([like[t] for t in texts], np.float32).reshape(len(texts), len(LIKE))

    def _alike(self, text: str, near: NDArray[np.float32]) -> tuple[float, ...]:
        """The features LIKE of a text in normal form."""
        one = ranking.said(self.read, text)
        mass = sum(self.read.terms.values()) or 1.0
        return (near[DENSE], sum(one.words.values()) / mass, one.best / mass, one.length, one.wanted, one.unit, near[NEAR], near[MEANT])

    def near(self, texts: Sequence[str]) -> Matrix:
        """How near some texts come to a question: as a whole (dense), and by their words (near, meant). Shape (texts, 3)."""
        if new := [t for t in dict.fromkeys(texts) if t not in self._near]:
            cosines = self.vectors.of(new) @ self.vector
            near = ranking.nearness(self.read, self.vectors.plain(new), self.vectors.encoder.nearness)
            self._near.update(zip(new, np.column_stack([cosines, near]).astype(np.float32), strict=True))
        return np.array([self._near[t] for t in texts], np.float32).reshape(len(texts), 3)

    def words_near(self, words: Sequence[str], texts: Sequence[str]) -> Matrix:
        """How near the words of each text come to each of some words. Shape (texts, words)."""
        unique = list(dict.fromkeys(texts))
        if not unique or not words:
            return np.zeros((len(texts), len(words)), np.float32)
        _, near = self.vectors.encoder.nearness("", normalised(words), normalised(unique))
        places = {t: i for i, t in enumerate(unique)}
        return np.asarray(near[[places[t] for t in texts]], np.float32)

    def held(self, importance: Sequence[float], *texts: tuple[str, float]) -> float:
        """The weighted share of the terms that texts hold."""
        asked = tuple(importance), texts
        if asked not in self._held:
            self._held[asked] = covered(self.terms, importance, *texts)
        return self._held[asked]

    def held_by(self, importance: Sequence[float], *columns: tuple[Sequence[str], float]) -> NDArray[np.float64]:
        """The same for each of many places: each column holds a text of every place. Shape (places,)."""
        return shares(self.terms, importance, *columns)

    def lacking(self, importance: Sequence[float], documents: Sequence[str], sentences: Sequence[str], around: Sequence[str]) -> Matrix:
        """What of a question texts lack: the features LACKING, of sentences in what stands around them in some documents. Shape (texts, len(LACKING)).

        The word that they hold least of the weightiest, in words and in meaning too; what is counted; the last word; whether they lack
        a name (of a place, a firm, an industry); how much of the question no document says at all.
        """
        rows = np.ones((len(sentences), len(LACKING)), np.float32)
        if not self.terms:
            return rows
        c, terms = self.context, self.terms
        unique = list(dict.fromkeys(around))
        places = {a: i for i, a in enumerate(unique)}
        held = coverages(terms, unique).astype(np.float32).T[[places[a] for a in around]]
        near = np.maximum(held, self.words_near([t.text for t in terms], sentences))
        loud = [i for i, weight in enumerate(importance) if weight >= LOUD * max(importance)]
        ends = [b for _, b in c.u.spans("ask.count", "ask.figure")]
        counted = [i for i, t in enumerate(terms) if any(b <= at <= b + 3 for b in ends if (at := c.u.text.find(t.text, b)) >= 0)]
        last = [max(range(len(terms)), key=lambda i: c.u.text.rfind(terms[i].text))]
        for column, chosen in zip((0, 2, 4), (loud, counted, last), strict=True):
            if chosen:
                rows[:, column], rows[:, column + 1] = held[:, chosen].min(axis=1), near[:, chosen].min(axis=1)
        names = [i for i, t in enumerate(terms) if t.is_name or meanings.named(t)]
        rows[:, 6] = held[:, names].min(axis=1) if names else 1.0
        unheard = [not any(t.coverage(c.texts.folded(d)) >= HEARD for d in documents) for t in terms]
        rows[:, 7] = sum(w for w, never in zip(importance, unheard, strict=True) if never) / max(sum(importance), 1e-9)
        return rows

    def around(self, sentence: Sentence) -> str:
        """A sentence with its headings and what stands before it, folded."""
        return f"{sentence.folded}|{sentence.headings}|{self.before(sentence)}"

    def before(self, sentence: Sentence) -> str:
        """What stands before a sentence, folded."""
        text = self.context.texts.text(sentence.document)
        return fold(text[max(0, sentence.start - BEFORE) : sentence.start])


def _widened(term: Term) -> Term:
    """An English word with all that a dictionary says of it: a question's own lists give the words of plans only."""
    return replace(term, words=tuple(dict.fromkeys((*term.words, *dictionary(plain(term.text)))))) if term.words and not term.is_name else term


def signs(text: str) -> list[str]:
    """The Chinese characters of a text."""
    return [ch for ch in text if "㐀" <= ch <= "鿿"]


def share(found: Sequence[bool]) -> float:
    """The share of truths; 0 of none."""
    return sum(found) / len(found) if found else 0.0
