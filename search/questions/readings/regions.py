"""Places within a region: parks in Hunan that go in for something, whatever plan the province has of its own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from graph.lexicon import lexicon
from search.questions.context import Context
from search.questions.language.words import Cue
from search.questions.naming import heads
from search.questions.naming.names import PLACES, Mention
from search.questions.plans import plan as p
from search.questions.texts import Term

# What a region does or says itself, right behind its name; and what says that its own plan is meant.
_DOES = re.compile(r"(?:\d{4}年?|今年|明年|全年|省|市|政府|省里|市里)*(?:计划|规划|支持|推动|推进|把|让|指导|要求|打算|想|鼓励|力争|争取|要|将|会|准备|重点|提出|点名|提到|帮|给|为|对|与|和|跟)")
_ITS_PLAN = re.compile(r"计划|要点|报告|文件|方案|规划|政策|意见|通知")
# 做…的那个园区: one that is told by this, of which something else is asked.
_THAT = re.compile(r"(?:[那这][个家座一]{0,2}|该)$")
_THERE = re.compile(r"(?:省|市)?(?:境?内|里)?(?:都|一共|共|总共|现在|目前)*(?:有|是)(?:哪|几|多少)")
_WITHIN_EN = re.compile(r"(?:^|[ ,])(?P<in>(?:in|within) (?:and|or) around|in|of|within|across|around|near|from|inside|throughout) (?:the )?(?:(?:province|city|county|region) of |whole of |rest of )?$")
FAR = 24
# A region behind the places asked for, or in front of them, that is no subject of the question.
_SITES = r"(?:parks?|zones?|areas?|bases?|towns?|places?|sites?|ports?)"
_LIE_IN = re.compile(rf"\b(?:which|what) (?:(?!(?:should|does|do|did|will|would|must|is|are|can|has|have|was|were|of|to|the)\b)[\w-]+ ){{0,4}}?{_SITES} (?:over |out |up |down )?(?:in|of|from) (?:the )?$")
_CHOSEN, _OF_THEM = re.compile(r"\b(?:which|what)(?: of)?(?: the)? $"), re.compile(rf"(?:'s)? (?:[\w-]+ ){{0,3}}?{_SITES}\b")
_WHOSE = re.compile("(?:省|市|自治区|那边|那里|境内|当地)?的?哪")
_AROUND = re.compile(r"周边|周围|附近|一带|及其?周|\b(?:around|near|nearby|surrounding)\b")
# A park lies in a district, that in a city, that in a province.
DEEP = 4


def asked(c: Context) -> tuple[str, ...]:
    """The regions among whose places a question asks: 湖南省内做…的园区, parks in Hunan; none where a region's own plan is asked about."""
    kinds = [k for k in c.u.asked if k.value in PLACES]
    subjects = c.owners or c.inner
    if not kinds or len(kinds) < len(c.u.asked) or not subjects or _of_its_year(c):
        return ()
    if not all(s.mention.of("Region") and any(_among(c, s.mention, k) for k in kinds) for s in subjects):
        return ()
    return tuple(dict.fromkeys(i for s in subjects for i in s.mention.of("Region")))


def lain_in(c: Context, terms: Iterable[Term]) -> tuple[str, ...]:
    """The names of the region, whose plan is not asked for, in which the places asked for lie: which park in Xinjiang, 新疆的哪个园区."""
    known = lexicon("regions")
    for term in terms:
        names = [w for w in term.words or (term.text,) if known.get(w) is not None]
        at = c.u.text.find(term.text) if names else -1
        before, end = c.u.text[: max(at, 0)], at + len(term.text)
        if at >= 0 and (_LIE_IN.search(before) or _WHOSE.match(c.u.text, end) or (_CHOSEN.search(before) and _OF_THEM.match(c.u.text, end))):
            return tuple(dict.fromkeys(n for w in names for n in (w, heads.core(w) or w)))
    return ()


def bears(name: str, region: Sequence[str]) -> bool:
    """Whether the name of a place says that it lies in a region: by the region's name, or by that of a city or county in it.

    >>> bears("新疆鄯善工业园", ("新疆",)), bears("绍兴柯桥经济技术开发区", ("浙江省", "浙江")), bears("浙江省", ("浙江省", "浙江"))
    (True, True, False)
    """
    if name in region:
        return False
    known = lexicon("regions")
    leads = (known.get(name[:n] + kind) for n in (2, 3, 4) for kind in ("", "市", "县", "区"))
    return any(w in name for w in region) or any(_within_one(e.name, frozenset(region)) for e in leads if e is not None and e.fields.get("level") in ("city", "county"))


def around(c: Context) -> bool:
    """Whether what lies around a region is asked for too."""
    return bool(_AROUND.search(c.u.text))


def _of_its_year(c: Context) -> bool:
    """Whether a region has a plan of the year that is asked about."""
    return bool(c.u.years) and any(c.runner.document_years(d) & set(c.u.years) for s in c.owners if set(s.ids) & set(s.mention.of("Region")) for d in s.documents)


def _among(c: Context, region: Mention, kind: Cue) -> bool:
    """Whether a kind of place is asked for within a region."""
    text = c.u.text
    if c.u.language == "en":
        before = _WITHIN_EN.search(text[: region.start])
        within = before is not None and text[kind.end : before.start("in")].strip() == ""
        return within or (region.end < kind.start and bool(re.fullmatch(r"(?:'s)? (?:(?!is|does|do|did|will|has|are|want|plan)[a-z-]+ )?", text[region.end : kind.start])))
    if kind.end <= region.start:
        return kind.end + 3 >= region.start and bool(_THERE.match(text, region.end))
    between = text[region.end : kind.start]
    return len(between) <= FAR and not _THAT.search(between) and not _DOES.match(between) and not _ITS_PLAN.search(between)


def within(c: Context, regions: Sequence[str], places: Iterable[str], wanted: Sequence[str], cities: bool = False) -> p.Set | None:
    """The set of what lies in some regions, drawn as wide as some places need it, with the ``cities`` among these; None where none of these lies there."""
    around: dict[str, None] = dict.fromkeys(regions)
    frontier, seen = list(places), set(places)
    for _ in range(DEEP):
        found = {s.object for s in c.statements("LOCATED_IN", subjects=frontier)} - seen if frontier else set()
        around |= dict.fromkeys(i for i in sorted(found) if i not in around and _lies_in(c, i, regions))
        seen |= found
        frontier = sorted(found - around.keys())
    named = "、".join(e.name for e in c.names.entities(list(regions)).values())
    whole: p.Set = p.Follow("LOCATED_IN", p.IN, p.Entities(tuple(around), named), types=tuple(wanted))
    # Of its cities no plan of a province says that they lie in it.
    there = tuple(i for i in places if _lies_in(c, i, regions)) if cities else ()
    whole = p.Or((whole, p.Entities(there, named))) if there else whole
    return whole if not c.runner.members(whole).keys().isdisjoint(places) else None


def zones_asked(c: Context) -> tuple[str, ...]:
    """The zones among whose parts a question asks: 甲经开区哪些片区在做…, which parks of the zone."""
    kinds = [k for k in c.u.asked if k.value == "Park"]
    zones = [s for s in c.owners if s.mention.of("Park") and not s.mention.of("Region")]
    if len(zones) != 1 or len(c.owners) > 1 or not any(_among(c, zones[0].mention, k) for k in kinds):
        return ()
    return zones[0].ids


def parts(c: Context, zones: Sequence[str], places: Collection[str]) -> p.Set | None:
    """The set of what lies in a zone; None where none of some places does."""
    whole = p.Follow("LOCATED_IN", p.IN, p.Entities(tuple(zones), "、".join(e.name for e in c.names.entities(list(zones)).values())), types=("Park",))
    return whole if zones and not c.runner.members(whole).keys().isdisjoint(places) else None


def elsewhere(c: Context, place: str, regions: Sequence[str]) -> bool:
    """Whether a place is known to lie in none of some regions: 珠三角, asked of Hunan."""
    entity = c.names.entities([place]).get(place)
    known = entity is not None and any(lexicon("regions").get(n) for n in entity.names)
    return known and not _lies_in(c, place, regions)


def _lies_in(c: Context, place: str, regions: Sequence[str]) -> bool:
    """Whether a region is part of one of some regions, as the gazetteer has it."""
    names = {n for e in c.names.entities(list(regions)).values() for n in e.names}
    entity = c.names.entities([place]).get(place)
    return any(_within_one(n, names) for n in (entity.names if entity else ()))


def _within_one(place: str, names: Collection[str]) -> bool:
    """Whether the gazetteer has a region as part of one that is called so."""
    known, frontier = lexicon("regions"), {place}
    for _ in range(DEEP):
        frontier = {b for n in frontier if (entry := known.get(n)) for b in entry.broader}
        if not frontier.isdisjoint(names):
            return True
    return False
