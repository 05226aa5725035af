"""Parks by their shape: …产业园, …经开区, …自贸试验区长沙片区.

A shape is anchored at its head; the name then grows to the left until a verb, a preposition, a separator or a word that
only says how many or of what rank stops it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from ingest.draft import Draft, Mention
from ingest.mentions import _parknames as names
from ingest.mentions._industry_names import known
from ingest.mentions._parkproper import ANY, KIND, is_proper
from ingest.metadata.collective import is_collective
from ingest.namestart import is_common
from ingest.places import Home, Place, code_of, home, places, within
from ingest.sought import sought
from ingest.townships import is_own_town

RANK_BEFORE = re.compile("(?:国家|省|市)级$")
ACTS = re.compile("以[^,。;]{2,30}为|重点(?!项目|工程)|主攻|聚焦|布局|突出|着力|集聚|发展(?!规划|基金|报告)")
# What is said of one garden of a field rather than of all such: 医疗器械产业园正由甲公司建设.
RUN = re.compile(f"{ACTS.pattern}|(?:正|今年|年内|已)*由[^,。;]{{2,24}}?(?:建设|施工|运营|承建|代建|开发)|[一二三四]期|定位|承载|占地|规划面积")
# 甲区以|科技工业园为主平台: the one that the place has
MAIN_SITE = re.compile("为(?:主战场|主阵地|主平台|主载体|核心载体|核心区|主要载体|主引擎)")
# 落户科技新城, 在高端产业园建设: words that say of no zone which, where a plan goes on to place things in it.
SITED = sought(r"(?:位于|坐落于|坐落在|选址|落户|入驻|(?:(?<=[,。;])|(?<=公司)|(?<=集团))在)(?P<name>[\u4e00-\u9fff]{2,4}(?:新城|科技城|科学城|产业园|工业园|科技园|物流园)区?)(?=[,。;、]|建设|新建|续建|扩建)")
OFTEN = 3
SHORTEST_FIELD = 2
MODELS = ("为目标", "为标杆", "为样板", "为榜样", "为标准", "为愿景")
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
# 借|甲示范区建设的东风, 乘|乙试验区获批之势
BORROWED = re.compile("借助?(?!母)|[趁乘](?=[\u4e00-\u9fff]{5})")
# 推行“园区事园区办”
PER_ZONE = re.compile("园区事[,、]?园区$")
LEVEL = re.compile("(?:全国|全球|区域|全省|全市|国际)性?|国家|省级|市级|国家级|重要|最大")
LINE = re.compile("客专|国道|省道|县道|[GSX]\\d|高铁|铁路|高速|城际|地铁|轨道|快速路|大道|通道")


def shapes(draft: Draft) -> Iterator[Mention]:
    """Names that look like parks; behind one of them in a list, also those that only describe (人工智能产业集聚区)."""
    text = draft.text
    hits, at = places(text), home(draft)
    ends: set[int] = set()
    for head in names.HEAD.finditer(text):
        end = head.end()
        start = names.left_edge(text, head.start(), end, hits)
        inside = [_known_here(h, at, start) for h in within(hits, start, head.start()) if h.region.name != "中国"]
        if _is_no_zone(text, start, head, hits, inside):
            continue
        start = _behind_lead(text, start, head, inside)
        name = names.clean(text[start:end])
        rank = RANK_BEFORE.search(text, max(0, start - 4), start)
        listed = (rank.start() if rank else start) - 1
        if is_proper(text, name, start, head, inside) or _is_placed_in(text, name, start, head) or _is_main_site(text, start, head, hits) or _is_of_own_town(text[start : head.start()], at):
            ends.add(end)
            yield Mention(start, end, "Park", name, "park.shape", 0.8)
        elif is_collective(name):
            continue
        elif (listed < 0 or text[listed] in "。;\n.:") and (ACTS if names.TITLES.search(head[0]) else RUN).match(text, end) and (_described(text[start : head.start()], head[0]) or _of_field(text[start : head.start()], head[0])):
            yield Mention(start, end, "Park", name, "park.acting", 0.7)  # 生物制造集聚区以合成生物为特色
        elif text[listed : listed + 1] == "、" and listed in ends and _described(text[start : head.start()], head[0]):
            ends.add(end)
            yield Mention(start, end, "Park", name, "park.listed", 0.7)


def _known_here(hit: Place, at: Home, start: int) -> Place:
    """A place with which a name begins: what a county is called for short is sure in a document of its own city."""
    return hit._replace(sure=True) if hit.start == start and at.city and any(code_of(r).startswith(at.city) for r in hit.regions) else hit


def _is_no_zone(text: str, start: int, head: re.Match[str], hits: Sequence[Place], inside: Sequence[Place]) -> bool:
    """Whether the head is part of another thing's name, or what it heads only says what kind of thing another is."""
    end = head.end()
    if text.startswith("段", end) and LINE.search(text, start, end):
        return True  # 甲铁路|新区段
    if text[start - 1 : start] == "以" and text.startswith(MODELS, end):
        return True  # 以全国第一木偶小镇为目标
    if PER_ZONE.search(text, max(0, start - 1), end):
        return True
    if head[0] in ("园", "园区") and any(h.end == end for h in within(hits, start, end)):
        return True  # 长春绿园区, 长春绿园|经济开发区: a district
    return not inside and text.startswith("——", end) and LEVEL.match(text, start) is not None  # 区域性种苗园——|甲种苗园


def _behind_lead(text: str, start: int, head: re.Match[str], inside: Sequence[Place]) -> int:
    """Where a name begins behind words in front of its place, and behind a verb of using that is one character."""
    lead = text[max(start, inside[0].start - 2) : inside[0].start] if inside else ""
    if lead in ("同", "与") or (lead and inside[0].sure and (len(lead) == 1 or is_common(lead)) and lead != "市"):
        start = inside[0].start  # 集散中心义乌国际商贸城 begins with its place
    borrowed = BORROWED.match(text, start, head.start())
    return borrowed.end() if borrowed is not None and not (start and "\u4e00" <= text[start - 1] <= "\u9fff") else start


def _is_placed_in(text: str, name: str, start: int, head: re.Match[str]) -> bool:
    """Whether a zone by plain words is one that the plan places things in, or one of a town."""
    if head[0] not in KINDS or not 4 <= len(name) <= 8:
        return False
    return name in _sited(text) or (head[0] not in ANY and OF_TOWN.search(text, max(0, start - 5), start) is not None)


def _is_of_own_town(stem: str, at: Home) -> bool:
    """Whether a name is that of a town of the document's own county and a field: 双溪|新型煤化工|园区."""
    return any(is_own_town(stem[:k], at.code) and (known(stem[k:]) or known(KIND.sub("", stem[k:]))) is not None for k in (2, 3) if len(stem) - k >= SHORTEST_FIELD)


def _is_main_site(text: str, start: int, head: re.Match[str], hits: Sequence[Place]) -> bool:
    """甲区以|科技工业园为主平台: whether a place relies on the only one that it has."""
    relied = start < head.start() and text[start - 1 : start] == "以" and head[0].endswith(("园", "基地"))
    return relied and MAIN_SITE.match(text, head.end()) is not None and any(h.end == start - 1 for h in hits)


@lru_cache(maxsize=1)  # asked for each plain name of one text
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
