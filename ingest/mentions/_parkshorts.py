"""Short forms of parks: those that a document introduces, bare classes (经开区) that mean one of it, names without their place or their last letter."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.canonical import identity, region_of_code
from graph.lexicon import lexicon
from ingest.abbreviations import definitions
from ingest.draft import Draft, Mention
from ingest.mentions import _parknames as names
from ingest.mentions._parkproper import OUTER_ZONE
from ingest.places import Home, home, places
from ingest.vocabulary import is_region

CLIPPED = re.compile(r"(?:经开|高新)(?=[、,。;和及与等\n)])")
OUTER = re.compile(f"[\u4e00-\u9fff]{{2,8}}?{OUTER_ZONE}")
SHORTEST_REST = 5  # 空港经济区
CLASSES = (
    ("经济技术开发区", "经济开发区", "经开区"),
    ("高新技术产业开发区", "高新技术产业园区", "高新区", "高新园区"),
    ("综合保税区", "综保区"),
    ("自由贸易试验区", "自贸试验区", "自贸区"),
)


def clipped(draft: Draft) -> Iterator[Mention]:
    """甲经开、乙高新: zones of places without their last letter, as lists have them."""
    text = draft.text
    for hit in places(text):
        match = CLIPPED.match(text, hit.end)
        if match:
            name = hit.name + match[0]
            draft.alias("Park", name, name + "区")
            yield Mention(hit.start, match.end(), "Park", name, "park.clipped", 0.8)


def short_forms(draft: Draft, found: Sequence[Mention]) -> Iterator[Mention]:
    """Short forms that the document introduces or that only one park of it can mean, wherever they stand."""
    text = draft.text
    ends = {m.end: m for m in sorted(found, key=lambda m: -m.start)}
    shorts: dict[str, str] = {}
    for short, _, full_end in definitions(draft):
        full = ends.get(full_end)
        if full is not None and "《" not in short:
            draft.alias("Park", short, full.name)
            shorts[short] = full.name
    shorts |= _bare(draft, found, shorts)
    shorts |= _inner(draft, found)
    placeless = {rest: name for rest, name in _placeless(text, found).items() if rest not in shorts}
    shorts |= placeless
    _with_place(draft, found)
    if not shorts:
        return
    listed = list(shorts)
    for index, first, end in AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text):
        start = _alone_from(text, first, listed[index], whole=listed[index] in placeless)
        if start is not None and not names.OWNED.match(text, end):
            name = text[start:end]
            draft.alias("Park", name, shorts[listed[index]])
            yield Mention(start, end, "Park", name, "park.short")


def _with_place(draft: Draft, found: Iterable[Mention]) -> None:
    """甲湾工业区 and 烟台甲湾工业区 are one where the document names both."""
    named = dict.fromkeys(m.name for m in found)
    for name in named:
        rest = next((name[n:] for n in (2, 3, 4) if name[n:] in named and is_region(name[:n])), "")
        if rest and ("Park", rest) != draft.subject and not names.BARE.pattern.fullmatch(rest) and not names.is_general(rest[:-2]):
            draft.alias("Park", rest, name)


def _inner(draft: Draft, found: Iterable[Mention]) -> dict[str, str]:
    """希望园区 for 甲高新区希望园区."""
    shorts: dict[str, str] = {}
    for m in found:
        match = OUTER.match(m.name)
        own = m.name[match.end() :] if match else ""
        if len(own) >= 4 and not names.is_general(own[:-2]) and own.endswith(("园区", "片区", "组团")):
            shorts[own] = m.name
            draft.alias("Park", own, m.name)
    return shorts


def _placeless(text: str, found: Sequence[Mention]) -> dict[str, str]:
    """空港经济区 for 甲市空港经济区, where no other zone of the document ends so and it stands without its place, too."""
    zones = {identity("Park", m.name): m.name for m in found}
    shorts: dict[str, str] = {}
    for name in zones.values():
        rest = next((name[n:] for n in (2, 3, 4) if is_region(name[:n])), "")
        alone = len(rest) >= SHORTEST_REST and names.TITLES.search(rest) is not None and text.count(rest) > text.count(name)
        if alone and sum(other.endswith(rest) for other in zones.values()) == 1 and not names.BARE.pattern.fullmatch(rest):
            shorts[rest] = name
    return shorts


def _alone_from(text: str, start: int, short: str, *, whole: bool = False) -> int | None:
    """Where a short form begins that stands by itself: a bare class (高新区) must not be the end of another name or of
    国家级高新区, but may follow 市 or 县 (市高新区)."""
    if names.BARE.pattern.fullmatch(short) is None and not whole:
        return start
    edge = names.left_edge(text, start, start + len(short), places(text))
    if edge == start - 1 and text[edge] in "市县区":
        return edge
    lead = text[max(0, start - 1) : start]
    return start if edge == start and not (lead and lead in "级类个些有所") else None


def _bare(draft: Draft, found: Sequence[Mention], known: Container[str]) -> dict[str, str]:
    """What 经开区 or 综保区 alone means here: the subject, the only one of its class, or the city's own."""
    at = home(draft)
    subject = draft.resolve(draft.subject)[1] if draft.subject is not None and draft.subject[0] == "Park" else ""
    meant: dict[str, str] = {}
    for bare in dict.fromkeys(m[0] for m in names.BARE.finditer(draft.text)):
        if bare in known:
            continue
        ends = _names_of_class(bare)
        if subject.endswith(ends):
            meant[bare] = subject
        elif at.city and (full := _own_zone(at, ends) or _only(m.name for m in found if m.name.endswith(ends))):
            meant[bare] = full
        elif bare in ("自贸试验区", "自贸区", "自由贸易试验区", "联动创新区"):
            meant[bare] = bare
    for short, full in meant.items():
        draft.alias("Park", short, full)
    return meant


def _names_of_class(bare: str) -> tuple[str, ...]:
    """The heads that mean the same class of zone."""
    return next((c for c in CLASSES if bare in c), (bare,))


def _only(found: Iterator[str]) -> str:
    distinct = {identity("Park", name): name for name in found}
    return distinct.popitem()[1] if len(distinct) == 1 else ""


def _own_zone(at: Home, heads: tuple[str, ...]) -> str:
    """The zone of the lexicon that is the county's or city's own of this class: 长沙 + 经开区."""
    entry = region_of_code(at.county or at.city)
    if entry is None:
        return ""
    for head in heads:
        for name in (*entry.names, *entry.fields.get("shorts", "").split("|")):
            stem = re.sub("[市县区]$", "", name) if len(name) > 2 else name
            if stem and (zone := lexicon("zones").get(stem + head)) is not None:
                return zone.name
    return ""


def bracketed(draft: Draft, found: Sequence[Mention]) -> None:
    """天津港保税区(天津空港经济区): a zone in brackets behind the subject is its other name."""
    text, zones = draft.text, lexicon("zones")
    subject = draft.resolve(draft.subject) if draft.subject is not None else None
    for m in found:
        if text[m.start - 1 : m.start] != "(" or text[m.end : m.end + 1] != ")" or names.BARE.pattern.fullmatch(m.name):
            continue
        before = next((o for o in found if o.end == m.start - 1), None)
        if before is None or before.name == m.name or draft.resolve(before.key) != subject:
            continue
        own = zones.get(m.name)
        if own is None or own == zones.get(before.name):
            draft.alias("Park", m.name, before.name)
