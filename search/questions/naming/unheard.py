"""Firms and fields that a Chinese question names and of which no document asked about speaks: what shares words with them is no answer."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, pairwise

from graph.lexicon import lexicon
from graph.names import fold
from search.cutter import cut
from search.questions.context import Context
from search.questions.language.goods import goods_of
from search.questions.language.words import synonyms
from search.questions.naming.names import PLACES
from search.tables import holds

LONGEST = 20
# What asks for names, and is part of none.
ASKING = re.compile("[不没哪几什谁么的有这那各所个些都要想该我你他全省市县大类种在争取设建申报]|园区|国家|产业")
# Where a question names a firm: behind what is done with it, and before what it does.
_DONE_WITH = re.compile(r"(?:[与和跟同]|引进了?|引来|招引|招来|支持|扶持|帮助|服务|助力|吸引|对接|引入|拿下)$")
_DOES = re.compile(r"(?:会|要|将|的|是否|有没有|是不是)*(?:落户|落地|入驻|上市|挂牌|合作|签约|投资|建厂|设厂|项目|工厂|基地|公司|集团|总部|在[^,，]{2,12}?(?:投资|建|有|的项目))")

_FOR, _IS_DONE = re.compile("[为给替]$"), re.compile("[做办提解]")


def firms(c: Context) -> list[str]:
    """Firms that a question names where one must stand, and of which no document here speaks: known ones of two signs, which are parts of other words too, and names of the shape of one (星河电子)."""
    folded = c.u.question.folded
    if not c.readable or "Company" in {k.value for k in c.u.asked}:
        return []
    edges = list(accumulate(map(len, cut(folded)), initial=0))
    found = []
    # 新|力|化工: what it is called may be cut into signs.
    of_signs = [(a, d) for a, b, c_, d in zip(edges, edges[1:], edges[2:], edges[3:], strict=False) if (b - a, c_ - b) == (1, 1)]
    for start, end in (*zip(edges, edges[2:], strict=False), *of_signs, *pairwise(edges)):
        name = folded[start:end]
        first, stop = c.u.question.span(start, end)
        # Two words that a comma parts are no name, nor is one that ends with half a word: 挖机、起重机.
        whole = stop - first == end - start and (len(name) == 2 or end - 2 in edges)
        if not whole or any(m.start < stop and first < m.end for m in c.u.mentions) or not (own := _own_of_firm(name)):
            continue
        stands = _DONE_WITH.search(folded[:start]) or (_FOR.search(folded[:start]) and _IS_DONE.match(folded, end)) or _DOES.match(folded, end)
        # What means the same as a word within a name (蓝天: clean air) is no other name of the firm.
        others = synonyms().get(own, ())[1:] if own == name else ()
        if stands and not (_spoken_of(c, own, name) or c.texts.hold(c.readable, map(fold, others))):
            found.append(name)
    return found


# Signs around a word by which it is cut out of a text.
AROUND = 6


def _spoken_of(c: Context, own: str, whole: str) -> bool:
    """Whether a document asked about says what a firm is called, as a word of its own and not within the name of another: 蓝天 in 蓝天智能, 新力 in 创新力度."""
    others = sorted({h.folded for kind in ("Company", "Project", "Park", "Organization") for h in c.names.containing(own, kind) if whole[len(own) :] not in h.folded} - {own}, key=len, reverse=True)
    for text in map(c.texts.folded, c.readable):
        for name in others if own in text else ():
            text = text.replace(name, "|")
        for match in re.finditer(re.escape(own), text):
            before = text[max(0, match.start() - AROUND) : match.start()]
            if len(before) in accumulate(map(len, cut(before + text[match.start() : match.end() + AROUND])), initial=0):
                return True
    return False


# A field of so many signs is no part of an ordinary word.
FIELD = 3
# What half of all firms do is spoken of in many words: 三产.
_WIDE = ("服务业", "制造业")
# Whether a list that a plan tells has one is answered by that list.
_OF_A_LIST = re.compile("[里中内](?:有没有|有|包[括含])|包[括含]|属于|算不算|[是算]不是")
_OURS = re.compile("我[们司厂]|咱|本(?:公司|厂|企业)")


def fields(c: Context) -> list[str]:
    """The fields that a question names, where a lexicon knows them and no document asked about speaks of any by any name, nor of what they are part of or what is part of them."""
    if not c.readable or not _asks_of_field(c):
        return []
    folded, found = c.u.question.folded, []
    # What the one who asks makes is no field that is asked for: 我们做挖掘机配件,哪里…
    ours = max(map(c.u.text.rfind, ",，。;；")) if _OURS.search(c.u.text) else -1
    at, index = 0, lexicon("industries").index
    while at < len(folded):
        size = next((n for n in range(min(LONGEST, len(folded) - at), FIELD - 1, -1) if folded[at : at + n] in index), 0)
        field, (start, stop) = folded[at : at + size], c.u.question.span(at, at + size) if size else (0, 0)
        if field and start > ours and not field.endswith(_WIDE) and not any(m.start < stop and start < m.end for m in c.u.mentions):
            found.append(field)
        at += size or 1
    # Of 无人机整机 a plan speaks that speaks of 无人机.
    parts = {field[i : i + FIELD] for field in found for i in range(len(field) - FIELD + 1)} | {w for field in found if (w := goods_of(field))}
    return found if not c.texts.hold(c.readable, {*parts, *(w for field in found for w in _family(field))}) else []


def _asks_of_field(c: Context) -> bool:
    """Whether a question asks where something is made, or whether it is, names nothing that plans do of the kind, and asks for no figure of it."""
    if _OF_A_LIST.search(c.u.text) or c.u.mentions_of("Industry", "Indicator") or c.u.has("ask.figure", "ask.count") or "率" in c.u.text:
        return False
    return c.u.has("ask.yesno") or not {k.value for k in c.u.asked}.isdisjoint(PLACES)


@lru_cache(maxsize=1024)
def _family(field: str) -> frozenset[str]:
    """All names of a field, of those that it is part of, and of those that are part of it, folded."""
    entries = lexicon("industries")
    own = entries.index[field]
    kin = [own, *(e for n in own.broader if (e := entries.get(n)) is not None), *(e for e in entries if own.name in e.broader)]
    return frozenset(fold(n) for e in kin for n in (*e.names, *(w for m in e.names for w in synonyms().get(m, ()))))


def _own_of_firm(name: str) -> str:
    """What a firm is called, of a known one of two signs and of a name that ends with a trade; "" where a name is neither, or a field as well (消费电子)."""
    if len(name) == 2:
        return name if lexicon("companies").index.get(name) is not None and not holds("common_words", name) and "的" not in name else ""
    own, trade = name[:-2], name[-2:]
    known = lexicon("trades").index.get(trade)
    shaped = 2 <= len(own) <= 3 and known is not None and (known.fields.get("kind") != "loose" or not holds("common_words", own))
    return own if shaped and not ASKING.search(own) and lexicon("industries").index.get(name) is None else ""
