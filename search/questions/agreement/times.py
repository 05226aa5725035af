"""Dates and deadlines within a year, in questions and in sentences of plans: 6月30日前, 5月下旬, by the end of June."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from search.questions.language.amounts import chinese_number

# A day of the year as month · DAYS + day; its last day; the days of a whole year.
DAYS = 32
YEAR_END = 12 * DAYS + 31
WHOLE = (DAYS + 1, YEAR_END)
# The year of spans of any year, and of spans of the year of the plan itself.
ANY, OWN = 0, -1
_THIRDS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31), "初": (1, 10), "中": (11, 20), "底": (21, 31), "末": (21, 31)}
_NUMERAL = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])"
_DATE = re.compile(
    rf"(?<![\d每个])(?P<month>{_NUMERAL})月(?!度)(?:份)?(?:(?P<third>[上中下]旬|[初中底末](?![国小级央华]))|(?P<day>\d{{1,2}})[日号])?(?P<before>之?前|以前)?"
    r"|(?P<half>[上下])半年(?P<before2>之?前|以前)?|第?(?P<quarter>[一二三四1-4])季度(?P<before3>[末底]?之?前|以前)?|(?P<end>年[底末终]|岁末)(?P<before4>之?前|以前)?|(?P<mid>年中)(?!国)|(?P<open>年初)"
)
_MONTHS = ("january|jan", "february|feb", "march", "april|apr", "may", "june|jun", "july|jul", "august|aug", "september|sept", "october|oct", "november|nov", "december|dec")
_NAMED = "|".join(_MONTHS)
_DATE_EN = re.compile(
    rf"\b(?:(?P<before>by|before|until|no later than|not later than) )?(?:the )?(?:(?P<third>end of|early|mid|late|beginning of|middle of)[ -]?)?(?:(?P<first>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?)?(?P<month>{_NAMED})\b\.?(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b)?"
    r"|\b(?P<half>first|second) half\b|\b(?P<quarter>first|second|third|fourth|last|final) quarter\b|\bq(?P<q>[1-4])\b|\b(?:(?P<before2>by|before|until) )?(?:the )?(?P<end>year[- ]end|end of (?:the year|(?:19|20)\d\d))\b|\b(?:(?P<before3>by|before|until) )?(?P<season>late|mid|early)[ -](?:19|20)\d\d\b"
)
_THIRDS_EN = {"end of": (21, 31), "late": (21, 31), "early": (1, 10), "beginning of": (1, 10), "mid": (11, 20), "middle of": (11, 20)}
_ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}
_WITHIN_EN = {"late": (10, 12), "mid": (5, 7), "early": (1, 3)}
# What a date in Chinese stands behind, and one in English before or around: 2024年底前, the end of June 2024.
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)年?$")
_YEAR_BEHIND = re.compile(r"(?:,? (?:of |in )?)?(?<!\d)((?:19|20)\d\d)(?!\d)")
# A whole year, as a time by which works are due: the plan's own, or one that is named; and the seasons of one.
_OWN_YEAR = re.compile(r"(?<!\d\d)年度?内|(?:今|本|当)年(?!度计划)|全年|\b(?:within|during|in the course of) the (?:current |same )?year\b|\bthis year\b|\bbefore the year is out\b")
_IN_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年度?内|\b(?:within|during|in the course of) (?:the year )?((?:19|20)\d\d)\b")
_NAMED_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年?(?:度?内)?$")
_SEASON = re.compile("(?P<season>[春夏秋冬])(?:季|天)?")
_SEASONS = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 12)}
# A plan may do it earlier than by the day asked for, unless it is asked whether it does so only then.
LATE = re.compile(r"拖到|拖延|推到|推迟到|延[到至]|才|直到|截止|期限|要求|规定|\bmust\b|\brequire|\buntil\b|\bonly (?:by|in|at)\b|\bas late as\b|\bdeadline\b|\bdue\b")


@dataclass(frozen=True)
class Span:
    """Some days of a year, from the first to the last; ``before`` says that the last is a deadline; where it is written; of which year, ``ANY`` where it does not say."""

    first: int
    last: int
    before: bool
    start: int
    end: int
    year: int = ANY

    @property
    def whole(self) -> bool:
        """Whether it is a whole year."""
        return (self.first, self.last) == WHOLE


def spans(text: str, english: bool = False) -> list[Span]:
    """The dates that a text names, in its order."""
    found = []
    for m in (_DATE_EN if english else _DATE).finditer(text):
        if english and m["month"] == "may" and not (m["before"] or m["third"] or m["first"] or m["day"] or re.search(r"\b(?:in|on|of|during|this|next|since) $", text[: m.start()])):
            continue  # a verb
        if days := (_days_en(m) if english else _days(m)):
            before = any(v for k, v in m.groupdict().items() if k.startswith("before"))
            found.append(Span(*days, before, m.start(), m.end(), _year(text, m, english)))
    return found


def due(text: str) -> list[Span]:
    """The times by which a plan has something done: its dates, else the whole year or the season that it names.

    >>> [(d.last // DAYS, d.before, d.year) for words in ("2024年6月底前", "2025年", "年内", "2025年秋季") for d in due(words)]
    [(6, True, 2024), (12, True, 2025), (12, True, -1), (11, False, 2025)]
    """
    if found := spans(text):
        return found
    year = int(m[1]) if (m := _NAMED_YEAR.search(text)) else OWN if _OWN_YEAR.search(text) else ANY
    if year:
        return [Span(*WHOLE, True, 0, len(text), year)]
    season = _SEASON.search(text)
    return [Span(*_months(*_SEASONS[season["season"]]), False, season.start(), season.end(), _year(text, season, False))] if season else []


def of_year(told: list[Span], before: str, own: int) -> list[Span]:
    """Times told with the years they are of: one that names none is of the year that is named before it, else of the plan's ``own``.

    >>> [d.year for d in of_year(due("年底前"), "2025年上半年核准、", 2024) + of_year(due("年内"), "甲站2025年开工、", 2024)]
    [2025, 2024]
    """
    named = re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", before)
    years = {ANY: int(named[-1]) if named else own, OWN: own}
    return [replace(d, year=years.get(d.year, d.year)) for d in told]


def of_plan(asked: Sequence[Span], own: int) -> list[Span]:
    """Times asked for, those of the plan's own year with that year."""
    return [replace(a, year=own) if a.year == OWN else a for a in asked]


def whole_year(text: str) -> Span | None:
    """A whole year that a question names as the time by which something is due: 今年, within the year (the plan's own), within 2024."""
    said = _OWN_YEAR.search(text) or _IN_YEAR.search(text)
    year = next((int(y) for y in said.groups() if y), OWN) if said else OWN
    return Span(*WHOLE, False, said.start(), said.end(), year) if said else None


def within(asked: Span, told: Span) -> bool:
    """Whether what is due at the time told is so by the time asked for, or at that time; of years only where both say which."""
    if asked.year and told.year and asked.year != told.year:
        return asked.before and told.year < asked.year
    return told.last <= asked.last if asked.before else asked.first <= told.last <= asked.last and (told.before or asked.first <= told.first)


def _year(text: str, m: re.Match[str], english: bool) -> int:
    said = re.search(r"(?:19|20)\d\d", m[0]) or (_YEAR_BEHIND.match(text, m.end()) if english else _YEAR_BEFORE.search(text, 0, m.start()))
    return int(said[said.lastindex or 0]) if said else ANY


def agree(asked: Span, told: Span, late: bool) -> bool:
    """Whether a date told is the one asked for, or a deadline that leaves the one asked for kept; ``late`` asks for just that deadline."""
    if told.before and asked.before and not late:
        return told.last <= asked.last
    if late or (told.before and asked.before):
        return asked.first <= told.last <= asked.last
    return asked.first <= told.last and told.first <= asked.last


def _days(m: re.Match[str]) -> tuple[int, int] | None:
    if m["month"]:
        month = int(m["month"]) if m["month"].isdigit() else chinese_number(m["month"]) or 0
        return _in_month(month, _THIRDS.get(m["third"] or ""), m["day"])
    if m["half"]:
        return _months(1, 6) if m["half"] == "上" else _months(7, 12)
    if m["quarter"]:
        return _quarter(int(m["quarter"]) if m["quarter"].isdigit() else chinese_number(m["quarter"]) or 0)
    return _months(12, 12) if m["end"] else _months(5, 7) if m["mid"] else _months(1, 3)


def _days_en(m: re.Match[str]) -> tuple[int, int] | None:
    if m["month"]:
        month = next(i for i, names in enumerate(_MONTHS, 1) if m["month"] in names.split("|"))
        return _in_month(month, _THIRDS_EN.get(m["third"] or ""), m["day"] or m["first"])
    if m["half"]:
        return _months(1, 6) if m["half"] == "first" else _months(7, 12)
    if m["season"]:
        return _months(*_WITHIN_EN[m["season"]])
    return _quarter(_ORDER[m["quarter"]] if m["quarter"] else int(m["q"])) if m["quarter"] or m["q"] else _months(12, 12)


def _in_month(month: int, third: tuple[int, int] | None, day: str | None) -> tuple[int, int] | None:
    first, last = (int(day), int(day)) if day else third or (1, 31)
    return (month * DAYS + first, month * DAYS + last) if last <= 31 else None


def _months(first: int, last: int) -> tuple[int, int]:
    return first * DAYS + 1, last * DAYS + 31


def _quarter(number: int) -> tuple[int, int]:
    return _months(3 * number - 2, 3 * number)
