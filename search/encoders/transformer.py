"""Any sentence-transformers model as an encoder, any cross-encoder as a reranker. Imports torch, so only when asked for."""

import hashlib
import os
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from graph.errors import InputError
from search.encoders import hub
from search.encoders.base import Encoder, Progress, Vectors

BATCH = 64
ABSENT = (
    "the model {} is not on this machine, and the model hub cannot be reached or has no such model; download it where there "
    "is a network and give the path of its folder"
)
NEEDED = "this needs sentence-transformers: pip install 'policygraph[models]'"


def _load(kind: str, name: str) -> Any:
    if find_spec("sentence_transformers") is None:
        raise InputError(NEEDED)
    here = Path(name).is_dir() or hub.cached(name)
    # Asked first, since the library tries an unreachable hub for minutes, and takes seconds to import.
    if not here and not hub.reachable():
        raise InputError(ABSENT.format(name))
    import sentence_transformers

    make = getattr(sentence_transformers, kind)
    try:
        return make(name, trust_remote_code=False, local_files_only=here)
    except (OSError, ValueError) as error:
        if here and not Path(name).is_dir() and hub.reachable():
            return _fetched(make, name)  # only a part of it was fetched before
        raise InputError(ABSENT.format(name)) from error


def _fetched(make: Callable[..., Any], name: str) -> Any:
    try:
        return make(name, trust_remote_code=False)
    except (OSError, ValueError) as error:
        raise InputError(ABSENT.format(name)) from error


class TransformerEncoder(Encoder):
    """A sentence-transformers model with its own query and passage prompts."""

    def __init__(self, name: str) -> None:
        self._model = _load("SentenceTransformer", name)
        self.name = name
        # Of a vector itself: the method that tells it has another name in newer versions of the library.
        self.dimensions = int(self._model.encode("a", show_progress_bar=False).shape[-1])
        self.version = hashlib.blake2b(f"{name} {self.dimensions} {_mark(name)}".encode(), digest_size=8).hexdigest()
        prompts = self._model.prompts or {}
        self._query = next((p for p in ("query", "search_query") if prompts.get(p)), None)
        self._passage = next((p for p in ("passage", "document", "search_document") if prompts.get(p)), None)

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of questions. Shape (n, dimensions)."""
        return self._encode(texts, self._query)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Unit vectors of passages. Shape (n, dimensions)."""
        parts = []
        for at in range(0, len(texts), BATCH * 4):
            parts.append(self._encode(texts[at : at + BATCH * 4], self._passage))
            if progress:
                progress(min(at + BATCH * 4, len(texts)), len(texts))
        return np.concatenate(parts) if parts else np.zeros((0, self.dimensions), np.float32)

    def _encode(self, texts: Sequence[str], prompt: str | None) -> Vectors:
        found = self._model.encode(
            list(texts), prompt_name=prompt, batch_size=BATCH, normalize_embeddings=True, show_progress_bar=False, convert_to_numpy=True
        )
        return np.asarray(found, dtype=np.float32)


def _mark(name: str) -> str:
    """Sizes and times of a local model's files, so that a retrained model in the same folder is another one."""
    folder = Path(name)
    if not folder.is_dir():
        return ""
    files = sorted(f for f in folder.rglob("*") if f.is_file())
    return ";".join(f"{f.relative_to(folder)}:{f.stat().st_size}:{int(f.stat().st_mtime)}" for f in files)


def cross_encoder(name: str) -> Callable[[str, Sequence[str]], list[float]]:
    """Scores of (question, passage) pairs by a cross-encoder."""
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    model = _load("CrossEncoder", name)

    def score(question: str, passages: Sequence[str]) -> list[float]:
        return [float(s) for s in model.predict([(question, p) for p in passages], show_progress_bar=False)]

    return score
