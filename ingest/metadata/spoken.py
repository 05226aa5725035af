"""The park or region of which a text speaks, where no title names it: by its lead, its number, or most often."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import chain
from operator import itemgetter

from ahocorasick_rs import AhoCorasick

from graph.lexicon import Entry, lexicon
from ingest.boundaries import cut_left
from ingest.draft import Key, Metadata
from ingest.metadata.heads import HEAD_ZONE, OF_KINDS, opened, placed
from ingest.metadata.zones import NAMED_ZONE, OFFICE, ZONE, innermost, known, region
from ingest.spans import matches
from ingest.townships import named_at as town_at

Found = tuple[Key, tuple[int, int]]

INTRODUCED = re.compile(rf"(?P<zone>[\u4e00-\u9fff—]{{2,24}}?(?:\([\u4e00-\u9fff]{{2,4}}\)[\u4e00-\u9fff]{{0,4}}?)?(?:{ZONE}|基地|产业城|组团))\((?:以下|下文|下)?(?:简|下)?称[:为]?“?(?P<short>[\u4e00-\u9fff]{{2,8}})”?\)")
# A place of any kind, and the short name that a text gives it: X(又称乙,以下简称“丙”).
CALLED = re.compile(r"(?P<place>[\u4e00-\u9fff—·“”()]{3,40}?)\((?:又[称名]“?[\u4e00-\u9fff]{2,12}”?[,、])?(?:以下|下文|下)?(?:简|下)称[:为]?“?(?P<short>[\u4e00-\u9fff]{2,10})”?\)")
AREA = re.compile("(?:区|港|城|园|谷|镇|岛|湾|基地|组团|走廊|小镇|[省市县乡旗州盟])”?$")
PLACE_BEFORE = re.compile(rf"(?:{ZONE}|[省市县区州])$")
OURS = re.compile("[我本][省市县区镇乡旗州盟]$")
VISITED = re.compile("年是?|[\u4e00-\u9fff“”]{0,8}(?:来到|走进|走访|探访|步入|踏入|抵达|获悉|了解到|现提出|现制定|现就|现将|结合|时期|仅就|代管|位于|运营)")  # 记者来到|甲经开区(以下简称…)
# Behind these a zone is means, site or partner of another's plan.
OBJECT = re.compile("(?:依托|支持|推动|位于|对接|学习|以|在|与|和|赴|向|由|、)$")
NATIONAL = re.compile(r"国内生产总值|我国|全国|国务院|中央预算|国家")
LEVELS = {
    "province": re.compile(r"自治区(?<![、\u4e00-\u9fff]自治区)(?=党委|人民政府(?!所)|政府|[\u4e00-\u9fff]{2,8}[厅局委])|我省|全省|省委|省政府|省直|省级(?<!各省级)(?<!有关省级)(?!人民政府|[及以、和])|省[\u4e00-\u9fff]{2,4}[厅局委]"),
    "city": re.compile(r"我市|本市(?!、)|全市|市委|市政府|市直|市(?!场)[\u4e00-\u9fff]{2,4}[局委]"),
    "county": re.compile(r"我县|全县|县(?:委|政府|(?<![\u4e00-\u9fff]县)[\u4e00-\u9fff]{2,4}[局委办])|我区|本区(?![域间、])|全区|区委|区政府"),
}
SPOKEN = 3  # what is said this often counts
HEAD_LENGTH = 1500  # characters at the beginning, where a zone's name weighs more
CLASSES = ("自贸试验区", "自由贸易试验区", "自贸区", "自贸港", "综合保税区", "综保区", "海关特殊监管区")
# Where an article says whose plan it reports: 记者从…获悉, 近日,…印发, 2月5日,…召开.
LEAD = re.compile(
    r"(?:记者[^。\n从]{0,8}从|(?:近日|日前|近期|昨日|昨天|今天|今日|\d日(?:上午|下午)?),?(?:记者)?从?)"
    r"(?P<words>(?!会上|会议|我|全)[\u4e00-\u9fff()]{2,30}?(?:获悉|了解到|印发|发布|出台|召开|举行|下发|审议|20\d\d))"
)
LETTERED = re.compile("(?P<letter>[\u4e00-\u9fff])(?=政|府|办|委|党|厅|发|商|工信|经信|科|财|自贸|教|农|交|建|环|文|卫|人社|市监|数|能源)")
# 乙保税区近日印发…
AT_ONCE = re.compile(r"(?:^|[\n。)])[ \u3000]*(?P<words>[\u4e00-\u9fff()]{2,30}?)(?:近日|日前|近期|昨日|昨天|今天|今日|\d{1,2}月\d{1,2}日),?(?:正式)?(?:印发|发布|出台|召开|举行|下发|审议)")
ZONE_BEHIND = re.compile(rf"[\u4e00-\u9fff]{{0,8}}?{ZONE}")
SHORT_ZONE = re.compile(rf"^[\u4e00-\u9fff]{{2,6}}{ZONE}$")


def of_text(result: Metadata, text: str) -> Found | None:
    """The zone or region of a text without a title that names it, and where it stands."""
    if found := _lead(text, result.spans.get("title", (0, 0))[1]) or _short(opened(result.title), text):
        return found
    loudest, strength = _level(text)
    reports = strength > 0 and REPORT.search(text, 0, HEAD_LENGTH) is not None
    level = loudest if strength >= SPOKEN or reports else ""
    province = _lettered(result)
    own = "city" if province and province.endswith("市") else "province"
    if province and level in ("", own) and LEVELS[own].search(text):
        return ("Region", province), result.spans["number"]
    places = _zones(text)
    for key, weight, at in _regions(text, level, strength):
        places[key] = (weight, (at, at + len(key[1])))
    if level and not any(type == "Region" for type, _ in places) and (holder := _holder(text, level)):
        return ("Region", holder), (0, 1)
    if reports and any(type == "Region" for type, _ in places):
        places = {key: found for key, found in places.items() if key[0] == "Region"}
    key, (weight, span) = max(places.items(), key=lambda item: item[1][0], default=(("", ""), (0, (0, 0))))
    national = len(NATIONAL.findall(text)) + sum(map(text.count, ministries()))
    if strength < SPOKEN and national >= SPOKEN and national > weight:
        at = max(0, text.find("我国"))
        return ("Region", "中国"), (at, at + 2)
    return (key, span) if weight >= SPOKEN else _issuers(result) or (_once(text, loudest) if strength else None)


def _once(text: str, level: str) -> Found | None:
    """The region of the level of whoever speaks (全县) that a short text names most, be it once."""
    found = max(_regions(text, level, 0), key=itemgetter(1), default=None)
    return (found[0], (found[2], found[2] + len(found[0][1]))) if found else None


def _issuers(result: Metadata) -> Found | None:
    """Nothing else names the place: it is that of the office that issued the plan."""
    if result.issuer is None:
        return None
    zone = HEAD_ZONE.match(OFFICE.sub("", result.issuer[1])) if result.issuer[0] == "Agency" else None
    if zone:
        return ("Park", zone["zone"]), result.spans["issuer"]
    place = innermost(result.issuer[1])
    return (("Region", place), result.spans["issuer"]) if place else None


def _lead(text: str, start: int) -> Found | None:
    """The place that the lead of an article names: 记者从甲高新区获悉, 近日,乙县印发…."""
    for match in chain(LEAD.finditer(text, start, start + 500), AT_ONCE.finditer(text, start, start + 500)):
        if (key := placed(match["words"])) and not broad(key):
            return key, (match.start("words"), match.start("words") + len(key[1]))
    return None


def broad(key: Key) -> bool:
    """Whether a region is no unit that plans but a part of the country or of a province: 渝东北, 长三角."""
    entry = lexicon("regions").get(key[1]) if key[0] == "Region" else None
    return entry is not None and entry.fields.get("level") == "area"


def _short(title: str, text: str) -> Found | None:
    """The region or zone that a title calls by its first two or three characters, and the text by its name."""
    regions = lexicon("regions")
    for short in (title[:3], title[:2]):
        if len(short) < 2 or not short.isalpha() or OF_KINDS.match(short) or lexicon("common_words").get(short):
            continue
        for ending in "市县区旗":
            if (at := text.find(short + ending)) >= 0 and regions.get(short + ending):
                return ("Region", short + ending), (at, at + len(short) + 1)
        at = text.find(short)
        while 0 <= at < HEAD_LENGTH:
            full = ZONE_BEHIND.match(text, at + len(short))
            if full:
                span = (at, full.end())
                if cut_left(text, *span) == at:
                    return ("Park", text[slice(*span)]), span
                break
            at = text.find(short, at + 1)
    return None


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
    found: dict[Key, tuple[int, tuple[int, int]]] = {}
    for match in matches(NAMED_ZONE, text, ("区", "港", "城", "园"), 24):
        start = cut_left(text, match.start(), match.end())
        name = text[start : match.end()]
        placed = region(name) is not None or known(name) == name
        # All zones of a class are meant by 赋予|自贸试验区更大自主权, and what is named but once is not what a text is about.
        if not placed and (name.endswith(CLASSES) or text.count(name) < 2):
            continue
        if 4 <= len(name) <= 14 and not OF_KINDS.match(name) and (placed or SHORT_ZONE.search(name)):
            weight, span = found.get(("Park", name), (0, (start, match.end())))
            found["Park", name] = (weight + (SPOKEN if start < HEAD_LENGTH and not OBJECT.search(text, max(0, start - 2), start) else 1), span)
    return found


def _level(text: str) -> tuple[str, int]:
    """The level of whoever speaks most (我省, 市委, 全区), and how often; of equals the higher."""
    counts = {level: len(pattern.findall(text)) for level, pattern in LEVELS.items()}
    level = max(counts, key=lambda k: counts[k])
    return level, counts[level]


def _regions(text: str, level: str, strength: int) -> Iterator[tuple[Key, int, int]]:
    """Regions that a text names, those of the speaker's level where that is known, with their weight and where they stand."""
    kind = _kind(text) if level == "county" else ""
    for entry in _possible(text):
        own = entry.fields.get("level")
        if kind and own == "county" and entry.name[-1] != kind:
            continue
        # 我市 may be said of a city or of a county-level one.
        fits = own == level or (level == "city" and own == "county" and entry.name.endswith("市"))
        if (fits and entry.name[:2] in text) or (not level and entry.name in text):
            count = sum(text.count(n) for n in entry.names[:2] if len(n) > 1)
            name = entry.name if entry.name in text else entry.names[1] if len(entry.names) > 1 else entry.name
            if count:
                yield ("Region", name), count * (4 if level else 1) + (1000 if strength >= 2 * SPOKEN else 0), max(text.find(name), 0)


def _kind(text: str) -> str:
    """Whether who speaks is a county or a district, "" where that is not told."""
    county, district = (len(re.findall(f"[我全]{k}|{k}(?:委|政府|人民政府)", text)) for k in "县区")
    return "县" if county > district else "区" if district > county else ""


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
    found = {n for entry in lexicon("agencies") if entry.fields.get("scope") == "national" for n in entry.names}
    return tuple(sorted(n for n in found if n.endswith(("部", "总局", "总署")) and not n.startswith("国家")))


SECTION = re.compile(r"\n[ \u3000]*(?:一、|\(一\))[^\n]{2,30}\n")
# Before an assembly a government speaks of all its region.
REPORT = re.compile("各位代表|代表[省市县区州旗]人民政府")
WHOLE_CLASS = re.compile("全[省市县区国州]|各|[我本][省市县区州]|省级|市级|县级|县域|[省市县](?:高新|经济|工业|产业|开发)|国家级|有条件的")
# 园区, 集中区: a short name that any of its class may bear.
ANY = re.compile(f"(?:产业|工业|科技|高新|经济|边境)?(?:{ZONE}|园区|集中区)")


def introduced_zone(text: str) -> Found | None:
    """The zone to which the beginning of a text gives a short name that it goes on to use."""
    for match in matches(INTRODUCED, text[:HEAD_LENGTH], ("称",), 40):
        short, (first, end) = match["short"], match.span("zone")
        start = max(cut_left(text, first, end), text.rfind("的", first, end - 4) + 1)
        start = visited.end() if (visited := VISITED.match(text, start, end - 4)) else start
        if WHOLE_CLASS.match(text, start, end):
            return None  # 全省高新技术产业开发区(以下简称高新区): a text on all of a class is on none of them
        if SECTION.search(text, 0, start):
            return None  # within the sections of a plan a zone is one of many things
        spoken = text.count(short[-3:] if short.endswith(("经开区", "高新区", "开发区", "综保区", "临空区")) else short[:2] if short.endswith("基地") else short)
        if spoken >= 3 and end - start >= 5 and (spoken > 4 or re.search("区|港|城|园|谷|基地", short)):
            return ("Park", text[start:end]), (start, end)
    return None


def titled(title: str, text: str, anyway: bool = False) -> Found | None:
    """The place to which the beginning of a text gives a short name, and of which its title speaks by that or by its full one; or that which it calls its own (我县).

    ``anyway``: the title need not speak of it.
    """
    for match in matches(CALLED, text[:HEAD_LENGTH], ("称",), 60):
        short, (first, end) = match["short"], match.span("place")
        if SECTION.search(text, 0, first):
            return None
        if not AREA.search(text, first, end):
            continue
        start = _begins(title, short, text, first, end)
        if OURS.match(short):
            place = innermost(text[start:end]) or town_at(text, start)
            return (("Region", text[start:end]), (start, end)) if place == text[start:end] else None
        name = text[start:end]
        if WHOLE_CLASS.match(name) or text[end - 1] in "省市县乡旗州盟" or text.count(short) < SPOKEN - anyway or innermost(name) == name:
            continue
        if anyway or name in title or (short in title and not ANY.fullmatch(short)):
            return ("Park", name), (start, end)
    return None


def _begins(title: str, short: str, text: str, first: int, end: int) -> int:
    """Where the name that ends at a place begins: as the title writes it, else behind the words that lead to it."""
    start = cut_left(text, first, end)
    if not _abbreviates(short, text[start:end]) and _abbreviates(short, text[first:end]):
        start = first  # 甲区高端制造与|国际贸易区(以下简称“高贸区”)
    start = visited.end() if (visited := VISITED.match(text, start, end - 3)) else start
    written = next((at for at in range(first, end - 3) if text[at:end] in title), end)
    return written if written < end and (written <= start or not _is_place(text[start:written])) else start


def _is_place(words: str) -> bool:
    """Whether words end with a zone's name or are names of regions alone, which belong to the name behind them."""
    while outer := region(words):
        words = words.removeprefix(outer)
    return not words or PLACE_BEFORE.search(words) is not None


def _abbreviates(short: str, name: str) -> bool:
    """Whether the characters of a short name stand in a name in their order."""
    rest = iter(name)
    return all(c in rest for c in short)


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
