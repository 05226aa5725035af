"""Questions for figures: what target is set for an indicator, by whom, for which year; rankings and comparisons."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.model import Entity, Statement
from graph.names import fold
from search.questions import plan as p
from search.questions.amounts import COUNTERS, Amount, scaled
from search.questions.context import Context, Reading, Subject
from search.questions.readings import asking
from search.questions.texts import Sentence, Term, covered
from search.questions.understanding import GENERAL_KINDS
from search.questions.words import synonyms

ENOUGH = 0.6
# More figures than this are first sifted by the names of their indicators: reading what stands around each takes time.
MANY = 150
GROWTH = re.compile(r"增长|增速|增幅|涨幅|growth|grow\b|increase|rise")
_UNITS_ZH = re.compile(
    r"(?:多少|(?<!哪)几|多大)(?:个)?(万亿|千亿|百亿|亿|千万|百万|万|千)?(美元|元|亩|平方米|平方公里|公里|千米|吨|载重吨|标箱|人次|人|列|千瓦|兆瓦|百分点|%|立方米|微克|度|小时|斤|架|条|宗|户|家|个|项|套|件|所|只|次|场|名|位)(?!以上|及以上|级|单)"
)
# 多少亿: an amount of money whose currency goes without saying.
MONEY = "钱"
_MONEY = re.compile(r"(?:多少|几)个?(?:万亿|千亿|百亿|亿)(?![美元亩平吨人个家条项])|多少钱|投资(?:额|总额)?(?:要|将|会|是|为|达到?|做到|完成)*(?:多少|几何)(?![㐀-鿿])|how much money|how much (?:is |are |will |should )(?:it |they |be |to |planned )*(?:to )?(?:be )?invest")
_SHARE = re.compile(r"占比|比重|比例|率(?!先)|百分之|几成|percent|per cent|share|ratio|\brate\b|proportion")
_UNITS_EN = {
    "usd": "美元", "dollar": "美元", "yuan": "元", "rmb": "元", "kilomet": "公里", "square met": "平方米", " mu ": "亩", "hectare": "亩", "tonne": "吨", "tons": "吨",
    "containers": "标箱", "teu": "标箱", "passengers": "人次", "megawatt": "兆瓦", "micrograms": "微克",
}


_MONEY_EN = re.compile(r"\b(?:income|revenues?|proceeds|turnover|output value|investment (?:target|goal|volume)|(?:target|goal) for (?:[\w-]+ ){0,4}investment)\b")
# projects over 100 million yuan: what bounds that which is counted is no unit asked for.
_BOUND = re.compile(r"\b\d[\d.,]*(?: (?:thousand|million|billion|trillion))?[ -](?:yuan|rmb|us dollars|dollars|usd)\b")


def unit_asked(text: str) -> str:
    """The unit that a question asks for in base form, "%" for shares; "" where it does not say."""
    match = _UNITS_ZH.search(text)
    if match:
        return {"百分点": "%", "千米": "公里"}.get(match[2], match[2])
    if _MONEY.search(text):
        return MONEY
    if "how many" in text:
        text = _BOUND.sub(" ", text)
    for word, unit in _UNITS_EN.items():
        if word in text and f"per {word.strip()}" not in text:
            return unit
    if _SHARE.search(text):
        return "%"
    if "how many" in text:
        return "个"
    return MONEY if _MONEY_EN.search(text) and not GROWTH.search(text) else ""


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for figures."""
    if wants_figure(c):
        yield from read_any(c)
        return
    # What X …? may ask for a figure without saying so; then its words must be those of an indicator.
    if c.u.has("ask.who"):
        return
    if (c.u.has("ask.which") and not set(asking.asked_types(c)) - {"Industry"}) or not c.u.has("ask"):
        for reading in read_any(c):
            if reading.score >= 0.8:
                yield Reading(reading.plan, reading.score * 0.9, reading.name)


_TARGET_NOUN = re.compile(r"(?:\bthe|\bits|\ba|'s|\bwhat|\bwhich|\d{4})\s+(?:(?!(?:does|do|did|will|would|should|can|could|to|that|which|who)\s)[\w&-]+\s+){0,6}(?:targets?|goals?)\b(?!\s+(?:the|which|an?)\b)|^targets?\b|: ?targets?\b|\b(?:targets?|goals?) (?:for|of|in|on|by|set)\b")


_MEASURED = re.compile(r"\bwhat (?:is|was|are|were|will be|should be) the (?:[\w-]+ )*?(?:growth|rate|ratio|share|amount|size|value|volume|number|level|total|area|length|capacity|increase|investment|revenue|income|output)\b|\bwhat (?:total |annual )?(?:investment|revenue|income|turnover|output|growth|volume) (?:do|does|did|will|would|should)\b")


def measured(c: Context) -> bool:
    """Whether an English question asks what a measure is: what is the size of the fund."""
    return c.u.language == "en" and bool(_MEASURED.search(c.u.text))


def wants_figure(c: Context) -> bool:
    """Whether the words of a question ask for a figure."""
    if c.u.has("ask.figure", "ask.count", "ask.highest", "ask.lowest", "ask.compare") or unit_asked(c.u.text):
        return True
    return "目标" in c.u.text if c.u.language == "zh" else bool(_TARGET_NOUN.search(c.u.text) or _MEASURED.search(c.u.text))


def read_any(c: Context) -> Iterator[Reading]:
    """Readings for figures, whether or not the question asks by a word for figures."""
    if not c.subjects and (c.u.unknown or c.u.places):
        return
    groups = _groups(c)
    found: list[tuple[float, list[Statement]]] = []
    for subject, years in groups:
        found += [match for match in _matches(c, subject, years) if match[1]]
    statements = [s for _, group in found for s in group]
    if not statements:
        yield from _read_off(c, groups)
        return
    score = min(s for s, _ in found)
    if asked := _bounded(c):
        comparator, amount = asked
        plan = _plan(c, statements, [s for s, _ in groups if s])
        bounded = replace(plan, comparator=comparator, amount=amount.value, unit=amount.unit, order="highest" if comparator.startswith(">") else "lowest")
        yield Reading(bounded, 1.05 * score, "figures against an amount")
    yield Reading(_plan(c, statements, [s for s, _ in groups if s]), score * _fit(c, statements), "figures")


def _bounded(c: Context) -> tuple[str, Amount] | None:
    """The amount that a question for places sets as a bound: 税收目标超过30亿元的园区."""
    from search.questions.readings.decisions import COMPARATORS, amount_in

    if not c.u.has("ask.which") or not set(asking.asked_types(c)) & {"Park", "Region"}:
        return None
    sign = next((sign for pattern, sign in COMPARATORS if pattern.search(c.u.text)), "")
    amount = amount_in(c) if sign else None
    return (sign, amount) if amount else None


def _fit(c: Context, statements: Sequence[Statement]) -> float:
    if c.u.has("ask.count") and len(names := {e.name for e in c.names.entities([s.object for s in statements]).values()}) == 1:
        name = fold(names.pop())
        terms = c.u.content(c.subject_mentions(), ("ask", "outline", "relation"))
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
    entities = c.names.entities(list({i for s in statements for i in (s.subject, s.object)}))

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
        return [(subjects[0] if subjects else None, c.u.years)]
    return [(s, _years_near(c, s, subjects)) for s in subjects]


def _years_near(c: Context, subject: Subject, subjects: Sequence[Subject]) -> tuple[int, ...]:
    if len(c.u.years) < 2:
        return c.u.years
    following = min((o.mention.start for o in subjects if o.mention.start > subject.mention.start), default=len(c.u.text))
    own = [int(m) for m in re.findall(r"(?:19|20)\d{2}", c.u.text[subject.mention.end : following])]
    return tuple(own[:1]) or c.u.years


_BOUND_ZH = re.compile(r"(?:超过|过|超|达|上)?(\d+(?:\.\d+)?)(万亿|亿|千万|百万|万)元?(?:及?以上)?的?(?=[㐀-鿿]{0,8}项目)")


def _matches(c: Context, subject: Subject | None, years: Sequence[int]) -> list[tuple[float, list[Statement]]]:
    documents = subject.documents if subject else c.all_documents
    without = [s.mention for s in c.subjects]
    terms = c.content("outline", "type", without=without) or c.content("outline", without=without)
    if c.u.language == "en" and c.u.has("ask.count") and (threshold := amount_terms(c)):
        terms = [*terms, *threshold]  # projects over 50 million yuan are 5000万元以上项目
    elif c.u.has("ask.count") and (bound := _BOUND_ZH.search(c.u.text)):
        # 投资过50亿元的项目有几个: the bound tells one figure for projects from another.
        terms = [*(t for t in terms if t.text not in bound[0]), Term(bound[0], (bound[1] + bound[2] + "元", bound[1] + bound[2]))]
    if all(_GOALS.fullmatch(t.text) for t in terms):
        return _every(c, subject, years)
    candidates = _candidates(c, subject, documents, terms)
    indicators = c.names.entities(list({s.object for s in candidates}))
    if len(candidates) > MANY:
        candidates = _best_named(candidates, indicators, terms)
    documents = tuple(c.in_years(documents, years)) or documents
    found = []
    candidates = _of_firms(c, candidates)
    for group in _apart(c, terms, [(indicators[s.object], s) for s in candidates]):
        importance = c.weigh(group, documents)
        candidates = [s for s in candidates if not _of_other_kind(c, s)]
        own = [s for s in candidates if _grows(s)] if group is not terms and any(_GROWING.fullmatch(t.text) for t in group) else candidates
        scored = [(score(c, s, indicators[s.object], group, importance), s) for s in own]
        scored = [(v, s) for v, s in scored if v >= ENOUGH and (c.meanings is None or not c.u.has("ask.count") or _in_words(c, s, indicators[s.object], group))]
        in_years = [(v, s) for v, s in scored if c.runner.in_years(s, years)]
        if _unheard(c, group, documents):
            continue
        if scored and not in_years:
            _tell_years(c, scored, indicators)
        found += _best(c, in_years, indicators, many=subject is None or not years or bool(_STRIVES.search(c.u.text)))
    return found


def _of_firms(c: Context, candidates: Sequence[Statement]) -> list[Statement]:
    """Where a question names a firm, the figures in whose sentences it stands: what a plan sets for all is not its own."""
    firms = [m for m in c.u.mentions_of("Company") if not m.of("Park", "Region", "Industry") and m not in c.subject_mentions()]
    if not firms:
        return list(candidates)
    ids = [i for m in firms for i in m.of("Company")]
    names = [fold(n) for n in c.own_names(ids)]
    kept = []
    for s in candidates:
        sentence = c.texts.sentence_at(str(s.document), s.start)
        if s.subject in ids or (sentence and any(n in sentence.folded for n in names)):
            kept.append(s)
    return kept


# 奔着多少去, 冲到多少: a verb for getting there, whatever is reached.
_GETS_TO = re.compile(r"[着到成向至往]$|^[奔冲往朝做搞弄干拿要达到]")


def _unheard(c: Context, terms: Sequence[Term], documents: Sequence[str]) -> bool:
    """Whether a Chinese question says a word beside the indicator of which its plans know nothing: 税收减免 is not 税收."""
    if c.u.language != "zh" or len(documents) > READ_DOCUMENTS:
        return False
    loud = [t for t in terms if t.weight >= 1 and t.words and len(t.text) >= 2 and t.words == (t.text,) and t.text in c.u.text and not _GETS_TO.search(t.text)]
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
    from search.questions.readings.decisions import amount_in, in_chinese

    amount = amount_in(c)
    return [Term(f"{amount.value:g}", in_chinese(amount), 0.6)] if amount and amount.unit in ("元", "美元") else []


# How many figures of other years are told where the year asked for has none.
TOLD = 3
_GOALS = re.compile(r"目标|指标|\b(?:targets|goals)\b")


def _every(c: Context, subject: Subject | None, years: Sequence[int]) -> list[tuple[float, list[Statement]]]:
    """All figures that a place sets, where a question asks for its targets and names none of them."""
    if subject is None or not _GOALS.search(c.u.text):
        return []
    every = _candidates(c, subject, subject.documents, ())
    found = [s for s in every if c.runner.in_years(s, years)]
    if every and not found:
        _tell_years(c, [(1.0, s) for s in every[:TOLD]], c.names.entities(list({s.object for s in every})))
    return [(1.0, found)] if found else []


def _best_named(candidates: Sequence[Statement], indicators: dict[str, Entity], terms: Sequence[Term]) -> list[Statement]:
    """Of the figures of a whole large library those whose indicators' names hold most of the words asked for."""
    fit = {i: covered(terms, [t.weight for t in terms], (fold(e.name), 1.0)) - 0.002 * len(e.name) for i, e in indicators.items()}
    return sorted((s for s in candidates if s.object in fit), key=lambda s: -fit[s.object])[:MANY]


_JOINED = re.compile(r"和|与|及|、|以及|\band\b|,|，|&")


def _apart(c: Context, terms: list[Term], candidates: Sequence[tuple[Entity, Statement]]) -> list[list[Term]]:
    """The terms of each indicator by itself, where a question names several: 税收和固定资产投资分别是多少."""
    names = {fold(e.name) for e, _ in candidates}
    if literal := _literally(c, terms, candidates):
        return literal
    if len(level := [t for t in terms if not _GROWING.fullmatch(t.text)]) < len(terms) and level and _AND_GROWTH.search(c.u.text):
        return [level, [*level, *(t for t in terms if t not in level)]]
    exact = [t for t in terms if fold(t.text) in names]
    if len({t.text for t in exact}) > 1:  # 筹资、融资: words that may stand for one another, each a figure of its own here
        terms = [Term(t.text, (t.text,), t.weight) if t in exact else t for t in terms]
    own = [t for t in terms if any(w == n or (len(w) >= 4 and w in n) for w in t.folded for n in names)]
    places = sorted(((at, t) for t in own if (at := c.u.text.find(t.text)) >= 0), key=lambda x: x[0]) if len({t.text for t in own}) > 1 else []
    apart = [(a, b) for (i, a), (j, b) in pairwise(places) if _JOINED.fullmatch(c.u.text[i + len(a.text) : j].strip() or "-") or (_JOINED.search(c.u.text[i + len(a.text) : j]) and j - i - len(a.text) <= (24 if c.u.language == "en" else 8))]
    if not apart:
        return [terms]
    several = list(dict.fromkeys(t for pair in apart for t in pair))
    return [[t for t in terms if t is one or t not in several] for one in several]


_GROWING = re.compile(r"增速|增幅|增长率?|涨幅|同比|growth(?: rate)?")


def _grows(s: Statement) -> bool:
    return s.qualifiers.get("kind") == "growth" or str(s.qualifiers.get("unit", "")) in ("%", "个百分点")


# The level and then its growth: …目标多少,增速呢; what is the … and its growth rate.
_AND_GROWTH = re.compile(r"(?:多少[亿万]?(?:美元|元)?|几何|目标值?)[,，?？、;；]?(?:以及|和|及|与|还有|它的|其)*(?:增速|增幅|增长率?)|(?:和|及|以及|、|与)(?:增速|增幅|增长率)(?:目标)?(?:各|分别|都|是|要|为|呢|多少)|\band (?:its|the|their|what is the|by how much)? ?(?:targeted |expected |annual )?growth(?: rate)?")
# What a plan calls a figure: the words before its number, without the verb that sets it.
_BEFORE_NUMBER = re.compile(r"(?:达到?|完成|实现|突破|力争|不低于|不少于|超过|增长|提高到?|控制在|为|至|约)*[\d一二三四五六七八九十]")
_SEVERALLY = re.compile(r"各|分别|都是|依次|respectively|\bboth\b|\beach\b")


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
    rest = [t for t in terms if not any(a <= text.find(t.text) < b for a, b in found) and not _GOALS.fullmatch(t.text)]
    return [[Term(text[a:b], (text[a:b], *sorted(forms[text[a:b]]))), *rest] for a, b in found]


def _candidates(c: Context, subject: Subject | None, documents: Sequence[str], terms: Sequence[Term]) -> list[Statement]:
    found = c.targets(documents, terms)
    if subject is None or subject.own:
        return found
    names = [fold(n) for n in c.own_names(subject.ids)]
    near = [s for s in found if any(n in c.texts.piece(str(s.document), s.end - 1, s.end) for n in names)]
    if near:
        return near
    shown = c.own_names(subject.ids)
    return [s for s in found if s.subject in subject.ids or _leads(c, s, shown)]


def _leads(c: Context, s: Statement, names: Sequence[str]) -> bool:
    """Whether a place stands as the subject before a figure: at the head of the clause, of its sentence, or of one shortly before.

    A place that the text only passes by (在深圳设立招商联络处) is not whose figure it is.
    """
    document = str(s.document)
    clause = c.texts.clause_at(document, s.start)
    if clause and any(fold(n) in clause.heading for n in names):
        return True
    text = c.texts.text(document)
    before = text[max(0, text.rfind("\n", 0, s.start), s.start - 160) : s.start]
    pattern = r"(?:^|[。;；,，:：)）\n]|\d[.、．])\s*[“\"]?(?:" + "|".join(re.escape(n) for n in names) + r")(?!等|、|和|与)"
    return bool(re.search(pattern, before.lstrip("\n　 ")))


def score(c: Context, s: Statement, indicator: Entity, terms: Sequence[Term], importance: Sequence[float]) -> float:
    name = fold(indicator.name)
    document = str(s.document)
    sentence = c.texts.sentence_at(document, s.start)
    near = c.texts.piece(document, s.start, s.end)
    subject = c.names_of([s.subject])
    recall = covered(
        terms, importance, (name + "|" + subject, 1.0), (near, 0.97), (sentence.folded if sentence else "", 0.7),
        (sentence.headings if sentence else "", 0.5), (c.texts.folded(document), 0.4),
    )
    words = "|".join(w for t in terms for w in t.folded)
    grams = [name[i : i + 2] for i in range(len(name) - 1)] or [name]
    precision = sum(g in words for g in grams) / len(grams)
    own = sum(ch in name for t in terms for ch in t.text) / max(1, sum(len(t.text) for t in terms))
    return 0.85 * recall + 0.15 * precision + 0.02 * own + _unit_bonus(c, s, name) - (0.2 if _other_measure(name, c.u.text) or _other_level(name, c.u.text) else 0.0)


def _other_measure(name: str, text: str) -> bool:
    """Whether an indicator is one per mu, per head or per unit, and the question does not ask for that."""
    return any(name.startswith(zh) and zh not in text and not re.search(en, text) for zh, en in (("亩均", r"\bmu\b"), ("人均", "per capita"), ("单位", "per unit|intensity")))


_LEVELS = (("国家级", r"国家级|\bnational"), ("省级", r"省级|\bprovinc"), ("市级", r"市级|\bmunicipal|\bcity-level"))


def _other_level(name: str, text: str) -> bool:
    """Whether an indicator is of the nation's, province's or city's level, and the question asks for another."""
    asked = {level for level, said in _LEVELS if re.search(said, text)}
    own = {level for level, _ in _LEVELS if level in name}
    return bool(asked and own and not asked & own)


def _fits(asked: str, unit: str) -> bool:
    """Whether a figure of a unit may answer a question for one: any currency for money, any counter for a count."""
    return asked == unit or (asked == MONEY and unit in ("元", "美元")) or (asked in COUNTERS and unit in COUNTERS)


_MEASURES = frozenset(["亩", "平方米", "平方公里", "公里", "吨", "标箱", "列", "载重吨", "立方米"])
_PERSONS = frozenset(["名", "位", "人", "人次"])
_MONIES = frozenset(["元", "美元", MONEY])


def _of_other_kind(c: Context, s: Statement) -> bool:
    """Whether a figure is measured in what cannot be what the question asks for: projects where an amount of money is asked, and so on."""
    asked, unit = unit_asked(c.u.text), scaled(1.0, str(s.qualifiers.get("unit", ""))).unit
    if asked in _MONIES:
        return unit in COUNTERS or unit in _MEASURES
    if asked in _PERSONS and unit in COUNTERS:
        return unit not in _PERSONS
    return asked in COUNTERS and (unit in _MONIES or (unit == "%" and not GROWTH.search(c.u.text)))


def _unit_bonus(c: Context, s: Statement, name: str) -> float:
    asked, unit = unit_asked(c.u.text), scaled(1.0, str(s.qualifiers.get("unit", ""))).unit
    growth = bool(GROWTH.search(c.u.text))
    bonus = 0.0
    if unit in ("%", "个百分点") and ("增速" in name or s.qualifiers.get("kind") == "growth"):
        bonus += 0.06 if growth else -0.25
    elif growth and unit != "%":
        bonus -= 0.12
    if asked:
        bonus += 0.08 if _fits(asked, unit) else -0.2
    return bonus


# A plan may set a figure and one that it strives for (确保30个,力争40个): a question that speaks of striving asks for both.
_STRIVES = re.compile(r"力争|力求|奋斗目标|\bstriv|\bstretch (?:goal|target)|\bat best\b")


def _best(c: Context, scored: list[tuple[float, Statement]], indicators: dict[str, Entity], many: bool) -> list[tuple[float, list[Statement]]]:
    if not scored:
        return []
    top = max(v for v, _ in scored)
    first = next(s for v, s in scored if v == top)
    kept = [first]
    for value, s in scored:
        same = s.object == first.object and (s.qualifiers.get("value"), s.qualifiers.get("unit")) != (first.qualifiers.get("value"), first.qualifiers.get("unit"))
        if many and same and value >= top - 0.05 and s.id != first.id:
            kept.append(s)
    return [(top, kept)]


def _tell_years(c: Context, scored: list[tuple[float, Statement]], indicators: dict[str, Entity]) -> None:
    top = max(v for v, _ in scored)
    for value, s in scored:
        if value >= top - 0.05:
            q = s.qualifiers
            year = q.get("year") or next(iter(c.runner.document_years(str(s.document))), None)
            text = f"{q.get('value'):g}{q.get('unit', '')}"
            c.tell(f"已知{year}年{indicators[s.object].name}:{text}", f"known for {year}: {indicators[s.object].name} {text}")


_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s*(万亿|千亿|百亿|亿|千万|百万|万|千)?(美元|元|亩|平方米|平方公里|公里|吨|载重吨|标箱|人次|人|列|千瓦|兆瓦|%|个百分点|立方米|度|架|条|宗|户|家|个|项|套|件|所|座|场|团队|名|年|期|天|小时)")
READ_OFF = 0.78
# The texts of more documents than this are not read for a figure.
READ_DOCUMENTS = 20


def _read_off(c: Context, groups: Sequence[tuple[Subject | None, tuple[int, ...]]]) -> Iterator[Reading]:
    """A figure that no statement carries (the size of a fund, the investment in a project), read from its sentence."""
    asked = unit_asked(c.u.text)
    if (("目标" in c.u.text or "target" in c.u.text) and _has_targets(c, groups)) or len(groups) != 1 or not (asked or c.u.has("ask.figure")) or (c.u.has("ask.count") and (asked in ("", "个") or c.meanings is not None)):
        return
    subject, years = groups[0]
    documents = c.in_years(subject.documents if subject else c.all_documents, years)
    terms = c.content("outline", "type", without=[s.mention for s in c.owners])
    if not terms or len(documents) > READ_DOCUMENTS or any(not t.words and t.weight >= 1 for t in terms):
        return
    importance = c.weigh(terms, documents)
    best: tuple[float, p.Quote] | None = None
    firms = [fold(n) for m in c.u.mentions_of("Company", "Project") if not m.of("Park", "Region", "Industry") for n in c.own_names(m.all)]
    sentences = c.sentences(documents)
    for i, sentence in enumerate(sentences):
        before = "|".join(x.folded for x in sentences[max(0, i - 2) : i] if x.document == sentence.document)
        whole = covered(terms, importance, (sentence.folded, 1.0), (sentence.headings, 0.6), (before, 0.8))
        if whole >= READ_OFF and not _PAST.search(sentence.headings):
            for fit, quote in _numbers(c, sentence, terms, importance, asked, years):
                if firms and not any(n in c.texts.piece(quote.document, quote.start, quote.end, "。;；:：\n") for n in firms):
                    continue
                if best is None or fit > best[0] + 1e-9:
                    best = fit, quote
    if best is not None:
        yield Reading(p.Figures(quotes=(best[1],)), 0.5 if c.u.has("ask.count") else 0.85, "figure read off")


def _has_targets(c: Context, groups: Sequence[tuple[Subject | None, tuple[int, ...]]]) -> bool:
    """Whether the plans asked about state targets at all: then one that they do not state is not there."""
    documents = [d for subject, years in groups for d in c.in_years(subject.documents if subject else c.all_documents, years)]
    return not documents or bool(c.statements("SETS_TARGET", documents=documents))


_PAST = re.compile(r"去年|上年|同比|总结|回顾|已")


def _numbers(c: Context, sentence: Sentence, terms: Sequence[Term], importance: Sequence[float], asked: str, years: Sequence[int]) -> Iterator[tuple[float, p.Quote]]:
    text = unicodedata.normalize("NFKC", c.texts.text(sentence.document)[sentence.start : sentence.end])
    for match in _NUMBER.finditer(text):
        unit = {"个百分点": "%"}.get(match[3], match[3])
        if (match[3] in "年期天" and asked not in "年期天") or (asked and not _fits(asked, unit)):
            continue
        before = text[max(0, match.start() - 24) : match.start()]
        if _PAST.search(re.split(r"[,，;；。]", before)[-1]):
            continue
        near = covered(terms, importance, (fold(before), 1.0), (fold(text[match.end() : match.end() + 8]), 0.7), (sentence.folded, 0.3))
        scale = len(text) == sentence.end - sentence.start
        start, end = (sentence.start + match.start(), sentence.start + match.end()) if scale else (sentence.start, sentence.end)
        year = next(iter(years), None) or next(iter(c.runner.document_years(sentence.document)), None)
        yield near, p.Quote(sentence.document, start, end, float(match[1]), (match[2] or "") + match[3], "、".join(t.text for t in terms), year)
