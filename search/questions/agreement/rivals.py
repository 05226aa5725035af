"""Words of which one excludes another: each month and each quarter, national and provincial level, more and less."""

from __future__ import annotations

import re
from functools import cache

from graph.lexicon import lexicon

RIVALS = "rivals"
# Groups of which a word in the name of a measure makes it another measure.
OF_FIGURES = frozenset(["traffic", "direction", "residents", "statistics", "capital", "sector", "patent"])


@cache
def _groups(english: bool) -> dict[str, dict[str, re.Pattern[str]]]:
    """The words of each member, by group."""
    found: dict[str, dict[str, re.Pattern[str]]] = {}
    for e in lexicon(RIVALS):
        words = "|".join(sorted(map(re.escape, e.english if english else e.names), key=len, reverse=True))
        found.setdefault(e.fields["group"], {})[e.name] = re.compile(rf"\b(?:{words})\b" if english else words)
    return found


def members(text: str, english: bool = False) -> dict[str, frozenset[str]]:
    """Which members of each group a text names."""
    return {group: named for group, own in _groups(english).items() if (named := frozenset(name for name, words in own.items() if words.search(text)))}



def excluded(question: str, told: str, english: bool = False) -> bool:
    """Whether what is told in Chinese is of a rival of what a question names: lines for goods, where those for passengers are asked for."""
    own = members(told)
    return any(group in own and named.isdisjoint(own[group]) for group, named in members(question, english).items() if group in OF_FIGURES)
