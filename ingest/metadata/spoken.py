"""The park or region of which a text speaks most, where nothing says whose it is: by its number, or by how often it is named."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from graph.lexicon import Entry, lexicon
from ingest.boundaries import cut_left
from ingest.draft import Key, Metadata
from ingest.metadata.collective import is_collective
from ingest.metadata.heads import HEAD_ZONE, OF_KINDS
from ingest.metadata.zones import NAMED_ZONE, OFFICE, ZONE, innermost, known, region
from ingest.namestart import is_counted
from ingest.organs import national
from ingest.patterns import compiled
from ingest.places import level_of, places
from ingest.spans import matches

Found = tuple[Key, tuple[int, int]]

# Behind these a zone is means, site or partner of another's plan.
OBJECT = re.compile("(?:依托|支持|推动|位于|对接|学习|以|在|与|和|赴|向|由|、)$")
FREE_TRADE_PART = re.compile("中国\\([\u4e00-\u9fff]{2,6}\\)自由贸易试验区[\u4e00-\u9fff]{2,6}?片区")
# 甲市|为片区下放…: what a place does for its zones is no name.
DOES = re.compile("[为将把对给让由与和向在的要]")
# Mostly parts of a zone or a county, and seldom who speaks.
PART = re.compile("(?:产业园|工业园|科技园|物流园|分园)$")
NATIONAL = re.compile(r"国内生产总值|我国|全国|国务院|中央预算|国家")
LEVELS = {
    "province": compiled(r"自治区(?<![、\u4e00-\u9fff]自治区)(?=党委|人民政府(?!所)|政府|[\u4e00-\u9fff]{2,8}[厅局委])|我省|全省|省委|省政府|省直|省级(?<!各省级)(?<!有关省级)(?!人民政府|[及以、和])|省[\u4e00-\u9fff]{2,4}[厅局委]"),
    "city": compiled(r"我市|本市(?!、)|全市|市委|市政府|市直|全盟|盟委|盟行署|全州|州委|州政府|我州|市(?!场)[\u4e00-\u9fff]{2,4}[局委]"),
    "county": compiled(r"我县|全县|县里|我旗|全旗|旗里|旗(?:委|政府|[\u4e00-\u9fff]{2,4}[局委办])|县(?:委|政府|(?<![\u4e00-\u9fff]县)[\u4e00-\u9fff]{2,4}[局委办])|我区|本区(?![域间、])|全区|区委|区政府"),
}
# How a zone speaks of itself: 高新区将…, 由管委会…, 全园区; and a region of itself.
OWN_ZONE = compiled(r"(?<![\u4e00-\u9fff])(?:开发区|高新区|经开区|片区|新区|试验区|合作区|综保区|保税区|港区|临空区|示范区|管委会|党工委)(?!域|块)|(?<=[全我本])(?:片区|园区|开发区|高新区|经开区|新区|港区)|(?<![\u4e00-\u9fff])区(?:党工委|管委会)")
WHOLE = {"city": re.compile("[全我](?:市(?!场)|州|盟)"), "county": re.compile("[全我](?:县|旗)")}
COUNTY = compiled("[全我本](?:县|旗)|(?<![\u4e00-\u9fff])[县旗](?:委|政府|[\u4e00-\u9fff]{2,4}局)")
DISTRICT = re.compile("(?<![\u4e00-\u9fff])区[\u4e00-\u9fff]{2,7}?[局委办](?![\u4e00-\u9fff])")
HIGH_TECH, ECONOMIC = ("高新区", "高新技术产业开发区", "高新技术开发区", "高新技术产业园区"), ("经开区", "经济技术开发区", "经济开发区")
WHOLE_ZONES = (*HIGH_TECH, *ECONOMIC, "开发区", "新区", "试验区", "合作区", "综合保税区", "综保区", "保税区", "港区", "示范区", "工业园区", "片区", "工业区", "新城", "科技城", "度假区")
SAME_CLASS = {
    "高新区": HIGH_TECH, "经开区": ECONOMIC, "开发区": (*HIGH_TECH, *ECONOMIC, "开发区"), "新区": ("新区",), "试验区": ("试验区",), "合作区": ("合作区",),
    "综保区": ("综合保税区", "综保区"), "保税区": ("保税区",), "港区": ("港区",), "示范区": ("示范区",), "临空区": ("临空区", "临空经济区"), "片区": ("片区",),
}
SPOKEN = 3  # what is said this often counts
HEAD_LENGTH = 1500  # characters at the beginning, where a zone's name weighs more
CLASSES = ("自贸试验区", "自由贸易试验区", "自贸区", "自贸港", "综合保税区", "综保区", "海关特殊监管区")
LETTERED = re.compile("(?P<letter>[\u4e00-\u9fff])(?=政|府|办|委|党|厅|发|商|工信|经信|科|财|自贸|教|农|交|建|环|文|卫|人社|市监|数|能源)")
SHORT_ZONE = re.compile(rf"^[\u4e00-\u9fff]{{2,6}}{ZONE}$")


def zone_speaks(text: str) -> Counter[str]:
    """The words by which a text calls its own zone (高新区, 管委会) without a name, by their number; none where a region speaks (全市, 我县)."""
    words = Counter(match[0] for match in OWN_ZONE.finditer(text))
    return words if sum(words.values()) > max(1, len(LEVELS["province"].findall(text)), len(LEVELS["city"].findall(text)), len(COUNTY.findall(text))) else Counter()


def _own_zone(text: str) -> Found | None:
    """The zone that speaks of itself by its class: the one of that class which its text names most."""
    words = zone_speaks(text)
    if not words:
        return None
    classes = {c for word in words for c in SAME_CLASS.get(word, ())} or set(WHOLE_ZONES)
    place = _most_named(text)
    found = {key: (weight, span) for key, (weight, span) in _zones(text).items() if key[1].endswith(tuple(classes)) and _may_speak(key[1], weight, place)}
    key, (_, span) = max(found.items(), key=lambda item: item[1][0], default=(("", ""), (0, (0, 0))))
    return (key, span) if key[1] else None


def _may_speak(zone: str, weight: int, place: str) -> bool:
    """Whether a zone of the class that speaks may be the one: of the place that the text names most, or, named more than once, of no other."""
    here = place != "" and place[:2] in zone
    return here or (weight >= SPOKEN and (innermost(zone) is None or weight >= 3 * SPOKEN))


def _most_named(text: str) -> str:
    """The city or county that a text names most, "" where it names none."""
    regions = lexicon("regions")
    counts = {n: c for n, c in _counts(text).items() if (entry := regions.get(n)) and level_of(entry) in ("city", "county")}
    return max(counts, key=lambda n: counts[n], default="")


def of_text(result: Metadata, text: str) -> Found | None:
    """The zone or region of a text without a title that names it, and where it stands."""
    if (zone := _own_zone(text)) is not None:
        return zone
    loudest, strength = _level(text)
    report = REPORT.search(text, 0, HEAD_LENGTH) if strength else None
    level = _LEVEL_OF.get(report["kind"] or "", loudest) if report else loudest if strength >= (SPOKEN if result.title else SPOKEN - 1) else ""
    province = _lettered(result)
    own = "city" if province and province.endswith("市") else "province"
    if province and level in ("", own) and LEVELS[own].search(text):
        return ("Region", province), result.spans["number"]
    places = _zones(text)
    for key, weight, at in _regions(text, level, strength, loudest if loudest in WHOLE and WHOLE[loudest].search(text) else ""):
        places[key] = (weight, (at, at + len(key[1])))
    if level and not any(type == "Region" for type, _ in places) and (holder := _holder(text, level)):
        return ("Region", holder), (0, 1)
    if report and any(type == "Region" for type, _ in places):
        places = {key: found for key, found in places.items() if key[0] == "Region"}
    key, (weight, span) = max(places.items(), key=lambda item: item[1][0], default=(("", ""), (0, (0, 0))))
    national = len(NATIONAL.findall(text)) + sum(map(text.count, ministries()))
    if strength < SPOKEN and national >= SPOKEN and national > weight:
        at = max(0, text.find("我国"))
        return ("Region", "中国"), (at, at + 2)
    return (key, span) if weight >= SPOKEN else _issuers(result) or _district(text, strength) or (_once(text, loudest) if strength else None)


def _once(text: str, level: str) -> Found | None:
    """The region of the level of whoever speaks (全县) that a short text names most, be it once."""
    found = max(_regions(text, level, 0), key=itemgetter(1), default=None)
    return (found[0], (found[2], found[2] + len(found[0][1]))) if found else None


def _district(text: str, strength: int) -> Found | None:
    """The one county or district that a text names whose offices are those of a district (区财政局), more often than anyone else speaks."""
    if len(DISTRICT.findall(text)) <= strength:
        return None
    found = list(_regions(text, "county", 0))
    return (found[0][0], (found[0][2], found[0][2] + len(found[0][0][1]))) if len(found) == 1 else None


def _issuers(result: Metadata) -> Found | None:
    """Nothing else names the place: it is that of the office that issued the plan."""
    if result.issuer is None:
        return None
    zone = HEAD_ZONE.match(OFFICE.sub("", result.issuer[1])) if result.issuer[0] == "Agency" else None
    if zone:
        return ("Park", zone["zone"]), result.spans["issuer"]
    place = innermost(result.issuer[1])
    return (("Region", place), result.spans["issuer"]) if place else None


def broad(key: Key) -> bool:
    """Whether a region is no unit that plans but a part of the country or of a province: 渝东北, 长三角."""
    entry = lexicon("regions").get(key[1]) if key[0] == "Region" else None
    return entry is not None and entry.fields.get("level") == "area"


def _lettered(result: Metadata) -> str | None:
    """The province whose letter begins the number: 湘 in 湘政发〔2024〕3号."""
    match = LETTERED.match(result.number or "")
    return _letters().get(match["letter"]) if match else None


@cache
def _letters() -> dict[str, str]:
    """Provinces by their letters."""
    provinces = (e for e in lexicon("regions") if e.fields.get("level") == "province")
    return {"内": "内蒙古自治区"} | {letter: e.name for e in provinces for letter in e.fields.get("shorts", "").split("|") if len(letter) == 1}


def _zones(text: str) -> dict[Key, tuple[int, tuple[int, int]]]:
    """Zones that a text names, with how much it speaks of each and where it does so first."""
    parts = FREE_TRADE_PART.finditer(text) if "试验区" in text else ()
    found: dict[Key, tuple[int, tuple[int, int]]] = {("Park", m[0]): (SPOKEN * text.count(m[0]), m.span()) for m in parts}
    for match in matches(NAMED_ZONE, text, ("区", "港", "城", "园"), 24):
        start = cut_left(text, match.start(), match.end())
        name = text[start : match.end()]
        placed = region(name) is not None or known(name) == name
        # All zones of a class are meant by 赋予|自贸试验区更大自主权, and what is named but once is not what a text is about.
        if text[start - 1 : start] in ("—", "–"):
            continue  # 甲—|乙经济开发区 is of both
        if not placed and (name.endswith(CLASSES) or text.count(name) < 2):
            continue
        if (place := innermost(name)) and DOES.match(name, len(place)):
            continue
        if 4 <= len(name) <= 14 and not OF_KINDS.match(name) and not is_collective(name) and not is_counted(text, start) and (placed or SHORT_ZONE.search(name)):
            weight, span = found.get(("Park", name), (0, (start, match.end())))
            found["Park", name] = (weight + (SPOKEN if start < HEAD_LENGTH and not PART.search(name) and not OBJECT.search(text, max(0, start - 2), start) else 1), span)
    return found


def _level(text: str) -> tuple[str, int]:
    """The level of whoever speaks most (我省, 市委, 全区), and how often; of equals the higher."""
    counts = {level: len(pattern.findall(text)) for level, pattern in LEVELS.items()}
    level = max(counts, key=lambda k: counts[k])
    return level, counts[level]


def _regions(text: str, level: str, strength: int, told: str = "") -> Iterator[tuple[Key, int, int]]:
    """Regions that a text names, those of the speaker's level where that is known, with their weight and where they stand.

    ``told``: the level of which it speaks at all (全市, be it once)."""
    kind = _kind(text) if level == "county" else ""
    for entry in _possible(text):
        own = entry.fields.get("level")
        if kind and own == "county" and entry.name[-1] != kind:
            continue
        # 我市 may be said of a city or of a county-level one.
        fits = own == level or (level == "city" and own == "county" and entry.name.endswith("市"))
        if (fits and entry.name[:2] in text) or (not level and entry.name in text):
            count = _count(text, entry)
            name = entry.name if entry.name in text else entry.names[1] if len(entry.names) > 1 else entry.name
            if count:
                yield ("Region", name), count * (4 if level else 1) + (own == told) + (1000 if strength >= 2 * SPOKEN else 0), next(at for n in (name, entry.name[:2], "") if (at := text.find(n)) >= 0)


def _count(text: str, entry: Entry) -> int:
    """How often a text names a region, by its short name too: 石首家具, 石首工业园区; 连云港 is none of 连云区."""
    short = entry.name[:-1]
    if len(short) < 2 or entry.name[-1] == "区" or short in entry.names or short in entry.fields.get("shorts", "").split("|") or lexicon("common_words").get(short):
        return _counts(text)[entry.name]
    return max(_counts(text)[entry.name], text.count(short))


@lru_cache(maxsize=1)
def _counts(text: str) -> Counter[str]:
    """How often a text names each region."""
    hits = (hit for hit in places(text) if hit.sure or not lexicon("common_words").get(hit.name))
    return Counter(entry.name for hit in hits for entry in hit.regions)


def _kind(text: str) -> str:
    """Whether who speaks is a county (县), a district (区) or a banner (旗), "" where that is not told."""
    counts = {k: len(re.findall(f"[我全]{k}|{k}(?:委|政府|人民政府)", text)) for k in "县区旗"}
    first, second, _ = sorted(counts, key=lambda k: -counts[k])
    return first if counts[first] > counts[second] else ""


def _holder(text: str, level: str) -> str | None:
    """The province or city in which all places lie that a text names, where it speaks of 全省 or 全市 without a name."""
    regions = lexicon("regions")
    held: set[str] = set()
    named = [e for e in _possible(text) if any(n in text for n in e.names)]
    for entry in named:
        while entry.fields.get("level") != level and entry.broader and (above := regions.get(entry.broader[0])):
            entry = above
        held |= {entry.name} if entry.fields.get("level") == level else {""}
    return held.pop() if len(named) > 1 and len(held) == 1 else None


@cache
def ministries() -> tuple[str, ...]:
    """Organs of the State Council by names that no lower level has."""
    return tuple(sorted(n for n in national() if n.endswith(("部", "总局", "总署")) and not n.startswith("国家")))


# Before an assembly a government speaks of all its region.
REPORT = re.compile("代表(?P<kind>[省市县区州旗])人民政府|各位代表(?!.{0,20}代表[省市县区州旗]人民政府)", re.S)
_LEVEL_OF = {"省": "province", "市": "city", "州": "city", "县": "county", "区": "county", "旗": "county"}


@cache
def _by_beginning() -> tuple[AhoCorasick, list[list[tuple[int, Entry]]]]:
    """The provinces, cities and counties by the first two characters of their names, with their places in the lexicon."""
    found: dict[str, list[tuple[int, Entry]]] = {}
    for number, entry in enumerate(lexicon("regions")):
        if entry.fields.get("level") in ("province", "city", "county"):
            found.setdefault(entry.name[:2], []).append((number, entry))
    return AhoCorasick(list(found)), list(found.values())


@lru_cache(maxsize=1)  # asked twice of one text
def _possible(text: str) -> list[Entry]:
    """The regions with whose first two characters some word of the text may begin, in the lexicon's order."""
    beginnings, entries = _by_beginning()
    seen = {index for index, _, _ in beginnings.find_matches_as_indexes(text, overlapping=True)}
    return [entry for _, entry in sorted((e for index in seen for e in entries[index]), key=itemgetter(0))]
