"""Questions for projects or funds by an amount (总投资超过10亿元的项目, the three largest funds): the amount, and the question without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from search.questions.language.amounts import ENGLISH_NUMBERS, Amount, chinese_number, scaled, small_number
from search.questions.plans import plan as p

FUNDS = re.compile(r"基金|\bfunds?\b")
_PROJECTS = re.compile(r"项目|工程|\b(?:projects?|schemes?|works|developments?)\b")
# What decides that amounts of projects or funds may be spoken of; other questions are not looked at any further.
_SPEAKS = re.compile(r"投资|基金|盘子|[花砸烧费投]钱|[投花砸](?:的|得)|最[大小贵]|亿[^,。]{0,3}[上下]|\b(?:invest\w*|funds?|costs?|costing|costliest|expensive|worth|largest|biggest|smallest)\b")

# What projects are weighed by is what they take in all: not in a year, nor is it a goal of the place.
_NOT_IN_ALL = "".join(f"(?<!{w})" for w in ("固定资产", "工业", "年度", "年度计划", "年计划", "完成", "技改", "民间", "外商", "有效", "累计", "今年", "当年", "股权", "产业"))
_MEASURES = {
    ("investment", "zh"): rf"(?:按照?|以|依|论|从)?(?:单个|单体)?(?:项目)?(?:计划|协议|概算|估算)?{_NOT_IN_ALL}(?:总投资|投资)(?!促进|主体|合作|方|者|人|商|环境|计划|建设|的(?!项目))(?:总?额|规模|金额|体量|总量)?(?:数)?|总?盘子|(?:投|花|砸|烧)(?:的|得|入|进去?|下去?)*(?:钱|资金|资)?(?:得)?(?=最)|(?:花|砸|烧|费|投)钱(?:的|得)?|造价",
    ("size", "zh"): r"(?:按照?|以|依|论|从)?(?:总?规模|总额|总?盘子|体量)",
    ("first", "zh"): r"(?:首期|首批|首笔|第一期)(?:的)?(?:出资|到位|募集|投入|认缴)?(?:的)?(?:资金|规模|金额|额度|出资额?)?",
    ("first", "en"): r"\b(?:(?:the|its|their|an?) )?(?:first|initial) (?:tranche|phase|batch|instal+ment|round|stage|part|closing|funding|size)s?\b",
    ("investment", "en"): r"(?:,? ?(?:ranked |measured |judged )?(?:by|in terms of|according to) )?(?:(?:total|planned|overall|combined) )*\b(?:investments?|invested|capital|costs?|costing|cost|price|budget)\b(?: (?:volumes?|sizes?|amounts?|values?|sums?|tags?))?",
    ("size", "en"): r"(?:,? ?(?:ranked |measured |judged )?(?:by|in terms of|according to) )?(?:(?:total|planned|overall|target) )*\b(?:sizes?|volumes?|scales?|capital)\b",
}
_SIGNS = {
    "zh": ((r"不低于|不少于|不小于|至少|起码|达到|不下", ">="), (r"不超过|不高于|不多于|不大于|至多|最多", "<="), (r"超过|超|高于|大于|多于|逾|突破|过", ">"), (r"低于|少于|小于|不到|不足|不满", "<")),
    "en": (
        (r"at least|no less than|not less than|a minimum of|upwards of", ">="), (r"at most|no more than|not more than|up to|a maximum of", "<="),
        (r"over|above|more than|exceed(?:s|ing)?|greater than|larger than|bigger than|in excess of|north of|beyond|higher than", ">"), (r"under|below|less than|smaller than|lower than|short of", "<"),
    ),
}
_UNIT = r"(?:万亿|千亿|百亿|亿|千万|百万|万)个?(?:美元|元)?|美元|元"
_NUMBER = rf"(?P<value>\d[\d,]*(?:\.\d+)?|[一二两三四五六七八九十百]+)(?P<unit>{_UNIT})(?:人民币)?"
_UNIT_EN = r"trillion|billion|bn|million|mn"
_NUMBER_EN = rf"(?:(?:rmb|cny|¥|(?P<dollars>usd|us\$|\$)) ?)?(?P<value>\d[\d,]*(?:\.\d+)?|one|two|three|five|ten|half a)(?:[ -]?(?P<unit>{_UNIT_EN})\b)?(?: ?(?:yuan|rmb|cny|(?P<usd>us dollars|dollars|usd)))?"
_BOUNDS = {
    "zh": (
        rf"(?:介于|在|处于)?(?P<low>\d[\d.]*)(?P<low_unit>{_UNIT})?(?:到|至|-|~|—|和|与){_NUMBER}(?:之间|区间)?",
        rf"(?:在|要|都)?(?P<sign>{'|'.join(s for s, _ in _SIGNS['zh'])})了?{_NUMBER}(?P<bracket>\([^()]*\))?(?:(?:及|或)?以上|以下)?",
        rf"(?:在|有|达)?{_NUMBER}(?P<bracket>\([^()]*\))?(?P<behind>[及或]?以上|[及或]?以下|以内|之内|开外|往上|起)(?P<bracket2>\([^()]*\))?",
    ),
    "en": (
        rf"(?:between|from) (?:rmb |cny |¥|usd |us\$|\$)?(?P<low>\d[\d.,]*)(?: ?(?P<low_unit>{_UNIT_EN}))?(?: yuan| rmb)? (?:and|to) {_NUMBER_EN}",
        rf"\b(?P<sign>{'|'.join(s for s, _ in _SIGNS['en'])}) {_NUMBER_EN}(?: (?:or|and) (?:more|above|over|less))?",
        rf"{_NUMBER_EN} (?P<behind>(?:or|and) (?:more|above|over|upwards?|higher|larger)|(?:or|and) (?:less|below|under))",
    ),
}
_UP, _DOWN = {"zh": "最(?:烧|花|费|砸)钱|最大|最多|最高|最贵|最重|最猛|最狠|居首|领先", "en": "largest|biggest|highest|greatest|most expensive|costliest|top|most"}, {"zh": "最小|最少|最低", "en": "smallest|lowest|cheapest|least"}
_N = {"zh": r"[1-9]\d?|[一二两三四五六七八九十]", "en": r"two|three|four|five|six|ten|[2-9]|10"}
_ORDERS = {
    "zh": (
        r"(?:(?:从大到小|从高到低|由高到低|由大到小)(?:来|地|进行)?排[序名列]*[,，]?)?(?:排[名序列]?[在行]?|位[列居])?第(?P<rank>[二三四五])(?:大|高|多|贵)?[名位]?(?=的|名|位|是|为|[,，。?]|$)的?",
        rf"(?:从大到小|从高到低|由高到低|由大到小)?(?:排[序名列]?[在行]?|位[列居])?(?:最)?前(?P<n>{_N['zh']})(?:名|位|大|强|[个项支只])?的?", r"(?:排[名在]?|位[列居])?(?:第一|首位|榜首)(?=的|名|位|是|为|[,。?]|$)[名位]?的?",
        rf"(?P<up>{_UP['zh']})(?:的)?(?:(?:前)?(?P<n>{_N['zh']})[个项支只位](?:的)?)?", rf"(?P<down>{_DOWN['zh']})(?:的)?(?:(?P<n>{_N['zh']})[个项支只位](?:的)?)?",
    ),
    "en": (
        rf"\b(?P<rank>second|third|fourth)[ -](?:{_UP['en']})\b", r"(?:[:;,.] *)?\b(?:which|what) (?:one |fund |project )?(?:comes|is|ranks|stands|would be|would come) (?:in )?(?:at )?(?:the )?(?:number )?(?P<rank>second|third|fourth)(?: place)?\b",
        rf"\b(?:top|first) (?P<n>{_N['en']})\b", rf"\b(?P<n>{_N['en']}) (?:(?P<up>{_UP['en']})|(?P<down>{_DOWN['en']}))\b", rf"\b(?:(?P<up>{_UP['en']})|(?P<down>{_DOWN['en']}))(?: (?P<n>{_N['en']}))?\b",
    ),
}
_ORDINALS = {"second": 2, "third": 3, "fourth": 4}
_SCALES_EN = {"trillion": 1e12, "billion": 1e9, "bn": 1e9, "million": 1e6, "mn": 1e6}
# What bounds or orders a measure leaves of a sentence, which says nothing by itself.
_LEFT = {
    "zh": re.compile(r"(?:从大到小|从高到低|由高到低|由大到小)|排(?:序|名|列|下来|在|行)*(?=[,，、。?？的]|$)|(?<=[,，里中内])的|(?:来看|来说|计算)"),
    "en": re.compile(r"\b(?:(?:that|which) )?(?:with|having|worth|of|that have|has|have|to have|are to have|is to have|is|are|at|valued|for|in|whose|where|that|requires?|involves?|attracts?|gets?|receives?|carr(?:y|ies)|planned|total)(?: (?:an?|the|its|their|total|of|is|are|in|to be))*(?= *(?:[?.,]|$))", re.I),
}
NOTHING = p.Entities(())


@dataclass(frozen=True)
class Weighed:
    """A question by an amount: how the measure is to compare or be ordered, and the question without that."""

    limits: tuple[p.Measured, ...]
    rest: str
    beyond: int = 0
    """So many of the first are passed over: the second largest."""

    @property
    def measure(self) -> str:
        """What projects (investment) or funds (size) are weighed by."""
        return self.limits[0].measure

    @property
    def picks(self) -> bool:
        """Whether one is picked by its place in an order."""
        return bool(self.limits[-1].order) and self.limits[-1].limit - self.beyond == 1

    def of(self, members: p.Set) -> p.Set:
        """Those of a set that are asked for."""
        whole = members
        for limit in self.limits:
            members = replace(limit, of=members)
        return p.Without(members, replace(self.limits[-1], of=whole, limit=self.beyond)) if self.beyond else members

    def known_of(self, members: p.Set) -> p.Measured:
        """Those of a set of which the measure is known at all."""
        return p.Measured(members, self.measure, unit=self.limits[0].unit)


class Limited(NamedTuple):
    """How a measure is to compare or be ordered, the words that say so, and how many of the first are passed over."""

    limits: tuple[p.Measured, ...]
    span: tuple[int, int]
    beyond: int = 0


# Whose funds they are, where any are: 几个地方设立的产业基金, 这几份材料提到的基金.
_ANY_FUNDS = re.compile(
    r"(?:(?<!哪)(?:把|将|在|按)?(?<!哪)(?:[这那]?(?:[几各多两三四五六七八九十]|所有|全部)(?:[个些份处家座])?|这些|[这那]批)(?:不同的?)?(?:地方|地区|园区|开发区|地|市县|材料|文件|计划|规划|资料|方案|库)|(?<!哪些)(?<!哪份)(?:把|将|在|按)?(?:材料|文件|计划|规划|资料|方案|库))(?:里面?|中|内|上|当中)?(?:所|要|拟|计划|正在|新|都)*"
    r"(?:设立|提到|提及|列出|成立|组建|安排|发起|要设|新设|写到|点到|涉及|筹建|设)?(?:过|了)?的(?=(?:各[类只支])?[㐀-鿿]{0,6}基金)"
)
# How large the fund is that an order picks, and not which one it is.
_HOW_LARGE = {
    "zh": re.compile(r"(?:规模|盘子|总额|体量|金额|额度|首期|有|是|为|达到?|合计|总共)[^,，。?？哪]{0,4}?(?:多少(?![只个支家种类])|多大|几[十百千]?个?亿)|多少个?亿"),
    "en": re.compile(r"\bhow (?:big|large|much)\b|\bwhat(?:'s| is| was| are)? the (?:total |overall |planned )*(?:size|volume|amount|scale|value)s?\b|\bwhat (?:size|volume|amount|scale)\b"),
}
_WHICH_ONE = re.compile(r"哪|谁|什么|叫|名[字称单]|\b(?:which|name|called)\b")


def of_any(question: str) -> str:
    """A question for funds of an order without words for whose they are, where any are meant.

    >>> of_any("把几个地方设立的产业基金按总规模从大到小排,第二位是哪只?"), of_any("哪个地方设立的产业基金最大?")
    ('产业基金按总规模从大到小排,第二位是哪只?', '哪个地方设立的产业基金最大?')
    """
    return _ANY_FUNDS.sub("", question) if "基金" in question and speaks(question) else question


def asks_how_large(text: str, language: str) -> bool:
    """Whether a question asks how large what it picks is, and not which it is.

    >>> asks_how_large("规模最大的基金总规模是多少?", "zh"), asks_how_large("规模最大的基金是哪只,多少亿?", "zh")
    (True, False)
    """
    return _HOW_LARGE[language].search(text) is not None and not _WHICH_ONE.search(text)


def speaks(text: str) -> bool:
    """Whether amounts of projects or funds may be spoken of in a question.

    >>> speaks("投资最大的项目由谁建?"), speaks("甲项目由谁建?")
    (True, False)
    """
    return _SPEAKS.search(text) is not None


def weighed(text: str, language: str) -> Weighed | None:
    """What a question asks by an amount; None where it does not."""
    if not speaks(text):
        return None
    measure = "investment" if not FUNDS.search(text) else "first" if re.search(_MEASURES["first", language], text) else "size"
    said = list(re.finditer(_MEASURES[measure, language], text))
    found = _bounded(text, language, measure) or _ordered(text, language, measure)
    if found is None or not _is_meant(text, measure, language, said, found.span, found.limits):
        return None
    return Weighed(found.limits, _without(text, language, [*(m.span() for m in said), found.span]), found.beyond)


def _is_meant(text: str, measure: str, language: str, said: Sequence[re.Match[str]], span: tuple[int, int], limits: tuple[p.Measured, ...]) -> bool:
    """Whether a bound or an order is one of the measure: it is named, or the project or fund stands right behind."""
    if measure != "investment" or said:
        return measure != "investment" or _PROJECTS.search(text) is not None
    near = text[span[1] : span[1] + 10] if language == "zh" else " ".join(text[span[1] :].split()[:4])
    if language == "zh" and limits[0].comparator:
        return re.match(r"的[㐀-鿿]{0,6}?(?:项目|工程)", near) is not None and limits[0].amount is not None
    worth = re.search(r"\bworth\b", text) is not None
    return (worth or not limits[0].comparator) and (worth or _PROJECTS.search(near) is not None)


def _bounded(text: str, language: str, measure: str) -> Limited | None:
    """The bounds that a question sets."""
    for pattern in _BOUNDS[language]:
        match = re.search(pattern, text)
        if match is None or (language == "en" and not (match["unit"] or match["dollars"] or match["usd"])):
            continue
        found = match.groupdict()
        amount = _amount(found["value"], found["unit"], language, found)
        if found.get("low"):
            low = _amount(found["low"], found["low_unit"] or found["unit"], language, found)
            return Limited((_bound(measure, ">=", low), _bound(measure, "<=", amount)), match.span())
        return Limited((_bound(measure, _sign(found, language), amount),), match.span())
    return None


def _bound(measure: str, sign: str, amount: Amount) -> p.Measured:
    return p.Measured(NOTHING, measure, comparator=sign, amount=amount.value, unit=amount.unit)


def _sign(found: dict[str, str | None], language: str) -> str:
    """How an amount bounds; a bracket may say whether it counts itself: 30亿元以上(不含30亿)."""
    bracket = (found.get("bracket") or "") + (found.get("bracket2") or "")
    if found.get("sign"):
        sign = next(sign for words, sign in _SIGNS[language] if re.fullmatch(words, found["sign"] or ""))
    else:
        sign = "<=" if re.search(r"下|内|less|below|under", found.get("behind") or "") else ">="
    if "不" in bracket:
        return sign.rstrip("=")
    return sign.rstrip("=") + "=" if "含" in bracket or "包" in bracket else sign


def _amount(value: str, unit: str | None, language: str, found: dict[str, str | None]) -> Amount:
    if language == "en":
        dollars = found.get("dollars") or found.get("usd")
        number = 0.5 if value == "half a" else float(ENGLISH_NUMBERS.get(value) or value.replace(",", ""))
        return Amount(number * _SCALES_EN.get(unit or "", 1.0), "美元" if dollars else "元")
    number = float(value.replace(",", "")) if value[0].isdigit() else float(chinese_number(value) or 0)
    written = (unit or "").replace("个", "")
    return scaled(number, written if written.endswith("元") else written + "元")


def _ordered(text: str, language: str, measure: str) -> Limited | None:
    """The order that a question asks for."""
    for pattern in _ORDERS[language]:
        if (match := re.search(pattern, text)) is None:
            continue
        found = match.groupdict()
        written = found.get("n") or found.get("rank") or ""
        count = _ORDINALS.get(written) or small_number(written) or 1
        order = "lowest" if found.get("down") else "highest"
        return Limited((p.Measured(NOTHING, measure, order=order, limit=count),), match.span(), count - 1 if found.get("rank") else 0)
    return None


def _without(text: str, language: str, spans: Sequence[tuple[int, int]]) -> str:
    """A question without the words for its measure and what it is to be."""
    left = re.sub(r"\s+", " ", "".join(_kept(text, spans)))
    return _LEFT[language].sub("", left).strip(" ,、的")


def _kept(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[str]:
    position = 0
    for start, end in sorted(spans):
        if start >= position:
            yield text[position:start]
            position = end
    yield text[position:]
