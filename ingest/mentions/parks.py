"""Parks: zones of the lexicon as they stand, names by shape, parts, lists that share a head, short forms; which of them hold where two meet."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon
from ingest.draft import Draft, Mention
from ingest.mentions import _parknames as names
from ingest.mentions import _parkparts as pieces
from ingest.mentions import _parkrows as rows
from ingest.mentions import _parkshorts as shorts
from ingest.mentions._parkclasses import classed
from ingest.mentions._parkshapes import shapes
from ingest.organs import zones_end
from ingest.parkgroups import unify
from ingest.places import places
from ingest.vocabulary import is_region, leading_region

Spans = dict[tuple[int, int], Mention]
LONGER = 12  # so many characters more a longer name of the same beginning may have
TOWN_AND_LAND = "一体化示范区"
JOINING = re.compile("[\u4e00-\u9fff]{4}[与和及][\u4e00-\u9fff]{4}")
ZONE_END = re.compile("[区园城港谷岛]$")
OWN_GARDEN = re.compile("(?P<place>[\u4e00-\u9fff]{2,3}?)(?:分园|园区?)(?![林艺丁])")


def find(draft: Draft) -> Iterator[Mention]:
    """All parks named in the document, each surface form where it stands."""
    text, taken = draft.text, _taken(draft)
    found: Spans = {}
    _add(found, (m for m in _by_themselves(draft) if not taken[m.start] and not taken[m.end - 1] and not names.OWNED.match(text, m.end)))
    _add(found, rows.addressed(draft))
    _add(found, (m for m in pieces.phases(text) if not names.OWNED.match(text, m.end)))  # also where its plan is named: 做好甲湖二期|产业规划
    _add_joined(draft, found)
    _drop_swallowed(found)
    _drop_lent(found)
    _drop_outer(found)
    _drop_inner(found)
    _add(found, rows.shared_heads(text, list(found.values())))
    _add(found, rows.shared_districts(text, list(found.values())))
    for _ in range(2):  # what one list calls zones another may name by their places alone
        if not _add(found, _free(found, taken, classed(draft, list(found.values())))):
            break
    _add(found, _free(found, taken, shorts.short_forms(draft, list(found.values()))))
    _add(found, rows.sharing_office(draft, list(found.values())))
    zones = list(found.values())
    _add(found, (*pieces.sides(text, zones), *pieces.sided(text, zones), *pieces.leading(zones)))
    _drop_wings(found)
    shorts.bracketed(draft, list(found.values()))
    unify(draft, (m.name for m in found.values()))
    yield from sorted(found.values(), key=lambda m: (m.start, -m.end))


def _by_themselves(draft: Draft) -> Iterator[Mention]:
    """What is told to be a park where it stands, whatever other parks the document names."""
    text = draft.text
    yield from (*_listed(text), *shapes(draft), *shorts.clipped(draft), *pieces.parts(draft), *pieces.sites(draft), *pieces.bases(text), *pieces.placed(text))
    yield from (*pieces.joint(text), *pieces.apart(text), *pieces.mainly(text), *pieces.headed(draft), *pieces.belts(text), *pieces.between(text))


def _add(found: Spans, mentions: Iterable[Mention]) -> bool:
    """Whether any of the mentions stands where none was found yet; those are added."""
    before = len(found)
    for m in mentions:
        found.setdefault((m.start, m.end), m)
    return len(found) > before


def _free(found: Spans, taken: bytearray, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """Those that begin neither in another thing's name nor where a little longer name of a park does."""
    return (m for m in mentions if not taken[m.start] and not any((m.start, end) in found for end in range(m.end, m.end + LONGER)))


def _taken(draft: Draft) -> bytearray:
    """Which letters belong to the name of a policy or an organ."""
    mask = bytearray(len(draft.text) + 1)
    for m in draft.mentions:
        if m.type in ("Policy", "Agency"):
            start = m.start + (zones_end(m.name) if m.type == "Agency" else 0)
            mask[start : m.end] = b"\1" * (m.end - start)
    return mask


@cache
def _zones() -> tuple[AhoCorasick, list[str]]:
    listed = list(dict.fromkeys(n for entry in lexicon("zones") for n in entry.names if len(n) > 2 or n in ("前海",)))
    return AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest), listed


def _listed(text: str) -> Iterator[Mention]:
    """Zones that the lexicon names."""
    automaton, listed = _zones()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if listed[index] == TOWN_AND_LAND and text.startswith("城乡", start - 2):  # the city's own, which joins town and country
            yield Mention(start - 2, end, "Park", text[start - 2 : end], "park.shape", 0.8)
            continue
        if (garden := OWN_GARDEN.match(text, end)) is not None and is_region(garden["place"]):  # 中关村|海淀园: the garden of a zone in a place
            yield Mention(start, garden.end(), "Park", text[start : garden.end()], "park.shape", 0.9)
            continue
        yield Mention(start, end, "Park", listed[index], "park.lexicon")


def _add_joined(draft: Draft, found: Spans) -> None:
    """The document's own zone where its name joins two fields (江岸|种业与深海科技园), in place of what is read off the end of it."""
    name = draft.subject[1] if draft.subject is not None and draft.subject[0] == "Park" else ""
    if JOINING.search(name) is None:
        return
    bare = name[leading_region(name, rest=6) :]
    for match in re.finditer(re.escape(bare), draft.text):
        start = match.start() - (len(name) - len(bare) if draft.text.endswith(name, 0, match.end()) else 0)
        for span in [s for s in found if match.start() <= s[0] and s[1] <= match.end()]:
            del found[span]
        found[start, match.end()] = Mention(start, match.end(), "Park", name, "park.joined")


def _drop_swallowed(found: Spans) -> None:
    """Where a zone of the lexicon and a shape end together, the lexicon knows where the name begins, unless a place leads it."""
    ends = {m.end: m for m in found.values() if m.rule == "park.lexicon"}
    for span, mention in list(found.items()):
        listed = ends.get(mention.end)
        if listed is None or listed is mention:
            continue
        lead = mention.name[: len(mention.name) - len(listed.name)]
        hits = places(lead)
        if listed.start < mention.start or not (hits and hits[-1].end == len(lead)):
            del found[span]
        else:
            del found[(listed.start, listed.end)]


def _drop_lent(found: Spans) -> None:
    """What a zone is called for short, where a longer name has it in its midst and nothing but a kind behind it: 津沽|中关村|科技城."""
    longer = [(*span, m.name) for span, m in found.items() if m.rule == "park.shape"]
    for start, end in [span for span, m in found.items() if m.rule == "park.lexicon" and not ZONE_END.search(m.name)]:
        if any(a < start and end < b and names.HEAD.pattern.fullmatch(name[end - b :]) for a, b, name in longer):
            del found[start, end]


def _drop_outer(found: Spans) -> None:
    """化工园区 in front of its district 化工园区|B区, where a column of sites names the district."""
    districts = {start: end for (start, end), m in found.items() if m.rule == "park.site"}
    for start, end in list(found):
        if end < districts.get(start, end):
            del found[start, end]


def _drop_inner(found: Spans) -> None:
    """新材料产业园 at the end of 涂料及新材料产业园, where a column or label of sites names the whole."""
    sites = {end: start for (start, end), m in found.items() if m.rule == "park.site"}
    for start, end in [span for span, m in found.items() if m.rule == "park.shape"]:
        if start > sites.get(end, start):
            del found[start, end]


def _drop_wings(found: Spans) -> None:
    """东翼 in front of the rest of a longer name: 东翼|加工制造带."""
    for span, m in list(found.items()):
        if m.name[1:2] == "翼" and any(start == span[0] and end > span[1] for start, end in found):
            del found[span]
