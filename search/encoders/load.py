"""Finding an encoder by name."""

import json
from pathlib import Path

from graph.resources import data_path
from search.encoders.base import Encoder

SHIPPED = "static"


def load_encoder(name: str | None = None) -> Encoder:
    """The shipped encoder (None or "static"), or a sentence-transformers model by name or path."""
    from search.encoders.static import StaticEncoder

    if name in (None, "", SHIPPED):
        return StaticEncoder(data_path("encoder"))
    if table := _table(Path(str(name))):
        return StaticEncoder(table)
    from search.encoders.transformer import TransformerEncoder

    return TransformerEncoder(str(name))


def _table(folder: Path) -> Path | None:
    """Where a model that is one table of vectors keeps it, by its list of modules; None for any other model.

    Newer versions of sentence-transformers write the first module into the model's own folder, older ones into one below.
    """
    try:
        modules = json.loads((folder / "modules.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    kinds = [module["type"].rsplit(".", 1)[-1] for module in modules]
    return folder / modules[0]["path"] if kinds in (["StaticEmbedding"], ["StaticEmbedding", "Normalize"]) else None
