"""Where projects lie: a table's column, a park or region in the name, the sentence's subject, 依托甲园建设乙."""

import re
from collections.abc import Iterator, Sequence

from ingest.columns import PLACE_COLUMN
from ingest.construction.firms import trade_end
from ingest.construction.founders import founder
from ingest.draft import Draft, Fact, Key, Mention
from ingest.gazette import Gazette
from ingest.patterns import compiled
from ingest.places import PROVINCE
from ingest.rooms import room_at
from ingest.sought import sought
from ingest.statements._heads import lands_at
from ingest.statements._located import located, up_to
from ingest.statements._zonenames import WITH_CHINA, stands_elsewhere
from ingest.statements._zoneselsewhere import TOWNS
from ingest.vocabulary import is_region

NAME_COLUMN = re.compile("项目名称|名称|项目")
BUILT_AT = re.compile("(?:依托|在|利用|立足|位于|坐落于|坐落在|地处)$")
LANDS = re.compile("(?:落户|落地|落子|入驻|布局(?:于|在)|迁入|搬迁至)(?:在|于|到)?$")
# 推动乙公司入驻|甲园|,投资2亿元建设|丙基地
MOVES_IN = re.compile("(?:入驻|进驻|落户)$")
PUTS_UP = re.compile(r",?(?:计划|拟|将|并)*(?:(?:总?投资|出资)[\d.]+[亿万]元)?,?(?:建设|新建|设立|打造|组建|布局)[^,。;、]{0,4}")
# 鼓励中外企业|落户甲园: firms in general are to come, not the project named before
MOVERS = re.compile("(?:鼓励|吸引|支持|引导|促进|推动)[^,。;、]{0,10}(?:企业|客商|人才|机构|资本|团队)$")
# 甲大道北延、乙水厂扩建|在丙园|同步实施
DONE_THERE = re.compile("(?:内|里)?(?:同步|集中|同时|陆续|先后|相继|全面|正式|年内|加快|如期|顺利|\\d{1,2}月(?:底前?)?)*(?:实施|建设|开工|动工|开建|推进|投产|竣工|投用|投运|奠基|落地|落成|试产|建成)")
AT_ONCE = re.compile("(?:项目|工程)?(?:20\\d\\d年|\\d{1,2}月|[上下]半年|[一二三四]季度|年内|年底前?|底?前|今年|将|计划|已|拟|也|均|都|分别)*在")
LISTED = re.compile("(?:项目|工程)?(?:[、和及与]|以及)")
# 在甲产业园,总投资15亿元的|乙项目
STANDS = compiled(r",?(?:内|里)?,?(?:由[^,。;]{2,20})?(?:总?投资[约超近]?[\d.]+[亿万]元的|占地[^,。;]{2,10}的)")
# 以甲园为主战场,推动乙投产
CORE = re.compile("为(?:核心|主体|主?载体|主阵地|主战场|主平台|依托),(?:推动|推进|加快|建设|开工|实施|布局|重点推进)")
SHARED_LEAD = 4
LETTERED = re.compile("[A-Z]区")
BETWEEN = re.compile("[\u4e00-\u9fff]{2}[至到][\u4e00-\u9fff]{2,6}(?:段|线|高速|铁路|公路|通道)")


def by_row(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """The column that says where a project is built."""
    for clause in draft.clauses:
        place = next((span for column, span in clause.cells.items() if PLACE_COLUMN.search(column)), None)
        if place is None:
            continue
        name = next((span for column, span in clause.cells.items() if NAME_COLUMN.search(column) and span != place), None)
        project = next(iter(gazette.inside("Project", *name)), None) if name is not None else None
        if project is None:
            continue
        for kind in ("Park", "Region"):
            for m in gazette.inside(kind, *place):
                yield located(project.key, m.key, project.start, m.end, "row")


def by_name(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """铁山工业园三期 lies in 铁山工业园, 成达万高铁遂宁段 in 遂宁."""
    owned = {m.start: m.end for m in draft.mentions if m.type == "Company"}
    alike: dict[str, set[str]] = {}
    for m in draft.mentions:
        if m.type == "Company":
            alike.setdefault(m.name[:SHARED_LEAD], set()).add(m.name)
    last: dict[int, Key] = {}
    own_place = _own_place(gazette)
    for project in gazette.projects:
        for park in gazette.inside("Park", project.start, project.end):
            if park.end <= project.end and draft.resolve(park.key)[1] != project.name.removesuffix("项目") and not stands_elsewhere(draft.text, park.end):
                yield located(project.key, park.key, project.start, project.end, "project-park")
                last[project.end + 1] = park.key
        if LETTERED.match(project.name) and (shared := last.get(project.start)) is not None:
            yield located(project.key, shared, project.start, project.end, "shared-park")
        if gazette.inside("Park", project.start, project.start + 1):
            continue
        borne = owned.get(project.start, 0) - project.start  # letters of the name that are its company's
        # 江岸国泰胶原项目 of 江岸国泰生物公司: so are those with which both begin.
        borne = max([borne, *(_shared(name, project.name) for name in alike.get(project.name[:SHARED_LEAD], ()) if len(project.name) > SHARED_LEAD)])
        # 丰州|面粉: what a trade follows may be the firm's name as well as the town's.
        firm = founder(project.name) or ""
        trading = len(firm) if trade_end(firm) else 0
        named = [w for w in gazette.regions_in(project.name) if w.start >= (borne if gazette.code(w.key) else max(borne, trading)) and _lies_at(gazette, project.name, w.start, w.key)]
        named = [w for w in named if w.key not in own_place and not _amid_name(project.name, w.start, w.end)]
        if named:
            depth = max(len(gazette.code(w.key)) or 9 for w in named)
            for w in (w for w in named if (len(gazette.code(w.key)) or 9) == depth):  # 郴州永州项目 lies in both
                yield located(project.key, w.key, project.start, project.end, "project-name", 0.8)


# 新|甲县水厂, 驻|乙市办事处: what may stand in front of a place
IN_FRONT = frozenset("新老原旧大驻赴通至中西东南北环沿跨过国赣湘粤桂鄂豫皖苏浙闽鲁晋冀陕甘川渝滇黔琼京津沪")


def _amid_name(name: str, start: int, end: int) -> bool:
    """Whether a place's two letters stand behind a first one of a name of its own: 甲|沙河方便食品."""
    return start == 1 and end == 3 and "\u4e00" <= name[0] <= "\u9fff" and name[0] not in IN_FRONT


def _own_place(gazette: Gazette) -> frozenset[Key]:
    """The region, with those that hold it, that the zone a document plans for is named after: that its projects lie there says less than whose they are.

    Of a zone of two places each may tell where a project is.
    """
    if gazette.subject is None or gazette.subject[0] != "Park":
        return frozenset()
    held = {w.key for w in gazette.regions_in(gazette.subject[1])}
    codes = sorted(code for code in map(gazette.code, held) if code)
    return frozenset(held) if codes and all(codes[-1].startswith(code) for code in codes) else frozenset()


def _shared(name: str, other: str) -> int:
    """With how many letters two names begin alike."""
    return next((i for i, (a, b) in enumerate(zip(name, other, strict=False)) if a != b), min(len(name), len(other)))


def _lies_at(gazette: Gazette, name: str, start: int, key: Key) -> bool:
    """A region in a project's name is its place if it belongs to the home, and is no province that a company bears."""
    code = gazette.code(key)
    before, behind = name[start - 1 : start], name[start + len(key[1].rstrip("省市县区")) :][:1]
    if not gazette.home.city and (before in ("至", "到") or behind == "至") and BETWEEN.search(name):
        return False  # 南防铁路钦州至防城港段: a line from one to the other
    opening = name.find("(", start) if name.find(")", start) > 0 else -1
    if 0 < opening <= start + 6 and is_region(name[opening + 1 : name.find(")", opening)]):
        return False  # 梧州(珠海)离岸孵化器 stands in 珠海
    if not code:
        return not WITH_CHINA.search(name, 0, start)
    home = gazette.home
    if len(code) == PROVINCE:
        return start > 0 and name[start - 1] not in "·—" and code == home.province and "段" in name[start:]
    return bool(home.province) and code.startswith(home.city or home.province)


def by_subject(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """A project lies where its sentence, its clause's heading or its paragraph's opening says."""
    for project in gazette.projects:
        if lands_at(draft, project.end) is not None:
            continue
        place = _heading_park(draft, gazette, project) or room_at(draft, project.start) or gazette.acting(project.start)
        if place is None or place[0] not in ("Park", "Region"):
            continue
        place = draft.resolve(place)
        if _named_after_another(draft, gazette, project, place) or place == gazette.subject or place[1] == project.name or place == ("Region", "中国"):
            continue
        if place[0] == "Region" and len(gazette.code(place)) == PROVINCE:
            continue
        yield located(project.key, place, *up_to(draft, project), "project-subject", 0.8)


def _named_after_another(draft: Draft, gazette: Gazette, project: Mention, place: Key) -> bool:
    """Whether the project's name begins as another park's does (大庙污水处理厂, 大庙产业园)."""
    lead = project.name[:2]
    if is_region(lead):
        return False  # 甲市大数据中心 is the city's, whatever parks bear its name
    alike = gazette.parks_by_lead.get(lead, ())
    return any(p.name not in project.name and draft.resolve(p.key) != place for p in alike) and not any(draft.resolve(p.key) == place for p in alike)


def _heading_park(draft: Draft, gazette: Gazette, project: Mention) -> Key | None:
    """The park that heads the clause: 3.甲医药产业园(以下简称…)。"""
    clause = draft.clause_at(project.start)
    if clause is None:
        return None
    for park in gazette.inside("Park", clause.heading_start, clause.heading_end):
        if park.start - clause.heading_start <= 2 and park.end - park.start >= min(len(clause.heading), 24) - 14:
            return draft.resolve(park.key)
    return None


def by_words(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """依托甲园建设乙; 在甲园建设乙; 乙、丙落户甲园 or 甲镇."""
    text = draft.text
    for place in (*gazette.parks, *gazette.regions):
        lead = text[max(0, place.start - 5) : place.start]
        sentence = draft.sentence_at(place.start)
        if sentence is None or draft.resolve(place.key) == gazette.subject:
            continue
        if place.type == "Park" and lead.endswith("以") and (core := CORE.match(text, place.end)):
            stop = min((i for i in (text.find(c, place.end + 1, sentence.end) for c in ";。") if i >= 0), default=sentence.end)
            for project in gazette.inside("Project", core.end(), stop):
                yield located(project.key, place.key, place.start, project.end, "core", 0.8)
        elif (place.type == "Park" or place.name.endswith(TOWNS)) and text.startswith("的", place.end) and (own := next(iter(gazette.inside("Project", place.end + 1, place.end + 2)), None)) is not None:
            yield located(own.key, place.key, place.start, own.end, "of")
        elif place.type == "Park" and lead.endswith("在") and DONE_THERE.match(text, place.end) and (before := _landing(text, gazette.inside("Project", sentence.start, place.start), place.start)) and AT_ONCE.fullmatch(text, before[-1].end, place.start):
            for project in before:
                yield located(project.key, place.key, project.start, place.end, "done-there")
        elif BUILT_AT.search(lead) and place.type == "Park":
            stop = min((i for i in (text.find(c, place.end + 1, sentence.end) for c in ",;。") if i >= 0), default=sentence.end)
            for project in gazette.inside("Project", place.end, stop):
                if STANDS.fullmatch(text, place.end, project.start) or re.match("[^,。;]{0,4}(?:建设|打造|布局|组建|设立|新建|谋划|实施)", text[place.end : project.start]):
                    yield located(project.key, place.key, place.start, project.end, "built-at")
        elif MOVES_IN.search(lead) and place.type == "Park" and (own := next(iter(gazette.inside("Project", place.end, sentence.end)), None)) is not None and PUTS_UP.fullmatch(text, place.end, own.start):
            yield located(own.key, place.key, place.start, own.end, "moved-in")
        elif (lands := LANDS.search(lead)) and not MOVERS.search(text, max(sentence.start, place.start - 30), place.start - len(lands[0])):
            for project in _landing(text, gazette.inside("Project", sentence.start, place.start), place.start):
                yield located(project.key, place.key, project.start, place.end, "lands")


def by_pointing(draft: Draft, gazette: Gazette) -> Iterator[Fact]:
    """这个项目总投资5亿元,建在甲区的乙产业园里: the project named last lies in the innermost park named."""
    for match in THIS_PROJECT.finditer(draft.text):
        line = draft.text.rfind("\n", 0, match.start()) + 1
        before = gazette.inside("Project", line, match.start())
        stop = PART_END.search(draft.text, match.end())
        parks = gazette.inside("Park", match.end(), stop.start() if stop else match.end() + 60)
        if before and parks:
            yield located(before[-1].key, parks[-1].key, match.start(), parks[-1].end, "pointed")


THIS_PROJECT = sought(r"(?:这个|该|此|这一)项目(?:[^。;\n]{0,30}?,)?(?:就)?(?:建在|建于|位于|坐落于|坐落在|落在|选址(?:在|于)?|设在)")
PART_END = re.compile("[,。;\n]")


def _landing(text: str, before: Sequence[Mention], position: int) -> list[Mention]:
    """The project in front of 落户, with those of its list."""
    found: list[Mention] = []
    for project in reversed(before):
        between = text[project.end : found[-1].start] if found else text[project.end : position]
        if found and not LISTED.fullmatch(between):
            break
        found.append(project)
    return found[::-1]
