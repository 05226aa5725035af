"""Park or Region –TARGETS→ Industry, where the fields are told first: 甲产业:乙园、丙园; 涉及丙的有甲区、乙区; 丙布局在甲园."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from graph.lexicon import lexicon
from ingest.assertion import is_history, is_negated
from ingest.draft import Draft, Fact, Key, Mention
from ingest.listed import listed_before
from ingest.mentions._industry_sited import Sited, are_all, is_unit, sites

JOINT = re.compile("(?:\\([^()\n]{2,30}\\))?(?:[、,]?(?:以及|[、和与及]))(?:[东西南北]部的?)?")
SHARED = re.compile("[、和与及]")  # 甲、|乙经济开发区: the class is told behind the last
BRACKET = re.compile("\\([^()\n]{2,30}\\)")
# What goes on behind a place and makes another thing of it: 甲市|发改局
OTHER = re.compile("[\u4e00-\u9fff]{0,6}?(?:(?<!布)局|委员会|公司|集团|大学|学院|协会|项目)(?![\u4e00-\u9fff]*为主)")


def state(draft: Draft) -> Iterator[Fact]:
    """One fact for each zone of the list and each field."""
    found = list(sites(draft.text, {m.end for m in draft.mentions if m.type == "Park" or (m.type == "Region" and _governs(draft, m))}))
    if not found:
        return
    fields = sorted((m for m in draft.mentions if m.type == "Industry"), key=lambda m: m.start)
    starts = [m.start for m in fields]
    zones = sorted((m for m in draft.mentions if m.type in ("Park", "Region")), key=lambda m: (m.start, -m.end))
    heads = [m.start for m in zones]
    seen: set[tuple[Key, Key]] = set()
    for site in found:
        named = fields[bisect_left(starts, site.start) : bisect_left(starts, site.end)]
        held = (_backward(draft, site, zones) if site.backward else _forward(draft, site, zones, heads)) if named else []
        if not held or not are_all(draft.text, site, _spans(draft, site, named)) or is_history(draft, site.start, held[0].start) or is_negated(draft, site.start, held[0].start):
            continue
        for zone in held:
            for field in named:
                pair = (draft.resolve(zone.key), draft.resolve(field.key))
                if pair not in seen:
                    seen.add(pair)
                    start, end = min(zone.start, site.start), max(zone.end, field.end)
                    yield Fact("TARGETS", zone.key, field.key, *((start, end) if end - start <= 120 else (zone.start, zone.end)), "targets.sited", confidence=0.9)


def _governs(draft: Draft, mention: Mention) -> bool:
    entry = lexicon("regions").get(draft.resolve(mention.key)[1])
    return entry is not None and is_unit(entry)


def _spans(draft: Draft, site: Sited, fields: Sequence[Mention]) -> list[tuple[int, int]]:
    """The fields of a list with the region, if any, in front of them: 江西省|制鞋."""
    regions = [(m.start, m.end) for m in draft.mentions if m.type == "Region" and m.start == site.start]
    return sorted([*regions, *((m.start, m.end) for m in fields)])


def _forward(draft: Draft, site: Sited, zones: Sequence[Mention], heads: Sequence[int]) -> list[Mention]:
    """The zones of the list that begins behind the fields."""
    held: list[Mention] = []
    position = site.zones
    while (number := bisect_left(heads, position)) < len(zones) and zones[number].start == position and not OTHER.match(draft.text, zones[number].end):
        zone = zones[number]
        held.append(zone)
        within = SHARED.search(draft.text, zone.start, zone.end) if zone.rule == "park.shared-head" else None
        joint = within or JOINT.match(draft.text, zone.end)
        if joint is None:
            break
        position = joint.end()
    return held if site.many == 0 or (held[-1:] and held[0].type == "Park") else []


def _backward(draft: Draft, site: Sited, zones: Sequence[Mention]) -> list[Mention]:
    """The zones of the list that ends in front of how many they are, where they are so many."""
    ends = {bracket.end() if (bracket := BRACKET.match(draft.text, m.end)) else m.end: m for m in reversed(zones)}
    held = listed_before(draft.text, site.zones, ends)
    return held if site.many in (0, len(held)) else []
