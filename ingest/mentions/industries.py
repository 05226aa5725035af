"""Industries: members of lists that a verb of development governs, names with the shape of an industry, and the lexicon's.

What a plan will develop stands behind a verb (聚焦, 重点发展, 做强 …) as a list that a head noun may close (… 等产业领域).
Members of such lists are industries even where no lexicon knows them; outside of them only what the lexicon knows counts.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import Entry, lexicon
from ingest.draft import Draft, Mention
from ingest.spans import Taken

HEAD = (
    r"(?:等)?(?:[一二两三四五六七八九十\d]+(?:大|条|个|类|项)?)?(?:主导|新兴|支柱|特色|优势|重点|战略性新兴|未来|主特|先进制造业|现代|千亿级?|百亿级?|首位|延链|补链|强链|传统|富民|标志性|细分|关键|高端|前沿)*(?:优势)?"
    r"(?:产业链群|产业链|产业集群|产业基地|产业体系|产业|集群|全产业链|链条|领域|方向|行业|赛道|新赛道|环节|业态|新业态|新模式|板块|业务|项目|企业|细分领域|产业细分领域|细分行业|重点产业|技术|装备产业|服务业|应用场景|等?产业转移|场景|概念|应用|试点|基本盘|能级|研发和应用)"
)
STRONG = (
    "聚焦(?:于|发展)?|重点(?:发展|培育|布局|招引|引进|承接|打造|围绕|聚焦|瞄准|突破|支持|推进|招商|培植|招商方向为|面向|开展)|大力(?:发展|培育|引进(?:发展)?|推广|招引)|主攻|主要发展|优先发展|加快(?:发展|培育|布局|壮大|突破)|积极(?:发展|培育|布局|引进|承接|探索发展)|规范发展|"
    "(?:培育|发展)?壮大|做[强大优精实深特](?:做[强大优精实特])?|瞄准|抢滩|深耕|抢占|布局(?:建设|发展)?|招引|招商引进|引进(?:发展)?|针对性招引|培育(?:发展|形成|壮大)?|集聚|拓展|突破|突出(?:发展)?|发展|起步发展|补齐(?!短板)|承接|打造|形成以|建设以|以|"
    "围绕|紧盯|专注|致力于|主推|做专|提质发展|稳住|稳定|巩固(?:提升)?|改造提升|转型升级|提升|推动|推进|促进|支持|开展|探索|试行|激发|扩大|释放|扶持|延伸|拉长|发力|转向|增强|构建|加强|深化|加大|优化|创建|全面打通|打通|推广|拓宽|立足"
)
# Verbs that govern much else too: behind them only a known industry or a head noun tells an industry.
WEAK = re.compile(
    r"^(?:打造|形成以|建设以|以|提升|推动|推进|促进|支持|开展|探索|试行|激发|扩大|释放|扶持|延伸|拉长|发力|转向|增强|构建|加强|深化|加大|优化|创建|全面打通|打通|推广|拓宽|立足|引进|承接|集聚|发展|突出|培育|拓展|壮大|突破|稳住|稳定|巩固|巩固提升|改造提升|围绕|紧盯|布局|布局建设|抢占|突出发展|转型升级|重点推进|重点支持|重点围绕|重点开展|积极承接|重点面向)$"
)
# Behind these any list of things is one of industries.
SURE = re.compile(r"^(?:聚焦(?:于|发展)?|主攻|主要发展|优先发展|瞄准|重点(?:发展|培育|布局|招引|引进|承接)|抢滩|深耕|(?:针对性|重点)?招引|补齐(?!短板)|大力(?:发展|培育|招引)|抢占)$")
# Behind these where every member is known or looks like one.
MIDDLE = re.compile(r"^(?:发展|起步发展|培育(?:发展|形成|壮大)?|引进(?:发展)?|承接|积极承接|集聚|拓展|突破|壮大|发展壮大|布局|打造|围绕|紧盯|突出(?:发展)?|重点(?:支持|推进|围绕|开展|面向)|支持|推动|开展|巩固|稳住|提升)$")
ITEM = r"[^、,。;:!?\n\t\u3000和与及“”《》()为等以在]{1,14}(?:\([A-Za-z\u4e00-\u9fff]{1,8}\))?"
VERB = re.compile(rf"(?P<verb>{STRONG})(?P<tail>)")
SEPARATOR = re.compile(r"、|和(?!谐|平)|与|及|以及")
STOP = re.compile(r"[,。;:!?\n\t\u3000《》]|等(?!级|离子)|(?:为|作为)(?=(?:主导|重点|核心|支撑|引领|特色|主体|龙头|代表))|领域|方向|项目|企业|环节")
SHAPE = re.compile(
    r"(?:产业链|产业集群|产业|制造业?|装备|设备|材料|新材料|服务业?|经济|物流|电商|贸易|金融|旅游|文旅|医药|器械|电子|信息|智能|能源|电池|化工|食品|农业|加工|服装|纺织|汽车|零部件|机器人|芯片|显示|光电|通信|软件|技术|科技|航空|航天|船舶|海工|家居|建材|环保|"
    r"维修|检测|研发|设计|租赁|仓储|运输|会展|康养|养老|健康|医疗|体育|文化|创意|影视|餐饮|零售|外包|配套|系统|组件|模块|器件|元件|玻璃|纤维|薄膜|涂料|装置|终端|仪器|仪表|机床|模具|机械|轴承|管材|线缆|电缆|电气|电力|电网|光伏|风电|氢能|储能|核电|锂电|石化|钢铁|有色|陶瓷|橡胶|塑料|皮革|家具|家电|酒|茶|药|菜|果|渔|牧|种业|花卉|饮片|饲料|化肥|农药|疫苗|试剂|耗材|辅料|香料|包装|印刷|造纸|"
    r"总部|平台经济|数据|算力|算法|模型|大模型|云计算|区块链|元宇宙|网络|互联网|物联网|卫星|导航|无人机|飞行器|发动机|电机|电控|压缩机|阀门|泵|仿真|封测|封装|载板|基板|面板|背板|镜头|传感器|激光|光学|膜|提锂|零排放|淡化|修理|改装|造船|修船|养殖|种植|预制菜|出口|进口|展示|交易|结算|配送|分拨|中转|联运|竞技|动漫|游戏|直播|标注|服务外包|流通|集散|民宿|农家乐|度假|休闲)$"
)
BAD = re.compile(
    r"能力|水平|机制|体系|环境|政策|资金|人才|机构|队伍|力度|质量|效率|效益|优势|格局|作用|重点|短板|基础设施|建设|改革|管理|工作|招商|投资|消费|市场|主体|规模|总量|需求|保障|安全|生态圈|空间|布局|升级|转型|创新(?!药)|融合(?!发展$)|协同|合作|开放|活力|动能|增长|存量|增量|平台$|中心$|基地$|园区|片区|园$|区$|城$|县$|市$|省$|"
    r"产能|产值|全过程|标准|品牌|名牌|制度|模式|渠道|通道|载体|功能|龙头|骨干|链主|头部|总部企业|外资企业|上下游|产业链上下游|关键|核心|瓶颈|问题|任务|目标|项目$|企业$|集团|公司|活动|行动|工程$|计划|规划|方案|大会|论坛|会议|精神|思想|理念|战略|责任|党建|干部|群众|就业|民生|社区|学校|医院|道路|公交|公园|住房|土地|用地|厂房|楼宇|要素|"
    r"领域$|方向$|环节$|因地制宜|有条件|优质|各类|一批|新型(?=$)|产业发展|产业转移|产业集聚|可持续|影响力|竞争力|知名度|集约|节约|循环$|共享$|示范$|试点|规上|小微|中小|民营|国有|央企|外商|台资|侨|港澳|世界|国内|国际化|全国|全省|全市|我[省市县区]|先进单位|营商|服务水平|政务|审批|监管|督查|考核|验收|调度|储备|签约|开工|竣工|投产|达产|供地|拆迁|征收|融资(?!租赁)|贷款|债券|税收|财政|预算"
)
GENERIC = re.compile(
    r"^(?:主导|新兴|支柱|特色|优势|重点|战略性新兴|未来|主特|传统|传统优势|特色优势|优势特色|高新技术|高技术|首位|相关|配套|本地|地方|实体|县域|园区|开发区|区域|民营|国有|外向|集体|村级|产业|行业|企业|项目|技术|装备|材料|设备|服务|系统|经济|工业|商品|产品|零部件|科技|环节|关键|核心|高端|新型|现代|绿色|智能|数字|信息|研发|设计|检测|加工|交易|展示|进口|出口|贸易|配套服务|生产|制造|应用|数据|网络|文化|健康|医疗|设计研发|研发设计|配送|配套产业|总部|"
    r"全产业链|企业服务|维修|仓储|名品精品|经典|精品|观光|保健|生态环保|健康发展|绿色低碳|外向型经济|开放型经济|电脑|精密|第[一二三]产业|[一二三]产|[一二三]次产业|四大|三大|主导产业集群|上下游配套|电子商务平台|综合服务|公共服务|生活服务|生产服务|社会服务|金融服务平台|仓储设施|机器|能源资源|四新|新经济|新动能|新业态|新模式|新技术|新产业|业态|集群|链条|产业链|产业集群|制造业|服务业|轻工业|重工业|外贸|内贸|国际贸易|对外贸易)(?:产业|行业|产业链|产业集群|经济|项目|企业|业态|集群|制造业|服务业)?$"
)
TAILS = re.compile(r"(?:等|类|型|化|性|的|项目|企业|产业转移|上下游|领域|方向|环节|新赛道|赛道|基本盘|能级|行业|类企业|细分领域|业务|试点|生产线|发展)+$")
OWN_TAIL = re.compile(r"(?:产业链群|产业链|产业集群|集群|产业)$")


@cache
def _lexicon() -> tuple[AhoCorasick, tuple[Entry, ...], tuple[str, ...]]:
    names, entries = [], []
    for entry in lexicon("industries"):
        for name in entry.names:
            if len(name) > 1:
                names.append(name)
                entries.append(entry)
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), tuple(entries), tuple(names)


# Words that also mean something else: industries only where a verb of development or a head noun says so.
AMBIGUOUS = frozenset(
    "绿色低碳 外向型经济 开放型经济 能源 光电 基金 物流 金融 商业 教育 文化 体育 旅游 健康 港口 能源 食品 汽车 软件 激光 芯片 电商 包装 粮食 水果 蔬菜 陶瓷 天然气 煤炭 服装 信息服务 互联网 检验检测 金融服务 商务服务 研发设计 供应链 工业设计 股权投资 人工智能 大数据 云计算 污水处理 污水处理 数据中心 充电桩 充电设施 养老 家政 托幼 助残 租赁 激光 茶叶 饮料 塑料 水泥 玩具 宠物 种子 移动通信 信息技术 房地产 新闻出版 直播 整车 加工贸易 海外仓 教育培训 保税仓储 水电 火电 核电 循环经济 化工 医药 钢铁 传感器 服务器 总部企业 粮油 水产 林业 渔业 渔 会展 快递 农机 电梯 游戏 机器人 新材料 新能源 环保 生物 仪器仪表 家电 家具 造纸 卫星 5G 法律服务 中介服务 专业服务 动漫 影视 餐饮 冷链 航空运输 冶金 公交 仓储 橡胶 建材 消费品 轻工 纺织 物业管理 林业 农药 化肥 社会服务 畜牧".split()
)
CONTEXT = re.compile(r"(?:产业|产业链|集群|行业|领域|赛道|企业|项目|业务|业态|新业态|应用|试点|交易额|货值|产值|营业收入|发展|园|基地|招商|等)")
POLICY_TYPES = ("Policy", "Event", "Agency", "Organization")


def find(draft: Draft) -> Iterator[Mention]:
    """All industries of a document, each place once."""
    names = {(m.start, m.end) for m in draft.mentions if m.type in ("Agency", "Organization", "Company", "Event")}
    taken = Taken(names)
    inside = Taken((m.start, m.end) for m in draft.mentions if m.type in ("Park", "Project", "Policy") and not _is_plan(m))
    seen: set[str] = set()
    for start, end, name, rule, score in (*_lists(draft, taken), *_shaped(draft)):
        if taken.free(start, end) and (inside.free(start, end) or rule == "industries:list"):
            taken.add(start, end)
            yield from _mention(draft, start, end, name, rule, score, seen)
    for start, end, name in _known(draft):
        plan = any(m.start <= start and end <= m.end and _is_plan(m) for m in draft.mentions)
        if taken.free(start, end) and (plan or inside.free(start, end)) and (plan or _means_it(draft, start, end, name)):
            taken.add(start, end)
            yield from _mention(draft, start, end, name, "industries:lexicon", 0.8, seen)


def _is_plan(mention: Mention) -> bool:
    """A plan for an industry (低空经济发展行动计划) speaks of the industry; a park's or a law's name does not."""
    return mention.type == "Policy" and bool(re.search(r"(?:行动计划|规划|培育|支持|促进|发展)", mention.name)) and "《" not in mention.name and mention.rule == "policies:shape"


def _mention(draft: Draft, start: int, end: int, name: str, rule: str, score: float, seen: set[str]) -> Iterator[Mention]:
    bare = OWN_TAIL.sub("", name) if len(OWN_TAIL.sub("", name)) >= 2 else name
    entry = lexicon("industries").get(name) or lexicon("industries").get(bare)
    if bare != name:
        draft.alias("Industry", name, bare)
    if entry and entry.name not in (bare, name) and entry.name in seen:
        draft.alias("Industry", bare, entry.name)
    seen.add(entry.name if entry else bare)
    yield Mention(start, end, "Industry", bare, rule, score)


def _lists(draft: Draft, taken: Taken) -> Iterator[tuple[int, int, str, str, float]]:
    text = draft.text
    position = 0
    for match in VERB.finditer(text):
        if match.end() < position or not taken.free(match.start(), match.end()):
            continue
        items, end, head = _items(text, match.end())
        if not items:
            continue
        weak = bool(WEAK.match(match["verb"]))
        known = [bool(_entry(text[a:b])) for a, b in items]
        shaped = [bool(SHAPE.search(text[a:b])) for a, b in items]
        industrial = head and bool(re.match(r"(?:等)?.{0,12}(?:产业|集群|行业|赛道|领域|业态|方向|环节)", head))
        every = all(k or s for k, s in zip(known, shaped, strict=True))
        if SURE.match(match["verb"]) and len(items) > 1:
            industrial = True
        sure = industrial or (bool(MIDDLE.match(match["verb"])) and every and len(items) > 1) or (not weak and (any(known) or sum(shaped) * 2 >= len(items))) or (weak and sum(known) * 2 >= len(items) and any(known))
        if not sure:
            continue
        for (a, b), k, s in zip(items, known, shaped, strict=True):
            if k or s or industrial or (not weak and len(items) > 1):
                yield a, b, text[a:b], "industries:list", 0.95 if k else 0.85
        position = end


def _items(text: str, start: int) -> tuple[list[tuple[int, int]], int, str]:
    """The members of a list that begins here, its end, and its head noun."""
    items: list[tuple[int, int]] = []
    at = start
    limit = min(len(text), start + 160)
    while at < limit:
        match = re.compile(r"[“]?(?P<item>[^、,。;:!?\n\t\u3000“”《》和与及等]{1,18}?(?:\([A-Za-z\u4e00-\u9fff]{1,8}\))?)[”]?(?=、|和(?!谐)|与|及(?!时)|以及|等|[,。;:!?\n\t\u3000]|$)").match(text, at, limit)
        if not match:
            break
        a, b = match.span("item")
        b = a + len(TAILS.sub("", text[a:b])) if len(TAILS.sub("", text[a:b])) >= 2 else b
        last = not SEPARATOR.match(text, match.end())
        a, b = _trim(text, a, b, last)
        if b - a >= 2 and _is_item(text[a:b]):
            items.append((a, b))
        elif not items or not last:
            break
        at = match.end()
        separator = SEPARATOR.match(text, at)
        if not separator:
            break
        at = separator.end()
    head = re.compile(HEAD).match(text, at)
    return items, head.end() if head else at, head[0] if head else _inner_head(text, items)


def _inner_head(text: str, items: list[tuple[int, int]]) -> str:
    """The head noun that the last member carries itself: 做强医疗器械和生物医药产业."""
    if not items:
        return ""
    rest = re.compile(HEAD).match(text, items[-1][1])
    if rest:
        return rest[0]
    tail = re.search(r"(?:产业链|产业集群|产业|集群|领域|行业)$", text[items[-1][0] : items[-1][1]])
    return tail[0] if tail else ""


TRIM_HEAD = re.compile(r"^(?:以|一批|更多|国际|一流|国内外?|世界级|全国|本地|优质|重点|高水平|具有[^的]{1,12}的|[一二三四五六七八九十]是|我[省市县区]|全[省市县区]|区域性|出口导向型|更具竞争力的|特色(?!食品)|传统|发展|培育|打造|推进|开展|优势|国家级|省级|现有|相关)+(?=[\u4e00-\u9fffA-Za-z]{2})")
TRIM_TAIL = re.compile(r"(?:[一二两三四五六七八九十]+[大条个类].*|进出口业务|产业发展|发展|业务|等?新?业态(?:落地)?|落地|壮大|集聚|企业\d.*|项目\d.*|企业|项目|领域|方向|环节|新赛道|赛道|基本盘|能级|补链强链|强链补链|延链补链|补链|延链|建设|招商|开展.*|精准招商|商|试点|健康发展|规模化应用|应用场景|标志性项目|应用|交易额.*|货值.*|占.*|提质.*|扩能.*|\d.*|有序.*|加快.*|向.*|在.*|的.*|为.*|主业|主导|特色|走.*|研发生产|创新发展|高质量发展|消费潜力|潜力|投资力度)$")


def _trim(text: str, start: int, end: int, last: bool) -> tuple[int, int]:
    head = TRIM_HEAD.match(text[start:end])
    start += head.end() if head else 0
    if last:
        for _ in range(3):
            tail = TRIM_TAIL.search(text, start + 2, end)
            if not tail:
                break
            end = tail.start()
    return start, end


def _is_item(name: str) -> bool:
    if len(name) > 16 or GENERIC.match(name):
        return False
    if (not _entry(name) and OPENER.match(name)) or lexicon("regions").get(name):
        return False
    return bool(_entry(name)) or not (BAD.search(name) or re.search(r"\d{2,}|[年月日亿万%]|^[一二三四五六七八九十]+[个条大]|[做抓推建设将把让要]", name))


OPENER = re.compile(rf"(?:{STRONG}|加快|建立|完善|落实|支撑|保障|服务|引导|鼓励|协调|新增|用于|面向|参与|组织|通过|依托|具有|实现|达到|成为|关键|全球|联动|加强|长沙|湖南|世界|大型|中小)")


def _entry(name: str) -> Entry | None:
    known = lexicon("industries")
    return known.get(name) or (known.get(OWN_TAIL.sub("", name)) if OWN_TAIL.search(name) else None)


SHAPED = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?:产业链|产业集群|产业(?!园|链|集群|基地|项目|政策|转移|工人|发展|用地|布局|结构|升级|体系|化|引|促|投|扶|基金|生态|规划|大脑|服|孵|协|配|数|空|人|强|新|平|创|技|资|类|融|区|集|带|联|帮|招|园区|变|局|合|振|研|信|特色|局势|经济)|经济(?!技术|开发|发展|社会|工作|合作|带|区|贸|运行|体|增长|指标|形势|总|效|实|高|圈|走廊|学|责任|林|作物|型|活动|大|强|适|信|和|秩|结|下|管|建设|损失|困难|规律|基础|中心|联|回升|持|平稳|质|洽|普查|稳|循环|恢复|预期|安全|政策|协|融|产业|生活|全球|领域|自由|回|人|支|改|师|转))")


def _shaped(draft: Draft) -> Iterator[tuple[int, int, str, str, float]]:
    """X产业链, X产业集群, X产业 where X is known or shaped like an industry."""
    text = draft.text
    for match in SHAPED.finditer(text):
        name = match["name"]
        for cut in range(0, len(name) - 1):
            part = name[cut:]
            if _entry(part) or _entry(part + match[0][len(name) :]):
                start = match.start() + cut
                yield start, match.end(), text[start : match.end()], "industries:shape", 0.9
                break


def _known(draft: Draft) -> Iterator[tuple[int, int, str]]:
    automaton, _, names = _lexicon()
    for index, start, end in automaton.find_matches_as_indexes(draft.text):
        yield start, end, names[index]


def _means_it(draft: Draft, start: int, end: int, name: str) -> bool:
    """Whether a known name is meant as an industry here: said of development, not of a thing that happens to be so called."""
    text = draft.text
    after = text[end : end + 8]
    before = text[max(0, start - 14) : start]
    part = re.split(r"[,。;:\n]", before)[-1]
    if re.match(r"(?:局|委|办|厅|部|公司|集团|大学|学院|协会|项目建设|大厦|路|城市|港|站|厂|学会|银行)", after):
        return False
    governed = bool(re.search(rf"(?:{STRONG})[^,。;]{{0,12}}$", part))
    if name in AMBIGUOUS or len(name) < 3:
        return governed and bool(CONTEXT.match(after))
    if len(name) < 4:
        return governed or bool(CONTEXT.match(after))
    return governed or bool(CONTEXT.match(after)) or bool(re.match(r"[、和]", after))
