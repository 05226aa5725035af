"""What questions say in two words apart for what plans say in one: 老房子还没清走 for 征地拆迁, homes put together from prefabricated parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from graph.kept import kept
from graph.lexicon import Entry, lexicon, sources
from search.questions.language.english_words import words_of
from search.questions.language.forms import stems
from search.questions.language.normal import Question
from search.questions.language.words import plain

APART = "question_apart"
# Between the two parts there are no more characters than this in Chinese, or words in English.
FAR_ZH, FAR_EN = 10, 7
# Two parts of a sign each are met by chance.
LEAST_ZH = 3
# A clause ends here, and with it what its words say together.
_BREAK = re.compile("[,，。;；:：?？!！]")
# The parts by their words, each with the pairs that it belongs to and its side of them; for each pair the words of plans; how many characters, or words, the longest part has.
Table = tuple[dict[str, tuple[tuple[int, int], ...]], tuple[tuple[str, ...], ...], int]


class _Part(NamedTuple):
    """A part of a pair where it stands in a question: which pair, which of its two parts, from where to where."""

    pair: int
    side: int
    start: int
    end: int


def said_apart(question: Question, taken: Sequence[tuple[int, int]] = ()) -> list[tuple[int, int, tuple[str, ...]]]:
    """The parts of pairs in a question, both of which stand there close by one another: where each stands, with what plans say for the pair; none within a longer name (``taken``).

    >>> question = Question("哪些地块上的老房子还没搬空")
    >>> [(question.text[start:end], words[0]) for start, end, words in said_apart(question)]
    [('老房', '征地拆迁'), ('房子', '征地拆迁'), ('搬', '征地拆迁')]
    """
    english = question.language == "en"
    parts = list(_english(question) if english else _chinese(question.text))
    parts = [p for p in parts if not any(a < p.end and p.start < b and (a, b) != (p.start, p.end) for a, b in taken)]
    text = question.text
    for a, b in taken:  # how long the names between are says nothing
        text = text[:a] + " " * (b - a) + text[b:]
    met = [p for p in parts if any(o.pair == p.pair and o.side != p.side and _near(text, p, o, english) for o in parts)]
    return [(p.start, p.end, _table(english)[1][p.pair]) for p in met]


def _near(text: str, a: _Part, b: _Part, english: bool) -> bool:
    """Whether two parts stand close by one another within one clause."""
    if not english and a.end - a.start + b.end - b.start < LEAST_ZH:
        return False
    first, second = sorted((a, b), key=lambda p: p.start)
    between = text[first.end : second.start]
    return first.end <= second.start and not _BREAK.search(between) and (len(between.split()) <= FAR_EN if english else len(between.replace(" ", "")) <= FAR_ZH)


def _chinese(text: str) -> Iterator[_Part]:
    known, _, longest = _table(False)
    for start in range(len(text)):
        for end in range(start + 1, min(start + longest, len(text)) + 1):
            for pair, side in known.get(text[start:end], ()):
                yield _Part(pair, side, start, end)


def _english(question: Question) -> Iterator[_Part]:
    known, _, longest = _table(True)
    words = words_of(question)
    for first, word in enumerate(words):
        if _begins_en().isdisjoint((word.plain, *stems(word.plain))):
            continue
        for last in range(first, min(first + longest, len(words))):
            phrase = " ".join(w.plain for w in words[first : last + 1])
            for pair, side in dict.fromkeys(p for form in (phrase, *stems(phrase)) for p in known.get(form, ())):
                yield _Part(pair, side, words[first].start, words[last].end)


@cache
def _table(english: bool) -> Table:
    name = "apart_en" if english else "apart_zh"
    return kept(name, [Path(__file__), *sources(APART)], lambda: _made(((pair, _words(e)) for e in lexicon(APART) for pair in (e.english if english else e.aliases)), english))


@cache
def _begins_en() -> frozenset[str]:
    """The first words of all English parts."""
    return frozenset(part.partition(" ")[0] for part in _table(True)[0])


def _words(entry: Entry) -> tuple[str, ...]:
    """What plans write for the pairs of an entry: its name, and other words."""
    return (entry.name, *filter(None, entry.fields.get("words", "").split("|")))


def _made(given: Iterable[tuple[str, tuple[str, ...]]], english: bool) -> Table:
    known: dict[str, list[tuple[int, int]]] = {}
    said = []
    for number, (pair, words) in enumerate(given):
        said.append(words)
        for side, part in enumerate(pair.split("…")):
            for word in part.split("/"):
                known.setdefault(plain(word) if english else word.lower(), []).append((number, side))
    longest = max((len(part.split() if english else part) for part in known), default=0)
    return {part: tuple(of) for part, of in known.items()}, tuple(said), longest
