"""Industries in texts that grant support: what a field is said to comprise, the firms that are rewarded, the projects that are to
settle, and headings of measures.

Such texts develop a field by naming it as what the money is for: 甲产业主要包括乙、丙等; 对新引进的甲、乙等丙企业给予奖励; 支持丁项目落户;
一、戊经济奖励政策.
"""

import re
from collections.abc import Iterator

from ingest.draft import Draft
from ingest.mentions._industry_heads import Found
from ingest.mentions._industry_lists import Member
from ingest.mentions._industry_names import PLAIN, SHAPE, SHAPED, bare, fit, generic, known
from ingest.patterns import compiled
from ingest.sought import sought
from ingest.vocabulary import is_region

# 本细则所称的|蚕桑产业|主要包括…
COMPRISING = "(?:(?:产业|行业)为|(?:主要|具体|重点)(?:包括|涵盖|包含|是指|为|指|有)|包括|涵盖|包含|是指)(?:但不限于|以下|下列)?"
COMPRISES = sought(rf"{COMPRISING}:?(?P<list>[^。;:\n]{{4,140}})")
CATEGORIES = sought(rf"{COMPRISING}[\u4e00-\u9fff]{{0,6}}:(?=\s{{0,3}}(?:1[.、]|[(]1[)]))")
CATEGORY = re.compile(r"\s*(?:\d{1,2}[.、]|[(]\d{1,2}[)])[ \u3000]*(?P<name>[\u4e00-\u9fff]{2,12}):\s*(?P<list>[^。;:\n]{4,120})[。;]?")
FIELD = re.compile(r"(?:[\u4e00-\u9fff]{0,20}?(?:政策|办法|措施|规定|定义|范围|总则))?(?:[\u4e00-\u9fff]{0,10}?(?:所称|所指|适用|扶持|支持|鼓励|发展|奖励)的?)?(?:我?[省市县区])?(?P<name>[\u4e00-\u9fff]{2,12}?)(?P<noun>产业|行业)?,?$")
RUN = re.compile(r"[\u4e00-\u9fff]{2,36},?$")
# 重点扶持的产业|为:甲、乙: no field is named in front
UNNAMED = re.compile(r"(?:扶持|支持|鼓励|发展|适用|奖励)的?(?:重点|主要|主导)?(?:产业|行业)(?:范围|领域|目录|类别)?$")
COUNT = re.compile(r"[一二三四五六七八九十\d]+(?:个|大|类|种|项)(?:产业|行业|领域)?$")
# What a field is divided into otherwise: steps, risks, means.
PARTS = re.compile(r"[^,。;、]{0,6}(?:环节|阶段|步骤|问题|风险|方面|指标|措施|政策|制度|活动|工作|内容|费用|支出|收入|资金|人员|人才|部门|单位|材料|资料)")
NO_FIELD = compiled(
    r"(?:补助|补贴|奖励|贷款|贴息|资金|费用?|支出|收入|人员|人才|专家|团队|证明|报告|合同|证书|执照|申请[书表]|资料|名单|[道公]路|管网|厂房|用房|部门|单位|政府|机关|协会|[企事]业|公司|银行|学校|院校|高校|机构|园区|平台|基地|中心|政策|措施|[市县区镇乡村省]|者|人|户)$|或"
)
# 支持甲制造|项目落户
SETTLES = sought(r"(?:支持|扶持|鼓励|引导|促进)(?P<list>[^,。;:\n的]{3,30}?)(?:等)?类?项目(?:落户|落地|入驻|入园|引进|招引|集聚)")
# 对新引进的…甲、乙等|丙|企业,…给予奖励
REWARDED = sought(
    r"(?<![面针相应反])对(?P<words>[^。;:\n]{4,80}?)(?:等(?:(?:优质|重点|重大|高端|新兴|龙头)+|(?P<kind>[\u4e00-\u9fff]{2,12}?))|(?P<such>类))(?:中介|服务|生产|制造)?(?:企业|机构|项目|公司)(?:[和或及、](?:企业|机构|项目|公司))*(?:的)?(?:,|给予|按|予以|实行)"
)
REWARDS = re.compile(r"[^。;\n]{0,80}?(?:给予|予以|奖励|补助|补贴|资助|优先|享受|贴息)")
# What stands between the one who is rewarded and what he does.
BEFORE_LIST = re.compile(r"(?s:.*)(?:的|导向|目录|从事|开展|投资|建设|兴办|经营|落户|入驻|引进|我[省市县区])")
ENGAGED = sought(r"(?:鼓励|支持|引导)[^。;:\n]{0,20}?(?:从事|兴办|开办|创办)(?P<list>[^,。;:\n]{3,50}?)(?:等(?P<kind>[\u4e00-\u9fff]{2,10}?))?(?:的?(?:生产|经营|业务|产业|行业|企业|项目|实体))?(?=[,。;\n])")
LOFTY = re.compile("(?:(?:其他|其它|各类|高端|现代|新型|新兴|专业|配套|相关|重点)(?=[\u4e00-\u9fff]{3}))+")
# 五、夜间经济补助办法
GRANTS = compiled(r"(?:支持|鼓励|促进)?(?P<name>[\u4e00-\u9fffA-Za-z]{2,14}?)(?:产业|行业)?(?:发展)?(?:专项)?(?:奖励|扶持|优惠|补助|支持|激励|补贴)(?:扶持|支持|奖励|补助)?(?:政策|办法|措施|意见|细则|标准|条款|资金)?(?=$|支持|鼓励|对|为|凡|在)")
FUNDED = compiled(r"(?:推动|推进|加快|设立|组建|建立|发展|做大|完善)+(?P<name>[\u4e00-\u9fff]{2,10}?(?:投资)?)(?:产业)?(?:引导|投资|发展|专项)*基金(?:建设|发展|体系)?$")
# 健全冷链物流体系: a trade that is itself a service
SYSTEMS = compiled(r"(?:建立|健全|完善|构建|推进|加快|推动)+(?P<name>[\u4e00-\u9fff]{2,8}?(?:保险|物流|金融|养老|托育))(?:服务)?(?:体系|机制|网络)(?:建设)?$")
HEADINGS = (GRANTS, FUNDED, SYSTEMS)
TOO_BROAD = frozenset({"工业", "投资", "科技", "人才", "创新", "科技创新", "金融", "出口", "外贸", "对外贸易", "质量品牌"})


def granted(draft: Draft) -> Iterator[Found]:
    """The fields for which a text grants support, each at its place."""
    text = draft.text
    yield from _comprised(text)
    for match in SETTLES.finditer(text):
        yield from ((match.start(), "settles", member) for member in _pieces(text, *match.span("list")) or () if member.sure or SHAPED.search(member.name))
    yield from _rewarded(text)
    for match in ENGAGED.finditer(text):
        members = _pieces(text, *match.span("list")) or []
        called = match["kind"] is not None and _field(match["kind"]) is not None
        yield from ((match.start(), "engaged", member) for member in members if member.sure or called)
    yield from _headings(draft)


def _comprised(text: str) -> Iterator[Found]:
    """A field and what it comprises: 蚕桑产业主要包括甲、乙、丙等."""
    for match in COMPRISES.finditer(text):
        field = _field_before(text, match.start())
        etc = re.search(r"等(?!级|离子)", match["list"])
        end = match.start("list") + etc.start() if etc else match.end("list")
        if (field is None and not UNNAMED.search(text, max(0, match.start() - 16), match.start() + 2 * match[0].startswith(("产业", "行业")))) or (etc and PARTS.match(text, end + 1)):
            continue
        members = _pieces(text, match.start("list"), end)
        if members and len(members) > 1 and sum(m.sure for m in members) * 2 >= len(members):
            topic = [field] if field else []
            yield from ((match.start(), "comprises", member) for member in (*topic, *members))
    for match in CATEGORIES.finditer(text):
        field, at = _field_before(text, match.start()), match.end()
        while field is not None and (line := CATEGORY.match(text, at)) is not None:
            members = _pieces(text, *line.span("list"))
            if members and len(members) > 1 and sum(m.sure for m in members) * 2 >= len(members):
                yield from ((field.start, "comprises", member) for member in members)
            at = line.end()


def _field_before(text: str, end: int) -> Member | None:
    """The field that stands as the topic in front of a verb, alone or behind 本细则所称的."""
    run = RUN.search(text, max(0, end - 37), end)
    match = FIELD.fullmatch(text, run.start(), run.end()) if run else None
    if match is None:
        return None
    for start in range(match.start("name"), match.end("name") - 1):
        surface = text[start : match.end("noun") if match["noun"] else match.end("name")]
        name = _field(surface)
        if name:
            whole = start == match.start("name") or text[match.start("name") : start] in ("", "我市", "我县", "我区", "我省") or is_region(text[match.start("name") : start])
            return Member(start, start + len(surface), surface, name, True) if whole else None
    return None


def _field(words: str) -> str | None:
    """The name of a field that words give, praise in front left out."""
    lofty = LOFTY.match(words)
    words = words[lofty.end() :] if lofty and not known(words) else words
    name = known(words)
    if name:
        return name if words not in PLAIN else None
    short = bare(words)
    return short if (short != words or words.endswith("业")) and SHAPE.search(short) and fit(short) and not generic(words) else None


def _pieces(text: str, start: int, end: int) -> list[Member] | None:
    """The members of a list parted by 、 alone, where all can be fields; 和 and 与 part the last two of them, each of which must be known or shaped."""
    count = COUNT.search(text, start + 2, end)
    end = count.start() if count else end
    found: list[Member] = []
    for piece in re.finditer("[^、“”]+", text[start:end]):
        at, surface = start + piece.start(), piece[0]
        halves = [] if known(surface) else list(re.finditer("[^和及]+", surface))
        if len(halves) == 2 and all(len(h[0]) > 1 for h in halves):
            found += [_member(at + h.start(), h[0]) for h in halves]
        else:
            found.append(_member(at, surface))
    if any(NO_FIELD.search(m.surface) and known(m.surface) is None for m in found):
        return None
    return [m for m in found if known(m.surface) or (fit(m.name) and not generic(m.surface))]


def _member(start: int, surface: str) -> Member:
    lofty = LOFTY.match(surface) if known(surface) is None else None
    if lofty and known(surface[lofty.end() :]):
        start, surface = start + lofty.end(), surface[lofty.end() :]
    name = known(surface)
    return Member(start, start + len(surface), surface, name or bare(surface), bool(name and surface not in PLAIN) or SHAPE.search(bare(surface)) is not None)


def _rewarded(text: str) -> Iterator[Found]:
    """Fields whose firms are rewarded: 对新引进的甲、乙等丙企业,给予奖励."""
    for match in REWARDED.finditer(text):
        before = BEFORE_LIST.match(text, *match.span("words"))
        kind = _field(match["kind"]) if match["kind"] else None
        if not REWARDS.match(text, match.end()) or (match["kind"] and kind is None):
            continue
        members = _pieces(text, before.end() if before else match.start("words"), match.end("words")) or []
        if not members or (match["such"] and not all(m.sure for m in members)):
            continue
        yield from ((match.start(), "rewarded", m) for m in members if m.sure or (kind is not None and len(m.name) > 2))
        if kind is not None:
            start = match.end("kind") - len(match["kind"])
            yield match.start(), "rewarded", Member(start, match.end("kind"), match["kind"], kind, True)


def _headings(draft: Draft) -> Iterator[Found]:
    """Fields that headings of measures name: 夜间经济补助办法, 设立甲产业引导基金."""
    for clause in draft.clauses:
        match = next((m for pattern in HEADINGS if (m := pattern.match(draft.text, clause.heading_start, clause.heading_end))), None)
        if match is None:
            continue
        surface = match["name"]
        for part in (surface, surface.removesuffix("投资"), *(surface[i.end() :] for i in re.finditer("产业", surface))):
            name = known(part)
            if name and name not in TOO_BROAD and part not in PLAIN:
                start = draft.text.find(part, match.start("name"))
                yield clause.heading_start, "granted", Member(start, start + len(part), part, name, True)
                break
