"""The figures that plans hold, stated or only written, each with what tells whether it is the one asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions.agreement.rivals import excluded
from search.questions.context import Context
from search.questions.language.amounts import chinese_number, scaled
from search.questions.reader.likeness import LACKING, LIKE, Asking, Matrix, share, signs
from search.questions.readings import funds
from search.questions.readings.figures import THIS_YEAR
from search.questions.readings.nearness import Nearness
from search.questions.readings.units import GROWTH, asks_in_all, counts_not, fits, of_other_batch, tells_new, unit_asked
from search.questions.texts import PARTS, Sentence, stated_in

FEATURES = (
    *(f"clause {name}" for name in LIKE), *(f"sentence {name}" for name in LIKE),
    "clause covered", "sentence covered", "around covered", "indicator covered", "signs held", "signs of the clause", "fits", "misfits",
    "growth", "no growth", "past", "said by the question", "stated", "other year", "indicator said", "indicator fits", *LACKING,
)
_NUMBER = re.compile(
    r"(?<![\d.])(\d+(?:\.\d+)?)\s*(万亿|千亿|百亿|亿|千万|百万|万|千)?"
    r"(美元|元|亩|平方米|平方公里|公里|载重吨|吨|斤|标箱|人次|人|列|千瓦|兆瓦|%|个百分点|立方米|度|架|条|宗|户|家|个|项|套|件|所|座|场次|场|批次|次|名|天|小时|支|辆|期|届|倍|班|位|只|处|块|张|种|类|门|艘|台)"
)
# 五大攻坚战, 四条产业链: how many of what there are, in words.
_COUNT = re.compile(r"(?<![第十百千\d一二三四五六七八九])([两二三四五六七八九]|十[一二三四五六七八九]?)([大个项条家张场类种支座所])(?=[\u4e00-\u9fff“])")
# 每月开展一次检查: how often something is done, where that is once.
_ONCE = re.compile(r"每(?:个?月|周|季度?|年|半年|日|天|旬)[^。;；]{0,40}?(一)([次场轮届期])(?![\u4e00-\u9fff]?[一二两三四五]?[次场轮])")
_HOW_OFTEN = re.compile(r"(?:几|多少)[次轮届期]|\bhow (?:often|many times)\b|\bhow many [a-z -]+ (?:a|per|each|every) (?:month|week|year|quarter)\b")
# 排名末三位的园区: how many are last.
_LAST = re.compile(r"(?<=后|末)([二两三四五六七八九十])([位名家])(?=的|[,，。;；]|园)")
_HOW_MANY_LAST = re.compile(r"(?:倒数|最后|排名后|末尾?|垫底的?)(?:的)?(?:几|多少)[位名家]|\b(?:bottom|last) how many\b")
_PAST = re.compile(r"去年|上年|同比|已经|已(?=[\u4e00-\u9fff])|总结|回顾|以来|累计完成")
# What last year came to is no aim.
_LAST_YEAR, _LAST_YEAR_EN = re.compile("去年|上年|上一年"), re.compile(r"\b(?:last|previous|prior) year\b|\bthe year before\b")
# Behind a stated figure its own unit and bound are written: 30个以上.
BOUND = 4
# So many figures are looked at closely, those whose sentences hold most of the question.
MOST = 40


@dataclass(frozen=True)
class Number:
    """One figure: where it stands, its value and unit, the clause and sentence around it, and the statement that carries it, if one does."""

    document: str
    start: int
    end: int
    value: float
    unit: str
    clause: str
    before: str
    sentence: Sentence
    statement: Statement | None


def numbers(asking: Asking, sentences: Sequence[Sentence]) -> list[Number]:
    """The figures in some sentences, those that statements carry and others; of very many those in the likeliest sentences."""
    c = asking.context
    documents = list(dict.fromkeys(s.document for s in sentences))
    stated = [s for s in c.statements("SETS_TARGET", documents=documents) if s.qualifiers.get("value") is not None] if documents else []
    in_words = (_COUNT, *(said for asked, said in ((_HOW_OFTEN, _ONCE), (_HOW_MANY_LAST, _LAST)) if asked.search(c.u.text)))

    def of_sentence(s: Sentence) -> list[Number]:
        return c.texts.once(("figures", s.document, s.start, in_words), lambda: _of_sentence(c, s, stated_in(s, stated), in_words))

    found = [n for sentence in sentences for n in of_sentence(sentence)]
    if asks_in_all(c.u.text):
        found = [n for n in found if not tells_new(n.clause)] or found
    found = [n for n in found if not (n.statement and of_other_batch(c, n.statement))]
    if not _LAST_YEAR_EN.search(c.u.text) and not _LAST_YEAR.search(c.u.text):
        found = [n for n in found if n.statement or not _LAST_YEAR.search(re.split(r"[,，;；。:：]", n.before)[-1])]
    if THIS_YEAR.search(c.u.text):
        ago = [n for n in found if not n.statement and _of_year_before(c, n)]
        others = {n.unit for n in found if n not in ago}
        found = [n for n in found if n not in ago or n.unit not in others]  # where nothing else is told in that unit, why there is no answer is
    if len(found) <= MOST:
        return found
    importance = asking.weighed(sentences)
    fit = {id(n.sentence): asking.held(importance, (n.sentence.folded, 1.0)) for n in found}
    order = sorted(range(len(found)), key=lambda i: -max(fit[id(found[i].sentence)], asking.held(importance, (found[i].clause, 1.0))))
    return [found[i] for i in sorted(order[:MOST])]


# 今年: what was reached in the year before, which the sentence names, is another figure.
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)年")


def _of_year_before(c: Context, number: Number) -> bool:
    """Whether a figure stands behind a year before those that its plan is of, and behind none of these."""
    said = [int(y) for y in _YEAR.findall(c.texts.text(number.document)[number.sentence.start : number.start])]
    covered = c.runner.document_years(number.document) if said else set()
    return bool(covered) and said[-1] < min(covered)


def _of_sentence(c: Context, sentence: Sentence, own: Sequence[Statement], in_words: Sequence[re.Pattern[str]]) -> list[Number]:
    """The figures of a sentence: those that statements carry, those in digits, and those in words as some patterns tell them, with the numeral and its unit as their groups."""
    plain = c.texts.plainly(sentence)
    found = []
    for s in own:
        clause = c.texts.piece(sentence.document, s.start, s.end, PARTS)
        before = fold(plain[: s.end - sentence.start])
        found.append(Number(sentence.document, s.start, s.end, float(s.qualifiers["value"]), str(s.qualifiers.get("unit", "")), clause, before, sentence, s))
    for m in _NUMBER.finditer(plain):
        start, end = sentence.start + m.start(), sentence.start + m.end()
        if not any(s.start <= start and end <= s.end + BOUND for s in own):
            found.append(_written(c, sentence, plain, m, float(m[1]), (m[2] or "") + {"个百分点": "%"}.get(m[3], m[3])))
    return found + [_written(c, sentence, plain, m, float(chinese_number(m[1]) or 0), "个" if m[2] == "大" else m[2]) for said in in_words for m in said.finditer(plain)]


def _written(c: Context, sentence: Sentence, plain: str, match: re.Match[str], value: float, unit: str) -> Number:
    """A figure that no statement carries, from its numeral on."""
    start, end = sentence.start + match.start(1), sentence.start + match.end()
    return Number(sentence.document, start, end, value, unit, c.texts.piece(sentence.document, start, end, PARTS), fold(plain[: match.start(1)]), sentence, None)


_FIRST_PART = re.compile("首期|首批|首笔|第一期")


def of_first_part(c: Context, found: list[Number]) -> list[Number]:
    """Of some figures those of the first part of a fund, where that is asked for and any is told."""
    if not funds.FIRST.search(c.u.text):
        return found
    own = [n for n in found if _FIRST_PART.search(c.texts.text(n.document)[max(0, n.start - 8) : n.end])]
    return own or found


# A place in a ranking: 进入全国前120位.
_RANKED_SAID = re.compile(r"(?:前|第)\s*\d")
_RANKED, _ASKS_RANK = re.compile(r"(?:前|第)\s*$"), re.compile(r"名|位|排|第几|\brank|\bplace\b|\bposition\b|\btop\b")


def is_rank(c: Context, number: Number) -> bool:
    """Whether a figure is a place in a ranking, and things are counted."""
    text = c.texts.text(number.document)
    before = text[max(0, number.start - 4) : number.start]
    ranked = _RANKED.search(before) is not None or (number.statement is not None and _RANKED_SAID.search(text[number.start : number.end]) is not None)
    return c.u.has("ask.count") and number.unit in ("位", "名") and ranked and not _ASKS_RANK.search(c.u.text)


def no_count(c: Context, number: Number) -> bool:
    """Whether things are counted, and a figure is an amount of money or a share."""
    return counts_not(unit_asked(c.u.text), scaled(1.0, number.unit).unit, c.u.text)


def measures_other(asking: Asking, number: Number) -> bool:
    """Whether a figure is of another measure than a question asks for: of 技工贸总收入 where 外贸进出口总额 is called by its name, of lines for goods where those for passengers are asked for."""
    if excluded(asking.context.u.text, number.clause, asking.context.u.language == "en"):
        return True
    known = lexicon("indicators")
    if number.statement is None:
        return False
    name = asking.context.names.entities([number.statement.object])[number.statement.object].name
    if (own := known.get(name.removesuffix("增速"))) is None:
        return _of_other_sort(asking, name)
    asked = [[e for w in (t.text, *t.words) if (e := known.get(w.removesuffix("增速"))) is not None] for t in asking.terms]
    # Where more is said than the name of an indicator (hours of import clearance), it is another that is asked for.
    return bool(asked) and all(asked) and not any(e.name == own.name or own.name in e.broader or e.name in own.broader for one in asked for e in one)


# The sorts of money that a measure may be of, which nobody takes for one another.
_SORTS = tuple(map(re.compile, ("产值|增加值", "投资", "收入|营收", "税", "进出口|出口|进口|贸易", "工资|薪", "贷款|融资", "销售|交易|零售")))


def _of_other_sort(asking: Asking, name: str) -> bool:
    """Whether each word of a question names a sum of one sort, and an indicator is one of another: investment where output is asked for."""
    named = {m.chinese for m in asking.context.u.mentions_of("Park", "Region")}
    words = [(t.text, *t.words) for t in asking.terms if named.isdisjoint(t.words)]
    asked = [[sort for sort in _SORTS if any(map(sort.search, own))] for own in words]
    own = [sort for sort in _SORTS if sort.search(name)]
    return bool(asked) and all(asked) and bool(own) and not any(sort in own for one in asked for sort in one)


def features(asking: Asking, found: Sequence[Number]) -> Matrix:
    """What tells how well each figure answers. Shape (figures, len(FEATURES))."""
    rows = np.zeros((len(found), len(FEATURES)), np.float32)
    if not found:
        return rows
    c = asking.context
    importance = asking.weighed(found)
    sentences = [n.sentence.folded for n in found]
    indicators = c.names.entities(n.statement.object for n in found if n.statement)
    k = len(LIKE)
    rows[:, :k] = asking.likeness([n.clause for n in found])
    rows[:, k : 2 * k] = asking.likeness(sentences)
    documents = list(dict.fromkeys(n.document for n in found))
    rows[:, -len(LACKING) :] = asking.lacking(importance, documents, sentences, [asking.around(n.sentence) for n in found])
    said = set(signs(fold("".join(w for t in asking.terms for w in (t.text, *t.words)))))
    growth, numerals = bool(GROWTH.search(c.u.text)), frozenset(re.findall(r"\d+(?:\.\d+)?", c.u.text))
    carried = [n.statement for n in found if n.statement and n.statement.object in indicators]
    near = dict(zip((s.id for s in carried), Nearness(c, asking.terms, importance).scores(carried, indicators), strict=True))
    for row, n in zip(rows, found, strict=True):
        indicator = indicators.get(n.statement.object) if n.statement else None
        # How much of an indicator's name the question says, and how well it is what the question names.
        named = (share([ch in said for ch in signs(indicator.name)]), near[n.statement.id]) if n.statement and indicator else (0.0, 0.0)
        row[2 * k : -len(LACKING)] = (*_words(asking, importance, n, fold(indicator.name) if indicator else ""), *_measure(c, n, growth, numerals), *named)
    return rows


def _words(asking: Asking, importance: Sequence[float], n: Number, name: str) -> tuple[float, ...]:
    """How much of the question a figure's clause, sentence, surroundings and indicator hold, and of its characters."""
    return (
        asking.held(importance, (n.clause, 1.0)), asking.held(importance, (n.sentence.folded, 1.0)),
        asking.held(importance, (n.sentence.folded, 1.0), (n.sentence.headings, 0.8), (asking.before(n.sentence), 0.8)),
        asking.held(importance, (name, 1.0)) if name else 0.0,
        share([ch in n.clause for ch in asking.said]), share([ch in asking.said for ch in signs(n.clause)]),
    )


def _measure(c: Context, n: Number, growth: bool, numerals: Collection[str]) -> tuple[float, ...]:
    """Whether a figure is measured in what is asked for, in ``growth`` or not, of the time that is asked for, and none of the question's own ``numerals``."""
    asked, unit = unit_asked(c.u.text), scaled(1.0, n.unit).unit
    grows = unit == "%" and (n.statement is None or n.statement.qualifiers.get("kind") == "growth" or "增" in n.clause)
    return (
        bool(asked) and fits(asked, unit), bool(asked) and not fits(asked, unit), growth and grows, growth and not grows,
        bool(_PAST.search(re.split(r"[;；。]", n.before)[-1][-20:])), f"{n.value:g}" in numerals, n.statement is not None,
        bool(c.u.years) and n.statement is not None and not c.runner.in_years(n.statement, c.u.years),
    )
