"""Amounts in questions and sentences: numbers with scales and units, in base units."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

SCALES = {"万亿": 1e12, "千亿": 1e11, "百亿": 1e10, "亿": 1e8, "千万": 1e7, "百万": 1e6, "万": 1e4, "千": 1e3, "百": 1e2}
_SCALE = re.compile("(" + "|".join(SCALES) + ")?(.*)", re.S)
SAME_UNITS = {
    "人民币": "元", "元人民币": "元", "美金": "美元", "百分点": "%", "个百分点": "%", "usd": "美元", "dollars": "美元", "dollar": "美元",
    "yuan": "元", "rmb": "元", "percent": "%", "per cent": "%", "km": "公里", "kilometres": "公里", "kilometers": "公里",
}
COUNTERS = frozenset([*"个家宗户项只支名人件批次场处座条所起笔列艘辆台套", "人次", "团队"])
DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "○": 0, "０": 0}
# Small whole numbers as English writes them.
ENGLISH_NUMBERS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "eighty": 80, "hundred": 100,
}


class Amount(NamedTuple):
    """A number in base units with its unit."""

    value: float
    unit: str


@lru_cache(maxsize=4096)
def scaled(value: float, unit: str) -> Amount:
    """A value with its unit as written, in base units.

    >>> scaled(7000, "万美元")
    Amount(value=70000000.0, unit='美元')
    >>> scaled(5, "万亿").unit
    '元'
    """
    unit = unicodedata.normalize("NFKC", unit).replace(" ", "").lower()
    match = _SCALE.match(unit)
    assert match is not None
    # 达到5万亿: an amount of money whose currency goes without saying.
    rest = match[2] or ("元" if (match[1] or "").endswith("亿") else "")
    return Amount(round(value * SCALES.get(match[1] or "", 1.0), 6), SAME_UNITS.get(rest, rest))


def chinese_number(text: str) -> int | None:
    """Small whole numbers in Chinese words: 十二 → 12, 三 → 3, 两 → 2.

    >>> chinese_number("二十五")
    25
    """
    if not text or any(c not in DIGITS and c not in "十百" for c in text):
        return None
    if not any(c in "十百" for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    total, digit = 0, 0
    for c in text:
        if c in "十百":
            total += max(digit, 1) * (10 if c == "十" else 100)
            digit = 0
        else:
            digit = DIGITS[c]
    return total + digit


def small_number(written: str) -> int | None:
    """A small whole number in digits or in words of either language.

    >>> small_number("12"), small_number("twelve"), small_number("十二"), small_number("")
    (12, 12, 12, None)
    """
    return int(written) if written.isdigit() else ENGLISH_NUMBERS.get(written) or chinese_number(written)
