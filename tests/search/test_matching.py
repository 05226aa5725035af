"""Words found in a text are those that a regular expression of all of them finds."""

import random
import re

from graph.lexicon import lexicon
from search.questions.language.matching import Words
from search.questions.language.words import CUES, cues, synonyms


def sentences(words: list[str], number: int) -> list[str]:
    """Words at random one behind the other, some cut short, so that they overlap."""
    chance = random.Random(11)
    return ["".join(w[: chance.randint(1, len(w))] for w in chance.choices(words, k=8)) for _ in range(number)]


def test_words_are_found_as_an_alternation_finds_them() -> None:
    words = list(synonyms())
    pattern = re.compile("|".join(re.escape(w) for w in sorted(words, key=lambda w: -len(w))))
    finder = Words(words)
    for text in sentences(words, 300):
        assert [(m.span(), m[0]) for m in finder.finditer(text)] == [(m.span(), m[0]) for m in pattern.finditer(text)]
        assert finder.split(text) == pattern.split(text)


def test_cues_are_found_as_an_alternation_finds_them() -> None:
    for language in ("zh", "en"):
        entries = [(e.name, e.english if language == "en" else e.aliases) for e in lexicon(CUES)]
        patterns = [(tag, alternation(words, language == "en")) for tag, words in entries if words]
        gap = " " if language == "en" else ""
        for text in sentences([w.strip("^$") + gap for _, words in entries for w in words], 200):
            wanted = [(tag, *m.span()) for tag, pattern in patterns for m in pattern.finditer(text)]
            assert [tuple(c) for c in cues(text, language)] == wanted


def alternation(words: tuple[str, ...], english: bool) -> re.Pattern[str]:
    parts = [
        ("^" if w[0] == "^" else "") + re.escape(w.strip("^$")) + (r"(?=[\s?？。.!！呢啊呀]*$)" if w[-1] == "$" else "")
        for w in sorted(words, key=lambda w: -len(w))
    ]
    joined = "|".join(parts)
    return re.compile(rf"(?<![a-z])(?:{joined})(?![a-z])" if english else joined)
