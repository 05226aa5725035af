"""Names of firms: what they end with, and whether a piece of text can be one."""

import re
from functools import cache, lru_cache

from graph.lexicon import Entry, lexicon
from ingest.construction.names import facility
from ingest.patterns import compiled
from ingest.vocabulary import first_word, is_region, is_running, is_word, leading_region, own

FORMS = re.compile(r"(?:股份有限公司|有限责任公司|集团有限公司|有限公司|总公司|分公司|集团公司|公司|集团|银行|控股|股份)$")
ABROAD = ("国际", "中国")  # as loose as trades can be, but behind any word
FORM_ENDS = frozenset("司团行股份")
FORM_WORDS = ("公司", "集团", "银行", "控股", "股份")  # one of these ends each form
# Stems that say of no firm which one it is.
VAGUE = re.compile(
    r"^(?:一些|分布式|无障碍|危旧|加装|权责|清单|合同|平台|项目|集团|国有|大型?|上市|跨国|民营|有关|相关|外资|担保|融资|投资|保险|证券|物业|控股|子|分|母|总|优势|优质|骨干|龙头|头部|一批|世界|全国|本地|本土|中小|知名|合资|独资|建设|运营|园区|开发区?|省|市|区|县|乡镇|属|管|级|内|外|城投|国资|企业|中介|基金|租赁|航空|物流|管理|产业|开发|科技|服务|两类|"
    r"专业化?|市场化|实体|托管|商贸|贸易|销售|仓储|电子商务|电商|供应链|地产|房地产|开发商|建筑|劳务|中央|央企|国企|资本|小额|贷款|小贷|创投|风投|信托|咨询|会计|律师|农业|旅游|文化|金融|财务|资产|经营|改革|新|该|本|各|其他?|等|和|及|的|[一二三四五六七八九十两多几\d]+|[家个批类]|总部|区域|独角兽|行业|领军|链主|股份|合作|联合|"
    r"医疗|教育|办学|医联体|综合|试点|生产|加工|制造|互联网|信息|软件|数据|能源|电力|燃气|供水|水务|热力|公交|航运|船舶|运输|网络|通信|广告|传媒|人力资源|人才)+$"
)
NOT_FIRM = compiled(
    r"^做[优强大精特专]|^为(?![先民名一])|共[招引建][^,。]{2}|^危[化废险]|^碳[二三四五六七八九]|^产学研|(?<=.)向(?![阳前日荣])|[对这的予拟各该个已将未不或且于给被把向]|^其他|^\d|[\d一二三四五六七八九十]+[家个名]|产业|经济|行业|领域|企业|单位|部门|项目|园区|市场(?!监)|资源|政策|服务$|人才|资金|平台$|机构|高校|院所|商会|协会|联盟|政府|国家|市委|建设$|发展$|创新$|研发$|品牌|产品|产能|标准|骨干|龙头|重点|优质|高端|核心|关键|主要|以上|等$|"
    r"进行|开展|实施|提升|扩大|完善|[“”《》()]|城际|高铁|地铁|轻轨|轨道|学院|大学|中学|小学|医院|研究院|研究所|[局委厅办级线]$|工程师|示范区|试验区|开发区|管委会|[省市区县镇乡村]$|资本$|(?<!中国)铁路(?!局)|至$|港$|节$|会$|展$|队伍$|[干湿热冷酸碱镁钙氨电]法$"
)
POLITICAL = re.compile(r"军事|侵略|反党|反革命|犯罪|流氓|社会|领导|战争|主义|好战|统治|条约|公约|阴谋|卖国|利益|消费|控制|压缩|国外|国内|境外|外国")
PLATFORM = re.compile(r"开发区|城投|国投|交投|建投|产投|文旅|水务|临空|经开|高新|高投|开投|农投|旅投|科投|港务|机场|投资|控股|能源|金控|城建|公交|航投|新区|园区|自贸|综保")
DESCRIBING = re.compile(
    r"节约|降低|利用|开发|使用|先进|高端|绿色|智能|现代|海洋|生命|城市|传统|特色|安全|数字|前沿|未来|低碳|清洁|可再生|移动|精细|消费|普惠|共享|跨境|国产|新型|重点|综合|公共|工业|农业|生物|信息|电子|机械|新兴|战略|高新|军民|民用|通用|专用|特种|基础|关键|第三方|优势|支柱|主导|劳动|技术|资本|知识"
)
# What only firms apply for.
HONOURS = r"(?:等)?(?:20\d\d年|年内|年底前|今年|积极|加快|争取|成功)*(?:申报|争创|创建|获评|入选|评为)[^,。;、]{0,14}?(?:单项冠军|专精特新|小巨人|瞪羚|独角兽|高新技术企业|龙头企业|科技型中小企业|首台\(?套|灯塔工厂|绿色工厂|智能工厂|绿色供应链|企业技术中心|数字化车间|示范车间|质量标杆|领军企业|隐形冠军)"
NUMERALS = frozenset("一二三四五六七八九〇")
# Elements that things are made of, and all signs of what they are made of.
ELEMENTS = frozenset("硅碳锂钠铝铜镁钛锰钒铁锌镍钴磷氟硼氢氧氮硫钨钼铌钽锆铟镓锗锡铅铬")
SUBSTANCES = ELEMENTS | frozenset("烷烯炔醇酸酯醛酮胺腈脲苯酚石墨稀土基木竹藤塑皮布纸陶瓷")
MADE_OF = frozenset("制质用级基")
PLACE_END = re.compile(r"[湖河江山岛港湾村镇乡城园区县市州路桥街站洞坝寺庙塔滩洲峰岭沟泉溪渠坪坡坑圩墩畈崖垭坳箐峪麓]$")


@cache
def trades() -> dict[str, tuple[str, bool]]:
    """Trade → (kind, whether a region before it makes a firm)."""
    return {e.name: (e.fields["kind"], e.fields.get("platform") == "yes") for e in lexicon("trades")}


@lru_cache(maxsize=4096)
def trade_end(name: str) -> str | None:
    """The trade that a short name of a firm ends with, the longest, if something stands in front of it."""
    for length in (4, 3, 2):
        # 劳|动力 is no trade behind 劳.
        if len(name) - length >= 2 and name[-length:] in trades() and not (length == 2 and is_word(name[-3:])):
            return name[-length:]
    return None


@lru_cache(maxsize=4096)
def known(name: str) -> Entry | None:
    """The lexicon's entry of a firm."""
    return lexicon("companies").get(name)


@cache
def with_role(role: str) -> frozenset[str]:
    """Names of firms that the lexicon of roles marks so: ``word``, ``doubtful``, ``power``, ``carrier`` or ``brand``."""
    return frozenset(e.name for e in lexicon("firm_roles") if role in e.fields["roles"].split("|"))


def is_industry(name: str) -> bool:
    """Whether a name is that of an industry or of goods."""
    # Letters may be written in several ways, Chinese signs in one.
    return name in goods_and_industries() or ((name[:1] < "一" or name[-1:] < "一") and (lexicon("industries").get(name) or lexicon("goods").get(name)) is not None)


@cache
def goods_and_industries() -> frozenset[str]:
    """The names of all industries and goods."""
    return frozenset(n for source in ("industries", "goods") for entry in lexicon(source) for n in entry.names)


@lru_cache(maxsize=4096)
def is_firm_like(name: str) -> bool:
    """Whether a piece of text can be the name of a firm: known, or with a form or a trade behind something of its own."""
    if not 2 <= len(name) <= 16 or is_region(name):
        return False
    if known(name):
        return len(name) > 2 or not is_word(name)  # 统一, 现代 are words before they are firms
    form = FORMS.search(name) if name[-1] in FORM_ENDS else None
    trade = trade_end(name) if form is None else ""
    if trade is None or NOT_FIRM.search(name) or is_industry(name):
        return False
    if form:
        return is_stem_of_form(name[: form.start()])
    stem = name[: -len(trade)]
    return is_stem_of_trade(stem, trade) or (known(stem) is not None and stem not in with_role("doubtful"))  # 三星|电机


def is_stem_of_form(stem: str) -> bool:
    """Whether what stands before 公司 or 集团 says which: something of its own, a region, or a platform's word (城投)."""
    if len(stem) < 2 or VAGUE.match(stem) or POLITICAL.search(stem) or re.search(r"上市$|公司|股份制$|^[对予拟若被给求指向]", stem):
        return False
    placed = len(stem) >= 4 and (leading_region(stem) > 0 or (is_region(stem[-2:]) and not is_word(stem[:-2])))
    return own(stem) >= 2 or placed or PLATFORM.search(stem) is not None


def is_stem_of_trade(stem: str, trade: str) -> bool:
    """Whether what stands before a trade can be a firm's own name, a region before it passed over."""
    kind, platform = trades()[trade]
    if stem in with_role("brand") and kind != "loose":
        return True
    if kind == "goods":
        return False
    if SUBSTANCES.issuperset(stem) or (stem.endswith("基") and trade.endswith(("材料", "复材", "新材"))):
        return False  # 硅碳|新材料 is made, not a maker
    if kind == "loose":
        return own(stem) == len(stem) <= 4 or (own(stem) >= 2 and trade in ABROAD)
    place = leading_region(stem, rest=2)
    core = stem[place:]
    if core[:1] == "废" or (core.endswith("基") and trade.endswith(("材料", "复材", "新材"))):
        return False  # 甲省|铜基|新材料, 废塑料|化学
    if core[-1:] in MADE_OF and core[:-1] and SUBSTANCES.issuperset(core[:-1]):
        return False  # 铝制|家居
    if platform and is_region(stem):
        return True  # 四川|能投
    if VAGUE.match(core):
        return False  # 本地|快递
    if not 2 <= len(core) <= 4 or is_region(core):
        return False
    if own(core) >= max(1, len(core) - (3 if place else 2)):
        return True
    return kind == "strong" and is_plain_stem(core) and first_word(core + trade) <= len(core)


def is_plain_stem(core: str) -> bool:
    """Whether an ordinary word can be a firm's own name (蜂巢, 星辰): it neither describes, nor acts, nor is made."""
    return is_word(core) and not is_running(core) and not VAGUE.match(core) and not DESCRIBING.match(core) and not is_industry(core)


@lru_cache(maxsize=4096)
def may_be_firm(name: str) -> bool:
    """Whether a short name of no known kind can be a firm's where the words around say so (井贝, 养天和)."""
    if is_firm_like(name) or known(name):
        return True
    if not 2 <= len(name) <= 6 or NOT_FIRM.search(name) or is_region(name) or is_word(name) or facility(name):
        return False
    letters = sum("\u4e00" <= c <= "\u9fff" and c not in NUMERALS for c in name)  # 二四零六 of a name says no less than words
    if PLACE_END.search(name) and not (letters >= 4 and is_region(name[-2:])):
        return False  # 甲石舟山 ends with a region, not with a hill
    return own(name) >= max(1, letters - 2) and not is_industry(name)


def may_be_listed(name: str) -> bool:
    """星河生物: an ordinary word with a trade behind it, which a list of firms may hold."""
    if not 3 <= len(name) <= 6 or NOT_FIRM.search(name) or DESCRIBING.match(name) or is_running(name[:2]):
        return False
    trade = trade_end(name)
    if is_industry(name) or is_region(name) or facility(name) is not None or VAGUE.match(name) or (trade and VAGUE.match(name.removesuffix(trade))):
        return False  # 本地|快递 says of none which
    return trade is not None or len(name) == 4
