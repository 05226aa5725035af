"""What people say instead of the words of plans: 老房子清完 for 拆迁, clean air for 空气质量优良率. Sentences are searched with it, and tasks that no word of a question tells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from graph.kept import kept
from graph.lexicon import lexicon, sources
from graph.names import fold
from search.phrases import longest
from search.questions.context import Context
from search.questions.language import apart, matching
from search.questions.language.english_words import words_of
from search.questions.language.matching import BEHIND, ROWS, Words, in_rows
from search.questions.language.normal import Question
from search.questions.language.words import grouped, plain
from search.questions.texts import Term

SAYINGS = "question_sayings"
# An English phrase has no more words than this.
LONGEST = 7
# A word for what a question says in its own counts so much; so many are looked for in meaning. Of so many plans it is looked at which they hold.
SAID, SAYS, READ = 0.9, 3, 8


@dataclass(frozen=True)
class Saying:
    """A stretch of a question that says in its own words what plans say in these, likeliest first."""

    start: int
    end: int
    words: tuple[str, ...]


def sayings(question: Question) -> list[Saying]:
    """The sayings in a question, the longest that begins at a place, none across another."""
    return list(_english(question) if question.language == "en" else _chinese(question.text))


def said_in(c: Context) -> list[Saying]:
    """The sayings of a question outside the names of its places, each with the words for it that the plans in question hold."""
    return _held(c, (*sayings(c.u.question), *_apart(c)))


def apart_in(c: Context) -> list[Saying]:
    """Of these the parts of what it says in two words apart."""
    return _held(c, _apart(c))


def made_of(terms: Sequence[Term], text: str, said: Sequence[Saying]) -> list[Saying]:
    """Those of some sayings that are all of the terms which they touch: of 活牛赶进 the cattle are no part of what 赶进 says."""
    places = [(at, at + len(t.text)) for t in terms if (at := text.find(t.text)) >= 0]
    return [s for s in said if all(b - a <= s.end - s.start + 1 for a, b in places if a < s.end and s.start < b)]


def _held(c: Context, of: Iterable[Saying]) -> list[Saying]:
    names = [s.mention for s in c.owners]
    found = [s for s in of if not any(m.start < s.end and s.start < m.end for m in names)]
    texts = [c.texts.folded(d) for d in c.documents] if len(c.documents) <= READ else []
    held = [replace(s, words=tuple(w for w in s.words if not texts or any(fold(w) in text for text in texts))) for s in found]
    return [s for s in held if s.words]


def with_sayings(c: Context, terms: Sequence[Term], said: Sequence[Saying]) -> list[Term]:
    """The terms of a question, each that a saying is made of with the words for that too; the saying itself where it is made of none."""
    found = list(terms)
    for s in said:
        soft = tuple((fold(w), SAID) for w in s.words)
        places = [(i, c.u.text.find(t.text)) for i, t in enumerate(found)]
        within = [i for i, at in places if at >= 0 and at < s.end and s.start < at + len(found[i].text)]
        for i in within:
            found[i] = replace(found[i], soft=(*found[i].soft, *soft))
        if not within:
            shown = c.u.text[s.start : s.end]
            found.append(Term(shown, (shown,), SAID, soft))
    return found


def _apart(c: Context) -> list[Saying]:
    """The parts of what a question says in two words apart, where none of its own words is one of plans for it already; found once."""
    return c.once("said apart", lambda: list(_said_apart(c)))


def _said_apart(c: Context) -> Iterator[Saying]:
    found = apart.said_apart(c.u.question, [(m.start, m.end) for m in c.u.mentions])
    known = {w for t in (*c.u.foreign, *map(c.u.name_term, c.u.mentions)) for w in t.words} if found else set()
    return (Saying(*part) for part in found if not any(w in known or w in c.u.text for w in part[2]))


def _chinese(text: str) -> Iterator[Saying]:
    for found in _said_zh().finditer(text):
        yield Saying(*found.span(), _meant(found.word))


def _english(question: Question) -> Iterator[Saying]:
    words = words_of(question)
    for first, last, said in longest([w.plain for w in words], _said_en().get, LONGEST):
        yield Saying(words[first].start, words[last - 1].end, said)


@cache
def _said_zh() -> Words:
    """The Chinese wordings, found in texts."""
    return Words.beginning(_table_zh()[0])


def _meant(wording: str) -> tuple[str, ...]:
    """What plans say for a Chinese wording: the name of its entry first, then its other wordings."""
    rows, said = _table_zh()
    numbers = next(numbers for word, *numbers in (row.split(BEHIND) for row in rows[wording[:2]].split(ROWS)) if word == wording)
    return tuple(dict.fromkeys(name for number in numbers for name in said[int(number)].split(BEHIND)))


@cache
def _table_zh() -> tuple[dict[str, str], list[str]]:
    """The Chinese wordings with the numbers of their entries, in rows of those that begin alike, and the names of each entry in one string: few strings, which are read at once."""

    def make() -> tuple[dict[str, str], list[str]]:
        names = [e.names for e in lexicon(SAYINGS)]
        return in_rows(grouped((said, (str(number),)) for number, own in enumerate(names) for said in own)), list(map(BEHIND.join, names))

    return kept("sayings_zh", [Path(__file__), Path(matching.__file__), *sources(SAYINGS)], make)


@cache
def _said_en() -> dict[str, tuple[str, ...]]:
    return kept("sayings_en", [Path(__file__), *sources(SAYINGS)], lambda: grouped((plain(said), e.names) for e in lexicon(SAYINGS) for said in e.english))
