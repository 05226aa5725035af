"""Names of indicators: from the words around a number to the short name under which the target is kept."""

import re
from functools import cache

from graph.lexicon import Lexicon, lexicon
from ingest.patterns import compiled

# What may stand in front of an indicator and is no part of it.
FRONT = re.compile(
    r"^(?:最终(?=实现|达到|形成|完成)|(?<!\d)\d{1,2} ?[.．、] ?(?=[\u4e00-\u9fff])|[一二三四五六七八九十]{1,3}、(?=计划|[新续在拟]建|[新拟]?开工|竣工|建成|前期|储备|投产)|共(?=安排|实施|铺排|谋划|推进|策划)|而(?!立)|仍然?|[\s\u3000、和及与—\-–·•]|其中|同时|此外|另外|另|并|但(?=[\u4e00-\u9fff]{3})|以及|且|还|也|(?:力争|争取|确保|努力)?(?:到|至)?(?:20\d\d|[“十一二三四五六七八九”]{3,6}[末底]?)年?(?:底|末|前|年底|上半年|下半年|期间)*(?:以?前)?|力争|争取|确保|努力|"
    r"要|拟|合计|将|须|确定|明确|继续|进一步|不断|持续|积极|全力|加快|大力|着力|稳步|有序|切实|扎实|全面|"
    r"今年|全年|年内|当年(?!签)|年度(?!计划|完成投资|投资)|本年度?|明年|上半年|下半年|年底前?|[一二三四]季度[末前]?|每年(?:度)?|每月|每季度?|每周|每日|[一二两三四五]年内?(?=累计|新增|引进|到位|建成|完成|培育|实现)|五年|累计|"
    r"(?:全省|全市|全县|全区|全州|全国|全社会(?=固定)|园区|我区|我市|我省|我县|我州|新区|本市|本区|片区|区内|开发区(?=完成|实现|规上)|高新区|经开区|综保区|示范区)(?!域)(?:内|各类|各级)?|"
    r"地区(?=规|固|财)|为此|原则上|预计|预期|计划|目标|主要预期目标|主要目标|实现(?!率)|完成(?!率|投资|量|额)|达到|保持|推动|推进|促进|带动|帮助(?!企业)|支持|协调|指导|引导|鼓励|组织|滚动|铺排|开展|举办|召开|"
    r"为企业(?=减)|策划|年均|平均|以上|左右|提出(?=(?:把|将)?[\u4e00-\u9fff]{4})|的|使(?!用)|让|把|对(?!外|口|非|R)|该局|由此)+"
)
# Verbs that govern a counted thing wherever they stand, and those that do so only at the head of the words.
ANYWHERE = (
    "制修订|新增加|新增|净增|新引进|引进|新招引|招引|新设立|新设(?!备|施|计)|新签约|签约(?!额)|新开工|新建|建成|改扩建|新改扩建|盘活|处置|消化|腾退|整合|新培育|培育|孵化|新认定|认定|供应|出让|到位|发放|投放|筹建|创建|争创|落地|"
    "承接|推出|新开|开通|开行|解决|完成|设立|组建|辅导|吸引|入驻|打通|发行|打造|建立|制定|形成|布局|举办|组织|开展|召开|提供|拜访|走访|收储|整备|引育|选派|互派|互设|互推|取得|新入库|招聘|招收|征集|遴选|推荐|铺排|出台|"
    "联办|合办(?!学)|承办(?!单位|方|地)|主办(?!单位|方)|协办(?!单位|方)|聘请|清退|收回|清收|配备|配置|购置|采购|扩大|扩种|补植|补栽|补充|更换|换装|更新改造|增设|增开|加密|腾出|关闭退出|关闭|列入|铺设|敷设|加装|新纳统|纳统|新入规|"
    "(?:退出|压减)(?=[\u4e00-\u9fff]{0,8}产能)|新(?:入园|升规|升级|植|栽|种|修|铺|挖|购|订|育|造|拓|聘|评|获批|获评|登记|注册|入统)|选育|募集|攻关|攻克|设(?=海外仓|[直分]?[^,。;]{1,6}(?:网点|门店|专柜))|"
    "保障(?=[\u4e00-\u9fff]{0,4}(?:用地|土地))|拥有|新纳入|搭建|新办|创成|关停|淘汰|化解|兑现|拨付|新装|新上|导入|派驻|开工建设|启动建设"
)
HEADING = (
    "巩固提升|巩固(?!成果|脱贫)|建设|改建|扩建|改造|发展|帮助|争取|安排|推广|转化|申报|推动|推进|支持|服务|征收|修复|治理|清理|减免|下达|发布|签订|对接|储备|谋划|培养|入库|纳入|办结|安装|续建|维修|提升|交付|完工|竣工|投用|投产|运营|设置|"
    "整改|销号|清零|选树|挂牌|上市|挖掘|策划|升级|启动|实施|培训|集聚|落户|滚动实施|滚动推进|开工|举行|达成|抓好|做好|办好|办实|实施好|引导|新晋|晋级|复垦|绿化|种植|开发|释放|转让|销售|生产|输送|救助|资助|受理|查处|检查|排查|整治|回迁|安置|出清"
)
SHED = frozenset(["联办", "合办", "承办", "主办", "协办", "完成", "实现", "举办", "组织", "开展", "召开", "形成", "布局", "推动", "推进", "支持", "达到", "策划", "实施", "铺排", "争取", "安排", "提供", "打造", "建立", "设立", "制定", "启动", "储备", "搭建", "谋划", "滚动实施", "滚动推进", "举行", "达成", "抓好", "做好", "办好", "办实", "拥有"])
VERB = re.compile(f"(?:{ANYWHERE}|{HEADING})")
_MIDDLE = re.compile(f"(?:{ANYWHERE})")
TAIL = compiled(r"(?:不[足到][一二三四五六七八九]成|(?<=[\u4e00-\u9fff]{3})(?:20\d\d年[底末]?|\d{1,2}月(?:底|末|份|[上中下]旬)?)前?|(?<=[目值入额速量数业])目标(?:值|数)?|(?<=率)(?:[上下]半年|年内|全年|年底前?|[一二三四]季度[末底]?)|力争|争取|确保|分别|均|不得|不能|不可|应当|仍然?|一般|逐步|原则上|各|再|也|要|并|[的将\s\u3000、|]|总数|数量|总量|拟|累计|稳定|保持|同比|[比较](?:上年|20\d\d年|去年|上年度)(?:同期|预算|实际|底|末|初)*|突破|达到|由|从)+$")
_TIME = compiled(r"(?:(?:到|至|自)?20\d\d年(?:底|末|上半年|度)?(?:以?前)?|今年|全年|年内|明年|每年|每月|每季度|每周|上半年|下半年|[一二三四]季度末?|年底前)(?:还?要[让把]?|将|力争|各|起)?")
_HEADLESS = re.compile(r"^(?:总量|总额|总数|规模|数量|总规模|增速|增幅|其中|这个数|这一(?:数字|比例|指标)|首批(?:出资|到位)?|首期(?:规模|出资|到位)?|首笔|每[年月周季]度?|年内|全年|)$")
# Signs alone, and words that only lead to a number: 允许不超过五分之一.
SENSELESS = re.compile(r"^[^\u4e00-\u9fffA-Za-z]*$|^(?:但|且|可|应当?|须|必须|允许|准予|原则上|一般|最多|至少|最少|不得|平均|同时|其余|第[一二三四五六七八九十]+[年季批期])+$")


@cache
def table() -> Lexicon:
    """The lexicon of indicators."""
    return lexicon("indicators")


# 天使, 出让 and the like are words of their own.
HOLDS = re.compile(r"[\u4e00-\u9fff](?:把|将(?!军|乐|来|近|要)|(?<![天大行])使(?!用)|(?<![出转受割])让)(?=[^,]{2,}$)")


# 甲乳业要达到|日处理鲜奶
_REACHES = re.compile("[\u4e00-\u9fff]{3}(?:要|将|须|应)(?:达到|实现|完成)(?=[\u4e00-\u9fff]{4})")
# 甲市规划局|保障项目用地: who provides it is no part of what is provided
_BY_OFFICE = re.compile("^[\u4e00-\u9fff]{3,12}局(?=(?:要|负责|年内|全年)*保障)")
# 新开工项目|9月底前|开工率
_MONTH = re.compile(r"(?<=[\u4e00-\u9fff]{4})\d{1,2}月(?:底|末|份|[上中下]旬)?前(?=[\u4e00-\u9fff]{2,})")


def trimmed(words: str) -> str:
    """Words without what stands in front of and behind an indicator's name.

    >>> trimmed("力争全市完成固定资产投资")
    '固定资产投资'
    """
    words = _MONTH.sub("", words.replace("\u3000", "").strip())
    times = [m.end() for m in _TIME.finditer(words) if len(words) - m.end() >= 2]
    # What stands behind the last time is the indicator: 商会今年要帮着新引企业.
    words = words[times[-1] :] if times else words
    words = _REACHES.split(_BY_OFFICE.sub("", words))[-1]
    held = HOLDS.search(words)
    words = words[held.end() :] if held else words
    words = words.rpartition("——")[2] or words  # 台阶更高——工业总产值
    match = FRONT.match(words)
    return TAIL.sub("", words[match.end() :] if match else words).strip()


def canonical(name: str) -> str:
    """The lexicon's name for an indicator where it knows it, else the name itself."""
    entry = table().get(name)
    return entry.name if entry else name


def is_known(name: str) -> bool:
    """Whether the lexicon knows the name."""
    return table().get(name) is not None


def headless(name: str) -> bool:
    """Whether words name no indicator by themselves, so that one named before is meant."""
    return bool(_HEADLESS.match(name))


def phrase(words: str) -> tuple[str, str]:
    """The verb that governs an indicator's noun, and the noun: 新增 and 规上工业企业.

    >>> phrase("引导银行新增园区企业贷款")
    ('新增', '园区企业贷款')
    """
    last = VERB.match(words)
    for match in _MIDDLE.finditer(words):
        if len(words) - match.end() >= 2 and _opens(words, match):
            last = match
    if last is not None and len(words) - last.end() < 2:
        last = None
    if last is None:
        return "", words
    return last[0], words[last.end() :]


def _opens(words: str, match: re.Match[str]) -> bool:
    """Whether a verb governs what follows, rather than being part of a noun such as 固定资产投资 or 建设用地."""
    behind = words[match.end() : match.end() + 2]
    return not re.match(r"[率额量数费的、和期]|用地|面积|项目$|投资|工程$|时限|周期|能力|强度|水平|合同|资金|产品|中心|基地|示范|平台$|企业$|主体", behind) or match.start() == 0
