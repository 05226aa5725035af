"""Other questions: connections, descriptions, related documents, and open ones that passages answer."""

from __future__ import annotations

from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.language.charge import CHARGE
from search.questions.plans import plan as p


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one about how things are connected, what something is, or how something is done."""
    joined = c.u.has("ask.path") and len(c.u.mentions) >= 2
    if joined:
        first, second = (p.Entities(m.all, m.chinese) for m in (c.u.mentions[0], c.u.mentions[-1]))
        yield Reading(p.Connection(first, second), 1.2, "connection")
    if c.u.has("ask.related") and c.documents:
        yield Reading(p.Related(p.Entities(c.documents)), 1.1, "related")
    if c.u.has("ask.describe") and c.u.mentions:
        mention = max(c.u.mentions, key=lambda m: m.end - m.start)
        yield Reading(p.Description(p.Entities(mention.all, mention.chinese)), 1.0, "description")
    elif len(c.u.mentions) == 1 and not c.u.cues_besides("stop") and len(c.u.text) <= c.u.mentions[0].end - c.u.mentions[0].start + 4:
        yield Reading(p.Description(p.Entities(c.u.mentions[0].all, c.u.mentions[0].chinese)), 0.9, "description")
    if c.u.has("ask.open") and not joined and not c.u.has(CHARGE):
        # How something is done is told by passages, unless the question asks for something else besides, or who answers for it.
        firm = c.u.has("ask.which", "ask.who", "ask.count", "ask.figure")
        yield Reading(p.Passages(c.u.question.raw.strip(), "open"), 0.9 if firm else 1.25, "passages")
