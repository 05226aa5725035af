"""Rankings and comparisons: who sets the highest figure, whether one is higher than another's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Statement
from search.questions.context import Context, Reading
from search.questions.language import comparing
from search.questions.language.amounts import COUNTERS, scaled, small_number
from search.questions.naming.names import PLACES, Mention
from search.questions.plans import plan as p
from search.questions.plans.runner import base_value
from search.questions.readings import asking, figures, regions
from search.questions.readings.nearness import Nearness
from search.questions.texts import Term

NAME = "ranking"
_MORE = re.compile(rf"更高|更多|更大|高于|大于|超过|\b(?:{comparing.MORE}|exceed)")
_LESS = re.compile(rf"更低|更少|更小|低于|小于|\b(?:{comparing.LESS})")
# Does A or B collect more tax: of two places that are named one is asked for.
_ONE_OF_TWO = re.compile(rf"\b(?:{comparing.MORE}|{comparing.LESS})\b(?! than\b)")
_VERB_FIRST = re.compile("(?:do|does|did|is|are|was|were|will|would|has|have) ")


# That goals are compared, or numbers of things, says nothing about which.
_GOALS = re.compile(r"不?比|不?[高低多少大小]于|不?超[过出]|领先|强于|exceeds?|surpass(?:es)?|outstrips?|(?:年度|全年|数量?|个数|家数)?(?:目标|指标|任务|个数|家数|数量|数字|数额|金额|额度|总额|数)(?:数|数量|值|量|金额|数额)?|targets?|goals?|figures?|amounts?|sums?")


# What is compared is how many there are of them.
_NUMBERED = re.compile(r"[个家]数|数量|(?:项目|企业|公司)(?:目标)?(?:数|数量)?(?:定得|设得|排得)?最[多少]|最[多少]的?(?:项目|企业)|\b(?:most|fewest|largest number of|highest number of) (?:of )?(?:(?!of\b)[\w-]+ ){0,3}(?:projects|companies|firms|enterprises)\b")
_COUNTED = "个"
# One place signs projects, another brings them in: where places are compared these are one goal.
_BROUGHT_IN = ("签约", "引进", "招引", "落户")


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for the highest or lowest figure, or for the higher of two."""
    order = ordered(c)
    if not order or (c.u.has("ask.yesno") and c.u.language == "en" and not either(c)):
        return
    if plan := of_each_place(c):
        yield Reading(replace(plan, order=order, limit=_limit(c)), 1.0, NAME)
    elif alike := _alike(c):
        plan, score = alike
        yield Reading(replace(plan, order=order, limit=1), score + 0.01, NAME)


def _alike(c: Context) -> tuple[p.Figures, float] | None:
    """The figures that are found for each of some places by itself, where they are compared and all have one measured alike."""
    for reading in figures.read_any(c) if len(c.owners) > 1 else ():
        if not isinstance(reading.plan, p.Figures):
            continue
        found = [s for s in c.targets([d for o in c.owners for d in o.documents], []) if s.id in reading.plan.statements]
        if len({_measured(str(s.qualifiers.get("unit", ""))) for s in found}) == 1 and len({s.subject for s in found}) == len(found) >= len(c.owners):
            return reading.plan, reading.score
    return None


def of_each_place(c: Context) -> p.Figures | None:
    """The best figure of each place for what a question asks, all in one unit; none where fewer than two places set one."""
    found = _of_types(c, _candidates(c))
    subjects = tuple(dict.fromkeys(s.subject for s in found))
    if len(subjects) < 2:
        return None
    entities = c.names.entities([s.object for s in found] + [s.subject for s in found])
    return p.Figures(
        p.Entities(subjects, "、".join(entities[i].name for i in subjects[:6])), p.Entities(tuple(dict.fromkeys(s.object for s in found)), entities[found[0].object].name),
        c.u.years, tuple(s.id for s in found),
    )


def _of_types(c: Context, found: list[Statement]) -> list[Statement]:
    """The figures of places of the kind asked for; of those within a subject where only one is named."""
    types = [t for t in asking.asked_types(c) if t in ("Park", "Region")]
    entities = c.names.entities([s.subject for s in found])
    own = {i for s in c.owners for i in s.ids} if len(c.owners) == 1 else set()
    kept = [s for s in found if s.subject not in own and (not types or entities[s.subject].type in types)]
    return kept if len({s.subject for s in kept}) >= 2 else [s for s in found if s.subject not in own]


def ordered(c: Context) -> str:
    """Which end of a ranking a question asks for, "highest" or "lowest"; "" where it ranks and compares nothing."""
    if c.u.has("ask.highest") or (c.u.has("ask.compare") and _MORE.search(c.u.text)):
        return "highest"
    if c.u.has("ask.lowest") or (c.u.has("ask.compare") and _LESS.search(c.u.text)):
        return "lowest"
    return "" if not either(c) else "highest" if _MORE.search(c.u.text) else "lowest"


def either(c: Context) -> bool:
    """Whether an English question asks for one of two places by a verb in front: does A or B collect more tax."""
    if c.u.language != "en" or len(c.owners) != 2 or not _VERB_FIRST.match(c.u.text):
        return False
    between = c.u.text[min(s.mention.start for s in c.owners) : max(s.mention.start for s in c.owners)]
    return _ONE_OF_TWO.search(c.u.text) is not None and re.search(r"\bor\b", between) is not None


def _limit(c: Context) -> int:
    match = re.search(r"(?:前|top\s*)(\d|[一二三四五六七八九十]|three|five|ten|two)", c.u.text)
    return (small_number(match[1]) or 0) if match else 1


def _candidates(c: Context) -> list[Statement]:
    """The best figure of each subject for what is asked, all in one unit; where a region's places are asked about, of those."""
    if own := regions.asked(c):
        found = _within(c, own, _of_each(c, c.all_documents, [s.mention for s in (c.owners or c.inner)]))
    elif c.owners:
        found = [s for owner in c.owners for s in _of_each(c, owner.documents, [o.mention for o in c.owners])]
        named = {i for owner in c.owners for i in owner.ids}
        if len(c.owners) > 1 and len({s.subject for s in found} & named) > 1:
            found = [s for s in found if s.subject in named]  # of places that are compared the figures are their own, not those of what lies in them
    else:
        found = _of_each(c, c.all_documents, [])
    if not found:
        return []
    units = [_measured(str(s.qualifiers.get("unit", ""))) for s in found]
    unit = Counter(units).most_common(1)[0][0]
    return [s for s, own in zip(found, units, strict=True) if own == unit]


def _measured(unit: str) -> str:
    """What a unit measures; counters are one, since a plan counts in 家 what another counts in 户."""
    return _COUNTED if unit in COUNTERS else scaled(1.0, unit).unit


def _brought_in(term: Term) -> Term:
    """新签约, 新引进 and the like as any of them."""
    said = {term.text.removeprefix("新"), *term.words[:1]}
    return replace(term, words=tuple(dict.fromkeys((*term.words, *_BROUGHT_IN)))) if said & set(_BROUGHT_IN) else term


def _within(c: Context, own: Sequence[str], found: list[Statement]) -> list[Statement]:
    """The figures of what lies in some regions."""
    places = sorted({s.subject for s in found})
    inside = regions.within(c, own, places, PLACES) if places else None
    kept = c.runner.members(inside) if inside is not None else {}
    return [s for s in found if s.subject in kept]


def _of_each(c: Context, documents: Sequence[str], without: Sequence[Mention]) -> list[Statement]:
    terms = figures.bounded_terms(c, [_brought_in(t) for t in c.u.content(list(without), ("ask", "outline", "type")) if not _GOALS.fullmatch(t.text)])
    if not terms:
        return []
    importance = c.weigh(terms, documents)
    counted = bool(_NUMBERED.search(c.u.text))
    found = [s for s in c.targets(documents, terms) if c.runner.in_years(s, c.u.years) and (not counted or str(s.qualifiers.get("unit", "")) in COUNTERS)]
    indicators = c.names.entities([s.object for s in found])
    scored = list(zip(Nearness(c, terms, importance).scores(found, indicators), found, strict=True))
    best: dict[str, tuple[float, Statement]] = {}
    for value, s in scored:
        known = best.get(s.subject)
        if value >= figures.ENOUGH + 0.15 and (known is None or (value, base_value(s)) > (known[0], base_value(known[1]))):
            best[s.subject] = (value, s)
    top = max((v for v, _ in best.values()), default=0.0)
    return [s for v, s in best.values() if v >= top - 0.2]
