"""The lexical index: BM25 by tantivy over words and bigrams of a passage and of its context, title and headings.

Both stand in one field: a name counts once whether the title or the text gives it, so that a passage which answers the
question of a document that is named in its title alone is not beaten by one that merely repeats the name.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import tantivy

from search.terms import terms

HEAP_BYTES = 128_000_000


def _schema() -> Any:
    builder = tantivy.SchemaBuilder()
    builder.add_integer_field("id", stored=True, indexed=True, fast=True)
    builder.add_text_field("body", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


class LexicalIndex:
    """Passage ids by terms, in a folder. Several processes may read while one writes."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._index = tantivy.Index(_schema(), path=str(folder), reuse=True)
        self._searcher = self._index.searcher()

    def change(self, added: Iterable[tuple[int, str, str]], gone: Iterable[int]) -> None:
        """Add (id, context, text) and take away ids, in one commit. Adding what is there already does no harm."""
        writer = self._index.writer(HEAP_BYTES, 1)
        for ident in gone:
            writer.delete_documents_by_term("id", int(ident))
        for ident, context, text in added:
            writer.delete_documents_by_term("id", int(ident))
            writer.add_document(tantivy.Document(id=int(ident), body=" ".join([*terms(text), *terms(context)])))
        writer.commit()
        writer.wait_merging_threads()
        self.reload()

    def reload(self) -> None:
        """See what was committed since."""
        self._index.reload()
        self._searcher = self._index.searcher()

    def __len__(self) -> int:
        return int(self._searcher.num_docs)

    def search(self, query: str, limit: int, extra: str = "") -> list[tuple[int, float]]:
        """(passage id, BM25) of the passages that share most with the query; ``extra`` words count half."""
        parts = [*self._terms(query, 1.0), *self._terms(extra, 0.5)]
        if not parts:
            return []
        found = self._searcher.search(tantivy.Query.boolean_query(parts), limit).hits
        return [(int(self._searcher.doc(address)["id"][0]), float(score)) for score, address in found]

    def _terms(self, text: str, weight: float) -> list[tuple[Any, Any]]:
        parts = []
        for term in terms(text):
            query = tantivy.Query.term_query(self._index.schema, "body", term, "freq")
            parts.append((tantivy.Occur.Should, tantivy.Query.boost_query(query, weight)))
        return parts
