"""What people say instead of the words of plans: 老房子清完 for 拆迁, clean air for 空气质量优良率. Only sentences are searched with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.kept import kept
from graph.lexicon import lexicon, sources
from search.phrases import longest
from search.questions.english import words_of
from search.questions.matching import Words
from search.questions.normal import Question
from search.questions.words import grouped, plain

SAYINGS = "question_sayings"
# An English phrase has no more words than this.
LONGEST = 7


@dataclass(frozen=True)
class Saying:
    """A stretch of a question that says in its own words what plans say in these, likeliest first."""

    start: int
    end: int
    words: tuple[str, ...]


def sayings(question: Question) -> list[Saying]:
    """The sayings in a question, the longest that begins at a place, none across another."""
    return list(_english(question) if question.language == "en" else _chinese(question.text))


def _chinese(text: str) -> Iterator[Saying]:
    pattern, words = _said_zh()
    for found in pattern.finditer(text):
        yield Saying(*found.span(), words[found.word])


def _english(question: Question) -> Iterator[Saying]:
    words = words_of(question)
    for first, last, said in longest([w.plain for w in words], _said_en().get, LONGEST):
        yield Saying(words[first].start, words[last - 1].end, said)


@cache
def _said_zh() -> tuple[Words, dict[str, tuple[str, ...]]]:
    """What plans say for each Chinese wording: the name of its entry first, then its other wordings."""
    table = kept("sayings_zh", [Path(__file__), *sources(SAYINGS)], lambda: grouped((said, e.names) for e in lexicon(SAYINGS) for said in e.names))
    return Words(table), table


@cache
def _said_en() -> dict[str, tuple[str, ...]]:
    return kept("sayings_en", [Path(__file__), *sources(SAYINGS)], lambda: grouped((plain(said), e.names) for e in lexicon(SAYINGS) for said in e.english))
