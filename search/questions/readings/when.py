"""When something is: works that are due, fairs that are held, the money of a fund; with the sentences that say a time of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.model import Statement
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import headings, members, sets

# Of more fairs than these a question tells none.
FEW_HELD = 2
_FAIR = re.compile(r"会|展|论坛|节|赛|峰会|\b(?:fairs?|expos?|conferences?|forums?|summits?|congress|exhibitions?|contests?)\b")
_FUND = re.compile(r"基金|\bfunds?\b")
_MONTH_ASKED = re.compile(r"几月|哪个?月|月份|几号|哪天|哪一天|哪日|\bwhich month\b|\bwhat (?:month|date|day)\b|\bwhich (?:date|day)\b")
_MONTH_SAID = re.compile(r"(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})月(?!亮|湖|牙)")
_TIME_SAID = re.compile(rf"{_MONTH_SAID.pattern}|季度|[春夏秋冬]季|[上下]半年|[上中下]旬|年[内底末初中前]|月底|(?:19|20)\d\d年|[今明后]年|当年|元旦|春节|五一|国庆|[”\"]?十[三四五六][”\"]?(?:期间|末)")
_WHICH_MONTH = re.compile(r"(?:哪个?|几|哪一个?)月(?:份|投|开|竣|完|建|启|试|动|上|正|才|能|可|[?？])|\b(?:in )?which month\b")
# What these are called that give by when something is due.
DUE = ("when a project is due", "when a task is due")
BESIDE = 40  # characters in which a sentence tells the time of what it names


def asks_month(c: Context) -> bool:
    """Whether a month is asked for: 哪个月投产, which nothing else answers."""
    return bool(_WHICH_MONTH.search(c.u.text))


def due(c: Context) -> Iterator[Reading]:
    """When a named project is due: the project, with the sentences that say it."""
    named = c.u.mentions_of("Project")
    if named:
        ids = named[0].of("Project")
        found = c.statements("HAS_PROJECT", objects=ids)
        if c.owners and not any(s.subject in o.ids or str(s.document) in o.documents for s in found for o in c.owners):
            return  # a works of its name elsewhere is not the one that is asked about
        found = [s for s in found if _says_when(c, s)]
        if of := sets.led_to(found, ("Project",), sets.entities(c, (s.subject for s in found))):
            yield Reading(p.Listing(of), 0.9, DUE[0])
        return
    told = [s for own in headings.charged(c).values() for s in own if s.qualifiers.get("due")]
    if of := sets.led_to(told, ("Task",), sets.entities(c, (s.subject for s in told))):
        yield Reading(p.Listing(of), 0.95, DUE[1])


def held(c: Context) -> Iterator[Reading]:
    """When a fair is held or the money of a fund is there: the one that a question tells, with the sentence that says a time of it."""
    asked = [("PARTICIPATES_IN", ("Event",), (), _FAIR), ("MENTIONS", ("Organization", "Policy"), ("基金",), _FUND)]
    named = [i for m in c.u.mentions_of("Event", "Organization", "Policy") for i in m.all if _FAIR.search(m.chinese) or _FUND.search(m.chinese)]
    if of := sets.led_to([s for s in c.statements("MENTIONS", objects=named) if _says_when(c, s)] if named else [], ()):
        yield Reading(p.Listing(of), 0.95, "when it is")
        return
    for relation, types, words, kind in asked if c.subjects else ():
        found = next(members.narrowed(c, [relation], p.OUT, types, "when it is", 0.9, ("type", "relation", "stage"), words=words), None) if kind.search(c.u.text) else None
        if found is None or not isinstance(found.plan, p.Listing) or not isinstance(found.plan.of, p.Follow):
            continue
        told = [s for m in c.runner.members(found.plan.of).values() for s in m.statements if _says_when(c, s)]
        if 0 < len({s.object for s in told}) <= FEW_HELD:
            yield replace(found, plan=p.Listing(replace(found.plan.of, statements=tuple(s.id for s in told))))


def _says_when(c: Context, s: Statement) -> bool:
    """Whether the sentence that states a project tells a time: of the month where that is asked for."""
    if s.qualifiers.get("due") and not _MONTH_ASKED.search(c.u.text):
        return True
    sentence = c.texts.sentence_at(str(s.document), s.start)
    said = c.texts.text(str(s.document))[max(sentence.start, s.start - BESIDE) : min(sentence.end, s.end + BESIDE)] if sentence else ""
    return (_MONTH_SAID if _MONTH_ASKED.search(c.u.text) else _TIME_SAID).search(said) is not None
