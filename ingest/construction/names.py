"""Names of projects: the facility they end with, the phase they carry, and whether they name anything at all."""

import re
from enum import IntEnum
from functools import cache, lru_cache

from graph.lexicon import lexicon
from ingest.patterns import compiled
from ingest.townships import named_at
from ingest.vocabulary import is_ordinary, is_region, is_word, own

NUMERALS = "一二三四五六七八九十"
PHASE_END = compiled(rf"(?P<phase>\(?(?:第?[{NUMERALS}]+(?:期|窑|线|标段|阶段)|[A-Z]\d?(?:区|段|座|栋|地块)|[{NUMERALS}\d]号(?:楼|线|机组|地块|厂房))(?:工程|项目)?\)?)$")
# 专用线(甲北站至乙港段): from where to where a line runs
STRETCH = re.compile(r"(?<=[路道街线铁速段桥廊河渠管网])\([\u4e00-\u9fffA-Z\d]{1,14}(?:[至到—-]|——)[\u4e00-\u9fffA-Z\d]{1,14}\)$")
# 甲金铜箔二期1万吨电解铜箔
PHASE_OF_SIZE = re.compile(rf"[{NUMERALS}]期(?:年产)?\d[\d.]*[万亿]?(?:吨|台|片|套|只|辆|件|GWh|GW|MW|立方米)[\u4e00-\u9fffA-Z]{{2,}}$")
ALONE = re.compile(rf"(?:(?:项目|工程|示范线|生产线|基地)?[{NUMERALS}]+(?:期|窑|线)(?:工程|项目|扩建)?)")
HEADS = ("项目", "工程")
VOLTAGE = re.compile(r"\d+(?:千伏|kV|KV|万千瓦|兆瓦|MW)")
# 7万吨级粮食码头, 竹湾3万吨级的航道清淤工程, 2万吨沙石码头: how big a port, lock or works is says which is meant
TONNAGE = re.compile(r"\d[\d.]*[千万]?吨级|\d[\d.]*万吨(?=[\u4e00-\u9fff]{0,6}(?:码头|泊位|水厂|污水处理厂|粮库|冷库|储罐|油库))|[千万]吨级")
# Letters that name a thing, unless they are a trade's own (AI, LED).
LETTERS = compiled(r"(?!AI|IT|PPP|VR|AR|CT|LED|LNG|BIM|EPC|ETC|EOD|TOD|PCB|MLCC|OLED|RCEP|ICT|IDC|SMT|PET|PVC|ABS|GDP|CBD|GW|MW|EVA|POE|BDO|PX|PTA|PE|PP|PBAT|PLA|POM|PMMA|MDI|TDI|MMA|EO|EG|PC|PA|PVA|NMP|CCUS|SAF)[A-Z][A-Za-z]{1,9}")
HIGHWAY = re.compile(r"[A-Z]?\d+号线|[GSXYgsxy]?\d{2,4}(?:国道|省道|县道|线|高速)?(?=.*[道线高速路段期移改])")
KINDS_OF_ROADS = re.compile(r"通[村组乡镇]|旅游|园区|景区|通景|产业|物流|专用|疏港|进场|环城|环线|滨[江河湖海]|高速|快速|市政|配套|支|断头|出口|入口|主干|城际|过江|跨[江海河湖]|连接|沿[江海河]|高架|公交|绿色|生态|步行|商业|美食|特色|城市|城镇|乡村|农村|村|厂区|区内|周边|内部|道|路|国际|国内|信息|高端|低空|航空|空中|绿|干线|支线|环路|输|供|水|网|快|客运|货运|轨道|内河|海铁|综合|交通|立体|智慧|一流|新增|现有|骨干")
PLAIN_ROADS = frozenset({"城市", "市政", "园区", "主干", "景观", "迎宾", "道路"})
STATION = re.compile("(?:高铁|火车)[东西南北新]站")
COMPANY = re.compile(r"[\u4e00-\u9fff]{2}(?:集团|公司)")
CIVIC = re.compile(r"第[一二三四五六七八九十]+|[市县区](?:第?[一二三四五六七八九十]|人民|中心|中医|妇幼|儿童|实验|职业|职|传染|精神|特殊|公共卫生)")
TOWN = re.compile("[\u4e00-\u9fff]{2,5}?(?:镇|乡|街道|苏木)(?=[\u4e00-\u9fffA-Z\\d]{3})")
HOUSE = re.compile(r"[市县区州旗](?:第?[一二三四五六七八九十]|人民|中心|中医|妇幼|儿童|职业|实验)[\u4e00-\u9fff]{0,4}?(?:医院|保健院|中学|小学|学院|学校|幼儿园)(?=[\u4e00-\u9fff])")
AREA = re.compile(r"[A-Z]\d?(?:区|地块|座|栋)")
NUMBERED = re.compile(rf"[东西南北中]?(?:[{NUMERALS}]|\d{{1,2}})(?:号|#)(?=[\u4e00-\u9fff])")
MADE_A_YEAR = re.compile(r"年(?:产|加工|处理)\d")  # 年产20万吨磷酸铁
ACROSS = re.compile("(?:中国|[\u4e00-\u9fff]{2,3}国)[—–-][\u4e00-\u9fff]{2}")  # 中国—东盟|产业园
LONGEST = 8
# 江临大道|江岸段, 轨道交通S2线, 净化三厂
SHAPED = re.compile(rf"(?<=高铁|火车)[东西南北新]站$|(?<=[路道速铁线街渠河桥廊江])[\u4e00-\u9fff]{{0,4}}段$|(?<=城际)[\u4e00-\u9fff]{{2,6}}段$|(?<=段扩容|段改建)[\u4e00-\u9fff]{{2,4}}段$|(?<=期工程)[\u4e00-\u9fff]{{2,4}}段$|(?<=[路道速铁线])[\u4e00-\u9fff]{{2,4}}[至到][\u4e00-\u9fff]{{2,4}}段$|(?<=[GSgs]\d\d)\d?[\u4e00-\u9fff]{{2,6}}段$|(?<=医院|学院|大学|中学|小学)[东西南北新]院$|(?<=千伏)[\u4e00-\u9fff]{{2,4}}变$|[A-Z]?\d+号?线$|[{NUMERALS}\d]厂$")
LAST_OF_SHAPED = frozenset("站段变线厂院")
# Words that say how good, whose or how many, but not which.
VAGUE = re.compile(
    r"^(?:全流程|全方位|全面|核心|退城(?:[入进]园)?|博士后(?:科研)?|院士(?:专家)?|各类?|一批|更多|新型?|大型?|优质|高端|重大|重点|产业链?|招商|投资|建设|在建|续建|新建|拟建|签约|储备|工业|基础设施|公共基础设施|配套|民生|外资|内资|[韩日台港德美中侨]资|亿元|百亿|千亿|龙头|示范|试点|相关|关键|标志性|引领性?|补链|延链|强链|链主|好|类|公共|服务|市政|交通|科技|研发|创新|企业|"
    r"制造业|服务业|农业|文旅|物流|城市|城镇|乡村|农村|园区|片区|区域|区内|道路|路网|水利|能源|环保|安全|技术|供应链|创业|孵化|综合|数字|智能|智慧|信息|高标准|标准|现代|特色|主题|专业|专题|实训|培训|研究|工程|国家|全国|全省|全市|省级?|市级?|区级|县级|级|世界|国际|国内|高水平|"
    r"高能级|高品质|高质量|一流|区域性|开放|载体|功能|生产|技改|节能|减排|重要|本地|当地|地方|全部|所有|上述|以下|其他|其它|标杆|社会事业|民营|央企|国企|科研|院士|技术|制造|双创|众创|人才|干部|教育|医疗|高等|中等|职业|业余|寄宿制?|民办|公办|普惠性?|优质|养老|文化|体育|旅游|商业|生活|居住|多|个性化|一体化|线上|线下|互联网|平台|"
    r"精品|骨干|主|次|干|支|主干|次干|老旧|老|旧|闲置|低效|存量|现有|已建|已建成|待建|中小微?|小微|大宗|本土|省|市|区|县|乡镇|村|社区|街道|[\d一二三四五六七八九十两]+|[条个批家座项类型性化的和及与、])+$"
)
# 园区新|人才市场: of those in a place there is one new one
NEW_THERE = re.compile("(?:园区|城区|主城区|市区|县城|镇区|片区|开发区|经开区|高新区|新区)新")
# 东六路, 江滩三桥, 三环路, but not 一带一路
COUNTED = re.compile(f"(?<![{NUMERALS}][^{NUMERALS}])(?<=[\u4e00-\u9fff])[{NUMERALS}][路街桥]$|[{NUMERALS}]环路$")
FIELD = 4  # signs of a field that says which centre is meant
ABSTRACT = compiled(
    r"(?:机制|体系|能力|水平|政策|资金|[费税率量金权法制]|[费税]\([^()]*\)|队伍|力度|质量|效率|效益|优势|格局|作用|短板|管理|工作|经济|发展|战略|思想|精神|目标|任务|问题|责任|会议|活动|行动|计划|规划|方案|思路|升级版|产业链|产业集群|集群|体制|制度|氛围|名片|品牌|高地|样板|标杆|典范|主体|市场化|思维|群众|生产|业态|要素|情况|"
    r"原则|时序|企业|单位|部门|比重|增长|转型|互联互通|增资扩产|产业升级|焕新|融合|赋能|引领|强链|补链|延链|引育|倍增|攀升|跃升|攻坚|领航|护航|培优|育强|行业|领域|产业|人员|标准|平台经济|建设|推进|实施|指标|审批|手续|政府|委员会|管委会|银行|类|(?<![\u4e00-\u9fff]{3})[和及与]|经营|活动|要求|申请|常态化|围网验收|封关验收|等)$|^(?:未(?!来)|不(?!锈|动产)|无(?!锡|人|线|极|为|纺)|凡|拟|应(?!急|用|县|城)|经(?!开|济|纬|[一二三四五六七八九十]+路)|依托|借力|利用|发挥|围绕|涉及|属于|如|按照|根据|关于|针对|本|该|其|每|给予|获得|具有|符合|列入|纳入|承担|参与|选|达)|(?:重点|重大|产业|骨干|龙头|关联|配套|产业链|优质|[和及与])项目$"
)
# Words that link or refer: no name holds them.
LINKING = compiled(r"并(?=[在于]|将)|[\u4e00-\u9fff]{4}(?:重整|复工|停产|收购|签约)后$|(?<=[\u4e00-\u9fff]{3})(?:联合|携手|会同)(?=[\u4e00-\u9fff]{2,14}(?:大学|学院|研究院|研究所)$)|严禁|禁止|违规|不得|(?<![附金直所隶归])属(?![地性])(?=[\u4e00-\u9fff]{2})|研制(?=[\u4e00-\u9fff\d]{4})(?![\u4e00-\u9fff\d]{0,30}(?:项目|中心|基地|工程|平台|车间|园)$)|不予|暂不|(?<!参)开展(?![览示销])|牵头(?:$|[\u4e00-\u9fff]{4})|负责|承担|[两三四五六七八九](?:大|个)[\u4e00-\u9fff]{2,8}(?:基地|项目|工程|中心|平台|园区)$|(?<!轮)对(?![接外口台俄])|已|将(?![军乐])|待|于(?![都田洪])|[把被了这或]|现就|[我你][国省市县区]|目前|关于|参与(?!型)|不作|不安排|不新上|每年|各$|是(?!$)|许多|不少|各地|例如|或者|优先|以外|至今|尚未|未能|因(?=[^,。;]{0,10}(?:未|不[足能具到]|尚))|等(?!离子|级|静压|温锻)|之[路城]$|康庄大道")
DRAWN = re.compile("(?:引育|招引|培育)[\u4e00-\u9fff]{3}|(?:规划|建设|用地)?(?:范围|四至)?[东西南北](?:至|临|邻|抵|靠|接(?!线)|起(?!重))[\u4e00-\u9fffA-Z]")  # 引育直播电商: firms that are to come; 东至甲路: a bound
RIVER = re.compile(r"^[\u4e00-\u9fff]{1,3}[河江湖]$")
FOREIGN = compiled(r"(?:新三板|科创板|创业板|北交所|主板|[上深港]交所)$|^与|基金(?:\([一二三四五]期\)|[一二三四五]期)?$|^首[台套批辆架艘]|^首[条座个]\d|(?:人才培养|人才培育|素质提升|惠民|民心|文明创建)工程$|[两三四五六七八九十]家|^[一二三四五]期(?!工程|项目)[\u4e00-\u9fff\d]|[。,;:!?“”《》\[\]〔〕%]|[的等]$|^[的等]|以上|以下|年度|\d+(?:个|项|条|宗)|等(?:企业|项目|单位)|[为给向]项目$|(?:沿线|沿岸|两岸|周边|回归)项目$|(?:公司|集团|新区|开发区|高新区|经开区|[\u4e00-\u9fff]县|[\u4e00-\u9fff]市)项目$|20\d\d年度?[\u4e00-\u9fff]{0,4}项目$|(?:产业|区域|对口|招商)(?:合作|协作|帮扶)项目$|[为以].{0,4}(?:中心|核心|平台)$|(?:该|本|其|此|的)项目$|^[(/)\-.]|^第[一二三四五六七八九十]+[条批章款]|^(?:[但并且]|一批|更多|更大|若干|共享|共治|推出|处理|降低|改革|完善|比照|国家比照|出台|制定|鼓励企业|支持企业|引导企业)|^\d+-|^主要|^单个|^\d[\d.]*[万亿]?(?:座|所|处|户|眼)|\dA级?(?:旅游)?景区$|(?:开年|新春|岁末|年[初中末终])项目$|亿元|万元|^\d+(?:个|项|条|宗|家)")


Facility = tuple[str, str, bool]


class Naming(IntEnum):
    """How far a name says which thing is meant."""

    VAGUE = 0
    DESCRIBED = 1
    NAMED = 2


@cache
def _facilities() -> dict[str, tuple[str, bool]]:
    return {e.name: (e.fields["kind"], e.fields.get("plain") == "yes") for e in lexicon("facilities")}


def kinds_of_works() -> dict[str, str]:
    """The nouns that names of works end with, each with its kind."""
    return {noun: kind for noun, (kind, _) in _facilities().items()}


@cache
def last_letters() -> frozenset[str]:
    """What names of works end with: the last letters of facilities, phases, 项目 and 工程."""
    return frozenset(_lengths()) | frozenset("目程期)线标窑段区楼厂变")


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """Lengths of the facilities' names by their last character, longest first."""
    found: dict[str, set[int]] = {}
    for noun in _facilities():
        found.setdefault(noun[-1], set()).add(len(noun))
    return {last: tuple(sorted((n for n in lengths if n <= LONGEST), reverse=True)) for last, lengths in found.items()}


@lru_cache(maxsize=4096)
def facility(name: str) -> Facility | None:
    """(noun, kind, plain) of the facility that a name ends with, the longest; phases and 项目 behind it are passed over."""
    bare = STRETCH.sub("", without_phase(without_head(name)))
    nouns = _facilities()
    for length in _lengths().get(bare[-1:], ()):
        found = nouns.get(bare[-length:]) if length <= len(bare) else None
        if found and not (length == 1 and is_word(bare[-2:]) and not COUNTED.search(bare)):  # 思路 is no road, 东六路 is
            return bare[-length:], *found
    shaped = SHAPED.search(bare) if bare[-1:] in LAST_OF_SHAPED else None
    return (shaped[0], "plant" if shaped[0].endswith("厂") else "utility" if shaped[0].endswith(("站", "变")) else "civic" if shaped[0].endswith("院") else "road", False) if shaped and shaped.start() >= 2 else None


def without_head(name: str) -> str:
    """A name without 项目 or 工程 at its end."""
    return name[:-2] if name.endswith(HEADS) else name


@lru_cache(maxsize=4096)
def without_phase(name: str) -> str:
    """A name without 一期, (二期), A区 at its end."""
    match = PHASE_END.search(name)
    return name[: match.start()] if match and match.start() >= 2 else name


@lru_cache(maxsize=4096)
def phase(name: str) -> bool:
    """Whether a name says which part of a project is meant."""
    bare = without_head(name)
    match = PHASE_END.search(bare)
    return (match is not None and match.start() >= 2) or PHASE_OF_SIZE.search(bare, 2) is not None


@lru_cache(maxsize=4096)
def naming(name: str) -> Naming:
    """Whether a name says which thing it means, describes it, or says nothing."""
    whole, name = name, STRETCH.sub("", name)
    bare = without_head(name)
    end = facility(name)
    if end and name != whole:
        return Naming.NAMED  # 铁路专用线|(甲站至乙港段)
    stem = without_phase(bare)
    stem = stem.removesuffix(end[0]) if end else stem
    if WHICH_LINE.fullmatch(bare):
        return Naming.VAGUE
    if MADE_A_YEAR.match(bare) or (end and ACROSS.match(bare)):
        return Naming.NAMED
    if COMPANY.search(stem) or _leading_firm(stem) or (LETTERS.match(stem) and len(stem) > 3):
        return Naming.NAMED
    if phase(name) and not VAGUE.match(stem or "新"):
        return Naming.NAMED
    if HIGHWAY.match(bare) or STATION.match(bare):
        return Naming.NAMED
    if end and end[1] != "centre" and TONNAGE.search(bare):
        return Naming.NAMED
    if (VOLTAGE.search(bare) and end) or (AREA.match(bare) and end):
        return Naming.NAMED
    if NUMBERED.match(bare) and end:
        return Naming.NAMED  # 二号标准厂房
    if COUNTED.search(bare):
        return Naming.NAMED
    if end and TOWN.match(bare) and named_at(bare, 0) is not None:
        return Naming.NAMED  # 某乡|豆制品产业园, whatever words the town is called by
    if end and end[1] in ("civic", "utility", "plant", "work") and CIVIC.match(bare):
        return Naming.NAMED  # 市第三中学, 区妇幼保健院
    if end and end[1] == "road" and RING.match(bare):
        return Naming.NAMED  # 东环路|南段
    if len(stem) < 2 and not phase(name):
        return Naming.VAGUE
    if end and end[0] == "大道" and len(stem) == 2 and stem not in PLAIN_ROADS:
        return Naming.NAMED  # 智慧大道
    if VAGUE.match(stem):
        return Naming.DESCRIBED if phase(name) or (end is not None and _describes(stem, end)) else Naming.VAGUE
    if end and end[1] in ("road", "work") and (facility(stem) or phase(stem)) and naming(stem) == Naming.NAMED:
        return Naming.NAMED  # 长青大道|南延
    if end and HOUSE.match(bare):
        return Naming.NAMED  # 区人民医院|急救综合楼
    if end and end[1] == "road" and len(stem) <= 4 and not KINDS_OF_ROADS.search(stem) and not (len(stem) > 3 and is_ordinary(stem)):
        return Naming.NAMED  # 东六路, 和平大道
    # The noun itself is no part of what is asked: 路 of 连心路 is ordinary, 连心 is not.
    if own(stem) >= 1 or not is_ordinary(stem):
        return Naming.NAMED
    return Naming.DESCRIBED


# Which of its lines or sets a works has running tells no works: 首条生产线, 二号机组.
WHICH_LINE = re.compile(r"(?:首|第?[一二三四五六两\d]+)(?:条|台|套|个|号)?(?:自动化|智能|试验|中试)?(?:生产线|产线|流水线|机组|装置|窑炉)(?:首期)?")
# A ring road by the side of the town where it runs.
RING = re.compile("[东南西北外内]{1,2}[一二三四五]?环(?:路|大道|线|快速路)")


def _leading_firm(stem: str) -> bool:
    """Whether a known firm leads, one of three letters or more: 中建材|光伏玻璃, which ordinary words make up."""
    return any(len(stem) > size and lexicon("companies").get(stem[:size]) is not None for size in (4, 3)) and not is_region(stem[:3])


def _describes(stem: str, end: Facility) -> bool:
    """Whether words that say not which one is meant describe it, for what it is: 工业|供水厂, 园区新|人才市场, 工业互联网|创新中心."""
    _, kind, plain = end
    if kind in ("civic", "utility"):
        return (kind == "utility" and plain) or NEW_THERE.fullmatch(stem) is not None
    return kind == "centre" and len(stem) >= FIELD and not stem.endswith("技术") and lexicon("industries").get(stem) is not None


# 活力某港, 平安某县: a place as it is wished to be
PRAISED = re.compile("(?:活力|魅力|幸福|美丽|平安|智慧|数字|法治|文明|健康|绿色|清廉|现代化|现代|品质|和谐|宜居|创新|开放|诚信|善治|人文|锦绣|大美|富裕|富美|繁荣|实力|生态)+")


def _is_wish(name: str) -> bool:
    praised = PRAISED.match(name)
    return praised is not None and is_region(name[praised.end() :])


def _is_abroad(name: str) -> bool:
    """越南老街: a country and a place of two letters in it."""
    entry = lexicon("regions").get(name[:2]) if len(name) == 4 and name[-1] in "省市州府街区港岛" else None
    return entry is not None and entry.fields.get("level") == "country"


@lru_cache(maxsize=4096)
def is_possible(name: str) -> bool:
    """Whether a piece of text has the shape of a name at all."""
    return 2 <= len(name) <= 34 and name.count("(") == name.count(")") and not DRAWN.match(name) and not FOREIGN.search(name) and not LINKING.search(name) and not (RIVER.match(name) and not name.endswith("运河")) and not is_region(name.removesuffix("项目")) and not (5 <= len(name) <= 8 and is_region(name[:2]) and is_region(name[2:])) and not _is_abroad(name) and not _is_wish(name)


@lru_cache(maxsize=4096)
def is_abstract(name: str) -> bool:
    """Whether a name ends with what nobody builds (机制, 能力, 产业)."""
    bare = without_head(name)
    return (ABSTRACT.search(name) or (ABSTRACT.search(bare) if bare != name else None)) is not None and (facility(name) is None or ABSTRACT.match(name) is not None)


# What towns build.
PUBLIC = frozenset({"road", "utility", "civic"})


def is_public(project: str) -> bool:
    """Whether a project is one that towns build: roads, waterworks, schools."""
    project = STRETCH.sub("", project)
    end = facility(project)
    while end is not None and end[1] == "work":
        project = without_phase(without_head(project)).removesuffix(end[0])
        end = facility(project)
    return end is not None and end[1] in PUBLIC


def is_public_word(word: str) -> bool:
    """Whether a word by itself is a kind of what towns build."""
    end = facility("某" + word) if word else None
    return end is not None and end[0] == word and end[1] in PUBLIC
