"""Names of units in lists: where one ends and the next begins, which words are none, and what part in a task a verb gives."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ingest.patterns import compiled
from ingest.vocabulary import is_region

PLACE = re.compile(r"[\u4e00-\u9fff]{1,6}[市县区旗州盟]")
VERB = (
    "(?:负责(?:牵头|落实|推进|实施|组织|办理)?|牵头(?:负责|落实|推进|组织|实施|抓总|办理)?|配合(?:落实|做好|实施|推进)?|督促落实|组织实施|落实|参与|协同(?:配合|推进)?|协助|协办|主办|承办|承担|督导|指导)"
)
MANNER = "(?:按(?:照)?(?:各自|自身)?(?:职责|职能|分工|任务|要求)(?:分工)?|依(?:据)?职责(?:分工)?|根据(?:各自)?职责(?:分工)?|分别|共同|具体|统筹|主要|全程|积极|密切|联合|予以|给予)"
GROUPED = "等(?:各|有关|相关|其他|各有关|各相关)?(?:市直|省直|县直|区直)?(?:单位|部门)?(?:和单位)?"
TAIL = re.compile(f"(?:{GROUPED})?(?:{MANNER})*(?:{VERB}|(?<=分工))$|{GROUPED}$")
CALLED = re.compile(r"\((?:(?:以下|下)?(?:简称|统称)|排名?|列第?一|第一个|列首位|均为|下同|按(?:照)?(?:各自)?(?:职责|分工))[^()]*\)$")  # 某发展控股有限公司(简称某发控), 甲局(按职责分工)
PART = re.compile(r"\((?P<verb>牵头|主办|主责|负责|配合|协办|协同|参与)(?:单位|部门)?\)$")
IN_FRONT = re.compile(r"[\s由请。:;*★☆▲△●◆■◎并]*(?:\d{1,2}[.、](?=[\u4e00-\u9fff])|[①-⑳])?(?:各(?=[省市县区]直))?")
# 院校内由|甲局负责: for what part an office is the one to do it
WITHIN = re.compile("[\u4e00-\u9fff]{2,10}(?<![自理缘])由(?=[\u4e00-\u9fff]{2})")
CHINESE = re.compile("[\u4e00-\u9fff]")
ANY_VERB = re.compile(VERB)
EACH = re.compile(r"各(?:县|区|县区|区县|县\(市、区\)|县市区|市|市州|乡镇|镇|街道|镇街|乡镇\(街道\)|镇\(街道\)|开发区|园区|产业园区)(?:人民政府|政府|管委会|办事处)?")
# 甲、乙等市政府: what each of the places has
SHARING = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,4})等(?:有关|相关)?(?P<head>[市县区州](?:人民)?政府)")
LEVELS = frozenset("市县区州")
TOWN = re.compile("[\u4e00-\u9fff]{1,6}[镇乡]")
# Offices called 科 (经济发展科), and no branches of learning or medicine (学科, 外科).
SECTION = "(?<![学百本专医理文内外儿眼牙骨产])科"
LEVEL_ONLY = re.compile("(?:各|有关|相关)?(?:省|市|州|县|区|旗|乡|镇)")
ORGAN = re.compile(
    rf"(?:局|委|办|厅|部|司|署|院|会|中心|政府|办公室|办事处|集团|公司|海关|银行|街道|镇|乡|单位|部门|组|处|站|队|园|区|市|县|州|工会|妇联|侨联|[督检稽]查室|实验室|团委|协会|大学|学院|学校|指挥部|专班|支行|分行|分局|支队|总队|大队|总社|工商联|残联|科协|党工委|法院|检察院|联通|移动|电信|铁塔|电网|机场|医院|基金|开投|城投|交投|国投|产投|建投|所|社|台|馆|团|街|港|场|军分区|法院|{SECTION}|(?:公路|车务|工务|电务|机务|供电|航道)段|\))$"
)
SEPARATOR = compiled(
    rf"{GROUPED}(?:和|与|及|以及|[、,;])[ \u3000]*|[、,;\s\u3000/|]+|(?<=[局委办厅部司署院会心府室团行关队组区县镇司段处所站校])[·+&](?=[\u4e00-\u9fff]{{2}})|<br ?/?>|(?:会同|(?<![、由])联合(?!会|体|社|国))(?=[\u4e00-\u9fff]{{2}})|(?<=[局委办厅部司署院会心府室团行关队组区县镇科站联)])(?:和|与|及|以及)(?=[\u4e00-\u9fff]{{2}})"
)
# 甲局(李明): who answers for a unit.
PERSON = re.compile("(?<=[局委办厅部会中心室科处司镇乡队])\\((?![\u4e00-\u9fff]*[局办委室部队所])[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺倪汤罗郝安常于傅康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪舒项祝董梁杜阮席季贾江童郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房丁邓洪左石崔龚程陆翁段侯武刘龙叶黎白赖卓乔闻谭温庄柴阎廖曾关肖欧][\u4e00-\u9fff]{1,2}\\)$")
NO_NAME = re.compile(r"[。;:,\d]")
NO_UNIT = re.compile(r"^(?:\d|该|正在|待定|待[\u4e00-\u9fff]|尚未|暂[无缺]|拟|以下|下同|排[在名]|均|不再|其中|并|于|在(?!线)|确保|力争|全年|年底|年内|长期|持续|每[月季年]|常态|适时|立足|根据|按|第[一二三四]|(?:单位|部门)$)|(?:完成|推进|下同|列出|为牵头单位|前|内|底|季度|领导)$|[::%。]|^[/\\—-]$|^无$|^[〃″”\"]+$|^同[上前]$")
LONGEST_OFFICES = 60
CHARGE = re.compile("(?:牵头负责|负责|牵头)(?:的?(?:工作|任务|事项))?$")
ENDS_OFFICE = frozenset("局办厅部室会道镇乡队心委府处)区村位门司团")
KIND = re.compile("乡镇|镇|街道|乡镇街道|园区|开发区|村|社区|部门|单位")
OFFICE = re.compile(r"(?:局|办|厅|部|办公室|管委会|街道|镇|乡|支队|分局|服务中心|委(?<!要委))(?:\([^()]{2,12}\))?$")
NOT_OFFICE = re.compile(r"^(?:建设(?![局厅办])|打造|推进|加快|做|抓|提升|优化|全|各|健全|完善|发挥|成立)|[、与及]|[布格开结]局$|[内干全东西中总]部$|政务服务中心$|园区$")


class Unit(NamedTuple):
    """One unit of a list: its span, its name, its role (lead, support, unit), and where the list begins."""

    start: int
    end: int
    name: str
    role: str
    list_start: int


@lru_cache(maxsize=4096)
def role_of(word: str) -> str:
    """The role that a label or a verb gives: lead, support or unit."""
    if re.search("牵头|主办|主责|主抓|首责|抓总", word):
        return "lead"
    return "support" if re.search("配合|协办|参与|协同|协作|协助|参加|指导|督导", word) else "unit"


def holds_units(line: str) -> bool:
    """Whether a line holds units and nothing else."""
    names = re.split("[、, \u3000]+", line.strip().rstrip("、,。"))
    return not NO_NAME.search(line) and all(2 <= len(name) <= 24 and ORGAN.search(name) and not NO_UNIT.search(name) for name in names)


def is_organ(name: str) -> bool:
    return bool(re.search(rf"(?:贸促会|工商联|侨联|[督检稽]查室|残联|科协|妇联|团委|总工会|供销社|支行|分行|局|委|办|厅|部|办公室|中心|政府|集团|公司|管委会|党工委|指挥部|专班|街道|支队|分局|海关|单位|部门|镇|乡|办事处|[\u4e00-\u9fff]{{2}}(?<![用好各到之长益害坏短何此多深高远一])处|[\u4e00-\u9fff]{{2,6}}{SECTION}|综合室)$", re.sub(r"\([^()]*\)$", "", name))) and len(name) <= 20


def is_office(heading: str) -> bool:
    """Whether a heading is the name of an office and nothing else."""
    return 3 <= len(heading) <= 16 and OFFICE.search(heading) is not None and is_organ(heading) and not NOT_OFFICE.search(heading)


def offices(text: str, start: int, end: int) -> list[Unit]:
    """The units that a heading names, where it names offices and nothing else: 甲局; 甲局、乙镇; 各乡镇、街道."""
    charge = CHARGE.search(text, start, end)
    end = charge.start() if charge else end
    if text[end - 1 : end] not in ENDS_OFFICE or end - start > LONGEST_OFFICES:
        return []
    named = members(text, start, end, "unit", start)
    each = bool(named) and EACH.fullmatch(named[0].name) is not None
    office = any(is_office(u.name) for u in named)
    good = all((office and is_organ(u.name)) or EACH.fullmatch(u.name) or (each and KIND.fullmatch(u.name)) for u in named)
    return named if good and sum(len(u.name) + 1 for u in named) > end - start else []


def members(text: str, start: int, end: int, role: str, list_start: int) -> list[Unit]:
    """The units of text[start:end]. A verb behind a group (…牵头, …配合) gives its role to the whole group."""
    found: list[Unit] = []
    group: list[tuple[int, int]] = []

    def close(given: str) -> None:
        found.extend(Unit(a, b, text[a:b], given, list_start) for a, b in group)
        group.clear()

    for first, last, verb in parts(text, start, end):
        group.append((first, last))
        if verb:
            close(role_of(verb) if role_of(verb) != "unit" else role)
    close(role)
    return _headed(_joined(text, [u for u in found if not NO_UNIT.search(u.name)]))


def _headed(found: list[Unit]) -> list[Unit]:
    """甲市、乙区、丙县政府; 甲镇、乙镇人民政府: places in front of a government are governments too."""
    headed: list[Unit] = []
    head, town = "", False
    for unit in reversed(found):
        if (sharing := SHARING.fullmatch(unit.name)) is not None:
            head = sharing["head"]
            unit = unit._replace(end=unit.start + len(sharing["place"]), name=sharing["place"] + head)
        elif (head[:1] in LEVELS and is_region(unit.name)) or (head and (town if TOWN.fullmatch(unit.name) else PLACE.fullmatch(unit.name))):
            unit = unit._replace(name=unit.name + head)
        else:
            head, place = next(((h, place) for h in ("人民政府", "政府", "管委会") if unit.name.endswith(h) and _is_place(place := unit.name.removesuffix(h))), ("", ""))
            town = TOWN.fullmatch(place) is not None
        headed.append(unit)
    return headed[::-1]


def _is_place(name: str) -> bool:
    """Whether a name is that of a place or town by its end."""
    return (PLACE.fullmatch(name) or TOWN.fullmatch(name)) is not None


def parts(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, verb behind it) of the names between separators that stand outside brackets."""
    first = start
    for match in SEPARATOR.finditer(text, start, end):
        if match.start() < first or _inside_bracket(text, start, match.start()):
            continue
        yield from _trimmed(text, first, match.start())
        first = match.end()
    yield from _trimmed(text, first, end)


def _inside_bracket(text: str, start: int, position: int) -> bool:
    return text.count("(", start, position) > text.count(")", start, position)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """A name without 由 in front and the verb behind it."""
    lead = IN_FRONT.match(text, start, end)
    start = lead.end() if lead else start
    within = WITHIN.match(text, start, end)
    start = within.end() if within else start
    body = text[start:end].rstrip(" \u3000\t。;,*【[(〔")
    part = PART.search(body)
    if part and 2 <= part.start() <= 40:  # 甲局(牵头)
        yield start, start + part.start(), part["verb"]
        return
    if body.endswith(")") and (person := PERSON.search(body)) is not None:
        body = body[: person.start()]
    if body.endswith(")") and (called := CALLED.search(body)) is not None:
        body = body[: called.start()]
    tail = TAIL.search(body)
    name = body[: tail.start()] if tail else body
    name = name.rstrip(" \u3000")
    if 2 <= len(name) <= 40 and CHINESE.search(name):
        yield start, start + len(name), tail[0] if tail and ANY_VERB.search(tail[0]) else ""


def _joined(text: str, found: list[Unit]) -> list[Unit]:
    """有关市、县政府 is one unit: a member that names a level only belongs to the one behind it."""
    joined: list[Unit] = []
    for unit in found:
        if joined and unit.start - joined[-1].end == 1 and LEVEL_ONLY.fullmatch(joined[-1].name):
            last = joined.pop()
            unit = Unit(last.start, unit.end, text[last.start : unit.end], unit.role, unit.list_start)
        joined.append(unit)
    return joined
