"""Projects: members of lists that a head noun or a stage makes projects, facilities being built, rows of project lists."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from graph.lexicon import lexicon
from ingest import stages
from ingest.assertion import is_conditional, is_history, is_negated
from ingest.columns import name_column
from ingest.construction import labelled
from ingest.construction.firms import PLACE_END, is_firm_like
from ingest.construction.founders import founder
from ingest.construction.members import Member
from ingest.construction.names import Naming, facility, naming, phase
from ingest.construction.onsite import said, visited
from ingest.construction.questioned import questioned
from ingest.construction.quoted import quoted
from ingest.construction.reader import members
from ingest.construction.shared import of_firms
from ingest.construction.systems import built
from ingest.draft import Clause, Draft, Mention
from ingest.mentions._industry_names import known as field
from ingest.patterns import compiled
from ingest.rewards import is_rewarded
from ingest.text import line_end
from ingest.units import list_spans
from ingest.vocabulary import is_region

SIGNED_BEFORE = re.compile(r"20\d\d年(?:已?签约|引进|落户|开工|新开工|供地|在建|谋划)的")
DEADLINE = re.compile(r"[月年度]底?前|年内|上半年|下半年|今年|确保|力争|争取")
# 对2023年签约的甲、乙等24个项目逐一派驻专员: what was signed then is looked after now
SERVED = re.compile(r"[^。;]{0,60}(?:项目|工程)(?:[^,。;]{0,6}(?:逐一|派驻|跟踪|专员|专班|包联|包保|领办|代办|帮办|跟进|盯|促|推动|加快|服务|清单|调度|督办|攻坚))")
DENIED = re.compile(r"不纳入|不列入|暂缓|缓建|暂不|不计入|不再(?!是)|取消|终止|停建|缓建|不具备条件")
POSTPONED = re.compile(r"推迟|延期|顺延|延至|延后|往后挪|改到|改为今年|结转")
YEARS = re.compile(r"去年|上年|前年|过去|20\d\d年")
AHEAD = re.compile(r"预计|正在|将|加快|推进|推动|确保|力争|争取|督促|敦促|落实|抓好|启动|实施|续建|新建|[月年度]底前|年内")
DONE = re.compile(r"已|先后|累计|成功|顺利|相继")
BUILT = compiled(r"(?:小镇|产教园|科教园|产业园|文创园|生态园|创业园|孵化园|智造园|配套园|科技园|物流园|创新园|协作园|基地|新城|港|城|(?:科创|创新|科技|智造|智能|数字|生命|药|硅|光|数)谷|[一二三四]期|中心|古镇|古村|公园|旅游区|度假区|扩区)$")
# 规划范围包括甲园、乙园: what a plan is for, not what it builds
SCOPE = re.compile(r"范围|包括|涵盖")
HOUSED = re.compile(r"(?:医院|学校|中学|小学|幼儿园|院区|校区)$")
PIECE = re.compile("[^、]+")
FOUNDED = re.compile(r"(?:研究院|创新院|技术院|研究所|实验室|创新中心|技术中心|分院)$")
# What the other families know: in these spans no project is looked for, those names are none unless a list says so.
OTHERS = frozenset({"Park", "Agency", "Organization", "Event", "Policy", "Company"})
# 与甲大学共建|乙研究院
JOINED = re.compile(r"(?:共建|合建|组建|设立|成立|筹建)$")
# 支持甲医疗|申报国家级工业设计中心: what a firm is to be recognised as is no works of it
STRIVES = re.compile("[\u4e00-\u9fff]{2}(?:申报|申请|争创|获评|认定|争取|冲刺|登陆|入选)(?:国家|省|市|自治区|全国|企业|工信部|世界|行业|首批|新一轮|[\u4e00-\u9fff]{0,2}级)")
# 甲灌区|一期|江岸片区: of a work in phases a part
PHASE_BEFORE = re.compile("[一二三四五]期$")
CLOSED = frozenset({"Policy", "Agency", "Event"})


def find(draft: Draft) -> Iterator[Mention]:
    """All projects of a document."""
    _drop_pieces(draft)
    _shorten(draft)
    for member in found_members(draft):
        if naming(member.name) != Naming.NAMED and is_negated(draft, member.start, member.end):
            continue  # 不再新建|规模化养殖场: of none of a kind
        name = _canonical(draft, member.name)
        yield Mention(member.start, member.end, "Project", name, "projects:headed" if member.headed else "projects:facility", 0.9)
    for _, span, name in rows(draft):
        yield Mention(*span, "Project", _canonical(draft, name), "projects:row")


def _shorten(draft: Draft) -> None:
    """甲电子座舱二期 and 座舱二期: what a project is called without its firm is that project, where only one ends so."""
    names = {m.name for m in found_members(draft)}
    for short in names:
        longer = [n for n in names if n != short and n.endswith(short)]
        if len(longer) == 1 and phase(short) and founder(longer[0]) == longer[0].removesuffix(short):
            draft.alias("Project", short, longer[0])


def _drop_pieces(draft: Draft) -> None:
    """Parks by shape that are the end of a project's name and stand nowhere else: 甲窖藏|六堡茶产业园二期 knows no 六堡茶产业园."""
    spans = [*((m.start, m.end) for m in found_members(draft)), *(span for _, span, _ in rows(draft))]
    starts = sorted(spans)

    def inside(m: Mention) -> bool:
        at = bisect_left(starts, (m.start, 0)) - 1
        return at >= 0 and starts[at][0] < m.start and m.end <= starts[at][1]

    def of_firm(m: Mention) -> bool:
        """Whether a firm's name ends where the park begins: 甲零部件|江岸产业园二期."""
        at = bisect_left(starts, (m.start, 0)) - 1
        lead, name = draft.text[starts[at][0] : m.start], draft.text[starts[at][0] : starts[at][1]]
        first = founder(name)
        return first is not None and (lead.startswith(first) or is_firm_like(lead))

    firms = {(m.start, first) for m in found_members(draft) if (first := founder(m.name)) and first.endswith("谷") and len(first) < len(m.name.removesuffix("项目")) - 1}
    if firms:  # 甲化碳谷|航空级碳纤维项目
        called = {name for _, name in firms}
        draft.mentions[:] = [m for m in draft.mentions if not (m.type == "Park" and m.rule == "park.shape" and m.name in called)]
    named = {span for _, span, name in rows(draft) if (first := founder(name)) and not is_region(first[:2]) and not PLACE_END.search(first)}
    if named:
        draft.mentions[:] = [m for m in draft.mentions if not (m.type == "Park" and m.rule == "park.shape" and (m.start, m.end) in named)]
    pieces = {m.name for m in draft.mentions if m.type == "Park" and m.rule == "park.shape" and inside(m)}
    alone = {m.name for m in draft.mentions if m.type == "Park" and m.name in pieces and not inside(m)} if pieces else set()
    if gone := pieces - alone:
        draft.mentions[:] = [m for m in draft.mentions if not (m.type == "Park" and m.name in gone and inside(m) and (not is_region(draft.text[m.start : m.start + 2]) or of_firm(m) or PHASE_BEFORE.search(draft.text, max(0, m.start - 2), m.start)))]


def _canonical(draft: Draft, name: str) -> str:
    """With and without the noun 项目 is one name."""
    bare = re.sub(r"(?<=[^\s])项目$", "", name) if name.endswith("项目") else name
    if bare != name and len(bare) >= 2:
        draft.alias("Project", bare, name)
    return name


def found_members(draft: Draft) -> list[Member]:
    """Members of lists of projects in prose, those of the past too; found once and kept."""
    if "projects" not in draft.notes:
        found = _with_shared(draft, _with_systems(draft, [*_read(draft), *questioned(draft.text, draft.clauses), *quoted(draft.text)]))
        found = _sure(draft, _with_visited(draft, _furthest(found)))
        draft.notes["projects"] = [m for m in _without_names_of_others(draft, found) if not is_rewarded(draft.text, m.start, m.end)]
    kept: list[Member] = draft.notes["projects"]
    return kept


def _with_systems(draft: Draft, found: list[Member]) -> list[Member]:
    """With the systems and platforms that are built, where the reader has found none."""
    systems = list(built(draft.text))
    apart = [m for m in found if not any(s.start < m.end and m.start < s.end and (m.start, m.end) != (s.start, s.end) for s in systems)]
    taken = {(m.start, m.end) for m in apart if not m.doubtful}
    return [*apart, *(s for s in systems if (s.start, s.end) not in taken)]


def _with_shared(draft: Draft, found: list[Member]) -> list[Member]:
    """With the works of firms that share a noun (甲、乙等企业研发总部), in place of the firms and of the noun; whose they are is kept."""
    shared = list(of_firms(draft.text))
    draft.notes.setdefault("owners", {}).update({s.member.name: s.firm for s in shared})
    return [*(m for m in found if not any(s.start <= m.start and m.end <= s.end for s in shared)), *(s.member for s in shared)]


def _furthest(found: list[Member]) -> list[Member]:
    """Without how a project stands where the same place tells further on by when it is to open: 甲基地刚刚封顶。…,6月投用."""
    opens = {(m.start, m.end) for m in found if m.stage in ("operate", "complete") and not m.doubtful}
    return [m for m in found if not ((m.start, m.end) in opens and m.stage in ("build", "unknown") and STANDS.search(m.words))]


STANDS = re.compile(r"刚刚|日前|近日|目前|眼下")


def _with_visited(draft: Draft, found: list[Member]) -> list[Member]:
    """With projects that an article visits, where no list has told of them."""
    taken = {m.end for m in found} | {m.end - 2 for m in found}
    seen = list(visited(draft.text))
    dated = {m.end: m for m in seen if m.stage != "unknown"}
    # What the article only stands at, it may date further on.
    found = [m._replace(stage=dated[m.end].stage, words=dated[m.end].words, doubtful=False) if m.stage in ("unknown", "build") and m.end in dated else m for m in found]
    return with_said(draft.text, [*found, *(m for m in seen if m.end not in taken and m.end - 2 not in taken)])


NEAR = 40  # so far behind a project its people are quoted on it


def with_said(text: str, found: list[Member]) -> list[Member]:
    """The same list, with the stages that their people date in a sentence of their own behind them."""
    for at, stage in said(text):
        last = max((i for i, m in enumerate(found) if m.end <= at), key=lambda i: found[i].end, default=None)
        if last is not None and at - found[last].end <= NEAR and "\n" not in text[found[last].end : at] and found[last].stage in ("", "unknown", "build"):
            found[last] = found[last]._replace(stage=stage, words=found[last].words + text[at : text.find("”", at)], doubtful=False)
    return found


def _due_still(draft: Draft, m: Member) -> bool:
    """Whether only the signing of a project is past (2023年签约的…), while the plan sets it a date."""
    sentence = draft.sentence_at(m.start)
    if sentence is None:
        return False
    if POSTPONED.search(draft.text, m.end, sentence.end):
        return True
    signed = SIGNED_BEFORE.search(draft.text, sentence.start, m.start) is not None
    return signed and (DEADLINE.search(m.words) is not None or served(draft, m))


def served(draft: Draft, m: Member) -> bool:
    """Whether a project signed in a year before is in a list of those that the plan looks after."""
    sentence = draft.sentence_at(m.start) if m.stage in ("signed", "unknown") and "20" in m.words else None
    if sentence is None:
        return False
    signed = SIGNED_BEFORE.search(draft.text, sentence.start, m.start)
    return signed is not None and "," not in draft.text[signed.end() : m.start] and SERVED.match(draft.text, m.end, sentence.end) is not None


def _under_way(draft: Draft, m: Member) -> bool:
    """Whether of a sentence that tells of the past too, the words around this project look ahead: 甲已投产,乙正在安装."""
    sentence = draft.sentence_at(m.start)
    if sentence is None or sentence.clause in draft.notes.get("past", ()) or YEARS.search(draft.text, sentence.start, m.end):
        return False
    return bool(AHEAD.search(m.words)) and not DONE.search(m.words)


@cache
def _triggers() -> tuple[AhoCorasick, tuple[int, ...]]:
    """Nouns (1) and words of stages (2), words that are as good as both (3): a part of a sentence without them tells of no project."""
    kinds = dict.fromkeys(["要", "将", "暂缓", "缓建", "批复后", "明确后", *(e.name for e in lexicon("stages"))], 2)
    kinds |= {w: 3 for w, stage in stages.stage_words("behind").items() if stage in ("start", "complete", "operate") or w.startswith(("来区", "来园"))} | dict.fromkeys(("签约", "供地", "拿地", "落户", "落地", "来区", "来园"), 3)
    nouns = ["工程", *(f"{n}期" for n in "一二三四五六七八九十"), "窑", "厂", "段", "线", *(e.name for e in lexicon("facilities"))]
    kinds |= {n: kinds.get(n, 0) | 1 for n in nouns} | {"项目": 3}
    return AhoCorasick(list(kinds), matchkind=MatchKind.LeftmostLongest, implementation=Implementation.DFA), tuple(kinds.values())


def _read(draft: Draft) -> list[Member]:
    text = draft.text
    units = list_spans(text)
    tables = [(c.start, c.end) for c in draft.clauses if name_column(c.cells)]
    automaton, kinds = _triggers()
    hits = [(start, kinds[index]) for index, start, _ in automaton.find_matches_as_indexes(text)]
    nouns, words = bytearray(len(text)), bytearray(len(text))
    for start, kind in hits:
        nouns[start], words[start] = kind & 1, kind >> 1

    def tells(start: int, end: int) -> bool:
        """Whether a part holds a noun and a word of stages."""
        return nouns.find(1, start, end) >= 0 and words.find(1, start, end) >= 0

    headings = list(labelled.of_headings(text, draft.clauses))
    by_line = list(labelled.of_lines(text, draft.clauses))
    told = _clauses_of(draft, headings)
    spans = [(m, draft.clauses[index].end) for index, m in told.items()]
    lines_told = {m.start: m for m in by_line}
    spans += [(m, line_end(text, m.end)) for m in lines_told.values()] if len(lines_told) >= labelled.MANY else []
    draft.notes["told alone"] = spans
    found: list[Member] = [*by_line, *headings]
    lines = {m.start for m in found}
    begins = [a for a, _ in units]
    for sentence in draft.sentences:
        start = sentence.start
        listed, rest = labelled.of_label(text, start, sentence.end)
        if listed:
            found += (m for m in listed if m.start not in lines)
            start = rest + 1
            if start >= sentence.end:
                continue
        if not tells(start, sentence.end) or sentence.clause in told or any(start <= at < sentence.end for at in lines):
            continue
        following = bisect_right(begins, start)
        if (following and start < units[following - 1][1]) or any(a <= start < b for a, b in tables):
            continue
        end = min(begins[following], sentence.end) if following < len(begins) else sentence.end
        found += members(text, start, end, found[-1] if found else None, tells)
    return found


def _clauses_of(draft: Draft, headings: list[Member]) -> dict[int, Member]:
    """The clauses whose headings are projects, where so many are that the plan is a list of them: each tells of its project alone."""
    begins = {m.start: m for m in headings}
    found = {c.index: begins[c.heading_start] for c in draft.clauses if c.heading_start in begins}
    return found if len(found) >= labelled.MANY else {}


def told_alone(draft: Draft) -> list[tuple[Member, int]]:
    """Projects that a clause or a line tells of alone, each with where that ends."""
    found_members(draft)
    kept: list[tuple[Member, int]] = draft.notes["told alone"]
    return kept


def _sure(draft: Draft, found: list[Member]) -> list[Member]:
    """Without what a firm strives to be, and without doubtful names that the document nowhere calls a project and that name no park of theirs."""
    plain = {m.name.removesuffix("项目") for m in found if not m.doubtful}
    parks = {m.start: m.end for m in draft.mentions if m.type == "Park"}
    return [
        m for m in found
        if not STRIVES.search(m.name) and not _is_chance(draft.text, m) and not _of_fields(draft.text, m) and not (m.headed and OFFERED.search(draft.text, max(0, m.start - 40), m.start)) and (not m.doubtful or m.name.removesuffix("项目") in plain or (parks.get(m.start, m.end) < m.end and m.stage != "unknown"))
    ]


# 甲试验区、乙基地|等国家战略
STRATEGY = re.compile("等[\u4e00-\u9fff]{0,8}(?:战略|倡议)(?!性)")
SEIZED = re.compile("(?:抢抓|抓住|紧抓|把握|用好)[^,。;]{0,12}$")
CHANCE = re.compile("[^,。;]{0,30}机遇")


def _is_chance(text: str, m: Member) -> bool:
    """Whether a work is one that the plan means to profit by: 抢抓甲运河建设机遇."""
    if STRATEGY.match(text, m.end):
        return True
    return CHANCE.match(text, m.end) is not None and SEIZED.search(text, max(0, m.start - 16), m.start + 2) is not None


# 开设雪橇、树皮画制作等项目: what guests may do
OFFERED = re.compile("(?:开设|体验|游玩)(?:了|好|有)?[^,。;:]{0,36}$")
# 陶瓷、制鞋、|家用纺织品和玩具项目: works of any firm in these fields
OF_FIELDS = re.compile("(?P<field>[^和与]{2,10})[和与][^和与]{2,12}项目$")


def _of_fields(text: str, m: Member) -> bool:
    """Whether what ends a list of fields was taken for a work."""
    match = OF_FIELDS.match(m.name)
    return match is not None and text[m.start - 1 : m.start] == "、" and field(match["field"]) is not None


def is_planned(draft: Draft, m: Member) -> bool:
    """Whether the plan means a project to be done: not of the past, not denied, not waiting for something."""
    if is_negated(draft, m.start, m.end) or DENIED.search(m.words):
        return False
    if is_history(draft, m.start, m.end) and not _due_still(draft, m) and not _under_way(draft, m):
        return False
    return not (is_conditional(draft, m.start, m.end) and m.stage == "build")


def _without_names_of_others(draft: Draft, found: list[Member]) -> list[Member]:
    """Parks, agencies, policies and events that happen to stand in such a list are what they are, unless a head noun says project."""
    # A port that a plan works with is built by none.
    exact = {(m.start, m.end): m.type if m.rule != "park.port" else m.rule for m in draft.mentions if m.type in OTHERS}
    inside = bytearray(len(draft.text) + 1)
    for other in draft.mentions:
        if other.type in CLOSED:
            inside[other.start : other.end] = b"\1" * (other.end - other.start)
    ends = {m.end: m.start for m in draft.mentions if m.type == "Park"}
    subject = draft.resolve(draft.subject) if draft.subject is not None and draft.subject[0] == "Park" else None
    kept = []
    for m in found:
        if subject is not None and draft.resolve(("Park", m.name)) == subject:
            continue  # 甲新城|落户企业6家, 甲新城|将组织…: whose plan it is, is none of its projects
        if not m.headed and m.start < ends.get(m.end, -1) and m.stage == "build":
            continue  # 北京·沧州渤海新区生物医药产业园 is that park
        same = exact.get((m.start, m.end))
        if same == "Organization" and m.stage in ("build", "start", "complete", "operate") and HOUSED.search(m.name):
            kept.append(m)  # a hospital that is being built is both
            continue
        if same == "Organization" and m.name.endswith("学院") and m.stage in ("start", "complete", "operate"):
            kept.append(m)  # a school of a university that is handed over
            continue
        if same == "Organization" and FOUNDED.search(m.name) and (m.stage in ("start", "complete", "operate") or JOINED.search(m.words)):
            kept.append(m)  # an institute that opens
            continue
        if same == "Organization" and m.stage == "build" and FOUNDED.search(m.name) and any(o.words == m.words and (o.start, o.end) not in exact for o in found):
            kept.append(m)  # in a list of what is being built
            continue
        if same == "Agency" or (same == "Organization" and not (m.headed and _is_civic(m.name))) or (same is None and all(inside[m.start : m.end])):
            continue
        # A park that is being built is a project too.
        if same and not m.headed and not (same == "Park" and ((BUILT.search(m.name) and not (m.stage == "unknown" and SCOPE.search(m.words))) or (m.name.endswith(("片区", "园")) and m.stage in ("start", "complete", "operate")))):
            continue
        kept.append(m)
    return kept


def _is_civic(name: str) -> bool:
    """A hospital or school, which a list of projects builds."""
    noun = facility(name)
    return noun is not None and noun[1] == "civic"


def rows(draft: Draft) -> Iterator[tuple[Clause, tuple[int, int], str]]:
    """(clause, span, name) of the rows of project lists; a cell that lists several facilities (甲大桥、乙变电站) is as many projects."""
    for clause in draft.clauses:
        column = name_column(clause.cells)
        for start, end in _several(draft.text, *clause.cells[column]) if column else ():
            yield clause, (start, end), re.sub(r"\s+", " ", draft.text[start:end].strip())


def _several(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the names in a cell: one, unless each piece between commas is a facility or a phase by itself."""
    if "、" not in text[start:end] or "(" in text[start:end]:
        return [(start, end)]
    spans = [m.span() for m in PIECE.finditer(text, start, end)]
    alone = all(b - a >= 4 and (facility(text[a:b]) or phase(text[a:b]) or text[a:b].endswith(("项目", "工程"))) for a, b in spans)
    return spans if alone else [(start, end)]
