"""Models by path: tables of vectors are read as the shipped one is."""

import json
from pathlib import Path

import pytest

from graph.resources import data_path
from search.encoders.load import load_encoder
from search.encoders.static import StaticEncoder


def described(folder: Path, *modules: tuple[str, str]) -> str:
    """A model's folder with its list of modules: (kind, path) of each."""
    folder.mkdir(exist_ok=True)
    lines = [{"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"} for i, (kind, path) in enumerate(modules)]
    (folder / "modules.json").write_text(json.dumps(lines), encoding="utf-8")
    return str(folder)


def test_the_shipped_model_by_its_path_is_the_shipped_encoder() -> None:
    encoder = load_encoder(str(data_path("encoder")))
    assert isinstance(encoder, StaticEncoder) and encoder.version == load_encoder().version


@pytest.mark.parametrize("more", [(), (("Normalize", "1_Normalize"),)])
def test_a_table_below_the_folder_of_its_model_is_found(tmp_path: Path, more: tuple[tuple[str, str], ...]) -> None:
    name = described(tmp_path, ("StaticEmbedding", "0_StaticEmbedding"), *more)
    (tmp_path / "0_StaticEmbedding").symlink_to(data_path("encoder"))
    encoder = load_encoder(name)
    assert isinstance(encoder, StaticEncoder) and encoder.version == load_encoder().version
