"""What must stand in a stretch of text for a verb to govern an industry there: where nothing of it does, the stretch is not read.

A name of the lexicon counts at the head of a member of a list alone, which opens the stretch or stands behind a joint, a quote or words
that lead to names; an unknown one by how it ends, or by what the list is called.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from ingest.mentions._industry_lists import _AND, _COUNT, _LEAD, _SPLIT_UNQUOTED, INDUSTRIAL, QUOTES, goods
from ingest.mentions._industry_names import SHAPED, SUFFIX, forms, stems
from ingest.patterns import beginning, ending

LATIN = re.compile("[A-Za-z]+")
# What may stand right in front of a member of a list, or of the letters in 5G.
_BEFORE = re.compile("|".join((*(ending(p.pattern) for p in (_LEAD, _SPLIT_UNQUOTED, _AND)), rf"[{QUOTES}\d]")))
# What must follow a name where the verb alone proves nothing.
FOLLOW = re.compile(
    r"^(?:等)?(?:\+产业带|新?产业链?|产业集群|行业|业态|业务|市场|领域|资源|重点产业链|技术|新?模式|试点)*"
    r"(?:(?:优质|安全|健康|规范|有序|高质量|快速|集聚|集群|集群化|创新|深度|融合|规模化|规模|广泛|转型|提质|加快|协同|绿色|做大|跨越式?|可持续|特色|差异化|全链条|聚集|加速|稳定|持续|集中|扩容|提级|数字化|智能化|高端化|绿色化|品牌化|三年|联动|进一步|更好|全产业链|平稳|良性|示范|开放|示范性|有机|一体化|化|,|、)*"
    r"(?:向[^,。;、]{2,16}?(?:转型|升级|迈进|延伸|攀升|突围)|发展|应用|升级|落地|破题|壮大|布局|投资|进出口|活力|能级|转型|增效|改造|提升|攻关|突破|崛起|集聚|振兴|倍增|融合|试点|扩面|消费潜力|业务|业态|供给|创新|提档|行动|普及|规划|计划|产业|产业链|服务)|$|[,。;和、与])"
)
# What may stand behind a whole member of a list: 产业 and its like, what joins or ends lists, numbers, 配套 and 类.
_BEHIND = re.compile(f"{beginning(SUFFIX.pattern)}|{beginning(_AND.pattern)}|[、,以等这链配类一二三四五六七八九十两\\d{QUOTES}]")
# What lists and clusters are called, without which a verb that proves nothing governs no unknown name.
CALLING = re.compile("产业|行业|业[务态]|领域|集群|赛道|链|配套")
FREE = (0, 3)  # see ``_taken`` of the family


@cache
def _goods() -> AhoCorasick:
    return AhoCorasick(sorted(goods()))


@cache
def _longer() -> frozenset[str]:
    """Names that begin with shorter ones."""
    return frozenset(name for name in forms() if any(name[:k] in forms() for k in range(1, len(name))))


class Evidence(NamedTuple):
    """A text, and for each character whether it may belong to a name of the lexicon, and what other names it belongs to; and where the
    names end that begin somewhere."""

    text: str
    named: bytearray
    taken: bytearray
    ends: dict[int, int]

    @classmethod
    def of(cls, text: str, hits: Iterable[tuple[int, int, str]], taken: bytearray) -> "Evidence":
        """The evidence of a text in which names of the lexicon were hit."""
        named, ends = bytearray(len(text)), dict[int, int]()
        for start, end in (*((start, end) for _, start, end in stems().find_matches_as_indexes(text)), *((start, end) for start, end, _ in hits)):
            named[start:end] = b"\1" * (end - start)
            ends[start] = max(end, ends.get(start, 0))
        for m in LATIN.finditer(text):
            named[m.start() : m.end()] = b"\1" * len(m[0])
        return cls(text, named, taken, ends)

    def openings(self, start: int, end: int) -> Iterator[int]:
        """Where a free name of the lexicon may open a member of the list that begins at ``start``."""
        at = self.named.find(1, start, end)
        while at >= 0:
            if (at == start or _BEFORE.match(self.text, at - 1)) and self.taken[at] in FREE:
                yield at
            at = self.named.find(1, at + 1, end)

    def begins(self, start: int, end: int) -> bool:
        """Whether a free name of the lexicon may open a member of the list that begins at ``start``."""
        return next(self.openings(start, end), None) is not None

    def closes(self, at: int, end: int) -> bool:
        """Whether a name that may begin somewhere may be a whole member of a list that ends at ``end``, or the last one with what a verb that proves
        nothing asks to stand behind."""
        stop = self.ends.get(at)
        if stop is None or stop >= end or self.text[at:stop] in _longer():
            return True  # where none begins, one may go on that begins in front: 农|机械 in 农机|械
        return (_BEHIND.match(self.text, stop) or FOLLOW.match(self.text[stop:end]) or INDUSTRIAL.match(self.text[stop : min(end, stop + 14)])) is not None

    def supports(self, start: int, end: int) -> bool:
        """Whether a verb that proves nothing may govern an industry: one that the lexicon has, or one of a list or a cluster that is called so."""
        return self.begins(start, end) or CALLING.search(self.text, start, end) is not None

    def is_supported(self, start: int, end: int) -> bool:
        """The same of a stretch whose end is known."""
        return CALLING.search(self.text, start, end) is not None or any(self.closes(at, end) for at in self.openings(start, end))

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
