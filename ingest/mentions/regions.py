"""Regions that are spoken of freely: not those inside other names (省 in 省发展改革委, 长沙 in 长沙经开区).

Short names of counties count in documents of their province, single letters only in patterns such as 湘琼合作.
"""

import re
from collections.abc import Iterator

from graph.canonical import canonical_name, region_entry
from graph.lexicon import Entry
from ingest.draft import Draft, Mention
from ingest.mentions._countyshorts import county_shorts
from ingest.mentions._people import people
from ingest.namestart import name_start
from ingest.organs import zones_end
from ingest.places import Home, Place, code_of, home, level_of, places, within
from ingest.townships import full_names, short_names
from ingest.vocabulary import is_region

LETTER = "京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新"
PAIR = re.compile(
    f"([{LETTER}])([{LETTER}])(?=(?:产业|区域|经贸|科技|东西部)?(?:合作|协作|联动|对接|互动|共建)|两[省地市]|[三四]省|边界|交界|毗邻)"
)
ALONE = re.compile("(?:在|赴|来|入|到|驻)([京津沪渝粤湘鄂皖赣闽浙苏鲁豫冀晋陕甘川黔滇桂琼])(?=举办|召开|开展|投资|考察|招商|设立|落户|布局|发展|央企|高校|企业|[,、。;])")
TITLE = re.compile("《[^》\\n]{1,80}》")
# A region's name that goes on as another name which no family may have claimed.
GOES_ON = re.compile("(?:证券交易所|交易所|合作组织|时间|奥运|冬奥|亚运|世博|铁路局|局集团|分行|(?:林业|农业|工业|师范|科技|理工|财经|医科|石油|交通|电力|民族|海洋|政法|外国语|中医药|航空航天)?大学|学院|医院|银行|机场|火车站|高铁站|站|港区|海关|日报|晚报|电视台|卫视|话|菜|籍|路|大桥|隧道|高速|号|市场监管|供电|海事|税务|气象)")
INSTITUTE = re.compile("(?:科学院|中科院|农科院)$")  # 中国科学院某地某所 may not have been claimed
SHARING = re.compile("[\u4e00-\u9fff]{2,4}[、和及][^“]*“")
TOWN_OF_NAME = re.compile("镇(?=[、,。;()各要和与及\n]|$)")
TOWN_FIRST = re.compile("[\u4e00-\u9fff]{2,3}(?:镇|街道)(?=[\u4e00-\u9fff]{4})")
COUNTY_FIRST = re.compile("[\u4e00-\u9fff]{1,4}[县区旗](?=[\u4e00-\u9fff]{2,}园)")
# The letters that write names of other languages: 俄罗斯|比罗比詹|市
SOUNDS = "阿埃艾安昂奥巴班邦比彼别宾波伯勃博卜布查茨达丹德登迪蒂丁顿多厄恩尔法菲费弗福夫甫盖冈戈格古瓜圭哈海汉赫胡华惠霍基吉加贾杰捷金卡凯坎考科克肯库夸拉莱兰朗劳勒雷里丽利莲梁林琳卢鲁路伦罗洛吕马玛迈曼梅门蒙米密敏明摩莫姆穆拿娜纳乃南瑙内尼涅宁纽努诺欧帕派潘佩彭皮珀普奇契恰强钦琼丘热仁日荣茹瑞若撒萨塞赛桑瑟沙珊舍圣施什史舒斯苏索塔泰坦汤唐陶特滕提廷通图托陀瓦万旺威韦维魏温翁沃乌武西希锡夏香欣辛叙雅亚延扬耶叶伊依因英尤于约泽扎詹珍兹宗佐"
STATE = re.compile("[\u4e00-\u9fff]{1,5}?(?<!九)州(?![长级立府])|(?:(?![各有政多等两三几一国的和与])[\u4e00-\u9fff]{2,3}?|[" + SOUNDS + "]{4,6})(?:(?:省|(?<!城)市)(?![场值民政级])|县(?![委城长])|(?<!政)府(?![院第])|边疆区)|(?![邦联])[\u4e00-\u9fff]{1,3}?邦(?!联)(?:[\u4e00-\u9fff]{2,3}(?=[,。;、和与]))?|[\u4e00-\u9fff]{2,3}?道(?=[、,。;和与及经开合签共的]|$)")
WHOLE_COUNTRY = "中国"


def find(draft: Draft) -> Iterator[Mention]:
    """Free mentions of regions, compounds (重庆市潼南区) as one with the upper region beside it."""
    text, at = draft.text, home(draft)
    taken = _taken(draft)
    hits = [h for h in places(text) if not taken[h.start] and not taken[h.end - 1] and not GOES_ON.match(text, h.end)]
    after = {h.end: h for h in hits}
    hits = [h for h in hits if (_meant(h, at, text, draft) or _follows(text, h, after)) and not INSTITUTE.search(text[max(0, h.start - 3) : h.start])]
    previous: Place | None = None
    states: list[int] = []  # where the state of another country ends that was named last
    opened = 0  # where a compound begins that the next name may go on: 江苏省无锡市|滨湖区
    for hit in hits:
        if stated := next((end for end in states if hit.end <= end), 0):
            opened, previous = stated, None
            continue  # 巴西|圣保罗|州
        joins = previous is not None and previous.end == hit.start and _holds(previous, hit)
        if not joins:
            opened = hit.start
            end = hit.end + (level_of(hit.region) == "place" and text.startswith("市", hit.end) and not text.startswith("市场", hit.end))  # 赤塔|市
            name = hit.name if end == hit.end else text[hit.start : end]
            yield Mention(hit.start, end, "Region", name, "region.lexicon", 1.0 if hit.sure else 0.8)
            draft.alias("Region", name, _choose(hit, at, None).name)
            state = list(_abroad(text, hit, hits))
            states = [m.end for m in state]
            yield from state
        else:
            whole = Mention(opened, hit.end, "Region", text[opened : hit.end], "region.compound")
            draft.alias("Region", whole.name, _choose(hit, at, previous).name)
            yield whole
        previous = hit
    for start, end, full in county_shorts(text, at):
        if not taken[start] and not taken[end - 1]:
            draft.alias("Region", text[start:end], full)
            yield Mention(start, end, "Region", text[start:end], "region.county-short", 0.8)
    yield from _towns(draft, at, taken)
    yield from _letters(draft, taken)
    yield from _subject(draft, taken)


def _abroad(text: str, hit: Place, hits: list[Place]) -> Iterator[Mention]:
    """The state, province or city of another country behind the country's name: 巴西|圣保罗州."""
    state = STATE.match(text, hit.end) if level_of(hit.region) == "country" else None
    if state is not None and not any(code_of(h.region) or h.end == state.end() - text.startswith("市", h.end) for h in within(hits, hit.end, state.end())):
        yield Mention(hit.start, state.end(), "Region", text[hit.start : state.end()], "region.state", 0.9)


def _taken(draft: Draft) -> bytearray:
    """Letters that belong to names of other families, and to titles."""
    mask = bytearray(len(draft.text) + 1)
    for m in draft.mentions:
        if m.type == "Agency" and is_region(draft.text[m.start : m.end]):
            continue  # a place that stands for its government among those responsible
        if m.type == "Project" and SHARING.match(draft.text, m.start, m.end):
            continue  # 岳阳、邵阳“无水港” names two regions and what both will have
        if m.type in ("Park", "Project") and (town := TOWN_FIRST.match(draft.text, m.start, m.end)) is not None:
            mask[town.end() : m.end] = b"\1" * (m.end - town.end())
            continue  # 甲镇|乙产业园 says in which town
        if m.type == "Park" and (county := COUNTY_FIRST.match(draft.text, m.start, m.end)) is not None and is_region(county[0]):
            mask[county.end() : m.end] = b"\1" * (m.end - county.end())
            continue  # and 甲县|乙工业园 in which county
        if m.type == "Park" and (abroad := _state_of(draft.text, m)):
            mask[abroad : m.end] = b"\1" * (m.end - abroad)
            continue  # 老挝琅南塔省|甲口岸经济区: in which province of which country
        if m.end - m.start <= 60 and not (m.type == "Policy" and m.rule in ("policies:lexicon", "policies:paired")):  # 京蒙协作 names two
            first = m.start + (zones_end(m.name) if m.type == "Agency" else 0)
            mask[first : m.end] = b"\1" * (m.end - first)
    for start, end in (*(m.span() for m in TITLE.finditer(draft.text)), *people(draft)):
        mask[start:end] = b"\1" * (end - start)
    return mask


def _state_of(text: str, park: Mention) -> int:
    """Where the province of another country ends with which a zone's name begins, 0 if it does with none."""
    first = next((h for h in within(places(text), park.start, park.end) if h.start == park.start and level_of(h.region) == "country"), None)
    state = STATE.match(text, first.end) if first is not None else None
    return state.end() if state is not None and text[state.end() - 1] == "省" and state.end() < park.end else 0


def _meant(hit: Place, at: Home, text: str, draft: Draft) -> bool:
    """Whether the name means a region here."""
    if hit.region.name == WHOLE_COUNTRY:
        return draft.subject == ("Region", WHOLE_COUNTRY)
    if text[hit.end : hit.end + 1] == "河" and hit.name[-1] not in "省市县区州" and len(hit.name) == 2:
        return text[hit.end : hit.end + 2] in ("河西", "河东", "河南", "河北")  # 浏阳河 is a river
    if text[hit.end : hit.end + 1] in ("湾", "港") and len(hit.name) == 2 and text[hit.end : hit.end + 2] not in ("港区", "港澳", "港元", "港珠"):
        return False  # 通州湾, 钦州港 are waters and ports
    if len(hit.name) == 2 and TOWN_OF_NAME.match(text, hit.end):
        return False  # 长沙镇 is a town of that name
    if hit.sure:
        return True
    if any(code_of(r).startswith(at.province) for r in hit.regions if at.province and code_of(r)):
        if len(hit.name) == 2 and hit.name[1] in "县区" and draft.text[hit.end : hit.end + 1] in "委政":
            return False  # 和县委 is 和 + 县委
        if hit.name in ("城区", "郊区", "新区"):
            return False
        if hit.name in ("东区", "西区"):  # a district where it has a government, else a part of anything
            return f"{hit.name}人民政府" in text and any(at.city and code_of(r).startswith(at.city) for r in hit.regions)
        return _bounded(text, hit)
    if level_of(hit.region) in ("area", "place"):
        return False
    full = next((r.name for r in hit.regions if r.name != hit.name and len(r.name) > 2), "")
    return bool(full) and full in text and _bounded(text, hit)


def _follows(text: str, hit: Place, after: dict[int, Place]) -> bool:
    """A name right behind that of the region which holds it (波兰罗兹) means the place."""
    if text[hit.end : hit.end + 1] in tuple("山河江湖港湾岛路桥站"):
        return False
    upper = after.get(hit.start)
    return upper is not None and (any(upper.region.name in r.broader for r in hit.regions) or _holds(upper, hit))


def _bounded(text: str, hit: Place) -> bool:
    """A short name glued between other letters on both sides (…秀山海工…) is mostly part of another name."""
    if len(hit.name) > 2 or hit.name[-1] in "县市区":
        return True
    before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
    if after and after in "山河江湖路街桥站厂镇乡村":
        return False
    return not "\u4e00" <= before <= "\u9fff" or before in "推现" or name_start(text, max(0, hit.start - 4), hit.start) == hit.start


def _holds(upper: Place, lower: Place) -> bool:
    """Whether one of the upper's regions contains one of the lower's."""
    return any(
        code_of(b).startswith(code_of(a)) and len(code_of(b)) > len(code_of(a))
        for a in upper.regions
        for b in lower.regions
        if code_of(a)
    )


def _choose(hit: Place, at: Home, upper: Place | None) -> Entry:
    """Which of several regions of one name is meant: the upper one's, then the home's own."""
    codes = [code_of(r) for r in upper.regions] if upper is not None else []
    for code in (*codes, at.county, at.city, at.province):
        for region in hit.regions:
            if code and code_of(region).startswith(code):
                return region
    return hit.region


def _towns(draft: Draft, at: Home, taken: bytearray) -> Iterator[Mention]:
    seen: set[int] = set()
    towns: list[str] = []
    for start, end in full_names(draft.text, at):
        if not taken[start] and not taken[end - 1]:
            seen.add(start)
            towns.append(draft.text[start:end])
            yield Mention(start, end, "Region", draft.text[start:end], "region.town", 0.9)
    for start, end in short_names(draft.text, at):
        if not taken[start] and not taken[end - 1] and start not in seen and _free(draft.text, start, end):
            short = draft.text[start:end]
            full = next((f for f in towns if f.startswith(short)), "")
            draft.alias("Region", short, full or short)
            yield Mention(start, end, "Region", short, "region.town-short", 0.6)


def _subject(draft: Draft, taken: bytearray) -> Iterator[Mention]:
    """The place for which the text plans, where no list has it: by its name, and by its name without 县 and 区."""
    type, name = draft.subject or ("", "")
    if type != "Region" or len(name) < 3 or name[-1] not in "市县区旗" or region_entry(name) is not None:
        return
    draft.alias("Region", name[:-1], name)
    for match in re.finditer(re.escape(name), draft.text):
        if not taken[match.start()] and not taken[match.end() - 1]:
            yield Mention(*match.span(), "Region", name, "region.subject", 0.9)


def _free(text: str, start: int, end: int) -> bool:
    """A town's short name counts where it stands between words that only places stand between (珞璜至宁波)."""
    before, after = text[start - 1 : start], text[end : end + 1]
    led = not "\u4e00" <= before <= "\u9fff" or before in "在至到由从和与及赴往" or name_start(text, max(0, start - 4), start) == start
    return led and (
        not "\u4e00" <= after <= "\u9fff" or after in "至到和与及等片"
    )


def _letters(draft: Draft, taken: bytearray) -> Iterator[Mention]:
    text = draft.text
    for pattern in (PAIR, ALONE):
        for match in pattern.finditer(text):
            for group in range(1, (pattern.groups or 1) + 1):
                start, end = match.span(group)
                if not taken[start]:
                    draft.alias("Region", text[start:end], canonical_name("Region", text[start:end]))
                    yield Mention(start, end, "Region", text[start:end], "region.letter", 0.8)
