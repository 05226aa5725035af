"""The words of an English question, those that say nothing among them, and mistyped ones as they were meant."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from graph.lexicon import lexicon
from search.questions.language import pinyin
from search.questions.language.forms import stems
from search.questions.language.normal import Question
from search.questions.language.words import CUES, dictionary, english_phrases, plain

_WORD = re.compile(r"[a-z0-9&+]+(?:[.'’-][a-z0-9&+]+)*")
# The mark that keeps two syllables apart: Xi'an, Huai'an.
_APART = re.compile(r"([a-z])['’]([aeo])")
_OF_IT = re.compile("['’]s$")


@dataclass(frozen=True)
class Word:
    """A plain English word with its place in the question."""

    plain: str
    start: int
    end: int
    capital: bool


@cache
def stop_words(language: str) -> frozenset[str]:
    """Words that say nothing about what is asked."""
    entry = lexicon(CUES).entries["stop.word"]
    return frozenset(entry.english if language == "en" else entry.aliases)


def words_of(question: Question) -> list[Word]:
    """The plain words of a question; hyphenated ones apart."""
    raw = unicodedata.normalize("NFKC", question.raw).strip()
    same = len(raw) == len(question.text)
    found = []
    for match in _WORD.finditer(question.text):
        at = match.start()
        name = _OF_IT.sub("", match[0])
        if (joined := _APART.sub(r"\1\2", name)) != name and pinyin.spells(joined):
            found.append(Word(joined, at, at + len(name), same and raw[at].isupper()))
            continue
        for part in re.finditer(r"[a-z0-9&+]+(?:\.\d+)?", match[0].replace("’", "'").replace("'s", "  ")):
            start = at + part.start()
            found.append(Word(plain(part[0]), start, at + part.end(), same and raw[start].isupper()))
    return [w for w in found if w.plain]


# A word of so many letters is told by all but one of them.
LETTERS = 7


@lru_cache(maxsize=1000)
def _meant_by(word: str) -> str:
    """The one known word that a word which is none differs from by one letter, or by two beside one another; itself where it is known, or several may be meant.

    >>> _meant_by("autonomus"), _meant_by("autonomous"), _meant_by("zhongyixx")
    ('autonomous', 'autonomous', 'zhongyixx')
    """
    if len(word) < LETTERS or not word.isalpha() or not word.isascii() or pinyin.spells(word) or any(s in _vocabulary() or dictionary(s) for s in (word, *stems(word))):
        return word
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(word, _by_initial().get(word[0], ()), scorer=OSA.distance, score_cutoff=1, limit=2)
    return str(near[0][0]) if len(near) == 1 else word


def unmistyped(word: Word) -> Word:
    """A word of a question as it was meant, where it may be mistyped: what has a capital is a name."""
    return word if word.capital else replace(word, plain=_meant_by(word.plain))


# Who makes something, in one word with it.
_MAKER = re.compile("(?P<goods>[a-z]{3,})(?P<maker>mak(?:er|ing)|grower|breeder|producer)")


def parted(word: Word) -> list[Word]:
    """A maker by what it makes (steelmaker: steel, maker), where no list knows it in one word; any other word as it is.

    >>> [w.plain for w in parted(Word("steelmaker", 0, 11, False))], [w.plain for w in parted(Word("shoemaker", 0, 9, False))]
    (['steel', 'maker'], ['shoemaker'])
    """
    match = _MAKER.fullmatch(word.plain)
    if match is None or dictionary(word.plain) or word.plain in english_phrases() or not (dictionary(match["goods"]) or match["goods"] in english_phrases()):
        return [word]
    middle = word.start + len(match["goods"])
    return [replace(word, plain=match["goods"], end=middle), replace(word, plain=match["maker"], start=middle, capital=False)]


@cache
def _vocabulary() -> frozenset[str]:
    """The single words of the English phrases that lexicons know, and those that say nothing."""
    return frozenset(w for phrase in english_phrases() for w in phrase.split()) | stop_words("en")


@cache
def _by_initial() -> dict[str, list[str]]:
    """The long words of that vocabulary by their first letter, which is seldom mistyped."""
    found: dict[str, list[str]] = {}
    for word in sorted(_vocabulary()):
        if len(word) >= LETTERS - 1 and word.isalpha():
            found.setdefault(word[0], []).append(word)
    return found
