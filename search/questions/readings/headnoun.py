"""Works asked for by nothing but the noun in which their names end: 输变电工程 都有哪些, list the sewage treatment plants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language.normal import without
from search.questions.language.words import english_phrases, plain
from search.questions.naming.names import PLACES, Mention
from search.questions.plans import plan as p
from search.questions.readings import asking, sets

_ASKS = r"(?:都|全部|分别|总共|一共|具体|各自)*(?:有|是|包括|叫)?(?:哪些|哪几[个条座处家项]|什么|啥)(?:呢|啊)?"
_LIST = r"(?:(?:请|麻烦|帮我|给我)*(?:列举|列出|列一下|列个|罗列|列|说说|盘点)(?:一?下|出来|一列|一遍)?)"
_ZH = re.compile(rf"{_LIST}?(?:全部|所有|一下|计划里|文件里)*的?(?:哪些|哪几[个条座处家项])?(?P<noun>[㐀-鿿]{{2,10}}?)[,， :：]*(?:{_ASKS}|{_LIST}|清单|名单|一览)?[?？。]?")
_EN = re.compile(r"(?:please )?(?:list|name|show|give|which|what)(?: me)?(?: all)?(?: the| of the)? (?P<a>[a-z][a-z -]{3,48}?)(?: are there| there are| are planned| are named| are listed)?[ ?.]*|(?P<b>[a-z][a-z -]{3,48}?)[,:]? (?:list|which ones|what are they)[ ?.]*")
# What may stand behind the noun in a name: which part, which phase, what is done to it.
_BEHIND = r"(?:项目|工程)?(?:第?[一二三四五六七八1-8]期|[a-z]区|[东南西北]区|扩建|改扩建|迁建|新建|改造|增容|扩容|提标改造|提标|升级|建设|项目|工程|\(.*\))*"
_GENERAL = re.compile("(?:工程|项目)$")
# Words that name no work: works of any kind, and what is said of some.
_ANY_WORKS = re.compile(r"(?:重点|重大|建设|产业|新建|续建|在建|投资|竣工|开工|招商|民生|基础设施|市政|公共|配套|[一二三四五]期|所有|全部|主要|其他|标志性|龙头)*(?:工程|项目|设施|任务|企业|平台|基地|中心|园区|产业|载体|道路|公路)")
KINDS = frozenset(["Project", "Policy", *PLACES])
SHORTEST = 3


def read(c: Context) -> Iterator[Reading]:
    """The works of all plans, or of those asked about, whose names end in the noun that is all a question says."""
    if c.u.has("stage", "ask.yesno", "ask.figure", "ask.who", "ask.when", "ask.count") or c.u.taken:
        return
    types = set(asking.asked_types(c))
    # Of a place, words for works are asked for as any are, but for those that may mean a drive as well: 甲区的输变电工程.
    own = c.subject_mentions() if "Policy" in types else []
    if any(m not in own for m in c.u.mentions):
        return
    kept = [s for word in _words(c, own) if types <= (KINDS | {"Company"} if word.endswith("厂") else KINDS) for s in _ending(c, word)]
    if of := sets.led_to(list({s.id: s for s in kept}.values()), ("Project",)):
        yield Reading(p.Listing(of), 1.25, "works called so")


def _words(c: Context, own: Sequence[Mention]) -> list[str]:
    """The noun that a question consists of beside some names, in Chinese; none where it says more, or what works of any kind are."""
    english = c.u.language == "en"
    said = without(c.u.text, [(m.start, m.end) for m in own], english)
    asked = (_EN if english else _ZH).fullmatch(re.sub(r"\b(?:in|of|at|for)(?: the)? *(?=[?.]?$)", "", said).strip() if english else said.removeprefix("的"))
    if asked is None:
        return []
    words = list(english_phrases().get(plain(asked["a"] or asked["b"]), ())) if english else [asked["noun"]]
    return [w for w in words if len(w) >= SHORTEST and not _ANY_WORKS.fullmatch(w)]


def _ending(c: Context, word: str) -> list[Statement]:
    """The statements for works whose names end in a word, with what may stand behind; none where places are called so."""
    own = fold(_GENERAL.sub("", word))
    ends = re.compile(f"{re.escape(own)}{_BEHIND}$")
    hits = [h for h in c.names.containing(own, "Project") if ends.search(h.folded)]
    if not hits or any(ends.search(h.folded) for h in c.names.places if h.type == "Park"):
        return []
    documents = set(c.looked_at())
    found = [s for s in c.statements("HAS_PROJECT", objects=list(dict.fromkeys(h.entity for h in hits))) if s.document in documents]
    return [s for s in found if c.timely(s)] or found
