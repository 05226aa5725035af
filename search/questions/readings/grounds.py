"""The documents that something rests on: 子规划依据哪两份文件, of which a plan says 按照《甲》和《乙》,制定子规划."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import asking, sets
from search.questions.texts import Sentence, Term, covered

SCORE = 0.97
# What a plan says that rests on documents must hold so much of what a question says of it.
ENOUGH = 0.4
# A word that only the title of a document says tells less of what rests on it.
IN_TITLE, _TITLE = 0.85, re.compile("《[^《》]*》")
_ON = "依据|根据|按照|依照|遵照|参照|对照|遵循"
_ASKED = re.compile(
    rf"(?:{_ON})(?:的|着|了|是|到底|究竟|主要|都|上面|上位|省里|国家|市里)*(?:哪|什么|几)|(?:哪|什么)[^,，。?？]{{0,16}}(?:作|做|当|为)(?:为|成|了)?(?:编制|制定)?(?:依据|根据|蓝本)"
    r"|(?:依据|根据)(?:都|分别|主要)?(?:是|有|为|包括)(?:哪|什么)"
    rf"|\b(?:based|rests?|resting|relies|rely|relied|founded|grounded) (?:up)?on\b|\bserves? as (?:the )?basis\b|{asking.ON_WHICH_EN}"
)
_LED = re.compile(rf"(?:{_ON})[^,，。;；\n]*$")
# How a plan speaks of itself: 制定本方案.
_ITSELF = re.compile(r"本(?:规划|方案|计划|要点|意见|导引|办法|细则|纲要|报告|通知|措施|清单)")
# Plans of a part, or of a kind, are others than those of the whole.
_OF_A_PART = re.compile(r"(?:子|分|专项|总体|产业|空间|实施|专题)(?:规划|方案|计划)")
# What a document is called, which has no brackets around it.
_CALLED = re.compile(r"(?:办法|意见|条例|规定|方案|细则|规划|通知|纲要|决定|要点|措施|标准|指南|规则|规程|批复|计划|法)(?:\([^()]*\))?$")
# Words of a question that say only that something is drawn up, or whose documents are asked for.
_SAYS_NOTHING = re.compile(rf"(?:{_ON}|制定|编制|定|订|编|写|起草|出台|拟定|上面|上级|上位|省里|市里|国家|省级|自己|文件|政策|法规|材料|规划|方案|计划|工作|要点|意见|一共|总共|提到|说明|的|是|这|那|份|两|三|几)+")


def asked(c: Context) -> bool:
    """Whether a question asks on which documents something rests."""
    return _ASKED.search(c.u.text) is not None


def read(c: Context) -> Iterator[Reading]:
    """The documents that a plan names as what the thing asked about rests on."""
    terms = [t for t in c.u.content(c.subject_mentions(), ("ask", "outline", "relation")) if not _SAYS_NOTHING.fullmatch(t.text) and (t.words or c.u.language == "zh")]
    terms += [Term(m[0], (m[0],)) for m in _OF_A_PART.finditer(c.u.text) if all(m[0] not in t.text for t in terms)]
    found = [(s, sentence) for s in c.statements("REFERS_TO", documents=c.looked_at()) if (sentence := _resting(c, s))]
    fits = [_fit(c, terms, sentence) for _, sentence in found]
    best = max(fits, default=0.0)
    own = [s for (s, _), fit in zip(found, fits, strict=True) if fit >= max(best - 0.05, ENOUGH)]
    if of := sets.led_to(own, ("Policy",), sets.entities(c, (s.subject for s in own))):
        yield Reading(p.Listing(of), SCORE, "documents that something rests on")


def _resting(c: Context, s: Statement) -> Sentence | None:
    """The sentence that names a document as what something rests on, None where it is named otherwise."""
    sentence, text = c.texts.sentence_at(str(s.document), s.start), c.texts.text(str(s.document))
    written = text[s.start - 1 : s.start] == "《" or text[s.start : s.start + 1] == "《" or _CALLED.search(text[s.start : s.end])
    return sentence if sentence and written and _LED.search(text[sentence.start : s.start]) else None


def _fit(c: Context, terms: list[Term], sentence: Sentence) -> float:
    """How much of what a question says a sentence says of what rests on documents; where it says nothing more, whether that is the plan itself."""
    if not terms:
        return float(_ITSELF.search(c.texts.text(sentence.document)[sentence.start : sentence.end]) is not None)
    own = fold(_TITLE.sub("", c.texts.text(sentence.document)[sentence.start : sentence.end]))
    return covered(terms, c.weigh(terms, [sentence.document]), (own, 1.0), (sentence.folded, IN_TITLE), (sentence.headings, 0.7))
