"""Parks that are to become something of a higher kind: 支持哪几个园区申报国家级经开区, how many zones apply to become national-level ETDZs.

A plan names them in front of the verb: 支持甲经济开发区、乙工业园申报国家级经开区.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.readings import asking, sets
from search.questions.texts import Sentence

SCORE = 1.1
# What is raised, and what is applied for: of bonded zones, which others may be turned into, a question that speaks of one means no other.
_RAISED, _APPLIED = "升级|升格|晋升|转型为|提升为", "申报|申请|申建|申创|申设|争创|创建|获批"
_VERBS = f"{_RAISED}|{_APPLIED}"
_RAISED_EN, _APPLIED_EN = r"\b(?:upgrad|promot|rais|turn|transform|convert)", r"\b(?:appl|bid)"
_WAYS = ((re.compile(f"{_RAISED}|{_RAISED_EN}"), re.compile(_RAISED)), (re.compile(f"{_APPLIED}|{_APPLIED_EN}"), re.compile(_APPLIED)))
_BONDED = re.compile(r"综保|保税|\bbonded\b")
# Who prepares the papers for it is asked of some of them alone.
_PAPERS = re.compile(r"编制|编材料|材料|资料|\b(?:papers?|paperwork|dossiers?|documents)\b")
_SITES = re.compile(r"哪几?[个些]?(?:处|地方)|\b(?:which|what|how many) (?:sites?|places?|locations?|zones?|parks?|areas?)\b")
# What parks may become, as plans call it, as questions do in Chinese, and in English.
_KINDS = (
    ("(?:经开区|经济(?:技术)?开发区)", "经开区|经济(?:技术)?开发区", r"etdzs?|economic(?: and)?(?: technological)?(?: development)? zones?"),
    ("(?:高新区|高新技术(?:产业)?开发区)", "高新区|高新技术(?:产业)?开发区", r"high[- ]tech (?:industrial )?(?:development )?zones?"),
    ("(?:综合保税区|综保区)", "综合保税区|综保区", r"(?:comprehensive )?bonded (?:zone|area)s?"),
)
_LEVELS = (("国家级?", "国家级?", r"national(?:[- ]level)?"), ("省级", "省级", r"provincial(?:[- ]level)?"))
_LEVEL_ZH, _LEVEL_EN = "|".join(zh for _, zh, _ in _LEVELS), "|".join(en for _, _, en in _LEVELS)
_ASKED = tuple(
    (
        said,
        re.compile(rf"(?:{_VERBS}|建成|成为)(?:和|并|或|为|成|成为|建设|创建|培育|认定)*(?P<level>{_LEVEL_ZH})?(?:{zh})"),
        re.compile(rf"\b(?:becom\w+|upgrad\w+ (?:in)?to|appl\w+ (?:to become|to be|for)|turn\w* into|promoted to)\b[^?]{{0,30}}?\b(?:(?P<level>{_LEVEL_EN}) )?(?:{en})\b"),
    )
    for said, zh, en in _KINDS
)
_PIECES = re.compile(r"[^,，;；。\n]+")


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for the parks that a plan says are to become something."""
    said = _said(c) if c.documents and c.u.has("ask.which", "ask.count") and not _PAPERS.search(c.u.text) and ("Park" in asking.asked_types(c) or _SITES.search(c.u.text)) else None
    if said is None:
        return
    ways = [done for asked, done in _WAYS if asked.search(c.u.text)] if _BONDED.search(c.u.text) else []
    found = (len(ways) == 1 and _found(c, said, ways[0])) or _found(c, said, re.compile(""))
    if of := sets.led_to(list(found.values()), ("Park",), sets.entities(c, (s.subject for s in found.values()))):
        yield Reading(asking.counted_or_listed(c, of), SCORE, "parks that are to become something")


def _found(c: Context, said: re.Pattern[str], way: re.Pattern[str]) -> dict[str, Statement]:
    """The parks of which the plans in question say it in one way, each with where it is named."""
    found: dict[str, Statement] = {}
    for sentence in c.sentences(c.looked_at()):
        if said.search(c.texts.text(sentence.document), sentence.start, sentence.end) and _within(c, sentence):
            for s in _parks(c, sentence, said, way):
                found.setdefault(s.object, s)
    return found


def _said(c: Context) -> re.Pattern[str] | None:
    """How a plan says what a question asks parks to become, None where it asks for no such thing."""
    for said, zh, en in _ASKED:
        match = (en if c.u.language == "en" else zh).search(c.u.text)
        if match:
            level = next((own for own, *asked in _LEVELS if match["level"] and any(re.fullmatch(a, match["level"]) for a in asked)), "")
            return re.compile(rf"(?:{_VERBS})[㐀-鿿、]{{0,6}}?{level}{said}")
    return None


def _within(c: Context, sentence: Sentence) -> bool:
    """Whether a sentence or what stands above it speaks of the place within the plan that a question names; any does where it names none."""
    names = [fold(n) for s in c.inner for n in (s.mention.chinese, *c.own_names(s.ids))]
    return not names or any(n in sentence.folded + sentence.headings for n in names)


def _parks(c: Context, sentence: Sentence, said: re.Pattern[str], way: re.Pattern[str]) -> Iterator[Statement]:
    """The parks that a sentence names in front of what they are to become, in the same part of it."""
    text = c.texts.text(sentence.document)
    mentioned = sets.of_types(c, c.statements("MENTIONS", documents=[sentence.document]), ("Park",))
    for piece in _PIECES.finditer(text, sentence.start, sentence.end):
        if way.search(piece[0]) and (becomes := said.search(text, piece.start(), piece.end())):
            yield from _named(c, text[piece.start() : becomes.start()], mentioned, sentence)


def _named(c: Context, words: str, mentioned: Sequence[Statement], sentence: Sentence) -> Iterator[Statement]:
    """Of the parks that a plan mentions those named in some words, each by the mention nearest to the sentence."""
    names = sorted(((n, s.object) for s in mentioned for n in c.own_names([s.object])), key=lambda x: (-len(x[0]), x))
    for name, park in names:
        if name in words:
            words = words.replace(name, "|")
            yield min((s for s in mentioned if s.object == park), key=lambda s: abs(s.start - sentence.start))
