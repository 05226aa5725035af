"""Of whom a sentence speaks, and whether it speaks of the past or denies: what every family of statements needs to know."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from graph.lexicon import lexicon
from ingest import stages
from ingest.draft import Draft, Key, Mention, Sentence
from ingest.outline import LONGEST_SENTENCE
from ingest.patterns import compiled
from ingest.places import level_of

PAST = compiled(
    r"去年|上年|上一年|前年|过去[一五]年|已(?:建成|完成|开工|投产|竣工|落地|签约|引进|形成|实现|达到|启动|获批|被)|成功(?:举办|承办|创建|引进|签约)|先后(?:建成|获批|引进|落户|点火|投产|投运)|同比(?:增长|下降)|"
    r"预计全年|累计(?:完成|实现|引进)(?!.*(?:年底|以上))|率先(?!突破|达到|迈上|打造|构建)|荣获|被评为|获评|超额完成|顺利完成(?!.*(?:年底|确保))|仍(?:然)?(?:较|不|偏|突出)|不足等问题|没有达到|未能"
)
HISTORY_HEADING = re.compile(r"回顾|总结|取得(?:的)?成[效绩]|工作情况|基本情况|主要成[效绩]|发展基础|现实基础|形势|存在(?:的)?问题|完成情况|过去[一五]年|主要工作$")
# 夯实发展基础, 提升总结水平: what is to be bettered is no look back.
BETTERED = re.compile(r"(?:夯实|筑牢|打牢|厚植|巩固|增强|强化|稳固|建强|优化|改善|营造|破解)[^,。;]{0,4}(?:发展|现实)基础")
FUTURE = compiled(r"正在[^,。;]{0,6}率先|将|要|力争|确保|争取|计划|目标|到20\d\d年|年底前|预期|达到|推动|加快|今年(?!以来)|全年(?!完成)|新的一年|下一步")
YEAR = compiled(r"(?<!\d)(20\d\d)年")
COMPARED = re.compile(r"(?:较|比|以)20\d\d年")
LAST_YEAR = compiled(r"去年|上年|过去[一五]年|前年")
BUILT_ON = compiled(r"基础上|今年|较|比")
NEGATION = compiled(r"不再|暂不|不予|原则上不|严禁|禁止|不得|不列入|杜绝|停止|取消(?!.{0,4}限制)|淘汰|退出|清退|(?<!原)(?<!已)关停|腾退|压减|未列入|不新上|不新增|不引进|不支持|不发展|不承接|不招引|不搞|不涉足")
CONDITION = compiled(r"(?:待|如|若|视)[^,。;]{1,20}(?:后|情况|再|成熟)|条件成熟时|适时|另行|择机")


# 兑现2022年度补贴 is a task of the plan, 2022年工作回顾 a look back.
OPENS_WITH_YEAR = re.compile(r"[\u4e00-\u9fff“(]{0,8}?20\d\d年(?!度?(?:[\u4e00-\u9fff]{0,6}(?:补贴|补助|奖励|奖补|资金)))")

Opening = tuple[int, tuple[Key, ...]]


def subject_of(draft: Draft, position: int) -> Key | None:
    """The park or region of which the words at a position speak: one that opens the sentence or a part of it before the
    position, or that the heading names; else the document's subject."""
    found = subjects_of(draft, position)
    return found[0] if found else None


def subjects_of(draft: Draft, position: int) -> tuple[Key, ...]:
    """All parks or regions of which the words at a position speak: 甲、乙综合保税区发展… speaks of both."""
    return spoken_of(draft, position) or heading_subject(draft, position) or ((draft.subject,) if draft.subject else ())


def spoken_of(draft: Draft, position: int) -> tuple[Key, ...]:
    """The parks or regions that the sentence itself makes its subject in front of a position."""
    sentence = draft.sentence_at(position)
    if sentence is None:
        return ()
    openings = _openings(draft)
    index = bisect_right(openings, (position, ())) - 1
    # Equal starts sort behind the empty tuple, so the one at the position itself is looked at too.
    if index + 1 < len(openings) and openings[index + 1][0] == position:
        index += 1
    if index >= 0 and sentence.start <= openings[index][0] <= position:
        return openings[index][1]
    behind = index >= 0 and draft.text[sentence.start - 1 : sentence.start] == ";"
    return _going_on(draft, sentence, openings[index]) if behind else ()


def partner_of(draft: Draft, position: int) -> tuple[Key, ...]:
    """Who of a sentence meets partners at a position: 甲市在乙园布局丙,|与丁开展合作 tells of the city, and not of where it does the first."""
    sentence = draft.sentence_at(position)
    openings = _openings(draft)
    index = bisect_right(openings, position, key=lambda o: o[0]) - 1
    while sentence is not None and index > 0 and openings[index - 1][0] >= sentence.start and draft.text[openings[index][0] - 1] == "在" and "," in draft.text[openings[index][0] : position]:
        index -= 1
        if draft.text[openings[index][0] - 1] != "在":
            return openings[index][1]
    return spoken_of(draft, position)


def _going_on(draft: Draft, sentence: Sentence, opening: Opening) -> tuple[Key, ...]:
    """A park that opened the sentence before a semicolon still acts behind it: 甲园重点发展乙;建成丙变电站."""
    text = draft.text
    if any(kind != "Park" for kind, _ in opening[1]):
        return ()
    if text[opening[0] - 1 : opening[0]] == "在" and WITH_OTHERS.match(text, sentence.start):
        return ()  # 在甲园建设乙;与丙大学共建丁: the partners are the plan's own
    before = draft.sentence_at(sentence.start - 1)
    if before is None or not before.start <= opening[0] <= before.start + 4:
        return ()
    return opening[1] if text[before.start - 1 : before.start] in ("。", "\n", "") else ()


WITH_OTHERS = re.compile("[ \u3000]*(?:与|同(?!步|时)|和|联合|会同|携手|联手|加强|深化|对接|探索)")


def heading_subject(draft: Draft, position: int) -> tuple[Key, ...]:
    """The sub-park that the heading over a position names as its whole matter (1.甲产业园。), or the place whose part of a plan it stands in."""
    sentence = draft.sentence_at(position)
    index = sentence.clause if sentence else -1
    return (named,) if index >= 0 and (named := _headed(draft).get(index)) else part_subject(draft, position)


def part_subject(draft: Draft, position: int) -> tuple[Key, ...]:
    """The place to which a part of a plan belongs that goes through places one by one: 三、甲市政府 … 四、乙县政府 …."""
    sentence = draft.sentence_at(position)
    index, parts = sentence.clause if sentence else -1, _parts(draft)
    while parts and index >= 0:
        if index in parts:
            return (parts[index],)
        index = draft.clauses[index].parent
    return ()


GOVERNS = re.compile(r"(?:人民)?政府[::]?$")


def _parts(draft: Draft) -> dict[int, Key]:
    """Clauses that a place's name or its government's heads, where others beside them are headed so too."""
    stored: dict[int, Key] | None = draft.notes.get("parts of places")
    if stored is None:
        named: dict[int, list[tuple[int, Key]]] = {}
        for clause in draft.clauses:
            place = GOVERNS.sub("", clause.heading)
            if 1 < len(place) <= LONGEST_PLACE and (entry := lexicon("regions").get(place)) and level_of(entry) in ("city", "county"):
                named.setdefault(clause.parent, []).append((clause.index, draft.resolve(("Region", entry.name))))
        stored = {index: place for beside in named.values() if len({p for _, p in beside}) > 1 for index, place in beside}
        draft.notes["parts of places"] = stored
    return stored


LONGEST_PLACE = 16  # characters of 伊犁哈萨克自治州 and the like

# Behind a name its short form may be given, which parts it from what it does.
SHORT_FORM = re.compile(r"\((?:以下|下文|下)?(?:简称|统称|下称)[^()\n]{1,40}\)")
MADE = re.compile("打造|提升|做[强优大精活实]|建[强好]|办好|用好|建设|构建|创建|共建|培育|谋划|规划建设|高标准")


def _headed(draft: Draft) -> dict[int, Key]:
    """Clauses whose heading is, or ends with, a single park that is not the document's subject."""
    stored = draft.notes.get("headed")
    if stored and stored[0] == len(draft.mentions):
        kept: dict[int, Key] = stored[1]
        return kept
    own = draft.resolve(draft.subject) if draft.subject else None
    parks = sorted((m for m in draft.mentions if m.type == "Park"), key=lambda m: m.start)
    starts = [m.start for m in parks]
    found: dict[int, Key] = {}
    for clause in draft.clauses:
        first = bisect_right(starts, clause.heading_start - 1)
        # Behind the name its short form may be given: 甲产业园(以下简称“甲园”).
        bracket = SHORT_FORM.search(draft.text, clause.heading_start, clause.heading_end)
        end = bracket.start() if bracket else clause.heading_end
        inside = _outermost(m for m in parks[first : first + 4] if m.end <= end)
        if inside and MADE.match(draft.text, clause.heading_start):
            continue  # 打造沿江产业走廊 is a task, and no part of a place
        opening = inside[0] if inside and inside[0].start == clause.heading_start else None
        if opening is not None and draft.resolve(opening.key) != own and ACTING.match(draft.text, opening.end):
            found[clause.index] = draft.resolve(opening.key)  # 1.甲片区突出航空,…
            continue
        if len(inside) == 1 and draft.resolve(inside[0].key) != own and end - inside[0].end <= 12:
            found[clause.index] = draft.resolve(inside[0].key)
    draft.notes["headed"] = (len(draft.mentions), found)
    return found


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in order, without those that lie within another: 甲工业区 in 甲工业区北片区."""
    found: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not found or m.end > found[-1].end:
            found.append(m)
    return found


JOINTS = frozenset("、和与及")


def _openings(draft: Draft) -> list[Opening]:
    """Parks and regions that stand where a sentence or a part of one begins, lists of them as one; found once."""
    stored = draft.notes.get("openings")
    count = len(draft.mentions)
    if stored and stored[0] == count:
        found: list[Opening] = stored[1]
        return found
    text = draft.text
    own = draft.resolve(draft.subject) if draft.subject else None
    places = sorted((m for m in draft.mentions if m.type in ("Park", "Region")), key=lambda m: (m.start, -m.end))
    found = []
    projects = {m.start: m.end for m in draft.mentions if m.type == "Project"}
    firsts = {s.start for s in draft.sentences}  # the cells of tables begin with no sign
    at = 0
    while at < len(places):
        group, at = _group(text, places, at)
        stop = behind_short_form(text, group[-1].end)
        before, after = text[max(0, group[0].start - 14) : group[0].start], text[stop : stop + 8]
        begins = BEGINS.search(SHARED.sub("", before) if before.endswith("的") else before)
        verb = begins is not None and begins["verb"] is not None
        if verb and begins is not None and begins["verb"] == "在" and after[:1] in ("内", "里"):
            after = text[stop + 1 : stop + 9]  # 在甲综保区|内|发展…
        builds = (verb and BUILDS.match(text, stop)) or BUILDS_PARK.match(text, stop) or (group[-1].type == "Park" and JOINS.match(text, stop))
        founded = len(group) == 1 and group[0].type == "Park" and _is_drawn_into(text, group[0].start, stop)
        continues = _continues(after) if stop == group[-1].end else after[:1] in JOINTS
        if projects.get(group[-1].start, 0) > group[-1].end or (group[-1].start in projects and (told := stages.tail().match(text, stop)) and (stages.behind(told[0]) not in ("signed", "unknown") and not told[0].endswith("落地"))):
            continue  # 甲新区大道南延, 乙产业园8月开工: a project's name, and no place that acts
        planned = len(group) == 1 and group[0].type == "Park" and PLANNED.match(text, stop) is not None and PLANS.search(text, max(0, group[0].start - 12), group[0].start) is not None
        if (founded or planned) and own != draft.resolve(group[0].key):
            found.append((group[0].start, (draft.resolve(group[0].key),)))
            continue
        if not (begins or group[0].start in firsts) or (continues and not builds) or (verb and not (builds or _acts(after))):
            continue
        keys = tuple(dict.fromkeys(draft.resolve(m.key) for m in group))
        if own in keys or group[-1].type == "Park" or builds or _acts(after):
            found.append((group[0].start, keys))
    found = sorted([*found, *_pointed_at(draft)])
    draft.notes["openings"] = (count, found)
    return found


def _is_drawn_into(text: str, start: int, end: int) -> bool:
    """Whether the words around a park tell that it is built, or made the core of something, and what it is to draw."""
    core = CORE.match(text, end) if text.endswith("以", 0, start) else None
    if core:
        return SIZED_DRAWS.match(text, core.end()) is not None
    founded = FOUNDED.search(text, max(0, start - 30), start)
    if founded is None:
        return False
    # 与甲区共建乙园,引进丙: without its size the sentence goes on about who builds it.
    drawn = None if founded[0].endswith(("共建", "合建")) else DRAWS.match(text, end) or BELT_DRAWS.match(text, end)
    return drawn is not None or SIZED_DRAWS.match(text, end) is not None


# 甲高新区党工委书记说,|该区|聚焦乙
THIS = re.compile(r"(?<=[,。;:\n”])该(?P<kind>经济技术开发区|高新技术产业开发区|开发区|高新区|经开区|新区|片区|园区|区|园|县|市|旗|州)(?![域内长位别])")
# The place whose organ is named: 甲高新区|党工委书记
ORGAN = re.compile(r"(?:党工委|管委会|管理委员会|人民政府|政府|[县区市]委).*")


def _pointed_at(draft: Draft) -> list[Opening]:
    """Where 该区 and the like stand: for the place of that kind named last before, in the line or the one above."""
    text = draft.text
    matches = list(THIS.finditer(text)) if "该" in text else []
    if not matches:
        return []
    known = {key for m in draft.mentions if m.type in ("Park", "Region") for key in (m.key, draft.resolve(m.key))}
    named = sorted((m for m in draft.mentions if m.type in ("Park", "Region", "Agency")), key=lambda m: m.start)
    found: list[Opening] = []
    for match in matches:
        line = text.rfind("\n", 0, max(0, text.rfind("\n", 0, match.start()) - 1)) + 1
        before = (m for m in reversed(named[: bisect_right(named, match.start(), key=lambda m: m.start)]) if m.start >= line)
        keys = (key for m in before for key in _meant(draft, m) if key in known and _is_a(key, match["kind"]))
        if (key := next(keys, None)) is not None:
            found.append((match.start(), (draft.resolve(key),)))
    return found


def _meant(draft: Draft, mention: Mention) -> tuple[Key, ...]:
    """The place that a mention names, or whose organ it names."""
    if mention.type != "Agency":
        return (draft.resolve(mention.key),)
    name = ORGAN.sub("", mention.name)
    return (draft.resolve(("Park", name)), draft.resolve(("Region", name))) if name != mention.name else ()


def _is_a(key: Key, kind: str) -> bool:
    """Whether a place is of the kind that 该… says: a zone or district, a county, a park."""
    if key[0] == "Region":
        entry = lexicon("regions").get(key[1])
        return key[1].endswith(kind) and entry is not None and level_of(entry) in ("city", "county")
    return key[1].endswith(("园", "园区", "基地")) if kind in ("园", "园区") else key[1].endswith("区") and kind.endswith("区")


def _group(text: str, places: list[Mention], at: int) -> tuple[list[Mention], int]:
    """The places of the list that begins with one of them, each by its innermost name, and the number of the next behind it."""
    group = [places[at]]
    for number in range(at + 1, len(places)):
        place, last = places[number], group[-1]
        between = text[last.end : place.start]
        part = between == "的" and place.type == "Park"
        if not (place.start <= last.end or between in JOINTS or part):
            return group, number
        if place.start == last.end and last.type == "Region":
            group[-1] = place._replace(start=last.start)  # 甲市|乙新区 is the zone
        elif part:
            group[-1] = place  # 甲新区的|乙产业园
        elif place.start >= last.end:
            group.append(place)
    return group, len(places)


def behind_short_form(text: str, end: int) -> int:
    """Behind the bracket that gives a name's short form, if one follows."""
    named = SHORT_FORM.match(text, end)
    return named.end() if named else end


def acts_behind(text: str, end: int) -> bool:
    """Whether what follows a name, its short form passed over, makes it the one who acts: 支持甲园发展乙."""
    stop = behind_short_form(text, end)
    return _acts(text[stop : stop + 8])


# 在甲片区|划出600亩|建设乙园
LAND = r"(?:划出|规划|拿出|安排|预留|腾出|辟出|选取|利用)[^,。;\d]{0,4}\d[\d.]*(?:万?亩|平方公里|公顷|万?平方米)(?:土地|用地|空间)?"
# 支持甲区建设|绿色算力核心集聚区
BUILDS = re.compile(f"(?:{LAND})?" r"建设(?!工作|发展|进度|管理)[\u4e00-\u9fff“]{5,}")
# 甲县建设乙加工园,主攻丙; 甲镇提升乙小镇
BUILDS_PARK = re.compile(r"(?:规划|开工|加快|启动|集中)?(?:建设|(?:新建|扩建|改造|提升|建好|做强|办好)(?!后|的))[\u4e00-\u9fff、]{2,20}?(?:园区?|基地|小镇|集聚区|集中区|中心|项目|工程)(?:[一二三四五六七八九十]期)?(?=[,。;])")
# 建设|甲产业园|,引进电池回收企业: whom a part draws that follows at once, it draws into the park
FOUNDED = re.compile(r"(?:(?:^|[。;\n\t:,])[\u3000 ]*|[。;\n].{0,3}[、.)])(?:(?:依托|沿)[^,。;、]{1,16}?|在[^,。;、]{2,14}?" + LAND + r")?(?:高标准|高水平|规划|加快|启动|推进|抓好|年内|提速|谋划)*(?:(?:与|联合|携手|会同)[^,。;]{2,20}?(?:共建|合建|建设|打造)|共建|建设|打造|建好|新建|开建)$")
DRAWS = re.compile("(?:\\(一期\\))?,(?:重点|集中|定向|优先|首批|首期|先期|率先)*(?:引进|招引|引育|集聚|吸引|承接)(?=[\u4e00-\u9fff])")
# 建设甲产业园,首期用地800亩,重点承接乙; 以甲镇乙谷为核心,规划面积5平方公里,重点发展丙: how large it is stands in between
SIZED = r"(?:,(?:总|其中|规划|首期|一期|首开区|起步区|先行区|先行启动区|核心区|占地|用地|面积)[^,。;]{0,12}?\d[\d.]*万?(?:平方公里|平方千米|亩|公顷|平方米))+"
SIZED_DRAWS = re.compile(rf"{SIZED},(?:重点|主要|集中|定向|优先|首批|首期|先期|率先|着力)*(?:引进|招引|引育|集聚|吸引|承接|发展|布局|培育|主攻|聚焦)(?=[\u4e00-\u9fff])")
CORE = re.compile(rf"为(?:核心|主体|载体|主阵地|主战场|主平台|龙头|引领|平台|依托)区?(?={SIZED},)")
BELT_DRAWS = re.compile("(?<=走廊|济带|业带|新带|造带),(?:重点|集中|着力)*(?:培育|发展|布局|壮大|集聚|引进)(?=[\u4e00-\u9fff])")
# 做好|甲湖二期|产业规划,以乙为重点: what a plan for a part goes on to tell is of the part
PLANS = re.compile(r"(?:^|[。;\n\t:,、.)])[\u3000 ]*(?:高标准|高水平|高质量|加快|抓紧|科学)*(?:做好|编制|编好|完善|优化|制定|深化|抓好|谋划)$")
PLANNED = re.compile("(?:产业|功能)(?:发展)?(?:规划|布局|定位)(?:编制)?,")
# 推动甲园与乙大学共建|丙研究院
JOINS = re.compile(r"[与同和][^,。;]{2,16}?(?:共建|合建|共同|联合|合作|携手|组建)")
SHARED = re.compile(r"[^,。;:\s]{2,8}(?:共建|合建|联建|共办|代管|托管)的$")  # 甲乙共建的|丙园
BEGINS = re.compile(r"(?:^|[。;\n\t:]|[。;\n].{0,3}[、.)]|^.{0,3}[、.)]|,)\s*(?P<verb>支持|推动|鼓励|指导|引导|在)?(?:(?:片区|组团|园区|开发区|高新区|新区|新城|区|县|市|境)内的?)?[\u3000 ]*$")


def _continues(after: str) -> bool:
    """Whether the name goes on or belongs to a list, so that it does not act as a subject."""
    return bool(CONTINUES.match(after))


CONTINUES = re.compile(r"(?:管委会|党工委|政府|委|[、和与及]|产业转移|一体化|协同|都市圈|市场|户籍|人才|海关|建设(?!有|了))")


def _acts(after: str) -> bool:
    """Whether what follows a region's name makes it the one who acts."""
    return bool(ACTING.match(after))


ACTING = re.compile(r"(?:(?:各类|各级|各)?(?:开发区|园区|产业园区|县区|各县))?(?:等?(?:[两二三四五六七八九十]?个?(?:县|市|区|旗)(?!场|域|外|内|级)(?:[((][^()]{1,6}[))])?|地(?!方|区))?)(?:要|因地制宜|重点|依托|以|立足|推动|加快|培育|发展|围绕|聚焦|做[大强优]|打造|建设|实施|高标准|着力|突出|布局|联动|大力|积极|承接|负责|新|规划|主攻|主动|对接|街道|支持|引进|联手|携手|用好|突破|推进|促成|引导|组织|擦亮|叫响|打响|深耕|锚定|瞄准|紧盯|主打|延伸|招引|抢抓|盯[住紧准]|发挥|\d)")


# 兑现2022年度补贴 within a heading does not make its clause one of the past.
YEAR_FIRST = re.compile(r"[^,。;]{0,8}20\d\d年")


def is_history(draft: Draft, start: int, end: int) -> bool:
    """Whether a span reports what was, rather than plans: by its section, its sentence, or a year before the plan's."""
    sentence = draft.sentence_at(start)
    if sentence is None:
        return False
    if sentence.clause in _past_clauses(draft):
        return True
    text = draft.text
    if text.find("年", sentence.start, end) >= 0 and _is_dated_back(text[sentence.start : end], draft.metadata.year):
        return True
    told: dict[int, bool] = draft.notes.setdefault("told as past", {})
    known = told.get(sentence.start)
    if known is None:
        whole = text[sentence.start : sentence.end]
        known = told[sentence.start] = (PAST.search(whole) is not None and FUTURE.search(whole) is None) or _in_review(text, sentence.start, sentence.end)
    return known


# 一年来,全市…。 A paragraph that opens so looks back until it speaks of what is to come.
REVIEW = re.compile(r"[ \u3000]*[\u4e00-\u9fff]{0,6}?(?:[一五]年来|过去的?[一五]年)[,,]")
AHEAD = re.compile(r"今年|明年|下一步|接下来|将|力争|确保|20\d\d年(?!来)|目标|要(?!素|求)")


def _in_review(text: str, start: int, end: int) -> bool:
    """Whether a sentence stands in a paragraph that looks back, with no word yet of what is to come."""
    line = text.rfind("\n", max(0, start - LONGEST_SENTENCE), start) + 1
    return REVIEW.match(text, line) is not None and AHEAD.search(text, line, end) is None


def _is_dated_back(before: str, year: int | None) -> bool:
    """Whether the words up to the end of a span name a year before the plan's, or last year, and do not compare with it."""
    if year and (years := YEAR.findall(before)) and max(map(int, years)) < year and not COMPARED.search(before):
        return True
    return LAST_YEAR.search(before) is not None and not BUILT_ON.search(before)


def _past_clauses(draft: Draft) -> frozenset[int]:
    """Indexes of clauses whose section looks back."""
    if "past" not in draft.notes:
        year = draft.metadata.year
        past: set[int] = set()
        for clause in draft.clauses:
            years = [int(y) for y in re.findall(r"(20\d\d)年", clause.heading)] if OPENS_WITH_YEAR.match(clause.heading) else []
            looks_back = bool(HISTORY_HEADING.search(BETTERED.sub("", clause.heading))) and not re.search(r"打算|计划|安排|目标", clause.heading)
            older = bool(years) and year is not None and max(years) < year and bool(YEAR_FIRST.match(clause.heading)) and not re.search(r"目标|计划|打算", clause.heading)
            if looks_back or older or clause.parent in past:
                past.add(clause.index)
        draft.notes["past"] = frozenset(past)
    kept: frozenset[int] = draft.notes["past"]
    return kept


def is_negated(draft: Draft, start: int, end: int) -> bool:
    """Whether the part of the sentence with the span denies, forbids or ends what it speaks of."""
    first, last = part_of(draft, start, end)
    return bool(NEGATION.search(draft.text, first, last))


def is_conditional(draft: Draft, start: int, end: int) -> bool:
    """Whether the part of the sentence with the span makes it wait for something."""
    first, last = part_of(draft, start, end)
    return bool(CONDITION.search(draft.text, first, last))


def part_of(draft: Draft, start: int, end: int) -> tuple[int, int]:
    """The part of the sentence between commas that holds a span."""
    return _part(draft.text, start, end)


@lru_cache(maxsize=16)  # the same span is asked about more than once in a row
def _part(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = max(0, start - LONGEST_SENTENCE), min(end + LONGEST_SENTENCE, len(text))
    for mark in ",。;\n:":  # each only as far as the nearest so far
        first = max(first, text.rfind(mark, first, start) + 1)
        if mark != ":" and (stop := text.find(mark, end, last)) >= 0:
            last = stop
    return first, last
