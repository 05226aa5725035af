"""Figures of retrieval on public sets: question → the sentence with its answer, paraphrases, translation.

Read from the folder of public corpora; nothing of them is kept in the project.
"""

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from search import ranking
from search.encoders.base import Encoder, Vectors, unit
from search.indexes.lexical import LexicalIndex
from search.ranking import Candidate
from search.retrieval import POOL, READ, fused
from search.terms import terms
from search.training import texts
from search.training.holdout import held_out, likeness

Rankings = dict[str, float]
FEW = 1 / 3


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a set, with the paragraph that it stands in and its place there."""

    text: str
    document: str
    start: int

    def candidate(self, dense: float, lexical: float, alone: bool = False) -> Candidate:
        """What the ranking is given: the sentence in its paragraph, or as if it stood alone."""
        return Candidate(self.text, "", "", dense, lexical, "" if alone else self.document, self.start, self.start + len(self.text))


def sentences_and_questions(path: Path, of: Callable[[str], bool] = bool) -> tuple[list[Sentence], list[tuple[str, int]]]:
    """All different sentences of a reading-comprehension set, and the questions of some articles with the number of the right one."""
    numbers: dict[str, int] = {}
    sentences: list[Sentence] = []
    questions: list[tuple[str, int]] = []
    paragraphs: dict[str, str] = {}
    for question, context, start in texts.squad(path):
        document = paragraphs.setdefault(context, str(len(paragraphs)))
        for at, sentence in texts.placed(context):
            if sentence not in numbers:
                numbers[sentence] = len(sentences)
                sentences.append(Sentence(sentence, document, at))
        right, _ = texts.answer_sentence(context, start)
        if right and of(context):
            questions.append((question, numbers[right]))
    return sentences, questions


def retrieval(path: Path, encoder: Encoder) -> Rankings:
    """Recall at 1 and 5 of dense, lexical and hybrid search, and of TF-IDF with LSA, for the sentence that holds the answer.

    Hybrid search knows where passages stand; "sentences alone" is without that, as if each were a document of its own.
    """
    sentences, questions = sentences_and_questions(path)
    passages = encoder.encode_passages([s.text for s in sentences])
    queries = encoder.encode_queries([q for q, _ in questions])
    ranks: dict[str, list[int]] = {"dense": [], "bm25": [], "hybrid": [], "hybrid, sentences alone": []}
    with tempfile.TemporaryDirectory() as folder:
        index = LexicalIndex(Path(folder))
        index.change(((i, "", s.text) for i, s in enumerate(sentences)), ())
        for (question, right), vector in zip(questions, queries, strict=True):
            dense, lexical = by_meaning(vector, passages), dict(index.search(question, POOL))
            hybrid, alone = (_hybrid(question, dense, lexical, sentences, index, encoder, alone) for alone in (False, True))
            for name, order in (("dense", list(dense)), ("bm25", list(lexical)), ("hybrid", hybrid), ("hybrid, sentences alone", alone)):
                ranks[name].append(order.index(right) if right in order else POOL)
    found = {"sentences": float(len(sentences)), "questions": float(len(questions))}
    for name, places in ranks.items():
        for limit in (1, 5):
            found[f"{name} recall@{limit}"] = float(np.mean([p < limit for p in places]))
    return found | _latent([s.text for s in sentences], questions)


def by_meaning(vector: NDArray[np.float32], passages: Vectors) -> dict[int, float]:
    """The passages nearest to a question with their cosines, as a dense index gives them."""
    scores = passages @ vector
    best = np.argpartition(-scores, POOL)[:POOL]
    return {int(i): float(scores[i]) for i in best[np.argsort(-scores[best])]}


def _hybrid(
    question: str, dense: dict[int, float], lexical: dict[int, float], sentences: Sequence[Sentence], index: LexicalIndex, encoder: Encoder, alone: bool
) -> list[int]:
    """The order that the retriever gives, without graph evidence."""
    ids = fused(dense, lexical)[:READ]
    candidates = [sentences[i].candidate(dense.get(i, 0.0), lexical.get(i, 0.0), alone) for i in ids]
    scores = ranking.scores(question, candidates, index.weight, encoder.nearness)
    return [ids[n] for n in np.argsort(-scores, kind="stable")]


def _latent(sentences: list[str], questions: list[tuple[str, int]]) -> Rankings:
    """The same by TF-IDF over the same terms with latent semantic analysis, where scikit-learn is installed."""
    try:
        from sklearn.decomposition import TruncatedSVD
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ModuleNotFoundError:
        return {}
    weighted = TfidfVectorizer(analyzer=terms, sublinear_tf=True)
    reduced = TruncatedSVD(256, n_iter=2, random_state=0)
    passages = unit(reduced.fit_transform(weighted.fit_transform(sentences)))
    queries = unit(reduced.transform(weighted.transform([q for q, _ in questions])))
    right = np.array([r for _, r in questions])
    scores = queries @ passages.T
    better = (scores > scores[np.arange(len(right)), right][:, None]).sum(axis=1)
    return {f"tf-idf with LSA recall@{limit}": float(np.mean(better < limit)) for limit in (1, 5)}


def synonym_recall(encoder: Encoder) -> Rankings:
    """How often the nearest of 200 industries to a synonym is its own: all of them, and those that share few signs with it.

    The synonyms were held out of training as such (search.training.holdout).
    """
    pairs = held_out()
    names = [term for _, term in pairs]
    vectors, asked = encoder.encode_passages(names), encoder.encode_queries([synonym for synonym, _ in pairs])
    right = (asked @ vectors.T).argmax(axis=1) == np.arange(len(pairs))
    apart = np.array([likeness(synonym, term) <= FEW for synonym, term in pairs])
    return {
        "synonyms": float(len(pairs)), "own term nearest": float(right.mean()),
        "synonyms that share up to a third of their signs": float(apart.sum()), "own term nearest among these": float(right[apart].mean()),
    }


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
    progress("held-out synonyms")
    found["held-out synonyms of industries"] = synonym_recall(encoder)
    return found


def rows(found: dict[str, Rankings]) -> Sequence[tuple[str, str, str]]:
    """(set, measure, figure) for tables."""
    return [(name, measure, f"{value:.3f}" if value <= 1 else f"{value:.0f}") for name, figures in found.items() for measure, value in figures.items()]
