"""Weights of the ranking's features, learned from questions with known answers: ``python -m search.training.ranking``.

Questions of cmrc2018 train that the encoder has not learned from are asked of all its sentences, in their paragraphs and as if
each stood alone, and of passages of some 300 characters below the name of their article, as plans and reports are kept. Among what dense and lexical
search find, the right one is to come first: a softmax over the candidates of each question, by plain gradient descent from
zero, without chance.
"""

import argparse
import json
import random
import re
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search.asked import read
from search.encoders.base import Encoder
from search.encoders.load import load_encoder
from search.encoders.normal import normalised
from search.evaluation import by_meaning, sentences_and_questions
from search.indexes.lexical import LexicalIndex
from search.ranking import FEATURES, NEAR, Candidate, features, nearness
from search.retrieval import POOL, READ, fused
from search.training import texts
from search.training.holdout import for_ranking

SIZE = 300
STEPS, RATE, DECAY = 600, 0.05, 1e-3
HEAD = re.compile(r"^[《“「\s]*([^,。、;:()《》“”「」\s]{2,16})")
Example = tuple[NDArray[np.float32], int]


@dataclass(frozen=True, slots=True)
class Collection:
    """Passages as candidates that nothing has found yet, and questions with the number of the right passage."""

    passages: list[Candidate]
    questions: list[tuple[str, int]]


def sentences(path: Path) -> Collection:
    """Sentences without a title, in the paragraphs where they stand."""
    found, questions = sentences_and_questions(path, for_ranking)
    return Collection([s.candidate(0.0, 0.0) for s in found], questions)


def passages(path: Path) -> Collection:
    """Passages of some 300 characters below the name that their article begins with."""
    numbers: dict[tuple[str, str], int] = {}
    found: list[Candidate] = []
    questions = []
    for question, context, start in texts.squad(path):
        head = HEAD.match(context)
        title = head[1] if head else ""
        for first, text in _cut(context):
            if (title, text) not in numbers:
                numbers[title, text] = len(found)
                found.append(Candidate(text, title, "", 0.0, 0.0, context, first, first + len(text)))
            if for_ranking(context) and first <= start < first + len(text):
                questions.append((question, numbers[title, text]))
    return Collection(found, questions)


def _cut(context: str) -> Iterator[tuple[int, str]]:
    start = 0
    ends = [m.end() for m in texts.SENTENCE.finditer(context)] or [len(context)]
    for end, following in zip(ends, [*ends[1:], 10**9], strict=True):
        if following - start > SIZE:
            yield start, context[start:end]
            start = end


def examples(collection: Collection, encoder: Encoder, random_: random.Random, many: int) -> Iterator[Example]:
    """(features of the candidates, the row of the right one) of questions whose right passage was found at all."""
    vectors = encoder.encode_passages([c.text for c in collection.passages])
    chosen = random_.sample(collection.questions, min(many, len(collection.questions)))
    queries = encoder.encode_queries([q for q, _ in chosen])
    with tempfile.TemporaryDirectory() as folder:
        index = LexicalIndex(Path(folder))
        index.change(((i, c.title, c.text) for i, c in enumerate(collection.passages)), ())
        for (query, right), vector in zip(chosen, queries, strict=True):
            dense, lexical = by_meaning(vector, vectors), dict(index.search(query, POOL))
            ids = fused(dense, lexical)[:READ]
            if right in ids:
                found = [replace(collection.passages[i], dense=dense.get(i, 0.0), lexical=lexical.get(i, 0.0)) for i in ids]
                question = read(query, index.weight)
                rows = features(question, found)
                rows[:, NEAR] = nearness(question, normalised([c.whole for c in found]), encoder.nearness)
                yield rows, ids.index(right)


def alone(given: Sequence[Example]) -> list[Example]:
    """The same as if nothing stood beside the passages: documents may be of one passage."""
    found = [(rows.copy(), right) for rows, right in given]
    for rows, _ in found:
        rows[:, FEATURES.index("around")] = 0
    return found


def learn(given: Sequence[Example]) -> dict[str, float]:
    """Weights under which the right candidates come first as often as can be."""
    width = max(len(rows) for rows, _ in given)
    x = np.zeros((len(given), width, len(FEATURES)), np.float32)
    there = np.zeros((len(given), width), bool)
    for i, (rows, _) in enumerate(given):
        x[i, : len(rows)], there[i, : len(rows)] = rows, True
    right = np.array([r for _, r in given])
    w, mean, square = (np.zeros(len(FEATURES), np.float64) for _ in range(3))
    w[FEATURES.index("lexical")] = 1.0
    for step in range(1, STEPS + 1):
        scores = np.where(there, x @ w.astype(np.float32), -1e9)
        chance = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        chance[np.arange(len(right)), right] -= 1
        gradient = np.einsum("qc,qcf->f", chance, x) / len(given) + DECAY * w
        mean, square = 0.9 * mean + 0.1 * gradient, 0.999 * square + 0.001 * gradient**2
        w -= RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(value), 4) for name, value in zip(FEATURES, w, strict=True)}


def main() -> None:
    """Learn the weights and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, default=Path("../shared/corpora"))
    parser.add_argument("--output", type=Path, default=Path("data/ranking.json"))
    parser.add_argument("--questions", type=int, default=1000, help="how many questions of each of the two collections")
    parser.add_argument("--seed", type=int, default=20240301)
    given = parser.parse_args()
    path = given.corpora / "pairs" / "cmrc2018_train.json.gz"
    encoder, random_ = load_encoder(), random.Random(given.seed)
    short, long = (list(examples(collection, encoder, random_, given.questions)) for collection in (sentences(path), passages(path)))
    found = [*short, *alone(short), *long]
    record = {"made_by": "python -m search.training.ranking", "trained_on": "cmrc2018 train", "questions": len(short) + len(long), "weights": learn(found)}
    given.output.write_text(json.dumps(record, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(given.output.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
