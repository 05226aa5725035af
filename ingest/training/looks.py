"""The first look: whether a unit may name something, by its ends and what touches it, so that few units are read in full."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from sklearn.linear_model import LogisticRegression

from ingest.tagger.features import LOOK_BITS
from ingest.training.annotated import Plan

SMALLEST = 0.02
# Odds below which a unit is passed over.
LEAST = -0.75


def looks(examples: Sequence[Plan]) -> dict[str, NDArray[np.generic]]:
    """Weights of signs, and the sum that a unit must reach."""
    signs = np.concatenate([plan.looks for plan in examples])
    at = np.cumsum([0, *(size for plan in examples for size in plan.sizes.tolist())])
    named = np.logical_or.reduceat((np.concatenate([plan.labels for plan in examples]) > 0).any(1), at[:-1])
    ends = np.arange(len(signs) + 1) * signs.shape[1]
    table = csr_array((np.ones(signs.size), signs.ravel(), ends), shape=(len(signs), 1 << LOOK_BITS))
    fitted = LogisticRegression(C=0.5, max_iter=300).fit(table, named)
    weights = fitted.coef_[0].astype(np.float32)
    kept = np.flatnonzero(np.abs(weights) >= SMALLEST)
    return {"look_indexes": kept.astype(np.uint32), "look_weights": weights[kept].astype(np.float16), "least": np.float32(LEAST - fitted.intercept_[0])}
