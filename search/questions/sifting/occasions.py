"""Fairs and meetings sifted by whose they are and when: a place's own and none that it only attends, those of a time of the year, those with a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.lexicon import lexicon
from search.questions.agreement import times
from search.questions.context import Context
from search.questions.language.normal import without
from search.questions.readings import asking
from search.questions.readings.abroad import is_abroad
from search.questions.texts import PARTS

# How questions ask for what a place holds itself, and take away what it attends.
_OWN = re.compile(
    r"自己|自办|自主|自家|主办|举办|承办|主推|组织(?:了|哪|什么|的)|(?<!安)排(?:了|定|出)?(?:哪|几|什么|的)|安排(?:了|哪|几|什么|的)"
    r"|\b(?:(?<!show )(?<!promote )(?<!present )(?<!introduce )(?<!market )(?<!advertise )(?<!sell )itself|its own|their own|hosts?|hosted|hold|holds|organi[sz]es?|organi[sz]ed?|stages?|staged|schedules?|scheduled)\b"
)
_ATTENDS = re.compile(r"参加|参展|参与|参会|出席|赴会|赶赴|去参|亮相|\b(?:join|attend|take part|visit|exhibit)")
_OTHERS = re.compile(r"别人|人家|他人|外面|别处|其他地方|参加|参与|参展|参会|出席|\b(?:others?|attend\w*|join\w*|take part|takes part|elsewhere)\b")
# How plans say that a place goes there.
_ATTENDED = re.compile(r"参加|参与|参展|参会|出席|亮相|赴会|组团|赶赴")
_DATED = re.compile(
    r"(?:写明了?|注明了?|标明了?|写了|标了|定了|明确了?|确定了?|给出了?|有(?:明确|具体|确切)?)的?(?:具体|明确|确切)?的?(?:时间|日期|档期)(?!表|安排)"
    r"|\b(?:with|have|has|given|carry|carries|bear) (?:an? )?(?:fixed |stated |definite |set |given )?dates?\b|\bdated\b"
)
_WISH = re.compile(r"(?:只|仅)?(?:要|列|算|看)?(?:那些)?" + _DATED.pattern.split("|\\b(?:with", 1)[0] + r"的?(?:那些|几场)?(?:就行|即可)?[。]?$")
_PART = re.compile("半年|季度|[1-9一二三四五六七八九十]月份?(?:工作|重点|计划|安排)")
_TO = re.compile(r"\s*(?:到|至|-|–|—|~|to|through)\s*")
# A date right behind a name in brackets, or before it: 甲会(5月下旬), 5月举办甲会.
_BEHIND = re.compile(r"[”\"》]?\s*(?:[(（](?P<inside>[^()（）]{1,20})[)）]|(?P<plain>[于在拟将][^,，。;；、]{1,8}))")


# Fairs abroad, or those at home: 去国外参加, 境内的展会.
_ABROAD = re.compile(r"国外|境外|海外|出国|出境|外国|出海|\b(?:abroad|overseas|foreign|outside china|international(?:ly)? (?:held|staged))\b")
_HOME = re.compile(r"(?<!海)(?:国内(?!外)|境内(?!外))|\b(?:domestic|at home|in china|within china)\b")
_EITHER = re.compile(r"国内外|境内外|海内外|不管|无论|不论|\b(?:home and abroad|domestic (?:and|or) (?:foreign|overseas)|whether)\b")
# Where a fair is, as plans say it: 赴汉诺威参加甲展, 在上海举办的乙会.
_GOES_TO = re.compile(r"(?:赴|到|去|前往|在|于)(?P<place>[㐀-鿿、和]{2,16}?)(?:参加|参展|出席|举办|举行|召开|亮相|的)")
# Kinds of fairs that questions ask for by themselves, and what the names of such hold; other kinds (展会, 活动, 节会) mean any.
_KINDS = (
    (re.compile(r"峰会|高峰论坛|\bsummits?\b"), re.compile("峰会|高峰论坛")), (re.compile(r"论坛|\bforums?\b"), re.compile("论坛|峰会|圆桌")),
    (re.compile(r"赛|\b(?:contests?|competitions?|tournaments?|races?|hackathons?)\b"), re.compile("赛|杯|马拉松|运动会")), (re.compile(r"路演|\broad ?shows?\b"), re.compile("路演")),
    (re.compile(r"沙龙|\bsalons?\b"), re.compile("沙龙")), (re.compile(r"招聘会|\b(?:job|recruitment) fairs?\b"), re.compile("招聘|双选|招才|引才|人才")),
)
_ANY = ("活动", "盛会")
# What any name of a fair may tell of its kind.
_TELLING = re.compile("会|论坛|赛|杯|马拉松|展|路演|沙龙|招聘|节|周|日$")


class Place(NamedTuple):
    """Where a plan names something."""

    document: str
    start: int
    end: int


@dataclass(frozen=True)
class Occasions:
    """Which fairs and meetings a question asks for."""

    context: Context
    own: bool
    asked: tuple[times.Span, ...]
    dated: bool
    kinds: tuple[re.Pattern[str], ...] = ()
    """What the names of the kinds asked for hold; none where any kind is."""
    outside: bool | None = None
    """Whether those abroad are asked for, or those at home; None where either may be."""

    def __bool__(self) -> bool:
        return self.own or self.dated or self.outside is not None or bool(self.asked or self.kinds)

    def out(self, named: Sequence[tuple[str, Sequence[Place]]]) -> set[str]:
        """Of some fairs, each with the places where it is named, those not asked for; where a place only attends all, they are what is there."""
        gone: set[str] = set()
        if self.own:
            attended = {i for i, places in named if places and all(self._attended(x) for x in places)}
            gone |= attended if len(attended) < len(named) else set()
        if self.dated or self.asked:
            gone |= {i for i, places in named if not any(self._at_that_time(x) for x in places)}
        if self.outside is not None:
            gone |= {i for i, places in named if not any(self._abroad(x) is self.outside for x in places)}
        return gone | self._of_other_kinds(named)

    def _abroad(self, x: Place) -> bool:
        """Whether a fair is abroad: by what its name begins with, else by where the plan says that one goes for it."""
        text = self.context.texts.text(x.document)
        before = re.split(r"[,，。;；:：\n]|、(?=赴|到|去|前往|在)", text[max(0, x.start - 24) : x.start])[-1]
        told = [m["place"] for m in _GOES_TO.finditer(before)]
        return any(lies_abroad(words) for words in (text[x.start : x.end].strip("“”\""), *re.split("[、和]", told[-1] if told else "")))

    def _of_other_kinds(self, named: Sequence[tuple[str, Sequence[Place]]]) -> set[str]:
        """The fairs whose names tell of another kind than is asked for, or of none where none of its kind stands beside them; where none is of the kind, names tell nothing."""
        if not self.kinds:
            return set()
        own = {i for i, places in named if any(k.search(self._name(x)) for k in self.kinds for x in places)}
        if not own:
            return set()
        beside = {self._sentence(x) for i, places in named if i in own for x in places}
        return {
            i for i, places in named
            if i not in own and (any(_TELLING.search(self._name(x)) for x in places) or not any(self._sentence(x) in beside for x in places))
        }

    def _name(self, x: Place) -> str:
        return self.context.texts.text(x.document)[x.start : x.end]

    def _sentence(self, x: Place) -> tuple[str, int]:
        found = self.context.texts.sentence_at(x.document, x.start)
        return x.document, found.start if found else x.start

    def _at_that_time(self, x: Place) -> bool:
        """Whether a plan says that a fair is at a time asked for; a plan for part of a year is for that part."""
        if _PART.search(self.context.view.document(x.document).title):
            return True
        told = self._dates(x)
        return any(times.agree(a, d, False) for a in self.asked for d in told) if self.asked else bool(told)

    def _attended(self, x: Place) -> bool:
        return _ATTENDED.search(self.context.texts.piece(*x, PARTS)) is not None

    def _dates(self, x: Place) -> list[times.Span]:
        text = self.context.texts.text(x.document)
        behind = _BEHIND.match(text, x.end)
        said = (behind["inside"] or behind["plain"]) if behind else ""
        before = re.split(r"[,，。;；、:：\n]", text[max(0, x.start - 24) : x.start])[-1]
        if near := times.spans(said) or times.spans(before):
            return near
        sentence = self.context.texts.sentence_at(x.document, x.start)
        only = times.spans(text[sentence.start : sentence.end]) if sentence else []
        return only if len(only) == 1 and "、" not in text[x.end : x.end + 2] else []


def occasions(c: Context, text: str, taken: Iterable[str] = ()) -> Occasions | None:
    """Which fairs and meetings a question of some words asks for, None where it asks for no such thing or says nothing of them."""
    if "Event" not in asking.asked_types(c):
        return None
    others = any(_OTHERS.search(words) and not _OWN.search(words) for words in taken)
    own = (others or bool(_OWN.search(text))) and not _ATTENDS.search(text)
    outside = None if _EITHER.search(text) else True if _ABROAD.search(text) else False if _HOME.search(text) else None
    found = Occasions(c, own, tuple(_ranges(text, c.u.language == "en")), bool(_DATED.search(text)), _kinds(c), outside)
    return found if found else None


def leaves_own(c: Context, taken: str) -> bool:
    """Whether a question for fairs that a place attends takes away in some words those that it holds itself."""
    return "Event" in asking.asked_types(c) and _OWN.search(taken) is not None and _ATTENDS.search(c.u.text) is not None


def _kinds(c: Context) -> tuple[re.Pattern[str], ...]:
    """What the names of the kinds of fairs hold that a question asks for; nothing where one of them means any fair."""
    kinds = [k for k in c.u.asked if k.value == "Event"]
    # 路演活动 are roadshows.
    words = [w for k in kinds if (w := c.u.text[k.start : k.end]) not in _ANY or not any(o.end == k.start for o in kinds)]
    found = [next((own for asked, own in _KINDS if asked.search(w)), None) for w in words]
    return tuple(own for own in found if own) if all(found) else ()


def lies_abroad(words: str) -> bool:
    """Whether some words begin with a region that lies abroad.

    >>> lies_abroad("汉诺威工业展"), lies_abroad("上海工业展"), lies_abroad("工业展")
    (True, False, False)
    """
    known = lexicon("regions")
    found = next((words[:n] for n in range(min(8, len(words)), 1, -1) if known.get(words[:n]) is not None), "")
    return bool(found) and is_abroad((found,))


def timeless(text: str, english: bool) -> str:
    """A question without the times of the year that it names and without the wish for dates, which no sentence need say in its words."""
    text = _WISH.sub("", without(text, [(s.start, s.end) for s in _ranges(text, english)], english))
    return re.sub(r"[(（]\s*[)）]|\b(?:in|by|for|during|of|from) (?:the )?(?=[?.,]|(?:of|in) (?:19|20)\d\d|$)", "", text)


def _ranges(text: str, english: bool) -> list[times.Span]:
    """The times of the year that a question names; from one to another as a whole (一月到六月)."""
    found: list[times.Span] = []
    for span in times.spans(text, english):
        if found and _TO.fullmatch(text[found[-1].end : span.start]):
            found[-1] = times.Span(found[-1].first, span.last, span.before, found[-1].start, span.end)
        else:
            found.append(span)
    return found
