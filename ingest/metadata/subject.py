"""The park or region that a document plans for: named by its title, else the one of which it speaks most."""

import re
from collections.abc import Iterator
from functools import cache
from operator import add, itemgetter

from graph.lexicon import Entry, lexicon
from ingest.boundaries import cut_left
from ingest.draft import Key, Metadata
from ingest.metadata.zones import NAMED_ZONE, OFFICE, ZONE, innermost, region
from ingest.spans import matches

INTRODUCED = re.compile(rf"(?P<zone>[\u4e00-\u9fff]{{2,24}}?(?:{ZONE}|基地|产业城|组团))\((?:以下|下文|下)?(?:简|下)?称[:为]?“?(?P<short>[\u4e00-\u9fff]{{2,8}})”?\)")
HEAD_ZONE = re.compile(rf"^(?:\d{{4}}年度?)?(?P<zone>[\u4e00-\u9fff()·“”—]{{2,24}}?{ZONE}(?:新区(?=20\d\d|管|党|“|$)|[\u4e00-\u9fff]{{2,5}}(?<!综合)片区|[\u4e00-\u9fff]{{2,4}}(?:新城|组团|园区)(?=20\d\d|“|$))?(?:\([\u4e00-\u9fff]{{2,4}}(?<!区)\))?)(?!域)")
# The line below an article's title: ——甲高新区推进…一线见闻
SUBTITLE = re.compile(r"[ \u3000]*\n\s*(?:——|—|--)[ \u3000]*(?P<words>[^\n]{4,50})")
MINISTRY = re.compile(r"^(?:国务院|中华人民共和国|国家|中共中央|全国)")
NATIONAL = re.compile(r"国内生产总值|我国|全国|国务院|中央预算|国家")
LEVELS = {
    "province": re.compile(r"我省|全省|省委|省政府|省直|(?<!各)(?<!有关)省级(?!人民政府|[及以、和])|省[\u4e00-\u9fff]{2,4}[厅局委]"),
    "city": re.compile(r"我市|全市|市委|市政府|市直|市(?!场)[\u4e00-\u9fff]{2,4}[局委]"),
    "county": re.compile(r"我县|全县|县委|县政府|我区|全区|区委|区政府"),
}
SPOKEN = 3  # what is said this often counts
HEAD_LENGTH = 1500  # characters at the beginning, where a zone's name weighs more
# ——2025年2月8日在玉门市第十九届人民代表大会第五次会议上
ASSEMBLY = re.compile(r"在(?P<place>[\u4e00-\u9fff]{2,10}?[省市县区州旗盟])第[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大)")
LEADING = re.compile(r"^(?:【[^】]{2,8}】|(?:重磅|图解|解读|速览|划重点|权威发布)[!|:]?|一图读懂[!|:]?|《|从(?!江|化)|走进)+")
FOSTERING = re.compile("(?:进一步)?(?:支持|促进|推动|加快|推进)(?:推进|建设)?")
FOSTERED = re.compile("(?:促进|推动|支持|加快|加强|进一步|推进|规范|深化|印发|公布|同意)")
OF_KINDS = re.compile("各|全|省级|国家级|有条件|符合|一批|产业|特色|示范|自贸|自由贸易|综合保税|保税|海关特殊|经济技术|高新技术|跨境|粮食|农产品|重要农|农业|现代|改革|开放|创新|先行|先导|试点")
CLASSES = ("自贸试验区", "自由贸易试验区", "自贸区", "自贸港", "综合保税区", "综保区", "海关特殊监管区")
SHORT_ZONE = re.compile(rf"^[\u4e00-\u9fff]{{2,6}}{ZONE}$")


def decide(result: Metadata, text: str) -> None:
    """Set the subject: from the title, the line below it, or, marked as inferred, from what the text speaks of most."""
    title = re.sub(r"^.{0,12}(?:\||:|｜)", "", result.title) if "|" in result.title else result.title
    title = _opened(title)
    span = result.spans.get("title")
    zone = HEAD_ZONE.match(title)
    if zone and not re.search(r"[省市县区旗州盟](?:开发区|园区)$|全省|全市|推动|推进|加快|加强|支持|深化|提升|规范|强化|做好|关于|促进|人民政府|[以在](?!.{0,2}色)|国务院|省级|[省市县]产业园", zone["zone"]):
        key: Key = ("Park", re.sub(r"^\d{4}年度?", "", zone["zone"]))
        if OFFICE.search(key[1]):
            key = ("Park", OFFICE.sub("", key[1]))
        return _set_subject(result, text, key, span, inferred=False)
    place = innermost(title.removeprefix("中共"))
    if place:
        return _set_subject(result, text, ("Region", place), span, inferred=False)
    about = re.search(rf"关于(?:促进|推动|支持|加快|加强|进一步|推进|规范|深化)*(?P<zone>(?:国家级?)?{ZONE})(?!条例)", title)
    if about is None:
        about = re.search(rf"关于(?:促进|推动|支持|加快|同意|推进|设立|在)*(?P<zone>[\u4e00-\u9fff]{{2,16}}?{ZONE})", title)
        about = about if about and (region(about["zone"]) or lexicon("zones").get(about["zone"])) else None
    if about and MINISTRY.match(title):
        return _set_subject(result, text, ("Park", about["zone"]), span, inferred=False)
    if MINISTRY.match(title) or (result.issuer and MINISTRY.match(result.issuer[1])):
        return _set_subject(result, text, ("Region", "中国"), span, inferred=True)
    assembly = ASSEMBLY.search(text, 0, HEAD_LENGTH) if "政府工作报告" in title else None
    if assembly and region(assembly["place"]):
        return _set_subject(result, text, ("Region", assembly["place"]), assembly.span("place"), inferred=False)
    below = SUBTITLE.match(text, span[1]) if span else None
    under = HEAD_ZONE.match(below["words"]) if below else None
    if under:
        return _set_subject(result, text, ("Park", under["zone"]), span, inferred=False)
    inside = re.search(rf"(?P<zone>[\u4e00-\u9fff]{{2,12}}?{ZONE})", title)
    if inside and not re.match("|".join(("推动", "关于", "促进", "支持", "全省", "快")), inside["zone"]):
        first = max(title.rfind(mark, 0, inside.end()) for mark in " 《“年:!") + 1
        start = cut_left(title, first, inside.end())
        start += len(title[start : start + 1]) if title[start : start + 1] in ("从", "在", "看") else 0
        return _set_subject(result, text, ("Park", title[start : inside.end()]), span, inferred=False)
    return _frequent(result, text)


def _opened(title: str) -> str:
    """A title without what leads to its subject: 【政策文件】, 图解:, 关于|甲高新区…的报告."""
    title = LEADING.sub("", title)
    rest = title.removeprefix("关于")
    fostered = FOSTERING.match(rest)
    if fostered:  # 支持|赣江新区发展的若干措施
        zone = HEAD_ZONE.match(rest[fostered.end() :])
        return rest[fostered.end() :] if zone and (region(zone["zone"]) or lexicon("zones").get(zone["zone"])) else title
    return rest if rest != title and (HEAD_ZONE.match(rest[:16]) or region(rest)) and not FOSTERED.match(rest) else title


def _frequent(result: Metadata, text: str) -> None:
    """No title names the subject: the zone or region that the text speaks of most, weighed towards its beginning."""
    introduced = _introduced(text)
    if introduced:
        return _set_subject(result, text, ("Park", text[slice(*introduced)]), introduced, inferred=True)
    level, strength = _speaker(text)
    places = _zones(text)
    for key, weight, at in _regions(text, level, strength):
        places[key] = (weight, (at, at + len(key[1])))
    key, (weight, span) = max(places.items(), key=lambda item: item[1][0], default=(("", ""), (0, (0, 0))))
    national = len(NATIONAL.findall(text)) + sum(map(text.count, _ministries()))
    if strength < SPOKEN and national >= SPOKEN and national > weight:
        at = max(0, text.find("我国"))
        return _set_subject(result, text, ("Region", "中国"), (at, at + 2), inferred=True)
    if weight >= SPOKEN:
        return _set_subject(result, text, key, span, inferred=True)
    zone = HEAD_ZONE.match(OFFICE.sub("", result.issuer[1])) if result.issuer and result.issuer[0] == "Agency" else None
    if zone:
        return _set_subject(result, text, ("Park", zone["zone"]), result.spans["issuer"], inferred=True)
    place = innermost(result.issuer[1]) if result.issuer else None
    if place:  # nothing else names the place: it is that of the office that issued the plan
        _set_subject(result, text, ("Region", place), result.spans["issuer"], inferred=True)
    return None


def _zones(text: str) -> dict[Key, tuple[int, tuple[int, int]]]:
    """Zones that a text names, with how much it speaks of each and where it does so first."""
    found: dict[Key, tuple[int, tuple[int, int]]] = {}
    for match in matches(NAMED_ZONE, text, ("区", "港", "城", "园"), 24):
        start = cut_left(text, match.start(), match.end())
        name = text[start : match.end()]
        placed = region(name) is not None
        # All zones of a class are meant by 赋予|自贸试验区更大自主权, and what is named but once is not what a text is about.
        if not placed and (name.endswith(CLASSES) or text.count(name) < 2):
            continue
        if 4 <= len(name) <= 14 and not OF_KINDS.match(name) and (placed or SHORT_ZONE.search(name)):
            weight, span = found.get(("Park", name), (0, (start, match.end())))
            found["Park", name] = (weight + (SPOKEN if start < HEAD_LENGTH else 1), span)
    return found


def _speaker(text: str) -> tuple[str, int]:
    """The level of whoever speaks (我省, 市委, 全区), "" where that is not said often enough, and how often it is."""
    counts = {level: len(pattern.findall(text)) for level, pattern in LEVELS.items()}
    level = max(counts, key=lambda k: counts[k])  # of equals the higher
    return (level if counts[level] >= SPOKEN else ""), counts[level]


def _regions(text: str, level: str, strength: int) -> Iterator[tuple[Key, int, int]]:
    """Regions that a text names, those of the speaker's level where that is known, with their weight and where they stand."""
    for entry in _possible(text):
        own = entry.fields.get("level")
        # 我市 may be said of a city or of a county-level one.
        fits = own == level or (level == "city" and own == "county" and entry.name.endswith("市"))
        if (fits and entry.name[:2] in text) or (not level and entry.name in text):
            count = sum(text.count(n) for n in entry.names[:2] if len(n) > 1)
            name = entry.name if entry.name in text else entry.names[1] if len(entry.names) > 1 else entry.name
            if count:
                yield ("Region", name), count * (4 if level else 1) + (1000 if strength >= 2 * SPOKEN else 0), max(text.find(name), 0)


@cache
def _ministries() -> tuple[str, ...]:
    """Organs of the State Council by names that no lower level has."""
    found = {n for entry in lexicon("agencies") if entry.fields.get("scope") == "national" for n in entry.names}
    return tuple(sorted(n for n in found if n.endswith(("部", "总局", "总署")) and not n.startswith("国家")))


def _introduced(text: str) -> tuple[int, int] | None:
    """The zone to which the beginning of a text gives a short name that it goes on to use."""
    for match in INTRODUCED.finditer(text, 0, 1500):
        short, (first, end) = match["short"], match.span("zone")
        start = max(cut_left(text, first, end), text.rfind("的", first, end - 4) + 1)
        spoken = text.count(short[-3:] if short.endswith(("经开区", "高新区", "开发区", "综保区", "临空区")) else short[:2] if short.endswith("基地") else short)
        if spoken >= 3 and end - start >= 5 and re.search("区|港|城|园|谷|基地", short):
            return start, end
    return None


@cache
def _by_beginning() -> dict[str, list[tuple[int, Entry]]]:
    """The provinces, cities and counties by the first two characters of their names, with their places in the lexicon."""
    found: dict[str, list[tuple[int, Entry]]] = {}
    for number, entry in enumerate(lexicon("regions")):
        if entry.fields.get("level") in ("province", "city", "county"):
            found.setdefault(entry.name[:2], []).append((number, entry))
    return found


def _possible(text: str) -> list[Entry]:
    """The regions with whose first two characters some word of the text may begin, in the lexicon's order."""
    known = _by_beginning()
    pairs = set(map(add, text, text[1:]))
    return [entry for _, entry in sorted((e for pair in pairs & known.keys() for e in known[pair]), key=itemgetter(0))]


def _set_subject(result: Metadata, text: str, key: Key, span: tuple[int, int] | None, inferred: bool) -> None:
    result.subject = key
    at = text.find(key[1])
    result.spans["subject"] = (at, at + len(key[1])) if at >= 0 else span or (0, 1)
    if inferred:
        result.inferred = (*result.inferred, "subject")
