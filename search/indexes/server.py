"""Passage search by the indexes of the graph's own server, so that a process needs no local file.

What is written there is what local indexes hold: the same vectors, the same words and pairs of characters. An index is
named after the encoder that made it, so that none is ever asked with another; two encoders stand side by side.
"""

import hashlib
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.model import Document, Passage
from graph.neo4j.passages import PassageIndex
from graph.store import View
from search.context import context, title
from search.encoders.base import Encoder
from search.indexes.base import Progress
from search.indexes.lexical import weighted
from search.indexes.lexical import words as words_of
from search.indexes.manager import passage_vectors
from search.indexes.selection import Selection
from search.indexes.stamp import CODE_VERSION

Found = Callable[[int], list[tuple[int, float]]]
BATCH = 1000
# Lucene refuses more than 1,024 clauses.
MOST_WORDS = 1000
# Up to here an exact search among the allowed passages is the quicker one; beyond, the nearest of all are sifted.
EXACT_LIMIT = 20_000
# Words whose rarity is kept in mind, until passages are added.
REMEMBERED = 50_000
SIFTED = 20


def within(nearest: Found, exactly: Found, limit: int, allowed: Selection) -> list[tuple[int, float]]:
    """The best of what is allowed: sifted from the best of all where these suffice, else looked for exactly."""
    asked = limit * SIFTED
    found = nearest(asked)
    held = allowed.holds(np.fromiter((i for i, _ in found), np.int64, len(found)))
    kept = [pair for pair, there in zip(found, held.tolist(), strict=True) if there]
    return kept[:limit] if len(kept) >= limit else exactly(limit)


class ServerDense:
    """Passages by meaning, from the server's vector index."""

    def __init__(self, index: PassageIndex) -> None:
        self._index = index

    def search(self, query: NDArray[np.float32], limit: int, allowed: Selection | None = None) -> list[tuple[int, float]]:
        """(passage id, cosine) of the nearest passages, best first."""
        if not query.any():
            return []  # words the encoder does not know point nowhere; the server refuses to look there
        vector = query.tolist()
        if allowed is None:
            return self._index.nearest(vector, limit)

        def exactly(number: int) -> list[tuple[int, float]]:
            return self._index.nearest_within(vector, number, allowed.ids.tolist())

        if len(allowed) <= EXACT_LIMIT:
            return exactly(limit)
        return within(lambda number: self._index.nearest(vector, number), exactly, limit, allowed)


class ServerLexical:
    """Passages by words, from the server's full-text index."""

    def __init__(self, index: PassageIndex) -> None:
        self._index = index
        self._rarities: dict[str, float] = {}

    def forget(self) -> None:
        """Forget how rare words are, since passages were added."""
        self._rarities = {}

    def weight(self, term: str) -> float:
        """Inverse document frequency of a term; 0 for one that no passage has."""
        if term not in self._rarities:
            self._learn([term])
        return self._rarities.get(term, 0.0)

    def _learn(self, words: Sequence[str]) -> None:
        """Ask how rare some words are, all at once."""
        unknown = [w for w in words if w not in self._rarities]
        if unknown:
            kept = self._rarities if len(self._rarities) < REMEMBERED else {}
            self._rarities = {**kept, **self._index.rarities(unknown)}

    def search(self, query: str, limit: int, extra: str = "", allowed: Selection | None = None) -> list[tuple[int, float]]:
        """(passage id, BM25) of the passages that share most with the query; ``extra`` words count half."""
        words = list(islice(weighted(query, extra).items(), MOST_WORDS))
        # Ranking asks for these one by one next.
        self._learn([word for word, _ in words])
        if allowed is None:
            return self._index.by_words(words, limit)

        def exactly(number: int) -> list[tuple[int, float]]:
            return self._index.by_words(words, number, allowed.ids.tolist())

        return within(lambda number: self._index.by_words(words, number), exactly, limit, allowed)


class ServerIndexes:
    """Vector and full-text index of a Neo4j server, for one encoder; any process may catch them up."""

    def __init__(self, connection: Any, encoder: Encoder) -> None:
        self.encoder = encoder
        mark = hashlib.blake2b(f"{CODE_VERSION} {encoder.version}".encode(), digest_size=5).hexdigest()
        self._index = PassageIndex(connection, mark, str(CODE_VERSION), encoder.dimensions)
        self.dense, self.lexical = ServerDense(self._index), ServerLexical(self._index)

    def current(self) -> "ServerIndexes":
        """The server's indexes change with each transaction; there is always one state of them."""
        return self

    def catch_up(self, view: View, progress: Progress | None = None) -> None:
        """Write what is missing, batch by batch; goes on where an interrupted one was."""
        last, vectors, words = self._index.state()
        if vectors is None or words is None:
            self._index.create(f"{self.encoder.name} {self.encoder.version}")
            vectors, words = vectors or 0, words or 0
        start = at = min(vectors, words)
        while at < last:
            batch = self._index.pending(at, BATCH)
            # Numbers of deleted passages leave gaps, so the end is known by a batch that is not full.
            done = batch[-1][1].id if len(batch) == BATCH else max(last, batch[-1][1].id if batch else 0)
            self._write(batch, done, vectors < done, words < done)
            at = done
            self.lexical.forget()
            if progress:
                progress(at - start, last - start)

    def _write(self, batch: list[tuple[Document, Passage]], done: int, vectors: bool, words: bool) -> None:
        ids, texts = [p.id for _, p in batch], [p.text for _, p in batch]
        contexts = [context(title(d), p) for d, p in batch]
        if vectors:
            found = passage_vectors(self.encoder, texts, contexts) if batch else ()
            self._index.write_vectors(ids, [v.tolist() for v in found], done)
        if words:
            cut = map(words_of, texts, contexts)
            self._index.write_words(list(zip(ids, cut, strict=True)), done)

    def verify(self, view: View) -> list[str]:
        """Where the indexes differ from the store, one line each."""
        self.catch_up(view)
        wanted = len(view.passage_ids())
        kinds = zip(("vectors", "words"), self._index.written(), (self._index.vectors, self._index.words), strict=True)
        return [
            f"{kind}: {number} passages have them, the store has {wanted}; `DROP INDEX {name}` and delete (:Meta {{key: '{name}'}}) to have them written again"
            for kind, number, name in kinds
            if number != wanted
        ]
