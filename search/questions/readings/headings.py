"""Tasks whose heading a question writes out, in every plan that has one so headed: 谁负责优化营商环境, by when is 稳增长 due.

What several plans call alike is answered plan by plan; a place that the question names beside the heading says whose plan is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Statement
from search.questions.context import Context
from search.questions.naming.names import Mention
from search.questions.naming.written import Heading

# What may stand in a question beside a heading, the words for asking and the places.
_BESIDE = re.compile(r"(?:[\s,，、。.?？!！:：;；“”\"'’《》()（）的是在里中呢啊呀]|这项|该项|一项|这个|任务|工作|具体|主要|计划|办完|办好|do(?:ne)?\b)+")


def tasks(c: Context, bodies: Sequence[Mention] = ()) -> tuple[str, ...]:
    """The tasks that a question means by their heading; none where it says more than that, a place and some bodies."""
    return c.once(("tasks written out", tuple(bodies)), lambda: _tasks(c, bodies))


def _tasks(c: Context, bodies: Sequence[Mention]) -> tuple[str, ...]:
    heading = c.texts.written.heading(c.u.text)
    if heading is None or not _all_is_said(c, heading, bodies):
        return ()
    outer = [s for s in c.subjects if not _within(s.mention.start, s.mention.end, heading)]
    if any(not _within(m.start, m.end, heading) and all(m is not s.mention for s in outer) for m in c.u.places):
        return ()  # of a place that no document speaks of
    documents = {d for s in outer for d in s.documents}
    found = c.names.entities(list(heading.tasks))
    return tuple(i for i, e in found.items() if not outer or e.document in documents)


def charged(c: Context, bodies: Sequence[Mention] = ()) -> dict[str, list[Statement]]:
    """The tasks that a question means by their heading, each with who is charged with it."""
    found: dict[str, list[Statement]] = {}
    for s in c.statements("RESPONSIBLE_FOR", objects=meant) if (meant := tasks(c, bodies)) else ():
        found.setdefault(s.object, []).append(s)
    return found


def _all_is_said(c: Context, heading: Heading, bodies: Sequence[Mention]) -> bool:
    """Whether nothing stands beside a heading that says more than what is asked of it and where."""
    spans: Sequence[tuple[int, int]] = [(heading.start, heading.end), *((k.start, k.end) for k in c.u.cues), *((m.start, m.end) for m in (*c.u.places, *bodies))]
    rest = [sign for at, sign in enumerate(c.u.text) if not any(a <= at < b for a, b in spans)]
    return not _BESIDE.sub("", "".join(rest))


def _within(start: int, end: int, heading: Heading) -> bool:
    return heading.start <= start and end <= heading.end
