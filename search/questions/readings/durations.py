"""Questions for how long something holds or is given: 政策有效期几年, for how many years is the rent subsidised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language.amounts import small_number
from search.questions.plans import plan as p
from search.questions.readings.beside import ASKING, THE_POLICY, beside, readable, said_before
from search.questions.readings.readoff import year_of
from search.questions.texts import PARTS, Sentence, covered

NAME = "durations"
SCORE, ENOUGH, ENOUGH_ENGLISH = 1.6, 0.6, 0.5
# How much what stands around a duration tells of it: its sentence, the headings above, the sentences before.
WHOLE, ABOVE, BEFORE, SENTENCES_BEFORE = 0.85, 0.6, 0.6, 2
# How much it speaks for a duration that it is the longest there may be, where that is asked for.
ALIKE, MOST = 0.01, 0.1
_MOST = re.compile(r"最[多长高]|至多|超过|为限|以内|\b(?:most|maximum|longest|limit)\b")
_YEARS = re.compile(r"(?<![哪近这那前后头来过未])(?:几|多少)年(?!级|代|度|来|前)|\bhow many years\b")
_MONTHS = re.compile(r"(?:几|多少)个?月(?!份)|\bhow many months\b")
# What is measured in metres: how long it is asks for no time.
_LENGTHY = r"roads?|railway|line|tunnel|bridge|route|corridor|pipe\w*|canal|dyke|belt|river|runway|taxiway|street|avenue|(?:express|motor|high|free|green|cycle|cause|water|walk|side|inland water)way|lane|path|footpath|track|trail|wall|fence|embankment|dam|levee|pier|quay|wharf|berth|jetty|breakwater|cable|sewer|water main|gallery|section|stretch|extension|coastline|shore|network|channel|ditch|conveyor"
_ANY = re.compile(r"多久|多长(?:的)?时间|(?:(?<![预前后中分早晚末初首一二三四五每各])期限?|时限|年限|时长)(?:是|为|有|最长)*(?:多[少长久]|几何)|\bhow long\b(?! (?:an? |(?:is|are|was|were|will|should|would|must|does|do|did) (?:the |an? |its |their )?)(?:[\w-]+ )*(?:" + _LENGTHY + r")s?\b)")
_DURATION = re.compile(r"(?<![\d.第每])(?P<n>\d{1,2}|(?<![一二三四五六七八九十百])[一二两三四五六七八九十]{1,3})(?P<unit>个?(?:完整)?(?:会计)?年(?![级代底末初中终度]|行动|计划|规划|攻坚|滚动|任务)|个月|个?工作日|天)(?!后|前)")
_FRAME = re.compile(
    rf"{ASKING}|(?:最[长多少]|至少|一共|总共|连续|可以?|能够?|应当?|须|需要?)?(?:是|为|有)?(?:(?<![哪近这那前后头来过未])(?:几|多少)(?:年|个?月)(?:以上|以内|以下|内)?|多久|多长的?时间|多[长久])|最多|最长|至多|最高|最短|不得?超过|补助|补贴|资助|奖励|发放|给予|支持|要求|{THE_POLICY}|以上|享受|获得|期限|时限"
)
# What a policy says of itself, whose title says the rest: 本意见有效期三年.
_ITSELF = re.compile("有效期|施行|实施期|试行|本(?:意见|办法|政策|细则|规定|通知|方案|措施|条例|实施)")
_TIME_WORDS = re.compile(r"\b(?:years?|months?|long|how|time|period|last)\b")


class _Offer(NamedTuple):
    """One duration that may be meant, with how well it fits."""

    sentence: Sentence
    start: int
    end: int
    value: float
    unit: str
    fit: float


def asked(text: str) -> tuple[str, ...]:
    """The units of time in which a question asks how long; none where it does not ask that."""
    if _YEARS.search(text):
        return ("年",)
    if _MONTHS.search(text):
        return ("个月",)
    return ("年", "个月", "个工作日", "天") if _ANY.search(text) else ()


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for how long."""
    units = () if c.u.has("ask.yesno", "ask.who", "ask.which") and not _YEARS.search(c.u.text) else asked(c.u.text)
    documents = readable(c) if units else []
    offers = _offers(c, documents, units) if documents else []
    best = max((o.fit for o in offers), default=0.0)
    if best < (ENOUGH if c.u.language == "zh" else ENOUGH_ENGLISH):
        return
    first = next(o for o in offers if o.fit > best - ALIKE)
    document = first.sentence.document
    yield Reading(p.Figures(quotes=(p.Quote(document, first.start, first.end, first.value, first.unit, year=year_of(c, document)),)), SCORE, NAME)


def _offers(c: Context, documents: Sequence[str], units: Sequence[str]) -> list[_Offer]:
    """The durations that some documents tell, each with how well it fits."""
    terms = beside(c, _FRAME) if c.u.language == "zh" else [t for t in c.content("outline") if t.words and not _TIME_WORDS.search(t.text)]
    if not terms:
        return []
    importance = c.weigh(terms, documents)
    offers = []
    for document in documents:
        sentences = c.texts.sentences(document)
        for i, sentence in enumerate(sentences):
            for start, end, value, unit in durations(c.texts.plainly(sentence)):
                if unit in units:
                    part = c.texts.piece(document, sentence.start + start, sentence.start + end, PARTS)
                    title = fold(c.view.document(document).title) if _ITSELF.search(sentence.folded) else ""
                    before = said_before(sentences, i, SENTENCES_BEFORE)
                    fit = covered(terms, importance, (part, 1.0), (sentence.folded + title, WHOLE), (sentence.headings, ABOVE), (before, BEFORE))
                    fit += MOST * bool(_MOST.search(c.u.text) and _MOST.search(part))
                    offers.append(_Offer(sentence, sentence.start + start, sentence.start + end, value, unit, fit))
    return offers


def durations(sentence: str) -> list[tuple[int, int, float, str]]:
    """The durations that a sentence in half width tells: where, how much, in which unit.

    >>> durations("培育期为3年,连续补助两个完整会计年度。2020年起执行,三年行动计划。")
    [(4, 6, 3.0, '年')]
    """
    return [(m.start(), m.end(), float(n), _unit(m["unit"])) for m in _DURATION.finditer(sentence) if (n := small_number(m["n"]))]


def _unit(written: str) -> str:
    return "年" if written.endswith("年") else "个工作日" if written.endswith("工作日") else written
