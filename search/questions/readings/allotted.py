"""Lists that allot a number to each of several (东园12个,北镇、南镇各5个): how many are allotted so many, which are, and who has most."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language.amounts import small_number
from search.questions.plans import plan as p
from search.questions.plans.measuring import holds
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import Sentence, covered

NAME = "allotted"
SCORE, SAID, LEAST = 1.7, 0.5, 3
_UNIT = "(?:个|家|项|户|套|亿元|万元|亩|名|件|条)"
_ENTRY = re.compile(rf"(?P<names>[^\d:：]{{2,48}}?)(?P<each>各)?(?P<n>\d+(?:\.\d+)?)(?P<unit>{_UNIT})(?:以上)?")
_PARTS, _ROW = re.compile("[,，;；。]"), re.compile("、|(?<=[镇乡区街道园县市])(?:和|与|及)")
_BRACKET = re.compile(r"[(（][^()（）]*[)）]")
_NUMBER = r"(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})"
_COUNTED = "(?:个|家|项|户)(?:项目|任务|企业)?"
# How a question bounds what is allotted; amounts of money that bound the works themselves are none.
_BOUNDS_ZH = (
    (re.compile(rf"(?:超过|多于|大于|高于){_NUMBER}{_COUNTED}"), ">"), (re.compile(rf"(?:少于|不到|不足|低于|小于){_NUMBER}{_COUNTED}"), "<"),
    (re.compile(rf"(?:不少于|不低于|至少|起码|达到){_NUMBER}{_COUNTED}|{_NUMBER}{_COUNTED}(?:及|或|和|或者)?(?:其)?以上|{_NUMBER}{_COUNTED}(?:或|及)?更多"), ">="),
    (re.compile(rf"(?:不超过|不多于|至多|最多){_NUMBER}{_COUNTED}|{_NUMBER}{_COUNTED}(?:及|或|和)?以下"), "<="), (re.compile(rf"(?:分到|领到|拿到|分得|摊到|承担|正好|恰好|都是|是){_NUMBER}{_COUNTED}的"), "="),
)
_NUMBER_EN = r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten)"
_BOUNDS_EN = (
    (re.compile(rf"\b(?:at least|no fewer than|not less than) {_NUMBER_EN}\b(?! (?:million|billion))|\b{_NUMBER_EN} or more\b"), ">="), (re.compile(rf"\b(?:more than|over) {_NUMBER_EN}\b(?! (?:hundred |million|billion))"), ">"),
    (re.compile(rf"\b(?:fewer than|less than|under) {_NUMBER_EN}\b(?! (?:hundred |million|billion))"), "<"), (re.compile(rf"\bexactly {_NUMBER_EN}\b"), "="),
)
_MOST, _FEWEST = re.compile(r"最多|最重|\bmost\b|\bhighest number\b"), re.compile(r"最少|最轻|\bfewest\b|\bleast\b")
# Of which kind those are that are counted, by what their names end with.
_KINDS = (
    (re.compile("乡镇|镇街|镇乡"), re.compile("(?:镇|乡|街道)$")), (re.compile(r"街道|\bsubdistricts?\b"), re.compile("街道$")), (re.compile(r"镇|\btowns?\b"), re.compile("镇$")), (re.compile(r"乡|\btownships?\b"), re.compile("乡$")),
    (re.compile(r"园区|开发区|产业园|\b(?:parks?|zones?)\b"), re.compile("(?:区|园|基地)$")),
)
_ASKED_KIND = re.compile(r"(?:的|有|哪[几些一]?个?|几个)(乡镇|镇街|街道|镇|乡|园区|开发区)|(乡镇|镇街|街道|镇|乡|园区|开发区)(?:里面?|中)?(?:有|共|一共)?(?:几|多少|哪)|\b(towns?|townships?|parks?|zones?|subdistricts?)\b")


class Share(NamedTuple):
    """What one is allotted: by its name, where that stands, and how much."""

    name: str
    start: int
    end: int
    value: float


# What keeps of several those that are asked for.
Chooses = Callable[[Sequence[Share]], list[Share]]


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one into a list that allots numbers."""
    chosen = _bound(c) or _most(c)
    if chosen is None or not c.u.has("ask.count", "ask.which", "ask.who") or c.u.has("ask.yesno"):
        return
    documents = c.in_years(c.documents, c.u.years)
    if not documents or len(documents) > READ_DOCUMENTS:
        return
    for sentence in c.sentences(documents):
        shares = allotments(c.texts.plainly(sentence), sentence.start)
        if shares and _meant(c, sentence, shares):
            kind = _kind(c.u.text)
            of_kind = [s for s in shares if kind is None or kind.search(_BRACKET.sub("", s.name))]
            if found := chosen(of_kind):
                named = p.Named(tuple(p.Quote(sentence.document, s.start, s.end, words=_BRACKET.sub("", s.name)) for s in found))
                yield Reading(p.Counting(named) if c.u.has("ask.count") and not c.u.has("ask.which") else p.Listing(named), SCORE, NAME)
                return


def _bound(c: Context) -> Chooses | None:
    """What keeps those allotted as much as a question says."""
    for pattern, sign in _BOUNDS_EN if c.u.language == "en" else _BOUNDS_ZH:
        if match := pattern.search(c.u.text):
            written = _one_of(match)
            number = float(written) if written[0].isdigit() else float(small_number(written) or 0)
            return lambda shares: [s for s in shares if holds(s.value, sign, number)]
    return None


def _one_of(match: re.Match[str]) -> str:
    """What the one group holds that a match has."""
    return next(g for g in match.groups("") if g)


def _most(c: Context) -> Chooses | None:
    """What keeps those allotted most, or fewest."""
    best: Callable[[Iterator[float]], float] | None = max if _MOST.search(c.u.text) else min if _FEWEST.search(c.u.text) else None
    return None if best is None else lambda shares: [s for s in shares if s.value == best(x.value for x in shares)]


def _kind(text: str) -> re.Pattern[str] | None:
    match = _ASKED_KIND.search(text)
    word = _one_of(match) if match else ""
    return next((ends for asked, ends in _KINDS if asked.fullmatch(word)), None)


def allotments(sentence: str, at: int) -> list[Share]:
    """What a sentence in half width that begins at a place allots to each of several; none where it is no such list.

    >>> [(s.name, s.value) for s in allotments("全年新建仓库:东园12个,北镇、南镇各5个,西乡3个。", 0)]
    [('东园', 12.0), ('北镇', 5.0), ('南镇', 5.0), ('西乡', 3.0)]
    >>> allotments("引进企业12家,新建厂房3万平方米。", 0)
    []
    """
    head = sentence.find(":")
    if head < 0:
        return []
    found: list[Share] = []
    units = set()
    start = head + 1
    for part in _PARTS.split(sentence[start:]):
        if entry := _ENTRY.fullmatch(part.strip()):
            begin = start + part.find(entry["names"])
            for name in _ROW.split(entry["names"]) if entry["each"] else [entry["names"]]:
                offset = begin + entry["names"].find(name)
                found.append(Share(name, at + offset, at + offset + len(name), float(entry["n"])))
            units.add(entry["unit"])
        start += len(part) + 1
    return found if len(found) >= LEAST and len(units) == 1 else []


def _meant(c: Context, sentence: Sentence, shares: Sequence[Share]) -> bool:
    """Whether a list is of what a question speaks of."""
    told = sentence.folded[: max(0, sentence.folded.find(fold(shares[0].name)))] + sentence.headings
    asides = [m.span() for m in _BRACKET.finditer(c.u.text)]
    terms = [t for t in c.content("type", "outline") if t.words and not re.search(r"\d|[一二两三四五六七八九十](?:个|家|项)|最[多少]", t.text) and not any(a <= c.u.text.find(t.text) < b for a, b in asides)]
    return not terms or covered(terms, [1.0] * len(terms), (told, 1.0)) >= SAID
