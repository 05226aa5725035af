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


@dataclass(frozen=True)
class Model:
    """Standardised features in, a score out: linear, with a hidden layer beside; ``trust`` (its bias last) says how good the first is."""

    mean: Vector
    scale: Vector
    linear: Vector
    hidden: Vector
    bias: Vector
    out: Vector
    trust_mean: Vector
    trust_scale: Vector
    trust: Vector

    def scores(self, rows: NDArray[np.floating[Any]]) -> Vector:
        """The scores of candidates. Shape (candidates,)."""
        x = ((rows - self.mean) / self.scale).clip(-FAR, FAR)
        return np.asarray(x @ self.linear + np.tanh(x @ self.hidden + self.bias) @ self.out)

    def trusted(self, row: NDArray[np.floating[Any]], beside: Sequence[float]) -> float:
        """How good an answer the likeliest candidate is, from 0 to 1."""
        looked = ((np.concatenate([row, np.asarray(beside)]) - self.trust_mean) / self.trust_scale).clip(-FAR, FAR)
        return float(1 / (1 + np.exp(-(looked @ self.trust[:-1] + self.trust[-1]))))

    def chances(self, rows: NDArray[np.floating[Any]]) -> Vector:
        """How good each candidate is by itself, from 0 to 1. Shape (candidates,)."""
        looked = ((rows - self.trust_mean) / self.trust_scale).clip(-FAR, FAR)
        return np.asarray(1 / (1 + np.exp(-(looked @ self.trust[:-1] + self.trust[-1]))))


@cache
def model(name: str) -> Model:
    """The model for ``numbers``, ``groups``, ``tasks`` or ``places``."""
    kept = json.loads(data_path("reading.json").read_text(encoding="utf-8"))[name]
    return of(kept)


def of(kept: Mapping[str, Any]) -> Model:
    """A model in the form in which it is kept."""
    given = {part: np.asarray(kept.get(part, []), np.float64) for part in Model.__dataclass_fields__}
    return Model(**given)
