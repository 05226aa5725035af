"""Learns to choose an answer among candidates, and how far to trust the choice: a small network and a linear model; the same each time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from search.questions.reader.model import Ranking, Vector, compared

Gradient = Callable[[Vector], Vector]
STEPS, RATE, DECAY = 200, 0.02, 1e-2
TRUST_STEPS, TRUST_RATE, TRUST_DECAY = 600, 0.05, 0.03
# Units of a network, and how many are averaged.
UNITS, NETWORKS = 8, 8
# What has no answer weighs more than a question with one: to say nothing is better than to say what is wrong.
NONE_WEIGHS = 1.5


@dataclass(frozen=True)
class Example:
    """One question: the features of its candidates, shape (candidates, features), and how good each is as an answer, 0 to 1.

    ``answered`` is false for a question that the plans do not answer.
    """

    rows: NDArray[np.float32]
    worth: Vector
    answered: bool = True


def standard(rows: NDArray[np.floating[Any]]) -> tuple[Vector, Vector]:
    """Mean and spread of each feature; 1 for the spread of one that is always the same."""
    spread = rows.std(axis=0, dtype=np.float64)
    return rows.mean(axis=0, dtype=np.float64), np.where(spread < 1e-4, 1.0, spread)


def learn_rank(examples: Sequence[Example], mean: Vector, scale: Vector) -> Ranking:
    """A ranking under which the best candidates come first as often as can be: a softmax over those of each question.

    Networks of few units that begin at different places are averaged, since each by itself depends on where it begins.
    """
    given = [(compared(e.rows, mean, scale), e.worth**2 / (e.worth**2).sum()) for e in examples if e.answered and e.worth.max(initial=0) > 0]
    starts = np.cumsum([0, *(len(x) for x, _ in given[:-1])])
    question = np.repeat(np.arange(len(given)), [len(x) for x, _ in given])
    x, wanted = np.concatenate([x for x, _ in given]), np.concatenate([w for _, w in given])
    found = [_network(x, wanted, starts, question, seed) for seed in range(NETWORKS)]
    return Ranking(
        np.mean([r.linear for r in found], axis=0), np.concatenate([r.hidden for r in found], axis=1),
        np.concatenate([r.bias for r in found]), np.concatenate([r.out for r in found]) / NETWORKS,
    )


def _network(x: Vector, wanted: Vector, starts: NDArray[np.integer[Any]], question: NDArray[np.integer[Any]], seed: int) -> Ranking:
    chance = np.random.default_rng(seed)
    wide = x.shape[1]
    sizes = (wide, wide * UNITS, UNITS, UNITS)
    ends = np.cumsum(sizes)
    begin = np.concatenate([np.zeros(wide), chance.normal(0, 0.6 / np.sqrt(wide), wide * UNITS), np.zeros(UNITS), chance.normal(0, 0.3, UNITS)])
    decayed = np.concatenate([np.ones(wide + wide * UNITS), np.zeros(UNITS), np.ones(UNITS)])

    def parts(w: Vector) -> Ranking:
        linear, hidden, bias, out = np.split(w, ends[:-1])
        return Ranking(linear, hidden.reshape(wide, UNITS), bias, out)

    def gradient(w: Vector) -> Vector:
        r = parts(w)
        units = np.tanh(x @ r.hidden + r.bias)
        scores = x @ r.linear + units @ r.out
        likely = np.exp(scores - np.maximum.reduceat(scores, starts)[question])
        likely /= np.add.reduceat(likely, starts)[question]
        missed = (wanted - likely) / len(starts)
        inner = np.outer(missed, r.out) * (1 - units**2)
        return np.concatenate([x.T @ missed, (x.T @ inner).ravel(), inner.sum(axis=0), units.T @ missed]) - DECAY * decayed * w

    return parts(_climb(begin, gradient, STEPS, RATE))


def learn_trust(rows: Vector, worth: Vector, answered: NDArray[np.bool_]) -> Vector:
    """Weights, and a bias last, that say how good the candidates chosen are. Shape of ``rows``: (questions, features), standardised."""
    x = np.hstack([rows, np.ones((len(rows), 1))])
    weigh = np.where(answered, 1.0, NONE_WEIGHS)
    decay = np.append(np.full(rows.shape[1], TRUST_DECAY), 0.0)

    def gradient(w: Vector) -> Vector:
        said = 1 / (1 + np.exp(-(x @ w)))
        return np.asarray(x.T @ ((worth - said) * weigh) / weigh.sum() - decay * w)

    return _climb(np.zeros(x.shape[1]), gradient, TRUST_STEPS, TRUST_RATE)


def _climb(w: Vector, gradient: Gradient, steps: int, rate: float) -> Vector:
    """Follow a gradient upwards by Adam."""
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, steps + 1):
        g = gradient(w)
        mean, square = 0.9 * mean + 0.1 * g, 0.99 * square + 0.01 * g**2
        w = w + rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return w
