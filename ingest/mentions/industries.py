"""Industries that a plan will develop, attract or strengthen: lists and phrases that develop-verbs govern.

What no verb of development governs is left out: a trade's name alone is a word, not a plan. ``Mention.rule`` says how a
name was found, and ``draft.notes["industry_verbs"]`` where the verb stands, so that ingest.statements.targets finds who acts.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from ingest.construction.firms import is_firm_like
from ingest.draft import Draft, Mention
from ingest.mentions._industry_heads import BROAD, covered, headed, labelled, listed, measured, titled
from ingest.mentions._industry_lists import _COUNT, _OTHER, CHAIN, INDUSTRIAL, INVESTED, Member, Reading, read
from ingest.mentions._industry_names import PLAIN, SHAPE, automaton, bare, fit, generic, known, names, stems
from ingest.mentions._industry_phrases import phrased
from ingest.outline import LONGEST_SENTENCE
from ingest.patterns import compiled
from ingest.subjects import is_history
from ingest.vocabulary import is_running

# Verbs whose object is an industry more often than not; those that bring in firms and projects; those that need more proof.
_STRONG = (
    r"(?:重点|大力|积极|着力|加快|优先|集中力量|全力|主动|鼓励|规范|稳步|协同|统筹|有序|适度|因地制宜|持续|突出|错位|加速|推动|支持|聚力|精心|科学|起步|协调|推进)*"
    r"(?:改造提升|做优做特|做特做优|做大做优|做优做大|做强做特|做大做强|做强做优|做优做强|做强做大|做精做优|做精做强|做特做优|做[大强优精深特实细新专]|建强|发展壮大|培育壮大|培育发展|引进发展|发展|壮大|培育|主攻|抢滩|抢占|深耕|聚焦|瞄准|布局|谋划布局|前瞻布局|突破|补齐|补强|培植|"
    r"重点突出|突出|稳住|巩固提升|巩固|提升|拓展|提质|延伸|振兴|涵养|紧盯|盯[准着牢]|锚定|围绕|紧扣|对准|锁定|专注于?|专攻|主抓|(?<=[手点中])抓(?!住|好|手|紧|落|实|项目|招商)|打响|擦亮|构建|打造|形成|开拓|开辟|做靓|做响|壮大提升|培强|育强|扩大|集聚发展|重点推进|探索发展|构筑)"
)
_INTRO = r"(?:配套|重点|针对性|精准|积极|大力|主动|着力|加快|定向)*(?:招引|引进|引育|招商|承接|集聚|落地(?=[\u4e00-\u9fff、]{3,30}企业)|吸引|引入|招大引强|招引培育|承接发展|导入|承接集聚|集中|汇聚|招引落地)"
_WEAK = (
    r"(?:大力|积极|着力|加快|全面|深入|稳步|有序|持续|鼓励|进一步|率先)*"
    r"(?:支持|推动|推进|促进|跟进|加快|加大|优化|开展|试行|释放|激发|推广|探索|争取|鼓励|引导|助推|助力|打通|制定出台|制定|出台|编制|实施|建设|开发|规范|提高|放大|加强|强化|力促|促使|生产|研发|丰富|繁荣|升级|试点|加速|带动|落实|扶持|生产|深化|依托|争创|建立|健全|完善|攻关|推出)"
)
TRIGGER = compiled(rf"(?P<intro>{_INTRO})|(?P<strong>{_STRONG})|(?P<weak>{_WEAK})")
_STOP = re.compile(r"[。;!?！？\n:：(（〔|\t]|,")
_NEXT = re.compile(r",?(?:以及|特别是|尤其是|并|和)(?=\S)")
# What must follow a name where the verb alone proves nothing.
_FOLLOW = re.compile(
    r"^(?:等)?(?:\+产业带|新?产业链?|产业集群|行业|业态|业务|市场|领域|资源|重点产业链|技术|新?模式|试点)*"
    r"(?:(?:优质|安全|健康|规范|有序|高质量|快速|集聚|集群|集群化|创新|深度|融合|规模化|规模|广泛|转型|提质|加快|协同|绿色|做大|跨越式?|可持续|特色|差异化|全链条|聚集|加速|稳定|持续|集中|扩容|提级|数字化|智能化|高端化|绿色化|品牌化|三年|联动|进一步|更好|全产业链|平稳|良性|示范|开放|示范性|有机|一体化|化|,|、)*"
    r"(?:向[^,。;、]{2,16}?(?:转型|升级|迈进|延伸|攀升|突围)|发展|应用|升级|落地|破题|壮大|布局|投资|进出口|活力|能级|转型|增效|改造|提升|攻关|突破|崛起|集聚|振兴|倍增|融合|试点|扩面|消费潜力|业务|业态|供给|创新|提档|行动|普及|规划|计划|产业|产业链|服务)|$|[,。;和、与])"
)
# Names that go on behind an industry's words: a place, a body, a fair, a document.
_NAMED = re.compile(
    r"^(?:新?产业链?|技术|创新|产业|工业|高新技术|科技|应用|智能|研发|国家|国际|专业|服务|产品|示范|综合|特色|职业|配套|生产|加工|制造|交易|检验检测|孵化|集中|展示|保税|重点|人才|企业|投资)*"
    r"(?:园|基地|中心|小镇|城|港(?!口)|公司|局(?!面)|厅|部门|委|学院|大学|学校|院校|协会|商会|联盟|基金|大会|峰会|博览会|论坛|实验室|研究院|研究所|厂|路|街|馆|站|专班|专业|协定|条例|法|综合体|示范区|试验区|先导区|走廊|办|银行|党委|展会?(?!示|览业|开)|设施|集团|中试|医院|机构|社区|谷|名录|目录|指标|标准体系|联席|领导小组|指挥部|人才|队伍|从业|企业家|专项资金|资金|税收|增加值|产值|总产值|营业收入|收入|销售额|零售总额|用地|用房|投资额|面积|产量|进出口额|出口额|交易额|占)"
)
# 招引航空锻铸件、植物提取物等延链项目
PROJECTS = re.compile(r"[^、,和与]{0,8}?项目")
_QUOTED = re.compile(r"“([^”]{2,10})\+([^”]{2,10})”|“?([\u4e00-\u9fff]{2,8}\+)”?(?=业务|产业|业态|新业态)")
# What a list is called that stands in front: 三大主导产业, 为主导, 于一体, 是主攻方向.
_CALLING = (
    r"(?:的)?(?:新)?赛道(?:更|还|也)?(?:要|得)(?:抢|占)|[一二三四五六七八九十两\d]+[大个类条项]?(?:主导|支柱|优势|特色|重点|新兴|战略性新兴|先导|千亿级?|百亿级?|主攻|传统|未来|首位|核心)*(?:产业|产业链|产业集群)|"
    r"(?:要|将|真正|尽快|力争)*正?(?:是|成为|变成|做成|列?为)(?:[^,。;]{0,8})(?:主攻方向|主攻[口点]|突破口|赛道(?:之一)?|王牌|“?一号产业”?|“?头号产业”?|当家产业|“?金字招牌”?|“?顶梁柱”?|增长点|增长极|大产业|拳头产业|发力点|着力点|重头戏|招商重点|招引重点|主导产业|支柱产业|重点方向|首位产业|发展方向|重点产业|优势产业|特色产业)|为(?:主导|支柱|重点|龙头|核心|引领|特色|首位|主体|支撑)|为主(?!题|体|线|管|办|攻|席|要|力|营|持)|于一体|主业"
)
_CALLED = compiled(_CALLING)
# The nearest sign in front that no list of names holds.
_OUTSIDE = re.compile(r"(?s:.*)[^\u4e00-\u9fffA-Za-z0-9+“”/、]")
_BEFORE = re.compile(
    r"(?:以|形成|围绕|特别是|建设集|打造集|建设以|集)?((?:[\u4e00-\u9fffA-Za-z0-9+“”/]{2,16}[、和及与])*[\u4e00-\u9fffA-Za-z0-9+“”/]{2,12})"
    rf"(?:等)?(?:{_CALLING})"
)

GROWS = re.compile("产业(?:(?:链条?|集群)?(?:高端化|规模化|集群化|融合化|绿色化|智能化|现代化|高级化|品牌化|精深化|全链化)|(?:链条?|集群)(?:高质量|集群化?|集聚|融合|协同|创新|绿色|跨越式?|提质|加快|全面|健康)*(?:发展|升级|提升|壮大|倍增|提质|增效))")
STEP = re.compile("(?:关键|重点|各|主要|薄弱|核心)*(?:环节|方向|领域)(?!发展)")  # 源头、过程、结果等关键环节
TRADE = re.compile("产业|行业|业态|业务")
LED = re.compile("[^、]{2,10}?以(?![上下内及来外此后])(?=[\u4e00-\u9fff]{2})")  # 甲组团以|生活服务、商务总部为主
MODE = re.compile("(?:[、和]?“[^”]*”)*等?(?:协作|合作|发展|联动)?(?:模式|机制)")  # “总部+基地”模式 is no business
# What a list closes with that calls all its members industries.
CALLED = compiled("(?:新兴|未来|优势|主导|特色|支柱|重点|战略性新兴|传统|配套|关联|先进|高端|现代)*(?:产业|行业|业态|配套(?=[,。;、]|$))(?!园|基地|项目|工人|协会|标准|企业|政策|资金|基金)")
# 配套引进光伏封装材料
# 引进甲、乙、丙企业10户: firms of these kinds
FIRMS_OF = re.compile("(?:类|生产|制造)?(?:企业|厂商|客商)(?:各|不少于|超过|约)?\\d+[家户个]")
SUPPLIED = re.compile("配套|重点|定向|精准|针对性")
ENDED = re.compile("(?:产业|企业|项目|环节)?(?:[,。;]|$)")
# 重点往电池箔、轻量化部件上靠
# 中药产业,抢抓…机遇: a sentence whose topic is an industry. “甲、乙、丙”四大产业: what the quotes list.
GRIPPED = re.compile(r"(?:(?<=[。;\n])|^)[ \u3000]*(?P<name>[\u4e00-\u9fff]{3,6}?)(?:产业)?[抓重强促谋求拼补延稳扩育][\u4e00-\u9fff“”]{2,5}[,:。]", re.M)  # 精细化工抓延伸,
TOPIC = re.compile(r"(?:(?<=[。;\n])|^)[ \u3000]*(?P<name>[\u4e00-\u9fff]{1,8}?)产业(?:链|集群)?(?:(?:方面)?[,:](?!20)|(?=要|重在|再|持续|加快|力争|向(?=[^,。;\n]{1,6}突围|[新绿高]|价值链|中高端)))", re.M)
BESIDE = re.compile("(?<=[\u4e00-\u9fff])[((](?P<name>[\u4e00-\u9fff]{2,6})[))](?=[,。;\n]|产业)")  # 做优现代纺织(袜业)
STEADIED = frozenset({"金融", "对外贸易", "外贸", "外资", "就业"})  # 稳金融、稳外贸 are watchwords
BLENDED = re.compile("融合|应用$|结合$|与|[和及]")
# 稳汽车、强钢铁、兴机械: a verb of one sign in front of each
VERBS_OF_ONE = re.compile("(?<![\u4e00-\u9fff])[稳强兴优壮育拓扩活精](?P<first>[\u4e00-\u9fff]{2,5})[、,](?=[稳强兴优壮育拓扩活精做](?P<second>[\u4e00-\u9fff]{2,5})(?=[、,。;\n和与]|$))|(?<=[、,])[稳强兴优壮育拓扩活精](?P<last>[\u4e00-\u9fff]{2,5})(?=[、,。;\n]|$)")
# 在车规级芯片上取得突破
UPON = re.compile("在(?P<list>[^,。;:\n]{2,30}?)(?:等?(?:领域|方面|环节|赛道))?上?(?:(?:有|取得|实现|形成|寻求|谋求)(?:[^,。;]{0,6})(?:突破|合作|布局|进展|落子)|拉长|补齐|做[大强优]|下功夫|发力|加力|求突破|破题|扩量|抢先)")
LISTED = re.compile(r"“(?P<list>[\u4e00-\u9fff、]{3,40})”[一二三四五六七八九十\d]+[大个条](?:主导|支柱|特色|优势|重点|传统|新兴|百亿级?|千亿级?)*产业")
TOWARDS = re.compile(r"(?:重点|更多|主要|加快|着力|尽快|继续|[,。;])[往向朝](?P<list>[^,。;:\n]{4,60}?)(?:上|方向|领域|环节|(?=要增))(?:靠|走|发力|延伸|拓展|使劲|挺进|聚焦|攻|要增[量长])")
PLACES = re.compile("(?:区|园|镇|基地|走廊|新城|港|中心|廊道|组团|片区|[市县旗州乡村])$")


def find(draft: Draft) -> Iterator[Mention]:
    """The industries of a plan, each where it is governed; alias forms are tied to one name."""
    text = draft.text
    taken = _taken(draft)
    hits = _hits(text)
    named = _named(text, hits)
    seen: set[tuple[int, int]] = set()
    spoken = bytearray(len(text))
    verbs: dict[int, int] = draft.notes.setdefault("industry_verbs", {})
    governed = list(_all(text, hits, named, taken))
    more = [*titled(draft), *headed(draft, TRIGGER), *(f for f in labelled(draft) if _free(f[2], taken, "strong")), *(f for f in listed(text) if _free(f[2], taken, "strong")), *(f for f in phrased(text) if _free(f[2], taken, "strong")), *(f for f in covered(text) if known(f[2].surface) or _free(f[2], taken, "strong"))]
    found = [*governed, *more, *measured(draft, hits, {m.name for _, _, m in (*governed, *more)})]
    for verb, rule, member in found:
        if (member.start, member.end) in seen or any(spoken[member.start : member.end]) or is_history(draft, member.start, member.end):
            continue
        if _denied(text, verb, member.end) or text[member.end : member.end + 1] == "化":
            continue  # 农业机械|化 is a process
        seen.add((member.start, member.end))
        spoken[member.start : member.end] = b"\1" * (member.end - member.start)
        verbs[member.start] = verb
        for form in {member.surface, text[member.start : member.end]}:
            draft.alias("Industry", form, member.name)
        yield Mention(member.start, member.end, "Industry", member.name, f"industry.{rule}", 0.95 if member.sure else 0.75)


def _hits(text: str) -> list[tuple[int, int, str]]:
    machine, words = automaton()
    table = names()
    return [(s, e, table[words[i]]) for i, s, e in machine.find_matches_as_indexes(text)]


def _named(text: str, hits: list[tuple[int, int, str]]) -> bytearray:
    """Characters that may belong to a name of the lexicon in any of its forms."""
    named = bytearray(len(text))
    spans = [(start, end) for start, end, _ in hits]
    spans += [(start, end) for _, start, end in stems().find_matches_as_indexes(text)]
    spans += [m.span() for m in _LATIN.finditer(text)]
    for start, end in spans:
        named[start:end] = b"\1" * (end - start)
    return named


def _taken(draft: Draft) -> bytearray:
    """Characters that belong to other names: 1 for good, 2 where a project's name may be a list of industries."""
    taken = bytearray(len(draft.text))
    for m in draft.mentions:
        kind = _KINDS.get(m.type)
        if kind is not None:
            taken[m.start : m.end] = kind * (m.end - m.start)
    return taken


_KINDS = {"Project": b"\2", "Policy": b"\3"} | dict.fromkeys(("Park", "Company", "Agency", "Organization", "Event"), b"\1")
_LATIN = re.compile("[A-Za-z]+")
_DENY = compiled(r"不再|暂不|不予|原则上不|严禁|禁止|不得|杜绝|停止|淘汰|退出|清退|关停|腾退|压减|不新增|不引进|不支持|不布局|不发展|不承接|不招引|不建设|不搞|不涉足|限制|替代|不新上")


def _denied(text: str, verb: int, end: int) -> bool:
    start = max(0, verb - 30)
    for mark in ",。;\n:":
        start = max(start, text.rfind(mark, start, verb) + 1)
    return _DENY.search(text, start, end) is not None


def _all(text: str, hits: list[tuple[int, int, str]], named: bytearray, taken: bytearray) -> Iterator[tuple[int, str, Member]]:
    inside = bytearray(len(text))
    for start, end, _ in hits:
        inside[start + 1 : end] = b"\1" * (end - start - 1)
    triggers = [m for m in TRIGGER.finditer(text) if not inside[m.start()]]
    starts = [m.start() for m in triggers]
    for number, trigger in enumerate(triggers):
        following = triggers[number + 1].start() if number + 1 < len(triggers) else len(text)
        yield from _governed(text, trigger, following, named, taken)
    yield from _named_before(text, taken)
    yield from _plus(text)
    for m in BESIDE.finditer(text):
        name = known(m["name"])
        if name and name not in BROAD and m["name"] not in PLAIN and (number := bisect_left(starts, m.start())) and not _STOP.search(text, triggers[number - 1].end(), m.start()):
            yield triggers[number - 1].start(), "beside", Member(m.start("name"), m.end("name"), m["name"], name, True)
    for m in TOPIC.finditer(text):
        surface = m["name"]
        name = known(surface) or known(surface + "产业") or (bare(surface) if SHAPE.search(surface) and fit(surface) and not generic(surface) else None)
        if name:
            yield m.start("name"), "topic", Member(m.start("name"), m.end("name"), surface, name, True)
    yield from _each(text)
    for m in GRIPPED.finditer(text):
        name = known(m["name"])
        if name and name not in BROAD and m["name"] not in PLAIN:
            yield m.start("name"), "topic", Member(m.start("name"), m.end("name"), m["name"], name, True)
    for m in UPON.finditer(text):
        yield from ((m.start(), "upon", member) for member in read(text, *m.span("list")).members if known(member.surface) and member.name not in BROAD and member.surface not in PLAIN and _free(member, taken, "strong"))
    for m in LISTED.finditer(text):
        if m["list"].count("、") >= 1 and all(fit(x) or len(x) == 1 for x in m["list"].split("、")):
            at = m.start("list")
            for x in m["list"].split("、"):
                if len(x) >= 2 and not generic(x):
                    yield m.start(), "quoted", Member(at, at + len(x), x, known(x) or x, True)
                at += len(x) + 1
    for m in TOWARDS.finditer(text):
        yield from ((m.start(), "towards", member) for member in read(text, *m.span("list")).members if (member.sure or "、" in m["list"]) and _free(member, taken, "strong"))


def _each(text: str) -> Iterator[tuple[int, str, Member]]:
    """稳汽车、强钢铁、兴机械: known names, each behind a verb of one sign, two or more in a row."""
    for m in VERBS_OF_ONE.finditer(text):
        for group in ("first", "last"):
            surface = m[group]
            name = known(surface) if surface else None
            if name and surface not in PLAIN and name not in BROAD and name not in STEADIED and (group == "last" or known(m["second"]) or text[m.start() - 1 : m.start()] in ("、", ",")):
                yield m.start(), "each", Member(m.start(group), m.end(group), surface, name, True)


def _governed(text: str, trigger: re.Match[str], following: int, named: bytearray, taken: bytearray) -> Iterator[tuple[int, str, Member]]:
    start = trigger.end()
    end = _stop(text, start)
    kind = str(trigger.lastgroup)
    whole_end = end
    end = min(end, following, start + 160)
    if end - start < 2:
        return
    # A weak verb governs names of the lexicon, and others only in lists that 等 or a count closes.
    if kind == "weak" and named.find(1, start, end) < 0 and text.find("等", start, end) < 0 and text.find("产业", start, end) < 0 and not _COUNT.search(text, start, end):
        return
    reading = read(text, start, end)
    yield from ((trigger.start(), rule, m) for rule, m in _accepted(text, reading, kind, trigger.group(), taken, whole_end))
    # "…、C等企业,以及D上下游企业" goes on under the same verb.
    more = _NEXT.match(text, whole_end) if reading.members and kind != "weak" else None
    if more and text[whole_end : whole_end + 1] == ",":
        last = min(_stop(text, more.end()), more.end() + 80)
        reading = read(text, more.end(), last)
        yield from ((trigger.start(), rule, m) for rule, m in _accepted(text, reading, kind, trigger.group(), taken, last))


def _stop(text: str, start: int) -> int:
    """Where what is governed ends at the latest; a line that never stops is not read to its end for each verb in it."""
    last = min(start + LONGEST_SENTENCE, len(text))
    stop = _STOP.search(text, start, last)
    return stop.start() if stop else last


def _accepted(text: str, reading: Reading, kind: str, verb: str, taken: bytearray, end: int) -> Iterator[tuple[str, Member]]:
    members = [m for m in reading.members if _free(m, taken, kind)]
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
            elif not lexical and member.sure and sure and not reading.marked and _FOLLOW.match(text[members[-1].end : end]) and len(members) > 1 and len(member.name) <= 8 and not BLENDED.search(member.name) and not is_running(member.name[:2]):
                yield "supported.beside", member
            elif not lexical or not (industrial or _FOLLOW.match(text[members[-1].end : end])):
                continue
            else:
                yield "supported", member
        elif lexical:
            if len(member.surface) <= 2 and not (reading.marked or len(members) > 1 or _FOLLOW.match(after)):
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
    return kind in ("strong", "intro") and len(members) >= 3 and sum(m.sure for m in members) * 2 > len(members)


def _plain(verb: str, member: Member, count: int, after: str) -> bool:
    """Whether an unknown name without 等 behind it may count: the verb must be one of growth, and the name an industry's in form."""
    if re.search(r"提升|巩固|构建|打造|形成|围绕|紧扣|突出|扩大|延伸|打响|擦亮|锚定|紧盯|构筑|开辟|抓", verb) and count == 1 and not re.match(r"产业|行业|主业", after):
        return bool(re.search(r"产业链?$", member.surface))
    return bool(SHAPE.search(member.name)) or count > 1


def _free(member: Member, taken: bytearray, kind: str) -> bool:
    held = set(taken[member.start : member.end])
    return held <= {0} or (kind == "intro" and held <= {0, 2}) or held == {3}


STEPS = re.compile("(?:环节|方面|阶段|步骤|措施|手段|内容)(?:为|作为|的|正)*$")  # 以收集、利用等环节为重点


def _named_before(text: str, taken: bytearray) -> Iterator[tuple[int, str, Member]]:
    """Lists that what stands behind them calls industries: 三大主导产业, 为主导, 于一体, 是主攻方向."""
    for m in _lists_before(text):
        if STEPS.search(m[1]) or PLACES.search(m[1]) or any(PLACES.search(x) for x in m[1].split("、")):
            continue  # 以甲示范区、乙集聚区为重点
        led = LED.match(m[1])
        reading = read(text, m.start(1) + (led.end() if led else 0), m.start(1) + len(m[1].rstrip("的正")))
        for member in reading.members:
            if _free(member, taken, "strong") and (known(member.surface) or len(reading.members) > 1):
                yield m.start(1), "before", member


def _lists_before(text: str) -> Iterator[re.Match[str]]:
    """Matches of the pattern of such lists, looked for in runs of list characters that end with what calls them industries."""
    windows: list[list[int]] = []
    for called in _CALLED.finditer(text):
        edge = _OUTSIDE.match(text, max(0, called.start() - 200), called.start())
        start, end = edge.end() if edge else max(0, called.start() - 200), min(called.end() + 24, len(text))
        if windows and start < windows[-1][1]:
            windows[-1][1] = end
        else:
            windows.append([start, end])
    for start, end in windows:
        yield from _BEFORE.finditer(text, start, end)


def _plus(text: str) -> Iterable[tuple[int, str, Member]]:
    """Names joined by a plus sign in quotes, and “保税+”业务."""
    if "+" not in text:
        return
    for m in _QUOTED.finditer(text):
        for group in (1, 2, 3):
            surface = m.group(group)
            canonical = known(surface) if surface else None
            if canonical and not MODE.match(text, m.end()):
                yield m.start(), "plus", Member(m.start(group), m.end(group), surface, canonical, True)
