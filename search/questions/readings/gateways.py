"""Platforms for trade by what place they bear the name of: 郴州有哪些报关、保税、物流类的平台, which customs and logistics sites are there in Chenzhou.

Plans of a province name them in passing, and few stand for entities: 发挥甲市快件中心和甲市“内陆无水港”的功能.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.naming.names import Mention
from search.questions.plans import plan as p
from search.questions.readings import asking, sets

SCORE = 0.98
TYPES = ("Park", "Project", "Organization")
_TRADE_ZH = r"(?:报关|通关|清关|海关|保税|物流|口岸|外贸|进出口|货运|联运|对外开放|开放|跨境)"
_ASKED = re.compile(
    rf"{_TRADE_ZH}[㐀-鿿、和与及]{{0,10}}?(?:类|性质|功能|方面|相关|有关)?的?(?:平台|载体|场所|设施|站点|场站)"
    r"|\b(?:customs|bonded|logistics|port|trade|clearance|freight|gateway|opening[- ]up)\b[a-z ,/-]{0,40}\b(?:platforms?|sites?|facilit(?:y|ies)|gateways?)\b"
)
# How such platforms are called.
_KIND = (
    r"(?:出口加工区|综合保税区|综保区|保税港区|保税区|保税物流(?:中心|园区?)(?:\([AB]型\))?|快件(?:监管)?中心|(?:内陆)?无水港|国际陆港|陆港|(?:航空|铁路|公路|水运|进境[㐀-鿿]{0,8})?(?:口岸|指定监管场地)"
    r"|(?:海关)?监管(?:场所|仓库?|中心)|(?:国际|现代|公铁|保税|冷链)?物流(?:园区?|中心|基地|枢纽|港)|货运(?:站|中心|枢纽)|集装箱中心站|通关中心|跨境电商(?:综试区|综合试验区|产业园|监管中心)|航空港|国际机场|集散中心)"
)
# What is only to become one has another name: 甲新区申报综合保税区.
_BETWEEN = r"(?:市|县|区)?[“\"「]?(?:(?!申报|申请|升级|升格|创建|设立|建设|争取|推进|支持|打造)[㐀-鿿]){0,6}?"


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for the platforms of a place that another's plan speaks of."""
    place = _place(c) if c.u.has("ask.which", "ask.count") and _ASKED.search(c.u.text) else None
    if place and (of := _set(c, c.looked_at(), place)):
        yield Reading(asking.counted_or_listed(c, of), SCORE, "platforms of a place")


def _place(c: Context) -> Mention | None:
    """The one region that is named beside the one whose plan it is, None where there is no such, or a zone is named too."""
    named = [s.mention for s in c.inner]
    regions = {m.of("Region") for m in named}
    return named[-1] if c.owners and len(regions) == 1 and all(m.of("Region") for m in named) else None


def _set(c: Context, documents: Sequence[str], place: Mention) -> p.Set | None:
    """The platforms that bear the name of a place: the entities that plans know, and the rest as they are written."""
    cores = {n.removesuffix("市").removesuffix("县") for e in c.names.entities(place.of("Region")).values() for n in e.names}
    own = "|".join(sorted(map(re.escape, (n for n in cores if len(n) >= 2)), key=len, reverse=True))
    called = re.compile(rf"(?:{own}){_BETWEEN}{_KIND}[”\"」]?")
    mentioned = sets.of_types(c, c.statements("MENTIONS", "HAS_PROJECT", documents=documents), TYPES)
    entities = c.names.entities(s.object for s in mentioned)
    stated = list({s.object: s for s in mentioned if any(called.fullmatch(n) for n in entities[s.object].names)}.values())
    known = {_bare(n) for s in stated for n in entities[s.object].names}
    loose = {_bare(q.words): q for d in documents for q in _written(c, d, called) if _bare(q.words) not in known}
    return sets.together(sets.led_to(stated, TYPES, sets.entities(c, (s.subject for s in stated))), p.Named(tuple(loose.values())) if loose else None)


def _written(c: Context, document: str, called: re.Pattern[str]) -> Iterator[p.Quote]:
    """Where a plan names something so called."""
    for match in called.finditer(c.texts.text(document)):
        yield p.Quote(document, match.start(), match.end(), words=match[0])


def _bare(name: str) -> str:
    """A name without the quotes in it."""
    return fold(re.sub("[“”\"「」]", "", name))
