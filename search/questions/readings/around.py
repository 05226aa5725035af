"""Places that go in for a field beside those of which the graph states it: parks that a clause about it names, and those whose plans develop it in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Statement
from search.questions.context import Context
from search.questions.naming.names import PLACES
from search.questions.plans import plan as p
from search.questions.readings import projects, sets

_VERBS = re.compile(r"发展|培育|壮大|做强|做大|做优|布局|聚焦|主攻|瞄准|打造|引进|招引|集聚|拓展|围绕|抢滩|突出|进军|开展|主推|深耕|延伸|拉长")


def with_mentioned(c: Context, part: p.Set, wanted: Sequence[str]) -> p.Set:
    """Places by industry, with sub-parks whose clause names it, and plans that develop it in words no statement carries."""
    if isinstance(part, p.Or):
        return p.Or(tuple(with_mentioned(c, one, wanted) for one in part.parts))
    if not isinstance(part, p.Follow) or part.relation != "TARGETS" or not isinstance(part.start, p.Entities) or not c.all_documents:
        return part
    stated = c.statements("TARGETS", objects=part.start.ids)
    more = [*_sub_parks(c, stated, wanted), *_around(c, stated, part.start), *_developed(c, part.start, {str(s.document) for s in stated}, wanted)]
    return p.Or((part, *more)) if more else part


# Who asks seeks a place for what they make: 我们是做甲的, 哪个园区正需要.
FOR_US = re.compile(r"我们?|咱们?|我司|本公司|一家|企业想|公司想|想(?:要)?(?:落户|建厂|找|投资|换|去|做)|\b(?:we|ours?|i|my|us)\b")


def seated(c: Context, part: p.Set) -> p.Set | None:
    """For those who seek a place for themselves, the parks within a zone whose sentences want them; None where there are none."""
    if not isinstance(part, p.Follow) or part.relation != "TARGETS" or not isinstance(part.start, p.Entities) or not FOR_US.search(c.u.text):
        return None
    seats = [seat for s in c.statements("TARGETS", objects=part.start.ids) if not part.start.marks.get(s.object) and (seat := _seat(c, s))]
    return sets.led_to(seats, PLACES, sets.entities(c, (s.subject for s in seats)))


def _seat(c: Context, s: Statement) -> Statement | None:
    """Where a park is named last in front of what is said of the whole zone, in the same sentence or the one before."""
    document = str(s.document)
    sentence = c.texts.sentence_at(document, s.start)
    before = c.texts.sentence_at(document, sentence.start - 1) if sentence and sentence.start else None
    if sentence is None or not c.documents_about([s.subject]):
        return None
    first = before.start if before and "\n" not in c.texts.text(document)[before.end - 1 : sentence.start] else sentence.start
    named = [m for m in c.statements("MENTIONS", documents=[document]) if first <= m.start < s.start]
    last = max(sets.of_types(c, named, ("Park",)), key=lambda m: m.start, default=None)
    return last if last and last.object != s.subject and not c.documents_about([last.object]) else None


def _around(c: Context, stated: Sequence[Statement], industries: p.Entities) -> list[p.Set]:
    """The parks whose plans say it of a park within them only: what is built up in its industrial park, it builds up."""
    by: dict[str, list[Statement]] = {}
    for s in stated:
        by.setdefault(str(s.document), []).append(s)
    about = {s.subject: s.object for s in c.statements("ABOUT", documents=list(by))} if by else {}
    parks = c.names.entities([*about.values(), *(s.subject for s in stated)])
    quotes = [
        p.Quote(d, found[0].start, found[0].end) for d, found in by.items()
        if (whole := about.get(d)) in parks and parks[whole].type == "Park" and all(s.subject != whole and parks[s.subject].type == "Park" for s in found)
    ]
    return [p.Said(tuple(quotes), ("Park",), industries.words)] if quotes else []


def _developed(c: Context, industries: p.Entities, known: set[str], wanted: Sequence[str]) -> list[p.Set]:
    quotes: dict[str, p.Quote] = {}
    for s in c.statements("MENTIONS", objects=industries.ids):
        document = str(s.document)
        if document in known or document in quotes or industries.marks.get(s.object) or not c.timely(s):
            continue
        near = c.texts.text(document)[max(0, s.start - 30) : s.start]
        verbs = list(_VERBS.finditer(re.split(r"[。;；]", near)[-1]))
        if verbs and not re.search(r"不|禁|停", near[verbs[-1].start() - 2 : verbs[-1].start()]):
            quotes[document] = p.Quote(document, s.start, s.end)
    return [p.Said(tuple(quotes.values()), tuple(wanted), industries.words)] if quotes else []


def _sub_parks(c: Context, stated: Sequence[Statement], wanted: Sequence[str]) -> list[p.Set]:
    """The parks that a clause is about besides the park whose plan it is: 2.永乐新能源产业园。主攻储能系统…"""
    found: list[Statement] = []
    for s in stated if "Park" in wanted else ():
        parks = set(projects.heading_parks(c, s)) - {s.subject}
        clause = c.texts.clause_at(str(s.document), s.start) if parks else None
        if clause:
            found += [m for m in c.statements("MENTIONS", subjects=[clause.task]) if m.object in parks]
    if not found:
        return []
    return [p.Follow("MENTIONS", p.OUT, sets.entities(c, (m.subject for m in found)), types=("Park",), statements=tuple(m.id for m in found))]
