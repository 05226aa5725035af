"""Trains the shipped encoder and writes it in the sentence-transformers form, with its figures."""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from search.training import pairs, texts, vocabulary
from search.training.pairs import HARD, Source

SIZES = (256, 128, 64)
TEMPERATURE = 0.05


class Tokens:
    """Texts as token ids in the form that EmbeddingBag takes."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def __call__(self, batch: list[str]) -> tuple[Tensor, Tensor]:
        ids = [e.ids[:200] or [0] for e in self._tokenizer.encode_batch_fast(batch, add_special_tokens=False)]
        offsets = np.cumsum([0, *(len(i) for i in ids[:-1])])
        return torch.tensor(np.concatenate(ids)), torch.tensor(offsets)


def batches(sources: list[Source], size: int, random_: random.Random) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Endless batches from a single source at a time, so that negatives within the batch are of its own kind."""
    shares = [s.share for s in sources]
    while True:
        source = random_.choices(sources, shares)[0]
        chosen = random_.choices(range(len(source.pairs)), k=size)
        hard = [n for i in chosen if i in source.negatives for n in random_.sample(source.negatives[i], min(HARD, len(source.negatives[i])))]
        left, right = zip(*(source.pairs[i] for i in chosen), strict=True)
        if random_.random() < 0.3 and not hard:
            left, right = right, left
        yield list(left), list(right), hard


def loss_of(a: Tensor, b: Tensor, same: Tensor) -> Tensor:
    """Contrastive loss over several sizes of the vectors (Matryoshka); ``same`` masks pairs that are equal texts."""
    total = a.new_zeros(())
    for size in SIZES:
        x, y = nn.functional.normalize(a[:, :size]), nn.functional.normalize(b[:, :size])
        scores = (x @ y.T / TEMPERATURE).masked_fill(same, -1e4)
        total = total + nn.functional.cross_entropy(scores, torch.arange(len(a)))
    return total / len(SIZES)


def train(sources: list[Source], tokenizer: Tokenizer, minutes: float, size: int, seed: int) -> Tensor:
    """Vectors of all tokens, trained for a number of minutes. Shape (vocabulary, 256)."""
    torch.manual_seed(seed)
    random_, tokens = random.Random(seed), Tokens(tokenizer)
    bag = nn.EmbeddingBag(tokenizer.get_vocab_size(), SIZES[0], mode="mean", sparse=True)
    nn.init.normal_(bag.weight, std=0.05)
    rate = 0.02
    optimiser = torch.optim.SparseAdam(list(bag.parameters()), lr=rate)
    started, shown = time.monotonic(), 0.0
    for step, (left, right, hard) in enumerate(batches(sources, size, random_), 1):
        share = (time.monotonic() - started) / (minutes * 60)
        if share >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, step / 100) * max(0.02, 1 - share)
        a, b = bag(*tokens(left)), bag(*tokens(right + hard))
        same = torch.zeros(len(left), len(right) + len(hard), dtype=torch.bool)
        index: dict[str, list[int]] = {}
        for column, text in enumerate(right + hard):
            index.setdefault(text, []).append(column)
        for row, text in enumerate(right):
            for column in index[text]:
                if column != row:
                    same[row, column] = True
        loss = loss_of(a, b, same)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()  # type: ignore[no-untyped-call]
        shown = loss.item() if shown == 0 else 0.99 * shown + 0.01 * loss.item()
        if step % 200 == 0:
            print(f"step {step}  {share:.0%}  loss {shown:.3f}", flush=True)
    return bag.weight.detach()


def save(weights: Tensor, tokenizer: Tokenizer, folder: Path) -> None:
    """Write the model as SentenceTransformer(path) loads it, in half precision."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import StaticEmbedding

    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights.numpy())], device="cpu")
    model.half()
    model.save(str(folder), create_model_card=False)


def main() -> None:
    """Learn the vocabulary, train, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--output", type=Path, default=Path("data/encoder"))
    parser.add_argument("--minutes", type=float, default=16.0, help="training time, besides some five minutes of preparation")
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--seed", type=int, default=20240301)
    given = parser.parse_args()
    if not given.corpora.is_dir():
        parser.error(f"{given.corpora} is not here: name the folder of the public corpora with --corpora")
    started = time.monotonic()
    sources = pairs.everything(given.corpora, given.seed)
    print(*(f"{s.name}: {len(s.pairs)} pairs" for s in sources), sep="\n", flush=True)
    train_, _ = texts.tatoeba(given.corpora)
    english = [e for _, e in train_] + [g for _, g in texts.dictionary(given.corpora)]
    chinese = [p for _, p in vocabulary.sample(texts.paragraphs(given.corpora), 6)]
    tokenizer = vocabulary.learn([*chinese, *english, *(q for q, _ in sources[0].pairs), *(c for _, c in sources[1].pairs[::3])])
    print(f"vocabulary: {tokenizer.get_vocab_size()} after {time.monotonic() - started:.0f} s", flush=True)
    save(train(sources, tokenizer, given.minutes, given.batch, given.seed), tokenizer, given.output)
    print(f"saved to {given.output} after {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
