"""The learned choice of an answer: which of the candidates is likeliest, and how far to trust it. Read from ``data/reading.json``."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.resources import data_path

Vector = NDArray[np.float64]
# How far a feature may stand from its mean.
FAR = 4.0
# What is looked at beside the features of the likeliest candidate before it is trusted.
BESIDE = ("score", "margin", "plan known", "english", "members")


def standardised(rows: NDArray[np.floating[Any]], mean: Vector, scale: Vector) -> Vector:
    """Features as the models look at them: standardised, and none beyond what is usual."""
    return np.asarray(((rows - mean) / scale).clip(-FAR, FAR))


def compared(rows: NDArray[np.floating[Any]], mean: Vector, scale: Vector) -> Vector:
    """The features of candidates beside their rivals, as a ranking looks at them. Shape (candidates, 2 · features)."""
    return standardised(beside_rivals(rows), mean, scale)


def beside_rivals(rows: NDArray[np.floating[Any]]) -> Vector:
    """The features of candidates, and how far each falls short of the best of them. Shape (candidates, 2 · features)."""
    wide = np.asarray(rows, np.float64)
    return np.hstack([wide, wide - wide.max(axis=0)])


@dataclass(frozen=True)
class Ranking:
    """What orders candidates: a linear part, and a hidden layer, shape (features, units), with its bias and what its units weigh."""

    linear: Vector
    hidden: Vector
    bias: Vector
    out: Vector

    def scores(self, rows: Vector) -> Vector:
        """Scores of standardised rows."""
        return np.asarray(rows @ self.linear + np.tanh(rows @ self.hidden + self.bias) @ self.out)


@dataclass(frozen=True)
class Model:
    """Features in, a score out; ``trust`` (its bias last) says how good the first candidate is."""

    mean: Vector
    scale: Vector
    ranking: Ranking
    trust_mean: Vector
    trust_scale: Vector
    trust: Vector

    def scores(self, rows: NDArray[np.floating[Any]]) -> Vector:
        """The scores of candidates. Shape (candidates,)."""
        return self.ranking.scores(compared(rows, self.mean, self.scale))

    def trusted(self, row: NDArray[np.floating[Any]], beside: Sequence[float]) -> float:
        """How good an answer the likeliest candidate is, from 0 to 1."""
        return float(self.chances(np.concatenate([row, np.asarray(beside)])))

    def chances(self, rows: NDArray[np.floating[Any]]) -> Vector:
        """How good each candidate is by itself, from 0 to 1. Shape (candidates,)."""
        looked = standardised(rows, self.trust_mean, self.trust_scale)
        return np.asarray(1 / (1 + np.exp(-(looked @ self.trust[:-1] + self.trust[-1]))))


@cache
def model(name: str) -> Model:
    """The model for ``numbers``, ``groups``, ``bodies``, ``tasks`` or ``places``."""
    kept = json.loads(data_path("reading.json").read_text(encoding="utf-8"))[name]
    return of(kept)


def of(kept: Mapping[str, Any]) -> Model:
    """A model in the form in which it is kept."""
    def part(name: str) -> Vector:
        return np.asarray(kept.get(name, []), np.float64)

    ranking = Ranking(part("linear"), part("hidden"), part("bias"), part("out"))
    return Model(part("mean"), part("scale"), ranking, part("trust_mean"), part("trust_scale"), part("trust"))
