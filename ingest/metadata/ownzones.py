"""The zone that speaks of itself by its class alone: 高新区将…, 由管委会…"""

from collections import Counter

from graph.lexicon import lexicon
from ingest.metadata.levels import COUNTY, levels
from ingest.metadata.named import SPOKEN, Found, regions_named, zones_named
from ingest.metadata.zones import innermost
from ingest.patterns import compiled
from ingest.places import level_of

# How a zone speaks of itself: 高新区将…, 由管委会…, 全园区
OWN_ZONE = compiled(r"(?<![\u4e00-\u9fff])(?:开发区|高新区|经开区|片区|新区|试验区|合作区|综保区|保税区|港区|临空区|示范区|管委会|党工委)(?!域|块)|(?<=[全我本])(?:片区|园区|开发区|高新区|经开区|新区|港区)|(?<![\u4e00-\u9fff])区(?:党工委|管委会)")
HIGH_TECH, ECONOMIC = ("高新区", "高新技术产业开发区", "高新技术开发区", "高新技术产业园区"), ("经开区", "经济技术开发区", "经济开发区")
LEAST = 2  # what is said once tells nothing
WHOLE_ZONES = (*HIGH_TECH, *ECONOMIC, "开发区", "新区", "试验区", "合作区", "综合保税区", "综保区", "保税区", "港区", "示范区", "工业园区", "片区", "工业区", "新城", "科技城", "度假区")
SAME_CLASS = {
    "高新区": HIGH_TECH, "经开区": ECONOMIC, "开发区": (*HIGH_TECH, *ECONOMIC, "开发区"), "新区": ("新区",), "试验区": ("试验区",), "合作区": ("合作区",),
    "综保区": ("综合保税区", "综保区"), "保税区": ("保税区",), "港区": ("港区",), "示范区": ("示范区",), "临空区": ("临空区", "临空经济区"), "片区": ("片区",),
}


def own_zone(text: str) -> Found | None:
    """The zone of the class that speaks which its text names most."""
    words = _spoken(text)
    if not words:
        return None
    classes = tuple({c for word in words for c in SAME_CLASS.get(word, ())} or WHOLE_ZONES)
    place = _most_named(text)
    found = {key: (weight, span) for key, (weight, span) in zones_named(text).items() if key[1].endswith(classes) and _may_speak(key[1], weight, place)}
    key, (_, span) = max(found.items(), key=lambda item: item[1][0], default=(("", ""), (0, (0, 0))))
    return (key, span) if key[1] else None


def _spoken(text: str) -> Counter[str]:
    """The words by which a text calls its own zone (高新区, 管委会) without a name, by their number; none where a region speaks (全市, 我县)."""
    words = Counter(match[0] for match in OWN_ZONE.finditer(text))
    if sum(words.values()) < LEAST:
        return Counter()
    others = levels(text)
    return words if sum(words.values()) > max(others["province"], others["city"], len(COUNTY.findall(text))) else Counter()


def _may_speak(zone: str, weight: int, place: str) -> bool:
    """Whether a zone of the class that speaks may be the one: of the place that the text names most, or, named more than once, of no other."""
    here = place != "" and place[:2] in zone
    return here or (weight >= SPOKEN and (innermost(zone) is None or weight >= 3 * SPOKEN))


def _most_named(text: str) -> str:
    """The city or county that a text names most, "" where it names none."""
    regions = lexicon("regions")
    counts = {n: c for n, c in regions_named(text).items() if (entry := regions.get(n)) and level_of(entry) in ("city", "county")}
    return max(counts, key=lambda n: counts[n], default="")
