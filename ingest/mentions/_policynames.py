"""Names of policies without title marks: plans, measures, rules, strategies and campaigns, from the noun they end with leftwards.

Names of policies are full of verbs (支持中小企业发展若干措施), so a name does not begin behind the last verb before its noun, but
behind the verb that says what is done with the policy: 出台, 修订, 落实, and for campaigns 实施, 开展, 推进.
"""

import re
from collections.abc import Iterator

from ingest.boundaries import cut_left, strip_openers
from ingest.patterns import compiled, guarded
from ingest.sought import Sought
from ingest.vocabulary import is_region

DOCUMENT = (
    "(?:三年|五年)?行动(?:计划|方案)|实施方案|工作方案|(?:修编|[调扩]区|调规|调位|划界|划定|改革|改革创新|改制|重组|整合)方案(?!设计|编|比选)|管理办法|实施办法|考核(?:评价)?办法|评价办法|奖励办法|条例(?!》)|"
    "(?:总体|专项|控制性详细|空间|国土空间|发展|建设|产业|布局|五年)?规划纲要|(?:总体|专项|控制性详细|空间|国土空间|发展|建设|产业|布局|五年|区域|片区)规划(?![建编引]|[未没]|尚未|获批|批复|报批|设计|和|局|展|管[控理])|控规|发展战略|"
    "若干(?:政策|措施|意见)(?:措施)?|实施意见|指导意见|实施细则|操作规程|专项资金管理|(?<!采购)(?<!供应商)目录(?![管])|"
    "(?:综合)?改革试点(?:经验)?|综合改革\\d*条?|改革\\d{1,2}条|(?<=的)\\d{1,3}条(?:政策措施|政策|措施|举措|意见)"
)
CAMPAIGN = (
    "(?:提升|培育|倍增|攻坚|振兴|赋能|跃升|突破|提质|增效|培优|焕新|升级|成长|护航|招引|集聚|领航|壮大|会战|强基|惠民|富民|整治|治理|创建|示范|引领|补链|强链|延链|引育|改善|清零|促进|培养|支持|增收|上云|转化|孵化|登高|开拓|优化)"
    "(?:三年|五年)?(?:大?行动|计划)(?!计划|方案)|(?:专项|攻坚|提升)行动(?!计划|方案)|(?:三年|五年)(?:大?行动)(?!计划|方案)|大行动|(?:振兴|建设|高质量发展|改造|攻坚|保供|治理|整治|会战|清理|安居)行动(?!计划|方案)|"
    "(?:提升|培育|倍增|攻坚|振兴|赋能|跃升|培优|引育|惠民|富民|强基|育才|引才|壮大|领航)工程|(?:融合|创新|综合|协同|开放)(?:发展)?试点"
)
DEEPENED = "(?<=深入实施)[\u4e00-\u9fff]{4,24}?(?:工程|行动|计划)(?=[,。;、\\n])"
STRATEGY = "战略(?=[,。;、\\n和,;及]|(?:的)?(?:实施|落地|要求|部署(?:要求)?)[,。;、])"
# 实施甲产业链提升行动和|乙战略
CAMPAIGN_AND = re.compile(f"(?:{CAMPAIGN}|{DEEPENED}|(?:发展|提质|提能)行动)[和与及]")
NOUN = re.compile(f"(?P<document>{guarded(DOCUMENT)})|(?P<campaign>{guarded(CAMPAIGN)}|{DEEPENED})|(?P<strategy>{STRATEGY})")
LITERALS = (
    "行动", "方案", "办法", "条例", "规划", "控规", "战略", "若干", "意见", "细则", "操作规程", "工程", "计划", "专项资金管理", "目录",
    "改革", "条政策", "条措施", "条举措", "条意见",
)
NAMED = Sought(NOUN, LITERALS, 30, 12)
# Another noun right behind the noun: the name goes on (…规划管控指导意见, …提升工程实施方案).
GOES_ON = re.compile("[\u4e00-\u9fff]{0,4}(?:实施意见|指导意见|实施方案|工作方案|行动计划|行动方案|管理办法|实施办法|实施细则|若干措施|若干政策)")
ISSUING = re.compile("审[查议](?!批准|通过|并|后|了|决定)(?=[\u4e00-\u9fff]{8})|听取(?=[\u4e00-\u9fff]{6})|从(?=[^从]{4,20}(?:货物|产品|商品)$)|制定|改进(?!型)|出台|编制|提出|完成|符合|根据|依据|按照|纳入|须待|列入|印发|发布|修订|修编|起草|落实|贯彻|执行|启动|开展|遵循|实施(?!细则|办法|方案|意见|条例|规划)")
CARRYING = re.compile("启动|开展|推进|推动|深化|完成|做好|落实|抓好|组织|深入|扎实|推行|承担|探索|争取|申报|对接|融入|服务(?!业|型|贸易|外包)|坚持|践行|响应|贯彻|实施(?!细则|办法|方案|意见|条例|规划)")
ORGANS = re.compile("(?:(?:党中央|[省市县区州]委)、)?(?:党中央|国务院|中央|国家|[省市县区州](?:委|政府))(?=关于|推进|支持|促进|加快|制定|出台)")
TWO_ORGANS = re.compile("(?:党中央|[省市县区州]委)、(?:国务院|[省市县区州]政府)")
# 落实甲部署和|乙发展战略
LAID_DOWN = re.compile("(?:部署|要求|精神|目标|任务|规划|方案|意见)[和与及]")
# What leads to a policy without being part of its name, and what only speaks of one that was named elsewhere.
LEADING = compiled("(?:必须|须|应|不再|将|已)?(?:的|了|和|或|并|有关|相关|一系列|完善|健全|搞好|进行|推开|部署|慎重|稳妥|符合|违反|依照|参照|遵守|基于|属于|享受|列入|实现|好(?!家|医|房|差)|\\d[\\d.]*(?:平方公里|公顷|亩|万亩)的?(?=[\u4e00-\u9fff]{2}))")
IN_FORCE = re.compile("(?:正式)?(?:实施|出台|印发|批准|发布|批复|下达|明确)(?:之?后|以后)")
OURS = re.compile("我[国省市县区州旗](?=[\u4e00-\u9fff]{4})")
POINTING = re.compile("^以下|作为|作出|从严治党|着眼于|向社会|机关要|^[\\d)]|^(?:如下|具体|配套|各种|高度重视)|^待|^[数几多][十百]?[余多]?[项个]|采[取用]|^(?:企业)?推行|问题|隐患|排查|本(?:条例|办法|方案|意见|细则|规划)|^(?:城市|土地利用|国土空间|国民经济和社会|商业网点|旅游|行业)(?:总体|发展|专项)*规划$|人才分类目录$")
DESCRIBED = re.compile("的(?:各项|相关|有关|系列|具体|配套|专门|各类|重大|一系列)*(?:扶持|优惠)?(?:政策措施|实施细则|管理办法|实施办法|工作方案|规划)$")
OPEN = re.compile("[,。;:、!?\\n\t \u3000《》\\[\\]]")
SIGNED = re.compile(r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日$")
NUMBER = re.compile(r"[(][一二三四五六七八九十\d]{1,3}[)]$")
LONGEST = 44
PAIRS = {"”": "“", ")": "("}


def names(text: str) -> Iterator[tuple[int, int]]:
    """Spans of names that end with a noun of policies and say more than the noun."""
    accepted: set[int] = set()
    for match in NAMED.finditer(text):
        if match.start() in accepted or GOES_ON.match(text, match.end()):
            continue
        left = _left(text, match.start())
        # 出台甲实施办法、乙实施意见: the verb in front of the first governs all.
        chained = text[left - 1 : left] == "、" and left - 1 in accepted
        start = left if chained else _start(text, left, match)
        if start is None or POINTING.search(text[start : match.end()]):
            continue
        if DESCRIBED.search(text[start : match.end()]) and not text.startswith("关于", start):
            continue
        accepted.add(match.end())
        yield start, match.end()


def _left(text: str, end: int) -> int:
    """How far the words before a noun go back without a stop outside of quotes."""
    position, limit = end, max(0, end - LONGEST)
    while position > limit:
        letter = text[position - 1]
        if letter == "日" and SIGNED.search(text, max(0, position - 11), position):
            break  # 甲局2018年4月20日|2018年乙办法
        if letter == ")" and (number := NUMBER.search(text, max(0, position - 4), position)) is not None and not "\u4e00" <= text[number.start() - 1 : number.start()] <= "\u9fff":
            break  # (二)|对采用…办法
        if letter in PAIRS:
            opening = text.rfind(PAIRS[letter], limit, position - 1)
            if opening < 0:
                break
            position = opening
            continue
        if letter == "、" and TWO_ORGANS.match(text, max(0, position - 4 if text.startswith("党", position - 4) else position - 3)):
            position -= 1
            continue
        if OPEN.match(letter) or letter in PAIRS.values():
            break
        position -= 1
    return position


def _start(text: str, left: int, match: re.Match[str]) -> int | None:
    """Where the name begins, or None where no verb makes a campaign or a strategy one that is carried out."""
    kind = match.lastgroup
    if kind == "strategy" and (joined := list(CAMPAIGN_AND.finditer(text, left, match.start()))):
        return joined[-1].end()
    verbs = list((ISSUING if kind == "document" else CARRYING).finditer(text, left, match.start()))
    verbs = [v for v in verbs if text.count("“", v.end(), match.start()) == text.count("”", v.end(), match.start())]
    if not verbs and kind != "document":
        return None
    start = verbs[-1].end() if verbs else cut_left(text, left, match.end())
    if kind == "document" and text.startswith("发展战略", match.start()) and (told := list(LAID_DOWN.finditer(text, start, match.start()))):
        start = told[-1].end()
    if kind == "document" and text.startswith(("改革", "综合改革"), match.start()) and (carried := list(CARRYING.finditer(text, left, match.start()))):
        start = max(start, carried[0].end()) if verbs else carried[0].end()
    if not verbs:
        start = strip_openers(text, start, match.end(), 4)
    while (leading := LEADING.match(text, start)) is not None:
        start = leading.end()
    if text[start] == "待" and IN_FORCE.match(text, match.end()):
        start += 1  # 待|甲改革方案实施后
    ours = OURS.match(text, start) or OURS.match(text, start - 1)
    start = ours.end() if ours else start  # 我国|乙工业发展规划
    while (organ := ORGANS.match(text, start)) is not None:
        start = organ.end()
    quote = text.find("“", start, match.start())
    return quote if quote > start and is_region(text[start:quote]) else start
