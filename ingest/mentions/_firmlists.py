"""Companies that the words around them make known: lists before 等企业, objects of 支持 … 上市, partners and chain leaders."""

import re
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon
from ingest.boundaries import strip_openers
from ingest.construction.firms import (
    HONOURS,
    NOT_FIRM,
    VAGUE,
    is_firm_like,
    is_industry,
    is_plain_stem,
    known,
    may_be_firm,
    may_be_listed,
    trade_end,
    trades,
)
from ingest.construction.founders import founder
from ingest.construction.names import facility
from ingest.draft import Draft, Mention
from ingest.labels import lists
from ingest.mentions._firmtraces import traces
from ingest.patterns import compiled
from ingest.sought import sought
from ingest.spans import Taken
from ingest.vocabulary import is_ordinary, is_region, is_running, is_word, leading_region, own

ENTERPRISES = sought(
    r"(?:等(?:一批|[一二两三四五六七八九十百\d]+(?:余|多)?家)?|(?<=[\u4e00-\u9fff])\d+[家户](?=企业|公司)|(?<=[\u4e00-\u9fff])[两三四五六七八九十](?:家|户|大(?=龙头|企业|链主)))(?:(?:本土|后备|龙头|链主|骨干|重点|优质|优势|上市|生产型|贸易|行业|平台|领军|知名|大型|外资|民营|头部|科技|创新型?|高新技术|规上|潜力|种子|示范|国有|中央|智能|制造|物流|电商|互联网|支柱|标杆|瞪羚|工业|规模|成员|入区|落户|现有|国内外|世界|500强|本地|拟上市|基石|关联|配套|航空|研发|型|类|的))*(?:企业|公司|央企|国企|民企|链主|主机厂|厂商|航司|(?<=[家户大])龙头)(?!化|家|服务|所得|管理|总部基地)"
)
# Verbs that say by themselves that help is meant.
HELPS = ("辅导", "协助", "支持", "帮助", "帮扶", "帮促", "引导", "鼓励", "指导", "扶持", "助力", "助推")
LITERALS = (*HELPS, "推荐", "敦促", "培育", "做强", "做优", "推动", "引进", "吸引", "服务好", "服务", "拜访", "走访", "对接", "联合", "携手", "发挥", "借助", "依托")
# What is done for firms: 为甲、乙协调用地, 为甲、乙等企业招聘技工.
FOR_FIRMS = "登陆|冲刺|争取|协调|解决|落实|申报|办理|兑现|匹配|减免|对接|授信|放贷|担保|贴息|代办|招工|引荐|提供(?!配套)|等[\u4e00-\u9fff]{0,6}企业(?:引进|招引|招聘|培训|培养|输送|配备|纾困|解难|开辟|量身|发放|新增|举办)"
# What firms need; what is done about it follows: 解决甲用工难题, 保障乙用电需求.
_NEED = "(?:用[地工能电水气热]|融资|招工|订单|厂房|能耗|原料|资金)"
NEEDS = f"{_NEED}(?:[、和及]{_NEED})*(?:指标|供应)?(?:等)?(?:方面)?(?:的)?(?:问题|难题|需求|困难|诉求|瓶颈|堵点|缺口|需要|(?=[,。;\n]|$))"
# Verbs that push and that care lead works and people as well: what only firms are pushed to, or need, must follow.
PUSHES, PUSHED = ("力促", "促进", "促使", "争取", "力争", "确保", "抓好"), "入规|进规|上规|升规|入统|上市(?!公司)|挂牌|股改|满产稳产|增产增效|达产增效|提质增效"
CARES = ("解决", "化解", "破解", "保障")
MEANT = f"(?:{'|'.join(PUSHES)})(?=[\u4e00-\u9fff、]{{2,40}}?(?:{PUSHED}))|(?:{'|'.join(CARES)})(?=[\u4e00-\u9fff、]{{2,40}}?{NEEDS})"
VERB = re.compile("|".join(LITERALS) + f"|{MEANT}" + r"|帮(?=[\u4e00-\u9fff、\d]{2,40}?(?:进规|入统|上规|上市|入规|升规|争取|申报|协调|解决|完成|冲刺|挂牌|股改|复工|复产|满产|融资|拿到|拿下|开拓|对接|渡过|扩产|技改))|为(?=[\u4e00-\u9fff、]{2,40}?(?:" + FOR_FIRMS + r"))(?!企业|民|全|更)|与(?!会)|同(?![时步比意样等类期城一心行])|以(?![上下内及来外此后])")
# 新上高阶电路板|生产线, 新建提取|车间: what firms put up and towns do not.
LINE = r"(?:新上|上马|新建|扩建|增设|投建|改建|建设)[^,。;、]{2,20}?(?:(?<![管路干支环沿])线|车间|装置)(?=\d|[一二两三四五六七八九十]+条|[,。;、]|$)"
# 改造窑炉, 更新精炼设备: what firms renew.
RENEWS = r"(?:改造|更新|淘汰|换新)[\u4e00-\u9fff]{0,6}?(?:窑炉|设备|(?<![管路])线|锅炉|装置|车间|工艺|机床)(?=[,。;、和及]|$)"
# What leads from a group to a firm of it.
OWNED, AS_FIRM = "旗下|下属|所属", "(?:子公司|企业|公司)?"
# What firms are helped to get into or through.
GETS_INTO = "进入[^,。;、]{2,14}?(?:供应链|配套体系|配套目录|采购目录|供应商)|通过[^,。;、]{2,14}?(?:认证|审厂)"
CHAINED = f"(?:等)?(?:{GETS_INTO})"
# What follows a list that a verb of support or of partnership governs.
AFTER = compiled(
    f"{CHAINED}|{NEEDS}|"
    rf"{LINE}|{RENEWS}|" r"(?:等)?(?:赴[港美境]|赴[^,。;]{2,20}?(?:开拓|拓展|布局|投资|设立?|建设|参展)|扩建|(?:在[^,。;]{1,16}?)?(?:20\d\d年|年内|年底前|今年|上半年|下半年|继续|持续|深度|二次|联合|进一步|冲击|尽快|尽早|加快|启动|牵头|争取|积极|率先|力争|早日|科创板|创业板|北交所|上交所|深交所|港交所|主板|新三板|境外|海外|境内|首发|IPO)*(?:保持|研制|股改|股份制|辅导|开拓|推出|优化(?:产品|品种|业务|资本)|冲刺|兑现|登陆|争创|升规|备案|上市|满负荷|达产|引入|引进|增加|争取|完成|深化|做精|建立|争当|入规|进规|上规|入统|申报|创建|扩产|扩能|增资|满产|稳产|做大|做强|做优|建造|盘活|导入|组建|研发|升规|设立|扩大|实施|开展|布局|拓展|建设|发行|签约|洽谈|商谈|磋商|共同|共建|合建|落户|落地|(?:数字化|智能化|绿色低?碳?化?)(?:转型|改造|升级)|转型|增产|转产|开放(?=采购|供应|应用|场景|市场)|提质|参与|创新|抱团|争创|签订|对标|升级|对接|生产|申请|协调|解决|落实|办理|兑现|匹配|减免|授信|放贷|担保|贴息|代办|招工|引荐|提供(?!配套)|提升|提高|降低|打通|攻克|挂牌|开发|推广|投资|兼并|整合|导入|与|为链主|为龙头|由[^,。;]{1,8}转[向型为]|做(?![大强优精])[\u4e00-\u9fff]{2}|向[\u4e00-\u9fff、]{2,20}(?:转型|延伸|升级|拓展|转变|转产))|(?:的)?(?:龙头|链主|带动|引领|辐射|合作|对接)|发展(?=[,。;、\n]|壮大)|的(?:跟踪|帮扶|扶持|精准|服务|培育|联系|沟通|交流|洽谈|协作|联络)|等|[,。;\n])"
)
# What only firms do: an unknown name in front of it is one.
ONLY_FIRMS = compiled(f"{CHAINED}|{NEEDS}|{LINE}|{RENEWS}|" r"(?:等)?(?:20\d\d年|年内|年底前|今年|上半年|下半年|继续|持续|深度|二次|联合|进一步|冲击|尽快|尽早|加快|启动|牵头|争取|积极|率先|力争|早日|科创板|创业板|北交所|上交所|深交所|港交所|主板|新三板|境外|海外|境内|首发|IPO|在[^,。;]{2,12})*(?:赴[港美]上市|股改|股份制改|上市辅导|对接[^,。;]{0,8}(?:资本市场|上市|[北上深港]交所|科创板|创业板|新三板)|(?:建设|设立)(?:海外|境外)|扩建(?!项目|工程)|赴[^,。;]{2,20}?(?:开拓|拓展|布局|投资设?|参展)|冲刺(?:[北上深]交所|上市|科创板|创业板|主板)|登陆|争创|上市|满负荷|达产达效|扩大[^,。;、]{0,10}?(?:产能|生产|规模|配套|出口|市场)|(?:提升|提高|降低)[^,。;、]{0,14}?(?:水平|能力|品位|产能|利用率|成本|附加值|良率|市占率|市场份额|自给率)|开放(?:采购|供应|应用|场景|市场)|转产|完成智能化|完成技改|完成股改|牵头|组建|引入|争取|入规|进规|上规|入统|扩产|扩能|增资|满产|稳产|升规|申报|挂牌|实施智能化|智能化改造|技术改造|做大|做强|盘活|建造|导入|布局|拓展|开拓(?:海外|国际|国内|国外|境外|省外|线上)|推出|优化(?:产品|品种)结构|发行|兼并|创建(?:国家|省|智能|绿色)|(?:数字化|智能化|绿色低?碳?化?)(?:转型|改造|升级)|增产|转型)|(?:等)?(?:加快|联合|牵头)?研制(?=[^,。;]{4})")
# 为链主, 启动上市辅导: firms alone head chains, and they alone are listed.
HEADS_CHAIN = re.compile("(?:等)?为链主")
LISTS = re.compile(
    "(?:等)?(?:20\\d\\d年|年内|年底前|今年|启动|加快|尽快|早日|在|积极|争取|成功)*(?:科创板|创业板|北交所|上交所|深交所|港交所|主板|新三板|境外|境内|首发|IPO|赴港|赴美)*(?:上市|挂牌|股改|股份制改|辅导备案)"
    f"|{HONOURS}|{CHAINED}"
)
# 支持甲、乙登陆北交所, 冲刺科创板
ENTERS = re.compile("(?:等)?(?:20\\d\\d年|年内|年底前|今年|尽快|早日|成功|力争|争取)*(?:登陆|冲刺)(?:北交所|科创板|创业板|上交所|深交所|港交所|主板|新三板|资本市场|[ABH]股|多层次资本市场)")
# 链主企业为甲、乙
HEADED = sought(r"(?:链主|龙头|领航|牵头|骨干|主导|核心)(?:企业|单位)(?:分别)?(?:为|是(?!否)|有(?!关)|包括|:)(?P<list>[\u4e00-\u9fffA-Za-z0-9()、和]{2,60}?)(?=等|[,。;\n]|$)")
JOINT = compiled(r"、|(?<=[\u4e00-\u9fffA-Za-z]{2})(?:和(?![平美顺])|与|及(?!时))(?=[\u4e00-\u9fffA-Z]{2})")
EDGE = re.compile(r"[,。;:!?\n\t\u3000|“”《》]")
REACH = 70
# Behind these, too, a list begins that 等企业 closes.
LEADS = (*CARES, "做好", "抓好", "加大", "加强", "强化", "优化", "确保")
HELPING = frozenset({*HELPS, *PUSHES, "帮", "为", "推荐", "推动", "敦促", "培育", "做强", "做优"})


def listed(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Members of lists that 等企业 closes."""
    text = draft.text
    for match in ENTERPRISES.finditer(text):
        start = _edge(text, match.start(), 90)
        if match[0][0].isdigit() and "、" not in text[start : match.start()]:
            continue  # 培育规上工业3家企业 counts, and closes no list
        spans = list(_names(text, _behind_verb(text, start, match.start()), match.start()))
        yield from _accepted(text, spans, taken, closed=True)


def labelled(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Firms behind a label that says whom the plan seeks (招引对象:甲股份、乙), or who heads a chain (链主企业为甲、乙)."""
    for start, end in (*lists(draft, "firms"), *(m.span("list") for m in HEADED.finditer(draft.text))):
        yield from _accepted(draft.text, list(_names(draft.text, start, end)), taken, closed=True)


def aimed(draft: Draft, taken: Taken) -> Iterator[Mention]:
    """Objects of verbs of support, with an aim behind them, and named partners."""
    text = draft.text
    firms = traces(text)
    for verb in _verbs(text):
        start, helping = verb.end(), verb[0] in HELPING
        limit = EDGE.search(text, start, start + REACH)
        end = limit.start() if limit else min(len(text), start + REACH)
        shown = firms.between(text, start, end)
        if not (shown or helping or verb[0] == "发挥" or (verb[0] == "以" and text.find("为链主", start, end + 4) >= 0)):
            continue  # only behind these names of any shape are firms
        stop, only = _stop(text, start, end)
        if stop - start < 2:
            continue
        closed = (only and (helping or verb[0] == "发挥")) or (verb[0] == "以" and HEADS_CHAIN.match(text, stop) is not None)
        actors = helping and (LISTS.match(text, stop) or ENTERS.match(text, stop)) is not None
        if closed or actors or (shown and firms.between(text, start, stop)):
            spans = _ended(text, list(_names(text, start, stop)))
            if all(b - a <= 16 for a, b in spans):
                yield from _accepted(text, spans, taken, closed=closed, actors=actors)
        if helping:
            for span in _further(text, stop, end):
                yield from _accepted(text, [span], taken, closed=False, actors=LISTS.match(text, span[1]) is not None)


# 对甲纸业技改补助1500万元, 给予乙机电贴息: who is given money for its works
GRANTED = sought(r"(?:对|给予|奖励|兑现|(?<=[,。;])给)(?P<names>[\u4e00-\u9fff、]{3,24}?)(?:等(?:企业)?)?(?:的)?(?:[一二三四五]期)?(?:技改|技术改造|扩产|设备更新|研发|首台\(?套\)?|数字化改造|智能化改造|增资扩产|上市|搬迁)?(?:项目)?(?:投入|投资)?(?:给予|予以|按|的)?(?:补助|补贴|奖补|奖励|贴息|资助)")


def granted(text: str, taken: Taken) -> Iterator[Mention]:
    """Firms that are given money for what they do."""
    for match in GRANTED.finditer(text):
        start = match.start("names")
        for name in match["names"].split("、"):
            if is_firm_like(name) and taken.claim(start, start + len(name)):
                yield Mention(start, start + len(name), "Company", name, "companies:granted", 0.8)
            start += len(name) + 1


def _further(text: str, position: int, end: int) -> Iterator[tuple[int, int]]:
    """支持甲上市、乙集团拓展渠道: firms behind the first aim, each with an aim of its own."""
    while (comma := text.find("、", position, end)) >= 0:
        stop, _ = _stop(text, comma + 1, end)
        position = comma + 1
        if text.startswith(HELPS, position):
            continue  # 支持甲上市、引导|乙转型: read from its own verb
        if not 2 < stop - position <= 14 or stop >= end:
            continue
        if (ONLY_FIRMS.match(text, stop, end + 1) and may_be_firm(text[position:stop])) or (LISTS.match(text, stop) and _may_act(text[position:stop])):
            yield position, stop


@cache
def _literals() -> AhoCorasick:
    """The verbs without what must not follow them: one quick pass finds where the pattern need be tried."""
    return AhoCorasick([*LITERALS, *PUSHES, *CARES, "帮", "为", "与", "同", "以"], matchkind=MatchKind.LeftmostLongest)


def _verbs(text: str) -> Iterator[re.Match[str]]:
    for _, start, _ in _literals().find_matches_as_indexes(text):
        match = VERB.match(text, start)
        if match:
            yield match


def _edge(text: str, position: int, reach: int) -> int:
    """The nearest mark before a position that no list of names crosses."""
    first = max(0, position - reach)
    marks = [m.end() for m in EDGE.finditer(text, first, position)]
    return marks[-1] if marks else first


def _behind_verb(text: str, start: int, end: int) -> int:
    """Behind the last verb in front of the first member."""
    comma = text.find("、", start, end)
    last = start
    for match in VERB.finditer(text, start, comma if comma > 0 else end):
        if end - match.end() >= 2 and match[0] not in ("与", "同", "以"):
            last = match.end()
    lead = next((len(w) for w in LEADS if text.startswith(w, last)), 0)
    return last + lead + text.startswith("对", last + lead) if end - last - lead > 3 else last


def _stop(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where the list behind a verb ends, and whether what follows is what only firms do."""
    if start + 2 > end:
        return end, False
    match = AFTER.search(text, start + 2, end)
    stop = match.start() if match else end
    if text.startswith(("龙头", "链主", "的龙头", "的链主"), stop):
        return stop, True
    return stop, ONLY_FIRMS.match(text, stop, end + 1) is not None


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    position = start
    for match in (*JOINT.finditer(text, start, end), None):
        if match and match.start() == start:
            continue  # 帮助|和运新材料 joins nothing
        if match and match[0] == "和" and text[match.end() : _end_of_name(text, match.end(), end)] in trades():
            continue  # 富士和|机械: a trade alone is no second firm
        stop = match.start() if match else end
        position += 2 if text[position : position + 2] in GROWN else 0
        owner = OWNED_BY.search(text, position + 2, stop)
        position = owner.end() if owner else position  # 甲集团旗下|乙科技
        position += text.startswith("帮", position, stop) and may_be_firm(text[position + 1 : stop])
        a = strip_openers(text, position, stop) if stop - position >= 2 and not is_firm_like(text[position:stop]) else position
        if a > position and (is_word(text[a - 1 : a + 1]) or text[a:stop] in trades()):
            a = position  # 先|进储能材料; 大力|电工
        if stop - a >= 2:
            yield a, stop
        position = match.end() if match else end


OWNED_BY = re.compile(f"(?:{OWNED})的?{AS_FIRM}(?=[\u4e00-\u9fff]{{3}})")


def _end_of_name(text: str, start: int, end: int) -> int:
    """Where the name that begins at a position ends in a list."""
    stop = text.find("、", start, end)
    return stop if stop >= 0 else end


# 培育|壮大新能源: a second verb of growing is no part of a firm's name.
GROWN = frozenset({"壮大", "做大", "做强", "做优", "做精"})


def _ended(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """甲材料、乙新材料|错峰检修: a last member that goes on with what the firms are to do ends with its trade."""
    found: list[tuple[int, int]] = []
    ended = False
    for start, end in spans:
        if is_firm_like(text[start:end]) or known(text[start:end]):
            found.append((start, end))
            continue
        if MORE_IS_MADE.match(text, end) and (maker := _maker_of(text[start:end])) is not None:
            found.append((start, start + maker))
            continue
        if (named := _of_works(text[start:end])) is not None:
            found.append((start, start + named))
            continue
        length = next((k for k in range(min(9, end - start - 2), 3, -1) if is_firm_like(text[start : start + k])), 0)
        after = text[start + length : start + length + 2]
        works = facility(text[start:end]) if length else None
        if length and ((((is_running(after) and not is_industry(after)) or after in ACTS) and not works) or (works and works[1] == "work" and trade_end(text[start : start + length]))):
            found.append((start, start + length))
            ended = True
        elif ended:
            break  # what the firm is to do goes on: …、稳住产能
        else:
            found.append((start, end))
    return found


MORE_IS_MADE = re.compile("(?:扩[能产建]|增产|技改|改扩建)(?=[,。;、\\d]|项目|[上下]半年|年|$)")


def _maker_of(name: str) -> int | None:
    """攀钢|海绵钛, 奥镁|高端耐火材料: how long the firm's name is in front of the goods that it is to make more of."""
    first = founder(name)
    rest = name[len(first) :] if first else ""
    goods = any(is_industry(rest[k:]) for k in (0, 2)) and rest not in trades()
    return len(first) if first and goods and (known(first) or own(first) == len(first)) else None


def _of_works(name: str) -> int | None:
    """远东|江岸工厂: how long the firm's name is in front of the place of its works."""
    if WORKS.search(name, 4) is None:
        return None
    for length in range(2, min(6, len(name) - 4) + 1):
        if may_be_firm(name[:length]) and (place := leading_region(name, length)) and WORKS.match(name, length + place):
            return length
    return None


WORKS = re.compile("工厂|分厂|生产基地|制造基地|厂区|总装厂")
# What firms are asked to do, besides the running words.
ACTS = frozenset({"错峰", "检修", "稳住", "抢占", "盘活", "满产", "稳产", "扩产", "技改", "并购", "上云", "出海", "抱团", "对标", "研发"})
MOVED = re.compile(r"向(?![阳前日荣])")  # 推动磷化工向新材料转型


def _is_maker(name: str) -> bool:
    """泽润|玻纤: a name of its own in front of what the firm makes."""
    return 4 <= len(name) <= 7 and own(name[:2]) == 2 and is_industry(name[2:])


def _is_placed(name: str) -> bool:
    """广西|跨境易达: a region in front of a name of which half is its own."""
    stem = next((name[k:] for k in (2, 3) if is_region(name[:k])), "")
    return 3 <= len(stem) <= 5 and own(stem) >= 2 and not is_industry(stem) and not NOT_FIRM.search(name) and facility(name) is None


WITH_BRAND = re.compile("(?P<firm>[\u4e00-\u9fff]{2,5})[A-Z][A-Za-z]{2,12}")


def _is_branch(name: str) -> bool:
    """中船重工|七星河装备: a known firm's name with something of its own and a trade behind it; 甲新能源股份."""
    if 6 <= len(name) <= 14 and name.endswith("股份") and trade_end(name[:-2]):
        return True
    if (brand := WITH_BRAND.fullmatch(name)) is not None and known(brand["firm"]):
        return True  # 百度Apollo
    if 6 <= len(name) <= 10 and any(known(name[:k]) and is_region(name[k : k + j]) and len(name) - k - j >= 2 for k in (2, 3, 4) for j in (2, 3)) and facility(name) is None:
        return True  # 五矿|营口|中板: a known firm, its place, and what it makes there
    return 7 <= len(name) <= 14 and trade_end(name) is not None and any(known(name[:k]) for k in (4, 3))


def _is_called_after(name: str) -> bool:
    """阳光安全, 东方电机: ordinary words that name a firm where only a firm can do what is said of it."""
    trade = trade_end(name)
    if trade is not None:
        return is_plain_stem(name.removesuffix(trade)) and not is_industry(name)
    return len(name) == 4 and is_plain_stem(name[:2]) and not (is_industry(name) or is_region(name[:2]) or is_running(name[2:]) or NOT_FIRM.search(name) or VAGUE.match(name) or facility(name))


def _may_act(name: str) -> bool:
    """五洋自控, 贝克福尔: whether a name of no known kind can be a firm's where only firms can do what is said of it."""
    place = leading_region(name, rest=3)
    core = name[place:]
    if not 3 <= len(core) <= 10 or NOT_FIRM.search(name) or VAGUE.match(core) or is_industry(core) or is_region(name) or "、" in name:
        return False
    works = facility(name)
    if 4 <= len(core) <= 6 and core == name and own(core[:2]) and not is_word(core[:2]) and is_industry(core[2:]) and works is None:
        return True  # 东石|钛合金: a stem and what the firm makes
    # 江苏甲乙表面|工程 is a firm where firms are listed; 甲污水处理|厂 is none.
    return own(core) >= (1 if place else 2) and (works is None or (place > 0 and works[0] == "工程"))


def _alike(name: str, others: list[str]) -> bool:
    """金虎保险、远洋保险: whether another of a list, one with letters of its own, ends as a name of ordinary words does."""
    return len(name) == 4 and any(o != name and o[-2:] == name[-2:] and may_be_firm(o) for o in others)


def _accepted(text: str, spans: list[tuple[int, int]], taken: Taken, *, closed: bool, actors: bool = False) -> Iterator[Mention]:
    """Members that are firms by their shape; names of no known kind where 等企业, an aim or the others vouch for them.

    ``actors`` says that only firms can do what follows.
    """
    spans = [(a, b) for a, b in spans if not MOVED.search(text, a + 1, b)]
    names = [text[a:b] for a, b in spans]
    sure = [is_firm_like(n) or _is_branch(n) or (actors and _may_act(n)) for n in names]
    if not (closed or actors or any(sure)):
        return
    possible = [s or may_be_firm(n) or (closed and (_is_maker(n) or _is_placed(n))) or (closed and (any(sure) or trade_end(n) or _alike(n, names)) and may_be_listed(n)) or (sum(sure) * 2 >= len(names) and trade_end(n) is not None and not lexicon("industries").get(n)) for s, n in zip(sure, names, strict=True)]
    if closed and len(names) == 1 and not possible[0] and (trade := trade_end(names[0])) and not VAGUE.match(names[0].removesuffix(trade)) and not is_ordinary(names[0]) and not lexicon("industries").get(names[0]):
        possible = [True]  # 四川江淮汽车
    if len(names) == 1 and not possible[0] and (actors or (closed and trade_end(names[0]))) and _is_called_after(names[0]):
        possible, closed = [True], True  # 阳光安全
    vouched = (closed and sum(possible) * 2 >= len(names) and (len(names) == 1 or any(may_be_firm(n) for n in names))) or (any(sure) and all(possible))
    for (a, b), good, maybe in zip(spans, sure, possible, strict=True):
        if (good or (vouched and maybe)) and taken.claim(a, b):
            yield Mention(a, b, "Company", text[a:b], "companies:list", 0.9 if good else 0.75)
