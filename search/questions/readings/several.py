"""The terms of each indicator by itself, where a question names several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.model import Entity, Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.texts import Term

_JOINED = re.compile(r"和|与|及|、|以及|\band\b|,|，|&")
GROWING = re.compile(r"增速|增幅|增长率?|涨幅|同比|growth(?: rate)?")
# The level and then its growth: …目标多少,增速呢; what is the … and its growth rate.
_AND_GROWTH = re.compile(r"(?:多少[亿万]?(?:美元|元)?|几何|目标值?)[,，?？、;；]?(?:以及|和|及|与|还有|它的|其)*(?:增速|增幅|增长率?)|(?:和|及|以及|、|与)(?:增速|增幅|增长率)(?:目标)?(?:各|分别|都|是|要|为|呢|多少)|\band (?:its|the|their|what is the|by how much)? ?(?:targeted |expected |annual )?growth(?: rate)?")
# What a plan calls a figure: the words before its number, without the verb that sets it.
_BEFORE_NUMBER = re.compile(r"(?:达到?|完成|实现|突破|力争|不低于|不少于|超过|增长|提高到?|控制在|为|至|约)*[\d一二三四五六七八九十]")
_SEVERALLY = re.compile(r"各|分别|都是|依次|respectively|\bboth\b|\beach\b")
GOALS = re.compile(r"目标|指标|\b(?:targets|goals)\b")


# 财政总收入里,工商税收是多少; of the investment, how much goes into industry: what is asked about is part of what stands before.
_PART = re.compile(r"(?:里面?|中|当中|之中|内|其中)[,，]?(?:有|的)?(?=[㐀-鿿]{2})|^(?:of|within|out of) .+?(?P<en>, )(?=how|what)")


def _of_part(c: Context, terms: list[Term], names: set[str]) -> list[Term]:
    """The terms of the part that a question asks about, where what it is part of is an indicator too; none else."""
    for match in _PART.finditer(c.u.text):
        at = match.start("en") if match["en"] else match.start()
        part = [t for t in terms if c.u.text.rfind(t.text) >= at and t.text not in _PORTIONS]
        whole = [t for t in terms if t not in part and t.text not in _PORTIONS]
        if whole and part and all(any(all(t.coverage(n) == 1.0 for t in own) for n in names) for own in (whole, [t for t in part if t.weight >= 1])):
            return part
    return []


_PORTIONS = frozenset(["部分", "一块", "这块", "那块", "份额", "part", "portion"])


def apart(c: Context, terms: list[Term], candidates: Sequence[tuple[Entity, Statement]]) -> list[list[Term]]:
    """The terms of each indicator by itself, where a question names several: 税收和固定资产投资分别是多少."""
    names = {fold(e.name) for e, _ in candidates}
    if part := _of_part(c, terms, names):
        return [part]
    if literal := _literally(c, terms, candidates):
        return literal
    if len(level := [t for t in terms if not GROWING.fullmatch(t.text)]) < len(terms) and level and _AND_GROWTH.search(c.u.text):
        return [level, [*level, *(t for t in terms if t not in level)]]
    exact = [t for t in terms if fold(t.text) in names]
    if len({t.text for t in exact}) > 1:  # 筹资、融资: words that may stand for one another, each a figure of its own here
        terms = [Term(t.text, (t.text,), t.weight) if t in exact else t for t in terms]
    own = [t for t in terms if any(w == n or (len(w) >= 4 and w in n) for w in t.folded for n in names)]
    # 湖南承接产业转移,500强企业要新增几家: what the whole plan is about is no figure beside the one asked for.
    own = [t for t in own if f"{t.text}," not in c.u.text or not c.pervades(t)] or own
    places = sorted(((at, t) for t in own if (at := c.u.text.find(t.text)) >= 0), key=lambda x: x[0]) if len({t.text for t in own}) > 1 else []
    apart = [(a, b) for (i, a), (j, b) in pairwise(places) if _JOINED.fullmatch(c.u.text[i + len(a.text) : j].strip() or "-") or (_JOINED.search(c.u.text[i + len(a.text) : j]) and j - i - len(a.text) <= (24 if c.u.language == "en" else 8))]
    if not apart:
        return [terms]
    several = list(dict.fromkeys(t for pair in apart for t in pair))
    return [[t for t in terms if t is one or t not in several] for one in several]


def _literally(c: Context, terms: list[Term], candidates: Sequence[tuple[Entity, Statement]]) -> list[list[Term]]:
    """The terms of each indicator where a question names several word for word: 造船完工量和船舶出口额各是多少."""
    text, taken = c.u.text, [False] * len(c.u.text)
    forms: dict[str, set[str]] = {}
    for entity, s in candidates:
        name = fold(entity.name)
        for form in (name, fold(_BEFORE_NUMBER.split(c.texts.text(str(s.document))[s.start : s.end], maxsplit=1)[0])):
            forms.setdefault(form, set()).add(name)
    found: list[tuple[int, int]] = []
    for name in sorted((n for n in forms if len(n) >= 3), key=lambda n: (-len(n), n)):
        at = text.find(name)
        if at >= 0 and not any(taken[at : at + len(name)]):
            taken[at : at + len(name)] = [True] * len(name)
            found.append((at, at + len(name)))
    found.sort()
    joined = all(_JOINED.search(text[a[1] : b[0]]) and b[0] - a[1] <= 12 for a, b in pairwise(found))
    if len(found) < 2 or not joined or not (_SEVERALLY.search(text) or len(c.u.spans("ask.figure")) == 1):
        return []
    rest = [t for t in terms if not any(a <= text.find(t.text) < b for a, b in found) and not GOALS.fullmatch(t.text)]
    return [[Term(text[a:b], (text[a:b], *sorted(forms[text[a:b]]))), *rest] for a, b in found]
