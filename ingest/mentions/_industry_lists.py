"""Lists of industries: "A、B和C等产业", read from the words that a verb governs."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from graph.lexicon import lexicon
from ingest.construction.firms import SUBSTANCES
from ingest.mentions._industry_names import SHAPE, SOFT, bare, begins_known, fit, generic, known, may_begin
from ingest.patterns import compiled, guarded
from ingest.vocabulary import is_ordinary, is_region

_ETC = re.compile(r"(?<![高中初平对同优上劣均相])等(?!级|次|额|离子|静压|温锻|规(?!模)|候|同|待|于|人|单位|地|\d)")
# 推动拉晶、切片、电池片全链条发展: the whole list is one chain.
_CHAINED = re.compile(r"全(?:产业)?链条?(?=$|式?(?:发展|提升|布局|集聚|协同|升级|延伸))")
CHAIN = "产业全链条"
_COUNT = compiled(r"(?:这|[一二三四五六七八九十两]|\d+)(?:个|大|类|条|项|种|主|块)+(?=[^、]{0,8}(?:产业|领域|行业|链|核心|重点|缺口|集群|支柱|板块|方向|赛道|短板|薄弱环节|门类|品类))")
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十两]+|\d+)(?:个|大|类|条|项)$")  # 电子信息|四个, before 主攻方向
_RANK = r"(?:新兴|未来|优势|主导|特色|支柱|重点|战略性新兴|传统|新型?|创新|配套|上下游|关联|细分|多元化|国际|优质|关键|先进|高端|现代|相关|产业|延链|补链|强链|“[^”]{1,10}”)"
INDUSTRIAL = re.compile(
    rf"^{_RANK}*(?:产业(?!(?:转移)?(?:公共|综合)*服务平台)|细分领域|门类(?!齐)|领域|行业|产业链|赛道|业态|业务|环节|方向|集群|主业|服务业|制造业|装备|终端|材料|(?:核心|基础)?(?:(?:零|元)?(?:部件|器件|配件|组件|构件)|零件)|服务供给|服务|技术|应用场景|场景|经济|消费|配套(?=[,。;、]|$)|产品|食品|农产品|食材|特产|饮品|果蔬|品类|品种|新品|制造|出口|农业|种植|养殖|旅游|模式|板块|试点|再制造)"
    r"|^[\u4e00-\u9fff]{2,8}?(?:上下游|下游|中下游|上游|系列|类|深加工|高端)(?:产品|制品|材料|品种)(?=[,。;、]|项目|企业|$)"
)
INVESTED = re.compile("^[^、,和与]{0,8}?" + guarded("项目|企业|外资|公司|厂商|(?:供应|配套|制造|生产)商|龙头|客商|主体"))
_OTHER = re.compile(
    "^[^,。]{0,6}?" + guarded("平台|载体|活动|工程|行动|机制|政策|措施|问题|要素|设施|部门|单位|园区|城市|地区|国家|方式|渠道|资源|人才|高校|院校|指标|工作|机构|基地|节会|协会|商会|制度|功能|手段|举措|群体|需求|功能区|场所|景区|专业(?![园化村镇店户合服技运公生]|市场|人才)")
    + "|^[^,。、]{0,10}?(?:公共|综合)服务平台"
)
# Where the last member of an unmarked list ends.
_TAIL = compiled(
    r"(?:主导|支柱|首位)产业|链条(?=$|[,。;、])|(?:产业链条?|产业集群|产业体系|产业|行业|业态|业务|领域|赛道|新赛道|主业|环节|方向|集群)|(?:等)?(?:项目|企业|上下游)|龙头|链主|补链|延链|强链|靶向|开展|精准|为主|为核心|为重点|于一体|一体化|协同|"
    r"(?:高质量|健康|规范|有序|快速|融合|集聚|集群|加快|创新|安全|规模化|绿色|转型|错位|差异化|特色|稳定|持续|蓬勃|跨越|聚集|联动|一体)*(?:发展|化应用|升级|转型|应用)|试点|基本盘|能级|格局|落地|投资|规模|比重|"
    r"(?:科技|创新|人才|研发|高层次)*团队|做文章|下功夫|发力|破题|[上中]?下游|落户|新?模式|供给|需求|招商|招引|短板|增长点|增长极|新动能|产能(?!转移)|(?:产能)?转移|(?:品牌|高端|智能|绿色|集群|规模|融合)化$|基地|高地|之[都城乡]|名[城片]|占比|体系|水平|质效|提质|做[大强优]|向[^、]|的|\d|“|”|这"
)
_KEPT = re.compile(r"产业链条?|产业集群|产业体系|产业|行业|业态|业务|领域|赛道|新赛道")
_SPLIT = re.compile(r"、|[,]?以及|(?<=”)(?=“)")
_SPLIT_UNQUOTED = compiled("、|,?以及")
_AND = re.compile(r"和|与|及|暨|并")
# 引进国内一流的|减速器: how good what is wanted is said to be
_PRAISE = r"(?:国内外|国内|国际|全国|世界|全球|[省市]内外?|技术|工艺|性能|行业|业内)?(?:先进|领先|一流|知名|著名|优质|高端|前沿|尖端|顶尖|急需|紧缺|成熟)的|(?:科技含量|技术含量|附加值|市场前景|成长性|带动力|竞争力|关联度|效益)(?:较|更)?(?:高|好|广|广阔|强|大)的"
_LEAD = compiled(
    rf"(?:{_PRAISE}|"
    r"其[他它](?=[\u4e00-\u9fff]{2,8}(?:业|经济))|高端(?=[\u4e00-\u9fff]{2,4}服务业)|"
    r"[\u4e00-\u9fff]{2,4}[上下]游(?=[A-Z])|按照|依照|立足|推介|(?:贫困|脱贫|欠发达|民族|边境|山区|老)地?区(?=[\u4e00-\u9fff]{3})|世界级|[一二三五六八]?(?:千|百|万)亿级?(?=[\u4e00-\u9fff]{3})|抓好|抓实|抓紧|加强|(?:[省市县区州]内|[本我][省市县区州]|当地|本地|境内)?(?:已有|现有|原有|既有)的|以[^、,;。]{2,14}?为(?:链主|龙头|核心|主体|引领|牵引|支撑|代表)的|(?:全国|国内|国际|世界|全球)领先的?|了|好|以|一批|更多|特别是|尤其是|包括|包含|涵盖|如|像|对|各类|多种|国内外|国际|境外|境内|区内|域内|出口导向型|全域|全国|本地|(?:东部|沿海|东南沿海|中东部|京津冀?|长三角|珠三角|粤港澳大湾区|大湾区|省外|发达地区)(?:地区)?(?=[\u4e00-\u9fff]{2})|(?:长三角|珠三角|京津冀?|成渝|大湾区|深圳|上海|北京|广东|江苏|浙江|福建|山东|苏州|杭州|韩国|日本|德国|欧洲|欧美|台湾|香港)(?=[\u4e00-\u9fff]{2,6}$)|我[省市县区]|全[省市县区]|当地|地方|一二三产业|优质|特色优势|优势特色|优势|主导产业|重点|特色产业|新兴产业|"
    r"支柱产业|高水平|高质量|多元化|来自|现有|传统优势|战略性新兴产业|具有(?:国际)?竞争力的?|有竞争力的?|适度|积极|大力|着力|加快|逐步|起步|稳步|协同|统筹|鼓励|规范)+(?=..)"
)
# What two sorts of one kind of goods end with, and how long both may be
EQUIPPED, LONGEST_PAIR = re.compile("[\u4e00-\u9fff]{2}(?:(?:成套)?(?:设备|装备)|机械|仪器|器材|制品|配件|零部件)$"), 14
FIRMS = ("企业", "项目", "厂商", "厂家", "客商")
QUOTES = "“”\"'‘’「」 \u3000"


class Member(NamedTuple):
    """A member of a list with its place in the text; ``sure`` where lexicon or shape bears it out."""

    start: int
    end: int
    surface: str
    name: str
    sure: bool


class Reading(NamedTuple):
    """What was read of a list: its members, and what stands behind it."""

    members: list[Member]
    head: str
    marked: bool
    end: int


def read(text: str, start: int, end: int) -> Reading:
    """The list that opens at ``start``, up to 等, a count of industries or the end of the phrase."""
    region = text[start:end]
    mark = _ETC.search(region) or None
    count = _COUNT.search(region)
    if count and (mark is None or count.start() < mark.start()) and count.start() >= 2:
        cut, head, marked = count.start(), region[count.end() : count.end() + 12], True
        cut -= cut > 2 and region[cut - 1] == "等"  # 生物医药等|2大产业
    elif (chain := _CHAINED.search(region)) and "、" in region[: chain.start()] and (mark is None or chain.start() < mark.start()):
        cut, head, marked = chain.start(), CHAIN, True
    elif mark and mark.start() >= 2:
        cut, head, marked = mark.start(), region[mark.end() : mark.end() + 14], True
        inner = _COUNT.match(head)
        if inner:
            head = head[inner.end() :]
    else:
        cut, head, marked = len(region), "", False
    members = _members(text, start, start + cut, marked)
    if not marked and members:
        head = text[members[-1].end : min(end, members[-1].end + 14)]
    return Reading(members, head, marked, start + cut)


def _members(text: str, start: int, end: int, marked: bool) -> list[Member]:
    found: list[Member] = []
    position = start
    split = _SPLIT if text.find("”“", max(0, start - 1), end) >= 0 else _SPLIT_UNQUOTED
    bounds = [*(m.span() for m in split.finditer(text, start, end)), (end, end)]
    for number, (stop, following) in enumerate(bounds):
        last = number == len(bounds) - 1
        found += _chunk(text, position, stop, last and not marked)
        position = following
    return found


def _chunk(text: str, start: int, end: int, open_ended: bool) -> list[Member]:
    """Members between two commas of a list: one name, or two joined by 和."""
    whole = _member(text, start, end, open_ended)
    goes_on = whole is not None and whole.end < end and _AND.match(text, whole.end) is not None
    joints = list(_AND.finditer(text, start, end))
    if whole and known(whole.surface) and not goes_on and not (joints and _is_cut_short(text, whole, joints[0].start())):
        return [whole]
    if not joints:
        return [whole] if whole else []
    for joint in joints:
        left = _member(text, start, joint.start(), False)
        right = _chunk(text, joint.end(), end, open_ended)
        if left and not left.sure and len(right) == 1 and joint[0] == "及" and EQUIPPED.search(right[0].name) and right[0].end - start <= LONGEST_PAIR:
            name = text[start : right[0].end]
            return [Member(start, right[0].end, name, name, True)]  # 电站及输变电成套设备
        if left and right and (left.sure or right[0].sure):
            return [left, *right]
        if left is None and right and right[0].sure and text[right[0].end - 1] == "业" and not SHAPE.search(text[start : joint.start()]):
            return right  # what stands before is too general to name one: 人才及高端检测服务业
        if left and left.sure and not right:
            return [left]
    return [whole] if whole and (whole.sure or known(whole.surface)) else []


def _is_cut_short(text: str, found: Member, joint: int) -> bool:
    """镁合金|压铸和…: whether what stands in front of 和 is as a whole a sure name, of which only the head was read."""
    longer = _member(text, found.start, joint, False) if found.end < joint else None
    return longer is not None and longer.sure and longer.end == joint


def _member(text: str, start: int, end: int, open_ended: bool) -> Member | None:
    while start < end and text[start] in QUOTES:
        start += 1
    lead = _LEAD.match(text, start, end)
    if lead and not known(text[start:end]):
        start = lead.end()
    while start < end and text[start] in QUOTES:
        start += 1
    while end > start and text[end - 1] in QUOTES:
        end -= 1
    numbered = _NUMBERED.search(text, start + 2, end)
    if numbered is not None and not known(text[start:end]):
        end = numbered.start()
    if end - start < 2:
        return None
    surface = text[start:end]
    if open_ended and not known(surface):
        stop = start + 60
        surface = _cut(surface[:60])
        end = min(stop, start + len(surface))
        if len(surface) < 2:
            return None
    if surface.endswith("配套") and len(surface) >= 4 and text.startswith(FIRMS, end):
        surface, end = surface[:-2], end - 2  # 智能门锁|配套企业: those who supply it
    elif surface.endswith("类") and len(surface) >= 3 and text.startswith(FIRMS, end):
        surface, end = surface[:-1], end - 1  # 聚醚|类企业
    judged = _judged(surface)
    return Member(start, end, surface, *judged) if judged is not None else None


@lru_cache(maxsize=4096)
def _judged(surface: str) -> tuple[str, bool] | None:
    """The name of the industry that a phrase names and whether that is sure; None for what can be no industry."""
    canonical = known(surface)
    if canonical:
        return canonical, True
    name = bare(surface)
    if generic(surface) or not fit(name) or is_region(name):
        return None
    sure = SHAPE.search(name) is not None or (surface != name and SOFT.search(name) is not None) or begins_known(name) or _is_made(name)
    return name, sure


@cache
def goods() -> frozenset[str]:
    """All names of goods in the lexicon."""
    return frozenset(n for entry in lexicon("goods") for n in entry.names)


def _is_made(name: str) -> bool:
    """Whether a name ends with goods that the lexicon knows, ordinary words before them: 一体化|压铸件, 车用|芯片."""
    if not 3 <= len(name) <= 10 or name[-1] in "化的业":
        return False
    ends = [cut for cut in range(len(name) - 2) if name[cut:] in goods()]
    return bool(ends) and any(cut == 0 or is_ordinary(name[:cut]) or (cut == 1 and name[0] in SUBSTANCES) for cut in ends)


@lru_cache(maxsize=4096)
def _cut(surface: str) -> str:
    """The name at the head of an open phrase: up to 产业 and its like, or to what is said of it."""
    best = ""
    for length in range(min(len(surface), 14), 1, -1) if may_begin(surface) else ():
        if known(surface[:length]):
            best = surface[:length]
            break
    tail = _TAIL.search(surface, 2 if len(surface) > 2 else 0)
    if tail is None:
        return surface if len(surface) <= 14 else best
    word = tail.group()
    keep = _KEPT.match(word)
    cut = surface[: tail.start() + (len(keep.group()) if keep else 0)]
    if known(cut) or len(best) < 2:
        return cut
    named = SHAPE.search(bare(cut)) or _is_made(bare(cut)) or begins_known(bare(cut)) or (best.isascii() and word in ("企业", "项目"))  # 5G天线罩|企业
    return cut if len(cut) > len(best) and len(cut) - len(best) <= 8 and named else best if cut.startswith(best) or best.startswith(cut) else cut


def free(member: Member, taken: bytearray, kind: str) -> bool:
    """Whether no other name holds a member's characters (see ``_taken`` of the family for what counts)."""
    held = set(taken[member.start : member.end])
    return held <= {0} or (kind == "intro" and held <= {0, 2}) or held == {3}
