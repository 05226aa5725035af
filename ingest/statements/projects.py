"""Park or Region –HAS_PROJECT→ Project with its stage; Company –UNDERTAKES→ Project; the industries of both."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from ingest import stages
from ingest.acting import SHORT_FORM
from ingest.construction import sums
from ingest.construction.members import Member
from ingest.construction.questioned import TAKES_PART, UNNAMED, questioned
from ingest.construction.sums import Sum
from ingest.draft import Clause, Draft, Fact, Key, Mention
from ingest.mentions._firmowners import OWNER_COLUMN
from ingest.mentions.projects import found_members, is_planned, rows, served, told_alone
from ingest.patterns import compiled
from ingest.rooms import room_at
from ingest.sought import sought
from ingest.statements import _byclause
from ingest.statements._dealtdues import dealt
from ingest.statements._heads import heads, lands_at
from ingest.statements._industries import industries_of

GROUP = re.compile(r"[\u4e00-\u9fff、]{2,10}(?:项目|工程)[类组]?(?:[,\s]*\(?\d+[个项]\)?)?(?:[(,].*)?$")
STAGE_COLUMN = re.compile(r"阶段|建设性质|进展|进度|节点|状态|类型|性质|年度?(?:工作|建设)?(?:目标|计划$|任务)")
# What is a stage and nothing else is one below any header.
EARLY = re.compile("前期|储备|谋划|论证|可研|核准|立项|设计|预审|审批|手续")  # what a step tells of a work that is not begun
STAGE_ALONE = re.compile(r"(?:计划|拟|已|正在|新|当年|本年|年内|预备|今年)?(?:续建|新建|在建|扩建|改建|结转|开工|新开工|动工|竣工|完工|建成|投产|投用|投运|前期|储备|谋划|签约)(?:投产|投用|前期)?(?:项目|类|阶段|中|工作)?")
# 竣工时间: 2025.10
DONE_COLUMN = re.compile(r"(?:计划|预计)?(?P<done>竣工|完工|建成|投产|投用)(?:时[间限]|日期)")
PLACE_COLUMN = re.compile(r"地点|位置|选址|所在|落地")
# 由甲公司投资建设: whoever is named so undertakes what the sentence speaks of.
BY = re.compile(r"由(?:[^,。;、由]{2,24}[与和、]){0,2}$")
BUILDS = re.compile(r"(?:[^,。;、]{0,14})?(?:投资|承建|建设|负责|承担|实施|牵头|会同|运营|开发|打造|组建|出资|筹建|兴建|合资|合作|携手|联手)")
# 支持甲公司牵头建设乙中心
# 甲集团计划投资20亿元,在乙园区新建丙生产线
SPENDS = r"(?:计划|拟|将|再)*(?:总?投资|斥资|出资)[约超近]?[\d.]+[万亿]元?,?"
TAKES_ON = compiled(rf"(?:牵头|参与|联合|(?:入驻|进驻|落户)[^,。;、]{{2,18}}?,?(?:计划|拟|将)?|扩[产能建],(?:在[^,。;、]{{2,18}}?)?|{SPENDS}|投资|合作|加快|负责|主导|在[^,。;、]{{2,18}}?(?:{SPENDS})?)*(?:建设|组建|实施|打造|合建|共建|投资|承建|建成|新建|扩建|设立)(?:的)?[^,。;、]{{0,6}}$")
# 甲公司在乙市布局的丙基地
PLACED = compiled(r"(?:计划|拟|将|再)*(?:总?投资|斥资|出资)[约超近]?[\d.]+[万亿]+元?的|(?:正在|目前|前期|深入|加紧|重点)*(?:洽谈|商谈|磋商|谈判|接洽)的|(?:牵头|主导|承建|发起|领衔)(?:组建|建设|实施)?的|(?:在[^,。;]{1,12}?)?(?:总?投资[^,。;]{1,12}?)?(?:投资|布局|建设|投建|兴建|打造|新建|开发)+的(?:总投资[^,。;]{1,10}的)?")
OF_IT = re.compile(r"[^,。;、]{0,8}?(?:投资|承建|建设|实施|打造|开发|投建)[^,。;、]{0,12}?的")
THE_PROJECT = re.compile(r"该项目|该工程|项目(?:将)?$|这[个一](?:项目|工程|大项目)?(?:由|是由)")
LONGEST = 400


def state(draft: Draft) -> Iterator[Fact]:
    """One fact a project and stage, one a company and project."""
    yield from _prose(draft)
    yield from _undertaken(draft)
    yield from _byclause.builders(draft)
    yield from _asked(draft)
    yield from industries_of(draft)
    found = list(rows(draft))
    shared = Counter(clause.index for clause, _, _ in found)
    for clause, (start, end), name in found:
        # What a row with several names gives is not known of each.
        told = sums.of_row(draft.text, clause.cells, clause.start) or sums.of_words(draft.text, end, clause.end) if shared[clause.index] == 1 else None
        yield from _row(draft, clause, start, end, name, told)


def _prose(draft: Draft) -> Iterator[Fact]:
    seen: set[tuple[object, ...]] = set()
    unheld: set[str] = set()
    projects = frozenset(m.name for m in found_members(draft))
    starts = frozenset(m.start for m in found_members(draft))
    owners: dict[str, str] = draft.notes.get("owners", {})
    builders: dict[str, list[str]] = draft.notes.get("builders", {})
    # What was signed in a year before and is looked after now stands nowhere yet.
    looked_after = {m for m in found_members(draft) if served(draft, m)}
    staged = {m.name for m in found_members(draft) if m.stage != "unknown" and m not in looked_after and is_planned(draft, m)}
    invested = sums.of_members(draft.text, found_members(draft), told_alone(draft))
    pointed, dates = _former_and_latter(draft), dealt(draft, found_members(draft))
    for member in (pointed.get(m.start, m) for m in found_members(draft)):
        key = ("Project", member.name)
        start, end = _evidence(draft, member.start, member.end)
        told = invested.get(member.start)
        # A project merely spoken of says nothing beside a stage that the plan tells elsewhere.
        if is_planned(draft, member) and ((member.stage != "unknown" and member not in looked_after) or member.name not in staged):
            qualifiers = {"stage": "unknown"} if member in looked_after else _qualifiers(member, told, dates.get(member.start))
            first, last = (min(start, told.start), max(end, told.end)) if told else (start, end)
            held_by = _heads(draft, member, projects, starts)
            if not held_by:
                unheld.add(member.name)
            for head in held_by:
                # Where it is told once more with what it costs, that is said too.
                known = (head, key, member.stage) in seen and (told is None or (head, key, member.stage, "sum") in seen)
                if not known and head[1] != member.name:
                    seen |= {(head, key, member.stage), *([(head, key, member.stage, "sum")] if told else [])}
                    yield Fact("HAS_PROJECT", head, key, first, last, "projects:list", qualifiers)
        for builder in builders.get(member.name, ()):
            if (builder, key) not in seen:
                seen.add((builder, key))
                yield Fact("UNDERTAKES", ("Company", builder), key, start, end, "projects:builder")
        owner = owners.get(member.name)
        if owner and (owner, key) not in seen:
            seen.add((owner, key))
            yield Fact("UNDERTAKES", ("Company", owner), key, start, end, "projects:name")
    draft.unheld["works"] += len(unheld)


# 紧盯甲四期、乙基地,确保前者5月开工、后者11月投产
FORMER = sought("前者(?P<former>[^,。;、]{2,24})[,、]后者(?P<latter>[^,。;、]{2,24})")


def _former_and_latter(draft: Draft) -> dict[int, Member]:
    """The two projects named last in front of 前者…、后者…, each with the stage that is told of it there."""
    found: dict[int, Member] = {}
    for match in FORMER.finditer(draft.text):
        sentence = draft.sentence_at(match.start())
        if sentence is None:
            continue
        named = [m for m in found_members(draft) if sentence.start <= m.start and m.end <= match.start()][-2:]
        if len(named) < 2:
            continue
        for member, words in zip(named, match.group("former", "latter"), strict=True):
            if (stage := stages.behind(words)) is not None:
                found[member.start] = member._replace(stage=stage, words=words)
    return found


def _heads(draft: Draft, member: Member, projects: frozenset[str], starts: frozenset[int]) -> tuple[Key, ...]:
    """Whose project it is; one that is to land in a place that the sentence has not spoken of is the document's subject's."""
    found = heads(draft, member.start, projects, starts)
    if draft.metadata.type == "news" and (room := room_at(draft, member.start)) is not None and room not in found:
        found = (*found, room)
    place = lands_at(draft, member.end) if draft.subject is not None and draft.subject not in found else None
    return found if place is None or place in found or draft.subject is None else (draft.subject,)


def _qualifiers(member: Member, told: Sum | None, dealt_date: str | None) -> dict[str, object]:
    due = dealt_date or stages.due(member.words)
    return {"stage": member.stage} | ({"due": due} if due else {}) | (told.qualifiers() if told else {})


def _undertaken(draft: Draft) -> Iterator[Fact]:
    """Companies that a sentence names as investor or builder."""
    text = draft.text
    members = sorted({(m.start, m.end, m.name) for m in found_members(draft)})
    starts = [m[0] for m in members]
    if not members:
        return
    firms = {m.start: m.end for m in draft.mentions if m.type == "Company"}
    for company in draft.mentions:
        if company.type != "Company":
            continue
        sentence = draft.sentence_at(company.start)
        if sentence is None:
            continue
        by = BY.search(text, sentence.start, company.start) and BUILDS.match(text, company.end, sentence.end)
        first = bisect_left(starts, company.end)
        following = [m for m in members[first : first + 8] if m[0] < sentence.end]
        if by and OF_IT.match(text, company.end, sentence.end):
            # 由甲公司投资8亿元的乙项目: what the part goes on to name, and nothing else.
            named = [m for m in following[:1] if "," not in text[company.end : m[0]]]
        elif by:
            named = following or _spoken_before(text, members, starts, sentence.start, company.start)
        else:
            named = [m for m in following[:1] if text[company.end : m[0]] == "的" or TAKES_ON.fullmatch(text, _behind_list(text, company.end, firms), m[0]) or PLACED.fullmatch(text, company.end, m[0])]
        for start, end, name in named:
            yield Fact("UNDERTAKES", company.key, ("Project", name), min(start, company.start), max(end, company.end), "projects:builder")


def _asked(draft: Draft) -> Iterator[Fact]:
    """Firms that are to build together what a question is about and the sentence does not name: 由甲与乙合资,建设年产80万吨的项目."""
    text = draft.text
    for member in questioned(text, draft.clauses):
        clause = draft.clause_at(member.start)
        for sentence in draft.sentences if clause else ():
            if clause is None or sentence.clause != clause.index or not (unnamed := UNNAMED.search(text, sentence.start, sentence.end)):
                continue
            for firm in draft.mentions:
                if firm.type == "Company" and sentence.start <= firm.start < unnamed.start() and TAKES_PART.search(text, sentence.start, firm.start):
                    yield Fact("UNDERTAKES", firm.key, ("Project", member.name), member.start, unnamed.end(), "projects:asked")


def _behind_list(text: str, end: int, firms: dict[int, int]) -> int:
    """Where the list of firms ends to which one belongs: 支持甲、乙公司|建设丙."""
    while text[end : end + 1] in ("、", "和", "与") and (following := firms.get(end + 1)) is not None:
        end = following
    return end


def _spoken_before(text: str, members: list[tuple[int, int, str]], starts: list[int], sentence: int, position: int) -> list[tuple[int, int, str]]:
    """The project that the same sentence, or 该项目, speaks of in front of a position."""
    last = bisect_left(starts, position) - 1
    if last < 0:
        return []
    if members[last][0] >= sentence or (THE_PROJECT.search(text, sentence, position) and position - members[last][1] < 120):
        return [members[last]]
    return []


def _evidence(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence with the name, from its first word to its last."""
    sentence = draft.sentence_at(start)
    if sentence is None:
        return start, end
    text = draft.text
    first = max(text.rfind(",", sentence.start, start) + 1, sentence.start)
    stop = text.find(",", end, sentence.end)
    last = stop if stop >= 0 else sentence.end
    while first < start and text[first] in " \n\t\u3000":
        first += 1
    while last > end and text[last - 1] in " \n\t\u3000":
        last -= 1
    return first, last


def _row(draft: Draft, clause: Clause, start: int, end: int, name: str, told: Sum | None) -> Iterator[Fact]:
    """What a row of a project list says: stage, sum, place, who builds."""
    text = draft.text
    cells = {c: text[a:b].strip() for c, (a, b) in clause.cells.items()}
    steps = [v.replace("\n", "") for c, v in cells.items() if STAGE_COLUMN.search(c)]
    stage = next((stages.of_cell(v) for v in steps), "unknown")
    alone = next((v for v in cells.values() if STAGE_ALONE.fullmatch(v)), None)
    if stage == "unknown" and alone is not None:
        stage = stages.of_cell(alone)  # 类别: 续建
    if stage == "unknown" and alone is None and not any(map(EARLY.search, steps)):
        stage = _stage_above(draft, clause)
    last = clause.end - 1 if clause.end - start < LONGEST else end
    due = next((d for v in steps if (d := stages.due(v))), None)
    if stage in ("build", "start"):
        stage, due = _done(draft, cells, stage, due)
    if due is None and (reached := stages.tail().search(text, end, clause.end)) is not None:
        due = stages.due(reached[0])  # …;6月底前投产
    qualifiers = {"stage": stage} | ({"due": due} if due else {}) | (told.qualifiers() if told else {})
    last = max(last, told.end) if told and told.start > end else last
    key = ("Project", name)
    places = [draft.subject] if draft.subject else []
    place = next((v for c, v in cells.items() if PLACE_COLUMN.search(c)), None)
    places += [m.key for m in _named(draft, "Park", clause) if place and m.name in (place, *re.split("[、,;/]", place))]
    for head in dict.fromkeys(places):
        yield Fact("HAS_PROJECT", head, key, start, last, "projects:row", qualifiers)
    named: str | None = draft.notes.get("owners", {}).get(name)
    if named:
        yield Fact("UNDERTAKES", ("Company", named), key, start, end, "projects:name")
    owner = SHORT_FORM.sub("", next((v for c, v in cells.items() if OWNER_COLUMN.search(c)), ""))
    for company in _named(draft, "Company", clause):
        if company.name and company.name in re.split(r"[、,;/\s]+", owner):
            yield Fact("UNDERTAKES", company.key, key, min(start, company.start), max(end, company.end), "projects:owner")


def _done(draft: Draft, cells: dict[str, str], stage: str, due: str | None) -> tuple[str, str | None]:
    """The stage and day of what a column says is finished within the plan's year; otherwise those that are known."""
    for column, words in cells.items():
        if (done := DONE_COLUMN.fullmatch(column)) is not None and draft.metadata.year and words.startswith(str(draft.metadata.year)):
            return stages.of_cell(done["done"]), due or words
    return stage, due


def _stage_above(draft: Draft, clause: Clause) -> str:
    """The stage that the nearest heading over a row tells that speaks of projects: 二、续建项目(4个), and below it (一)农业."""
    while clause.parent >= 0:
        clause = draft.clauses[clause.parent]
        if GROUP.match(clause.heading):
            return stages.of_cell(clause.heading)
    return "unknown"


def _named(draft: Draft, type: str, clause: Clause) -> list[Mention]:
    return [m for m in _by_clause(draft).get(clause.index, ()) if m.type == type]


def _by_clause(draft: Draft) -> dict[int, list[Mention]]:
    """Parks and companies by the clause they stand in; counted once."""
    stored: dict[int, list[Mention]] | None = draft.notes.get("row mentions")
    if stored is None:
        starts = [c.start for c in draft.clauses]
        stored = {}
        for m in draft.mentions:
            if m.type in ("Park", "Company"):
                stored.setdefault(bisect_left(starts, m.start + 1) - 1, []).append(m)
        draft.notes["row mentions"] = stored
    return stored
