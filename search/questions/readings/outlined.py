"""What stands directly below a heading of a plan: how many tasks a part of it holds, and which they are (下设几项任务, 这一部分有哪几条)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import Clause, covered

NAME = "tasks below a heading"
# Surer than a number that stands somewhere before the words of the heading.
SCORE = 1.5
_PART = r"(?:这|那|该)?一?(?:大?部分|板块|章节?|节|篇|大?块|标题|小标题|大项|条目)"
_BELOW = r"(?:里面?|中|内|下面|下(?![设分列辖])|之下|底下|名下|项下|当中)"
_HOLDS = r"(?:下设|下分|下列|下辖|设|分成|分为|细分[成为]|细化[成为]|拆[成为]|拆分[成为]|拆解[成为]|分解[成为]|划[成为]|划分[成为]|包含|包括|含|涵盖|列|提|写|讲|说|部署|安排|布置|明确)(?:有|了|出|着)*"
_WHAT = r"(?P<ask>几|多少|哪(?:些|几|[一二两三四五六七八九十]))(?:[大小个项条件块点]|个?方面|个?部分)*(?:具体|重点|主要|工作)*的?(?P<noun>任务|工作|事项?|措施|举措|内容|小项|条目|要点|小标题|部分|方面|要求)?"
_ZH = re.compile(rf"(?P<of>[^?？;；。]{{4,}}?)(?P<part>{_PART})?(?P<below>{_BELOW})?[,，:：]?(?:又|还|都|各|分别|一共|总共|共计?|具体|究竟|到底)*(?P<holds>{_HOLDS})?(?:都|一共|总共|共)*(?:有|是)?{_WHAT}[呢啊]?[?？。]*$")
_ITEMS_EN = r"(?:sub-?)?(?:tasks|items|points|measures|entries|headings|sections|parts|jobs|work items|pieces of work)"
_EN = (
    re.compile(rf"\b(?:how many|which|what) (?:[a-z-]+ ){{0,2}}?{_ITEMS_EN} (?P<lead>[^?]*?)\b(?:under|below|beneath|within the (?:section|part|chapter|heading)|in the (?:section|part|chapter)|(?:the )?(?:section|part|chapter|heading) (?:on|about|called|headed|titled))\b(?P<of>[^?]+)"),
    re.compile(rf"\b(?:into )?how many (?:[a-z-]+ ){{0,2}}?{_ITEMS_EN} (?:does|do|is|are) (?P<of>[^?]+?)(?: (?:have|contain|hold|comprise|list|include|consist of|(?:divided|split|broken(?: down)?)(?: into)?))\b"),
)
_OUTLINE = re.compile("下[设分列]")
# What stands before the name of a heading: the plan, its year.
_BEFORE = re.compile(r".*(?:的|里面?|中|内|年|计划|要点|方案|规划|报告|文件|[,，:：“\"「])(?=.{4})")
_QUOTED = re.compile(r"[“\"「『]([^”\"」』]{3,30})[”\"」』]")
# A heading must hold so much of what it is called by; one that no word says to be a part of the plan, all of it.
ENOUGH, ENOUGH_EN, WHOLE, SHORTEST = 0.8, 0.75, 1.0, 4


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for what a heading of a plan holds."""
    documents = c.in_years(c.documents, c.u.years)
    if not documents or len(documents) > READ_DOCUMENTS or c.meanings is not None or not c.u.has("ask.count", "ask.which"):
        return
    heading = _english(c, documents) if c.u.language == "en" else _chinese(c, documents)
    if heading is None:
        return
    document, clause, counts = heading
    below = p.Follow("PART_OF", p.IN, sets.entities(c, [clause.task]), types=("Task",), documents=(document,))
    yield Reading(p.Counting(below) if counts else p.Listing(below), SCORE, NAME)


def _chinese(c: Context, documents: Sequence[str]) -> tuple[str, Clause, bool] | None:
    """The document and the heading that a Chinese question asks into, and whether it asks how many."""
    match = _ZH.match(c.u.text)
    if match is None or c.u.has("ask.who") or c.u.mentions_of("Agency"):
        return None
    last = list(_QUOTED.finditer(match["of"]))[-1:]
    # “五大战役”中的甲战役: what stands behind a name in quotes is meant.
    quoted = [m for m in last if len(match["of"]) - m.end() < SHORTEST]
    called = fold(quoted[0][1] if quoted else _BEFORE.sub("", match["of"]))
    structural = match["part"] or match["holds"] or (match["below"] and quoted)
    grams = [called[i : i + 2] for i in range(len(called) - 1)]
    if len(called) < SHORTEST:
        return None
    best = _best(c, documents, lambda k: sum(g in k.heading for g in grams) / len(grams), ENOUGH if structural else WHOLE)
    # Of a heading that is not there, no number elsewhere says what stands below it.
    c.bounded = c.bounded or (best is None and _OUTLINE.match(match["holds"] or "") is not None and bool(match["noun"]))
    return (*best, match["ask"][0] != "哪") if best else None


def _english(c: Context, documents: Sequence[str]) -> tuple[str, Clause, bool] | None:
    """The same of an English question."""
    match = next((m for pattern in _EN if (m := pattern.search(c.u.text))), None)
    if match is None or c.u.mentions_of("Agency"):
        return None
    terms = [t for t in c.content("type", "outline", without=[s.mention for s in c.owners]) if match.start("of") <= c.u.text.find(t.text) < match.end("of")]
    importance = c.weigh(terms, documents) if terms else []
    best = _best(c, documents, lambda k: covered(terms, importance, (k.heading, 1.0)), ENOUGH_EN) if terms and all(t.words for t in terms) else None
    return (*best, "how many" in match[0]) if best else None


def _best(c: Context, documents: Sequence[str], fit: Callable[[Clause], float], enough: float) -> tuple[str, Clause] | None:
    """The heading with others below it that fits best, the shortest of equal ones; None where none fits enough."""
    found = [(fit(k), -len(k.heading), d, k) for d in documents for k in _with_parts(c.texts.clauses(d))]
    best = max(found, key=lambda x: x[:2], default=None)
    return (best[2], best[3]) if best and best[0] >= enough else None


def _with_parts(clauses: Sequence[Clause]) -> list[Clause]:
    """The clauses below whose headings others stand."""
    above = {k.path.rpartition("/")[0] for k in clauses}
    return [k for k in clauses if k.path in above]
