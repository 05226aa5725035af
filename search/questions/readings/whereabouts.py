"""In which place something lies that a question names or tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import in_name, projects
from search.questions.readings.places import by_mention

# Where in the zone is the works, in which of its parks: where a thing lies is asked for, and no list of places.
_WHERE_EN = re.compile(r"^(?:(?:in|at|on) )?(?:where\b(?! (?:else )?(?:can|should|could|would) (?:i|we|one|you)\b)|(?:(?<=in )|(?<=at )|(?<=on ))(?:which|what) (?:[\w'’-]+ ){0,4}?(?:park|zone|area|district|section|base|town)\b)(?=.*\b(?:is|are|will|does|to)\b)")
_FEW_WORKS, _SURELY = 2, 0.8
# The works themselves, which readings of entries find more surely than any, are no answer then.
_BEFORE = 1.0


def where_told(c: Context) -> Iterator[Reading]:
    """In which place the works lie that an English question tells in its own words."""
    if c.u.language != "en" or not c.owners or not _WHERE_EN.search(c.u.text):
        return
    told = [r for r in projects.projects(c, ("Project",)) if isinstance(r.plan, p.Listing) and r.score >= _SURELY]
    best = max(told, key=lambda r: r.score, default=None)
    works = c.names.entities(list(c.runner.members(best.plan.of))) if best and isinstance(best.plan, p.Listing) else {}
    if not 0 < len(works) <= _FEW_WORKS or any(e.type != "Project" for e in works.values()):
        return
    thing = p.Entities(tuple(works), "、".join(e.name for e in works.values()))
    own = p.Entities(tuple(i for s in c.owners for i in s.ids))
    lies = p.Without(p.Or((p.Follow("LOCATED_IN", p.OUT, thing), p.Follow("HAS_PROJECT", p.IN, thing))), own)
    if c.runner.members(lies):
        yield Reading(p.Listing(lies), best.score + _BEFORE if best else 1.0, "where it lies")


def where(c: Context) -> Iterator[Reading]:
    """In which place something lies."""
    named = c.u.mentions_of("Project", "Company", "Park")
    own = [s.mention for s in c.owners]
    things = [m for m in named if m not in own] or named
    if in_name.asked(c):
        yield from in_name.read(c, things[0]) if things else ()
        return
    done = any(k.kind == "stage" or (k.kind == "relation" and k.value != "LOCATED_IN") for k in c.u.cues) or c.content("type", "relation", "stage")
    if things and (things[0] not in own or not done):  # what is done where in a place is not where that lies
        thing = p.Entities(tuple(i for m in things[:1] for i in m.of("Project", "Company", "Park")), things[0].chinese)
        node = p.Or((p.Follow("LOCATED_IN", p.OUT, thing), p.Follow("HAS_PROJECT", p.IN, thing)))
        yield Reading(p.Listing(node), 1.0, "where it lies")
        yield from in_name.read(c, things[0])
        if things[0].of("Company") and not c.subjects and (topic := by_mention(c, things[0], ("Park",))):
            yield Reading(p.Listing(topic[1]), 0.9, "where its works lie")
