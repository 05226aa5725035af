"""The sizes of several funds that a question names side by side: 甲基金和乙基金首期各是多少."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p

FIRST = re.compile(r"首期|首批|首笔|第一期|一期|\b(?:first|initial) (?:tranche|phase|batch|instal|round|stage|part|closing)|\binitial(?:ly)? (?:size|amount)")


def read(c: Context) -> Iterator[Reading]:
    """The size, or the first part, of each of several funds, where the plans give it of all of them."""
    names = [tuple(dict.fromkeys(fold(n) for n in (m.chinese, *c.own_names(m.all)) if n.endswith("基金"))) for m in c.u.mentions]
    funds = list(dict.fromkeys(n for n in names if n))
    if len(funds) < 2:
        return
    first = bool(FIRST.search(c.u.text))
    found = [s for s in c.targets(c.all_documents, c.content()) if c.runner.in_years(s, c.u.years)]
    indicators = {i: fold(e.name) for i, e in c.names.entities(list({s.object for s in found})).items()}
    kept = []
    for own in funds:
        sizes = [s for s in found if any(n in indicators.get(s.object, "") for n in own) and ("首期" in indicators[s.object]) is first]
        if not sizes:
            return
        kept += sizes[:1]
    entities = c.names.entities(list({i for s in kept for i in (s.subject, s.object)}))
    subjects, objects = (p.Entities(tuple(dict.fromkeys(ids)), "、".join(entities[i].name for i in dict.fromkeys(ids))) for ids in ([s.subject for s in kept], [s.object for s in kept]))
    yield Reading(p.Figures(subjects, objects, statements=tuple(s.id for s in kept)), 1.1, "figures of funds")
