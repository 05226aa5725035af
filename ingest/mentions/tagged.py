"""What the tagger reads where every rule is silent, unless ``POLICYGRAPH_TAGGER`` is off: projects, firms and industries.

It runs last, where no rule has found anything but a firm or a place, when what the rules found has been corrected. A document without a park or region that acts is not looked at. What it finds goes through the same statements as what the rules find.
"""

import os
import re
from collections.abc import Iterator

from ingest import stages
from ingest.assertion import is_history, is_negated, part_of
from ingest.columns import name_column
from ingest.construction.firms import is_firm_like, known, may_be_firm, trade_end
from ingest.construction.founders import founder
from ingest.construction.lists import COUNTED
from ingest.construction.members import Member
from ingest.construction.names import DRAWN, facility, is_public, phase
from ingest.draft import Draft, Mention
from ingest.mentions import _corrections
from ingest.mentions._firmowners import company_of
from ingest.mentions._industry_names import PLAIN, bare, fit
from ingest.mentions._industry_names import known as _industry
from ingest.mentions._industry_verbs import HELD
from ingest.mentions.projects import DENIED, found_members, with_said
from ingest.spans import Taken
from ingest.tagger.model import Reading, Seen, model
from ingest.tagger.words import VERBS
from ingest.vocabulary import own

# Likelihoods from which the tagger's word gains most on twenty plans from which neither it nor the rules had learned
# (docs/decisions/2026-11-28-a-network-where-rules-are-silent.md).
SURE = {"Project": 0.65, "Company": 0.65, "Industry": 0.65}
# In texts that hold few such names for their length it takes goods, systems and steps of work for more of them.
SURE_IN_THIN, THIN = 0.8, 110
SHORTEST = {"Project": 4, "Company": _corrections.SHORTEST_FIRM, "Industry": 2}
# Plans hold a name of these types in 20 to 220 characters by the rules alone; news, laws and reports of the state one in 300 and more.
DENSE = 220
# Names of these may stand within what the tagger reads.
WITHIN = frozenset({"Company", "Region"})
PART = "park.part"  # who acts in a unit: 南园|续建甲管网
LEADING = frozenset(VERBS)
BEFORE = re.compile("[^,。;:\n]*$")
BEHIND = re.compile("[^,。;:\n]*")
NEXT = re.compile("[、和与及]")
LINE = re.compile("[^\n]{0,80}")
WHEN = re.compile("\\d{0,3}(?:季度|[年月日])")  # a name may end amid the digits of a date, too
FARTHEST = 60
NUMERALS = "一二三四五六七八九十0123456789"
FURTHER = re.compile("[及和与][一二三四五]期$")
WORKS = re.compile("(?:扩建|新建|续建|改建|迁建)$")
OBJECT = re.compile("(?!项目|工程|和|与|及|等|投|完|开|竣|建|尽|上|下|年|今|明|进|正|将|要|并|于)[\u4e00-\u9fff]{3}")
# 守着6800吨压铸机调试: a machine by its force; 图①:甲压铸车间 shows what stands there
MACHINE = re.compile("[\\d.]+(?:吨|千牛|兆牛|马力|米)[\u4e00-\u9fff]{1,6}机")
# 支持甲电机研制|乙机组: what a firm is to devise is no work
DEVISES = re.compile("[\u4e00-\u9fff]{3}研制(?![\u4e00-\u9fff\\d]{0,30}(?:项目|中心|基地|工程|平台|车间)$)(?=[\u4e00-\u9fff\\d]{4})")
# 甲路以北, 下穿乙高速: roads that bound an area or are passed under
BOUNDS = re.compile("(?:以|之)[东西南北内外]|[东西南北]侧|[两沿][侧厢线路]|交叉|交汇")
PASSED = re.compile("(?:下穿|上跨|横跨|跨越|穿越|[东西南北](?:至|临|邻|抵|靠|接|起))$")
# 引进三甲医院、高端综合体: kinds of things that are wanted
WANTED = re.compile("引进|引入|招引|吸引|导入|引育|一批|若干|更多")
CAPTION = re.compile("[\u3000 ]*图(?:[为是片:]|[①-⑨\\d一二三四]{1,2}[:为、])")
CUT_TRADE = re.compile("加工业|制造业|养殖业|种植业")  # 农产品加|工业
RATE = re.compile("化?率")  # 化工精细|化率
FINISHED = re.compile(rf"^{stages.TIME}?(?:前|内)?(?:全面|全部|基本)?完成(?:[,。;]|$)")


def find(draft: Draft) -> list[Mention]:
    """All names that only the tagger reads, when what the rules found has been corrected."""
    return list(_read(draft))


def _read(draft: Draft) -> Iterator[Mention]:
    if os.environ.get("POLICYGRAPH_TAGGER") == "off" or draft.subject is None or not _is_plan(draft):
        return
    taken = _taken(draft)
    seen = _trimmed(draft.text, model().seen(draft.text, taken))
    _corrections.take_back(draft, seen)
    _corrections.cut_anew(draft, seen)
    least = dict.fromkeys(SURE, SURE_IN_THIN) if _holds_few(draft, THIN) else SURE
    sure = [r for r in seen.readings if r.likelihood >= least[r.type]]
    kept = [r for r in sure if taken.find(1, r.start, r.end) < 0 and _is_name(draft, r) and not draft.text.startswith("——", r.end)]  # 区域性种苗中心——|甲中心: only what it is
    projects = Taken((r.start, r.end) for r in kept if r.type == "Project")
    firms = Taken((m.start, m.end) for m in draft.mentions if m.type == "Company")
    trades = Taken((m.start, m.end) for m in draft.mentions if m.type in ("Company", "Industry"))
    _tell(draft, [r for r in kept if r.type == "Project"])
    for r in kept:
        if r.type == "Company" and not (trades.free(r.start, r.end) and firms.claim(r.start, r.end)):
            continue
        if r.type == "Industry" and not (projects.free(r.start, r.end) and trades.claim(r.start, r.end)):
            continue
        if r.type == "Project" and (full := _full(draft, r)):
            draft.alias("Project", draft.text[r.start : r.end], full)
        yield Mention(r.start, r.end, r.type, _called(draft.text[r.start : r.end], r.type), "tagged", round(r.likelihood * 0.9, 2))
        if r.type == "Project":
            told = next((o for o in kept if o.type == "Company" and o.start == r.start and o.end < r.end), None)
            yield from _owner(draft, r, firms, draft.text[told.start : told.end] if told else "")
    yield from _corrections.owners(draft, seen, firms)
    read = {draft.text[r.start : r.end] for r in kept if r.type == "Company"}
    if read:
        _corrections.lengthened(draft, read)


def _trimmed(text: str, seen: Seen) -> Seen:
    """Readings without what is read with them and is no part of the name, as the numeral of a date: 甲减速器|二季度落户."""
    found = [r._replace(end=r.start + len(text[r.start : r.end].rstrip(NUMERALS))) if WHEN.match(text, r.end) else r for r in seen.readings]
    found = [r._replace(end=r.end + len("工业")) if r.type == "Industry" and CUT_TRADE.match(text, r.end - 1) else r for r in found]
    found = [r for r in found if not (r.type == "Industry" and RATE.match(text, r.end))]
    found = [r for r in found if not (r.type == "Company" and text.startswith("级", r.end))]  # 甲|宇航级板材: what the goods are good for
    return seen._replace(readings=[_clear(text, r) if r.type == "Project" else r for r in found if r.end > r.start])


def _clear(text: str, r: Reading) -> Reading:
    """A project without the number of what is built in front of it (320套|人才公寓), without a phase that is another (甲大道|及二期), and
    without the first letter of the word behind (通用机场|场址)."""
    if (further := FURTHER.search(text, r.start + SHORTEST["Project"], r.end)) is not None:
        r = r._replace(end=further.start())
    counted = COUNTED.match(text, r.start, r.end)
    start = counted.end() if counted and r.end - counted.end() >= 4 else r.start
    start += text.startswith("其中", start - 1)  # 其中|甲产业园8月投用
    if facility(text[start : r.end - 1]) is None:
        return r._replace(start=start)
    doubled = text[r.end - 1] == text[r.end - 2] and text[r.end : r.end + 1].isalpha()
    told = stages.word_behind().match(text, r.end - 1)  # 甲示范线|热负荷试车
    return r._replace(start=start, end=r.end - (doubled or (told is not None and told.end() > r.end + 1)))


def _called(name: str, type: str) -> str:
    """What the rules would call it: an industry without 产业链 and its like."""
    return bare(name) if type == "Industry" else name


def _is_plan(draft: Draft) -> bool:
    """Whether the rules have found so many projects, firms and industries that more may be expected."""
    return len(draft.text) > 0 and not _holds_few(draft, DENSE)


def _holds_few(draft: Draft, characters: int) -> bool:
    """Whether a document holds less than one project, firm or industry in so many characters."""
    return sum(1 for m in draft.mentions if m.type in SURE) * characters < len(draft.text)


def _taken(draft: Draft) -> bytearray:
    """A mark at each character that a rule has found to be part of a name."""
    marks = bytearray(len(draft.text))
    for m in draft.mentions:
        if m.type not in WITHIN and m.rule != PART:
            marks[m.start : m.end] = b"\1" * (m.end - m.start)
    return marks


def _is_name(draft: Draft, r: Reading) -> bool:
    """Whether a reading can be a name: no leading verb, something of its own in a firm's, nothing past or denied in an industry's, nothing put off."""
    text, name = draft.text, draft.text[r.start : r.end]
    if len(name) < SHORTEST[r.type] or (name[:2] in LEADING and r.type != "Industry"):
        return False
    if r.type == "Company":
        return own(name) > 0 or known(name) is not None
    if r.type == "Industry":
        if (SERVED.search(text, max(0, r.start - 3), r.start) and text.startswith("的", r.end)) or SYSTEM.match(text, r.end) or TAUGHT.match(text, r.end) or TITLES.search(text, max(0, r.start - 40), r.start):
            return False
        if HELD.match(text, r.end) and CARED.search(text, max(0, r.start - 24), r.start):
            return False
        return _is_trade(name) and not _is_content(draft, r) and not is_history(draft, r.start, r.end) and not is_negated(draft, r.start, r.end)
    if _is_no_work(text, r) or (own(name) == 0 and len(name) <= 5):
        return False  # 船台, 涂装车间
    sentence, clause = draft.sentence_at(r.start), draft.clause_at(r.start)
    if clause and name_column(clause.cells):
        return False  # what a row's project consists of
    if clause and r.start >= clause.heading_end and any(m.start == clause.heading_start and m.end == clause.heading_end for m in found_members(draft)):
        return False  # and what the project consists of that a clause is headed by
    if sentence and _is_denied(draft, r, sentence.start, sentence.end):
        return False  # 甲项目…,暂缓实施
    return not (name.endswith("期") and NEXT.match(text, r.start - 1)) or len(name) > 4


def _is_no_work(text: str, r: Reading) -> bool:
    """Whether the name or the words around it say that something else is meant than a work."""
    name = text[r.start : r.end]
    if name.endswith("配套") and text.startswith("的", r.end):
        return True  # 甲锂电配套|的隔膜项目: for whom it is, is not what it is
    if WORKS.search(name) and OBJECT.match(text, r.end):
        return True  # 支持甲玻纤扩建|乙滤纸生产线: what is built stands behind
    if BOUNDS.match(text, r.end) or PASSED.search(text, max(0, r.start - 2), r.start):
        return True
    captioned = CAPTION.match(text, text.rfind("\n", 0, r.start) + 1, r.start) is not None
    return captioned or MACHINE.fullmatch(name) is not None or DRAWN.match(name) is not None or DEVISES.search(name) is not None or _is_kind(text, r)


def _is_kind(text: str, r: Reading) -> bool:
    """Whether a list of what is wanted names a kind of things in words that any place might use."""
    name = text[r.start : r.end]
    if own(name) > 0 or phase(name) or name.endswith(("项目", "工程")):
        return False
    before = BEFORE.search(text, max(0, r.start - FARTHEST), r.start)
    return before is not None and WANTED.search(before[0]) is not None


# 推动甲二期投产,不再新引进乙: what is denied of others, in a part of its own
DENIED_OF_OTHERS = re.compile("不再(?:审批|受理|批准|安排|接收|布局|招引|承接|供应|(?:新)?引进|新[上增建批])[^,。;]{3,}")


def _is_denied(draft: Draft, r: Reading, start: int, end: int) -> bool:
    """Whether a sentence puts a project off or takes it back; what other parts of it deny of others aside."""
    text, (first, last) = draft.text, part_of(draft, r.start, r.end)
    around = text[start : max(start, first)], text[min(last, end) : end]
    return DENIED.search(text, first, last) is not None or any(DENIED.search(DENIED_OF_OTHERS.sub("", part)) for part in around)


# 制造系统, 数据信息: words that any field may hold
HOLLOW = re.compile("(?:制造|系统|数据|信息|服务|技术|管理|平台|产品|设备|网络|工程|研发|设计|应用|项目|创新|终端){2,}")
# 为人才开展|体检、|疗休养|活动: what is done for people
CARED = re.compile("(?:开展|组织|安排)(?:[^,。;、]{2,8}、)*$")
# 面向制鞋产业服务|的甲、乙等: whom a trade serves
SERVED = re.compile("(?:面向|服务于|针对)$")
# 类人医生|助理系统: the name of a system goes on
SYSTEM = re.compile("[\u4e00-\u9fff]{2,6}系统(?=[、和与及等])")
# 增设化工工艺、工业机器人等|专业: what schools teach
TAUGHT = re.compile("(?:、[\u4e00-\u9fff]{2,8}){0,4}等?(?:相关|急需|紧缺|特色|新兴|\\d+个)*专业(?:招生|建设|学生|人才|方向|群|课程|(?=[,。;、]|$))")
# 支持甲等企业创建|智能产品、智能工厂: titles that firms are to win
TITLES = re.compile("(?:企业|公司|集团|厂家)?(?:创建|争创|申报|申创|评选)(?:为|成|一批|更多)?(?:[\u4e00-\u9fff]{2,8}、)*$")


# What a row's project consists of: 更新合成塔、余热回收
CONTENT = re.compile("内容|规模|概况|名称|工程量|产品方案")


def _is_content(draft: Draft, r: Reading) -> bool:
    """Whether a reading stands in the cell of a list of projects that says what is built."""
    clause = draft.clause_at(r.start)
    if clause is None or not name_column(clause.cells):
        return False
    return any(start <= r.start < end and CONTENT.search(column) for column, (start, end) in clause.cells.items())


def _is_trade(name: str) -> bool:
    """Whether a name can be that of an industry: a word of two signs only where the lexicon has it, and none that as often means no trade at all."""
    short = bare(name)
    if HOLLOW.fullmatch(short) and _industry(short) is None:
        return False
    return short not in PLAIN and (fit(name) or fit(short)) and (len(short) > 2 or _industry(short) is not None) and short[-1] not in "与和及或"


def _tell(draft: Draft, readings: list[Reading]) -> None:
    """Add projects to those of the document with the stage that the words around them tell."""
    members = found_members(draft)
    known_stages = {m.start: m.stage for m in members}
    for r in reversed(readings):
        words, told = _around(draft, r)
        stage = known_stages.get(r.end + 1) if NEXT.match(draft.text, r.end) else None
        if stage is None:
            stage = _stage(draft, r, words, told)
        known_stages[r.start] = stage
        members.append(Member(r.start, r.end, draft.text[r.start : r.end], False, stage, words + told))
    with_said(draft.text, members).sort(key=lambda m: m.start)


def _around(draft: Draft, r: Reading) -> tuple[str, str]:
    """The words of the part of a sentence in front of a name and behind it."""
    sentence = draft.sentence_at(r.start)
    start, end = (sentence.start, sentence.end) if sentence else (r.start, r.end)
    before, behind = BEFORE.search(draft.text, start, r.start), BEHIND.match(draft.text, r.end, end)
    return before[0] if before else "", behind[0] if behind else ""


def _stage(draft: Draft, r: Reading, words: str, told: str) -> str:
    """The stage told around a name; for a heading or the first cell of a row, told by the rest of the line."""
    stage = stages.joined(stages.before(words), stages.behind(told))
    if stage is None and FINISHED.match(told):
        return "complete"
    rest = LINE.match(draft.text, r.end)
    return stage or (rest and stages.behind(rest[0])) or "unknown"


def _is_shaped(owner: str, project: str) -> bool:
    """Whether a project's name has the shape of a firm's, all its own, and what it builds."""
    return "“" not in project and owner == founder(project) and own(owner) == len(owner) and may_be_firm(owner)


def _full(draft: Draft, r: Reading) -> str:
    """The one project of the document whose name goes on where this one says 项目 alone: 甲集团项目 for 甲集团超薄玻璃项目."""
    bare = draft.text[r.start : r.end].removesuffix("项目")
    if r.end - r.start == len(bare) or not any(m.type == "Company" and m.name == bare for m in draft.mentions):
        return ""
    named = {m.name for m in draft.mentions if m.type == "Project" and m.name.startswith(bare) and m.start != r.start}
    return named.pop() if len(named) == 1 else ""


def _owner(draft: Draft, r: Reading, firms: Taken, told: str) -> Iterator[Mention]:
    """The firm that a project is named after, where the document names it, the lexicon knows it, the tagger has ``told``, or the project's shape shows."""
    name = draft.text[r.start : r.end]
    owners: dict[str, str] = draft.notes.setdefault("owners", {})
    companies = {m.name for m in draft.mentions if m.type == "Company"}
    owner = company_of(draft, name, companies) or ""
    certain = owner in companies or known(owner) is not None
    if told and not certain and not is_public(name):
        owners.setdefault(name, told)
        return
    if not owner or not (certain or (is_firm_like(owner) and trade_end(owner)) or _is_shaped(owner, name)):
        return
    owners.setdefault(name, owner)
    at = draft.text.find(owner, r.start, r.end)
    if at >= 0 and firms.claim(at, at + len(owner)):
        yield Mention(at, at + len(owner), "Company", owner, "tagged", 0.7)
