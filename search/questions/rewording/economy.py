"""What people say of an economy as a whole, in the words of statistics: how fast it is to grow asks for its GDP, what goods sell for abroad for exports."""

from __future__ import annotations

import re

_HOW_EN = re.compile(r"\b(?:how (?:fast|quickly|rapidly|strongly|swiftly|much|big|large|small|slowly)|what (?:rate|pace|speed|percentage|growth|size)|by what|at what)\b|\bgrow(?:s|th|ing)?\b|\bexpan(?:d|ds|ding|sion)\b|\bswell\b", re.I)
# The economy of a place, and no sort of economy: the low-altitude economy is a field of work.
_ECONOMY_EN = re.compile(r"(?:(?<=['’]s )|(?<=\bthe )|(?<=\bits )|(?<=\btheir ))(?:(?:whole|overall|local|regional|total|entire) )*economy\b(?! (?:park|zone|area|industr|sector))", re.I)
_GROWS_EN = re.compile(r"\b(?:expand|swell|get (?:any )?(?:bigger|larger)|pick up|increase|be (?:growing|expanding))\b", re.I)
# How fast is a place to grow, with nothing else that grows there.
_PLACE_GROWS = re.compile(r"^(?P<how>(?:how (?:fast|quickly|rapidly)|(?:by|at) what (?:rate|pace|percentage|speed))) (?P<is>is|was|are|were|should|shall|will|would|does|did|must) (?P<who>(?!the\b|its\b|their\b)(?-i:[A-Z])[\w'’-]+(?: (?-i:[A-Z])[\w'’-]+| (?:city|district|county|province))*) (?P<aim>(?:(?:want|plan|hope|aim|intend|supposed|expected|meant|due|set|planning|hoping|aiming)\w* )?(?:to )?)(?:grow|expand)\b(?P<rest>(?: (?:in|by|for|during|over) [^,?]*)?[?. ]*)$", re.I)
# What goods earn or sell for in other countries.
_ABROAD_EN = r"(?:abroad|overseas|(?:on|in) (?:foreign|overseas|international|world) markets?|(?:in|to) (?:other|foreign) countries|to foreign(?:ers| buyers| customers| markets)|outside china|in foreign currency)"
_EARNS_EN = re.compile(rf"\b(?:earn|fetch|bring in|make|take in|sell(?: for)?|turn over) {_ABROAD_EN}", re.I)
_SELLS_ZH = re.compile("(?:卖|销|售)(?:到|往|去|给)?(?:国外|海外|境外|外国|老外|国际市场)(?:去)?(?=[^,，。;；哪谁]{0,12}?(?:多少|几[百千万亿]))")

# 经济要增长多快: that of a place, and no sort of economy (数字经济).
_GROWS_ZH = re.compile("(?<=[区县市省州旗镇园年的底])(?:整体|总体|全[区县市省])?经济(?P<aim>(?:要|打算|计划|预期|预计|准备|想|力争|会|应该?|将|得|能)*)(?:增长|增速|发展|涨|长|跑)(?:得|要)?多[快少]")


def in_measures(question: str, english: bool) -> str:
    """A question of how an economy grows, or what it sells abroad, as one for the measure by which plans say that; any other as it is.

    >>> in_measures("How fast should Qingling's economy expand in 2031?", english=True), in_measures("How fast is Qingling to grow?", english=True)
    ("How fast should Qingling's GDP grow in 2031?", "How fast is Qingling's GDP to grow?")
    >>> in_measures("What should Qingling's toys earn overseas?", english=True), in_measures("青岭的玩具要卖到国外多少万美元?", english=False)
    ("What should Qingling's toys export?", '青岭的玩具要出口多少万美元?')
    """
    if not english:
        return _GROWS_ZH.sub(r"地区生产总值\g<aim>增长多少", _SELLS_ZH.sub("出口", question))
    if match := _PLACE_GROWS.match(question):
        return f"{match['how']} {match['is']} {match['who']}'s GDP {match['aim']}grow{match['rest']}"
    if _HOW_EN.search(question) and _ECONOMY_EN.search(question):
        return _GROWS_EN.sub("grow", _ECONOMY_EN.sub("GDP", question))
    return _EARNS_EN.sub("export", question)
