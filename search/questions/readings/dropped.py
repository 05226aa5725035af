"""Projects that a plan rules out: not built this year, not in its schedule, not allowed to begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import asking, barred, decisions, sets, works

_ASKED = re.compile(
    r"(?:不|没有|没|未|别)(?:再|会|予|准|许|得|让|能|打算|拟|考虑|允许|被允许)*(?:安排|排[进入期上]?|列[入进]|纳入|[新再]?建设?|新?上(?!市|升|报|门|线|述|海|涨|调|级|班|学|规|限)马?|动工|开工|实施|启动|推进)(?!的?(?:地方|问题))|暂缓|缓建|搁置|叫停|停建|下马"
    r"|\b(?:ruled out|rule out|shelved|suspended|postponed|put (?:off|on hold)|on hold|called off|not (?:(?:going|about|due|set) )?(?:to )?be (?:built|started|begun|scheduled|arranged|allowed|permitted)|(?:will not|won't|not going to|not planning to|not (?:intend|want|plan) to) (?:be (?:built|started)|build|start|begin|go ahead)|\bnot (?:build|start|begin|launch|put up|go ahead)\b|not (?:allowed|permitted|scheduled|arranged|planned)|barred from|forbidden to)"
)
# What is left out of a list (污水处理厂不算) or asked about what has yet to begin (还没开工) rules nothing out.
_NOT_YET = re.compile(r"(?:还|尚|仍|一直|迟迟|至今|始终)(?:没|未|不)|没有?(?:动工|开工)的?(?:项目)?(?:[吗么]|有哪)|\bnot yet\b|\bhave yet\b")
_SAID = re.compile(
    r"(?:今年|年内|当年|本年度?|20\d\d年|近期)?(?:不再|暂不|不)(?:安排(?!相关|用地|土地|资金)|列入|建设|实施|启动|新建|上马|推进)|(?:没有?|未)(?:排进|列入|排入|纳入)[^。;；,，]{0,8}(?:计划|安排|盘子|清单)|不(?:开工|动工)|暂不(?:开工|动工)|(?<!的)不得(?:动工|开工|启动|建设)|不会(?:动工|开工|启动)|暂缓(?:实施|建设|推进|启动|[,，。;；]|$)|缓建|停建"
)

# What is asked for without a word for its kind: 今年不打算上什么, 没列入计划的是哪个.
_WHAT = re.compile(r"(?:什么|啥|哪些|哪[一几]?个)(?=(?:项目|工程|东西)?[?？。呢啊]|$)|哪[一几]?[个座条处](?:场|厂|院|馆|园|路|桥|站|港|线|楼)(?=今年|年内|明年|不|暂|缓|没|未)|(?:是|有)(?:什么|啥|哪些|哪[一几]?个)|^(?:(?:今年|年内|本年|20\d\d年)?有?(?:什么|啥|哪些))|^what\b")
# A work that no entity stands for, in front of what is said of it.
_NAME = re.compile(r"(?:^|[,，;；。:：“‘])(?:至于|而)?(?P<name>(?!该|这|本|此|两|各|有(?!轨|机|色)|一|对|未|凡|原则)[㐀-鿿a-zA-Z0-9()（）]{2,24}?(?<![个类批些等的种])(?:项目|工程|基地|小镇|[一二三四五]期|大道|隧道|大桥|电站|码头|处置场|填埋场|处理厂|新院区|医院|学校|中心|扩容|扩建|改造))(?=因|由于|须|尚|需|[,，]|不|暂|未|没)")
FAR = 30
"""So many characters behind a name tell of it where nothing else is named."""


def asked(c: Context) -> bool:
    """Whether a question asks which projects are ruled out."""
    return (any(k.value == "Project" for k in c.u.asked) or _asks_what(c) or asking.asks_works(c)) and not decisions.asked(c) and bool(_ASKED.search(c.u.text)) and not _NOT_YET.search(c.u.text)


def _asks_what(c: Context) -> bool:
    """Whether a question asks what is ruled out, of whatever kind."""
    return {k.value for k in c.u.asked} <= {"Park"} and bool(c.documents) and not c.u.has("ask.figure", "ask.who") and _WHAT.search(c.u.text) is not None


def read(c: Context) -> Iterator[Reading]:
    """The projects right behind which a plan says that they are not built; where it says so of none, there is no answer. What is asked for without its kind may be a kind that is not taken in."""
    c.bounded = True
    found = [s for s, behind in works.named(c) if _of_it(behind)]
    others = works.unnamed(c, _NAME, _ruled_out, found, _SAID)
    kinds = barred.kinds(c, bounded=False) if _asks_what(c) else None
    if of := sets.together(works.chosen(found), others, kinds):
        yield Reading(p.Listing(of), 1.0, "projects ruled out")


def _of_it(behind: str) -> bool:
    """Whether what is said behind a name rules it out, rather than a work without an entity that is named in between."""
    match = _SAID.search(behind)
    return match is not None and not any(0 < other.start() < match.start() for other in _NAME.finditer(behind))


def _ruled_out(behind: str) -> bool:
    """Whether what is said right behind a name rules it out."""
    match = _SAID.search(behind)
    return match is not None and match.start() <= FAR and not re.search("[。;；]", behind[: match.start()])
