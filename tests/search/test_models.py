"""Models by path: tables of vectors are read here, all others by sentence-transformers, with their prompts, alike each time."""

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import save_file

from graph.errors import IndexStale
from graph.resources import data_path
from search.encoders.base import Encoder
from search.encoders.load import load_encoder
from search.encoders.static import StaticEncoder, mapped
from search.encoders.transformer import cross_encoder
from search.indexes import stamp as stamps
from search.indexes.manager import Indexes

TEXTS = ["低空经济产业园", "氢能装备", "园区招商"]


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


@pytest.mark.parametrize("kind", [np.float16, np.float32])
def test_a_table_is_mapped_as_it_is_written(tmp_path: Path, kind: type[np.floating]) -> None:
    table = np.arange(35, dtype=kind).reshape(5, 7)
    save_file({"other": np.ones(3, np.float32), "embedding.weight": table}, tmp_path / "model.safetensors")
    read = mapped(tmp_path / "model.safetensors")
    assert read.dtype == kind and (read == table).all()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of one small layer, its weights by chance, with prompts."""
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    pytest.importorskip("sentence_transformers")
    folder = tmp_path_factory.mktemp("models") / "small"
    folder.mkdir()
    signs = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *sorted(set("".join([*TEXTS, "问文:"])))]
    (folder / "vocab.txt").write_text("\n".join(signs), encoding="utf-8")
    torch.manual_seed(1)
    sizes = {"vocab_size": len(signs), "hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 32}
    transformers.BertModel(transformers.BertConfig(**sizes)).save_pretrained(folder)
    transformers.BertTokenizer(str(folder / "vocab.txt")).save_pretrained(folder)
    described(folder, ("Transformer", ""), ("Pooling", "1_Pooling"))
    (folder / "1_Pooling").mkdir()
    (folder / "1_Pooling" / "config.json").write_text(json.dumps({"word_embedding_dimension": 16, "pooling_mode_mean_tokens": True}), encoding="utf-8")
    (folder / "config_sentence_transformers.json").write_text(json.dumps({"prompts": {"query": "问:", "passage": "文:"}}), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def encoder(small: Path) -> Encoder:
    return load_encoder(str(small))


def test_any_other_model_gives_unit_vectors_of_its_own_size(encoder: Encoder) -> None:
    told: list[tuple[int, int]] = []
    found = encoder.encode_passages(TEXTS, lambda done, all_: told.append((done, all_)))
    assert found.shape == (3, encoder.dimensions) == (3, 16) and found.dtype == np.float32
    assert np.linalg.norm(found, axis=1) == pytest.approx(1, abs=1e-5)
    assert told == [(3, 3)]
    assert encoder.encode_passages([]).shape == (0, 16)


def test_questions_and_passages_have_the_prompts_of_the_model(encoder: Encoder) -> None:
    questions, passages = encoder.encode_queries(TEXTS), encoder.encode_passages(TEXTS)
    assert not np.allclose(questions, passages, atol=1e-3)
    assert np.allclose(encoder.encode_queries(TEXTS), questions, atol=1e-6)


def test_an_index_is_not_asked_with_another_encoder(encoder: Encoder, tmp_path: Path) -> None:
    stamps.write(tmp_path, stamps.Stamp(stamps.CODE_VERSION, encoder.version, 1, 1, 3))
    with pytest.raises(IndexStale, match="another encoder"):
        Indexes(tmp_path, load_encoder()).current()


def test_a_model_trained_again_in_the_same_folder_is_another_one(small: Path, encoder: Encoder) -> None:
    (small / "again").write_text("", encoding="utf-8")
    assert load_encoder(str(small)).version != encoder.version


def test_a_cross_encoder_by_path_scores_each_passage(small: Path, tmp_path: Path) -> None:
    torch, transformers = pytest.importorskip("torch"), pytest.importorskip("transformers")
    torch.manual_seed(2)
    shape = transformers.BertConfig.from_pretrained(small, num_labels=1)
    transformers.BertForSequenceClassification(shape).save_pretrained(tmp_path)
    transformers.BertTokenizer(str(small / "vocab.txt")).save_pretrained(tmp_path)
    score = cross_encoder(str(tmp_path))
    found = score(TEXTS[0], TEXTS)
    assert len(set(found)) == 3 and score(TEXTS[0], TEXTS[::-1]) == pytest.approx(found[::-1], abs=1e-5)
