"""Words of English questions in Chinese, by the bilingual lexicons: industries, zones, indicators, terms of policy."""

import re
from functools import cache, lru_cache
from pathlib import Path

from graph.kept import kept
from graph.lexicon import lexicon, sources
from graph.names import fold
from search.phrases import longest

LEXICONS = ("industries", "indicators", "question_terms", "events", "policies", "regions")
WORD = re.compile(r"[A-Za-z][A-Za-z0-9'’-]*")
LONGEST = 6
# Queries whose words are kept: one is translated where passages are sought and where answers are read.
KEPT = 64


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


@lru_cache(maxsize=KEPT)
def translated(query: str) -> str:
    """Chinese words for the English phrases of a query, longest first; "" for a query that has none."""
    words = WORD.findall(query)
    return " ".join(dict.fromkeys(chinese for _, _, chinese in longest(words, _chinese, LONGEST)))


def _chinese(words: str) -> str | None:
    phrase, known = fold(words), _english()
    return (known.get(phrase) or known.get(phrase.removesuffix("s"))) if len(phrase) > 2 else None
