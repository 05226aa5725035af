"""Slots: each amount of a stretch of text with the words that stand before and behind it."""

import re
from dataclasses import dataclass, field

from ingest.quantities.amounts import Amount
from ingest.quantities.comparators import Lead, after, lead

HARD = re.compile(r"[,;:。!?\n(〔【](?!\d{3}\D)")
STOP = re.compile(r"[,;:。!?\n)〕】(、]")
# Brackets that spell out a threshold: 总投资3亿元(外资4500万美元)以上项目, 重大项目(投资5000万元以上)100个.
LIMIT = re.compile(r"\([^()]*\)(?=(?:及?以上|以下))|(?<=[\u4e00-\u9fff])\([^()\n]*(?:以上|以下)\)(?=\d)")
ROUND = re.compile(r"\([^()]*\)")
# 2.新签约项目:30个以上: what a line names in front of a colon is the indicator, but for what a project or a form tells of itself.
LABEL = re.compile(
    r"\s*(?:—{1,2}|[-*●•◆■]|\(?[\d一二三四五六七八九十]{1,3}[.、)])?\s*(?!其[中他]|本|此|该|共|合计|[\u4e00-\u9fff]{0,6}(?:投资|面积|占地|规模|工期|建设|金额|年产|编号|名额|时间|期限|标准|限额|补[贴助]|奖励|分值|得分|权重|电话|人数|规划|条件|要求|范围))"
    r"[\u4e00-\u9fff]{3,14}(?P<colon>:)(?=\s*(?:[≥≤><约达超]|达到|突破|力争|不低于|不少于|完成|新增)?\s*\d[\d.,]*\s?[万亿]?[\u4e00-\u9fff%])"
)
QUOTED = re.compile(r"“[^“”]{0,40}”")
_SEPARATORS = str.maketrans(",;:、()。", "\u3000" * 7)


@dataclass(slots=True)
class Slot:
    """An amount with its words: ``noun`` is what is left of it without lead words, ``right`` what follows up to a stop.

    Offsets are into the stretch. ``begin`` is where its own words begin, ``mark`` the character before them.
    """

    amount: Amount
    begin: int
    mark: str
    left: str
    lead: Lead
    noun: str
    behind: str
    finish: int
    right: str
    tied: bool = False
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def comparator(self) -> str:
        """The comparator that the words on both sides give."""
        return self.behind or self.lead.comparator or self.notes.get("comparator") or "="


def flat(text: str) -> str:
    """The text with brackets that hold no amount, and stops within quotation marks, blanked out; offsets stay."""
    if "(" in text:
        text = LIMIT.sub(lambda m: "\u3000" * len(m[0]), text)
        text = ROUND.sub(lambda m: m[0] if re.search(r"\d\s?[%个家万亿项户宗元条]", m[0]) else "\u3000" * len(m[0]), text)
    if ":" in text and (label := LABEL.match(text)) is not None:
        text = text[: label.start("colon")] + "\u3000" + text[label.end("colon") :]
    if "“" in text:
        text = QUOTED.sub(lambda m: m[0].translate(_SEPARATORS), text)
    return text


def slots(text: str, found: list[Amount], offset: int) -> list[Slot]:
    """The slots of a stretch of text that begins at ``offset``; the amounts are in offsets of the whole."""
    plain = flat(text)
    found = [a for a in found if plain[a.start - offset] != "\u3000"]
    result: list[Slot] = []
    previous = 0
    for i, amount in enumerate(found):
        start, end = amount.start - offset, amount.end - offset
        following = found[i + 1].start - offset if i + 1 < len(found) else len(text)
        begin, mark = _begin(plain, previous, start)
        tied = begin == previous and i > 0
        begin += plain.startswith(")", begin, start)  # 较上年(1.2亿美元)|增长33%
        behind, finish = after(plain, end)
        finish = min(finish, following)
        stop = STOP.search(plain, finish, following)
        right = plain[finish : stop.start() if stop else following]
        left = plain[begin:start]
        words = lead(left.rstrip())
        noun = left[: words.start]
        result.append(Slot(amount, begin, mark, left, words, noun, behind, finish, right, tied))
        previous = finish
    return result


def _begin(plain: str, previous: int, start: int) -> tuple[int, str]:
    """Where the words before an amount begin: behind the last hard stop, or behind the amount before."""
    last = previous
    mark = plain[previous - 1] if previous else ""
    for match in HARD.finditer(plain, previous, start):
        last, mark = match.end(), match[0]
    return last, mark
