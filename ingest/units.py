"""Lists of responsible units: 责任单位:…, (X牵头,Y配合), (X、Y), cells of tables; each unit with its role.

Where a list begins is told by a label or a bracket; where a unit ends by separators; and a verb behind a group (…牵头, …配合)
gives its role to the whole group.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.columns import COLUMN
from ingest.patterns import compiled
from ingest.sought import sought
from ingest.text import at_lines
from ingest.text import line_end as end_of_line
from ingest.unitnames import (
    EACH,
    NO_NAME,
    NO_UNIT,
    ORGAN,
    PLACE,
    VERB,
    Unit,
    holds_units,
    is_office,
    is_organ,
    members,
    parts,
    role_of,
)

ROLE = "(?:任务|主体|分管|会同|联合|经办|执行|跟进|监管|具体|相关责任|包抓|包保|包联|成员|责任落实|主抓|首责|归口|协作|推进|认领|承接|领办|挂点|挂钩|挂联|攻坚|支持|保障|牵头责任|共同责任|主要责任|组织实施|责任|牵头|配合|承办|协办|参与|主办|实施|落实|主责|协助|协同|主管|参加|督导|指导|督办|负责|承担)"
NOUN = "(?:单位|部门|处室|科室|主体|区县|县区|科局|局办|股室|机构)"
LABEL = compiled(
    rf"(?:(?P<role>{ROLE}(?:[(/、和及与]?{ROLE})?\)?){NOUN}(?:[(/、和及与]{{1,2}}{ROLE}?{NOUN}?(?:人)?\)?)?\*{{0,2}}(?:[ \u3000]*[】\]][ \u3000]*:?|[ \u3000]*\*{{0,2}}:|[ \u3000]*(?:—{{1,2}}|-{{2}})[ \u3000]*(?=[\u4e00-\u9fff]{{2}})|(?:(?<=\n[\u4e00-\u9fff]{{4}})|(?<=\n[ \u3000][\u4e00-\u9fff]{{4}})|(?<=\n[ \u3000]{{2}}[\u4e00-\u9fff]{{4}})|(?<=\n[ ]{{4}}[\u4e00-\u9fff]{{4}}))(?:[ \u3000]?\|[ \u3000]?|[ \u3000\t]{{1,4}})(?=[\u4e00-\u9fff]{{1,14}}?[局委办厅府会部室心团关司科联市县区旗州镇乡道](?:[ \u3000、,;。\n]|$))|(?:(?<=单位)|(?<=部门))为(?=[\u4e00-\u9fff]{{2,12}}?[局委办厅府会科处室部司关院心团道镇乡]))|(?<![\u4e00-\u9fff])(?P<short>牵头|配合|(?:工作|责任|推进)专班|(?:责任|任务|工作)?分工|责任|落实|主办|协办|承办|主责|协同|参与|协作|协助)\*{{0,2}}:)[ \u3000]*\*{{0,2}}[ \u3000]*"
)
# Other labels that end a list of units where no sign does.
OTHER = "(?:(?:第一)?责任人|(?:责任|分管|牵头|包保|包抓|包联|挂帅|挂联|联系|主管|市级|县级|区级)领导|联系人|负责人|牵头人|(?:完成|办结|整改|推进|实施|时间)?时[限间](?:要求|节点|进度)?|完成日期|时间(?:节点|进度|要求|安排)|进度(?:安排|要求|计划|目标)?|(?:年度|工作)目标|目标任务|(?:适用|实施|试点|涉及)(?:范围|区域|地区)|备注|联系电话)"
EDGE = compiled(rf"(?P<label>{LABEL.pattern.replace('?P<role>', '?:').replace('?P<short>', '?:')}|{OTHER}[ \u3000]*[】\])]?[ \u3000]*:)|[()\[\]【】〔〕。\n]")
BRACKET = compiled(r"[(\[【〔](?P<body>(?:[^()\[\]【】〔〕\n]|\([^()\n]{0,40}\)|〔[\u4e00-\u9fff、]{1,6}〕){3,420})[)\]】〕]")
# ——甲局、乙局 behind the sentence that they are to do, or on a line below it.
DASHED = compiled(r"(?:(?<=[。;!])|(?<=\n))[ \t\u3000]*(?:—{1,2}|-{2}|[→⇒※])[ \u3000]*(?P<body>[^。:\n]{3,240})(?=。?[ \t\u3000]*(?:\n|$))")
# 修缮祠堂……………甲局: dots lead to who is to do it.
DOTTED = compiled(r"(?<=[\u4e00-\u9fff\d)])[ ]*(?:…{2,}|\.{4,}|·{4,}|—{2}|(?<=[ ])/(?=[ ]))[…·. ]*(?P<body>[^。:\n]{3,120})(?=[ \t\u3000]*(?:\n|$))")
# 1.修缮祠堂。 甲局、乙中心: units that spaces set off at the end of a line, where many lines end so
SET_OFF = compiled(r"(?:[。;!][ \t\u3000]+|(?<=[\u4e00-\u9fff\d%)”])(?:\t|\u3000{2,}|[ ]{2,})[ \t\u3000]*)(?P<body>[^。;:,\n()]{3,60}?)(?=[ \t\u3000]*(?:\n|$))")
MARK = r"[ \t\u3000]*(?:第[一二三四五六七八九十]{1,3}[条节]|\d{1,3}\.|\(?[一二三四五六七八九十\d]{1,3}[)、]|[①-⑳])"  # with which an item begins
ITEM = re.compile(MARK)
# 责任单位 on a line of its own, and the units one a line below it
BELOW = compiled(rf"^[ \t\u3000]*(?P<role>{ROLE}){NOUN}[ \t\u3000]*\n", re.M)
# 此项工作由甲局牵头,乙局、丙镇配合。 as a sentence of its own
OF_ITEM = sought(rf"(?<=[。;\n])(?:此|该|本|上述|以上)项?(?:工作|任务|事项)由(?P<body>[^。:;\n]{{3,160}}?(?:{VERB}|分工))(?=[。;\n]|$)")
# 1.修缮戏台(甲局、乙中心), 1.修缮戏台——甲局 on a line of its own
HEADED = compiled(rf"^[ \t\u3000]*(?:#{{1,6}}[ ]+)?(?:{MARK}|[●•▪◆■▲★☆○◇※][ ]?)[ \u3000]*(?P<heading>[^。:;(\n—]{{4,40}}(?:\([^()\n]{{2,24}}\))?)(?P<list>(?:\(|—{{1,2}}|-{{2}})(?P<body>[^。:;()\n\d—]{{2,100}})\)?)(?=[ \t\u3000]*(?:\n|$))", re.M)
# Who builds or lies there, rather than who is to act
NO_OFFICE = re.compile("(?:镇|乡|街道|集团|公司|中心|园区)$")
# 甲局牵头,乙局、丙镇配合。 on a line of its own
LINED = compiled(rf"^[ \t\u3000]*(?!{MARK}|\d|第|以上|上述|[此该本]项)(?P<body>[^。:;\n]{{3,160}}?(?:{VERB}|分工))(?=[。;]?[ \t\u3000]*(?:\n|$))", re.M)
# 1.甲局:… where several items begin with the one who is to do them.
HEADING_UNITS = compiled(rf"^{MARK}[ \u3000]*(?P<body>[^:。;,\n]{{3,60}}):(?=[^\n]{{4}})", re.M)
# 甲局:… at the head of three lines or more, without numbers.
PLAIN_UNITS = compiled(r"^[ \t\u3000]*(?!\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)(?P<body>[\u4e00-\u9fff、()]{3,30}):(?=[^\n]{6})", re.M)
# …5场(市甲局)。 at the end of a line: duties where many lines of a plan end so.
CLOSING = sought(r"(?<=[\u4e00-\u9fff])\((?:[省市县区]|各)[^()\d\n]{1,60}[局委办会心府团区司厅部镇道队]\)(?:[。;]?[ \t]*(?=\n|$)|(?=:))")
MANY = 3
FEW = 2
# 甲开发区(以下简称甲)管委会
CALLED_WITHIN = re.compile("\\([^()]*称")
SPACES = frozenset(" \t\u3000")
# At the foot of a page these tell once who runs it.
OF_FEET = frozenset({"主办", "承办", "协办"})
CALLED_BY = re.compile(r"(?:责任|牵头|配合|主办|协办|承办|落实)(?:单位|部门)(?:为|是|/|[ \u3000]+)(?=[\u4e00-\u9fff])")
LABELLED = re.compile(r"(?:单位|部门)$|牵头|责任|配合")
# (第4、5条由甲局牵头,乙局配合)
NEXT_POINT = re.compile("[一二三四五六七八九十]{1,2}是")
COMMUNITY = re.compile(r"(?:社区|村|居委会|村委会)$")
ITEMS_OF = re.compile(r"(?:此|该|本)项(?:工作|任务)?由|(?:上述|以上)(?:工作|任务|事项)?由|第?\d{1,2}(?:[、和至-]\d{1,2})*[条项款点]由")
# (9月底前完成;甲局、乙局)
FIRST_DUE = re.compile(r"(?:完成时[限间]:?)?(?:力争|确保)?(?:20\d\d年|\d{1,2}月|年[底内]|全年|[一二三四]季度|[上下]半年|长期|持续|常态)[^;,、。()\n]{0,14}[;,。][ ]?")
REMARK = re.compile(r"[。;,](?=[^()]{0,6}\d{1,2}月|20\d\d年|全年|长期|持续|常态|每[月季年]|[一二三四]季度|[上下]半年|年底|年内|完成时限|时限|以下|下同|排[名在]|不再|以上均|均需|列第?一|第一个)")


class UnitList(NamedTuple):
    """A list of units: its whole span, the span of its members, and the role that its label gives."""

    start: int
    end: int
    first: int
    last: int
    role: str


def listed(text: str) -> list[Unit]:
    """All responsible units named in lists, in order, each once at its place."""
    found: list[Unit] = []
    for part in unit_lists(text):
        named = members(text, part.first, part.last, part.role, part.start)
        # 牵头单位及责任人:甲局 王某: beside its unit stands a person.
        persons = "人:" in text[part.start : part.first] and len(named) > 1
        found += [u for u in named if not persons or len(u.name) > 3 or ORGAN.search(u.name)]
    return found


def list_spans(text: str) -> list[tuple[int, int]]:
    """Spans of whole lists of responsible units: no prose stands there."""
    return [(part.start, part.end) for part in unit_lists(text)]


@lru_cache(maxsize=2)
def unit_lists(text: str) -> tuple[UnitList, ...]:
    """The lists of a text, behind labels and in brackets, in order."""
    labelled = [UnitList(m.start(), end := _list_end(text, m.end()), m.end(), end, role_of(m["role"] or m["short"])) for m in LABEL.finditer(text) if not (m["short"] in OF_FEET and text[m.start() - 1 : m.start()] not in (";", ",", "(", "【", "〔") and text.count(m["short"] + ":") < FEW)]
    # Where other lists tell duties, fewer lines that end so are enough.
    closing = sum(1 for _ in CLOSING.finditer(text)) >= (MANY if len(labelled) < MANY else 1)
    bracketed = [part for pattern in (BRACKET, DASHED, DOTTED) for m in pattern.finditer(text) for part in _bracket(m, closing)]
    if len(bracketed) >= FEW:
        known = {part.start for part in bracketed}
        bracketed += [part for m in BRACKET.finditer(text) if m.start() not in known and (part := _like_others(m)) is not None]
    found: list[UnitList] = []
    for part in sorted([*labelled, *bracketed, *_in_front(text), *_set_off(text), *_below(text), *_lined(text), *_on_headings(text)], key=lambda p: p.start):
        if not found or part.start >= found[-1].end:
            found.append(part)
    return tuple(found)


def _list_end(text: str, start: int) -> int:
    """Where a labelled list ends: at the bracket that it opened in, the next label, or the end of the line or sentence."""
    depth, limit, position = 0, min(len(text), start + 600), start
    while (edge := EDGE.search(text, position, limit)) is not None:
        sign = edge[0]
        if edge["label"]:
            return edge.start()
        if sign in "([【〔":
            depth += 1
        elif sign in ")]】〕":
            if depth == 0:
                return edge.start()
            depth -= 1
        elif sign == "。" or not _goes_on(text, start, edge.start()):
            return edge.start()
        position = edge.end()
    return limit


def _goes_on(text: str, start: int, line_end: int) -> bool:
    """Whether a list runs over the end of a line: nothing of it stands there yet, the line ends with a separator, or the units
    stand one a line below the label."""
    body = text[start:line_end].rstrip(" \u3000")
    return not body or body.endswith(("、", ",")) or (body[0] == "\n" and holds_units(text[line_end + 1 : end_of_line(text, line_end + 1)]))


def _bracket(match: re.Match[str], closing: bool) -> list[UnitList]:
    """The lists that a bracket holds: those behind labels without a sign, one that ends in a verb of duty, or one of organs
    alone behind a sentence."""
    text, first, last = match.string, match.start("body"), match.end("body")
    if LABEL.search(text, first, last):
        return []
    called = list(CALLED_BY.finditer(text, first, last)) if CALLED_BY.match(text, first, last) else []
    if called:
        ends = [*(m.start() for m in called[1:]), last]
        return [UnitList(match.start() if m is called[0] else m.start(), end, m.end(), end, role_of(m[0])) for m, end in zip(called, ends, strict=True)]
    meant = ITEMS_OF.match(text, first, last)
    first = meant.end() if meant else first
    due = FIRST_DUE.match(text, first, last)
    first = due.end() if due else first
    remark = REMARK.search(text, first, last)
    last = remark.start() if remark else last
    body = text[first:last].rstrip(" 。;,")
    names = _names(text, first, first + len(body))
    sharing = _sharing(names)
    organs = sum(bool(ORGAN.search(n)) or n in sharing for n in names)
    if not names or organs * 2 < len(names) or not ORGAN.search(names[0]):
        return []
    duty = re.search(f"(?:{VERB}|分工)(?=[,;]|$)", body)
    follows = text[match.end() : match.end() + 1]
    dashed = match.re in (DASHED, DOTTED)
    if dashed and organs < len(names):
        return []
    set_off = dashed or (closing and CLOSING.pattern.match(text, match.start()) is not None)
    alone = organs == len(names) and (follows in ("", "\n", "。", ";", " ", ":") or NEXT_POINT.match(text, match.end())) and (set_off or _before(text, match.start()) in "。;!”\n") and _are_offices(names, sharing)
    # 【区甲局、乙公司】 at the end of a line: in such brackets firms may stand beside offices.
    boxed = text[match.start()] in "【〔" and follows in ("", "\n") and text[match.start() - 1] in "。;!” " and organs * 2 > len(names) and all(is_organ(n) or len(n) <= 8 for n in names)
    return [UnitList(match.start(), match.end(), first, first + len(body), "unit")] if duty or alone or boxed else []


def _names(text: str, start: int, end: int) -> list[str]:
    """The names of a list, without the verbs behind them."""
    return [text[a:b] for a, b, _ in parts(text, start, end)]


def _sharing(names: list[str]) -> list[str]:
    """甲市、乙区政府: the places in front that share the head of the one behind them."""
    found: list[str] = []
    headed = False
    for name in reversed(names):
        place = PLACE.fullmatch(name) is not None
        headed = (headed and place) or name.endswith(("政府", "管委会"))
        if headed and place:
            found.append(name)
    return found


def _are_offices(names: list[str], sharing: list[str]) -> bool:
    """Whether the names in a bracket are those of offices, but for a few others beside two or more: 甲局、乙局、丙学院."""
    sure = sum(is_organ(n) or n in sharing or EACH.fullmatch(n) is not None for n in names)
    return sure == len(names) or (sure >= FEW and 2 * sure >= len(names) and is_organ(names[0]) and not any(NO_UNIT.search(n) for n in names))


def _before(text: str, position: int) -> str:
    """The sign in front of a place, or in front of the spaces that set in the line that begins there."""
    while position > 0 and text[position - 1] in SPACES:
        position -= 1
    return text[position - 1 : position]


def _on_headings(text: str) -> list[UnitList]:
    """The units behind headings that stand on lines of their own, in brackets or behind a dash, where at least two do: 1.修缮戏台(甲局)."""
    found = [m for m in at_lines(HEADED, text) if not is_office(m["heading"]) and _are_units(text, *m.span("body"))]
    offices = [m for m in found if not all(map(NO_OFFICE.search, _names(text, *m.span("body"))))]
    found = found if len(offices) >= MANY else offices
    return [UnitList(*m.span("list"), *m.span("body"), "unit") for m in found] if len(found) >= FEW else []


def _like_others(match: re.Match[str]) -> UnitList | None:
    """The list of a bracket behind a sentence at the end of a line, where a text has other such lists: bodies of any form count."""
    text, first, last = match.string, match.start("body"), match.end("body")
    if text[match.start() - 1] not in "。;!" or text[match.end() : match.end() + 1] not in ("", "\n"):
        return None
    names = _names(text, first, last)
    good = names and all((ORGAN.search(n) or COMMUNITY.search(n)) and len(n) <= 20 and not NO_NAME.search(n) and not NO_UNIT.search(n) for n in names)
    return UnitList(match.start(), match.end(), first, last, "unit") if good else None


def _set_off(text: str) -> list[UnitList]:
    """The units behind sentences that spaces alone set off at the ends of lines, where many lines have them."""
    spans: list[tuple[int, int]] = []
    offices = 0
    for span in (m.span("body") for m in SET_OFF.finditer(text)):
        names = _names(text, *span) if _opens_item(text, span[0]) else []
        if names and is_organ(names[0]) and all(ORGAN.search(n) and not NO_UNIT.search(n) for n in names):
            spans.append(span)
            offices += not all(n.endswith(("公司", "集团")) for n in names)  # beside projects stand those who build them
    return [UnitList(*span, *span, "unit") for span in spans] if offices >= MANY and 2 * offices > len(spans) else []


def _opens_item(text: str, position: int) -> bool:
    """Whether the line with a position begins with the mark of an item."""
    return ITEM.match(text, text.rfind("\n", 0, position) + 1) is not None


def _below(text: str) -> list[UnitList]:
    """The units that stand one a line below a line that is their label and nothing more, where at least two labels stand so; the
    names of columns one a line are none."""
    found: list[UnitList] = []
    for match in at_lines(BELOW, text):
        end = match.end()
        while end < len(text) and holds_units(line := text[end : (stop := end_of_line(text, end))]) and not COLUMN.match(line.strip()):
            end = min(stop + 1, len(text))
        if end > match.end():
            found.append(UnitList(match.start(), end, match.end(), end, role_of(match["role"])))
    return found if len(found) >= FEW else []


def _lined(text: str) -> list[UnitList]:
    """The units of lines that hold nothing else but them and what part each has, 甲局牵头,乙局配合, and of sentences that say of
    a whole task whose it is: 此项工作由甲局牵头."""
    told = [m.span("body") for m in OF_ITEM.finditer(text) if _are_units(text, *m.span("body"))]
    return [*(UnitList(*span, *span, "unit") for span in told), *(UnitList(*span, *span, "unit") for sign in ("牵头", "负责") for m in at_lines(LINED, text, sign) if _are_units(text, *(span := m.span("body"))))]


def _are_units(text: str, start: int, end: int) -> bool:
    """Whether a list holds units alone, the first of them and most of the others by the name of an office."""
    names = _names(text, start, end)
    sharing = _sharing(names)
    sure = [is_organ(n) or n in sharing for n in names]
    return bool(names) and sure[0] and all((ORGAN.search(n) or n in sharing or EACH.fullmatch(n)) and len(n) <= 20 and not NO_UNIT.search(n) and not CALLED_WITHIN.search(n) for n in names) and 2 * sum(sure) >= len(names)


def _in_front(text: str) -> list[UnitList]:
    """The units with which items begin, 甲局:…, where at least two items do."""
    numbered = [m.span("body") for m in at_lines(HEADING_UNITS, text, ":") if _names_units(text, *m.span("body"), or_each=True)]
    plain = [m.span("body") for m in at_lines(PLAIN_UNITS, text, ":") if _names_units(text, *m.span("body"), or_each=False)]
    spans = [*(numbered if len(numbered) > 1 else []), *(plain if len(plain) >= MANY else [])]
    return [UnitList(*span, *span, "unit") for span in spans]


def _names_units(text: str, start: int, end: int, *, or_each: bool) -> bool:
    """Whether a list holds units alone, or also whole kinds of them (各县区)."""
    names = _names(text, start, end)
    sharing = _sharing(names)
    sure = [(is_organ(n) and not LABELLED.search(n)) or n in sharing or (or_each and EACH.fullmatch(n) is not None) for n in names]
    others = or_each and len(names) > 2 and sure[0] and 2 * sum(sure) >= len(names) and all(ORGAN.search(n) and not LABELLED.search(n) for n in names)
    return bool(names) and (all(sure) or others)
