"""What no sentence says that proves an answer: a yes, or places, shown by words that are near in meaning only, or by the place's own name."""

from __future__ import annotations

import re
from itertools import chain

from search.cutter import cut
from search.questions.context import Context
from search.questions.language.sayings import said_in, with_sayings
from search.questions.misfits.proof import MEASURE, Proof
from search.questions.plans import plan as p
from search.questions.readings import units
from search.questions.texts import Sentence, Term

# Sentences before one in which that may stand of which it goes on to speak.
GOES_ON = 2
# Of no word do the sentences hold so much of its pairs of signs: 生物 of 银河生物, 科技 of 科技馆.
LEAST = 0.5
_MEASURE, _MONEY = re.compile(f"{MEASURE}$"), re.compile("[㐀-鿿][金款费]$")
# What is asked of any measure.
_OF_ANY = frozenset(["增长", "目标", "增速", "增幅", "达到", "规模", "数量", "指标", "总量", "下降", "提高", "总额", "发展", "引进", "落户", "入驻", "growth", "target", "grow", "goal", "reach", "increase"])
_PLAIN_KINDS = frozenset(["industry", "industries", "sector", "sectors", "field", "project", "projects", "park", "parks", "zone", "zones", "company", "companies", "plan", "plans", "centre", "center", "base"])
# What many names end with tells none of them from others: 产业 of 湘绣产业, 中心 of 会展中心.
_KIND = re.compile("(?:产业链?|项目|企业|园区|中心|基地|平台|工作|工程|规划|计划|行业|领域|方面|公司|资源|情况|建设|开工|建成|政策|措施|服务|目标|任务|机构|单位)+$")


def unsaid(proof: Proof) -> bool:
    """Whether the sentences that prove an answer say nothing of what the question is about, but where and when."""
    c, plan = proof.c, proof.reading.plan
    if isinstance(plan, p.Figures) and not _measures(proof):
        return False  # what is counted may be told in any words
    deciding = isinstance(plan, p.Deciding)
    # Of what kind places are asked for tells more than that they are places: 哪个商务区.
    # Land that is granted is a stage of works, but part of a measure too.
    stage = () if isinstance(plan, p.Figures) else ("stage",)
    asked = c.content("relation", "role", *stage, "aim", *(("type",) if deciding else ()), without=[m for m in c.u.places if m.of("Park")] if deciding else ())
    unit = units.unit_asked(proof.text)
    terms = [own for t in asked if unit not in t.words and (own := _own(t)) is not None]
    if not terms or not proof.sentences:
        return False
    texts = [_around(c, s) for s in proof.sentences]
    # What sounds like a word is looked for last: one sign may be mistyped.
    said = chain(terms, with_sayings(c, terms, said_in(c)), map(c.heard, terms))
    return not any(t.coverage(text) >= LEAST for t in said for text in texts)


def _measures(proof: Proof) -> bool:
    """Whether a measure is asked for that has a name (土地出让金), or an English question asks for what is to be in square metres and the like, or for a coverage or a volume."""
    if any(_MEASURE.search(word) or _MONEY.search(word) for word in cut(proof.text)):
        return True
    return proof.c.u.language == "en" and (units.unit_asked(proof.text) in _SIZES or _MEASURE_EN.search(proof.text) is not None)


_MEASURE_EN = re.compile(r"\b(?:coverage|volume|consumption|throughput|rate)\b")
_SIZES = units.AREAS | {"公里", "米", "吨", "千瓦", "兆瓦"}


def _own(term: Term) -> Term | None:
    """A word without what many names end with, and without what is only near it; None where nothing is left of it, or nobody knows it."""
    own = _bare(term.text)
    told = own and own not in _OF_ANY and term.words and not all(w in _PLAIN_KINDS for w in own.split())
    return Term(own, tuple(dict.fromkeys(_bare(w) or w for w in term.words)), term.weight) if told else None


def _bare(word: str) -> str:
    return _KIND.sub("", _MEASURE.sub("", word))


def _around(c: Context, sentence: Sentence) -> str:
    """A sentence with its headings and those before it, folded."""
    own = c.texts.sentences(sentence.document)
    at = own.index(sentence)
    return "|".join([sentence.headings, *(s.folded for s in own[max(0, at - GOES_ON) : at + 1])])
