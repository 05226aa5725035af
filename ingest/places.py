"""Where the names of regions stand in a text, found in one pass, and the region that a document is at home in.

Names come from the lexicon of regions. Words that only look like a name (建成都市圈, 长治久安) are decoys: the automaton
finds them first, so that the name within is never seen.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import Entry, lexicon, names_in
from ingest.draft import Draft
from ingest.namestart import is_common
from ingest.patterns import compiled

# Towns whose names are ordinary words; they count with their city before them or in their province.
WORDS = frozenset({
    "东区", "西区", "城区", "郊区", "矿区", "新城区", "老城区", "港口区",
    "新市区", "海港区", "东港区", "高新区", "中原区", "新区", "站前区", "城关区",
    "城中区", "市中区", "江南区", "会同县", "通道", "海西", "将乐", "沿海",
})
ROAD = compiled(r"[东南西北中一二三四五六七八九十]{0,2}(?:路(?!径|线|演|网|由|侧|桥)|街(?!道|区)|大道|巷|大街)|(?:人|话|菜|语|文|式|戏|籍|族|段经验)(?!员|才|民|化|口|工|社|大|均|力|旅)")
CITY_END = frozenset("场值盈售政制")  # 长沙市场 is a market
DISTRICT_END = frozenset("域块位间")
PROVINCE, CITY, COUNTY = 2, 4, 6  # digits of their codes


class Place(NamedTuple):
    """A name in the text with the regions it can mean. ``sure`` when it means a region wherever it stands."""

    start: int
    end: int
    name: str
    regions: tuple[Entry, ...]
    sure: bool

    @property
    def region(self) -> Entry:
        """The first region it can mean."""
        return self.regions[0]


@dataclass(frozen=True, slots=True)
class Home:
    """Codes of the province, city and county that a document speaks for; empty where unknown."""

    province: str = ""
    city: str = ""
    county: str = ""

    @property
    def code(self) -> str:
        """The deepest code known."""
        return self.county or self.city or self.province


def code_of(region: Entry) -> str:
    """Division code of a region, empty for areas and countries."""
    return region.fields.get("code", "")


def level_of(region: Entry) -> str:
    """province, city, county, area, country, bloc or place."""
    return region.fields.get("level", "")


def decoys() -> frozenset[str]:
    """Words that hold the name of a region, or of a town, and mean none."""
    return names_in("region_decoys")


@cache
def _automaton() -> tuple[AhoCorasick, list[tuple[tuple[Entry, ...], bool]], list[str]]:
    sure: dict[str, list[Entry]] = {}
    unsure: dict[str, list[Entry]] = {}
    for entry in lexicon("regions"):
        for name in entry.names:
            (unsure if name in WORDS or (len(name) == 2 and name[1] in "县区") else sure).setdefault(name, []).append(entry)
        for name in filter(lambda n: len(n) > 1, entry.fields.get("shorts", "").split("|")):
            unsure.setdefault(name, []).append(entry)
    meanings: dict[str, tuple[tuple[Entry, ...], bool]] = {name: (tuple(e), False) for name, e in unsure.items()}
    meanings |= {name: (tuple(e), True) for name, e in sure.items()}
    meanings |= {name: ((), False) for name in sorted(decoys()) if name not in meanings}
    names = list(meanings)
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), [meanings[n] for n in names], names


@lru_cache(maxsize=4)
def places(text: str) -> tuple[Place, ...]:
    """All names of regions in the text, in order; overlaps are decided for the leftmost longest."""
    automaton, meanings, names = _automaton()
    found: list[Place] = []
    for index, start, end in automaton.find_matches_as_indexes(text):
        regions, sure = meanings[index]
        if not regions:
            continue
        name = names[index]
        following = text[end : end + 1]
        if (name[-1] == "市" and following in CITY_END) or (name[-1] == "区" and following in DISTRICT_END):
            if not following or len(name) < 3 or not (entry := lexicon("regions").get(name[:-1])):
                if following:
                    continue
            else:
                name, end, regions = name[:-1], end - 1, (entry,)
        if following and ROAD.match(text, end):
            continue
        if len(name) == 2 and name[1] == "山" and start and text[start - 1] in "东西南北大小":
            continue  # 西白山 is a hill of its own
        if len(name) == 2 and following == "域":
            continue  # 西|北海|域
        if len(name) == 2 and name[0] == "市" and _is_city(text, start):
            continue  # 澜岙市|北湖开发区
        if len(name) == 2 and _torn(text, start, end):
            continue
        found.append(Place(start, end, name, regions, sure))
    return tuple(found)


def leading(name: str) -> Place | None:
    """The region with which a name begins."""
    first = next(iter(places(name)), None)
    return first if first is not None and first.start == 0 else None


def _is_city(text: str, at: int) -> bool:
    """Whether 市 at a place ends the name of a city that no list has: letters stand before it that are no word."""
    before = text[max(0, at - 2) : at]
    return len(before) == 2 and all("\u4e00" <= letter <= "\u9fff" for letter in before) and not is_common(before) and before[1] not in "在到从至和与及区市"


def _torn(text: str, start: int, end: int) -> bool:
    """Whether two letters belong to the words around them rather than together: 弘扬|中华, 均衡|水平."""
    return is_common(text[start - 1 : start + 1]) and is_common(text[end - 1 : end + 1])


def within(hits: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """The hits that lie inside a span."""
    # A hit is a tuple that begins with its start, and sorts behind a tuple of that start alone.
    first = bisect_left(hits, (start,))
    last = bisect_left(hits, (end,), lo=first)
    return [h for h in hits[first:last] if h.end <= end]


def _home_in(name: str) -> str:
    """The deepest division code that a name speaks of: 湖南长沙经开区 → 长沙's."""
    code = ""
    if (zone := lexicon("zones").get(name)) is not None and zone.broader:
        region = lexicon("regions").get(zone.broader[0])
        code = code_of(region) if region else ""
    for hit in places(name):
        fitting = [code_of(r) for r in hit.regions if code_of(r).startswith(code)]
        if fitting and (hit.sure or len(hit.regions) == 1):
            code = fitting[0] if len(fitting) == 1 or not code else min(fitting)
    return code


def _most_spoken_of(text: str) -> str:
    """Code of the province or city that a text without a known subject names most, if one clearly leads."""
    provinces: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    for hit in places(text):
        code = code_of(hit.region)
        if hit.sure and code:
            provinces[code[:PROVINCE]] += 1
            cities[code[:CITY]] += len(code) >= CITY
    if not provinces:
        return ""
    (province, count), *others = provinces.most_common(2)
    if count < 3 or (others and others[0][1] * 2 > count):
        return ""
    city, named = max(((c, n) for c, n in cities.items() if c.startswith(province) and n), key=lambda x: x[1], default=("", 0))
    return city if named * 2 > count else province


@lru_cache(maxsize=8)
def _home(text: str, names: tuple[str, ...]) -> Home:
    code = next((c for n in names if (c := _home_in(n))), "") or _most_spoken_of(text)
    return Home(code[:PROVINCE], code[:CITY] if len(code) >= CITY else "", code[:COUNTY] if len(code) >= COUNTY else "")


def home(draft: Draft) -> Home:
    """The region that the document is at home in: its subject's, its issuer's, its title's, or the one it names most."""
    metadata = draft.metadata
    names = [key[1] for key in (metadata.subject, metadata.issuer) if key is not None]
    return _home(draft.text, (*names, metadata.title))
