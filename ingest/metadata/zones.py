"""Zones and regions by which titles, lines and names begin."""

import re
from functools import cache

from graph.lexicon import Entry, lexicon
from ingest.patterns import guarded
from ingest.places import decoys

ZONE = guarded(
    r"(?:经济技术开发区|高新技术产业(?:开发区|园区)|高新技术开发区|综合保税区|保税港区|出口加工区|自由贸易(?:试验区|港)|自贸(?:试验区|临空区|港|区)|经济开发区|临港经济区|航空港(?:经济)?(?:综合)?(?:实验|试验)?区|临空(?:经济)?(?:示范)?区|"
    r"国家(?:级)?新区|(?<=[\u4e00-\u9fff]{2})港区|经开区|高新区|综保区|保税区|开发区|工业园区?|产业园区?|科技园区?|产业集聚区|工业集中区|示范区|试验区|合作区|新区|新城|科学城|科技城|管理区|风景区|度假区|特区|片区|园区|生态城|物流园区?|创新区|先行区|实验区|港务区|生物城|航天城|航空城|健康城|医学城|起步区|集聚区|(?<=[\u4e00-\u9fff]{2})(?:生态|软件)园|台商投资区|投资区|自创区|农高区|知识城|商务区|(?<=[\u4e00-\u9fff]{2})(?:工业|产业)城|(?:空港|临港|海港|临空|航空|枢纽|岛)经济区|(?<=[\u4e00-\u9fff][\u4e00-\u9fff)])工业区)"
)
NAMED_ZONE = re.compile(rf"[\u4e00-\u9fff]{{2,10}}?{ZONE}")
OFFICE = re.compile(r"(?:管理委员会|管委会|党工委|人民政府(?:办公[厅室])?|办公[厅室]|招商[\u4e00-\u9fff]{0,4}局|[\u4e00-\u9fff]{2,6}局|委员会|工管委)$")

DECOYED = range(3, 7)  # characters of words that begin as a region's name does and are none
LONGEST_REGION = 20  # characters: counties of several peoples
ENDS = frozenset((":", ",", " ", "“"))  # behind these 衡阳 is a name in 湖南衡阳:…
BESIDE = re.compile(r"[、和与][\u4e00-\u9fff]{2,8}?[区县市旗]")


def region(text: str) -> str | None:
    """The region whose name begins a text, longest form first."""
    regions = lexicon("regions")
    if any(text[:length] in decoys() and regions.get(text[:length]) is None for length in DECOYED):
        return None  # 上海庙 is no Shanghai; 张家港 is no 港 of another and a city itself
    for length in range(min(LONGEST_REGION, len(text)), 1, -1):
        entry = regions.get(text[:length])
        if entry and text[:length] in (entry.name, *entry.aliases) and (length > 2 or text[length : length + 1] != "区"):
            return text[:length]
    return None


def known(text: str) -> str | None:
    """The zone of the lexicon whose name begins a text, longest form first: 光谷 in 光谷2025年行动方案."""
    zones = lexicon("zones")
    for length in range(min(16, len(text)), 1, -1):
        entry = zones.get(text[:length])
        if entry and text[:length] in entry.names:
            return text[:length]
    return None


def innermost(text: str) -> str | None:
    """The smallest region that begins a text: the district in 绍兴市越城区2024年工作要点."""
    outer = region(text)
    inner = region(text[len(outer) :]) if outer else None
    entries = lexicon("regions")
    if outer and inner and _parted(text, len(outer), inner) and (entry := entries.get(inner)) and (above := entries.get(outer)) and _within(entry, above) and entry.fields.get("level") != "area":
        if BESIDE.match(text, len(outer) + len(inner)):
            return outer  # 甲市乙区、丙区…: of both speaks the city
        return innermost(text[len(outer) :])
    return outer


def _parted(text: str, start: int, inner: str) -> bool:
    """Whether the second of two regions is one for sure: a long name, or a short one that ends, goes on with a year or with a place of its own (浙江|丽水|莲都区)."""
    end = start + len(inner)
    if len(inner) > 2 or text[end : end + 1] in ENDS or text[end : end + 2] == "20":
        return True
    further = region(text[end:])
    entry, above = lexicon("regions").get(further or ""), lexicon("regions").get(inner)
    return further is not None and len(further) > 2 and entry is not None and above is not None and above.name in entry.broader


def _within(entry: Entry, above: Entry) -> bool:
    """Whether a region lies in another, or in one of its cities."""
    between = lexicon("regions").get(entry.broader[0]) if entry.broader else None
    return above.name in entry.broader or (between is not None and above.name in between.broader)


def shared(words: str, text: str) -> str | None:
    """The district by whose name words begin where several cities have one (鼓楼区): that of a city, else of a province, which the text names."""
    held = next((h for length in (3, 4, 2) if (h := _shared().get(words[:length]))), None)
    if held is None:
        return None
    if written := [(at, e.name) for e in held if (at := text.find(e.name)) >= 0]:
        return min(written)[1]
    regions = lexicon("regions")
    for level in range(2):
        for entry in held:
            above = entry.broader[0] if entry.broader else ""
            if level and (city := regions.get(above)) is not None and city.broader:
                above = city.broader[0]
            if above and any(n in text for n in (above, above.removesuffix("市").removesuffix("省")) if len(n) > 1):
                return entry.name
    return None


@cache
def _shared() -> dict[str, list[Entry]]:
    """Districts by the names that they share with others."""
    found: dict[str, list[Entry]] = {}
    for entry in lexicon("regions"):
        for short in entry.fields.get("shorts", "").split("|"):
            if entry.fields.get("level") == "county" and entry.name != short and entry.name.endswith(short) and short[-1:] in "区县旗" and len(short) > 1:
                found.setdefault(short, []).append(entry)
    return found


@cache
def short_counties() -> dict[str, list[str]]:
    """Names of counties by their short ones: 青白江 → 青白江区."""
    found: dict[str, list[str]] = {}
    for entry in lexicon("regions"):
        if entry.fields.get("level") == "county":
            for short in {entry.name[:-1], *entry.fields.get("shorts", "").split("|")} - {""}:
                found.setdefault(short, []).append(entry.name)
    return found
