"""The network as it learns, in torch: signs left out by chance; the same in every run."""

import random
from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from ingest.tagger.model import DISTANCES, LABELS, TYPES
from ingest.tagger.words import BITS
from ingest.training.examples import EVERY, Example

# Numbers that stand for a character by itself, for its piece, for its place in it; and for all that is known of it.
SIGN, PIECE, PLACE, UNITS = 24, 48, 4, 64
EPOCHS, BATCH, RATE, WARMING, DECAY = 20, 32, 3e-3, 100, 1e-2
# How often a unit, a character, a piece and a word of a lexicon are left out, so that none is trusted alone.
DROPPED, NO_SIGN, NO_PIECE, NO_WORD = 0.3, 0.15, 0.15, 0.3
# What other types count for.
OTHERS = 0.3
Weights = dict[str, NDArray[np.float32]]


class Network(nn.Module):
    """Takes numbers of characters (0: nothing there, 1: unknown), pieces, places and bits of words, and says the labels of each type."""

    def __init__(self, characters: int, vectors: NDArray[np.float32]) -> None:
        super().__init__()
        self.signs = nn.Embedding(characters, SIGN, padding_idx=0)
        self.vectors = nn.Embedding.from_pretrained(torch.from_numpy(np.vstack([np.zeros_like(vectors[:1]), vectors])))  # type: ignore[no-untyped-call]
        self.pieces = nn.Linear(vectors.shape[1], PIECE, bias=False)
        self.places = nn.Embedding(5, PLACE)
        self.known = nn.Linear(SIGN + PIECE + PLACE + 3 * BITS, UNITS)
        self.layers = nn.ModuleList(nn.Conv1d(UNITS, UNITS, 3, padding=d, dilation=d) for d in DISTANCES)
        self.out = nn.Linear(UNITS, LABELS * len(EVERY))
        self.dropped = nn.Dropout(DROPPED)

    def forward(self, signs: Tensor, pieces: Tensor, places: Tensor, bits: Tensor) -> Tensor:
        """Shape (sentences, characters, types, labels)."""
        there = (signs > 0)[:, :, None]
        if self.training:
            signs = torch.where(torch.rand(signs.shape) < NO_SIGN, 1, signs) * there[:, :, 0]
            pieces = pieces * (torch.rand(pieces.shape) >= NO_PIECE)
            bits = bits * (torch.rand(*bits.shape[:2], 1) >= NO_WORD)
        x = torch.cat([self.signs(signs), self.pieces(self.vectors(pieces)), self.places(places), bits], -1)
        x = self.dropped(torch.relu(self.known(x))) * there
        for layer in self.layers:
            x = (x + self.dropped(torch.relu(layer(x.transpose(1, 2)).transpose(1, 2)))) * there
        said: Tensor = self.out(x).view(*signs.shape, len(EVERY), LABELS)
        return said

    def weights(self) -> Weights:
        """What each sign adds to a character, the layers and what tells the labels of the tagger's types, as ``Model`` reads them."""
        with torch.no_grad():
            sign, piece, place, bits = torch.split(self.known.weight, [SIGN, PIECE, PLACE, 3 * BITS], 1)
            shown = LABELS * len(TYPES)
            found = {
                "codes": self.signs.weight[1:] @ sign.T + self.known.bias, "pieces": self.vectors.weight @ self.pieces.weight.T @ piece.T,
                "places": self.places.weight @ place.T, "bits": torch.stack([b.T for b in torch.split(bits, BITS, 1)]),
                "layers": torch.stack([layer.weight.permute(2, 1, 0).reshape(3 * UNITS, UNITS) for layer in self._layers()]),
                "layer_bias": torch.stack([layer.bias for layer in self._layers() if layer.bias is not None]),
                "out": self.out.weight[:shown].T, "bias": self.out.bias[:shown],
            }
            return {name: tensor.numpy().astype(np.float32) for name, tensor in found.items()}

    def _layers(self) -> list[nn.Conv1d]:
        return [layer for layer in self.layers if isinstance(layer, nn.Conv1d)]


def fit(examples: Sequence[Example], vectors: NDArray[np.float32], epochs: int = EPOCHS) -> tuple[NDArray[np.int64], Weights]:
    """The characters that are known, and the weights; ``vectors`` are those of the encoder's pieces, shape (pieces, dimensions)."""
    torch.manual_seed(1)
    torch.set_num_threads(1)
    chance = random.Random(1)
    known = np.unique(np.concatenate([e.signs.codes for e in examples]))
    network = Network(len(known) + 2, vectors / np.linalg.norm(vectors, axis=1).mean())
    learned = [w for w in network.parameters() if w.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=RATE, weight_decay=DECAY)
    worth = torch.tensor([1.0] * len(TYPES) + [OTHERS] * (len(EVERY) - len(TYPES)))
    batches = [b for _ in range(epochs) for b in _batches(examples, chance)]
    for number, batch in enumerate(batches):
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1.0, (number + 1) / WARMING) * max(0.02, 1 - number / len(batches))
        *given, labels, counts = _padded([examples[i] for i in batch], known)
        wrong = nn.functional.cross_entropy(network(*given).flatten(0, 2), labels.flatten(), reduction="none").view(labels.shape)
        optimizer.zero_grad()
        (((wrong * counts * worth).sum()) / counts.sum()).backward()  # type: ignore[no-untyped-call]
        optimizer.step()
    return known, network.weights()


def _batches(examples: Sequence[Example], chance: random.Random) -> list[list[int]]:
    """All examples in batches of much the same length, by chance."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].labels) + chance.random() * 20)
    found = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    chance.shuffle(found)
    return found


def _padded(some: Sequence[Example], known: NDArray[np.int64]) -> list[Tensor]:
    """Characters, pieces, places, bits of words, labels and what counts, of one length."""
    longest = max(len(e.labels) for e in some)

    def filled(rows: Sequence[NDArray[np.generic]], type: type) -> Tensor:
        wide = np.zeros((len(rows), longest, *rows[0].shape[1:]), type)
        for place, row in zip(wide, rows, strict=True):
            place[: len(row)] = row
        return torch.from_numpy(wide)

    at = [np.searchsorted(known, e.signs.codes) for e in some]
    numbers = [np.where(known[np.minimum(i, len(known) - 1)] == e.signs.codes, i + 2, 1) for i, e in zip(at, some, strict=True)]
    bits = [np.concatenate([(column[:, None] >> np.arange(BITS)) & 1 for column in (e.signs.starts, e.signs.ends, e.signs.covers)], axis=1) for e in some]
    return [
        filled(numbers, np.int64), filled([e.signs.pieces for e in some], np.int64), filled([e.signs.places for e in some], np.int64), filled(bits, np.float32),
        filled([e.labels for e in some], np.int64), filled([e.counts for e in some], np.float32),
    ]
