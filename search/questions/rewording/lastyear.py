"""A question that first tells what the last year's figure was (去年签了47个亿元以上项目,今年定到多少), put as one for the figure that is asked for."""

from __future__ import annotations

import re

_UNIT = r"(?:万亿|千亿|百亿|亿|千万|百万|万|千)?(?:美元|元|亩|平方米|平方公里|公里|吨|斤|标箱|人次|人|列|千瓦|兆瓦|%|个百分点|户|家|个|项|套|件|座|所|场次|场|批次|批|名|辆|班|条|宗|天|次|处|支)"
# 甲园去年签了47个亿元以上项目,今年的目标定到多少? 去年完成工业投资300亿元,今年要做到多少?
_ZH = re.compile(
    rf"^(?P<who>[^,，。;；?？\d]{{2,20}}?)的?(?:去年|上年|上一年|(?:19|20)\d\d年)(?:度|全年)?的?(?P<said>[^,，。;；?？\d]{{1,20}}?)(?:大约|大概|约)?\d[\d,.]*(?:多|余|来)?{_UNIT}(?:多|左右)?的?(?P<what>[^,，。;；?？]{{0,16}}?)"
    r"[,，。;；]+(?:那么?|请问|而)?(?P<now>今年|明年|新的一年|(?:19|20)\d\d年)度?的?[^,，。;；]{0,10}?(?:多少|几[个家项户条座场]?|什么数|目标呢|目标是|呢)[^,，。;；]{0,4}?[?？。呢啊]*$"
)
_DONE = "完成了?|实现了?|达到了?|做到了?|达|是|为|有|才|只有|收了?|办了?"
# What is done to things that are counted; other verbs only say how high a figure was.
_DEED = re.compile(r"^(签约|签下|签|引进|引来|招引|招|落地|落户|开工|建成|新建|新增|净增|新认定|认定|培育|盘活|处置|改造|发运|新签约|新引进|新开工)了?")
_AS_PLANS = {"签约": "新签约", "签下": "新签约", "签": "新签约", "引来": "引进", "招引": "引进", "招": "引进"}
_LEADS, _ENDS = re.compile(f"^(?:{_DONE})"), re.compile(f"(?<=[㐀-鿿]{{2}})(?:{_DONE}|了)$")
_EN = re.compile(
    r"^(?P<who>.+?) (?:has |had )?(?P<verb>signed|attracted|landed|brought in|built|added|opened|started|completed|collected|posted|reached|recorded|achieved|had|took in|drew|shipped|ran|registered) (?:up )?(?:about |some |around )?[\d,.]+(?: (?:million|billion|trillion|percent|per cent|tons?|tonnes?|yuan|rmb|usd|us dollars|dollars)(?: of| in)?)* ?(?P<what>[^,;.?]*?)(?: last year| the year before| in (?:19|20)\d\d)[,;.]+ (?:and |but |so )?"
    r"(?:what|how (?:many|much|high))(?: is| are|'s)? ?(?:the |its |their )?(?P<ask>[^?]*(?:this year|next year|(?:19|20)\d\d|target|goal)[^?]*)\??$",
    re.I,
)
_YEAR_EN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# The measure before the year that it was reached in, or the year at the head: 甲区外贸2022年做了41亿,2023年准备做到多少?
_YEAR = r"(?:去年|上年|上一年|(?:19|20)\d\d年)(?:度|全年|底|末)?"
_REACHED = rf"(?:已经?|也|才|只|就|刚|共|一共)*(?:{_DONE}|做了|到了?|站上了?|有了)?(?:大约|大概|约|近)?\d[\d,.]*(?:多|余|来)?(?:{_UNIT}|万亿|亿|万)(?:多|左右)?"
_NOW = r"[,，。;；]+(?:那么?|请问|而|到)?(?P<now>今年|明年|新的一年|(?:19|20)\d\d年)[底末]?度?的?[^,，。;；]{0,10}?(?:多少|几[个家项户条座场]?|什么数|目标呢|目标是|呢)[^,，。;；]{0,4}?[?？。呢啊]*$"
_MEASURES = (
    re.compile(rf"^(?P<what>[^,，。;；?？\d]{{4,30}}?)[,，]?{_YEAR}{_REACHED}{_NOW}"), re.compile(rf"^{_YEAR}[,，]?(?P<what>[^,，。;；?？\d]{{4,30}}?){_REACHED}{_NOW}"),
)
_MEASURE_EN = re.compile(
    r"^(?P<what>.{8,90}?),? (?:came to|comes to|was|were|stood at|reached|hit|totall?ed|amounted to|amounts to|ran to) (?:only |about |some |around |just )?(?:usd |rmb |us\$|\$|¥)?\d[\d,.]*(?: ?(?:million|billion|trillion|percent|per cent|%|tons?|tonnes?|yuan|rmb|usd|us dollars|dollars))*"
    r"(?: in (?:19|20)\d\d| last year)[,;.]+ (?:and |but |so )?(?:what|how (?:many|much|high))\b(?P<ask>[^?]*(?:this year|next year|(?:19|20)\d\d)[^?]*)\??$", re.I,
)
# The year after one that is named: 下一年, the following year.
_AFTER = re.compile(r"(?P<named>(?:19|20)\d\d)(?P<between>年[^?？]*?[,，。;；][^?？]*?|(?!年)\D[^?？]*?)(?P<after>(?:下一|次|翌|转|来|第二|后一|隔)年(?!度?报|级)|\bthe (?:following|next|subsequent) year\b|\bthe year after(?: that)?\b|\ba year later\b)", re.I)


def put_anew(question: str) -> str:
    """A question that tells the figure of the year before as one for the figure asked for; any other as it is.

    >>> put_anew("青岭园去年签了47个亿元以上项目，今年的目标定到多少？")
    '青岭园今年新签约亿元以上项目的目标是多少？'
    >>> put_anew("Qingling zone signed 47 new projects last year; what is the target for this year?")
    "what is Qingling zone's target for new projects signed this year?"
    >>> put_anew("青岭园外贸进出口2022年做了41亿，下一年准备做到多少？")
    '青岭园外贸进出口2023年的目标是多少？'
    """
    question = with_year_after(question)
    if match := _ZH.match(question):
        return _anew_zh(match) or question
    if match := _EN.match(question):
        return _anew_en(match)
    if measure := next((m for pattern in _MEASURES if (m := pattern.match(question))), None):
        return f"{_ENDS.sub('', measure['what'])}{measure['now']}的目标是多少？"
    if measure := _MEASURE_EN.match(question):
        return f"what is the target for {measure['what']} {_when_en(measure['ask'])}?"
    return question


def with_year_after(question: str) -> str:
    """A question for the year after one that it names, with that year's number.

    >>> with_year_after("2022年做了41亿，次年呢？"), with_year_after("It was 5 in 2022; how much is planned for the following year?")
    ('2022年做了41亿，2023年呢？', 'It was 5 in 2022; how much is planned for 2023?')
    """
    match = _AFTER.search(question)
    if match is None or len(set(_YEAR_EN.findall(question))) > 1:
        return question
    year = int(match["named"]) + 1
    return f"{question[: match.start('after')]}{year}{'' if match['after'].isascii() else '年'}{question[match.end() :]}"


def _anew_zh(match: re.Match[str]) -> str:
    """The figure asked for by its name: what is counted, with what is done to it."""
    said = _ENDS.sub("", match["said"])
    if deed := _DEED.match(said):
        measure = f"{_AS_PLANS.get(deed[1], deed[1])}{said[deed.end() :]}{match['what']}"
    else:
        measure = f"{_LEADS.sub('', said)}{match['what']}"
    return f"{match['who']}{match['now']}{measure}的目标是多少？" if len(measure) >= 2 else ""


def _anew_en(match: re.Match[str]) -> str:
    deed = f" {match['verb'].lower()}" if match["what"] else ""
    return f"what is {match['who']}'s target for {match['what'] or match['verb']}{deed} {_when_en(match['ask'])}?"


def _when_en(asked: str) -> str:
    """The year that is asked about in some words."""
    year = _YEAR_EN.search(asked)
    return f"in {year[0]}" if year else "next year" if "next year" in asked.lower() else "this year"
