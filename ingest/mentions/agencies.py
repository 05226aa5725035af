"""Agencies: party and government organs at any level, a park's own bureaus; and the kinds of responsible units."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from graph.canonical import canonical_name, identity
from ingest.abbreviations import definitions
from ingest.construction.firms import is_firm_like, known, trade_end
from ingest.draft import Draft, Key, Mention
from ingest.duties import found_units, organ_index
from ingest.mentions._firmforms import OFFICES
from ingest.patterns import compiled
from ingest.places import places
from ingest.sought import sought
from ingest.unitnames import ORGAN
from ingest.vocabulary import is_region

COMPANY = re.compile(
    r"(?:公司|集团|银行|电网|电厂|开投|城投|交投|国投|高投|建投|航投|产投|工投|水投|文投|文旅投|旅投|发投|国控|控股|热力|供水|燃气|公交|移动|电信|联通|铁塔|邮政|农商行|信用社|支行|分行|商行|运营商)$"
)
ORGANIZATION = re.compile(
    r"(?:大学|学院|学校|协会|学会|商会|联合会|研究会|总会|研究院|研究所|研究中心|设计院|科学院|规划院|医院|基金会|基金|贸促会|联盟|实验室|促进会|红十字会|职校|技校|中学|小学|党校|机场|报社|日报社|电视台|融媒体中心)$"
)
# 人民银行 and its branches govern; they trade with nobody.
CENTRAL_BANK = re.compile(r"^(?:中国)?人民银行|^人行")
# Lists name groups of units too; these are responsible, but no one's name.
GROUP = re.compile(r"^(?:各|有关|相关|省级及以上|全区|全市|全县|全省|区直|市直|省直|县直|驻区|区级|市级|省级|县级|其他|所有|属地|职能|成员|本级)|(?:各部门|各单位|成员单位|有关部门|相关部门)$")
# Centres are built as often as they act; only lists of units tell them from projects.
CENTRE = re.compile(r"中心$")
OWN_COMMITTEE = compiled(r"(?:(?<![\u4e00-\u9fff])|(?<=[由经向报和及与对])|(?<=坚持|落实|贯彻|推行|建立|实行|明确|形成|完善|健全|深化|加强))(?:管委会|党工委|工管委|纪工委)(?!\s?[+(]|模式|体制)")
# 市茶产业发展中心承担…, 区服务中心主任甲: what a centre that has people or duties does, no building does
CENTRE_AT_WORK = sought(
    r"(?<![\u4e00-\u9fff])由?(?P<name>(?:[省市县区州旗盟]|[\u4e00-\u9fff]{2,10}(?:新区|开发区|经开区|高新区|园区|片区|合作区|示范区))[\u4e00-\u9fff]{2,12}?(?:发展|服务|促进|推广|指导|管理|保障|监测|事务)中心)"
    r"(?=(?:党组)?(?:副?书记|副?主任|负责人)|(?:具体|统一)?(?:承担|牵头|负责)|(?:今年|明年|年内|还)?(?:要|将)(?:把|牵头|会同|组织|联合))"
)
# 园区经济发展科科长甲: a section whose head speaks
SECTION_AT_WORK = sought(r"(?<![\u4e00-\u9fff])由?(?P<name>(?:[\u4e00-\u9fff]{0,10}(?:新区|开发区|经开区|高新区|园区|片区|合作区|示范区)(?:管委会)?|[市县区州旗])[\u4e00-\u9fff]{2,8}?[科股])(?=副?[科股]长)")
# What a plan does together with the one whom it names before.
TOGETHER = "共建|合作|签|建立|开展|联合|联办|合办|举办|设立|组建|筹建|探索|共同|搭建|成立|协作|联动"
# 与甲市乙管理局共建丙: the body of another place that a plan works with, by its place and what it is
PARTNERED = sought(
    r"(?:与|同|联合|会同|对接|携手|、)(?P<name>[\u4e00-\u9fff]{3,16}?(?:执委会|执行委员会|(?<!监督)(?<!市场)管理局|海关技术中心|检验检疫技术中心))"
    r"(?=(?:、[^,。;]{3,20})?(?:" + TOGETHER + r"|结对|互派|互认|共享))"
)
COMMITTEE = re.compile(r"(?:管理委员会|管委会)$")
EVERY = re.compile(r"各(?:省|自治[区州县]|[市州县区旗盟]|[、()])*$")
OF_ANY = re.compile("区[)]?[、或]$")
LEVEL = re.compile(r"^(?:自治区|自治州|[省市县区州旗盟])(?=[\u4e00-\u9fff]{2}|委)")


@lru_cache(maxsize=4096)
def unit_type(name: str) -> str:
    """Type of a responsible unit: Company, Organization or Agency."""
    bare = re.sub(r"\([^()]*\)$", "", name)
    if CENTRAL_BANK.match(bare):
        return "Agency"
    if COMPANY.search(bare) or (known(bare) and bare[-1] not in "局委办部会厅院"):
        return "Company"
    if ORGANIZATION.search(bare):
        return "Organization"
    return "Company" if trade_end(bare) is not None and is_firm_like(bare) and not ORGAN.search(bare) else "Agency"


def unit_key(name: str) -> Key:
    """Key of a responsible unit."""
    return (unit_type(name), name)


# Behind a firm's name its branches.
BRANCHES = (*OFFICES, "管理站", "运营中心", "分局")


def find(draft: Draft) -> Iterator[Mention]:
    """Units in lists of responsible units, and organs named anywhere."""
    units = [(u.start, min(u.end, u.start + len(u.name)), unit_type(u.name), u.name) for u in found_units(draft)]
    named = [Mention(start, end, type, name, "agencies:unit") for start, end, type, name in units if not GROUP.search(name)]
    busy = sorted((start, end) for start, end, _, _ in units)
    named += [m for m in _partnered(draft) if _free(busy, m.start, m.end)]
    busy = sorted([*busy, *((m.start, m.end) for m in named)])
    named += _bodies_of_members(draft, units)
    busy = sorted([*busy, *((m.start, m.end) for m in named)])
    named += [m for m in _organs(draft) if _free(busy, m.start, m.end)]
    named += _centres(draft, sorted([*busy, *((m.start, m.end) for m in named)]))
    named += _abbreviated(draft, named)
    named += _own_bodies(draft, sorted((m.start, m.end) for m in named))
    _declare(draft, {m.name for m in named if m.type == "Agency"})
    yield from sorted(named, key=lambda m: m.start)


def _free(busy: list[tuple[int, int]], start: int, end: int) -> bool:
    """Whether no span of a sorted list overlaps this one."""
    index = bisect_left(busy, (start, start))
    return (index == 0 or busy[index - 1][1] <= start) and (index == len(busy) or busy[index][0] >= end)


MEMBERS = re.compile("(?:各|全体|所有)?成员单位")
OF_MEMBERS = re.compile(f"{MEMBERS.pattern}$")


def _bodies_of_members(draft: Draft, units: list[tuple[int, int, str, str]]) -> list[Mention]:
    """The body whose members a sentence tells to act; the members are known by it where the document names it by itself, too."""
    found: list[Mention] = []
    for start, _end, _, name in units:
        body = OF_MEMBERS.sub("", name)
        if body == name or not body or GROUP.search(body):
            continue
        if any(draft.text[o.start : o.end] == body and not MEMBERS.match(draft.text, o.end) for o in organ_index(draft).found):
            draft.alias("Agency", name, body)
            found.append(Mention(start, start + len(body), "Agency", body, "agencies:members", 0.9))
    return found


def _organs(draft: Draft) -> Iterator[Mention]:
    own_zone = draft.subject is not None and draft.subject[0] == "Park"
    for organ in organ_index(draft).found:
        name = draft.text[organ.start : organ.end]
        if len(name) < 2 or GROUP.match(name) or (organ.owner == "none" and not _stands_alone(name)):
            continue
        if draft.text[organ.start - 1 : organ.start] in ("强", "兴", "富") and LEVEL.match(name):
            continue  # 工业强|县工作领导小组
        if draft.text[organ.start - 2 : organ.start] in ("公司", "集团") and name.endswith(BRANCHES):
            continue  # 甲电网有限责任公司|乙供电局
        if (name[0] == "者" and draft.text[organ.start - 1 : organ.start] == "或") or (name.startswith("县人民政府") and OF_ANY.search(draft.text, max(0, organ.start - 3), organ.start)):
            continue  # 民政部门或|者镇人民政府, 市和区、|县人民政府
        if EVERY.search(draft.text, max(0, organ.start - 14), organ.start):
            continue  # 各县(市、区)|商务局, 各市、州、|县人民政府: all of a kind
        if organ.owner == "kind" and (not own_zone or (name.startswith(("园区", "功能区", "片区")) and not _of_own_kind(draft, name))):
            continue
        yield Mention(organ.start, organ.end, unit_type(name), name, f"agencies:{organ.owner}", 1.0 if organ.owner == "national" else 0.9)


def _partnered(draft: Draft) -> Iterator[Mention]:
    """Bodies of other places that a plan works with, where the name opens with the place."""
    for match in PARTNERED.finditer(draft.text):
        hits = places(match["name"])
        if hits and hits[0].start == 0:
            type = "Organization" if match["name"].endswith("中心") else "Agency"
            yield Mention(*match.span("name"), type, match["name"], "agencies:partner", 0.85)


def _centres(draft: Draft, busy: list[tuple[int, int]]) -> Iterator[Mention]:
    """Centres and sections of a level or a zone that are told to act, or whose people speak."""
    for match in (*CENTRE_AT_WORK.finditer(draft.text), *SECTION_AT_WORK.finditer(draft.text)):
        if _free(busy, *match.span("name")):
            yield Mention(*match.span("name"), "Agency", match["name"], "agencies:centre", 0.85)


def _of_own_kind(draft: Draft, name: str) -> bool:
    """片区管委会 in the plan of 甲自由贸易试验区乙片区: the class before the committee is that with which the subject's name ends."""
    zone = COMMITTEE.sub("", name)
    return zone != name and draft.subject is not None and draft.subject[1].endswith(zone)


def _stands_alone(name: str) -> bool:
    """Whether a name without a place before it says whom it means: a bureau does, a centre or a staff does not."""
    return len(name) >= 3 and not CENTRE.search(name) and not re.search("领导小组|指挥部|专班|联席会议|小组", name)


def _abbreviated(draft: Draft, named: list[Mention]) -> list[Mention]:
    """Short names that a bracket behind an organ gives it (以下简称“区招商办”), wherever they stand."""
    ends = {m.end: m for m in named}
    found: list[Mention] = []
    for short, _, end in definitions(draft):
        organ = ends.get(end)
        if organ is None or not _is_short(short, organ.name):
            continue
        draft.alias(organ.type, short, organ.name)
        busy = sorted((m.start, m.end) for m in (*named, *found))
        places = (m.span() for m in re.finditer(re.escape(short), draft.text))
        found += [Mention(start, stop, organ.type, short, "agencies:short") for start, stop in places if _free(busy, start, stop)]
    return found


def _is_short(short: str, full: str) -> bool:
    """Whether the letters of a short name stand in the full one, in order."""
    letters = iter(full)
    return all(c in letters for c in short)


def _own_bodies(draft: Draft, busy: list[tuple[int, int]]) -> list[Mention]:
    """管委会 standing alone: the committee of the zone that the document is about."""
    if draft.subject is None or draft.subject[0] != "Park":
        return []
    return [
        Mention(m.start(), m.end(), "Agency", m[0], "agencies:own", 0.8)
        for m in OWN_COMMITTEE.finditer(draft.text) if _free(busy, m.start(), m.end())
    ]


def _declare(draft: Draft, names: set[str]) -> None:
    """Which names mean one organ here: 管委会 and the zone's committee in full, 投促局, 区投促局 and 某高新区投资促进局."""
    _with_places(draft, names)
    subject = draft.subject
    if subject is None:
        return
    issuer = draft.metadata.issuer
    if issuer is not None and issuer[0] == "Agency":
        names = names | {issuer[1]}
    groups: dict[str, list[str]] = defaultdict(list)
    for name in names:
        core = _own_core(subject, name)
        if core is not None:
            groups[canonical_name("Agency", core)].append(name)
    for members in groups.values():
        full = max(members, key=lambda n: (len(n), n))
        for name in members:
            draft.alias("Agency", name, full)


def _with_places(draft: Draft, names: set[str]) -> None:
    """甲省乙经济开发区管理委员会 and 乙经济开发区管委会: the same committee with the place above it and without."""
    alike: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        if COMMITTEE.search(name):
            alike[identity("Park", COMMITTEE.sub("", name))].append(name)
    for forms in alike.values():
        full = max(forms, key=len)
        for name in forms:
            draft.alias("Agency", name, full)
    whole = {COMMITTEE.sub("管理委员会", name): name for name in sorted(names) if COMMITTEE.search(name)}
    for written, name in whole.items():
        upper = next((k for k in (6, 5, 4, 3, 2) if is_region(written[:k]) and written[k:] in whole), 0)
        if upper:
            draft.alias("Agency", whole[written[upper:]], name)


LEADING_ZONE = re.compile(r"(?P<zone>.{0,24}?(?:区|港|城|园))(?=[\u4e00-\u9fff]{3})")


def _own_core(subject: Key, name: str) -> str | None:
    """What is left of an organ's name without the document's own place before it; None for another place's organ."""
    zone = LEADING_ZONE.match(name)
    if subject[0] == "Park":
        if COMMITTEE.search(name) and (name in ("管委会", "管理委员会") or _is_own(subject[1], COMMITTEE.sub("", name))):
            return "管理委员会"
        if name.startswith("区") and not name.startswith(("区委", "区政府", "区人民")):
            return name[1:]
        if zone and _is_own(subject[1], zone["zone"]):
            return name[zone.end() :]
        return None if LEVEL.match(name) else name
    name = name.removeprefix("中共")
    level = LEVEL.match(name)
    if level and subject[1].endswith(level[0]):
        return name[level.end() :]
    # In a province's own document 商务厅 is that of the province.
    if level is None and subject[1].endswith(("省", "自治区")) and PLAIN_OFFICE.fullmatch(name):
        return name
    at = name.find(subject[1])  # 重庆市|黔江区|发展和改革委员会
    own = at == 0 or (at > 0 and is_region(name[:at]))
    return name[at + len(subject[1]) :] if own and len(name) > at + len(subject[1]) else None


PLAIN_OFFICE = re.compile("[\u4e00-\u9fff]{2,10}(?:厅|局|委)")
KIND = re.compile("经济技术开发区|高新技术产业开发区|综合保税区|开发区|高新区|经开区|综保区|新区|国家级?|经济|产业园区?|工业园区?|片区|示范区|[区省市县港园城]")


def _is_own(subject: str, zone: str) -> bool:
    """Whether a zone's name in front of an organ means the document's subject: 仲恺高新区 for 惠州仲恺高新技术产业开发区."""
    if zone in subject:
        return True
    if zone.endswith(("产业园", "工业园")) and "园" not in subject:
        return False  # a park within the zone has a committee of its own
    mine, other = KIND.sub("", subject), KIND.sub("", zone)
    return not other or (other in mine) or (mine in other and len(mine) >= 2)
