"""The shipped encoder: one vector a token, averaged. Loads in milliseconds, without torch."""

import hashlib
import json
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import Encoder, Progress, Vectors, unit
from search.encoders.longest import Longest
from search.encoders.nearness import Tokens, Widened, Words, nearest
from search.encoders.normal import normalised
from search.encoders.pieces import Vocabulary

# Longer texts are cut; a passage has some 300 characters.
MAX_TOKENS = 512
BATCH = 1024
# Up to so many characters, those of some twenty questions, are cut by their own pieces, without the whole vocabulary.
SHORT = 4000
ALONE = 12
# The kinds of numbers that a table may hold, as its file names them.
NUMBERS = {"F16": np.float16, "F32": np.float32}
# Questions whose vectors are kept, and words sought in texts: what seeks passages and what reads answers ask for those of the same question.
KEPT = 64


class StaticEncoder(Encoder):
    """A sentence-transformers StaticEmbedding model, read without sentence-transformers from the folder of its table."""

    def __init__(self, folder: Path) -> None:
        self._table = mapped(folder / "model.safetensors")
        self._pieces = folder / "tokenizer.json"
        self._cut = 0
        self._alone = lru_cache(maxsize=KEPT)(lambda text: self._encode([text]))
        self._sought = lru_cache(maxsize=KEPT)(self._words)
        self.name = "static"
        self.dimensions = int(self._table.shape[1])
        # The weights' own bytes at a few places and their size tell one training from another without reading all of them.
        sample = self._table[:: max(1, len(self._table) // 64)].tobytes()
        self.version = hashlib.blake2b(sample + str(self._table.shape).encode(), digest_size=8).hexdigest()

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions. Shape (n, dimensions)."""
        return self._alone(texts[0]) if len(texts) == 1 else self._encode(texts)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors of passages. Shape (n, dimensions)."""
        parts = []
        for at in range(0, len(texts), BATCH):
            parts.append(self._encode(texts[at : at + BATCH]))
            if progress:
                progress(min(at + BATCH, len(texts)), len(texts))
        return np.concatenate(parts) if parts else np.zeros((0, self.dimensions), np.float32)

    def nearness(self, query: str, words: Sequence[str], texts: Sequence[str]) -> tuple[Vectors, Vectors]:
        """How near the words of texts come to a query, shape (texts,), and to each of some words, (texts, words); all in normal form."""
        asked, weights, total, sought = self._sought(query, tuple(words))
        found = nearest(self._wide, sought, self._cut_all(texts))
        whole = found[:, :asked] @ weights / total
        return np.asarray(whole, np.float32), found[:, asked:]

    def _words(self, query: str, words: Sequence[str]) -> tuple[int, Vectors, float, Words]:
        """How many pieces a query has, how much each of them weighs and all do together, and these and some words as what is sought in texts."""
        asked, *each = self._cut_all([query, *words])
        weights = np.linalg.norm(self._wide[np.asarray(asked, np.int32)], axis=1)
        return len(asked), weights, max(float(weights.sum()), 1e-9), Words.of(self._wide, [*([piece] for piece in asked), *each])

    def _cut_all(self, texts: Sequence[str]) -> Sequence[Tokens]:
        """The pieces of each text in normal form."""
        return self._longest.ids(texts) if self._longest else self._ids(texts)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), self.dimensions), np.float32)
        for row, ids in enumerate(self._ids(normalised(texts))):
            if ids:
                found[row] = self._table[ids].astype(np.float32).sum(axis=0)
        # The mean and the sum have the same direction, and directions are all that is kept.
        return unit(found)

    def _ids(self, texts: Sequence[str]) -> list[list[int]]:
        """The pieces of each text. The whole vocabulary is read when more than a question or two has been asked."""
        self._cut += sum(map(len, texts))
        if self._cut <= SHORT and self._few is not None:
            return self._few.ids(texts, MAX_TOKENS)
        if len(texts) <= ALONE:  # handing so few to other threads takes longer than they do
            return [self._tokenizer.encode(text, add_special_tokens=False).ids for text in texts]
        return [e.ids for e in self._tokenizer.encode_batch_fast(texts, add_special_tokens=False)]

    @cached_property
    def _few(self) -> Vocabulary | None:
        return Vocabulary.read(self._pieces)

    @cached_property
    def _longest(self) -> Longest | None:
        return Longest(self._few.numbers) if self._few else None

    @cached_property
    def _wide(self) -> Widened:
        return Widened(self._table)

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        whole = Tokenizer.from_file(str(self._pieces))
        whole.no_padding()
        whole.enable_truncation(MAX_TOKENS)
        return whole


def mapped(path: Path) -> NDArray[np.floating]:
    """The table of a model's file (safetensors: the length of its head, the head, the numbers), mapped: a question looks at few of its rows."""
    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        table = json.loads(file.read(length))["embedding.weight"]
    return np.asarray(np.memmap(path, NUMBERS[table["dtype"]], "r", 8 + length + table["data_offsets"][0], tuple(table["shape"])))
