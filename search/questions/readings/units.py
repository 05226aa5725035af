"""The unit that a question asks for, and which figures may answer it: money, shares, counts, areas."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.model import Statement
from search.questions.agreement import orders
from search.questions.context import Context
from search.questions.language.amounts import COUNTERS, scaled

GROWTH = re.compile(r"增长|增速|增幅|涨幅|growth|grow\b|increase|rise")
# 多少亿: an amount of money whose currency goes without saying.
MONEY = "钱"
_UNITS_ZH = re.compile(
    r"(?:多少|(?<!哪)几|多大)(?:个)?(万亿|千亿|百亿|亿|千万|百万|万|千)?(美元|元|亩(?!均)|平方米|平方公里|公里|千米|吨|载重吨|标箱|人次|人|列|千瓦|兆瓦|百分点|%|立方米|微克|度|小时|斤|架次|车次|班次|场次|批次|台套|架|条|宗|户|家|个|项|套|件|所|只|次|场|名|位)(?!以上|及以上|级|单)"
)
_MONEY = re.compile(r"(?:多少|几)个?(?:万亿|千亿|百亿|亿)(?![美元亩平吨人个家条项])|多少钱|投资(?:额|总额)?(?:要|将|会|是|为|达到?|做到|完成)*(?:多少|几何)(?![㐀-鿿])|how much money|how much (?:is |are |will |should )(?:it |they |be |to |planned )*(?:to )?(?:be )?invest")
_SHARE = re.compile(r"占比|比重|比例|率(?!先)|百分之|几成|percent|per cent|\bshares?\b|\bratios?\b|\brates?\b|\bproportions?\b")
_UNITS_EN = tuple(
    (re.compile(rf"\b{word}"), unit)
    for word, unit in (
        ("usd", "美元"), ("dollar", "美元"), ("yuan", "元"), ("rmb", "元"), ("square kilomet", "平方公里"),
        ("sq km", "平方公里"), ("kilomet", "公里"), (r"km\b", "公里"), ("square met", "平方米"), (r"mu\b", "亩"),
        ("hectare", "亩"), (r"how much (?:new |more )?land(?= (?:is|are|was|does|do|did|will|would|should|must|has|have|can|in|for|to|of)\b|[?,.]|$)", "亩"), ("tonne", "吨"), ("tons", "吨"), ("containers", "标箱"), ("teu", "标箱"),
        (r"(?:how many|(?:number|volume|total) of) (?:[\w-]+ ){0,4}passengers\b", "人次"),
        (r"how many (?:[\w-]+ ){0,3}(?:jobs|workers|people|persons|staff|employees|recruits|hires|trainees|technicians|seafarers|residents|inhabitants|teachers|tourists|visitors|students|pupils|officials|cadres|experts|engineers|graduates|farmers)\b(?! (?:fairs?|training|events?)\b)", "人"), ("megawatt", "兆瓦"), ("micrograms", "微克"), ("how many (?:working |full )?hours", "小时"), ("how many (?:working |calendar )?days", "天"), ("how many minutes", "分钟"),
    )
)
# What each unit brings in is told in another: tax per mu, output a square kilometre.
_PER = re.compile(r"\b(?:per|each|every|a|an) (?:\w+ )?$")
_MONEY_EN = re.compile(r"\bhow much (?:tax|money|revenue|funding|capital|investment)\b|\b(?:income|revenues?|proceeds|turnover|output value|investment (?:target|goal|volume)|(?:target|goal) for (?:[\w-]+ ){0,4}investment)\b")
# projects over 100 million yuan: what bounds that which is counted is no unit asked for.
_BOUND = re.compile(r"\b\d[\d.,]*(?: (?:thousand|million|billion|trillion))?[ -](?:yuan|rmb|us dollars|dollars|usd)\b")
# Projects worth over 100 million yuan: the amount bounds what is counted.
_THINGS_WORTH = re.compile(r"\b(?:projects?|firms?|companies|enterprises|deals|contracts|orders)\b (?:[a-z-]+ ){0,4}\d")
AREAS = frozenset(["亩", "平方米", "平方公里"])
_EXTENTS = AREAS | {"公里"}
_MEASURES = _EXTENTS | {"吨", "标箱", "列", "载重吨", "立方米"}
# Trains and containers are counted, these are not.
_UNCOUNTED = _EXTENTS | {"吨", "载重吨", "立方米"}
PERSONS = frozenset(["名", "位", "人", "人次"])
# 200个人才: a counter of anything.
_OF_PERSONS = PERSONS | {"个"}
MONIES = frozenset(["元", "美元", MONEY])


@lru_cache(maxsize=500)
def unit_asked(text: str) -> str:
    """The unit that a question asks for in base form, "%" for shares; "" where it does not say."""
    match = _UNITS_ZH.search(text)
    if match:
        return {"百分点": "%", "千米": "公里"}.get(match[2], match[2])
    if _MONEY.search(text):
        return MONEY
    if "how many" in text or _THINGS_WORTH.search(text):
        text = _BOUND.sub(" ", text)
    for pattern, unit in _UNITS_EN:
        if (found := pattern.search(text)) and not _PER.search(text, 0, found.start()):
            return unit
    if _SHARE.search(text):
        return "%"
    if "how many" in text:
        return "个"
    return MONEY if _MONEY_EN.search(text) and not GROWTH.search(text) else ""


# How many billion yuan is asked is a sum, and no number of things that cost it.
_SO_MUCH_MONEY = re.compile(r"\bhow many (?:(?:hundred|ten|thousand|million|billion|trillion) ){0,2}(?:yuan|rmb|renminbi|(?:us )?dollars|usd)\b")


def measures(text: str) -> bool:
    """Whether a question asks for a measure, which no number of things answers: how many tonnes."""
    return unit_asked(text) in _MEASURES or _SO_MUCH_MONEY.search(text) is not None


def fits(asked: str, unit: str) -> bool:
    """Whether a figure of a unit may answer a question for one: any currency for money, any counter for a count, but of persons only what counts them."""
    if asked in PERSONS and unit in COUNTERS:
        return unit in _OF_PERSONS
    return asked == unit or (asked == MONEY and unit in ("元", "美元")) or (asked in COUNTERS and unit in COUNTERS)


def counts_not(asked: str, unit: str, text: str) -> bool:
    """Whether things are counted by the unit that a question asks for, and a figure is an amount of money, a measure or a share."""
    return asked in COUNTERS and (unit in MONIES or unit in _UNCOUNTED or (unit == "%" and GROWTH.search(text) is None))


# How many there are to be in all is no number of new ones.
_IN_ALL = re.compile(r"累计|总数|总量|保有量|存量|(?:总共|一共|合计|共)(?:要|应|将|会|得|需)?(?:有|达到?|拥有|建成)|\bin total\b|\bin all\b|\baltogether\b|\bcumulative\w*")
_NEW_ASKED = re.compile(r"(?<!不是)(?<!不算)(?<!不含)(?<!非)新(?:建|增|开|引|签|设|办|投|添|上|辟|招|培)|\bnew(?:ly)?\b|\badd(?:ed|s|itional)?\b|\bmore\b")
_NEW_SAID = re.compile("新(?:建|增|开|引|签|设|办|投|添|上|辟|招|培)|每年|年均|当年")


@lru_cache(maxsize=500)
def asks_in_all(text: str) -> bool:
    """Whether a question asks how many there are to be in all, and not how many new ones.

    >>> asks_in_all("到2025年累计要有多少座桥(不是新建数)"), asks_in_all("一共新建多少座桥"), asks_in_all("新增总数")
    (True, False, False)
    """
    return _IN_ALL.search(text) is not None and _NEW_ASKED.search(text) is None


def tells_new(said: str) -> bool:
    """Whether what is said of a figure makes it one of new ones, or of one year's."""
    return _NEW_SAID.search(said) is not None


def of_other_kind(c: Context, s: Statement) -> bool:
    """Whether a figure is measured in what cannot be what the question asks for: projects where an amount of money is asked, new ones where all are, and so on."""
    if asks_in_all(c.u.text) and tells_new(c.texts.text(str(s.document))[s.start : s.end]):
        return True
    if of_other_batch(c, s) or _becomes_other(c, s) or _counts_no_firms(c, s):
        return True
    asked, unit = unit_asked(c.u.text), scaled(1.0, str(s.qualifiers.get("unit", ""))).unit
    if asked in MONIES:
        return unit in COUNTERS or unit in _MEASURES
    if asked in _EXTENTS and (unit in COUNTERS or unit in MONIES):
        return True  # how much land: no number of firms
    if asked in PERSONS and unit in COUNTERS:
        return unit not in PERSONS
    return counts_not(asked, unit, c.u.text)


# 每个招商组走访多少家企业: firms are counted, and no teams.
_FIRMS_COUNTED = re.compile(r"(?:几|多少)[家户][㐀-鿿]{0,4}(?:企业|公司)|\bhow many (?:[\w-]+ ){0,2}(?:companies|firms|enterprises)\b")
_NO_FIRMS = re.compile("(?:组|队|专班|中心|平台|基地|园区?|项目|活动|课题)$")


def _counts_no_firms(c: Context, s: Statement) -> bool:
    """Whether a figure counts teams, projects or sites where firms are counted."""
    return _FIRMS_COUNTED.search(c.u.text) is not None and _NO_FIRMS.search(c.names.entities([s.object])[s.object].name) is not None


# 第二批, 三期: that batches or phases are told apart.
_BATCHES = re.compile(r"[一二两三四五六七八九十首末\d][批期轮届]|\b(?:batch|phase|round|stage|session|edition)(?:es|s)?\b")


@lru_cache(maxsize=500)
def _batches_asked(text: str, english: bool) -> tuple[orders.Order, ...]:
    """The batches, phases or rounds that a question names."""
    return tuple(orders.of_batches(text, english)) if _BATCHES.search(text) else ()


def of_other_batch(c: Context, s: Statement) -> bool:
    """Whether a figure is of another batch, phase or round than a question names: 第三批项目 is none of the first two batches."""
    asked = _batches_asked(c.u.text, c.u.language == "en")
    own = orders.ordinals(c.names.entities([s.object])[s.object].name) if asked else []
    return any(o.unit == a.unit for o in own for a in asked) and not any((o.unit, o.number) == (a.unit, a.number) for o in own for a in asked)


# 省级园区转为省级高新区: what something becomes.
_BECOMES = re.compile(r"(?:转型?(?:为|成|到)|升[级格]?(?:为|成|到)|晋[升级](?:为|成)?|变成|改[为成]|提升为|培育成|创建(?:为|成)?)(?P<what>[㐀-鿿]{2,14}?)(?=[?？,，。的;；(（]|$)")
_BECOMES_EN = re.compile(
    r"\b(?:become|becoming|turn(?:ed|ing)? into|(?:convert|upgrad|promot|transform|elevat|rais)(?:e|ed|ing) (?:in)?to|made into|gain(?:ing)? the (?:status|rank) of) (?:an? |the |new )*"
    r"(?P<level>provincial|national|state)(?:[- ]level)?(?: (?P<kind>high[- ]tech|economic|bonded|comprehensive bonded|etdz))?"
)
_LEVEL = re.compile("省级|国家级|市级")
_LEVELS_EN = {"provincial": "省级", "national": "国家级", "state": "国家级"}
_KINDS_EN = {"high-tech": "高新区", "high tech": "高新区", "economic": "经开区", "etdz": "经开区", "bonded": "综保区", "comprehensive bonded": "综保区"}
_WHOLE = (("高新技术产业开发区", "高新区"), ("经济技术开发区", "经开区"), ("综合保税区", "综保区"))


@lru_cache(maxsize=500)
def becomes(text: str) -> str:
    """What a text says that something becomes, by its short name; nothing where it says no such thing.

    >>> becomes("几家园区转为省级高新技术产业开发区"), becomes("how many zones were to become national high-tech zones"), becomes("how many new zones")
    ('省级高新区', '国家级高新区', '')
    """
    if english := _BECOMES_EN.search(text):
        kind = english["kind"] or next((k for k in _KINDS_EN if k in text[: english.start()]), "")  # high-tech zones that become national ones
        return _LEVELS_EN[english["level"]] + _KINDS_EN.get(kind, "")
    for long, short in _WHOLE:
        text = text.replace(long, short)
    return match["what"] if (match := _BECOMES.search(text)) else ""


def tells_becoming(c: Context, s: Statement) -> bool:
    """Whether a figure counts what becomes just what a question asks for."""
    asked = becomes(c.u.text) if c.u.has("ask.count") else ""
    own = becomes(c.names.entities([s.object])[s.object].name) if asked else ""
    return bool(own) and (own in asked or asked in own)


def _becomes_other(c: Context, s: Statement) -> bool:
    """Whether a figure counts what becomes something else than a question asks for: 创建国家级高新区 where 转为省级高新区 is asked."""
    asked = becomes(c.u.text) if c.u.has("ask.count") else ""
    if not asked:
        return False
    name = c.names.entities([s.object])[s.object].name
    own, level, levels = becomes(name), _LEVEL.match(asked), _LEVEL.findall(name)
    if not own:
        return level is not None and bool(levels) and level[0] not in levels
    return own not in asked and asked not in own


def unit_bonus(c: Context, s: Statement, name: str) -> float:
    """How much the unit of a figure speaks for or against it."""
    asked, unit = unit_asked(c.u.text), scaled(1.0, str(s.qualifiers.get("unit", ""))).unit
    growth = bool(GROWTH.search(c.u.text))
    bonus = 0.0
    if unit in ("%", "个百分点") and ("增速" in name or s.qualifiers.get("kind") == "growth"):
        bonus += 0.06 if growth else -0.25
    elif growth and unit != "%":
        bonus -= 0.12
    if asked:
        bonus += 0.08 if fits(asked, unit) else -0.2
    return bonus
