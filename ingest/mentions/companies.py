"""Companies: full names by shape, known short names, and names that the words around make companies."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon
from ingest.boundaries import cut_left, strip_openers
from ingest.draft import Draft, Mention
from ingest.mentions.projects import found_members, rows
from ingest.projectlists import FACILITY, PHASE
from ingest.spans import Taken, matches

FULL = re.compile(r"[\u4e00-\u9fff()A-Za-z]{2,30}?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|总公司|分公司|集团公司|运营公司|开发公司|投资公司|控股公司|科技公司|材料公司|油气田公司|平台公司|集团(?!化|军|公司改革|改革|土地|物业|资产|经营|内部|总部|招|整|等)|公司(?!\+|化|制|改革|债|治理|注册|上市|总部|股权|章程|法|等|市场|资产|运营|组建|融资|的|平台|建设|[一二三四]期))")
LIMITED = re.compile(r"[\u4e00-\u9fff()A-Za-z]{4,36}?(?:股份有限公司|有限责任公司|有限公司)(?:[\u4e00-\u9fff]{2,6}分公司)?")
NO_FULL = re.compile(r"^(?:增强|跨国|强|和|各|平台|项目|集团|国有|大|小管委会|上市|跨国|民营|有关|相关|外资|担保|融资|投资|保险|证券|物业|控股|子|分|母|总|优势|优质|骨干|龙头|头部|一批|世界|全国|本地|大型|知名|合资|独资|建设|运营|园区|开发区|省属|市属|区属|县属|区内|属|城投|国资|企业|中介|基金|租赁|航空|物流|管理|产业|开发|科技|服务|两类|区属国有|专业化|市场化|实体|托管|[一二三四五六七八九十\d]+[家个])*(?:平台|投资|运营|开发|国有)*(?:有限公司|总公司|集团公司|平台公司|投资公司|运营公司|开发公司|集团|公司|控股公司|科技公司|分公司)$")
BEFORE_ENTERPRISES = re.compile(r"(?P<list>[^,。;:!?\n]{2,80}?)等?(?:一批|[一二两三四五六七八九十\d]+家)?(?:本土|后备|龙头|链主|骨干|重点|优质|优势|上市|上市后备|生产型|贸易|生产型贸易|行业|平台|领军|知名|大型|外资|民营|头部|科技|创新型|高新技术|规上|潜力|种子|示范|央企|国有|中央|科技型|智能制造|制造|物流|电商|互联网|平台类|头部平台)*(?:企业|公司|央企)(?![家级所总服])")
VERBS = r"(?:支持|帮助|帮扶|帮促|帮|引导|鼓励|指导|推荐|扶持|助力|敦促|服务|培育|做强|做大|依托|发挥|借助|联合|携手|与|同|和|对接|拜访|走访|推动|引进|联系|跟踪|盯紧|紧盯|以)"
GOVERNED = re.compile(rf"{VERBS}(?P<list>[^,。;:!?\n“”《》]{{2,60}}?)(?P<after>(?:等)?(?:龙头|链主|的?(?:带动|引领|辐射)|上市|入规|进规|申报|创建|扩产|扩能|增资|满产|稳产|做大|做强|拓展|建造|盘活|开展|合作|对接|为链主|为龙头|牵头|加快|实施|在[^,。;]{{1,12}}(?:布局|设立)|布局|导入|组建|建设|研发|升规|启动|尽快|尽早|设立|扩大|产能|总部|区域|技术改造|智能化|发行|签约|落户|落地|扎根|转型|增产|提质|参与|创新|抱团|创牌|争创|签订|对标|升级))")
SUFFIX = re.compile(r"(?:科技|股份|集团|控股|实业|电子|光电|电气|电器|电力|新能源|能源|锂业|锂能|锂电|硅业|化工|生物|药业|医药|制药|医疗|食品|乳业|酒业|机械|机电|重工|重科|精密|智能|装备|汽车|航空|物流|速运|速递|快运|快递|跨境|冷链|环境|环保|水务|材料|新材料|复材|纤维|膜科|数控|激光|机器人|半导体|微电子|通信|网络|信息|软件|数据|云|互联|影像|商贸|国际|中国|建设|建工|置业|地产|文旅|传媒|教育|农业|农机|牧业|种业|渔业|粉末|安防|仪器|船舶|船厂|海工|造船|港务|航发|航司|金服|金控|资本|创投|国控|建投|城投|开投|交投|高投|石化|钢铁|铝业|铜业|矿业|建材|玻璃|陶瓷|纺织|服饰|家居|家具|轻合金|显示|照明|储能|动力|电池|电机|线缆|电缆|轮胎|橡胶|塑胶|包装|印务|纸业|烟草|珠宝|体育|旅游|酒店|医院管理|健康|康养|华星|永跃|重汽|商用车|客车|工程机械)$")
PLACE = re.compile(r"(?:路|街|道|桥|站|园|区|港|镇|县|市|村|山|湖|河|江|湾|岛|社区|大道|广场|公园|小学|中学|学校|医院|机场|高铁|铁路|公路|高速|水厂|电站|变电站|地块|片区|中心|仓库|基础设施|平台|管网|厂房|楼|院|城|基地|项目|工程|公寓)$")
NOT_NAME = re.compile(r"链主|瞪羚|小微|收储|收购|土地|生产|过程|农户|收集|解决|问题|增强|\d|产业|经济|行业|领域|企业|单位|部门|项目|园区|市场|资源|政策|服务|人才|资金|平台|机构|高校|院所|银行|商会|协会|联盟|政府|国家|省|市委|建设|发展|创新|研发|技术|标准|品牌|产品|产能|骨干|龙头|重点|优质|世界|全球|国内|国际(?!$)|传统|新兴|各|更多|一批|符合|有条件|有实力|具有|以上|外贸|出口|上下游|中小|民营|外资|制造业|服务业|工业|农业|商业|金融机构|高端|核心|关键|主要|有意|在建|入驻|入园|本地|本土|区内|在区内|后备|科研|大学|学院|等$|积极|推动|推进|加快|支持|的|进行|开展|实施|提升|扩大|完善|全面|深化|强化|[\d一二三四五六七八九十]+[家个]|设备|原材料|上市公司|“|”|工程师|集聚区|社会资本|商务|海关|税务|外汇|工商|公安|执法"
)


@cache
def _lexicon() -> tuple[AhoCorasick, tuple[str, ...]]:
    regions = lexicon("regions")
    names = [n for e in lexicon("companies") for n in e.names if len(n) >= 3 and not regions.get(n)]
    names += [e.name for e in lexicon("companies") if len(e.name) == 2 and e.english and not regions.get(e.name)]
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), tuple(names)


# Well-known names of two characters that are also words: only in lists of companies.
PLAIN_WORDS = frozenset("绿地 人民网 中通 大众 现代 松下 百度 美的 万达 保利 华能 大唐 华电 正威 中信 苹果 小米 理想 大族 三菱 三星 长城 海信 远景 格力 华润 浪潮 中车 顺丰 京东".split())


def find(draft: Draft) -> Iterator[Mention]:
    """All companies of a document."""
    taken = Taken((m.start, m.end) for m in draft.mentions if m.type in ("Agency", "Organization", "Company", "Policy", "Event"))
    found: list[Mention] = []
    for mention in (*_full(draft, taken), *_known(draft, taken), *_listed(draft, taken), *_aimed(draft, taken), *_rows(draft)):
        found.append(mention)
    names = {m.name for m in found} | {m.name for m in draft.mentions if m.type == "Company"}
    found += _of_projects(draft, names)
    _short_forms(draft, names | {m.name for m in found})
    yield from found


def _short_forms(draft: Draft, names: set[str]) -> None:
    """其亚硅业 is 新疆其亚硅业有限公司 where one full name alone holds it."""
    full = [n for n in names if re.search(r"公司$", n)]
    for short in names - set(full):
        holders = [n for n in full if short in n]
        if len(holders) == 1 and ("Company", short) not in draft.aliases:
            draft.alias("Company", short, holders[0])


AIMED = re.compile(r"(?:支持|帮助|帮扶|帮促|推动|指导|引导)(?P<name>[\u4e00-\u9fff]{2,6}?)(?=申报|上市|入规|扩产|扩能|增资|导入|实施智能化|智能化改造|创建(?:国家|省)|牵头申报|在[\u4e00-\u9fff]{2,6}上市|做大|启动上市|挂牌)")


def _aimed(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """支持某某申报上市: who is helped to do what only companies do is a company."""
    for match in AIMED.finditer(draft.text):
        name = match["name"]
        if _is_name(name) and not _common(name) and taken.claim(*match.span("name")):
            yield Mention(*match.span("name"), "Company", name, "companies:aimed", 0.75)


def _full(draft: Draft, taken: Taken) -> Iterator[Mention]:
    text = draft.text
    for match in (*LIMITED.finditer(text), *FULL.finditer(text)):
        start = cut_left(text, match.start(), match.end())
        if "等" in text[start : match.end()] and not re.search(r"等离子|等级", text[start : match.end()]):
            continue
        name = text[start : match.end()]
        if name.count(")") > name.count("("):
            start += name.index(")") + 1
            name = text[start : match.end()]
        if len(name) < 4 or NO_FULL.match(name) or re.search(r"\d|和跨国|以及|企业", name) or not taken.claim(start, match.end()):
            continue
        yield Mention(start, match.end(), "Company", name, "companies:full", 0.95)


# What makes another company of a known name: 太平洋 and 太平洋海工 are two.
LONGER = re.compile(r"(?:科技|股份|集团|电子|新能源|生物|药业|医药|重工|海工|环境|水务|材料|新材料|控股|汽车|航空|能源|锂电)(?!项目|产业|行业|企业|等|园|、.{0,3}产业)")


def _known(draft: Draft, taken: Taken) -> Iterator[Mention]:
    automaton, names = _lexicon()
    text = draft.text
    parks = Taken((m.start, m.end) for m in draft.mentions if m.type == "Park")
    for index, start, end in automaton.find_matches_as_indexes(text):
        name = names[index]
        if name[0] == "新" and name[1:] in _plain() and not re.match(r"[、等]|集团|股份|项目", text[end : end + 3]):
            continue
        if name in PLAIN_WORDS and not re.match(r"[、等]|集团|项目", text[end : end + 3]):
            continue
        longer = LONGER.match(text, end)
        end = longer.end() if longer else end
        if parks.free(start, end) and taken.claim(start, end):
            yield Mention(start, end, "Company", text[start:end], "companies:lexicon", 0.95)


def _listed(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Names in front of 等企业, and behind verbs that companies are the object of."""
    text = draft.text
    before = matches(BEFORE_ENTERPRISES, text, ("企业", "公司"), 140)
    for found, trusted in ((before, True), (GOVERNED.finditer(text), False)):
        for match in found:
            start = strip_openers(text, match.start("list"), match.end("list"))
            names = list(_names(text, start, match.end("list")))
            # One member that is a company for certain vouches for the others of a short list.
            vouched = len(names) > 1 and any(re.search(r"(?:集团|科技|股份|公司)$", text[a:b]) or lexicon("companies").get(text[a:b]) for a, b in names)
            for a, b in names:
                name = text[a:b]
                sure = vouched or bool(SUFFIX.search(name)) or bool(lexicon("companies").get(name))
                closed = trusted and re.search(r"等[^等]{0,16}?(?:企业|公司|央企)$", match[0]) is not None
                if _is_name(name) and (sure or closed) and not lexicon("regions").get(name) and not lexicon("industries").get(name) and taken.claim(a, b):
                    yield Mention(a, b, "Company", name, "companies:list", 0.9)


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in [*re.finditer(r"、|(?<=[\u4e00-\u9fff]{2})(?:和(?![平、])|与(?!、)|及(?![、时]))(?=[\u4e00-\u9fff]{2})", text[start:end]), None]:
        stop = start + match.start() if match else end
        a = strip_openers(text, position, stop)
        b = stop
        while b > a and text[b - 1] in "等 ":
            b -= 1
        if b - a >= 2:
            yield a, b
        position = start + match.end() if match else end


@cache
def _plain() -> frozenset[str]:
    """Words that are nobody's name by themselves, but for those that a company bears all the same."""
    return frozenset(e.name for e in lexicon("common_words")) - frozenset(n for e in lexicon("companies") for n in e.names)


def _is_name(name: str) -> bool:
    if name in _plain() or name.startswith("跨国公司"):
        return False
    return 2 <= len(name) <= 14 and not NOT_NAME.search(name) and not PLACE.search(name) and not FACILITY.search(name)


def _rows(draft: Draft) -> Iterator[Mention]:
    for clause, _, _ in rows(draft):
        span = next((s for c, s in clause.cells.items() if re.search(r"建设单位|实施主体|业主|申报单位|投资(?:单位|主体|方)|企业名称|建设主体", c)), None)
        if span:
            for match in re.finditer(r"[^、,;/\s]+", draft.text[span[0] : span[1]]):
                if re.search(r"(?:公司|集团|厂)$", match[0]):
                    yield Mention(span[0] + match.start(), span[0] + match.end(), "Company", match[0], "companies:row")


def _of_projects(draft: Draft, names: set[str]) -> Iterator[Mention]:
    """The company that a project is named after: the whole name, or what stands before phase, product or facility."""
    for member in found_members(draft):
        name = member.name.removesuffix("项目")
        short = len(name) <= 6 or bool(SUFFIX.search(name))
        if member.headed and short and not FACILITY.search(name) and _is_name(name) and not _product(name) and not _common(name):
            yield Mention(member.start, member.end, "Company", name, "companies:project", 0.85)
            continue
        prefix = company_of(draft, name, names)
        if prefix:
            at = draft.text.find(prefix, member.start, member.end)
            if at >= 0:
                yield Mention(at, at + len(prefix), "Company", prefix, "companies:project", 0.8)


PUBLIC = re.compile(r"(?:变电站|输变电工程|水厂|污水处理厂|污水厂|再生水厂|路|大道|公路|高速|铁路|高铁|桥|隧道|学校|小学|中学|医院|公园|广场|公寓|管网|管廊|机场|码头|站|船闸|水库|标准厂房|专用线)(?:[一二三四五]期|扩建|改造|提标.*|扩容.*|建设)?$")


def company_of(draft: Draft, project: str, names: set[str]) -> str | None:
    """The company whose name a project's name begins with or holds, if there is one."""
    known = max((n for n in names if n in project and len(n) >= 2), key=len, default=None)
    if known:
        return known
    if re.search(r"大学|学院|师大|科大|中科院|研究院", project[:8]):
        return None
    heads = {n[:k]: n for n in names for k in (4, 3, 2) if len(n) > k and project.startswith(n[:k]) and not _common(n[:k])}
    # 德力 for 德力股份; but what is spoken of again and again by itself (湘江) is a place of its own.
    short = max((h for h, n in heads.items() if draft.text.count(h) - draft.text.count(n) <= 4), key=len, default=None)
    if PUBLIC.search(project):
        return None
    if short and len(short) >= 2 and not draft.text.startswith(short):
        return short if short in project else None
    phase = PHASE.match(project)
    base = phase["base"] if phase else project
    match = re.match(r"^(?P<name>[\u4e00-\u9fff]{2,4}?(?:科技|新能源|电子|光电|电气|电器|食品|医疗|股份|集团|环境|水务|生物|药业|医药|机械|机电|重工|锂能|锂业|硅业|化工|船舶|速递|快递|航空|控股|实业|钢铁|精密|半导体|通信|网络|信息|软件|膜科|纤维|储运|控股|能源|轻合金|电路|磷酸铁锂))(?P<rest>.*)$", base)
    if match and not _common(match["name"]) and (phase or match["rest"]):
        return match["name"]
    if phase and 2 <= len(base) <= 5 and not _common(base) and not PLACE.search(base) and not FACILITY.search(base):
        return base
    return _before_product(base)


@cache
def _heads() -> frozenset[str]:
    """First two characters of industries: what begins like one (智能, 绿色, 航空) is no company's own name."""
    common = "跨境 先进 综合 西部 东部 南部 北部 中部 能源 口腔 绿色 东盟 国际 国家 城市 城乡 农村 乡村 社会 人民 中心 中央 市级 省级 区级 全国 全省 全市 公共 基础 配套 重点 重大 标准 高新 高端 高铁 铁路 公路 机场 港口 临空 临港 滨江 滨海 沿江 沿海 新区 新城 老旧 城镇 飞机 医药 生态 温泉 古镇 飞瀑 石林 森林 旅游 休闲 养老 文化 体育 教育 职业 技能 工业 农业 商业 商贸 市场 物业 土地 道路 交通 水利 电力 供水 供热 污水 垃圾 固废 雨污 管网 标房 厂房 仓储 保税 冷链 多彩 科技 创新 创业 众创 双创 人才 干部 党建 智慧 数字 信息 网络 大数据 数据".split()
    return frozenset([*common, *(n[:2] for e in lexicon("industries") for n in e.names)])


def _common(name: str) -> bool:
    """Whether a name begins like a place or an industry, or is one."""
    known = lexicon("companies").get(name)
    return not known and (name[:2] in _heads() or any(lexicon("regions").get(name[:k]) for k in (2, 3, 4)) or bool(lexicon("industries").get(name)))


def _product(name: str) -> bool:
    return _before_product(name) is not None and len(name) > 5


def _before_product(name: str) -> str | None:
    """雷诺尔储能变流器: the unknown two to four characters in front of a known product."""
    for cut in (3, 2, 4):
        if len(name) - cut < 2:
            continue
        prefix, rest = name[:cut], name[cut:]
        known = any(lexicon("industries").get(rest[:k]) for k in range(2, min(7, len(rest)) + 1))
        if known and not _common(prefix) and not NOT_NAME.search(prefix) and not PLACE.search(prefix):
            return prefix
    return None
