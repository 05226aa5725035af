"""Which firm a project is named after, told by the shape of its name: 比太新能源|异质结电池片, 硕贝德|天线|产业园."""

import re
from functools import cache, lru_cache

from graph.lexicon import lexicon
from ingest.construction.brands import MATERIALS, brand_of, is_goods, looser_brand, trade_at
from ingest.construction.firms import (
    DESCRIBING,
    ELEMENTS,
    NOT_FIRM,
    NUMERALS,
    PLACE_END,
    SUBSTANCES,
    VAGUE,
    is_industry,
    is_plain_stem,
    is_stem_of_trade,
    known,
    may_be_firm,
    region_at,
    trade_end,
    trades,
    with_role,
)
from ingest.construction.firmsigns import GOODS, shows_firm
from ingest.construction.names import LETTERS, Facility, Naming, facility, naming, without_head, without_phase
from ingest.patterns import compiled
from ingest.vocabulary import first_word, is_ordinary, is_region, is_running, is_word, own

# 六氟, 三氯: what is made, counted by its atoms
COUNTED_SUBSTANCES = SUBSTANCES | NUMERALS
PUBLIC = frozenset({"road", "utility", "civic"})
SCHOOLS = re.compile(r"大学|学院|师大|科大|中科院|研究院|^\d")
BETWEEN = re.compile(r"[\u4e00-\u9fff]{2,4}[—–-]")  # 中国—印尼|镍材料合作项目
INSTITUTE = re.compile("(?:院(?![区校士内外长落])|所(?![需属在有得以长谓]))(?=[\u4e00-\u9fff]{3})")
RIVER = re.compile(r"[\u4e00-\u9fff]{1,2}[河江湖渠](?=[\u4e00-\u9fff]{2})")
MINE = re.compile(r"[\u4e00-\u9fff]{1,4}矿(?!业|机|山机|产|物)")  # 火烧云|铅锌矿
RESIDUES = frozenset("渣液粉泥浆")  # 酸解渣|提锂 is what is treated, and no firm
AMOUNT = re.compile(r"(?P<firm>[\u4e00-\u9fff]{4,7}?)(?=\d[\d.]*(?:GWh?|MWh?|[万亿](?:吨|套|片|台|只|辆|件|平方米|立方米)|吨|辆)[\u4e00-\u9fff])")
YEARLY = re.compile(r"(?P<firm>[\u4e00-\u9fff]{2,8})年(?:产|加工|处理)\d")
# 中国移动(青海)|高原大数据中心
PLACED = re.compile(r"^([\u4e00-\u9fff]{2,6})\([\u4e00-\u9fff]{2,4}\)(?=[\u4e00-\u9fff]{3})")
GOODS_IN_LETTERS = re.compile(r"(?P<stem>[\u4e00-\u9fff]{2,5})(?=(?:[α-ω][\u4e00-\u9fff]|[A-Z]{2,6}|[A-Z]\d{2,4})(?:[\u4e00-\u9fff]|$)|\d[\d.]*(?:GWh?|MWh?|兆瓦时?|吉瓦时?|万?千瓦|[万亿]?(?:吨|套|片|台|只|辆|件))(?!/))")
PROVINCES = re.compile("[京津冀晋辽吉黑龙沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川蜀黔滇陕甘青宁]{2}")
ACADEMY = re.compile(r"中科(?P<word>[\u4e00-\u9fff]{2})(?<!院)(?<!院[\u4e00-\u9fff])")
CAPACITY = re.compile(r"(?P<firm>[\u4e00-\u9fff]{2,6})(?=\d[\d.]*[万亿]?(?:GWh?|MWh?|兆瓦时?|吉瓦时?|千瓦时?|吨|套|台|片|辆|平方米|立方米)(?!/))")
NUMBERED = re.compile("[一二三四五六七八九十]期|[东西南北新老]")
POWER_PLANT = re.compile("热电|风电|光伏|水电|火电|核电|电站|电厂|储能|燃机|发电|抽水蓄能")
INNER_PHASE = re.compile(r"([\u4e00-\u9fff]{2,6}?)[一二三四五六七八九十]期")
WORKS = compiled(r"(?:增产|扩产|增能|扩能|技术改造|技改|智能化|数字化|搬迁|整体|扩建|改造|升级|迁建|改扩建|增资)+$")
WORKS_BY_NUMBER = re.compile("(?P<firm>[\u4e00-\u9fff]{3,6})(?:[二三四五]厂区?|(?:第[一二三四五]|[新老东西南北])厂区)$")
TOWNS_RUN = re.compile("水|热电|电[厂站]|垃圾|焚烧|处理|燃气|供热")
MADE_IN = frozenset({"车间", "生产线", "产线", "工厂", "智能工厂", "总部", "生产基地", "制造基地"})
POWER = frozenset({"风电", "光伏", "水电", "储能", "电力", "能源", "热电"})
OF_LAND = frozenset({"生态", "水利", "文化", "文旅", "旅游", "环保", "水务"})
TOWNS = frozenset({"小镇", "新城", "城", "港", "港区", "谷", "古镇", "景区"})
SITES = ("园", "机场", "港", "水厂", "污水", "片区", "新城", "片")
# Trades of places rather than of one firm: before 中心 or 产业园 they name a place's facility (小南垭|铁路|物流中心).
OF_PLACES = re.compile(
    r"铁路|公路|航空|港口|机场|轨道|城市|乡村|文化|体育|旅游|科技|人才|教育|综合|数据|政务|智慧|海关|口岸|现代|国际|跨境|电商|物流|保税|临空|临港|合作|协作|医药|食品|医疗|装备|汽车|家居|建材|公铁|海铁|空铁|低空|市民|公共|商业|创新|创业|双创|科创|冷链|农业|农产品"
)
# Trades that an ordinary word may stand before (星光化工).
WORKSHOPS = frozenset({"化工", "机械", "纺织", "铸造", "建材", "包装", "轴承", "模具", "食品", "石化", "重工", "铝业", "药业", "木业", "家居", "果业", "乳业", "酒业", "纸业", "糖业", "米业", "面业", "油脂", "水泥", "印染", "陶瓷", "服饰", "鞋业"})
# Trades that say as often how what follows is made.
DESCRIBING_TRADES = frozenset({"智能", "智慧", "数字", "绿色", "高端", "智造"})
OF_MAKING = DESCRIBING_TRADES - {"智造"}


@lru_cache(maxsize=4096)
def founder(project: str) -> str | None:
    """The firm that a project's name begins with, if its shape shows one."""
    if project.isascii():
        return None  # the name of a brand in Latin letters holds no other
    name = without_head(project)
    name = PLACED.sub(r"\1", name) if "(" in name else name
    end, base = facility(name), without_phase(name)
    if end is None and base == name and not shows_firm(name):
        return None
    if (PLACE_END.search(name[:2]) and name[2:4] in OF_LAND and not known(name[:4])) or naming(name) == Naming.VAGUE or SCHOOLS.search(name[:6]) or BETWEEN.match(name):
        return None
    county = next((k for k in (3, 4, 5) if name[k - 1 : k] in ("县", "市", "区", "旗") and len(name) - k >= 5 and is_region(name[:k])), 0)
    if county:
        return founder(name[county:])  # 墨玉县|天康畜牧|生猪屠宰
    chinese = ACADEMY.match(name)
    if chinese and own(chinese["word"]) and not is_word(chinese["word"]) and facility(chinese[0]) is None and len(name) > len(chinese[0]) + 2:
        return chinese[0]  # 中科绿源|秸秆糖项目
    rated = CAPACITY.match(name)
    if rated and known(rated["firm"]):
        return rated["firm"]  # 正泰|200兆瓦时储能电站
    place = region_at(name)
    brand = next((name[place : place + k] for k in (5, 4, 3) if place and known(name[place : place + k])), "")
    told = trade_end(brand) or ""
    if brand and not is_ordinary(brand) and (not told or first_word(name[place + len(brand) - len(told) :]) <= len(told)) and first_word(name[place + len(brand) :]):
        return brand  # 柳州|华侨城|文旅二期
    yearly = YEARLY.match(name)
    if yearly and may_make(yearly["firm"]):
        return _without_site(yearly["firm"])  # 曲靖阳光|年产20吉瓦单晶硅片
    if place and (placed := _of_amount(name, place)) is not None:
        return placed
    letters = LETTERS.match(name)
    if letters and len(letters[0]) < len(base):
        return letters[0] + trade_at(base[letters.end() :])
    if (runs := _of_power(base) or _hall(base)) is not None:
        return runs
    works = WORKS_BY_NUMBER.match(base)
    if works and not is_public(name) and may_have_works(works["firm"]) and (base.endswith("区") or trade_end(works["firm"])):
        return works["firm"]  # 甲酿造|二厂区
    inner = INNER_PHASE.match(name)
    if inner and not end:
        base = inner[1]  # 首钢京唐|二期后续工程
    found = _with_trade(base, name, end)
    if found or is_public(name):
        found = found or _of_place(name)
    elif not end and base != name and 2 <= len(base) <= 6:
        found = _of_phase(base) or _before_letters(base)
    else:
        found = _further(brand_of(name, end), base, end) or looser_brand(base, end) or _of_works(base, end) or _before_goods(base, end) or _behind_place(base, end) or _of_base(base, end) or _before_letters(base) or (None if end else _before_words(base)) or (_at_place(name, end, place) if place else None) or _of_place(name)
    found = _to_the_goods(found, base) if found and found != base else found
    if found and not known(found) and INSTITUTE.match(base, len(found)):
        found = base[: len(found) + 1]  # 瑞凌院|有机氟材料
    if found and PROVINCES.fullmatch(found) and not known(found):
        return None  # 龙粤|绿色食品产业园 is of two provinces
    # 格尔木|零碳产业园: what is shorter than the place that a name begins with is a piece of the place.
    return found if found and len(found) >= _place_at(name) else None


def _to_the_goods(found: str, base: str) -> str:
    """海德福|质子交换膜, not 海德|福质子交换膜; 永和|氟精细化学品, not 永和氟: a firm ends where the whole of what is made begins."""
    if known(found):
        return found
    rest = base[len(found) :]
    more = next((k for k in (1, 2) if len(rest) - k >= 3 and is_industry(rest[k:]) and not is_industry(rest) and not (SUBSTANCES & set(rest[:k]) or is_word(rest[k - 1 : k + 1])) and own(base[: len(found) + k]) == len(found) + k), 0)
    if more:
        return base[: len(found) + more]
    made_of = len(found) >= 3 and (found[-1] in ELEMENTS or found[-1] == "超") and not trade_end(found) and own(found[:-1]) >= 1 and own(rest) <= 1
    return found[:-1] if made_of and len(rest) >= 2 else found


def _of_power(base: str) -> str | None:
    """华能|某山风电: a firm that runs power stations names them after hills and villages, which no list knows."""
    match = PLANT_AT_PLACE.fullmatch(base)
    runs = next((base[:k] for k in (4, 3, 2) if base[:k] in with_role("power") or (known(base[:k]) and (known(base[:k] + "电力") or known(base[:k] + "新能源")))), None) if match else None
    if runs is None:
        return None
    return next((base[:k] for k in (6, 5, 4, 3) if k > len(runs) and known(base[:k]) and len(base) - k >= 4), runs)


PLANT_AT_PLACE = re.compile("[\u4e00-\u9fff]{4,12}(?<!海上)(?:风电场?|光伏(?:电站)?|水电站?|抽水蓄能(?:电站)?|抽蓄(?:电站)?|储能电站|热电联产)")


def may_have_works(stem: str) -> bool:
    """Whether what stands before 二厂区 can be a firm: no region, no place, something of its own in it."""
    return own(stem) > 0 and not is_region(stem) and not PLACE_END.search(stem) and not NOT_FIRM.search(stem) and not TOWNS_RUN.search(stem)


def _without_site(firm: str) -> str:
    """隆昌|楚雄: the place where a firm builds is no part of its name."""
    site = next((k for k in (4, 3, 2) if len(firm) - k >= 2 and is_region(firm[-k:]) and not is_region(firm[:-k])), 0)
    stem = firm[: len(firm) - site]
    return stem if site and (known(stem) or own(stem) == len(stem)) else firm


def _of_amount(name: str, place: int) -> str | None:
    """宜昌天赐|25万吨电解液: a place and a firm's own name in front of how much is made."""
    match = AMOUNT.match(name)
    if match is None or is_public(name):
        return None
    firm = match["firm"]
    core = firm[place:]
    return firm if 2 <= len(core) <= 3 and may_make(firm) and facility(core) is None and not VAGUE.match(core) and not is_running(core) else None


def _at_place(name: str, end: Facility | None, place: int) -> str | None:
    """云南裕能|安宁磷酸铁锂, 甘肃德福|高性能铜箔: a place, letters of its own, and then what is made or where."""
    if is_public(name) or is_region(name[: place + 1]):
        return None
    base = without_phase(name)
    for cut in (3, 2):
        core, rest = base[place : place + cut], base[place + cut :]
        if len(rest) < 3 or (PLACE_END.search(core) and not known(core)) or NOT_FIRM.search(core) or is_region(core) or SUBSTANCES.issuperset(core):
            continue
        goods = rest.removesuffix(end[0]) if end else rest
        site = region_at(goods)
        made = any(is_industry(goods[k:]) or is_industry(goods[k:-1]) for k in range(site, max(site, len(goods) - 1)))
        if cut == 3 and known(core) and made and first_word(rest):
            return name[: place + cut]  # 湖北东阳光|负极材料
        if own(core) == cut and made and (first_word(goods) or site) and not (end and end[1] in ("site", "centre")):
            return name[: place + cut]
        if end is None and own(core) == cut == 2 and rest[-1] in GOODS and own(rest) <= 1 and is_industry(rest[-2:]) and not _spans(core, rest) and not OF_PLACES.match(rest):
            return name[: place + cut]  # 江西润禾|改性硅油
    return None


def _spans(core: str, rest: str) -> bool:
    """Whether a word goes over the cut between two pieces: 亚太|轻合|金副车架."""
    return any(is_word(core[-a:] + rest[:b]) for a in (1, 2) for b in (1, 2))


def _further(brand: str | None, base: str, end: Facility | None) -> str | None:
    """瑞浦|赛克|动力电池: a known firm's name that goes on with letters of its own, or with another's, is a firm of its own."""
    if brand and len(brand) == 2 and known(brand) and (known(base[2:4]) or known("中国" + base[2:4])) and not is_region(base[2:4]) and first_word(base[4:]):
        return base[:4]  # 奥迪|一汽|新能源汽车
    trade = base[len(brand) : len(brand) + 2] if brand and len(brand) < 4 and not trade_end(brand) else ""
    if trade in trades() and trade not in MATERIALS and trade not in OF_MAKING and first_word(base[len(brand or "") :]) <= 2 and first_word(base[len(brand or "") + 2 :]):
        return f"{brand}{trade}"  # 吉利|科技|动力电池
    if brand and known(brand) and _goes_on(base[len(brand) : len(brand) + 2], base[len(brand) + 2 :]):
        return base[: len(brand) + 2]  # 中兴|海力|驾驶室内饰
    longer = _before_goods(base[len(brand) :], end) if brand and len(brand) == 2 and not known(brand) else None
    return brand + longer if brand and longer and len(longer) == 2 and not known(longer) and own(brand + longer) == len(brand + longer) else brand


def _goes_on(more: str, rest: str) -> bool:
    """Whether two letters behind a known brand are a name's own, and ordinary words of what is made follow them."""
    new = own(more) == len(more) == 2 and not is_word(more) and not is_region(more) and not PLACE_END.search(more) and not SUBSTANCES & set(more)
    return new and more not in _zone_beginnings() and first_word(rest) >= 2 and not own(rest[:4]) and not is_region(rest[:2]) and facility(more + rest[:1]) is None


@cache
def _zone_beginnings() -> frozenset[str]:
    """With what names of zones begin: 桐昆|洋浦|PTA is built there."""
    return frozenset(name[:2] for entry in lexicon("zones") for name in entry.names)


def _before_letters(base: str) -> str | None:
    """福海创|PX装置: letters of its own in front of the letters of what is made."""
    match = GOODS_IN_LETTERS.match(base)
    if match is None:
        return None
    stem = match["stem"]
    stem = next((stem[:k] for k in (2, 3) if k < len(stem) and known(stem[:k]) and not is_word(stem[:k])), stem)  # 桐昆|洋浦|PTA
    other = is_word(stem) or is_region(stem) or PLACE_END.search(stem) or NOT_FIRM.search(stem) or SUBSTANCES.issuperset(stem) or NUMBERED.search(stem)
    return stem if not other and own(stem) and facility(stem) is None else None


def _place_at(name: str) -> int:
    """Length of the longest region that a name begins with, where it is no firm's beginning."""
    return next((k for k in (5, 4, 3) if len(name) - k >= 2 and is_region(name[:k])), 0)


def _behind_place(base: str, end: Facility | None) -> str | None:
    """海东|润泽|智算中心: a place, then a firm of its own, then what it runs there."""
    place = region_at(base)
    stem = base[place : place + 2]
    if not place or own(stem) < 2 or len(base) - place < 6:
        return None
    found = _before_goods(base[place:], end)
    return found if found and own(found) == len(found) else None


def may_make(stem: str) -> bool:
    """Whether what stands before 年产 is a firm: no region, no place, no facility, nothing that a description consists of."""
    core = stem[region_at(stem) :]
    return not is_region(stem) and not PLACE_END.search(stem) and facility(stem) is None and not NOT_FIRM.search(stem) and not is_industry(core) and (core != stem or not is_ordinary(stem))


def _of_place(name: str) -> str | None:
    """华能|清河储能电站: a known firm and the place where it builds what towns build too."""
    runs = next((name[:k] for k in (4, 3, 2) if name[:k] in with_role("power")), None)
    if runs and POWER_PLANT.search(name, len(runs)):
        return runs  # 华能|古雷热电联产
    brand = next((name[:k] for k in (5, 4, 3, 2) if len(name) > k + 3 and known(name[:k]) and not is_region(name[:k])), None)
    if brand in with_role("carrier"):
        return brand
    return brand if brand and any(is_region(name[len(brand) : len(brand) + k]) for k in (4, 3, 2)) else None


def _of_phase(base: str) -> str | None:
    """福莱特|四期: what only a phase follows is a firm where it is all its own."""
    core = base[region_at(base) :]
    if RIVER.match(base) and not known(base):
        return None  # 清河|复航二期
    listed = next((base[:k] for k in (5, 4) if len(base) - k >= 2 and known(base[:k])), None)
    if listed:
        return listed  # 远景动力|电池|一期
    goods = next((k for k in (2, 3) if len(base) - k >= 3 and is_industry(base[k:]) and base[k:] not in trades() and may_be_firm(base[:k])), 0)
    if goods and not known(base):
        return base[:goods]  # 万宝|压缩机|二期
    return base if may_be_firm(base) and own(core) >= max(2, len(core) - 1) else _before_goods(base, None)


def _of_works(base: str, end: Facility | None) -> str | None:
    """沱牌舍得|增产扩能, 桂林南药|国际化制剂车间."""
    if end and end[1] == "work":
        stem = WORKS.sub("", base)
        if len(stem) >= 4 and is_industry(stem[-2:]) and own(stem[:-2]) == len(stem) - 2:
            return stem[:-2]  # 爱德曼|电堆|扩产
        if stem != base and 2 <= len(stem) <= 5 and stem[-1] not in SUBSTANCES and may_be_firm(stem) and own(stem) >= max(2, len(stem) - 2):
            return stem
        trade = trade_end(stem) if stem != base else None
        core = stem.removesuffix(trade) if trade in WORKSHOPS else ""
        if 2 <= len(core) <= 3 and is_ordinary(core) and not (VAGUE.match(core) or DESCRIBING.match(core) or is_running(core[:2]) or is_industry(stem) or is_word(stem) or is_industry(core) or PLACE_END.search(core) or TOWNLY.search(core)):
            return stem  # 老知青食品|搬迁技改
    if end and end[0] in MADE_IN and is_region(base[:2]) and own(base[2:4]) == 2 and first_word(base[4:]):
        return base[:4]
    return None


def _of_base(base: str, end: Facility | None) -> str | None:
    """东方海缆|阳江基地: an ordinary word and what its firm makes, in front of the place where it has its works."""
    if end is None or end[1] != "plant":
        return None
    stem = BASE.sub("", base.removesuffix(end[0]))
    place = next((k for k in (4, 3, 2) if 4 <= len(stem) - k <= 6 and is_region(stem[-k:])), 0)
    firm = stem[: len(stem) - place]
    return firm if place and is_plain_stem(firm[:2]) and not OF_PLACES.match(firm) and not is_region(firm[:2]) and is_industry(firm[2:]) else None


# 沿江|化工搬迁, 城区|印染升级: of no one firm
TOWNLY = re.compile("[沿临滨环城郊旧原全各市县区镇乡村园]|老旧|传统|周边|小型|中小|危险|精细|煤|石油|天然")
BASE = re.compile("(?:生产|制造|总装|研发|智能制造)$")


# Trades that no word for how a thing is made makes those of a firm.
OF_SOIL = frozenset({"农业", "林业", "园林", "民宿", "茶叶", "花卉", "乳品", "白酒", "生态"})
# 麦克传感|高端芯片封装线: where what is made begins with a word for how, the trade in front of it is the firm's
QUALIFIED = re.compile("高端|高性能|新型|先进|精密|年产|数字化|智能化|超薄|高纯|特种|全自动|大尺寸|车规级|新能源(?!材料)")


def _with_trade(base: str, name: str, end: Facility | None) -> str | None:
    """四川裕能, 迎凤食品|冻干果蔬: something of its own, then a trade, then goods, a facility or a phase."""
    listed = next((base[:k] for k in (7, 6, 5, 4) if len(base) >= k + 2 and known(base[:k]) and trade_end(base[:k])), "")
    told = trade_end(listed) or ""
    stem = listed.removesuffix(told)
    if listed and own(stem) == len(stem) >= 2 and (told in ("石化", "化工") or first_word(base[len(stem) :]) <= len(told)):
        return listed  # 逸盛石化|新材料, but 通威|太阳能电池
    for length in range(4, min(len(base), 10) + 1):
        piece, rest = base[:length], base[length:]
        trade = trade_end(piece)
        loose = trade is not None and trades()[trade][0] == "loose" and (QUALIFIED.match(rest) is None or OF_PLACES.match(trade) is not None or trade in OF_SOIL)
        if not trade or "保税" in piece or loose or not (rest or base != name):
            continue
        stem = piece[: -len(trade)]
        plain = len(stem) == 2 and len(rest) >= 2 and trade in WORKSHOPS and is_plain_stem(stem) and not TOWNLY.search(stem) and not is_industry(piece) and not is_word(piece)
        if not (plain or is_stem_of_trade(stem, trade)) or ((trade in POWER or trade in OF_LAND) and PLACE_END.search(stem)):
            continue  # 平山湖|风电 is where it blows
        # 金昊海洋|牧场, 启川镍|合金: the goods begin before the trade that ends them.
        inner = next((k for k in (2, 1) if len(stem) - k >= 2 and own(stem[:-k]) == len(stem) - k and any(is_industry(base[len(stem) - k : length + n]) for n in (0, 1, 2))), 0)
        if not inner and stem[-1] in SUBSTANCES and len(rest) >= 2 and len(stem) >= 3 and own(stem[:-1]) == len(stem) - 1 and not known(piece) and trade not in CHEMICAL:
            inner = 1  # 龙佰钛|精密|管材
        if inner:
            return stem[:-inner]
        if trade == "食品" and rest.startswith(("快检", "检", "安全", "监")):
            return None  # 甲镇|食品|快检室: of no firm
        if rest == "城" and base != name and trade in WORKSHOPS and own(stem) == len(stem) == 2 and not is_region(stem):
            return piece  # 国林木业|城|三期
        if end and end[1] in ("site", "centre") and ((rest == end[0] and end[0] in TOWNS) or PLACE_END.search(stem)):
            return None
        if len(trade) == 2 and rest and is_word(base[length - 3 : length - 1]) and is_word(base[length - 1 : length + 1]):
            continue  # 海上风|电装|备
        if len(stem) >= 4 and trade in MATERIALS and own(stem) >= 3 and rest:
            return stem  # 中科昊业|稀土催化剂
        # 华瑞微电|子: of two trades the one that goes further.
        further = next((base[: length + k] for k in (2, 1) if (trade_end(base[: length + k]) or "").startswith(trade)), piece)
        last = trade_end(further) or trade
        if last in DESCRIBING_TRADES and rest and (own(stem) == len(stem) >= 2 or trade_end(stem) or (len(stem) == 4 and own(stem) >= 2)):
            return brand_of(stem, None) or stem  # 欧维姆|智能缆索车间, 海亮|有色智造园
        if not rest and len(trade) >= 3 and trade[-1] in "机器泵阀" and not known(piece) and may_be_firm(stem) and len(stem) <= 3:
            return stem  # 万宝|压缩机|二期: the machine is what is made
        # 四特酒|包装中心: what is packed or processed belongs to the firm that is called after it.
        if trade in PACKS and rest and len(stem) >= 2 and stem[-1] in DRINKS:
            return stem
        if (pair := WITH_CHINA.search(stem)) and pair.start() >= 2 and own(stem[: pair.start()]) >= pair.start() - 1:
            return stem[: pair.start()]  # 甲丰|中俄粮油仓储基地: two countries are no part of a firm's name
        if rest.startswith("级") and len(stem) >= 2 and own(stem) >= len(stem) - 1 and not known(piece):
            return stem  # 博钛|宇航级板材: what the goods are good for
        # 铭岳|电池盒: behind the trade stands what is made, in one sign.
        if len(rest) == 1 and rest in GOODS and own(stem) == len(stem) <= 3:
            return stem
        if trade == "电池" and own(stem) == len(stem) <= 3 and is_industry(rest):
            return stem  # 友升|电池托盘: the goods are of batteries, the firm makes none
        if trade == "汽车" and own(stem) == len(stem) and not known(piece) and is_industry(rest):
            return stem  # 宜铭|汽车线束: the parts are of cars, the firm makes none
        if rest.startswith(GO_INTO.get(trade, ())) and own(stem) == len(stem) >= 2 and not known(piece):
            return stem  # what is made goes into what the trade makes, which the firm does not
        if trade in CHEMICAL and rest.startswith("新材料") and len(stem) - 1 <= own(stem) and len(stem) <= 3 and not known(stem):
            return piece  # 岚星化工|新材料: behind a name that no list knows the trade is the firm's
        # 博世|新能源汽车热管理系统: the longer trade may be the beginning of what is made, too.
        if first_word(base[len(further) - len(last) :]) <= len(last):
            return further
        # 鹏飞|汽车零部件: the trade is the beginning of what is made.
        if own(stem) == len(stem) <= 3 or (own(stem) >= (2 if len(stem) < 5 else 1) and is_region(stem[:2])):
            return stem
    return None


# 中俄, 中老: China and a country that trades with it
WITH_CHINA = re.compile("中[俄蒙韩日德美法英意泰越老缅印哈巴吉塔尼欧]$")
# 英特耐|航空锻件
FLOWN = ("锻件", "铸件", "锻造", "铸造", "紧固件", "结构件", "零部件", "零件", "轮胎", "轴承", "铝材", "钛材", "复材", "复合材料", "叶片", "座椅", "内饰", "线缆", "连接器", "涂料", "玻璃", "精密")
CHEMICAL = ("化工", "石化")
# 罗特艾德|风电轴承
OF_PLANTS = ("轴承", "叶片", "塔筒", "主机", "整机", "装备", "齿轮", "变流器", "逆变", "组件", "支架", "玻璃", "电池", "系统", "集成", "法兰", "铸件", "电缆", "阀门", "配套", "设备", "零部件")
# 永太|锂电添加剂三期
OF_CELLS = ("添加剂", "隔膜", "电解", "铜箔", "铝箔", "负极", "正极", "粘结剂", "极耳", "结构件", "导电", "设备", "浆料", "回收")
# What goes into what a trade makes: aircraft, cells, and that by which power is made or kept.
GO_INTO = {
    **dict.fromkeys(("航空", "航天", "宇航"), FLOWN),
    **dict.fromkeys(("风电", "储能", "水电", "核电"), OF_PLANTS),
    "光伏": OF_CELLS + OF_PLANTS,
    "锂电": OF_CELLS,
}
PACKS = frozenset({"包装", "物流", "印刷", "机械"})
DRINKS = frozenset("酒茶乳奶醋油糖盐")
# 天齐堂|饮片车间, 仁和堂|颗粒剂车间: pharmacies are called halls
HALL = re.compile("[\u4e00-\u9fff]{1,2}(?<![食学讲课礼大厅])堂(?=[\u4e00-\u9fff]{3})")
DRUGS = re.compile("饮片|中药|颗粒|丸|膏|胶囊|口服|药|片剂|制剂|提取|医|阿胶|保健|养生|滋补|酒|茶")


def _hall(base: str) -> str | None:
    """A pharmacy in front of what it makes; a hall of a temple or a school makes nothing."""
    match = HALL.match(base)
    return match[0] if match and not is_word(match[0]) and DRUGS.match(base, match.end()) else None


def _before_words(base: str) -> str | None:
    """正铂|柔性电路板, 今禾|多层板: two or three characters of its own in front of words that end with what is made."""
    for cut in (2, 3):
        stem, rest = base[:cut], base[cut:]
        if len(rest) < 3 or rest[-1] not in GOODS or own(stem) < cut or not _is_own(stem, cut):
            continue
        length = first_word(rest)
        if length and own(rest) <= len(rest) - length and own(rest) <= 1 and not _is_public_word(rest[:length]) and not OF_PLACES.match(rest) and not rest.startswith(SITES):
            return stem
    return None


def _before_goods(base: str, end: Facility | None) -> str | None:
    """康佳|智能终端, 硕贝德|天线产业园, 晶澳|邢台…: two to six characters of its own in front of goods or a region."""
    for cut in (2, 3, 4, 5, 6):
        stem, rest = base[:cut], base[cut:]
        if len(rest) < 2:
            return None
        if not _is_own(stem, cut) or (cut > 4 and own(stem) < cut and not (known(stem[:2]) and own(stem[2:]) == cut - 2)):
            continue
        place = next((k for k in (4, 3, 2) if is_region(rest[:k])), 0)
        length = first_word(rest) or next((k for k in (5, 4, 3) if is_industry(rest[:k])), 0)
        if not length and not place:
            continue
        if rest[0] in "万千亿吨兆" or MINE.match(rest) or rest.startswith(SITES) or _is_public_word(rest[:length]):
            return None
        made = _makes(rest[place:], end, placed=place > 0) or (end is None and own(stem) == cut > 2 and _ends_in_goods(rest))
        return stem if made else None
    return None


def _is_own(stem: str, cut: int) -> bool:
    if is_word(stem) or is_region(stem) or (cut == 3 and is_region(stem[:2])) or PLACE_END.search(stem) or NOT_FIRM.search(stem) or COUNTED_SUBSTANCES.issuperset(stem) or stem[-1] in RESIDUES:
        return False
    return own(stem) >= max(1, cut - 2)


def _makes(rest: str, end: Facility | None, *, placed: bool) -> bool:
    """Whether what follows a stem is what a firm makes or where it makes it, and not the trade of a place."""
    if end and end[1] == "site" and end[0].endswith(("小镇", "古镇", "景区", "古城")):
        return False  # 大柳|夜市特色小镇: a town is named after its place
    inner = re.sub(r"^(?:园区|基地|工厂)", "", rest)
    goods = inner.removesuffix(end[0]) if end else inner
    if (end and end[0].endswith("总部")) or (end and end[0] == "总部基地"):
        return True
    if end and end[1] in ("site", "centre") and (OF_PLACES.match(goods) or (end[1] == "site" and lexicon("industries").get(goods))):
        return False  # 星沙|区块链|产业园: a place and its industry
    return is_goods(goods) or (own(goods) <= 1 and first_word(goods) > 0 and EQUIPMENT.fullmatch(goods) is not None) or (placed and end is not None and end[1] == "plant")


# 海洋钛|装备, 高压|连接器: what is made, whatever words say which
EQUIPMENT = re.compile("[\u4e00-\u9fff]{2,6}(?:装备|零部件|构件|管件|锻件|铸件|板材|棒材|管材|型材|连接器|传感器|变压器|控制器|换热器|减速器|逆变器|电容器|继电器)")


def _is_public_word(word: str) -> bool:
    end = facility("某" + word) if word else None
    return end is not None and end[0] == word and end[1] in PUBLIC


def _ends_in_goods(words: str) -> bool:
    """永磁辊道|电机: whether words that no list knows as a whole end with what is made, all of them ordinary."""
    return len(words) >= 4 and is_ordinary(words) and any(is_industry(words[-k:]) for k in (4, 3, 2))


def makes(project: str) -> bool:
    """Whether a name is a firm and what it makes (许硅|负极材料), rather than a firm by itself."""
    first = founder(project)
    rest = project[len(first) :] if first else ""
    return is_industry(rest) and rest not in trades()


def has_known_owner(project: str) -> bool:
    """Whether a project's name begins with a firm of the lexicon or with a trade's firm."""
    return any(known(project[:k]) for k in range(2, min(7, len(project)))) or brand_of(project, facility(project)) is not None


def is_public(project: str) -> bool:
    """Whether a project is one that towns build: roads, waterworks, schools."""
    end = facility(project)
    while end is not None and end[1] == "work":
        project = without_phase(without_head(project)).removesuffix(end[0])
        end = facility(project)
    return end is not None and end[1] in PUBLIC


