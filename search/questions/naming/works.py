"""Works that a question names and no document asked about speaks of: 青石桥 of a plan that never says 青石 is not built there, as far as anybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from graph.lexicon import lexicon
from graph.names import fold
from search.cutter import cut
from search.questions.context import Context
from search.questions.language.meanings import FEW_DOCUMENTS
from search.questions.language.words import synonyms
from search.tables import holds

# Kinds of works that bear a name of their own.
_NAMED = frozenset({"road", "civic", "utility", "plant", "centre"})
_HAN = re.compile("[㐀-鿿]+")
LONGEST_STEM = 6
# 两百座|冷库: how many there are is no name.
_COUNTS = re.compile("^[一二两三四五六七八九十百千万几多]")


def unheard(c: Context) -> bool:
    """Whether a question for yes or no names a work of which no document asked about says what it is called."""
    documents = c.documents or c.all_documents
    if not c.u.has("ask.yesno") or not 0 < len(documents) <= FEW_DOCUMENTS:
        return False
    texts = [c.texts.folded(d) for d in documents]
    return any(not any(word in text for text in texts for word in _meant(c, stem)) for stem in _stems(c))


def _stems(c: Context) -> Iterator[str]:
    """What the works of a question are called, without the nouns that they end with: 青石 of 青石桥."""
    for run in _HAN.finditer(c.u.text):
        at, before = run.start(), ""
        for token in cut(run[0]):
            inside = any(m.start <= at and at + len(token) <= m.end for m in c.u.places)
            noun = next((n for k in range(len(token)) if (n := token[k:]) in _nouns()), "")
            stem = token[: -len(noun)] if noun and noun != token else before
            if noun and not inside and 2 <= len(stem) <= LONGEST_STEM and not _COUNTS.match(stem):
                yield stem
            # 允许|学校: an ordinary word in front names nothing.
            before = token if not inside and not holds("common_words", token) else ""
            at += len(token)


def _meant(c: Context, stem: str) -> set[str]:
    """A name's words: itself, what means the same, and what the documents write where a sign is mistyped."""
    return {fold(w) for w in (stem, *synonyms().get(stem, ()), *(w[: len(stem)] for t in c.content() if stem in t.text for w in t.words))}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(e.name for e in lexicon("facilities") if e.fields.get("kind") in _NAMED)
