"""Fairs as people speak of them: 赶“九八”, 电池展 for 第十七届中国国际电池技术展, and how they say that somebody goes there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.language.matching import Words
from search.questions.language.normal import Question
from search.questions.naming.names import Mention, Names

# The fair of Xiamen by the day on which it opens.
_BY_DATE = r"[“\"「『‘]?(?<!\d)(?:九八|98|9·8|9\.8)[”\"」』’]?"
_OPENS_ZH = re.compile(rf"(?:厦门的?)?{_BY_DATE}(?:厦门)?的?(?:投洽会|厦洽会|贸洽会|洽谈会|盛会|展会|大会)|(?<=厦门)的?{_BY_DATE}(?![折%\d个家亿万月年点])|[“\"「『‘](?:九八|98|9·8)[”\"」』’](?![折%\d个家亿万月年点])")
_OPENS_EN = re.compile(r"\b(?:xiamen(?:'s)? )?[“\"']?(?:98|9\.8|9·8|9/8|9-8)[”\"']? (?:xiamen )?(?:investment )?(?:fair|expo)\b|\bxiamen(?:'s)? [“\"']?(?:98|9\.8|9·8)[”\"']?", re.I)
_FAIR = "(?:[洽博交易览谈贸展链酒]会|展(?![示厅馆位商销望开出现翅期露览])|论坛|峰会|大会)"
# 九月到厦门赶投洽会, 去赶进博会, 在服贸会上露面: to take part.
_WHEN_ZH = r"(?:(?:今年|明年|当年|每年)?(?:[\d一二三四五六七八九十]{1,3}月份?|[上下]半年|年[底中初])(?:底|初|[上中下]旬)?)?"
_GOES_ZH = re.compile(
    rf"(?:{_WHEN_ZH}(?:到|去|赴|前往|奔赴?|飞|跑[到去])(?P<place>[㐀-鿿]{{2,5}}?)(?:去|来)?)?"
    rf"(?:去?赶赴?|去?跑|奔赴?|凑|现身|露面|露脸|亮相|出现在|(?<=[去到团])看|去?逛)(?:一?[趟下])?(?:的|了|到|去|于|在)?(?=[“\"《]?[㐀-鿿a-z]{{1,12}}?{_FAIR})"
)


def put_going(text: str, english: bool) -> str:
    """A question for those who go to a fair, in plain words.

    >>> put_going("九月到厦门赶“九八”投洽会的有哪几家?", english=False), put_going("哪几个地方要去赶进博会?", english=False)
    ('参加投洽会的有哪几家?', '哪几个地方要参加进博会?')
    >>> put_going("Who goes to the 98 fair in Xiamen?", english=True)
    'Who goes to the CIFIT in Xiamen?'
    """
    if english:
        return _OPENS_EN.sub("CIFIT", text)
    return _GOES_ZH.sub("参加", _OPENS_ZH.sub("投洽会", text))


_PART = re.compile(r"[㐀-鿿]{2,10}?(?:博览会|展览会|交易会|洽谈会|峰会|论坛|大会|会展)")
# A fair by what it shows: 电池展, 光电展会.
SHOWN = re.compile(r"(?<=[㐀-鿿]{2})(?<![参开发拓扩进施画招布])展(?:会|览会?)?(?![示厅馆位商销望开出现翅期露览])")
_SHOWS = re.compile(r"(?:展|展会|展览会|博览会|交易会)(?:\([a-z]+\)|[a-z]+)?$")
_HAN = re.compile("[㐀-鿿]+")
LONGEST = 6
# Where a fair is told of, by which name, and what it may be.
Told = tuple[int, int, str, list[str]]


def fairs(question: Question, names: Names, mentions: Sequence[Mention]) -> list[Mention]:
    """Some mentions with the fairs that are named by a part of their name (进口博览会), a short name, or what they show (电池展)."""
    found = list(mentions)
    for start, end, name, ids in [*_by_short_name(question, names), *_by_part(question, names), *_by_goods(question, names)]:
        within = [m for m in found if start <= m.start and m.end <= end and not m.of("Event")]
        if not any(m.start < end and start < m.end for m in found if m not in within):
            found = [m for m in found if m not in within]
            found.append(Mention(start, end, name, {"Event": tuple(dict.fromkeys(ids))}))
    return found


def _by_part(question: Question, names: Names) -> list[Told]:
    """The longest end of the words for a fair that a known name has."""
    found = []
    for match in _PART.finditer(question.text):
        for start in range(match.start(), match.end() - 4):
            if hits := names.containing(fold(question.text[start : match.end()]), "Event"):
                found.append((start, match.end(), question.text[start : match.end()], [h.entity for h in hits]))
                break
    return found


def _by_short_name(question: Question, names: Names) -> list[Told]:
    """Fairs by a short name that no plan uses: 豫洽会 for 中国河南国际投资贸易洽谈会."""
    found = []
    for match in _short().finditer(question.text):
        full = _fulls()[match[0]]
        if hits := [h for name in full for h in names.containing(fold(name), "Event")]:
            found.append((match.start(), match.end(), full[0], [h.entity for h in hits]))
    return found


def _by_goods(question: Question, names: Names) -> list[Told]:
    """Fairs by what they show, the longest words for it that the name of one holds."""
    found = []
    for match in SHOWN.finditer(question.text):
        for start, goods in shown(question.text, match):
            hits = [h for h in names.containing(fold(goods), "Event") if _SHOWS.search(h.folded)]
            if hits:
                found.append((start, match.end(), hits[0].name, [h.entity for h in hits]))
                break
    return found


def shown(text: str, match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """What a fair may show by the words in front of it, the longest first, each with where it begins."""
    for start in range(max(0, match.start() - LONGEST), match.start() - 1):
        if _HAN.fullmatch(goods := text[start : match.start()]):
            yield start, goods


def named_as(goods: str) -> re.Pattern[str]:
    """How the folded name of a fair that shows some goods ends, as sentences write it.

    >>> bool(named_as("电池").search("参加第十七届中国国际电池技术展")), bool(named_as("电池").search("电池发展"))
    (True, False)
    """
    return re.compile(rf"{re.escape(goods)}[㐀-鿿]{{0,8}}(?:{SHOWN.pattern}|博览会|交易会)(?<!发展)(?<!开展)(?<!拓展)(?<!扩展)(?<!进展)")


@cache
def _fulls() -> dict[str, tuple[str, ...]]:
    """The names of fairs by their short names."""
    entries = [*lexicon("events"), *(e for e in lexicon("question_names") if re.search("[会展坛周]$", e.name))]
    return {short: e.names for e in entries for short in e.aliases if len(short) > 2 and re.search("[会展周节]$", short)}


@cache
def _short() -> Words:
    return Words(_fulls())
