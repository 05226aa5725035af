"""Answers that cannot be what a question asks for, however much of its words their sentences hold: of another measure, class, batch or role, or without the figure or time."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from graph.lexicon import lexicon
from graph.names import fold
from search.questions import plan as p
from search.questions import strangers
from search.questions.agreement import orders
from search.questions.amounts import COUNTERS, scaled
from search.questions.charge import CHARGE
from search.questions.context import Context
from search.questions.misfits import attributed
from search.questions.names import PLACES
from search.questions.reader.groups import CLASSES
from search.questions.readings import abroad, asking, units
from search.questions.readings.readoff import NUMBER
from search.questions.texts import Sentence
from search.questions.workbench import Found

Answer = Mapping[str, Any]
# So many of the sentences that prove an answer are looked at.
LOOKED = 40
# Characters before a sentence in which that may stand of which it speaks.
BEFORE = 120
# What is told to those who ask, in both languages, for each way in which an answer can be none.
WHY = {
    "measure": ("文中的数字不是所问的那种计量", "the figures near it are measured in something else"),
    "figure": ("文中提到它,但没有给出数字", "it is spoken of, but no figure is told"),
    "year": ("文中的数字是其他年份的", "the figures told are of other years"),
    "period": ("文中的数字不是所问那段时间的", "the figures told are of another part of the year"),
    "one side": ("文中没有可供比较的各方数字", "not all that is compared has a figure"),
    "names": ("文中只有数字,没有点名", "only a number is told, and no names"),
    "thing": ("文中的数字说的不是所问的对象", "the figures told are of something else"),
    "batch": ("文中只说到其他批次或届次", "only other batches, rounds or sessions are told of"),
    "class": ("文中没有点出所问的这一类名称", "none of the kind asked for is named"),
    "type": ("文中没有给出所问的数量", "how many there are is not told"),
    "role": ("文中没有写明由谁承担", "who does it is not told"),
    "time": ("文中没有写明时间", "no time is told"),
}


def misfit(c: Context, found: Found) -> str:
    """Why an answer cannot be what a question asks for, a key of WHY; "" where it may be."""
    reading, answers, _ = found
    if isinstance(reading.plan, p.Deciding | p.Passages) or not answers:
        return ""
    said = _sentences(c, answers)
    checks = _FIGURES if isinstance(reading.plan, p.Figures) else _COUNTS if isinstance(reading.plan, p.Counting) else _THINGS
    return next((name for name, wrong in checks if wrong(c, found, said)), "")


def _sentences(c: Context, answers: Sequence[Answer]) -> list[Sentence]:
    """The sentences that prove some answers, each once."""
    places = [(e["document"], e["start"]) for a in answers for e in a.get("evidence", ())][:LOOKED]
    found = {(s.document, s.start): s for d, at in places if (s := c.texts.sentence_at(d, at)) is not None}
    return list(found.values())


# The answer's measure -------------------------------------------------------------------------------------------------

# An amount of money by its unit, not only by what is measured in it.
_IN_MONEY = re.compile(r"元|钱|\b(?:yuan|rmb|dollars?|usd)\b|多少(?:个)?(?:万亿|千亿|百亿|亿|千万|百万)(?![吨亩平标人])")
# Units of one kind stand for each other.
_EXTENTS = frozenset(["亩", "平方米", "平方公里"])
_ALIKE = (_EXTENTS, frozenset(["人", "名", "位", "人次"]), frozenset(["吨", "载重吨"]), frozenset(["千瓦", "兆瓦"]))


def _other_measure(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a measure is asked for and no figure is one: an amount of money, and no growth of 15%; tonnes, and no amount of money."""
    asked = units.unit_asked(c.u.text)
    given = {scaled(1.0, str(a["unit"])).unit for a in found[1] if a.get("unit")}
    if not given or asked in ("", *COUNTERS) or units.GROWTH.search(c.u.text):
        return False
    if asked in units.MONIES:
        return _IN_MONEY.search(c.u.text) is not None and not given & units.MONIES
    alike = next((kind for kind in _ALIKE if asked in kind), {asked})
    return not any(units.fits(asked, unit) or unit in alike for unit in given)


_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?=年|[-—~至])")
_LAST_YEAR_ASKED = re.compile(r"去年|上年|上一年|\blast year\b")
_LAST_YEAR_SAID = re.compile(r"去年|上年|上一年|20\d\d年|同比|上半年")


def _other_year(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a year is asked for and each figure is told of another: 到2026年, where 2025 is asked."""
    if _LAST_YEAR_ASKED.search(c.u.text) and said and not any(_LAST_YEAR_SAID.search(s.folded + s.headings) for s in said):
        return True
    return bool(c.u.years) and bool(said) and all(_of_other_year(c, a, e) for a in found[1] for e in a.get("evidence", ())[:1])


def _of_other_year(c: Context, answer: Answer, evidence: Mapping[str, Any]) -> bool:
    """Whether a figure that no statement dates stands behind another year than is asked for, or behind none in a plan of others."""
    if answer.get("year") in c.u.years and (answer.get("subject") or {}).get("id"):
        return False  # a statement's own year was told by what stands above it too
    document = evidence["document"]
    sentence = c.texts.sentence_at(document, evidence["start"])
    if sentence is None:
        return False
    text = unicodedata.normalize("NFKC", c.texts.text(document)[sentence.start : sentence.end])
    asked = {str(year) for year in c.u.years}
    if any(year in text for year in asked):
        return False
    at = text.find(f"{answer['value']:g}") if isinstance(answer.get("value"), float) else -1
    before = _YEAR.findall(text[: max(at, 0)]) or _YEAR.findall(sentence.headings)
    covered = {str(year) for year in c.runner.document_years(document)}
    return before[-1] not in asked if before else bool(covered) and not covered & asked


def _other_thing(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a question names a thing, with a name that plans know, and no figure is told of it: the area of another park."""
    own = {(s.mention.start, s.mention.end) for s in c.owners}
    named = [m for m in c.u.mentions if m.match in ("exact", "english") and (m.start, m.end) not in own and m.of(*attributed.WORKS) and not m.of("Region", "Industry", "Indicator", "Agency")]
    if not named or not said:
        return False
    around = "|".join(_around(c, s) for s in said)
    given = {a["subject"].get("id") for a in found[1] if a.get("subject")}
    return any(
        not given & set(m.all) and (not any(n in around for n in c.own_folded(m.all)) or attributed.of_another(c, m, attributed.WORKS, found[1], said))
        for m in named
    )


def _other_place(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a place is named beside the one whose plan it is, and no figure is told of it: how much of it from Japan, how much in one town."""
    own = {(s.mention.start, s.mention.end) for s in c.owners}
    if not own or not said:
        return False
    foreign = [e.names for _, e in strangers.named(c) if e.lexicon == "regions" and abroad.is_abroad(e.names)] if c.u.language == "zh" else []
    if any(not any(abroad.said_of(names).search(c.texts.text(s.document), s.start, s.end) for s in said) for names in foreign):
        return True
    named = [m for m in c.u.mentions_of("Region") if m.match in ("exact", "english") and (m.start, m.end) not in own and not m.of("Park")]
    subjects = {s.object for d in {s.document for s in said} for s in c.statements("ABOUT", documents=[d])}
    titles = "|".join([fold(e.name) for e in c.names.entities(list(subjects)).values()] + [fold(c.view.document(s.document).title) for s in said])
    around = [c.texts.text(s.document)[max(0, s.start - BEFORE) : s.end] + s.headings for s in said]
    given = {a["subject"].get("id") for a in found[1] if a.get("subject")}
    return any(
        not given & set(m.all) and not any(n in titles for n in c.own_folded(m.all)) and not any(abroad.said_of((m.chinese, *c.own_folded(m.all))).search(x) for x in around)
        for m in named
    )


# Of things, whatever else: how large, how much, what it costs.
_SIZE = re.compile(r"多少(?:钱|资金|[万亿]*(?:美元|元|亩|吨|平方|公里|人次|千瓦|立方))|多少亿|多大(?:面积|规模)|\bhow (?:big|large|much|long|tall|wide)\b|\b(?:what|which) (?:[a-z-]+ ){0,2}(?:capacity|cost|price|size|area|budget|length)\b")


def _no_figure(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a size or amount is asked for, and things are given whose sentences tell none."""
    if c.u.has("ask.which", "ask.who") or not _SIZE.search(c.u.text):
        return False
    if not any(a.get("type") in attributed.WORKS and a.get("type") != "Park" for a in found[1]):
        return True  # fields and places have no size that a sentence tells beside them
    asked = units.unit_asked(c.u.text)
    told = [scaled(1.0, m[3]).unit for s in said for m in NUMBER.finditer(s.folded) if m[3] not in "年期天"]
    return not any(asked in ("", "个") or units.fits(asked, unit) or {asked, unit} <= _EXTENTS for unit in told)


# What the figure is of ------------------------------------------------------------------------------------------------

_PERIOD = re.compile(r"(?P<n>[一二三四]|首)季度?|(?P<half>[上下])半年|\b(?P<nth>first|second|third|fourth) quarter\b|\bq(?P<q>[1-4])\b|\b(?P<half_en>first|second) half\b")
_PERIODS = {"first": "一", "second": "二", "third": "三", "fourth": "四", "1": "一", "2": "二", "3": "三", "4": "四", "首": "一"}


def _other_period(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a part of a year is asked for and no figure is told of one: what a quarter is to bring, and what the whole year is."""
    if (match := _PERIOD.search(c.u.text)) is None:
        return False
    number = match["n"] or match["nth"] or match["q"]
    half = match["half"] or {"first": "上", "second": "下"}.get(match["half_en"] or "")
    sign = f"{_PERIODS.get(number, number)}季|{'首季' if _PERIODS.get(number, number) == '一' else '季度'}" if number else f"{half}半年"
    return not any(re.search(sign, s.folded + s.headings) for s in said)


# What the firms of a field come to together.
_OF_FIELD = re.compile(r"产值|营收|收入|规模|增加值|利润|税收|\b(?:output|revenues?|turnover|sales)\b")


def _other_field(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether an industry is named and no figure is told of it: the output of a zone, where that of its blockchain firms is asked for."""
    named = [m for m in c.u.mentions_of("Industry") if m.match == "exact" or (m.match == "english" and len(m.chinese) > 2)]
    named = [m for m in named if not m.of("Park", "Region", "Indicator", "Company", "Project")]
    if not named or not said:
        return False
    around = [_around(c, s) for s in said] + [fold(str(a.get("indicator", ""))) for a in found[1]]
    terms = c.content("outline")
    told = "|".join(fold(str(a.get("indicator", ""))) for a in found[1])
    if _OF_FIELD.search(c.u.text) and any(attributed.of_another(c, m, attributed.FIELDS, found[1], said) for m in named if m.match == "exact" and not any(n in told for n in c.own_folded(m.all))):
        return True
    return any(not any(n in x for n in c.own_folded(m.all) for x in around) and not any(t.coverage(x) for t in terms if t.text in c.u.text[m.start : m.end] or c.u.text[m.start : m.end] in t.text for x in around) for m in named)


# What is counted by a bound, and how sentences tell one; money of a kind of its own.
_KINDS = tuple(
    (re.compile(asked), re.compile(told))
    for asked, told in (
        (r"[\d一二三五十百千]*[万亿](?:元|美元)(?:及)?以上的?[㐀-鿿]{0,4}项目|过亿元?的?[㐀-鿿]{0,4}项目", r"[万亿](?:元|美元)?(?:及|\(含\))?以上|过亿|超亿|亿元级|[超过]\d+(?:\.\d+)?[万亿]"),
        (r"基金|\bfunds?\b(?! (?:to|for)\b)", "基金|资金"), (r"(?:专项|公司|企业|政府)债|债券|\bbonds?\b", "债"),
    )
)


def _other_kind(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether what is asked for is bounded, or money of a kind of its own, and no figure is told of such: works of any size, a zone's output and no fund."""
    return bool(said) and any(asked.search(c.u.text) and not any(told.search(c.texts.text(s.document)[max(0, s.start - BEFORE) : s.end]) for s in said) for asked, told in _KINDS)


# Terms that weigh so much of a question are what it is about; so much of one a document holds that says it.
_WEIGHTY, _SAID = 0.9, 0.7
# How large something is goes without saying where a figure stands.
_SIZES = re.compile("规模|体量|水平|程度|总量|总额|数额|金额|占比|比例|比重|面积|数量|目标|指标")


def _said_elsewhere(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether what weighs most in a Chinese question is told nowhere near a figure, and elsewhere in its plan."""
    documents = tuple(dict.fromkeys(s.document for s in said))
    terms = [t for t in c.content("outline", "type", without=[s.mention for s in c.owners]) if not _SIZES.search(t.text)] if said and c.u.language == "zh" else []
    importance = c.weigh(terms, documents) if terms else []
    if not terms or max(importance) < _WEIGHTY:
        return False
    weighty = [t for t, w in zip(terms, importance, strict=True) if w >= max(importance)]
    around = [_around(c, s) for s in said]
    return any(not any(t.coverage(a) for a in around) and any(t.coverage(c.texts.folded(d)) >= _SAID for d in documents) for t in weighty)


def _around(c: Context, s: Sentence) -> str:
    """A sentence with its headings and what stands before it, and before it in its paragraph, folded."""
    text = c.texts.text(s.document)
    begin = min(text.rfind("\n", 0, s.start) + 1, max(0, s.start - BEFORE))
    return f"{s.folded}|{s.headings}|{fold(text[begin : s.start])}"


_MOST = re.compile(r"最[高大多低小少强]|更[高大多低小少]|\b(?:highest|largest|biggest|most|lowest|smallest|least|higher|larger|bigger|lower|smaller|fewer)\b")


def _one_side(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether named places are compared and only one has a figure, or what is no place is ranked and figures of places are given."""
    if not _MOST.search(c.u.text) or c.u.has("ask.count"):
        return False
    if any(a.get("type") in PLACES for a in found[1]):
        return False  # the place that is ahead, with its figure
    types = set(asking.asked_types(c))
    return len(c.owners) >= 2 or (c.u.has("ask.which") and bool(types) and types.isdisjoint((*PLACES, "Indicator", "Document")))


_LIST_IT = re.compile(r"列一下|列出|列举|有哪些|是哪些|分别是(?!多少|几|什么)|叫什么|\bname the\b|\blist the\b")


def _no_names(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether names are asked for, and a figure is given."""
    return _LIST_IT.search(c.u.text) is not None and not c.u.has("ask.count", "ask.figure") and not units.unit_asked(c.u.text) and not set(asking.asked_types(c)).isdisjoint(("Company", "Project", "Agency", "Event", "Organization", "Park"))


# The batch ------------------------------------------------------------------------------------------------------------

_BATCHES = "批轮届"


def _other_batch(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a batch, round or session is named and the sentences tell of others only: 第四批, where the first three are told; of figures a phase too."""
    kinds = _BATCHES + "期" if isinstance(found[0].plan, p.Figures) else _BATCHES
    asked = {(o.unit, o.number) for o in orders.of_batches(c.u.text, c.u.language == "en") if o.unit and o.unit in kinds}
    if not asked or not said:
        return False
    told = [{(o.unit, o.number) for o in orders.of_batches(s.folded + s.headings)} for s in said]
    of_unit = {unit for unit, _ in asked}
    return all(any(unit in of_unit for unit, _ in own) and not own & asked for own in told)


# The class ------------------------------------------------------------------------------------------------------------

# Behind it the noun is over: which city, and no city roads.
_OVER = r"(?:(?= (?:is|are|was|were|do|does|did|will|would|should|must|may|has|have|had|can|could|in|of|on|from|for|with|that|which|to|and|or)\b)|(?=[?,.;]|$))"
_COUNTRY = re.compile(r"哪(?:些|几?个)?(?:[㐀-鿿]{0,4})国家(?!级)|哪国|\b(?:which|what) (?:[a-z-]+ ){0,2}countr(?:y|ies)" + _OVER)
_CITY = re.compile(r"哪(?:些|几?个|几座|座|几)?(?:城|地|外|国内|国外)?(?:城市|市(?![场民值政]))|\b(?:which|what) (?:[a-z-]+ ){0,2}cit(?:y|ies)" + _OVER)
_WIDE = ("country", "continent", "province")
_PERSON = re.compile(r"哪位(?:领导|同志|负责人|院士|教授|专家|书记|主任|局长|市长|区长)|\b(?:which|what) (?:[a-z-]+ ){0,2}(?:official|leader|person|professor|academician|mayor|director)\b")


def _other_class(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether things of a plain class are asked for and none is one: countries, cities, banks; persons are none of what plans name."""
    answers = found[1]
    text = c.u.text
    if _PERSON.search(text):
        return True
    names = [str(a.get("name", "")) for a in answers]
    if _COUNTRY.search(text):
        return not any(_level(n) == "country" or n.endswith("国") for n in names)
    if _CITY.search(text):
        return all(_level(n) in _WIDE for n in names) or not (any(a.get("type") in PLACES for a in answers) or any(n.endswith(("市", "州", "盟")) for n in names))
    wanted = [own for asked, own in CLASSES if asked.search(text)]
    return bool(wanted) and not any(own.search(name) for own in wanted for name in names)


def _asks_class(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a bank, a school or the like is asked for, which no figure is."""
    return not c.u.has("ask.count", "ask.figure") and any(asked.search(c.u.text) for asked, _ in CLASSES)


def _level(name: str) -> str:
    entry = lexicon("regions").get(name)
    return str(entry.fields.get("level", "")) if entry else ""


def _other_type(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether places are counted where how many of something else is asked: rooms, pupils."""
    types = asking.asked_types(c)
    return "of places" in found[0].name and set(types).isdisjoint(PLACES) and not _PLACES_COUNTED.search(c.u.text)


def _units_told(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether units of a task are told where it is asked how many there are of something else."""
    return found[0].name in ("units", "count of units") and c.u.has("ask.count") and not (c.u.has(CHARGE) or any(cue.kind == "role" for cue in c.u.cues) or _UNITS_COUNTED.search(c.u.text))


_UNITS_COUNTED = re.compile(r"(?:几|多少)[个家]?(?:市直|区直|县直|责任|牵头|配合|有关|相关|不同的?)*(?:单位|部门|局|机构|委办局)|\bhow many (?:[a-z-]+ )?(?:units?|departments?|bureaus?|agencies|offices?|bodies)\b")
_PLACES_COUNTED = re.compile(r"(?:几|多少)[个家处座片]?(?:[㐀-鿿]{0,4})(?:[区市县镇乡州园城]|地方|基地|片|平台|街道)|\bhow many (?:[a-z-]+ ){0,3}(?:parks?|zones?|places?|areas?|cities|counties|districts|towns?|regions?|provinces|bases?|sites?|of)\b")


# The role -------------------------------------------------------------------------------------------------------------

# Who has a part in a works that plans name in few words; what sentences say where they tell it.
_ROLES = tuple(
    (re.compile(asked), re.compile(said))
    for asked, said in (
        (r"承建|承包商|施工(?:方|单位|企业)|由谁施工|\bcontractors?\b", "承建|承包|施工|建设单位|业主|建设主体|投建|代建|实施|承接|建设"),
        (r"运营(?:方|商|单位|主体|企业|公司)|(?:谁|哪[家个些][㐀-鿿]{0,4})(?:来|负责)?运营|\boperators?\b", "运营|经营|运维|托管"),
        (r"中标|供应商|供货商|\bvendors?\b|\bwon the (?:contract|tender|bid)\b|\bsuppliers?\b", "中标|供应|供货|采购|配套"),
        (r"设计(?:方|单位|院)|谁(?:来)?设计|\bdesign(?:er|ed by)\b", "设计"),
        (r"监理", "监理"),
    )
)


def _other_role(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether it is asked who builds, runs or supplies something, and no sentence says that anyone does."""
    wanted = [told for asked, told in _ROLES if asked.search(c.u.text)]
    return bool(wanted) and not any(told.search(f"{s.folded}|{s.headings}") for told in wanted for s in said)


# The time -------------------------------------------------------------------------------------------------------------

_PIECE = re.compile(r"[,，;；。:：\n]")


def _says_quarter(c: Context, answer: Answer) -> bool:
    """Whether a sentence tells a quarter where it names something, or right behind that."""
    for e in answer.get("evidence", ()):
        pieces = _PIECE.split(str(e.get("quote", "")))
        at = next((i for i, piece in enumerate(pieces) if fold(str(answer.get("name", ""))) in fold(piece)), None)
        if any("季" in piece for piece in (pieces if at is None else pieces[at : at + 2])):
            return True
    return False


_DAY = re.compile(r"哪一?天|几号|几月几日|什么日子|哪年哪月|几月|\b(?:on |from )?(?:which|what) (?:exact )?(?:days?|dates?|months?)\b")
_QUARTER = re.compile(r"哪[一个]{0,2}季度?|第?几季度|\\b(?:which|what) quarter\\b")
_TIME = re.compile(r"\d月|\d日|[一二三四五六七八九十]月|季度|年底|年末|月底|月份|半年|年中")


def _no_time(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether a day or month is asked for and no sentence tells one, or a quarter."""
    if _QUARTER.search(c.u.text):
        return found[0].name.startswith("places") or not any(_says_quarter(c, a) for a in found[1])
    return _DAY.search(c.u.text) is not None and not any(_TIME.search(f"{s.folded}|{s.headings}") for s in said)


Check = Callable[[Context, Found, Sequence[Sentence]], bool]
_FIGURES: tuple[tuple[str, Check], ...] = (
    ("class", _asks_class), ("measure", _other_measure), ("year", _other_year), ("period", _other_period), ("thing", _other_thing), ("thing", _other_place), ("thing", _other_field), ("thing", _other_kind),
    ("batch", _other_batch), ("one side", _one_side), ("names", _no_names), ("thing", _said_elsewhere),
)
# How many of some size or a year are to come is a goal, which no number of named works tells.
_GOAL = re.compile(r"(?:元|亿|人|吨)(?:及以上|以上|级)的?[㐀-鿿]{0,4}项目|每年|年均|\\b(?:a|per|each|every) year\\b")
_OUTPUT = re.compile(r"(?:多少|几)个?(?:gwh|gw|mwh|mw|吉瓦|兆瓦|千瓦|台|辆|架|艘)")


def _counts_goal(c: Context, found: Found, said: Sequence[Sentence]) -> bool:
    """Whether works are counted where a goal or an output is asked for: 新引进多少个亿元以上项目, 产能有几个GWh."""
    return found[0].name.startswith("count of projects") and (_GOAL.search(c.u.text) is not None or _OUTPUT.search(c.u.text) is not None)


_COUNTS: tuple[tuple[str, Check], ...] = (("type", _counts_goal), ("type", _units_told), ("type", _other_type), ("batch", _other_batch))
_THINGS: tuple[tuple[str, Check], ...] = (
    ("type", _units_told), ("figure", _no_figure), ("class", _other_class), ("role", _other_role), ("time", _no_time), ("batch", _other_batch),
)
