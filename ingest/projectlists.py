"""Lists of projects in sentences: where a list begins and ends, its members, and the stage that the words around tell."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.lexicon import lexicon
from ingest import stages

PART = re.compile(r"[^,。;:!?\n]+")
# Words in front of a list, taken off one by one; verbs among them tell the stage.
LEAD = re.compile(
    r"^(?:[\s\u3000“]|[一二三四五六七八九十]是|\(?[一二三四五六七八九十\d]+[)、.]|其中|同时|并|和|以及|积极|加快|推进|推动|建设|敦促|督促|确保|帮促|帮助|促进|切实|抓好|做好|力争|争取|力促|促成|保障|支持|统筹|重点|实施|新建|续建|扩建|改造|完成|建成|投用|投产|启动|开工|全面|开展|大力|继续|协调|协助|配合|谋划|推广|加速|加强|同步|集中|新开工|"
    r"动工|竣工|交付|引进|招引|签约|落地|共建|搭建|组建|筹建|设立|打造|构建|提质|完善|布局|规划|申报|创建|依托[^,、]{2,14}?(?=建设|打造|组建|设立)|高标准|高质量|高水平|高起点|稳步|有序|扎实|全力|着力|持续|尽快|尽早|适时|抓紧|年内|上半年|下半年|今年|全年|[一二三四]季度|20\d\d年(?:底前|底|上半年|下半年|\d{1,2}月底?前?)?|\d{1,2}月底?前?|由|对|将|把|使|让|及时|认真|主动|牢牢|紧盯|盯紧|围绕|"
    r"提速|申请|设立|导入|分别|研究|制定|强力|接入|跟踪|落实好|跟踪落实好?|狠抓|联动|参与|探索|结合|通过|以|在|为|等|要|年底前|月底前|的|到|好|快|优化|深化|强化|办好|用好|抓|建|修建|铺排|滚动|安排|储备|包装|策划|建好|恢复|优先|指导|跟进|调度|服务|推荐|加大|深入|大规模|逐步|切实解决|还要|还|正在|已经|正|与[^,、]{2,16}?共建|同[^,、]{2,16}?共建|联合[^,、]{2,16}?(?=建设|共建|组建)|[\u4e00-\u9fff]{2,6}区域(?=重点))"
)
HEAD = re.compile(
    r"(?:等)?(?:一批|[一二两三四五六七八九十百\d]+(?:个|项|条|宗|座)?)?(?:重点|重大|配套|产业|基础设施|工业|建设|在建|续建|新建|新开工|签约|市政|道路|民生|交通|招商|支柱|龙头|骨干|优质|储备|在谈|拟建|关联|业务|板块|关联业务板块|公共服务|上下游|示范|科技|文旅|农业|商贸|物流|平台|外资|内资|亿元|功能|标志性|引擎|补短板|技改|节点|延链|制造业|服务业|生产性)*"
    r"(?P<noun>项目|工程|市政道路|道路|路网|基础设施|设施|标准厂房|载体|平台|园区|基地|学校|医院|站场|变电站)(?![\u4e00-\u9fff]?(?:单位|公司|中心|库|清单|管理|建设管理|办|部|组|制))"
)
FACILITY = re.compile(
    r"(?:项目|工程|基地|生产线|产线|示范线|封装线|流水线|车间|厂房|标准厂房|工厂|[一二三四五六\d]厂|制造厂|加工厂|总厂|总部|总部基地|研发中心|创新中心|检测中心|服务中心|数据中心|分拨中心|物流中心|配送中心|监管中心|文化中心|体育中心|转化中心|换乘中心|孵化中心|验证中心|冷链中心|指挥中心|会展中心|中心站|中心|产业园|科技园|创新园|物流园|生产园|商贸城|汽车城|小镇|新城|智慧城|文旅城|港区|"
    r"变电站|输变电工程|水厂|供水厂|污水(?:处理)?厂|再生水厂|净水厂|净化厂|电站|热电厂|电厂|储能电站|换电站|加油站|加氢站|充电站|首末站|枢纽站|车站|高铁站|铁路站|西站|东站|南站|北站|货站|站场|服务站|飞行服务站|泵站|收费站|管网|管廊|管线|供热管网|大道|公路|高速|高速公路|快速路|主干道|国道|省道|疏港路|进场路|环路|(?<!思)(?<!出)(?<!丝绸之)路|街|桥|大桥|隧道|立交|互通|高铁|铁路|专用线|轨道交通(?:[\u4e00-\u9fff\dA-Z]{1,4}线)?|地铁|[\dA-Z]号?线|机场|航站楼|货场|码头|泊位|船坞|船闸|水库|河道|湿地|公园|广场|"
    r"小学|中学|学校|实验学校|幼儿园|学院|职业学院|医院|院区|养老院|公寓|人才公寓|公租房|安置房|安置区|保障房|社区|小区|酒店|综合体|购物广场|商业街|古镇|古村|旅游区|景区|大厦|大楼|研究院|实验室|研究中心|孵化器|孵化平台|加速器|产业平台|公共服务平台|平台(?:[一二三]期)?|仓库|保税仓库?|分拨仓|海外仓|冷库|场所|作业场所|监管场所|"
    r"[一二三四五六七八九十\d]+期|二、三期|[一二三四五六七八九十]+窑|[A-Z]区|扩建|扩能|改造|技改|技改项目|改扩建|迁建|扩容|扩容提标|提标|提标改造|升级|升级改造|治理|综合治理|修复|整治|北延|南延|东延|西延|延伸段|延长线|[\u4e00-\u9fff]段|后续工程|增产扩能|扩产|后续|大脑|基站|箱涵|岸线|驿站|游步道|观景台|联络线|连接线|互联互通)$"
)
QUANTITY = re.compile(r"(?:(?:约|近|超)?\d[\d.,]*(?:多|余)?(?:万)?(?:公里|千米|平方米|平方公里|亩|套|座|个|条|栋|间|公顷|兆瓦|千瓦|吨|立方米|床|张|户|台|米|处|所|列|班)|\((?:[^()]*?\d[^()]*?|暂定名)\))$")
SPLIT = re.compile(r"、|(?<=[\u4e00-\u9fffA-Z\d)])(?:和(?!谐|平)|及(?!其|时)|与)(?=[\u4e00-\u9fffA-Z\d“])")
PHASE = re.compile(r"^(?P<base>.{2,}?)(?P<phase>[一二三四五六七八九十]+(?:期|窑|线))$")
PHASES = re.compile(r"(?P<base>[\u4e00-\u9fffA-Za-z\d]{2,18}?)(?P<first>[一二三四五六])、(?P<second>[二三四五六七])期")
GENERIC = re.compile(
    r"^(?:各|一批|更多|新|大|优质|高端|重大|重点|产业|招商|投资|建设|在建|续建|新建|签约|储备|工业|基础设施|配套|民生|外资|内资|亿元以?上?|百亿级?|千亿级?|[\d.]+[万亿]元(?:以上)?|龙头|示范|试点|相关|关键|标志性|引领性|补链|延链|强链|好|类|公共|服务|市政|交通|科技|研发|创新|企业|制造业|服务业|农业|文旅|物流|城市|园区|片区|区域|道路|路网|水利|能源|环保|安全|技术|"
    r"供应链|生产型外贸|创业|孵化|综合|公共服务|数字|智能|信息|高标准|现代|特色|主题|专业|专题|实训|培训|研究|工程|标准|国家(?:级)?|省级|市级|区级|世界级|国际|国内|高水平|一流|区域性|开放|载体|功能|生产|技改|节能|减排|重要|本地|当地|地方|全部|所有|两个|三个|四个|五个|上述|以下|其他|PPP|ppp|社会事业|民营|央企|科研|院士|企业技术|工程技术|重点实验|工程研究|制造业创新|技术创新|产业创新|双创|众创|人才|干部|教育|医疗|养老|文化|体育|旅游|商业|生活|居住|多|"
    r"[一二三四五六七八九十\d]+[个项条批家])*(?:的)?(?:项目|工程|基地|中心|平台|园区|产业园|科技园|厂房|标准厂房|总部|车间|生产线|设施|道路|学校|医院|小镇|载体|研究院|实验室|孵化器|加速器|公寓|社区|公园|广场|酒店|研发中心|创新中心|数据中心|研究中心|服务中心|物流园|仓库|管网|改造|升级|治理|整治|扩建|提升|建设|路|线|街|站|城|综合体|服务平台|公共平台|创新平台|信息平台|工厂|车间|扩能|迁建|修复|学院|大楼|高铁|铁路|公路|高速|机场|码头|水库|桥|技改|后续|大道|交易中心|企业总部|区域总部|技术改造|综合治理|[一二三四五六]期|景区)$"
)
BAD = re.compile(r"浪费|超标|功能(?!区)|用水|下放|签约|落实|禁止|低于|高于|未取得|能力|水平|机制|体系|环境|政策|资金|人才(?!公寓)|队伍|力度|质量|效率|效益|优势|格局|作用|短板|管理|工作|招商|服务(?!中心|站|平台)|经济|发展|战略|思想|精神|目标|任务|问题|责任|会议|活动|行动|计划|规划|方案|思路|升级版|产业链|产业集群|体制|制度|氛围|名片|品牌|高地|样板|标杆|典范|格局|主体|市场|思维|群众|干部|党|安全生产|各类|多元|业态|要素|进展|情况|原则|时序|企业|单位|部门|形成|实现|提高|达到|突破|超过|比重|增长|[。,;]|引进|培育|推动|加快|的$|条例|办法|意见|通道$|高效")
# What may be cut from the head of a member that still carries words of the sentence.
INNER = re.compile(r"(?:建设|打造|推进|加快|实施|启动|完成|建成|开工|新建|依托|位于|总投资[\d.]+亿元的|投资[\d.]+亿元的|规划建设|共建的?|承建的?|投资建设的?|园里的?|区内的?)")


@dataclass(frozen=True, slots=True)
class Member:
    """One project of a list: its span, its name, whether a head noun (等项目) typed it, and the stage told."""

    start: int
    end: int
    name: str
    headed: bool
    stage: str
    words: str


def members(text: str, start: int, end: int) -> Iterator[Member]:
    """Projects of all lists in a sentence."""
    last: list[Member] = []
    for part in _parts_of(text, start, end):
        found = list(_members_of_part(text, part.start(), part.end(), last))
        if found:
            last = found
            yield from found
        elif last:
            # 8月主体完工,年底前投用: a further stage of what the part before named.
            stage = stages.behind(part[0])
            follows = re.match(rf"^[\s]*(?:{stages.TIME}|{stages.ADVERB})+", part[0])
            if stage and stage not in ("build", "unknown") and follows and len(part[0]) <= 24:
                yield from (Member(m.start, m.end, m.name, m.headed, stage, part[0]) for m in last[-1:])


# A项目4月签约、B基地6月动工: what stands behind a stage and a comma of enumeration is a new list.
STAGED = re.compile(rf"(?:{'|'.join(words for stage, words in stages.BEHIND if stage not in ('build', 'unknown'))})、")


def _parts_of(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Parts between commas, and between stages told one after the other."""
    for part in PART.finditer(text, start, end):
        first = part.start()
        for match in STAGED.finditer(text, part.start() + 3, part.end()):
            piece = re.compile(r"[^,。;:!?\n]+").match(text, first, match.end() - 1)
            if piece:
                yield piece
            first = match.end()
        rest = re.compile(r"[^,。;:!?\n]+").match(text, first, part.end())
        if rest:
            yield rest


def _members_of_part(text: str, start: int, end: int, earlier: list[Member]) -> Iterator[Member]:
    first, lead = _lead(text, start, end)
    part = text[first:end]
    if len(part) < 3:
        return
    head = _head(part)
    if head and (INDUSTRIAL.search(lead) or re.search(r"(?:重点)?(?:承接|招引|引进|发展)", part[: head.start()])) and not stages.behind(part[head.end() :]):
        # 招引光伏组件、电子玻璃等延链项目: kinds of projects that are wanted, none that has a name.
        return
    tail = stages.TAIL.search(part, head.end() if head else _tail_from(part))
    stop = head.start() if head else tail.start() if tail else len(part)
    listed = part[:stop]
    # 欧晶坩埚项目上半年动工: the noun belongs to the only member.
    single = bool(head and not head[0].startswith("等") and head[0] in ("项目", "工程") and "、" not in listed)
    if single:
        listed = part[: head.end()] if head else listed
    told = part[stop:]
    stage = stages.behind(told) if told else None
    # 完成天祥路等市政道路建设: the verb in front says that building ends.
    ahead = stages.before(lead)
    if stage in (None, "build") and ahead:
        stage = ahead if not (stage == "build" and ahead in ("build", "signed")) else "build"
    items = _split(text, first, first + len(listed), bool(head))
    headed = bool(head) and not single and head is not None and (head[0].startswith("等") or len(items) > 1) and head["noun"] in ("项目", "工程")
    if head and not single and not headed and head["noun"] == "项目":
        return
    if stage is None and single:
        stage = "unknown"
    if stage is None and not headed:
        if not lead:
            return
        stage = "build"
    trimmed = [_trimmed(text, a, b) for a, b in items]
    named = [_is_project(text[a:b], headed) for a, b in trimmed]
    if bool(head) and not single and sum(bool(lexicon("industries").get(text[a:b])) or bool(GENERIC.match(text[a:b])) for a, b in trimmed) * 2 > len(trimmed):
        # 通关、物流、教育培训等平台项目: kinds, none of them a project.
        return
    strong = stage in ("start", "complete", "operate", "land") and bool(told) and any(named) and len(items) > 1
    for (a, b), good in zip(trimmed, named, strict=True):
        # Beside a facility that is about to be finished, an unknown name is one too.
        if not (good or (strong and 3 <= b - a <= 12 and not BAD.search(text[a:b]) and not GENERIC.match(text[a:b]))) or (not stage and not headed):
            continue
        yield from _expanded(text, a, b, headed, stage or "unknown", lead + told, earlier)


def _lead(text: str, start: int, end: int) -> tuple[int, str]:
    """Where the list begins, and the words taken off in front of it."""
    first = start
    while first < end:
        match = LEAD.match(text[first:end])
        if not match or not match[0]:
            break
        # 建设路, 在建项目: a name that begins like a verb is no verb.
        if re.match(r"建设(?:路|大道|街|银行|局)|对外|在线|以色列|为民|到位", text[first:end]):
            break
        first += match.end()
    return first, text[start:first]


INDUSTRIAL = re.compile(r"招引|引进|承接|瞄准|围绕|聚焦|主攻|布局|发展|招商|通过|依托|培育")


def _head(part: str) -> re.Match[str] | None:
    """The head noun that closes the list: behind 等, or 项目 itself."""
    closed = None
    for match in HEAD.finditer(part):
        if match.start() >= 2 and match[0].startswith("等"):
            return match
        alone = match[0] in ("项目", "工程") and "、" not in part[: match.start()] and not re.match(r"[和及与、(]", part[match.end() :])
        if match.start() >= 2 and (match["noun"] == "项目" or alone):
            closed = match
    return closed


def _tail_from(part: str) -> int:
    """Where words behind the list may begin: a facility's own word (建设路) must not be taken for one."""
    return 2


def _split(text: str, start: int, end: int, headed: bool) -> list[tuple[int, int]]:
    """Members between separators; 和 and 及 part only whole names."""
    spans: list[tuple[int, int]] = []
    first = start
    depth = 0
    position = start
    while position < end:
        c = text[position]
        depth += (c == "(") - (c == ")")
        match = SPLIT.match(text, position, end) if depth == 0 else None
        if match and match[0] == "、" and text[position - 1] in "一二三四五六" and re.match(r"[二三四五六七八]期", text[match.end() : match.end() + 2]):
            position = match.end()
            continue
        if match and (match[0] == "、" or _parts(text, first, position, match.end(), end, headed)):
            spans.append((first, position))
            first = position = match.end()
            continue
        position += 1
    spans.append((first, end))
    return [(a, b) for a, b in spans if b - a >= 2]


def _parts(text: str, first: int, position: int, following: int, end: int, headed: bool) -> bool:
    left, right = text[first:position], text[following:end]
    if re.match(r"配套|附属|相关|周边|设施", right) or len(left) < 3 or len(right) < 3:
        return False
    if PHASE.match("某某" + re.split("[、和及与]", right)[0]):
        return True
    right_first = re.split("、", right)[0]
    return bool(FACILITY.search(left)) and (headed or bool(FACILITY.search(right_first)) or bool(stages.TAIL.search(right_first)))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while True:
        match = QUANTITY.search(text[start:end])
        if not match or match.start() < 2 or re.search(r"[一二三四五六七八九十]期\)$", text[start:end]):
            break
        end = start + match.start()
    cut = None
    for match in INNER.finditer(text, start, end - 3):
        if match.end() - start < end - start - 2 and not re.match(r"(?:局|路|大道|银行|厅)", text[match.end() : match.end() + 2]):
            cut = match.end()
    if cut is not None and cut - start <= 16:
        start = cut
    while start < end and text[start] in " \u3000“\t":
        start += 1
    while end > start and text[end - 1] in " \u3000”\t等":
        end -= 1
    return start, end


ALONE = re.compile(r"(?:示范线|项目|工程)?[二三四五六七八九十]+(?:期|窑|线)")


def _is_project(name: str, headed: bool) -> bool:
    if ALONE.fullmatch(name):
        return True
    if not 2 <= len(name) <= 32 or GENERIC.match(name) or re.search(r"^[\d一二三四五六七八九十]+(?:个|项|条|宗)|^(?:等|各|一批|重点|重大|所有|全省|全市|全区|确定|成为|发挥|争创|创成|鼓励|聚焦|亿元|——|该局|根据|科学|助力|更多|突出|着重|满)|以上$|[“”《》]|转型升级$|转型$|互联互通$|个\(|[、,]$|^(?:联络|源头|培养|辅导|新区重要|破除|工业地产|信息化|测试|配套设施|抓|国家级?经开区产业|知名|走进|该|落户|参赛|选|投资[\d.]|[(（]|做大|宜居|智能化|城镇|消费|传统|制造业)|增资扩产$|提档升级$|提质升级$|焕新升级$|产业升级$|创新升级$|更新工程$|省外项目$|海外仓$|(?:联合|组建|布局|改造提升).{2,}|道路?网?体系$|基金|金融|的项目$|^.?项目$|景区$", name):
        return False
    if name.endswith("项目") and len(name) < 6 and not headed:
        return False
    if headed:
        return not BAD.search(name) and not re.search(r"^(?:产业|技术|设备)$", name)
    return bool(FACILITY.search(name)) and not BAD.search(re.sub(r"(?:服务中心|人才公寓|规划展览馆|技能培训)", "", name)) and len(name) >= 3


def _expanded(text: str, start: int, end: int, headed: bool, stage: str, words: str, earlier: list[Member]) -> Iterator[Member]:
    """A member; 二期 alone is the second phase of what was named before, 二、三期 are two."""
    name = text[start:end]
    both = PHASES.match(text, start)
    if both and both.end() >= end - 1:
        for mark in ("first", "second"):
            yield Member(start, both.end(), f"{both['base']}{both[mark]}期", headed, stage, words)
        return
    alone = ALONE.fullmatch(name)
    if alone:
        # The one before in this very list, or the last one of the part before.
        before = re.search(r"([\u4e00-\u9fffA-Za-z\d]{2,24}?)[一二三四五六七八九十]+(?:期|窑|线)[^,。;]{0,40}?[、,和及]$", text[max(0, start - 60) : start])
        base = PHASE.match(earlier[-1].name) if earlier else None
        if before or base:
            stem = re.sub(r"示范线$", "示范线", base["base"]) if base else re.split(r"[、,。;和及]", before[1])[-1] if before else ""
            stem = LEAD.sub("", stem)
            yield Member(start, end, stem + name.removeprefix("示范线") if stem.endswith("示范线") else stem + name, headed, stage, words)
        return
    yield Member(start, end, name, headed, stage, words)
