"""Where clauses begin: numbers and signs at the heads of lines and within them, rows of tables, subtitles and lead phrases."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ingest.columns import Row
from ingest.fielded import fielded
from ingest.grouprows import groups
from ingest.patterns import compiled
from ingest.records import records
from ingest.sentences import META
from ingest.sought import sought
from ingest.tables import rows
from ingest.text import BULLETS, at_lines
from ingest.unitnames import offices
from ingest.units import list_spans

Span = tuple[int, int]
CHINESE = "一二三四五六七八九十百"
MARKS = (
    ("part", rf"第[{CHINESE}\d]{{1,4}}[编篇部](?:分)?"),
    ("chapter", rf"第[{CHINESE}\d]{{1,4}}章"),
    ("section", rf"第[{CHINESE}\d]{{1,4}}节"),
    ("article", rf"第[{CHINESE}\d]{{1,4}}条"),
    ("nth", rf"第[{CHINESE}]{{1,2}}[,、](?![{CHINESE}第])(?=[^\n]{{4}})"),
    ("other", rf"其[{CHINESE}]{{1,2}}[,、:](?!其)(?=[^\n]{{4}})"),
    ("named", r"(?:重点|主要)?(?:任务|事项|工作)(?:名称|事项)[ ]?[:\t](?=[^\t\n]{2,60}\n)"),
    ("action", rf"(?:重点|主要)?(?:(?:行动|任务|专题|专项)[{CHINESE}]{{1,3}}|(?:任务|事项|举措|专项|行动|工程)[ ]?\d{{1,2}})[:、 \u3000]"),
    ("chinese", rf"[{CHINESE}]{{1,3}}[、.]"),
    ("bracket", rf"\([{CHINESE}]{{1,3}}\)"),
    ("decimal", r"\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=[ \t\u3000、\u4e00-\u9fff])"),
    ("number", r"\d{1,3}(?:[、.](?=\D)|\.(?=\d{4}年))"),
    ("ordinal", r"\d{1,2}(?=[ \u3000][\u4e00-\u9fff“])"),
    ("numbered", r"(?:\(\d{1,3}\)|\d{1,3}\))"),
    ("dotted", r"[⒈-⒛]"),
    ("circle", r"[①-⑳]"),
    ("bullet", rf"[{BULLETS}](?![ \t\u3000]*(?:责任|牵头|配合|主办|承办|主责|协办|参与|完成|时限))(?=[^\n]{{4,400}}\n[ \t\u3000]*[(【〔](?:责任|牵头|主办|承办|主责)(?:单位|部门|科室)[ ]?:|[^\n]{{4,80}}\n(?:[^\n]{{8,}}\n)?[ \t\u3000]*[{BULLETS}]?[ ]*(?:责任|牵头|主办|承办|主责)(?:单位|部门|科室|处室|领导)?[ ]?:|[^\n]{{4,240}}\((?:责任|牵头|主办|主责|包抓|包保|包联)(?:单位|部门|科室):(?:[^()\n]|\([^()\n]{{1,12}}\)){{2,90}}\)[ ]*$)"),
    ("boxed", r"【(?=[^】\n]{2,24}】(?:[^\n]{12}|[ ]*\n[ \t\u3000]*(?:\(?1[.、)]|\(?一[、)]|①|一是)))(?!任务|重点任务\d|责任|牵头|配合)"),
    ("task", rf"【任务[{CHINESE}\d]{{1,3}}】"),
)
STARRED = re.compile(rf"^[ \t\u3000]*(?P<sign>[{BULLETS}])[ \t\u3000]*(?=[^\n。;:、,()]{{2,24}}\n[^\n]{{12}})", re.M)
MARK = re.compile(r"^[ \t\u3000]*(?P<md>#{1,6}[ \t]+|[-*][ \t]+)?(?:\*\*)?(?:" + "|".join(f"(?P<{n}>{p})" for n, p in MARKS) + r")[ \t\u3000]*", re.M)
# The same marks within a line, behind the end of a sentence, where a page lost its line breaks.
INLINE = re.compile(rf"(?<=[。;])[ \t\u3000]*(?:(?P<bracket>\([{CHINESE}]{{1,3}}\))|(?P<number>\d{{1,2}}[.、](?=[\u4e00-\u9fff])))")
POINTS = sought(rf"(?:(?<=[。;:,)])|^)[ \t\u3000]*(?P<point>[{CHINESE}]{{1,2}}是)(?=[^。;\n]{{2,40}}。)", re.M)
MARKDOWN = re.compile(r"^(#{1,6})[ \t]+(?=\S)", re.M)
# 甲局、乙局负责: above 1., 2. of what they are to do
OFFICES = re.compile(r"^(?=[ \t\u3000]*[\u4e00-\u9fff、()]{3,}+:?[ ]*\n)[ \t\u3000]*(?P<names>[\u4e00-\u9fff、()]{3,40}?(?:负责|牵头)?(?:的?(?:工作|任务|事项))?):?[ ]*\n(?=[ \t\u3000]*(?:\(?1[.、)]|①|\(?一[、)]|一是))", re.M)
LEAD = re.compile(r"^[ \t\u3000]*(?P<lead>[^。:;!?\d\n\t]{4,34}?)。(?=[^\n]{12,})", re.M)
SUBTITLE = re.compile(r"^[ \t\u3000]*(?:关键词[::])?(?P<subtitle>[^。;\n\t|]{2,28}[^。;!,、:\n\t|\s])[ \t\u3000]*\n(?:(?<=\*\*\n)\n)?(?=[^\n]{40,})", re.M)
# 2.1 总量目标。 Without the signs of Markdown such marks are headings only where several of them stand; 3.5 亿元 is none.
SECTION = re.compile(r"^[ \t\u3000]*(\d{1,2}\.\d{1,2})(?!\.?\d)[ \t\u3000]*(?![亿万元个家户%])[\u4e00-\u9fff“][^。:;,\n]{1,20}(?:[。:\n]|\()", re.M)
FEW = 3
# 表二 重点项目清单, 附表1:…, right above the header of a table: the rows are numbered anew in each
SHEET = re.compile(rf"^[ \t\u3000]*(?P<sheet>附?表(?:[{CHINESE}]{{1,3}}(?!是)|\d{{1,2}}(?:-\d{{1,2}})?)|附件[{CHINESE}\d]{{0,2}}(?=[ \t\u3000]*:?[ \t\u3000]*\n))[ \t\u3000、.:]*\n?[ \t\u3000]*(?=[^\n。;]{{2,60}}\n)", re.M)
UNDER_SHEET = 3
SUBTITLED = 5
# A title stands within this many lines.
HEAD_LINES = 30


class Mark(NamedTuple):
    """A place where a clause begins: kind, label, start of the clause, start of its heading, a row's cells, heading level.

    ``level`` is the number of # of a Markdown heading, 0 for other marks.
    """

    kind: str
    label: str
    start: int
    heading: int
    row: Row | None = None
    level: int = 0


def marks_of(text: str) -> list[Mark]:
    """All marks of a text, in order; of two at one place the surer."""
    table = rows(text)
    for more in (fielded, records):
        table += [r for r in more(text) if not _within(r.start, [(t.start, t.end) for t in table])]
    spans = [(r.start, r.end) for r in table]
    found = {r.start: Mark("row", r.label, r.start, r.heading[0], r) for r in table}
    for mark in _at_heads(text):
        if not _within(mark.start, spans):
            found.setdefault(mark.start, mark)
    for mark in _starred(text, found):
        if not _within(mark.start, spans):
            found.setdefault(mark.start, mark)
    found |= {g.start: Mark("bracket" if g.label.startswith("(") else "chinese", _label(g.label), g.start, g.heading) for g in groups(text, table)}
    found |= {mark.start: mark for mark in _sheets(text, table)}
    found |= {mark.start: mark for mark in _offices(text, found, spans)}
    for mark in (*_inline(text, spans), *_subtitles(text, set(found)), *_points(text, spans)):
        found.setdefault(mark.start, mark)
    marks = sorted(found.values(), key=lambda m: m.start)
    return sorted([*marks, *_unnumbered(text, marks, spans)], key=lambda m: m.start)


def _at_heads(text: str) -> Iterator[Mark]:
    """Numbers and signs at the heads of lines."""
    sections = len({m[1] for m in at_lines(SECTION, text, ".")}) >= FEW
    counted = 0
    for match in at_lines(MARK, text):
        kind = found = str(next(k for k, _ in MARKS if match[k]))
        level = (match["md"] or "").count("#")
        if kind == "decimal":
            if not level and not (sections and SECTION.match(text, match.start())):
                continue
            kind += str(match[kind].strip(".").count("."))
        if kind == "boxed" and text.count(f"【{text[match.end() : text.find('】', match.end())]}】") >= FEW:
            continue  # 【工作目标】… below each task is a field of it
        if kind == "ordinal":  # 01 甲。 … 02 乙。, and 1 above 1.1: figures alone open clauses where they count from one
            if int(match[kind]) != counted + 1 or not (sections or len(match[kind]) > 1):
                continue
            counted += 1
        yield Mark(kind, "" if kind == "named" else _label(match[found]), match.start(), match.end(), level=level)


def _starred(text: str, found: dict[int, Mark]) -> Iterator[Mark]:
    """Short lines behind the sign with which other tasks are headed: ★ 工作要求, beside ★ 甲 above 责任单位:…."""
    signs = {text[m.start : m.heading].strip() for m in found.values() if m.kind == "bullet"}
    for match in at_lines(STARRED, text) if signs else ():
        if match["sign"] in signs:
            yield Mark("bullet", _label(match["sign"]), match.start(), match.end())


def _sheets(text: str, table: list[Row]) -> Iterator[Mark]:
    """The names of sheets right above tables."""
    for match in at_lines(SHEET, text) if table else ():
        if any(match.end() < r.start and text.count("\n", match.end(), r.start) <= UNDER_SHEET for r in table):
            yield Mark("sheet", match["sheet"], match.start(), match.end())


def _offices(text: str, found: dict[int, Mark], tables: list[Span]) -> list[Mark]:
    """Lines of offices above what they are to do, where at least two stand."""
    above = [m for m in at_lines(OFFICES, text) if m.start() not in found and not _within(m.start(), tables) and offices(text, *m.span("names"))]
    return [Mark("offices", "", m.start(), m.start("names")) for m in above] if len(above) > 1 else []


def _inline(text: str, tables: list[Span]) -> Iterator[Mark]:
    """Marks within lines, outside of tables and lists of units."""
    for match in INLINE.finditer(text):
        if not _within(match.start(), tables) and not _in_list(text, match.start()):
            kind = str(match.lastgroup)
            yield Mark(kind, _label(match[kind]), match.start(), match.end())


def _subtitles(text: str, numbered: set[int]) -> Iterator[Mark]:
    """Markdown headings without numbers, but for the title."""
    title = _title(text, numbered)
    for match in at_lines(MARKDOWN, text, "#"):
        if match.start() != title:
            yield Mark("subtitle", "", match.start(), match.end(), level=len(match[1]))


def _points(text: str, tables: list[Span]) -> Iterator[Mark]:
    """一是…。二是…。: points within sentences."""
    for match in POINTS.finditer(text):
        if not _within(match.start(), tables):
            yield Mark("point", match["point"], match.start("point"), match.end())


@lru_cache(maxsize=2)
def list_starts(text: str) -> list[int]:
    """Where the lists of responsible units of a text begin."""
    return [start for start, _ in list_spans(text)]


def in_front(text: str, position: int) -> int:
    """Behind the list of units with which an item begins at a place (甲局:…); the place itself where none does."""
    spans = list_spans(text)
    at = bisect_left(spans, (position, 0))
    return spans[at][1] + 1 if at < len(spans) and spans[at][0] == position and text.startswith(":", spans[at][1]) else position


def behind_list(text: str, position: int) -> int:
    """Behind the list of units in a bracket that stands at a place; the place itself where none does."""
    spans = list_spans(text)
    at = bisect_left(spans, (position, 0))
    if at == len(spans) or spans[at][0] > position + 1 or text[position : spans[at][0]].strip("([【〔 "):
        return position
    while at + 1 < len(spans) and text[spans[at][1] : spans[at + 1][0]] in ("", ";", ",", " "):
        at += 1
    end = spans[at][1]
    return end + (text[end : end + 1] in ("]", ")", "】", "〕"))


def _in_list(text: str, position: int) -> bool:
    """Whether a place is within a list of responsible units: 责任单位:1.甲局;2.乙局."""
    at = bisect_left(list_starts(text), position) - 1
    return at >= 0 and position < list_spans(text)[at][1]


def _title(text: str, numbered: set[int]) -> int:
    """Where the document's title stands among its Markdown headings of the first level; -1 where none of them is it."""
    first = next((m for m in at_lines(MARKDOWN, text, "#") if len(m[1]) == 1), None)
    if first is None or first.start() in numbered:
        return -1
    return first.start() if text.count("\n", 0, first.start()) < HEAD_LINES else -1


def _within(position: int, spans: list[Span]) -> bool:
    return any(start <= position < end for start, end in spans)


LABEL_EDGES = re.compile(rf"[{BULLETS}]|[、,.:\s]+$|(?<!\(\d)(?<!\(\d\d)(?<=\d)\)$|[【】]")


def _label(mark: str) -> str:
    """The label of a mark as it stands in paths: (一) keeps its brackets, 一、 and 1. lose their stop."""
    return LABEL_EDGES.sub("", mark)


def _unnumbered(text: str, marks: list[Mark], tables: list[Span]) -> Iterator[Mark]:
    """Lead phrases at the head of paragraphs, and subtitles of articles, where at least two of them stand in a row."""
    taken = {m.start for m in marks}
    bounds = [m.start for m in marks if m.kind != "point"]
    first = bounds[0] if bounds else 0
    leads = [m for m in at_lines(LEAD, text) if m.start() not in taken and not _within(m.start(), tables) and _is_lead(m["lead"])]
    groups: dict[int, list[re.Match[str]]] = {}
    for match in leads:
        above = sum(b <= match.start() for b in bounds)
        groups.setdefault(above, []).append(match)
    subtitles = [m for m in at_lines(SUBTITLE, text) if m.start() > 0 and m.start("subtitle") not in taken and not _within(m.start("subtitle"), tables) and not META.match(m[0]) and not re.search(r"(?:单位|部门|处室|科室|承办|协办|牵头|主办|主责|责任|配合|落实|协同):|\d号$|[((]|年\d|\d月|记者|通讯员|各位|现印发", m["subtitle"])]
    # A subtitle of a few letters (钱和路) is one beside others only.
    article = sum(len(m["subtitle"]) >= SUBTITLED for m in subtitles) >= 2 and not any(m.kind in ("nth", "chinese", "bracket", "part", "chapter", "section", "action") for m in marks)
    if article:
        for match in subtitles:
            yield Mark("subtitle", "", match.start("subtitle"), match.start("subtitle"))
    for group in groups.values():
        # In front of the first numbered clause stands the preamble.
        if len(group) >= (2 if group[0].start() >= first else 3):
            for match in group:
                if article and not ACTION.match(match["lead"].strip()):
                    continue
                yield Mark("lead", "", match.start("lead"), match.start("lead"))


# How clauses of plans begin; in articles, other short sentences at the head of a paragraph are just prose.
ACTION = compiled(
    "加[强快大速]|推[进动广]|实施|深[化入耕]|优化|完善|强化|提[升高速]|打[造好赢响]|建[设强好]|构[建筑]|培育|发展|促进|扩大|坚持|突出|聚[焦力]|狠抓|抓|做|着力|全力|"
    "持续|积极|大力|统筹|创新|健全|落实|保障|守|筑牢|夯实|拓[展宽]|激[发活]|壮大|稳|改善|[办用]好|用心|严格|开展|支持|鼓励|引导|扎实|切实|不断|进一步|全面|有序|高[标质水]|"
    "围绕|依托|增强|释放|营造|探索|践行|压实|盘活|[强优促补转兴]|振兴|繁荣|丰富|畅通|布局|招引|引进|树立|把握|明确|规范|合力|奋力|争[创取]|因地"
)
NOT_LEAD = re.compile(r"年(?!轻)|会议(?:指出|强调|要求)|为(?:贯彻|深入|了)|根据|^(?:现|请|各|特此|此件|以上|本)|我们|[《》]")


def _is_lead(phrase: str) -> bool:
    return phrase.count(",") <= 2 and not NOT_LEAD.search(phrase)
