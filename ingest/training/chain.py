"""A linear chain of labels for each type over shared features, fitted by gradient descent with features left out by chance."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ingest.tagger.features import BITS
from ingest.tagger.model import LABELS, TYPES
from ingest.training.annotated import Plan

EPOCHS, BATCH, RATE, DROPPED, DECAY = 7, 128, 0.03, 0.4, 2e-7
# A feature counts where it stands in so many plans, so that no plan's own names are learned by heart.
PLANS = 3
NEVER = -1e4
Piece = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]


class Chain(nn.Module):
    """Weights of features, what is added to each label, and steps from label to label."""

    def __init__(self, features: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(features + 1, LABELS * len(TYPES)))
        self.bias = nn.Parameter(torch.zeros(LABELS * len(TYPES)))
        self.steps = nn.Parameter(torch.zeros(len(TYPES), LABELS, LABELS))
        ban = torch.zeros(LABELS, LABELS)
        ban[0, 2] = NEVER  # nothing goes on that has not begun
        self.register_buffer("ban", ban)

    def moves(self) -> Tensor:
        """The steps with what is never done."""
        ban: Tensor = self.ban  # type: ignore[assignment]
        return self.steps + ban

    def loss(self, said: Tensor, labels: Tensor, there: Tensor, counts: Tensor) -> Tensor:
        """Negative log likelihood; ``said`` and ``labels`` are units × places × types (× labels), ``there`` units × places."""
        moves, kinds = self.moves(), torch.arange(len(TYPES))[None]
        every = said[:, 0] + torch.tensor([0.0, 0.0, NEVER])
        before = labels[:, 0]
        right = said[:, 0].gather(2, before[:, :, None])[:, :, 0]
        for at in range(1, said.shape[1]):
            now, here = labels[:, at], there[:, at, None]
            following = torch.logsumexp(every[:, :, :, None] + moves[None], 2) + said[:, at]
            every = torch.where(here[:, :, None], following, every)
            step = said[:, at].gather(2, now[:, :, None])[:, :, 0] + moves[kinds, before, now]
            right = right + torch.where(here, step, torch.zeros_like(step))
            before = torch.where(here, now, before)
        return ((torch.logsumexp(every, 2) - right) * counts).sum()


def fit(examples: Sequence[Plan], epochs: int = EPOCHS, least: int = PLANS) -> dict[str, NDArray[np.generic]]:
    """Indexes of the features that count, with their weights, biases and steps; the same in every run."""
    torch.manual_seed(1)
    torch.set_num_threads(1)
    order = np.random.default_rng(1)
    stands = np.zeros(1 << BITS, np.int64)
    for plan in examples:
        stands[np.unique(plan.features)] += 1
    kept = np.flatnonzero(stands >= least)
    places = np.zeros(1 << BITS, np.int64)
    places[kept] = np.arange(1, len(kept) + 1)
    pieces: list[Piece] = [(places[f], labels, counts) for plan in examples for f, labels, counts in plan.pieces()]
    chain = Chain(len(kept))
    optimizer = torch.optim.Adam(chain.parameters(), lr=RATE)
    batches = [b for _ in range(epochs) for b in _batches(pieces, order)]
    for number, batch in enumerate(batches):
        for group in optimizer.param_groups:
            group["lr"] = RATE * (1 - number / len(batches))
        optimizer.zero_grad()
        _loss(chain, [pieces[i] for i in batch]).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return {
        "indexes": kept.astype(np.uint32),
        "weights": chain.weights.detach().numpy()[1:],
        "bias": chain.bias.detach().numpy(),
        "steps": chain.moves().detach().numpy(),
    }


def _batches(pieces: Sequence[Piece], order: np.random.Generator) -> list[list[int]]:
    """All pieces in batches of much the same length, by chance."""
    numbers = order.permutation(len(pieces)).tolist()
    found = []
    for first in range(0, len(numbers), BATCH * 20):
        alike = sorted(numbers[first : first + BATCH * 20], key=lambda i: len(pieces[i][0]))
        found += [alike[i : i + BATCH] for i in range(0, len(alike), BATCH)]
    return found


def _loss(chain: Chain, batch: Sequence[Piece]) -> Tensor:
    """The loss of a batch a unit, with a part of the features left out and large weights held back."""
    features = torch.from_numpy(np.concatenate([p[0] for p in batch]))
    seen = (features > 0) & (torch.rand(features.shape) > DROPPED)
    flat = nn.functional.embedding_bag(features, chain.weights, mode="sum", per_sample_weights=seen / (1 - DROPPED)) + chain.bias
    sizes = np.array([len(p[0]) for p in batch])
    there = torch.from_numpy(np.arange(sizes.max())[None] < sizes[:, None])
    wide = torch.zeros(*there.shape, LABELS * len(TYPES)).masked_scatter(there[:, :, None].expand(-1, -1, LABELS * len(TYPES)), flat)
    labels = np.zeros((*there.shape, len(TYPES)), np.int64)
    for row, piece in enumerate(batch):
        labels[row, : sizes[row]] = piece[1]
    counts = torch.from_numpy(np.stack([p[2] for p in batch])).float()
    loss = chain.loss(wide.view(*there.shape, len(TYPES), LABELS), torch.from_numpy(labels), there, counts)
    return loss / len(batch) + DECAY * len(batch) * (chain.weights[torch.unique(features)] ** 2).sum()
