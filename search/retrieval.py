"""Passage search: dense, lexical and graph evidence in one order, with filters, highlights and some variety."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from typing import Any

from graph.model import Passage
from graph.store import DocumentFilter, Pattern, View
from search import ranking
from search.asked import Weigh
from search.context import title
from search.encoders.base import Encoder
from search.encoders.normal import normalised
from search.indexes.base import PassageIndexes
from search.indexes.cores import together
from search.indexes.selection import Selection
from search.ranking import Candidate
from search.synonyms import replaced
from search.terms import terms
from search.translation import translated

POOL = 60
# How many of those found are read again, the best by this share of the cosine and BM25.
READ = 50
DENSE = 1.0
# How much speaking of the question's entities adds to a score, whose best is 1.
GRAPH = 0.15
# A third and later passage of one document counts less, so that answers do not all come from one plan.
VARIETY = 0.98
# Filters whose passages are remembered: a person who searches within a filter searches there again.
SELECTIONS = 16
# How much less a passage of another year counts where a question names one: reports of a firm are alike from year to year.
OTHER_YEAR = 0.15
YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
MARKED = re.compile(b"\1+")
# Titles that are remembered: those of the documents that questions come back to.
TITLES = 20_000


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage found: its score, the parts that made it, and the spans of its text that match the query's words."""

    passage: Passage
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)
    highlights: tuple[tuple[int, int], ...] = ()


class Retriever:
    """Searches one store by its indexes."""

    def __init__(
        self, view: View, indexes: PassageIndexes, encoder: Encoder, reranker: Callable[[str, Sequence[str]], list[float]] | None = None
    ) -> None:
        self._view, self._indexes, self._encoder, self._reranker = view, indexes, encoder, reranker
        self._selections: dict[tuple[int, str], Selection] = {}
        self._told: dict[tuple[int, str], tuple[str, frozenset[str]]] = {}
        self._last: tuple[Hashable, list[PassageHit]] = (None, [])

    @property
    def encoder(self) -> Encoder:
        """The encoder of questions and passages."""
        return self._encoder

    @property
    def weigh(self) -> Weigh:
        """How much a word tells among the passages (inverse document frequency); 0 for one that none has."""
        return self._indexes.current().lexical.weight

    def search(
        self, query: str, limit: int = 10, where: DocumentFilter | None = None, entities: Sequence[str] = (), section: str = ""
    ) -> list[PassageHit]:
        """The passages that bear most on a query in Chinese or English, best first.

        ``where`` limits the documents, ``section`` their parts (words of a heading, or an outline path); passages that speak of ``entities`` (ids) are preferred. What is said around the
        question (greetings, what it is for) is left out, as it is where questions are answered.
        """
        query, hits = self._best(query, limit, where, entities, section)
        plain = normalised([h.passage.text for h in hits])
        return [replace(h, highlights=highlights(h.passage.text, folded, query)) for h, folded in zip(hits, plain, strict=True)]

    def passages(self, query: str, limit: int) -> list[Passage]:
        """The same passages alone, for those who read many of them and show none."""
        return [h.passage for h in self._best(query, limit)[1]]

    def _best(
        self, query: str, limit: int, where: DocumentFilter | None = None, entities: Sequence[str] = (), section: str = ""
    ) -> tuple[str, list[PassageHit]]:
        """A query without what is said around it, and the passages that bear most on it."""
        from search.questions.rewording import asides

        query = asides.asked(query)
        return query, self._ordered(query, max(POOL, limit * 3), max(READ, limit * 2), where or DocumentFilter(), tuple(entities), section)[:limit]

    def _ordered(self, *asked: Any) -> list[PassageHit]:
        """What ``_found`` gives, kept for the last search: what reads answers and what shows passages seek the same."""
        key, last = (self._indexes.current(), self._view.revision, repr(asked)), self._last
        if last[0] != key:
            last = self._last = key, self._found(*asked)
        return last[1]

    def _found(self, query: str, pool: int, most: int, where: DocumentFilter, entities: Sequence[str], section: str) -> list[PassageHit]:
        """The passages that bear on a query, best first, of ``pool`` that each index gives and the best ``most``, which are read again."""
        allowed = self._allowed(where, section)
        if allowed is not None and not len(allowed):
            return []
        indexes = self._indexes.current()
        extra = f"{translated(query)} {replaced(query, indexes.lexical.weight)}".strip()
        vector = self._encoder.encode_queries([f"{query} {extra}".strip()])[0]
        lexical, dense = map(dict, together([
            partial(indexes.lexical.search, query, pool, extra, allowed), partial(indexes.dense.search, vector, pool, allowed),
        ]))
        found = fused(dense, lexical)[:most]
        passages = self._view.passages(found)
        read = self._candidates([passages[i] for i in found if i in passages], dense, lexical)
        hits = self._hits(f"{query} {extra}".strip(), read, indexes.lexical.weight, entities)
        hits.sort(key=lambda h: (-h.score, h.passage.id))
        if self._reranker:
            hits = self._reranked(query, hits[: max(POOL, pool // 3)])
        return _varied(hits)

    def _allowed(self, where: DocumentFilter, section: str) -> Selection | None:
        """The passages of the documents and the section that match, asked of the store once a revision."""
        if where == DocumentFilter() and not section:
            return None
        key = (self._view.revision, repr((where, section)))
        found = self._selections.get(key)
        if found is None:
            kept = [(k, s) for k, s in self._selections.items() if k[0] == key[0]][-SELECTIONS:]
            found = Selection(self._view.passage_ids(where, section))
            self._selections = dict([*kept, (key, found)])
        return found

    def _candidates(
        self, passages: list[Passage], dense: Mapping[int, float], lexical: Mapping[int, float]
    ) -> list[tuple[Passage, Candidate]]:
        revision = self._view.revision
        return [
            (p, Candidate(p.text, self._about(revision, p)[0], p.heading, dense.get(p.id, 0.0), lexical.get(p.id, 0.0), p.document, p.start, p.end))
            for p in passages
        ]

    def _about(self, revision: int, passage: Passage) -> tuple[str, frozenset[str]]:
        """Title and years of a passage's document, read from the store once a revision."""
        key = (revision, passage.document)
        found = self._told.get(key)
        if found is None:
            if len(self._told) >= TITLES:
                self._told.clear()
            document = self._view.document(passage.document)
            told = title(document)
            found = self._told[key] = told, frozenset([*YEAR.findall(told), *map(str, document.years)])
        return found

    def _hits(self, query: str, read: list[tuple[Passage, Candidate]], weigh: Weigh, entities: Sequence[str]) -> list[PassageHit]:
        """The passages read again, each with what speaks for it."""
        graph = self._graph({p.id: p for p, _ in read}, entities)
        scores = ranking.scores(query, [c for _, c in read], weigh, self._encoder.nearness).tolist()
        years, revision = frozenset(YEAR.findall(query)), self._view.revision
        hits = []
        for (p, c), score in zip(read, scores, strict=True):
            parts = {"dense": c.dense, "lexical": c.lexical, "ranking": score, "graph": graph.get(p.id, 0.0)}
            parts["year"] = -OTHER_YEAR if years and self._of_other_year(revision, p, years) else 0.0
            hits.append(PassageHit(p, score + GRAPH * parts["graph"] + parts["year"], parts))
        return hits

    def _of_other_year(self, revision: int, passage: Passage, years: frozenset[str]) -> bool:
        """Whether a passage stands in a document of other years than are asked for, and does not speak of these either."""
        own = self._about(revision, passage)[1]
        return bool(own) and not own & years and not any(year in passage.text for year in years)

    def _graph(self, passages: Mapping[int, Passage], entities: Sequence[str]) -> dict[int, float]:
        """How much each passage speaks of the question's entities: the share of them with a statement within it."""
        if not entities or not passages:
            return {}
        documents = sorted({p.document for p in passages.values()})
        spans: dict[str, list[tuple[int, int, str]]] = {}
        for s in self._view.statements(Pattern(either=list(entities), documents=documents)):
            spans.setdefault(str(s.document), []).append((s.start, s.end, s.subject if s.subject in entities else s.object))
        found = {}
        for i, p in passages.items():
            spoken = {e for start, end, e in spans.get(p.document, ()) if start < p.end and p.start < end}
            found[i] = len(spoken) / len(entities)
        return found

    def _reranked(self, query: str, hits: list[PassageHit]) -> list[PassageHit]:
        assert self._reranker is not None
        scores = self._reranker(query, [h.passage.text for h in hits])
        again = [PassageHit(h.passage, s, {**h.parts, "reranker": s}) for h, s in zip(hits, scores, strict=True)]
        return sorted(again, key=lambda h: (-h.score, h.passage.id))


def fused(dense: Mapping[int, float], lexical: Mapping[int, float]) -> list[int]:
    """Ids of all passages found, those first that cosine and BM25 together hold for the best.

    What only one of them found counts for the other as the last that it did find.
    """
    top = max(lexical.values(), default=1.0) or 1.0
    least, worst = max(0.0, min(dense.values(), default=0.0)), min(lexical.values(), default=0.0)
    scores = {i: DENSE * max(0.0, dense.get(i, least)) + lexical.get(i, worst) / top for i in dict.fromkeys([*lexical, *dense])}
    return sorted(scores, key=lambda i: (-scores[i], i))


def _varied(hits: list[PassageHit]) -> list[PassageHit]:
    """The same hits with later ones of the same document lowered a little, and equal texts once."""
    seen: Counter[str] = Counter()
    texts: set[str] = set()
    found = []
    for h in hits:
        mark = "".join(h.passage.text.split())
        if mark in texts:
            continue
        texts.add(mark)
        factor = VARIETY ** max(0, seen[h.passage.document] - 2)
        seen[h.passage.document] += 1
        found.append(PassageHit(h.passage, h.score * factor, h.parts))
    return sorted(found, key=lambda h: (-h.score, h.passage.id))


def highlights(text: str, folded: str, query: str) -> tuple[tuple[int, int], ...]:
    """Spans of a text, of which ``folded`` is the normal form, that hold words of the query, joined where they touch. Offsets count characters of the text."""
    if len(folded) != len(text):
        folded = text.lower()
    marks = bytearray(len(folded))
    for term in _words(query):
        at = folded.find(term)
        while at >= 0:
            marks[at : at + len(term)] = b"\1" * len(term)
            at = folded.find(term, at + len(term))
    return tuple(m.span() for m in MARKED.finditer(marks))


@lru_cache(256)
def _words(query: str) -> frozenset[str]:
    """Terms of a query that are worth showing; asked for with each passage found."""
    return frozenset(t for t in terms(query) if len(t) > 1)
