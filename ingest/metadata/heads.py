"""The zone or region by which a title, or a clause of it, begins."""

import re

from ingest.draft import Key
from ingest.metadata.collective import is_collective
from ingest.metadata.unlisted import unlisted
from ingest.metadata.zones import OFFICE, ZONE, innermost, known, region
from ingest.townships import named_at

HEAD_ZONE = re.compile(rf"^(?:\d{{4}}年度?)?(?P<zone>[\u4e00-\u9fff()·“”—-]{{2,24}}?{ZONE}(?:新区(?=20\d\d|管|党|“|$)|[\u4e00-\u9fff]{{2,5}}(?<!综合)(?<!托管)片区|[\u4e00-\u9fff]{{2,4}}(?:新城|组团|园区)(?=20\d\d|管|党|“|$|[\u4e00-\u9fff]{{0,8}}(?:行动|计划|方案|要点|规划|清单|报告))|[\u4e00-\u9fff]{{2}}(?:分园|园)(?=20\d\d|管|党|$)|[\u4e00-\u9fff]{{2,6}}(?:开发区|分区|工业园区?)(?=20\d\d|管|党|$))?(?:\([\u4e00-\u9fff]{{2,4}}(?<!区)\))?)(?!域)")
HEAD_BASE = re.compile(r"^(?:\d{4}年度?)?(?P<zone>(?:[\u4e00-\u9fff]{2,10}基地(?=管委会|管理委员会|党工委|20\d\d年)|[\u4e00-\u9fff]{2,6}国家(?:级)?[\u4e00-\u9fff]{2,8}产业(?:化)?基地|[\u4e00-\u9fff]{2,12}(?:经济区|功能区|贸易区)(?=管委会|管理委员会|党工委|20\d\d年)))")
# Words before a class of zones that make no name of it: 甲市|开发区, 推进…, 全省….
NO_NAME = re.compile(r"(?:[省市县区旗盟]|自治州)(?:开发区|园区)$|^(?:我|本|该)[省市县区旗州]|全[省市县国]|推动|推进|加快|加强|支持|深化|提升|规范|强化|做好|关于|促进|打造|创建|争创|申报|设立|新增|新设|布局|认定|批复|[两三四五六七八九十][个家]|组建|申请|[市县省]建设|人民政府|[以在](?!.{0,2}色)|国务院|省级|[省市县]产业园")
LEADING = re.compile(r"^(?:【[^】]{2,8}】|(?:重磅|图解|解读|速览|划重点|权威发布)[!|:]?|一图(?:读|看)懂[!|:]?|数读[!|:]?|《|从(?!江|化)|走进|专访|探访|访|对话|来自)+")
FOSTERING = re.compile("(?:进一步)?(?:支持|促进|推动|加快|推进)(?:推进|建设)?")
FOSTERED = re.compile("(?:促进|推动|支持|加快|加强|进一步|推进|规范|深化|印发|公布|同意)")
KIND_ONLY = re.compile("[百千万]亿|各|全[省市县国]|省级|国家级|有条件|符合|一批|产业|特色|现代")
YEAR = re.compile(r"^(?:\d{4}|[二〇○零一三四五六七八九]{4})年度?")
CLASSED = re.compile(f"{ZONE}$")
COUNTED = re.compile(f"[两三四五六七八九十](?:大|个|家){ZONE}$")
PLANNED = re.compile("(?:人民)?政府|党委|党工委|办事处|20\\d\\d|关于|工业|经济|农业|产业|“")
WATER = re.compile("[江河湖]")
BARE = re.compile(ZONE)
STEERED = re.compile("[\u4e00-\u9fff]{0,8}领导小组")
# 甲经开区(乙新城): two names of one zone.
DOUBLED = re.compile(rf"(?P<outer>.*{ZONE})\((?P<inner>[^()]*)\)")
OF_KINDS = re.compile("各|全|省级|国家级|有条件|符合|一批|产业|特色|示范|自贸|自由贸易|综合保税|保税|海关特殊|经济技术|高新技术|跨境|粮食|农产品|重要农|农业|现代|改革|开放|创新|先行|先导|试点")


def zone_of(title: str) -> str | None:
    """The zone by which a title begins, without the year before it and the office behind it."""
    match = HEAD_ZONE.match(title)
    if match and match["zone"].count("(") > match["zone"].count(")"):  # 甲区(乙新区)2024年…
        match = HEAD_ZONE.match(match["zone"][: match["zone"].index("(")])
    if match is None:
        base = HEAD_BASE.match(title)
        return base["zone"] if base else known(YEAR.sub("", title))
    name = YEAR.sub("", match["zone"])
    if STEERED.match(title, match.end()) and (place := innermost(name)) and place[-1] in "省市县区旗":
        return None  # 甲省先进制造业开发区建设|领导小组
    if name.endswith(("港区", "园区")) and (place := innermost(name)) and name.endswith(place):
        return None  # 甲市|乙港区, 长春市|绿园区 are districts
    if COUNTED.search(name) or (BARE.match(title, match.end()) and _is_class(name)):
        return None  # 沿江五大工业园区, 甲区|高新区综保区联动
    if known(name) != name and (of_kinds(name) or NO_NAME.search(name)):
        return None
    if not known(name) and (inner := known(title[match.end() :])):
        return inner  # 科学城|甲市高新区: by its second name the zone is known
    doubled = DOUBLED.fullmatch(name)
    return OFFICE.sub("", doubled["outer"] if doubled and _same(doubled["inner"]) else name)


def _is_class(name: str) -> bool:
    """Whether a zone's name is no more than a region and a class: 甲区高新区."""
    place = innermost(name)
    return place is not None and BARE.fullmatch(name, name.find(place) + len(place)) is not None


def _same(inner: str) -> bool:
    """Whether brackets behind a zone hold another name of it or where it lies: (乙新城), (丙市), (滨江)."""
    return CLASSED.search(inner) is not None or region(inner) is not None or region(inner + "区") is not None


def placed(words: str) -> Key | None:
    """The zone or region by which words begin."""
    words = words.removeprefix("中共")
    if zone := zone_of(words):
        return "Park", zone
    words = YEAR.sub("", words)
    place = innermost(words)
    if place and len(place) == 2 and WATER.match(words, 2):
        return None  # 图们|江畔
    if place is None:
        town = named_at(words, 0)
        if town and PLANNED.match(words, len(town)):
            return "Region", town
        county = unlisted(words)
        return ("Region", county) if county else None
    return "Region", _town(words, place) or unlisted(words, words[: words.find(place) + len(place)]) or place


def _town(words: str, place: str) -> str | None:
    """The town that stands behind the districts by which words begin: 甲市乙区|丙镇2025年…."""
    behind = words.find(place) + len(place)
    behind += len("人民政府") if words.startswith("人民政府", behind) else 0
    town = named_at(words, behind) if place[-1] in "市县区旗" else None
    return town if town and PLANNED.match(words, behind + len(town)) else None


def whole(zone: str, text: str) -> str:
    """The name of a free-trade zone's part with that of its zone, where the text has it so."""
    if not zone.endswith("片区") or "自" in zone:
        return zone
    full = re.search(rf"中国\([\u4e00-\u9fff]{{2,6}}\)自由贸易试验区{re.escape(zone)}", text)
    return full[0] if full else zone


def of_kinds(zone: str) -> bool:
    """Whether words say which kind of zones, and name none: 国家级经开区, 现代产业园区, 甲省沿海园区."""
    return is_collective(zone) or (KIND_ONLY.match(zone) is not None and not region(zone) and known(zone) != zone)


def opened(title: str) -> str:
    """A title without what leads to its subject: 【政策文件】, 图解:, 关于|甲高新区…的报告."""
    title = LEADING.sub("", title).removeprefix("中共")
    title = YEAR.sub("", title) if title[:1] == "二" else title
    rest = title.removeprefix("关于")
    fostered = FOSTERING.match(rest)
    if fostered:  # 支持|赣江新区发展的若干措施
        zone = HEAD_ZONE.match(rest[fostered.end() :])
        return rest[fostered.end() :] if zone and (region(zone["zone"]) or known(zone["zone"])) and not is_collective(zone["zone"]) else title
    return rest if rest != title and (HEAD_ZONE.match(rest[:16]) or region(rest)) and not FOSTERED.match(rest) else title
