"""Firms that stand beside the place where they build: 甲能|清溪储能电站, 云州|乙瑞|智算中心."""

import re

from ingest.construction.firms import (
    NOT_FIRM,
    PLACE_END,
    SUBSTANCES,
    VAGUE,
    is_industry,
    is_plain_stem,
    known,
    with_role,
)
from ingest.construction.firmsigns import GOODS
from ingest.construction.names import Facility, facility, is_public, without_phase
from ingest.construction.ownnames import before_goods
from ingest.construction.tradekinds import OF_PLACES
from ingest.vocabulary import first_word, is_ordinary, is_region, is_running, is_word, leading_region, own

AMOUNT = re.compile(r"(?P<firm>[\u4e00-\u9fff]{4,7}?)(?=\d[\d.]*(?:GWh?|MWh?|[万亿](?:吨|套|片|台|只|辆|件|平方米|立方米)|吨|辆)[\u4e00-\u9fff])")
POWER_PLANT = re.compile("热电|风电|光伏|水电|火电|核电|电站|电厂|储能|燃机|发电|抽水蓄能")
PLANT_AT_PLACE = re.compile("[\u4e00-\u9fff]{4,12}(?<!海上)(?:风电场?|光伏(?:电站)?|水电站?|抽水蓄能(?:电站)?|抽蓄(?:电站)?|储能电站|热电联产)")
BASE = re.compile("(?:生产|制造|总装|研发|智能制造)$")


def of_place(name: str) -> str | None:
    """甲能|清溪储能电站: a known firm and the place where it builds what towns build too."""
    runs = next((name[:k] for k in (4, 3, 2) if name[:k] in with_role("power")), None)
    if runs and POWER_PLANT.search(name, len(runs)):
        return runs  # 甲能|某岛热电联产
    brand = next((name[:k] for k in (5, 4, 3, 2) if len(name) > k + 3 and known(name[:k]) and not is_region(name[:k])), None)
    if brand in with_role("carrier"):
        return brand
    return brand if brand and leading_region(name, len(brand)) else None


def of_power(base: str) -> str | None:
    """甲能|某山风电: a firm that runs power stations names them after hills and villages, which no list knows."""
    match = PLANT_AT_PLACE.fullmatch(base)
    runs = next((base[:k] for k in (4, 3, 2) if base[:k] in with_role("power") or (known(base[:k]) and (known(base[:k] + "电力") or known(base[:k] + "新能源")))), None) if match else None
    if runs is None:
        return None
    return next((base[:k] for k in (6, 5, 4, 3) if k > len(runs) and known(base[:k]) and len(base) - k >= 4), runs)


def of_amount(name: str, place: int) -> str | None:
    """江岸甲赐|25万吨电解液: a place and a firm's own name in front of how much is made."""
    match = AMOUNT.match(name)
    if match is None or is_public(name):
        return None
    firm = match["firm"]
    core = firm[place:]
    return firm if 2 <= len(core) <= 3 and may_make(firm) and facility(core) is None and not VAGUE.match(core) and not is_running(core) else None


def at_place(name: str, end: Facility | None, place: int) -> str | None:
    """云州甲能|江岸磷酸铁锂, 云州乙福|高性能铜箔: a place, letters of its own, and then what is made or where."""
    if is_public(name) or is_region(name[: place + 1]):
        return None
    base = without_phase(name)
    for cut in (3, 2):
        core, rest = base[place : place + cut], base[place + cut :]
        if len(rest) < 3 or (PLACE_END.search(core) and not known(core)) or NOT_FIRM.search(core) or is_region(core) or SUBSTANCES.issuperset(core):
            continue
        goods = rest.removesuffix(end[0]) if end else rest
        site = leading_region(goods, rest=2)
        made = any(is_industry(goods[k:]) or is_industry(goods[k:-1]) for k in range(site, max(site, len(goods) - 1)))
        if cut == 3 and known(core) and made and first_word(rest):
            return name[: place + cut]  # 云州甲阳光|负极材料
        if own(core) == cut and made and (first_word(goods) or site) and not (end and end[1] in ("site", "centre")):
            return name[: place + cut]
        if end is None and own(core) == cut == 2 and rest[-1] in GOODS and own(rest) <= 1 and is_industry(rest[-2:]) and not _spans(core, rest) and not OF_PLACES.match(rest):
            return name[: place + cut]  # 云州甲禾|改性硅油
    return None


def _spans(core: str, rest: str) -> bool:
    """Whether a word goes over the cut between two pieces: 甲太|轻合|金副车架."""
    return any(is_word(core[-a:] + rest[:b]) for a in (1, 2) for b in (1, 2))


def behind_place(base: str, end: Facility | None) -> str | None:
    """江岸|甲泽|智算中心: a place, then a firm of its own, then what it runs there."""
    place = leading_region(base, rest=2)
    stem = base[place : place + 2]
    if not place or own(stem) < 2 or len(base) - place < 6:
        return None
    found = before_goods(base[place:], end)
    return found if found and own(found) == len(found) else None


def of_base(base: str, end: Facility | None) -> str | None:
    """东风电缆|江岸基地: an ordinary word and what its firm makes, in front of the place where it has its works."""
    if end is None or end[1] != "plant":
        return None
    stem = BASE.sub("", base.removesuffix(end[0]))
    place = next((k for k in (4, 3, 2) if 4 <= len(stem) - k <= 6 and is_region(stem[-k:])), 0)
    firm = stem[: len(stem) - place]
    return firm if place and is_plain_stem(firm[:2]) and not OF_PLACES.match(firm) and not is_region(firm[:2]) and is_industry(firm[2:]) else None


def without_site(firm: str) -> str:
    """甲昌|江岸: the place where a firm builds is no part of its name."""
    site = next((k for k in (4, 3, 2) if len(firm) - k >= 2 and is_region(firm[-k:]) and not is_region(firm[:-k])), 0)
    stem = firm[: len(firm) - site]
    return stem if site and (known(stem) or own(stem) == len(stem)) else firm


def may_make(stem: str) -> bool:
    """Whether what stands before 年产 is a firm: no region, no place, no facility, nothing that a description consists of."""
    core = stem[leading_region(stem, rest=2) :]
    return not is_region(stem) and not PLACE_END.search(stem) and facility(stem) is None and not NOT_FIRM.search(stem) and not is_industry(core) and (core != stem or not is_ordinary(stem))


def place_at(name: str) -> int:
    """Length of the longest region that a name begins with, where it is no firm's beginning."""
    return next((k for k in (5, 4, 3) if len(name) - k >= 2 and is_region(name[:k])), 0)
