"""Offices told by names that no list has: in English by what they see to (bureau of statistics), in Chinese without their level (统计局 for 省统计局)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from graph.lexicon import lexicon
from graph.names import fold
from graph.store import NameHit
from search.questions.language import pinyin
from search.questions.language.words import dictionary, english_phrases, plain

_LEVELS = {"provincial": "省", "province's": "省", "municipal": "市", "city": "市", "district": "区", "county": "县", "prefectural": "州", "regional": "自治区"}
# What English calls an office, and how those that it may mean end.
_KINDS = {
    "bureau": "局", "department": "厅部局", "office": "办室", "commission": "委", "committee": "委", "administration": "局", "authority": "局委", "agency": "局", "ministry": "部",
    "center": "心", "centre": "心", "branch": "行",
}
_KIND_EN = "|".join(_KINDS)
_OF = re.compile(rf"\b(?P<kind>{_KIND_EN})s? (?:of|for|on) (?:the )?")
_BEHIND = re.compile(rf"(?<=[a-z]) (?P<kind>{_KIND_EN})\b")
_LEVEL_EN = re.compile(rf"\b(?P<level>{'|'.join(_LEVELS)})(?:[- ]level)? (?:party )?$")
_WORD = re.compile(r"[a-z&'-]+")
# So many words say what an office sees to.
LONGEST = 8
# How names of offices end in Chinese, and how long they are without their level.
_ENDS, LONGEST_ZH = re.compile("[局厅委办部]"), 16
# Words that say little of it, and signs of its name that they or nothing may stand for.
_QUIET = frozenset(["and", "&", "the", "of", "affair", "work", "working", "administration", "management", "supervision", "general", "local", "party"])
# No office's name goes on across these.
_BREAKS = frozenset(
    ["is", "are", "was", "were", "be", "does", "do", "did", "has", "have", "will", "would", "should", "must", "can", "which", "what", "who", "whose", "that", "in", "on", "at", "by", "with", "from", "to", "as", "or", "its", "their", "a", "an", "it", "they", "list", "name", "fall", "involve", "under", "beside", "besides", "not", "other", "than", "each", "any", "all", "if", "when", "where", "both"]
)
_FILLERS = ("监督管理", "行政管理", "管理", "监督", "监管", "事务", "工作", "综合", "和", "与", "及")
_KIND_ZH = re.compile(r"(?:管理委员会|管委会|委员会|办公室|工委|工作局|局|厅|委|办|部|中心|署|院|室)$")
_OWN_LEVEL = re.compile(r"^(?:[㐀-鿿]{2,8}?(?:自治区|自治州|[省市县区州旗盟]))?(?P<level>自治区|自治州|[省市县区州旗盟]|中共)?(?:委(?=[㐀-鿿]{2,}部))?$")
_FIELD = re.compile(r"^(?:自治区|自治州|[省市县区州旗盟])(?=[㐀-鿿]{3})(?!市场|县域)")


# The Changsha central sub-branch of the People's Bank of China; the other way round: the bureau's Zhongkai branch. How such are called in Chinese.
_SORTS = "(?:central|main|head|local|provincial|municipal|city|district|county|regional)"
_BRANCH = rf"(?:{_SORTS} )*(?:sub[- ]?)?branch"
_BRANCH_OF = re.compile(rf"\b(?P<place>[a-z]+(?: [a-z]+)?)(?:'s)? {_BRANCH} of (?:the )?(?P<of>[a-z' ]+)")
_OWN_BRANCH = re.compile(rf"(?P<of>[a-z' ]+?)(?:'s)? (?P<place>[a-z]+) {_BRANCH}\b")
_BRANCH_ZH = re.compile("(?:中心支行|支行|分行|分公司|分局|支局|分中心|分院|支队|营业管理部)$")


class Office(NamedTuple):
    """An office of a library by one of its names: the level before it, what it sees to, and how it ends."""

    entity: str
    level: str
    matter: str
    kind: str


def bare(name: str) -> str:
    """The name of an office without the place or level before it: 统计局 for 省统计局.

    >>> bare("省统计局"), bare("市场监督管理局"), bare("青山市财政局")
    ('统计局', '市场监督管理局', '财政局')
    """
    known = lexicon("agencies").index
    for start in range(len(name) - 1):
        if name[start:] in known and (not start or _OWN_LEVEL.match(name[:start])):
            return name[start:]
    return _FIELD.sub("", name)


def matter(name: str) -> str:
    """What an office sees to, by its bare name: 统计."""
    return _KIND_ZH.sub("", name)


class Told(NamedTuple):
    """A stretch of a question that tells offices: where it stands, a Chinese name, and the entities."""

    start: int
    end: int
    name: str
    entities: tuple[str, ...]


class Offices:
    """The offices of a library by their names."""

    def __init__(self, hits: Iterable[NameHit]) -> None:
        self._by_name: dict[str, list[Office]] = {}
        self._by_matter: dict[str, list[Office]] = {}
        self._branches: list[tuple[str, str]] = []
        for hit in hits:
            if _BRANCH_ZH.search(hit.folded):
                self._branches.append((hit.entity, hit.folded))
            own = bare(hit.folded)
            office = Office(hit.entity, hit.folded[: len(hit.folded) - len(own)], matter(own), own[-1:])
            for name in _called(own):
                self._by_name.setdefault(name, []).append(office)
                self._by_matter.setdefault(matter(name), []).append(office)

    def named(self, name: str) -> list[str]:
        """The offices of a name, whatever their level: 省统计局 and 市统计局 for 统计局."""
        return list(dict.fromkeys(o.entity for o in self._by_name.get(fold(name), ())))

    def without_level(self, text: str, taken: Sequence[tuple[int, int]]) -> list[Told]:
        """Offices that a Chinese question names without their level, outside some spans."""
        found: list[Told] = []
        busy = list(taken)
        for end in (m.end() for m in _ENDS.finditer(text)):
            for start in range(max(0, end - LONGEST_ZH), end - 2):
                offices = self._by_name.get(text[start:end])
                if offices and not any(a < end and start < b for a, b in busy):
                    found.append(_as_told(start, end, text[start:end], offices))
                    busy.append((start, end))
                    break
        return found

    def english(self, text: str, taken: Sequence[tuple[int, int]]) -> list[Told]:
        """Offices that an English question tells by what they see to, outside some spans."""
        found: list[Told] = []
        for start, end, kind, words in _told(text):
            if any(a < end and start < b for a, b in [*taken, *((m.start, m.end) for m in found)]):
                continue
            if offices := self._seeing_to(words, kind):
                level = _LEVEL_EN.search(text, 0, start)
                of_level = [o for o in offices if not level or _LEVELS[level["level"]] in o.level[-3:]] or [o for o in offices if not o.level]
                if of_level:
                    found.append(_as_told(level.start() if level else start, end, of_level[0].matter + of_level[0].kind, of_level))
        return found

    def branches(self, text: str) -> list[Told]:
        """Branches that an English question tells by their place and by whose they are: the A sub-branch of the B bank."""
        if not self._branches or "branch" not in text:
            return []
        found: dict[int, Told] = {}
        for match in (*_BRANCH_OF.finditer(text), *_OWN_BRANCH.finditer(text)):
            behind = match.re is _BRANCH_OF
            place, whose = match["place"].split()[-1], list(_WORD.finditer(text, *match.span("of")))
            for words in (whose[:n] if behind else whose[-n:] for n in range(min(LONGEST, len(whose)), 0, -1)):
                names = _whose(text[words[0].start() : words[-1].end()].removesuffix("'s"))
                fitting = [(i, name) for i, name in self._branches if any(w in name for w in names) and place in "".join(pinyin.syllables(name))]
                if fitting:
                    end = words[-1].end() if behind else match.end()
                    found.setdefault(end, Told(match.start("place") if behind else words[0].start(), end, fitting[0][1], tuple(dict.fromkeys(i for i, _ in fitting))))
                    break
        return list(found.values())

    def _seeing_to(self, words: tuple[str, ...], kind: str) -> list[Office]:
        """The offices that see to what some English words say: by names that lists have, else as the words are translated."""
        known = [m for m in _matters_en().get(" ".join(words), ()) if m in self._by_matter]
        matters = known or next((found for short in (False, True) if (found := [m for m in self._by_matter if len(m) >= 2 and _made_of(m, words, short)])), [])
        fitting = [m for m in matters if any(o.kind in _KINDS[kind] for o in self._by_matter[m])]
        return [o for m in fitting or matters for o in self._by_matter[m]]


@cache
def _whose(phrase: str) -> tuple[str, ...]:
    """The Chinese names of the body that has branches: 人民银行 for People's Bank of China."""
    return tuple(fold(w) for w in english_phrases().get(plain(phrase), ()) if len(w) >= 2)


def _as_told(start: int, end: int, name: str, offices: Sequence[Office]) -> Told:
    return Told(start, end, name, tuple(dict.fromkeys(o.entity for o in offices)))


def _called(own: str) -> frozenset[str]:
    """The bare names that mean the same office: 科技厅 and 科学技术厅."""
    entry = lexicon("agencies").index.get(own)
    return frozenset([own, *map(fold, entry.names)]) if entry and entry.fields.get("scope") != "national" else frozenset([own])


def _told(text: str) -> Iterator[tuple[int, int, str, tuple[str, ...]]]:
    """Stretches of an English question that may tell an office, longest first: where they stand, the kind, and the words for what it sees to."""
    for match in _OF.finditer(text):
        words = list(takewhile(_goes_on, _WORD.finditer(text, match.end())))[:LONGEST]
        for count in range(len(words), 0, -1):
            yield match.start(), words[count - 1].end(), match["kind"], _plain(w[0] for w in words[:count])
    for match in _BEHIND.finditer(text):
        before = list(_WORD.finditer(text, 0, match.start()))[-LONGEST:]
        words = list(takewhile(lambda w: _goes_on(w) and w[0] not in ("of", "for", "the"), reversed(before)))[::-1]
        for first in range(len(words)):
            yield words[first].start(), match.end(), match["kind"], _plain(w[0] for w in words[first:])


def _goes_on(word: re.Match[str]) -> bool:
    """Whether the name of an office may go on across a word."""
    return word[0] not in _BREAKS and word[0] not in _LEVELS


def _plain(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(plain(" ".join(words)).split())


@cache
def _matters_en() -> dict[str, frozenset[str]]:
    """What offices see to, English and Chinese, by the names that lists give in both languages."""
    found: dict[str, set[str]] = {}
    for phrase, names in english_phrases().items():
        own = re.sub(rf"^(?:provincial |municipal )?(?:{_KIND_EN}) (?:of|for) |^provincial | (?:{_KIND_EN})$", "", phrase)
        offices = [name for name in names if _KIND_ZH.search(name)] if own != phrase else []
        if offices:
            found.setdefault(own, set()).update(m for name in offices if len(m := fold(matter(bare(name)))) >= 2)
    return {own: frozenset(matters) for own, matters in found.items()}


def _made_of(name: str, words: tuple[str, ...], short: bool) -> bool:
    """Whether what an office sees to is made of what English words mean, in their order: 综保|事务 of bonded zone affairs; ``short`` takes the first sign of each for it."""
    if not words:
        return not name or name in _FILLERS
    if words[0] in _QUIET and _made_of(name, words[1:], short):
        return True
    if any(name.startswith(f) and len(name) > len(f) and _made_of(name[len(f) :], words, short) for f in _FILLERS):
        return True
    for count in range(min(4, len(words)), 0, -1):
        for chinese in _meanings(" ".join(words[:count])):
            for part in (chinese, chinese[:1]) if short else (chinese,):
                if name.startswith(part) and _made_of(name[len(part) :], words[count:], short):
                    return True
    return False


@cache
def _meanings(phrase: str) -> tuple[str, ...]:
    """Chinese words for an English phrase, as names of offices have them."""
    known = english_phrases().get(phrase, ())
    single = dictionary(phrase)
    return tuple(dict.fromkeys(w for w in (*sorted(_matters_en().get(phrase, ())), *known, *single) if len(w) >= 2))
