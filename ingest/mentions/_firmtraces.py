"""Traces of firms: what the shape of a firm's name cannot be without. One pass over a document finds them for all rules.

The name of a firm is known, or has a form (集团), or a trade behind two signs or more of its own (甲乙|科技). Most verbs that may
govern firms are followed by nothing of the kind, and need not be read further.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon
from ingest.construction.firms import ABROAD, FORM_WORDS, trades, with_role
from ingest.vocabulary import is_region, own

# Signs other than these may belong to a name that the lexicon spells otherwise.
PLAIN = re.compile("[\u4e00-\u9fff0-9]+")
OTHER = re.compile("[^\u4e00-\u9fff0-9、]")
SHORTEST_STEM = 2


class Traces(NamedTuple):
    """``marks`` holds a 1 where a name that a trace shows begins at the latest; ``named`` are the spans of known names."""

    marks: bytearray
    named: list[tuple[int, int]]

    def between(self, text: str, start: int, end: int) -> bool:
        """Whether a stretch may hold a name that has the shape of a firm's; within such a name stands no 、."""
        return self.marks.find(1, start, end) >= 0 or text.startswith("、", start) or OTHER.search(text, start, end) is not None


@lru_cache(maxsize=2)
def traces(text: str) -> Traces:
    """The traces in a text."""
    machine, words = _machine()
    marks = bytearray(len(text))
    named: list[tuple[int, int]] = []
    for index, start, end in machine.find_matches_as_indexes(text, overlapping=True):
        word, kind, listed = words[index]
        if not kind:
            marks[start] = 1
        elif _may_end_name(text, start, word, kind):
            marks[start - SHORTEST_STEM] = 1
        if listed:
            named.append((start, end))
    return Traces(marks, _leftmost(named))


def _may_end_name(text: str, start: int, trade: str, kind: str) -> bool:
    """Whether a trade may end a firm's name that is not known, as ``is_stem_of_trade`` has it: what goods are made of ends a brand's."""
    stem = text[max(0, start - SHORTEST_STEM) : start]
    if len(stem) < SHORTEST_STEM or "、" in stem:
        return False
    if kind == "goods":
        return any(text.endswith(brand, 0, start) for brand in with_role("brand"))
    return kind != "loose" or trade in ABROAD or own(stem) == len(stem)


def _leftmost(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Of spans that overlap those that begin first, the longest of these."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


@cache
def _machine() -> tuple[AhoCorasick, list[tuple[str, str, bool]]]:
    """Known names, forms and trades in one machine, each with the kind of its trade and whether it is named wherever it stands."""
    named = {n for e in lexicon("companies") for n in e.names if len(n) > 2 and not is_region(n)}
    named |= {e.name for e in lexicon("companies") if len(e.name) == 2 and e.english and not is_region(e.name)}
    sure = {*named, *FORM_WORDS, *filter(PLAIN.fullmatch, lexicon("companies").index)}
    words = [*((w, "", w in named) for w in sorted(sure)), *((w, kind, False) for w, (kind, _) in trades().items() if w not in sure)]
    return AhoCorasick([w for w, _, _ in words], matchkind=MatchKind.Standard), words
