"""Who speaks in a text without a title that names its place: the lead of an article, officials it quotes, an office, a site."""

import re
from collections import Counter
from itertools import chain

from graph.lexicon import lexicon
from ingest.boundaries import cut_left
from ingest.draft import Metadata
from ingest.metadata.heads import OF_KINDS, opened, placed
from ingest.metadata.introduced import WHOLE_CLASS
from ingest.metadata.levels import LEVELS
from ingest.metadata.named import HEAD_LENGTH, SPOKEN, Found
from ingest.metadata.spoken import broad
from ingest.metadata.titles import TITLE
from ingest.metadata.zones import ZONE, region, shared
from ingest.patterns import compiled
from ingest.places import level_of, places

ZONE_BEHIND = re.compile(rf"[\u4e00-\u9fff]{{0,8}}?{ZONE}")
# Where an article says whose plan it reports: 记者从…获悉, 近日,…印发, 2月5日,…召开.
LEAD = re.compile(
    r"(?:记者[^。\n从]{0,8}从|(?:近日|日前|近期|昨日|昨天|今天|今日|\d日(?:上午|下午)?),?(?:记者)?从?)"
    r"(?P<words>(?!会上|会议|我|全)[\u4e00-\u9fff()]{2,30}?(?:获悉|了解到|印发|发布|出台|召开|举行|下发|审议|20\d\d))"
)
# 乙保税区近日印发…
AT_ONCE = re.compile(r"(?:^|[\n。)])[ \u3000]*(?P<words>[\u4e00-\u9fff()]{2,30}?)(?:近日|日前|近期|昨日|昨天|今天|今日|\d{1,2}月\d{1,2}日),?(?:正式)?(?:印发|发布|出台|召开|举行|下发|审议)")
# 徐州市鼓楼区人民政府网站 > 政务公开
SITE = re.compile("^[ \u3000]*(?P<place>[\u4e00-\u9fff]{2,16}?[市县区州旗盟])(?:人民政府|政府|行政公署)(?:门户)?网", re.M)
TOWN_OFFICE = re.compile("(?<![\u4e00-\u9fff])(?P<town>[\u4e00-\u9fff]{2,5}?(?:镇|乡|街道|苏木))(?:党政(?:综合)?办|党政办公室|办事处|人民政府|政府|党委|党工委|工委|高质量发展大会)")
TOWN_SPEAKS = compiled("[我全本](?:镇(?!江)|乡|街道|苏木)|(?<![\u4e00-\u9fff])(?:镇|乡|街道)(?:党委|党工委|政府)|(?<=[\u4e00-\u9fff]{2})街道将")
# 研究甲新区加快建设有关事项
RESOLVED = re.compile(rf"研究(?:了)?(?P<words>[\u4e00-\u9fff]{{2,14}}?{ZONE})[\u4e00-\u9fff]{{0,10}}?(?:事项|问题|工作)")
# 甲区发改局局长乙告诉记者, 甲区工信局的丙介绍, 甲区委经济工作会议上获悉, 2025年,甲旗计划…
SAYS = re.compile(
    r"(?P<words>[\u4e00-\u9fff]{2,14}?[市县区旗盟州])(?:[\u4e00-\u9fff]{2,12}?(?:局|委|办|中心)(?:党组书记|党委书记|局长|主任|副局长|副主任|的|负责人)|(?:委|政府)[\u4e00-\u9fff]{0,10}?会议|(?:委|人民政府|政府)?(?:书记|县长|区长|市长|旗长|常务副[县区市旗]长))|"
    r"(?:20\d\d年|今年),?(?P<plans>[\u4e00-\u9fff]{2,14}?[市县区旗盟州])(?:计划|将|力争|预计|打算)"
)
# 2023年以来,甲高新区认真贯彻…, 甲经开区2012年设立
OPENING = re.compile(
    rf"(?:^|[\n\t])[ \u3000]*(?:(?:20\d\d年(?:上半年|度)?以?来?|今年以来|近年来|去年以来),?)?(?P<words>[\u4e00-\u9fff]{{2,16}}?{ZONE})(?:管委会|党工委)?,?"
    r"(?:\(|20\d\d年|认真|坚持|紧紧|紧扣|围绕|深入|坚决|全面|积极|主动|按照|始终|锚定|聚焦|将|以|在|全力|加快|着力|聚焦|要|位于|成立于|设立于|地处|由|作为)"
)
# 2023年湖州市要把招商引资作为…
OPENING_REGION = re.compile(r"(?:^|[\n\t,。])[ \u3000]*(?:20\d\d年(?:上半年|度)?以?来?,?|今年以来,|今年,?)?(?P<words>[\u4e00-\u9fff]{2,12}?[市县区旗盟州])(?:要|将|坚持|紧紧|认真|围绕|深入|全面|以|立足|锚定|聚焦)")
FILLED = re.compile(r"(?:填报|编制|报送|制表)单位[ ]?:[ ]?(?P<words>[\u4e00-\u9fff]{4,20})")
# 举行新闻发布会|甲市|专场
FORUM = re.compile("发布会(?P<words>[\u4e00-\u9fff]{2,10})专场")
BEFORE_ACTING = re.compile("(?:^|[,。;:!?\n　 “”)]|今年|明年|去年|年,?|以来|目前|当前|接下来|下一步|为此|期间)$")
ACTS = compiled("(?:[还也正]?[将要在把]|将|要|力争|计划|提出|坚持|聚焦|围绕|锚定|深入|大力|加快|充分|着力|主动|积极|全力|持续|立足|依托|瞄准|紧盯|抢抓|拥有|去年|今年|现有|安排|推动|推进|构建|实施|打造|把|以|位于|地处|首次|累计)")
REPORTER = re.compile("记者|通讯员|本报")


def voice(result: Metadata, text: str) -> Found | None:
    """The place whose voice a text is, where its title names none, and where that is said."""
    start = result.spans.get("title", (0, 0))[1]
    told = _forum(text, start) or _lead(text, start) or _short(opened(result.title), text) or _town(text) or _site(text) or _filled(text)
    return told or (_opening(text) if not result.title or TITLE.search(result.title) else None) or acting(text, start) or _quoted(text, start)


# 携手|上海, 走进|长三角, 对接|粤港澳: whom a headline's own place meets.
MET = re.compile("(?:[与和同赴向在从到至、及跨]|携手|牵手|走进|对接|融入|链接|承接|来自|连接|联动|相遇|相约|走向|辐射|面向|服务)$")


def headlined(result: Metadata, text: str) -> Found | None:
    """The city or county that a headline names somewhere (看|甲市|怎样突围), and its text more often than any other of the headline."""
    if "title" not in result.spans or TITLE.search(result.title):
        return None
    end = result.spans["title"][1]
    spoken: dict[str, int] = {}
    for hit in places(result.title):
        if (hit.sure or len(hit.regions) == 1) and level_of(hit.region) in ("city", "county") and not MET.search(result.title, 0, hit.start):
            spoken[hit.name] = text.count(hit.region.name[:-1] if len(hit.region.name) > 2 else hit.name, end)
    name = max(spoken, key=lambda n: spoken[n], default="")
    if not name or spoken[name] < SPOKEN:
        return None
    at = text.find(name)
    return ("Region", name), (at, at + len(name))


def _forum(text: str, start: int) -> Found | None:
    """The place to which a press conference of the region above it is given: 举行新闻发布会|甲市|专场."""
    forum = FORUM.search(text, start, start + 500)
    hit = next((h for h in places(forum["words"]) if h.end == len(forum["words"])), None) if forum else None
    return (("Region", hit.name), (forum.start("words") + hit.start, forum.end("words"))) if forum and hit else None


def acting(text: str, start: int, least: int = 2) -> Found | None:
    """The region that acts most in the sentences of an article, ``least`` times at least: 甲将…, 今年乙要…; none where two do so alike."""
    acts: Counter[str] = Counter()
    where: dict[str, tuple[int, int]] = {}
    for hit in places(text):
        if start <= hit.start < start + HEAD_LENGTH and (hit.sure or len(hit.regions) == 1) and level_of(hit.region) in ("province", "city", "county"):
            ending = hit.region.name[len(hit.name) :]  # 江津|区
            end = hit.end + (len(ending) if ending and text.startswith(ending, hit.end) else 0)
            if ACTS.match(text, end) and BEFORE_ACTING.search(text, max(0, hit.start - 10), hit.start):
                acts[hit.region.name] += 1
                where.setdefault(hit.region.name, (hit.start, end))
    (first, most), (_, next_most) = [*acts.most_common(2), ("", 0), ("", 0)][:2]
    return (("Region", text[slice(*where[first])] if len(where) else first), where[first]) if most >= least and most > next_most else None


def _lead(text: str, start: int) -> Found | None:
    """The place that the lead of an article names: 记者从甲高新区获悉, 近日,乙县印发…."""
    for match in chain(LEAD.finditer(text, start, start + 500), AT_ONCE.finditer(text, start, start + 500)):
        if (key := placed(match["words"])) and not broad(key):
            return key, (match.start("words"), match.start("words") + len(key[1]))
    return None


def _short(title: str, text: str) -> Found | None:
    """The region or zone that a title calls by its first two or three characters, and the text by its name."""
    regions = lexicon("regions")
    for short in (title[:3], title[:2]):
        if len(short) < 2 or not short.isalpha() or OF_KINDS.match(short) or lexicon("common_words").get(short):
            continue
        for ending in "市县区旗":
            if (at := text.find(short + ending)) >= 0 and regions.get(short + ending):
                return ("Region", short + ending), (at, at + len(short) + 1)
        at = text.find(short)
        while 0 <= at < HEAD_LENGTH:
            full = ZONE_BEHIND.match(text, at + len(short))
            if full:
                span = (at, full.end())
                if cut_left(text, *span) == at:
                    return ("Park", text[slice(*span)]), span
                break
            at = text.find(short, at + 1)
    return None


def _town(text: str) -> Found | None:
    """The town or street that speaks of itself (我镇), by the office that it names."""
    office = TOWN_OFFICE.search(text, 0, HEAD_LENGTH) if TOWN_SPEAKS.search(text, 0, HEAD_LENGTH) else None
    return (("Region", office["town"]), office.span("town")) if office else None


def _site(text: str) -> Found | None:
    """The place on whose government's site a text stands, where it speaks of 全区 or 全县."""
    found = SITE.search(text, 0, 300)
    place = found["place"] if found else ""
    at = LEVELS["county" if place[-1:] in "县区旗" else "city"]
    return (("Region", place), found.span("place")) if found and at.search(text, found.end()) and region(place) else None


def _filled(text: str) -> Found | None:
    """The place of the office that filled in a form: 填报单位:甲县发改局."""
    office = FILLED.search(text, 0, 300)
    key = placed(office["words"]) if office else None
    return (key, (office.start("words"), office.start("words") + len(key[1]))) if office and key else None


def _quoted(text: str, start: int) -> Found | None:
    """The place whose officials speak in an article without its name in the headline."""
    for match in SAYS.finditer(text, start, start + HEAD_LENGTH) if REPORTER.search(text, 0, HEAD_LENGTH) else ():
        group = "words" if match["words"] else "plans"
        first, end = match.span(group)
        for at in range(first, end - 1):
            words = text[at:end]
            district = shared(words, text)
            if region(words) == words or (district is not None and len(words) == 3):
                return ("Region", district or words), (at, end)
    return None


def resolved(text: str, start: int) -> Found | None:
    """The zone that the minutes of a meeting deal with."""
    match = RESOLVED.search(text, start, start + HEAD_LENGTH)
    if match is None:
        return None
    at = cut_left(text, *match.span("words"))
    return ("Park", text[at : match.end("words")]), (at, match.end("words"))


def _opening(text: str) -> Found | None:
    """The region or zone by which the first lines of a text without a title begin."""
    said = OPENING_REGION.search(text, 0, 300)
    if said and region(said["words"]) and (key := placed(said["words"])) and key[0] == "Region":
        return key, (said.end("words") - len(key[1]), said.end("words"))
    match = OPENING.search(text, 0, 500)
    return (("Park", match["words"]), match.span("words")) if match and not WHOLE_CLASS.search(match["words"]) and not OF_KINDS.match(match["words"]) else None
