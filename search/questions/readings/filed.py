"""Questions about the documents of the library themselves: who has issued one, which are about a place or issued by a body, what one of them cites.

A document is told by its title in quotes, whatever words stand in that, or as the plan of a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets

SCORE = 1.6
# Of titles that hold quotes the whole is looked at, and each quote.
_QUOTED, _QUOTES = re.compile(r"《.{6,}》|[“\"「].{6,}[”\"」]"), re.compile(r"《([^《》]{6,})》|[“\"「]([^“”\"「」]{6,})[”\"」]")
_PAPER = "(?:政策|政府|工作|公开)*(?:文件|文档|材料|资料|文本|计划|要点|报告|方案|规划|意见|通知|公文)"
_PAPERS_EN = r"(?:(?:policy|official|government|work) )*(?:documents|papers|plans|files|texts|reports|notices)"
_ISSUES, _ISSUED_EN = "(?:发布|印发|颁布|下发|制发|编制|公布|发出|出台|发)", r"(?:issued|published|released|drawn up|put out|promulgated)"
_WHO = "(?:谁|(?:哪|什么)[一些几]?个?(?:单位|部门|机构|政府|地方|机关|家))"
_ASKS_ISSUER = re.compile(
    rf"{_WHO}(?:来|所|负责|牵头)*{_ISSUES}(?:的|了|出来)*(?=[?？。]|呢|$|这|《)|(?:发布|印发|发文|制定|编制)(?:单位|机关|机构|部门|者)(?:是|为|有)*(?:{_WHO}|[?？]|$)"
    rf"|^who (?:has |have |had )?(?:{_ISSUED_EN}|drew up|wrote)\b|^by whom (?:was|were|is|has)\b.*\b{_ISSUED_EN}\b|^(?:which|what) (?:[a-z]+ ){{1,3}}?(?:has |have )?{_ISSUED_EN}\b|\bissuer of\b"
)
_CITES = re.compile(r"(?:引用|提到|提及|援引|依据|参照|涉及|引述|落实)|\b(?:cites?|cited|refers? to|referred to|mentions?|mentioned|quotes?)\b")
_ISSUED_BY = re.compile(
    rf"{_ISSUES}(?:了|过|的)*(?:哪|什么|几|多少)[些几份个]*{_PAPER}|(?:哪|什么)[些几份个]*{_PAPER}(?:都|是|由)+.+{_ISSUES}的?[?？。]*$"
    rf"|\b(?:which|what) {_PAPERS_EN} (?:has|have|did|does|do)\b.* (?:issue[d]?|publish(?:ed)?|release[d]?|put out)\?*$|\b(?:which|what) {_PAPERS_EN} (?:are|were|have been|has been) {_ISSUED_EN} by\b"
)
_ABOUT = re.compile(
    rf"^(?:请问|请|库里|这里|库中|列出|有没有)*(?:关于|有关|针对|讲述?|写)@的?(?:{_PAPER})?(?:库里|都|一共|总共|里面?|中)*有?(?:哪|什么|几)[些几份个]*{_PAPER}?[?？。呢吗]*$|^(?:请问|库里|这里)*(?:有)?(?:哪|什么)[些几份个]*{_PAPER}(?:是|都|在)*(?:关于|有关|针对|讲|写)@的?[?？。呢吗]*$"
    rf"|^(?:which|what|list all|list the|are there any|name the) {_PAPERS_EN}(?: in the library| here)?(?: are there| there are| are| is| deal| do you have| have you got)* (?:about|on|concerning|for|regarding) @[?.]*$"
)
_THE_PLAN = re.compile(rf"@(?:的|\d{{4}}年?度?的?)*{_PAPER}|\b(?:the|that) (?:[a-z]+ )?(?:plan|document|report|notice|programme|program) (?:of|for|about|on) (?:the )?@|@(?:'s|’s)? (?:[a-z]+ )?(?:plan|document|report|notice)\b")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one about documents of the library."""
    titled = _titled(c)
    if _ASKS_ISSUER.search(c.u.text) and (documents := titled or _plan_of(c)):
        yield Reading(p.Listing(p.Follow("ISSUED_BY", p.OUT, _named(c, documents))), SCORE, "who has issued it")
    if titled and c.u.has("ask.which") and _CITES.search(_QUOTED.sub("", c.u.question.raw)):
        yield Reading(p.Listing(p.Follow("REFERS_TO", p.OUT, _named(c, titled), types=("Policy",))), SCORE, "what it cites")
    if _ISSUED_BY.search(c.u.text) and (issuers := [i for m in c.u.mentions for i in m.of("Agency", "Organization", "Park", "Region")]):
        yield Reading(p.Listing(p.Follow("ISSUED_BY", p.IN, sets.entities(c, issuers))), SCORE, "documents issued")
    if c.owners and _ABOUT.search(_without_places(c)):
        yield Reading(p.Listing(p.Documents(about=sets.entities(c, [i for s in c.owners for i in s.ids]), years=c.u.years)), SCORE, "documents about a place")


def _titled(c: Context) -> tuple[str, ...]:
    """The documents of the library whose titles a question puts in quotes."""
    raw = c.u.question.raw
    found = dict.fromkeys([*(fold(m[0][1:-1]) for m in _QUOTED.finditer(raw)), *(fold(a or b) for a, b in _QUOTES.findall(raw))])
    return tuple(d for title in found for d in c.texts.written.titled(title))


def _plan_of(c: Context) -> tuple[str, ...]:
    """The plans of the place that a question names, where it speaks of them."""
    return tuple(c.in_years(c.documents, c.u.years)) if c.owners and _THE_PLAN.search(_without_places(c)) else ()


def _without_places(c: Context) -> str:
    """A question with a mark for each place whose plan it names."""
    text = c.u.text
    for mention in sorted((s.mention for s in c.owners), key=lambda m: -m.start):
        text = text[: mention.start] + "@" + text[mention.end :]
    return text


def _named(c: Context, documents: tuple[str, ...]) -> p.Entities:
    return p.Entities(documents, "、".join(c.view.document(d).title for d in documents[:3]))
