"""The size of a fund that a question tells by its place and field, of its first part, or of both: 甲区氢能基金总规模和首期各是多少."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.readings.funds import FIRST, stated
from search.questions.texts import Term

NAME, SCORE = "size of a fund", 1.4
_FUND = re.compile(r"基金(?!会|小镇|管理|公司)|\bfunds?\b(?! (?:to|for|which|that)\b)")
_HOW_LARGE = re.compile(r"规模|多大|多少|几个?亿|总额|盘子|\bhow (?:big|large|much)\b|\bsizes?\b|\bhow many (?:billion|million)\b|\bwhat (?:amount|sum|total)\b|\bworth\b")
# What is asked of the first part alone.
_OF_FIRST = re.compile(rf"(?:(?:how (?:big|large|much)|what(?: size)?) (?:is|will be|are|should be|of) (?:the |its )?)?(?:{FIRST.pattern})\w*(?:规模|到位|资金|出资|认缴|实缴|目标)*(?:(?:要|各|是|为|有|分别)*(?:多大|多少)(?:钱|亿元?|万元?)?)?", re.I)
_SAID = re.compile(r"(?P<fund>.*基金)(?:总|计划|目标)?(?P<what>规模|首期)")
# What a question says of sizes tells no fund from another.
_OF_SIZES = re.compile(r"规模|首期|基金|到位|实缴|认缴|总|多|大|各|arriv|paid|fund|size|large|big|much|tranche|instal|phase|part")
_ELSE = re.compile(r"几[支只个]|哪[些几支只个]|\bwhich\b|\bhow many (?:funds|investment)\b|投向|管理人")


def asked(text: str) -> bool:
    """Whether a question asks how large a fund is, or its first part."""
    return _FUND.search(text) is not None and _HOW_LARGE.search(text) is not None and _ELSE.search(text) is None


def wanted(text: str) -> frozenset[str]:
    """Whether the whole is asked for, the first part, or both.

    >>> sorted(wanted("氢能基金总规模和首期各是多少")), sorted(wanted("how large is the first tranche of the fund?")), sorted(wanted("基金有多大"))
    (['规模', '首期'], ['首期'], ['规模'])
    """
    first = FIRST.search(text) is not None
    whole = not first or _HOW_LARGE.search(_OF_FIRST.sub(" ", text)) is not None
    return frozenset(["首期"] * first + ["规模"] * whole)


def read(c: Context) -> Iterator[Reading]:
    """The sizes that the plans of a place give of the one fund that is meant."""
    documents = c.in_years(c.documents, c.u.years) if c.owners and asked(c.u.text) and not c.u.has("ask.yesno", "ask.who") else []
    if not documents:
        return
    sizes = _sizes(c, documents)
    funds = _meant(c, list(sizes))
    found = [sizes[funds[0]][what] for what in ("规模", "首期") if what in wanted(c.u.text) and what in sizes[funds[0]]] if len(funds) == 1 else []
    if not found or len(found) < len(wanted(c.u.text)):
        return
    yield Reading(stated(c, found), SCORE, NAME)


def _sizes(c: Context, documents: list[str]) -> dict[str, dict[str, Statement]]:
    """The sizes of each fund, of the whole and of its first part."""
    stated = [s for s in c.statements("SETS_TARGET", documents=documents) if s.qualifiers.get("value") is not None]
    names = {i: e.name for i, e in c.names.entities([s.object for s in stated]).items()}
    found: dict[str, dict[str, Statement]] = {}
    for s in stated:
        if (match := _SAID.match(names.get(s.object, ""))) is not None:
            found.setdefault(match["fund"], {}).setdefault(match["what"], s)
    return found


def _meant(c: Context, funds: list[str]) -> list[str]:
    """The funds whose names say the most of what else a question does; all where it says nothing else."""
    terms: list[Term] = [t for t in c.content("outline", "type", "relation", "stage", without=[s.mention for s in c.owners]) if not _OF_SIZES.search(t.text)]
    fits = {fund: sum(t.coverage(fold(fund)) for t in terms) for fund in funds}
    best = max(fits.values(), default=0.0)
    if terms and not best:
        return []
    return [fund for fund in funds if fits[fund] >= best]
