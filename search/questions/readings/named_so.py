"""Things that a question tells by a word in their names and by nothing else: 哪些基地以甲大学命名."""

from __future__ import annotations

from collections.abc import Iterator

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language import nouns
from search.questions.plans import plan as p
from search.questions.readings import asking, sets

# What names stand for may be seen as any of these: a base is a park, a work or a body.
_THINGS = frozenset(["Project", "Park", "Organization", "Company", "Event", "Fund"])


def read(c: Context) -> Iterator[Reading]:
    """All things of the plans asked about whose names bear the words asked for, of the type or with the noun that is asked for."""
    if not (c.sieve and c.sieve.tells_names) or not c.documents or c.u.has("stage", "aim") or c.content("type", "relation"):
        return
    types, heads = set(asking.asked_types(c)) & _THINGS, tuple(nouns.english(c.u.text) if c.u.language == "en" else nouns.chinese(c.u.text))
    found = sets.of_types(c, c.statements("MENTIONS", "HAS_PROJECT", documents=c.in_years(c.documents, c.u.years)), _THINGS)
    entities = c.names.entities(s.object for s in found)
    kept = [s for s in found if not c.sieve.lacks(entities[s.object].names) and (entities[s.object].type in types or (heads and any(fold(n).endswith(heads) for n in entities[s.object].names)))]
    if kept and (of := sets.led_to(kept, sorted({entities[s.object].type for s in kept}))):
        yield Reading(p.Listing(of), 0.7, "named so")
