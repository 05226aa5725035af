"""Projects that a plan rules out: not built this year, not in its schedule, not allowed to begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.questions import plan as p
from search.questions.context import Context, Reading
from search.questions.readings import decisions, works

_ASKED = re.compile(
    r"(?:不|没有|没|未|别)(?:再|会|予|准|许|得|让|能|打算|拟|考虑|允许|被允许)*(?:安排|排[进入期上]?|列入|建设?|上马?|动工|开工|实施|启动|推进)(?!的?(?:地方|问题))|暂缓|缓建|搁置|叫停|停建|下马"
    r"|\b(?:ruled out|rule out|shelved|suspended|postponed|put (?:off|on hold)|on hold|called off|not (?:to )?be (?:built|started|begun|scheduled|arranged|allowed|permitted)|will not (?:be built|start|begin|go ahead)|not (?:allowed|permitted|scheduled|arranged|planned)|barred from|forbidden to)"
)
# What is left out of a list (污水处理厂不算) or asked about what has yet to begin (还没开工) rules nothing out.
_NOT_YET = re.compile(r"(?:还|尚|仍)(?:没|未|不)|没有?(?:动工|开工)的?(?:项目)?(?:[吗么]|有哪)|\bnot yet\b|\bhave yet\b")
_SAID = re.compile(
    r"(?:今年|年内|当年|本年度?|20\d\d年|近期)?(?:不再|暂不|不)(?:安排(?!相关|用地|土地|资金)|列入|建设|实施|启动|新建|上马|推进)|没有?(?:排进|列入|排入)[^。;；,，]{0,6}(?:计划|安排|盘子)|(?<!的)不得(?:动工|开工|启动|建设)|不会(?:动工|开工|启动)|暂缓(?:实施|建设|推进|启动)|缓建|停建"
)



def asked(c: Context) -> bool:
    """Whether a question asks which projects are ruled out."""
    return any(k.value == "Project" for k in c.u.asked) and not decisions.asked(c) and bool(_ASKED.search(c.u.text)) and not _NOT_YET.search(c.u.text)


def read(c: Context) -> Iterator[Reading]:
    """The projects right behind which a plan says that they are not built; where it says so of none, there is no answer."""
    c.bounded = True
    if of := works.chosen([s for s, behind in works.named(c) if _SAID.search(behind)]):
        yield Reading(p.Listing(of), 1.0, "projects ruled out")
