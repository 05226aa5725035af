"""Names that a question composes of words that plans do have: what it calls by one noun phrase is spoken of where one sentence has that as one.

A plan may speak of 湘南 and, elsewhere, of 国际物流, and of a fair here and of 临空 there: of 湘南国际物流园 and of 临空博览会 it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from graph.lexicon import lexicon
from graph.names import fold
from search.cutter import cut
from search.questions.context import Context
from search.questions.language.words import synonyms
from search.questions.texts import PARTS, Term

_HAN = re.compile("[㐀-鿿]+")
_PART = re.compile(f"[{PARTS}]")
# What fairs and bodies are called by.
_FAIRS = ("博览会", "展览会", "交易会", "洽谈会", "展销会", "峰会", "论坛", "大会", "年会", "运动会", "艺术节", "文化节", "美食节", "啤酒节", "音乐节", "马拉松", "锦标赛")
# What ends the names of fields, and is said of none by plans: 航天发射|产业.
_FIELDS = ("产业", "行业", "产业链")
_FIRM = "集团"
_BODIES = (_FIRM, "研究院", "大学", "学院", "银行")
# Kinds of works that bear names of their own, but those that any place or plan may be called by.
_KINDS = frozenset({"road", "civic", "utility", "plant", "centre", "site"})
_ANY = frozenset(["园区", "基地", "平台", "航线", "机场", "总部", "设施", "市场", "道路", "公路", "高速", "厂房", "园", "城", "港", "示范园"])
_SHORT = frozenset("桥")
LONGEST_STEM, LONGEST_NOUN = 8, 8
# So much weighs a word that the lexicons or the library know.
KNOWN = 1
# A field of two words has so many signs.
LONG_FIELD = 4
# So much of the pairs of signs of a name's own words stands where it is spoken of; of so many words in English one may be put otherwise.
SAID, SEVERAL = 0.5, 3
# What is no part of a name.
_NONE = re.compile("一下|设立|成立|组建|重点|主导|特色|优势|新兴|传统|作为|当|规定|要求|计划|安排|准备|打算|园区|[的了着过和与及或在于把被将让使给对为向从到有是要会能可不没未已正都还也就才再又各每这那哪几什么谁请问想该拟应我你他她它们年里式类型级建开修搞办做帮找新老旧]|[您]|^(?:设|定|去|来|上|下|进|让|用|看|听|说|学|买|卖|送|接|拿|走|跑|更|最|很|快|慢|多少|多|少|大|小|好)$|^(?:[一二两三四五六七八九十百千万\\d]+[个座条家所项批期号]?|第.*)$")


@dataclass(frozen=True)
class Phrase:
    """A noun phrase that ends with what things of its kind are called by: its own words, each with what may stand for it, how plans call such a thing, and where it stands."""

    own: tuple[Term, ...]
    kinds: re.Pattern[str]
    start: int
    end: int
    described: bool = False
    """Whether it is no name but tells in small letters what something is, which plans may put otherwise: each of its words must be one that they use."""


def unsaid(c: Context) -> list[str]:
    """What a question names by one noun phrase, and no sentence of the documents asked about speaks of as one."""
    return [c.u.text[p.start : p.end] for p in _phrases(c) if not any(_speaks(c, d, p) for d in _looked_at(c))] if _looked_at(c) else []


def _looked_at(c: Context) -> tuple[str, ...]:
    """All documents where they are few, else those asked about: a province may be named for where a plan of a place in it speaks of something."""
    return c.all_documents or c.readable


def _speaks(c: Context, document: str, phrase: Phrase) -> bool:
    """Whether a document speaks of what a phrase names."""
    return phrase.kinds.search(c.texts.folded(document)) is not None and any(_spoken(phrase, part) for part in _parts(c, document))


def _spoken(phrase: Phrase, part: str) -> bool:
    """Whether a part of a sentence speaks of what a phrase names."""
    missing = sum(t.coverage(part) < SAID for t in phrase.own)
    return missing <= len(phrase.own) // SEVERAL and phrase.kinds.search(part) is not None


def _parts(c: Context, document: str) -> list[str]:
    """The parts of the sentences of a document, folded."""
    return c.texts.once(("parts", document), lambda: [fold(p) for p in _PART.split(c.texts.text(document)) if len(p) > 3])


def _phrases(c: Context) -> Iterator[Phrase]:
    """The noun phrases of a question that name one thing which no name of the library is."""
    which = {b + space for _, b in c.u.spans("ask.which", "ask.count") for space in (0, 1)}
    for phrase in _english(c) if c.u.language == "en" else _chinese(c):
        taken = any(m.start < phrase.end <= m.end for m in c.u.mentions)
        if (phrase.own or c.u.language == "zh") and not taken and phrase.start not in which and not (phrase.described and _foreign(c, phrase)):
            yield phrase


def _foreign(c: Context, phrase: Phrase) -> bool:
    """Whether a word of a phrase is one that no document uses."""
    return not all(any(t.coverage(c.texts.folded(d)) >= 1 for d in _looked_at(c)) for t in phrase.own)


def _chinese(c: Context) -> Iterator[Phrase]:
    barred = [(s.mention.start, s.mention.end) for s in c.owners] + [(k.start, k.end) for k in c.u.cues if k.kind in ("ask", "relation", "stage", "outline", "role", "aim")]
    for run in _HAN.finditer(c.u.text):
        edges = list(accumulate(map(len, cut(run[0])), initial=0))
        at, begun = run.start(), len(run[0])
        for end in reversed(edges[1:]):
            if end <= begun and (noun := _noun(run[0][:end])) and _whole(edges, end - len(noun), end):
                begun = _begins(run[0], edges, end - len(noun), [(a - at, b - at) for a, b in barred])
                if phrase := _called(c, run[0][begun : end - len(noun)], noun, at + end):
                    yield phrase


def _whole(edges: Sequence[int], begin: int, end: int) -> bool:
    """Whether a noun begins with a word, or lies within one: no 年会 in 今年|会."""
    return begin in edges or not any(begin < edge < end for edge in edges)


# What may stand before and behind a name in a question; elsewhere its words may be other words of the question. Of two works one is enough to find their task.
_BEFORE = re.compile("(?:^|[,，。?？:：;；“”\"的在跟同有建设办加由归把让到会要将过展持来引造])$")
_BEHIND = re.compile("$|[,，。?？!！:：;；“”\"的是由归要会将能在有建开投总谁哪什何多几吗呢了没选位招举竣完目预计今明到]|项目|工程|落|通车|负责")


def _called(c: Context, stem: str, noun: str, end: int) -> Phrase | None:
    """What is called by some words and a noun that ends there; None where they tell a class of things, or a name that the library has, and its kind: 禾岸集团, where it knows 禾岸."""
    begin = end - len(noun)
    if _asks_class(c, end) or _GOES_ON.match(c.u.text, end) or not _BEHIND.match(c.u.text, end):
        return None
    if not _BEFORE.search(c.u.text[: begin - len(stem)]) and not any(m.end == begin - len(stem) for m in c.u.places):
        return None
    if noun in _FIELDS and (len(stem) != LONG_FIELD or any(m.end == begin for m in c.u.mentions_of("Industry"))):
        return None
    if not stem:
        return Phrase((), _just(noun), begin, end) if len(noun) > 2 else None
    if len(stem) < 2 or any(m.end == begin for m in c.u.mentions_of(*_NAMED)):
        return None
    # A firm is called by its own words: what means the same is another.
    return Phrase((Term(stem, _meant(c, stem) if noun != _FIRM else (stem,)),), _kinds(noun), begin - len(stem), end)


_NAMED = ("Company", "Organization", "Project", "Event", "Policy")


def _meant(c: Context, stem: str) -> tuple[str, ...]:
    """The own words of a name, what means the same, and what the documents write that sounds the same: one sign is mistyped."""
    return (stem, *synonyms().get(stem, ()), *c.texts.mistyped(_looked_at(c), stem))


# What goes on behind a noun makes it part of a longer one: 海洋牧场|示范区.
_GOES_ON = re.compile("基金|基地|示范|试点|产业|经济|集群|园|区|类|型|级|群|带|化")


# 高校转化基地|都有哪些: a class of things.
_ASKS_CLASS = re.compile("(?:都|分别|各|一共|总共|共)*(?:有|是|叫)?(?:哪[些几]|多少|几)[个家座处所条]?(?:[?？。,，呢啊]|$)")


def _asks_class(c: Context, end: int) -> bool:
    """Whether what stands behind a noun asks which things of its kind there are."""
    return c.u.has("ask.which", "ask.count") and _ASKS_CLASS.match(c.u.text, end) is not None


def _begins(text: str, edges: Sequence[int], begin: int, barred: Sequence[tuple[int, int]]) -> int:
    """Where the phrase begins whose noun begins at ``begin``: with the first of the words before it that may be part of a name."""
    start = begin
    for edge in reversed([e for e in edges if e < begin]):
        piece = text[edge:start]
        if begin - edge > LONGEST_STEM or _NONE.search(piece) or any(a < start and edge < b for a, b in barred):
            break
        start = edge
    return start


def _noun(text: str) -> str:
    return next((n for size in range(LONGEST_NOUN, 0, -1) if (n := text[-size:]) in _nouns()), "")


@cache
def _nouns() -> frozenset[str]:
    works = (e.name for e in lexicon("facilities") if e.fields.get("kind") in _KINDS and e.name not in _ANY)
    return frozenset((*_FAIRS, *_BODIES, *_FIELDS, *(n for n in works if len(n) > 1 or n in _SHORT)))


@cache
def _kinds(noun: str) -> re.Pattern[str]:
    """How plans may call a thing of a kind: by its noun, what means the same, or the first or last two signs of either; fields and firms by their own words alone."""
    if noun in (*_FIELDS, _FIRM):
        return re.compile("")
    return re.compile("|".join(re.escape(fold(w)) for w in dict.fromkeys((noun, *synonyms().get(noun, ()), noun[:2], noun[-2:]))))


@cache
def _just(noun: str) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(fold(w)) for w in dict.fromkeys((noun, *synonyms().get(noun, ())))) + f"|{re.escape(noun[:2])}.{{0,6}}{re.escape(noun[-1])}")


_MEETING = "博览|展会|展览|(?<![发开拓扩进伸施])展(?![示开现望])|论坛|(?:大|峰|年|谈|介|接|展|博|易|恳|交)会"
# What works, bodies and fairs are called by in English, with what plans call one by.
_HEADS = {
    "park": "[园区城]", "bridge": "桥", "tunnel": "隧", "tower": "[塔厦]", "theatre": "剧|[音艺]", "theater": "剧|[音艺]", "museum": "馆", "gymnasium": "馆", "library": "馆", "stadium": "场|馆", "centre": "[心馆地]", "center": "[心馆地]",
    "expo": _MEETING, "exposition": _MEETING, "fair": _MEETING, "exhibition": _MEETING, "congress": _MEETING, "conference": _MEETING, "convention": _MEETING, "summit": _MEETING, "forum": _MEETING, "festival": "节", "marathon": "马拉松|赛",
    "station": "站", "line": "线", "town": "[镇城]", "valley": "谷", "plaza": "广场", "school": "[校学]", "hospital": "院", "university": "大|学|院", "academy": "院", "institute": "[院所]", "group": "",
}
_HEAD = re.compile(rf"\b(?<!car )(?P<head>{'|'.join(_HEADS)})\b(?! (?:of|for|on)\b| ?[(（])(?: \d+)?")
# Others are names where they are written as such; what is described in small letters may be called otherwise in Chinese.
_SMALL = frozenset(h for h, kinds in _HEADS.items() if kinds == _MEETING)


# A filling station is any: of what is no name but says of what kind something is, more must be said to make it one.
_ANY_OF = re.compile(r"\b(?:an?|any|each|every|which|what|such|other|new) $")


def _english(c: Context) -> Iterator[Phrase]:
    terms = sorted(zip(c.u.foreign_spans, c.u.foreign, strict=True), key=lambda x: x[0])
    owned = [(s.mention.start, s.mention.end) for s in c.owners]
    stages = c.u.spans("stage")
    for head in _HEAD.finditer(c.u.text):
        # park station teams: the noun goes on.
        if any(a == head.end() + 1 and (a, b) not in stages for (a, b), _ in terms if c.u.text[head.end() : a] == " "):
            continue
        start, own = head.start(), list[Term]()
        for (a, b), term in reversed(terms):
            # convention centre has its words as one; before it stands what says which.
            if a < head.start() < b <= head.end() or (b == start - 1 and c.u.text[b] == " "):
                start, own = a, [term, *own]
        small = head["head"].capitalize() not in c.u.question.raw
        if small and head["head"] not in _SMALL and not head[0][-1].isdigit():
            continue
        if len(own) > 1 and own[0].text.endswith("ing"):
            start, own = start + len(own[0].text) + 1, own[1:]  # extending the line
        called = [t for t in own if t.words]
        if not head[0][-1].isdigit() and not any(t.weight >= KNOWN for t in called):
            continue  # the words of a general dictionary may name anything: Conch Group
        if not any(a < head.end() and start < b for a, b in owned) and c.u.text[start - 1 : start] != "-" and (head[0][-1].isdigit() or not _ANY_OF.search(c.u.text[:start]) or (len(called) > 1 and not small)):
            yield Phrase(tuple(called), re.compile(_HEADS[head["head"]]), start, head.end(), small and not head[0][-1].isdigit())
