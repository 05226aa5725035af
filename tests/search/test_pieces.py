"""A tokenizer that knows only the pieces of the texts at hand cuts them as the whole one does."""

import random

import pytest
from tokenizers import Tokenizer

from graph.resources import data_path
from search.encoders.load import load_encoder
from search.encoders.pieces import Vocabulary

FILE = data_path("encoder", "tokenizer.json")
TEXTS = (
    "园区今年要引进多少家低空经济企业", "which zones build drone test sites?", "２０２４年①季度，税收增长8.5％以上", "ｅＶＴＯＬ 与 é à ñ", "", "  ", "[unk]",
    "𠮷野家 😀 ∑", "經濟開發區的產業鏈", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
)


@pytest.fixture(scope="module")
def whole() -> Tokenizer:
    return Tokenizer.from_file(str(FILE))


def test_pieces_are_those_of_the_whole_vocabulary(whole: Tokenizer) -> None:
    few = Vocabulary.read(FILE)
    assert few is not None
    chance = random.Random(5)
    strange = ["".join(chr(chance.choice([chance.randint(33, 126), chance.randint(0x4E00, 0x9FFF), chance.randint(0x3000, 0x30FF)])) for _ in range(30)) for _ in range(100)]
    for text in (*TEXTS, *strange):
        assert few.ids([text], 512) == [whole.encode(text, add_special_tokens=False).ids], text
    assert few.ids(TEXTS, 3) == [whole.encode(t, add_special_tokens=False).ids[:3] for t in TEXTS]


def test_vectors_do_not_depend_on_what_was_asked_before() -> None:
    first, later = load_encoder(), load_encoder()
    later.encode_passages(["一段很长的话。" * 400])
    assert (first.encode_queries(TEXTS[:1]) == later.encode_queries(TEXTS[:1])).all()
