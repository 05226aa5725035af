"""Which firm a project is named after, told by the shape of its name: 甲太新能源|异质结电池片, 乙贝德|天线|产业园."""

import re
from functools import lru_cache

from ingest.construction.brands import brand_of, looser_brand, trade_at
from ingest.construction.firms import PLACE_END, is_industry, known, trade_end, trades
from ingest.construction.firmsigns import shows_firm
from ingest.construction.names import (
    LETTERS,
    Facility,
    Naming,
    facility,
    is_public,
    naming,
    without_head,
    without_phase,
)
from ingest.construction.ownnames import before_goods, before_letters, before_words, further, to_the_goods
from ingest.construction.placednames import (
    at_place,
    behind_place,
    may_make,
    of_amount,
    of_base,
    of_place,
    of_power,
    place_at,
    without_site,
)
from ingest.construction.tradekinds import OF_LAND
from ingest.construction.tradenames import hall, with_trade
from ingest.construction.worknames import of_numbered_works, of_phase, of_works
from ingest.vocabulary import first_word, is_ordinary, is_region, is_word, leading_region, own

SCHOOLS = re.compile(r"大学|学院|师大|科大|中科院|研究院|^\d")
BETWEEN = re.compile(r"[\u4e00-\u9fff]{2,4}[—–-]")  # 甲国—乙国|镍材料合作项目
INSTITUTE = re.compile("(?:院(?![区校士内外长落])|所(?![需属在有得以长谓]))(?=[\u4e00-\u9fff]{3})")
YEARLY = re.compile(r"(?P<firm>[\u4e00-\u9fff]{2,8})年(?:产|加工|处理|处置|拆解|回收|消纳|屠宰|提取|生产|制造)\d")
# 甲移动(云州)|高原大数据中心
PLACED = re.compile(r"^([\u4e00-\u9fff]{2,6})\([\u4e00-\u9fff]{2,4}\)(?=[\u4e00-\u9fff]{3})")
PROVINCES = re.compile("[京津冀晋辽吉黑龙沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕甘青宁]{2}")
# 某山一号旅游公路江岸段驿站
ON_ROADS = re.compile("(?:公路|高速|国道|省道|大道|铁路)(?:[\u4e00-\u9fff]{2,6}段)?[\u4e00-\u9fff]{0,6}(?:驿站|服务区|互通|出入口|收费站)(?:工程|项目)?$")
BY_ROADS = ("驿站", "服务区", "互通", "出入口", "收费站", "工程", "项目")
QUAYS = re.compile("泊位|码头|航道|锚地|作业区|防波堤")
ACADEMY = re.compile(r"中科(?P<word>[\u4e00-\u9fff]{2})(?<!院)(?<!院[\u4e00-\u9fff])")
CAPACITY = re.compile(r"(?P<firm>[\u4e00-\u9fff]{2,6})(?=\d[\d.]*[万亿]?(?:GWh?|MWh?|兆瓦时?|吉瓦时?|千瓦时?|吨|套|台|片|辆|平方米|立方米)(?!/))")
COUNTIES = frozenset("县市区旗")
INNER_PHASE = re.compile(r"([\u4e00-\u9fff]{2,6}?)[一二三四五六七八九十]期")


@lru_cache(maxsize=4096)
def founder(project: str) -> str | None:
    """The firm that a project's name begins with, if its shape shows one."""
    if project.isascii():
        return None  # the name of a brand in Latin letters holds no other
    name = without_head(project)
    name = PLACED.sub(r"\1", name) if "(" in name else name
    end, base = facility(name), without_phase(name)
    if (end is None and base == name and not shows_firm(name)) or _is_of_none(name):
        return None
    county = next((k for k in (3, 4, 5) if name[k - 1 : k] in COUNTIES and len(name) - k >= 5 and is_region(name[:k])), 0)
    if county:
        return founder(name[county:])  # 某县|甲康畜牧|生猪屠宰
    place = leading_region(name, rest=2)
    if told := _at_once(name, base, place):
        return told
    inner = INNER_PHASE.match(name)
    if inner and not end:
        base = inner[1]  # 甲钢乙唐|二期后续工程
    return _settled(_by_shape(name, base, end, place), name, base)


def _is_of_none(name: str) -> bool:
    """Whether a name is a place's, a school's or of two countries, or says of nothing which one is meant."""
    of_land = PLACE_END.search(name[:2]) is not None and name[2:4] in OF_LAND and not known(name[:4])
    on_road = name.endswith(BY_ROADS) and ON_ROADS.search(name) is not None
    return of_land or on_road or naming(name) == Naming.VAGUE or SCHOOLS.search(name[:6]) is not None or BETWEEN.match(name) is not None


def _at_once(name: str, base: str, place: int) -> str | None:
    """A firm that the very beginning of a name gives away, whatever follows."""
    if academy := _academy(name):
        return academy
    rated = CAPACITY.match(name)
    if rated and known(rated["firm"]):
        return rated["firm"]  # 甲泰|200兆瓦时储能电站
    if place and (brand := _brand_behind(name, place)):
        return brand
    yearly = YEARLY.match(name)
    if yearly and may_make(yearly["firm"]):
        return without_site(yearly["firm"])  # 江岸甲光|年产20吉瓦单晶硅片
    if place and (placed := of_amount(name, place)):
        return placed
    letters = LETTERS.match(name)
    if letters and len(letters[0]) < len(base):
        return letters[0] + trade_at(base[letters.end() :])
    return of_power(base) or hall(base) or (None if is_public(name) else of_numbered_works(base))


def _academy(name: str) -> str:
    """中科甲源|秸秆糖项目: an institute's firm with a word of its own."""
    match = ACADEMY.match(name)
    if match is None or not own(match["word"]) or is_word(match["word"]) or facility(match[0]) is not None:
        return ""
    return match[0] if len(name) > len(match[0]) + 2 else ""


def _brand_behind(name: str, place: int) -> str:
    """江岸|甲侨城|文旅二期: a known firm behind a place, where words follow that are not the end of its name."""
    brand = next((name[place : place + k] for k in (5, 4, 3) if known(name[place : place + k])), "")
    told = trade_end(brand) or ""
    if not brand or (is_ordinary(brand) and (not told or name.startswith("中国"))) or (told and first_word(name[place + len(brand) - len(told) :]) > len(told)):
        return ""
    return brand if first_word(name[place + len(brand) :]) else ""


def _by_shape(name: str, base: str, end: Facility | None, place: int) -> str | None:
    """A firm by the first of the shapes that fits, the surest first."""
    if found := with_trade(base, name, end):
        return found
    if is_public(name):
        return of_place(name)
    if not end and base != name and 2 <= len(base) <= 6:
        return of_phase(base) or before_letters(base)
    return (
        further(brand_of(name, end), base, end)
        or looser_brand(base, end)
        or of_works(base, end)
        or before_goods(base, end)
        or behind_place(base, end)
        or of_base(base, end)
        or before_letters(base)
        or (None if end else before_words(base))
        or (at_place(name, end, place) if place else None)
        or of_place(name)
    )


def is_of_port(found: str, name: str) -> bool:
    """Whether works are a port's and no firm's: 云州港|粮食泊位改造, for what a port has is the place's."""
    return found[-1] == "港" and QUAYS.search(name, len(found)) is not None


def _settled(found: str | None, name: str, base: str) -> str | None:
    """Where exactly a firm's name ends; none where it is two provinces or a piece of a place."""
    if not found:
        return None
    found = to_the_goods(found, base) if found != base else found
    if not known(found) and INSTITUTE.match(base, len(found)):
        found = base[: len(found) + 1]  # 甲凌院|有机氟材料
    if is_of_port(found, base):
        return None
    if PROVINCES.fullmatch(found) and not known(found):
        return None  # 吉浙|绿色食品产业园
    if base.startswith("城", len(found)) and found[-1] != "业" and not known(found):
        return None  # 乌河|食品城: a market of the trade, called after its place; 甲木业|城 is the firm's
    # 某木地|零碳产业园: what is shorter than the place that a name begins with is a piece of the place.
    return found if len(found) >= place_at(name) else None


def makes(project: str) -> bool:
    """Whether a name is a firm and what it makes (甲硅|负极材料), rather than a firm by itself."""
    first = founder(project)
    rest = project[len(first) :] if first else ""
    return is_industry(rest) and rest not in trades()


def has_known_owner(project: str) -> bool:
    """Whether a project's name begins with a firm of the lexicon or with a trade's firm."""
    return any(known(project[:k]) for k in range(2, min(7, len(project)))) or brand_of(project, facility(project)) is not None
