"""The lexical index: BM25 by tantivy over words and bigrams of a passage and of its context, title and headings.

Both stand in one field: a name counts once whether the title or the text gives it, so that a passage which answers the
question of a document that is named in its title alone is not beaten by one that merely repeats the name.
"""

import math
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np
import tantivy

from search.indexes.selection import Selection
from search.terms import terms

if TYPE_CHECKING:
    from tempfile import TemporaryDirectory

HEAP_BYTES = 256_000_000
# Allowed passages are named in the query itself (a microsecond each), or more is fetched than is wanted (a microsecond
# each, the more the rarer they are): the square of their number, for each passage there is, from where on naming is dearer.
NAMED_SQUARE = 150
# What is allowed may be rare among the best: then so many times as many are fetched, up to this share of all passages.
WIDER = 5
MOST_SIFTED = 0.1
# From so many passages on, terms that more than this share of them have choose nothing.
LARGE = 100_000
COMMON = 0.1
# Terms whose number of passages is kept in mind.
REMEMBERED = 50_000


def words(text: str, context: str) -> str:
    """What is indexed of a passage: its terms and those of its context, separated by spaces."""
    return " ".join([*terms(text), *terms(context)])


def weighted(text: str, extra: str) -> dict[str, float]:
    """The terms of a query with their weights; ``extra`` words count half."""
    # A term said twice is one part of double weight: the same score with half the work.
    weights: dict[str, float] = {}
    for said, weight in ((text, 1.0), (extra, 0.5)):
        for term in terms(said):
            weights[term] = weights.get(term, 0.0) + weight
    return weights


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", stored=False, indexed=True, fast=True)
    builder.add_text_field("body", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


def _linked(folder: Path) -> "TemporaryDirectory[str]":
    """A folder for a while, with links to the files of another."""
    from tempfile import TemporaryDirectory

    made = TemporaryDirectory(prefix="policygraph-")
    for file in folder.iterdir():
        if file.suffix != ".lock":
            Path(made.name, file.name).symlink_to(file.absolute())
    return made


class LexicalIndex:
    """Passage ids by terms, in a folder. Several processes may read while one writes."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        # The engine makes a lock file even to read: where it may not, it reads through links.
        self._links = None if os.access(folder, os.W_OK) else _linked(folder)
        self._index = tantivy.Index(_schema(), path=self._links.name if self._links else str(folder), reuse=True)
        # Nobody writes into a generation that is read: nothing needs to watch the folder.
        self._index.config_reader(reload_policy="manual")
        self._searcher = self._index.searcher()
        self._counts: dict[str, int] = {}

    @classmethod
    def open(cls, folder: Path) -> Self:
        """An index that is there; FileNotFoundError where it is not (a folder just cleared away is not made again)."""
        if not (folder / "meta.json").exists():
            raise FileNotFoundError(f"no lexical index in {folder}")
        return cls(folder)

    def change(self, added: Iterable[tuple[int, str, str]], gone: Iterable[int]) -> None:
        """Add (id, context, text) and take away ids, in one commit. Adding what is there already does no harm."""
        writer = self._index.writer(HEAP_BYTES, 1)
        empty = not len(self)
        for ident in gone:
            writer.delete_documents_by_term("id", int(ident))
        for ident, context, text in added:
            if not empty:
                writer.delete_documents_by_term("id", int(ident))
            writer.add_document(tantivy.Document(id=int(ident), body=words(text, context)))
        writer.commit()
        writer.wait_merging_threads()
        self.reload()

    def reload(self) -> None:
        """See what was committed since."""
        self._index.reload()
        self._searcher = self._index.searcher()
        self._counts = {}

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def search(self, query: str, limit: int, extra: str = "", allowed: Selection | None = None) -> list[tuple[int, float]]:
        """(passage id, BM25) of the passages that share most with the query; ``extra`` words count half."""
        weights = weighted(query, extra)
        if not weights or not len(self) or (allowed is not None and not len(allowed)):
            return []
        asked = self._any(self._rare(weights))
        return self._found(asked, limit) if allowed is None else self._within(asked, limit, allowed)

    def _rare(self, weights: Mapping[str, float]) -> Mapping[str, float]:
        """The terms that choose passages: all, but in a large index those that are not everywhere.

        The others take most of the time, and hardly change which passages are best: an inverse frequency of 2 at most, against 8
        for a name. They count when the passages found are read again.
        """
        every = len(self)
        if every < LARGE:
            return weights
        found = {t: w for t, w in weights.items() if self._count(t) < COMMON * every}
        return found or weights

    def _within(self, asked: Any, limit: int, allowed: Selection) -> list[tuple[int, float]]:
        """The best of what is allowed: sifted from ever more of the best of all, or asked for by name."""
        fetch = 2 * limit * len(self) // len(allowed) + limit
        while len(allowed) ** 2 > NAMED_SQUARE * len(self) and fetch < MOST_SIFTED * len(self):
            found = self._found(asked, fetch)
            held = allowed.holds(np.fromiter((i for i, _ in found), np.int64, len(found)))
            kept = [pair for pair, there in zip(found, held.tolist(), strict=True) if there]
            if len(kept) >= limit or len(found) < fetch:
                return kept[:limit]
            fetch *= WIDER
        only = allowed.form(self, self._named)
        return self._found(_both(asked, only), limit)

    def weight(self, term: str) -> float:
        """Inverse document frequency of a term as BM25 has it; 0 for one that no passage has."""
        count = self._count(term)
        every = int(self._searcher.num_docs)
        return math.log(1 + (every - count + 0.5) / (count + 0.5)) if count else 0.0

    def _count(self, term: str) -> int:
        """How many passages have a term, asked of the engine once: a question asks for each of its terms three times."""
        found = self._counts.get(term)
        if found is None:
            if len(self._counts) >= REMEMBERED:
                self._counts = {}
            found = self._counts[term] = int(self._searcher.doc_freq("body", term))
        return found

    def _found(self, query: Any, limit: int) -> list[tuple[int, float]]:
        hits = self._searcher.search(query, limit, count=False).hits
        ids: list[Any] = self._searcher.fast_field_values("id", [address for _, address in hits])
        scores: list[Any] = [score for score, _ in hits]
        return [(int(i), float(score)) for i, score in zip(ids, scores, strict=True)]

    def _named(self, allowed: Selection) -> Any:
        """A query that only the allowed passages match, and that adds nothing to their scores."""
        query = tantivy.Query.term_set_query(self._index.schema, "id", allowed.ids.tolist())
        return tantivy.Query.const_score_query(query, 0.0)

    def _any(self, weights: Mapping[str, float]) -> Any:
        """A query for passages with any of some terms."""
        schema, should = self._index.schema, tantivy.Occur.Should
        return tantivy.Query.boolean_query([
            (should, tantivy.Query.boost_query(tantivy.Query.term_query(schema, "body", term, "freq"), weight)) for term, weight in weights.items()
        ])


def _both(asked: Any, only: Any) -> Any:
    return tantivy.Query.boolean_query([(tantivy.Occur.Must, asked), (tantivy.Occur.Must, only)])
