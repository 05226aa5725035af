"""Where parks lie by what they are called: the subject's own regions, the places and zones that a name contains."""

import re
from collections.abc import Iterator

from graph.canonical import region_entry, without_province
from graph.lexicon import Entry, lexicon
from ingest.draft import Draft, Fact, Key, Mention
from ingest.gazette import Gazette, Within
from ingest.patterns import compiled
from ingest.places import CITY, PROVINCE, code_of, leading, level_of, places
from ingest.statements._located import located
from ingest.townships import is_own_town
from ingest.vocabulary import is_region

OWN_ZONE = compiled("(?:经济技术|经济|高新技术产业|工业)?(?:开发区|园区|集中区)|经开区|高新区")
SUBAREA = re.compile("(?:片区|区块|组团)$")
JOINT = re.compile("[·—-]")
FREE_TRADE = re.compile(r"中国\([\u4e00-\u9fff]{2,4}\)自由贸易试验区")  # a province's own, all of it
# 中|印尼燕窝检测中心, 中国—|印尼示范园区: whom China does it with, and not where
WITH_CHINA = re.compile("中(?:国[—–-]{1,2})?$")
# 澳前|台湾小镇, 甲镇|北京产业园: behind letters of its own a far region says whom a garden or town is for
FOR_OTHERS = re.compile("(?:(?:青年|产业|工业|科技|合作|创业|农民|特色|商品|风情)*(?:园|小镇|商城|街区|街|城|村))$")


def of_subject(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """The park that the document plans for lies in the regions of its name and in the lexicon's."""
    subject = gazette.subject
    if subject is None or subject[0] != "Park":
        return
    first = next((m for m in gazette.parks if draft.resolve(m.key) == subject), None)
    if first is None:
        return
    found: dict[str, None] = {}
    for name in dict.fromkeys([draft.subject[1] if draft.subject else "", first.name, subject[1]]):
        for hit in places(name):
            region = region_entry(hit.name, gazette.home.code)
            if region is not None and hit.name != "中国" and level_of(region) in ("province", "city", "county", "country", "place"):
                found[region.name] = None
        if (county := _bare_county(draft, gazette, name)) is not None:
            found[county] = None
    zone = lexicon("zones").get(subject[1])
    for name in zone.broader if zone is not None else ():
        listed = lexicon("regions").get(name)
        if listed is not None and level_of(listed) != "area":
            found[name] = None
    for name in found:
        yield located(subject, ("Region", name), first.start, first.end, "subject-name")
    if not gazette.home.city and gazette.home.province:
        yield from _only_city(draft, gazette, subject)


def _bare_county(draft: Draft, gazette: Gazette, name: str) -> str | None:
    """四川|大竹|经济开发区: the county whose bare name the lexicon holds for too common to name it, before the kind of a zone."""
    hits = places(name)
    start = hits[-1].end if hits else 0
    code = code_of(hits[-1].region) if hits else gazette.home.province
    if not code or OWN_ZONE.match(name, start + 2) is None:
        return None
    for end in "县市区旗":
        entry = lexicon("regions").get(name[start : start + 2] + end)
        if entry is not None and len(code_of(entry)) > len(code) and code_of(entry).startswith(code) and (hits or entry.name in draft.text):
            return entry.name
    return None


def _only_city(draft: Draft, gazette: Gazette, subject: Key) -> Iterator[Fact]:
    """A park named after no city lies in the one city of its province that its plan speaks of (昌吉州's plan asks …)."""
    cities: dict[Key, Mention] = {}
    for m in gazette.regions:
        key = draft.resolve(m.key)
        code = gazette.code(key)
        if len(code) == CITY and code.startswith(gazette.home.province):
            cities.setdefault(key, m)
    if len(cities) == 1:
        (key, m), = cities.items()
        yield located(subject, key, m.start, m.end, "only-city", 0.7)


def by_name(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """遂宁经开区 lies in 遂宁; 射洪经开区甲产业园 in 射洪经开区."""
    seen: set[str] = set()
    for park in gazette.parks:
        if park.name in seen or gazette.is_generic(park.key):
            continue
        seen.add(park.name)
        if park.rule == "park.side" and park.end - park.start < len(park.name):
            zone = next(m for m in gazette.parks if park.name.startswith(m.name) and m.rule != park.rule)
            yield located(park.key, zone.key, park.start, park.end, "side")
            continue
        inner = [m for m in gazette.inside("Park", park.start, park.end) if m.end < park.end and m is not park]
        if inner and not gazette.is_generic(draft.resolve(inner[0].key)) and not stands_elsewhere(draft.text, inner[0].end):
            yield located(park.key, inner[0].key, park.start, park.end, "inner-park")
        if draft.resolve(park.key) == gazette.subject:
            continue
        regions = _own_regions(gazette, park) if not inner or inner[0].start > park.start else _behind_zone(gazette, park, inner[0])
        for region in regions:
            yield located(park.key, region, park.start, park.end, "name")


# 甲经开区|(乙市)|零部件产业园: whose garden it is, in front of where it is
ELSEWHERE = re.compile(r"\((?P<place>[\u4e00-\u9fff]{2,6})\)(?=[\u4e00-\u9fff]{2})")


def stands_elsewhere(text: str, end: int) -> bool:
    """Whether behind a zone with which a name begins the name says in brackets in which place it is."""
    shown = ELSEWHERE.match(text, end)
    return shown is not None and is_region(shown["place"])


def _behind_zone(gazette: Gazette, park: Mention, zone: Mention) -> list[Key]:
    """甲自贸试验区|乙片区: the region that a district is named after, behind its zone."""
    if not SUBAREA.search(park.name):
        return []
    within = [w for w in gazette.regions_in(park.name) if w.start >= zone.end - park.start]
    return [max(within, key=lambda w: (len(gazette.code(w.key)), -w.start)).key] if within else []


def _own_regions(gazette: Gazette, park: Mention) -> list[Key]:
    """The deepest free region that the name contains; of joint parks (北京·沧州…) those of the home province."""
    hits = places(park.name)
    within = [w for w in gazette.regions_in(park.name) if not any(h.start < w.start and w.end <= h.end for h in hits)]  # not 俄罗斯 of 白俄罗斯
    within = [w for w in within if gazette.code(w.key) or not WITH_CHINA.search(park.name, 0, w.start)]
    # 沙河产业园 in the plan of a county with 沙河镇 does not lie in the city of that name.
    within = [w for w in within if w.start or gazette.code(w.key)[: len(gazette.home.code)] in ("", gazette.home.code) or not is_own_town(park.name[: w.end], gazette.home.code)]
    if not within:
        region = _in_province(gazette, park.name) or _written_out(gazette, park.name) or _in_short(gazette, park)
        return [region] if region is not None else []
    within = _of_home(gazette, park, within)
    lower = [w for w in within if len(gazette.code(w.key)) != PROVINCE or without_province(park.name) == park.name or FREE_TRADE.fullmatch(park.name)]
    if not lower:
        # 甲省|乙经济开发区: where the plan of a province speaks of no 乙, the province is all that is told.
        return [] if gazette.home.city else [w.key for w in within[:1] if gazette.code(w.key) == gazette.home.province]
    if _is_of_others(gazette, park.name, lower[0]):
        return []
    return [max(lower, key=lambda w: (len(gazette.code(w.key)), -w.start)).key]


def _in_short(gazette: Gazette, park: Mention) -> Key | None:
    """The province of whose part a name begins with the name (湘|南, 皖|北), or the city of the subject's name."""
    if (upper := area_of(park.name)) is not None and region_entry(park.name[0]) == upper:
        province = gazette.draft.resolve(("Region", upper.name))
        return province if province in gazette.free else None
    city = gazette.city
    if city is None or not park.name.startswith(city.name) or gazette.draft.resolve(park.key) == gazette.subject:
        return None
    return gazette.draft.resolve(("Region", city.region.name))


def _of_home(gazette: Gazette, park: Mention, within: list[Within]) -> list[Within]:
    """The regions of a name that lie in the home province, where partners from afar are named beside them."""
    province = gazette.home.province
    if len(within) > 1 and JOINT.search(park.name):
        own = [w for w in within if province and gazette.code(w.key).startswith(province)]
        within = own or within[-1:]
    if len(within) > 1 and province:  # 孟连(黄浦)边贸产业园: who in brackets helps from afar is not where it lies
        within = [w for w in within if park.name[w.start - 1 : w.start] != "(" or gazette.code(w.key).startswith(province)] or within
    return within


def _is_of_others(gazette: Gazette, name: str, region: Within) -> bool:
    """Whether a region afar that stands within a name says whose a park is: 洛浦县|北京工业园区 lies in the county, whoever gave it its name."""
    if region.start == 0 or gazette.code(region.key).startswith(gazette.home.province or "-"):
        return False
    return _begins_at_home(gazette, name) or (gazette.code(region.key) != "" and is_for(name, region.end))


def _in_province(gazette: Gazette, name: str) -> Key | None:
    """The city or county of the province that a zone of its plan is named after (宝鸡高新区 in a plan of 陕西)."""
    home = gazette.home
    if not home.province or home.city:
        return None
    for hit in places(name):
        own = [r for r in hit.regions if code_of(r).startswith(home.province) and level_of(r) in ("city", "county")]
        if hit.start == 0 and hit.sure and len(own) == 1:
            return gazette.draft.resolve(("Region", own[0].name))
    return None


def _written_out(gazette: Gazette, name: str) -> Key | None:
    """The region with which a name begins, where it is written with its kind: 南平市|邵武金塘工业园, in whatever plan."""
    first = leading(name)
    if first is not None and first.sure and is_abroad(first.region) and first.end + 3 < len(name):
        return gazette.draft.resolve(("Region", first.region.name))  # 白俄罗斯|中白工业园
    if first is None or not first.sure or first.name[-1] not in "省市县旗" or len(first.regions) > 1 or first.end == len(name):
        return None
    return gazette.draft.resolve(("Region", first.region.name))


def is_for(park: str, end: int) -> bool:
    """Whether a park is called for those of the region that ends here in its name, rather than lying there."""
    return not park.startswith("中国") and FOR_OTHERS.fullmatch(park, end) is not None


def _begins_at_home(gazette: Gazette, name: str) -> bool:
    """Whether a name begins with a region of the home province."""
    first = leading(name)
    return first is not None and any((code_of(r) or "-").startswith(gazette.home.province or "+") for r in first.regions)


def is_abroad(region: Entry) -> bool:
    return level_of(region) == "country" and region.name != "中国"


def area_of(name: str) -> Entry | None:
    """The province of whose part (湘南, 皖北) a park's name begins with the name."""
    first = leading(name)
    if first is None or len(first.regions) > 1 or level_of(first.region) != "area" or len(first.region.broader) != 1:
        return None
    upper = region_entry(first.region.broader[0])
    return upper if upper is not None and level_of(upper) == "province" else None
