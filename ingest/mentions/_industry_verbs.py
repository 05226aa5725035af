"""Industries that a verb of development governs; the weaker the verb, the more a name must show."""

import re
from collections.abc import Iterator

from ingest.construction.firms import is_firm_like
from ingest.mentions._industry_evidence import FOLLOW, Evidence
from ingest.mentions._industry_lists import _OTHER, CHAIN, INDUSTRIAL, INVESTED, Member, Reading, free, read
from ingest.mentions._industry_names import PLAIN, SHAPE, generic, known
from ingest.patterns import compiled
from ingest.sentences import LONGEST_SENTENCE
from ingest.vocabulary import is_running

# Verbs whose object is an industry more often than not; those that bring in firms and projects; those that need more proof.
_STRONG = (
    r"(?:重点|大力|积极|着力|加快|优先|集中力量|全力|主动|鼓励|规范|稳步|协同|统筹|有序|适度|因地制宜|持续|突出|错位|加速|推动|支持|聚力|精心|科学|起步|协调|推进)*"
    r"(?:改造提升|做优做特|做特做优|做大做优|做优做大|做强做特|做大做强|做强做优|做优做强|做强做大|做精做优|做精做强|做特做优|做[大强优精深特实细新专]|做活(?=[\u4e00-\u9fff]{4})|(?:坚持|专心|专门|一心|一门心思|扎根|安心)做(?=[\u4e00-\u9fff]{3})|(?<![\u4e00-\u9fff])专做(?=[\u4e00-\u9fff]{3})|押[宝注](?:到|在|于)?了?|把宝(?:都|全)?押(?:到|在)了?|建强|发展壮大|培育壮大|培育发展|引进发展|发展|壮大|培育|主攻|抢滩|抢占|深耕|聚焦|瞄准|布局|谋划布局|前瞻布局|突破|补齐|补强|培植|(?<=[,。;])(?:联合|协同|合力|着力|集中|重点)?攻关(?=[^,。;]{2,10}、)|攻克(?=[^,。;]{2,10}、)|(?<![\u4e00-\u9fff、]{1}为)(?<![为的以、一二三四五六七八九大条个])(?:主导(?!产业|地位|作用|权|型|力|性|企业|优势|产品|功能|方向|的|制定|编制|参与|实施|完成|建设|起草)|兼顾|辅以)(?=[^,。;]{2,12}(?:[、和与,。;]|$))|(?<=[,;])配套(?=[^,。;]{2,10}、)|(?<=[,。;])转向(?!架|器|节|系统|柱|盘)|"
    r"重点突出|突出|稳住|巩固提升|巩固|提升|拓展|提质|延伸|拉长|振兴|(?:重振|提振)(?!消费|信心|市场|士气|经济|工业|制造业|实体|雄风|民营)|涵养|紧盯|盯[准着牢住紧]|锚定|围绕|紧扣|对准|锁定|专注于?|专攻|专盯|主打|只[盯抓招引]|主抓|(?<=[手点中])抓(?!住|好|手|紧|落|实|项目|招商)|打响|擦亮|构建|打造|形成|开拓|开辟|做靓|做响|壮大提升|培强|育强|扩大|集聚发展|重点推进|探索发展|构筑)"
)
_INTRO = r"(?:配套|重点|针对性|精准|积极|大力|主动|着力|加快|定向)*(?:招引|引进|引育|共招|联招|招商|承接|集聚|落地(?=[\u4e00-\u9fff、]{3,30}企业)|吸引|引入|招大引强|招引培育|承接发展|导入|承接集聚|集中|汇聚|招引落地)"
_WEAK = (
    r"(?:大力|积极|着力|加快|全面|深入|稳步|有序|持续|鼓励|进一步|率先)*"
    r"(?:支持|推动|推进(?!器|剂|系统|装置)|促进|跟进|加快|加大|优化|开展|试行|释放|激发|推广|探索|争取|鼓励|引导|助推|助力|打通|制定出台|制定|出台|编制|实施|建设|开发|规范|提高|放大|加强|强化|力促|促使|生产(?!性)|研发|丰富|繁荣|升级|试点|加速|带动|落实|扶持|深化|依托|争创|建立|健全|完善|攻关|推出)"
)
TRIGGER = compiled(rf"(?P<intro>{_INTRO})|(?P<strong>{_STRONG})|(?P<weak>{_WEAK})")
STOP = re.compile(r"[。;!?！？\n:：(（〔|\t]|,")
GOES_ON = re.compile(r",(?:以及|特别是|尤其是|并|和)(?=\S)")
REACH = 160
# Names that go on behind an industry's words: a place, a body, a fair, a document.
_NAMED = re.compile(
    r"^(?:新?产业链?|技术|创新|产业|工业|高新技术|科技|应用|智能|研发|国家|国际|专业|服务|产品|示范|综合|特色|职业|配套|生产|加工|制造|交易|检验检测|孵化|集中|展示|保税|重点|人才|企业|投资)*"
    r"(?:园|基地|中心|小镇|城|港(?!口)|公司|局(?!面)|厅|部门|委|学院|大学|学校|院校|协会|商会|联盟|基金|大会|峰会|博览会|论坛|实验室|研究院|研究所|厂|路|街|馆|站|专班|专业|协定|条例|法|综合体|示范区|试验区|先导区|走廊|办|银行|党委|展会?(?!示|览业|开)|设施|集团|中试|医院|机构|社区|谷|名录|目录|指标|标准体系|联席|领导小组|指挥部|人才|队伍|从业|企业家|专项资金|资金|税收|增加值|产值|总产值|营业收入|收入|销售额|零售总额|用地|用房|投资额|面积|产量|进出口额|出口额|交易额|占)"
)
# 招引航空锻铸件、植物提取物等延链项目
PROJECTS = re.compile(r"[^、,和与]{0,8}?项目")
GROWS = re.compile("产业(?:(?:链条?|集群)?(?:高端化|规模化|集群化|融合化|绿色化|智能化|现代化|高级化|品牌化|精深化|全链化)|(?:链条?|集群)(?:高质量|集群化?|集聚|融合|协同|创新|绿色|跨越式?|提质|加快|全面|健康)*(?:发展|升级|提升|壮大|倍增|提质|增效))")
STEP = re.compile("(?:关键|重点|各|主要|薄弱|核心)*(?:环节|方向|领域)(?!发展)|(?:关键|核心|共性|前沿)+技术")  # 源头、过程、结果等关键环节
TRADE = re.compile("产业|行业|业态|业务")
# What a list closes with that calls all its members industries.
CALLED = compiled("(?:新兴|未来|优势|主导|特色|支柱|重点|战略性新兴|传统|配套|关联|先进|高端|现代)*(?:产业|行业|业态|配套(?=[,。;、]|$))(?!园|基地|项目|工人|协会|标准|企业|政策|资金|基金)")
# 配套引进光伏封装材料
# 引进甲、乙、丙企业10户: firms of these kinds
FIRMS_OF = re.compile("(?:类|生产|制造)?(?:企业|厂商|客商|项目)(?:各|不少于|超过|约)?\\d+[家户个]")
SUPPLIED = re.compile("配套|重点|定向|精准|针对性")
ENDED = re.compile("(?:产业|企业|项目|环节)?(?:[,。;]|$)")
# 布局合理、|生态环保|: how things are to be
PRAISES = re.compile("(?:合理|鲜明|完善|优美|先进|突出|显著|健全|便捷|高效|完备|明确|清晰|有序|集约|宜居|良好|齐全|过硬|优良)、$")
# 开展|体检|、慰问活动: what is done for people
HELD = re.compile("(?:[、和及与][^,。;、]{2,8})*等?(?:活动|检查|培训|宣传)")
BLENDED = re.compile("融合|应用$|结合$|与|[和及]")


SERVED = re.compile("(?:综合|公共|专业|全链条|全过程|全方位|一站式)*服务(?:体系|机制|网络|平台|能力|水平|质量|效能|窗口|站点|功能)")
MEANS = re.compile("供给|支持|保障|要素|扶持|资源|活水|服务实体|服务保障")


def governed(text: str, trigger: re.Match[str], following: int, evidence: Evidence) -> Iterator[tuple[int, str, Member]]:
    """What a verb governs, up to the next one; nothing is read where nothing can be found."""
    start = trigger.end()
    kind = str(trigger.lastgroup)
    if following - start < 2 or (kind == "weak" and not evidence.supports(start, min(following, start + REACH))):
        return
    end = _stop(text, start)
    end -= "押" in trigger[0] and text.endswith("上", start, end)  # 把宝押在甲和乙|上
    whole_end = end
    end = min(end, following, start + REACH)
    if end - start < 2:
        return
    # A weak verb governs names of the lexicon, and others only in lists that 等 or a count closes.
    if kind == "weak" and not (evidence.counts(start, end) and evidence.is_supported(start, end)):
        return
    if kind == "strong" and not evidence.shows(start, end) and not GOES_ON.match(text, whole_end):
        return
    taken = evidence.taken
    reading = read(text, start, end)
    yield from ((trigger.start(), rule, m) for rule, m in _accepted(text, reading, kind, trigger.group(), taken, whole_end))
    # "…、C等企业,以及D上下游企业" goes on under the same verb.
    if more := GOES_ON.match(text, whole_end) if reading.members and kind != "weak" else None:
        last = min(_stop(text, more.end()), more.end() + 80)
        reading = read(text, more.end(), last)
        yield from ((trigger.start(), rule, m) for rule, m in _accepted(text, reading, kind, trigger.group(), taken, last))


def _stop(text: str, start: int) -> int:
    """Where what is governed ends at the latest; a line that never stops is not read to its end for each verb in it."""
    last = min(start + LONGEST_SENTENCE, len(text))
    stop = STOP.search(text, start, last)
    return stop.start() if stop else last


def _accepted(text: str, reading: Reading, kind: str, verb: str, taken: bytearray, end: int) -> Iterator[tuple[str, Member]]:
    members = [m for m in reading.members if free(m, taken, kind)]
    if not members:
        return
    head = reading.head
    industrial, invested = bool(INDUSTRIAL.match(head)), bool(INVESTED.match(head))
    sure = sum(known(m.surface) is not None for m in members)
    if reading.marked and not industrial and (not invested or kind == "weak") and _OTHER.match(head):
        return
    for number, member in enumerate(members):
        last = number == len(members) - 1
        lexical = known(member.surface) is not None
        after = text[member.end : member.end + 16]
        if member.surface == "金融" and MEANS.match(after):
            continue  # 加大金融供给 is a means
        if kind == "weak" and SERVED.match(after):
            continue  # 完善知识产权服务体系: how firms are served
        if PRAISES.search(text, max(0, member.start - 8), member.start):
            continue
        if kind == "weak" and verb.endswith("开展") and (HELD.match(after) or member.surface.endswith("体检")):
            continue
        if after.startswith("”一体化"):
            continue  # “源网荷储”一体化数据中心
        if member.surface in PLAIN and not (reading.marked and industrial) and not TRADE.match(after):
            continue
        if last and not reading.marked and _NAMED.match(after) and not (kind == "intro" and re.match(r"^[\w]{0,4}(?:企业|机构)", after)):
            continue
        if kind == "weak":
            if not lexical and _clustered(member, text) and len(members) == 1:
                yield "supported.cluster", member
            elif not lexical and reading.marked and CALLED.match(head) and (member.sure or head == CHAIN or sure * 2 >= len(members)):
                yield "supported.list", member
            elif not lexical and member.sure and sure and not reading.marked and FOLLOW.match(text[members[-1].end : end]) and len(members) > 1 and len(member.name) <= 10 and not BLENDED.search(member.name) and not is_running(member.name[:2]):
                yield "supported.beside", member
            elif not lexical or not (industrial or FOLLOW.match(text[members[-1].end : end])):
                continue
            else:
                yield "supported", member
        elif lexical:
            if len(member.surface) <= 2 and not (reading.marked or len(members) > 1 or FOLLOW.match(after) or (kind == "intro" and after.startswith(("项目", "企业")) and member.surface != "中试" and not generic(member.surface))):
                continue
            yield kind, member
        elif (industrial and reading.marked and (member.sure or not STEP.match(head))) or (invested and kind == "intro" and (sure or member.sure or (reading.marked and PROJECTS.match(head) and len(members) > 1 and len(member.name) > 3))):
            yield kind + ".list", member
        elif kind == "intro" and not reading.marked and len(members) > 1 and FIRMS_OF.match(text, members[-1].end) and not is_firm_like(member.surface):
            yield "intro.kinds", member
        elif (member.sure or _borne(members, sure, kind)) and (kind != "intro" or len(members) > 1 or (SUPPLIED.match(verb) and SHAPE.search(member.name) and ENDED.match(after))) and _plain(verb, member, len(members), after):
            yield kind + ".shape", member


def _clustered(member: Member, text: str) -> bool:
    """推进镁铝产业集群发展: a short unknown name that the text calls a chain or a cluster, and that is to grow."""
    rest = text[member.end - 5 : member.end + 12]
    return 2 <= len(member.name) <= 6 and member.surface != member.name and GROWS.search(rest) is not None


def _borne(members: list[Member], known_ones: int, kind: str) -> bool:
    """Whether the others of a list bear out an unknown one: half of them known, or under a verb of growth most by their shape."""
    if known_ones and known_ones * 2 >= len(members):
        return True
    return kind in ("strong", "intro") and len(members) >= 3 and sum(m.sure for m in members) * 2 >= len(members)


def _plain(verb: str, member: Member, count: int, after: str) -> bool:
    """Whether an unknown name without 等 behind it may count: the verb must be one of growth, and the name an industry's in form."""
    if re.search(r"提升|巩固|构建|打造|形成|围绕|紧扣|突出|扩大|延伸|拉长|打响|擦亮|锚定|紧盯|构筑|开辟|抓", verb) and count == 1 and not re.match(r"产业|行业|主业", after):
        return bool(re.search(r"产业链?$", member.surface))
    return bool(SHAPE.search(member.name)) or count > 1
