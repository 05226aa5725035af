"""Questions for lists: by the type asked for; fairs, partners, policies, funds and documents are read here."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.model import Statement
from search.questions.askedfor import DOES_WHAT, SPEAKS
from search.questions.context import Context, Reading
from search.questions.naming import meant
from search.questions.plans import plan as p
from search.questions.readings import (
    asking,
    awards,
    barred,
    dropped,
    ended,
    fates,
    funds,
    grounds,
    headings,
    in_each,
    in_name,
    issuers,
    lying,
    members,
    overseas,
    places,
    projects,
    stalled,
    unowned,
    waiting,
    when,
    whereabouts,
)
from search.questions.readings.about import shaped
from search.questions.readings.units import measures
from search.questions.readings.verbs import MERELY, OWN_PAPERS, own_names, own_paper
from search.questions.texts import Term

# What ends, stands still, waits, has no builder, lies abroad or is ruled out is told by more than its relation; in other words, of two kinds, something else may be asked.
SPECIAL = (fates, ended, unowned, stalled, waiting, dropped, overseas, barred)
MAY_BE_OTHER = (ended, stalled, overseas)


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for a list; found once, for those who list and those who count."""
    # What bounds a question is told by some of them, and looked at by others.
    yield from c.once((read, c.bounded), lambda: list(_all(c)))


def _all(c: Context) -> Iterator[Reading]:
    given = awards.asked(c)
    yield from (r for r in _read(c) if not given or not isinstance(r.plan, p.Listing) or awards.said(c, r.plan.of))


def _read(c: Context) -> Iterator[Reading]:
    if not c.u.has("ask.which", "ask.count", "type") and not c.u.mentions and not (c.u.has("ask.when") and headings.tasks(c)):
        return
    if measures(c.u.text) and not c.u.has("ask.which"):
        return
    types = asking.asked_types(c)
    for special in SPECIAL:
        if special.asked(c):
            yield from special.read(c)
            if c.bounded or special not in MAY_BE_OTHER:
                return
    if c.u.has("ask.count") and not c.u.has("ask.which") and not types and c.u.mentions_of("Company"):
        return  # 某企业要建多少条生产线: what is counted is of no kind that lists hold
    if _WHERE_TO.search(c.u.text) and types in (("Company",), ("Project",), ("Industry",)) and not c.owners:
        types = ("Park", "Region")  # 做芯片的企业去哪里合适: a place is sought for them
    if c.u.has("ask.where") and types == ("Industry",):
        types = ("Park", "Region")  # where is X being built up as an industry
    if (c.u.has("ask.when") and not c.u.has("ask.which", "ask.count")) or when.asks_month(c):
        yield from when.due(c)
        yield from when.held(c)
        return
    yield from lying.read(c)
    yield from whereabouts.where_told(c)
    if in_name.asked(c) or lying.asks_where(c) or (c.u.has("ask.where") and (types in (("Park",), ("Region",), ("Park", "Region"), ()) or (_WHERE_END.search(c.u.text) and "Event" not in types))):
        yield from whereabouts.where(c)
    if joined := _of_several(c, types):
        yield joined
    if named := in_each.read(c, types):
        yield named
        if c.bounded:
            return
    if called := _called(c, types):
        yield called
    for kind in types or ("",):
        if _DUTY.search(c.u.text) and (kind not in ("Agency", "Organization", "Company") or not c.u.has("relation.COOPERATES_WITH")):
            continue
        yield from _of_kind(c, kind, types)


_WHERE_TO = re.compile(r"哪里|哪儿|何处|去哪|到哪|什么地方|^where (?:are|can|could|should|may|might|do|would|is)\b")
# Asks for the units of a task, which lists of other things do not answer.
_DUTY = re.compile(r"负责|牵头|责任(?:单位|部门)|主管|归口|哪个部门|哪些部门|由哪[些几个]|哪[些几]?个?(?:局|委办|厅局|科室|处室)(?!部)|谁来?(?:管|抓|干|办|盯|挑头|落实)|responsible|in charge|charged with|takes? the lead|accountable")


# Kinds that lists of their own answer, which 企业、机构 asks for together.
SEVERAL = frozenset(["Company", "Organization", "Event", "Policy", "Industry"])


def _of_several(c: Context, types: Sequence[str]) -> Reading | None:
    """What is asked for in several kinds: the best list of each, together."""
    types = [t for t in types if t != "Agency" or "Organization" not in types]  # 机构 may be either
    together = SEVERAL | {"Park", "Region"} if c.u.has("relation.COOPERATES_WITH") and c.owners else SEVERAL
    if len(types) < 2 or not set(types) <= together or _DUTY.search(c.u.text):
        return None
    best = [max(found, key=lambda r: r.score) for kind in types if (found := [r for r in _of_kind(c, kind, types) if isinstance(r.plan, p.Listing) and r.score >= ENOUGH_BESIDE])]
    first = max(best, key=lambda r: r.score, default=None)
    parts = [of for r in best if (of := _beside(c, r, first))]
    if first is None or len(parts) < 2:
        return None
    return Reading(p.Listing(p.Or(tuple(parts))), first.score + 0.01, "several kinds")


def _beside(c: Context, reading: Reading, first: Reading | None) -> p.Set | None:
    """What a reading lists; of one that fits less well what stands in the sentences of the one that fits best."""
    of = reading.plan.of if isinstance(reading.plan, p.Listing) else None
    if reading.score >= ENOUGH or of is None or first is None or not isinstance(first.plan, p.Listing) or not isinstance(of, p.Follow):
        return of if reading.score >= ENOUGH else None
    said = {_sentence(c, s) for m in c.runner.members(first.plan.of).values() for s in m.statements}
    near = tuple(s.id for m in c.runner.members(of).values() for s in m.statements if _sentence(c, s) in said)
    return replace(of, statements=near) if near else None


def _sentence(c: Context, s: Statement) -> tuple[str, int]:
    found = c.texts.sentence_at(str(s.document), s.start)
    return str(s.document), found.start if found else s.start


# Words for works of any kind.
_ANY_WORKS = frozenset(["设施", "facilities", "facility"])
_SIDE_BY_SIDE = re.compile("、|和|与|及|以及|或者?")


# Works of a family bear other names than the word for it: roads are 大道 and 快速路.
_EXTENDED = r"(?:[东南西北]延(?:线|段)?|改造|工程|建设|扩建|改线|改建|拓宽|贯通|项目|[一二三四五]期|[东南西北]段|\(.*\))*$"
_FAMILIES = (
    (re.compile(r"^(?:道路|马路|公路|路|大道|快速路|快速通道)$|^roads?$|^highways?$"), re.compile(rf"(?:大道|快速路|快速通道|公路|高速|道路|环路|(?<![铁线网思电])路|(?<!步行)街)(?:下穿|上跨)?{_EXTENDED}")),
    (re.compile("^(?:桥|桥梁|大桥)$|^bridges?$"), re.compile(rf"桥{_EXTENDED}")), (re.compile(r"^(?:铁路|轨道|高铁)$|^railways?$|^rail(?: (?:links?|lines?))?$"), re.compile(rf"(?:铁路|高铁|城际|轨道|轻轨|专用线)(?:线|专用线|货场)?{_EXTENDED}")),
)


def _of_family(c: Context, term: Term) -> tuple[str, ...]:
    """The names of works of the family that a word means: of roads, bridges, railways."""
    family = next((names for word, names in _FAMILIES if word.search(term.text)), None)
    return tuple(h.folded for h in c.names.containing("", "Project") if family.search(h.folded)) if family else ()


def _row_with(text: str, word: str, others: Sequence[str]) -> bool:
    """Whether a word stands in a row with one of some others: 污水处理、再生水设施."""
    return any(_side_by_side(text, *sorted((word, o), key=text.find)) for o in others if o != word)


def _side_by_side(text: str, first: str, second: str) -> bool:
    """Whether one word stands in a text right behind another, with what joins the members of a row between them."""
    return first in text and _SIDE_BY_SIDE.fullmatch(text, text.find(first) + len(first), text.find(second)) is not None


def _called(c: Context, types: Sequence[str]) -> Reading | None:
    """Works of all plans that are called so, where no place is asked about: 各地在建的铁路专用线, which wharves are under construction."""
    if c.u.places or not c.u.has("ask.which") or c.u.has("ask.who", "ask.figure") or not set(types) <= WORKS:
        return None
    terms = [t for t in c.content("type", "relation", "stage") if t.words and t.text not in _ANY_WORKS]
    words = [tuple(w for w in t.folded if len(w) >= 2 and c.names.containing(w, "Project")) or _of_family(c, t) for t in terms]
    if not any(words) or not (types or c.u.has("stage", "relation.HAS_PROJECT")):
        return None
    # 在扩能的污水厂: what is done to works is in the names of others as well.
    of_works = [t.text for t, group in zip(terms, words, strict=True) if any(map(asking.names_works, (t.text, *group)))]
    kinds = [group for t, group in zip(terms, words, strict=True) if t.text in of_works or _row_with(c.u.text, t.text, of_works)]
    found = tuple(dict.fromkeys(w for group in (kinds if any(kinds) else words) for w in group))
    return Reading(p.Listing(p.All(("Project",), found)), 0.82 if all(words) else 0.6, "projects called so")


# What a question may name that works are: 规划 may be planned as well as a plan.
WORKS = frozenset(["Project", "Policy", "Document"])
ENOUGH = 0.6
# Of several kinds asked for together one may fit as little, where it stands beside the other.
ENOUGH_BESIDE = 0.5
# Asks for the place of what is named before (…项目在哪里?) or after (where is the … project).
_WHERE_END = re.compile(r"(?:在|位于|坐落于?|落户)(?:哪里|哪儿|哪|何处|什么地方)[??。]*$|^where (?:is|are|does|do|will)\b", re.I)


def _of_kind(c: Context, kind: str, types: Sequence[str]) -> Iterator[Reading]:
    readers = {
        "Park": places.places, "Region": places.places, "Industry": projects.industries, "Project": projects.projects, "Company": projects.companies, "Event": _fairs,
        "Organization": _partners, "Policy": _policies, "Fund": _funds, "Document": _documents, "Agency": _bodies, "": _anything,
    }
    if kind in readers:
        yield from c.once((_of_kind, kind, tuple(types), c.bounded), lambda: list(readers[kind](c, types)))


# 参加 alone may be of fairs that a place holds itself, unless its own are left out: how questions and plans say it.
_OWN = re.compile(r"自己[主举承]?[办搞]|自办|自主举办|[本该][省市区县]举?办|\b(?:its|their) own\b|\b(?:itself|themselves)\b")
_ATTENDS = re.compile(r"参加|参展|参与|参会|出席|赴会|赶赴|去参|\b(?:(?:join|attend|visit)(?:s|ed|ing)?|go(?:es|ing)? to|went to|t(?:ak(?:e|es|ing)|ook) part in|exhibit(?:s|ed|ing)? at|participat(?:e|es|ed|ing) in)\b")
_HOSTS = re.compile(r"举办|承办|主办|合办|协办|联办|自己办|办的?(?:哪|什么|几)|组织|\b(?:hosts?|holds?|organi[sz]es?|stage[sd]?|put on|run)\b")
_HOLDS_ONLY, _NOT_ATTENDED = re.compile(r"(?:举|承|主|合|筹|要|自己|打算|准备|计划)办|办好|办的?(?:哪|什么|几)|\b(?:hosts?|holds?|holding|hosting|stag(?:e[sd]?|ing)|put(?:s|ting)? on)\b"), re.compile("^(?!.*(?:参加|参展|参会|出席|亮相|赴|组团|组织企业))", re.S)
_ATTENDED = re.compile(r"参加|参展|参与|参会|出席|亮相|赴|组团|赶赴")


def _fairs(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    if c.owners and c.sieve and c.sieve.tells_abroad and c.statements("PARTICIPATES_IN", documents=c.documents):
        c.bounded = True  # where none of its fairs is abroad, nothing else is
    asked = meant.BUT_EN.sub(" ", meant.BUT_ZH.sub(" ", c.u.text))
    own = _OWN.search(c.u.text) or any(_OWN.search(t.words) for t in c.u.taken)
    if c.owners and own and _ATTENDS.search(asked) and not _HOSTS.search(asked):
        yield from members.narrowed(c, ["PARTICIPATES_IN"], p.OUT, ("Event",), "fairs", 0.93, said=_ATTENDED)
    if c.owners and _HOLDS_ONLY.search(asked) and not _ATTENDS.search(asked):
        yield from members.narrowed(c, ["PARTICIPATES_IN"], p.OUT, ("Event",), "fairs", 0.93, said=_NOT_ATTENDED)
    yield from members.narrowed(c, ["PARTICIPATES_IN"], p.OUT, ("Event",), "fairs", 0.92)
    yield from members.narrowed(c, ["MENTIONS"], p.OUT, ("Event",), "fairs mentioned", 0.7)


def _bodies(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """与…共建…的是哪些单位: partners of any kind; where nothing else is said of them places as well."""
    if c.u.has("relation.COOPERATES_WITH"):
        yield from members.narrowed(c, ["COOPERATES_WITH"], p.BOTH, () if _only_partners(c) else ("Organization", "Agency", "Company"), "partners", 0.9)


def _only_partners(c: Context) -> bool:
    """Whether a question says nothing of the partners of a place but that they are."""
    return not c.content("type", "relation", without=[s.mention for s in c.subjects])


# Whoever is a partner is asked for, of whatever kind.
_PARTNERS = re.compile(r"哪[些几一]?[家个位]?[^,，。?？哪]{0,8}?(?:合作方|合作伙伴|合作对象|合作者|协作方)|(?:合作方|合作伙伴|合作对象|合作者|协作方)(?:都|分别|主要)?(?:有哪|是谁|是哪|包括哪)|\b(?:which|what) (?:[\w-]+ ){0,3}partners\b")
# How short names of universities end.
SHORT = ("科大", "师大", "工大", "农大", "医大", "理工")
BUILT = (
    (r"学校|中学|小学|幼儿园|school|kindergarten", ("学校", "小学", "中学", "幼儿园", "二小", "一小", "一中", "学院", "附小", "附中")), (r"医院|hospital", ("医院",)), (r"大学|高校|院校|universit|college", ("大学", "学院", *SHORT)),
)
# Institutes that are asked for alone: beside others (中心和研究院) they are bodies of any kind.
_INSTITUTES = re.compile(r"(?:^|哪[一几些两]?[个家所]?|什么)(?:[㐀-鿿]{0,8}?)(?P<zh>研究院|研究所|实验室)(?![、和与及或]|以及)|^(?:which|what) (?:(?!and|or)[\w-]+ ){0,3}?(?P<en>institute|laboratory|lab)s?\b(?! (?:and|or))")
_INSTITUTE_KINDS = {"institute": ("研究院", "研究所", "工研院"), "laboratory": ("实验室",), "lab": ("实验室",)}
BODIES = (
    (r"高校|大学|院校|学院|universit|college", ("大学", "学院", "学校", "高校", *SHORT)), (r"医院|hospital", ("医院",)), (r"银行|\bbanks?\b", ("银行",)), (r"协会|商会|学会|association|chamber", ("协会", "商会", "学会", "同业公会", "联合会")),
    (r"研究院|研究所|院所|(?:科研|研究|研发)(?:机构|单位)|research (?:institut|bod|organi[sz]|cent|lab|outfit|establish|facilit)|\binstitutes?\b", ("研究院", "研究所", "科学院", "研究中心", "实验室", "工研院", "工业技术院", "设计院")), (r"学校|school", ("学校", "小学", "中学", "学院")),
)
OFFICES = ("政府", "管委会", "委员会", "商委", "局", "厅", "部", "办公室")
SCHOOLS = ("大学", "学院", "学校", "大专", "高校")


# 新建、扩建或者要开学的, opened, enlarged or started: any of these will do, so that none need be said.
_WORK = (
    r"(?:新建|扩建|改建|改扩建|迁建|重建|续建|在建|筹建|开建|开工|开学|开办|开业|开园|开诊|启用|投用|启动|建成|建设|竣工|完工|改造|扩容|扩大|新开|新办|推进)"
)
_WORK_EN = r"(?:open|start|enlarg|expand|extend|build|built|complet|launch|finish|renovat|rebuil|begin|begun|add|set up|establish|construct|upgrad|found)(?:e?d|ing|s)?"
_ANY_OF = re.compile(rf"{_WORK}(?:(?:、|,|或者?|还是|和|及|以及|与|也?要|将|准备|即将|正在|的)+{_WORK})+|\b{_WORK_EN}(?:(?:,? (?:or|and) |, )(?:to be |be |newly )?{_WORK_EN})+\b")


def _any_of(text: str) -> list[str]:
    """The words for works of which a question names several, any of which will do.

    >>> _any_of("要新建、扩建或者开学的学校"), _any_of("which schools are to be opened, enlarged or started"), _any_of("要扩建的学校")
    (['新建', '扩建', '开学'], ['opened', 'enlarged', 'started'], [])
    """
    return [word for row in _ANY_OF.finditer(text) for word in re.findall(rf"{_WORK}|\b{_WORK_EN}\b", row[0])]


_ENLARGED = re.compile(r"扩建|改建|新建|迁建|重建|改造|\b(?:expand|enlarg|rebuil|renovat)")
# Schools of a zone are its works, whatever is said of them.
_SCHOOLS = re.compile(r"中学|小学|幼儿园|(?<!合作)学校(?:和|与|、|及|有|是)|\bkindergartens?\b")
_ANY_BODY = frozenset(["机构", "组织", "机构 机构", "bodies", "bodies bodies", "organisations", "organizations"])
# Bodies of no certain kind that a place builds: 要建哪些研究类的机构.
_BODY = frozenset(["机构", "组织", "院所", "organisation", "organisations", "organization", "organizations"])
_SET_UP = re.compile(r"要建|筹建|组建|建设|新建|设立|打造|建哪|\b(?:build|set(?:ting)? up|establish|found)")


# 高校、科研机构: those beside schools, which are of no kind by themselves.
_LABS_BESIDE = re.compile("(?:(?<=[校学院][、和与及或])|(?<=[校学院]以及))(?:科研|研究|研发)(?:机构|院所|单位|院|所)|(?:科研|研究|研发)(?:机构|院所|单位|院|所)(?=(?:、|和|与|及|以及|或者?)(?:高校|大学|院校))")


def _partners(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    if (c.u.has("stage", "relation.HAS_PROJECT") or _ENLARGED.search(c.u.text) or _SET_UP.search(c.u.text) or (c.owners and _SCHOOLS.search(c.u.text))) and not c.u.has("relation.COOPERATES_WITH"):
        kinds = tuple(word for pattern, words in BUILT if re.search(pattern, c.u.text) for word in words) or _institutes(c)
        if kinds:
            yield from members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects of a kind", 0.95, ("type", "relation", "stage"), words=kinds, told=(*kinds, *_any_of(c.u.text)))
    if c.subjects and _SET_UP.search(c.u.text) and all(c.u.text[k.start : k.end] in _BODY for k in c.u.asked if k.value == "Organization") and (c.inner or c.content("type", "relation", "stage")):
        yield from members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "what is built", 0.82, ("type", "relation", "stage"))
    asked = " ".join([*(c.u.text[k.start : k.end] for k in c.u.asked), *_LABS_BESIDE.findall(c.u.text)])
    words = tuple(dict.fromkeys(word for pattern, kinds in BODIES if re.search(pattern, asked) for word in kinds))
    words = words or next((kinds for pattern, kinds in BODIES if re.search(pattern, c.u.text)), ())
    offices = bool(words) and any(k.value == "Agency" for k in c.u.asked)  # 哪些政府部门和商会
    words += OFFICES if offices else ()
    kinds = ("Organization", "Agency") if offices or (not words and asked in _ANY_BODY) else ("Organization",)
    yield from members.narrowed(c, ["COOPERATES_WITH"], p.BOTH, kinds, "partners", 0.92, words=words)
    yield from members.narrowed(c, ["MENTIONS"], p.OUT, ("Organization",), "organisations mentioned", 0.7, words=words)


def _institutes(c: Context) -> tuple[str, ...]:
    """How the institutes are called that a question asks for, where it asks for nothing beside them."""
    match = _INSTITUTES.search(c.u.text)
    return () if match is None else (match["zh"],) if match["zh"] else _INSTITUTE_KINDS[match["en"]]


def _policies(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    if found := issuers.issuers(c):
        mentions, names = found
        yield from members.narrowed(c, ["REFERS_TO"], p.OUT, ("Policy",), "policies of a place", 0.93, ("type", "relation") if c.u.has("relation.REFERS_TO") else ("type",), words=names, aside=mentions)
    if grounds.asked(c):
        yield from grounds.read(c)
    if own := _own_papers(c):
        each = _of_each_topic(c, own)
        yield from [replace(each, score=0.95)] if each else members.narrowed(c, ["REFERS_TO"], p.OUT, ("Policy",), "papers of its own", 0.93, ("type", "relation"), words=own)
    written = (_sort_of_drive(c) if not c.subjects else ()) or (_OF_LAW if _LAW.search(c.u.text) else _WRITTEN if _PAPERS.search(c.u.text) else ())
    if each := _of_each_topic(c, written):
        yield each
    merely = MERELY.search(c.u.text)
    citing = tuple(x.text for x in c.content("type", "relation") if _CITING.fullmatch(x.text)) if merely else ()
    yield from members.narrowed(c, ["REFERS_TO"], p.OUT, ("Policy",), "policies", 0.88, ("type", "relation") if merely else ("type",), words=written, told=citing)


def _sort_of_drive(c: Context) -> tuple[str, ...]:
    """The words right before 工程 that say of what sort a drive is, where nothing else tells of which (民生工程, and no other)."""
    drives = [k for k in c.u.asked if k.value == "Policy"]
    if not drives or any(c.u.text[k.start : k.end] != "工程" for k in drives):
        return ()
    return tuple(w for t in c.content("type") if c.u.text.endswith(t.text, 0, drives[0].start) for w in t.folded)


def _own_papers(c: Context) -> tuple[str, ...]:
    """The names of the place asked about, where the papers are asked for that it has issued itself and some bear its name; none else."""
    asked = OWN_PAPERS.search(c.u.text) is not None and any(own_paper(c, s) for s in c.statements("REFERS_TO", documents=c.documents))
    return own_names(c) if asked else ()


_TOPICS_JOINED = re.compile(r"(?:产业|行业|领域|发展)?(?:、|和|与|及|以及)|,? (?:and|or) ")


def _of_each_topic(c: Context, words: Sequence[str]) -> Reading | None:
    """The papers of each of several industries that stand side by side: 推芯片产业和智能制造的文件."""
    topics = sorted((m for m in c.u.mentions_of("Industry") if not m.of("Park", "Region")), key=lambda m: m.start)
    if len(topics) < 2 or not all(_TOPICS_JOINED.fullmatch(c.u.text, a.end, b.start) for a, b in pairwise(topics)):
        return None
    found = [next(members.narrowed(c, ["REFERS_TO"], p.OUT, ("Policy",), "policies of each topic", 0.9, ("type",), words=words, aside=[o for o in topics if o is not m]), None) for m in topics]
    plans = [r.plan.of for r in found if r and isinstance(r.plan, p.Listing)]
    return Reading(p.Listing(p.Or(tuple(plans))), min(r.score for r in found if r), "policies of each topic") if len(plans) == len(topics) else None


# Who asks for regulations or papers asks for no strategies and campaigns; how what is written down is called.
_PAPERS = re.compile(r"(?:哪|什么|几)[^,，。?？]{0,12}(?:法规|规章|规矩|条例|办法|细则)|成文|文件名|红头文件|书名号|\b(?:regulations?|rules|by-?laws|papers|ordinances?|legislation)\b")
# The paper that names others: 方案引用的文件.
_CITING = re.compile(r"[㐀-鿿]{0,4}(?:方案|计划|规划|要点|报告|意见|通知|文件|文章)")
_WRITTEN = ("办法", "意见", "条例", "规定", "方案", "细则", "规划", "通知", "纲要", "决定", "要点", "措施", "标准", "指南", "规则", "规程", "公约", "号", "法")
# What is made by those who make laws, and how it is called.
_LAW, _OF_LAW = re.compile(r"^(?!.*(?:文件|出台|办法|意见|方案|规划|政策)).*立[^,，。?？]{0,14}(?:法(?!人)|法规)|(?:什么|哪[些部几]*|几部)(?:地方性?)?(?:法规|法律|条例)|\b(?:legislation|statutes?|(?:provincial|local|draft|new|of) laws?)\b"), ("条例", "法规", "立法")


def _funds(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    if c.subjects:
        if of := funds.founded(c):
            yield Reading(p.Listing(of), 0.97, "funds set up")
        yield from members.narrowed(c, ["MENTIONS"], p.OUT, ("Organization", "Policy"), "funds", 0.95, words=("基金",))
    elif not c.u.places:
        yield Reading(p.Listing(p.All(("Organization", "Company"), ("基金",))), 0.95, "funds")


def weighed(c: Context, measure: str) -> Iterator[Reading]:
    """The projects or funds that are meant by a question that asks for them by an amount, without that."""
    if measure == "investment":
        yield from projects.projects(c, ("Project",))
        return
    yield from _funds(c, ())
    if documents := tuple(c.in_years(c.documents, c.u.years)):
        yield Reading(p.Listing(p.Follow("MENTIONS", p.OUT, types=("Organization",), words=("基金",), documents=documents)), 0.6, "funds of the plans")


def _first_place(c: Context, document: str, terms: Sequence[Term]) -> list[p.Quote]:
    """Where a document names all of some things first; nothing where it lacks one."""
    places = []
    for term in terms:
        found = next((s for s in c.texts.sentences(document) if any(w in s.folded for w in term.folded)), None)
        if found is None:
            return []
        places.append(p.Quote(document, found.start, found.end))
    return places


def _documents(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    terms = c.u.content([], ("ask", "outline", "type", "relation"))
    if c.u.language == "en" and c.u.question.has_han():
        terms = [t for t in terms if t.words] or terms  # the Chinese beside says what the English means
    texts = c.in_years(c.all_documents, c.u.years)
    if terms and texts and all(t.words for t in terms):
        quotes = [q for d in texts for q in _first_place(c, d, terms)]
        if quotes:
            yield Reading(p.Listing(p.Said(tuple(quotes), ("Document",), " ".join(t.text for t in terms))), 0.95, "documents that say")
            return
    mentioned = [m for m in c.u.mentions if m not in c.subject_mentions()]
    if mentioned:
        parts = tuple(p.Documents(mentioning=p.Entities(m.all, m.chinese), years=c.u.years) for m in mentioned)
        yield Reading(p.Listing(p.And(parts) if len(parts) > 1 else parts[0]), 0.93, "documents")


_WHICH = re.compile(r"(?:哪些|哪几[个家所座]|什么|几[个家所座])(?:国内外|国内|国外|海外|境外|知名|重点|主要|其他|著名)*")


# Ports bear names that end in one sign, and so do the groups that run them.
_PORTS = re.compile(r"哪[些几]?个?(?:国内|国外|境外|沿海|外地|其他)?(?:港口|海港|港)(?![区务股])|\b(?:which|what) (?:[a-z-]+ ){0,2}(?:sea|river)?ports\b")


def _head(c: Context) -> tuple[str, ...]:
    """The noun right behind the question word, where it is of no kind that is known: 和哪些国外机场结对 asks for airports."""
    if _PORTS.search(c.u.text):
        return ("港务", "港口", "港集团", "港区", "海港")
    match = _WHICH.search(c.u.text) if c.u.language == "zh" else None
    term = next((t for t in c.content("type", "relation") if match and c.u.text.startswith(t.text, match.end()) and len(t.text) >= 2), None)
    return tuple(w for w in (term.text, *term.words) if len(w) >= 2) if term else ()


def _speaks_of_works(c: Context) -> bool:
    """Whether a question asks how many works of a kind a plan speaks of: 计划提到的污水厂有几座."""
    return bool(SPEAKS.search(c.u.text)) and any(asking.names_works(t.text) for t in c.content("type", "relation"))


_WHAT_WORKS = re.compile(r"(?:打算|准备|计划|要|将|会|在|想|正|拟|都|今年|\d年)(?:新|扩|加快|推进|开工|投资)?(?:建设|修建|建造|兴建|建|修|盖)(?:起|了|着)?(?:点|些)?的?(?:是|有)?(?:些)?(?:什么|啥)(?:东西|工程|设施)?[?？呢呀啊。]*$|^what (?:else )?(?:is|are|will be) (?:(?:being|to be|going to be|currently|still|now) )*(?:planned|built|constructed|developed|going up|under construction|in the pipeline|in the works)\b|^what (?:does|do|will|would) .{2,80}? (?:build|construct|put up)\b|^what (?:is|are) .{2,80}? (?:building|constructing|putting up)\?*$")


_OF_FIRM = 0.97


def _anything(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """A question that names no kind: by its verb."""
    if c.u.has("ask.figure") and not c.u.has("ask.count", "ask.where"):
        return
    if c.u.has("ask.where"):
        yield from whereabouts.where(c)
    if projects.BUILDERS.search(c.u.text):
        yield from projects.companies(c, types)
    if _WHAT_WORKS.search(c.u.text):
        # Of a firm its works are asked for, and not where they are.
        yield from (r if c.subjects else replace(r, score=_OF_FIRM) for r in projects.projects(c, types) if c.subjects or r.name == projects.OF_FIRM)
    if not c.subjects and c.u.mentions and not c.u.has("ask.figure"):
        yield from places.places(c, ("Park", "Region"))
        return
    if (c.u.has("relation.TARGETS") or DOES_WHAT.search(c.u.text)) and c.subjects:
        yield from projects.industries(c, types)
    if c.u.has("aim") or (c.u.has("relation.SUPPORTS") and c.subjects):
        yield from projects.companies(c, types)
    if c.u.has("relation.COOPERATES_WITH"):
        # Where nothing but the place is said, all its partners are asked for, and no one sentence has more of them.
        fit = 0.95 if _only_partners(c) else 0.88 if _PARTNERS.search(c.u.text) else 0.8
        yield from members.narrowed(c, ["COOPERATES_WITH"], p.BOTH, (), "partners", fit, words=_head(c), told=("港口", "ports") if _PORTS.search(c.u.text) else ())
    if c.u.has("relation.PARTICIPATES_IN"):
        yield from _fairs(c, types)
    if c.u.has("stage", "relation.HAS_PROJECT"):
        yield from projects.projects(c, types)
    if c.subjects and not types and not c.u.has("relation.COOPERATES_WITH") and (not c.u.has("ask.count", "ask.figure") or shaped(c.content("type", "relation")) or _speaks_of_works(c)) and (c.u.language == "zh" or "which" in c.u.text):
        for reading in projects.projects(c, types):
            if reading.score >= 0.75:
                yield replace(reading, score=0.8 * reading.score)
