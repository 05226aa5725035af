"""The shipped encoder: one vector a token, averaged. Loads in milliseconds, without torch."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from search.encoders.base import Encoder, Progress, Vectors
from search.encoders.normal import normalise

# Longer texts are cut; a passage has some 300 characters.
MAX_TOKENS = 512
BATCH = 1024


class StaticEncoder(Encoder):
    """A sentence-transformers StaticEmbedding model, read without sentence-transformers."""

    def __init__(self, folder: Path) -> None:
        from safetensors import safe_open
        from tokenizers import Tokenizer

        place = folder / "0_StaticEmbedding" if (folder / "0_StaticEmbedding").is_dir() else folder
        weights = place / "model.safetensors"
        with safe_open(str(weights), framework="numpy") as file:
            self._table = file.get_tensor("embedding.weight")
        self._tokenizer = Tokenizer.from_file(str(place / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)
        self.name = "static"
        self.dimensions = int(self._table.shape[1])
        # The weights' own bytes at a few places and their size tell one training from another without reading all of them.
        sample = self._table[:: max(1, len(self._table) // 64)].tobytes()
        self.version = hashlib.blake2b(sample + str(self._table.shape).encode(), digest_size=8).hexdigest()

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions. Shape (n, dimensions)."""
        return self._encode(texts)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors of passages. Shape (n, dimensions)."""
        parts = []
        for at in range(0, len(texts), BATCH):
            parts.append(self._encode(texts[at : at + BATCH]))
            if progress:
                progress(min(at + BATCH, len(texts)), len(texts))
        return np.concatenate(parts) if parts else np.zeros((0, self.dimensions), np.float32)

    def _encode(self, texts: Sequence[str]) -> Vectors:
        found = np.zeros((len(texts), self.dimensions), np.float32)
        encoded = self._tokenizer.encode_batch_fast([normalise(t) for t in texts], add_special_tokens=False)
        for row, encoding in enumerate(encoded):
            ids = encoding.ids
            if ids:
                found[row] = self._table[ids].astype(np.float32).sum(axis=0)
        # The mean and the sum have the same direction, and directions are all that is kept.
        norms = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.where(norms == 0, 1, norms), dtype=np.float32)
