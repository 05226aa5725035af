"""Figures that a sentence deals out to several, one after the other: 甲街道、乙街道分别新引进项目6个、8个."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.readings.units import unit_asked
from search.questions.texts import covered

NAME = "figures dealt out"
# What is dealt out surely answers one that it names; so much of the other words its part of the sentence must hold.
SCORE, SAID = 1.6, 0.5
_NUMBER = r"\d+(?:\.\d+)?"
_UNIT = r"(?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:美元|元|亩|平方米|平方公里|公里|吨|标箱|人次|人|列|千瓦|兆瓦|%|个百分点|户|家|个|项|套|件|座|场次|场|批次|批|名|辆|班|条|宗|天|次|处|支)"
_FIGURE = _NUMBER + _UNIT
_VALUE = re.compile(f"({_NUMBER})({_UNIT})")
# What stands in a row, what is dealt out of it, and the figures in the same order; a word may stand before each.
_DEALT = re.compile(
    rf"(?P<row>(?:[^,，:：;；。、\n]{{2,20}}、)*[^,，:：;；。、\n]{{2,20}}?(?:、|和|与|及)[^,，:：;；。、\n]{{2,20}}?)(?P<what>[^,，:：;；。、\n\d]{{0,14}}(?:分别|各自)[^,，:：;；。、\n\d]{{0,24}}(?:[^,，:：;；。、\n]{{0,16}}?(?:项目|企业|资金|以上))?)(?P<figures>{_FIGURE}(?:(?:、|和|与|及){_FIGURE})+)"
)
_JOINT = re.compile("、|和|与|及")
# What leads the first of a row on: 全年.
_LEADS = re.compile(r"^(?:其中|今年|全年|年内|确保|力争|推动|由|到?20\d\d年)")


class Share(NamedTuple):
    """What one of a row is dealt: its name, the figure with its place in the document, and the words that say what of."""

    name: str
    start: int
    end: int
    value: float
    unit: str
    what: str


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for the figure that a sentence deals out to what it names."""
    if not c.u.has("ask.count", "ask.figure") and (c.u.language == "en" or not unit_asked(c.u.text)):
        return
    documents = c.in_years(c.documents or c.all_documents, c.u.years)
    if len(documents) > READ_DOCUMENTS:
        return
    asked = fold(c.u.text)
    dealing = [s for s in c.sentences(documents) if "分别" in s.folded or "各自" in s.folded]
    own = [(s.document, share) for s in dealing for share in shares(c.texts.plainly(s), s.start) if share.name in asked]
    if not own:
        return
    longest = max(len(s.name) for _, s in own)
    quotes = tuple(p.Quote(d, s.start, s.end, s.value, s.unit, words=s.name) for d, s in own if len(s.name) == longest and _meant(c, s))
    if quotes and len({q.document for q in quotes}) == 1:
        yield Reading(p.Figures(quotes=quotes), SCORE, NAME)


def _meant(c: Context, share: Share) -> bool:
    """Whether what is dealt out is what a question asks for: its other words stand there, and its unit fits."""
    terms = [t for t in c.content("type") if fold(t.text) not in share.name and share.name not in fold(t.text)]
    unit = unit_asked(c.u.text)
    return (not unit or unit in share.unit or unit in "个家项户") and (not terms or covered(terms, [1.0] * len(terms), (share.what, 1.0)) >= SAID)


def shares(sentence: str, at: int) -> Iterator[Share]:
    """What a sentence in half width that begins at a place deals out to each of a row, where it has as many figures as names."""
    for match in _DEALT.finditer(sentence):
        names = [fold(_LEADS.sub("", n)) for n in _JOINT.split(match["row"])]
        if any(n in lexicon("indicators").index for n in names):
            continue  # several measures of one place, which are goals by themselves
        figures = list(_VALUE.finditer(sentence, *match.span("figures")))
        if len(names) != len(figures):
            continue
        for name, m in zip(names, figures, strict=True):
            yield Share(name, at + m.start(), at + m.end(), float(m[1]), m[2], fold(match["what"]))
