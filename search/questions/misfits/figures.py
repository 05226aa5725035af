"""Figures that cannot be the one asked for: of another measure, year, part of a year, batch, thing, place or field."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.language import comparing
from search.questions.language.amounts import COUNTERS, scaled
from search.questions.misfits import attributed
from search.questions.misfits.proof import Answer, Check, Proof, other_batch
from search.questions.naming import strangers
from search.questions.naming.names import PLACES, Mention
from search.questions.reader.groups import classes
from search.questions.readings import abroad, asking, counts, durations, grants, units
from search.questions.readings.figures import THIS_YEAR

# An amount of money by its unit, not only by what is measured in it.
_IN_MONEY = re.compile(r"元|钱|\b(?:yuan|rmb|dollars?|usd)\b|多少(?:个)?(?:万亿|千亿|百亿|亿|千万|百万)(?![吨亩平标人])")
_IN_TIME = re.compile("[年月周天日]|小时|分钟|学期")
# Units of one kind stand for each other.
_ALIKE = (units.AREAS, units.PERSONS, frozenset(["吨", "载重吨"]), frozenset(["千瓦", "兆瓦"]))


def _other_measure(proof: Proof) -> bool:
    """Whether a measure is asked for and no figure is one: an amount of money, and no growth of 15%; tonnes, and no amount of money."""
    asked = units.unit_asked(proof.text)
    given = {scaled(1.0, str(a["unit"])).unit for a in proof.answers if a.get("unit")}
    if given and durations.asked(proof.text):
        return not any(_IN_TIME.search(unit) for unit in given)  # for how many years: no amount of money
    if given and asked == "人" and proof.c.u.language == "en":
        return not any(units.fits(asked, unit) for unit in given)  # how many workers: no number of fairs
    if given and all(units.counts_not(asked, unit, proof.text) for unit in given):
        return True
    if not given or asked in ("", *COUNTERS) or units.GROWTH.search(proof.text):
        return False
    if asked in units.MONIES:
        return _IN_MONEY.search(proof.text) is not None and not given & units.MONIES
    alike = next((kind for kind in _ALIKE if asked in kind), {asked})
    return not any(units.fits(asked, unit) or unit in alike for unit in given)


# A measure of so many signs is written out; of so many texts is kept which do.
_WRITTEN_OUT, KEPT = 4, 2048


@cache
def _names_of_measures() -> tuple[tuple[str, str], ...]:
    """The names of measures that are long enough to be written out, folded, each with the one that it is a name of."""
    return tuple((fold(n), e.name) for e in lexicon("indicators") for n in e.names if len(n) >= _WRITTEN_OUT)


@lru_cache(maxsize=KEPT)
def _written_out(text: str) -> dict[str, str]:
    """The measures that a text writes out, with how it does: by their names in the lexicon; none within another."""
    said = [(n, name) for n, name in _names_of_measures() if n in text]
    return {name: n for n, name in said if not any(n != other and n in other for other, _ in said)}


def _other_indicator(proof: Proof) -> bool:
    """Whether a measure is written out and each figure is one of another that is known and of another kind: incomes, where prices are told."""
    if proof.reading.name not in (READ, "figures") or not (asked := _written_out(proof.c.u.question.folded)):
        return False
    told = [_written_out(i) for i in proof.indicators]
    kinds = {n[-2:] for n in asked.values()}
    return bool(told) and all(own and own.keys().isdisjoint(asked) and kinds.isdisjoint(n[-2:] for n in own.values()) for own in told)


_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[-—~至])")
_LAST_YEAR_ASKED = re.compile(r"去年|上年|上一年|\blast year\b")
_LAST_YEAR_SAID = re.compile(r"去年|上年|上一年|20\d\d年|同比|上半年")


def _other_year(proof: Proof) -> bool:
    """Whether a year is asked for and each figure is told of another: 到2026年, where 2025 is asked."""
    if not proof.sentences:
        return False
    if _LAST_YEAR_ASKED.search(proof.text) and not any(_LAST_YEAR_SAID.search(s.folded + s.headings) for s in proof.sentences):
        return True
    dated = bool(proof.c.u.years) or THIS_YEAR.search(proof.text) is not None
    return dated and all(_of_other_year(proof, a, e) for a in proof.answers for e in a.get("evidence", ())[:1])


def _of_other_year(proof: Proof, answer: Answer, evidence: Mapping[str, Any]) -> bool:
    """Whether a figure that no statement dates stands behind another year than is asked for, or behind none in a plan of others."""
    c = proof.c
    if answer.get("year") in c.u.years and (answer.get("subject") or {}).get("id"):
        return False  # a statement's own year was told by what stands above it too
    document = evidence["document"]
    sentence = c.texts.sentence_at(document, evidence["start"])
    if sentence is None:
        return False
    text = c.texts.plainly(sentence)
    asked = {str(year) for year in c.u.years}
    if any(year in text for year in asked):
        return False
    at = text.find(f"{answer['value']:g}") if isinstance(answer.get("value"), float) else -1
    before = _YEAR.findall(text[: max(at, 0)]) or _YEAR.findall(sentence.headings)
    covered = {str(year) for year in c.runner.document_years(document)}
    if not asked:  # this year: any that the plan is of
        return bool(before and covered) and before[-1] not in covered
    return before[-1] not in asked if before else bool(covered) and not covered & asked


def _other_thing(proof: Proof) -> bool:
    """Whether a question names a thing, with a name that plans know, and no figure is told of it: the area of another park."""
    c = proof.c
    named = [m for m in proof.beside(*attributed.WORKS) if not m.of("Region", "Industry", "Indicator", "Agency")]
    return bool(proof.sentences) and any(
        not any(n in around for n in c.own_folded(m.all) for around in proof.surroundings) or attributed.of_another(proof, m, attributed.WORKS) for m in named
    )


def _other_place(proof: Proof) -> bool:
    """Whether a place is named beside the one whose plan it is, and no figure is told of it: how much of it from Japan, how much in one town."""
    c = proof.c
    if not c.owners or not proof.sentences:
        return False
    foreign = [e.names for _, e in strangers.named(c) if e.lexicon == "regions" and abroad.is_abroad(e.names)] if c.u.language == "zh" else []
    if any(not any(abroad.said_of(names).search(c.texts.text(s.document), s.start, s.end) for s in proof.sentences) for names in foreign):
        return True
    named = [m for m in proof.beside("Region") if not m.of("Park")]
    if not named:
        return False
    documents = {s.document for s in proof.sentences}
    subjects = c.names.entities(s.object for s in c.statements("ABOUT", documents=list(documents)))
    titles = "|".join(fold(name) for name in (*(e.name for e in subjects.values()), *(c.view.document(d).title for d in documents)))
    around = [led + s.headings for led, s in zip(proof.led, proof.sentences, strict=True)]
    return any(
        not any(n in titles for n in c.own_folded(m.all)) and not any(abroad.said_of((m.chinese, *c.own_folded(m.all))).search(x) for x in around) for m in named
    )


_PERIOD = re.compile(r"(?P<n>[一二三四]|首)季度?|(?P<half>[上下])半年|\b(?P<nth>first|second|third|fourth) quarter\b|\bq(?P<q>[1-4])\b|\b(?P<half_en>first|second) half\b")
_PERIODS = {"first": "一", "second": "二", "third": "三", "fourth": "四", "1": "一", "2": "二", "3": "三", "4": "四", "首": "一"}


def _other_period(proof: Proof) -> bool:
    """Whether a part of a year is asked for and no figure is told of one: what a quarter is to bring, and what the whole year is."""
    if (match := _PERIOD.search(proof.text)) is None:
        return False
    number = match["n"] or match["nth"] or match["q"]
    half = match["half"] or {"first": "上", "second": "下"}.get(match["half_en"] or "")
    signs = (f"{half}半年",) if number is None else (f"{_PERIODS.get(number, number)}季", "首季" if _PERIODS.get(number, number) == "一" else "季度")
    return not any(sign in s.folded + s.headings for sign in signs for s in proof.sentences)


# What the firms of a field come to together.
_OF_FIELD = re.compile(r"产值|营收|收入|规模|增加值|利润|税收|\b(?:output|revenues?|turnover|sales)\b")


def _other_field(proof: Proof) -> bool:
    """Whether an industry is named and no figure is told of it: the output of a zone, where that of its blockchain firms is asked for."""
    named = [m for m in proof.c.u.mentions_of("Industry") if m.match == "exact" or (m.match == "english" and len(m.chinese) > 2)]
    named = [m for m in named if not m.of("Park", "Region", "Indicator", "Company", "Project")]
    return bool(proof.sentences) and any(_of_another_field(proof, m) or not _tells_of(proof, m) for m in named)


def _of_another_field(proof: Proof, named: Mention) -> bool:
    """Whether what an industry comes to is asked for, and each figure is told of another one."""
    if named.match != "exact" or not _OF_FIELD.search(proof.text) or any(n in i for n in proof.c.own_folded(named.all) for i in proof.indicators):
        return False
    return attributed.of_another(proof, named, attributed.FIELDS)


def _tells_of(proof: Proof, named: Mention) -> bool:
    """Whether an industry is told of near a figure or in what that measures: by a name of it, or in part."""
    said, told = proof.text[named.start : named.end], [*proof.surroundings, *proof.indicators]
    terms = [t for t in proof.c.content("outline") if t.text in said or said in t.text]
    return any(n in x for n in proof.c.own_folded(named.all) for x in told) or any(t.coverage(x) for t in terms for x in told)


# What is counted by a bound, and how sentences tell one; money of a kind of its own.
_KINDS = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (r"[\d一二三五十百千]*[万亿](?:元|美元)(?:及)?以上的?[㐀-鿿]{0,4}项目|过亿元?的?[㐀-鿿]{0,4}项目", r"[万亿](?:元|美元)?[^,，。;；]{0,16}以上|过亿|超亿|亿元级|[超过]\d+(?:\.\d+)?[万亿]"),
        (r"补贴|补助|奖补|奖励|\bsubsid(?:y|ies)\b|\bgrants?\b|\brewards?\b|\bbonus(?:es)?\b|\bprizes?\b", "补|奖|扶持|资助|支持|兑现"), (r"基金|\bfunds?\b(?! (?:to|for)\b)", "基金|资金"), (r"(?:专项|公司|企业|政府)债|债券|\bbonds?\b", "债"),
    )
)


def _other_kind(proof: Proof) -> bool:
    """Whether what is asked for is bounded, or money of a kind of its own, and no figure is told of such: works of any size, a zone's output and no fund."""
    return bool(proof.sentences) and any(asked.search(proof.text) and not any(map(told.search, proof.led)) for asked, told in _KINDS)


# Terms that weigh so much of a question are what it is about; so much of one a document holds that says it.
_WEIGHTY, _SAID = 0.9, 0.7
# A figure that is read out of a sentence.
READ = "figure read"
# These readings weigh a question's words themselves, those of a title too.
WEIGHED = frozenset([durations.NAME, grants.NAME])
# How large something is goes without saying where a figure stands.
_SIZES = re.compile("规模|体量|水平|程度|总量|总额|数额|金额|占比|比例|比重|面积|数量|目标|指标|(?:经开|高新|开发|园|新|示范|保税|综保|自贸)区$|基地$|县$|市$")


def _said_elsewhere(proof: Proof) -> bool:
    """Whether what weighs most in a Chinese question is told nowhere near a figure, and elsewhere in its plan."""
    if proof.reading.name in WEIGHED:
        return False
    c, documents = proof.c, tuple(dict.fromkeys(s.document for s in proof.sentences))
    terms = [t for t in c.content("outline", "type", without=[s.mention for s in c.owners]) if not _SIZES.search(t.text)] if documents and c.u.language == "zh" else []
    importance = c.weigh(terms, documents) if terms else []
    if not terms or max(importance) < _WEIGHTY:
        return False
    # What the measure is called by its full name the sentence may say in short: 高新技术企业 for 国家级高新技术企业.
    weighty = [t for t, w in zip(terms, importance, strict=True) if w >= max(importance) and not any(t.coverage(i) >= 1 for i in proof.indicators)]
    return any(not any(map(t.coverage, proof.surroundings)) and any(t.coverage(c.texts.folded(d)) >= _SAID for d in documents) for t in weighty)


# Words for people.
_PEOPLE = re.compile("(?:[旅游乘顾访来]客|人[员才群口数]?|[学职雇动教委店议队]员|[读患]者|(?:学|新|招|研究|毕业)生|[居村市农]民|[员职用务民招]工|专家|教师|干部)$")


def _counts_people(proof: Proof) -> bool:
    """Whether an English question counts people who are told of nowhere near a figure that no statement carries: tourists, where five towns are spoken of."""
    c = proof.c
    nouns = counts.counted_nouns(c, c.content("outline")) if proof.sentences and proof.reading.name == READ else []
    people = [replace(t, words=called) for t in nouns if (called := tuple(filter(_PEOPLE.search, t.words)))]
    return bool(people) and not any(t.coverage(around) for t in people for around in proof.surroundings)


# What stands behind the question word and ends a Chinese question is counted by it.
_COUNTED = re.compile(r"(?:多少|几)[家户个项件条名座所处](?P<noun>[㐀-鿿]{4,14})(?:呢|呀|啊|来着)?[?？。]*$")


def _counts_others(proof: Proof) -> bool:
    """Whether what a Chinese question counts is told neither where a figure stands nor in what that measures: factories, where firms of any kind are."""
    match = _COUNTED.search(proof.text) if proof.sentences and proof.c.u.language == "zh" else None
    if match is None:
        return False
    nouns = [t for t in proof.c.content("outline") if t.words and match.start("noun") <= proof.text.find(t.text, match.start("noun")) < match.end("noun")]
    measured = proof.indicators if proof.reading.name != READ else ()  # what is read off bears the words of the question
    return bool(nouns) and not any(t.coverage(told) for t in nouns for told in (*(f"{s.folded}|{s.headings}" for s in proof.sentences), *measured))


_THINGS = re.compile("(?:项目|企业|平台|基地|园区?|工程|产品|中心|专利|标准|机构)$")


def _counts_things(proof: Proof) -> bool:
    """Whether persons are asked for, and what figures count is things by its name: academicians, where a hundred works are to come."""
    return units.unit_asked(proof.text) in units.PERSONS and all(a.get("unit") not in units.PERSONS and _THINGS.search(str(a.get("indicator", ""))) for a in proof.answers)


# How names of measures end that say by what stands before of what they are: 旅游|总收入.
_OF_WHAT = re.compile("(?P<what>[㐀-鿿]{2,}?)(?:行?业|产业)?(?:年|全年|综合|实现)?(?:总|净|纯)?(?:收入|产值|产量|销售额|营业额|客流量|面积|人数|人次)$")


def _other_matter(proof: Proof) -> bool:
    """Whether an English question names a measure of something that is spoken of nowhere near a figure that no statement carries: tourism income, where all income is told."""
    if proof.reading.name != READ or proof.c.u.language != "en" or not proof.sentences:
        return False
    measures = [[_OF_WHAT.match(w) for w in t.words] for t in proof.c.content("outline") if t.weight >= 1 and t.words]
    named = [{fold(m["what"]) for m in found if m} for found in measures if all(found)]
    return any(not any(what in around for what in own for around in (*proof.surroundings, *proof.indicators)) for own in named)


_MOST = re.compile(r"最[高大多低小少强]|更[高大多低小少]|\b(?:highest|largest|biggest|most|lowest|smallest|least|higher|larger|bigger|lower|smaller|fewer)\b")


def _gives_places(proof: Proof) -> bool:
    """Whether an answer names places beside their figures."""
    return any(a.get("type") in PLACES for a in proof.answers)


def _one_side(proof: Proof) -> bool:
    """Whether named places are compared and only one has a figure, or what is no place is ranked and figures of places are given."""
    c = proof.c
    if not any(not comparing.OF_SIZE.match(proof.text, m.start()) for m in _MOST.finditer(proof.text)) or c.u.has("ask.count"):
        return False
    if _gives_places(proof):
        return False  # the one that is ahead, with its figure
    types = set(asking.asked_types(c))
    return len(c.owners) >= 2 or (c.u.has("ask.which") and bool(types) and types.isdisjoint((*PLACES, "Indicator", "Document")))


_LIST_IT = re.compile(r"列一下|列出|列举|有哪些|是哪些|分别是(?!多少|几|什么)|叫什么|\bname the\b|\blist the\b")


def _no_names(proof: Proof) -> bool:
    """Whether names are asked for, and a figure is given."""
    if _gives_places(proof):
        return False  # those whose figures reach an amount
    if not _LIST_IT.search(proof.text) or proof.c.u.has("ask.count", "ask.figure") or units.unit_asked(proof.text):
        return False
    return not set(asking.asked_types(proof.c)).isdisjoint(("Agency", *attributed.WORKS))


def _asks_class(proof: Proof) -> bool:
    """Whether a bank, a school or the like is asked for, which no figure is."""
    return not proof.c.u.has("ask.count", "ask.figure") and bool(classes(proof.text))


FIGURES: tuple[tuple[str, Check], ...] = (
    ("class", _asks_class), ("measure", _other_measure), ("measure", _other_indicator), ("year", _other_year), ("period", _other_period),
    ("thing", _other_thing), ("thing", _other_place), ("thing", _other_field), ("thing", _other_kind),
    ("batch", other_batch), ("one side", _one_side), ("names", _no_names), ("thing", _said_elsewhere), ("thing", _counts_people), ("thing", _counts_others), ("thing", _counts_things), ("thing", _other_matter),
)
