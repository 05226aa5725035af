"""Where the names of regions stand in a text, found in one pass, and the region that a document is at home in.

Names come from the lexicon of regions. Words that only look like a name (建成都市圈, 长治久安) are decoys: the automaton
finds them first, so that the name within is never seen.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import Entry, lexicon
from ingest.draft import Draft
from ingest.namestart import is_common

DECOYS = (
    "均衡水 平衡水 建成都市 形成都市 构成都市 造成都市 变成都市 长治久安 长治理 长治水 大理石 大理念 大理论 东方红 孙中山 中山装 北海道 长白山 "
    "大连锁 强大连 扩大连 大连片 大连通 最大同 大同小异 求大同 日照时 日照充 日照条 普通化 流通化 互通化 变通化 畅通化 四平八稳 "
    "三明确 三明治 六安全 乐山乐水 德州仪器 黄河源 江河源 河源头 黄河南 运河南 淮河南 黄河北 运河北 沿江西 长江西 珠江西 湘江西 "
    "赣江西 中山东 中山西 中山南 中山北 泰山西 泰山东 今日本 当日本 每日本 近日本 朝鲜族 中东部 东北部 东北侧 东北角 东北方向 "
    "丽水乡 安顺利 文山会海 开封关 开封条 新乡村 新乡贤 新乡镇 哈密瓜 宁德时代 内江河 境内江 推广安 平安康 宣城乡 万象更新 "
    "万象城 包罗万象 南京条约 北京时间 北京冬奥 上海合作组织 广交会 越南战争 美国队 山南水北 天水一色 山东头 河南岸 江北岸 "
    "西班牙语 英国式 中国式 印度洋 北大西洋 太平洋 大西洋 东南亚 海南虎 江西岸 湖南岸 周口径 港口径 不丹顶 常德才 广德才 "
    "高邮件 海安全 海门户 长兴办 海阳光 海盐碱 平湖面 丰城乡 东阳光 福泉州 永安全 开平台 开平均 兴化工 泰兴建 文昌盛 "
    "老河口 张家港 连云港 昆明治 保定期 保定向 定西部 吉安置 宜春节 宜春季 资阳光 阳江水 北海洋 南通过 南通道 南通关 南通信 西安全 东营业 东营商 "
    "平阳光 天长期 天长假 桐城乡 海城市 海林业 大庆典 重大庆 盘锦上 本溪流 重庆典 中原油 渭南北 湘南北 苏北部 延安全 长春节 吉林业 "
    "宁波动 和田园 青海水 南宁静 安康复 安康养 贵阳光 遂宁静 资阳台 衡阳台 邵阳光 长沙发 长沙石 益阳光 通化工 新余热 新余量 上饶有 "
).split()
# Towns whose names are ordinary words; they count with their city before them (合肥市包河区 is none of these, 广元市城区 is).
WORDS = frozenset("东区 西区 城区 郊区 矿区 新城区 老城区 港口区 新市区 海港区 东港区 高新区 中原区 新区 站前区 城关区 城中区 市中区 江南区 会同县 通道 海西 将乐 沿海".split())
ROAD = re.compile(r"[东南西北中一二三四五六七八九十]{0,2}(?:路(?!径|线|演|网|由|侧|桥)|街(?!道|区)|大道|巷|大街)|(?:人|话|菜|语|文|式|戏|籍|族|段经验)(?!员|才|民|化|口|工|社|大|均|力|旅)")
CITY_END = frozenset("场值盈售政制")  # 长沙市场 is a market
DISTRICT_END = frozenset("域块位间")
LEVELS = {"province": 2, "city": 4, "county": 6}


@dataclass(frozen=True, slots=True)
class Place:
    """A name in the text with the regions it can mean. ``sure`` when it means a region wherever it stands."""

    start: int
    end: int
    name: str
    regions: tuple[Entry, ...]
    sure: bool

    @property
    def region(self) -> Entry:
        """The first region it can mean."""
        return self.regions[0]


@dataclass(frozen=True, slots=True)
class Home:
    """Codes of the province, city and county that a document speaks for; empty where unknown."""

    province: str = ""
    city: str = ""
    county: str = ""

    @property
    def code(self) -> str:
        """The deepest code known."""
        return self.county or self.city or self.province


def code_of(region: Entry) -> str:
    """Division code of a region, empty for areas and countries."""
    return region.fields.get("code", "")


def level_of(region: Entry) -> str:
    """province, city, county, area, country, bloc or place."""
    return region.fields.get("level", "")


@cache
def _automaton() -> tuple[AhoCorasick, list[tuple[tuple[Entry, ...], bool]], list[str]]:
    sure: dict[str, list[Entry]] = {}
    unsure: dict[str, list[Entry]] = {}
    for entry in lexicon("regions"):
        for name in entry.names:
            (unsure if name in WORDS or (len(name) == 2 and name[1] in "县区") else sure).setdefault(name, []).append(entry)
        for name in filter(lambda n: len(n) > 1, entry.fields.get("shorts", "").split("|")):
            unsure.setdefault(name, []).append(entry)
    meanings: dict[str, tuple[tuple[Entry, ...], bool]] = {name: (tuple(e), False) for name, e in unsure.items()}
    meanings |= {name: (tuple(e), True) for name, e in sure.items()}
    meanings |= {name: ((), False) for name in DECOYS if name not in meanings}
    names = list(meanings)
    return AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), [meanings[n] for n in names], names


@lru_cache(maxsize=4)
def places(text: str) -> tuple[Place, ...]:
    """All names of regions in the text, in order; overlaps are decided for the leftmost longest."""
    automaton, meanings, names = _automaton()
    found: list[Place] = []
    for index, start, end in automaton.find_matches_as_indexes(text):
        regions, sure = meanings[index]
        if not regions:
            continue
        name = names[index]
        following = text[end : end + 1]
        if (name[-1] == "市" and following in CITY_END) or (name[-1] == "区" and following in DISTRICT_END):
            if not following or len(name) < 3 or not (entry := lexicon("regions").get(name[:-1])):
                if following:
                    continue
            else:
                name, end, regions = name[:-1], end - 1, (entry,)
        if following and ROAD.match(text, end):
            continue
        if len(name) == 2 and name[1] == "山" and start and text[start - 1] in "东西南北大小":
            continue  # 西白山 is a hill of its own
        if len(name) == 2 and _torn(text, start, end):
            continue
        found.append(Place(start, end, name, regions, sure))
    return tuple(found)


def _torn(text: str, start: int, end: int) -> bool:
    """Whether two letters belong to the words around them rather than together: 弘扬|中华, 均衡|水平."""
    return is_common(text[start - 1 : start + 1]) and is_common(text[end - 1 : end + 1])


def within(hits: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """The hits that lie inside a span."""
    first = bisect_left(hits, start, key=lambda h: h.start)
    last = bisect_left(hits, end, lo=first, key=lambda h: h.start)
    return [h for h in hits[first:last] if h.end <= end]


def _home_in(name: str) -> str:
    """The deepest division code that a name speaks of: 湖南长沙经开区 → 长沙's."""
    code = ""
    if (zone := lexicon("zones").get(name)) is not None and zone.broader:
        region = lexicon("regions").get(zone.broader[0])
        code = code_of(region) if region else ""
    for hit in places(name):
        fitting = [code_of(r) for r in hit.regions if code_of(r).startswith(code)]
        if fitting and (hit.sure or len(hit.regions) == 1):
            code = fitting[0] if len(fitting) == 1 or not code else min(fitting)
    return code


def _most_spoken_of(text: str) -> str:
    """Code of the province or city that a text without a known subject names most, if one clearly leads."""
    provinces: Counter[str] = Counter()
    cities: Counter[str] = Counter()
    for hit in places(text):
        code = code_of(hit.region)
        if hit.sure and code:
            provinces[code[:2]] += 1
            cities[code[:4]] += len(code) >= 4
    if not provinces:
        return ""
    (province, count), *others = provinces.most_common(2)
    if count < 3 or (others and others[0][1] * 2 > count):
        return ""
    city, named = max(((c, n) for c, n in cities.items() if c.startswith(province) and n), key=lambda x: x[1], default=("", 0))
    return city if named * 2 > count else province


@lru_cache(maxsize=8)
def _home(text: str, names: tuple[str, ...]) -> Home:
    code = next((c for n in names if (c := _home_in(n))), "") or _most_spoken_of(text)
    return Home(code[:2], code[:4] if len(code) >= 4 else "", code[:6] if len(code) >= 6 else "")


def home(draft: Draft) -> Home:
    """The region that the document is at home in: its subject's, its issuer's, its title's, or the one it names most."""
    metadata = draft.metadata
    names = [key[1] for key in (metadata.subject, metadata.issuer) if key is not None]
    return _home(draft.text, (*names, metadata.title))
