"""Amounts that a question names, and how what is asked for compares with them: 超过30亿元, over 100 million yuan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Statement
from search.questions.context import Context
from search.questions.language.amounts import COUNTERS, Amount, scaled
from search.questions.naming.names import PLACES
from search.questions.readings import asking, regions

MORE = re.compile(r"(?<!不)超过|(?<!不)高于|(?<!不)大于|突破|以上|不低于|不少于|至少|(?<!不)多于|(?<!no )(?<!not )more than|\bover\b|above|(?<!not )exceed|at least|greater than|(?<!no )higher than|no less than|no fewer than|beyond|north of")
LESS = re.compile(r"(?<!不)低于|(?<!不)少于|(?<!不)小于|以下|不超过|不高于|不大于|至多|不到|不足|未达|没到|(?<!no )less than|\bunder\b|below|at most|lower than|no more than|not exceed|(?<!no )fewer than|short of")
# 1300亿 by itself is a sum of money.
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(万亿|千亿|百亿|亿|千万|百万|万|千)?\s*(美元|元|亩|平方米|公里|吨|个|家|宗|户|项|人|列|%|个百分点|标箱|(?<=亿)(?=[?？。,，;；的呢吗、]|$))")
# 产值要到1300亿元, reach an output of 130 billion: an amount that is just reached.
_REACHED = re.compile(r"(?:达到?|做到|[要能可得]到|提高?到|[增升扩]到|增至|实现|完成|定[在为]|(?:完成|实现|接待|开行|引进|新增|新建|培育)[㐀-鿿]{1,10})了?大?约?\d+(?:\.\d+)?[万亿千百]*(?:美元|元|亩|平方米|公里|吨|[个家宗户项列]|人次|标箱|%|(?<=亿)(?![万亿千百美元]))|\b(?:reach(?:ing)?|hit(?:ting)?|amount(?:ing)? to|com(?:e|ing) to|total(?:l?ing)?|achiev(?:e|ing)|aim(?:s|ing)? (?:at|for)|target(?:s|ing)?|target of|goal of) (?:(?:an?|the|its|about|around|some) )?(?:(?:[\w-]+ ){1,5}of )?(?:rmb |usd |us\\$|¥|\\$)?\d[\d,.]*(?: |$)")
_AMOUNT_EN = re.compile(r"(?:(usd|us\$|rmb|\$|¥)\s*)?(\d[\d,]*(?:\.\d+)?)\s*(trillion|billion|million|thousand)?\s*(yuan|rmb|usd|us dollars|dollars|%|percent|per cent|mu|km|kilometres|projects|companies|enterprises|trains|people)?")
_DOLLARS = dict.fromkeys(("usd", "us dollars", "dollars"), "美元")
_ENGLISH = {"trillion": 1e12, "billion": 1e9, "million": 1e6, "thousand": 1e3}
# Round amounts for which plans write no number: 亿元以上项目.
ROUND = {1e7: ("千万元",), 1e8: ("亿元以上",), 1e10: ("百亿",), 1e11: ("千亿",)}


def amount_in(c: Context) -> Amount | None:
    """The first amount with a unit that the question names, in base units."""
    return next(iter(amounts_in(c)), None)


def amounts_in(c: Context) -> list[Amount]:
    """The amounts with a unit that the question names, in base units: those with a Chinese unit, else English ones."""
    text = c.u.text
    for year in reversed(c.u.question.year_spans):
        text = text[: year[0]] + " " * (year[1] - year[0]) + text[year[1] :]
    if found := [scaled(float(m[1]), (m[2] or "") + (m[3] or "元")) for m in _AMOUNT.finditer(text)]:
        return found
    english = [m for m in _AMOUNT_EN.finditer(text) if c.u.language == "en" and (m[1] or m[3] or m[4])]
    return [scaled(float(m[2].replace(",", "")) * _ENGLISH.get(m[3] or "", 1.0), _DOLLARS.get(m[4] or "", m[4]) or {"usd": "美元", "us$": "美元", "$": "美元"}.get(m[1] or "", "元")) for m in english]


# What amounts in different units may be compared as.
_KINDS = {"元": "money", "美元": "money", "%": "share", **dict.fromkeys((*COUNTERS, "projects", "companies", "enterprises", "trains", "people"), "count")}


def comparable(unit: str, other: str) -> bool:
    """Whether amounts in two base units may be compared: a sum of money is no number of projects."""
    kinds = {_KINDS.get(unit), _KINDS.get(other)} - {None}
    return len(kinds) < 2


def in_chinese(amount: Amount) -> tuple[str, ...]:
    """An amount as plans write it: 3 million yuan is 300万元."""
    for size, scale in ((1e8, "亿"), (1e4, "万")):
        if amount.value >= size:
            return (f"{amount.value / size:g}{scale}", *ROUND.get(amount.value, ()))
    return (f"{amount.value:g}",)


_NO_MORE = re.compile(r"\bat (?:the )?(?:most|least)\b|最[高多低少]不")
# A figure of another place that fits the words so much less is another measure.
AS_WELL = 0.12


def bounded(c: Context) -> tuple[str, Amount] | None:
    """The amount that a question for places sets as a bound: 税收目标超过30亿元的园区."""
    if c.u.has("ask.highest", "ask.lowest") and not _NO_MORE.search(c.u.text):
        return None  # the most projects over 100 million yuan: the amount bounds what is counted
    if not c.u.has("ask.which") or set(asking.asked_types(c)).isdisjoint(PLACES):
        return None
    sign = "<=" if LESS.search(c.u.text) else ">=" if MORE.search(c.u.text) else "=" if _REACHED.search(c.u.text) else ""
    amount = amount_in(c) if sign else None
    return (sign, amount) if amount else None


def each_place(scored: Sequence[tuple[float, Statement]]) -> list[tuple[float, list[Statement]]]:
    """The figure of each plan that fits best, of those that fit nearly as well as the best of all."""
    best: dict[str, tuple[float, Statement]] = {}
    for value, s in scored:
        document = str(s.document)
        if document not in best or value > best[document][0]:
            best[document] = (value, s)
    top = max((value for value, _ in best.values()), default=0.0)
    return [(value, [s]) for value, s in best.values() if value >= top - AS_WELL]


def set_by_places(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """The figures that places of the kind asked for set, within the region that is asked about."""
    types = set(asking.asked_types(c))
    subjects = c.names.entities(s.subject for s in found)
    kept = {i for i, e in subjects.items() if e.type in types}
    if own := regions.asked(c):
        inside = regions.within(c, own, sorted(kept), tuple(types))
        kept &= set(c.runner.members(inside)) if inside else set()
    return [s for s in found if s.subject in kept]
