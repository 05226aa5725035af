"""Ways of asking that no single word tells: with whom, yes or no and then how much, for assent."""

from __future__ import annotations

import re

# 跟国内哪些片区互派干部: whoever something is done with is a partner, whatever the verb; after 哪些 it joins two questions.
_WITH_WHOM = re.compile(r"(?:与|和|跟|同|会同|携手|联合|联手)(?:国内外?|国外|境外|海外|外国|省外|外省|外地|周边|其他|别的)?(?:的)?(?:哪|谁)|^(?:which|what|whom?) (?:[^?]{2,60}? )?(?:does|do|did|will|is|are|would|should|shall) [^?]{4,100}?(?<!deal)(?<!dealt)(?<!dealing)(?<!begin)(?<!start)(?<!compete)(?<!competing)(?<!\bup)(?<!comply)(?<!charged)(?<!tasked)(?<!entrusted)(?<!begins)(?<!starts) with *\?*$")
_ASKS_BEFORE = re.compile(r"哪|谁|什么|几[个家项]|多少|一样|相同")


def with_whom(text: str) -> re.Match[str] | None:
    """Where a question asks with whom something is done.

    >>> with_whom("跟国内哪些片区互派干部") is not None, with_whom("有哪些园区和哪些企业") is not None
    (True, False)
    """
    found = _WITH_WHOM.search(text)
    return found if found and not _ASKS_BEFORE.search(text[: found.start()]) else None


# One that ends in 吧 asks for assent: 甲公司也列进去了吧? An order does as well: 说说目标吧.
_ASSENT = re.compile(r"吧[?]?$")
_QUESTION_WORD = re.compile(r"[哪谁啥几怎何]|什么|多少|多[大长高]")
_ORDERS = re.compile(r"^(?:麻烦|请|劳驾|帮|给|替|跟|和|说|讲|谈|聊|列|查|找|介绍|看|报|来|告诉|数|那就)|(?:列|说|讲|数|查|报|看|谈|介绍|罗列)(?:一下|一遍|[出给]|[说讲看谈])")


def asks_assent(text: str) -> bool:
    """Whether a question tells something and asks for assent to it.

    >>> asks_assent("甲公司也列进去了吧?"), asks_assent("说说甲公司的目标吧"), asks_assent("哪些公司列进去了吧?")
    (True, False, False)
    """
    return bool(_ASSENT.search(text)) and not _QUESTION_WORD.search(text) and not _ORDERS.search(text)


# 有没有硬要求,是百分之多少; is there a floor, and how high is it: the figure is asked for, and that there is none is an answer too.
_THEN_HOW_MUCH = re.compile(
    r"[^,，。;；?？]*[,，。;；?？ ]+(?:(?:如果|要是|若|假如|假若)?有的?话?[,，]?|那么?|请问|具体|究竟|到底)*[^,，。;；?？哪谁]{0,10}?(?:百分之)?(?:多[少大高长]|几(?![乎时])[^,，。;；?？]{0,3}?[?？]?$)"
    r"|[^,;?]*[,;?:] *(?:and |but |then )*(?:if (?:so|yes|there is(?: one)?),? *)?(?:and )?(?:how (?:much|many|high|large|big|low|long)|what(?:'s| is| are| was| were| would| should| will)? (?:it|they|be|the|that)?\b ?(?:[\w-]+ ){0,2}?(?:it\b|figures?|numbers?|targets?|percentages?|share|rate|amounts?|levels?|proportion|value|ratio|floor|ceiling)|(?:at )?what (?:percentage|share|rate|figure|number|amount|level|proportion|per cent|percent))"
)


# 有没有规定要达到多少: the same in one breath.
_IS_THERE = frozenset(["有没有", "有无", "是否有", "是否"])
_HOW_MUCH = re.compile(r"[^,，。;；?？哪谁]{2,30}?(?:百分之)?多[少大高长][^,，。;；?？]{0,6}[?？。]?$")


def then_how_much(text: str, start: int, end: int) -> bool:
    """Whether a figure is asked for behind words for yes or no."""
    return bool(_THEN_HOW_MUCH.match(text, end) or (text[start:end] in _IS_THERE and _HOW_MUCH.match(text, end)))


def asks_how_much(text: str) -> bool:
    """Whether a Chinese question asks if there is a figure and then for it.

    >>> asks_how_much("产值有没有硬指标,是多少?"), asks_how_much("有没有产值指标?")
    (True, False)
    """
    return any(then_how_much(text, *m.span()) for m in _ZH_YES_NO.finditer(text))


_ZH_YES_NO = re.compile("有没有|有无|是否有?|[吗么]")
