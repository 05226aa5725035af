"""Names of organs in running text: a core that every level has (发展和改革局), what it is about, and whose it is (市, 江岸区).

Cores come from the lexicon ``agencies``. A name is read leftwards from its core: nouns that belong to it (煤化工|产业发展局),
then the place or the level before it. So it never swallows the verb or the list in front of it.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon, names_in
from ingest.namestart import is_common, name_start
from ingest.patterns import compiled
from ingest.vocabulary import is_ordinary, is_running, is_word

# Bodies set up for one matter, whatever it is called: their matter is read noun by noun.
MATTERS = (
    "领导小组", "工作专班", "专班", "指挥部", "联席会议", "工作小组", "推进组", "管理办公室", "管理办", "管理局", "发展局", "促进局", "服务局", "建设局", "事务局", "合作局",
    "执法局", "监管局", "推进办公室", "建设办公室", "服务办公室", "工作办公室", "推进办", "工作委员会", "分局", "管理处", "协调小组", "委员会办公室",
)
# What stands alone for nobody in particular, unless something before it says whose it is.
BARE = frozenset(["人民政府", "政府", "人民政府办公室", "政府办公室", "政府办", "人民法院", "法院", "人民检察院", "检察院", "管理委员会", "管委会", "工管委", "党工委", "街道办事处", "街道办", "海关", "机场海关", "团委", "人大", "人民代表大会", "人民代表大会常务委员会", "人大常委会", "纪委", "纪检委", "监委", "综合部", "综合局", "政府办公厅", "人民政府办公厅"])
# 区委和|县委: behind another word 和 joins, it begins no place (和县, 和平).
JOINED = re.compile("(?:[委府局厅办部院会”》)]|\\w)和(?:县|平|田|顺|静|硕|政|林|龙)|[委府局厅办部心组处院团所司]会同县")
LEVELS = "省市县区州旗盟"
# Before a level's letter these make another word of it (地区, 城市) or mean no one in particular (各市, 两县).
NO_LEVEL = frozenset("地城社园景山街校矿灾郊小片都省市县区库牧林农商校厂小片新旧老港")
ANYONE = re.compile("(?:各[省市县区州盟]、|各|各级|有关|相关|所在|属地|当地|本级|上级|下级|同级|其他|两级|三级|以上|以下|地方|所在地|基层|每个|所有|多个|省级|市级|县级|区级|辖区|各地|各有关|试点|成员|对应|所属|辖|驻)$")
ZONE = compiled(
    "(?:工业区|功能区|经济技术开发区|高新技术产业(?:开发区|园区)|经济开发区|旅游度假区|综合保税区|保税港区|自由贸易试验区|自贸试验区|自贸[区港]|经济(?:合作|试验|示范)?区|(?:综合)?(?:实验|试验|示范|合作|功能|管理|集聚|集中|创新|先行|先导)区|"
    "开发区|经开区|高新区|综保区|保税区|工业园区?|产业园区?|科技园区?|物流园区?|新区|新城|科学城|科技城|生态城|度假区|风景(?:名胜)?区|园区|片区|特区|港区|矿区|林区|产业基地|大学城|农场|自贸港)$"
)
SIDED = re.compile("(?:^|[^\u4e00-\u9fff])(?P<side>[东西南北])$")
FEWEST = 2
ASIDE = re.compile(r"\((?!以下|下称|简称|统称)[\u4e00-\u9fff]{2,14}\)$")
OF_ZONES = frozenset({"管委会", "管理委员会", "工管委", "党工委", "管理办", "管理办公室", "管理局"})
OUTER = re.compile(r"中国\([\u4e00-\u9fff]{2,4}\)(?:自由贸易试验区|自贸试验区)$")
COMMITTEE = re.compile(f"(?:中央|[{LEVELS}党工]委|国务院)$")
RUN = re.compile(r"[\u4e00-\u9fff]+\Z")
NOT_AFTER = {
    "行": re.compile("道|天桥|横道|通道|步|业"),
    "局": re.compile("[面势限部促]|集团|港口|蛇口|置地|资本|长(?!沙|春|治|兴|寿|宁|乐|葛|江|岛|汀|垣|丰)"), "委": re.compile("[员托派外任]|会(?!同(?!意))|书记处"), "部": re.compile("[门署分级位队件长]"), "办": re.compile("[理法事学公好结案展赛得起成银企医方主]|会(?!同)"),
    "署": re.compile("名|理"), "会": re.compile("[议展同计员]"), "府": re.compile("性|采购|投资|债|部门|令|网站|工作报告|引导|质量|奖|津贴|出资|主导|购买"), "院": re.compile("[校士长]|(?<=科学院)[\u4e00-\u9fff]{2,10}(?:研究所|分院|[料理学化]所)"), "厅": re.compile("长|局"), "组": re.compile("[织建合成长]"), "关": re.compile("特殊|监管|[于总税代联键注系闭心节]|高级认证|(?:技术|保健|检验检疫技术|国际旅行卫生保健)中心"),
    "处": re.compile("[理置于罚]"), "班": re.compile("[子组次]"),
}
BRANCH = re.compile("[\u4e00-\u9fff]{2,5}?(?:分局|分关)|(?<=银行)[\u4e00-\u9fff]{2,5}?(?:中心支行|分行|支行)")
OFFICE = compiled("(?<=[委府组会])办公室|(?<=指挥部)办公室|(?<=领导小组)办(?![理法事学公])|(?<=[省市县区州]委)办公?厅?(?![理法事学公])")
NUMBERED = compiled("[办文]?发?(?:字|电)?\\s*[〔\\[(]\\s*(?:19|20)\\d\\d")
# 江岸三个|招商专班: how many there are is no part of a name
SO_MANY = re.compile("[两二三四五六七八九十\\d][个支]")
# 市委|市政府督查局: an office of both
OF_BOTH = re.compile("[省市县区州旗盟]政府[\u4e00-\u9fff]{2,}")


# 甲经济开发区(滨湖产业园)|管委会: a committee's name that names a zone and what it is called besides
TWO_NAMES = re.compile(rf"[\u4e00-\u9fff]{{4,}}\([\u4e00-\u9fff]{{2,14}}\)(?=(?:{'|'.join(sorted(OF_ZONES))})$)")


def zones_end(name: str) -> int:
    """How much of the name of a committee names the zone, with another name in brackets, for both to be read; 0 where none is."""
    named = TWO_NAMES.match(name)
    return named.end() if named else 0


class Organ(NamedTuple):
    """A name of an organ: its span, where its core begins, and what stands before the core: national, place, level,
    zone, kind (a class of zones without a name), free (a name that no list knows), none."""

    start: int
    end: int
    core: int
    owner: str


@cache
def national() -> frozenset[str]:
    """Organs of the whole country, in all ways in which they are written."""
    return frozenset(name for entry in lexicon("agencies") if entry.fields.get("scope") == "national" for name in entry.names)


@cache
def _cores() -> tuple[dict[str, bool], AhoCorasick]:
    """Core → whether it is a national organ's own name; and the automaton that finds them."""
    cores: dict[str, bool] = {}
    for entry in lexicon("agencies"):
        for name in entry.names:
            cores.setdefault(name, entry.fields.get("scope") == "national")
    for letter in LEVELS:
        cores[f"{letter}委"] = cores[f"{letter}政府"] = cores[f"{letter}政协"] = False
    for matter in MATTERS:
        cores.setdefault(matter, False)
    return cores, AhoCorasick(list(cores), matchkind=MatchKind.Standard)


@cache
def _places() -> frozenset[str]:
    """Every way in which a region's name can stand in front of an organ."""
    found: set[str] = set()
    for entry in lexicon("regions"):
        if entry.fields.get("level") in ("province", "city", "county", "place") and entry.fields.get("code"):
            found.update(n for n in (*entry.names, *entry.fields.get("shorts", "").split("|")) if len(n) >= 2)
    return frozenset(found)


@cache
def _place_ends() -> frozenset[str]:
    return frozenset(name[-1] for name in _places())


def organs(text: str) -> list[Organ]:
    """All names of organs in a text, in order; none overlaps another."""
    found: list[Organ] = []
    for start, end, national in _hits(text):
        if found and start < found[-1].end:
            continue
        organ = _read(text, start, end, national, found[-1].end if found else 0)
        if organ is None:
            continue
        while found and found[-1].end == organ.start and _one(text, found[-1], organ):
            before = found.pop()
            organ = Organ(before.start, organ.end, organ.core, before.owner)
        found.append(organ)
    return found


def _one(text: str, before: Organ, organ: Organ) -> bool:
    """Whether two names without anything between are one: 国家税务总局|江岸市税务局, 江岸区委|宣传部."""
    if before.owner == "national":
        return organ.owner == "place" and text[organ.end - 1] == "局"
    if text[organ.start : organ.end].endswith("办公室") and organ.owner == "none" and text.endswith("人民政府", before.start, before.end):
        return True  # 甲市人民政府|金融工作办公室
    if text[organ.start : organ.end].startswith("督查") and organ.owner == "none" and text.endswith("政府", before.start, before.end):
        return True  # 县政府|督查室
    if text[before.end - 1] == "委" and text[before.end - 2] == text[organ.start] and OF_BOTH.fullmatch(text, organ.start, organ.end):
        return True
    return (text[before.end - 1] == "委" or text.endswith("管委会", before.start, before.end) or text.endswith("管理委员会", before.start, before.end)) and organ.owner == "none"


def _hits(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, national) of the longest core at each place."""
    cores, automaton = _cores()
    longest: dict[int, int] = {}
    for _, start, end in automaton.find_matches_as_indexes(text, overlapping=True):
        if start < longest.get(end, end):
            longest[end] = start
    reach = -1
    kept: list[tuple[int, int]] = []
    for end, start in sorted(longest.items(), reverse=True):
        # Shorter cores inside longer ones are no names of their own.
        if reach >= 0 and kept and start >= kept[-1][0]:
            continue
        kept.append((start, end))
        reach = end
    for start, end in reversed(kept):
        yield start, end, cores[text[start:end]]


def _read(text: str, core: int, end: int, national: bool, floor: int) -> Organ | None:
    """The organ whose core stands at a place; None where the words are no name."""
    refused = NOT_AFTER.get(text[end - 1])
    if refused is not None and refused.match(text, end):
        return None
    name = text[core:end]
    start, owner = core, "none"
    if national:
        if core and text[core - 1] in LEVELS and not name.startswith(("国", "中")):
            national = False
        else:
            owner = "national"
    if not national:
        matter = name in _matters()
        start = _matter(text, core, floor) if matter or name.endswith(("局", "办公室")) else core
        start, owner = _owner(text, start, floor, name)
        if matter and start == core:
            return None
        if owner == "nobody" or (name == "分局" and owner == "none" and start == core):
            return None
    following = BRANCH.match(text, end) or OFFICE.match(text, end)
    if following is not None and not (following[0] == "办公室" and name.endswith("办公室")):
        end = following.end()
    if NUMBERED.match(text, end) or ANYONE.search(text[max(floor, start - 4) : start]):
        return None
    if owner == "none" and start == core and name in BARE:
        return None
    if name in _matters() and SO_MANY.search(text, start, core):
        return None
    return Organ(start, end, core, owner)


@cache
def _matters() -> frozenset[str]:
    return frozenset(MATTERS) - {name for entry in lexicon("agencies") for name in entry.names}


def _matter(text: str, core: int, floor: int) -> int:
    """Where the nouns begin that say what an organ is about: 城中村改造|指挥部."""
    stem = _stem(text, core, floor)
    if stem < core:
        return stem
    led = LED.search(text[max(floor, core - 18) : core])
    if led is not None and not VERB.search(led["matter"]):
        return core - len(led["matter"])
    if text[core - 1 : core] == "区" and (zone := ZONE.search(text[max(floor, core - 24) : core])) is not None and len(zone[0]) > FEWEST:
        return core  # 南湖风景区|管理办
    start = core
    while start > floor and _region_chain(text, start, floor) == start:
        for length in range(min(6, start - floor), 1, -1):
            piece = text[start - length : start]
            if (is_word(piece) or is_common(piece)) and not is_running(piece) and piece not in _places() and not VERB.fullmatch(piece) and not ZONE.fullmatch(piece):
                start -= length
                break
        else:
            break
    return start


LONGEST_STEM = 8


@cache
def _stems() -> frozenset[str]:
    """What bureaus are about, without their class: 自然资源, 生态环境, 自然资源和规划."""
    return frozenset(core[:-1] for core in _cores()[0] if core.endswith("局") and len(core) > 2)


def _stem(text: str, core: int, floor: int) -> int:
    """Where what a bureau is about begins in front of what was read of it: 自然资源和|建设局, 自然资源和规划|分局."""
    joint = core - 1 if text[core - 1 : core] in ("和", "与") and text[core : core + 2] != "分局" else core
    if joint == core and not text.startswith("分局", core):
        # 规划|分局 is read from 规划 on
        return core
    for length in range(min(LONGEST_STEM, joint - floor), 1, -1):
        if text[joint - length : joint] in _stems():
            return joint - length
    return core


# A matter that a level introduces, at the head of a part of a sentence or behind a verb that takes a body.
LED = re.compile(f"(?:^|[^\u4e00-\u9fff]|由|成立|设立|组建|建立|发挥|提请|提交|报送?|经|向|在|完善|健全|调整)[{LEVELS}](?P<matter>[\u4e00-\u9fff]{{2,14}})$")
VERB = re.compile("承担|承接|兼任|履行|推进|推动|加快|成立|组建|建立|设立|支持|发挥|提交|提请|经过|负责|牵头|汇报|上报|报送|要求|明确|确定|充分|统一|统筹|组织|协调|全省|全市|全县|全区|我市|我省|我县|我区|本市|本省|进行|开展|强化|加强|完善|健全|督促|配合|联合|会同|通过|实施|落实|研究|依托|单位|部门|政府|企业|纳入|作为|以及|或者|及其|主任|组长|领导|书记|市长|县长|区长|省长|局长|各类|各级|相关|有关|办理|撤销|审核|审定|批准|同意|公开|报告|收到|形成|合并|整合|划转|隶属|归口|设在|担任|兼任|参加|参与|出席|主持|召开|举办|印发|通知|意见|方案|文件|名单|附件|申请|材料|年度|月底|年底|日前|今后|目前|其中|同时|首次|获得|享受|受理|认定|评为|评定|指导|监督|管理权限|委托|授权|联系|对接|走访|拜访|接受|服从|用好|做好|抓好")


def _owner(text: str, start: int, floor: int, core: str) -> tuple[int, str]:
    """Where the place, zone or level begins that stands before a name, and which of them it is."""
    own_level = core[0] in LEVELS and len(core) in (2, 3) and (core.endswith("委") or core[1:] in ("政府", "政协"))
    edge = start + 1 if own_level else start
    place = _region_chain(text, edge, floor)
    if place < edge and (not own_level or place < start):
        return _party(text, place, floor), "place"
    if own_level:
        zone = ZONE.search(text[max(floor, edge - 24) : edge])
        if zone is not None and len(zone[0]) > 1:
            return _zone(text, edge - len(zone[0]), edge, floor), "zone"
        return start, "nobody" if start > floor and text[start - 1] in NO_LEVEL else "level"
    if core.endswith("海关") and (free := _free(text, start, floor, core))[0] < start:
        return free
    # 甲开发区(滨湖产业园)|管委会: what a zone is called besides
    aside = ASIDE.search(text, max(floor, start - 18), start) if core in OF_ZONES else None
    stop = aside.start() if aside else start
    zone = ZONE.search(text[max(floor, stop - 24) : stop])
    if zone is not None:
        head = stop - len(zone[0])
        begin = _zone(text, head, stop, floor)
        return begin, "kind" if begin == head else "zone"
    committee = COMMITTEE.search(text[max(floor, start - 4) : start])
    if committee is not None:
        head = start - len(committee[0])
        if committee[0][0] in LEVELS:
            return _region_or(text, head, floor), "level"
        return head, "level"
    for word in ("自治区", "自治州", "国家", "全国", "中央"):
        if text.startswith(word, start - len(word)) and start - len(word) >= floor:
            return start - len(word), "level"
    if start > floor and text[start - 1] in LEVELS:
        return (start, "none") if start - 1 > floor and text[start - 2] in NO_LEVEL else (start - 1, "level")
    if core.endswith(("管委会", "管理委员会", "海关", "镇政府", "街道办事处", "街道办", "人民政府", "海事局", "海事处", "边检站")):
        return _free(text, start, floor, core)
    return start, "none"


def _region_or(text: str, head: int, floor: int) -> int:
    """Behind 市委 or 区委: where the region begins whose level that letter is, or the letter itself."""
    place = _region_chain(text, head + 1, floor)
    return _party(text, place, floor) if place < head else head


def _party(text: str, start: int, floor: int) -> int:
    return start - 2 if start - 2 >= floor and text.startswith("中共", start - 2) else start


def _region_chain(text: str, end: int, floor: int) -> int:
    """Where the regions begin that end at a place (浙江省|嘉兴市)."""
    places, ends = _places(), _place_ends()
    start = end
    for _ in range(3):
        if text[start - 1 : start] not in ends:
            break
        for length in range(min(11, start - floor), 1, -1):
            if text[start - length : start] in places and not JOINED.match(text, max(0, start - length - 1)) and not _joins(text, start - length, start) and not _is_other(text, start - length, start):
                start -= length
                break
        else:
            break
    return start


# The county that is written as 会同 (together with) and a county's level are; in the plans of its city both may be meant.
TOGETHER, ITS_CITY = "会同县", "怀化"


def _joins(text: str, start: int, end: int) -> bool:
    """Whether what reads as a county's name says with whom something is done: 会同|县人社局 outside of the city that has the county."""
    return text[start:end] == TOGETHER and ITS_CITY not in text


def _is_other(text: str, start: int, end: int) -> bool:
    """Whether what reads as a region's name is the end of another: 长|白山 is a mountain with an administration of its own."""
    return any(text[first:end] in names_in("region_decoys") for first in range(max(0, start - 2), start))


# 中韩(江岸)|合作示范区, 中国(江岸)|自由贸易试验区: whose a zone is, and in brackets where
WITH_SITE = re.compile(r"(?P<two>中[\u4e00-\u9fff])?(?P<site>\([\u4e00-\u9fff]{2,4}\))$")


def _zone(text: str, head: int, end: int, floor: int) -> int:
    """Where the name of a zone begins whose class begins at ``head``."""
    place = _region_chain(text, head, floor)
    if place < head:
        # 中国(福建)自由贸易试验区|福州片区管理委员会
        outer = OUTER.search(text, max(floor, place - 20), place) if text.startswith("片区", head) else None
        sided = SIDED.search(text, max(floor, place - 2), place) if head - place == FEWEST else None  # 东太湖
        return outer.start() if outer else sided.start("side") if sided else place
    run = RUN.search(text[max(floor, head - 8) : head])
    first = head - len(run[0]) if run is not None else head
    if (sited := WITH_SITE.search(text, max(floor, first - 8), first)) is not None and "各" not in text[first:head]:
        place = _region_chain(text, sited.start("site"), floor)
        if place < sited.start("site") or sited["two"]:
            return min(place, sited.start())
    if run is None:
        return head
    start = name_start(text, first, end, ((head, end),))
    if start < head - 2 and any(text[start + 1 : start + 1 + n] in _places() for n in (3, 4)):
        start += 1  # 创|浙江省…示范区
    while start < head - 1 and (lead := PREPOSITION.match(text, start, head)):
        start = lead.end()
    # 总结报|片区管委会, 已经|园区管委会: no zone is called by the verb in front of its class.
    return head if LED_BY.search(text, start, head) else min(start, head)


PREPOSITION = re.compile("[经由报向在为以是按请送设驻到与和及等该本](?![济开贸信平田桥])")
LED_BY = re.compile("(?:[经由报向呈]|提请|提交|报送)$")


def _free(text: str, start: int, floor: int, core: str) -> tuple[int, str]:
    """A short name of a town, port or area before 海关 or 管委会, where nothing but a separator stands before it."""
    run = RUN.search(text[max(floor, start - 6) : start])
    if run is None:
        return start, "none"
    first = start - len(run[0])
    begin = name_start(text, first, start)
    while begin < start - 2 and (lead := PREPOSITION.match(text, begin, start)):
        begin = lead.end()  # 经|甲港管委会研究
    if core.endswith("人民政府") and (text[start - 1] not in "镇乡旗道" or text[begin:start] in ("乡镇", "镇乡")):
        return start, "none"
    if core.endswith("海关") and is_ordinary(text[begin:start]):
        return start, "none"  # 智慧海关, 批准文件办理海关手续
    if 2 <= start - begin <= 5 and (begin > first or first == floor or not "\u4e00" <= text[first - 1] <= "\u9fff"):
        return begin, "free"
    return start, "none"


class OrganIndex:
    """The organs of a text, found once."""

    def __init__(self, text: str) -> None:
        self.found = organs(text)
