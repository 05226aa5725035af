"""What the plans of several places all name: the company that is supported here and builds there too, firms that turn up in both plans."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets

NAME = "named in each"
# Kinds of things that have names of their own.
NAMED = frozenset(["Company", "Organization", "Event", "Policy", "Project"])
# How well it fits; so well where a question says that each plan names it.
FITS, SAID = 0.95, 1.2
# So many signs of a name tell a group of firms.
OF_GROUP = 3
_EACH_NAMES = re.compile(
    r"(?:都|均|共同|同时|一起)(?:有|被|会|曾|所)*(?:提到|提及|写到|写进|谈到|讲到|点到|点名|点过|列入|列了?|出现|露面|现身|涉及)|(?:提到|提及|出现|露面|现身)(?:过|了)?在(?:两|这[两几])[份个]"
    r"|\b(?:appears?|mentioned|named|turns? up|shows? up|comes? up|crops? up|listed|found|featured?|figures?) (?:\w+ ){0,2}?in (?:the (?:\w+ )?(?:plans?|documents?|programmes?) of )?both\b"
    r"|\bboth\b.*\b(?:plans|documents|texts|papers|programmes)?\b ?(?:mention|name|speak of|talk about|refer to|bring up)\b"
)


def says_each(text: str) -> bool:
    """Whether a question says that each of several plans names what it asks for.

    >>> says_each("甲区和乙区的计划里都出现的企业"), says_each("which firms turn up in both plans"), says_each("甲区和乙区都支持的企业")
    (True, True, False)
    """
    return _EACH_NAMES.search(text) is not None


def read(c: Context, types: Sequence[str]) -> Reading | None:
    """The reading of a question as one for what the plans of several places all name."""
    plans = [c.in_years(s.documents, c.u.years) or s.documents for s in c.owners]  # the year may be that of one plan only
    apart, said = len(plans) > 1 and all(plans) and not set.intersection(*map(set, plans)), says_each(c.u.text)
    if not apart or not (said or c.u.has("outline.and")) or not types or not set(types) <= NAMED:
        return None
    parts = tuple(p.Follow("MENTIONS", p.OUT, types=tuple(types), documents=tuple(documents)) for documents in plans)
    common = p.And(parts)
    if said and not c.runner.members(common):
        common = p.And((p.Or(parts), sets.entities(c, _of_groups(c, parts))))
        c.bounded = True  # where none is named in each, no sentence names one
    return Reading(p.Listing(common), SAID if said else FITS, NAME)


def _of_groups(c: Context, parts: Sequence[p.Set]) -> list[str]:
    """The firms of one group that all of several plans name, one by a longer name than another: 远山集, 远山集电子."""
    named = [c.names.entities(list(c.runner.members(part))) for part in parts]
    short = [e for of_plan in named for e in of_plan.values() if e.type == "Company" and len(fold(e.name)) >= OF_GROUP]
    groups = [[[i for i, other in of_plan.items() if fold(other.name).startswith(fold(e.name))] for of_plan in named] for e in short]
    return list(dict.fromkeys(i for group in groups if all(group) for of_plan in group for i in of_plan))
