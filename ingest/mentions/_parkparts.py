"""Parts of a zone with names too plain to be found by themselves: 东园、西园、南园“一区三园”, 经开区东区, and sites in a column of a table."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from graph.countries import BESIDE_CHINA
from ingest.columns import PLACE_COLUMN
from ingest.construction.firms import known as is_firm
from ingest.construction.founders import founder
from ingest.draft import Draft, Mention
from ingest.marks import behind_list
from ingest.mentions._industry_names import known
from ingest.mentions._parknames import is_general
from ingest.namestart import name_start
from ingest.patterns import compiled
from ingest.places import places
from ingest.sought import Sought, sought
from ingest.vocabulary import is_region

PART = r"[\u4e00-\u9fff]{1,4}?(?:园区?|片区|组团|区)"
LIST = rf"{PART}(?:(?:[、,和与及]|以及){PART})+"
COUNT = "[两二三四五六七八九多]"
PATTERN = rf"[“\"‘']?一[区城园核](?:带)?{COUNT}(?:园区?|区|片区?|基地|组团)[”\"’']?"
# 东园、西园、南园“一区三园”; “一区三园”(东园、西园、南园); 形成由东园、西园和南园组成的…; 下辖东园、西园两个园区
LISTED = sought(
    rf"(?:^|[,。;:\n、由以及的括含辖设分为])(?P<ahead>{LIST})(?:等)?(?:{COUNT}[个大]?(?:园区|片区|组团|园|区))?(?:组成|构成)?的?{PATTERN}"
    rf"|{PATTERN}(?:发展|空间|的|管理|产业|总体)*(?:格局|布局|架构|体系|框架)?[(:,,]?(?:即|包括|分别[是为]|由)?(?P<behind>{LIST})(?=[)。;,组构等\n]|$)"
    rf"|(?:下辖|下设|分为|划分为|辖)(?P<under>{LIST})(?:等)?{COUNT}[个大]?(?:园区|片区|组团|园|区)",
    re.M,
)
JOINT = re.compile("以及|[、,和与及]")
LONGER = re.compile("(?:产业|工业|科技)?园区?|片区|组团")
# 园林, 园艺, 区域: the last letter begins a word of its own.
NO_END = re.compile("[林艺域丁位间别]")
LED = re.compile("^(?:加快|推进|推动|统筹|建设|提升|优化|做[强优大]|打造|支持|形成|构建|完善|加强|强化|突出|聚焦|依托|抓好)+")
GENERAL = frozenset({"园区", "片区", "各园区", "各片区", "全区", "市区", "城区", "地区", "社区"})
# 江苏产业园 in a column of sites is one garden, whatever words name it, and so is a district of one: 化工园区|B区.
SITE = re.compile(r"[\u4e00-\u9fff“”\"()A-Za-z]{2,14}(?:园区?|片区|组团|工业区|集聚区|开发区|新区|新城|小镇|基地|功能区|加工区|物流区|保税区|示范区|合作区|协作区)(?:(?:[A-Z]\d?|[东西南北中一二三四五])(?:片区|区|园|地块))?")
# 经开区东区, 高新区北片区
SIDE = re.compile(r"(?:[东西南北中](?:[东西南北]|部)?)(?:片区|园区|区|园)(?!域|[林艺别位])")


def parts(draft: Draft) -> Iterator[Mention]:
    """Each place where a part stands that a list beside 一区多园 names; its longer form (南园产业园) is the same one."""
    text = draft.text
    if "一" not in text and "辖" not in text:
        return
    named: dict[str, None] = {}
    for match in LISTED.finditer(text):
        named |= dict.fromkeys(_named(match["ahead"] or match["behind"] or match["under"]))
    longer: dict[str, set[str]] = {}
    found: list[tuple[int, int, str]] = []
    for name in named:
        for match in re.finditer(re.escape(name), text):
            more = LONGER.match(text, match.end()) if name[-1] == "园" else None
            end = more.end() if more else match.end()
            if NO_END.match(text, end) or any(text.startswith(other, match.start() - len(other) + len(name)) for other in named if other.endswith(name) and other != name):
                continue
            longer.setdefault(name, set()).add(text[match.start() : end])
            found.append((match.start(), end, name))
    for start, end, name in found:
        full = max(longer[name], key=len)
        if text[start:end] != full:
            draft.alias("Park", text[start:end], full)
        yield Mention(start, end, "Park", text[start:end], "park.part", 0.8)


def sites(draft: Draft) -> Iterator[Mention]:
    """The zones that the cells of a column of sites name, wherever they stand."""
    text = draft.text
    named = {part for clause in draft.clauses for column, (start, end) in clause.cells.items() if PLACE_COLUMN.search(column) for part in re.split(r"[、,;/\s]+", text[start:end]) if SITE.fullmatch(part)}
    for name in sorted(named - GENERAL):
        yield from (m for m in _wherever(text, name, "park.site") if not NO_END.match(text, m.end))


def _wherever(text: str, name: str, rule: str) -> Iterator[Mention]:
    """A zone at each place where its name stands."""
    for match in re.finditer(re.escape(name), text):
        yield Mention(*match.span(), "Park", name, rule, 0.8)


# 依托盐化基地发展…, 盐化基地公用管廊: a base of a field in which works stand or firms settle
FIELDS = "(?:[盐磷氟氯硅碱煤油石]化|化工|能源|材料|新材|医药|装备|钢铁|冶金|有色|建材|纺织|陶瓷|轻工|食品|光伏|锂电|电子|船舶|海工|风电|汽车|铝|铜)"
WORKS_IN = "(?:公用|公共|集中|工业|铁路|园区){0,2}(?:管廊|污水处理厂|供热|热电联产|热电厂|变电站|专用线|管网|路网|道路|消防站|净水厂|供水|危废|固废|应急|拓展区|扩区|(?:[一二三]期)?范围|管委会|管理办公室|管理局)"
BASE = sought(rf"(?P<name>[\u4e00-\u9fff]{{0,4}}{FIELDS}基地)(?={WORKS_IN}|重点|主攻|聚焦|承接|引进|要(?!素|求)|突出)|(?:依托|落户|入驻|位于|立足|(?<=[,。;])在)(?P<there>[\u4e00-\u9fff]{{0,4}}{FIELDS}基地)")
TWICE = 2


def bases(text: str) -> Iterator[Mention]:
    """Bases of a field that a plan speaks of more than once, and of which it says what stands or is to settle there."""
    named: set[str] = set()
    for match in BASE.finditer(text):
        start, end = match.span("name" if match["name"] else "there")
        name = text[name_start(text, start, end - 2) : end]
        if 4 <= len(name) <= 8 and founder(name) is None and text.count(name) >= TWICE:
            named.add(name)
    for name in sorted(named):
        yield from _wherever(text, name, "park.base")


# 做强中缅基地, 办好中泰加工基地: a base between China and another country
BORDER_BASE = sought(f"(?<![集其当高初])(?P<name>中{BESIDE_CHINA}(?:[\u4e00-\u9fff]{{0,6}}?(?:合作|物流|产业|加工|贸易|投资|示范))?基地)(?!台)")


def between(text: str) -> Iterator[Mention]:
    """Bases that are called after China and another country."""
    for match in BORDER_BASE.finditer(text):
        yield Mention(*match.span("name"), "Park", match["name"], "park.between", 0.8)


# 与甲国乙港建立联络机制, 和丙港共建内陆港: a port that a plan works with
PORT = Sought(compiled("(?:(?<=[与同跟和、及])|(?<=对接)|(?<=联动)|(?<=携手)|(?<=联合))(?P<name>[\u4e00-\u9fff]{2,8}港)(?=[、和与及]|(?:[\u4e00-\u9fff]{0,4})(?:建立|合作|共建|共享|开展|开通|结对|结为|签|互|联动|协作|缔结|对接|实现|打通|加密|保持))"), ("港",), 12, 12)
WORKS_WITH = re.compile("[^,。;]{0,40}?(?:合作|共建|共享|建立|签[订署约]|联动|对接|开通|结对|结为|互联|互通|协作|缔结)")
# 依托甲市寒区试车基地引进…: a base called by its place, on which fields are to grow
RELIED = sought("(?:依托|立足)(?:[\u4e00-\u9fff]{3,16}[、和]){0,3}(?P<name>[\u4e00-\u9fff]{4,16}基地)(?=(?:,(?:重点|大力|着力|加快|积极)?)?(?:引进|引入|招引|发展|承接|集聚|培育|举办|布局|拓展|建设))")
MADE_FOR = 4  # how long at least is what says what such a base is for


def placed(text: str) -> Iterator[Mention]:
    """Ports of other places that a plan works with, and bases that it relies on, where a place opens the name."""
    for match in PORT.finditer(text):
        name = match["name"]
        hits = places(name)
        whole = bool(hits) and hits[0].start == 0 and hits[-1].end == len(name) - 1 and all(a.end == b.start for a, b in pairwise(hits))
        if whole and not is_region(name) and not is_firm(name) and WORKS_WITH.match(text, match.end()):
            yield Mention(*match.span("name"), "Park", name, "park.port", 0.8)
    for match in RELIED.finditer(text):
        hits = places(match["name"])
        if hits and hits[0].start == 0 and hits[0].sure and hits[0].end <= len(match["name"]) - MADE_FOR and founder(match["name"]) is None:
            yield Mention(*match.span("name"), "Park", match["name"], "park.base", 0.8)


def _named(listed: str) -> Iterator[str]:
    """The names of a list, without a verb in front of the first."""
    for name in JOINT.split(LED.sub("", listed)):
        if name not in GENERAL and len(name) > 1:
            yield name


# 化工园区主攻…,皮革园区布局…: fields by which the parts of a zone are told apart
TOLD_APART = sought(r"(?:^|(?<=[,。;:\n]))[ \u3000]*(?:其中,?)?(?P<name>[\u4e00-\u9fff]{2,4}(?:园区|组团))(?=要(?!素|求)|重点|主攻|主打|聚焦|突出|布局|发展(?!规划|基金)|承接|做[强大优精]|引进|招引|培育|延伸|推动)", re.M)


def apart(text: str) -> Iterator[Mention]:
    """Parts of a zone that a line tells apart, each by the field that it is called after and what it is to do."""
    lines: dict[int, list[re.Match[str]]] = {}
    for match in TOLD_APART.finditer(text):
        if known(re.sub("(?:产业)?(?:园区|组团)$", "", match["name"])):
            lines.setdefault(text.rfind("\n", 0, match.start("name")), []).append(match)
    named = {m["name"] for group in lines.values() if len({m["name"] for m in group}) > 1 for m in group}
    for name in sorted(named):
        for match in re.finditer(rf"(?<![\u4e00-\u9fff]){name}|(?<=推进|建设|新建|启动|完善|建成){name}", text):
            yield Mention(*match.span(), "Park", name, "park.part", 0.8)


# 甲工业园以光伏为主,盐化工园区以盐化工为主: told apart by what each is mainly for
MAINLY = sought(r"(?:园区?|区|基地|组团)以[^,。;]{2,24}为(?:主|核心|支撑|特色|重点|主导|主体)[,;、](?:而)?(?P<name>[\u4e00-\u9fff]{2,6}(?:园区|(?<=[\u4e00-\u9fff]{3})园|片区|组团|基地))(?=以[^,。;]{2,24}为(?:主|核心|支撑|特色|重点|主导|主体))")


def mainly(text: str) -> Iterator[Mention]:
    """Parts of a zone that a sentence tells apart so, each place where they stand."""
    for name in sorted({m["name"] for m in MAINLY.finditer(text)}):
        if not is_general(re.sub("(?:园区?|片区|组团|基地)$", "", name)):
            yield from _wherever(text, name, "park.part")


# 北区重点发展…;南区盘活…: how a side of a zone opens what it is told to do
SIDED = sought(r"(?:^|(?<=[,。;:\n]))[ \u3000]*(?:其中,?)?(?P<side>[东西南北中](?:部片区|片区|区|园区|园))(?=要|将|重点|加快|发展|主攻|聚焦|突出|做[强优大精特]|承接|培育|布局|打造|建设|建成|推进|盘活|围绕|依托|着力|集聚|引进|招引)", re.M)
OPPOSITE = {"东": "西", "西": "东", "南": "北", "北": "南", "中": "东西南北"}


def sided(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """Sides that are told apart behind the zone they are of: 甲经开区…。北区发展…;南区盘活…"""
    if len(sides_told := list(SIDED.finditer(text))) < 2:
        return
    zones = sorted((m for m in found if m.name.endswith(("区", "园"))), key=lambda m: m.start)
    for match in sides_told:
        line = text.rfind("\n", 0, match.start("side")) + 1
        others = {m["side"][0] for m in sides_told if m.start() >= line and "\n" not in text[line : m.start("side")] and m["side"][1:] == match["side"][1:]}
        zone = next((m for m in reversed(zones) if line <= m.start and m.end <= match.start("side")), None)
        if zone is not None and others & set(OPPOSITE[match["side"][0]]):
            yield Mention(*match.span("side"), "Park", zone.name + match["side"], "park.side", 0.8)


# 与甲区共建“配套园”: what two build together under a name of its own
JOINT_NAME = sought("(?:共建|合建|联建|合作建设|联合建设|共同建设|携手打造|联手打造)“(?P<name>[\u4e00-\u9fff]{2,10}(?:园区?|小镇|产业城|科创城|新城))”")
# 东片区|电子化学品产业园: a district in front of the garden that stands in it
LED_BY_SIDE = re.compile("[东西南北中]部?(?:片区|组团)(?=[\u4e00-\u9fff]{4})")


def joint(text: str) -> Iterator[Mention]:
    """Gardens in quotes that two places build together."""
    for match in JOINT_NAME.finditer(text):
        if not is_general(re.sub("园区?$", "", match["name"])):
            yield Mention(*match.span("name"), "Park", match["name"], "park.joint", 0.8)


def leading(found: Iterable[Mention]) -> Iterator[Mention]:
    """The districts with which names of gardens begin."""
    for park in found:
        if (side := LED_BY_SIDE.match(park.name)) is not None and park.end - park.start == len(park.name):
            yield Mention(park.start, park.start + side.end(), "Park", side[0], "park.part", 0.8)


def sides(text: str, found: Iterable[Mention]) -> Iterator[Mention]:
    """The side of a zone that stands behind its name: 经开区|东区."""
    for zone in found:
        if zone.name.endswith("区") and (side := SIDE.match(text, zone.end)) is not None:
            yield Mention(zone.start, side.end(), "Park", text[zone.start : side.end()], "park.side", 0.8)


# 1.清水工业区(以下简称“清水片区”)。位于…,重点发展…: a clause headed by what its text goes on to place and to give its fields
HEADED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,8}(?:园区?|片区|组团|工业区|物流区|产业区|生态区|商务区|港区|区|新城|科创城|科技城|谷|基地|小镇))(?:\([^()\n]{2,24}\))?")
TOLD_OF = re.compile(r"[。:\n\t|][ \u3000]*(?:【[^】\n]{2,8}】[ \u3000]*)?(?:位于|坐落|地处|东[至临]|规划面积|总?面积|占地|四至|范围|以[^,。;]{2,30}为|(?:重点|主要|主攻|着力|突出)?(?:发展|布局|承接|培育|聚焦|引进|集聚|建设)|依托|主攻|突出|定位)")
NO_ZONE = re.compile("^(?:对接|联动|融入|面向)|[一二三四五六七八九十两多各全]|(?:建设|打造|做[大强优]|优化|推进|加快|支持|提升|培育|发展|完善|实施|城区|社区|地区|景区|灌区|校区|库区|牧区|山区|矿区|县区|市区|特区|各区|湾区|院区|辖区|行政区|保护区|自治区)")


def headed(draft: Draft) -> Iterator[Mention]:
    """Zones that head clauses of their own, wherever they stand; what any plan may call its parts (核心区) has to be one of several."""
    text = draft.text
    found: dict[str, int] = {}
    for clause in draft.clauses:
        match = HEADED.fullmatch(text, clause.heading_start, clause.heading_end)
        if match is None:
            continue
        name = match["name"]
        if len(name) >= 4 and not NO_ZONE.search(name) and not is_region(name) and name_start(text, *match.span("name")) == match.start("name") and TOLD_OF.match(text, behind_list(text, clause.heading_end)):
            found[name] = clause.parent
    for name in sorted(found):
        if is_general(name[:-2]) and sum(parent == found[name] for parent in found.values()) < TWICE and _deeper(draft, found[name]) < TWICE:
            continue
        yield from _wherever(text, name, "park.headed")


def _deeper(draft: Draft, parent: int) -> int:
    """How many clauses below one (and below those beside it) are headed by zones."""
    return sum(1 for c in draft.clauses if c.parent >= 0 and (c.parent == parent or draft.clauses[c.parent].parent == parent) and HEADED.fullmatch(draft.text, c.heading_start, c.heading_end))


# 做好甲湖二期产业规划, 乙新城二期重点发展…: a phase of an area for which fields are planned
PHASE = sought(r"(?P<name>[\u4e00-\u9fff]{2,10}[二三四五]期)(?=产业(?:发展)?(?:规划|布局|定位|导入)|(?:要)?(?:重点|主要|着力)(?:发展|布局|培育|承接)|主攻|主导产业|(?:要)?以[^,。;]{2,30}为(?:重点|主导|主(?!体)|核心|特色))")
AREA_END = re.compile("[湖河江山岛洲滩湾洼港岭坪溪](?=[二三四五]期)|(?:新城|片区|组团|新区|城|园区|园|谷|小镇)(?=[二三四五]期)")


def phases(text: str) -> Iterator[Mention]:
    """Later phases of areas, no firms' works, that fields are planned for: each place where they stand."""
    named: set[str] = set()
    for match in PHASE.finditer(text):
        start, end = match.span("name")
        name = text[name_start(text, start, end - 2) : end]
        if AREA_END.search(name, 2) and founder(name) is None and not is_general(name[:-2]):
            named.add(name)
    for name in sorted(named):
        yield from _wherever(text, name, "park.phase")


# 沿芹河建设生态休闲走廊, 与甲市共建广佛云氢能走廊: belts along a line that are built where it runs, or between places
BELT = sought(r"(?:沿[^,。;、]{1,10}(?:建设|打造|布局|规划|构建)|(?:共建|合建|联建|携手打造|联合打造))(?P<name>[\u4e00-\u9fff]{3,10}(?:(?<!测试)(?<!通风)走廊|经济带|产业带|创新带|制造带))")


def belts(text: str) -> Iterator[Mention]:
    """Corridors and belts by where they are built, each place where they stand."""
    along = {m["name"]: m[0].startswith("沿") for m in BELT.finditer(text)}
    for name in sorted(along):
        yield from _wherever(text, name, "park.belt" if along[name] else "park.between")
