"""What plans say of one phase of works, beside others of the same works: 一期年内投产,二期视市场情况再定."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.names import fold
from search.questions.agreement import stages, times
from search.questions.context import Context
from search.questions.language.amounts import chinese_number
from search.questions.texts import Sentence, Term, covered

# The phase of works; 学期, 周期 and the like are none, and neither are the numbers of meetings and loans (第一期, 一期贷款).
# Of 二、三期 each number is one.
_PHASE = re.compile(r"(?<![第十百\d学])(?P<n>[一二三四五六七八首1-8])(?:(?=(?:[、和及][一二三四五六七八1-8])+期)|期(?:项目|工程)?(?![货间限望末刊次]|贷款|债))")
_PHASE_EN = re.compile(r"\b(?:(?:its |the )?(?P<a>first|second|third|fourth|fifth) (?:phase|stage)|(?:phase|stage) (?P<b>one|two|three|four|five|[1-5]|i{1,3}|iv|v))\b")
_NUMBERS = {w: n for n, words in enumerate(["first one 1 i", "second two 2 ii", "third three 3 iii", "fourth four 4 iv", "fifth five 5 v"], 1) for w in words.split()}
_PIECES = re.compile(r"(?:[^,，;；、。:：—]|(?<=[一二三四五六七八1-8])、(?=(?:[一二三四五六七八1-8]、)*[一二三四五六七八1-8]期))+")
# A phase in any writing.
_ANY_PHASE = re.compile("(?P<n>[一二三四五六七八1-8])(?=(?:[、和及][一二三四五六七八1-8])*期)|(?P<roman>[ⅰⅱⅲⅳⅴ]|i{1,3}|iv|v)期", re.IGNORECASE)
# What may stand before a phase whose works the piece before it names: 至于二期, 基地二期, 其二期.
_BARE = re.compile(r"(?:至于|关于|而|但|其中?|并|则|同时|不过|另外|该|本|园区?|基地|项目|工程|厂|的)*")
# What works are to wait for, or hang on: 视市场情况启动, 待批复后开工, 只做前期.
_HANGS = re.compile(
    r"视[^,，。;；]{2,16}(?:情况|进度|形势|负荷|需[求要]|进展|效果|结果|而定|再定|启动|推进|另行|报批)|要?看[^,，。;；]{2,14}|取决于|须?待[^,，。;；]{2,24}(?:再|方可|才能?|启动|开工|动工|实施|建设|推进|另行|报批|投用)"
    r"|条件(?:具备|成熟|允许)|具备[^,，。;；]{0,6}条件|适时|择机|另行(?:研究|安排|报批|论证)|[只仅][做作开](?:展|好)?前期|(?:暂|今年|年内|本年)不|不(?:列入|纳入)|未落实|暂缓"
)
# A question that asks itself what works wait for.
_ASKS_WHY = re.compile(r"要等|才[会能开启]|视[^,，]{1,12}(?:而定|情况)|取决|前提|条件|[要得]看|\b(?:depend|subject to|condition|until|wait|after|once|provided)")
# The works are those asked about where so much of their name stands there.
ENOUGH = 0.6
# A word of so few characters may be short for works that stand right before it, where nearly all of their name does.
SHORT, SURELY = 3, 0.95
_MARKED = re.compile(rf"{_PHASE.pattern}|(?:项目|工程)$")


@dataclass(frozen=True)
class Told:
    """What a plan says of the phase asked about, in the sentence that says it."""

    sentence: Sentence
    words: str


def asked(c: Context) -> int:
    """The number of the phase of works that a question asks about, 0 where it asks about none or several."""
    numbers = {_number(m) for m in _marks(c)}
    return numbers.pop() if len(numbers) == 1 else 0


def _marks(c: Context) -> Iterator[re.Match[str]]:
    """Where a question names phases."""
    return (_PHASE_EN if c.u.language == "en" else _PHASE).finditer(c.u.text)


def said(c: Context, sentences: Sequence[Sentence], terms: Sequence[Term]) -> tuple[Sentence, bool] | None:
    """The sentence that tells of the phase of works that a question asks about, and whether it affirms what is asked; None where none tells."""
    number = asked(c)
    works = _works(c, terms) if number else []
    if not works:
        return None
    if (found := _told(c, sentences, works, number)) is None:
        return (other, False) if (other := _of_another(c, sentences, works, number)) else None
    affirmed = _waits(c, found, terms) if _ASKS_WHY.search(c.u.text) else _affirmed(c, found)
    return (found.sentence, affirmed) if affirmed is not None else None


def _waits(c: Context, found: Told, terms: Sequence[Term]) -> bool | None:
    """Whether a phase waits for what a question asks if it waits for; None where the words are others."""
    mark = next(_marks(c))
    for_what = [t for t in terms if c.u.text.find(t.text) >= mark.end()]
    return True if for_what and _HANGS.search(found.words) and _held(found.words, for_what) >= ENOUGH else None


def _of_another(c: Context, sentences: Sequence[Sentence], works: Sequence[Term], number: int) -> Sentence | None:
    """The sentence that tells of another phase of just the works of which a question asks about a later one; the first need not be called so."""
    if number == 1 or _told(c, sentences, works, number, loosely=True):
        return None
    others = sorted(_named(c, sentences) - {number})
    return next((found.sentence for n in others if (found := _told(c, sentences, works, n))), None)


def untold(c: Context, sentence: Sentence) -> bool:
    """Whether a question asks about a later phase of works, of which neither a sentence nor those around it say anything."""
    number = asked(c)
    return number > 1 and number not in _named(c, [sentence])


def _named(c: Context, sentences: Sequence[Sentence]) -> set[int]:
    """The numbers of the phases that some sentences, or those around them, name."""
    around = "\n".join(before + c.texts.text(own.document)[own.start : own.end] for s in sentences for before, own in _with_next(c, s))
    return {_number(m) for m in _ANY_PHASE.finditer(around)}


def _told(c: Context, sentences: Sequence[Sentence], works: Sequence[Term], number: int, loosely: bool = False) -> Told | None:
    """What the sentences that speak of some works, or those right behind them, say of a phase of them; ``loosely`` takes a short word in front of it for the works that stand before."""
    for sentence in sentences:
        for before, own in _with_next(c, sentence):
            if (words := _of_phase(c, before, own, number, works, loosely)) is not None:
                return Told(own, words)
    return None


def _affirmed(c: Context, found: Told) -> bool | None:
    """Whether what is told of a phase affirms what a question asks of it; None where it does not tell."""
    if _HANGS.search(found.words):
        return False
    agreed = [v for v in (_staged(c, found.words), _dated(c, found)) if v is not None]
    return all(agreed) if agreed else None


def _staged(c: Context, words: str) -> bool | None:
    wanted, reached = stages.asked(c), stages.named(words)
    if not wanted or not reached:
        return None
    furthest = max(stages.ORDER[s] for s in wanted)
    return max(stages.ORDER[s] for s in reached) >= furthest if furthest >= stages.ORDER["complete"] else True


def _dated(c: Context, found: Told) -> bool | None:
    """Whether a phase is due by the time asked; of years alone where the question names but a year."""
    own = c.plan_year(found.sentence.document)
    due = times.of_year(times.due(found.words), "", own)
    whole = times.whole_year(c.u.text)
    if dates := times.spans(c.u.text, c.u.language == "en") or ([whole] if whole else []):
        late = times.LATE.search(c.u.text) is not None
        return any(_agrees(a, d, late) for a in times.of_plan(dates, own) for d in due) if due else None
    return any(d.year in c.u.years for d in due) if due and c.u.years else None


def _agrees(asked: times.Span, told: times.Span, late: bool) -> bool:
    return (not asked.year or not told.year or asked.year == told.year) and (asked.whole or times.agree(asked, told, late))


def _number(m: re.Match[str]) -> int:
    said = unicodedata.normalize("NFKC", next(g for g in m.groups() if g)).lower()
    return 1 if said == "首" else _NUMBERS.get(said) or chinese_number(said) or 0


def _works(c: Context, terms: Sequence[Term]) -> list[Term]:
    """The words that name the works, without those for the phase, for a stage, and for times."""
    text, english = c.u.text, c.u.language == "en"
    others = [*c.u.spans("stage"), *((d.start, d.end) for d in times.spans(text, english))]
    found = [replace(t, words=words) for t in terms if not c.stands_in(t, others) and (words := tuple(w for w in (_MARKED.sub("", w) for w in t.words) if w))]
    mark = None if english else _PHASE.search(text)
    return [t for t in found if mark and 0 <= text.find(t.text) < mark.start()] or found


def _with_next(c: Context, sentence: Sentence) -> Iterator[tuple[str, Sentence]]:
    """A sentence by itself, and the one behind it, each with what stands before it."""
    text, every = c.texts.text(sentence.document), c.texts.sentences(sentence.document)
    at = next((i for i, s in enumerate(every) if s.start == sentence.start), None)
    if at is None:
        return
    around = [s for s in every[max(0, at - 1) : at + 2] if s.path == sentence.path]
    for before, own in zip(["", *(text[s.start : s.end] for s in around)], around, strict=False):
        if own.start >= sentence.start:
            yield before, own


def _of_phase(c: Context, before: str, own: Sentence, number: int, works: Sequence[Term], loosely: bool) -> str | None:
    """What a sentence says of a phase of some works, which it or the sentence before it names."""
    text = c.texts.text(own.document)[own.start : own.end]
    pieces = list(_PIECES.finditer(text))
    for i, piece in enumerate(pieces):
        mark = next((m for m in _PHASE.finditer(piece[0]) if _number(m) == number), None)
        if mark is None:
            continue
        name = piece[0][: mark.start()]
        bare = bool(_BARE.fullmatch(name)) or _shortened(name, works)
        owner = _named_last(before + text[: piece.start()]) if bare or (loosely and len(name) <= SHORT) else name + piece[0][mark.end() :]
        if _held(owner, works) >= (ENOUGH if bare or not loosely else SURELY):
            return _up_to_other(text, pieces[i:], mark.start())
    return None


def _shortened(name: str, works: Sequence[Term]) -> bool:
    """Whether a name is but the end of the name of the works: 堆场 for 集装箱堆场."""
    short = fold(name)
    return len(short) > 1 and any(w.endswith(short) and (w != short or len(works) > 1) for t in works for w in t.folded)


def _named_last(text: str) -> str:
    """The last piece of a text that names something, and tells more than a time, a stage, or how large it is.

    >>> _named_last("推动甲乙丙轮毂项目建设,3月开工;至于")
    '推动甲乙丙轮毂项目建设'
    """
    pieces = (m[0] for m in reversed(list(_PIECES.finditer(text))))
    return next((piece for piece in pieces if not _SIZE.match(piece) and len(_NO_NAME.sub("", piece)) >= NAME), "")


# How large works are, said behind their name; what names nothing; of what is left a name has so many characters.
_SIZE = re.compile(r"[\s(（]*(?:日|年|总|占地|面积|规模|新增|处理|产能|设计|计划)")
_NO_NAME = re.compile(rf"{_PHASE.pattern}|{stages.SAID.pattern}|[^㐀-鿿]|[年月日]|[上下]半年|季度|底|前|至于|力争|确保|争取")
NAME = 3


def _held(text: str, works: Sequence[Term]) -> float:
    """How much of the name of some works stands in a text."""
    return covered(works, [t.weight for t in works], (fold(text), 1.0))


def _up_to_other(text: str, pieces: Sequence[re.Match[str]], at: int) -> str:
    """What is said from a phase on, up to the piece that names another, or things of its own."""
    end = pieces[0].end()
    for piece in pieces[1:]:
        goes_on = _GOES_ON.match(piece[0]) or (text[end] == "、" and _HANGS.search(piece[0]))
        if text[end] not in ",，、" or _PHASE.search(piece[0]) or not goes_on:
            break
        end = piece.end()
    return text[pieces[0].start() + at : end]


# A piece that says more of the phase before it.
_GOES_ON = re.compile(r"\s*(?:要看|[要须需待暂尚未不没还仍因视看只仅]|目前|现|今年|年内|明年|20\d\d年|力争|确保|争取|预计|计划|\d{1,2}月|[上下]半年|[一二三四]季度|年底|取决)")
