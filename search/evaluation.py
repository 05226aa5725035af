"""Figures of retrieval on public sets: question → the sentence with its answer, paraphrases, translation.

Read from the folder of public corpora; nothing of them is kept in the project.
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from search.encoders.base import Encoder, Vectors
from search.indexes.lexical import LexicalIndex
from search.retrieval import DENSE, LEXICAL
from search.training import texts

Rankings = dict[str, float]
POOL = 60


def sentences_and_questions(path: Path) -> tuple[list[str], list[tuple[str, int]]]:
    """All different sentences of a reading-comprehension set, and its questions with the number of the right one."""
    numbers: dict[str, int] = {}
    questions: list[tuple[str, int]] = []
    for question, context, start in texts.squad(path):
        sentence, others = texts.answer_sentence(context, start)
        for s in (sentence, *others):
            if s:
                numbers.setdefault(s, len(numbers))
        if sentence:
            questions.append((question, numbers[sentence]))
    return list(numbers), questions


def retrieval(path: Path, encoder: Encoder) -> Rankings:
    """Recall at 1 and 5 of dense, lexical and fused search for the sentence that holds the answer."""
    sentences, questions = sentences_and_questions(path)
    passages = encoder.encode_passages(sentences)
    queries = encoder.encode_queries([q for q, _ in questions])
    with tempfile.TemporaryDirectory() as folder:
        index = LexicalIndex(Path(folder))
        index.change(((i, "", s) for i, s in enumerate(sentences)), ())
        ranks: dict[str, list[int]] = {"dense": [], "bm25": [], "hybrid": []}
        for (question, right), vector in zip(questions, queries, strict=True):
            dense, lexical = _dense(vector, passages), dict(index.search(question, POOL))
            for name, order in (("dense", list(dense)), ("bm25", list(lexical)), ("hybrid", fused(dense, lexical))):
                ranks[name].append(order.index(right) if right in order else POOL)
    found = {"sentences": float(len(sentences)), "questions": float(len(questions))}
    for name, places in ranks.items():
        for limit in (1, 5):
            found[f"{name} recall@{limit}"] = float(np.mean([p < limit for p in places]))
    return found


def _dense(vector: np.ndarray[tuple[int], np.dtype[np.float32]], passages: Vectors) -> dict[int, float]:
    scores = passages @ vector
    best = np.argpartition(-scores, POOL)[:POOL]
    return {int(i): float(scores[i]) for i in best[np.argsort(-scores[best])]}


def fused(dense: dict[int, float], lexical: dict[int, float]) -> list[int]:
    """The order that the retriever gives, without graph evidence."""
    top = max(lexical.values(), default=1.0) or 1.0
    scores = {i: DENSE * dense.get(i, 0.0) + LEXICAL * lexical.get(i, 0.0) / top for i in (*lexical, *dense)}
    return sorted(scores, key=lambda i: -scores[i])


def paraphrase_auc(path: Path, encoder: Encoder) -> float:
    """Area under the ROC curve of cosine similarity for pairs that do or do not mean the same."""
    pairs = list(texts.labelled(path))
    a, b = encoder.encode_queries([p[0] for p in pairs]), encoder.encode_queries([p[1] for p in pairs])
    scores = np.sum(a * b, axis=1)
    labels = np.array([p[2] for p in pairs]) > 0
    order = np.argsort(np.argsort(scores)) + 1
    positives, negatives = labels.sum(), (~labels).sum()
    return float((order[labels].sum() - positives * (positives + 1) / 2) / (positives * negatives))


def translation_recall(corpora: Path, encoder: Encoder) -> float:
    """How often an English sentence held out of training finds its Chinese one first, among all that were held out."""
    _, held = texts.tatoeba(corpora)
    chinese, english = encoder.encode_passages([c for c, _ in held]), encoder.encode_queries([e for _, e in held])
    best = (english @ chinese.T).argmax(axis=1)
    return float(np.mean([held[i][0] == held[int(b)][0] for i, b in enumerate(best)]))


def evaluate(corpora: Path, encoder: Encoder, progress: Callable[[str], None] = lambda _: None) -> dict[str, Rankings]:
    """All figures, set by set."""
    found: dict[str, Rankings] = {}
    for name, file in (("cmrc dev", "cmrc2018_dev.json.gz"), ("drcd dev", "drcd_dev.json.gz")):
        progress(name)
        found[name] = retrieval(corpora / "pairs" / file, encoder)
    progress("lcqmc test")
    found["lcqmc test"] = {"AUC": paraphrase_auc(corpora / "pairs" / "lcqmc_test.tsv.gz", encoder)}
    progress("tatoeba held out")
    found["tatoeba held out"] = {"en→zh recall@1": translation_recall(corpora, encoder)}
    return found


def rows(found: dict[str, Rankings]) -> Sequence[tuple[str, str, str]]:
    """(set, measure, figure) for tables."""
    return [(name, measure, f"{value:.3f}" if value <= 1 else f"{value:.0f}") for name, figures in found.items() for measure, value in figures.items()]
