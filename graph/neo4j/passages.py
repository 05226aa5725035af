"""The server's own indexes over passages: one of vectors, one of words. What is written into them comes from outside."""

import math
from collections.abc import Sequence
from typing import Any

from graph.model import Document, Passage
from graph.neo4j import index_queries as queries
from graph.neo4j import rows
from graph.neo4j.connection import Connection
from graph.sqlite import rows as fields

# Nearest neighbours are looked for in a graph that finds more of them the more are asked for.
WIDER = 4
LEAST_ASKED = 200
# Up to where passages that have a word are counted, and how many are looked at for more common words.
COUNTED = 500
SAMPLED = 1000


class PassageIndex:
    """The two indexes of one encoder and one way to cut words, each named by its mark (letters and digits)."""

    def __init__(self, connection: Connection, vectors: str, words: str, dimensions: int) -> None:
        if not (vectors.isalnum() and words.isalnum()):
            raise ValueError("marks of indexes are letters and digits")
        self._connection, self._dimensions = connection, dimensions
        self.vectors, self.words = f"passage_vector_{vectors}", f"passage_words_{words}"
        self._vector, self._words = f"vector_{vectors}", f"words_{words}"

    def state(self) -> tuple[int, int | None, int | None]:
        """The last passage number given, and up to which number vectors and words are written; None where there is no index."""
        (row,) = self._connection.read(queries.STATE, vectors=self.vectors, words=self.words)
        return row["passages"], row["vectors"], row["words"]

    def create(self, made_by: str) -> None:
        """Make both indexes where they are missing. ``made_by`` says to people what wrote the vectors."""
        self._connection.run(queries.create_vector_index(self.vectors, self._vector, self._dimensions))
        self._connection.run(queries.create_fulltext_index(self.words, self._words))
        self._connection.run(queries.AWAIT)
        for key in (self.vectors, self.words):
            self._connection.write(lambda tx, key=key: tx.run(queries.MERGE_INDEX, key=key, made_by=made_by).consume())  # type: ignore[misc]

    def pending(self, after: int, limit: int) -> list[tuple[Document, Passage]]:
        """The next passages in order of number, with their documents."""
        found = self._connection.read(queries.PENDING, after=after, limit=limit)
        documents = {text: fields.document(text) for text in {r["fields"] for r in found}}
        return [(documents[r["fields"]], rows.passage(r["passage"])) for r in found]

    def write_vectors(self, ids: Sequence[int], vectors: Sequence[Sequence[float]], done: int) -> None:
        """Write vectors of passages and that everything up to ``done`` is written, in one transaction."""
        pairs = [{"id": i, "vector": v} for i, v in zip(ids, vectors, strict=True)]
        self._write(queries.set_vectors(self._vector), pairs, self.vectors, done)

    def write_words(self, cut: Sequence[tuple[int, str]], done: int) -> None:
        """Write (id, words separated by spaces) and that everything up to ``done`` is written, in one transaction."""
        self._write(queries.set_words(self._words), [{"id": i, "words": words} for i, words in cut], self.words, done)

    def _write(self, query: str, written: list[dict[str, Any]], key: str, done: int) -> None:
        def work(tx: Any) -> None:
            if written:
                tx.run(query, rows=written).consume()
            tx.run(queries.SET_DONE, key=key, done=done).consume()

        self._connection.write(work)

    def nearest(self, vector: Sequence[float], limit: int) -> list[tuple[int, float]]:
        """(id, cosine) of the passages whose vectors are nearest, best first."""
        asked = max(limit * WIDER, LEAST_ASKED)
        found = self._connection.read(queries.NEAREST, index=self.vectors, limit=asked, vector=vector)
        return _cosines(found)[:limit]

    def nearest_within(self, vector: Sequence[float], limit: int, ids: Sequence[int]) -> list[tuple[int, float]]:
        """The same among given passages, exactly."""
        return _cosines(self._connection.read(queries.nearest_within(self._vector), ids=ids, vector=vector, limit=limit))

    def by_words(self, weights: Sequence[tuple[str, float]], limit: int, ids: Sequence[int] | None = None) -> list[tuple[int, float]]:
        """(id, BM25) of the passages that share most with weighted words, among given ones where ``ids`` are."""
        clauses = [f'{self._words}:"{escaped(word)}"^{weight:g}' for word, weight in weights]
        if not clauses:
            return []
        query = queries.BY_WORDS if ids is None else queries.BY_WORDS_WITHIN
        found = self._connection.read(query, index=self.words, words=" ".join(clauses), limit=limit, ids=ids)
        return sorted(((r["id"], r["score"]) for r in found), key=lambda pair: (-pair[1], pair[0]))

    def rarities(self, words: Sequence[str]) -> dict[str, float]:
        """The inverse document frequency of each word as BM25 has it; 0 for one that no passage has.

        The server does not tell it. Rare words are counted; how common the others are is seen in a sample.
        """
        every = self._connection.read(queries.COUNT)[0]["number"]
        terms = [{"word": w, "asked": f'{self._words}:"{escaped(w)}"'} for w in words]
        counted = self._connection.read(queries.FREQUENCIES, index=self.words, terms=terms, most=COUNTED)
        found: dict[str, float] = {r["word"]: r["found"] for r in counted}
        common = [word for word, number in found.items() if number >= COUNTED]
        if common:
            last = self.state()[0]
            ids = list(range(1, last + 1, max(1, last // SAMPLED)))
            for r in self._connection.read(queries.sampled(self._words), ids=ids, words=common):
                found[r["word"]] = max(COUNTED, r["found"] / r["sampled"] * every)
        return {word: math.log(1 + (every - number + 0.5) / (number + 0.5)) if number else 0.0 for word, number in found.items()}

    def written(self) -> tuple[int, int]:
        """How many passages have vectors, and how many have words."""
        counts = [self._connection.read(queries.count_written(p))[0]["number"] for p in (self._vector, self._words)]
        return counts[0], counts[1]


def escaped(word: str) -> str:
    """A word as it stands between quotes in a query of Lucene: nothing else has a meaning there."""
    return word.replace("\\", "\\\\").replace('"', '\\"')


def _cosines(found: list[dict[str, Any]]) -> list[tuple[int, float]]:
    # The server gives (1 + cosine) / 2.
    return sorted(((r["id"], 2 * r["score"] - 1) for r in found), key=lambda pair: (-pair[1], pair[0]))
