"""Trains the tagger on annotated plans and marked sentences and writes its weights: ``python -m ingest.training [--shared FOLDER] [--out FILE]``."""

import argparse
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file

from graph.resources import data_path
from ingest.tagger.pieces import version
from ingest.tagger.words import packed, table
from ingest.training.examples import of_marked, of_plans
from ingest.training.network import fit


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="folder of the annotated plans that lie beside the project")
    parser.add_argument("--out", type=Path, default=data_path("tagger", "weights.npz"))
    parser.add_argument("--without", nargs="*", default=[], metavar="PLAN", help="annotated plans that are not learned from, by their names without .json")
    options = parser.parse_args()
    words = table(*packed())
    own = sorted(data_path("quality", "extraction").glob("*.json"))
    beside = sorted((options.shared / "gold").glob("*.json"))
    plans = [path for path in (*own, *beside) if path.stem not in options.without]
    annotated = list(of_plans(plans, [options.shared / "plans", options.shared / "seeds"], words))
    marked = list(of_marked(data_path("training", "marked.txt"), words))
    print(f"{len(plans)} plans with {len(annotated)} sentences, {len(marked)} marked sentences", flush=True)
    vectors = load_file(data_path("encoder", "model.safetensors"))["embedding.weight"].astype(np.float32)
    write(options.out, *fit([*annotated, *marked], vectors))


def write(file: Path, known: NDArray[np.int64], weights: Mapping[str, NDArray[np.float32]]) -> None:
    """The weights in half precision, those of pieces as bytes with a scale for each unit, and the words that the lexicons held."""
    scale = np.abs(weights["pieces"]).max(axis=0) / 127
    kept = {name: values.astype(np.float16) for name, values in weights.items() if name != "pieces"}
    places, marks, bits = packed()
    np.savez_compressed(
        file, allow_pickle=False, known=known.astype(np.uint16), pieces=np.round(weights["pieces"] / scale).astype(np.int8), scale=scale, vocabulary=version(),
        word_places=places, word_marks=marks, word_bits=bits, **kept,
    )


if __name__ == "__main__":
    main()
