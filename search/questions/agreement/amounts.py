"""Numbers with their units in questions and sentences, and which one is the other: two parks, 停车场2个, 30家以上."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from search.questions.language.amounts import COUNTERS, ENGLISH_NUMBERS, chinese_number, scaled, small_number

_SCALE = r"(?P<scale>万亿|千亿|百亿|亿|千万|百万|万|千)?"
_UNIT = (
    r"(?P<unit>美元|元|亩|平方米|平方公里|公里|载重吨|吨|斤|标箱|人次|千伏|千瓦|兆瓦|%|个百分点|立方米|(?<=\d)年(?![底末初中度内前后])|年(?=[行攻计规])|个月|小时|分钟|天|周"
    r"|大(?!于|约|概|多|力|量|会)|个(?!百分点|月)|家|项|条|座|所|支|场次|场|批次|次(?!月)|名|位|人(?![才口均])|户|宗|件|套|处|类|种|款|只|辆|台|架|艘|列|张|块|段|门|层|部|份|起|班(?=[次列])|倍|款"
    r"|(?<=亿)(?=左右|以[上下内]|上下|多|[,，。;；?？吧吗呢]|$))"  # 5万亿左右: money needs no unit
)
_DIGITS = re.compile(rf"(?<![\d.a-z])(?P<first>\d+(?:\.\d+)?)(?:\s*[-~—至到]\s*(?P<last>\d+(?:\.\d+)?))?\s*(?:多|余|来)?{_SCALE}{_UNIT}")
_WORDS = re.compile(rf"(?<![第十百千\d一二三四五六七八九两]|[前后末])(?P<first>[两二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]|一(?=[百千万亿]))(?:至|到|、)?(?P<last>[三四五六七八九十])?(?:余|多|来)?(?P<scale>万亿|千亿|百亿|亿|万|千|百)?{_UNIT}")
_ENGLISH = [word for word in ENGLISH_NUMBERS if word != "one"]
# How many of what there are: five bus stations; years, days and shares are no things.
_COUNT_EN = re.compile(
    rf"(?<![\w$¥.,-])(?P<count>\d+|{'|'.join(_ENGLISH)})(?! (?:hundred|thousand|million|billion|percent|per cent|yuan|rmb|usd|dollars|mu\b|km\b|kilomet|tons?\b|tonnes?\b|square|years?\b|months?\b|days?\b|hours?\b|times\b|point|kv\b|of\b|and\b|or\b|in\b|to\b|by\b|for\b|is\b|are\b))(?=[ -][a-z])(?!-[a-z]+ (?:plan|action))"
)
AT_LEAST = re.compile(r"以上|不低于|不少于|至少|起码|(?<!不)超过|(?<!不)多于|(?<!不)高于|突破|\bat least\b|\bmore than\b|\bover\b|\babove\b|\bno fewer than\b|\bno less than\b|\bminimum of\b")
AT_MOST = re.compile(r"以下|以内|不超过|不高于|不多于|至多|最多|\bat most\b|\bno more than\b|\bfewer than\b|\bless than\b|\bup to\b|\bbelow\b|\bunder \d")


@dataclass(frozen=True)
class Figure:
    """A number from its first to its last in base units, and the unit: that of all counters is one."""

    first: float
    last: float
    unit: str
    start: int
    end: int

    @property
    def whole(self) -> tuple[float, float, str]:
        """What is compared."""
        return self.first, self.last, self.unit


def figures(text: str, english: bool = False) -> list[Figure]:
    """The numbers that a text names with what they count or measure."""
    found = [_figure(m) for pattern in (_DIGITS, _WORDS) for m in pattern.finditer(text)]
    if english:
        found += [Figure(n, n, "", m.start(), m.end()) for m in _COUNT_EN.finditer(text) for n in [float(small_number(m["count"]) or 0)]]
    return sorted(found, key=lambda f: f.start)


def _figure(m: re.Match[str]) -> Figure:
    first, last = (float(n) if n.replace(".", "").isdigit() else float(chinese_number(n) or 0) for n in (m["first"], m["last"] or m["first"]))
    unit = (m["scale"] or "") + (m["unit"] or "元")
    low, high = scaled(first, unit), scaled(last, unit)
    return Figure(low.value, high.value, "" if counts(low.unit) else low.unit, m.start(), m.end())


_MORE_COUNTERS = frozenset([*"大类种款位", "场次", "批次"])


def counts(unit: str) -> bool:
    """Whether a unit counts things."""
    return unit in COUNTERS or unit in _MORE_COUNTERS


def matches(asked: Figure, told: Figure, at_least: bool, at_most: bool) -> bool:
    """Whether a number told is the one asked for, or lies on the side of it that is asked for."""
    near = 1e-6 * max(1.0, asked.first)
    if at_least:
        return told.last >= asked.first - near
    if at_most:
        return told.first <= asked.last + near
    return told.first <= asked.last + near and asked.first <= told.last + near


def outside(found: Collection[Figure], taken: Collection[tuple[int, int]]) -> list[Figure]:
    """The numbers that stand in none of some spans: a date, a rank, a name."""
    return [f for f in found if not any(a < f.end and f.start < b for a, b in taken)]
