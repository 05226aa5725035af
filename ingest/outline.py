"""The outline of a plan: clauses with their headings and places, and sentences.

A level is a kind of mark (第一章, 一、, (一), 1., (1), ①, 一是, table rows, lead phrases); kinds nest in the order in which the
document opens them, so that any house style comes out right.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ingest.columns import Row
from ingest.draft import Clause, Sentence
from ingest.patterns import compiled
from ingest.records import records
from ingest.sought import sought
from ingest.tables import rows
from ingest.text import at_lines, line_end
from ingest.unitnames import offices
from ingest.units import list_spans

CHINESE = "一二三四五六七八九十百"
MARKS = (
    ("part", rf"第[{CHINESE}\d]{{1,4}}[编篇部](?:分)?"),
    ("chapter", rf"第[{CHINESE}\d]{{1,4}}章"),
    ("section", rf"第[{CHINESE}\d]{{1,4}}节"),
    ("article", rf"第[{CHINESE}\d]{{1,4}}条"),
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
    ("bullet", r"[●•▪◆■▲★○◇※▶►□](?=[^\n]{4,80}\n[ \t\u3000]*(?:责任|牵头|主办|承办|主责)(?:单位|部门|科室|领导)?[ ]?:|[^\n]{4,240}\((?:责任|牵头|主办|主责|包抓|包保|包联)(?:单位|部门|科室):(?:[^()\n]|\([^()\n]{1,12}\)){2,90}\)[ ]*$)"),
    ("boxed", r"【(?=[^】\n]{2,24}】(?:[^\n]{12}|[ ]*\n[ \t\u3000]*(?:\(?1[.、)]|\(?一[、)]|①|一是)))(?!任务|重点任务\d|责任|牵头|配合)"),
    ("task", rf"【任务[{CHINESE}\d]{{1,3}}】"),
)
MARK = re.compile(r"^[ \t\u3000]*(?P<md>#{1,6}[ \t]+|[-*][ \t]+)?(?:\*\*)?(?:" + "|".join(f"(?P<{n}>{p})" for n, p in MARKS) + r")[ \t\u3000]*", re.M)
# The same marks within a line, behind the end of a sentence, where a page lost its line breaks.
INLINE = re.compile(rf"(?<=[。;])[ \t\u3000]*(?:(?P<bracket>\([{CHINESE}]{{1,3}}\))|(?P<number>\d{{1,2}}[.、](?=[\u4e00-\u9fff])))")
POINTS = sought(rf"(?:(?<=[。;:,)])|^)[ \t\u3000]*(?P<point>[{CHINESE}]{{1,2}}是)(?=[^。;\n]{{2,40}}。)", re.M)
MARKDOWN = re.compile(r"^(#{1,6})[ \t]+(?=\S)", re.M)
# 甲局、乙局负责: above 1., 2. of what they are to do
OFFICES = re.compile(r"^(?=[ \t\u3000]*[\u4e00-\u9fff、()]{3,}+:?[ ]*\n)[ \t\u3000]*(?P<names>[\u4e00-\u9fff、()]{3,40}?(?:负责|牵头)?(?:的?(?:工作|任务|事项))?):?[ ]*\n(?=[ \t\u3000]*(?:\(?1[.、)]|①|\(?一[、)]|一是))", re.M)
LINE_END = re.compile(r"\n")
HEADING_END = re.compile(r"[。:;\n】]|\*\*")
LEAD = re.compile(r"^[ \t\u3000]*(?P<lead>[^。:;!?\d\n\t]{4,34}?)。(?=[^\n]{12,})", re.M)
SUBTITLE = re.compile(r"^[ \t\u3000]*(?:关键词[::])?(?P<subtitle>[^。;\n\t|]{2,28}[^。;!,、:\n\t|\s])[ \t\u3000]*\n(?:(?<=\*\*\n)\n)?(?=[^\n]{40,})", re.M)
META_LABEL = r"(?:发布(?:日期|时间|机构)|(?:信息)?来源|索\s*引\s*号|浏览(?:次数|量)|点击数|字[体号]|成文日期|文\s*号|发文机关|主题分类|主\s*题\s*词|发文字号|访问次数)\s*[::]"
META = re.compile(rf"^[^\n]{{0,40}}{META_LABEL}[^\n]*$", re.M)
OF_META = compiled(META_LABEL)  # without which a text has no such line
END = re.compile(r"[。;!?\n]")
DUTY_LABEL = compiled(r"(?<=[\u4e00-\u9fff\d]{4})[ \t\u3000]+(?:责任|牵头|分管|包保|配合|主办|承办|落实)(?:单位|部门|领导|人)(?=[ \t\u3000]*(?::|$))|(?<=[\u4e00-\u9fff\d]{2})[((](?:(?:责任|牵头)(?:单位|部门)[为:]?[^()]*|[^()]{2,40}(?:牵头|负责|主办)(?:、[^()]*|,[^()]*)?)(?:\)|$)")
UNIT_LABEL = re.compile(r"(?:责任|牵头|主办|承办|配合|落实)(?:单位|部门|人)")
DUTIES_FIRST = re.compile(r"(?:[【\[(〔][^】\])〕:\n]{0,4}(?:责任|牵头|主办|承办|配合|落实|分管|包保|包联)(?:单位|部门|领导|人):[^】\])〕\n]{2,60}[】\])〕][ \u3000]*)+(?=[\u4e00-\u9fff“])")
SAID = re.compile(r"(?:重点|工作|主要)?(?:任务|事项|措施|工作|内容|目标)(?:内容|名称)?:[ \t\u3000]*")
HEADING_LENGTH = 60
LEAST = 3
# 2.1 总量目标。 Without the signs of Markdown such marks are headings only where several of them stand; 3.5 亿元 is none.
SECTION = re.compile(r"^[ \t\u3000]*(\d{1,2}\.\d{1,2})(?!\.?\d)[ \t\u3000]*(?![亿万元个家户%])[\u4e00-\u9fff“][^。:;,\n]{1,20}(?:[。:\n]|\()", re.M)
FEW = 3
# 表二 重点项目清单, 附表1:…, right above the header of a table: the rows are numbered anew in each
SHEET = re.compile(rf"^[ \t\u3000]*(?P<sheet>附?表(?:[{CHINESE}]{{1,3}}(?!是)|\d{{1,2}}(?:-\d{{1,2}})?)|附件[{CHINESE}\d]{{0,2}}(?=[ \t\u3000]*:?[ \t\u3000]*\n))[ \t\u3000、.:]*\n?[ \t\u3000]*(?=[^\n。;]{{2,60}}\n)", re.M)
UNDER_SHEET = 3
SUBTITLED = 5
# A title stands within this many lines.
HEAD_LINES = 30
# Marks of sections, which a list within a section never bears.
SECTIONS = ("part", "chapter", "section", "article", "chinese", "bracket")
# A page whose sentences never end (columns of a PDF run together, a dump of words) is read in pieces of this length.
LONGEST_SENTENCE = 3000


class _Mark(NamedTuple):
    """A place where a clause begins: kind, label, start of the clause, start of its heading, a row's cells, heading level.

    ``level`` is the number of # of a Markdown heading, 0 for other marks.
    """

    kind: str
    label: str
    start: int
    heading: int
    row: Row | None = None
    level: int = 0


def outline(text: str) -> list[Clause]:
    """The clauses of a text, in order, each with its path and parent."""
    marks = _marks(text)
    clauses: list[Clause] = []
    stack: list[tuple[_Mark, Clause]] = []
    counts: dict[tuple[int, str], int] = {}
    taken: dict[tuple[str, bool], int] = {}
    for i, mark in enumerate(marks):
        end = marks[i + 1].start if i + 1 < len(marks) else len(text)
        if mark.row is not None:  # what stands below a table belongs to none of its rows
            end = min(end, mark.row.end)
        while any(_ends(above, mark) for above, _ in stack):
            stack.pop()
        parent = stack[-1][1] if stack else None
        label = mark.label
        if not label:
            counts[(parent.index if parent else -1, mark.kind)] = counts.get((parent.index if parent else -1, mark.kind), 0) + 1
            label = str(counts[(parent.index if parent else -1, mark.kind)])
        start, stop, heading = _heading(text, mark, end)
        path = f"{parent.path}/{label}" if parent else label
        taken[path, bool(mark.label)] = again = taken.get((path, bool(mark.label)), 0) + 1
        if again > 1:  # numbered anew without a title of its own: 1 of the second table is not 1 of the first
            path = f"{path}-{again}"
        clause = Clause(
            i, path, heading, len(stack) + 1, mark.start, end, start, stop,
            parent.index if parent else -1, mark.kind, mark.row.cells if mark.row else {},
        )
        clauses.append(clause)
        stack.append((mark, clause))
    return clauses


def _ends(above: _Mark, mark: _Mark) -> bool:
    """Whether an open clause ends where another begins: at its like, and at a heading of its level or a higher one.

    Headings of one level nest by kind where both are numbered, as in texts whose converter gave all headings one #.
    """
    if above.row is not None or (mark.kind == "sheet" and mark.label.startswith("附")):
        return True  # nothing stands within a row but its cells, and annexes stand beside all sections
    if above.kind == "point" and mark.kind in SECTIONS:
        return True
    if mark.level:
        alike = above.kind == mark.kind or "subtitle" in (above.kind, mark.kind)
        return not above.level or above.level > mark.level or (above.level == mark.level and alike)
    return above.kind == mark.kind and (not above.level or mark.kind in SECTIONS)


def _heading(text: str, mark: _Mark, end: int) -> tuple[int, int, str]:
    start = mark.heading
    if text.startswith("**", start):
        start += 2
    stop_match = (LINE_END if mark.level or mark.kind == "subtitle" else HEADING_END).search(text, start, end)
    stop = stop_match.start() if stop_match else end
    if mark.row:
        stop = min(stop, mark.row.heading[1])
    labelled = DUTY_LABEL.search(text, start, stop)
    if labelled and not mark.level and not mark.row:  # 甲 责任单位:… on one line, and 甲(市乙局牵头)
        stop = labelled.start()
    if not mark.row and (at := bisect_left(lists := _lists(text), start + LEAST)) < len(lists):
        stop = min(stop, lists[at])  # 甲(市乙局)
    if (duties := DUTIES_FIRST.match(text, start, end)) is not None:  # 【责任领导:甲】【责任单位:乙局】修缮戏台
        start = duties.end()
        after = HEADING_END.search(text, start, end)
        stop = after.start() if after else end
    if UNIT_LABEL.fullmatch(text, start, stop) and (said := SAID.search(text, stop, line_end(text, stop, end))) is not None:
        start = said.end()  # 1.责任单位:甲局;任务:…
        after = HEADING_END.search(text, start, end)
        stop = after.start() if after else end
    heading = text[start:stop].strip()
    if len(heading) > HEADING_LENGTH:
        comma = re.search(r"[,,]", heading)
        heading = heading[: comma.start()] if comma and comma.start() >= 4 else heading[:HEADING_LENGTH]
    return start, min(stop, start + len(text[start:stop].rstrip())), heading.strip("*# 【】").rstrip("[〔 ")


@lru_cache(maxsize=2)
def _lists(text: str) -> list[int]:
    """Where the lists of responsible units of a text begin."""
    return [start for start, _ in list_spans(text)]


def _in_list(text: str, position: int) -> bool:
    """Whether a place is within a list of responsible units: 责任单位:1.甲局;2.乙局."""
    at = bisect_left(_lists(text), position) - 1
    return at >= 0 and position < list_spans(text)[at][1]


def _marks(text: str) -> list[_Mark]:
    found: dict[int, _Mark] = {}
    table = rows(text)
    spans = [(r.start, r.end) for r in table]
    table += [r for r in records(text) if not _within(r.start, spans)]
    for row in table:
        found[row.start] = _Mark("row", row.label, row.start, row.heading[0], row)
    spans = [(r.start, r.end) for r in table]
    sections = len({m[1] for m in at_lines(SECTION, text, ".")}) >= FEW
    counted = 0
    for match in at_lines(MARK, text):
        kind = str(next(k for k, _ in MARKS if match[k]))
        level = (match["md"] or "").count("#")
        if kind == "decimal":
            if not level and not (sections and SECTION.match(text, match.start())):
                continue
            kind += str(match[kind].strip(".").count("."))
        if kind == "ordinal":  # 01 甲。 … 02 乙。, and 1 above 1.1: figures alone open clauses where they count from one
            if int(match[kind]) != counted + 1 or not (sections or len(match[kind]) > 1):
                continue
            counted += 1
        if not _within(match.start(), spans):
            found.setdefault(match.start(), _Mark(kind, "" if kind == "named" else _label(match[kind.rstrip("0123456789")]), match.start(), match.end(), level=level))
    for match in at_lines(SHEET, text) if table else ():
        if any(match.end() < r.start and text.count("\n", match.end(), r.start) <= UNDER_SHEET for r in table):
            found[match.start()] = _Mark("sheet", match["sheet"], match.start(), match.end())
    above = [m for m in at_lines(OFFICES, text) if m.start() not in found and not _within(m.start(), spans) and offices(text, *m.span("names"))]
    for match in above if len(above) > 1 else ():
        found[match.start()] = _Mark("offices", "", match.start(), match.start("names"))
    for match in INLINE.finditer(text):
        kind = str(match.lastgroup)
        if not _within(match.start(), spans) and not _in_list(text, match.start()):
            found.setdefault(match.start(), _Mark(kind, _label(match[kind]), match.start(), match.end()))
    title = _title(text, set(found))
    for match in at_lines(MARKDOWN, text, "#"):
        if match.start() != title:
            found.setdefault(match.start(), _Mark("subtitle", "", match.start(), match.end(), level=len(match[1])))
    for match in POINTS.finditer(text):
        if not _within(match.start(), spans):
            found.setdefault(match.start(), _Mark("point", match["point"], match.start("point"), match.end()))
    marks = sorted(found.values(), key=lambda m: m.start)
    return sorted([*marks, *_unnumbered(text, marks, spans)], key=lambda m: m.start)


def _title(text: str, numbered: set[int]) -> int:
    """Where the document's title stands among its Markdown headings of the first level; -1 where none of them is it."""
    first = next((m for m in at_lines(MARKDOWN, text, "#") if len(m[1]) == 1), None)
    if first is None or first.start() in numbered:
        return -1
    return first.start() if text.count("\n", 0, first.start()) < HEAD_LINES else -1


def _within(position: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in spans)


LABEL_EDGES = re.compile(r"[●•▪◆■▲★○◇※▶►□]|[、.:\s]+$|(?<!\(\d)(?<!\(\d\d)(?<=\d)\)$|[【】]")


def _label(mark: str) -> str:
    """The label of a mark as it stands in paths: (一) keeps its brackets, 一、 and 1. lose their stop."""
    return LABEL_EDGES.sub("", mark)


def _unnumbered(text: str, marks: list[_Mark], tables: list[tuple[int, int]]) -> Iterator[_Mark]:
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
    article = sum(len(m["subtitle"]) >= SUBTITLED for m in subtitles) >= 2 and not any(m.kind in ("chinese", "bracket", "part", "chapter", "section", "action") for m in marks)
    if article:
        for match in subtitles:
            yield _Mark("subtitle", "", match.start("subtitle"), match.start("subtitle"))
    for group in groups.values():
        # In front of the first numbered clause stands the preamble.
        if len(group) >= (2 if group[0].start() >= first else 3):
            for match in group:
                if article and not ACTION.match(match["lead"].strip()):
                    continue
                yield _Mark("lead", "", match.start("lead"), match.start("lead"))


# How clauses of plans begin; in articles, other short sentences at the head of a paragraph are just prose.
ACTION = compiled(
    "加[强快大速]|推[进动广]|实施|深[化入耕]|优化|完善|强化|提[升高速]|打[造好赢响]|建[设强好]|构[建筑]|培育|发展|促进|扩大|坚持|突出|聚[焦力]|狠抓|抓|做|着力|全力|"
    "持续|积极|大力|统筹|创新|健全|落实|保障|守|筑牢|夯实|拓[展宽]|激[发活]|壮大|稳|改善|[办用]好|用心|严格|开展|支持|鼓励|引导|扎实|切实|不断|进一步|全面|有序|高[标质水]|"
    "围绕|依托|增强|释放|营造|探索|践行|压实|盘活|[强优促补转兴]|振兴|繁荣|丰富|畅通|布局|招引|引进|树立|把握|明确|规范|合力|奋力|争[创取]|因地"
)
NOT_LEAD = re.compile(r"年(?!轻)|会议(?:指出|强调|要求)|为(?:贯彻|深入|了)|根据|^(?:现|请|各|特此|此件|以上|本)|我们|[《》]")


def _is_lead(phrase: str) -> bool:
    return phrase.count(",") <= 2 and not NOT_LEAD.search(phrase)


def _sentence_ends(text: str) -> Iterator[int]:
    """Where sentences end; one that is too long ends at its last comma that leaves it short enough."""
    position = 0
    for match in [*END.finditer(text), None]:
        end = match.end() if match else len(text)
        while end - position > LONGEST_SENTENCE:
            comma = text.rfind(",", position + LONGEST_SENTENCE // 2, position + LONGEST_SENTENCE)
            position = comma + 1 if comma > 0 else position + LONGEST_SENTENCE
            yield position
        position = end
        yield end


def sentences(text: str, clauses: list[Clause]) -> list[Sentence]:
    """The sentences of a text with the clause that each stands in. Lines of page data are no sentences."""
    found: list[Sentence] = []
    skipped = [(m.start(), m.end()) for m in at_lines(META, text)] if OF_META.search(text) else []
    skip = 0
    position, current = 0, -1
    # The cells of a row are sentences of their own.
    edges = {edge for c in clauses for cell in c.cells.values() for edge in cell}
    for end in sorted({*_sentence_ends(text), *edges}) if edges else _sentence_ends(text):
        # A clause may begin within a line, and then a sentence begins with it.
        while current + 1 < len(clauses) and clauses[current + 1].start <= position:
            current += 1
        while skip < len(skipped) and skipped[skip][1] <= position:
            skip += 1
        index = current if current < 0 or position < clauses[current].end else -1
        hidden = skip < len(skipped) and skipped[skip][0] <= position
        if not hidden and text[position:end].strip(" \t\n\u3000|"):
            found.append(Sentence(position, end, index))
        position = end
    return found
