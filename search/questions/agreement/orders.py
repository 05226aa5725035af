"""Ordinals and ranks in questions and sentences: 第三届, 四期, phase two; 排名后三位, the bottom three."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from search.questions.language.amounts import small_number

_N = r"(?:\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九两])"
_ORDINAL = re.compile(rf"第(?P<a>{_N})(?P<unit>[㐀-鿿])|首(?P<unit2>[届期批])(?P<b>)|(?<![第\d本分上下前后近中长短学早远工周假定近同预日学])(?P<first>[一二三四五六七八九\d](?=、[一二三四五六七八九\d]期))?、?(?P<c>\d|[一二三四五六七八九]|(?<=[㐀-鿿])十)期")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "ш": 3}
# The class of water and the like, by numerals that plans write in Latin letters, in signs of their own and in letters that look like them: Ⅲ类, Ш类.
_CLASS = re.compile(r"(?<![a-z])(?P<roman>iii|ii|iv|i|v|ш|[ⅰⅱⅲⅳⅴ])类|(?:达到?|稳定在?|地表水|水质为?|保持在?|优于)(?P<number>[一二三四五1-5])类", re.I)
_CLASS_EN = re.compile(r"\b(?:class|grade) (?P<roman>iii|ii|iv|i|v|[1-5])\b", re.I)
_NTH = dict(zip(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), range(1, 11), strict=True))
_PHASE_EN = re.compile(rf"\b(?:phase|stage)[ -](?P<n>three|four|five|one|two|six|iii|ii|iv|i|[1-6])\b|\b(?P<nth>{'|'.join(_NTH)}) (?:phase|stage)\b")
_NTH_EN = re.compile(rf"\b(?P<nth>{'|'.join(_NTH)})(?! (?:half|quarter|time|phase|stage|of all|place|choice|hand))(?= (?:[\w-]+ )*?(?P<noun>batch|group|session|edition|round|fair|expo|conference|forum|summit|congress|exhibition|plant|hospital|factory|line)\b)")
_UNITS_EN = {"batch": "批", "group": "批", "round": "轮"}
_RANK = re.compile(
    rf"(?P<side>倒数|垫底的?|最后|末尾|最差的?|靠后的?|(?<![年月日号底末旬以之目])前|(?<![今以之])后|末)(?:的)?(?P<n>{_N})?(?P<unit>位|名|家|个(?!月)|的?园区|(?=[吗的?？,，。]|$))"
)
_RANK_EN = re.compile(
    r"\b(?P<side>top|highest[- ]rank(?:ed|ing)|best[- ]rank(?:ed|ing)|bottom|lowest[- ]rank(?:ed|ing)|worst[- ]rank(?:ed|ing)|last)[ -](?P<n>\d+|two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|\b(?P<n2>\d+|two|three|four|five|six|seven|eight|nine|ten) (?P<side2>top|highest[- ]rank(?:ed|ing)|highest|best|bottom|lowest[- ]rank(?:ed|ing)|lowest|worst[- ]rank(?:ed|ing)|worst|last)\b"
    r"|\b(?P<side3>highest[- ]rank(?:ed|ing)|best[- ]rank(?:ed|ing)|lowest[- ]rank(?:ed|ing)|worst[- ]rank(?:ed|ing))\b"
)


# The first two batches, 头两批: each of them.
_FIRST_FEW = re.compile(r"(?:前|头)(?P<n>[一二两三四五六七八九十\d])(?P<unit>[批期轮届])|\bfirst (?P<m>two|three|four|five|\d) (?P<noun>batch|group|phase|stage|round)(?:es|s)?\b")
_FEW_EN = {"phase": "期", "stage": "期", **_UNITS_EN}


@dataclass(frozen=True)
class Order:
    """An ordinal or a rank: of what (届, 期, a place from the front or the back), which, and where it is written."""

    unit: str
    number: int
    start: int
    end: int


def ordinals(text: str, english: bool = False) -> list[Order]:
    """The ordinals of a text; an English one counts a unit that plans have no word for as any."""
    if english:
        found = [Order("期", _ROMAN.get(m["n"]) or small_number(m["n"] or "") or _NTH[m["nth"]], m.start(), m.end()) for m in _PHASE_EN.finditer(text)]
        found += [Order("类", _ROMAN.get(m["roman"].lower()) or int(m["roman"]), m.start(), m.end()) for m in _CLASS_EN.finditer(text)]
        return found + [Order(_UNITS_EN.get(m["noun"], ""), _NTH[m["nth"]], m.start(), m.end()) for m in _NTH_EN.finditer(text)]
    found = []
    for m in _ORDINAL.finditer(text):
        unit = m["unit"] or m["unit2"] or "期"
        numbers = [small_number(m["a"]) or 0] if m["a"] else [1] if m["unit2"] else [small_number(n) or 0 for n in (m["first"], m["c"]) if n]
        found += [Order(unit, n, m.start(), m.end()) for n in numbers]
    for m in _CLASS.finditer(text):
        sign = unicodedata.normalize("NFKC", m["roman"] or "").lower()
        found.append(Order("类", _ROMAN.get(sign) or small_number(m["number"]) or 0, m.start(), m.end()))
    return found


def of_batches(text: str, english: bool = False) -> list[Order]:
    """The ordinals of a text with those of which it names several at once: the first two batches.

    >>> [(o.unit, o.number) for o in of_batches("头两批项目")], [(o.unit, o.number) for o in of_batches("the first two batches", english=True)]
    ([('批', 1), ('批', 2)], [('批', 1), ('批', 2)])
    """
    few = [Order(m["unit"] or _FEW_EN[m["noun"]], n, m.start(), m.end()) for m in _FIRST_FEW.finditer(text) for n in range(1, (small_number(m["n"] or m["m"]) or 0) + 1)]
    return few or ordinals(text, english)


def names_few(text: str) -> bool:
    """Whether a text names the first few batches or phases at once."""
    return _FIRST_FEW.search(text) is not None


_CHINESE = "零一二三四五六七八九十"


@lru_cache(maxsize=256)
def said(word: str, question: str) -> tuple[str, ...]:
    """How plans write the batches or phases of which a word of a question speaks, where it names the first few at once, or its rank; nothing for any other word.

    >>> said("batches", "how many projects of the first two batches"), said("projects", "how many projects of the first two batches")
    (('第一批', '第二批'), ())
    >>> said("bottom", "are the bottom three summoned")[:2]
    ('后三位', '后三名')
    """
    if (rank := _RANK_EN.search(question)) and word in rank[0]:
        return _ranked(rank)
    if not (few := _FIRST_FEW.search(question)) or not (word in few[0] or few[0] in word):
        return ()
    return tuple(f"第{_CHINESE[o.number]}{o.unit}" for o in of_batches(question) if o.number < len(_CHINESE))


def _ranked(rank: re.Match[str]) -> tuple[str, ...]:
    """How plans write a place from the front or from the back: the bottom three are 后三位."""
    [order] = ranks(rank[0], english=True)
    numbers = [*("两" if order.number == 2 else ""), _CHINESE[order.number], str(order.number)] if 0 < order.number < len(_CHINESE) else []
    sides = ("后", "末", "倒数") if order.unit == "后" else ("前",)
    return tuple(f"{side}{n}{unit}" for side in sides for n in numbers for unit in "位名")


# Who finishes in the bottom three completes no works.
_FINISHES = re.compile(r"\b(?:finish|end|end up|wind up|come|place)(?:e?s|ed|ing)? (?:up )?(?:in|at|among) (?=(?:the |our |its )?(?:bottom|top|last|lowest)\b)", re.I)


def put_as_rank(question: str) -> str:
    """An English question that says of a rank that it is finished in as one that says that it is ranked.

    >>> put_as_rank("Will parks that finish in the bottom three be warned?")
    'Will parks that rank in the bottom three be warned?'
    """
    return _FINISHES.sub("rank in ", question)


def ranks(text: str, english: bool = False) -> list[Order]:
    """The ranks of a text: places from the front or from the back, 0 where it does not say how many."""
    found = []
    for m in (_RANK_EN if english else _RANK).finditer(text):
        if english:
            side, number = m["side"] or m["side2"] or m["side3"], m["n"] or m["n2"] or ""
            front = bool(re.match("top|highest|best", side))
            found.append(Order("前" if front else "后", small_number(number) or 0, m.start(), m.end()))
        elif m["n"] or m["side"] not in ("前", "后", "末"):
            found.append(Order("前" if m["side"] == "前" else "后", small_number(m["n"] or "") or 0, m.start(), m.end()))
    return found
