"""Park or Region –TARGETS→ Industry: the plan says that it will develop, attract or strengthen it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from ingest.acting import SHORT_FORM, behind_short_form
from ingest.draft import Draft, Fact, Key, Mention
from ingest.rooms import room_at
from ingest.subjects import spoken_of, subjects_of

# What a park is for the industries around it: 以甲园为核心.
_ROLE = "为(?:核心|主体|主?载体|主阵地|主战场|主平台|龙头|引领|引擎|支撑|重点|依托|中心|(?:东西|南北|[两双])翼|副中心|次中心|支点|[两双三]核|补充|配套|协同|辅助|延伸|拓展|联动)"
_JOINT = re.compile(r"[、和与及]\s*")
_MANNER = re.compile(
    rf"(?:要|将|应|可|重点|突出|稳步|协同|大力|积极|着力|加快|优先|主要|依法|统筹|进一步|率先|全力|管委会|政府|园区|区域|片区|地区|等地|等(?:\d+|[两三四五六七八九十])?[个家]?(?:国家级|省级)?(?:经开区|高新区|开发区|园区|综保区)|均|都|也|则|等?[两二三四五六七八九十]?个?[县市区旗](?=$|要|将|应|重|大|积|着|加|优|主|因|错|发|聚|围|做|推)|等|内|因地制宜|各自|分别|{_ROLE}(?:区|,)?|(?:的?(?:辐射|带动|平台|支撑|引领|示范|龙头|载体|集聚|产业))*作用,|围绕|聚焦|开展|发展|推动|支持|错位|做[大强优精特]|[,\s])*$"
)
# 甲产业园、乙集聚区,前者聚焦丙,后者聚焦丁
_POINTED = re.compile("(?P<which>前者|后者)(?:要|将|应|则|重点|主要|着力|突出)*$")
_FARTHEST = 60  # characters between the places and what points at them
# What stands behind a list of industries and makes it one of tasks, means or dangers.
_ASIDE = re.compile(
    r"^(?:产业)?(?:[、和及与][^,。;:]{1,16}){0,3}等?[^,。;:]{0,6}(?:(?:重点环节|薄弱环节)(?!(?:的|,[赴到去]?[^,。;]{0,24}?)?(?:开展|精准|加大|定向|重点|着力|上门|驻点|外出|靶向|以商|组团|攻关|强化|加强)*(?:招引|招商|补链|引进|布局|培育|攻关|突破|承接))|专项规划|规划研究|政策措施|专项资金|方面的考核|服务设施|配套设施|基础设施|生产要素|新型?要素|问题|(?:经济|产业|扶持|财政)?政策(?=[与和及、的])|事业的?(?:推动|促进|贡献|支撑)作用)"
)
# 甲、乙等丙: between what a verb governs and a later member of its list
_IN_LIST = re.compile("(?:等)?(?:[、和与及](?:[^,。;:、]{2,10}、)*)?(?:[^,。;:、]{2,8}等)?")
JOINTLY = re.compile("(?:联手|携手|共同|合力|协同|分别|联合)$")
_LANDS = re.compile("(?:企业|项目|产业|厂商)(?:落户|落地|入驻|集聚到|布局到|进入)")
_END = re.compile("[,。;\n]")
_REACH = 60
_GUARDED = re.compile(r"安全生产|安全隐患|隐患|排查|应急|遗留问题|摸排|矛盾|信访|执法|整治|违法|污染")
RELIED = ("依托", "发挥", "用好", "立足")
_SITE = re.compile(r"(?:位于|坐落|地处)[^,。;]{0,12}$")
# 以甲园、乙园为核心,重点发展丙: the parks are where it is done.
_CORE = re.compile(rf"{_ROLE}区?,")
# 甲园、乙园、丙园分别主攻子、丑、寅: to each its own
_EACH = re.compile("分别|错位|各自|依次")
_MEANS = re.compile(r"(?:聚焦|紧盯|盯紧|瞄准|锚定|深耕|突出|抢抓|主攻|驻|在|依托|立足|围绕|以|用好|发挥|借助|依靠|利用|联动|联合|联手|携手|与|同|会同|通过|对接|承接|借力|面向|融入|向|从|赴|共建|(?<!开发)建设|新建|打造|建好|建强|做强|提升|推进|加快|(?:共建|建设|打造)[^,。;、]{2,14}[、和]|(?:会同|携手|联手)[^,。;]{2,14}[、和与])$")


def state(draft: Draft) -> Iterator[Fact]:
    """One fact for each industry and whoever acts where it is spoken of, at the first such place."""
    # 石家庄、廊坊综合保税区: the place within a zone whose class is named behind the list is no place of its own.
    zones = {m.end for m in draft.mentions if m.type == "Park"}
    places = sorted((m for m in draft.mentions if m.type == "Park" or (m.type == "Region" and m.end not in zones)), key=lambda m: (m.end, m.start))
    ends = [m.end for m in places]
    zones_at = {m.start: m.key for m in places if m.type == "Park"}
    verbs = _verbs(draft)
    seen: set[tuple[Key, Key]] = set()
    unheld: set[Key] = set()
    pointing = "后者" in draft.text
    for mention in draft.mentions:
        if mention.type != "Industry":
            continue
        if _is_aside(draft, mention):
            continue
        verb = verbs.get(mention.start, mention.start)
        landed = _landed(draft, mention, places) or _described(draft, mention, zones_at)
        sited = mention.rule == "industry.sited"  # told of zones; besides these it is the plan's own
        pointed = _pointed(draft, verb, places, ends) if pointing else None
        heads = [landed] if landed else [pointed] if pointed else [draft.subject] if sited and draft.subject else _actors(draft, verb, mention.start, places, ends)
        if draft.subject is None and not heads:
            unheld.add(draft.resolve(mention.key))
        for head in _own_share(draft, heads, verb, mention.start) if len(heads) > 1 else heads:
            pair = (draft.resolve(head), draft.resolve(mention.key))
            if pair in seen:
                continue
            seen.add(pair)
            yield Fact("TARGETS", head, mention.key, *_evidence(verb, mention), f"targets.{mention.rule}", confidence=mention.score)
    draft.unheld["fields"] += len(unheld - {industry for _, industry in seen})


def _own_share(draft: Draft, heads: list[Key], verb: int, industry: int) -> list[Key]:
    """Of places that are told to take on fields each its own (甲、乙分别主攻丙、丁) the one whose turn it is; all where the numbers differ."""
    told = _EACH.search(draft.text, max(0, verb - 6), industry)
    if told is None or "," in draft.text[told.end() : industry]:
        return heads
    stop = _END.search(draft.text, industry)
    turns = [joint.start() for joint in _JOINT.finditer(draft.text, told.end(), stop.start() if stop else len(draft.text))]
    own = draft.resolve(draft.subject) if draft.subject is not None else None
    if len(turns) + 1 != len(heads) or own in {draft.resolve(head) for head in heads}:
        return heads
    return [heads[sum(turn < industry for turn in turns)]]


def _pointed(draft: Draft, verb: int, places: list[Mention], ends: list[int]) -> Key | None:
    """The one of the two parks or regions named last at which 前者 or 后者 in front of a verb points."""
    told = _POINTED.search(draft.text, max(0, verb - 8), verb)
    if told is None:
        return None
    first = draft.text.rfind("前者", max(0, verb - _FARTHEST), verb)
    named: list[Mention] = []
    for place in reversed(places[: bisect_left(ends, first + 1)]):
        if first - place.end > _FARTHEST or len(named) > 1:
            break
        if not named or place.end < named[-1].start:
            named.append(place)
    return named[1 if told["which"] == "前者" else 0].key if len(named) > 1 else None


def _core_before(draft: Draft, places: list[Mention], limit: int) -> list[Mention]:
    """The place of 以甲园(以下简称…)为核心, in front of those that are its wings."""
    for place in reversed(places[-4:]):
        stop = behind_short_form(draft.text, place.end)
        core = _CORE.match(draft.text, stop)
        if core and core.end() == limit and draft.text[place.start - 1 : place.start] == "以":
            return [place]
    return []


def _verbs(draft: Draft) -> dict[int, int]:
    """The verbs that govern industries, by where these begin; further members of a list have that of the ones before."""
    verbs: dict[int, int] = dict(draft.notes.get("industry_verbs", {}))
    governed: Mention | None = None
    for mention in sorted((m for m in draft.mentions if m.type == "Industry"), key=lambda m: m.start):
        if mention.start in verbs:
            governed = mention
        elif governed is not None and _IN_LIST.fullmatch(draft.text, governed.end, mention.start):
            verbs[mention.start] = verbs[governed.start]
            governed = mention
    return verbs


def _landed(draft: Draft, mention: Mention, places: list[Mention]) -> Key | None:
    """The park to which firms of an industry are to come: 招引叶片、海缆企业落户|甲组团."""
    stop = _END.search(draft.text, mention.end, mention.end + _REACH)
    lands = _LANDS.search(draft.text, mention.end, stop.start() if stop else mention.end + _REACH)
    if lands is None:
        return None
    return next((m.key for m in places if m.type == "Park" and m.start == lands.end()), None)


# 承接甲、乙的|丙园, 主打丁的|戊产业园: what a zone is for stands in front of it
FOR_WHICH = re.compile("(?:承接|主打|主攻|主营|专攻|专注|聚焦|侧重|定位)[^,。;:的]{2,20}$")
_OF = re.compile("(?:等)?(?:产业|行业|企业|项目)?的")


def _described(draft: Draft, mention: Mention, zones: dict[int, Key]) -> Key | None:
    """The zone that stands behind the field that it is said to be for."""
    of = _OF.match(draft.text, mention.end)
    if of is None or of.end() not in zones or FOR_WHICH.search(draft.text, max(0, mention.start - 20), mention.end) is None:
        return None
    return zones[of.end()]


def _is_aside(draft: Draft, mention: Mention) -> bool:
    """Whether the words around say that a field is watched, equipped or drawn upon, not developed as an industry."""
    sentence = draft.sentence_at(mention.start)
    if sentence is None:
        return False
    after = draft.text[mention.end : min(sentence.end, mention.end + 60)]
    return bool(_ASIDE.match(after)) or ("领域" in after[:30] and bool(_GUARDED.search(draft.text, sentence.start, sentence.end)))


# 甲工业区、临空经济区,|打造乙: a zone beside it that only its kind names.
_BESIDE = re.compile("^(?:、[\u4e00-\u9fff]{0,4}(?:经济区|工业区|开发区|物流园|产业园|园区|新城|港区))+(?=,)")


def _actors(draft: Draft, verb: int, industry: int, places: list[Mention], ends: list[int]) -> list[Key]:
    """The parks or regions named right before the verb, else whoever the sentence speaks of."""
    chain: list[Mention] = []
    index = bisect_left(ends, verb + 1) - 1
    limit = verb
    while index >= 0 and len(chain) < 12:
        place = places[index]
        if draft.text.endswith(("简称“", "简称", "下称"), 0, place.start):
            index -= 1
            continue  # 甲小镇(以下简称“乙小镇”): the name stands in front of its short form
        if not chain and place.type == "Region" and place.end == verb == industry:
            break  # 某省|稀土新材料…基地: the place belongs to a name, and does not act
        between = SHORT_FORM.sub("", draft.text[place.end : limit])
        between = _BESIDE.sub("", between) if not chain and place.type == "Park" else between
        shared = bool(chain) and place.end == chain[-1].end  # 曹妃甸、石家庄综合保税区: both end with the class
        if not shared and not (_MANNER.fullmatch(between) if not chain else _JOINT.fullmatch(between)):
            break
        chain.append(place)
        limit = place.start
        index -= 1
    if chain and draft.text[limit - 1 : limit] == ",":
        chain += _core_before(draft, places[: index + 1], limit)  # 以甲园为核心,|乙园、丙园为两翼,发展丁
        limit = chain[-1].start
    before = draft.text[max(0, limit - 16) : limit]
    core = chain and before.endswith("以") and _CORE.match(draft.text, behind_short_form(draft.text, chain[0].end))
    spoken = spoken_of(draft, verb) if core else ()
    if core and spoken and draft.resolve(spoken[0]) not in {draft.resolve(m.key) for m in chain}:
        return list(spoken)  # 定海区以某园为主平台,主攻…
    # 在甲园区布局乙, of a zone's own parts 依托南园发展乙 too: where it is done, if that is a park or a town rather than a market.
    parts = before.endswith("依托") and all(m.rule == "park.part" for m in chain)
    there = parts or (before.endswith("在") and all(m.type == "Park" or m.name.endswith(("镇", "乡", "街道", "县", "区")) for m in chain))
    if chain and (core or there or not _MEANS.search(before)) and not _SITE.search(before):
        kinds = {m.type for m in chain}
        # 甲区、乙工业园区协同发展丙: a region acts beside a park unless the park is its own (甲区乙园).
        apart = {m.start for m, following in pairwise(reversed(chain)) if m.type == "Region" and following.start > m.end}
        named = [m.key for m in reversed(chain) if m.type == "Park" or kinds == {"Region"} or m.start in apart]
        # What a park's part is told to do, or what a park does with one as its base, it does itself too.
        region = draft.subject if core and draft.subject is not None and draft.subject[0] == "Region" and not spoken else None
        # 甲市在|乙园布局丙: what a city does in its zone, both do.
        host = next((m.key for m in places if m.type == "Region" and m.end == limit - 1), None) if before.endswith("在") else None
        if host is not None and draft.resolve(host) not in {draft.resolve(k) for k in named}:
            named.insert(0, host)
        return [*named, *([region] if region else _whole(draft) if core or there or len(named) == 1 else [])]
    subject = subjects_of(draft, verb)
    if not chain and draft.metadata.type == "news" and not spoken_of(draft, verb) and (room := _room(draft, verb, places, ends)) is not None:
        return [room, *_whole(draft)]
    if chain and chain[-1].type == "Park" and before.endswith(RELIED):
        parks = [m.key for m in reversed(chain) if m.type == "Park"]
        own = draft.subject if subject and draft.resolve(subject[0]) in {draft.resolve(k) for k in parks} else None
        return [own if own is not None else subject[0], *parks] if subject else parks  # 甲县依托乙园发展丙
    if len(subject) == 1 and subject[0][0] == "Park" and spoken_of(draft, verb):
        return [subject[0], *_whole(draft)]
    return list(subject) if len(subject) > 1 and JOINTLY.search(draft.text, max(0, verb - 4), verb) else list(subject[:1])


def _room(draft: Draft, verb: int, places: list[Mention], ends: list[int]) -> Key | None:
    """The park into which the paragraph of an article has stepped (答案在甲镇的乙产业园里。园长告诉记者,今年只盯丙), if none was named since."""
    room = room_at(draft, verb)
    if room is None or (draft.subject is not None and room == draft.resolve(draft.subject)):
        return None
    before = (places[i] for i in range(bisect_left(ends, verb) - 1, -1, -1))
    park = next((m for m in before if m.type == "Park"), None)
    return room if park is not None and draft.resolve(park.key) == room else None


def _whole(draft: Draft) -> list[Key]:
    """The park that a plan is for."""
    return [draft.subject] if draft.subject is not None and draft.subject[0] == "Park" else []


def _evidence(verb: int, mention: Mention) -> tuple[int, int]:
    start = min(verb, mention.start)
    return (start if mention.end - start <= 120 else mention.start), mention.end
