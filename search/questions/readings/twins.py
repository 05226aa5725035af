"""Town and country: a question for the incomes of both asks for the figure of either side, where a plan sets each its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Statement
from search.questions.context import Context

# A question that names both sides, together or one after the other.
_BOTH = re.compile(
    r"城乡|城镇(?:居民)?(?:和|与|、|及|以及|跟)(?:农村|乡村)|(?:农村|乡村)(?:居民)?(?:和|与|、|及|以及|跟)城镇|农民和市民|市民和农民"
    r"|\b(?:urban|city|town)(?: (?:residents|households|people|incomes?))?(?:,? and |/)(?:the )?(?:rural|country|village)\b|\b(?:rural|country|village)(?: (?:residents|households|people|incomes?))?(?:,? and |/)(?:the )?(?:urban|city|town)\b"
    r"|\btown and country\b|\bcities and (?:the )?(?:countryside|villages)\b"
)
_SIDES = (("城镇", "农村"), ("农村", "城镇"), ("城镇", "乡村"), ("乡村", "城镇"))


def both(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """Some figures with those that the same plan sets for the same year and the other side of what they measure, where a question asks for both."""
    if not _BOTH.search(c.u.text):
        return list(found)
    kept = {s.id: s for s in found}
    every = c.statements("SETS_TARGET", documents=sorted({str(s.document) for s in found}))
    names = {i: e.name for i, e in c.names.entities([o.object for o in every]).items()}
    for s in found:
        own = names.get(s.object, "")
        others = {own.replace(a, b) for a, b in _SIDES if a in own}
        kept |= {o.id: o for o in every if o.document == s.document and names.get(o.object) in others and o.qualifiers.get("year") == s.qualifiers.get("year")}
    return list(kept.values())
