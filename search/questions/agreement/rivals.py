"""Words of which one excludes another: each month and each quarter, national and provincial level, more and less."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache, lru_cache

from graph.lexicon import lexicon

RIVALS = "rivals"
# So many texts are kept with what they name: the same figures are looked at for each question.
KEPT = 8192
# Groups of which a word in the name of a measure makes it another measure.
OF_FIGURES = frozenset(["traffic", "direction", "residents", "statistics", "capital", "sector", "patent"])

# Of trade a sentence may speak in either word without denying the other.
ONLY_OF_FIGURES = frozenset(["direction"])

_SHARED = re.compile(r"(?P<a>urban|rural) and (?P<b>urban|rural)(?P<of> (?:residents|households|dwellers))|(?P<c>城镇|农村)[和与及、](?P<d>城镇|农村)(?=居民)")


@cache
def _groups(english: bool) -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    """By group what finds the words of its members, longest first (进出口 is no 出口), and whose they are."""
    found: dict[str, dict[str, str]] = {}
    for e in lexicon(RIVALS):
        found.setdefault(e.fields["group"], {}).update(dict.fromkeys(e.english if english else e.names, e.name))
    return {group: (_any_of(own, english), own) for group, own in found.items() if own}


def _any_of(words: Collection[str], english: bool) -> re.Pattern[str]:
    of_all = "|".join(sorted(map(re.escape, words), key=len, reverse=True))
    return re.compile(rf"\b(?:{of_all})\b" if english else of_all)


@lru_cache(maxsize=KEPT)
def members(text: str, english: bool = False) -> Mapping[str, frozenset[str]]:
    """Which members of each group a text names, both of two that share a word: urban and rural residents."""
    text = _SHARED.sub(lambda m: f"{m['a']}{m['of']} and {m['b']}{m['of']}" if m["a"] else f"{m['c']}居民和{m['d']}", text)
    return {group: named for group, (pattern, own) in _groups(english).items() if (named := frozenset(own[m[0]] for m in pattern.finditer(text)))}


def excluded(question: str, told: str, english: bool = False) -> bool:
    """Whether what is told in Chinese is of a rival of what a question names: lines for goods, where those for passengers are asked for."""
    own = members(told)
    return any(group in own and named.isdisjoint(own[group]) for group, named in members(question, english).items() if group in OF_FIGURES)
