"""Finding an encoder or reranker by name."""

from collections.abc import Callable, Sequence
from pathlib import Path

from graph.errors import InputError
from graph.resources import data_path
from search.encoders.base import Encoder

SHIPPED = "static"
Reranker = Callable[[str, Sequence[str]], list[float]]


def load_encoder(name: str | None = None) -> Encoder:
    """The shipped encoder (None or "static"), or a sentence-transformers model by name or path."""
    from search.encoders.static import StaticEncoder

    if name in (None, "", SHIPPED):
        return StaticEncoder(data_path("encoder"))
    place = Path(str(name))
    if (place / "0_StaticEmbedding").is_dir():
        return StaticEncoder(place)
    from search.encoders.transformer import TransformerEncoder

    return TransformerEncoder(str(name))


def load_reranker(name: str) -> Reranker:
    """A cross-encoder by name or path: scores of (question, passage) pairs."""
    if not name:
        raise InputError("name a cross-encoder, e.g. --reranker BAAI/bge-reranker-v2-m3")
    from search.encoders.transformer import cross_encoder

    return cross_encoder(name)
