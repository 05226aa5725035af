"""Where parks lie as it is stated: 甲位于乙县丙镇, 乙镇的甲, 甲片区的所在地乙市, 老挝甲工业园."""

import re
from collections.abc import Iterator

from graph.canonical import region_entry
from ingest.draft import Draft, Fact, Key, Mention
from ingest.gazette import Gazette
from ingest.patterns import compiled
from ingest.sought import sought
from ingest.statements._located import located
from ingest.statements._zonenames import is_abroad

STANDS = compiled("(?:由(?=[^,。;]{4,40}?(?:合作共建|合作设立|共同设立|共建|共同建设),)|位于|坐落于|坐落在|地处|涉及|地跨|横跨|覆盖|选址(?:于|在)?|设在)")
# These say it of land alone: 规划面积8平方公里,涉及甲镇.
COVERING = ("涉及", "覆盖")
# 甲片区的所在地|乙市
SEAT = sought("的?所在地(?:是|为|在)?(?=[\u4e00-\u9fff])")
# 甲园(含乙、丙两个片区)
MADE_UP = sought(r"\((?:包?含|包括|下?辖|分为|涵盖)(?P<parts>[^()]{2,60})\)")
OF_KIND = re.compile("[两三四五六七八九](?:个|大)?(?P<kind>片区|组团|园区|分园|园)")
INSIDE = re.compile("(?:区域|范围)?[内里中]的?")
# 位于甲镇|境内的|乙产业园
POSSESSES = re.compile("(?:境内|辖区内?|范围内|区域内|交界处?|一带|腹地|[东西南北中]部|[东西南北]侧|内)?的")


def by_statement(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """甲位于乙县丙镇, 涉及乙市丙区和丁县; 乙镇的甲; 甲内的乙."""
    yield from _stands(draft, gazette)
    yield from _seats(draft, gazette)
    yield from _made_up(draft, gazette)
    for park in gazette.parks:
        yield from _possessive(draft, gazette, park)
        yield from _abroad(gazette, park)


def _stands(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """甲位于乙县丙镇, 涉及乙市丙区和丁县, 位于乙镇的甲."""
    text = draft.text
    for match in STANDS.finditer(text):
        sentence = draft.sentence_at(match.start())
        if sentence is None or (match[0] in COVERING and "面积" not in text[max(sentence.start, match.start() - 30) : match.start()]):
            continue
        end = next((i for i in range(match.end(), min(sentence.end, match.end() + 40)) if text[i] in ",。;"), sentence.end)
        targets = [m for kind in ("Region", "Park") for m in gazette.inside(kind, match.end(), end) if m.start - match.end() < 24]
        targets = _before_the_placed(draft, gazette, targets)
        head = _behind(draft, gazette, targets[-1]) if targets and POSSESSES.match(text, targets[-1].end) else _spoken_of(draft, gazette, match.start())
        placed = draft.resolve(head) if head is not None else None
        if head is None or (match[0] == "由" and placed != gazette.subject):
            continue
        yield from (located(head, m.key, match.start(), m.end, "stated") for m in targets if draft.resolve(m.key) != placed)


def _seats(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """甲片区的所在地乙市."""
    for match in SEAT.finditer(draft.text):
        zone = next((m for m in gazette.inside("Park", max(0, match.start() - 30), match.start()) if m.end == match.start()), None)
        if zone is not None:
            yield from (located(zone.key, m.key, zone.start, m.end, "seat") for m in gazette.inside("Region", match.end(), match.end() + 1))


def _made_up(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """甲园(含乙片区、丙园): those in the bracket lie in what is in front of it, by what they are called there or elsewhere."""
    for match in MADE_UP.finditer(draft.text):
        whole = next((m for m in gazette.inside("Park", max(0, match.start() - 30), match.start()) if m.end == match.start()), None)
        if whole is None:
            continue
        inside = gazette.inside("Park", match.start(), match.end())
        parts = [m.key for m in inside if draft.resolve(m.key) != draft.resolve(whole.key)]
        if (kind := OF_KIND.search(match["parts"])) is not None:
            called = {name + kind["kind"] for name in re.split("[、和及与]", match["parts"][: kind.start()])}
            parts += [key for key in dict.fromkeys(m.key for m in gazette.parks) if key[1] in called]
        yield from (located(key, whole.key, whole.start, match.end(), "made-up") for key in parts)


def _before_the_placed(draft: Draft, gazette: Gazette, named: list[Mention]) -> list[Mention]:
    """位于甲镇的|乙产业园,…: what the places in front of 的 are said of is none of them."""
    ordered = sorted(named, key=lambda m: m.start)
    for number, m in enumerate(ordered[:-1]):
        if _behind(draft, gazette, m) is not None:
            return ordered[: number + 1]
    return named


def _behind(draft: Draft, gazette: Gazette, place: Mention) -> Key | None:
    """位于甲园的|乙产业园: what a place is said of where it stands behind the place and 的."""
    of = POSSESSES.match(draft.text, place.end)
    return None if of is None else next((m.key for kind in ("Project", "Park") for m in gazette.inside(kind, of.end(), of.end() + 3)), None)


def _spoken_of(draft: Draft, gazette: Gazette, position: int) -> Key | None:
    """The park or project named last before 位于 in the same line, else the subject of the document where it is a park."""
    line = draft.text.rfind("\n", 0, position) + 1
    near = [m for kind in ("Park", "Project") for m in gazette.inside(kind, max(line, position - 40), position)]
    if near:
        return max(near, key=lambda m: m.end).key
    return gazette.subject if gazette.subject is not None and gazette.subject[0] == "Park" else None


def _abroad(gazette: Gazette, park: Mention) -> Iterator[Fact]:
    """与白俄罗斯|中白工业园: the country, or the town with its kind, in front of a park's name."""
    for m in gazette.inside("Region", max(0, park.start - 12), park.start):
        if m.end == park.start and (m.name.endswith(("镇", "街道")) or ((entry := region_entry(m.name)) is not None and is_abroad(entry))):
            yield located(park.key, m.key, m.start, park.end, "in-front")


def _possessive(draft: Draft, gazette: Gazette, park: Mention) -> Iterator[Fact]:
    """乙镇的甲产业园, 甲内的乙产业园."""
    text = draft.text
    if text[park.start - 1 : park.start] != "的":
        return
    for kind in ("Region", "Park"):
        for m in gazette.inside(kind, max(0, park.start - 24), park.start):
            between = text[m.end : park.start]
            if between == "的" or INSIDE.fullmatch(between):
                yield located(park.key, m.key, m.start, park.end, "of")
