"""What the tagger puts right of what the rules found: firms and industries that are none, ends of names, firms that projects begin with."""

import re
from collections.abc import Iterator

from ingest import stages
from ingest.construction.firms import FORMS, is_firm_like, known, trade_end, trades
from ingest.construction.members import Member
from ingest.construction.names import facility
from ingest.draft import Draft, Mention
from ingest.mentions import _industry_names
from ingest.mentions.projects import found_members
from ingest.patterns import compiled
from ingest.spans import Taken
from ingest.tagger.model import Seen
from ingest.vocabulary import leading_region, own

# Names of industries that are no longer may mean anything.
SHORT = 2
# No firm's name is shorter.
SHORTEST_FIRM = 2
SHORTEST_CUT = {"Project": 3, "Company": SHORTEST_FIRM}
# What stands behind a project's name and is part of it, or is not, with the same right.
WORKS = re.compile(r"[^、,]*(?:项目|工程)|扩[容建能]|改造|提[升质]|升级|\([^()]*\)")
WHEN = compiled(stages.TIME)  # 甲中学新校区|春季学期
# 甲桥至|乙泉段改扩建: no name ends with what leads to its second half
GOES_ON = frozenset("至到和与及的")
JOINS = frozenset("、和与及")
CHINESE = re.compile("[\u4e00-\u9fff]+")
ENDED = re.compile("[、,等]|为(?:链主|龙头|核心|引领|骨干|牵引|主体)")
# Less than so likely, in the mean of their characters, industries of the rules are none, nor are firms that a project is merely named after; what a
# list or a duty tells to be a firm, and goods that end as such, are none only where next to nothing speaks for it (docs/decisions/2026-11-28-a-network-where-rules-are-silent.md).
DOUBTED, DOUBTED_LISTED = 0.1, 0.01
NAMED_AFTER, GOODS = "companies:project", "industry.goods"
# From here on the tagger's word goes before that of the rules: on where a name begins and ends, and on the firm that a project begins with.
SURE_CUT, SURE_OWNER = 0.85, 0.8


def take_back(draft: Draft, seen: Seen) -> None:
    """Leave out the firms and industries of the rules in which the tagger sees none, wherever they stand, and no lexicon knows."""
    doubted = [m for m in draft.mentions if m.type in ("Company", "Industry")]
    projects = {m.name for m in draft.mentions if m.type == "Project"}
    unlike = {key for key in {m.key for m in doubted} if not _is_known(*key) and key[1] not in projects}
    for m in doubted:
        if m.key in unlike and seen.likelihood(m.start, m.end, m.type) >= _least(m):
            unlike.remove(m.key)
    draft.mentions[:] = [m for m in draft.mentions if m.key not in unlike]
    owners: dict[str, str] = draft.notes.get("owners", {})
    for project in [project for project, owner in owners.items() if ("Company", owner) in unlike]:
        del owners[project]


def _least(m: Mention) -> float:
    """How likely a name must be to stay."""
    listed = m.rule == GOODS or (m.type == "Company" and m.rule != NAMED_AFTER)
    return DOUBTED_LISTED if listed else DOUBTED


def _is_known(type: str, name: str) -> bool:
    """Whether a lexicon knows a firm, or an industry by more than a word of two signs, which may mean anything; of Latin letters the tagger knows little."""
    if type == "Company":
        return known(name) is not None or not CHINESE.fullmatch(name)
    return len(name) > SHORT and _industry_names.known(name) is not None


def cut_anew(draft: Draft, seen: Seen) -> None:
    """Give projects and firms of the rules the ends that the tagger is sure of: 新生港码头 for 生港码头, 甲新能源 for 甲新能源跑."""
    for kind in ("Project", "Company"):
        spans = {(r.start, r.end) for r in seen.readings if r.type == kind and r.likelihood >= SURE_CUT}
        places = Taken(spans)
        anew = {m: span for m in draft.mentions if m.type == kind and not places.free(m.start, m.end) and (span := _other_ends(draft.text, m, spans))}
        draft.mentions[:] = [m._replace(start=anew[m][0], end=anew[m][1], name=draft.text[slice(*anew[m])], rule="tagged") if m in anew else m for m in draft.mentions]
        if kind == "Project":
            _renamed(draft, {(m.start, m.end): span for m, span in anew.items()})


def _other_ends(text: str, m: Mention, spans: set[tuple[int, int]]) -> tuple[int, int] | None:
    """The one span that a name shares characters with; none where it is that very name, one that a lexicon knows, or parted by a space."""
    if (m.start, m.end) in spans or text[m.start : m.end] != m.name or (m.type == "Company" and known(m.name)):
        return None
    over = [s for s in spans if s[0] < m.end and m.start < s[1]]
    if len(over) != 1:
        return None
    start, end = over[0]
    if end - start < SHORTEST_CUT[m.type]:
        return None  # 长|株潭冷链枢纽
    if m.type == "Company" and end != m.end and FORMS.search(m.name):
        return None  # 甲高新建设投资集团|发行债券: a form of company ends a name
    if text.count("(", start, end) != text.count(")", start, end):
        return None  # 专用线(甲站至|乙港段)
    if (end < m.end and text[end - 1] in GOES_ON) or WHEN.fullmatch(text, m.end, max(m.end, end)):
        return None
    # 建阳|竹材 is not 阳竹材: a first character alone is not cut off; nor is 项目, and works on a work are no part of its name.
    if start == m.start + 1 or " " in text[min(start, m.start) - 1 : max(end, m.end) + 1] or WORKS.fullmatch(text, end, m.end) or WORKS.fullmatch(text, m.end, end):
        return None
    if m.type == "Project" and start < m.start and text[m.start - 1] in JOINS and facility(text[start : m.start - 1]):
        return None  # 建成甲路西段和|县第三幼儿园: two works are no one name
    if m.type == "Project" and m.end < end and text[m.end] in JOINS and facility(m.name) and facility(text[m.end + 1 : end]):
        return None
    if m.type == "Company" and start == m.start and end == m.end - 1 and ENDED.match(text, m.end):
        return None  # 以甲、高科华烨为链主: what a list ends is not cut by one character
    if m.type == "Company" and m.rule != NAMED_AFTER and start == m.start and text[end : m.end] in trades():
        return None  # 与甲、保利拍卖设立丙: what the rules saw as a firm among firms keeps its trade
    return start, end


def _renamed(draft: Draft, anew: dict[tuple[int, int], tuple[int, int]]) -> None:
    """The projects of the document with their new ends, and those who build them."""
    members = found_members(draft)
    for i, m in enumerate(members):
        span = anew.get((m.start, m.end))
        if span:
            name = draft.text[slice(*span)]
            if span[0] < m.start:
                _unowned(draft, m, name)
            for notes in ("owners", "builders"):
                if m.name in (kept := draft.notes.get(notes, {})):
                    kept.setdefault(name, kept[m.name])
            members[i] = m._replace(start=span[0], end=span[1], name=name)


def _unowned(draft: Draft, m: Member, name: str) -> None:
    """新|能化学醋酸项目, 新|开河饮品: the firm read off a project's clipped name begins where the whole name does, or is none without a trade."""
    owned: dict[str, str] = draft.notes.get("owners", {})
    firm = owned.get(m.name)
    if firm is None or not m.name.startswith(firm) or known(firm):
        return
    del owned[m.name]
    whole = name[: len(name) - len(m.name) + len(firm)]
    named = is_firm_like(whole) and trade_end(whole) is not None
    if named:
        owned[name] = whole
    gone = [o for o in draft.mentions if o.type == "Company" and o.name == firm and o.start == m.start and o.rule == NAMED_AFTER]
    draft.mentions[:] = [o for o in draft.mentions if o not in gone] + [o._replace(start=o.end - len(whole), name=whole) for o in gone if named]


def lengthened(draft: Draft, named: set[str]) -> None:
    """甲域航通 for 甲域, with which the project 甲域航通总装基地 begins too, where the document names that firm by itself."""
    owned: dict[str, str] = draft.notes.setdefault("owners", {})
    gone: set[str] = set()
    for project, owner in owned.items():
        longer = max((n for n in named if len(n) > len(owner) and n.startswith(owner) and project.startswith(n) and not leading_region(n[len(owner) :])), key=len, default="")
        if longer and not known(owner):
            owned[project] = longer
            gone.add(owner)
    gone -= set(owned.values())
    draft.mentions[:] = [m for m in draft.mentions if not (m.type == "Company" and m.name in gone and m.rule == NAMED_AFTER)]


def owners(draft: Draft, seen: Seen, firms: Taken) -> Iterator[Mention]:
    """The firms that projects of the rules begin with, where these saw none, or cut it otherwise: 京东|智能供应链基地, not 京东智能."""
    owned: dict[str, str] = draft.notes.setdefault("owners", {})
    begun = {r.start: r for r in seen.readings if r.type == "Company" and r.likelihood >= SURE_OWNER}
    spoken = {o.name for o in draft.mentions if o.type == "Company" and o.rule not in (NAMED_AFTER, "companies:again")}
    for m in found_members(draft):
        r = begun.get(m.start)
        if r is None or r.end >= m.end:
            continue
        name, named = draft.text[r.start : r.end], owned.get(m.name)
        if len(name) < SHORTEST_FIRM or not (own(name) or known(name)):
            continue
        cut = named is not None and named != name and (m.name.startswith(named) or named in name) and not known(named)
        if named is not None and (not cut or named in spoken):
            continue  # a firm that the document names by itself, too, is called so
        owned[m.name] = name
        if cut:
            draft.mentions[:] = [o for o in draft.mentions if not (o.type == "Company" and o.name == named and o.rule == NAMED_AFTER)]
        if cut or firms.claim(r.start, r.end):
            yield Mention(r.start, r.end, "Company", name, "tagged", round(r.likelihood * 0.9, 2))
