"""Finding an encoder by name."""

from pathlib import Path

from graph.resources import data_path
from search.encoders.base import Encoder

SHIPPED = "static"


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
