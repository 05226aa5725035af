"""Works of one family that a plan names one after the other, where a question asks for works of that family at large.

Of a question for works that clean up water no part of a sentence is the whole: 加快甲水系治理建设,推进乙流域治理。推进丙净水厂扩容.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.names import fold
from search.questions.reader.groups import Group
from search.questions.reader.likeness import PAST, Asking
from search.questions.reader.portions import said_around
from search.questions.reader.sentence_parts import Name
from search.questions.readings import asking as kinds

# How questions speak of a family of works, and what the names of such works hold.
_FAMILIES = tuple(
    (re.compile(asked), re.compile(named))
    for asked, named in (
        (r"治水|[水河湖]环境|水[系体质务利]|污水|黑臭|流域治|排水|防洪|\b(?:water|sewage|wastewater|drainage|sewers?|sewerage|rivers?|flood\w*)\b", "水系|水体|水环境|水生态|水厂|水库|水质|水利|水源|供水|排水|污水|净水|再生水|雨污|流域|河道|黑臭|泵站|管网|排口|防洪|堤防|渠|[河湖港溪].{0,3}(?:治理|整治|修复)"),
        (r"修路|[道公]路|路网|路桥|桥梁|高速|\b(?:roads?|streets?|highways?|motorways?|expressways?|bridges?|tunnels?|road network)\b", "[路街道桥](?:[东南西北中]?[段线延]|[一二三四]期|建设|改造|工程|拓宽|项目|$)|大道|高速|隧道|互通|立交|快线|通道|环线|连接线"),
        (r"学校|教育|办学|中小学|幼儿园|\b(?:schools?|education|kindergartens?|classrooms?)\b", "学校|[中小]学|幼儿园|学院|校区|分校|附[小中]|[一二三四五六七八九十][小中]$"),
        (r"医院|医疗|卫生|看病|\b(?:hospitals?|clinics?|medical|health ?care)\b", "医院|卫生|诊所|疾控|医疗|院区|康复中心|妇幼"),
        (r"住房|安置|棚改|公寓|保障房|\b(?:housing|homes|flats|apartments|resettlement)\b", "公寓|住房|安置|棚户|保障房|小区|家园|宿舍|人才房|租赁房"),
        (r"电网|供电|电力|能源|\b(?:power|electricity|energy|substations?|grid)\b", "变电|输电|电网|电站|电厂|充电|储能|光伏|风电|供电|热电|能源站"),
        (r"公园|绿化|绿地|增绿|\b(?:greening|greenery|parks and gardens|green spaces?|greenways?)\b", "公园|绿道|绿化|绿地|湿地|游园|风光带|生态廊道|山体修复"),
        (r"公交|地铁|轨道|铁路|\b(?:metro|subway|rail|railways?|public transport|transit|bus)\b", "地铁|轨道|轻轨|铁路|车站|枢纽|公交|城际|[一二三四五六七八九十\\d]号线|高铁"),
        (r"厂房|孵化器?|\b(?:workshops?|factory buildings?|incubators?)\b", "厂房|孵化|众创|加速器"),
    )
)

# What may stand behind the noun in the name of works of its kind.
_BEHIND = r"(?:\(.*?\)|第?[一二三四五六七八九十\d]+期|[东南西北]区|新建|扩建|改扩建|迁建|扩容|提标|增容|改造|升级|建设|项目|工程)*$"
# A noun that asks for one kind of works of a family, and no others: plants that clean water, and no rivers that are cleaned.
_KINDS = tuple(
    (re.compile(asked), re.compile(f"(?:{named}){_BEHIND}"))
    for asked, named in (
        (r"水厂|净化厂|处理厂|\bplants?\b", "厂"), (r"水库|\breservoirs?\b", "水库"), (r"泵站|\bpump(?:ing)? stations?\b", "泵站"), (r"桥梁?|\bbridges?\b", "桥"),
        (r"隧道|\btunnels?\b", "隧道"), (r"幼儿园|\bkindergartens?\b", "幼儿园"), (r"小学|\bprimary schools?\b", "小学|[一二三四五六七八九十]小"), (r"变电站|\bsubstations?\b", "变电站|输变电"),
    )
)


def completed(asking: Asking, lists: Sequence[Group], found: Sequence[Group]) -> list[Group]:
    """Some lists of works of a family with those of it that the same clause names in the parts and sentences beside theirs."""
    c = asking.context
    asked = [f for f in _FAMILIES if f[0].search(c.u.text)]
    if len(asked) != 1 or "Project" not in kinds.asked_types(c):
        return list(lists)
    (family,) = asked
    lists = _of_family(lists, family[1])
    best = lists[0]
    if c.u.has("stage", "ask.count", "ask.figure") or not all(family[1].search(m.words) for m in best.members):
        return lists
    terms = [t for t in asking.terms if not family[0].search(t.text)]
    own = said_around(c, best, terms)
    beside = [g for g in found if g.type == best.type and _in_clause(g, best) and not PAST.search(g.part) and own <= said_around(c, g, terms)]
    kinds_asked = [named for said, named in _KINDS if said.search(c.u.text)]
    named = kinds_asked[0] if len(kinds_asked) == 1 and all(kinds_asked[0].search(m.words) for m in best.members) else family[1]
    return [*lists, *_run(asking, lists, beside, named)]


def _of_family(lists: Sequence[Group], named: re.Pattern[str]) -> list[Group]:
    """Lists that name any works of a family without those that are of another by their names."""
    if not any(named.search(m.words) for g in lists for m in g.members):
        return list(lists)
    kept = [(g, tuple(m for m in g.members if named.search(m.words) or not any(other.search(m.words) for _, other in _FAMILIES))) for g in lists]
    return [g if len(own) == len(g.members) else replace(g, members=own) for g, own in kept if own]


def _in_clause(g: Group, best: Group) -> bool:
    """Whether a list is of one part of a sentence of the clause of another."""
    return g.document == best.document and g.sentence.headings == best.sentence.headings and "|" not in g.part


def _run(asking: Asking, lists: Sequence[Group], beside: Sequence[Group], named: re.Pattern[str]) -> Iterator[Group]:
    """Lists with the works of a family that stand in the sentences of some lists, and in those that join them without a break."""
    place = {s.start: i for i, s in enumerate(asking.context.texts.sentences(lists[0].document))}
    reached = {place.get(g.sentence.start, -1) for g in lists}
    known = {_thing(m) for g in lists for m in g.members}
    left = [(place.get(g.sentence.start, -9), g) for g in beside]
    while near := [(at, g) for at, g in left if any(abs(at - other) <= 1 for other in reached)]:
        left = [x for x in left if x not in near]
        for at, g in near:
            if members := tuple(m for m in g.members if named.search(m.words) and _thing(m) not in known):
                reached.add(at)
                known |= {_thing(m) for m in members}
                yield replace(g, members=members)


def _thing(m: Name) -> str:
    return m.mention.object if m.mention else fold(m.words)
