"""Canonical names: one name for all the ways in which documents and questions write a thing.

``canonical_name`` gives the name to show: the lexicon's where it knows the thing. ``identity`` gives the folded form under
which two names are the same thing, with classes of zones and organs written one way (经济技术开发区 = 经开区).
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from graph.lexicon import Entry, Lexicon, lexicon
from graph.names import fold

LEXICONS: Mapping[str, str] = {
    "Park": "zones", "Region": "regions", "Company": "companies", "Industry": "industries", "Policy": "policies",
    "Event": "events", "Agency": "agencies", "Organization": "organizations", "Indicator": "indicators",
}
# The classes of zones; all forms of a class name the same kind, so 凤阳经济开发区 is 凤阳经开区.
CLASSES = (
    (re.compile("(?:国家级?)?(?:经济技术开发区|经济开发区|经开区)$"), "经开区"),
    (re.compile("(?:国家级?)?(?:高新技术产业开发区|高新技术产业园区|高新技术开发区|新技术产业开发区|高新园区|高新区)$"), "高新区"),
    (re.compile("(?:综合保税区|综保区)$"), "综保区"),
    (re.compile("(?:自由贸易试验区|自贸试验区|自由贸易区|自贸区)"), "自贸试验区"),
    (re.compile("(?:自由贸易港|自贸港)"), "自贸港"),
    (re.compile("(?:跨境电子商务综合试验区|跨境电商综合试验区|跨境电商综试区)$"), "跨境电商综试区"),
    (re.compile("国家自主创新示范区$|自创区$"), "自创区"),
    (re.compile("产业园区$"), "产业园"),
    (re.compile("工业园区$"), "工业园"),
    (re.compile("科技园区$"), "科技园"),
    (re.compile("物流园区$"), "物流园"),
)
NATIONAL = re.compile("国家级?(?=高新|经济|经开|综合)")
FTZ = re.compile(r"^中国\((.{2,4})\)(?=自)")
# Organs: what their short forms stand for.
ORGANS = (
    (re.compile("发改([委局厅])"), r"发展和改革\1"), (re.compile("发展改革([委局厅])"), r"发展和改革\1"), (re.compile("改革委(?!员)"), "改革委员会"),
    (re.compile("经信([委局厅])"), r"经济和信息化\1"), (re.compile("工信([委局厅部])"), r"工业和信息化\1"), (re.compile("工业信息化"), "工业和信息化"),
    (re.compile("经济信息化"), "经济和信息化"), (re.compile("信息化委(?!员)"), "信息化委员会"),
    (re.compile("人社([局厅部])"), r"人力资源和社会保障\1"), (re.compile("人力资源社会保障"), "人力资源和社会保障"), (re.compile("人力社保"), "人力资源和社会保障"),
    (re.compile("住建([委局厅部])"), r"住房和城乡建设\1"), (re.compile("住房城乡建设"), "住房和城乡建设"), (re.compile("自然资源规划局|自规局|资规局"), "自然资源和规划局"),
    (re.compile("农业农村委(?!员)"), "农业农村委员会"), (re.compile("农委$"), "农业委员会"), (re.compile("文旅([委局厅])"), r"文化和旅游\1"), (re.compile("文化旅游([委局厅])"), r"文化和旅游\1"),
    (re.compile("文广旅([局厅])"), r"文化广电旅游\1"), (re.compile("卫健([委局])"), r"卫生健康\1"), (re.compile("卫生健康委(?!员)"), "卫生健康委员会"),
    (re.compile("市场监管"), "市场监督管理"), (re.compile("市监局"), "市场监督管理局"), (re.compile("应急([局厅])"), r"应急管理\1"), (re.compile("科技([局厅])"), r"科学技术\1"),
    (re.compile("交通([局厅])"), r"交通运输\1"), (re.compile("商务委(?!员)"), "商务委员会"), (re.compile("国资委"), "国有资产监督管理委员会"),
    (re.compile("金融办"), "金融工作办公室"), (re.compile("地方金融监管局"), "地方金融监督管理局"), (re.compile("政务办"), "政务服务办公室"), (re.compile("审批局"), "行政审批局"),
    (re.compile("行政行政审批"), "行政审批"), (re.compile("生态环境委(?!员)"), "生态环境委员会"), (re.compile("管委会"), "管理委员会"), (re.compile("编办"), "机构编制委员会办公室"),
    (re.compile("贸促会"), "贸易促进委员会"), (re.compile("政府办(?!公)"), "政府办公室"), (re.compile("投促([局中])"), r"投资促进\1"), (re.compile("经发局"), "经济发展局"),
    (re.compile("科工局"), "科技和工业信息化局"), (re.compile("城管局"), "城市管理局"), (re.compile("医保局"), "医疗保障局"), (re.compile("组织人社局"), "组织人社局"),
    (re.compile("政府(?=$|办公[厅室]$)"), "人民政府"), (re.compile("人民人民"), "人民"), (re.compile("委员会员会"), "委员会"), (re.compile("厅局"), "厅局"),
)
# The party's committee of a level, in short
COMMITTEES = frozenset({"委", "党委"})
# No organ's name changes in which none of these is found.
_SHORTENED = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in ORGANS))
PUNCTUATION = str.maketrans({"（": "(", "）": ")", " ": None, "　": None, "“": None, "”": None, '"': None})


def _lexicon(type: str) -> Lexicon | None:
    return lexicon(LEXICONS[type]) if type in LEXICONS else None


@cache
def _regions() -> Mapping[str, tuple[Entry, ...]]:
    """Every name of a region, short ones and letters too → the regions it can mean, the upper ones first."""
    found: dict[str, list[Entry]] = {}
    for entry in lexicon("regions"):
        for name in (*entry.names, *filter(None, entry.fields.get("shorts", "").split("|"))):
            found.setdefault(name, []).append(entry)
    order = ("area", "country", "bloc", "province", "city", "county", "place")
    return {n: tuple(sorted(e, key=lambda x: order.index(x.fields.get("level", "place")))) for n, e in found.items()}


@cache
def _codes() -> Mapping[str, Entry]:
    return {e.fields["code"]: e for e in lexicon("regions") if e.fields.get("code")}


def region_of_code(code: str) -> Entry | None:
    """The region that has a division code (2 digits a province, 4 a city, 6 a county)."""
    return _codes().get(code)


@cache
def _inner() -> Mapping[str, tuple[Entry, ...]]:
    """The regions right below each, by its name."""
    found: dict[str, list[Entry]] = {}
    for entry in lexicon("regions"):
        for upper in entry.broader:
            found.setdefault(upper, []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


def regions_within(name: str) -> set[str]:
    """The names of a region and of all that lie in it; only itself where it is not known."""
    entry = region_entry(name)
    seen = {entry.name if entry else name}
    frontier = sorted(seen)
    while frontier:
        frontier = sorted({e.name for upper in frontier for e in _inner().get(upper, ())} - seen)
        seen.update(frontier)
    return seen


@lru_cache(maxsize=4096)
def region_entry(name: str, code: str = "") -> Entry | None:
    """The region that a name means; ``code`` (a division code) says where the speaker is at home, for names that several share.

    Upper regions before it are read too: 重庆市潼南区, 湖南长沙.
    """
    known = _regions()
    if (meant := known.get(name)) is not None:
        for length in (6, 4, 2):
            for entry in meant:
                if len(code) >= length and entry.fields.get("code", "").startswith(code[:length]):
                    return entry
        return meant[0]
    for cut in range(2, len(name) - 1):
        upper = known.get(name[:cut])
        if upper is not None and upper[0].fields.get("code"):
            lower = region_entry(name[cut:], upper[0].fields["code"])
            if lower is not None and lower.fields.get("code", "").startswith(upper[0].fields["code"]):
                return lower
    return lexicon("regions").get(name)


@lru_cache(maxsize=4096)
def canonical_name(type: str, name: str, region: str | None = None) -> str:
    """The name under which the thing is shown: the lexicon's, or the name itself with short classes written out.

    ``region`` (a name or a division code) is where the speaker is at home; bare names (经开区, 省发改委) are read there.
    """
    plain = name.translate(PUNCTUATION)
    if type == "Region":
        entry = region_entry(plain, _code(region))
        return entry.name if entry is not None else plain
    if type == "Park":
        zone = _zone(plain)
        return zone.name if zone is not None else plain
    if type == "Agency":
        return _organ(plain, region)
    if type == "Policy":
        plain = plain.strip("《》")
    known = _lexicon(type)
    entry = known.get(plain) if known is not None else None
    return entry.name if entry is not None else plain


def _code(region: str | None) -> str:
    if not region or region.isdigit():
        return region or ""
    entry = region_entry(region)
    return entry.fields.get("code", "") if entry is not None else ""


@lru_cache(maxsize=4096)
def _zone(name: str) -> Entry | None:
    """The zone of the lexicon that a name means, also with its province before it or 国家 within."""
    zones = lexicon("zones")
    for form in _forms(name):
        if (entry := zones.get(form)) is not None:
            return entry
    return _by_identity().get(park_identity(name))


@cache
def _by_identity() -> Mapping[str, Entry]:
    found: dict[str, Entry] = {}
    for entry in lexicon("zones"):
        for name in entry.names:
            found.setdefault(park_identity(name), entry)
    return found


def _forms(name: str) -> list[str]:
    """The name, the name without 国家(级), and both without a province before another place."""
    forms = [name, NATIONAL.sub("", name)]
    for form in list(forms):
        shorter = without_province(form)
        if shorter != form:
            forms.append(shorter)
    return forms


@lru_cache(maxsize=4096)
def without_province(name: str) -> str:
    """安徽凤阳经开区 → 凤阳经开区: a province says nothing where a place within it follows."""
    known = _regions()
    for cut in (2, 3, 4, 5, 6, 7, 8):
        upper = known.get(name[:cut])
        if upper is None:
            continue
        zone = lexicon("zones").get(name[cut:])
        if zone is not None and upper[0].fields.get("level") in ("country", "city") and not _elsewhere(upper[0], zone):
            return name[cut:]
        if upper[0].fields.get("level") != "province":
            continue
        code = upper[0].fields["code"]
        for length in (6, 5, 4, 3, 2):
            if any(e.fields.get("code", "").startswith(code) and e is not upper[0] for e in known.get(name[cut : cut + length], ())):
                return name[cut:]
        if lexicon("zones").get(name[cut:]) is not None:
            return name[cut:]
    return name


def _elsewhere(city: Entry, zone: Entry) -> bool:
    """Whether a city before the name of a province's zone tells its own part of it from the whole: 眉山|天府新区.

    The capital of the province (code …01) may stand for the province.
    """
    held = {entry.fields.get("level") for name in zone.broader for entry in _regions().get(name, ())}
    code = city.fields.get("code", "")
    return held == {"province"} and city.fields.get("level") == "city" and len(code) == 4 and not code.endswith("01")


def is_part_elsewhere(lead: str, zone: str) -> bool:
    """Whether a place leading a zone's name makes another zone of it, as 眉山 does of 天府新区."""
    entry = lexicon("zones").get(zone)
    return entry is not None and any(_elsewhere(city, entry) for city in _regions().get(lead, ()))


@lru_cache(maxsize=4096)
def park_identity(name: str) -> str:
    """Folded form of a park's name with its class written one way and without 省市县 behind the place it begins with."""
    name = FTZ.sub(r"\1", name.translate(PUNCTUATION))
    for pattern, form in CLASSES:
        name = pattern.sub(form, name)
    name = without_province(name)
    for length in (6, 5, 4, 3):
        head = name[:length]
        if head[-1:] in ("市", "县", "区") and head in _regions() and len(name) > length:
            name = head[:-1] + name[length:]
            break
    return fold(name)


@lru_cache(maxsize=4096)
def _organ(name: str, region: str | None) -> str:
    """The full name of an organ; 省 and 市 before it become the region's own where it is known."""
    known = _lexicon("Agency")
    entry = known.get(name) if known is not None else None
    if entry is not None:
        return entry.name
    # 中共湖南省委 is 湖南省委, and 省委 in what is written there
    full = name[2:] if name.startswith("中共") and not name.startswith("中共中央") else name
    for pattern, form in ORGANS if _SHORTENED.search(name) else ():
        full = pattern.sub(form, full)
    code = _code(region)
    for letter, length in (("省", 2), ("自治区", 2), ("市", 4), ("州", 4), ("县", 6), ("区", 6)):
        if full.startswith(letter) and (len(full) > len(letter) + 2 or full[len(letter) :] in COMMITTEES) and len(code) >= length:
            upper = region_of_code(code[:length])
            if upper is not None and upper.name.endswith(letter):
                return upper.name + full[len(letter) :]
    return _with_full_region(full)


def _with_full_region(name: str) -> str:
    """湖南发展和改革委员会 → 湖南省…: the region that begins an organ's name in full."""
    for length in (8, 7, 6, 5, 4, 3, 2):
        meant = _regions().get(name[:length])
        if meant is not None and length < len(name):
            if meant[0].fields.get("level") in ("province", "city", "county") and name[length] not in "海市县区省":
                return meant[0].name + name[length:]
            return name
    return name


# 《中华人民共和国乙法》, 《乙法》: a law with and without the state before it
OF_THE_REPUBLIC = re.compile("^《?中华人民共和国(?=[\u4e00-\u9fff]{2,40}法》?$)")


@lru_cache(maxsize=4096)
def identity(type: str, name: str, region: str | None = None) -> str:
    """The folded form under which names of one thing meet, without its scope."""
    if type == "Park":
        zone = _zone(name.translate(PUNCTUATION))
        return park_identity(zone.name if zone is not None else name)
    if type == "Task":
        return name
    if type == "Policy":
        name = OF_THE_REPUBLIC.sub("", name)
    return fold(canonical_name(type, name, region))
