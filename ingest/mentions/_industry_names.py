"""Names of industries: the lexicon as one automaton, the forms that rules make of a name, and words that name none."""

import re
from functools import cache, lru_cache

import ahocorasick_rs

from graph.lexicon import lexicon
from ingest.patterns import compiled

# What may stand behind a name without changing what it names.
SUFFIX = re.compile(r"(?:全?产业链条?|全链条|产业集群|产业体系|产业带|产业|行业|业务|业态|新业态|新赛道|新领域|新业务|领域|集群|赛道)+$|(?<=[\u4e00-\u9fff]{3})(?<![冷应块锚泊条铁价值数据生态资金工具输送滚子同步])链$")
_SUFFIX_ENDS = frozenset("链条群系带业务态域道")
# Names that would lose their sense without 产业.
WHOLE = frozenset(
    ["未来产业", "新兴产业", "战略性新兴产业", "文化产业", "创意产业", "数字产业", "健康产业", "环保产业", "绿色产业", "安全产业", "美丽产业", "时尚产业", "生态产业", "应急产业", "生物产业", "海洋产业", "高技术产业", "高新技术产业", "银发产业", "外向型产业", "甜蜜产业", "信息产业", "传统产业", "现代产业", "节能产业", "体育产业", "数据产业", "循环产业", "智能产业", "优势产业", "总部产业"]
)
# Words of the lexicon that as often mean no trade at all: they count where the text calls them one (设计产业, 投资等行业).
PLAIN = frozenset(
    ["融合", "应用", "培训", "医院", "酒店", "环境", "投资", "设计", "科技", "基金", "消费", "出口", "进口", "进出口", "贸易", "总部", "公共配套", "数字化", "网络化", "智能", "智能化", "低碳", "环保", "循环利用", "基础建设", "成果转化", "科技成果转化", "科技成果转移转化", "环境治理", "智慧园区", "健康", "绿色", "数字", "流通", "降碳", "生态保护", "环境保护", "绿色低碳", "配套设施", "安全", "研发", "创新", "物业", "档案", "劳务", "人才服务", "产城融合", "公共服务", "政务服务", "审计", "法律", "跨境", "技术转让"]
)
# Words that say of what rank or kind an industry is, not which.
_KIND = (
    r"(?:主导|新兴|战略性?新兴|战略性|优势|特色|支柱|传统|未来|重点|先导|现代化?|富民|核心|配套|相关|关联|上下游|基础|龙头|骨干|规模|千亿级?|百亿级?|万亿级?|"
    r"高端|高新技术|高技术|新型|新|主|大|强|好|优质|地方|本地|县域|区域|园区|全市|全省|全县|全区|我市|我省|我区|我县|各|本|该|其他|其它|接续|替代|朝阳|阳光|绿色|低碳|"
    r"先进|潜力|首位|首|一|二|三|两|多|实体|民营|国有|国民|市场|集体|村级?|镇域|开放型|外向型|块状|规上|工业|临空偏好型|偏好型|乡村|农村|扶贫|未来型|高成长|高成长性|成长性|"
    r"资源型|接替|可持续|多元|多元化|适宜|生态型|环境友好型|劳动密集型|技术密集型|资金密集型|高附加值|高科技|科技型|创新型|知识密集型|重大|标志性|优势特色|急需|细分|前沿|关键|薄弱|产业链|全产业链|和|与|及|、)"
)
GENERIC = re.compile(
    rf"^{_KIND}*(?:产业|产业链条?|行业|经济|业态|业务|领域|项目|企业|集群|产业集群|产业体系|制造|服务|技术|产品|装备|设备|材料|平台|赛道|资源|科技|服务业|制造业|工业|产业园区?|系统|工程|零?部件|研发|设计|数据|网络|加工|贸易|教育|健康|安全)?$"
    r"|^(?:实体|民营|非公有?制?|民族地区|市场|国民|社会|规模|循环|飞地|品牌|流量|县域|镇域|宏观|外向型|个体|国有|混合所有制)经济$"
    r"|^(?:产业链?|价值链|供应链|创新链)(?:终端|[前中后末高低]端|[上中下]游)$"
    r"|内需|就业|民生|改革|创新(?!药|医疗|中药|器械|材料|疫苗)|开放|协调|市场主体|主体|人口|人才|资金|资本|土地|要素|外资|内资|税源|客商|招商|营商|党建|团队|品牌(?!服|食品)|功能(?!性?(?:[涂陶材玻薄膜纤树化高饮糖]|面料|油脂|包装|塑料|服))|空间(?!信息|科技|技术|探测|应用)|能力|水平|体系|机制|制度|模式|动能|优势|生产力|消费者|城市|乡镇|基础设施|公共服务|企业家|总量"
)
# Endings that make an unknown word an industry in any list of them.
_FORMS = (
    r"(?:制造|加工业|采矿业|矿业|纺织业|养殖业|种植业|畜牧业|分离|小苏打|密集架|库房|棉纺|针织|编织|装配|辅料|包材|家电|[无消]人机|服饰|饰品|面料|染整|皮革|毛皮|羽绒|毛纺|丝绸|刺绣|宝石|玉石|石材|装备|设备|材料|加工|养殖|种植|旅游|物流|贸易|电商|化工|电子|电池|芯片|器件|元件|组件|零部件|部件|配件|食品|医药|药物|制药|器械|试剂|仪器|仪表|机械|机器人|"
    r"汽车|船舶|飞机|航空|航天|卫星|软件|算力|能源|发电|储能|光伏|风电|氢能|玻璃|陶瓷|水泥|钢铁|金属|合金|纤维|薄膜|[学料透封]膜|涂料|塑料|橡胶|纺织|服装|家具|家居|家电|包装|印刷|"
    r"农业|牧业|渔业|林业|种业|水产业|服务业|制造业|金融|租赁|会展|文创|创意|动漫|影视|康养|养老|养生|医疗|维修|仓储|外包|检测|回收利用|循环利用|综合利用|精深加工|深加工|再制造|终端|模块|"
    r"装置|推进器|推进剂|推进系统|充换?电(?:设施|桩)|总成|热管理|电驱|电控|座椅|底盘|内饰|线控|制动|转向|整车|商用车|客车|卡车|专用车|模组|模具|刀具|电缆|电机|电器|电气|泵阀|轴承|传感器|显示|照明|激光|光学|半导体|集成电路|通信|互联网|区块链|肥料|农药|饲料|茶叶|白酒|饮料|乳品|"
    r"蔬菜|水果|药材|饮片|疫苗|板材|石墨|稀土|制品|用品|配套|封测|封装|元器件|电路|载板|基板|晶硅|轮胎|轮毂|出口|零食|酒|布|纱|面料|家纺|鞋帽|箱包|建材|门窗|管材|线缆|铸造|锻造|冶炼|冶金|"
    r"开采|采选|精制|精炼|提纯|改装|修理|拆解|机床|磷酸|树脂|聚酯|烯烃|芳烃|[乙丙]烯|[多单]晶硅|硅片|切片|瓶片|光伏料|特气|靶材|[锁洁灯厨餐茶量]具|五金|叶片|塔筒|整机|(?<=[\u4e00-\u9fff]{2})主机|铸锻件|[铸锻]件|(?<=[\u4e00-\u9fff])阀|电堆|线束|型材|[铜铝]箔|永磁|试飞|渔具|乐器|玩具|工艺品|珠宝|文旅|研学|民宿|演艺|赛事|电竞|直播|融合|应用|提锂|零排放|蛋白|胰岛素|抗体|激素|多肽|原料药|中间体|密封胶|[硅润]油|脱碳|捕集|变流器|逆变器|变压器|发动机|减速器|雷达|导航|遥感|育种|制种|[瘤染新化物用成]药|海缆|管廊架|(?<=[\u4e00-\u9fff]{2})用[铝钢铜铁镁钛纸布膜线漆胶绳砂]|(?<=[\u4e00-\u9fff]{2})回收|资源化(?:利用)?|(?<=[\u4e00-\u9fff]{2})(?:软管|管路|托盘|支架|滤芯|弹簧|边框|连杆|法兰|铰链|卡箍|天线罩|板带箔|保险杠|车身板|油箱|飞轮)|密封件|靶向药|外包服务|燃料油|航油|帘线|[硅镦簧模具承轮]钢|大米|小米|杂粮|水稻|大豆|花生|油茶|柑橘|脐橙|葡萄|猕猴桃|草莓|木耳|香菇|猴头菇|人参|枸杞|核桃|红枣|板栗|山药|牛肉|羊肉|肉牛|奶牛|黑猪|生猪|肉羊|蛋鸡|肉鸡|小龙虾|海参|大闸蟹|花卉|辣椒|大蒜|生姜|百合|黄精|天麻|(?<=[鲜甜糯食种])玉米|(?<=[\u4e00-\u9fff]{2})造纸)"
)
SHAPE = compiled(_FORMS + "$")
SHAPED = compiled(_FORMS)  # wherever it stands
# Endings that do so only where the list says that it is one of industries.
SOFT = re.compile(r"(?:展示|交易|结算|混矿|测试|服务|系统|技术|科技|工程|设计|研发|教育|网络|数据|经济|产品|平台|智能|管理|咨询|培训|保险|健康|体育|文化|安全|环保|交通|住宿|配送|检验|认证|总部|设施|油|糖|纸|茶|膜|药|车|船|锂|硅|铜|铝|镁|钛|钒|钢|煤|电|气|肉|奶|米|面|果|菌|花|业)$")
_UNFIT = compiled(
    r"^(?:高端|新兴|先进|创新|融合|示范)应用$|人文(?:合作|交流)?$|^(?:一支|有利于|集(?!成|装|群|散|约|中|聚)|国货|外经(?=济)|具有|富有|有(?=特色|优势|潜力|前景|基础|条件|市场|竞争|影响|活力)|有效|合理|必要|主要|特定)|^性|^化(?![妆工肥学纤成石])|^应用(?:领域|场景)?$|^(?:企业|(?:全国)?性?区域性?|地区|功能性?)总部$|(?:灾害预防|(?:综合|公共)?应急|公共安全|运行安全)$|^强(?=[农文工旅商基开]|产业|服务业|制造业)|或(?!许)|^(?:和(?!牛)|及|与|一些|某些)|千瓦级|兆瓦级|(?<![A-Z-])\d(?![CDG][\u4e00-\u9fff])|[%。,;:!?()《》\n\t]|的|了|是|在|为|将|把|被|从|向|对接|以|等|这|其|各|全面|进一步|推动|推进(?!器|剂|系统|装置|技术)|实现|提升|建设|完善|加强|确保|力争|支持|引导|鼓励|促进|打造|构建|落实|开展|深化|优化|强化|"
    r"[强名][省市县区城]$|(?:基地|示范区|先导区|试验区|集聚区|开发区|产业园|园区)$|^生活$|懂|(?<!自)由|主责|^抓[严实牢紧]|挂钩|估值|分担|适度$|[“”]|(?:雄厚|良好|明显|突出|显著|齐全|[量率值度][大小高低])$|争取|组织|解决|保障|每|全年|年内|我|企业$|项目$|人员|部门|单位|政府|群众|干部|责任|任务|问题|目标|工作|行动|政策|条件|方式|重大|会议|精神|思想|方案|规划|含量|程度|专题|[型年高低全]$|学校$|院校$|医院$"
)


@cache
def names() -> dict[str, str]:
    """Each name of the lexicon with the name of its entry."""
    found: dict[str, str] = {}
    for entry in lexicon("industries"):
        found[entry.name] = entry.name
    for entry in lexicon("industries"):
        for alias in entry.aliases:
            found.setdefault(alias, entry.name)
    return found


@cache
def automaton() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    """All names as one machine that finds the longest ones, and the names by its numbers."""
    words = tuple(sorted(names()))
    return ahocorasick_rs.AhoCorasick(words, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), words


@cache
def forms() -> dict[str, str]:
    """The names of the lexicon, and what is left of those in 产业 without it."""
    found = names().copy()
    for name, entry in names().items():
        stem = name.removesuffix("产业")
        if stem != name and name not in WHOLE and not SUFFIX.search(stem):
            found.setdefault(stem, entry)
    return found


@cache
def stems() -> ahocorasick_rs.AhoCorasick:
    """What is left of names in 产业 without it, where that is no name itself."""
    return ahocorasick_rs.AhoCorasick(sorted(forms().keys() - names().keys()), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


@lru_cache(maxsize=4096)
def known(name: str) -> str | None:
    """The lexicon's name of what a phrase names, with or without 产业 and its like; none where the lexicon has no such."""
    table = forms()
    found = table.get(name)
    if found is None and (short := _short(name)) != name:
        found = table.get(short)
    if found is None and name.isascii():
        found = names().get(name.upper())
    return found


@cache
def _beginnings() -> frozenset[str]:
    """What the names and stems of the lexicon begin with: two characters, or the one of which a name is made."""
    return frozenset(name[:2] for name in forms())


def may_begin(words: str) -> bool:
    """Whether some name of the lexicon can stand where these words begin; quick, for looking is not."""
    heads = _beginnings()
    return words[:2] in heads or words[:1] in heads or words[:2].upper() in heads


def _short(name: str) -> str:
    return SUFFIX.sub("", name) if name[-1:] in _SUFFIX_ENDS else name


def bare(name: str) -> str:
    """A name without 产业, 产业链 and their like, unless it means nothing without."""
    if name in WHOLE:
        return name
    short = _short(name)
    return short if len(short) >= 2 else name


# what is done in a field, or made of its stuff, in two signs behind its name
DONE_THERE = frozenset({"展示", "交易", "结算", "测试", "运营", "研发", "设计", "服务", "压铸", "铸造", "锻造", "冶炼", "轧制", "挤压", "封装", "提纯", "容器"})


def begins_known(name: str) -> bool:
    """跨境电商|运营: whether a short phrase begins with a name of the lexicon and goes on with what is done there."""
    return 5 <= len(name) <= 8 and name[:-2] in names() and name[-2:] in DONE_THERE


@lru_cache(maxsize=4096)
def generic(name: str) -> bool:
    """Whether a phrase speaks of industries without naming one."""
    return bool(GENERIC.search(name))


def fit(name: str) -> bool:
    """Whether an unknown phrase could be a name at all."""
    return 2 <= len(name) <= 14 and not _UNFIT.search(name) and not generic(name)
