"""Words in meaning: what a question says in words of its own is sought as the words of the plan that mean the same.

A word that no document in question holds is replaced by words that they do hold: its synonyms, and those that the encoder
puts near. A replacement counts less than the word itself, the less the farther it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from graph.lexicon import lexicon
from graph.names import fold
from search.cutter import cut
from search.questions.language.words import synonyms
from search.questions.texts import Term, Texts
from search.tables import looked_up

# Cosines of single words: synonyms that the encoder knows have 0.2 to 0.6, unrelated words seldom more than 0.2.
NEAR, SAME = 0.2, 0.55
# A synonym is nearly the word; a word merely near is at best this.
SYNONYM, BEST = 0.92, 0.85
MOST = 4
FEW_DOCUMENTS = 8
KEPT = 60
NAMES = ("events", "companies", "question_names", "zones", "agencies", "indicators", "industries")
_OF_STATE = frozenset(["央企", "中央企业"])
_HAN = re.compile(r"[㐀-鿿]+")


class Meanings:
    """The words of documents with their vectors, kept while a store does not change."""

    def __init__(self, texts: Texts, encoder: Callable[[], Any]) -> None:
        self.texts, self.encoder = texts, encoder
        self.vocabulary = lru_cache(maxsize=KEPT)(self._vocabulary)
        self.of_term = lru_cache(maxsize=KEPT * 20)(self._of_term)

    def widened(self, terms: Sequence[Term], documents: Sequence[str]) -> list[Term]:
        """The terms, those that no document holds with the words that stand nearest to them there."""
        if not documents or len(documents) > FEW_DOCUMENTS:
            return list(terms)
        # Copies: what a question has looked for with a term ends with the question.
        made = [(term, replace(one)) for term in terms for one in self.of_term(term, tuple(documents))]
        return [self._own(one, [t for t in terms if t is not term]) for term, one in made]

    def _own(self, term: Term, others: Sequence[Term]) -> Term:
        """A term without near words that another word of the question has said already: 减免 beside 税收 is not 税收 once more."""
        if not _HAN.search(term.text):
            return term
        said = {w for t in others for w in t.folded}
        soft = tuple((w, factor) for w, factor in term.soft if w not in said)
        return replace(term, soft=soft) if len(soft) < len(term.soft) else term

    def _of_term(self, term: Term, documents: tuple[str, ...]) -> list[Term]:
        if self.texts.hold(documents, term.folded) or term.is_name or named(term):
            return [term]
        parts = words_in(term.text)
        if len(parts) > 1 and len("".join(parts)) >= len(fold(term.text)) - 1:
            return [self._softened(Term(p, synonyms().get(p, (p,)), term.weight * len(p) / len(term.text)), documents) for p in parts]
        return [self._softened(term, documents)]

    def _softened(self, term: Term, documents: tuple[str, ...]) -> Term:
        if self.texts.hold(documents, term.folded):
            return term
        soft = {w: SYNONYM for own in (term.text, *term.words) for w in alike(own) if self.texts.hold(documents, [fold(w)])}
        for word, factor in self._near(term, documents):
            soft.setdefault(word, factor)
        return replace(term, soft=tuple((fold(w), f) for w, f in soft.items())) if soft else term

    def _near(self, term: Term, documents: tuple[str, ...]) -> list[tuple[str, float]]:
        encoder = self.encoder()
        if encoder is None:
            return []
        asked = encoder.encode_queries(list(dict.fromkeys([term.text, *term.words[:2]])))
        found: dict[str, float] = {}
        for document in documents:
            words, vectors = self.vocabulary(document)
            if not words:
                continue
            scores = (vectors @ asked.T).max(axis=1)
            for i in scores.argsort()[::-1][:MOST]:
                if scores[i] >= NEAR:
                    found[words[i]] = max(found.get(words[i], 0.0), float(scores[i]))
        best = sorted(found.items(), key=lambda x: -x[1])[:MOST]
        return [(w, BEST * min(1.0, (s - NEAR / 2) / (SAME - NEAR / 2))) for w, s in best]

    def _vocabulary(self, document: str) -> tuple[list[str], Any]:
        encoder = self.encoder()
        words = sorted({w for w in words_in(self.texts.text(document)) if len(w) >= 2})
        return words, encoder.encode_passages(words) if words and encoder is not None else None


def named(term: Term) -> bool:
    """Whether a term is the name of one thing, or whose firms are meant: a fair, a company, a body has no words of the same meaning."""
    return not _OF_STATE.isdisjoint(term.words) or any(fold(w) in lexicon(n).index for n in NAMES for w in (term.text, *term.words))


def words_in(text: str) -> list[str]:
    """The Chinese words of a text, those of one character left out."""
    return [w for run in _HAN.findall(text) for w in cut(run) if len(w) >= 2]


def alike(word: str) -> tuple[str, ...]:
    """Words of equal meaning that plans and laws use."""
    return looked_up("synonyms", word)
