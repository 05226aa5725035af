"""Where parks lie that nothing but their sentence places: with whom the sentence is about, a zone above them, the heading over them."""

import re
from collections.abc import Iterator

from ingest.acting import LAND, acts_behind
from ingest.draft import Draft, Fact, Key, Mention
from ingest.gazette import Gazette
from ingest.patterns import compiled
from ingest.places import PROVINCE, leading, places
from ingest.statements._located import located, up_to
from ingest.statements._zonenames import SUBAREA
from ingest.statements._zoneselsewhere import RELIED_ON, TOWNS, elsewhere

INSIDE_OF = re.compile("[区园]内的$")
KIND_WITHIN = re.compile("(?P<kind>组团|片区|新城|新区|园区)内的?$")
# 甲高新区实行“一区四园”,|乙工业园主攻…,丙工业园主攻…: the zone whose pattern the sentence goes on to fill
OPENERS = frozenset({"", *",;。\n、 \u3000"})
PATTERN = re.compile("一[区城园核](?:带)?[两二三四五六七八九多]")
PATTERNED = re.compile(f"[\u4e00-\u9fff]{{0,6}}[“\"]?{PATTERN.pattern}(?:园区?|区|片区?|基地|组团)")
# 甲港|由乙高新区(以下简称“乙区”)建设: what a zone builds lies in it
BUILDS_IT = compiled(r"(?:\([^()\n]{2,24}\))?(?:负责|牵头|统一|投资)*(?:建设|开发(?!区)|打造|承建)")
OWN_TOWN = re.compile(f"[\u4e00-\u9fff]{{2,4}}(?:{'|'.join(TOWNS)})(?=[\u4e00-\u9fff]{{3}})")
BUILDING = ("建设", "新建", "打造", "布局", "兴建", "共建", "谋划")
# 在甲片区|划出600亩建设|乙园
BUILT_IN = compiled(f"(?:内|里|境内)?(?:{LAND})?(?:规划|集中|统一|高标准|高起点|加快|启动)*(?:{'|'.join(BUILDING)})")
# A zone that holds parks of its own, and what such a part calls itself
ZONE = re.compile("(?:开发区|高新区|经开区|新区|工业园区|产业园区|集中区|高新技术产业园区)$")
PART = re.compile("(?<!工业园)(?:产业园|工业园|科技园|物流园|创业园|片区|组团|小镇|基地|园)$")
# 甲经开区分作三块, 以甲园区(以下简称“乙”)为主战场
UPPER = re.compile(r"[^,。;]{0,6}片区|突出|聚焦|要|(?:\([^()]{2,20}\))?为(?:主战场|主阵地|核心|主体|主?载体|主平台)")


def by_subject(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """A park without a place in its name lies where its sentence's subject is, if it is not a partner from elsewhere."""
    seen: dict[str, Key] = {}
    for park in gazette.parks:
        key, known = draft.resolve(park.key), seen.get(park.name)
        if key == gazette.subject or gazette.is_generic(park.key) or (known is not None and not _may_be_told_anew(draft, gazette, park, known)):
            continue
        place = _around_it(draft, gazette, park)
        if place is None or place[0] not in ("Park", "Region"):
            continue
        place = draft.resolve(place)
        if place[0] == "Park" and place != gazette.subject and draft.text[park.start - 1] == "由" and BUILDS_IT.match(draft.text, park.end):
            yield located(place, key, park.start, park.end, "builder", 0.8)
            continue
        place = _holding(draft, gazette, park, place)
        if place is None or place in (key, known) or (known is not None and place[0] != "Region") or _is_no_site(draft, gazette, park, place):
            continue
        seen[park.name] = place
        yield located(park.key, place, *up_to(draft, park), "sentence-subject", 0.8)


def _may_be_told_anew(draft: Draft, gazette: Gazette, park: Mention, known: Key) -> bool:
    """Whether a park that is known to lie in the subject is relied on: by a town, that says more than the whole county did before."""
    return known == gazette.subject and RELIED_ON.search(draft.text, max(0, park.start - 3), park.start) is not None


def _around_it(draft: Draft, gazette: Gazette, park: Mention) -> Key | None:
    """Who or what the words around a park put it with."""
    if park.rule == "park.between":
        return None  # what two build between them lies in neither alone
    if park.rule == "park.part":
        return gazette.subject
    told = _built_in(draft, gazette, park) or _of_pattern(draft, gazette, park) or _around(draft, gazette, park)
    if told is not None or INSIDE_OF.search(draft.text, max(0, park.start - 3), park.start):
        return told  # 甲区内的乙园 lies in 甲, whoever acts
    return _heading_place(draft, gazette, park) or gazette.acting(park.start)


def _holding(draft: Draft, gazette: Gazette, park: Mention, place: Key) -> Key | None:
    """The zone or place that holds a park, where the one beside it is the park itself, one of its list or a class of zones."""
    if SUBAREA.search(park.name) and not _has_place_and_name(park.name) and (upper := _upper_park(draft, gazette, park)) is not None:
        return upper
    if place == draft.resolve(park.key) or _beside(draft, gazette, park, place) or (place != gazette.subject and gazette.is_generic(place)):
        return _zone_above(draft, gazette, park) or gazette.subject
    return place


def _is_no_site(draft: Draft, gazette: Gazette, park: Mention, place: Key) -> bool:
    """Whether a place is too wide to say where a park lies, another town than that of its name, or one where it does not lie."""
    if place[0] == "Region" and (town := OWN_TOWN.match(park.name)) is not None and place[1].endswith(TOWNS) and place[1] not in town[0]:
        return True  # 甲镇丙园、乙镇丁园: each lies in its own town
    wide = place[0] == "Region" and (place[1] == "中国" or len(gazette.code(place)) == PROVINCE)
    return wide or elsewhere(draft, gazette, park, place)


def laid_out(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """Zones among which the plan of a province divides its fields (陶瓷:甲园、乙园) lie in the province."""
    place = gazette.subject
    if place is None or place[0] != "Region" or len(gazette.code(place)) != PROVINCE:
        return
    zones = {fact.head for fact in draft.facts if fact.rule == "targets.sited" and fact.head[0] == "Park" and not gazette.is_generic(draft.resolve(fact.head))}
    for park in gazette.parks:
        if park.key in zones and not elsewhere(draft, gazette, park, place):
            yield located(park.key, place, *up_to(draft, park), "laid-out", 0.8)


def _built_in(draft: Draft, gazette: Gazette, park: Mention) -> Key | None:
    """The park or town within which a park is to be built."""
    if not draft.text.endswith(BUILDING, 0, park.start):
        return None
    for kind in ("Park", "Region"):
        for m in gazette.inside(kind, max(0, park.start - 40), park.start):
            if draft.text[m.start - 1] == "在" and BUILT_IN.fullmatch(draft.text, m.end, park.start):
                return draft.resolve(m.key)
    return None


def _of_pattern(draft: Draft, gazette: Gazette, park: Mention) -> Key | None:
    """The zone of which the paragraph says before that it has so many parts."""
    if not PART.search(park.name):
        return None
    sentence = draft.sentence_at(park.start)
    # What opens a part of a later sentence fills the pattern, too; 乙镇依托甲园 says by itself where.
    opens = draft.text[park.start - 1 : park.start] in OPENERS
    start = draft.text.rfind("\n", 0, park.start) + 1 if sentence is None or opens else sentence.start
    zones = gazette.inside("Park", start, park.start) if PATTERN.search(draft.text, start, park.start) else ()
    return next((draft.resolve(m.key) for m in zones if PATTERNED.match(draft.text, m.end, park.start)), None)


def _around(draft: Draft, gazette: Gazette, park: Mention) -> Key | None:
    """甲组团实行统一规划,组团内|乙物流园…: the part of that kind which was named last."""
    within = KIND_WITHIN.search(draft.text, max(0, park.start - 6), park.start)
    if within is None:
        return None
    named = [m for m in gazette.inside("Park", max(0, park.start - 120), within.start()) if draft.resolve(m.key)[1].endswith(within["kind"])]
    return draft.resolve(named[-1].key) if named else None


def _beside(draft: Draft, gazette: Gazette, park: Mention, place: Key) -> bool:
    """Whether a place is named in one list with a park, so that it holds it not: 甲园、乙园联手打造…"""
    if draft.text[park.start - 1 : park.start] not in ("、", "和", "与"):
        return False
    before = gazette.inside("Park", max(0, park.start - 24), park.start - 1)
    return any(m.end == park.start - 1 and draft.resolve(m.key) == place for m in before)


def _zone_above(draft: Draft, gazette: Gazette, park: Mention) -> Key | None:
    """The zone of a county that acted before in the paragraph: 甲高新区要突出三大产业。乙产业园重点招引…"""
    if gazette.subject is None or gazette.subject[0] != "Region" or PART.search(park.name) is None or list(places(park.name)):
        return None
    line = draft.text.rfind("\n", 0, park.start) + 1
    for m in reversed(gazette.inside("Park", line, park.start)):
        key, sentence = draft.resolve(m.key), draft.sentence_at(m.start)
        if ZONE.search(key[1]) and sentence is not None and sentence.start == m.start and acts_behind(draft.text, m.end):
            return key
    return None


def _has_place_and_name(name: str) -> bool:
    """Whether a district is called after a place and more, as one that stands by itself: 赣州|青螺岭产业|组团."""
    first = leading(name)
    return first is not None and first.sure and len(SUBAREA.sub("", name)) - first.end > 1


def _upper_park(draft: Draft, gazette: Gazette, park: Mention) -> Key | None:
    """The zone named before its districts in one sentence: 甲经开区分作三块,乙片区主攻…"""
    sentence = draft.sentence_at(park.start)
    before = gazette.inside("Park", sentence.start, park.start) if sentence is not None else ()
    uppers = [m for m in before if "片区" not in m.name and UPPER.match(draft.text, m.end, m.end + 40)]
    return draft.resolve(uppers[-1].key) if uppers else None


def _heading_place(draft: Draft, gazette: Gazette, park: Mention) -> Key | None:
    """The district whose clause this is: a heading that is a region's or a park's name."""
    clause = draft.clause_at(park.start)
    if clause is None or clause.cells:
        return None  # the name of a row is that of a project
    for kind in ("Park", "Region"):
        for m in gazette.inside(kind, clause.heading_start, clause.heading_end):
            if m.end - m.start >= len(clause.heading) - 1 and m.start != park.start:
                return draft.resolve(m.key)
    return None
