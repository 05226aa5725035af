"""The tasks of a unit that are of the sort a question asks for: 财政局负责哪些招商任务, which tourism tasks the bureau of culture has."""

from __future__ import annotations

import re

from graph.names import fold
from search.questions.context import Context
from search.questions.plans import plan as p
from search.questions.texts import Term

_WORK = "(?:任务|工作|项目|事项|事情|事务)"
_SORT = {
    "zh": re.compile(rf"(?:哪[些几]|什么)[个项]?(?P<sort>(?:(?!{_WORK})[㐀-鿿]){{2,8}}?)(?:方面|领域)?的?{_WORK}(?=[呢啊呀吗]?(?:[?？。,，]|$))"),
    "en": re.compile(r"\b(?:which|what) (?P<sort>(?:(?!(?:of|other|else|kind|kinds|sort|sorts|key|main|major|specific|does|is|are)\b)[a-z-]+ ){1,3}?)(?:tasks?|work|jobs?|duties|matters|undertakings|projects?)\b"),
}
# What says of no task what it is about.
_NO_SORT = re.compile("重点|主要|具体|其他|其它|别的|相关|有关|牵头|配合|责任|重大|年度|全部|核心|关键|共同|主体|日常|推进|建设|新增|独立|单独")


def kept(c: Context, tasks: p.Set) -> p.Set | None:
    """Those of a unit's tasks that are of the sort asked for, by their headings or by what they say; all where no sort is asked for, None where none is of it."""
    asked = _SORT[c.u.language].search(c.u.text)
    if asked is None or _NO_SORT.search(asked["sort"]):
        return tasks
    start, end = asked.span("sort")
    terms = [t for t in c.content("outline", "type", "role") if t.words and start <= c.u.text.find(t.text, start) < end]
    members = c.runner.members(tasks) if terms else {}
    if not members:
        return tasks
    names = c.names.entities(list(members))
    headed = [i for i in members if i in names and _all_in(terms, fold(names[i].name))]
    of_sort = headed or [i for i, m in members.items() if any(_all_in(terms, _said(c, str(s.document), s.start)) for s in m.statements)]
    return p.And((tasks, p.Entities(tuple(of_sort)))) if of_sort else None


def _all_in(terms: list[Term], folded: str) -> bool:
    return all(t.coverage(folded) >= 1 for t in terms)


# Who has a task is no part of what it is about.
_UNITS = re.compile("[(（]?(?:责任|牵头|配合)(?:单位|部门|领导|科室|人)")


def _said(c: Context, document: str, position: int) -> str:
    """What the clause says that holds a position, folded, with its heading."""
    clause = c.texts.clause_at(document, position)
    return fold(_UNITS.split(c.texts.text(document)[clause.start : clause.end])[0]) + clause.heading if clause else ""
