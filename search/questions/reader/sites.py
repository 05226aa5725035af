"""Which of the lists that plans give can be lists of places, and which of their members, where places are asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from search.questions.names import PLACES
from search.questions.reader.groups import Group, Name, heads_asked
from search.questions.reader.likeness import Asking
from search.questions.readings import asking as kinds

# How words end that may be those of a place.
_PLACE_ENDS = re.compile(r"(?:[区园镇乡村城港岛湾带片圈群市县州省国角谷岸廊盟旗洲都海江河湖山川原线洋]|基地|街道|口岸|流域|沿线|地区|腹地|小镇|社区|中心|集群|组团|枢纽|走廊|示范地)(?:等地)?$")
_PLACES_ASKED = frozenset(["地方", "区域", "园区", "板块", "城市"])
_WHICH_PLACES = re.compile(r"哪(?:些|几|一)?[个处块片座]?(?:片区|园区|地方|区域|城市|板块|小镇|地区|市县|新区|[县市区](?![域块]))")


def _asks_for_places(asking: Asking) -> bool:
    """Whether places alone are asked for, by a noun that is one for places rather than one in what is said of them."""
    types = kinds.asked_types(asking.context)
    if not types or not set(types) <= set(PLACES):
        return False
    asked = heads_asked(asking)
    return bool(_WHICH_PLACES.search(asking.context.u.text)) or (bool(asked) and all(h in _PLACES_ASKED or _PLACE_ENDS.search(h) for h in asked))


def of_no_place(asking: Asking, found: Sequence[Group]) -> list[bool]:
    """Of which lists no member may be a place, where places are asked for: schemes and layouts are none."""
    if not _asks_for_places(asking):
        return [False] * len(found)
    sites = _sites(asking, found)
    return [not any(_may_be_place(m, sites) for m in g.members) for g in found]


def without_others(asking: Asking, found: Sequence[Group]) -> list[Group]:
    """Lists without what can be no place, where places are asked for and any of a list may be one."""
    if not _asks_for_places(asking):
        return list(found)
    sites = _sites(asking, found)
    kept = [tuple(m for m in g.members if _may_be_place(m, sites)) for g in found]
    return [replace(g, members=own) if own else g for g, own in zip(found, kept, strict=True)]


def _sites(asking: Asking, found: Sequence[Group]) -> set[str]:
    """The members of some lists that are places, or works that may be."""
    known = asking.context.names.entities(list({m.mention.object for g in found for m in g.members if m.mention}))
    return {i for i, e in known.items() if e.type in (*PLACES, "Project")}


def _may_be_place(member: Name, sites: Collection[str]) -> bool:
    return (member.mention is not None and member.mention.object in sites) or _PLACE_ENDS.search(member.words) is not None
