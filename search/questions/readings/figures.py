"""Questions for figures: what target is set for an indicator, by whom, for which year; rankings and comparisons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.lexicon import lexicon
from graph.model import Entity, Statement
from graph.names import fold
from search.questions.agreement.rivals import excluded
from search.questions.context import Context, Reading, Subject
from search.questions.language.amounts import COUNTERS, chinese_number
from search.questions.language.words import CUES, synonyms
from search.questions.plans import plan as p
from search.questions.readings import asking, funds, regions, striving, twins
from search.questions.readings.bounds import amount_in, bounded, each_place, in_chinese, set_by_places
from search.questions.readings.nearness import Nearness, best_of, tell_years
from search.questions.readings.readoff import READ_DOCUMENTS, read_off
from search.questions.readings.several import GOALS, GROWING, apart
from search.questions.readings.units import of_other_kind, tells_becoming, unit_asked
from search.questions.texts import Term, covered
from search.questions.understanding import GENERAL_KINDS

ENOUGH = 0.6
# More figures than this are first sifted by the names of their indicators: reading what stands around each takes time.
MANY = 150


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for figures."""
    if wants_figure(c):
        yield from funds.read(c)
        yield from read_any(c)
        return
    if bounded(c) is not None:
        yield from (r for r in read_any(c) if r.name == AGAINST)  # whose figure it is
    # What X …? may ask for a figure without saying so; then its words must be those of an indicator.
    if c.u.has("ask.who"):
        return
    if (c.u.has("ask.which") and not set(asking.asked_types(c)) - {"Industry"}) or not c.u.has("ask"):
        for reading in read_any(c):
            if reading.score >= 0.8:
                yield Reading(reading.plan, reading.score * 0.9, reading.name)


_TARGET_NOUN = re.compile(r"(?:\bthe|\bits|\ba|'s|\bwhat|\bwhich|\d{4})\s+(?:(?!(?:does|do|did|will|would|should|can|could|to|that|which|who)\s)[\w&-]+\s+){0,6}(?:targets?|goals?)\b(?!\s+(?:the|which|an?)\b)|^targets?\b|: ?targets?\b|\b(?:targets?|goals?|ceiling|upper limit|floor) (?:for|of|in|on|by|set)\b|\b(?:target|goal|ceiling|limit)\s*\?*$")
_MEASURE = "volume|value|amount|number|share|percentage|proportion|rate|ratio|level|size|area|length|capacity|turnover|revenue|income|output|investment|growth|increase|quantity|sum|total|figure|tonnage|throughput|budget|cost|price|intensity|concentration|ceiling|limit|density|pue|consumption|spending"
_MEASURED = re.compile(
    rf"\bwhat (?:is|was|are|were|will be|should be) the (?:[\w-]+ )*?(?:{_MEASURE})\b"
    r"|\bwhat (?:should|must|will|would|is|are|was|were|can) [^?]*?\b(?:reach|amount to|come to|add up to|total|stand at|be worth|rise to|grow to|climb to|fall to|drop to|export)(?: (?:in all|altogether|together))?(?: (?:in|by|before|at|for|during|over|under|according to)\b[^?]*)?\?*$"
    rf"|\bwhat (?:(?!(?:do|does|did|is|are|was|were|will|would|should|can|kinds?|sorts?|types?|of)\b)[\w&-]+ ){{0,4}}(?:{_MEASURE}|volumes|values|amounts|rates|shares|levels) (?:(?:of|in|from|for|by) (?:[\w&-]+ ){{1,6}}?)?(?:do|does|did|will|would|should|must|is|are|was|were|has|have)\b"
)


_WHICH_THINGS = re.compile(r"(?:which|what) (?:[\w&-]+ ){0,4}(?:parks|zones|companies|firms|corporations|enterprises|projects|industries|cities|counties|places|regions|universities|institutes|schools|products|fields|sectors|partners)\b")
_RANKED = re.compile(r"\b(?:highest|most|largest|biggest|greatest|lowest|least|smallest|fewest|targets?|goals?|higher|lower|above|below|over|under|exceed|more|less|at least)\b")


# What industries does X target, its target sectors: these are aimed at, and no goal is asked for.
_AIMED_AT = re.compile(r"\b(?:what|which) (?:[\w&-]+ ){0,3}(?:industries|sectors|fields|trades|businesses|areas|lines|branches|companies|firms|enterprises|investors|markets|countries|regions) (?:do|does|did|will|would|should|is|are) (?:[^?,]{2,60} )?target(?:ing)?\b|\btarget (?:industr\w+|sectors?|fields?|compan\w+|firms|customers?|markets?|countr\w+|investors?|trades?|businesses)\b")


# The reading of places by figures that an amount bounds.
AGAINST = "figures against an amount"
# 把固定资产投资定在100亿元以上: what is set at an amount is a goal.
_SET_AT = re.compile(r"(?:定|设|锁定|瞄准|完成|实现|达到?|做到|突破)(?:在|为|到|成|了)*\d+(?:\.\d+)?[万亿]+(?:美元|元)?(?:以[上下内])?(?!及?以?[上下]?的?[㐀-鿿]{0,6}项目)")


# What combined … are they to reach: what a question asks for begins here.
_ASKED_EN = re.compile(r"\b(?:what|which)(?:'s| is| are| was| were| will be)?(?: (?:the|its|their|combined|total|overall|gross|aggregate|annual|level of|value of|amount of|volume of))* ")


# In financing channels the noun goes on.
_NOUN_ENDS = re.compile(r"(?: (?:targets?|goals?|level|value|volume|amount))?(?: (?:do|does|did|is|are|was|were|will|would|should|must|has|have|of|in|for|by|from|at|to)\b|[?,.]|$)")


def measured(c: Context) -> bool:
    """Whether an English question asks what a measure is: what is the size of the fund, what tax receipts are aimed at."""
    return c.u.language == "en" and bool(_MEASURED.search(c.u.text) or _asks_measure(c))


def _asks_measure(c: Context) -> bool:
    """Whether what is asked for is a measure that lists know, and no things that are counted."""
    asked = _ASKED_EN.search(c.u.text)
    named = zip(c.u.foreign, c.u.foreign_spans, strict=True)
    name = next((t.words[0] for t, (start, end) in named if asked and start <= asked.end() <= end and t.words and _NOUN_ENDS.match(c.u.text, end)), "")
    known = lexicon("indicators").index.get(fold(name)) if name else None
    return known is not None and not set(known.fields.get("unit", "").split("|")) & {*COUNTERS, "列"}


def _without_verb(c: Context) -> str:
    """An English question without the verb target, where that is what somebody does: which parks target flowers."""
    text = c.u.text
    for start, end in reversed(c.u.spans("relation.TARGETS")):
        text = text[:start] + text[end:] if text[start:end] in ("target", "targets") else text
    return text


def wants_figure(c: Context) -> bool:
    """Whether the words of a question ask for a figure."""
    if c.u.language == "en" and asking.asked_types(c) and not c.u.has("ask.figure", "ask.count") and not measured(c):
        # Which companies shall grow bigger, which parks are to reach 100 billion yuan; what industries X targets.
        said = _without_verb(c)
        things = said if _WHICH_THINGS.match(said) else ""
        aimed = _AIMED_AT.sub("", said) if _AIMED_AT.search(said) else ""
        if any(text and not _RANKED.search(text) for text in (things, aimed)):
            return False
    unit = unit_asked(c.u.text)
    if c.u.has("ask.figure", "ask.count", "ask.highest", "ask.lowest", "ask.compare") or (unit and not (unit in COUNTERS and c.u.language == "zh")):
        return True  # 几个 without its cue is no count: 分别列出几个基地
    return "目标" in c.u.text or bool(_SET_AT.search(c.u.text)) if c.u.language == "zh" else bool(_TARGET_NOUN.search(c.u.text)) or measured(c)


def read_any(c: Context) -> Iterator[Reading]:
    """Readings for figures, whether or not the question asks by a word for figures; found once."""
    yield from c.once((read_any, c.bounded), lambda: list(_read_any(c)))


def _read_any(c: Context) -> Iterator[Reading]:
    if not c.subjects and (c.u.unknown or c.u.places):
        return
    asked = bounded(c)
    groups = [(None, c.u.years)] if asked and regions.asked(c) else _groups(c)
    found: list[tuple[float, list[Statement]]] = []
    for subject, years in groups:
        found += [(value, twins.both(c, striving.asked_of(c, match))) for value, match in _matches(c, subject, years) if match]
    statements = [s for _, group in found for s in group]
    if not statements:
        yield from read_off(c, groups)
        return
    score = min(s for s, _ in found)
    if asked and (of_places := set_by_places(c, statements)):
        comparator, amount = asked
        plan = _plan(c, of_places, [s for s, _ in groups if s])
        kept = replace(plan, comparator=comparator, amount=amount.value, unit=amount.unit, order="" if comparator == "=" else "highest" if comparator.startswith(">") else "lowest")
        yield Reading(kept, 1.05 * score, AGAINST)
    yield Reading(_plan(c, statements, [s for s, _ in groups if s]), score * _fit(c, statements), "figures")


def _fit(c: Context, statements: Sequence[Statement]) -> float:
    if c.u.has("ask.count") and len(names := {e.name for e in c.names.entities([s.object for s in statements]).values()}) == 1:
        name = fold(names.pop())
        terms = c.u.content(c.subject_mentions(), ("ask", "outline", "relation"))
        if NAMED.search(c.u.text) or not _of_stage(c, statements):
            return 0.4  # how many named projects: those that are told by name; how many are to get land: no number of others
        if len(name) >= 4 and terms and all(t.coverage(name) == 1.0 for t in terms):
            return 1.05  # a figure for just what is counted
        if not _of_kind(c, statements, name):
            return 0.4  # how many cities: no number of projects
        if c.u.language == "zh" and len(terms) == 1 and not terms[0].coverage(name) and any(c.u.text.startswith(terms[0].text, b) for _, b in c.u.spans("ask.count")):
            return 0.7  # 几个公园: no number of what stands beside parks
        if name in GENERAL_KINDS and len(terms) > 2:
            return 0.85  # some 园区 or 项目, of which the question says much more
    if c.u.has("ask.figure") or (c.u.language == "en" and _TARGET_NOUN.search(c.u.text) and not c.u.has("ask.count")):
        return 1.0
    return 0.95 if c.u.has("ask.count") else 0.9


# Things that a plan names are asked for, and no number that it sets.
NAMED = re.compile(r"点名|点了|点到|指名|列出|列了|列举|有名有姓|具名|\bnamed\b|\blisted\b(?! (?:compan|firm|enterprise))|\bby name\b|\bspecifically mentioned\b")


def _of_stage(c: Context, statements: Sequence[Statement]) -> bool:
    """Whether figures are of works of the stage that a question asks about, where it asks about one; to settle is said of firms in many words."""
    words = [fold(w.strip("^$")) for stage in asking.stages_named(c) if stage != "signed" for w in lexicon(CUES).entries[f"stage.{stage}"].aliases]
    own = [fold(c.u.text[a:b]) for a, b in c.u.spans("stage")]
    return not words or any(w in c.texts.piece(str(s.document), s.start, s.end) for s in statements for w in (*words, *own))


# What plans count of each kind.
_COUNTED = {"Region": "城市|[市区县镇州省]|街道|地区|国家", "Park": "园|区|基地|小镇", "Company": "企业|公司|家", "Event": "活动|会|展|赛|场", "Agency": "局|部门|单位|委", "Organization": "院|校|所|中心|机构|协会|会"}


def _of_kind(c: Context, statements: Sequence[Statement], name: str) -> bool:
    """Whether figures count things of the kind that a question counts, where it is of a kind that can be told."""
    if c.u.language == "zh":
        # 多少家银行? what is counted ends the question; in 大赛项目团队 it is the teams.
        told = [c.u.text[k.start : k.end] for k in c.u.asked if c.u.text[k.start : k.end] not in GENERAL_KINDS and c.u.text[k.end : k.end + 1] in ("", "?", "？", "。", "，", ",", "呢", "啊")]
        shown = [name, *(c.texts.text(str(s.document))[s.start : s.end] for s in statements)]
        counted = {k.value for k in c.u.asked if any(b == k.start for _, b in c.u.spans("ask.count"))} & {"Region", "Agency"}
        if any(not any(re.search(_COUNTED[kind], text) for text in shown) for kind in counted):
            return False  # 在几个城市…
        return not told or any(word in text for word in told for text in shown) or any(Term(w, synonyms().get(w, (w,))).coverage(fold(text)) == 1.0 for w in told for text in shown)
    kinds = {k.value for k in c.u.asked} & _COUNTED.keys()
    if not kinds or len(kinds) < len({k.value for k in c.u.asked}):
        return True
    shown = [name, *(c.texts.text(str(s.document))[s.start : s.end] for s in statements)]
    return any(re.search(_COUNTED[kind], text) for kind in kinds for text in shown)


def _plan(c: Context, statements: Sequence[Statement], subjects: Sequence[Subject]) -> p.Figures:
    entities = c.names.entities(i for s in statements for i in (s.subject, s.object))

    def named(ids: Sequence[str]) -> p.Entities:
        kept = tuple(dict.fromkeys(i for i in ids if i in entities))
        return p.Entities(kept, "、".join(entities[i].name for i in kept))

    return p.Figures(
        named([s.subject for s in statements]), named([s.object for s in statements]), c.u.years if len(c.u.years) == 1 else (),
        tuple(s.id for s in statements),
    )


def _groups(c: Context) -> list[tuple[Subject | None, tuple[int, ...]]]:
    """Subjects with the years asked of them: A2024年和B2022年 pairs each with its own."""
    inner = [s for s in c.inner if not any(s.mention.start <= o.mention.start < s.mention.end for o in c.owners)]
    subjects: Sequence[Subject] = c.owners
    if inner and (not subjects or any(set(s.documents) & set(o.documents) for s in inner for o in subjects)):
        subjects = inner
    if len(subjects) <= 1:
        only = subjects[0] if subjects else None
        return [(only, (y,)) for y in c.u.years] if only and _years_apart(c) else [(only, c.u.years)]
    return [(s, _years_near(c, s, subjects)) for s in subjects]


# 2025和2027, 2025 and 2027; what stands between the first and the last year of a span is another matter.
_YEARS_JOINED = re.compile(r"(?:年度?|年底|年末)?(?: and(?: in)? |, (?:and )?|[、,，和与及跟/])+(?:到|在|in )?")


def _years_apart(c: Context) -> bool:
    """Whether a question names years one by one, of each of which it asks a figure."""
    spans = c.u.question.year_spans
    return len(c.u.years) > 1 and len(spans) == len(c.u.years) and all(_YEARS_JOINED.fullmatch(c.u.text[a[1] - (c.u.text[a[1] - 1] == "年") : b[0]]) for a, b in pairwise(spans))


def _years_near(c: Context, subject: Subject, subjects: Sequence[Subject]) -> tuple[int, ...]:
    if len(c.u.years) < 2:
        return c.u.years
    following = min((o.mention.start for o in subjects if o.mention.start > subject.mention.start), default=len(c.u.text))
    own = [int(m) for m in re.findall(r"(?:19|20)\d{2}", c.u.text[subject.mention.end : following])]
    return tuple(own[:1]) or c.u.years


_BOUND_ZH = re.compile(r"(?:超过|过|超|达|上)?(\d+(?:\.\d+)?|[两二三五](?=[万亿千百])|(?<![\d.百千万多少几]))(万亿|亿|千万|百万|万)元?(?:及?以上)?的?(?=[㐀-鿿]{0,8}项目)")


def _matches(c: Context, subject: Subject | None, years: Sequence[int]) -> list[tuple[float, list[Statement]]]:
    documents = subject.documents if subject else c.all_documents
    without = [s.mention for s in c.subjects]
    terms = c.content("outline", "type", without=without) or c.content("outline", without=without)
    if c.u.has("ask.count"):
        terms = bounded_terms(c, terms)
    if any(t.text in _AMOUNTS for t in terms) and len(documents) <= READ_DOCUMENTS:
        heard = [t for t in terms if t.text not in _AMOUNTS or any(t.coverage(c.texts.folded(d)) >= 1 for d in documents)]
        terms = heard or terms  # 厂房的面积: that it is an amount its unit says
    if all(GOALS.fullmatch(t.text) for t in terms):
        return _every(c, subject, years)
    candidates = _candidates(c, subject, documents, terms)
    indicators = c.names.entities(s.object for s in candidates)
    if len(candidates) > MANY:
        candidates = _best_named(candidates, indicators, terms)
    documents = tuple(c.in_years(documents, years)) or documents
    found = []
    candidates = _of_funds(c, _of_firms(c, candidates))
    for group in apart(c, terms, [(indicators[s.object], s) for s in candidates]):
        importance = c.weigh(group, documents)
        candidates = [s for s in candidates if not of_other_kind(c, s) and not _is_rank(c, s, indicators) and not excluded(c.u.text, indicators[s.object].name, c.u.language == "en")]
        own = [s for s in candidates if _grows(s)] if group is not terms and any(GROWING.fullmatch(t.text) for t in group) else candidates
        scored = list(zip(Nearness(c, group, importance).scores(own, indicators), own, strict=True))
        scored = [(v, s) for v, s in scored if v >= ENOUGH and (c.meanings is None or not c.u.has("ask.count") or _in_words(c, s, indicators[s.object], group))]
        scored = [(v, s) for v, s in scored if tells_becoming(c, s)] or scored
        scored = _of_this_year(c, _of_amount(c, scored, indicators))
        in_years = [(v, s) for v, s in scored if c.runner.in_years(s, years)]
        if _unheard(c, group, documents):
            continue
        if scored and not in_years:
            tell_years(c, scored, indicators)
        in_years = _own_first(subject, in_years, indicators)
        many = subject is None or not years or bool(_STRIVES.search(c.u.text))
        found += each_place(in_years) if subject is None and bounded(c) else best_of(in_years, many)
    return found


# A place in a ranking: 进入全国前120位.
_RANK, _ASKS_RANK = re.compile("进入|跻身|挺进|迈入|排名|位次|名次"), re.compile(r"名|位|排|第几|\brank|\bplace\b|\bposition\b|\btop\b")


def _is_rank(c: Context, s: Statement, indicators: Mapping[str, Entity]) -> bool:
    """Whether a figure is a place in a ranking, and things are counted: how many parks."""
    return c.u.has("ask.count") and str(s.qualifiers.get("unit", "")) in ("名", "位") and _RANK.search(indicators[s.object].name) is not None and not _ASKS_RANK.search(c.u.text)


# So much less well a place's own figure may fit than one that its plan tells of another place; of the same measure, whose name only says less.
OWN, OWN_MEASURE = 0.1, 0.25


def _own_first(subject: Subject | None, scored: list[tuple[float, Statement]], indicators: Mapping[str, Entity]) -> list[tuple[float, Statement]]:
    """Of the figures of a plan those of the place itself that is asked about, where they fit about as well as what it tells of other places."""
    top, first = max(scored, key=lambda x: x[0], default=(0.0, None))
    if subject is None or first is None or first.subject in subject.ids:
        return scored
    name = fold(indicators[first.object].name)
    own = [(v, s) for v, s in scored if s.subject in subject.ids and v >= top - (OWN_MEASURE if name.endswith(fold(indicators[s.object].name)) else OWN)]
    return own or scored


def _of_funds(c: Context, found: list[Statement]) -> list[Statement]:
    """Of some figures those of the plans that speak of the fund which a question names; all where it names none."""
    funds = [i for m in c.u.mentions_of("Organization") if m.match == "exact" and m.chinese.endswith("基金") for i in m.all]
    documents = c.documents_speaking_of(funds) if funds and found else ()
    return [s for s in found if str(s.document) in documents] if documents else found


def bounded_terms(c: Context, terms: list[Term]) -> list[Term]:
    """Terms with the amount that bounds the projects of a question, which tells one figure for projects from another: 投资过50亿元的项目."""
    if c.u.language == "en":
        return [*terms, *amount_terms(c)]  # projects over 50 million yuan are 5000万元以上项目
    if bound := _BOUND_ZH.search(c.u.text):
        number = str(chinese_number(bound[1])) if bound[1] and not bound[1][0].isdigit() else bound[1]
        words = (number + bound[2] + "元", number + bound[2])
        return [*(t for t in terms if t.text not in bound[0]), Term(bound[0], words)]
    return terms


# How well at least a figure fits that counts projects bounded by just the amount asked for.
BOUNDED = 0.8
# 10亿到50亿, between 1 and 5 billion: how plans write the bounds of what is counted.
_BETWEEN = re.compile(r"(?P<a>\d+(?:\.\d+)?)(?P<x>[万亿])?元?(?:到|至|-|~|—)(?P<b>\d+(?:\.\d+)?)(?P<y>[万亿])")
_BETWEEN_EN = re.compile(r"\b(?:between|from)? ?(?:rmb |¥)?(?P<a>\d+(?:\.\d+)?)(?: (?P<x>[mb]illion))?(?: yuan)? (?:and|to) (?:rmb |¥)?(?P<b>\d+(?:\.\d+)?) (?P<y>[mb]illion)")
_SIZES = {"million": 1e6, "billion": 1e9, "万": 1e4, "亿": 1e8}


def _between(c: Context) -> tuple[str, ...]:
    """The bounds that a question sets from both sides to what it counts, as plans write them."""
    match = (_BETWEEN_EN if c.u.language == "en" else _BETWEEN).search(c.u.text)
    if match is None:
        return ()
    low, high = (float(match[k]) * _SIZES[match[unit] or match["y"]] for k, unit in (("a", "x"), ("b", "y")))
    size, scale = (1e8, "亿") if high >= 1e8 else (1e4, "万")
    return tuple(f"{low / size:g}{own}{joint}{high / size:g}{scale}" for own in ("", scale, scale + "元") for joint in "-—~至到")


def _of_amount(c: Context, scored: list[tuple[float, Statement]], indicators: Mapping[str, Entity]) -> list[tuple[float, Statement]]:
    """Of figures for projects those of projects bounded by the amounts that a question names, where there are any."""
    if not c.u.has("ask.count"):
        return scored
    words = _between(c) or [w for t in bounded_terms(c, []) for w in t.words]
    if not words:
        return scored
    bound = re.compile("(?<![\\d.~—-])(?:" + "|".join(map(re.escape, words)) + ")")
    return [(max(v, BOUNDED), s) for v, s in scored if any(bound.search(n) for n in indicators[s.object].names)] or scored


def _of_firms(c: Context, candidates: Sequence[Statement]) -> list[Statement]:
    """Where a question names a firm, the figures in whose sentences it stands: what a plan sets for all is not its own."""
    firms = [m for m in c.u.mentions_of("Company") if not m.of("Park", "Region", "Industry") and m not in c.subject_mentions()]
    if not firms:
        return list(candidates)
    ids = [i for m in firms for i in m.of("Company")]
    names = c.own_folded(ids)
    kept = []
    for s in candidates:
        sentence = c.texts.sentence_at(str(s.document), s.start)
        if s.subject in ids or (sentence and any(n in sentence.folded for n in names)):
            kept.append(s)
    return kept


# What is asked of a measure says only that it is one.
_AMOUNTS = frozenset(["面积", "金额", "数额", "数量", "总量", "总额", "体量", "额度", "长度", "总长", "总数", "里程", "个数", "家数", "人数", "户数"])
# 奔着多少去, 冲到多少: a verb for getting there, whatever is reached.
_GETS_TO = re.compile(r"[着到成向至往]$|^[奔冲往朝做搞弄干拿要达到]")


def _unheard(c: Context, terms: Sequence[Term], documents: Sequence[str]) -> bool:
    """Whether a Chinese question says a word beside the indicator of which its plans know nothing: 税收减免 is not 税收."""
    if c.u.language != "zh" or len(documents) > READ_DOCUMENTS:
        return False
    loud = [t for t in terms if t.weight >= 1 and t.words and len(t.text) >= 2 and t.text not in _AMOUNTS and t.words == (t.text,) and t.text in c.u.text and not _GETS_TO.search(t.text)]
    return any(not any(replace(t, soft=()).coverage(c.texts.folded(d)) for d in documents) and _beside(c, t, terms) for t in loud)


def _in_words(c: Context, s: Statement, indicator: Entity, terms: Sequence[Term]) -> bool:
    """Whether a figure is told in some word of the question itself, beside those merely near in meaning: what is counted has to be named."""
    near = fold(indicator.name) + "|" + c.texts.piece(str(s.document), s.start, s.end)
    verbs = {c.u.text[k.start : k.end] for k in c.u.cues if k.kind in ("relation", "stage")}
    return any(replace(t, soft=()).coverage(near) >= 0.5 for t in terms if t.text not in verbs)


def _beside(c: Context, term: Term, terms: Sequence[Term]) -> bool:
    """Whether a word stands right behind another of the question's."""
    at = c.u.text.find(term.text)
    return any(c.u.text[:at].endswith(t.text) for t in terms if t is not term)


def amount_terms(c: Context) -> list[Term]:
    """The amount that an English question names, as plans write it."""
    amount = amount_in(c)
    return [Term(f"{amount.value:g}", in_chinese(amount), 0.6)] if amount and amount.unit in ("元", "美元") else []


# How many figures of other years are told where the year asked for has none.
TOLD = 3


def _every(c: Context, subject: Subject | None, years: Sequence[int]) -> list[tuple[float, list[Statement]]]:
    """All figures that a place sets, where a question asks for its targets and names none of them."""
    if subject is None or not GOALS.search(c.u.text):
        return []
    every = _candidates(c, subject, subject.documents, ())
    found = [s for s in every if c.runner.in_years(s, years)]
    if every and not found:
        tell_years(c, [(1.0, s) for s in every[:TOLD]], c.names.entities(s.object for s in every))
    return [(1.0, found)] if found else []


def _best_named(candidates: Sequence[Statement], indicators: dict[str, Entity], terms: Sequence[Term]) -> list[Statement]:
    """Of the figures of a whole large library those whose indicators' names hold most of the words asked for."""
    fit = {i: covered(terms, [t.weight for t in terms], (fold(e.name), 1.0)) - 0.002 * len(e.name) for i, e in indicators.items()}
    return sorted((s for s in candidates if s.object in fit), key=lambda s: -fit[s.object])[:MANY]


THIS_YEAR = re.compile(r"今年|本年|\bthis year\b")
# 今年要做到多少: of a plan of one year its own figures, not those of years to come.
_OF_PLAN = re.compile(rf"{THIS_YEAR.pattern}|当年")


def _of_this_year(c: Context, scored: list[tuple[float, Statement]]) -> list[tuple[float, Statement]]:
    """Figures of the year of the plan, where that is asked for, the plan is of one year, and there are any."""
    if c.u.years or not _OF_PLAN.search(c.u.text):
        return scored
    return [(v, s) for v, s in scored if c.runner.document_years(str(s.document)) == {s.qualifiers.get("year")}] or scored


def _grows(s: Statement) -> bool:
    return s.qualifiers.get("kind") == "growth" or str(s.qualifiers.get("unit", "")) in ("%", "个百分点")


def _candidates(c: Context, subject: Subject | None, documents: Sequence[str], terms: Sequence[Term]) -> list[Statement]:
    found = c.targets(documents, terms)
    if subject is None or subject.own:
        return found
    names = c.own_folded(subject.ids)
    near = [s for s in found if any(n in c.texts.piece(str(s.document), s.end - 1, s.end) for n in names)]
    # 甲园、乙园产值分别达到…: of figures side by side the one whose indicator names the place.
    called = [s for s in found if any(n in c.names_of([s.object]) for n in names)]
    beside = {(s.document, k.start) for s in called if (k := c.texts.sentence_at(str(s.document), s.start))}
    near = [*called, *(s for s in near if s not in called and not ((k := c.texts.sentence_at(str(s.document), s.start)) and (s.document, k.start) in beside))]
    if near:
        return near
    leading = re.compile(r"(?:^|[。;；,，:：)）\n]|\d[.、．])\s*[“\"]?(?:" + "|".join(map(re.escape, c.own_names(subject.ids))) + r")(?!等|、|和|与)")
    return [s for s in found if s.subject in subject.ids or _leads(c, s, names, leading)]


def _leads(c: Context, s: Statement, folded: Sequence[str], leading: re.Pattern[str]) -> bool:
    """Whether a place stands as the subject before a figure: at the head of the clause, of its sentence, or of one shortly before.

    A place that the text only passes by (在深圳设立招商联络处) is not whose figure it is.
    """
    document = str(s.document)
    clause = c.texts.clause_at(document, s.start)
    if clause and any(n in clause.heading for n in folded):
        return True
    text = c.texts.text(document)
    before = text[max(0, text.rfind("\n", 0, s.start), s.start - 160) : s.start]
    return bool(leading.search(before.lstrip("\n　 ")))


# A plan may set a figure and one that it strives for (确保30个,力争40个): a question that speaks of striving asks for both.
_STRIVES = re.compile(r"力争|力求|奋斗目标|冲刺|最好能?(?:够|做|达|引|完)|\bstriv|\bstretch\b|\bat best\b")
