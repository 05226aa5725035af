"""Encoders: text to vectors. The shipped static one, or any sentence-transformers model by name or path."""

from search.encoders.base import Encoder
from search.encoders.load import load_encoder, load_reranker

__all__ = ["Encoder", "load_encoder", "load_reranker"]
