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
_YEAR_EN = re.compile(r"\b(?:19|20)\d\d\b")


def put_anew(question: str) -> str:
    """A question that tells the figure of the year before as one for the figure asked for; any other as it is.

    >>> put_anew("青岭园去年签了47个亿元以上项目，今年的目标定到多少？")
    '青岭园今年新签约亿元以上项目的目标是多少？'
    >>> put_anew("Qingling zone signed 47 new projects last year; what is the target for this year?")
    "what is Qingling zone's target for new projects signed this year?"
    """
    if match := _ZH.match(question):
        return _anew_zh(match) or question
    if match := _EN.match(question):
        return _anew_en(match)
    return question


def _anew_zh(match: re.Match[str]) -> str:
    """The figure asked for by its name: what is counted, with what is done to it."""
    said = _ENDS.sub("", match["said"])
    if deed := _DEED.match(said):
        measure = f"{_AS_PLANS.get(deed[1], deed[1])}{said[deed.end() :]}{match['what']}"
    else:
        measure = f"{_LEADS.sub('', said)}{match['what']}"
    return f"{match['who']}{match['now']}{measure}的目标是多少？" if len(measure) >= 2 else ""


def _anew_en(match: re.Match[str]) -> str:
    year = _YEAR_EN.search(match["ask"])
    when = f"in {year[0]}" if year else "next year" if "next year" in match["ask"].lower() else "this year"
    deed = f" {match['verb'].lower()}" if match["what"] else ""
    return f"what is {match['who']}'s target for {match['what'] or match['verb']}{deed} {when}?"
