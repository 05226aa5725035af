"""Questions for duties: which units are responsible for a task, and which tasks a unit has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Statement
from graph.names import fold
from search.questions.context import SEVERAL_DOCUMENTS, Context, Reading
from search.questions.language import assigned
from search.questions.language.charge import CHARGE
from search.questions.language.sayings import said_in, with_sayings
from search.questions.naming.names import Mention
from search.questions.naming.offices import bare
from search.questions.plans import plan as p
from search.questions.readings import headings, ofsort, rowunits, sets, shared, told
from search.questions.readings.duty import ENOUGH, UNITS, Duty, body_of, duties_of, fit, headed
from search.questions.readings.roles import of_role
from search.questions.readings.wanted import wanted
from search.questions.rewording.nested import KINDS_EN, KINDS_ZH
from search.questions.texts import Term, covered


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for the units of a task, or the tasks of a unit; found once, for those who count too."""
    yield from c.once((read, c.bounded), lambda: list(_read(c)))


def _read(c: Context) -> Iterator[Reading]:
    if _SET_UP.search(c.u.text) or _GIVES_MONEY.search(c.u.text) or _WITH_WHOM.search(c.u.text):
        return
    if of_works := rowunits.read(c):
        yield of_works
        return
    units = _units_named(c)
    if units and shared.asked(c):
        if held := shared.read(c, _of_all(c, units, tuple(c.in_years(c.documents or c.all_documents, c.u.years)), ("Task",))):
            yield held
        return
    role = tells_role(c.u.text)
    of_unit = assigned.OF_UNIT.search(c.u.text)
    whose = role or of_unit or assigned.OF_UNIT_EN.search(c.u.text) or assigned.A_UNIT_EN.search(c.u.text) or assigned.PROJECTS_OF.search(c.u.text) or (units and assigned.COUNTS_TASKS.search(c.u.text))
    if units and (whose or c.u.has("type.Task", "relation.HAS_PROJECT")) and not _asks_which_units(c):
        yield from _tasks_of(c, units)
        if whose:
            return
    if not units and (role or of_unit):
        return
    if units and (beside := _beside(c, units)):
        yield beside
    asked = {k.value for k in c.u.asked}
    if (not c.documents and _ANY_PLACE.search(c.u.text)) or asks_other(c):
        return  # whose plans speak of it is asked, or what it is
    if units and asked == {"Project"} and not c.u.has("ask.who"):
        return  # 归能源局管的项目有哪些: who has them is known
    if not c.u.has("ask.who") and not _CHARGE.search(c.u.text) and not _WHO_HELPS.search(c.u.text) and (asked != {"Agency"} or c.u.has("relation.COOPERATES_WITH")):
        return
    yield from _units_of(c)


# With whom agreements are signed, or something is founded: partners, and no units of a task.
_WITH_WHOM = re.compile(
    r"(?:与|和|跟|同)(?:哪|谁)[^,，。?？]{0,10}(?:签|缔结|达成)[^,，。?？]{0,16}(?:协议|合同|备忘录|意向书)|签(?:订|署|了|下)[^,，。?？]{0,16}(?:协议|合同|备忘录|意向书)的(?:一共|都|分别)?(?:有|是)?(?:哪|谁)"
    r"|(?:(?:联合|联手|携手|会同)(?:哪|谁)|(?:与|和|跟|同)(?:哪|谁)[^,，。?？]{0,10}(?:一起|一同|共同|合伙|联合|携手|联手))[^,，。?？]{0,10}(?:设立|成立|组建|发起|共建|合建|开办|创办|筹建|搭建|打造|建)(?![^,，。?？]*(?:负责|牵头|落实|办理|配合|推进|推动))"
    r"|(?:与|和|跟|同)(?:哪|谁|什么)[^,，。?？]{0,8}?(?:有|有过|开展|建立|进行|保持|要|将|在)*(?:合作|协作|结对)(?:关系)?[?？呢。]*$"
    r"|^(?:and )?with (?:whom|(?:which|what) (?:[a-z-]+ ){0,3}[a-z-]+) (?:has|have|had|did|does|do|will|is|are|was|were)\b(?=.*\b(?:sign|agree|cooperat|partner|contract|memorand|conclud|join|team|link)\w*)"
)
# 要建哪些机构: bodies that are to be set up have no task yet.
_SET_UP = re.compile(r"(?:[要新]建|筹建|组建|设立|建设|建成|成立)(?:起|了|些)?的?(?:哪|什么|几)[些几个类]*[㐀-鿿]{0,4}?(?:机构|组织|院所)")


# Who puts money into a fund has no task for that.
_GIVES_MONEY = re.compile(r"(?:谁|哪[些几]?[个家]?(?:单位|企业|公司|机构)?)(?:来|共同|一起|联合)*(?:出资|出钱|参股|入股)")


# 这件事归湖南哪些厅局管: what is asked about stands within.
_CHARGE = re.compile(
    r"归[^,，。?？]{0,14}(?:管|负责|办|抓)|由[^,，。?？]{0,12}(?:管|负责|牵头|承担|落实|办|抓)"
    r"|(?:谁|哪[几些]?[个家](?:单位|部门|局|机构)?)(?:来|去)(?:落实|完成|承担|兑现|推|推动|推进|盯|实施|执行)"
)


# Who helps the one that leads.
_WHO_HELPS = re.compile(r"\bwho (?:else )?(?:assists?|supports?|helps?|backs?(?: up)?|works? (?:alongside|with)|joins?) (?:the )?[^?]*\b(?:bureau|department|office|agency|unit|committee|authority|commission|lead)\b|谁(?:来|去|一起)?(?:协同|配合|协助|协办)")


# Kinds of things that have no task.
_OTHERS = frozenset(["Industry", "Event", "Policy"])


def asks_other(c: Context) -> bool:
    """Whether a question asks which fields, fairs or papers, whatever verb of charge leads there: 省工信厅的计划主抓哪几个行业."""
    which = c.u.spans("ask.which")
    return not c.u.has(CHARGE) and any(k.value in _OTHERS and any(0 <= k.start - end <= 1 for _, end in which) for k in c.u.asked)


# 智能制造都是谁在抓(园区、地区都可以)
_ANY_PLACE = re.compile(rf"(?:{KINDS_ZH})(?:都|也|均)(?:可以?|行|成|算)|\b(?:any|a) (?:{KINDS_EN}) (?:will do|is fine)", re.I)


# Tasks that a unit has for itself.
_ALONE = re.compile(
    r"单独|独自|独家|独立(?:负责|承担|完成)|(?:一家|一个(?:部门|单位|局))(?:负责|承担|扛|干|管|包|的|责任|单位|部门|[?？]|$)"
    r"|(?:只|仅仅?|就|光|单单?)(?:有|由|是|为|归|写|列|含|交|靠|给|填|署|需|要|标|挂|派)[着了明到给]*(?![一二三四五六七八九十几多\d][项件条])"
    r"|(?:没有?|无|再无|不带|不含|不涉及)(?:别的|别家|其他|其它|另外|第二)[一个家的]*|[唯惟]一(?:的|一家)?(?:责任|牵头|负责|主责)?(?:单位|部门|主体)"
    r"|\b(?:alone|solely|by itself|on its own|exclusively|sole(?:ly)? responsib\w+|(?:the |as |its |their )(?:sole|only|single)(?: \w+)? (?:unit|department|office|agency|body|bureau|party|name)|(?:and|with) (?:no|nobody|no one|none) (?:other|else)\w*)\b"
    r"|\bonly (?:one|the|to|by|on)\b"
)

_ITS_UNIT = re.compile(r"责任(?:单位|部门|主体)|牵头|主责|\b(?:responsible|lead)\b")
_NO_OTHER = re.compile(r"(?:没有?|无)(?:别|其他|其它|另外)|配合|参与|\bother\b")

# 甲局和乙局都参与的那项工作,另外还有哪些部门: the task is told by its units.
_BESIDE_UNITS = re.compile(
    r"(?:参与|负责|牵头|承担|有份)[^,，。]{0,6}?的(?:那|这)?(?:[一个项件]{0,2})[^,，。]{0,8}?(?:任务|工作|事)?[,，]?.{0,4}?(?:另外|还有|其他|其余|除).*?(?:单位|部门|机构|谁|厅|局)"
    r"|\b(?:which|what|who) (?:other|else)\b.*\b(?:task|work|item|duty|job)s?\b|\b(?:task|work|item|duty|job)\b.*\b(?:which|what|who) (?:other|else)\b"
)
# Of tasks that are told by their units alone no more can be meant.
FEW_TASKS = 2


def _beside(c: Context, units: Sequence[Mention]) -> Reading | None:
    """The other units of the task that some have together."""
    documents = tuple(c.in_years(c.documents or c.all_documents, c.u.years))
    if not documents or not _BESIDE_UNITS.search(c.u.text):
        return None
    shared = _of_all(c, units, documents, ("Task",))
    tasks = shared if len(units) > 1 else shared.parts[0]
    if not 0 < len(c.runner.members(tasks)) <= FEW_TASKS:
        return None
    named = sets.entities(c, [i for m in units for i in m.of(*UNITS)])
    return Reading(p.Listing(p.Without(p.Follow("RESPONSIBLE_FOR", p.IN, tasks, types=UNITS, documents=documents), named)), 1.25, "other units of a task")


# 是几项任务的责任单位 asks for tasks.
_WHOSE_UNIT = re.compile(r"(?:哪|几|多少)[几些一]?(?:[项个件条])?(?:任务|工作)的(?:责任|牵头|配合|负责)(?:单位|部门)")


# 被列为责任单位的工作, tasks that name X among the responsible units: what a named unit is, rather than who is asked for.
_AS_UNIT = re.compile(
    r"(?:作为|列为|列入|列作|定为|明确为|担任|充当|算作|算|当)(?:了|其|主要|共同|第一)*(?:责任|牵头|配合|负责|主责|主办|协办)(?:单位|部门|方)"
    r"|(?:任务|工作|事项|条目|条)(?:里面?|中|当中|上)?(?:只|都|也|仅)?(?:是|做|出现为|排为|担当)(?:责任|牵头|配合|负责|主责|主办|协办)(?:单位|部门|方)"
    r"|(?:责任|牵头|配合|负责)(?:单位|部门)(?:一栏|栏|名单|里面?|中|当中|上|同时|既|都|一并|一起|全都|只|均)*(?:写[着了]?|有|含有?|包括|出现|列[着了出]?|带|点[到了]|挂[着了]?|填[着了]?|标[着了]?)"
    r"|(?:同时|都|均|也|一起|一并)*是(?:共同的?|主要)?(?:责任|牵头|配合|负责|主责)(?:单位|部门|方)的(?:那[几些]|[一二两三几])?[项个件条]?(?:任务|工作|事项|条目|事|是)"
    r"|\b(?:as|among|one of) (?:one of )?(?:the |an? |its |their )?(?:[\w-]+ )?(?:responsible|lead|leading|supporting|assisting|accountable)(?: (?:unit|department|agency|agencies|body|bodies|part(?:y|ies)|office)s?)?\b"
    r"|\b(?:in|for|of|on) (?:how many|which|what)\b.*\b(?:is|are|as)\b.* (?:an? |the |one of the )(?:responsible|lead|leading|supporting|assisting|accountable)\b"
    r"|\b(?:in|under|on|for) which (?:[\w'-]+ ){1,8}?(?:do|does|are|is)\b.+\b(?:appear|appears|stand|stands|listed|named|figure|figures)\b(?: together| as [\w ]+)?\?*$"
    r"|\bfor which\b.*\b(?:is|are) (?:an? |the |one of the |jointly |also )*(?:responsible|lead|leading|supporting|accountable|in charge)\b"
)
_TASKS_ASKED = re.compile(r"(?:哪[几些一两二三四五]?|几|多少)[项条件](?=的|都|把|里|中|由|[?？。]|$)|(?:哪|什么|几|多少)[^,，。?？]{0,6}?(?:任务|工作|事项|条目|事)|(?:任务|工作|事项|条目)(?:都|分别|一共|总共)*(?:有|是|包括)(?:哪|什么|啥|几|多少)|(?:任务|工作|事项|条目)(?:里面?|中|当中|之中)[,，]?[^,，。?？]{2,24}的(?:都|分别|一共|总共)*(?:有|是|包括)(?:哪|什么|啥|几|多少)|\b(?:which|what|(?:list|name|give(?: me)?) (?:all )?(?:the )?|how many) ?(?:[\w-]+ ){0,4}?(?:tasks|jobs|items|work items|assignments|duties)\b")


def tells_role(text: str) -> bool:
    """Whether a question says what a unit is to the tasks that it asks for."""
    return bool(_WHOSE_UNIT.search(text) or ((_AS_UNIT.search(text) or _ALONE.search(text)) and _TASKS_ASKED.search(text)))


def _units_named(c: Context) -> list[Mention]:
    """The offices that a question names, each as the plan that it asks about calls it, and the firms and bodies to which a plan that it asks about gives tasks."""
    offices = [_of_plan(c, m) if c.documents else m for m in _offices(c)]
    others = [m for m in c.u.mentions_of("Company", "Organization") if not m.of("Agency", "Park", "Region")] if c.u.has("type.Task") and (c.documents or offices or not c.u.has("ask.figure", "ask.count")) else []
    charged = {s.subject for s in c.statements("RESPONSIBLE_FOR", subjects=[i for m in others for i in m.of(*UNITS)], documents=c.documents)} if others else set()
    return [*offices, *(m for m in others if charged & set(m.of(*UNITS)))] or _by_tail(c)


_FORM = re.compile(r"(?:有限责任公司|股份有限公司|有限公司|公司)$")
# A shorter end of a name tells no unit from others.
TAIL = 4


def _by_tail(c: Context) -> list[Mention]:
    """The units of the plan asked about that a question names by the end of their name: 金融控股集团 for 青山金融控股集团有限公司."""
    if not c.documents or not assigned.OF_UNIT.search(c.u.text):
        return []
    units = c.names.entities(s.subject for s in c.statements("RESPONSIBLE_FOR", documents=c.documents))
    found: dict[tuple[int, int], dict[str, tuple[str, ...]]] = {}
    for unit in units.values():
        bare = _FORM.sub("", unit.name)
        tail = next((bare[n:] for n in range(len(bare) - TAIL + 1) if bare[n:] in c.u.text), "")
        if tail:
            at = c.u.text.find(tail)
            ids = found.setdefault((at, at + len(tail)), {})
            ids[unit.type] = (*ids.get(unit.type, ()), unit.id)
    return [Mention(start, end, c.u.text[start:end], ids, "core") for (start, end), ids in found.items()]


def _offices(c: Context) -> list[Mention]:
    """The offices that a question names; a town is one where it is asked what it has to do."""
    return [m for m in c.u.mentions_of("Agency") if not m.of("Park", "Region") or _is_charged(c, m)]


def _is_charged(c: Context, place: Mention) -> bool:
    """Whether tasks are asked for of a place to which plans give some."""
    return assigned.OF_UNIT.search(c.u.text, place.start) is not None and bool(c.statements("RESPONSIBLE_FOR", subjects=place.of("Agency"), documents=c.documents))


def _of_plan(c: Context, office: Mention) -> Mention:
    """An office as the plans asked about call it: those of its name, without the level before it, that they charge (州投资促进局 for 投促局, though another place has one of just that name); itself where they charge it or none so named."""
    own = office.of("Agency")
    if c.statements("RESPONSIBLE_FOR", "MENTIONS", objects=own, documents=c.documents) or c.statements("RESPONSIBLE_FOR", subjects=own, documents=c.documents):
        return office
    alike = [i for e in c.names.entities(own).values() for n in e.names for i in c.names.offices.named(bare(fold(n)))]
    charged = {s.subject for s in c.statements("RESPONSIBLE_FOR", subjects=alike, documents=c.documents)} if alike else set()
    return replace(office, ids={"Agency": tuple(sorted(charged))}) if charged else office


def _of_all(c: Context, units: Sequence[Mention], documents: Sequence[str], types: tuple[str, ...] = ()) -> p.And:
    """The tasks that each of some units has to do with."""
    return p.And(tuple(p.Follow("RESPONSIBLE_FOR", p.OUT, sets.entities(c, m.of(*UNITS)), types=types, documents=tuple(documents)) for m in units))


def _asks_which_units(c: Context) -> bool:
    """Whether the question word stands right by the word for units, and no unit is told by its role."""
    if tells_role(c.u.text) or assigned.A_UNIT_EN.search(c.u.text):
        return False
    which = c.u.spans("ask.which", "ask.who")
    named = [(m.start, m.end) for m in c.u.mentions]
    kinds = [k for k in c.u.cues if k.tag == "type.Agency" and not any(a <= k.start and k.end <= b for a, b in named)]  # 园区管委会负责哪些任务
    return any(a <= k.end and k.start - b <= 3 for a, b in which for k in kinds)


# 甲局和乙局都要参与的任务 are those that each has.
_SHARED = re.compile(r"都(?!有?[哪什谁]|是[哪什谁])|共同|共[担管抓]|一起|一同|一道|联合|联手|携手|合力|均|同时|又|既|\bboth\b|\bshare[ds]?\b|\bjointly\b|\btogether\b")


def _tasks_of(c: Context, named: Sequence[Mention]) -> Iterator[Reading]:
    documents = c.in_years(c.documents, c.u.years) if c.documents else []
    if c.documents and not documents:
        return
    units = [i for m in named for i in m.of(*UNITS)]
    charging = {str(s.document) for s in c.statements("RESPONSIBLE_FOR", subjects=units)}
    documents = documents or sorted(charging) if len(charging) == 1 else documents
    node: p.Set = p.Follow("RESPONSIBLE_FOR", p.OUT, sets.entities(c, units), documents=tuple(documents), qualifiers=_roles(c))
    outside = "".join(ch for i, ch in enumerate(c.u.text) if not any(m.start <= i < m.end for m in named))
    if len(named) > 1 and _SHARED.search(outside):
        each = _of_all(c, named, documents)
        node = each if c.runner.members(each) else node
    if _ALONE.search(c.u.text) and documents:
        others = {s.subject for s in c.statements("RESPONSIBLE_FOR", documents=documents)} - set(units)
        # 责任单位只有一家 may have others that support it.
        roles = {"role": ("lead", "unit")} if _ITS_UNIT.search(c.u.text) and not _NO_OTHER.search(c.u.text) else {}
        node = p.Without(node, p.Follow("RESPONSIBLE_FOR", p.OUT, p.Entities(tuple(sorted(others)), "其他单位"), documents=tuple(documents), qualifiers=roles))
    if (section := _SECTION.search(c.u.text)) and (within := _of_section(c, section.start(), node, documents)):
        node = p.And((node, within))
    if {k.value for k in c.u.asked} == {"Project"} and (works := _projects_among(c, node)):
        node = works
    elif (of_sort := ofsort.kept(c, node)) is not None:
        node = of_sort
    else:
        c.bounded = True  # what else a unit has to do answers nothing
        return
    yield Reading(p.Listing(node), 0.9, TASKS_READ)


def _projects_among(c: Context, tasks: p.Set) -> p.Set | None:
    """The projects that stand as items of a list among some tasks, None where none does."""
    items = c.names.entities(list(c.runner.members(tasks)))
    named = c.statements("MENTIONS", subjects=list(items)) if items else []
    objects = c.names.entities(s.object for s in named)
    kept = [s for s in named if s.object in objects and objects[s.object].type == "Project" and fold(items[s.subject].name) in map(fold, objects[s.object].names)]
    return sets.led_to(kept, ("Project",), sets.entities(c, (s.subject for s in kept)))


# 优化营商环境部分: tasks of one section are asked for.
_SECTION = re.compile(r"(?:部分|板块|章节|那一?章|一节|这一?块|section|part|chapter)(?:里|中|内)?[,，\s]|\b(?:section|chapter|part) (?:on|about)\b")


def _of_section(c: Context, end: int, tasks: p.Set, documents: Sequence[str]) -> p.Entities | None:
    """Those of some tasks that stand below the heading which a question names up to a place, None where no heading is named so."""
    terms = [t for t in c.content("outline", "type", "role") if 0 <= c.u.text.find(t.text) < end]
    if not terms:
        return None
    members = c.runner.members(tasks)
    kept = [k.task for d in documents for k in c.texts.clauses(d) if k.task in members and terms[-1].coverage(k.above) >= 1]
    return sets.entities(c, kept) if kept else None


# 只配合不牵头的: of two roles that are named the one before 不 is asked for.
_ONE_ROLE = re.compile(r"[只光仅](?:是|用)?(?P<asked>牵头|负责|配合|协助|协办|参与)[、,，]?(?:不|而不|没有?)(?:牵头|负责|配合|协助|协办|参与)")


def _roles(c: Context) -> dict[str, tuple[str, ...]]:
    if one := _ONE_ROLE.search(c.u.text):
        return {"role": ("lead", "unit") if one["asked"] in ("牵头", "负责") else ("support",)}
    if c.u.has("role.lead") and not c.u.has("role.support"):
        return {"role": ("lead", "unit")}
    if c.u.has("role.support") and not c.u.has("role.lead"):
        return {"role": ("support",)}
    return {}


# Units of the whole nation, which only its own plans charge with anything.
_NATIONAL_UNITS = re.compile(
    r"部委|(?:国家|国务院|中央)(?:的|层面)?(?:由|归|是)?(?:哪|什么)[些几]?个?(?:部门|机构|单位|部)|(?:哪|什么)[些几]?个?(?:国家|国务院|中央)(?:级|直属|层面|有关)?的?(?:部门|机构|单位|部)"
    r"|\b(?:ministr(?:y|ies)|(?:national|central|state council|central government)(?:[- ]level)? (?:bod(?:y|ies)|authorit(?:y|ies)|departments?|agenc(?:y|ies)|organs?|regulators?))\b"
)


UNITS_READ, TASKS_READ = "units", "tasks"
# More than the one task of which the words of a question speak best: each that is called just so.
CALLED_SO = 1.3


def _of_all_plans(c: Context) -> Reading | None:
    """The units of every task that is headed as the question says, plan by plan; None where it writes out no heading of theirs."""
    if any(k.value == "Task" for k in c.u.asked):
        return None  # 牵头甲工作的部门还有哪些工作: more than who has it
    kept = [s for own in headings.charged(c).values() for s in wanted(c, of_role(c, own))]
    if not kept:
        return None
    tasks = sets.entities(c, (s.object for s in kept))
    return Reading(p.Listing(p.Follow("RESPONSIBLE_FOR", p.IN, replace(tasks, words=c.names.entities(tasks.ids)[tasks.ids[0]].name), types=UNITS, statements=tuple(s.id for s in kept))), CALLED_SO, UNITS_READ)


def _units_of(c: Context) -> Iterator[Reading]:
    if alike := _of_all_plans(c):
        yield alike
        return
    national = c.national if not c.documents and _NATIONAL_UNITS.search(c.u.text) else ()
    documents = c.in_years(c.documents or national or c.sought_in, c.u.years)
    if not documents or (c.u.unknown and not c.documents and c.u.places):
        return
    inner = [s.mention for s in c.inner]
    if c.u.has("outline.and") and len(inner) >= 2:
        yield from _shared(c, inner, documents)
    terms = c.content("role", "asked", without=[]) if c.owners else c.u.content([], ("ask", "outline", "role", "asked"))
    terms = _without_kind(c, terms)
    if not terms or any(not t.words and t.is_name for t in terms):
        return
    duties = duties_of(c, documents)
    best, sure = _fittest(c, duties, terms, documents), 1.0
    if joint := told.joint(c, duties, terms):
        yield joint
    if apart := told.one_alone(c, duties, terms):
        yield apart
    if further := told.further(c, duties, terms):
        yield further
    if best is None and (c.documents or not (c.u.places or c.u.unknown)) and (said := with_sayings(c, terms, said_in(c))) != terms:
        best, terms, sure = _fittest(c, [d for d in duties if _says_all(c, d, said)], said, documents), said, IN_OTHER_WORDS
    if best is None and (wider := _in_plan_within(c)):
        best, terms = wider
    if best is not None and (units := units_of(c, best, terms, c.weigh(terms, documents))):
        yield Reading(p.Listing(units), sure * min(1.0, best.score + 0.05 + 0.1 * bool(inner)), UNITS_READ)


# How much less a task fits that is told in words other than those of the plan, and how much of each it must say then.
IN_OTHER_WORDS, EACH = 0.9, 0.6


def _fittest(c: Context, duties: Sequence[Duty], terms: Sequence[Term], documents: Sequence[str]) -> Duty | None:
    """The task of some documents of which some words speak best, None where they speak of none."""
    importance = c.weigh(terms, documents)
    for duty in duties:
        duty.score = fit(c, duty, terms, importance)
    best = min(duties, key=lambda d: (-d.score, d.clause.start), default=None)
    return best if best is not None and best.score >= ENOUGH else None


def _says_all(c: Context, duty: Duty, terms: Sequence[Term]) -> bool:
    """Whether a task, or the title of its plan, says each of some words."""
    whole = f"{body_of(c, duty)}|{duty.clause.heading}|{duty.clause.above}|{fold(c.view.document(duty.document).title)}"
    return all(t.coverage(whole) >= EACH for t in terms)


def _in_plan_within(c: Context) -> tuple[Duty, list[Term]] | None:
    """The task in the plan of another place that names the region asked about (湖南对接…的中心), where that region's own plan has none such; with its words."""
    if not c.owners or not all(s.mention.of("Region") for s in c.owners) or len(c.all_documents) > SEVERAL_DOCUMENTS:
        return None
    terms = c.u.content([], ("ask", "outline", "role", "asked"))
    documents = [d for d in c.in_years(c.all_documents, c.u.years) if d not in c.documents]
    duties = [d for d in duties_of(c, documents) if _says_all(c, d, terms)] if documents else []
    return (best, terms) if (best := _fittest(c, duties, terms, documents)) else None


def units_of(c: Context, duty: Duty, terms: Sequence[Term], importance: Sequence[float]) -> p.Follow | None:
    """The units of a task: of the sentence that says most of the question, of the role and the kind asked for; None where none is of that kind."""
    chosen = wanted(c, of_role(c, _of_sentence(c, duty, terms, importance)))
    if not chosen:
        return None
    task = c.names.entities([duty.clause.task])[duty.clause.task]
    return p.Follow(
        "RESPONSIBLE_FOR", p.IN, p.Entities((task.id,), task.name), types=UNITS, statements=tuple(s.id for s in chosen),
        qualifiers={"role": tuple(sorted({str(s.qualifiers["role"]) for s in chosen if "role" in s.qualifiers}))} if c.u.has("role") else {},
    )


# 责任单位都是谁 asks for all units of one task.
_ALL = frozenset(["都", "也", "还"])


def asks_units(c: Context) -> bool:
    """Whether a question asks which units have a task."""
    asked = {k.value for k in c.u.asked}
    both = any(cue.tag == "outline.and" and c.u.text[cue.start : cue.end] not in _ALL for cue in c.u.cues)
    other = c.u.has("ask.count", "ask.figure", "ask.yesno") or (c.u.has("relation.COOPERATES_WITH") and not c.u.has(CHARGE))
    return not _offices(c) and not both and not asks_other(c) and not tells_role(c.u.text) and not assigned.OF_UNIT.search(c.u.text) and not other and (c.u.has("ask.who") or bool(_CHARGE.search(c.u.text)) or asked == {"Agency"})


def _shared(c: Context, places: Sequence[Mention], documents: Sequence[str]) -> Iterator[Reading]:
    """The units that have to do with each of several places."""
    duties = duties_of(c, documents)
    parts: list[p.Set] = []
    for place in places:
        term = Term(place.chinese, (place.chinese, c.u.text[place.start : place.end], *(n for e in c.names.entities(list(place.all)).values() for n in e.names)))
        fits = [(max(term.coverage(d.clause.heading), 0.9 * term.coverage(body_of(c, d)[:60])), d) for d in duties]
        top = max((v for v, _ in fits), default=0.0)
        if top < 0.8:
            return
        parts.append(p.Follow("RESPONSIBLE_FOR", p.IN, sets.entities(c, [d.clause.task for v, d in fits if v == top])))
    yield Reading(p.Listing(p.And(tuple(parts))), 1.2, "units of several places")


def task_of(c: Context, documents: Sequence[str], bodies: Sequence[Mention]) -> tuple[Duty, list[Term], list[float]] | None:
    """The task that a question speaks of beside some bodies, with the words it is told by and what they weigh; None where none fits."""
    terms = c.content("role", "asked", "outline", without=bodies)
    found = duties_of(c, documents) if terms else []
    importance = c.weigh(terms, documents) if found else []
    written = headings.tasks(c, bodies)
    if named := headed(c, found) or next((d for d in found if d.clause.task in written), None):
        return named, terms, importance
    best = max(found, key=lambda d: (fit(c, d, terms, importance), -d.clause.start), default=None)
    return (best, terms, importance) if best is not None and fit(c, best, terms, importance) >= ENOUGH else None


_LEVELS = frozenset(["provincial", "municipal", "national", "central", "county", "district", "local", "government", "city", "省级", "省直", "市级", "市直", "区级", "县级", "政府"])


def _without_kind(c: Context, terms: list[Term]) -> list[Term]:
    """Terms without the kind asked for and its level: provincial departments, bureaus."""
    kinds = [c.u.text[a:b] for a, b in c.u.spans("type.Agency")]
    levels = {t.text for t in terms if t.text in _LEVELS and any(t.text + joint + kind in c.u.text for kind in kinds for joint in ("", " "))}
    return [t for t in terms if t.text not in kinds and t.text not in levels] or terms


def _of_sentence(c: Context, duty: Duty, terms: Sequence[Term], importance: Sequence[float]) -> list[Statement]:
    """Where one sentence of a clause names who does just this, its units; else all units of the clause."""
    names = sorted(c.own_folded([s.subject for s in duty.statements]), key=len, reverse=True)
    for stops in (",，、:：。;；!！?？\n　|", "。;；\n"):
        pieces = [_without(c.texts.piece(duty.document, s.start, s.end, stops), names) for s in duty.statements]
        scores = [covered(terms, importance, (piece, 1.0)) for piece in pieces]
        top = max(scores)
        if top >= 0.7 and min(scores) < top - 0.3:
            return [s for s, v in zip(duty.statements, scores, strict=True) if v >= top - 0.1]
    return duty.statements


def _without(piece: str, names: Sequence[str]) -> str:
    """What a piece says beside the names of units: that of a water bureau tells nothing of which works it does."""
    for name in names:
        piece = piece.replace(name, "|")
    return piece
