"""Which of the lists that plans give can be lists of places, and which of their members, where places are asked for."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.lexicon import lexicon
from graph.model import Entity
from search.questions.context import Context
from search.questions.language import nouns
from search.questions.naming.names import PLACES
from search.questions.reader.groups import Group, heads_asked
from search.questions.reader.likeness import Asking
from search.questions.reader.sentence_parts import Name
from search.questions.readings import asking as kinds
from search.questions.readings import regions
from search.questions.readings.places import kind_words

# How words end that may be those of a place.
_PLACE_ENDS = re.compile(r"(?:[区园镇乡村城港岛湾带片圈群市县州省国角谷岸廊盟旗洲都海江河湖山川原线洋]|基地|街道|口岸|流域|沿线|地区|腹地|小镇|社区|中心|集群|组团|枢纽|走廊|示范地)(?:等地)?$")
_PLACES_EN = frozenset(["zones", "parks", "areas"])
_PLACES_ASKED = frozenset(["地方", "区域", "园区", "板块", "城市"])
_WHICH_PLACES = re.compile(r"哪(?:些|几|一)?[个处块片座]?(?:片区|园区|地方|区域|城市|板块|小镇|地区|市县|新区|[产工]业园|科技园|物流园|[高经]开区|高新区|综保区|(?:综合)?保税区|自贸区|[县市区](?![域块]))")


# Right behind 哪些 or before it stands what is asked for: 哪几个自贸区; 哪几个区在争综保区这块牌子 asks for none.
_WHICH = re.compile(r"哪[一些几两二三四五六]?[个家座处类]?(?:(?![在争申要想能把会])[㐀-鿿]){0,4}$")
_ARE_WHICH = re.compile(r"(?:都|分别|各)*(?:有|是|叫)?哪")
# Kinds of zones that are none without the name.
_STATUS = frozenset(["自贸", "综合保税区", "出口加工区", "保税物流中心"])
_SEVERAL = re.compile(r" (?:or|and) |、|或|和|与|及")


def _asks_for_places(asking: Asking) -> bool:
    """Whether places alone are asked for, by a noun that is one for places rather than one in what is said of them."""
    types = kinds.asked_types(asking.context)
    if not types or not set(types) <= set(PLACES):
        return False
    asked = heads_asked(asking)
    if asking.context.u.language == "en" and not asked:
        # No head stands for areas, which may be fields where something is said of them that no place is.
        return _PARTS_OF.search(asking.context.u.text) is not None or {asking.context.u.text[k.start : k.end] for k in asking.context.u.asked} <= _PLACES_EN
    return bool(_WHICH_PLACES.search(asking.context.u.text)) or (bool(asked) and all(h in _PLACES_ASKED or _PLACE_ENDS.search(h) for h in asked))


def of_no_place(asking: Asking, found: Sequence[Group]) -> list[bool]:
    """Of which lists no member may be a place, where places are asked for: schemes and layouts are none."""
    if not _asks_for_places(asking):
        wide = _above(asking, found)
        return [bool(wide) and all(m.mention is not None and m.mention.object in wide for m in g.members) for g in found]
    sites, above = _sites(asking, found), _above(asking, found)
    fit = [any(_may_be_place(m, sites, above) for m in g.members) for g in found]
    for own in _called(asking, found):
        both = [a and b for a, b in zip(fit, own, strict=True)]
        fit = both if any(both) else fit
    return [not x for x in fit]


def without_others(asking: Asking, found: Sequence[Group]) -> list[Group]:
    """Lists without what can be no place, where places are asked for and any of a list may be one."""
    if not _asks_for_places(asking):
        return list(found)
    sites, above = _sites(asking, found), _above(asking, found)
    kept = [tuple(m for m in g.members if _may_be_place(m, sites, above)) for g in found]
    return _of_kind(asking, [replace(g, members=own) if own else g for g, own in zip(found, kept, strict=True)])


def _of_kind(asking: Asking, found: Sequence[Group]) -> list[Group]:
    """Of some lists of places those whose names hold what kind is asked for, and of these those of the region that is named for them, where any do: free trade zones, a park in Xinjiang."""
    entities = _entities(asking, found)
    for called in _tests(asking):
        kept = [tuple(m for m in g.members if any(map(called, _names(m, entities)))) for g in found]
        found = [replace(g, members=own) for g, own in zip(found, kept, strict=True) if own] or found
    return list(found)


def of_other_kind(asking: Asking, found: Sequence[Group]) -> bool:
    """Whether zones of a kind that only the state gives are asked for by their name, and no member of some lists is called so."""
    words = _kind(asking.context)
    if _STATUS.isdisjoint(words):
        return False
    entities = _entities(asking, found)
    return not any(w in n for g in found for m in g.members for n in _names(m, entities) for w in words)


# Markets to go to: 开拓哪些新兴市场.
_MARKETS_ASKED = re.compile(r"(?:哪|什么)[^,，。?？]{0,4}?市场|\b(?:which|what|name|list)(?: the| are)?(?: [a-z-]+){0,2} markets?\b")


def of_no_market(asking: Asking, found: Sequence[Group]) -> bool:
    """Whether markets are asked for, and no sentence of some lists speaks of any."""
    return _MARKETS_ASKED.search(asking.context.u.text) is not None and not any("市场" in g.sentence.folded for g in found)


def _called(asking: Asking, found: Sequence[Group]) -> Iterator[list[bool]]:
    """Which lists name places of the kind that is asked for, and which of the region that is named for them."""
    entities = _entities(asking, found)
    for called in _tests(asking):
        yield [any(called(n) for m in g.members for n in _names(m, entities)) for g in found]


def _kind(c: Context) -> tuple[str, ...]:
    """What the names of the places asked for hold, where they are of one kind that the noun asked for calls: neither hubs or bases nor belts along which parks lie."""
    text, (start, end) = c.u.text, nouns.phrase(c.u.text)
    several = len({k.start for k in c.u.asked}) > 1 or any(_SEVERAL.search(text[max(0, k.start - 12) : k.end + 8]) for k in c.u.asked)
    called = all(start <= k.start and k.end <= end if c.u.language == "en" else _WHICH.search(text[: k.start]) or _ARE_WHICH.match(text, k.end) for k in c.u.asked)
    return kind_words(c) if called and not several else ()


def _tests(asking: Asking) -> Iterator[Callable[[str], bool]]:
    """What the names of the places asked for are tested by: their kind, and the region in which they lie."""
    c = asking.context
    if words := _kind(c):
        yield lambda name: any(w in name for w in words)
    if region := regions.lain_in(c, asking.terms):
        yield lambda name: regions.bears(name, region)


def _entities(asking: Asking, found: Sequence[Group]) -> Mapping[str, Entity]:
    return asking.context.names.entities(m.mention.object for g in found for m in g.members if m.mention)


def _names(member: Name, entities: Mapping[str, Entity]) -> tuple[str, ...]:
    known = entities.get(member.mention.object) if member.mention else None
    return (member.words, *(known.names if known else ()))


def _sites(asking: Asking, found: Sequence[Group]) -> set[str]:
    """The members of some lists that are places, or works that may be."""
    return {i for i, e in _entities(asking, found).items() if e.type in (*PLACES, "Project")}


# Parts of a zone that are asked for, and regions that are none.
_PARTS_OF = re.compile(r"\b(?:areas|districts|sections|neighbou?rhoods|quarters) (?:of|in|within|inside) (?:the )?|哪[些几]个?(?:片区|街区|地块|板块)")
_WIDE = frozenset(["province", "city"])


def _above(asking: Asking, found: Sequence[Group]) -> set[str]:
    """The provinces and cities that some lists name, where parts of a zone are asked for: it lies in them, and not they in it."""
    c = asking.context
    if _PARTS_OF.search(c.u.text) is None or not c.owners or any(s.mention.of("Region") for s in c.owners):
        return set()
    regions_named = {i: e for i, e in _entities(asking, found).items() if e.type == "Region"}
    return {i for i, e in regions_named.items() if any((known := lexicon("regions").get(n)) and known.fields.get("level") in _WIDE for n in e.names)}


def _may_be_place(member: Name, sites: Collection[str], above: Collection[str]) -> bool:
    if member.mention is not None and member.mention.object in above:
        return False
    return (member.mention is not None and member.mention.object in sites) or _PLACE_ENDS.search(member.words) is not None
