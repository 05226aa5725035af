"""Units and tasks that a question tells by other tasks: who has to do with two, or with one and not another, and what else its units have."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.readings.duty import ENOUGH, UNITS, Duty, fit, written_out
from search.questions.texts import Term

# What governs the tasks of such a question, in front of each.
_FOR = re.compile(r"^(?:for|with|in charge of|responsible for|参与|负责|抓|管|在)\s*")
_BOTH = re.compile(
    # One of the tasks may hold an "and" itself: both for roads and bridges and for parks.
    r"既(?P<a>.+?)[,，]?(?:又|也|还)(?P<b>.+)|\bboth (?P<i>(?:(?! and ).)+ and (?:(?! and ).)+) and (?P<j>(?:(?! and ).)+ and (?:(?! and ).)+)$|\bboth (?P<for>(?:for|of|with) (?=.+ and (?:for|of|with) ))?(?P<c>.+?) and (?(for)(?:for|of|with) )(?P<d>.+)"
    r"|\b(?:unit|department|office|agency|bureau|body)\b.*? (?:responsible for|in charge of|handles|looks after|oversees|deals with) (?P<k>.+?),? as well as (?:for |with |of )?(?P<l>.+)|(?P<e>[^,，。]+?)(?:和|与|、|跟)(?P<f>[^,，。、]+?)(?:这|那|,|，)?(?:两|二|2)(?:项|件|块|个|条|方面|头|边).*?(?:都|均|同时|共同|重合|共有)"
    r"|同时(?:挂名|出现在|负责|参与|承担|牵头|管着?|在|抓)[“\"「]?(?P<g>[^,，。“”\"]+?)[”\"」]?(?:和|与|、|跟|以及)[“\"「]?(?P<h>[^,，。“”\"]+?)[”\"」]?(?:这?(?:两|二|2)(?:项|件|块|个|条)[^,，。的]{0,4})?的")

_TASKS = "abcdefghijkl"


def of_both(c: Context) -> list[str]:
    """The questions for the units of each of two tasks, where a question asks who has to do with both; none else."""
    match = _BOTH.search(c.u.text) if "Agency" in {k.value for k in c.u.asked} or c.u.has("ask.who") else None
    if match is None or not c.u.has("outline.and"):
        return []
    parts = [_FOR.sub("", match[g].strip(" ,?。？")) for g in _TASKS if match[g]]
    return [f"Who is responsible for {part}?" if c.u.language == "en" else f"谁负责{part}" for part in parts]


def joint(c: Context, duties: Sequence[Duty], terms: Sequence[Term]) -> Reading | None:
    """The units of one task that have to do with another as well: 既负责…又参与…的是哪个局."""
    match = _BOTH.search(c.u.text) if c.u.has("outline.and") else None
    if match is None:
        return _of_all_headings(c, duties)
    parts = _units_within(c, duties, terms, [match.span(g) for g in _TASKS if match[g]])
    return Reading(p.Listing(p.And(tuple(parts))), 1.2, "units of several tasks") if parts and parts[0] != parts[-1] else None


# “甲”和“乙”都由哪个单位负责: one for all of them is asked for.
_ONE_FOR_ALL = re.compile(r"(?:都|均|全|同时|一并|统统)(?:是|由|归|交给|落在|让|靠)*(?:同一?|唯一)?(?:谁|哪一?[个家])|(?:同一|同是)(?:个|家)?(?:谁|单位|部门|局|机构)|共同的?(?:责任|牵头|配合|负责)?(?:单位|部门)|共有|重合|(?:都|均)(?:要|得|须|会|有)*(?:负责|参与|牵头|承担|有份|挂名|上榜|在列|配合|管|抓|沾边)(?:到|着|了)?的|\b(?:in common|shared?|jointly)\b|\b(?:which|what) (?:one |single )?(?:unit|department|office|agency|bureau|body) (?:[a-z]+ ){0,4}(?:both|all)\b|\bboth\b")


def _of_all_headings(c: Context, duties: Sequence[Duty]) -> Reading | None:
    """The units of several tasks whose headings a question writes out: of any, or those that each has where one for all is asked for; None where they have none."""
    named = {d.clause.heading: d.clause.task for d in written_out(c, duties)}
    tasks = [task for heading, task in named.items() if not any(heading != other and heading in other for other in named)]
    if len(tasks) < 2:
        return None
    if not _ONE_FOR_ALL.search(c.u.text):
        return Reading(p.Listing(p.Follow("RESPONSIBLE_FOR", p.IN, sets.entities(c, tasks), types=UNITS)), 1.25, "units of several tasks")
    shared = p.And(tuple(p.Follow("RESPONSIBLE_FOR", p.IN, sets.entities(c, [task]), types=UNITS) for task in tasks))
    return Reading(p.Listing(shared), 1.25, "units of several tasks") if c.runner.members(shared) else None


# 参与甲、但不参与乙的单位; who is responsible for A but not for B.
_KIND = r"(?:[省市区县]级?|省直|市直|具体)*(?:单位|部门|[厅委]?局|机构|委办)"
_LISTED = r"(?:的?(?:(?:责任|牵头|配合|负责)?(?:单位|部门)?(?:名单)?))?(?:这|那)?(?:一?[条项件个块]|件事|里头)?(?:的?(?:责任|牵头|配合|负责)(?:单位|部门)(?:名单)?)?(?:里面?|中|上|当中|头)?"
_ABSENT = r"(?:却|就|则|倒|都|根本|并)*(?:没有?|不在|无|未|见不[到着]|找不[到着]|不见|不管|不沾|不参与|不负责|不出现)"
_TAKES_PART = r"(?:管|负责|参与|参加|牵头|承担|配合|沾边|有份|份)"
_NOT_OTHER = (
    re.compile(
        rf"(?P<a>[^,，]+?)[,，、]?(?:但|却|而|可)(?:是|又|都|并)*(?:不|没有?|未)(?:用|必|被|有)?(?:参与|参加|负责|承担|牵头|列入|管|抓|涉及|配合|出现在)(?P<b>[^,，]+?)的{_KIND}"
        r"|(?:responsible for|involved in|in charge of|charged with|tak(?:e|es|ing) part in|(?:work(?:s|ing)? on|answer(?:s|ing)? for|look(?:s|ing)? after|deal(?:s|ing)? with|see(?:s|ing)? to|handl(?:es?|ing)|oversee(?:s|ing)?)) (?P<c>.+?),? but (?:are |is |have |has )?(?:not|no part|nothing to do)(?: responsible| involved| in charge)? ?(?:for|in|of|with|on) (?P<d>[^?]+)"
    ),
    # 只在甲的责任单位里、乙那条没有; 甲有而乙没有的单位.
    re.compile(rf"(?:只|仅|光|单单|独)(?:出现|列|写|挂|落|排|放)?(?:在|到|进|管|负责|参与|承担|属于|归)[“\"「]?(?P<a>[^,，、。“”\"]+?)[”\"」]?{_LISTED}[,，、](?:而|但|却|可|在|到)*[“\"「]?(?P<b>[^,，。“”\"]+?)[”\"」]?{_LISTED}{_ABSENT}"),
    re.compile(rf"(?:在)?[“\"「]?(?P<a>[^,，、。“”\"]+?)[”\"」]?{_LISTED}(?:[出有列]现?|在列|露面)(?:[,，、](?:而|但|却|可|在|到)*|(?:而|但|却|可)在?)[“\"「]?(?P<b>[^,，。“”\"]+?)[”\"」]?{_LISTED}{_ABSENT}"),
    # 哪些单位参与甲却不参与乙.
    re.compile(rf"{_KIND}(?:要|得|都)*{_TAKES_PART}(?:到|着|了)?[“\"「]?(?P<a>[^,，、。“”\"]+?)[”\"」]?[,，、]?(?:但|却|而|可)(?:是|又|并|都|就)*(?:不|没有?|未)(?:用|必|被)?{_TAKES_PART}(?:到|着|了)?[“\"「]?(?P<b>[^,，。?？“”\"(（]+)"),
    # 甲要管、乙不用管的单位.
    re.compile(rf"[“\"「]?(?P<a>[^,，、。“”\"]+?)[”\"」]?(?:这[一项件条块]*)?(?:要|得|须|也|就)*{_TAKES_PART}(?:到|着|了|的)?[,，、](?:而|但|却|可)*[“\"「]?(?P<b>[^,，。“”\"]+?)[”\"」]?(?:这[一项件条块]*)?(?:就|则|却|倒|都)*(?:不用|不必|不需要?|不须|没|不)(?:再|去)?{_TAKES_PART}(?:到|着|了)?的"),
    # 甲比乙多出哪些单位; 和乙相比,甲多了谁.
    re.compile(rf"[“\"「]?(?P<a>[^,，、。“”\"]+?)[”\"」]?{_LISTED}(?:比|较)[“\"「]?(?P<b>[^,，、。“”\"]+?)[”\"」]?{_LISTED}[,，]?(?:要|还)?多[了出]?(?:来)?(?:来?的)?(?:哪|谁|几|什么|是|责|牵|单)"),
    re.compile(rf"(?:和|跟|与|同|比起|相比|较之)[“\"「]?(?P<b>[^,，、。“”\"]+?)[”\"」]?{_LISTED}(?:相比|比起来|比|来说)?[,，](?:[^,，。“”\"]*[“\"「])?(?P<a>[^,，、。“”\"]+?)[”\"」]?{_LISTED}[,，]?(?:要|还)?多[了出]"),
    re.compile(r"\b(?:listed|named|appear(?:s|ing)?|found|included|charged|assigned|are|is)(?: only| just)? (?:under|in|for|on|among those for|with|to) (?P<a>.+?),? (?:but|and|yet|while) (?:are |is |do |does )?(?:not|absent|missing|never|left out|omitted|nowhere)(?: listed| named| appear| found| included| charged)?(?: (?:under|in|for|of|from|on|with|among those for|to))* (?P<b>[^?]+)"),
    re.compile(r"\b(?:compared (?:with|to)|unlike|beyond those (?:of|for)) (?P<b>.+?), (?=.*\b(?:extra|additional|more|further|also)\b)(?P<a>.+)"),
)


# One of these stands in whatever one of them finds, which look at all of a question from each of its signs.
_MAY_BE_ALONE = re.compile(r"[没不无未]|多(?:[了出来的哪谁几是责牵单]|什么)|\b(?:but|not|absent|missing|never|left out|omitted|nowhere|compared|unlike|beyond)\b")


def one_alone(c: Context, duties: Sequence[Duty], terms: Sequence[Term]) -> Reading | None:
    """The units of one task that have nothing to do with another."""
    patterns = _NOT_OTHER if _MAY_BE_ALONE.search(c.u.text) else ()
    for match in filter(None, (pattern.search(c.u.text) for pattern in patterns)):
        parts = _units_within(c, duties, terms, [match.span(g) for g in "abcd" if g in match.re.groupindex and match[g]])
        if len(parts) == 2 and parts[0] != parts[1]:
            return Reading(p.Listing(p.Without(*parts)), 1.3, "units of one task alone")
    return None


def _units_within(c: Context, duties: Sequence[Duty], terms: Sequence[Term], spans: Sequence[tuple[int, int]]) -> list[p.Set]:
    """For each stretch of a question the units of the task that it speaks of; none where one speaks of no task."""
    tasks = [_task_within(c, duties, terms, span) for span in spans]
    return [p.Follow("RESPONSIBLE_FOR", p.IN, sets.entities(c, [task]), types=UNITS) for task in tasks if task] if all(tasks) else []


def _task_within(c: Context, duties: Sequence[Duty], terms: Sequence[Term], span: tuple[int, int]) -> str:
    """The task of which a stretch of a question speaks, "" where it speaks of none."""
    own = list({t.text: t for t in terms if c.u.text.find(t.text, *span) >= 0}.values())
    importance = c.weigh(own, [d.document for d in duties[:1]])
    fits = sorted(((fit(c, d, own, importance), d) for d in duties), key=lambda x: -x[0]) if own else []
    return fits[0][1].clause.task if fits and fits[0][0] >= ENOUGH else ""


_OTHER_TASKS = re.compile(
    r"(?:负责|牵头|主管|管)(?P<a>.+?)的(?:那个|这个|同一个|那家|那)?(?:局|部门|单位|机构)[,，]?.*?(?:还|也|另外|同时).*?(?:任务|工作|事|什么|啥)"
    r"|(?:in charge of|responsible for|handles?|leads?|that handles|that leads) (?P<b>.+?)[,:;]? (?:what|which) (?:other|else|further|more)\b.*|what (?:other|further) (?:tasks?|work|duties).+?(?:in charge of|responsible for|handling|leading) (?P<c>.+)"
)


def further(c: Context, duties: Sequence[Duty], terms: Sequence[Term]) -> Reading | None:
    """The other tasks of the units that have one: 负责…的那个局,还负责哪些任务."""
    match = _OTHER_TASKS.search(c.u.text)
    if match is None:
        return None
    found = _task_within(c, duties, terms, match.span(next(g for g in "abc" if match[g])))
    if not found:
        return None
    task = sets.entities(c, [found])
    units = p.Follow("RESPONSIBLE_FOR", p.IN, task, types=UNITS)
    return Reading(p.Listing(p.Without(p.Follow("RESPONSIBLE_FOR", p.OUT, units, types=("Task",)), task)), 1.25, "other tasks of a unit")
