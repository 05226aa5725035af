"""Partners of other provinces or cities (跟外省哪些高校联手): what bears a name of the own one is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from graph.lexicon import lexicon
from search.questions.context import Context

_ABROAD = re.compile(
    r"(?P<province>外省市?|省外|其[他它]省|别的省|外地省|跨省)|(?P<city>外市|市外|其[他它]城市|别的城市|别的市|外地)"
    r"|\b(?P<province_en>(?:outside|beyond|out of) (?:the|its|their) (?:own )?province|(?:in )?other provinces|out-of-province)\b|\b(?P<city_en>(?:outside|beyond|out of) (?:the|its|their) (?:own )?city|other cities)\b"
)
# Regions that names of places begin with, and how long these are at most.
_LEVELS, LONGEST = ("province", "city", "county"), 12


def asked(c: Context) -> bool:
    """Whether a question asks for partners of other provinces or cities."""
    return _ABROAD.search(c.u.text) is not None and bool(c.owners) and c.u.has("relation.COOPERATES_WITH") and not c.u.has("ask.figure")


def at_home(c: Context, members: Iterable[str]) -> tuple[str, ...]:
    """Those of some entities that bear the name of the province or city of the place asked about, where a question asks for those of others."""
    match = _ABROAD.search(c.u.text)
    if match is None:
        return ()
    own = _names_of_home(c, "province" if match["province"] or match["province_en"] else "city")
    entities = c.names.entities(list(members)) if own else {}
    return tuple(i for i, e in entities.items() if any(word in name for name in e.names for word in own))


def _names_of_home(c: Context, level: str) -> frozenset[str]:
    """The names of the region of a level in which the places asked about lie, and of the cities in it."""
    owners = c.names.entities([i for s in c.owners for i in s.ids])
    found: set[str] = set()
    for entity in owners.values():
        regions = (r for name in entity.names if (r := _told_in(name)))
        if region := next(regions, None):
            found |= _with_cities(_up_to(region, level))
    return frozenset(found)


def _told_in(name: str) -> str:
    """The region of which a name tells, the longest of those it begins with: 长春市 of 长春绿园经济开发区."""
    table = lexicon("regions")
    return next((e.name for n in range(min(len(name), LONGEST), 1, -1) if (e := table.get(name[:n])) is not None and e.fields.get("level") in _LEVELS), "")


def _up_to(region: str, level: str) -> str:
    """A region, or that of a level in which it lies."""
    table = lexicon("regions")
    for _ in range(4):
        entry = table.get(region)
        if entry is None or entry.fields.get("level") in (level, "province") or not entry.broader:
            return region
        region = entry.broader[0]
    return region


@cache
def _with_cities(region: str) -> frozenset[str]:
    """The names of a region and of the cities in it."""
    table = lexicon("regions")
    entry = table.get(region)
    inside = [e for e in table if region in e.broader and e.fields.get("level") == "city"]
    return frozenset(n for e in ([entry] if entry else []) + inside for n in e.names if len(n) >= 2)
