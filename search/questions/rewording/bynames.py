"""Questions for how many there are that go on to ask for the names: 有几家水厂在扩建?把厂名都列出来. They are for a list."""

from __future__ import annotations

import re

_COUNT_ZH = re.compile(r"(?:(?:一共|总共|共|都|究竟|到底)*有)?(?:几|多少)(?:家|个|所|项|条|座|处|只|支|宗|场|种|类|名|位)(?![月年点成分])")
_NAMES_ZH = re.compile(
    r"[?？,，。;；]+(?:请|麻烦|并且?|顺便|再|也|都|还有)*(?:(?:把|将)?(?:它们?|他们|这些)?(?:各自)?的?[㐀-鿿]{0,4}(?:名字|名称|名单|全称|[厂校园企]名|公司名|项目名|清单)(?:[(（][^()（）]{1,8}[)）])?(?:也|都|全|一一|逐[一个]|分别|一并|各|统统)*(?:给|列|报|说|告诉|发|写|点|念)[^?？,，。]{0,6}"
    r"|(?:都|分别|各)*(?:叫|是)(?:什么|啥)(?:名字|名称|名)?|(?:列|报|说|写)(?:一?下|出来?)?(?:它们?|他们)?(?:的)?(?:名字|名称|名单|全称)(?:来)?)[。！!呢?？]?$"
)
_EN = re.compile(
    r"^(?P<lead>(?:[^?]{3,80}, )?)how many (?P<rest>[^?]+?)(?:\?|[,;] (?=and|please)) *(?:please |and )*(?:(?:give|list|name|tell|show|provide)(?: me| us)?(?: (?:them|their names|the names|all of them|each|all|one by one))+|what are (?:they called|their names)|(?:name|list) (?:each|all|every one)(?: of them)?)[.?!]*$",
    re.I,
)


def by_names(question: str) -> str:
    """A question for a number that asks for the names as well, as one for the list; any other as it is.

    >>> by_names("有几家水厂在扩建？把厂名都列出来。"), by_names("有几家水厂在扩建？")
    ('哪些水厂在扩建？', '有几家水厂在扩建？')
    >>> by_names("How many sewage plants are being expanded? Give me their names.")
    'Which sewage plants are being expanded?'
    """
    if match := _EN.match(question):
        return f"{match['lead']}{'which' if match['lead'] else 'Which'} {match['rest'].strip()}?"
    names = _NAMES_ZH.search(question)
    count = _COUNT_ZH.search(question, 0, names.start()) if names else None
    if names is None or count is None:
        return question
    return f"{question[: count.start()]}哪些{question[count.end() : names.start()]}？"
