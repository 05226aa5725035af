"""Questions for counts: how many members a list has, how many documents speak of something, and numbers the text states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language.amounts import chinese_number
from search.questions.plans import plan as p
from search.questions.readings import duties, enumerations, lists, papers, series
from search.questions.readings.units import measures
from search.questions.texts import Term, covered
from search.questions.understanding import GENERAL_KINDS

_STATED = re.compile(r"([一二三四五六七八九十两]{1,3}|\d{1,4})(?:个|家|项|座|所|条|只|支|大|类|处|宗|户|名|场)")

# A question that asks how many units a task has is one for a number, however well the list of them fits.
DUTIES = 1.4


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for a count."""
    if not c.u.has("ask.count") or measures(c.u.text):
        return
    if charged := _charged_tasks(c):
        yield charged
        return
    if c.meanings is None and (of_papers := list(papers.read(c))):
        yield from of_papers
        return
    for reading in duties.read(c) if not _AND_WHO.search(c.u.text) else ():
        if isinstance(reading.plan, p.Listing):
            yield Reading(p.Counting(reading.plan.of), DUTIES * reading.score, "count of " + reading.name)
    if c.meanings is not None:
        # What is counted has to be named: words that are merely near in meaning would give a number of something else.
        return
    yield from enumerations.counted(c)
    for reading in lists.read(c):
        if c.owners and reading.name == "places by topic":
            continue  # those of the whole library are not those of the place asked about
        if not c.u.asked and not _named_so(c, reading) and ((c.u.language == "en" and reading.name.startswith("industries")) or (reading.name.endswith("projects") and (c.u.language == "en" or c.u.mentions_of("Company"))) or reading.name.endswith("of a company")):
            continue  # how many hotel rooms: of what kind is not known
        if isinstance(reading.plan, p.Listing):
            # 几份文件提到…: documents are counted, whatever figure stands beside what they speak of.
            surely = DUTIES if reading.name == "documents that say" and {k.value for k in c.u.asked} == {"Document"} else 1.0
            yield Reading(p.Counting(reading.plan.of, tuple(_stated(c, reading.plan.of))), surely * reading.score, "count of " + reading.name)


def _named_so(c: Context, reading: Reading) -> bool:
    """Whether a reading is for works each of which is called by what an English question counts: bus depots, all of them 公交首末站."""
    if not reading.name.endswith("projects") or not isinstance(reading.plan, p.Listing):
        return False
    heads = counted_nouns(c, c.content("outline"))
    members = c.names.entities(list(c.runner.members(reading.plan.of)))
    return bool(heads and members) and all(any(w in fold(n) for t in heads for w in t.words if len(w) >= 2 for n in e.names) for e in members.values())


def counted_nouns(c: Context, terms: Sequence[Term]) -> list[Term]:
    """The words of an English question that end what it counts: tourists, overnight stays; both where two stand side by side."""
    return [t for start, end in _counted_rows(c.u.text) if (t := _last_within(c.u.text, terms, start, end))] if c.u.language == "en" else []


def _counted_rows(text: str) -> list[tuple[int, int]]:
    """Where what is counted stands, each of several side by side: bus hubs, depots and terminals."""
    match = _COUNTED_EN.search(text)
    return series.between(_JOINT_EN.finditer(text, *match.span(1)), *match.span(1)) if match else []


def _last_within(text: str, terms: Sequence[Term], start: int, end: int) -> Term | None:
    """The word that ends a stretch of a question, which tells what is meant by it: rooms of hotel rooms."""
    return next((t for t in terms if start <= (at := text.find(t.text, start)) < end and at + len(t.text) == end), None)


_JOINT_EN = re.compile(r",? (?:and|or) |, ")
_COUNTED_EN = re.compile(r"\bhow many (.+?) (?:do|does|did|is|are|will|would|should|has|have|can|in|of|at)\b")
# 引进多少个项目,哪个部门负责: things are counted, and no units.
_AND_WHO = re.compile(r"(?:几|多少)[^,，;；?？]*[,，;；?？]+[^,，]*?(?:谁|哪[个些几家]?个?(?:部门|单位|局|机构|科室))")
# 写明责任单位的任务有多少条: any that someone is charged with.
_CHARGED = re.compile(
    r"(?:写明|写了|明确了?|标明|注明|列明|列了|有|带|含有?|附有?|落实了?|规定了?)[着了]?(?:具体的?)?(?:责任|牵头|负责)(?:单位|部门|主体)的?(?:[㐀-鿿]{0,6}?)(?:任务|工作|事项|条目)"
    r"|\b(?:tasks|items|duties|points)\b [^?]{0,80}?\b(?:with|have|has|name|names|give|carry|assigned to|come with) (?:an? |the |any |its |their )?(?:named )?(?:responsible|lead|accountable)\b"
)


def _charged_tasks(c: Context) -> Reading | None:
    """How many tasks of the plan asked about name who is responsible for them."""
    documents = tuple(c.in_years(c.documents, c.u.years))
    if not documents or not _CHARGED.search(c.u.text) or c.u.mentions_of("Agency"):
        return None
    return Reading(p.Counting(p.Follow("RESPONSIBLE_FOR", p.OUT, types=("Task",), documents=documents)), 1.6, "count of tasks with units")


def _stated(c: Context, of: p.Set) -> Iterator[p.Quote]:
    """A number that the sentence which lists the members states itself: 湘江…小镇等五个特色小镇."""
    members = c.runner.members(of)
    places = {(s.document, s.start) for m in members.values() for s in m.statements if s.document}
    said = c.u.content(c.subject_mentions(), ("ask", "outline", "relation"))
    terms = [t for t in said if t.text not in GENERAL_KINDS] or said
    if not terms or not places or len({d for d, _ in places}) > 1:
        return
    seen = set()
    for document, start in sorted(places)[:40]:
        sentence = c.texts.sentence_at(str(document), start)
        if sentence is None or sentence.start in seen:
            continue
        seen.add(sentence.start)
        yield from _numbers(c, sentence.document, sentence.start, sentence.end, terms)


def _numbers(c: Context, document: str, start: int, end: int, terms: Sequence[Term]) -> Iterator[p.Quote]:
    text = c.texts.text(document)[start:end]
    for match in _STATED.finditer(text):
        near = fold(re.split(r"[,，。;；\s]", text[match.end() : match.end() + 14])[0])
        number = int(match[1]) if match[1].isdigit() else chinese_number(match[1])
        named = any(c.u.text[k.start : k.end] in near for k in c.u.asked if k.end - k.start >= 2)
        if number and (covered(terms, [1.0] * len(terms), (near, 1.0)) >= 0.6 or (named and match[0][-1] in "大个类")):
            yield p.Quote(document, start + match.start(), start + match.end(), float(number))
