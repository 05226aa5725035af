"""Trains the shipped encoder and writes it in the sentence-transformers form, with its figures."""

import argparse
import random
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn

from search.training import pairs, texts, vocabulary
from search.training.pairs import HARD, Source

SIZES = (256, 64)
TEMPERATURE = 0.05
RATE = 0.02
SETTLING = 4
LONGEST = 200


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


def _ids(tokenizer: Tokenizer, given: list[str]) -> list[np.ndarray[tuple[int], np.dtype[np.int32]]]:
    found = []
    for at in range(0, len(given), 20_000):
        encoded = tokenizer.encode_batch_fast(given[at : at + 20_000], add_special_tokens=False)
        found += [np.array(e.ids[:LONGEST] or [0], np.int32) for e in encoded]
    return found


def bags(rows: list[np.ndarray[tuple[int], np.dtype[np.int32]]]) -> tuple[Tensor, Tensor]:
    """Token ids of several texts in the form that EmbeddingBag takes."""
    offsets = np.cumsum([0, *(len(r) for r in rows[:-1])])
    return torch.from_numpy(np.concatenate(rows).astype(np.int64)), torch.from_numpy(offsets)


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


def first(words: int, seed: int) -> Tensor:
    """Vectors to begin with, by chance. Shape (words, 256)."""
    torch.manual_seed(seed)
    return nn.init.normal_(torch.empty(words, SIZES[0]), std=0.05)


def train(start: Tensor, sources: list[Prepared], steps: int, size: int, seed: int, rate: float) -> Tensor:
    """Vectors of all tokens after a number of steps from those given. Shape (vocabulary, 256)."""
    bag = nn.EmbeddingBag.from_pretrained(start.clone(), freeze=False, mode="mean", sparse=True)
    optimiser = torch.optim.SparseAdam(list(bag.parameters()), lr=rate)
    shown = 0.0
    for step, (source, left, right) in enumerate(islice(batches(sources, size, random.Random(seed)), steps), 1):
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1.0, step / 100) * max(0.02, 1 - step / steps)
        a, b = bag(*bags([source.left[i] for i in left])), bag(*bags([source.right[i] for i in right]))
        numbers = torch.from_numpy(source.same[right])
        same = numbers[None, :] == numbers[: len(left), None]
        same.fill_diagonal_(False)
        loss = loss_of(a, b, same)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimiser.step()  # type: ignore[no-untyped-call]
        shown = loss.item() if shown == 0 else 0.99 * shown + 0.01 * loss.item()
        if step % 100 == 0:
            print(f"step {step} of {steps}  loss {shown:.3f}  {time.process_time():.0f} s of processor time", flush=True)
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
    parser.add_argument("--steps", type=int, default=6000, help="steps of the first round, about four a second of processor time")
    parser.add_argument("--more", type=int, default=400, help="steps of the second round, at a lower rate")
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
    vectors = train(first(tokenizer.get_vocab_size(), given.seed), prepared, given.steps, given.batch, given.seed, RATE)
    # A second round at a lower rate, with other batches: what the first left coarse is settled.
    vectors = train(vectors, prepared, given.more, given.batch, given.seed + 1, RATE / SETTLING)
    save(vectors, tokenizer, given.output)
    print(f"saved to {given.output} after {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    main()
