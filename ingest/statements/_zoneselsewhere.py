"""Parks that do not lie where their sentence's subject is: partners, those given to others, and those whose name or the lexicon puts them elsewhere."""

import re

from graph.canonical import region_entry
from graph.lexicon import lexicon
from ingest.draft import Draft, Key, Mention
from ingest.gazette import Gazette
from ingest.patterns import compiled
from ingest.places import CITY, COUNTY, PROVINCE, Place, code_of, level_of, places
from ingest.statements._zonenames import OWN_ZONE, SUBAREA, area_of, is_abroad, is_for
from ingest.townships import is_own_town

PARTNER = compiled(
    "(?:与|同|跟|(?:^|、)和|会同|携手|联合|借鉴|对标|学习|承接|联动|对接|接轨|依靠|比照|参照|复制|推广至|借势|借力|抢抓|融入|赴|到|向|^[借趁乘])(?!.*(?:建设|打造|设立|组建|推进|依托)(?<!共建设))[^,。;]*$"
)
GATHERS = re.compile("集聚|集中|聚集|布局|搬迁|转移")  # 企业向甲园集聚
# 甲园并入|乙园, 甲片区交由|丙园托管: whom a park is given to does not lie in it
MERGED_INTO = re.compile("(?:并入|划入|划归|归入|纳入|整合[到至入]|移交给?|交由|交给|委托给?|合并到|托管给|由)$")
RUN_BY = re.compile("(?:统一|全面)?(?:托管|代管|接管|管理)")
RELIED_ON = re.compile("(?:以|依托|立足|发挥|用好)$")
WIDER = re.compile(r"(?:自由贸易港|自贸港|自由贸易试验区|自贸试验区|综合试验区|综试区|G\d+科创走廊|经济带核心区)$")
BONDED = re.compile("(?:综合保税区|综保区|保税港区|保税物流园区|出口加工区|保税区)$")
TOLD_TO = re.compile("(?:要|应|将|重点)*(?:聚焦|主攻|突出|着力|重点|做[大强优]|推进|加快|发展|培育|建设|完成|实施|力争|围绕|打造|开展|推动|拓展|壮大|实现|进出口)")
# 湘南承接产业转移示范区: what is called after a part of a province, and as wide
WIDE = re.compile("(?:示范区|集聚区|试验区|经济区|经济带|合作区|先行区)$")
FARTHEST = 40
TOWNS = ("镇", "乡", "街道")


def elsewhere(draft: Draft, gazette: Gazette, park: Mention, place: Key) -> bool:
    """Whether the park is a partner, or its name or the lexicon puts it outside of the place."""
    lead = _lead(draft, park)
    if _is_others(draft.text, park, lead):
        return True
    if lead.endswith("其中"):
        return False  # 外贸进出口500亿元,其中|甲综合保税区100亿元
    key = draft.resolve(park.key)
    if (lead.startswith("将") and place != gazette.subject) or (WIDER.search(key[1]) and (place[0] == "Park" or len(gazette.code(place)) > PROVINCE)):
        return True  # 甲区与乙区错位发展,将|丙园区并入丁; a free-trade port lies in no zone of it
    at = gazette.code(place) if place[0] == "Region" else _code_of_park(gazette, place)
    if _is_foreign(key[1], park.name, at) or (len(at) != PROVINCE and WIDE.search(key[1]) and area_of(park.name)):
        return True
    if not at and place[0] == "Region" and place[1].endswith(TOWNS):
        at = gazette.home.code  # of a town no code is known: it is one of the plan's own
    zone = gazette.zone_region(key)
    if zone and at and not _is_one_in_other(zone, at):
        return True
    if SUBAREA.search(park.name) and zone == "":
        return False
    named = _is_named_elsewhere(draft, gazette, park, place, at)
    return named if named is not None else zone != "" and place[0] == "Park" and len(zone) <= CITY and lexicon("zones").get(place[1]) is not None


def _lead(draft: Draft, park: Mention) -> str:
    """The words in front of a park in its part of the sentence."""
    sentence = draft.sentence_at(park.start)
    start = max(sentence.start if sentence else 0, park.start - FARTHEST)
    return re.split("[,。;]", draft.text[start : park.start])[-1]


def _is_others(text: str, park: Mention, lead: str) -> bool:
    """Whether the words in front of a park make it a partner, or one to which another is given."""
    if PARTNER.search(lead) and not (lead.rfind("向") >= 0 and GATHERS.match(text, park.end)):
        return True
    merged = MERGED_INTO.search(lead)
    return merged is not None and (merged[0] != "由" or RUN_BY.match(text, park.end) is not None)


def _is_one_in_other(one: str, other: str) -> bool:
    """Whether of two codes one is that of a region in the other."""
    return one.startswith(other[: len(one)]) or other.startswith(one)


def _is_named_elsewhere(draft: Draft, gazette: Gazette, park: Mention, place: Key, at: str) -> bool | None:
    """Whether the regions in a park's name lie elsewhere; None where they say nothing of it."""
    hits = _telling(draft, gazette, park)
    codes = [code_of(r) for h in hits for r in h.regions]
    if place[0] == "Park" and hits and OWN_ZONE.fullmatch(park.name[hits[-1].end :]) and any(len(c) == COUNTY and c != gazette.home.county for c in codes):
        return True  # another county's own zone
    named_after = hits and not any(park.name.startswith("港", h.end) for h in hits) and not any(c.startswith(at[:CITY]) for c in codes if c)
    if not named_after and place[0] == "Park" and BONDED.search(draft.resolve(park.key)[1]) and TOLD_TO.match(draft.text, park.end) and draft.text[park.start - 1] in ",;。\n\t \u3000":
        return False  # 甲综合保税区聚焦保税维修: what the plan of a zone tells to do is its own
    if hits and (not at or not any(c and _is_one_in_other(c, at) for c in codes)):
        return not any(level_of(h.region) == "area" for h in hits)
    return None


def _telling(draft: Draft, gazette: Gazette, park: Mention) -> list[Place]:
    """The regions in a park's name that say where it lies."""
    province = gazette.home.province
    # 甲市依托中国笋竹城: what relies on it has it, though 中国 is all that its name says of where.
    relied = RELIED_ON.search(draft.text, max(0, park.start - 2), park.start) is not None
    hits = [h for h in places(park.name) if not (relied and h.name == "中国") or park.name.startswith("(", h.end)]
    hits = [h for h in hits if not (h.start and (code_of(h.region) or province)[:PROVINCE] != province and is_for(park.name, h.end))]
    if hits and not hits[0].start and is_own_town(hits[0].name, gazette.home.code) and not any(code_of(r).startswith(gazette.home.code) for r in hits[0].regions):
        return []
    return [h for h in hits if h.sure or any((code_of(r) or "-").startswith(province or "+") for r in h.regions)]


def _is_foreign(zone: str, name: str, at: str) -> bool:
    """Whether the lexicon puts a park abroad, or its name begins with another country and holds nothing of the place (埃塞-湖南工业园)."""
    entry = lexicon("zones").get(zone)
    upper = region_entry(entry.broader[0]) if entry is not None and entry.broader else None
    if upper is not None and is_abroad(upper):
        return True
    hits = places(name)
    if not hits or hits[0].start or not hits[0].sure or not is_abroad(hits[0].region) or is_for(name, hits[0].end):
        return False
    return not any(at and code_of(r).startswith(at) for hit in hits[1:] for r in hit.regions)


def _code_of_park(gazette: Gazette, park: Key) -> str:
    """The deepest region that a park's name or the lexicon says, else the document's home."""
    if park == gazette.subject:
        return gazette.home.code
    codes = [code_of(r) for h in places(park[1]) for r in h.regions if h.sure]
    return max(codes, key=len, default="") or gazette.zone_region(park) or gazette.home.code
