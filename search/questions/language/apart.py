"""What questions say in two words apart for what plans say in one: 老房子还没清走 for 征地拆迁, homes put together from prefabricated parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from graph.kept import kept
from graph.lexicon import lexicon, sources
from search.questions.language.english_words import words_of
from search.questions.language.forms import stems
from search.questions.language.normal import Question
from search.questions.language.words import plain

APART = "question_apart"
# Between the two parts there are no more characters than this in Chinese, or words in English.
FAR_ZH, FAR_EN = 10, 7
# A part has no more characters, or words, than this; two of a sign each are met by chance.
LONG_ZH, LONG_EN, LEAST_ZH = 6, 4, 3
# A clause ends here, and with it what its words say together.
_BREAK = re.compile("[,，。;；:：?？!！]")
# A part of a pair where it stands in a question: which pair, which of its two parts, from where to where.
Part = tuple[int, int, int, int]
# The parts by their words, each with the pairs that it belongs to; for each pair the words of plans.
Table = tuple[dict[str, tuple[tuple[int, int], ...]], tuple[tuple[str, ...], ...]]


def said_apart(question: Question, taken: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int, tuple[str, ...]]]:
    """The parts of pairs in a question, both of which stand there close by one another: where each stands, with what plans say for the pair; none within a longer name (``taken``).

    >>> question = Question("哪些地块上的老房子还没搬空")
    >>> [(question.text[start:end], words[0]) for start, end, words in said_apart(question)]
    [('老房', '征地拆迁'), ('房子', '征地拆迁'), ('搬', '征地拆迁')]
    """
    english = question.language == "en"
    said = _table_en()[1] if english else _table_zh()[1]
    parts = list(_english(question) if english else _chinese(question.text))
    parts = [p for p in parts if not any(a < p[3] and p[2] < b and (a, b) != (p[2], p[3]) for a, b in taken)]
    met = [p for p in parts if any(o[0] == p[0] and o[1] != p[1] and _near(question.text, p, o, english) for o in parts)]
    return [(start, end, said[pair]) for pair, _, start, end in met]


def _near(text: str, first: Part, second: Part, english: bool) -> bool:
    """Whether two parts stand close by one another within one clause."""
    if not english and first[3] - first[2] + second[3] - second[2] < LEAST_ZH:
        return False
    start, end = (first[3], second[2]) if first[2] <= second[2] else (second[3], first[2])
    between = text[start:end]
    return start <= end and not _BREAK.search(between) and (len(between.split()) <= FAR_EN if english else len(between) <= FAR_ZH)


def _chinese(text: str) -> Iterator[Part]:
    known = _table_zh()[0]
    for start in range(len(text)):
        for end in range(start + 1, min(start + LONG_ZH, len(text)) + 1):
            for pair, side in known.get(text[start:end], ()):
                yield pair, side, start, end


def _english(question: Question) -> Iterator[Part]:
    known, words = _table_en()[0], words_of(question)
    for first, word in enumerate(words):
        if _begins_en().isdisjoint((word.plain, *stems(word.plain))):
            continue
        for last in range(first, min(first + LONG_EN, len(words))):
            phrase = " ".join(w.plain for w in words[first : last + 1])
            for pair, side in dict.fromkeys(p for form in (phrase, *stems(phrase)) for p in known.get(form, ())):
                yield pair, side, words[first].start, words[last].end


@cache
def _table_zh() -> Table:
    return kept("apart_zh", [Path(__file__), *sources(APART)], lambda: _table((p, (e.name, *_others(e.fields))) for e in lexicon(APART) for p in e.aliases))


@cache
def _table_en() -> Table:
    return kept("apart_en", [Path(__file__), *sources(APART)], lambda: _table((p, (e.name, *_others(e.fields))) for e in lexicon(APART) for p in e.english))


@cache
def _begins_en() -> frozenset[str]:
    """The first words of all English parts."""
    return frozenset(part.partition(" ")[0] for part in _table_en()[0])


def _others(fields: object) -> Sequence[str]:
    words = fields.get("words", "") if hasattr(fields, "get") else ""
    return tuple(filter(None, words.split("|")))


def _table(given: Iterable[tuple[str, tuple[str, ...]]]) -> Table:
    known: dict[str, list[tuple[int, int]]] = {}
    said = []
    for number, (pair, words) in enumerate(given):
        said.append(words)
        for side, part in enumerate(pair.split("…")):
            for word in part.split("/"):
                known.setdefault(plain(word) if word.isascii() else word.lower(), []).append((number, side))
    return {word: tuple(of) for word, of in known.items()}, tuple(said)
