"""What a text names: its zones with how much it speaks of each, and how often each region stands in it."""

import re
from collections import Counter
from functools import cache, lru_cache

from graph.lexicon import Entry, lexicon, names_in
from ingest.boundaries import cut_left
from ingest.draft import Key
from ingest.metadata.collective import is_collective
from ingest.metadata.heads import OF_KINDS
from ingest.metadata.zones import NAMED_ZONE, ZONE, innermost, known, region
from ingest.namestart import is_counted
from ingest.places import places
from ingest.spans import matches

Found = tuple[Key, tuple[int, int]]
# Behind these a zone is means, site or partner of another's plan.
OBJECT = re.compile("(?:依托|支持|推动|位于|对接|学习|以|在|与|和|赴|向|由|、)$")
FREE_TRADE_PART = re.compile("中国\\([\u4e00-\u9fff]{2,6}\\)自由贸易试验区[\u4e00-\u9fff]{2,6}?片区")
# 甲市|为片区下放…: what a place does for its zones is no name.
DOES = re.compile("[为将把对给让由与和向在的要]")
# Mostly parts of a zone or a county, and seldom who speaks.
PART = re.compile("(?:产业园|工业园|科技园|物流园|分园)$")
SPOKEN = 3  # what is said this often counts
HEAD_LENGTH = 1500  # characters at the beginning, where a zone's name weighs more
CLASSES = ("自贸试验区", "自由贸易试验区", "自贸区", "自贸港", "综合保税区", "综保区", "海关特殊监管区")
SHORT_ZONE = re.compile(rf"^[\u4e00-\u9fff]{{2,6}}{ZONE}$")


@lru_cache(maxsize=1)  # asked twice of one text
def zones_named(text: str) -> dict[Key, tuple[int, tuple[int, int]]]:
    """Zones that a text names, with how much it speaks of each and where it does so first."""
    parts = FREE_TRADE_PART.finditer(text) if "试验区" in text else ()
    found: dict[Key, tuple[int, tuple[int, int]]] = {("Park", m[0]): (SPOKEN * text.count(m[0]), m.span()) for m in parts}
    for match in matches(NAMED_ZONE, text, ("区", "港", "城", "园"), 24):
        start = cut_left(text, match.start(), match.end())
        name = text[start : match.end()]
        if not _is_name(text, start, name):
            continue
        weight, span = found.get(("Park", name), (0, (start, match.end())))
        told = start < HEAD_LENGTH and not PART.search(name) and not OBJECT.search(text, max(0, start - 2), start)
        found["Park", name] = (weight + (SPOKEN if told else 1), span)
    return found


def _is_name(text: str, start: int, name: str) -> bool:
    """Whether what ends as zones do is the name of one that a text can be about."""
    if not 4 <= len(name) <= 14 or text[start - 1 : start] in ("—", "–"):
        return False  # 甲—|乙经济开发区 is of both
    placed = region(name) is not None or known(name) == name
    # All zones of a class are meant by 赋予|自贸试验区更大自主权, and what is named but once is not what a text is about.
    if not placed and (name.endswith(CLASSES) or not SHORT_ZONE.search(name) or text.count(name) < 2):
        return False
    if (place := innermost(name)) and DOES.match(name, len(place)):
        return False
    return not OF_KINDS.match(name) and not is_collective(name) and not is_counted(text, start)


def times_named(text: str, entry: Entry) -> int:
    """How often a text names a region, by its short name too: 石首家具, 石首工业园区; 连云港 is none of 连云区."""
    short = entry.name[:-1]
    if len(short) < 2 or entry.name[-1] == "区" or short in entry.names or short in entry.fields.get("shorts", "").split("|") or lexicon("common_words").get(short):
        return regions_named(text)[entry.name]
    return max(regions_named(text)[entry.name], text.count(short) - sum(map(text.count, _decoys_of(short))))


@cache
def _decoys_of(short: str) -> tuple[str, ...]:
    """Words that hold a region's short name and mean none: 和政 in 党委|和政府."""
    return tuple(word for word in names_in("region_decoys") if short in word)


@lru_cache(maxsize=1)
def regions_named(text: str) -> Counter[str]:
    """How often a text names each region."""
    hits = (hit for hit in places(text) if hit.sure or not lexicon("common_words").get(hit.name))
    return Counter(entry.name for hit in hits for entry in hit.regions)
