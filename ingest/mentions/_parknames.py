"""What names of parks look like: heads, where a name begins to the left of its head, and what is too general for a name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.mentions._industry_names import automaton
from ingest.namestart import SEPARATORS, name_start
from ingest.places import Place, within
from ingest.sought import sought

ZONES = (
    "经济技术开发区|高新技术产业开发区|高新技术产业园区|高新技术开发区|新技术开发区|综合开发区|经济开发区|旅游开发区|开发区|"
    "重点开发开放试验区|旅游度假区|经开区|高新区|高新园区|自由贸易试验区|自贸试验区|自由贸易港|自贸港|自由贸易区|自贸区|综合保税区|综保区|"
    "保税港区|互市贸易区|国际贸易城|保税物流园区|保税物流中心(?:\\(B型\\))?|保税区|出口加工区|自由区|经济特区"
)
AREAS = (
    "跨境电商综试区|综试区|综合项目区|示范区|先行区|先导区|试验区|实验区|合作区|协作区|(?<=产业)协同区|(?<=发展)协同区|引领区|创新区|集聚区|聚集区|集中区|承接区|核心区|商务区|"
    "跨越式发展区|超前发展区|国际港务区|港务区|组团(?!参|赴|外|出|前|考|到|开|招|发展|亮相|进京|拜访|对接|来|去|走进|观摩)|能源化工区|化工区|石化区|自由港|新区|片区|(?<=区[\u4e00-\u9fff]{2})分区(?![\u4e00-\u9fff]{0,2}(?:域|规|管|治|分类|建|施|推|包))|投资区|(?<=石化)专区|(?<=化工)专区|(?<=材料)专区|(?<=氢能)专区|(?<=经济)专区|工业区|加工区|(?<=临[港空])产业区|经济区|自贸临空区|临空区|空港区|临港区|功能区|(?<=试验区[\\u4e00-\\u9fff]{2})区块|(?<=试验区[\\u4e00-\\u9fff]{3})区块|(?<=自贸区[\\u4e00-\\u9fff]{2})区块"
)
# 公园, 校园 and the like are no parks in this sense; 入园 and 一园 are no names.
GARDENS = (
    "(?<![念萄豫梦公校家儿田花乐物庄茶果陵游菜入一开建出全本各该在进满两三四五多几林学故梨桃荷竹杏校])(?:园区(?![林丁艺地内外容方园长村]|中(?![水试学医]))|园(?!区)(?![林丁艺中地内外容方园长村]))"
)
TOWNS = (
    "科学园区?|科创城|大科城|产业城|工业城|科学城|科技城|大学城|知识城|智慧城(?!市)|汽车城|航天城|航空城|电商城|商贸城|食品城|健康城|会展城|新城|小镇|(?<=生物|医药|光电|软件|数字|智能|制造|影视|材料|海洋|电竞)城(?!市|镇|乡|区|管|建|际|投)|(?:(?<=中国[\u4e00-\u9fff]{2})|(?<=国际[\u4e00-\u9fff]{2}))(?<![大古新老全])城(?!市|镇|乡|区|管|建|际|投)|(?<=国际)铁路港(?!综合保税|保税)|"
    "科创绿谷|科创(?:中心|园区?)(?=“?(?:反向|双向|科创)?“?飞地)|(?<=[\u4e00-\u9fff]{2})科学谷|(?<=[\u4e00-\u9fff]{2})未来城|(?<=[智慧技新字康料能创业药声数芯材膜据氢算碳])谷|(?<=中国[\u4e00-\u9fff])谷|(?<=中国[\u4e00-\u9fff]{2})谷|(?<=中国[\u4e00-\u9fff]{3})谷|贸易港|物流港(?![口区股务城湾])|(?:智造|科创|创智|创新|数字|数智|智慧|智能|文创|生物|医药|健康|电商|软件|低碳|人才)港(?![口区股珠澳资务商币城湾航企籍铁]|项目)|(?:科创|创新|科技创新|数字|制造业?|产业|经济)大?走廊|国际陆港|内陆港|陆港|航空港(?!经济|区|开发|集团)|信息港|科技港|数据港|产业基地|飞地(?!产业园|工业园|园|招商|孵化|研发|科创|中心|经济|合作|基地|模式)|"
    "(?:服务业|制造业?|产业|旅游|新材料|物流|农业|化工|装备|融合|创新|科创|加工)带(?!动|来|头|领|宽|量)|(?:修复|生态|休闲)带(?=要|重点|主要|主攻|聚焦|突出|布局|发展|利用|依托)|(?<=能源化工)基地|(?<=[石煤]化工)基地|(?<=石化)基地|(?<=能源)基地"
)
HEAD = sought(f"(?:{ZONES}|{AREAS}|{GARDENS}|{TOWNS})(?![\\u4e00-\\u9fff]?域|块|级|位|间|内河)", shortest=1)
# Heads that stand for a title as often as for a place: a name must say where.
TITLES = re.compile("(?:示范区|先行区|先导区|试验区|实验区|合作区|协作区|协同区|引领区|创新区|集聚区|聚集区|集中区|承接区|商务区|核心区|功能区|经济区|产业基地|基地|经济特区|工业区|加工区|投资区|专区)$")
BARE = sought("(?:经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|综合保税区|综保区|自贸试验区|自由贸易试验区|自贸区|临空区|临港区|新区|开发区|保税区|空港区|临空经济示范区|先行区|示范区|高新园区|联动创新区)")
# What goes on after the head and makes the whole another thing: a company, an organ, an association.
OWNED = re.compile(
    "(?!正?由|今年|去年|年内|目前|已|将|计划|联合|携手|会同|联手|与|和|以及|及|同|依托|支持|引进|引入|对接|建设|建成|新建|推进|推动|加快|组建|建立|结成|成立|设立|牵头|发起|倡议|共建|合建|联建|共同|缔结|签订|签署|围绕)(?:[\\u4e00-\\u9fff]{0,10}?(?:集团|公司|联盟|协会|商会|管委会|管理委员会|管理办公室|管理局|党工委|工委|基金|海关|分局|法院|检察院|委员会|税务局|办事处|促进会|学院|大学|医院|中学|小学|幼儿园|校区|院区|分校|分院|支行|分行|营业部)"
    "|[\\u4e00-\\u9fff]{2,6}(?<!布)局(?![\\u4e00-\\u9fff]))"
)
LONGEST = 28
# 一核两翼, 一港两带三组团: a pattern of space, no place in it.
PATTERN = re.compile("[一二三四五六七八九十][^、]{0,3}?[港核心轴带翼区园城极芯谷环廊廊点群][一二三四五六七八九十多]")
# A name made only of these is no name.
GENERAL = re.compile(
    "(?:[A-Z]级|国家级?|省级|市级|区级|县级|自治区|部级|中央|地方|国际|国内|现代化?|特色|专业化?|示范性?|综合性?|重点|高新|技术|高新技术|产业化?|工业|科技|经济|"
    "创新型?|创业|农业|物流|化工|绿色|生态|循环|低碳|零碳|近零碳|智慧|数字化?|智能化?|先进|小微|企业|中小|特殊|海关|监管|境外|海外|及以上|及|以上|型|化|"
    "园中|区中|飞地|共建|合作|跨境|电商|平安|文明|清廉|五好|骨干|承接|友好|部分|所有|整个|全部|主体|核心|起步|老旧|城市|城镇|更新|棚改|拆迁|功能|优势|"
    "外围|主城|城区|县域|市州|乡镇|街道|高端|高质量|高水平|一流|主导|新兴|战略性?|配套|集中|集群|出口|保税|加工|贸易|自由|自贸|自主|可持续|发展|改革|开放|综合|"
    "试点|沿海|内陆|沿边|边境|开发|开发区|园|区|传统|乡村|振兴|旅游|风情|全域|文化|休闲|健康|养老|质量|标准|品牌|知识产权|法治|安全|食品安全|应急|"
    "生产|标准化|绿色低碳|融合|一体化|产城|军民|协同|协作|对外|外贸|进口|转移|转化|成果|大数据|信用|双创|大众|万众|众创|孵化|人才|"
    "新型工业化|新型|龙头|主力|一二三产业|农村|三产|美丽|宜居|幸福|四好|样板|先锋|标杆|产学研|大学|附近|周边|村级|农村|工业化|低效|闲置|存量|人员|大学生|留学|青年|返乡|农民工|退役军人|人力资源|省|市|县|第二|第一|宜居宜业|宜居|宜业|宜游|科创|成片|连片|大|小|中|新|老|特|优|强|好|多|一|二|三|四|五|个|批|类|内|外|东|西|南|北|"
    "科普|研学|电子商务|商务|商贸|服务业?|制造业?|金融|总部|楼宇|商业|消费|夜间|会展|医疗|教育|生活|居住|办公|仓储|物资|集散|集聚|特定|通道|发展|地区|发达|沿线|周边)*"
)


def left_edge(text: str, head: int, end: int, hits: Sequence[Place]) -> int:
    """Where the name that ends at ``end`` with its head at ``head`` begins; ``hits`` are the places named in the text."""
    limit = max(0, end - LONGEST)
    start = head
    while start > limit:
        letter = text[start - 1]
        if letter == ")":
            opening = text.rfind("(", limit, start - 1)
            inside = text[opening + 1 : start - 1]
            if opening <= limit or start - opening > 11 or "简称" in inside or not "\u4e00" <= text[opening - 1] <= "\u9fff":
                break
            if inside.endswith(("期", "亩", "元", "家", "里")):
                break
            start = opening
            continue
        if letter in "-—" and any(h.end == start - 1 for h in hits) and any(h.start == start for h in hits):
            start = next(h.start for h in hits if h.end == start - 1)  # 埃塞-湖南工业园
            continue
        if letter in SEPARATORS or letter in "(-" or (letter == "—" and text[start - 2 : start - 1] == "—") or (letter == "含" and text[start - 2 : start - 1] == "("):
            break
        start -= 1
    trades = [(start + a, start + b) for _, a, b in automaton()[0].find_matches_as_indexes(text[start:head]) if b - a >= 3]
    if (article := ARTICLE.match(text, start, head)) is not None:
        start = article.end()
    if text[start - 1 : start + 1] == "(限":
        start += 1  # 甲区(限|乙片区)
    first, start = start, name_start(text, start, head, [*((h.start, h.end) for h in within(hits, start, head)), *trades])
    if text.endswith("共建", first, start) and (joint := OF_TWO.search(text, first, start)) is not None:
        start = joint.start()
    while start < head and text[start] in "·—-+.)0123456789":
        start += 1
    return start


# 粤黔甲溪|共建产业园: what two provinces build together is called so
OF_TWO = re.compile("[京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁]{2}(?!两|双方|联手|携手|合作)[\u4e00-\u9fff]{0,5}共建$")
# 第二条土地政策|新材料产业园项目供地: the number of an article and its heading, where the space behind them was lost.
ARTICLE = re.compile(r"第[一二三四五六七八九十百]+[条章](?:[\u4e00-\u9fff]{0,8}?(?:政策|总则|附则|规定|原则))?")
BRACKETS = str.maketrans("", "", "()·—-")


@lru_cache(maxsize=4096)
def is_general(stem: str) -> bool:
    """Whether the words before the head say nothing of which one is meant."""
    return GENERAL.fullmatch(stem.translate(BRACKETS)) is not None


def clean(name: str) -> str:
    """The name without quotes and spaces."""
    return name.strip(" “”\"'").replace(" ", "")
