"""Deadlines and periods of goals: 年底前, 上半年, 每月, 三年累计."""

import re

from ingest.patterns import compiled

PERIOD = re.compile(r"每(?:年|月|季度?|周|日|天|半年)|按[年月季]|年均|月均|[一二两三四五](?:年|个月)(?:内|累计)?(?=累计|引进|新增|到位|建成|培育|完成|实现)|[一二两三四五]年(?:内|累计)|五年")
DEADLINE = compiled(
    r"(?:20\d\d年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|份)?(?:以?前)?|上半年|下半年|年底(?:以?前)?|年末|第?[一二三四1-4]季度(?:末|前)?)|20\d\d年(?:底|末|上半年)?(?:以?前)?|年内|“十[四五六]五”(?:期间|末)"
)


def period(words: str) -> str | None:
    """How often, or over how many years, a goal is to be reached.

    >>> period("每年新增船配企业")
    '每年'
    """
    found = PERIOD.findall(words)
    return found[-1] if found else None


def deadline(left: str, right: str) -> str | None:
    """The day or season by which a goal is to be reached, as written."""
    behind = DEADLINE.match(right.lstrip("房的 "))
    if behind:
        return behind[0]
    found = DEADLINE.findall(left)
    return found[-1] if found else None
