"""The tokenizer: a unigram vocabulary learned from Chinese policy text, news and both sides of the bilingual pairs."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from tokenizers import Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

T = TypeVar("T")
SIZE = 32_000
UNKNOWN = "[UNK]"


def learn(texts: Iterable[str], size: int = SIZE) -> Tokenizer:
    """A unigram tokenizer over runs of Chinese, Latin words and numbers; the alphabet of Chinese signs is kept whole."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.normalizer = normalizers.Sequence([normalizers.NFKC(), normalizers.Lowercase(), normalizers.StripAccents()])
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(r"[\u4e00-\u9fff]+|[a-z]+|[0-9]+|[^\s]"), "isolated"),
            pre_tokenizers.WhitespaceSplit(),
        ]
    )
    tokenizer.decoder = decoders.Fuse()
    trainer = trainers.UnigramTrainer(vocab_size=size, special_tokens=[UNKNOWN], unk_token=UNKNOWN, max_piece_length=8, show_progress=False)
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def sample(texts: Iterable[T], every: int) -> Iterator[T]:
    """Every n-th text."""
    for number, text in enumerate(texts):
        if number % every == 0:
            yield text
