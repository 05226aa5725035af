"""SETS_TARGET: every number that the document sets as a goal, with its indicator, comparator, year and base value."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from graph.lexicon import lexicon
from graph.quantities import base, plain
from ingest.assertion import is_reviewed
from ingest.columns import name_column, unit_cells
from ingest.draft import Clause, Draft, Fact, Key
from ingest.places import level_of
from ingest.quantities import whens
from ingest.quantities.amounts import Amount, amounts
from ingest.quantities.comparators import STRIVE
from ingest.quantities.goal import Goal, Head
from ingest.quantities.reader import Reader
from ingest.quantities.slots import slots
from ingest.quantities.stretch import Stretch
from ingest.quantities.tenses import Timeline, past_clauses
from ingest.subjects import subject_of

TITLE = re.compile(r"《[^《》\n]{2,80}》")
SHORTEST = 2  # letters of a project's name in front of a number that is part of it
AIM = re.compile(r"目标|指标")
# 三、建设条件: what whoever applies must have is no goal
CONDITIONS = re.compile("(?:条件|资格)$|(?:申报|申请|认定|评选|评审|参评|准入|遴选|入选)(?:标准|要求)$")
# A row of a project list: number, name and further cells, whose figures describe the project.
_ROW = re.compile(r"^\s*\d{1,3}[ \t\u3000.、]+[^\n]*?(?:\S[ \t\u3000]+\S[^\n]*?){3,}$")
_WRAPPED = re.compile(r"[\u4e00-\u9fff\w、,%“《(+\-—]$")
YEARLY = frozenset({"work_plan", "key_points", "government_work_report", "news", "project_list"})


def state(draft: Draft) -> Iterable[Fact]:
    """The goals of a document as facts."""
    spans = sorted((m.start, m.end) for m in draft.mentions if m.type in ("Park", "Region"))
    last = horizon(draft)
    for start, end, found in _stretches(draft):
        yield from _read(draft, start, end, found, spans, last)


def _stretches(draft: Draft) -> Iterator[tuple[int, int, list[Amount]]]:
    """Stretches of text between full stops that hold amounts, with their amounts; sections that look back
    and rows of project lists, whose figures describe the project, are left out."""
    starts = [s.start for s in draft.sentences]
    left_out = past_clauses(draft) | _conditions(draft)
    listed = {c.index: c for c in draft.clauses if name_column(c.cells)}
    group: list[Amount] = []
    bounds = (0, 0)
    titles = [m.span() for m in TITLE.finditer(draft.text)]
    titles += _headlines(draft)
    names = sorted([*titles, *((m.start + SHORTEST, m.end) for m in draft.mentions if m.type == "Project")])
    for amount in amounts(draft.text):
        at = bisect_right(names, (amount.start, len(draft.text))) - 1
        if at >= 0 and amount.end < names[at][1]:
            continue  # 《上市新政10条》, 甲集团4家整机厂
        index = bisect_right(starts, amount.start) - 1
        clause = draft.sentences[index].clause if index >= 0 else -1
        if index < 0 or draft.sentences[index].end <= amount.start or clause in left_out or is_reviewed(draft, amount.start):
            continue
        if clause in listed and not _done_this_year(draft, listed[clause], amount):
            continue
        if amount.start >= bounds[1]:
            if group:
                yield *bounds, group
            group, bounds = [], _bounds(draft, index)
        group.append(amount)
    if group:
        yield *bounds, group


def _conditions(draft: Draft) -> set[int]:
    """The clauses under headings of conditions; a clause stands behind the one above it."""
    found: set[int] = set()
    for clause in draft.clauses:
        if clause.parent in found or CONDITIONS.search(clause.heading):
            found.add(clause.index)
    return found


def _headlines(draft: Draft) -> list[tuple[int, int]]:
    """The headline of an article wherever it stands: its figures are told again below it."""
    title = draft.metadata.title
    if draft.metadata.type != "news" or "title" in draft.metadata.inferred or not re.search(r"\d", title):
        return []
    # A figure may end its headline, and one that ends a name is not of it: and the blank behind it.
    return [(m.start(), m.end() + 2) for m in re.finditer(rf"(?m)^[ \u3000]*{re.escape(title)}[ \u3000]*$", draft.text) if _told_below(draft.text, title, m.end())]


def _told_below(text: str, title: str, end: int) -> bool:
    """Whether all figures of a headline stand in the text below it."""
    return all(figure in text[end:] for figure in re.findall(r"\d[\d.]*", title))


def _done_this_year(draft: Draft, clause: Clause, amount: Amount) -> bool:
    """Whether the row of a project says in the column for the year's goal how much of it is to be done: 完成铺设14公里."""
    if amount.dimension in ("money", "share"):
        return False
    cell = next((span for column, span in clause.cells.items() if YEAR_COLUMN.match(column) and span[0] <= amount.start < span[1]), None)
    return cell is not None and DONE.search(draft.text, cell[0], amount.start) is not None


YEAR_COLUMN = re.compile(r"(?:本?年度|今年|全年|20\d\d年)(?:主要|建设|工作)?(?:目标|任务|计划|进度|形象进度)")
DONE = re.compile(r"完成|新增|建成|铺设|敷设|改造|达到")


def _bounds(draft: Draft, index: int) -> tuple[int, int]:
    """The span of the sentence at ``index`` with those that a semicolon or a line break within a sentence joins to it."""
    sentences = draft.sentences
    first = last = index
    while first > 0 and _joined(draft, first - 1):
        first -= 1
    while last + 1 < len(sentences) and _joined(draft, last):
        last += 1
    return sentences[first].start, sentences[last].end


def _joined(draft: Draft, index: int) -> bool:
    """Whether a sentence goes on in the next one."""
    sentence, following = draft.sentences[index], draft.sentences[index + 1]
    if sentence.end != following.start:
        return False
    if draft.text[sentence.end - 1] == ";":
        return True
    return draft.text[sentence.end - 1] == "\n" and sentence.clause == following.clause and sentence.end - draft.text.rfind("\n", 0, sentence.end - 1) > 30 and bool(
        _WRAPPED.search(draft.text, sentence.end - 3, sentence.end - 1)
    )


def _read(
    draft: Draft, start: int, end: int, found: list[Amount], spans: list[tuple[int, int]], last: int | None
) -> Iterator[Fact]:
    # A line break within a sentence is no stop.
    text = draft.text[start : end - 1].replace("\n", "\u3000") + draft.text[end - 1 : end]
    if _ROW.match(text):
        return
    clause = draft.clause_at(found[0].start)
    # A row that gives duties to units sets goals wherever it holds numbers.
    planned = clause is not None and (bool(AIM.search(clause.heading)) or any(unit_cells(clause.cells)))
    timeline = Timeline(text, draft.metadata.year, planned or _in_plan(draft, clause), draft.metadata.type == "news")
    places = [(a - start, b - start) for a, b in spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]]
    carried: tuple[int, Head | None] = draft.notes.get("last head", (-1, None))
    head = carried[1] if carried[0] == start and CARRIED.match(text) else None
    reader = Reader(Stretch(text, start, slots(text, found, start), places), timeline, planned, head)
    state = _state(draft)
    for goal in reader.read():
        # What the country's news tell of 今年 was mostly reached; a province's paper plans so too.
        if state and not (timeline.looks_ahead(goal.amount.start - start, state != "country") or SET_ASIDE.search(goal.slot.left)):
            continue
        yield from _facts(draft, goal, start, timeline.at(goal.amount.start - start).year, _through(text, goal.amount.start - start, draft.metadata.year) or last)
    draft.notes["last head"] = (end, reader.memory.head)


# 通过三年创建,…: by when a sentence's goals are to be reached
THROUGH = re.compile("(?:通过|经过|利用|力争用|争取用|计划用|用)(?P<years>[两二三四五2-5])年(?:左右)?的?(?:时间|努力|创建|建设|攻坚|发展|奋斗|培育|改造)|(?:未来|今后|下一步)(?P<ahead>[两二三四五2-5])年(?![前来多])")


def _through(text: str, at: int, year: int | None) -> int | None:
    """The year that a sentence counts from the document's, or by its five-year plan, for all of its goals."""
    if year is None:
        return None
    if (match := THROUGH.search(text)) is not None:
        return year + _counted(match["years"] or match["ahead"])
    last = _last_of_five(text[:at])
    return last if last is not None and last >= year else None


DIGITS = str.maketrans("2345", "二三四五")
# 营业收入达到530亿元。|到2026年,突破700亿元: a sentence that tells a later year and a number only goes on with the indicator before it.
CARRIED = re.compile(r"(?:到|至)?20\d\d年(?:年?[末底]前?)?,?(?:力争|争取|预计|将|要)?(?:突破|达到|超过|增[加长]到|提高到|增至|达)[约近超]?\d")


# 省财政每年安排专项资金4亿元
SET_ASIDE = re.compile("每年[^,。;]{0,6}(?:安排|统筹|设立|列支)")


def _state(draft: Draft) -> str:
    """Whether a report of the press speaks of the whole country or a province, "" where of neither: it tells what was reached, and plans where it says so."""
    if draft.metadata.type != "news" or draft.subject is None or draft.subject[0] != "Region":
        return ""
    entry = lexicon("regions").get(draft.subject[1])
    level = level_of(entry) if entry is not None else ""
    return level if level in ("country", "province") else ""


# 下半年工作安排: what stands below it compares its goals with the year before.
PLAN = re.compile(r"(?:安排|打算|计划|部署|举措|思路|目标|任务)$")


def _in_plan(draft: Draft, clause: Clause | None) -> bool:
    """Whether a clause stands in a section whose heading says that it plans."""
    while clause is not None:
        if PLAN.search(clause.heading):
            return True
        clause = draft.clauses[clause.parent] if clause.parent >= 0 else None
    return False


def horizon(draft: Draft) -> int | None:
    """The year by which goals without a year are to be reached: the last of a plan's years."""
    metadata = draft.metadata
    if len(metadata.years) > 1 and metadata.type not in YEARLY:
        return max(metadata.years)
    if metadata.type in YEARLY or metadata.year is None:
        return metadata.year
    named = Counter(int(y) for y in re.findall(r"到(20\d\d)年", draft.text) if metadata.year <= int(y) <= metadata.year + 10)
    return named.most_common(1)[0][0] if named else metadata.year


def _facts(draft: Draft, goal: Goal, offset: int, year: int | None, last: int | None) -> Iterator[Fact]:
    amount, start, end = goal.amount, offset + goal.start, offset + goal.end
    words = draft.text[start : amount.start]
    exact = goal.comparator == "="
    values = [(amount.value, goal.comparator)]
    if amount.high is not None:
        values = [(amount.value, ">=" if exact else goal.comparator), (amount.high, "<=" if exact else goal.comparator)]
    if goal.surface != goal.name:
        draft.alias("Indicator", goal.surface, goal.name)
    qualifiers = _qualifiers(goal, words, _year(draft, year, words) or last)
    subjects = _subjects(draft, goal, start)
    if not subjects:
        draft.unheld["figures"] += 1
    for head, begin in subjects:
        for value, comparator in values:
            yield Fact(
                "SETS_TARGET", head, ("Indicator", goal.name), begin, end, "goals", qualifiers | measured(value, goal.amount.unit, "<=" if goal.kind == "rank" else comparator)
            )


def measured(value: float, unit: str, comparator: str) -> dict[str, Any]:
    """The qualifiers of a figure: its value as written and in base units, and how it compares."""
    known = base(value, unit)
    found: dict[str, Any] = {"value": plain(value), "comparator": comparator}
    if known is not None:
        # Bare 亿 is money in plans.
        found |= {"base_value": known.value, "base_unit": known.unit or "CNY"}
    return found


def _year(draft: Draft, year: int | None, words: str) -> int | None:
    """The year that is named, or counted from the document's: 三年内."""
    span = re.search(r"(?<![\d—–－~-])([两二三四五2-5])年内", words) if "年内" in words else None
    if year is None and span and draft.metadata.year:
        return draft.metadata.year + _counted(span[1])
    return year or _last_of_five(words)


FIVE_YEARS = re.compile("十([一二三四五六七])五”?(?:期间|时期|末|期末)")


def _last_of_five(words: str) -> int | None:
    """The last year of the five-year plan that words name: 十四五期间."""
    found = FIVE_YEARS.search(words)
    return 2010 + 5 * "一二三四五六七".index(found[1]) if found else None


def _counted(years: str) -> int:
    """How many years behind its first a span of years ends: 两年 at the end of the next."""
    return "一二三四五".index(years.replace("两", "二").translate(DIGITS))


def _qualifiers(goal: Goal, words: str, year: int | None) -> dict[str, Any]:
    part = goal.slot.left
    optional = {
        "year": year, "deadline": whens.deadline(words, goal.slot.right), "period": whens.period(part) or whens.period(words),
        "threshold": goal.threshold or None, "strive": True if STRIVE.search(words) else None,
    }
    return {"unit": goal.amount.unit, "kind": goal.kind} | {k: v for k, v in optional.items() if v is not None}


def _subjects(draft: Draft, goal: Goal, start: int) -> list[tuple[Key, int]]:
    """Of whom the goal speaks, and where that begins: those named in front of the number, else its sentence's subject."""
    subject = subject_of(draft, goal.amount.start) or draft.subject
    own = [(subject, start)] if subject is not None and subject[0] in ("Park", "Region") else []
    found: list[tuple[Key, int]] = []
    for name in goal.places:
        at = draft.text.rfind(name, 0, goal.amount.start)
        key = next((m.key for m in draft.mentions if m.start == at and m.type in ("Park", "Region")), None)
        if key is None and re.search("^(?!其余|各|全).+(?:街道|镇|乡)$", name):
            key = ("Region", name)
        # An office or a company is no place: the goal is the place's, from the words that name the office.
        found += [(key, start)] if key else [(own[0][0], max(start, at))] if own else []
    return found or own
