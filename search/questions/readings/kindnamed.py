"""Places of one kind that plans of wider places name where they say what is asked: 哪些综保区封关运行, which business district mixes trades."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.texts import PARTS, Sentence, Term, covered

_PART = re.compile(f"[^{re.escape(PARTS)}]+")


def of_kind(c: Context, said: p.Said, words: Sequence[str], terms: Sequence[Term]) -> p.Set:
    """The places of a kind, told by what their names hold, of which some sentences say some words; those of any kind where none is asked for or there are none.

    That is the place whose plan it is, where it is of the kind, and else what the sentence names of it.
    """
    if not words:
        return said
    own = {d: s.object for d in dict.fromkeys(q.document for q in said.quotes) for s in c.statements("ABOUT", documents=[d])}
    kinds = {i for i, e in c.names.entities(list(dict.fromkeys(own.values()))).items() if _called(e.names, words)}
    of_plans = tuple(q for q in said.quotes if own.get(q.document) in kinds)
    named = [s for q in said.quotes if q not in of_plans for s in _named(c, q, said.types, words, terms)]
    plans = p.Said(of_plans, said.types, said.words) if of_plans else None
    return sets.together(plans, sets.led_to(named, said.types, sets.entities(c, (s.subject for s in named))) if named else None) or said


def _named(c: Context, quote: p.Quote, types: Sequence[str], words: Sequence[str], terms: Sequence[Term]) -> list[Statement]:
    """The places of a kind of which a sentence says some words."""
    sentence = c.texts.sentence_at(quote.document, quote.start)
    if sentence is None:
        return []
    found = c.mentioned_in(sentence)
    names = c.names.entities(s.object for s in found)
    kept = [s for s in found if (e := names.get(s.object)) and e.type in types and _called(e.names, words) and s.object not in c.names.kinds]
    return _nearest(c, sentence, kept, terms)


def _nearest(c: Context, sentence: Sentence, named: Sequence[Statement], terms: Sequence[Term]) -> list[Statement]:
    """Of some names in a sentence those in the part of it that says most of some words, else in the last part before it; all where none stands there."""
    text = c.texts.text(sentence.document)
    parts = [m.span() for m in _PART.finditer(text, sentence.start, sentence.end)]
    importance = c.weigh(terms, [sentence.document])
    fits = [covered(terms, importance, (fold(text[a:b]), 1.0)) for a, b in parts]
    first = fits.index(max(fits)) if fits else 0
    for a, b in reversed(parts[: first + 1]):
        if own := [s for s in named if a <= s.start < b]:
            return own
    return list(named)


def _called(names: Sequence[str], words: Sequence[str]) -> bool:
    """Whether a name holds one of the words for a kind."""
    return any(fold(w) in fold(n) for n in names for w in words)
