"""Projects that a label lists (续建项目:甲、乙、丙。 其他开工的还有:…) and those that stand one a line below a heading of projects."""

import re
from collections.abc import Iterator

from ingest import stages
from ingest.construction import lists
from ingest.construction.bounds import is_landing
from ingest.construction.members import Member, expanded
from ingest.construction.names import Naming, facility, is_abstract, is_possible, last_letters, naming, phase
from ingest.draft import Clause
from ingest.patterns import guarded
from ingest.text import at_lines

STAGED = "新开工|集中开工|开工|动工|续建|在建|新建|竣工|完工|投产|投用|前期|储备|谋划|签约|落地|开竣工|供地|达产"
NOUN = rf"(?:{STAGED}|推进|实施|建设|重点|重大)[^,。;:、\n]{{0,8}}?(?:项目|工程)(?:主要)?(?:有|包括|为)?(?:\([^()]{{1,16}}\))?|(?:{STAGED})的?(?:项目)?(?:还|主要)?(?:有|包括)"
LABEL = re.compile(rf"(?P<label>[^,。;:\n]{{0,14}}?(?:{guarded(NOUN)}))[ ]?:(?=[^\n])")
# 续建项目24个,包括甲、乙: a label that is counted before its list
COUNTED_LABEL = re.compile(rf"(?P<label>(?:{STAGED})的?[^,。;:、\n\d]{{0,6}}?(?:项目|工程))(?:共?有?)\d+[个项](?:,[^,。;:、\n]{{0,6}}投资[约近超]?[\d.]+[万亿]元)?,(?:其中|主要|具体|分别)*(?:包括|包含|涵盖|有|为|是)(?=[\u4e00-\u9fff“A-Z\d])")
# 新建项目重点抓好甲、乙: a label that a verb joins to its list
GOVERNED_LABEL = re.compile(rf"(?P<label>(?:{STAGED})(?:类|的)?(?:项目|工程))(?:要|将)?(?:重点|着重|主要|集中|全力)+(?:抓好|推进|实施|推动|加快|抓)(?:建设)?(?=[\u4e00-\u9fff“A-Z\d])")
SPENT = re.compile(r"(?:全年|年内|年度)?完成投资[^,。;]*|设备安装")
MANY = 3
BUILDER = re.compile(r"\([\u4e00-\u9fff]{2,24}(?:公司|集团|厂)[^()]{0,12}\)$")
SHORTEST, LONGEST = 4, 60
COUNTED = re.compile(r"\s*(?:各|不少于|约)?\d+[个项宗家条]")
PART = re.compile("[^,]+")
TOLD = ("start", "complete", "operate")
CLOSED = re.compile(r"等?(?:[两二三四五六七八九十]|\d+)个?(?:重点|重大)?(?:项目|工程)$")
BUILT_BY = re.compile(r"由[^,。;、]{2,24}?(?:投资|承建|建设|实施|打造|开发|投建)[^,。;、]{0,12}的")
STOP = re.compile(r"[。;\n]|,(?![^,。;\n]{2,30}、)")
# ● 甲项目——在建,2026年投产; 1.乙扩能(2025年建成)
LINE = re.compile(r"^[ \t\u3000]*(?:[●•▪◆■▲★○◇※*·-]|\(?\d{1,3}[.、)])[ \t\u3000]*(?P<name>[^—。;:,\n]{4,40}?)(?P<mark>——?|:|,|\((?=(?:[^()\n]|\([^()\n]{1,12}\))*(?:亿元|万元|开工|投产|建成|在建|续建|平方米|交付)))(?P<rest>[^\n]+)", re.M)
FIELD = re.compile(r"[ \u3000][\u4e00-\u9fff]*(?:单位|主体|投资|地点|地址|内容|规模|进度|目标|部门|时间)$")  # 甲项目 建设单位:…
AFTERWARDS = re.compile("(?:建成|达产|投产|投用|全部建成)后")  # 建成后年产…: what it will be, no stage
TELLS = re.compile(rf"{STAGED}|建成|在建|通水|通车|通电|送电|启用|投入使用|并网|承建|代建|试生产|运营|投资|占地|选址|洽谈|可研|立项|交付|下线|安装|动工|建设内容|建设地点|建设单位|暂缓|缓建")
# 甲产业园。工程进度:完成规划编制
STANDS = re.compile("[。:,;\\s]*(?:工程|建设|形象|年度|目前|工作)(?:进度|进展|目标|计划|安排)")
EARLY = re.compile("前期|储备|谋划")  # of what such a heading holds nothing is built yet
HALTED = re.compile(r"暂缓|缓建|停建|终止|取消|暂不|不再")
ABOVE = re.compile(r"(?:项目|工程)(?:库|清单|名单|一览|列表|表|建设|安排|\(|:|$)|(?:重点|重大|开工|竣工|续建|储备|支撑)[^,。;]{0,6}(?:项目|工程)")


def of_label(text: str, start: int, end: int) -> tuple[list[Member], int]:
    """Members of a list that a label opens within a sentence, and where the list ends."""
    work = text.find("项目", start, end) >= 0 or text.find("工程", start, end) >= 0
    match = LABEL.search(text, start, end) if text.find(":", start, end) >= 0 and (work or text.find("的", start, end) >= 0) else None
    match = match or (COUNTED_LABEL.search(text, start, end) if work and any(text.find(mark, start, end) >= 0 for mark in ("个,", "项,", "元,")) else None)
    match = match or (GOVERNED_LABEL.search(text, start, end) if work else None)
    if match is None:
        return [], start
    stop = STOP.search(text, match.end(), end)
    last = stop.start() if stop else end
    etc = text.find("等", match.end(), last)
    words = match["label"]
    stage = _stage(words)
    found: list[Member] = []
    for first, final, told in _pieces(text, match.end(), last):
        piece = list(_listed(text, first, final, etc, stages.behind(told) or stage, words + told, found))
        found += piece
        if not piece and told and text[first:final].strip(" 、") == "":
            # 甲落户乙园、5月开工: what is told later of those before
            found = [m._replace(stage=stages.behind(told) or m.stage, words=m.words + told) if m.stage in ("signed", "land") else m for m in found]
    return found, last


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """A labelled list where stages are told within it (甲、乙2025年投产,丙6月开工): its pieces, and the words that tell each."""
    for part in PART.finditer(text, start, end):
        first, final = part.span()
        position = first
        while told := stages.tail().search(text, position, final):
            position = told.end()
            rest = text[position:final]
            landing = is_landing(text, told, final)
            if not landing and not _tells(told[0], rest):
                continue
            stop = position + (rest.find("、") if "、" in rest else len(rest)) if landing else position
            yield first, told.start(), text[told.start() : stop]
            first = position = stop + 1 if text[stop : stop + 1] == "、" else stop
        if first < final:
            yield first, final, ""


def _tells(told: str, rest: str) -> bool:
    """Whether words of stages end a piece of a list: 2025年投产, and at its very end 按期推进."""
    if stages.behind(told) in TOLD:
        return re.match("$|[、并及和]", rest) is not None
    return not rest and told not in stages.stage_words("behind")


def _listed(text: str, start: int, end: int, etc: int, stage: str, words: str, earlier: list[Member]) -> Iterator[Member]:
    """The members of one piece of a labelled list."""
    counted = CLOSED.search(text, start, end)
    end = counted.start() if counted else end
    for a, b in lists.items(text, start, end, True) if end > start else ():
        first, final = lists.trimmed(text, a, b)
        if 0 <= etc < final and etc >= first and not facility(text[first:final]):
            final = etc
        built = BUILT_BY.match(text, first, final)
        if built and final - built.end() >= 4:
            first = built.end()
        name = text[first:final]
        if _is_named(name) and not COUNTED.match(text, final):
            yield from expanded(text, first, final, True, stage, words, earlier)


COMMA = re.compile("[,;]")


def of_lines(text: str, clauses: list[Clause]) -> Iterator[Member]:
    """Projects that stand one a line, with what is said of each, below a heading or a line that speaks of projects."""
    for match in at_lines(LINE, text):
        name, rest = match["name"].strip(), match["rest"]
        if not TELLS.search(rest) or HALTED.search(rest) or FIELD.search(name) or not _is_named(name) or not _below_projects(text, clauses, match.start()):
            continue
        start = match.start("name")
        if stages.governs(text, start) and any(stages.governs(text, part.end()) for part in COMMA.finditer(text, match.end("name"), match.end("rest"))):
            continue  # 续建甲二期,新建乙工厂: prose, in which each verb has its own
        for first, part in _named(name):
            for stage in _told(rest):
                yield Member(start + first, start + first + len(part), part, True, stage, rest)


def _named(name: str) -> list[tuple[int, str]]:
    """(offset, name) of what a line names: one project, or several facilities (甲输变电、乙水厂)."""
    parts = name.split("、")
    if len(parts) < 2 or not all(len(p) >= 4 and (facility(p) or phase(p)) for p in parts):
        return [(0, name)]
    return [(name.find(p), p) for p in parts]


def of_headings(text: str, clauses: list[Clause]) -> Iterator[Member]:
    """1.甲新材料一体化基地三期。9月开工建设。 – clauses that each tell of one project."""
    works = [(clause, span) for clause in clauses if (span := _work(text, clause))]
    named = [clause for clause, (a, b) in works if naming(text[a:b]) == Naming.NAMED]
    listing = len(named) * 2 >= len(works) and _is_list(clauses, [clause for clause, _ in works])
    for clause, (start, end) in works:
        name, rest = text[start:end], text[end : clause.end]
        if not (listing or (naming(name) == Naming.NAMED and (name.endswith(("项目", "工程")) or phase(name)))):
            continue
        if (TELLS.search(rest) or (listing and STANDS.match(rest))) and not HALTED.search(rest):
            told = _told(SPENT.sub("续建", rest.lstrip("。:,")))
            early = clause.parent >= 0 and EARLY.search(clauses[clause.parent].heading) is not None
            for stage in ["unknown"] if early and told == ["build"] else told:
                yield Member(start, end, name, True, stage, rest[:60])


def _work(text: str, clause: Clause) -> tuple[int, int] | None:
    """The span of the work that a clause's heading names and nothing else."""
    start, end = clause.heading_start, clause.heading_end
    if clause.cells or clause.kind in ("article", "chapter") or end - start > LONGEST:
        return None
    comma = text.find(",", start, end)
    end = comma if comma > 0 else end
    bracket = BUILDER.search(text, start, end)
    end = bracket.start() if bracket else end  # 甲基地(乙有限公司)
    name = text[start:end].strip()
    if len(name) < SHORTEST or name[-1] not in last_letters() or "、" in name or not (name.endswith(("项目", "工程")) or phase(name) or facility(name)) or not _is_named(name):
        return None
    start = text.find(name, start, end)
    return (start, start + len(name)) if lists.governed(text, lists.lead(text, start, end), end) == start else None


def _is_list(clauses: list[Clause], works: list[Clause]) -> bool:
    """Whether the clauses of a plan are its list of projects: those headed by works are many, and most of their kind."""
    if len(works) < MANY:
        return False
    kind = works[0].kind
    alike = [c for c in clauses if c.kind == kind and not c.cells]
    return sum(c.kind == kind for c in works) * 2 > len(alike)


def _is_named(name: str) -> bool:
    return len(name) >= 4 and is_possible(name) and not is_abstract(name) and (naming(name) == Naming.NAMED or (naming(name) == Naming.DESCRIBED and (len(name) >= 6 or facility(name) is not None or phase(name))))


def _stage(words: str) -> str:
    """The stage that a label tells."""
    stage = stages.of_cell(words)
    return stage if stage != "unknown" or re.search("前期|储备|谋划", words) else stages.behind(words) or "build"


def _told(rest: str) -> list[str]:
    """The stages that a line tells of its project, each once: 在建,2026年投产."""
    parts = [p for p in re.split("[,;。]", rest) if not AFTERWARDS.match(p)]
    found = [stages.behind(p) or stages.of_cell(p) for p in parts[:4] if TELLS.search(p)]
    known = [s for s in dict.fromkeys(found) if s != "unknown"]
    return known or ["unknown"]


def _below_projects(text: str, clauses: list[Clause], position: int) -> bool:
    """Whether the clause of a position, one above it, or the line that opens its list speaks of projects."""
    index = next((c.index for c in reversed(clauses) if c.start <= position < c.end), -1)
    while index >= 0:
        clause = clauses[index]
        if clause.start < position and ABOVE.search(clause.heading):
            return True
        index = clause.parent
    line = position
    for _ in range(30):
        line = text.rfind("\n", 0, max(0, line - 1))
        previous = text[line + 1 : text.find("\n", line + 1)]
        if line < 0 or not LINE.match(previous):
            return bool(ABOVE.search(previous)) and previous.rstrip().endswith((":", "项目", "清单", "下"))
    return False
