"""Industries that need no verb: headings that are one, fields that projects cover, goals set for an industry's output."""

import re
from collections.abc import Iterator

from ingest.abbreviations import definitions
from ingest.construction.firms import is_industry
from ingest.draft import Draft
from ingest.labels import lists
from ingest.mentions._industry_lists import Member, read
from ingest.mentions._industry_names import PLAIN as WORDS
from ingest.mentions._industry_names import SHAPE, WHOLE, bare, fit, generic, known, names
from ingest.patterns import compiled, guarded
from ingest.places import places, within
from ingest.sought import sought
from ingest.vocabulary import is_region

# 新能源汽车成势, 钢铁与机械双双提升: headings that say of fields how they are to grow.
GROWN = re.compile(
    r"(?P<names>[\u4e00-\u9fffA-Za-z、]{2,18}?)"
    + guarded(r"(?:产业链?|行业|集群)?(?:双双|加快|加速|持续|全面|协同|同步|再|更)*(?:补链|强链|延链|建链|成势|起势|成链|成群|集群|突围|扩容|壮大|崛起|提质|提级|提档|倍增|集聚|突破|振兴|转型|领跑|领航|延伸|攀升|焕新|升级|提升|跃升|攻坚|聚链|育强|做强|做大|稳链)+(?:工程|行动)?")
    + r"|(?P<topic>[\u4e00-\u9fffA-Za-z、]{2,12}?)(?:产业链?|行业|集群)?要(?=稳|补|转|立|强|壮|做|扩|提|突|延|拓|跑|上|加|挺|走|快|再|出|育|抓)[\u4e00-\u9fff“”]{2,12}"
)
Found = tuple[int, str, Member]
BRANCH = re.compile(r"(?:产业链条?|产业集群|产业|行业|集群)$|(?<=[\u4e00-\u9fff]{3})(?<![冷应块锚价值数据])链$")
PARENT = re.compile(r"产业|集群|链条|[两二三四五六七八九十]条(?:子|主|重点)?链|应用场景|业态|赛道|(?:招商|招引|主攻|发展|重点)(?:方向|领域|重点)")
# 产业规模突破, 产业链产值达到, 产业销售收入增长: what is counted of an industry, and a verb that sets a goal.
OUTPUT = compiled(
    r"(?:产业链|产业集群|产业|行业)?(?:实现|完成)?(?:规上)?(?:工业)?年?(?:总产值|产值|增加值|规模|主?营业?务?收入|销售收入|销售额|营收|交易额(?:由[\d.]+亿元)?)(?:力争|预计|要|将|实现|年均)*(?:提高到|增加到|突破|达到?|超过?|增长|完成|迈上|翻番|实现|[过破冲](?=[百千\d]))"
    r"|(?:产业链|产业集群|产业|行业)(?:实现|完成)(?:规上)?(?:工业)?(?:总产值|产值|营业收入|营收)(?=\d)|(?:产业链|产业集群|产业|行业)(?:增长|增速(?:达到?|保持))(?=\d)"
)
PLAIN = re.compile(r"产业|行业|产值|交易额")
# 甲、乙、丙等增加值增长两成
MEASURED = sought(r"等?(?:重点|优势|新兴)?(?:产业|行业|领域)?(?:规上)?(?:工业)?(?:增加值|产值|营业收入|营收|投资)(?:分别|均)?(?:力争|预计|要|将|年均)*(?:突破|达到?|超过?|增长|翻番)")
LISTED = re.compile(r"[\u4e00-\u9fffA-Za-z\d、“”]+$")
COVERS = re.compile(r"(?:涵盖|覆盖|涉及|集中在|分布在|主要为)了?(?=[^,。;:\n]{2,60}?等(?:多个|[一二三四五六七八九十\d]+[个大])?(?:重点|主导|新兴|优势)?(?:产业|领域|行业))")
# 建设氢能装备基地: a base that only its industry names.
BASES = sought(r"(?:建设|打造|建成|创建|建好|定位为?)(?:国际一流|国家级?|全国|重要的?|区域性|现代|新型|高水平|国际|世界级?|[一二三四五六七八九十]个|[省市]级|全产业链|全链条?|(?:[\u4e00-\u9fff]{2,4}?)?[一二三五]?[十百千万]亿元?级?)*(?=(?P<list>[^,。;:\n]{2,20}?)(?P<made>(?:全?产业链|产业|制造|生产|研发|应用|示范|创新)*)(?:基地|集聚区|核心区|高地|走廊)(?:[,。;、\n]|建设))")
PLANNED = re.compile(
    r"(?:促进|支持|推动|加快|加强|[市省县区州盟]|开发区|新区|片区|^)(?P<names>[\u4e00-\u9fffA-Za-z、]{2,16}?)(?P<noun>产业链|产业集群|产业|行业)?(?:(?:创新|高质量|加快|健康|集群|集聚|跨越式?|倍增|振兴|提升|升级|转型|培育|突破性?)+(?:发展)?|发展)(?:的)?(?:若干|三年|专项|实施|工作)*(?:规划|行动|方案|计划|意见|措施|政策)"
)
# Halves of the economy are no industries that a plan chooses.
BROAD = frozenset({"数字经济核心产业", "数字经济核心", "工业", "农业", "服务业", "制造业", "建筑业", "现代服务业", "现代农业", "先进制造业", "生产性服务业", "高技术制造业", "战略性新兴产业", "高新技术产业", "数字经济", "民营经济", "海洋经济", "第三产业", "房地产", "房地产业", "旅游", "餐饮", "住宿", "零售", "批发", "商贸", "投资"})


def distinct(surface: str) -> str | None:
    """The lexicon's name of what some words name, where that is one industry and the words mean little else."""
    name = known(surface)
    return name if name and name not in BROAD and surface not in WORDS else None


CLUSTERED = re.compile("(?:集群|产业链|产业)$")


def headed(draft: Draft, verbs: re.Pattern[str]) -> Iterator[Found]:
    """(一)机械装备产业。 and, below a heading about industries, (一)机械装备。 Headings with a verb are read with the rest."""
    branches = {c.parent for c in draft.clauses if BRANCH.search(c.heading) and len(c.heading) <= 14 and not (c.cells and verbs.match(c.heading))}
    for clause in draft.clauses:
        start, end = clause.heading_start, clause.heading_end
        surface = draft.text[start:end].strip("“”* \u3000")
        start = draft.text.find(surface, start, end) if surface else start
        if surface and (led := _places_ahead(draft, start, start + len(surface))) > start:
            surface, start = draft.text[led : start + len(surface)], led
        above = draft.clauses[clause.parent].heading if clause.parent >= 0 else ""
        below = PARENT.search(above) is not None or clause.parent in branches
        name = None if verbs.search(surface) else _name(surface, below=below)
        if name:
            yield start, "heading", Member(start, start + len(surface), surface, name, True)
            continue
        grown = GROWN.fullmatch(surface)
        spoken = re.split("[和与及、]", grown["names"] or grown["topic"]) if grown else []
        parts = re.split("[和与及、]", surface) if below and not verbs.search(surface) else []
        if spoken and all(distinct(p) for p in spoken):
            parts = spoken
        elif not (1 < len(parts) <= 3 and len(surface) <= 16 and _are_fields(parts)):
            continue
        for part in parts:
            at = draft.text.find(part, start)
            yield start, "heading", Member(at, at + len(part), part, known(part) or part, True)


def _places_ahead(draft: Draft, start: int, end: int) -> int:
    """Where a heading goes on behind the zones, or the list of places, whose field it names: 甲高新区、乙经开区|竹纤维产业集群."""
    if CLUSTERED.search(draft.text, start, end) is None:
        return start
    ends = {m.start: m.end for m in draft.mentions if m.type == "Park"}
    zoned, at, listed = False, start, 0
    places_here = {h.start: h.end for h in within(places(draft.text), start, end)}
    while (behind := ends.get(at) or places_here.get(at)) is not None and behind < end:
        zoned, listed, at = zoned or at in ends, listed + 1, behind
        at += draft.text[at] in "、和与"
    return at if (zoned or listed > 1) and end - at > 2 else start


def _are_fields(parts: list[str]) -> bool:
    """Whether the parts of a heading below one about fields are such: all by lexicon or shape, or one of two that is known."""
    shown = [known(p) is not None or (len(p) >= 4 and SHAPE.search(p) is not None and fit(p)) for p in parts]
    return all(shown) or (len(parts) == 2 and any(known(p) and fit(p) for p in parts) and all(len(p) >= 4 and fit(p) and not generic(p) for p in parts))


def _name(surface: str, *, below: bool) -> str | None:
    """The industry that a heading names and nothing else."""
    if not 2 <= len(surface) <= 14 or (surface not in WHOLE and generic(surface)) or ("、" in surface and known(surface) is None):
        return None
    if not BRANCH.search(surface):
        return known(surface) if below else None
    found = known(surface)
    if found or surface in WHOLE:
        return found or surface
    short = bare(surface)
    paired = any(short[:k] in names() and short[k:] in names() for k in range(2, len(short) - 1))
    return short if fit(short) and (paired or SHAPE.search(short) or (below and is_industry(short))) else None


def titled(draft: Draft) -> Iterator[Found]:
    """关于支持新能源装备制造业高质量发展的若干措施, 木材产业振兴行动: titles and headings of plans for an industry."""
    spans = [draft.metadata.spans.get("title", (0, 0)), *((c.heading_start, c.heading_end) for c in draft.clauses)]
    for start, end in spans:
        match = PLANNED.search(draft.text, start, end)
        if match is None:
            continue
        joint = re.split("[和与及、]", match["names"])
        at = match.start("names")
        whole = known(match["names"])
        for surface in [match["names"]] if whole else joint:
            surface = surface[next((k for k in (5, 4, 3, 2) if is_region(surface[:k]) and len(surface) - k >= 2 and surface[k] not in "省市县区"), 0) :]  # 甲市|船舶制造产业链…方案
            name = known(surface) or (bare(surface) if BRANCH.search(surface + (match["noun"] or "")) and fit(bare(surface)) and SHAPE.search(bare(surface)) else None)
            if name and name not in BROAD:
                position = draft.text.find(surface, at, end)
                yield position, "titled", Member(position, position + len(surface), surface, name, True)


def measured(draft: Draft, hits: list[tuple[int, int, str]], said: set[str]) -> Iterator[Found]:
    """Known industries whose output a goal is set for: 集成电路产业规模突破150亿元. 修船 is none of its own beside 绿色修船, nor
    is what begins a short form that the document introduces (船舶产业链)."""
    text = draft.text
    shorts = tuple(short for short, _, _ in definitions(draft))
    for start, end, name in hits:
        match = OUTPUT.match(text, end)
        surface = text[start:end]
        if not match or name in BROAD or surface in BROAD or not (PLAIN.search(match[0]) or surface.endswith("产业")):
            continue
        if ((match[0].startswith("产业") and text.count(surface + "产业") > 1) or not any(s.endswith((name, surface)) for s in said - {name})) and not any(s.startswith(surface) for s in shorts):
            yield start, "measured", Member(start, end, surface, name, True)


def listed(text: str) -> Iterator[Found]:
    """Known industries of a list whose output is to grow: 甲、乙、丙等增加值增长20%."""
    for match in MEASURED.finditer(text):
        run = LISTED.search(text, max(0, match.start() - 60), match.start())
        parts = run[0].split("、") if run else []
        if len(parts) < 2 or not all(known(p) for p in parts[1:]):
            continue
        at = match.start()
        for part in reversed(parts[1:]):
            at = text.rfind(part, 0, at)
            if known(part) not in BROAD:
                yield match.start(), "measured", Member(at, at + len(part), part, known(part) or part, True)
        first = next((parts[0][-k:] for k in range(min(8, len(parts[0])), 1, -1) if known(parts[0][-k:])), "")
        if first and known(first) not in BROAD:
            yield match.start(), "measured", Member(at - 1 - len(first), at - 1, first, known(first) or first, True)


def covered(text: str) -> Iterator[Found]:
    """Fields that the projects of a plan cover (涵盖增材制造、新能源等领域), and those that bases are built for."""
    for match in BASES.finditer(text):
        at, end = match.span("list")
        end = next((stop for stop in range(match.end("made"), end, -1) if known(text[at:stop]) and len(bare(text[at:stop])) > 2), end)  # 智能制造|应用基地
        whole = text[at - 2 : end]
        if name := known(whole):  # 新型|显示 is one name
            yield match.start(), "base", Member(at - 2, end, whole, name, True)
            continue
        surfaces = [text[at:end]] if known(text[at:end]) else re.split("[、和与及]", text[at:end])
        made = match["made"]
        if all((made and distinct(s)) or (len(s) >= 3 and (known(s) or SHAPE.search(bare(s))) and fit(bare(s))) for s in surfaces):
            for surface in surfaces:
                yield match.start(), "base", Member(at, at + len(surface), surface, known(surface) or bare(surface), True)
                at += len(surface) + 1
    for match in COVERS.finditer(text):
        for member in read(text, match.end(), min(len(text), match.end() + 80)).members:
            if known(member.surface) and member.name not in BROAD:
                yield match.start(), "covered", member


# ——竹编行业: and what is to be done for it below
DASHED = sought(r"(?:——|--)[ \u3000]*(?P<name>[\u4e00-\u9fff]{2,12}?)(?P<noun>产业链|产业集群|产业|行业|业)[::]")
LEAST_DASHED = 2


def dashed(text: str) -> Iterator[Found]:
    """Fields that the labels of a text's dashes name, where two or more do."""
    found = [(m, known(m["name"] + m["noun"]) or known(m["name"])) for m in DASHED.finditer(text)]
    if sum(name is not None for _, name in found) >= LEAST_DASHED:
        yield from ((m.start("name"), "labelled", Member(m.start("name"), m.end("noun"), text[m.start("name") : m.end("noun")], name, True)) for m, name in found if name)


def labelled(draft: Draft) -> Iterator[Found]:
    """主攻方向:风电整机、柔性海缆、叶片。 – the label says that its list names fields."""
    for start, end in lists(draft, "fields"):
        for member in read(draft.text, start, end).members:
            if known(member.surface) or (not generic(member.surface) and fit(member.name)):
                yield start, "labelled", member
