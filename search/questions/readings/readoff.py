"""Figures that no statement carries (the size of a fund, the investment in a project), read from their sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import fold
from search.questions.context import Context, Reading, Subject
from search.questions.plans import plan as p
from search.questions.readings.units import fits, unit_asked
from search.questions.texts import Sentence, Term, covered, shares
from search.questions.understanding import GENERAL_KINDS

READ_OFF = 0.78
# What stands right before a number says so much of what is counted that nothing else is meant.
JUST_SO = 0.95
# The texts of more documents than this are not read for a figure.
READ_DOCUMENTS = 20
# A figure as plans write it: the number, its scale and its unit.
NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(万亿|千亿|百亿|亿|千万|百万|万|千)?(美元|元|亩|平方米|平方公里|公里|吨|载重吨|标箱|人次|人|列|千瓦|兆瓦|%|个百分点|立方米|度|架|条|宗|户|家|个|项|套|件|所|座|场|团队|名|年|期|天|小时)")
_DIGIT = re.compile(r"\d")
_PAST = re.compile(r"去年|上年|同比|总结|回顾|已")
# What was spoken of right before: 今年要把这个数提到35%.
_IT = re.compile("[这该此]个?(?:数|比例|比重|占比|指标|数字|目标|水平|规模|项目|基金)|其[中总占规投]")


def read_off(c: Context, groups: Sequence[tuple[Subject | None, tuple[int, ...]]]) -> Iterator[Reading]:
    """A figure that no statement carries (the size of a fund, the investment in a project), read from its sentence."""
    asked = unit_asked(c.u.text)
    if (("目标" in c.u.text or "target" in c.u.text) and _has_targets(c, groups)) or len(groups) != 1 or not (asked or c.u.has("ask.figure")) or (c.u.has("ask.count") and ((asked in ("", "个") and c.u.language == "zh") or c.meanings is not None)):
        return
    subject, years = groups[0]
    documents = c.in_years(subject.documents if subject else c.all_documents, years)
    terms = c.content("outline", "type", without=[s.mention for s in c.owners])
    terms = terms if c.owners else [t for t in terms if t.text not in GENERAL_KINDS] or terms  # a zone that is not named
    if not terms or len(documents) > READ_DOCUMENTS or any(not t.words and t.weight >= 1 for t in terms):
        return
    importance = c.weigh(terms, documents)
    best: tuple[float, p.Quote] | None = None
    # Of a named work the sentence must speak, and of no other of the firm that is named beside it.
    works = [m for m in c.u.mentions_of("Project") if m not in c.subject_mentions()]
    named = works or [m for m in c.u.mentions_of("Company") if not m.of("Park", "Region", "Industry")]
    firms = [n for m in named for n in c.own_folded(m.all)]
    sentences = c.sentences(documents)
    figured = [i for i, s in enumerate(sentences) if _DIGIT.search(s.folded) and not _PAST.search(s.headings)]
    before = ["|".join(x.folded for x in sentences[max(0, i - 2) : i] if x.document == sentences[i].document) for i in figured]
    wholes = shares(terms, importance, ([sentences[i].folded for i in figured], 1.0), ([sentences[i].headings for i in figured], 0.6), (before, 0.8))
    for i, whole in zip(figured, wholes, strict=True):
        sentence = sentences[i]
        if whole >= READ_OFF:
            for fit, quote in _numbers(c, sentence, terms, importance, asked, years):
                if firms and not any(n in c.texts.piece(quote.document, quote.start, quote.end, "。;；:：\n") for n in firms):
                    continue
                if best is None or fit > best[0] + 1e-9:
                    best = fit, quote
    surely = best is not None and (not c.u.has("ask.count") or best[0] >= JUST_SO)
    if best is not None and (surely or asked not in ("", "个")):
        yield Reading(p.Figures(quotes=(best[1],)), 0.85 if surely else 0.5, "figure read off")


def year_of(c: Context, document: str) -> int | None:
    """The year asked for, else the first that a document is of."""
    return next(iter(c.u.years), None) or min(c.runner.document_years(document), default=None)


def _has_targets(c: Context, groups: Sequence[tuple[Subject | None, tuple[int, ...]]]) -> bool:
    """Whether the plans asked about state targets at all: then one that they do not state is not there."""
    documents = [d for subject, years in groups for d in c.in_years(subject.documents if subject else c.all_documents, years)]
    return not documents or bool(c.statements("SETS_TARGET", documents=documents))


def _numbers(c: Context, sentence: Sentence, terms: Sequence[Term], importance: Sequence[float], asked: str, years: Sequence[int]) -> Iterator[tuple[float, p.Quote]]:
    text = c.texts.plainly(sentence)
    for match in NUMBER.finditer(text):
        unit = {"个百分点": "%"}.get(match[3], match[3])
        if (match[3] in "年期天" and asked != match[3]) or (asked and not fits(asked, unit)):
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        if _PAST.search(re.split(r"[,，;；。]", before)[-1]):
            continue
        near = covered(terms, importance, (fold(before), 1.0), (fold(text[match.end() : match.end() + 8]), 0.7), (sentence.folded, 0.3))
        if c.u.has("ask.count") and near >= JUST_SO and not _beside(before, text[match.end() :], [t for t in terms if not c.stands_in(t, [(m.start, m.end) for m in c.u.places])]):
            near /= 2
        if not near and not _IT.search(before):
            continue  # of something else, in a sentence behind the one that speaks of what is asked
        year = next(iter(years), None) or next(iter(c.runner.document_years(sentence.document)), None)
        yield near, p.Quote(sentence.document, sentence.start + match.start(), sentence.start + match.end(), float(match[1]), (match[2] or "") + match[3], "、".join(t.text for t in terms), year)


def _beside(before: str, behind: str, terms: Sequence[Term]) -> bool:
    """Whether one of some words ends right before a number, or begins right behind it with its unit."""
    left, right = fold(before).rstrip("\"”』」约近达到至"), fold(behind).lstrip("\"“『「")
    return any(left.endswith(w) or right.startswith(w) for t in terms for w in t.folded)
