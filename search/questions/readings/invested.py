"""How much goes into a work in all, where the graph has it: 某项目总投资多少, how much is invested in X. In whose plan that stands does not matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Statement
from search.questions.context import Context, Reading
from search.questions.naming.names import Mention
from search.questions.plans import plan as p

NAME = "investment"
SCORE = 1.6
_ASKED = re.compile(
    r"(?:总?投资(?:总)?额?|投资规模|总投|造价|投入)(?:大概|大约|一共|总共|预计|计划|合计|共|约|是|有|为|要|需要?|达到?|了)*(?:多少|多大|几[个]?(?:亿|千万|百万|万)|几何)|(?:投|花|砸|投入|要|需要?)(?:进去|了|下去|资|入|下)*(?:多少|几个?亿)(?:钱|资金|元|亿|万)?"
    r"|\bhow much (?:money |capital )?(?:is|was|will be|has been|are|goes|is being|is to be|will) (?:being |to be )?(?:invested|spent|put|go(?:ing)?)?\b|\bhow much (?:does|do|did|will|would) .+ (?:cost|invest|spend|require|take)\b|\b(?:what|how (?:large|big|high|much)) is the (?:total |planned |overall )*(?:investment|cost|budget)\b|\bhow much investment\b|\b(?:total|planned) investment (?:of|in|for)\b"
)


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for what is invested in a work that it names."""
    if not _ASKED.search(c.u.text) or c.u.asked or c.u.has("ask.yesno", "ask.highest", "ask.lowest"):
        return
    named = [m for m in c.u.mentions if m.of("Project")]
    if not named:
        return
    best = max(named, key=lambda m: m.end - m.start)
    found = [s for s in c.statements("HAS_PROJECT", objects=best.of("Project")) if s.qualifiers.get("investment") is not None and _of_places(c, s, best)]
    if found:
        yield Reading(p.Figures(quotes=tuple({(q.document, q.value, q.unit): q for q in map(_told, found)}.values())), SCORE, NAME)


def _of_places(c: Context, s: Statement, work: Mention) -> bool:
    """Whether a work is one of the places that a question names beside it, where it names any."""
    places = [o for o in c.subjects if not (work.start <= o.mention.start and o.mention.end <= work.end)]
    return not places or any(s.subject in o.ids or s.document in o.documents for o in places)


def _told(s: Statement) -> p.Quote:
    q = s.qualifiers
    return p.Quote(str(s.document), s.start, s.end, float(q["investment"]), str(q.get("investment_unit", "")), "总投资", comparator=str(q.get("investment_comparator", "")))
