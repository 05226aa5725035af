"""The park or region that a document plans for: named by its title, else the one of which it speaks most."""

import re

from graph.errors import InputError
from graph.lexicon import lexicon
from ingest.boundaries import cut_left
from ingest.draft import Key, Metadata
from ingest.metadata.collective import is_collective
from ingest.metadata.furniture import MASTHEAD, is_furniture
from ingest.metadata.heads import CLASSED, of_kinds, opened, placed, whole, zone_of
from ingest.metadata.introduced import introduced_zone, titled
from ingest.metadata.issuers import BARE_OFFICE
from ingest.metadata.named import CLASSES, HEAD_LENGTH, Found
from ingest.metadata.replies import dealt_with, furthered
from ingest.metadata.spoken import broad, broadcast, ministries, of_text
from ingest.metadata.titles import NO_HEADLINE, SUBTITLE, TITLE, is_crumb
from ingest.metadata.unlisted import unlisted
from ingest.metadata.voices import acting, headlined, resolved, voice
from ingest.metadata.zones import ZONE, innermost, known, region, shared, short_counties
from ingest.sentences import META

# Behind these a title may name its place: 转发甲局关于|乙县…, 征求《|丙市…》意见.
# Behind : and a space the second half of a headline begins.
NAMED_IN = re.compile("关于(?!支持|促进|推动|推进|贯彻)|(?<!贯彻)(?<!落实)(?<!实施)(?<!根据)《|[:丨 ]")
TOGETHER = re.compile("[\u4e00-\u9fff]{0,4}(?:[—、·-]|与|和|携手|牵手|结对)")
SECOND = re.compile(r"[ \u3000]*\n[ \u3000]*(?P<words>[^\n。;]{8,40})(?=\n)")
# 关于设立甲产业园的请示: what is yet to be founded asks for nothing itself.
FOUNDS = re.compile("(?:关于)?(?:请求|恳请|申请|拟)?(?:设立|成立|申报|申请|组建)")
# A firm's plan is for what it runs.
FIRM = re.compile(r"[\u4e00-\u9fff()]{4,24}?(?:公司|集团)(?=20\d\d|关于|[《印二年]|$)")
SHORT_LINE = 45  # characters of what may be more of a title
# A government that stands alone on a line.
GOVERNMENT = re.compile("[\u4e00-\u9fff]{2,16}人民政府(?:办公[厅室])?")
# 商务部 甲省人民政府
WITH_PROVINCE = re.compile("(?:省|自治区|市)人民政府$")
# 马上就干|甲港区:…, 开局看火炬丨乙高新区:…: the column in front of a headline.
COLUMN = re.compile(r"^[^|丨]{0,12}[|丨](?=.{6})")
MINISTRY = re.compile(r"^(?:国务院|中华人民共和国|国家|中共中央|全国)")
# ——2025年2月8日在玉门市第十九届人民代表大会第五次会议上
ASSEMBLY = re.compile(r"在(?P<place>[\u4e00-\u9fff]{2,10}?[省市县区州旗盟])第[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大)")
ASSEMBLED = 200  # characters at the beginning, where the assembly of a report stands
# 中国光谷:…, 中国茶都…: praise of a place, not the country.
CHINA_AS_NAME = re.compile("中国[·•]?[\u4e00-\u9fff]{1,4}[谷都城港乡]")
# 关于2026年全县工业项目的说明
WHOLE = re.compile("[全我本][省市县州旗盟]")
# 甲高新区、乙县…: a title that lists several zones or districts.
PLACE = rf"[\u4e00-\u9fff]{{2,20}}?(?:{ZONE}|[市县区旗])"
NEXT = rf"[、和与 ][\u4e00-\u9fff]{{1,14}}?(?:{ZONE}|[市县区旗])"
SEVERAL = re.compile(f"{PLACE}{NEXT}")
MANY = re.compile(f"{PLACE}(?:{NEXT}){{2}}")
# Whom a title is about: 国务院关于支持|甲新区…的批复.
ABOUT_CLASS = re.compile(rf"关于(?:促进|推动|支持|加快|加强|进一步|推进|规范|深化)*(?P<zone>(?:国家级?)?{ZONE})(?!条例)")
ABOUT = re.compile(rf"关于(?:促进|推动|支持|加快|同意|推进|设立|在)*(?P<zone>(?:(?![省市县区州](?:建设|打造|创建))[\u4e00-\u9fff]){{2,16}}?{ZONE})(?!市)")
# 甲省商务厅关于支持|乙新区…的措施, 甲省政府关于支持|乙市…的意见
ABOUT_ONE = re.compile(rf"关于(?:进一步)?(?:促进|推动|支持|加快|同意|推进|深化)?(?:推进|建设)?(?P<zone>(?:(?![省市县区州](?:建设|打造|创建))[\u4e00-\u9fff]){{2,16}}?(?:{ZONE}|基地))(?!市)")
ABOUT_REGION = re.compile("(?:关于(?:进一步)?|[ ,])支持")
# 青白江:从通道到枢纽
HEADLINE = re.compile("(?P<short>[\u4e00-\u9fff]{2,5})[::]")
MORE_ZONES = re.compile("[、和与及等]")
INSIDE = re.compile(rf"(?P<zone>[\u4e00-\u9fff]{{2,12}}?{ZONE})")
NOT_INSIDE = re.compile(rf"^(?:省|市(?![北南中])|县|推动|关于|促进|支持|快)|全[省市县国]|(?:^|打造|建设)(?:{'|'.join(CLASSES)})$")

# Names that somebody gives: of what kind they are, their last character tells.
LIKE_PARK = re.compile("[\u4e00-\u9fff·()—-]{2,}(?:园|基地|[\u4e00-\u9fff]港|新城|科创城|产业城|谷|湾|小镇)")
LIKE_REGION = re.compile("[\u4e00-\u9fff]{1,}(?:[省市县区旗州盟镇乡]|街道)")

# A subject, where it is named, and whether that is inferred.
Said = tuple[Key, tuple[int, int] | None, bool]


def decide(result: Metadata, text: str, article: bool) -> None:
    """Set the subject: from the title, the line below it, or, marked as inferred, from what the text speaks of most."""
    title = opened(COLUMN.sub("", result.title))
    span = result.spans.get("title")
    key = None if MASTHEAD.match(title) or FIRM.match(title) else _first(title) or _of_several(title, text) or _called_shortly(title, text)
    introduced = introduced_zone(text)
    if (said := _beyond(result, text, title, key, introduced)) is not None:
        return _set_subject(result, text, *said)
    bare = BARE_OFFICE.match(title) is not None
    further = None if bare else _further(title, text)
    if further and broad(further) and _office(result, text, article):
        further = None  # 关于推动苏北地区特色园区…的意见: the province's office speaks for it
    if key and ((further and broad(key)) or (article and key[0] == "Park" and not _is_named(key[1], text, span))):
        key = None
    key = key or _below(text, span) or (further if further and (not article or _is_named(further[1], text, span)) else None)
    if key:
        return _set_subject(result, text, key, span, inferred=False)
    office = _office(result, text, article) or _office_above(text, span)
    if office and office[0][0] == "Region" and WHOLE.search(title):
        introduced = None  # 全县 is said by an office of the county, whatever zone its text goes on to name
    found = (issuing, span) if (issuing := _issuing(result, text)) else introduced or office or broadcast(text) or headlined(result, text) or voice(result, text) or of_text(result, text) or (further and (further, span)) or acting(text, span[1] if span else 0, least=1)
    if found:
        _set_subject(result, text, *found, inferred=True)
    return None


def given(result: Metadata, text: str, name: str) -> None:
    """Set the subject that whoever feeds the document names, where its title names none; ``InputError`` for no park and no region."""
    if result.subject is not None and "subject" not in result.inferred:
        return
    result.inferred = tuple(field for field in result.inferred if field != "subject")
    result.spans.pop("subject", None)
    key = named(name)
    if key[1] in text:
        _set_subject(result, text, key, None, inferred=False)
    else:
        result.subject = key  # no words of the text say so, so nothing can be cited for it


def named(name: str) -> Key:
    """The region or park that a name by itself is; ``InputError`` where it is neither.

    >>> named("临江镇"), named("临江经济开发区")
    (('Region', '临江镇'), ('Park', '临江经济开发区'))
    """
    if region(name) == name:
        return "Region", name
    if known(name) == name or zone_of(name) == name or LIKE_PARK.fullmatch(name):
        return "Park", name
    if LIKE_REGION.fullmatch(name):
        return "Region", name
    raise InputError(f"{name} is neither a region that is known nor the name of a park; write it in full, e.g. 江岸市 or 江岸高新技术产业开发区")


def _beyond(result: Metadata, text: str, title: str, key: Key | None, introduced: Found | None) -> Said | None:
    """Of whom a title speaks, with what its text says, rather than of the place by which it begins; where it stands, and whether that is inferred."""
    span = result.spans.get("title")
    named = titled(f"{result.title} {_line(result, text)} {_next_line(text, span)}", text, anyway=_of_firm(text, span))
    if named and _rather(named[0], key, title):
        return *named, False
    zone = _of_one(title)
    if zone is None and (key is None or key[0] == "Region") and (said := dealt_with(title, text)):
        return said, span, False
    if key and key[0] == "Region":
        if zone:
            return ("Park", zone), span, False
        if held := _held(title, key[1]):
            return ("Region", held), span, False
    several = SEVERAL.match(title) is not None
    if introduced and (several or (key is not None and not TITLE.search(title) and _inside(introduced[0][1], key))):
        return *introduced, True
    if several and (above := _above(result, title)):
        return ("Region", above), span, True
    if key is None:
        if zone and title.endswith(("复函", "批复", "意见")):
            return ("Park", zone), span, False
        if _national(result, title, text) and not WITH_PROVINCE.search(title):
            one = furthered(title)
            return one or ("Region", "中国"), span, one is None
        assembly = ASSEMBLY.search(text, 0, HEAD_LENGTH) if "政府工作报告" in title else ASSEMBLY.search(text, 0, ASSEMBLED)
        if assembly and (place := (region(assembly["place"]) and assembly["place"]) or unlisted(f"{assembly['place']}人民政府")):
            return ("Region", place), assembly.span("place"), False
    if "纪要" in title and (dealt := resolved(text, span[1] if span else 0)):
        return *dealt, True
    return None


def _first(title: str) -> Key | None:
    """The zone or region by which the title begins, or the zone that the State Council speaks about."""
    if zone := zone_of(title):
        return "Park", zone
    place = placed(title)
    if place and not CHINA_AS_NAME.match(title):
        return place
    if not MINISTRY.match(title):
        return None
    if about := ABOUT_CLASS.search(title):
        return "Park", about["zone"]
    about = ABOUT.search(title)
    return ("Park", about["zone"]) if about and (region(about["zone"]) or known(about["zone"])) and not is_collective(about["zone"]) else None


def _next_line(text: str, span: tuple[int, int] | None) -> str:
    """The line below a title, which may be more of it."""
    start = text.find("\n", span[1]) + 1 if span else 0
    line = text[start : text.find("\n", start)] if start else ""
    return line if len(line) <= SHORT_LINE and "。" not in line else ""


def _of_firm(text: str, span: tuple[int, int] | None) -> bool:
    """Whether a firm's name stands before a title or on the line above it."""
    return span is not None and any(FIRM.match(line.strip()) for line in text[: span[1]].splitlines()[-2:])


def _rather(named: Key, key: Key | None, title: str) -> bool:
    """Whether a title speaks of the place to which its text gives a short name, rather than of that by which it begins."""
    if key is None or key[0] == "Region" or named[0] == "Region":
        return True
    about, at = title.find("关于"), title.find(named[1])
    return named[1].startswith(key[1]) or at <= 0 or -1 < about < at or title.find(key[1]) < 0


def _of_one(title: str) -> str | None:
    """The one zone that an office of a region wants to further, by its own name: 甲市乙局关于支持|丙新区…的措施."""
    about = ABOUT_ONE.search(title)
    zone = about["zone"] if about else ""
    named = region(zone) is not None or known(zone) == zone or (zone[-1:] in "区园" and any(zone[:n] in short_counties() for n in (2, 3)))
    return zone if named and not of_kinds(zone) and not MORE_ZONES.match(title, about.end() if about else 0) else None


def _held(title: str, above: str) -> str | None:
    """The city or county that an office of the province above it wants to further: 甲省政府关于支持|乙市…的意见."""
    about = ABOUT_REGION.search(title)
    place = region(title[about.end() :]) if about else None
    entry = lexicon("regions").get(place) if place else None
    if about is None or place is None or entry is None or place == above or entry.fields.get("level") not in ("city", "county"):
        return None
    return None if MORE_ZONES.match(title, about.end() + len(place)) else place


def _called_shortly(title: str, text: str) -> Key | None:
    """The county that a headline calls by its short name, and the text by its full one: 青白江:从通道到枢纽."""
    head = HEADLINE.match(title)
    held = [n for n in short_counties().get(head["short"], ()) if n in text] if head else []
    return ("Region", held[0]) if len(held) == 1 else None


def _of_several(title: str, text: str) -> Key | None:
    """The district by which a title begins where several cities have one of its name."""
    district = shared(title, text)
    return ("Region", district) if district else None


def _above(result: Metadata, title: str) -> str | None:
    """The region whose office speaks for several zones or districts that the title lists; for three and more, that by which they begin."""
    office = placed(result.issuer[1]) if result.issuer else None
    if office and office[0] == "Region":
        return office[1]
    city = region(title)
    return city if city and (MANY.match(title) or (city[-1] in "市州盟县" and len(city) > 2 and zone_of(title))) else None


def _national(result: Metadata, title: str, text: str) -> bool:
    """Whether an organ of the State Council speaks."""
    issuer = result.issuer[1] if result.issuer else ""
    return any(MINISTRY.match(words) or words.startswith(ministries()) for words in (title, issuer)) or _line(result, text).startswith(ministries())


def _below(text: str, span: tuple[int, int] | None) -> Key | None:
    """The zone or region that the line below a title begins with: a line with a dash, or, of few words, a second headline."""
    below = SUBTITLE.match(text, span[1]) if span else None
    if below:
        return placed(opened(below["words"]))
    second = SECOND.match(text, span[1]) if span else None
    if second is None or is_crumb(second["words"]) or is_furniture(second["words"]) or META.match(second["words"]) or NO_HEADLINE.search(second["words"]):
        return None
    key = placed(second["words"])
    # Two places that work together are none of whom the text must be.
    return None if key and key[0] == "Region" and TOGETHER.match(second["words"], len(key[1])) else key


def _further(title: str, text: str) -> Key | None:
    """The place that stands further on in a title."""
    if FOUNDS.match(title):
        return None
    for match in NAMED_IN.finditer(title):
        if key := placed(title[match.end() :]) or _called_shortly(title[match.end() :], text):
            return key
    inside = INSIDE.search(title)
    if inside is None or NOT_INSIDE.search(inside["zone"]):
        return None
    start = cut_left(title, max(title.rfind(mark, 0, inside.end()) for mark in " 《“”年:!(,、") + 1, inside.end())
    start += len(title[start : start + 1]) if title[start : start + 1] in ("从", "在", "看") else 0
    zone = title[start : inside.end()]
    return None if of_kinds(zone) or NOT_INSIDE.match(zone) or "——" in zone else ("Park", zone)


def _issuing(result: Metadata, text: str) -> Key | None:
    """The place of the office in whose title line the title stands: 甲省商务厅关于印发《2024年全省…要点》的通知."""
    line = _line(result, text)
    return placed(line) if result.issuer and line.startswith(result.issuer[1]) and line != result.issuer[1] else None


def _is_named(zone: str, text: str, span: tuple[int, int] | None) -> bool:
    """Whether words within a headline are the name of a place: known, behind that of a region, or spoken of further on."""
    return region(zone) is not None or known(zone) is not None or text.find(CLASSED.sub("", zone), span[1] if span else 0) >= 0


def _office_above(text: str, span: tuple[int, int] | None) -> Found | None:
    """The place of the government that stands alone on the line above a title that names another's paper."""
    line = text[: span[0]].rstrip().rpartition("\n")[2].strip() if span else ""
    if not GOVERNMENT.fullmatch(line) or (key := placed(line)) is None:
        return None
    at = text.find(line)
    return key, (at, at + len(key[1]))


def _office(result: Metadata, text: str, article: bool) -> Found | None:
    """The place of the office whose name stands on a line of its own above a title or below it."""
    if article or result.issuer is None or result.issuer[0] != "Agency":
        return None
    key = placed(result.issuer[1]) or _of_several(result.issuer[1], text)
    return (key, result.spans["issuer"]) if key else None


def _inside(zone: str, key: Key) -> bool:
    """Whether a zone that an article introduces is of the region by which its headline begins: 枣庄: / 枣庄高新技术产业开发区(以下简称…)."""
    place = innermost(zone)
    return key[0] == "Region" and place is not None and (place[:2] == key[1][:2] or _lies_in(place, key[1]))


def _lies_in(place: str, above: str) -> bool:
    """Whether the lexicon puts a region into another."""
    regions = lexicon("regions")
    inner, outer = regions.get(place), regions.get(above)
    return inner is not None and outer is not None and outer.name in inner.broader


def _line(result: Metadata, text: str) -> str:
    """The line in which the title stands, without spaces and the rubric before it."""
    return re.sub(r"\s+|^【[^】]{2,8}】", "", text[slice(*result.spans.get("title", (0, 0)))])


def _set_subject(result: Metadata, text: str, key: Key, span: tuple[int, int] | None, inferred: bool) -> None:
    key = (key[0], whole(key[1], text[:HEAD_LENGTH])) if key[0] == "Park" else key
    result.subject = key
    at = text.find(key[1])
    result.spans["subject"] = (at, at + len(key[1])) if at >= 0 else span or (0, 1)
    if inferred:
        result.inferred = (*result.inferred, "subject")
