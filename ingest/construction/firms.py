"""Names of firms: what they end with, whether a piece of text can be one, and which firm a project is named after."""

import re
from functools import cache, lru_cache

from graph.lexicon import Entry, lexicon
from ingest.construction.names import HEAD, Naming, facility, naming, without_phase
from ingest.vocabulary import first_word, is_ordinary, is_region, is_running, is_word, own

# Trades and forms that short names of firms end with (红橡科技, 天齐锂业).
TRADES = ["科技", "技术", "股份", "集团", "控股", "实业", "工业", "电子", "光电", "电气", "电器", "电力", "新能源", "能源", "锂业", "锂能", "锂电", "锂科", "硅业", "化工", "化学", "化纤", "石化", "生物", "药业", "医药", "制药", "医疗", "食品", "乳业", "酒业", "饮料", "粮油", "机械", "机电", "重工", "重科", "动力", "精密", "精工", "智能", "智造", "装备", "汽车", "客车", "商用车", "航空", "航天", "物流", "速运", "速递", "快运", "快递", "货运", "跨境", "冷链", "环境", "环保", "水务", "材料", "新材料", "复材", "纤维", "膜科", "数控", "激光", "机器人", "半导体", "微电子", "微电", "芯片", "芯片科技", "通信", "通讯", "网络", "信息", "软件", "数据", "云", "影像", "光学", "商贸", "贸易", "建工", "置业", "地产", "文旅", "传媒", "文化", "农牧", "农业", "农机", "牧业", "种业", "渔业", "水产", "粉末", "安防", "仪器", "船舶", "船厂", "海工", "造船", "港务", "航发", "航运", "航司", "金控", "创投", "国控", "建投", "城投", "开投", "交投", "高投", "国投", "能投", "文投", "钢铁", "特钢", "铝业", "铜业", "锌业", "钨业", "钛业", "矿业", "稀土", "磁材", "建材", "玻璃", "陶瓷", "水泥", "纺织", "服饰", "鞋业", "家居", "家具", "卫浴", "轻合金", "合金", "显示", "照明", "储能", "储运", "电池", "电机", "电缆", "线缆", "轮胎", "橡胶", "塑胶", "包装", "纸业", "印务", "珠宝", "体育", "健康", "康养", "工程机械", "电路", "磷业", "盐业", "糖业", "茶业", "面业", "油脂", "日化", "工贸", "重汽", "重机", "电科", "电装", "轴承", "阀业", "泵业", "模具", "制冷", "空调", "厨卫", "时装", "国际", "中国", "药业集团", "供应链", "生态", "园林", "检测", "模组", "仪表", "传感", "微纳", "纳米", "新材", "型材", "管业", "管道", "燃气", "热电", "煤电", "煤业", "能化", "硅能", "氢能", "光能", "风电", "电源", "电驱", "电控", "飞机", "直升机", "通航"]
_ENDS = frozenset(TRADES)
FORMS = re.compile(r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|总公司|分公司|集团公司|公司|集团|银行|控股|股份)$")
# Stems that say of no firm which one it is.
VAGUE = re.compile(
    r"^(?:平台|项目|集团|国有|大型?|上市|跨国|民营|有关|相关|外资|担保|融资|投资|保险|证券|物业|控股|子|分|母|总|优势|优质|骨干|龙头|头部|一批|世界|全国|本地|本土|中小|知名|合资|独资|建设|运营|园区|开发区?|省|市|区|县|乡镇|属|管|级|内|外|城投|国资|企业|中介|基金|租赁|航空|物流|管理|产业|开发|科技|服务|两类|专业化?|市场化|实体|托管|商贸|贸易|销售|仓储|"
    r"电子商务|电商|供应链|地产|房地产|开发商|建筑|劳务|中央|央企|国企|资本|小额|贷款|小贷|创投|风投|信托|咨询|会计|律师|农业|旅游|文化|金融|财务|资产|经营|改革|新|该|本|各|其他?|等|和|及|的|[一二三四五六七八九十两多几\d]+|[家个批类]|总部|区域|独角兽|行业|领军|链主|股份|合作|联合|医疗|教育|办学|医联体|综合|试点|合资|生产|加工|制造|互联网|信息|软件|数据|能源|电力|燃气|供水|水务|热力|公交|航运|船舶|运输|网络|通信|广告|传媒|人力资源|人才)+$"
)
NOT_FIRM = re.compile(
    r"[对这的予拟各该个已将未不或且于给被把向]|^其他|^\d|[\d一二三四五六七八九十]+[家个名]|产业|经济|行业|领域|企业|单位|部门|项目|园区|市场(?!监)|资源|政策|服务$|人才|资金|平台$|机构|高校|院所|商会|协会|联盟|政府|国家|市委|建设$|发展$|创新$|研发$|品牌|产品|产能|标准|骨干|龙头|重点|优质|高端|核心|关键|主要|以上|等$|的|进行|开展|实施|提升|扩大|完善|[“”《》()]|学院|大学|中学|小学|医院|研究院|研究所|[局委厅办级线]$|工程师|示范区|试验区|开发区|管委会|[省市区县镇乡村]$|资本$|铁路$|港$|节$|会$|展$|队伍$"
)
# Trades that are also what anything is called: no firm by themselves.
LOOSE = frozenset(["贸易", "商贸", "生态", "技术", "工业", "文化", "农业", "国际", "中国", "检测", "体育", "健康", "影像", "传感", "园林", "燃气", "飞机", "汽车零部件", "云", "装备"])
STRONG = frozenset(["科技", "股份", "集团", "控股", "药业", "实业", "锂能", "锂业", "能源", "新能源", "电子", "电气", "医疗", "环保", "食品", "乳业", "重工", "智造"])
POLITICAL = re.compile(r"军事|侵略|反党|反革命|犯罪|流氓|社会|领导|战争|主义|好战|统治|条约|公约|阴谋|卖国|利益|消费|控制|压缩|国外|国内|境外|外国")
PLATFORMS = frozenset("能投 城投 交投 建投 国投 文投 高投 开投 港务 集团 船厂 国控 金控 创投".split())
PLATFORM = re.compile(r"城投|国投|交投|建投|产投|文旅|水务|临空|经开|高新|高投|开投|农投|旅投|科投|港务|机场|投资|控股|能源|金控|城建|公交|航投|新区|园区|自贸|综保")
DESCRIBING = re.compile(r"先进|高端|绿色|智能|现代|海洋|生命|城市|传统|特色|安全|数字|前沿|未来|低碳|清洁|可再生|移动|精细|消费|普惠|共享|跨境")
WORKS = re.compile(r"(?:增产|扩产|增能|扩能|技术改造|技改|智能化|数字化|搬迁|整体|扩建|改造|升级|迁建|改扩建|增资)+$")
MADE_IN = frozenset("车间 生产线 产线 工厂 智能工厂 总部 生产基地 制造基地".split())
COMMON_TRADES = frozenset("铁路 公路 航空 港口 机场 轨道 城市 乡村 文化 体育 旅游 科技 人才 教育 综合 数据 政务 智慧 海关 口岸 现代 国际 跨境 电商 物流 保税 临空 临港 合作 协作 医药 食品 医疗 装备 汽车 家居 建材 公铁 海铁 空铁 低空 市民 公共 商业 创新 创业 双创 科创 冷链 农业 农产品".split())
TOWNS = frozenset(["小镇", "新城", "城", "港", "港区", "谷", "古镇", "景区"])
SITES = ("园", "机场", "港", "水厂", "污水", "片区", "新城", "片")
PUBLIC = frozenset({"road", "utility", "civic"})
PLACE_END = re.compile(r"[湖河江山岛港湾村镇乡城园区县市州路桥街站洞坝寺庙塔滩洲峰岭沟泉溪渠]$")


def trade_end(name: str) -> str | None:
    """The trade that a short name of a firm ends with, the longest, if something stands in front of it."""
    return next((name[-k:] for k in (4, 3, 2) if len(name) - k >= 2 and name[-k:] in _ENDS), None)


def known(name: str) -> Entry | None:
    """The lexicon's entry of a firm."""
    return lexicon("companies").get(name)


@lru_cache(maxsize=65536)
def is_firm_like(name: str) -> bool:
    """Whether a piece of text can be the name of a firm: known, or with a form or a trade behind something of its own."""
    if not 2 <= len(name) <= 16 or is_region(name):
        return False
    if known(name):
        return True
    if NOT_FIRM.search(name) or lexicon("industries").get(name) or lexicon("goods").get(name):
        return False
    form = FORMS.search(name)
    if form:
        return is_stem_of_form(name[: form.start()])
    trade = trade_end(name)
    if trade:
        stem = name[: -len(trade)]
        if trade in LOOSE:
            return own(stem) == len(stem) <= 4 or (own(stem) >= 2 and trade in ("国际", "中国"))
        return _is_stem(stem, trade)
    return False


def is_stem_of_form(stem: str) -> bool:
    """Whether what stands before 公司 or 集团 says which: something of its own, a region, or a platform's word (城投)."""
    if len(stem) < 2 or VAGUE.match(stem) or POLITICAL.search(stem) or re.search(r"上市$|公司|股份制$|^[对予拟若被给求指向]", stem):
        return False
    placed = len(stem) >= 4 and any(is_region(stem[:k]) for k in (2, 3, 4))
    return own(stem) >= 2 or placed or PLATFORM.search(stem) is not None


@lru_cache(maxsize=65536)
def may_be_firm(name: str) -> bool:
    """Whether a short name of no known kind can be a firm's where the words around say so (井贝, 养天和)."""
    if is_firm_like(name):
        return True
    if not 2 <= len(name) <= 6 or NOT_FIRM.search(name) or is_region(name) or is_word(name) or facility(name):
        return False
    letters = sum("\u4e00" <= c <= "\u9fff" for c in name)
    if PLACE_END.search(name) and not (letters >= 4 and is_region(name[-2:])):
        return False  # 常石舟山 ends with a region, not with a hill
    return own(name) >= max(1, letters - 2) and not lexicon("industries").get(name)


@cache
def _trades_by_length() -> tuple[str, ...]:
    return tuple(sorted(_ENDS - {"云"}, key=len, reverse=True))


@lru_cache(maxsize=32768)
def founder(project: str) -> str | None:
    """The firm that a project's name begins with, by its shape alone: 比太新能源 of 比太新能源异质结电池片, 硕贝德 of 硕贝德天线产业园."""
    name = HEAD.sub("", project)
    if naming(name) == Naming.VAGUE or re.search(r"大学|学院|师大|科大|中科院|研究院|[\d]", name[:6]):
        return None
    end = facility(name)
    base = without_phase(name)
    inner = re.match(r"([\u4e00-\u9fff]{2,6}?)[一二三四五六七八九十]期", name)
    if inner and not end:
        base = inner[1]  # 首钢京唐|二期后续工程
    found = _with_trade(base, name, end)
    if found or is_public(name):
        return found
    if not end and base != name and 2 <= len(base) <= 6:
        place = next((k for k in (4, 3, 2) if len(base) - k >= 2 and is_region(base[:k])), 0)
        core = base[place:]
        return base if may_be_firm(base) and own(core) >= max(2, len(core) - 1) else _before_goods(base, end)
    brand = next((name[:k] for k in (4, 3, 2) if name[:k] in _brands()), None)
    if brand and not PLACE_END.search(brand) and not (end and end[1] == "site" and name == brand + end[0]):
        return brand
    if end and end[1] == "work":
        stem = WORKS.sub("", base)
        if stem != base and 2 <= len(stem) <= 5 and may_be_firm(stem) and own(stem) >= max(2, len(stem) - 2):
            return stem  # 沱牌舍得|增产扩能
    if end and end[0] in MADE_IN and is_region(base[:2]) and own(base[2:4]) == 2 and first_word(base[4:]):
        return base[:4]  # 桂林南药|国际化制剂|车间
    return _before_goods(base, end)


@cache
def _brands() -> frozenset[str]:
    """What names of known firms begin with before their trade (通威 of 通威股份), where it is no word and no region."""
    found: set[str] = set()
    for entry in lexicon("companies"):
        trade = trade_end(entry.name)
        stem = entry.name[: -len(trade)] if trade else entry.name
        if 2 <= len(stem) <= 4 and own(stem) == len(stem) and not is_region(stem):
            found.add(stem)
    return frozenset(found)


def _with_trade(base: str, name: str, end: tuple[str, str, bool] | None) -> str | None:
    """四川裕能, 迎凤食品|冻干果蔬: something of its own, then a trade, then goods, a facility or a phase."""
    for length in range(3, min(len(base), 10) + 1):
        piece, rest = base[:length], base[length:]
        trade = trade_end(piece)
        if not trade or trade in LOOSE or not (rest or base != name):
            continue
        stem = piece[: -len(trade)]
        if not _is_stem(stem, trade):
            continue
        if end and end[1] in ("site", "centre") and (rest == end[0] and end[0] in TOWNS or PLACE_END.search(stem)):
            return None
        # 鹏飞|汽车零部件: the trade is the beginning of what is made.
        if first_word(trade + rest) > len(trade):
            if own(stem) == len(stem) <= 3 or (own(stem) >= 2 and is_region(stem[:2])):
                return stem
            continue
        return piece
    return None


def _is_stem(stem: str, trade: str) -> bool:
    """Whether what stands before a trade can be a firm's own name, a region before it passed over."""
    place = next((k for k in (4, 3, 2) if len(stem) - k >= 2 and is_region(stem[:k])), 0)
    core = stem[place:]
    if is_region(stem) and trade in PLATFORMS:
        return True  # 四川|能投
    if not 2 <= len(core) <= 4 or is_region(core):
        return False
    if own(core) >= max(1, len(core) - (3 if place else 2)):
        return True
    return trade in STRONG and is_word(core) and not is_running(core) and not VAGUE.match(core) and not DESCRIBING.match(core) and first_word(core + trade) <= len(core) and not lexicon("goods").get(core) and not lexicon("industries").get(core)


def _before_goods(base: str, end: tuple[str, str, bool] | None) -> str | None:
    """康佳|智能终端, 硕贝德|天线产业园, 晶澳|邢台…: two to four characters of its own in front of goods or a region."""
    for cut in (2, 3, 4):
        stem, rest = base[:cut], base[cut:]
        if len(rest) < 2:
            return None
        if is_word(stem) or is_region(stem) or own(stem) < max(1, cut - 2) or PLACE_END.search(stem) or NOT_FIRM.search(stem):
            continue
        place = next((k for k in (4, 3, 2) if is_region(rest[:k])), 0)
        length = first_word(rest)
        if not length and not place:
            continue
        if rest[0] in "万千亿吨兆" or rest.startswith(SITES) or _is_public_word(rest[:length]):
            return None
        inner = re.sub(r"^(?:园区|基地|工厂)", "", rest[place:])
        goods = inner.removesuffix(end[0]) if end else inner
        if end and end[0].endswith(("总部", "总部基地")):
            return stem
        if end and end[1] in ("site", "centre") and (goods in COMMON_TRADES or first_word(goods) and goods[: first_word(goods)] in COMMON_TRADES):
            return None
        if end and end[1] == "site" and lexicon("industries").get(goods):
            return None  # 星沙|区块链|产业园: a place and its industry
        return stem if (goods and _is_goods(goods)) or (place and end and end[1] == "plant") else None
    return None


def _is_public_word(word: str) -> bool:
    end = facility("某" + word) if word else None
    return end is not None and end[0] == word and end[1] in PUBLIC


def _is_goods(words: str) -> bool:
    """Whether words begin with what is made, rather than where or for whom."""
    return any(lexicon("industries").get(words[:k]) or lexicon("goods").get(words[:k]) for k in range(min(8, len(words)), 1, -1))


def is_public(project: str) -> bool:
    """Whether a project is one that towns build: roads, waterworks, schools."""
    end = facility(project)
    while end is not None and end[1] == "work":
        name = without_phase(HEAD.sub("", project))
        project = name.removesuffix(end[0])
        end = facility(project)
    return end is not None and end[1] in PUBLIC
