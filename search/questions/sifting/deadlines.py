"""Questions for works by a date, put without the date: the works are sifted by when they are due."""

from __future__ import annotations

import re
from dataclasses import replace

from search.questions.agreement import times
from search.questions.language.normal import without
from search.questions.sifting import occasions
from search.questions.understanding import Understood

# A date by which something is to be done.
_BY = re.compile(r"(?:赶在|截至|截止到?|不晚于|最迟)[^,，。]{0,6}$|\b(?:by|before|no later than|not later than)(?: the)?(?: end of)? *$")
# What is to be done with works, which are then complete or in use.
_DONE = re.compile(r"(?:全部|全面|须|必须)*(?:完成|做完|办完|搞定|完活)(?!投资|[㐀-鿿]{0,4}(?:产值|税收|收入|总额|备案|募集|审批|手续|改造|搬迁))")
_DONE_EN = re.compile(r"\b(?:finished|completed|done|ready|wrapped up|delivered|due(?! (?:to|for|date)\b))\b")
# What asks for works without a word for them.
_WHAT = re.compile(r"(?:都|具体|分别)?(?:有|是)?(?:什么|哪些|啥)(?=[?？。呢啊]*$)|^(?:都)?(?:有)?(?:什么|哪些)(?=要|将|得|须|会|该)")
_WHAT_EN = re.compile(r"^what (?:is|are|has|have|must|should|will)\b")
# A year that says which plan is meant: 2024年行动方案, the 2024 plan.
_OF_PLAN = re.compile(r"(?:19|20)\d\d年?度?的?[㐀-鿿]{0,8}(?:方案|计划|规划|要点|意见|报告|清单)|\b(?:19|20)\d\d(?:'s)? (?:[\w-]+ ){0,3}(?:plan|programme|list|report|agenda)\b")


def without_date(read: Understood) -> tuple[str, tuple[times.Span, ...]] | None:
    """A question for works that are to reach a stage by a date as one without that date, and the date; None for any other."""
    english = read.language == "en"
    done, what = (_DONE_EN, _WHAT_EN) if english else (_DONE, _WHAT)
    if read.has("ask.yesno", "ask.when", "ask.figure", "ask.who") or not (read.has("stage") or done.search(read.text)):
        return None
    kinds = {k.value for k in read.asked}
    unnamed = not kinds and what.search(read.text) is not None and len(read.mentions) == len(read.places)
    if not ("Project" in kinds <= {"Project", "Policy"} or unnamed):
        return None
    if (put := _undated(read, english)) is None:
        return None
    plain, dates = put
    plain = done.sub("finished or put into operation" if english else "竣工、投产", plain)
    if unnamed and not english and not read.places:
        plain = f"哪些项目{what.sub('', plain, count=1)}"
    elif unnamed:
        plain = what.sub("which projects are" if english else "的项目有哪些", plain, count=1)
    return plain, dates


def _undated(read: Understood, english: bool) -> tuple[str, tuple[times.Span, ...]] | None:
    """A question without the dates, else the whole year, in which works are to reach a stage, and these; one that names but a year, and that of no plan, as it is. None for any other."""
    if dates := times.spans(read.text, english):
        plain = occasions.timeless(read.text, english)
        return (plain, tuple(replace(d, before=True) if _BY.search(read.text[: d.start]) else d for d in dates)) if plain != read.text else None
    if year := times.whole_year(read.text):
        return without(read.text, [(year.start, year.end)], english), (year,)
    if len(read.years) != 1 or _OF_PLAN.search(read.text):
        return None
    return read.text, (times.Span(*times.WHOLE, False, 0, 0, read.years[0]),)
