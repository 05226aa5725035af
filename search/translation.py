"""Words of English questions in Chinese, by the bilingual lexicons: industries, zones, indicators, terms of policy."""

import re
from functools import cache
from pathlib import Path

from graph.kept import kept
from graph.lexicon import lexicon, sources
from graph.names import fold

LEXICONS = ("industries", "indicators", "question_terms", "events", "policies", "regions")
WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’-]*")
LONGEST = 6


@cache
def _english() -> dict[str, str]:
    """Folded English name → Chinese name."""
    return kept("translation", [Path(__file__), *(path for name in LEXICONS for path in sources(name))], _read)


def _read() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in LEXICONS:
        for entry in lexicon(name):
            for english in entry.english:
                found.setdefault(fold(english), entry.name)
    return found


def translated(query: str) -> str:
    """Chinese words for the English phrases of a query, longest first; "" for a query that has none."""
    words = WORD.findall(query)
    if not words:
        return ""
    known = _english()
    found: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(LONGEST, len(words) - at), 0, -1):
            phrase = fold(" ".join(words[at : at + length]))
            chinese = known.get(phrase) or known.get(phrase.removesuffix("s"))
            if chinese and len(phrase) > 2:
                found.append(chinese)
                at += length - 1
                break
        at += 1
    return " ".join(dict.fromkeys(found))
