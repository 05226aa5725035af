"""Lists of responsible units: 责任单位, 牵头单位, (X负责), X牵头Y配合; each unit with its role."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

LEAD = "牵头|主办|主责|首责"
SUPPORT = "配合|协办|参与|协同|协助|参加"
LABEL = re.compile(
    r"(?P<role>责任|牵头|配合|承办|协办|参与|主办|实施|落实|主责|责任落实|协助|主管|参加|牵头责任|共同责任)(?:单位|部门|处室|科室|主体|区县)(?:及(?:责任|配合)单位)?[ \u3000]*[::][ \u3000]*"
)
# Openers of lists in brackets: anything that ends in …负责), …牵头), …配合), …落实).
BRACKET = re.compile(r"\((?P<body>[^()\n]*(?:\([^()\n]{1,12}\)[^()\n]*)*?(?:负责(?:落实)?|牵头(?:负责)?|配合(?:落实)?|分工(?:负责|落实)|分别负责|共同负责|参与))(?:,[^()\n]{0,30}下同)?\)")
ORGAN = r"(?:局|委|办|厅|部|司|署|院|会|中心|委员会|政府|办公室|集团|公司|海关|银行|街道|镇|乡|单位|部门|组|处|所|站|队|园|区|市|县|团委|工会|妇联|协会|大学|学院|指挥部|专班|支行|分局|支队|总队|大队|园区|管委会|党工委)"
TAIL = re.compile(
    r"(?:等(?:单位|部门|相关(?:单位|部门))?)?(?:(?:按(?:照)?(?:各自)?职责(?:分工)?|依职责|分工|分别|共同|具体|会同|统筹|等)*(?:负责(?:落实|推进|实施)?|牵头(?:负责|落实|推进|组织)?|配合(?:落实|做好)?|落实|参与|协同|协办|主办|承办|督促落实))$"
)
SEPARATOR = re.compile(r"[、,;\s\u3000/]+|(?<=[局委办厅部司署院会心府室团行关队组])(?:和|与|及|以及|会同)(?=[\u4e00-\u9fff]{2})")
OFFICE = r"(?:管委会|委员会|局|委(?![会员托派])|办(?![法理事好公学])|厅|部(?!门)|中心|委员会|政府|办公室|管委会|党工委|工管委|指挥部|领导小组|专班|集团|公司|海关|街道|海事处)"
MEMBER = rf"[\u4e00-\u9fff()]{{1,22}}?{OFFICE}"
PROSE = re.compile(
    rf"(?P<by>(?<![自理])由(?!贸))(?P<unit>{MEMBER}(?:(?:[、和与]|会同|联合){MEMBER})*)(?!人民|组成|代管|[\u4e00-\u9fff]{{0,2}}(?:的|主导))(?=(?P<how>[\u4e00-\u9fff]{{0,6}}))|"
    rf"(?:^|(?<=[。;,\n:]))(?:\([一二三四五六七八九十\d]+\)[^。\n]{{2,30}}。)?(?P<self>{MEMBER}(?:[、和]{MEMBER})*)(?P<verb>(?:今年|明年|年内|全年)?要(?!求|素|点)|统筹(?:推进|协调|负责)|统一领导|须|应(?!急|用)|负责(?!人)|牵头|按[月季周]|每[月季周]|会同|具体负责|承担|抓好)(?:会同(?P<with>{MEMBER}(?:[、和]{MEMBER})*))?",
    re.M,
)
EMPTY = re.compile(r"^(?:/|-|—|无|\\)?$")


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a list: its span, its name, its role (lead, support, unit), and where the list begins."""

    start: int
    end: int
    name: str
    role: str
    list_start: int


def units(text: str) -> list[Unit]:
    """All responsible units named in lists and prose, in order, each once at its place."""
    found: dict[tuple[int, int], Unit] = {}
    for unit in (*_labelled(text), *_bracketed(text), *_prose(text)):
        clash = any(unit.start < end and start < unit.end for start, end in found)
        if not clash:
            found[unit.start, unit.end] = unit
    return sorted(found.values(), key=lambda u: u.start)


def list_spans(text: str) -> list[tuple[int, int]]:
    """Spans of whole lists of responsible units: no prose stands there."""
    spans = [(m.start(), _list_end(text, m.end(), m.start())) for m in LABEL.finditer(text)]
    return sorted([*spans, *((m.start(), m.end()) for m in BRACKET.finditer(text))])


def role_of(word: str) -> str:
    """The role that a label or a verb gives: lead, support or unit."""
    if re.search(LEAD, word):
        return "lead"
    return "support" if re.search(SUPPORT, word) else "unit"


def _list_end(text: str, start: int, label: int) -> int:
    """Where a labelled list ends: at the bracket that it opened in, the next label, the line's or the sentence's end."""
    depth = 0
    following = LABEL.search(text, start)
    limit = following.start() if following else len(text)
    for position in range(start, min(limit, start + 600)):
        c = text[position]
        if c == "(":
            depth += 1
        elif c in ")〕]】":
            if depth == 0:
                return position
            depth -= 1
        elif c in "。\n":
            return position
    return min(limit, start + 600)


def _labelled(text: str) -> Iterator[Unit]:
    for match in LABEL.finditer(text):
        end = _list_end(text, match.end(), match.start())
        yield from members(text, match.end(), end, role_of(match["role"]), match.start())


def _bracketed(text: str) -> Iterator[Unit]:
    for match in BRACKET.finditer(text):
        body = match["body"]
        if LABEL.search(body) or len(body) > 300 or not re.search(ORGAN, body):
            continue
        yield from members(text, match.start("body"), match.end("body"), "unit", match.start())


def members(text: str, start: int, end: int, role: str, list_start: int) -> list[Unit]:
    """The units of text[start:end]. A verb behind a group (…牵头, …配合) gives its role to the whole group."""
    found: list[Unit] = []
    for first, last in _groups(text, start, end):
        body = text[first:last]
        tail = TAIL.search(body)
        group_role = role_of(tail[0]) if tail and role_of(tail[0]) != "unit" else role
        stop = first + tail.start() if tail else last
        found += [Unit(a, b, text[a:b], group_role, list_start) for a, b in _split(text, first, stop)]
    return _joined(text, found)


def _groups(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Parts of a list that end with a verb of their own: A、B牵头 | C、D配合."""
    position = start
    for match in re.finditer(r"(?:牵头(?:负责|落实)?|配合(?:落实)?|负责|参与|协同)(?=[,;、\s]|$)", text[start:end]):
        yield position, start + match.end()
        position = start + match.end()
    if position < end:
        yield position, end


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans between separators that stand outside brackets."""
    depth, position, first = 0, start, start
    while position < end:
        c = text[position]
        if c == "(":
            depth += 1
        elif c == ")":
            depth = max(0, depth - 1)
        match = SEPARATOR.match(text, position, end) if depth == 0 else None
        if match and match.end() > position:
            yield from _trimmed(text, first, position)
            first = position = match.end()
        else:
            position += 1
    yield from _trimmed(text, first, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    body = text[start:end]
    lead = re.match(r"^[\s由请。:;]*(?:各(?=[省市县区]直))?", body)
    start += lead.end() if lead else 0
    body = text[start:end].rstrip(" \u3000。;,")
    body = re.sub(r"(?:等(?:有关|相关)?(?:单位|部门)?|按职责分工)$", "", body)
    if 2 <= len(body) <= 40 and not EMPTY.match(body) and re.search(r"[\u4e00-\u9fff]", body):
        yield start, start + len(body)


def _joined(text: str, found: list[Unit]) -> list[Unit]:
    """有关市、县政府 is one unit: a member that names a level only belongs to the one behind it."""
    joined: list[Unit] = []
    for unit in found:
        if joined and re.fullmatch(r"(?:各|有关|相关)?(?:省|市|州|县|区|旗|乡|镇)", joined[-1].name) and unit.start - joined[-1].end == 1:
            last = joined.pop()
            unit = Unit(last.start, unit.end, text[last.start : unit.end], unit.role, unit.list_start)
        joined.append(unit)
    return joined


def _prose(text: str) -> Iterator[Unit]:
    """由X牵头…, X要组织… within sentences: who is named to do it, is responsible for it."""
    for match in PROSE.finditer(text):
        group = "unit" if match["unit"] else "self"
        words = match["how"] or match["verb"] or ""
        role = "lead" if "牵头" in words else "unit"
        spans = list(_split(text, match.start(group), match.end(group)))
        if match["with"]:
            spans += _split(text, match.start("with"), match.end("with"))
        for start, end in spans:
            name = text[start:end]
            enterprise = name.endswith(("公司", "集团")) and not re.match("负责|牵头|具体|统筹", words)
            if re.search(rf"{OFFICE}$", name) and name.count("(") == name.count(")") and not enterprise and not NO_UNIT.search(name):
                yield Unit(start, end, name, role, match.start(group) if group == "self" else match.start())


NO_UNIT = re.compile(r"^(?:各|有关|相关|专人|其|该|本|企业(?!服务(?:局|中心|办))|单位|部门|政府|市场|社会|第三方|分管|主要|区内|园区|平台|龙头)|[年月日]|由|以|推动|加快|政府$(?<!人民政府)(?<![省市县区州]政府)|^(?:办公室|领导小组|指挥部|集团|公司|中心|全部|内部|外部|国有公司|平台公司|基金公司|银行)$")
