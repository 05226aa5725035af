"""Amounts that a question names, and how what is asked for compares with them: 超过30亿元, over 100 million yuan."""

from __future__ import annotations

import re

from search.questions.amounts import Amount, scaled
from search.questions.context import Context

MORE = re.compile(r"超过|高于|大于|突破|以上|不低于|至少|多于|more than|over|above|exceed|at least|greater than|higher than|no less than|beyond")
LESS = re.compile(r"低于|少于|小于|以下|不超过|不高于|至多|less than|under|below|at most|lower than|no more than|fewer than")
COMPARATORS = ((MORE, ">="), (LESS, "<="))
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(万亿|千亿|百亿|亿|千万|百万|万|千)?\s*(美元|元|亩|平方米|公里|吨|个|家|宗|户|项|人|列|%|个百分点|标箱)")
_AMOUNT_EN = re.compile(r"(?:(usd|us\$|rmb|\$|¥)\s*)?(\d[\d,]*(?:\.\d+)?)\s*(trillion|billion|million|thousand)?\s*(yuan|rmb|usd|us dollars|dollars|%|percent|per cent|mu|km|kilometres|projects|companies|enterprises|trains|people)?")
_ENGLISH = {"trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3}
# Round amounts for which plans write no number: 亿元以上项目.
ROUND = {1e7: ("千万元",), 1e8: ("亿元以上",), 1e10: ("百亿",), 1e11: ("千亿",)}


def amount_in(c: Context) -> Amount | None:
    """An amount with a unit that the question names, in base units."""
    text = c.u.text
    for year in reversed(c.u.question.year_spans):
        text = text[: year[0]] + " " * (year[1] - year[0]) + text[year[1] :]
    match = _AMOUNT.search(text)
    if match:
        return scaled(float(match[1]), (match[2] or "") + match[3])
    for found in _AMOUNT_EN.finditer(text):
        if c.u.language == "en" and (found[1] or found[3] or found[4]):
            value = float(found[2].replace(",", "")) * _ENGLISH.get(found[3] or "", 1.0)
            return scaled(value, found[4] or {"usd": "美元", "us$": "美元", "$": "美元"}.get(found[1] or "", "元"))
    return None


def in_chinese(amount: Amount) -> tuple[str, ...]:
    """An amount as plans write it: 3 million yuan is 300万元."""
    for size, scale in ((1e8, "亿"), (1e4, "万")):
        if amount.value >= size:
            return (f"{amount.value / size:g}{scale}", *ROUND.get(amount.value, ()))
    return (f"{amount.value:g}",)
