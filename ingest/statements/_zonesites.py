"""Where parks lie: the subject's own regions, what its name says, the sentence's subject, 位于 and 甲的乙."""

import re
from collections.abc import Iterator

from graph.canonical import region_entry, without_province
from graph.lexicon import Entry, lexicon
from ingest.draft import Draft, Fact, Key, Mention
from ingest.gazette import Gazette
from ingest.patterns import compiled
from ingest.places import code_of, level_of, places
from ingest.sought import sought
from ingest.subjects import LAND, acts_behind

PARTNER = compiled(
    "(?:与|同|跟|(?:^|、)和|会同|携手|联合|借鉴|对标|学习|承接|联动|对接|接轨|依靠|比照|参照|复制|推广至|借势|借力|抢抓|融入|赴|到|向|^[借趁乘])(?!.*(?:建设|打造|设立|组建|推进|依托)(?<!共建设))[^,。;]*$"
)
GATHERS = re.compile("集聚|集中|聚集|布局|搬迁|转移")  # 企业向甲园集聚
STANDS = re.compile("(?:由(?=[^,。;]{4,40}?(?:合作共建|合作设立|共同设立|共建|共同建设),)|位于|坐落于|坐落在|地处|涉及|地跨|横跨|覆盖|选址(?:于|在)?|设在)")
INSIDE_OF = re.compile("[区园]内的$")
# 甲片区的所在地|乙市
SEAT = sought("的?所在地(?:是|为|在)?(?=[\u4e00-\u9fff])")
INSIDE = compiled("(?:区域|范围)?[内里中](?:的)?$")
KIND_WITHIN = re.compile("(?P<kind>组团|片区|新城|新区|园区)内的?$")
# 甲园并入|乙园, 甲片区交由|丙园托管: whom a park is given to does not lie in it
MERGED_INTO = re.compile("(?:并入|划入|划归|归入|纳入|整合[到至入]|移交给?|交由|交给|委托给?|合并到|托管给|由)$")
RUN_BY = re.compile("(?:统一|全面)?(?:托管|代管|接管|管理)")
RELIED_ON = re.compile("(?:以|依托|立足|发挥|用好)$")
SUBAREA = re.compile("(?:片区|区块|组团)$")
WIDER = re.compile(r"(?:自由贸易港|自贸港|自由贸易试验区|自贸试验区|综合试验区|综试区|G\d+科创走廊|经济带核心区)$")
OWN_ZONE = compiled("(?:经济技术|经济|高新技术产业|工业)?(?:开发区|园区|集中区)|经开区|高新区")
JOINT = re.compile("[·—-]")
FREE_TRADE = re.compile(r"中国\([\u4e00-\u9fff]{2,4}\)自由贸易试验区")  # a province's own, all of it
BONDED = re.compile("(?:综合保税区|综保区|保税港区|保税物流园区|出口加工区|保税区)$")
TOLD_TO = re.compile("(?:要|应|将|重点)*(?:聚焦|主攻|突出|着力|重点|做[大强优]|推进|加快|发展|培育|建设|完成|实施|力争|围绕|打造|开展|推动|拓展|壮大|实现|进出口)")


def _fact(head: Key, tail: Key, start: int, end: int, rule: str, confidence: float = 1.0) -> Fact:
    return Fact("LOCATED_IN", head, tail, start, end, f"location.{rule}", confidence=confidence)


def of_subject(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """The park that the document plans for lies in the regions of its name and in the lexicon's."""
    subject = gazette.subject
    if subject is None or subject[0] != "Park":
        return
    first = next((m for m in gazette.parks if draft.resolve(m.key) == subject), None)
    if first is None:
        return
    found: dict[str, None] = {}
    for name in dict.fromkeys([draft.subject[1] if draft.subject else "", first.name, subject[1]]):
        for hit in places(name):
            region = region_entry(hit.name, gazette.home.code)
            if region is not None and hit.name != "中国" and level_of(region) in ("province", "city", "county", "country", "place"):
                found[region.name] = None
        if (county := _bare_county(draft, gazette, name)) is not None:
            found[county] = None
    zone = lexicon("zones").get(subject[1])
    for name in zone.broader if zone is not None else ():
        if lexicon("regions").get(name) is not None and level_of(lexicon("regions").entries.get(name) or region_entry(name)) != "area":  # type: ignore[arg-type]
            found[name] = None
    for name in found:
        yield _fact(subject, ("Region", name), first.start, first.end, "subject-name")
    if not gazette.home.city and gazette.home.province:
        yield from _only_city(draft, gazette, subject)


def _bare_county(draft: Draft, gazette: Gazette, name: str) -> str | None:
    """四川|大竹|经济开发区: the county whose bare name the lexicon holds for too common to name it, before the kind of a zone."""
    hits = places(name)
    start = hits[-1].end if hits else 0
    code = code_of(hits[-1].region) if hits else gazette.home.province
    if not code or OWN_ZONE.match(name, start + 2) is None:
        return None
    for end in "县市区旗":
        entry = lexicon("regions").get(name[start : start + 2] + end)
        if entry is not None and len(code_of(entry)) > len(code) and code_of(entry).startswith(code) and (hits or entry.name in draft.text):
            return entry.name
    return None


def _only_city(draft: Draft, gazette: Gazette, subject: Key) -> Iterator[Fact]:
    """A park named after no city lies in the one city of its province that its plan speaks of (昌吉州's plan asks …)."""
    cities: dict[Key, Mention] = {}
    for m in gazette.regions:
        key = draft.resolve(m.key)
        code = gazette.code(key)
        if len(code) == 4 and code.startswith(gazette.home.province):
            cities.setdefault(key, m)
    if len(cities) == 1:
        (key, m), = cities.items()
        yield _fact(subject, key, m.start, m.end, "only-city", 0.7)


def by_statement(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """甲位于乙县丙镇, 涉及乙市丙区和丁县; 乙镇的甲; 甲内的乙."""
    text = draft.text
    for match in STANDS.finditer(text):
        sentence = draft.sentence_at(match.start())
        if sentence is None:
            continue
        end = next((i for i in range(match.end(), min(sentence.end, match.end() + 40)) if text[i] in ",。;"), sentence.end)
        targets = [m for kind in ("Region", "Park") for m in gazette.inside(kind, match.end(), end) if m.start - match.end() < 24]
        targets = _before_the_placed(draft, gazette, targets)
        head = _behind(draft, gazette, targets[-1]) if targets and POSSESSES.match(text, targets[-1].end) else _spoken_of(draft, gazette, match.start())
        if head is None or (match[0] == "由" and draft.resolve(head.key if isinstance(head, Mention) else head) != gazette.subject) or (match[0] in ("涉及", "覆盖") and "面积" not in text[max(sentence.start, match.start() - 30) : match.start()]):
            continue
        for m in targets:
            if draft.resolve(m.key) != draft.resolve(head.key if isinstance(head, Mention) else head):
                yield _fact(head.key if isinstance(head, Mention) else head, m.key, match.start(), m.end, "stated")
    for match in SEAT.finditer(text):
        zone = next((m for m in gazette.inside("Park", max(0, match.start() - 30), match.start()) if m.end == match.start()), None)
        if zone is not None:
            yield from (_fact(zone.key, m.key, zone.start, m.end, "seat") for m in gazette.inside("Region", match.end(), match.end() + 1))
    for park in gazette.parks:
        yield from _possessive(draft, gazette, park)
        yield from _abroad(draft, gazette, park)


def _abroad(draft: Draft, gazette: Gazette, park: Mention) -> Iterator[Fact]:
    """与白俄罗斯|中白工业园: the country, or the town with its kind, in front of a park's name."""
    for m in gazette.inside("Region", max(0, park.start - 12), park.start):
        if m.end == park.start and (m.name.endswith(("镇", "街道")) or ((entry := region_entry(m.name)) is not None and _is_abroad(entry))):
            yield _fact(park.key, m.key, m.start, park.end, "in-front")


def _is_abroad(region: Entry) -> bool:
    return level_of(region) == "country" and region.name != "中国"


# 位于甲镇|境内的|乙产业园
POSSESSES = re.compile("(?:境内|辖区内?|范围内|区域内|交界处?|一带|腹地|[东西南北中]部|[东西南北]侧|内)?的")


def _before_the_placed(draft: Draft, gazette: Gazette, named: list[Mention]) -> list[Mention]:
    """位于甲镇的|乙产业园,…: what the places in front of 的 are said of is none of them."""
    ordered = sorted(named, key=lambda m: m.start)
    for number, m in enumerate(ordered[:-1]):
        if _behind(draft, gazette, m) is not None:
            return ordered[: number + 1]
    return named


def _behind(draft: Draft, gazette: Gazette, place: Mention) -> Mention | None:
    """位于甲园的|乙产业园: what a place is said of where it stands behind the place and 的."""
    of = POSSESSES.match(draft.text, place.end)
    return None if of is None else next((m for kind in ("Project", "Park") for m in gazette.inside(kind, of.end(), of.end() + 3)), None)


def _spoken_of(draft: Draft, gazette: Gazette, position: int) -> Mention | Key | None:
    """The park or project named last before 位于 in the same line, else the subject of the document where it is a park."""
    line = draft.text.rfind("\n", 0, position) + 1
    near = [m for kind in ("Park", "Project") for m in gazette.inside(kind, max(line, position - 40), position)]
    if near:
        return max(near, key=lambda m: m.end)
    return gazette.subject if gazette.subject is not None and gazette.subject[0] == "Park" else None


def _possessive(draft: Draft, gazette: Gazette, park: Mention) -> Iterator[Fact]:
    """乙镇的甲产业园, 甲内的乙产业园."""
    text = draft.text
    if text[park.start - 1 : park.start] != "的":
        return
    for kind in ("Region", "Park"):
        for m in gazette.inside(kind, max(0, park.start - 24), park.start):
            between = text[m.end : park.start]
            if between == "的" or INSIDE.fullmatch(between):
                yield _fact(park.key, m.key, m.start, park.end, "of")


def by_name(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """遂宁经开区 lies in 遂宁; 射洪经开区锂电高新产业园 in 射洪经开区."""
    seen: set[str] = set()
    for park in gazette.parks:
        if park.name in seen or gazette.is_generic(park.key):
            continue
        seen.add(park.name)
        if park.rule == "park.side" and park.end - park.start < len(park.name):
            zone = next(m for m in gazette.parks if park.name.startswith(m.name) and m.rule != park.rule)
            yield _fact(park.key, zone.key, park.start, park.end, "side")
            continue
        inner = [m for m in gazette.inside("Park", park.start, park.end) if m.end < park.end and m is not park]
        if inner and not gazette.is_generic(draft.resolve(inner[0].key)):
            yield _fact(park.key, inner[0].key, park.start, park.end, "inner-park")
        if draft.resolve(park.key) == gazette.subject:
            continue
        regions = _own_regions(gazette, park) if not inner or inner[0].start > park.start else _behind_zone(gazette, park, inner[0])
        for region in regions:
            yield _fact(park.key, region, park.start, park.end, "name")


def _behind_zone(gazette: Gazette, park: Mention, zone: Mention) -> list[Key]:
    """甲自贸试验区|乙片区: the region that a district is named after, behind its zone."""
    if not SUBAREA.search(park.name):
        return []
    within = [w for w in gazette.regions_in(park.name) if w.start >= zone.end - park.start]
    return [max(within, key=lambda w: (len(gazette.code(w.key)), -w.start)).key] if within else []


# 中|印尼燕窝检测中心, 中国—|印尼示范园区: whom China does it with, and not where
WITH_CHINA = re.compile("中(?:国[—–-]{1,2})?$")


def _own_regions(gazette: Gazette, park: Mention) -> list[Key]:
    """The deepest free region that the name contains; of joint parks (北京·沧州…) those of the home province."""
    hits = places(park.name)
    within = [w for w in gazette.regions_in(park.name) if not any(h.start < w.start and w.end <= h.end for h in hits)]  # not 俄罗斯 of 白俄罗斯
    within = [w for w in within if gazette.code(w.key) or not WITH_CHINA.search(park.name, 0, w.start)]
    if not within and (region := _in_province(gazette, park.name) or _written_out(gazette, park.name)) is not None:
        return [region]
    if not within:
        if (upper := _area_of(park.name)) is not None and region_entry(park.name[0]) == upper:  # 湘|南, 皖|北
            province = gazette.draft.resolve(("Region", upper.name))
            return [province] if province in gazette.free else []
        city = gazette.city
        if city is None or not park.name.startswith(city.name) or gazette.draft.resolve(park.key) == gazette.subject:
            return []
        return [gazette.draft.resolve(("Region", city.region.name))]
    if len(within) > 1 and JOINT.search(park.name):
        own = [w for w in within if gazette.home.province and gazette.code(w.key).startswith(gazette.home.province)]
        within = own or within[-1:]
    if len(within) > 1 and gazette.home.province:  # 孟连(黄浦)边贸产业园: who in brackets helps from afar is not where it lies
        within = [w for w in within if park.name[w.start - 1 : w.start] != "(" or gazette.code(w.key).startswith(gazette.home.province)] or within
    lower = [w for w in within if len(gazette.code(w.key)) != 2 or without_province(park.name) == park.name or FREE_TRADE.fullmatch(park.name)]
    if not lower:
        # 甲省|乙经济开发区: where the plan of a province speaks of no 乙, the province is all that is told.
        told = [w.key for w in within[:1] if gazette.code(w.key) == gazette.home.province]
        return [] if gazette.home.city else told
    within = lower
    far = within[0].start > 0 and not gazette.code(within[0].key).startswith(gazette.home.province or "-")
    if far and (_begins_at_home(gazette, park.name) or (gazette.code(within[0].key) and _is_for(park.name, within[0].end))):
        return []  # 洛浦县|北京工业园区 lies in the county, whoever gave it its name
    deepest = max(within, key=lambda w: (len(gazette.code(w.key)), -w.start))
    return [deepest.key]


def _in_province(gazette: Gazette, name: str) -> Key | None:
    """The city or county of the province that a zone of its plan is named after (宝鸡高新区 in a plan of 陕西)."""
    home = gazette.home
    if not home.province or home.city:
        return None
    for hit in places(name):
        own = [r for r in hit.regions if r.fields.get("code", "").startswith(home.province) and level_of(r) in ("city", "county")]
        if hit.start == 0 and hit.sure and len(own) == 1:
            return gazette.draft.resolve(("Region", own[0].name))
    return None


def _written_out(gazette: Gazette, name: str) -> Key | None:
    """The region with which a name begins, where it is written with its kind: 南平市|邵武金塘工业园, in whatever plan."""
    first = next(iter(places(name)), None)
    if first is not None and not first.start and first.sure and _is_abroad(first.region) and first.end + 3 < len(name):
        return gazette.draft.resolve(("Region", first.region.name))  # 白俄罗斯|中白工业园
    if first is None or first.start or not first.sure or first.name[-1] not in "省市县旗" or len(first.regions) > 1 or first.end == len(name):
        return None
    return gazette.draft.resolve(("Region", first.region.name))


# 澳前|台湾小镇, 甲镇|北京产业园: behind letters of its own a far region says whom a garden or town is for
FOR_OTHERS = re.compile("(?:(?:青年|产业|工业|科技|合作|创业|农民|特色|商品|风情)*(?:园|小镇|商城|街区|街|城|村))$")


def _is_for(park: str, end: int) -> bool:
    """Whether a park is called for those of the region that ends here in its name, rather than lying there."""
    return not park.startswith("中国") and FOR_OTHERS.fullmatch(park, end) is not None


def _begins_at_home(gazette: Gazette, name: str) -> bool:
    """Whether a name begins with a region of the home province."""
    first = next(iter(places(name)), None)
    return first is not None and first.start == 0 and any((r.fields.get("code") or "-").startswith(gazette.home.province or "+") for r in first.regions)


def by_subject(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """A park without a place in its name lies where its sentence's subject is, if it is not a partner from elsewhere."""
    seen: dict[str, Key] = {}
    for park in gazette.parks:
        key = draft.resolve(park.key)
        known = seen.get(park.name)
        if park.rule == "park.between":
            continue  # what two build between them lies in neither alone
        if INSIDE_OF.search(draft.text, max(0, park.start - 3), park.start):
            continue  # 甲区内的乙园 lies in 甲
        if (known is not None and not (known == gazette.subject and RELIED_ON.search(draft.text, max(0, park.start - 3), park.start))) or key == gazette.subject or gazette.is_generic(park.key):
            continue
        place = gazette.subject if park.rule == "park.part" else _built_in(draft, gazette, park) or _of_pattern(draft, gazette, park) or _around(draft, gazette, park) or _heading_place(draft, gazette, park) or gazette.acting(park.start)
        if place is None or place[0] not in ("Park", "Region"):
            continue
        place = draft.resolve(place)
        if place[0] == "Park" and place != gazette.subject and draft.text[park.start - 1] == "由" and BUILDS_IT.match(draft.text, park.end):
            yield _fact(place, key, park.start, park.end, "builder", 0.8)
            continue
        if place == key or _beside(draft, gazette, park, place) or (place != gazette.subject and gazette.is_generic(place)):
            place = _zone_above(draft, gazette, park) or gazette.subject
        if SUBAREA.search(park.name) and not _has_place_and_name(park.name) and (upper := _upper_park(draft, gazette, park)) is not None:
            place = upper
        if place is not None and place[0] == "Region" and (town := OWN_TOWN.match(park.name)) is not None and place[1].endswith(TOWNS) and place[1] not in town[0]:
            continue  # 甲镇丙园、乙镇丁园: each lies in its own town
        if place is None or place == key or _elsewhere(draft, gazette, park, place) or (place[0] == "Region" and len(gazette.code(place)) < 4 and gazette.code(place)) or place == ("Region", "中国"):
            continue
        if known is not None and (place[0] != "Region" or place == known):
            continue  # a town that relies on a park says more than the whole county that did before
        seen[park.name] = place
        start, end = _span(draft, park)
        yield _fact(park.key, place, start, end, "sentence-subject", 0.8)


def laid_out(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """Zones among which the plan of a province divides its fields (陶瓷:甲园、乙园) lie in the province."""
    place = gazette.subject
    if place is None or place[0] != "Region" or len(gazette.code(place)) != 2:
        return
    zones = {fact.head for fact in draft.facts if fact.rule == "targets.sited" and fact.head[0] == "Park" and not gazette.is_generic(draft.resolve(fact.head))}
    for park in gazette.parks:
        if park.key in zones and not _elsewhere(draft, gazette, park, place):
            yield _fact(park.key, place, *_span(draft, park), "laid-out", 0.8)


# 甲高新区实行“一区四园”,|乙工业园主攻…,丙工业园主攻…: the zone whose pattern the sentence goes on to fill
OPENERS = frozenset({"", *",;。\n、 \u3000"})
PATTERN = re.compile("一[区城园核](?:带)?[两二三四五六七八九多]")
PATTERNED = re.compile(f"[\u4e00-\u9fff]{{0,6}}[“\"]?{PATTERN.pattern}(?:园区?|区|片区?|基地|组团)")


# 甲港|由乙高新区(以下简称“乙区”)建设: what a zone builds lies in it
BUILDS_IT = compiled(r"(?:\([^()\n]{2,24}\))?(?:负责|牵头|统一|投资)*(?:建设|开发(?!区)|打造|承建)")
TOWNS = ("镇", "乡", "街道")
OWN_TOWN = re.compile(f"[\u4e00-\u9fff]{{2,4}}(?:{'|'.join(TOWNS)})(?=[\u4e00-\u9fff]{{3}})")


BUILDING = ("建设", "新建", "打造", "布局", "兴建", "共建", "谋划")
# 在甲片区|划出600亩建设|乙园
BUILT_IN = compiled(f"(?:内|里|境内)?(?:{LAND})?(?:规划|集中|统一|高标准|高起点|加快|启动)*(?:{'|'.join(BUILDING)})")


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


# A zone that holds parks of its own, and what such a part calls itself
ZONE = re.compile("(?:开发区|高新区|经开区|新区|工业园区|产业园区|集中区|高新技术产业园区)$")
PART = re.compile("(?<!工业园)(?:产业园|工业园|科技园|物流园|创业园|片区|组团|小镇|基地|园)$")


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


# 甲经开区分作三块, 以甲园区(以下简称“乙”)为主战场
UPPER = re.compile(r"[^,。;]{0,6}片区|突出|聚焦|要|(?:\([^()]{2,20}\))?为(?:主战场|主阵地|核心|主体|主?载体|主平台)")


def _has_place_and_name(name: str) -> bool:
    """Whether a district is called after a place and more, as one that stands by itself: 赣州|青螺岭产业|组团."""
    first = next(iter(places(name)), None)
    return first is not None and first.start == 0 and first.sure and len(SUBAREA.sub("", name)) - first.end > 1


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


def _elsewhere(draft: Draft, gazette: Gazette, park: Mention, place: Key) -> bool:
    """Whether the park is a partner, or its name or the lexicon puts it outside of the place."""
    text = draft.text
    sentence = draft.sentence_at(park.start)
    start = max(sentence.start if sentence else 0, park.start - 40)
    lead = re.split("[,。;]", text[start : park.start])[-1]
    if PARTNER.search(lead) and not (lead.rfind("向") >= 0 and GATHERS.match(text, park.end)):
        return True
    if (merged := MERGED_INTO.search(lead)) is not None and (merged[0] != "由" or RUN_BY.match(text, park.end)):
        return True
    if lead.endswith("其中"):
        return False  # 外贸进出口500亿元,其中|甲综合保税区100亿元
    if lead.startswith("将") and place != gazette.subject:
        return True  # 甲区与乙区错位发展,将|丙园区并入丁
    key = draft.resolve(park.key)
    if WIDER.search(key[1]) and (place[0] == "Park" or len(gazette.code(place)) > 2):
        return True  # a free-trade port lies in no zone of it
    at = gazette.code(place) if place[0] == "Region" else _code_of_park(gazette, place)
    if _is_foreign(key[1], park.name, at) or (len(at) != 2 and WIDE.search(key[1]) and _area_of(park.name)):
        return True
    if not at and place[0] == "Region" and place[1].endswith(TOWNS):
        at = gazette.home.code  # of a town no code is known: it is one of the plan's own
    zone = gazette.zone_region(key)
    if zone and at and not (zone.startswith(at[: len(zone)]) or at.startswith(zone)):
        return True
    if SUBAREA.search(park.name) and zone == "":
        return False
    # 甲市依托中国笋竹城: what relies on it has it, though 中国 is all that its name says of where.
    relied = RELIED_ON.search(lead) is not None
    hits = [h for h in places(park.name) if not (relied and h.name == "中国") or park.name.startswith("(", h.end)]
    hits = [h for h in hits if not (h.start and (h.region.fields.get("code") or gazette.home.province)[:2] != gazette.home.province and _is_for(park.name, h.end))]
    hits = [h for h in hits if h.sure or any((r.fields.get("code") or "-").startswith(gazette.home.province or "+") for r in h.regions)]
    codes = [r.fields.get("code", "") for h in hits for r in h.regions]
    if place[0] == "Park" and hits and OWN_ZONE.fullmatch(park.name[hits[-1].end :]) and any(len(c) == 6 and c != gazette.home.county for c in codes):
        return True  # another county's own zone
    named_after = hits and not any(park.name.startswith("港", h.end) for h in hits) and not any(c.startswith(at[:4]) for c in codes if c)
    if not named_after and place[0] == "Park" and BONDED.search(key[1]) and TOLD_TO.match(text, park.end) and text[park.start - 1] in ",;。\n\t \u3000":
        return False  # 甲综合保税区聚焦保税维修: what the plan of a zone tells to do is its own
    if hits and (not at or not any(c and (c.startswith(at[: len(c)]) or at.startswith(c)) for c in codes)):
        return not any(level_of(h.region) == "area" for h in hits)
    return zone != "" and place[0] == "Park" and len(zone) <= 4 and lexicon("zones").get(place[1]) is not None


def _is_foreign(zone: str, name: str, at: str) -> bool:
    """Whether the lexicon puts a park abroad, or its name begins with another country and holds nothing of the place (埃塞-湖南工业园)."""
    entry = lexicon("zones").get(zone)
    upper = region_entry(entry.broader[0]) if entry is not None and entry.broader else None
    if upper is not None and _is_abroad(upper):
        return True
    hits = places(name)
    if not hits or hits[0].start or not hits[0].sure or not _is_abroad(hits[0].region) or _is_for(name, hits[0].end):
        return False
    return not any(at and code_of(r).startswith(at) for hit in hits[1:] for r in hit.regions)


# 湘南承接产业转移示范区: what is called after a part of a province, and as wide
WIDE = re.compile("(?:示范区|集聚区|试验区|经济区|经济带|合作区|先行区)$")


def _area_of(name: str) -> Entry | None:
    """The province of whose part (湘南, 皖北) a park's name begins with the name."""
    first = next(iter(places(name)), None)
    if first is None or first.start or len(first.regions) > 1 or level_of(first.region) != "area" or len(first.region.broader) != 1:
        return None
    upper = region_entry(first.region.broader[0])
    return upper if upper is not None and level_of(upper) == "province" else None


def _code_of_park(gazette: Gazette, park: Key) -> str:
    """The deepest region that a park's name or the lexicon says, else the document's home."""
    if park == gazette.subject:
        return gazette.home.code
    codes = [r.fields.get("code", "") for h in places(park[1]) for r in h.regions if h.sure]
    return max(codes, key=len, default="") or gazette.zone_region(park) or gazette.home.code


def _span(draft: Draft, park: Mention) -> tuple[int, int]:
    """The sentence up to the park's name, shortened to its last hundred letters."""
    sentence = draft.sentence_at(park.start)
    start = max(sentence.start, park.start - 100) if sentence else park.start
    while start < park.start and draft.text[start] in " \n\t　":
        start += 1
    return start, park.end
