"""Park or Region –SUPPORTS→ Company, with the aim: 上市, 入规, 扩产, 申报 …"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from ingest.assertion import is_history, is_negated
from ingest.construction.names import facility
from ingest.draft import Draft, Fact, Mention
from ingest.listed import JOINTS
from ingest.mentions._firmlists import AS_FIRM, CARES, FOR_FIRMS, GETS_INTO, HELPS, NEEDS, OWNED, PUSHES
from ingest.statements._heads import heads

# 提升甲集团等企业的竞争力: what of a firm is raised shows that the firm is helped
RAISES = ("提升", "增强", "提高", "扩大", "壮大", "做大")
RAISED = re.compile(r"等?[^,。;、的]{0,8}?(?:企业|公司|集团|厂商|品牌)?的?(?P<what>(?:[\u4e00-\u9fff]{2}(?:和|与|、)?)*?(?:竞争力|影响力|话语权|知名度|占有率|市场份额|带动力|带动作用|引领作用|实力|[融盈创研][资利新发]能力|(?:抗风险|市场开拓|品牌|接单|配套|生产|供货|造血)能力|发展活力|规模|产能))(?=[和与及、,。;\n]|$)")
# 做好甲等企业的服务, 加大对乙的帮扶力度: what is done for firms stands behind them
TENDS = ("做好", "抓好", "做实", "加大", "加强", "强化", "优化", "提供")
TENDED = re.compile(r"等?[^,。;、的]{0,8}?(?:企业|公司|集团)?的?(?:(?:跟踪|精准|全程|全流程|帮办|代办|贴身|上门|日常|结对|上市|政策|金融|要素|用工|[服帮扶]务?)(?:[、和])?){0,3}(?P<what>服务|帮扶|扶持|支持|培育|辅导|指导|帮办|保障)(?:工作|力度)?(?=[和与及、,。;\n]|$)")
# 解决甲用工难题, 保障乙等企业用电需求
CARED = re.compile(f"等?[^,。;、的]{{0,8}}?(?:企业|公司|集团)?的?(?P<what>{NEEDS})")
SERVES = re.compile("(?:跟踪|精准|贴身|上门|全程|重点|靠前|结对|一对一)$")
VERB = re.compile("|".join(HELPS) + r"|帮(?=[\u4e00-\u9fff]{2})|对(?=[\u4e00-\u9fff、]{3,30}?(?:补助|补贴|奖补|奖励|贴息|资助)[^,。;]{0,4}\d|[\u4e00-\u9fff、]{3,30}?(?:给予|予以)[^,。;]{0,12}(?:补助|补贴|奖补|奖励|贴息|资助))|为(?<![作成认定设分列转变改称视]为)(?=[\u4e00-\u9fff、]{2,40}?(?:" + FOR_FIRMS + r"))|推荐|推动|培育|做大做强|做优做强|做强|敦促|督促|服务好|服务|" + "|".join((*RAISES, *PUSHES, *CARES, *TENDS)))
# Verbs that say by themselves that help is meant; the others need an aim that only a firm can have.
PLAIN = frozenset({*HELPS, "帮", "为", "对", "服务好"})
# What is done is told behind the firms, or nothing is: 提升甲的竞争力, 解决乙用工难题.
BEHIND_FIRMS = ((RAISES, RAISED), (TENDS, TENDED), (CARES, CARED))
# 确保甲等企业安全生产 helps nobody: either that, or what only firms do, must follow these.
NEEDED = frozenset({*RAISES, *CARES, *TENDS, *PUSHES})
BEHIND = NEEDED - set(PUSHES)
AIM = re.compile(
    r"(?P<aim>(?:北交所|科创板|创业板|主板|新三板|上交所|深交所|港交所|境外|首发)?(?:上市辅导|挂牌辅导|上市|挂牌)|对接[^,。;]{0,10}(?:资本市场|资本对接|上市资源|股权市场|交易[所中]心?|[北上深港]交所|科创板|创业板|主板|新三板)|(?:完成|启动|实施|推进|开展|加快)?(?:股改|股份制改[造革制]|再融资|(?:资产|破产|债务|战略)重组)|整合[^,。;]{2,16}|扩建[^,。;]{2,20}|新上[^,。;]{2,20}|优化[^,。;]{0,4}结构|开拓[^,。;]{2,16}|推出[^,。;]{2,16}|冲刺[^,。;]{2,16}|登陆[^,。;]{2,16}|争取[^,。;]{2,16}|引入[^,。;]{2,20}|引进[^,。;]{2,20}|满负荷[^,。;]{0,6}|" rf"{GETS_INTO}|" r"达产增效|入规|进规上库|进规|上规|入统|升规|升高|扩产增效|扩产|扩能升级|扩能|增资扩产|增资|满产稳产|满产|稳产|申报[^,。;]{2,24}|入选[^,。;]{2,24}|复产[^,。;]{0,6}|创建[^,。;]{2,24}|组建[^,。;]{2,24}|建设[^,。;]{2,24}|拓展[^,。;]{2,24}|建造[^,。;]{2,24}|盘活[^,。;]{2,20}|导入[^,。;]{2,20}|"
    r"布局[^,。;]{2,20}|设立[^,。;]{2,20}|做大[^,。;]{0,16}|做强[^,。;]{0,16}|研发[^,。;]{0,16}|实施[^,。;]{2,20}|开展[^,。;]{2,24}|发行[^,。;]{2,20}|(?:主体)?信用评级[^,。;]{0,10}|转型|扩大[^,。;]{2,20}|开放(?:采购|供应|应用|场景|市场)[^,。;]{0,12}|转产[^,。;]{0,12}|争创[^,。;]{2,20}|智能化改造|技术改造|数字化转型|兼并重组|牵头[^,。;]{2,24}|参与[^,。;]{2,20}|开发[^,。;]{2,20}|"
    r"以[^,。;]{2,40}为内容|向[^,。;]{2,20}?(?:转型|延伸|拓展|转产|升级)(?:升级)?|市场化转型|并购[^,。;]{0,12}|走出去|出海[^,。;]{0,12}|上云[^,。;]{0,8}|攻关[^,。;]{0,16}|生产[^,。;]{2,16}|打造[^,。;]{2,20}|对标[^,。;]{2,16}|增产[^,。;]{0,8}|提质[^,。;]{0,8}|提升[^,。;]{2,20}|提高[^,。;]{2,20}|降低[^,。;]{2,20}|协调[^,。;]{2,16}|解决[^,。;]{2,16}|落实[^,。;]{2,16}|授信[^,。;]{0,12}|提供[^,。;]{2,16}|招工[^,。;]{0,12}|升级[^,。;]{0,8}|复工[^,。;]{0,6}|投放[^,。;]{2,12})"
)
# What only a firm does: it follows 推动甲、乙 as an aim of the firms, not as a stage of projects named after them.
OF_FIRMS = re.compile(r"扩大(?:产能|规模|生产|再生产|市场|出口)|技改|技术改造|(?:达产|增产|提质)增效|(?:建设|组建|设立|创建)[^,。;]{0,12}?(?:创新中心|技术中心|研发中心|工程中心|研究院|实验室|工作站|智能工厂|绿色工厂)|再融资|(?:资产|破产|债务|战略)重组|进入[^,。;、]{2,14}?(?:供应链|配套|目录|供应商)|通过[^,。;、]{2,14}?(?:认证|审厂)|优化[^,。;]{0,4}结构|股改|股份制改|整合(?!项目)|开拓|推出|上市|信用评级|冲刺|登陆|争创|入规|进规|上规|入统|升规|挂牌|扩产|扩能|满产|稳产|申报|入选|复产|智能化|数字化|转型|对接|牵头|组建产业|并购|兼并|上云|发行|盘活|做大|做强|创建|争创")
TO_FIRMS = re.compile(r"等?[^,。;、]{0,14}(?:企业|公司|链主|央企|国企|民企)")
TO_PROJECTS = re.compile(r"等[^,。;]{0,12}?(?:项目|工程)")
GAP = re.compile(r"[\u4e00-\u9fff“]{0,6}")
OWNED_BY = re.compile(f"(?:{OWNED}|控股)的?{AS_FIRM}")
WITH_ANOTHER = re.compile("[与跟][^,。;]{2,30}?(?:企业|公司|集团|厂商)")
WITH = re.compile("[与同跟]“?$")
TOGETHER = re.compile("签订|签署|签约|建立|开展|合作|共建|合建|对接|联合|组建|设立|结成|达成|合资|联手|携手|协作|配套")
# 支持甲酒厂|江岸基地、|乙果蔬扩产: of the one the works at a place
JOINT = re.compile(r"”?(?:[\u4e00-\u9fff]{2,4}(?:基地|工厂|厂区|分公司))?[、和与及]“?")
END = re.compile(r"[,。;:\n\t|]")
REACH = 120
LONGEST_AIM = 24  # characters that are kept of an aim
MOST = 40  # companies that one verb governs


def state(draft: Draft) -> Iterator[Fact]:
    """One fact a company that a verb of support governs, where an aim follows or the verb is plain."""
    companies = sorted({(m.start, m.end): m for m in draft.mentions if m.type == "Company"}.values(), key=lambda m: m.start)
    if not companies:
        return
    starts = [m.start for m in companies]
    projects = {m.start: m.end for m in draft.mentions if m.type == "Project"}
    others = {m.start: m.end for m in draft.mentions if m.type == "Organization"}
    seen: set[tuple[object, ...]] = set()
    for verb in VERB.finditer(draft.text):
        first = _behind_others(draft.text, verb.end(), others)
        at = bisect_left(starts, first)
        if at == len(starts) or starts[at] - first > 8:
            continue
        limit = _limit(draft, first)
        group = _group(draft.text, companies[at : at + MOST], first, limit)
        if group and not is_negated(draft, verb.start(), verb.end()) and not is_history(draft, verb.start(), verb.end()):
            yield from _said(draft, verb, group, limit, projects, seen)


def _behind_others(text: str, position: int, others: dict[int, int]) -> int:
    """Behind institutes that stand in front of the firms of a list: 支持甲研究所、|乙公司牵头."""
    while (end := others.get(position)) is not None and text[end : end + 1] in JOINTS:
        position = end + 1
    return position


def _limit(draft: Draft, position: int) -> int:
    """Where the part of the sentence behind a verb ends."""
    found = END.search(draft.text, position, position + REACH)
    return found.start() if found else min(len(draft.text), position + REACH)


def _said(draft: Draft, verb: re.Match[str], group: list[Mention], limit: int, projects: dict[int, int], seen: set[tuple[object, ...]]) -> Iterator[Fact]:
    rest = draft.text[group[-1].end : limit]
    aim = AIM.search(rest)
    to_firms = TO_FIRMS.match(rest) is not None
    # 推动甲、乙|等企业研发总部落地 speaks of the firms, whose works share a noun behind them.
    last = 0 if rest.startswith("等") else projects.get(group[-1].start, 0)
    told = _told_behind(verb[0], rest)
    if TO_PROJECTS.match(rest) and not to_firms:
        return
    # 推动甲二期投产 is about the project, unless only a firm can do what follows.
    works = facility(draft.text[group[-1].start : last]) if last > group[-1].end else None
    if (last > group[-1].end and not (verb[0] in PLAIN and works and works[1] == "work")) or (last == group[-1].end and not OF_FIRMS.search(rest)):
        return
    if told is None and not (_is_plain(draft.text, verb) or (to_firms and verb[0] not in NEEDED) or (WITH_ANOTHER.match(rest) and TOGETHER.search(rest)) or (aim and verb[0] not in BEHIND and OF_FIRMS.search(rest))):
        return
    aims = [told] * len(group) if told else _aims(draft.text, group, aim)
    for head in heads(draft, verb.start(), starts=frozenset(projects)):
        for m, words in zip(group, aims, strict=True):
            mark = (head, draft.resolve(m.key), words)
            if mark not in seen:
                seen.add(mark)
                yield Fact("SUPPORTS", head, m.key, verb.start(), max(limit, m.end), "support", {"aim": words} if words else {})


def _told_behind(verb: str, rest: str) -> str | None:
    """What is done for firms where the words behind them tell it: 提升|…|竞争力, 加大对|…|的帮扶力度, 解决|…|用工难题."""
    for verbs, pattern in BEHIND_FIRMS:
        if verb in verbs and (match := pattern.match(rest)):
            return (verb if pattern is not TENDED else "") + match["what"]
    return None


def _is_plain(text: str, verb: re.Match[str]) -> bool:
    """Whether a verb says by itself that firms are helped: 支持, 服务好, 跟踪|服务."""
    return verb[0] in PLAIN or (verb[0] == "服务" and SERVES.search(text, max(0, verb.start() - 4), verb.start()) is not None)


def _aims(text: str, group: list[Mention], last: re.Match[str] | None) -> list[str]:
    """The aim of each firm: its own where one follows it before the next firm (支持甲申报丙、乙创建丁), else that of those behind it."""
    found: list[str] = []
    words = re.sub(r"\s", "", last["aim"])[:LONGEST_AIM] if last else ""
    for m, after in zip(reversed(group), (None, *reversed(group[1:])), strict=False):
        own = AIM.search(text, m.end, after.start) if after else None
        words = re.sub(r"\s", "", own["aim"]).removesuffix("、")[:LONGEST_AIM] if own else words
        found.append(words)
    return found[::-1]


def _group(text: str, companies: list[Mention], start: int, limit: int) -> list[Mention]:
    """The companies that follow at once, one after the other."""
    group: list[Mention] = []
    position = start
    for m in companies:
        if m.start < position:
            continue
        between = text[position : m.start]
        if group and OWNED_BY.fullmatch(between):
            group[-1], position = m, m.end  # 推动甲集团旗下|乙科技完成重组
            continue
        if m.start >= limit or not (JOINT if group else GAP).fullmatch(between) or _is_partner(text, between, m.start, limit):
            break
        group.append(m)
        position = m.end
    return [*group, *_with_aims(text, companies, position, limit)] if group else group


def _is_partner(text: str, between: str, start: int, limit: int) -> bool:
    """支持甲与|乙建立供应关系, 鼓励与|丙开展合作: whether what stands in front of a firm makes it one with whom something is done."""
    return WITH.search(between) is not None and TOGETHER.search(text, start, limit) is not None


def _with_aims(text: str, companies: list[Mention], position: int, limit: int) -> Iterator[Mention]:
    """支持甲上市、乙集团拓展渠道: firms that follow with an aim of their own."""
    for m in companies:
        if position < m.start < limit and text[m.start - 1] == "、" and AIM.match(text, m.end) and AIM.search(text, position, m.start):
            yield m
