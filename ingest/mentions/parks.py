"""Parks: zones of the lexicon, names by shape (…产业园, …经开区, …自贸试验区长沙片区), short forms and shared heads.

A shape is anchored at its head; the name then grows to the left until a verb, a preposition, a separator or a word that
only says how many or of what rank stops it. Zones of the lexicon are found as they stand.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.canonical import identity, region_of_code
from graph.lexicon import lexicon
from ingest.abbreviations import definitions
from ingest.draft import Draft, Mention
from ingest.mentions import _parknames as names
from ingest.mentions import _parkparts as pieces
from ingest.mentions._industry_names import known
from ingest.mentions._parkclasses import classed
from ingest.metadata.collective import is_collective
from ingest.namestart import is_common, is_counted
from ingest.organs import zones_end
from ingest.parkgroups import unify
from ingest.places import Home, Place, home, level_of, places, within
from ingest.sought import sought
from ingest.townships import is_town
from ingest.vocabulary import is_region, own

Spans = dict[tuple[int, int], Mention]
COUNTED = re.compile(r"(?:一批|若干|多个|各类|\d+个|[两三四五六七八九十]个|等)[^,。;、]{0,6}(?<!落户|入驻|落地|进驻)$")
SHARED = re.compile("边境经济合作区|综合保税区|综保区|高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|片区|开发区")
WIDE = frozenset({"area", "country", "bloc", "province", "place"})
ANY = frozenset({"园区", "开发区", "产业园区", "工业园区", "片区", "新区", "高新区", "经开区"})  # heads that need a proper word
PROVINCES = re.compile("[京津冀晋辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕甘青宁]{2,3}(?![州江海])")  # 粤黔…协作园 belongs to two provinces
JOINED = re.compile("[\u4e00-\u9fff]{2,4}(?:协同|融合|一体化|毗邻|结对)")  # 成德绵协同…, two or three cities by a letter each
KIND = re.compile("(?:产业|工业|科技|物流|化工|石化|创业|生态|农业|合作|飞地|孵化)+$")
ALONG = re.compile("[路线江河湖湾海山翼轴沿]|[东西南北中]部")
CLASS = re.compile("经济技术开发区|高新技术产业开发区|经济开发区|旅游度假区|综合保税区|综保区|工业区|开发区|集聚区|工业园区")
GARDEN = frozenset("业技工流件济创造态作料材备品药电子息慧能车机器械纺服饰装铝钢化伏舶瓷商养港湾谷学研发分主链网算通信感知食农林牧渔镀锻塑胶纸玻陶革酒茶竹木家居玩具械试范才凤")
SHORTEST_SPECIAL = 6  # 甲城铁艺特色|园
SHORE = re.compile("沿[江海河湖边]|临[江海港]|滨[江海湖]|城[东西南北]")  # 如皋|沿江|经济开发区
RANK_BEFORE = re.compile("(?:国家|省|市)级$")
NOT_OWN = re.compile("[、和及与·]|^(?:临空|临港|空港|陆港|港口|自贸|综保|航空港)$")
# 甲高新区|希望园区: a zone in front of it says where
OUTER_ZONE = "(?:经济技术开发区|高新技术产业开发区|经济开发区|经开区|高新区|开发区|新区)"
INNER = re.compile(f"[\u4e00-\u9fff]{{2}}{OUTER_ZONE}(?P<own>[\u4e00-\u9fff]{{2,4}})$")
OUTER = re.compile(f"[\u4e00-\u9fff]{{2,8}}?{OUTER_ZONE}")
CLIPPED = re.compile(r"(?:经开|高新)(?=[、,。;和及与等\n)])")
ACTS = re.compile("以[^,。;]{2,30}为|重点(?!项目|工程)|主攻|聚焦|布局|突出|着力|集聚|发展(?!规划|基金|报告)")
# What is said of one garden of a field rather than of all such: 医疗器械产业园正由甲公司建设.
RUN = re.compile(f"{ACTS.pattern}|(?:正|今年|年内|已)*由[^,。;]{{2,24}}?(?:建设|施工|运营|承建|代建|开发)|[一二三四]期|定位|承载|占地|规划面积")
# 甲区以|科技工业园为主平台: the one that the place has
MAIN_SITE = re.compile("为(?:主战场|主阵地|主平台|主载体|核心载体|核心区|主要载体|主引擎)")
# 落户科技新城, 在高端产业园建设: words that say of no zone which, where a plan goes on to place things in it.
SITED = sought(r"(?:位于|坐落于|坐落在|选址|落户|入驻|(?:(?<=[,。;])|(?<=公司)|(?<=集团))在)(?P<name>[\u4e00-\u9fff]{2,4}(?:新城|科技城|科学城|产业园|工业园|科技园|物流园)区?)(?=[,。;、]|建设|新建|续建|扩建)")
OFTEN = 3
KINDS = frozenset({"新城", "科技城", "科学城", "园", "园区", "片区", "组团"})
# 天王镇的|科技新城
OF_TOWN = re.compile("[\u4e00-\u9fff]{2}(?:镇|乡|街道)的$")
# 城区片区, 口岸片区: named by an ordinary word beside other districts, and more than once
PLAIN_DISTRICT = sought("(?:(?<![\u4e00-\u9fff、])|(?<=[以在对由从将])|(?<=启动|建设|推进|建成|加快|其中|实施|完成))(?P<name>(?:城区|老城|口岸|港口|临港|空港|高铁|镇区|滨江|城东|城西|城南|城北)片区)")
DISTRICT = sought(r"(?:园区|开发区|新区|高新区|经开区)的(?P<name>[\u4e00-\u9fff]{2,4}(?:片区|组团))(?=[,。;、]|划|纳|并)")
# 医疗器械|园区服务中心: a part of a zone that has an office of its own, whatever words name it
OFFICED = sought(r"(?<![\u4e00-\u9fff])(?P<name>[\u4e00-\u9fff]{2,6}(?:园区|片区|组团))(?:管理)?(?:服务中心|管委会|管理委员会|管理办公室|管理办|管理处|管理局|党工委|运营公司|运营中心|办公室|办事处)")
# 建设纺织园区污水处理厂: what is built is built in a part of the zone
SERVED = sought(r"(?:建设|新建|建成|续建|开工|实施|推进|完善)(?P<name>[\u4e00-\u9fff]{2}园区)(?=\d+(?:千伏|kV|KV)|(?:第?[一二三]?)?(?:污水处理厂|供水厂|净水厂|变电站|热力站|供热站|消防站|铁路专用线))")
LINK = re.compile(r"[、和及与]|以及")
TOWN_AND_LAND = "一体化示范区"


def find(draft: Draft) -> Iterator[Mention]:
    """All parks named in the document, each surface form where it stands."""
    text = draft.text
    taken = _taken(draft)
    found: Spans = {}
    for mention in (*_listed(text), *_shapes(draft), *_clipped(draft), *pieces.parts(draft), *pieces.sites(draft), *pieces.bases(text), *pieces.placed(text), *pieces.joint(text), *pieces.apart(text), *pieces.mainly(text), *pieces.headed(draft), *pieces.belts(text), *pieces.between(text)):
        if not taken[mention.start] and not taken[mention.end - 1] and not names.OWNED.match(text, mention.end):
            found.setdefault((mention.start, mention.end), mention)
    for mention in _addressed(draft):
        found.setdefault((mention.start, mention.end), mention)
    for mention in pieces.phases(text):  # also where its plan is named: 做好甲湖二期|产业规划
        if not names.OWNED.match(text, mention.end):
            found.setdefault((mention.start, mention.end), mention)
    _drop_swallowed(found)
    _drop_outer(found)
    for mention in _shared_heads(text, list(found.values())):
        found.setdefault((mention.start, mention.end), mention)
    for mention in _shared_districts(text, list(found.values())):
        found.setdefault((mention.start, mention.end), mention)
    for _ in range(2):  # what one list calls zones another may name by their places alone
        named = len(found)
        for mention in classed(draft, list(found.values())):
            if not taken[mention.start] and not any((mention.start, e) in found for e in range(mention.end, mention.end + 12)):
                found.setdefault((mention.start, mention.end), mention)
        if len(found) == named:
            break
    for mention in _short_forms(draft, list(found.values())):
        if not taken[mention.start] and not any((mention.start, e) in found for e in range(mention.end, mention.end + 12)):
            found.setdefault((mention.start, mention.end), mention)
    for mention in _sharing_office(draft, found):
        found.setdefault((mention.start, mention.end), mention)
    zones = list(found.values())
    for mention in (*pieces.sides(text, zones), *pieces.sided(text, zones), *pieces.leading(zones)):
        found.setdefault((mention.start, mention.end), mention)
    for span, m in list(found.items()):
        if m.name[1:2] == "翼" and any(start == span[0] and end > span[1] for start, end in found):
            del found[span]  # 东翼保税港区|加工制造带
    _bracketed(draft, found)
    unify(draft, (m.name for m in found.values()))
    yield from sorted(found.values(), key=lambda m: (m.start, -m.end))


# 甲高新区、乙新城管委会: a letter to the committees of several zones, of which the last bears the word
ADDRESSED = sought(
    r"(?<=[,:\n、])(?P<list>(?:[\u4e00-\u9fff]{2,12}(?:[(][^()\n]{2,8}[)])?、){1,6})(?P<name>[\u4e00-\u9fff]{2,10}?(?:新城|新区|开发区|高新区|度假区|集聚区|示范区|产业园区?|工业园区?))(?:党工委、)?(?:管委会|管理委员会)(?=[,。:;\n、]|[市县区各]|$)"
)
ZONED = re.compile("(?:新城|新区|(?:经济技术|经济|高新技术产业)?开发区|经开区|高新区|度假区|集聚区|示范区|(?:产业|工业)?园区?)$")
SCENIC = ("景区", "名胜区")


ADDRESSEE = re.compile("(?P<name>[^、()]+)(?:[(](?P<called>[^()]*)[)])?")


def _addressed(draft: Draft) -> Iterator[Mention]:
    """Zones whose committees a letter is addressed to; the name of the last begins that of an organ."""
    text = draft.text
    for match in ADDRESSED.finditer(text):
        listed = [(match.start("list") + m.start(), m["name"]) for m in ADDRESSEE.finditer(match["list"])]
        for other in ADDRESSEE.finditer(match["list"]):
            if other["called"] and ZONED.search(other["called"]):
                draft.alias("Park", other["called"], other["name"])  # 甲高新区(乙新区)
        if ZONED.search(listed[-1][1]) is None and not listed[-1][1].endswith(SCENIC):
            continue
        for start, name in (*listed, (match.start("name"), match["name"])):
            kind = ZONED.search(name)
            if kind is not None and kind.start() >= 2 and not names.is_general(name[: kind.start()]):
                yield Mention(start, start + len(name), "Park", name, "park.addressed", 0.8)


def _bracketed(draft: Draft, found: Spans) -> None:
    """天津港保税区(天津空港经济区): a zone in brackets behind the subject is its other name."""
    text, zones = draft.text, lexicon("zones")
    subject = draft.resolve(draft.subject) if draft.subject is not None else None
    for (start, end), m in found.items():
        if text[start - 1 : start] != "(" or text[end : end + 1] != ")" or names.BARE.pattern.fullmatch(m.name):
            continue
        before = next((o for o in found.values() if o.end == start - 1), None)
        if before is None or before.name == m.name or draft.resolve(before.key) != subject:
            continue
        own = zones.get(m.name)
        if own is None or own == zones.get(before.name):
            draft.alias("Park", m.name, before.name)


def _taken(draft: Draft) -> bytearray:
    """Which letters belong to the name of a policy or an organ."""
    mask = bytearray(len(draft.text) + 1)
    for m in draft.mentions:
        if m.type in ("Policy", "Agency"):
            start = m.start + (zones_end(m.name) if m.type == "Agency" else 0)
            mask[start : m.end] = b"\1" * (m.end - start)
    return mask


@cache
def _zones() -> tuple[AhoCorasick, list[str]]:
    listed = list(dict.fromkeys(n for entry in lexicon("zones") for n in entry.names if len(n) > 2 or n in ("前海",)))
    return AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest), listed


def _listed(text: str) -> Iterator[Mention]:
    """Zones that the lexicon names."""
    automaton, listed = _zones()
    for index, start, end in automaton.find_matches_as_indexes(text):
        if listed[index] == TOWN_AND_LAND and text.startswith("城乡", start - 2):  # the city's own, which joins town and country
            yield Mention(start - 2, end, "Park", text[start - 2 : end], "park.shape", 0.8)
            continue
        if (garden := OWN_GARDEN.match(text, end)) is not None and is_region(garden["place"]):  # 中关村|海淀园: the garden of a zone in a place
            yield Mention(start, garden.end(), "Park", text[start : garden.end()], "park.shape", 0.9)
            continue
        yield Mention(start, end, "Park", listed[index], "park.lexicon")


OWN_GARDEN = re.compile("(?P<place>[\u4e00-\u9fff]{2,3}?)(?:分园|园区?)(?![林艺丁])")


# 借|甲示范区建设的东风, 乘|乙试验区获批之势
BORROWED = re.compile("借助?(?!母)|[趁乘](?=[\u4e00-\u9fff]{5})")
LEVEL = re.compile("(?:全国|全球|区域|全省|全市|国际)性?|国家|省级|市级|国家级|重要|最大")
LINE = re.compile("客专|高铁|铁路|高速|城际|地铁|轨道|快速路|大道|通道")


def _shapes(draft: Draft) -> Iterator[Mention]:
    """Names that look like parks; behind one of them in a list, also those that only describe (人工智能产业集聚区)."""
    text = draft.text
    hits = places(text)
    ends: set[int] = set()
    sited: frozenset[str] | None = None
    for head in names.HEAD.finditer(text):
        end = head.end()
        start = names.left_edge(text, head.start(), end, hits)
        if text[end : end + 1] == "段" and LINE.search(text, start, end):
            continue  # 甲铁路|新区段
        if head[0] in ("园", "园区") and any(h.end == end for h in within(hits, start, end)):
            continue  # 长春绿园区, 长春绿园|经济开发区: a district
        inside = [h for h in within(hits, start, head.start()) if h.region.name != "中国"]
        if not inside and text.startswith("——", end) and LEVEL.match(text, start):
            continue  # 全国性物流园——|甲物流园: only what it is
        lead = text[max(start, inside[0].start - 2) : inside[0].start] if inside else ""
        if lead in ("同", "与") or (lead and inside[0].sure and (len(lead) == 1 or is_common(lead)) and lead != "市"):
            start = inside[0].start  # 集散中心义乌国际商贸城 begins with its place
        if (borrowed := BORROWED.match(text, start, head.start())) is not None and not (start and "\u4e00" <= text[start - 1] <= "\u9fff"):
            start = borrowed.end()
        name = names.clean(text[start:end])
        rank = RANK_BEFORE.search(text, max(0, start - 4), start)
        listed = (rank.start() if rank else start) - 1
        named = _named(text, name, start, head, inside)
        if not named and head[0] in KINDS and 4 <= len(name) <= 8:
            sited = _sited(text) if sited is None else sited
            named = name in sited or (head[0] not in ANY and OF_TOWN.search(text, max(0, start - 5), start) is not None)
        named = named or (start < head.start() and text[start - 1 : start] == "以" and head[0].endswith(("园", "基地")) and MAIN_SITE.match(text, end) is not None and any(h.end == start - 1 for h in hits))
        if named:
            ends.add(end)
            yield Mention(start, end, "Park", name, "park.shape", 0.8)
        elif is_collective(name):
            continue
        elif (listed < 0 or text[listed] in "。;\n.:") and (ACTS if names.TITLES.search(head[0]) else RUN).match(text, end) and (_described(text[start : head.start()], head[0]) or _of_field(text[start : head.start()], head[0])):
            yield Mention(start, end, "Park", name, "park.acting", 0.7)  # 生物制造集聚区以合成生物为特色
        elif text[listed : listed + 1] == "、" and listed in ends and _described(text[start : head.start()], head[0]):
            ends.add(end)
            yield Mention(start, end, "Park", name, "park.listed", 0.7)


def _sited(text: str) -> frozenset[str]:
    """Names of general words that a plan places things in as often as zones of their own, and districts of a zone (甲园区的|乙片区)."""
    often = {m["name"] for m in SITED.finditer(text)}
    plain = {m["name"] for m in PLAIN_DISTRICT.finditer(text)}
    own = {m["name"] for pattern in (DISTRICT, OFFICED, SERVED) for m in pattern.finditer(text) if not names.is_general(m["name"][:-2])}
    return frozenset({name for name in often if text.count(name) >= OFTEN} | {name for name in plain if text.count("片区") > text.count(name) > 1} | own)


def _described(stem: str, head: str) -> bool:
    """Whether a title of a zone (…示范区) says by what it stands for which one is meant."""
    return bool(names.TITLES.search(head)) and 3 <= len(stem) <= 12 and not names.is_general(stem)


def _of_field(stem: str, head: str) -> bool:
    """Whether a garden is called by nothing but a field that the lexicon knows (光伏产业园)."""
    return head.endswith("园") and known(KIND.sub("", stem)) is not None and not names.is_general(stem)


def _clipped(draft: Draft) -> Iterator[Mention]:
    """甲经开、乙高新: zones of places without their last letter, as lists have them."""
    text = draft.text
    for hit in places(text):
        match = CLIPPED.match(text, hit.end)
        if match:
            name = hit.name + match[0]
            draft.alias("Park", name, name + "区")
            yield Mention(hit.start, match.end(), "Park", name, "park.clipped", 0.8)


def _named(text: str, name: str, start: int, head: re.Match[str], hits: Sequence[Place]) -> bool:
    """Whether the words before the head say which park is meant."""
    stem = text[start : head.start()]
    if stem[:1] == "年" and text[start - 1 : start] in ("每", "全", "今", "明", "当", "本"):
        return False  # 每年|单列开发区用地计划
    if names.PATTERN.match(name) or is_collective(name) or is_counted(text, start) or OF_COUNTED.search(stem):
        return False
    if head[0] == "城":
        return placed_in_china(stem, hits)  # 中国笋竹城, 广东(阳江)国际风电城; a 国际石材城 may be anyone's
    if (INTRODUCED.match(text, head.end()) and len(stem) >= 4 and own(stem) >= 2) or _is_partner(text, start, head, stem):
        return True
    inner = INNER.search(stem)
    if inner and not names.is_general(inner["own"]):
        return True
    placed = any(h.sure or len(h.name) + 1 >= len(stem) or (h.start == start and h.name[-1] == "县") for h in hits)
    if not placed and hits and hits[-1].start == start and CLASS.fullmatch(head[0]) and SHORE.fullmatch(text, hits[-1].end, head.start()):
        return True
    if not placed and JOINED.match(stem) and not is_common(stem[:2]):
        return True
    if not placed and names.TITLES.search(head[0]) and is_town(stem) and not names.is_general(stem):
        return True
    if SECOND_NAME.fullmatch(stem) and not names.is_general(stem[: stem.index("(")]):
        return True
    if not placed and PROVINCES.match(stem) and not names.is_general(stem[2:]):
        return True
    if len(hits) > 1 and re.search("[-—]", stem):
        return True  # 埃塞-湖南工业园
    if placed:
        if level_of(hits[-1].region) == "country" and head[0] == "园" and hits[-1].start == start:
            return True  # 韩国工业园 is one, 湖南工业园 are many
        many = level_of(hits[-1].region) in WIDE and (head[0] in ANY or CLASS.fullmatch(head[0]))
        rest = text[hits[-1].end : head.start()]
        many = many or (level_of(hits[-1].region) in WIDE and rest != "")
        return not (many and names.is_general(rest))  # 洞庭湖地区开发区, 某省大学科技园 are many
    if len(stem) < 2 or names.is_general(stem) or len(name) > 24 or len(KIND.sub("", stem)) == 1:
        return False
    if head[0][-1] == "带" and not ALONG.search(stem):
        return False
    if head[0] in ANY and (len(stem) > (9 if own(stem[:4]) >= (2 if head[0] == "开发区" else 3) else 6) or (is_common(KIND.sub("", stem)[-2:]) and not _has_field(stem))):
        return False
    if head[0] == "园" and stem[-1] not in GARDEN and not (stem.endswith("特色") and len(stem) >= SHORTEST_SPECIAL and own(stem) >= 2):
        return False
    if names.TITLES.search(head[0]) and own(stem) >= 2 and len(stem) <= 8 and not NOT_OWN.search(stem):
        return not COUNTED.search(text, max(0, start - 10), start)  # 洋山总部经济区: a word of its own says which
    return not (names.TITLES.search(head[0]) or COUNTED.search(text, max(0, start - 10), start))


def _has_field(stem: str) -> bool:
    """Whether two letters that no word holds are followed by a field that the lexicon knows: 螺潭|智能|茶业 (园区)."""
    rest = KIND.sub("", stem)[2:]
    return own(stem[:2]) == 2 and own(stem[:3]) >= 2 and any(known(rest[k:]) is not None for k in (0, 2))


def placed_in_china(stem: str, hits: Sequence[Place]) -> bool:
    """Whether a town of a trade begins with 中国 or with a place."""
    return (stem.startswith("中国") and len(stem) > 2) or any(h.sure for h in hits)


# 铁山港(临海)工业区: what says in brackets which part is meant
SECOND_NAME = re.compile("(?!中国|都市|城市|全|各)[\u4e00-\u9fff]{2,8}\\([\u4e00-\u9fff]{2,4}\\)")
# 甲沿边产业园区(以下简称“沿边园区”): what is given a short name is one of its kind
INTRODUCED = re.compile(r"\((?:以下|下文|下)?简?称")
OF_COUNTED = re.compile("(?<=[\u4e00-\u9fff])[两三四五六七八九十][县市区州地省]$")  # 甲、乙两县|工业园区
PARTNER = re.compile("[与同跟]$")
MEETS = re.compile("(?:合作|共同|联合)?(?:建立|共建|合建|开展|签[订署]|缔结|结[对为成]|对接|联动|协作|探索|打通|共享)")


def _is_partner(text: str, start: int, head: re.Match[str], stem: str) -> bool:
    """与老街口岸经济区建立会晤机制: with whom something is set up has a name."""
    named = 3 <= len(stem) <= 8 and own(stem[:3]) > 0 and not names.is_general(stem)
    return named and PARTNER.search(text, max(0, start - 1), start) is not None and MEETS.match(text, head.end()) is not None


def _drop_swallowed(found: Spans) -> None:
    """Where a zone of the lexicon and a shape end together, the lexicon knows where the name begins, unless a place leads it."""
    ends = {m.end: m for m in found.values() if m.rule == "park.lexicon"}
    for span, mention in list(found.items()):
        listed = ends.get(mention.end)
        if listed is None or listed is mention:
            continue
        lead = mention.name[: len(mention.name) - len(listed.name)]
        hits = places(lead)
        if listed.start < mention.start or not (hits and hits[-1].end == len(lead)):
            del found[span]
        else:
            del found[(listed.start, listed.end)]


def _drop_outer(found: Spans) -> None:
    """化工园区 in front of its district 化工园区|B区, where a column of sites names the district."""
    districts = {start: end for (start, end), m in found.items() if m.rule == "park.site"}
    for start, end in list(found):
        if end < districts.get(start, end):
            del found[start, end]


def _shared_heads(text: str, found: list[Mention]) -> Iterator[Mention]:
    """甲、乙、丙综合保税区 names three zones: places in a row before a head share it."""
    hits = {h.end: h for h in places(text)}
    for mention in found:
        head = SHARED.search(mention.name)
        if head is None or head.end() != len(mention.name):
            continue
        position = mention.start
        while (link := LINK.match(text, position - 1)) is not None and (hit := hits.get(position - 1)) is not None:
            before = text[hit.start - 1 : hit.start]
            if hit.name[-1] in "省市县区" or ("\u4e00" <= before <= "\u9fff" and before not in "、和及与持在对由将向从的如括有是为含"):
                break
            yield Mention(hit.start, mention.end, "Park", hit.name + head[0], "park.shared-head", 0.8)
            position = hit.start
            del link


OFFICE = re.compile("(?:管委会|管理委员会)$")


def _sharing_office(draft: Draft, found: Spans) -> Iterator[Mention]:
    """甲开发区、乙经济区|管委会: the last of several zones whose offices a list names at once."""
    ends = {end for _, end in found}
    for m in draft.mentions:
        office = OFFICE.search(m.name) if m.type == "Agency" and m.start - 1 in ends and draft.text[m.start - 1] in "、和" else None
        if office is not None and draft.text.endswith(m.name, 0, m.end) and names.HEAD.pattern.search(m.name[max(0, office.start() - 3) : office.start()]):
            yield Mention(m.end - len(m.name), m.end - len(office[0]), "Park", m.name[: office.start()], "park.office", 0.8)


DISTRICTS = re.compile("(?:片区|组团)$")


def _shared_districts(text: str, found: list[Mention]) -> Iterator[Mention]:
    """甲、乙片区 names two districts where the document speaks of 甲片区 elsewhere."""
    names_of = {m.name for m in found if DISTRICTS.search(m.name)}
    for mention in found:
        head = DISTRICTS.search(mention.name)
        position = mention.start
        while head is not None and text[position - 1 : position] in ("、", "和", "与", "及"):
            size = next((k for k in (4, 3, 2) if any(n.endswith(text[position - 1 - k : position - 1] + head[0]) for n in names_of)), 0)
            if not size:
                break
            position -= size + 1
            yield Mention(position, position + size, "Park", text[position : position + size] + head[0], "park.shared-head", 0.8)


def _short_forms(draft: Draft, found: list[Mention]) -> Iterator[Mention]:
    """Short forms that the document introduces or that only one park of it can mean, wherever they stand."""
    text = draft.text
    ends = {m.end: m for m in sorted(found, key=lambda m: -m.start)}
    shorts: dict[str, str] = {}
    for short, _, full_end in definitions(draft):
        full = ends.get(full_end)
        if full is not None and "《" not in short:
            draft.alias("Park", short, full.name)
            shorts[short] = full.name
    shorts |= _bare(draft, found, shorts)
    shorts |= _inner(draft, found)
    _with_place(draft, found)
    if not shorts:
        return
    listed = list(shorts)
    for index, first, end in AhoCorasick(listed, matchkind=MatchKind.LeftmostLongest).find_matches_as_indexes(text):
        start = _alone_from(text, first, listed[index])
        if start is not None and not names.OWNED.match(text, end):
            name = text[start:end]
            draft.alias("Park", name, shorts[listed[index]])
            yield Mention(start, end, "Park", name, "park.short")


def _with_place(draft: Draft, found: list[Mention]) -> None:
    """甲湾工业区 and 烟台甲湾工业区 are one where the document names both."""
    named = {m.name for m in found}
    for name in named:
        rest = next((name[n:] for n in (2, 3, 4) if name[n:] in named and is_region(name[:n])), "")
        if rest and ("Park", rest) != draft.subject and not names.BARE.pattern.fullmatch(rest) and not names.is_general(rest[:-2]):
            draft.alias("Park", rest, name)


def _inner(draft: Draft, found: list[Mention]) -> dict[str, str]:
    """希望园区 for 甲高新区希望园区."""
    shorts: dict[str, str] = {}
    for m in found:
        match = OUTER.match(m.name)
        own = m.name[match.end() :] if match else ""
        if len(own) >= 4 and not names.is_general(own[:-2]) and own.endswith(("园区", "片区", "组团")):
            shorts[own] = m.name
            draft.alias("Park", own, m.name)
    return shorts


def _alone_from(text: str, start: int, short: str) -> int | None:
    """Where a short form begins that stands by itself: a bare class (高新区) must not be the end of another name or of
    国家级高新区, but may follow 市 or 县 (市高新区)."""
    if names.BARE.pattern.fullmatch(short) is None:
        return start
    edge = names.left_edge(text, start, start + len(short), places(text))
    if edge == start - 1 and text[edge] in "市县区":
        return edge
    lead = text[max(0, start - 1) : start]
    return start if edge == start and not (lead and lead in "级类个些有所") else None


def _bare(draft: Draft, found: list[Mention], known: dict[str, str]) -> dict[str, str]:
    """What 经开区 or 综保区 alone means here: the subject, the only one of its class, or the city's own."""
    at = home(draft)
    subject = draft.resolve(draft.subject)[1] if draft.subject is not None and draft.subject[0] == "Park" else ""
    meant: dict[str, str] = {}
    for bare in {m[0] for m in names.BARE.finditer(draft.text)} - known.keys():
        ends = names_of_class(bare)
        if subject.endswith(ends):
            meant[bare] = subject
        elif at.city and (full := _own_zone(at, ends) or _only(m.name for m in found if m.name.endswith(ends))):
            meant[bare] = full
        elif bare in ("自贸试验区", "自贸区", "自由贸易试验区", "联动创新区"):
            meant[bare] = bare
    for short, full in meant.items():
        draft.alias("Park", short, full)
    return meant


CLASSES = (
    ("经济技术开发区", "经济开发区", "经开区"),
    ("高新技术产业开发区", "高新技术产业园区", "高新区", "高新园区"),
    ("综合保税区", "综保区"),
    ("自由贸易试验区", "自贸试验区", "自贸区"),
)


def names_of_class(bare: str) -> tuple[str, ...]:
    """The heads that mean the same class of zone."""
    return next((c for c in CLASSES if bare in c), (bare,))


def _only(found: Iterator[str]) -> str:
    distinct = {identity("Park", name): name for name in found}
    return distinct.popitem()[1] if len(distinct) == 1 else ""


def _own_zone(at: Home, heads: tuple[str, ...]) -> str:
    """The zone of the lexicon that is the county's or city's own of this class: 长沙 + 经开区."""
    entry = region_of_code(at.county or at.city)
    if entry is None:
        return ""
    for head in heads:
        for name in (*entry.names, *entry.fields.get("shorts", "").split("|")):
            stem = re.sub("[市县区]$", "", name) if len(name) > 2 else name
            if stem and (zone := lexicon("zones").get(stem + head)) is not None:
                return zone.name
    return ""
