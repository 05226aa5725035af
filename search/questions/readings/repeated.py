"""Firms that stand behind several projects: behind two or more of a list, or behind most of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from search.questions.context import Context, Reading
from search.questions.language.amounts import small_number
from search.questions.plans import plan as p
from search.questions.readings import asking

_N = "[一二两三四五六七八九十\\d]|one|two|three|four|five|six|several|multiple"
_SEVERAL = (
    re.compile(rf"(?:不止|不只|不光|不仅|超过|多于|多过|大于|高于|more than |over )(?:有|是)?(?P<over>{_N})(?:[个项]| )"),
    re.compile(rf"(?:至少|起码|最少|同时|一共|共|at least )?(?:[\u3400-\u9fff]{{0,3}})(?P<least>{_N})(?:[个项](?:或|及|和)?(?:以上)?(?:不同|各不相同)?的?(?:重点|重大|在建)?(?:项目|工程)|次|(?: or more)?(?: or (?:two|three))? (?:[\w'’-]+ ){{0,6}}?(?:projects|schemes|works|entries|items|times)\b)"),
    re.compile(r"(?P<twice>(?:多个|好几个|(?<!哪)几个|若干个?)(?:不同的?)?(?:项目|工程)|多次|twice|more than once|重复出现|反复出现|\b(?:many|different) projects\b)"),
)
_MOST = re.compile(r"(?:项目|工程)[^,，。?？]{0,6}(?:最多|数量最多|数第一)|最多(?:的)?(?:项目|工程)|\bmost (?:[\w'’-]+ )?projects\b|\bthe (?:largest|highest|greatest) number of (?:[\w'’-]+ )?projects\b")
_WORKS = re.compile(r"项目|工程|\b(?:projects?|schemes?)\b")
_ONE_FIRM = re.compile(r"同一[家个](?:公司|企业|单位|集团)|\bthe same (?:company|firm|developer|group)\b")
_BEHIND = re.compile(r"承担|承建|建设|投资|实施|负责|手[里上中]|名下|背后|出现|拿[下了到]|包揽|揽|有|做|建|搞|上了?|揽|占|\b(?:behind|undertak\w*|build\w*|built|invest\w*|develop\w*|has|have|own\w*|hold\w*|appears?|named|listed|respons\w+|carr\w+|runs?|with|of)\b")


def read(c: Context) -> Iterator[Reading]:
    """The firms that undertake as many projects as a question says, or more than any other."""
    least = _least(c)
    documents = c.in_years(c.documents or (() if c.u.places else c.all_documents), c.u.years)
    if not least or not documents:
        return
    works: dict[str, set[str]] = defaultdict(set)
    staged = asking.stages(c)
    within = {s.object for s in c.statements("HAS_PROJECT", documents=documents) if s.qualifiers.get("stage") in staged} if staged else None
    built = [s for s in c.statements("UNDERTAKES", documents=documents) if within is None or s.object in within]
    for s in built:
        works[s.subject].add(s.object)
    most = max((len(own) for own in works.values()), default=0)
    firms = {i for i, own in works.items() if len(own) >= (most if least < 0 else least)} if most > 1 else set()
    if firms:
        c.bounded = True
        kept = [s for s in built if s.subject in firms]
        projects = p.Entities(tuple(dict.fromkeys(s.object for s in kept)))
        yield Reading(p.Listing(p.Follow("UNDERTAKES", p.IN, projects, types=("Company",), statements=tuple(s.id for s in kept))), 1.3, "firms of several projects")


def _least(c: Context) -> int:
    """How many projects a firm that a question asks for has at least; -1 for those with most, 0 where it asks for none such."""
    firms = "Company" in {k.value for k in c.u.asked} or c.u.has("ask.who") or _ONE_FIRM.search(c.u.text)
    if not firms or c.u.mentions_of("Company", "Project", "Agency") or not _WORKS.search(c.u.text) or c.u.has("ask.yesno", "ask.figure") or not _BEHIND.search(c.u.text):
        return 0
    if _MOST.search(c.u.text):
        return -1
    match = next((m for pattern in _SEVERAL if (m := pattern.search(c.u.text))), None)
    if match is None:
        return 0
    found = match.groupdict()
    number = small_number(found.get("over") or found.get("least") or "") or 2
    return max(2, number + ("over" in found))
