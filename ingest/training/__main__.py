"""Trains the tagger on annotated plans and writes its weights: ``python -m ingest.training [--shared FOLDER] [--out FILE]``."""

import argparse
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from graph.resources import data_path
from ingest.tagger.model import LABELS, TYPES
from ingest.tagger.words import packed
from ingest.training.annotated import plans
from ingest.training.chain import fit
from ingest.training.looks import looks


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder of the annotated plans that lie beside the project")
    parser.add_argument("--out", type=Path, default=data_path("tagger", "weights.npz"))
    options = parser.parse_args()
    own = sorted(data_path("quality", "extraction").glob("*.json"))
    beside = sorted((options.shared / "gold").glob("*.json"))
    examples = plans([*own, *beside], [options.shared / "plans", options.shared / "seeds"])
    write(options.out, fit(examples), looks(examples))
    print(f"{len(examples)} plans, {sum(len(p.text) for p in examples):,} characters")


def write(file: Path, fitted: dict[str, NDArray[np.generic]], first: dict[str, NDArray[np.generic]]) -> None:
    """The weights as bytes with a scale for each label, the first look, and the words that the lexicons held."""
    weights, bias = relative(fitted["weights"]), relative(fitted["bias"][None])[0]
    scale = np.abs(weights).max(axis=0) / 127
    small = np.round(weights / scale).astype(np.int8)
    said = small.any(axis=1)
    places, marks, bits = packed()
    chain = {"indexes": fitted["indexes"][said], "weights": small[said], "scale": scale, "bias": bias, "steps": fitted["steps"]}
    np.savez(file, allow_pickle=False, **chain, **first, word_places=places, word_marks=marks, word_bits=bits)


def relative(weights: NDArray[np.generic]) -> NDArray[np.float32]:
    """Weights of first and inner against outside, type by type."""
    by_type = np.asarray(weights, np.float32).reshape(len(weights), len(TYPES), LABELS)
    return (by_type[:, :, 1:] - by_type[:, :, :1]).reshape(len(weights), -1)


if __name__ == "__main__":
    main()
