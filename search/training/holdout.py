"""What the encoder never learns from, so that something is left to measure it by and to learn the ranking's weights from."""

import re
from functools import cache

from graph.lexicon import lexicon
from search.encoders.normal import normalise

TERMS = 200
# One article in so many keeps its questions for the ranking: with those that the encoder has learned it would trust it too far.
ARTICLES = 12


@cache
def held_out() -> tuple[tuple[str, str], ...]:
    """(synonym, term) of 200 industries: of each the Chinese synonym least like its term, of all terms the least alike.

    Synonyms that merely add or leave out a word would be found by their letters alone.
    """
    pairs = []
    for entry in lexicon("industries"):
        term = normalise(entry.name)
        others = [o for o in map(normalise, entry.aliases) if re.search(r"[\u4e00-\u9fff]", o) and o != term]
        if others:
            pairs.append((min(others, key=lambda o: (likeness(o, term), o)), term))
    return tuple(sorted(pairs, key=lambda pair: (likeness(*pair), pair))[:TERMS])


def for_ranking(context: str) -> bool:
    """Whether an article's questions are kept for learning the weights of the ranking."""
    return sum(context.encode()) % ARTICLES == 0


def likeness(a: str, b: str) -> float:
    """The share of signs that two words have in common, from 0 to 1."""
    return len(set(a) & set(b)) / len(set(a) | set(b))


def industries() -> list[tuple[str, str]]:
    """(name, other name of the very same industry), Chinese and English, without those held out."""
    hidden = {synonym for synonym, _ in held_out()}
    return [
        (normalise(entry.name), other)
        for entry in lexicon("industries")
        for other in map(normalise, (*entry.aliases, *entry.english))
        if other not in hidden and other != normalise(entry.name)
    ]
