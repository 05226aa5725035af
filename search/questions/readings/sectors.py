"""Fields that lists are kept to: the projects of a sector, and the fields that a clause about one unfolds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.readings import topics
from search.questions.texts import Term

# A clause is about a field where its heading names it, and at most one clause of so many does.
SHARE = 6
# 食品加工 is what 食品 firms do: names of projects leave it out.
_MAKING = ("加工", "制造", "生产", "产业", "行业")
# How something is made, not what.
_HOW = frozenset(["智能", "数字", "绿色", "信息", "服务", "高端", "先进", "现代", "传统", "装备", "精密", "特种", "通用", "专用"])
# What a word begins that means another thing: 电池片 is no battery.
_ELSE = {"电池": "片", "芯片": "膜", "汽车": "站"}


class Sector(NamedTuple):
    """The projects of a sector, and the words of the question that are left when it is seen to."""

    statements: list[Statement]
    rest: list[Term]


def _topics(c: Context, terms: Sequence[Term]) -> list[tuple[Term, tuple[str, ...]]]:
    """The terms that name an industry, with the entities that it is; none where only the lexicon knows it."""
    found: list[tuple[Term, tuple[str, ...]]] = [
        (t, ()) for t in terms
        if (t.text in lexicon("industries").index or (c.u.language == "en" and t.weight >= 1 and any(w in lexicon("industries").index for w in t.folded[:2]))) and not any(t.text == c.u.text[m.start : m.end] for m in c.u.mentions) and not any(t.text + o.text[:2] in c.u.text or o.text[-2:] + t.text in c.u.text for o in terms if o is not t)
    ]
    for term in terms:
        within = [m for m in c.u.mentions_of("Industry") if c.u.text[m.start : m.end] in term.text]
        if within:  # several joined by or are one
            found.append((term, tuple(dict.fromkeys(i for m in within for i in m.of("Industry")))))
    return found


def sector(c: Context, found: Sequence[Statement], terms: Sequence[Term]) -> Sector | None:
    """The projects of the sector that a question names: those so called, in the words for it or for what is narrower, those that

    are said to be of it, and those that a clause headed by it lists. None where no sector is named, or none has any.
    """
    named = _topics(c, terms)
    if len(named) != 1:
        return None
    term, ids = named[0]
    made = topics.industries(c, term.words, ids)
    every = made.ids if made else ids
    words = {w for w in topics.words_for([*term.words, *(n for e in c.names.entities(list(ids)).values() for n in e.names)]) if len(w) >= 2}
    words |= {w[:-2] for w in words if w.endswith(_MAKING) and len(w) >= 4 and w[:-2] not in _HOW}
    documents = sorted({str(s.document) for s in found})
    stated = {s.subject for s in c.statements("IN_INDUSTRY", objects=list(every), documents=documents)} if every else set()
    names = {i: [fold(n) for n in e.names] for i, e in c.names.entities(s.object for s in found).items()}
    kept = [
        s for s in found
        if s.object in stated or any(w in n and _holds(n, w) for n in names.get(s.object, ()) for w in words) or _listed_under(c, s, words | set(term.folded))
    ]
    return Sector(kept, [t for t in terms if t is not term]) if kept else None


def _holds(name: str, word: str) -> bool:
    at = name.find(word)
    while at >= 0:
        if name[at + len(word) : at + len(word) + 1] != _ELSE.get(word[-2:], "-"):
            return True
        at = name.find(word, at + 1)
    return False


def _listed_under(c: Context, s: Statement, words: set[str]) -> bool:
    """Whether the clause of a project is headed by a sector: 壮大电池产业链。…确保甲产业园三期年内投产."""
    clause = c.texts.clause_at(str(s.document), s.start)
    return clause is not None and "、" not in clause.heading and any(len(w) >= 2 and w in clause.heading for w in words)


def headed(c: Context, found: Sequence[Statement], terms: Sequence[Term]) -> list[Statement]:
    """The fields that the one clause which is headed by the field asked into unfolds: 突破海工装备。主攻甲、乙、丙."""
    named = _topics(c, terms)
    if len(named) != 1 or len(terms) > 1:
        return []
    term, ids = named[0]
    kept: list[Statement] = []
    for document in dict.fromkeys(str(s.document) for s in found):
        clauses = [k for k in c.texts.clauses(document) if k.heading]
        own = [k for k in clauses if any(len(w) >= 3 and w in k.heading for w in term.folded)]
        if 0 < len(own) <= max(1, len(clauses) // SHARE):
            kept += [s for s in found if str(s.document) == document and s.object not in ids and any(k.start <= s.start < k.end for k in own)]
    return kept
