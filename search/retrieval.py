"""Passage search: dense, lexical and graph evidence in one order, with filters, highlights and some variety."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graph.model import Passage
from graph.store import DocumentFilter, Pattern, View
from search.encoders.base import Encoder
from search.encoders.normal import normalise
from search.indexes.manager import Indexes
from search.indexes.selection import Selection
from search.terms import terms
from search.translation import translated

POOL = 60
# Weights of the parts of a score; found on the development parts of public question sets (docs/search.md).
DENSE, LEXICAL, GRAPH = 0.45, 1.0, 0.25
# A third and later passage of one document counts less, so that answers do not all come from one plan.
VARIETY = 0.93
# Filters whose passages are remembered: a person who searches within a filter searches there again.
SELECTIONS = 16


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
        self, view: View, indexes: Indexes, encoder: Encoder, reranker: Callable[[str, Sequence[str]], list[float]] | None = None
    ) -> None:
        self._view, self._indexes, self._encoder, self._reranker = view, indexes, encoder, reranker
        self._selections: dict[tuple[int, str], Selection] = {}

    def search(
        self, query: str, limit: int = 10, where: DocumentFilter | None = None, entities: Sequence[str] = ()
    ) -> list[PassageHit]:
        """The passages that bear most on a query in Chinese or English, best first.

        ``where`` limits the documents; passages that speak of ``entities`` (ids) are preferred.
        """
        allowed = self._allowed(where)
        if allowed is not None and not len(allowed):
            return []
        pool = max(POOL, limit * 3)
        extra = translated(query)
        vector = self._encoder.encode_queries([f"{query} {extra}".strip()])[0]
        indexes = self._indexes.current()
        dense = dict(indexes.dense.search(vector, pool, allowed))
        lexical = dict(indexes.lexical.search(query, pool, extra, allowed))
        scored = self._fused(dense, lexical)
        passages = self._view.passages(list(scored))
        graph = self._graph(passages, entities)
        hits = [self._hit(passages[i], parts, graph.get(i, 0.0)) for i, parts in scored.items() if i in passages]
        hits.sort(key=lambda h: (-h.score, h.passage.id))
        if self._reranker:
            hits = self._reranked(query, hits[:POOL])
        return [replace(h, highlights=highlights(h.passage.text, query)) for h in _varied(hits)[:limit]]

    def _allowed(self, where: DocumentFilter | None) -> Selection | None:
        """The passages of the documents that match, asked of the store once a revision."""
        if where is None or where == DocumentFilter():
            return None
        key = (self._view.revision, repr(where))
        found = self._selections.get(key)
        if found is None:
            kept = [(k, s) for k, s in self._selections.items() if k[0] == key[0]][-SELECTIONS:]
            found = Selection(self._view.passage_ids(where))
            self._selections = dict([*kept, (key, found)])
        return found

    @staticmethod
    def _fused(dense: dict[int, float], lexical: dict[int, float]) -> dict[int, dict[str, float]]:
        top = max(lexical.values(), default=1.0) or 1.0
        return {
            i: {"dense": max(0.0, dense.get(i, 0.0)), "lexical": lexical.get(i, 0.0) / top} for i in dict.fromkeys([*lexical, *dense])
        }

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

    @staticmethod
    def _hit(passage: Passage, parts: dict[str, float], graph: float) -> PassageHit:
        score = DENSE * parts["dense"] + LEXICAL * parts["lexical"] + GRAPH * graph
        return PassageHit(passage, score / (DENSE + LEXICAL + GRAPH), {**parts, "graph": graph})

    def _reranked(self, query: str, hits: list[PassageHit]) -> list[PassageHit]:
        assert self._reranker is not None
        scores = self._reranker(query, [h.passage.text for h in hits])
        again = [PassageHit(h.passage, s, {**h.parts, "reranker": s}) for h, s in zip(hits, scores, strict=True)]
        return sorted(again, key=lambda h: (-h.score, h.passage.id))


def _varied(hits: list[PassageHit]) -> list[PassageHit]:
    """The same hits with later ones of the same document lowered a little, and equal texts once."""
    seen: Counter[str] = Counter()
    texts: set[str] = set()
    found = []
    for h in hits:
        mark = re.sub(r"\s+", "", h.passage.text)
        if mark in texts:
            continue
        texts.add(mark)
        factor = VARIETY ** max(0, seen[h.passage.document] - 2)
        seen[h.passage.document] += 1
        found.append(PassageHit(h.passage, h.score * factor, h.parts))
    return sorted(found, key=lambda h: (-h.score, h.passage.id))


def highlights(text: str, query: str) -> tuple[tuple[int, int], ...]:
    """Spans of a text that hold words of the query, joined where they touch. Offsets count characters of the text."""
    folded = normalise(text)
    if len(folded) != len(text):
        folded = text.lower()
    places: set[int] = set()
    for term in set(terms(query)):
        if len(term) > 1:
            for match in re.finditer(re.escape(term), folded):
                places.update(range(*match.span()))
    spans: list[tuple[int, int]] = []
    for place in sorted(places):
        if spans and spans[-1][1] == place:
            spans[-1] = (spans[-1][0], place + 1)
        else:
            spans.append((place, place + 1))
    return tuple(spans)
