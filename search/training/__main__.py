"""Trains the shipped encoder and writes it in the sentence-transformers form, with its figures."""

import argparse
import random
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from search.training import pairs, texts, vocabulary
from search.training.pairs import HARD, Source
from search.training.signs import Plain, Signs
from search.training.table import Table

SIZES = (256, 64)
TEMPERATURE = 0.05
RATE = 0.02
WARMING = 100
LONGEST = 200
# The share of words left out of a text at each look, and the number of words up to which none is.
DROPPED, WHOLE = 0.2, 3
Words = NDArray[np.int32]


class Prepared:
    """A source as token ids. ``same`` numbers the right texts, equal ones alike, so that no text is its own negative."""

    def __init__(self, source: Source, tokenizer: Tokenizer) -> None:
        self.name, self.share = source.name, source.share
        self.left = _ids(tokenizer, [a for a, _ in source.pairs])
        texts_ = [b for _, b in source.pairs]
        spans = {}
        for number, negatives in source.negatives.items():
            spans[number] = range(len(texts_), len(texts_) + len(negatives))
            texts_ += negatives
        self.hard = spans
        self.right = _ids(tokenizer, texts_)
        numbers: dict[bytes, int] = {}
        self.same = np.array([numbers.setdefault(ids.tobytes(), len(numbers)) for ids in self.right])


def _ids(tokenizer: Tokenizer, given: list[str]) -> list[Words]:
    found = []
    for at in range(0, len(given), 20_000):
        encoded = tokenizer.encode_batch_fast(given[at : at + 20_000], add_special_tokens=False)
        found += [np.array(e.ids[:LONGEST] or [0], np.int32) for e in encoded]
    return found


def dropped(rows: list[Words], random_: np.random.Generator) -> list[Words]:
    """Texts without some of their words, by chance; short ones stay whole.

    A question and its answer are not to be known by heart: they have to find each other by any of their words.
    """
    kept = (row[random_.random(len(row)) >= DROPPED] if len(row) > WHOLE else row for row in rows)
    return [k if len(k) else row for k, row in zip(kept, rows, strict=True)]


def batches(sources: list[Prepared], size: int, random_: random.Random) -> Iterator[tuple[Prepared, list[int], list[int]]]:
    """Endless batches (source, left texts, right texts), each of one source, so that negatives are of its own kind."""
    shares = [s.share for s in sources]
    while True:
        source = random_.choices(sources, shares)[0]
        chosen = [random_.randrange(len(source.left)) for _ in range(min(size, len(source.left)))]
        hard = [n for i in chosen if i in source.hard for n in random_.sample(source.hard[i], min(HARD, len(source.hard[i])))]
        yield source, chosen, chosen + hard


def loss_of(a: Tensor, b: Tensor, same: Tensor) -> Tensor:
    """Contrastive loss over several sizes of the vectors (Matryoshka); ``same`` masks pairs that are equal texts."""
    total = a.new_zeros(())
    for size in SIZES:
        x, y = nn.functional.normalize(a[:, :size]), nn.functional.normalize(b[:, :size])
        scores = (x @ y.T / TEMPERATURE).masked_fill(same, -1e4)
        total = total + nn.functional.cross_entropy(scores, torch.arange(len(a)))
    return total / len(SIZES)


def train(table: Table, signs: Signs | Plain, sources: list[Prepared], steps: int, size: int, seed: int, rate: float) -> None:
    """Move the vectors of the table by a number of batches."""
    shown, chance = 0.0, np.random.default_rng(seed)
    for step, (source, left, right) in enumerate(islice(batches(sources, size, random.Random(seed)), steps), 1):
        numbers = torch.from_numpy(source.same[right])
        same = numbers[None, :] == numbers[: len(left), None]
        same.fill_diagonal_(False)
        sums, which, vectors = table.sums(*signs.spread(dropped([*(source.left[i] for i in left), *(source.right[i] for i in right)], chance)))
        loss = loss_of(sums[: len(left)], sums[len(left) :], same)
        loss.backward()  # type: ignore[no-untyped-call]
        table.step(which, vectors, rate * min(1.0, step / WARMING) * max(0.02, 1 - step / steps))
        shown = loss.item() if shown == 0 else 0.99 * shown + 0.01 * loss.item()
        if step % 100 == 0:
            print(f"step {step} of {steps}  loss {shown:.3f}  {time.process_time():.0f} s of processor time", flush=True)


def save(weights: NDArray[np.float32], tokenizer: Tokenizer, folder: Path) -> None:
    """Write the model as SentenceTransformer(path) loads it, in half precision."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.models import StaticEmbedding

    model = SentenceTransformer(modules=[StaticEmbedding(tokenizer, embedding_weights=weights)], device="cpu")
    model.half()
    model.save(str(folder), create_model_card=False)


def main() -> None:
    """Learn the vocabulary, train, save."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--output", type=Path, default=Path("data/encoder"))
    parser.add_argument("--steps", type=int, default=1500, help="batches, about four a second of processor time")
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
    prepared = [Prepared(source, tokenizer) for source in sources]
    print(f"prepared after {time.monotonic() - started:.0f} s", flush=True)
    signs = Signs(sorted(tokenizer.get_vocab(), key=tokenizer.get_vocab().__getitem__))
    table = Table(signs.rows, SIZES[0], given.seed)
    train(table, signs, prepared, given.steps, given.batch, given.seed, RATE)
    save(signs.added(table.vectors()), tokenizer, given.output)
    print(f"saved to {given.output} after {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
