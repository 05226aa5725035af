"""Whether one place sets a higher figure than another: 甲园区的税收目标比乙园区高吗, does A expect more tax revenue than B."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.plans.runner import base_value
from search.questions.readings import bounds, rankings

NAME = "figures of two places"
# What the sentences of either plan say by themselves tells nothing of which figure is higher.
SCORE = 1.6
_HIGHER, _LOWER = "[高多大强]|领先|超出?", "[低少小]"
_COMPARED = (
    re.compile(rf"更(?:(?P<up>{_HIGHER})|(?P<down>{_LOWER}))"), re.compile(rf"比[^,，。?？]*?(?:(?P<up>{_HIGHER})|(?P<down>{_LOWER}))"), re.compile(r"(?P<up>[高多大]于|超过|超出|领先|强于)|(?P<down>[低少小]于|不[及如]|赶不上)"),
    re.compile(r"\b(?:(?P<up>more|higher|larger|bigger|greater)|(?P<down>less|fewer|lower|smaller))\b.*\bthan\b"),
    re.compile(r"\b(?:(?P<up>above|beyond|ahead of|in excess of|on top of)|(?P<down>below|beneath|short of|behind)) (?=(?:that|those|what|the (?:one|goal|target|figure|amount|sum)s?)\b)"),
    re.compile(r"\b(?:(?P<up>exceeds?|surpass(?:es)?|outstrips?|tops?|beats?|outdo(?:es)?|overtakes?|dwarfs?)|(?P<down>(?:falls?|fell) short of))\b"),
)
_DENIED = re.compile(r"不比|不会比|不(?=[高多大低少小]于|超过)|\b(?:not|no (?:higher|more|larger|bigger|lower|less))\b|n't\b")


def asked(c: Context) -> bool:
    """Whether a question that names two places compares what they set, and no amount."""
    return len(c.owners) == 2 and not bounds.amounts_in(c) and _compared(c) is not None


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question that compares two places (``asked``) as one whether the place that it names first sets the higher figure, or the lower one."""
    compared = _compared(c)
    if compared is None:
        return
    plan = rankings.of_each_place(c)
    told = c.runner.figures(plan) if plan else []
    first, second = (next((s for s in told if s.subject in o.ids), None) for o in sorted(c.owners, key=lambda o: o.mention.start))
    if first is None or second is None:
        c.bounded = True  # without a figure of either, no sentence says which is higher
    else:
        ahead = base_value(first) - base_value(second)
        truth = (ahead > 0 if compared["up"] else ahead < 0) != bool(_DENIED.search(c.u.text))
        quotes = tuple(p.Quote(str(s.document), s.start, s.end, value=truth) for s in (first, second))
        yield Reading(p.Deciding(quotes=quotes), SCORE, NAME)


def _compared(c: Context) -> re.Match[str] | None:
    """How a question compares: what says that the first is to be higher, or lower."""
    begins = min(s.mention.start for s in c.owners)
    return next((m for pattern in _COMPARED if (m := pattern.search(c.u.text, begins))), None)
