"""What must stand in a stretch of text for a verb to govern an industry there: where nothing of it does, the stretch is not read.

A name of the lexicon counts at the head of a member of a list alone, which opens the stretch or stands behind a joint, a quote or words
that lead to names; an unknown one by how it ends, or by what the list is called.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ingest.mentions._industry_lists import _AND, _COUNT, _LEAD, _SPLIT_UNQUOTED, QUOTES, goods
from ingest.mentions._industry_names import SHAPED, stems
from ingest.patterns import ending

LATIN = re.compile("[A-Za-z]+")
# What may stand right in front of a member of a list, or of the letters in 5G.
_BEFORE = re.compile("|".join((*(ending(p.pattern) for p in (_LEAD, _SPLIT_UNQUOTED, _AND)), rf"[{QUOTES}\d]")))
# What lists and clusters are called, without which a verb that proves nothing governs no unknown name.
CALLING = re.compile("产业|行业|业[务态]|领域|集群|赛道|链|配套")
FREE = (0, 3)  # see ``_taken`` of the family


@cache
def _goods() -> AhoCorasick:
    return AhoCorasick(sorted(goods()))


class Evidence(NamedTuple):
    """A text, and for each character whether it may belong to a name of the lexicon, and what other names it belongs to."""

    text: str
    named: bytearray
    taken: bytearray

    @classmethod
    def of(cls, text: str, hits: Iterable[tuple[int, int, str]], taken: bytearray) -> "Evidence":
        """The evidence of a text in which names of the lexicon were hit."""
        named = bytearray(len(text))
        for start, end, _ in hits:
            named[start:end] = b"\1" * (end - start)
        for _, start, end in stems().find_matches_as_indexes(text):
            named[start:end] = b"\1" * (end - start)
        for m in LATIN.finditer(text):
            named[m.start() : m.end()] = b"\1" * len(m[0])
        return cls(text, named, taken)

    def begins(self, start: int, end: int) -> bool:
        """Whether a free name of the lexicon may open a member of the list that begins at ``start``."""
        at = self.named.find(1, start, end)
        while at >= 0:
            if (at == start or _BEFORE.match(self.text, at - 1)) and self.taken[at] in FREE:
                return True
            at = self.named.find(1, at + 1, end)
        return False

    def supports(self, start: int, end: int) -> bool:
        """Whether a verb that proves nothing may govern an industry: one that the lexicon has, or one of a list or a cluster that is called so."""
        return self.begins(start, end) or CALLING.search(self.text, start, end) is not None

    def counts(self, start: int, end: int) -> bool:
        """Whether there is a name of the lexicon, or a word that closes a list or says what it is of."""
        text = self.text
        return self.named.find(1, start, end) >= 0 or text.find("等", start, end) >= 0 or text.find("产业", start, end) >= 0 or _COUNT.search(text, start, end) is not None

    def shows(self, start: int, end: int) -> bool:
        """Whether a verb of growth may govern an industry: one that the lexicon has, one of its form, or any of a list that 等 or a count closes."""
        text = self.text
        return (
            self.begins(start, end) or text.find("等", start, end) >= 0 or CALLING.search(text, start, end) is not None
            or SHAPED.search(text, start, end) is not None or bool(_goods().find_matches_as_indexes(text[start:end])) or _COUNT.search(text, start, end) is not None
        )
