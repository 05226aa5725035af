"""Works that a question names and no document asked about speaks of: 青石桥 of a plan that never says 青石 is not built there, as far as anybody knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from graph.lexicon import lexicon
from graph.names import fold
from search.cutter import cut
from search.questions.context import Context
from search.questions.language.words import synonyms
from search.tables import holds

# Kinds of works that bear a name of their own.
_NAMED = frozenset({"road", "civic", "utility", "plant", "centre"})
_HAN = re.compile("[㐀-鿿]+")
LONGEST_STEM, LONGEST_NOUN = 6, 8
# 两百座|冷库: how many there are is no name, nor is 哪几个|公园.
_COUNTS = re.compile("^[一二两三四五六七八九十百千万几多]|[哪什谁么把被将让这那各些]")
# What is asked of one work, behind its name and before it; where works of a kind are asked for, a name that nobody knows may be a word of the question's own.
_OF_ONE = re.compile(r"^(?:项目|工程|一期|二期)?(?:的(?:总)?投资|(?:总|计划)?投资(?:额)?(?:是|有|要)?多少|(?:什么时候|何时|哪年|几时|多久|哪一年)|(?:是|要)?(?:由|归)?(?:谁|哪)|开工|建成|完工|投用)")
_PLACES_BUILD = re.compile(r"(?:哪(?:些|几个|个)[㐀-鿿]{0,2}(?:园区|区|地方|地区|开发区|新区|城市)|谁|哪(?:里|儿))(?:要|会|将|计划|打算|准备|来|负责|想|能)*(?:建设|修建|新建|兴建|打造|规划|有|建|修)$")

# Of two works that one question asks for, one is enough to find the task.
_JOINED = re.compile("[和与及、]$")
_OF_ONE_EN = re.compile(r"\b(?:when (?:will|is|does)|who (?:is|will|builds?|looks?|runs?)|how much is invested|(?:which|what) (?:[a-z-]+ ){0,2}(?:parks?|zones?|areas?|places?) [^?]*\bbuild)\b")


def unheard(c: Context) -> bool:
    """Whether a question for yes or no, or for one work, names a work of which no document asked about says what it is called, nor of what kind it is."""
    if not c.readable:
        return False
    whether = c.u.has("ask.yesno")
    if c.u.language == "en" and (whether or _OF_ONE_EN.search(c.u.text)) and any(not _said(c, {k for w in words for k in _kinds(w)}) for words in _works_en(c)):
        return True
    named = [w for w in _works(c) if whether or (_OF_ONE.match(c.u.text[w.end :]) and not _JOINED.search(c.u.text[: w.start])) or _PLACES_BUILD.search(c.u.text[: w.start])]
    return any((w.stem and not _said(c, _meant(c, w.stem)) and (w.own or not _said(c, {w.noun}))) or not _said(c, _kinds(w.noun)) for w in named)


def _works_en(c: Context) -> Iterator[tuple[str, ...]]:
    """The words for each work that an English question names by what it is: 会展中心, 会议中心 for convention centre."""
    for term in c.u.foreign:
        if term.words and all(len(w) > 2 and _noun(w) and w[-1] not in "院校" for w in term.words):
            yield term.words


def _said(c: Context, words: set[str]) -> bool:
    return c.texts.hold(c.readable, words)


@dataclass(frozen=True)
class _Work:
    """A work that a question names: what it is called, whether that is a name of its own, the noun behind, and from where to where both stand."""

    stem: str
    own: bool
    noun: str
    start: int
    end: int


def _works(c: Context) -> Iterator[_Work]:
    """The works of a question, with what they are called without the nouns that they end with: 青石 of 青石桥, 东湖 of 东湖污水处理厂."""
    for run in _HAN.finditer(c.u.text):
        edges = list(accumulate(map(len, cut(run[0])), initial=0))
        for end in edges[1:]:
            if not (noun := _noun(run[0][:end])):
                continue
            begin = end - len(noun)
            start = max(edge for edge in edges if edge <= begin)
            if start == begin and edges.index(start):
                start = edges[edges.index(start) - 1]
            stem, at = run[0][start:begin], run.start()
            inside = any((m.start <= at + start and at + end <= m.end) or m.start <= at + begin - 1 < m.end for m in c.u.places) or _known(c, at + begin, at + end)
            if inside or _COUNTS.search(stem):
                continue
            # 允许|学校: an ordinary word in front names nothing.
            own = not holds("common_words", stem)
            yield _Work(stem if 2 <= len(stem) <= LONGEST_STEM else "", own, noun, at + start, at + end)


def _known(c: Context, start: int, end: int) -> bool:
    """Whether a stretch of a question stands in the name of a work that a document asked about has, whatever that says besides."""
    named = [i for m in c.u.mentions_of("Project") if m.start <= start and end <= m.end for i in m.of("Project")]
    return bool(named) and bool(c.statements("HAS_PROJECT", objects=named, documents=c.readable))


def _noun(text: str) -> str:
    """The longest noun for works that a text ends with; "" where it ends with none."""
    return next((n for size in range(LONGEST_NOUN, 0, -1) if (n := text[-size:]) in _nouns()), "")


def _meant(c: Context, stem: str) -> set[str]:
    """A name's words: itself, what means the same, and what the documents write where a sign is mistyped."""
    spelled = (w[at : at + len(stem)] for t in c.content() if (at := t.text.find(stem)) >= 0 for w in t.words if len(w) == len(t.text))
    return {fold(w) for w in (stem, *synonyms().get(stem, ()), *spelled)}


# Nouns that end with these tell of no kind by them: 中心 of 会展中心.
_ANY_KIND = frozenset(["中心", "基地", "平台", "总部", "工程", "项目", "设施"])


@cache
def _kinds(noun: str) -> set[str]:
    """What a plan that speaks of a kind of works holds of its noun: that, what means the same, its first two signs, and its last two where they tell."""
    ends = {noun[:2], *({noun[-2:]} - _ANY_KIND)} if len(noun) > 2 else {noun[:1]}
    return {fold(w) for w in (noun, *synonyms().get(noun, ()), *ends)}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(e.name for e in lexicon("facilities") if e.fields.get("kind") in _NAMED)
