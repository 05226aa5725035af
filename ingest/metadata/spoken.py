"""The park or region of which a text speaks most, where nothing says whose it is: by its number, or by how often it is named."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from graph.lexicon import Entry, lexicon
from ingest.draft import Key, Metadata
from ingest.metadata.heads import HEAD_ZONE
from ingest.metadata.levels import LEVELS, loudest_level
from ingest.metadata.named import HEAD_LENGTH, SPOKEN, Found, times_named, zones_named
from ingest.metadata.ownzones import own_zone
from ingest.metadata.zones import OFFICE, innermost
from ingest.organs import national
from ingest.vocabulary import is_word

NATIONAL = re.compile(r"国内生产总值|我国|全国|国务院|中央预算|国家")
WHOLE = {"city": re.compile("[全我](?:市(?!场)|州|盟)"), "county": re.compile("[全我](?:县|旗)")}
DISTRICT = re.compile("(?<![\u4e00-\u9fff])区[\u4e00-\u9fff]{2,7}?[局委办](?![\u4e00-\u9fff])")
LETTERED = re.compile("(?P<letter>[\u4e00-\u9fff])(?=政|府|办|委|党|厅|发|商|工信|经信|科|财|自贸|教|农|交|建|环|文|卫|人社|市监|数|能源)")
# Before an assembly a government speaks of all its region.
REPORT = re.compile("代表(?P<kind>[省市县区州旗])人民政府|各位代表(?!.{0,20}代表[省市县区州旗]人民政府)", re.S)
_LEVEL_OF = {"省": "province", "市": "city", "州": "city", "县": "county", "区": "county", "旗": "county"}


def of_text(result: Metadata, text: str) -> Found | None:
    """The zone or region of a text without a title that names it, and where it stands."""
    if (zone := own_zone(text)) is not None:
        return zone
    loudest, strength = loudest_level(text)
    report = REPORT.search(text, 0, HEAD_LENGTH) if strength else None
    level = _LEVEL_OF.get(report["kind"] or "", loudest) if report else loudest if strength >= (SPOKEN if result.title else SPOKEN - 1) else ""
    if (province := _lettered(result)) and _speaks(province, level, text):
        return ("Region", province), result.spans["number"]
    found = zones_named(text) | {key: (weight, (at, at + len(key[1]))) for key, weight, at in _regions(text, level, strength, loudest if loudest in WHOLE and WHOLE[loudest].search(text) else "")}
    regions = {key: told for key, told in found.items() if key[0] == "Region"}
    if level and not regions and (holder := _holder(text, level)):
        return ("Region", holder), (0, 1)
    key, (weight, span) = max((regions if report and regions else found).items(), key=lambda item: item[1][0], default=(("", ""), (0, (0, 0))))
    if strength < SPOKEN and _is_national(text, weight):
        at = max(0, text.find("我国"))
        return ("Region", "中国"), (at, at + 2)
    return (key, span) if weight >= SPOKEN else _issuers(result) or _district(text, strength) or (_once(text, loudest) if strength else None)


BROADCAST = re.compile(r"[# ]*《[^《》\n]{2,12}》[ ]*\(20\d{6}\)")
ITEM = re.compile(r"(?m)^#{2,4} |[^\n]### ")
HEADLINE = 60  # characters


def broadcast(text: str) -> Found | None:
    """The country, of which the news of a day tell: what one item tells of a place the others do not."""
    if BROADCAST.match(text) is None or not _is_national(text, 0):
        return None
    items = [item for item in ITEM.split(text)[1:] if len(item) > HEADLINE]
    if len(items) < 2 or any(sum(n in item for item in items) * 2 > len(items) for (_, n), _, _ in _regions(text, "", 0)):
        return None
    at = max(0, text.find("我国"))
    return ("Region", "中国"), (at, at + 2)


def _speaks(province: str, level: str, text: str) -> bool:
    """Whether a province, or a city that is one, speaks in a text."""
    own = "city" if province.endswith("市") else "province"
    return level in ("", own) and LEVELS[own].search(text) is not None


def _is_national(text: str, weight: int) -> bool:
    """Whether a text speaks of the whole country, and more than of the place that it names most."""
    spoken = len(NATIONAL.findall(text)) + sum(map(text.count, ministries()))
    return spoken >= SPOKEN and spoken > weight


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
        # 新兴产业 names no 新兴县: an ordinary word must stand as a county's whole name.
        written = entry.name in text or (entry.name[:2] in text and not (own == "county" and is_word(entry.name[:2])))
        if (fits and written) or (not level and entry.name in text):
            count = times_named(text, entry)
            name = entry.name if entry.name in text else entry.names[1] if len(entry.names) > 1 else entry.name
            if count:
                yield ("Region", name), count * (4 if level else 1) + (own == told) + (1000 if strength >= 2 * SPOKEN else 0), next(at for n in (name, entry.name[:2], "") if (at := text.find(n)) >= 0)


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
