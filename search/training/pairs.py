"""Pairs of texts that mean the same or answer each other: what the encoder learns from."""

import random
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from search.encoders.normal import normalise
from search.indexes.lexical import LexicalIndex
from search.training import texts
from search.training.holdout import for_ranking, held_out, industries

HARD = 2
# Negatives kept for each question, of each kind.
MINED = 4
ARTICLE_CUTS = 12


@dataclass(slots=True)
class Source:
    """Pairs of one kind, with hard negatives where there are some. ``share`` is its part of each batch."""

    name: str
    share: float
    pairs: list[tuple[str, str]] = field(default_factory=list)
    negatives: dict[int, list[str]] = field(default_factory=dict)


def questions(corpora: Path, random_: random.Random) -> Source:
    """Question → the sentence with its answer; hard negatives are sentences beside it and those that BM25 takes for it."""
    source = Source("questions", 0.15)
    beside: list[list[str]] = []
    for question, context, start in _answered(corpora):
        sentence, others = texts.answer_sentence(context, start)
        if sentence:
            beside.append([normalise(o) for o in others])
            source.pairs.append((normalise(question), normalise(sentence)))
    for number, mined in enumerate(_mined(source.pairs, beside)):
        others = beside[number]
        source.negatives[number] = [*random_.sample(others, min(MINED, len(others))), *mined]
    return source


def _mined(pairs: Sequence[tuple[str, str]], beside: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The wrong sentences that share most words with each question."""
    sentences = list(dict.fromkeys(s for (_, right), others in zip(pairs, beside, strict=True) for s in (right, *others)))
    with tempfile.TemporaryDirectory() as folder:
        index = LexicalIndex(Path(folder))
        index.change(((i, "", s) for i, s in enumerate(sentences)), ())
        for question, right in pairs:
            found = (sentences[i] for i, _ in index.search(question, MINED + 1))
            yield [s for s in found if s != right][:MINED]


def contexts(corpora: Path) -> Source:
    """Question → the whole passage."""
    return Source("contexts", 0.02, [(normalise(q), normalise(c)[:500]) for q, c, _ in _answered(corpora)])


def _answered(corpora: Path) -> Iterator[tuple[str, str, int]]:
    return (found for found in texts.squad(corpora / "pairs" / "cmrc2018_train.json.gz") if not for_ranking(found[1]))


def neighbours(paragraphs: Sequence[tuple[str, str]], random_: random.Random) -> Source:
    """A sentence → the rest of its paragraph; part of the sentence is kept there at times, so that words count too."""
    source = Source("neighbours", 0.12)
    for _, paragraph in paragraphs:
        found = texts.sentences(paragraph)
        if len(found) >= 2:
            at = random_.randrange(len(found))
            rest = "".join(found[:at] + found[at + 1 :]) if random_.random() < 0.8 else paragraph
            source.pairs.append((found[at], rest))
    return source


ASKED = ("什么", "谁", "哪里", "多少", "哪个", "何时", "哪些", "怎么", "为什么")


def cloze(paragraphs: Sequence[tuple[str, str]], random_: random.Random) -> Source:
    """A piece of a sentence with a gap asked for → the sentence; its neighbours are hard negatives.

    Real questions with marked answers are few; these teach the same from any text: what stays of a sentence when somebody
    asks for the rest of it.
    """
    source = Source("cloze", 0.35)
    for _, paragraph in paragraphs:
        found = [s for s in texts.sentences(paragraph) if 12 <= len(s) <= 150]
        if len(found) < 2:
            continue
        at = random_.randrange(len(found))
        sentence = found[at]
        length = min(len(sentence), random_.randint(10, 30))
        start = random_.randrange(len(sentence) - length + 1)
        piece = sentence[start : start + length]
        gap = random_.randint(2, 6)
        hole = random_.randrange(max(1, len(piece) - gap))
        question = piece[:hole] + random_.choice(ASKED) + piece[hole + gap :]
        source.negatives[len(source.pairs)] = found[:at] + found[at + 1 :]
        source.pairs.append((question.strip(",。、;") + random_.choice(("", "?")), sentence))
    return source


def titles(paragraphs: Sequence[tuple[str, str]]) -> Source:
    """Title → paragraph of its text."""
    return Source("titles", 0.06, [(t, p) for t, p in paragraphs if t])


def paraphrases(corpora: Path) -> Source:
    """Sentences that mean the same."""
    source = Source("paraphrases", 0.12)
    for name in ("afqmc_train.tsv.gz", "atec_train.csv.gz"):
        source.pairs += [(a, b) for a, b, label in texts.labelled(corpora / "pairs" / name) if label == 1]
    source.pairs += [(a, b) for a, b, score in texts.labelled(corpora / "pairs" / "stsb_train.txt.gz") if score >= 4]
    for record in texts.records(corpora / "pairs" / "triples.jsonl.gz"):
        source.negatives[len(source.pairs)] = [normalise(n) for n in record["neg"]]
        source.pairs += [(normalise(record["query"]), normalise(p)) for p in record["pos"][:1]]
    return source


def translations(corpora: Path) -> list[Source]:
    """Chinese ↔ English: sentences and dictionary entries."""
    train, _ = texts.tatoeba(corpora)
    glosses = list(texts.dictionary(corpora))
    return [Source("sentences zh-en", 0.06, train), Source("words zh-en", 0.04, glosses)]


def synonyms(corpora: Path) -> Source:
    """Words of one meaning."""
    hidden = {synonym for synonym, _ in held_out()}
    groups = ([w for w in group if w not in hidden] for group in texts.synonyms(corpora))
    return Source("synonyms", 0.02, [(a, b) for group in groups for a, b in pairwise(group)])


def everything(corpora: Path, seed: int) -> list[Source]:
    """All sources, shuffled by a fixed seed."""
    random_ = random.Random(seed)
    # Articles of general knowledge are few beside laws and news, and their sentences are cut in several ways.
    articles = [("", p) for p in dict.fromkeys(normalise(c) for _, c, _ in texts.squad(corpora / "pairs" / "cmrc2018_train.json.gz"))]
    return _all(corpora, random_, _shuffled(corpora, random_), articles, [contexts(corpora)])


def some(corpora: Path, seed: int, paragraphs: int) -> list[Source]:
    """The same of so many paragraphs, without whole passages and without more cuts of articles."""
    random_ = random.Random(seed)
    return _all(corpora, random_, _shuffled(corpora, random_)[:paragraphs], [], [])


def _shuffled(corpora: Path, random_: random.Random) -> list[tuple[str, str]]:
    paragraphs = list(texts.paragraphs(corpora))
    random_.shuffle(paragraphs)
    return paragraphs


def _all(corpora: Path, random_: random.Random, paragraphs: list[tuple[str, str]], articles: list[tuple[str, str]], whole: list[Source]) -> list[Source]:
    every = [
        questions(corpora, random_), *whole, neighbours([*paragraphs, *articles * 2], random_),
        cloze([*paragraphs, *articles * ARTICLE_CUTS], random_), titles(paragraphs), paraphrases(corpora), *translations(corpora),
        synonyms(corpora), Source("industries", 0.02, industries()),
    ]
    return [source for source in every if source.pairs]
