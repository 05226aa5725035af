"""Places whose plans speak of a country, a bloc or a part of the world: whose agenda has Africa on it, be it trade, fairs or otherwise.

Plans speak of it in many words (非洲国家, 中非经贸, 对非贸易), of which hardly any is a statement of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from graph.countries import LETTERS
from graph.lexicon import lexicon
from search.questions.context import Context, Reading
from search.questions.naming.names import Mention
from search.questions.plans import plan as p
from search.questions.readings import regions
from search.questions.texts import PARTS, Term

SCORE = 0.97
# A city lies in a country, that in a part of a continent, that in a continent.
DEEP = 4
CHINA = "中国"
# Areas that lie in no country.
_WIDE = frozenset(["亚洲", "欧洲", "非洲", "北美", "南美", "拉美", "大洋洲", "欧美", "亚太", "澜湄", "阿拉伯国家", "葡语国家"])
# The signs by which 中非, 对非 and the like speak of countries.
_SIGNS = {name: one.letter for one in LETTERS.values() for name in one.names}
# What such a pair of signs stands before, where it is one.
_OF_TWO = "(?=合作|经贸|贸易|经济|产业|工业|双边|双向|友好|交流|投资|博览|论坛|班列|货运|物流|企业|中小|园区|国际|科技|文化|人文|绿色|农业|数字|医药|能源|新能源|旅游|电商|跨境|产能|创新|金融|汽车|出口|进口|开放|往来|业务|市场|通道|铁路|第|新型)"
_PAIR_OF = rf"(?<![集其当])[中对]({{}}){_OF_TWO}"
_PAIR = re.compile(_PAIR_OF.format("|".join(LETTERS)))
# Ways of having to do with a country, as questions and as plans say them.
_WAYS = (
    (re.compile(r"贸易|经贸|外贸|进出口|出口|进口|生意|\btrad(?:e|es|ing)\b|\bexports?\b|\bimports?\b"), re.compile(r"贸易|经贸|外贸|进出口|出口|进口|市场|易货|货")),
    (re.compile(r"合作|往来|交流|联动|打交道|\bcooperat|\bpartner|\bwork(?:s|ing)? with|\bties?\b|\bexchanges?\b"), re.compile(r"合作|经贸|贸易|往来|交流|联动|对接|开拓|拓展|市场|友好|共建")),
    (re.compile(r"展会|博览会|展览|论坛|会展|\bfairs?\b|\bexpos?\b|\bexhibitions?\b|\bforums?\b"), re.compile(r"展会|博览|展览|论坛|大会|洽谈|峰会|推介")),
    (re.compile(r"物流|货运|航线|班列|运输|\blogistics\b|\bfreight\b|\bcargo\b|\bflights?\b|\broutes?\b"), re.compile(r"物流|货运|货邮|航线|班列|运输|集散|通道")),
    (re.compile(r"招商|引资|外资|投资|\binvest"), re.compile(r"招商|引资|外资|投资|驻点|推介|企业|产业园|合作")),
)
_ANY_WAY = re.compile(r"不管|不论|无论|都算|任何|还是|或者?|、|方方面面|什么形式|\bwhether\b|\bor\b|\bany\b|\botherwise\b|\bbe it\b|\beither\b")
_BOTH = re.compile(r"既.+[又也]|同时|\bboth\b|\bas well as\b")
# Words of such questions that say nothing of what is sought but the country.
_PLAIN = re.compile(
    r"(?:有关|相关|主题|题材|有意|打算|想|开拓|拓展|安排|业务|生意|市场|国家|方面|内容|议程|日程|写[进入到了着明]*|涉及|牵涉|提[到及]|说[到起]|关系|往来|联系|打交道|不管|不论|无论|都算|或者?|还是|以及|计划|工作|年度|安排|纳入|布局|开展|参加|做|去|同|跟|与|和|是|的|有|里|中|什么)+"
    r"|agendas?|closer|want|wants|wanting|seek|seeks|after|pursue|expand\w*|plans?|planning|otherwise|africa-themed|\w+-themed|themed?|business|dealings?|deal|involv\w*|relations?|links?|ties?|kinds?|way|ways|any way|countries|country|nations?|markets?|work|form|forms|events?|matters?|things?|concern\w*|feature\w*|include\w*|mention\w*|attend\w*|do|to do|activities|activity|show up|somewhere|anywhere|written|put"
)
# Relations that such a question may name; of another kind of thing or relation it asks something else.
_RELATIONS = frozenset(["COOPERATES_WITH", "PARTICIPATES_IN", "TARGETS", "REFERS_TO"])
_KINDS = frozenset(["Park", "Region", "Event", "Industry", "Document", "Policy", "Task"])


class _Country(NamedTuple):
    """A country as a question names it, with what speaks of it in a plan."""

    start: int
    end: int
    said: re.Pattern[str]


@cache
def is_abroad(names: tuple[str, ...]) -> bool:
    """Whether a region so named lies outside China, or is a bloc or part of the world."""
    known = lexicon("regions")
    frontier = set(names)
    for _ in range(DEEP):
        entries = [e for n in frontier if (e := known.get(n))]
        if any(CHINA in e.names for e in entries):
            return False
        if any(e.fields.get("level") in ("country", "bloc") or not _WIDE.isdisjoint(e.names) for e in entries):
            return True
        frontier = {b for e in entries for b in e.broader}
    return False


def abroad(c: Context, m: Mention) -> bool:
    """Whether a name means a country or the like, in which no place of a plan lies but of which it may speak."""
    return is_abroad(_names(c, m))


def read(c: Context, wanted: Sequence[str], words: Sequence[str]) -> Iterator[Reading]:
    """The reading of a question as one for the places whose plans speak of a country; ``words``: what their names hold."""
    countries = countries_in(c) if c.all_documents else []
    if not countries or not _of_country(c, countries):
        return
    within = regions.asked(c)
    if c.owners and not within:
        return
    ways = ways_of(c)
    parts = [_said(c, pattern, words, wanted, ways) for pattern, words in {k.said: c.u.text[k.start : k.end] for k in countries}.items()]
    found = tuple(part for part in parts if part)
    both = _BOTH.search(c.u.text) is not None
    if not found or (both and len(found) < len(parts)):
        return
    said: p.Set = found[0] if len(found) == 1 else p.And(found) if both else p.Or(found)
    if within and not regions.around(c) and (inside := regions.within(c, within, c.runner.members(said), wanted)):
        said = p.And((said, inside))
    said = p.And((said, p.All(tuple(wanted), tuple(words)))) if words else said
    yield Reading(p.Listing(said), SCORE, "places that speak of")


def speaking_of(c: Context, m: Mention, wanted: Sequence[str]) -> p.Set:
    """The places whose plans speak of a country in any words."""
    mentioned = p.Follow("ABOUT", p.OUT, p.Documents(mentioning=p.Entities(m.of("Region"), m.chinese)), types=tuple(wanted))
    said = _said(c, said_of(_names(c, m)), m.chinese, wanted, []) if c.all_documents else None
    return p.Or((mentioned, said)) if said else mentioned


def _said(c: Context, pattern: re.Pattern[str], words: str, wanted: Sequence[str], ways: Sequence[re.Pattern[str]]) -> p.Said | None:
    quotes = [found[0] for d in c.in_years(c.all_documents, c.u.years) if (found := spoken(c, d, pattern, ways))]
    return p.Said(tuple(quotes), tuple(wanted), words) if quotes else None


def _names(c: Context, m: Mention) -> tuple[str, ...]:
    return tuple(sorted({n for e in c.names.entities(list(m.of("Region"))).values() for n in e.names}))


def countries_in(c: Context) -> list[_Country]:
    """The countries that a question names, by name or by a pair of signs (中非)."""
    found: list[_Country] = []
    named = [(m.start, m.end, _names(c, m)) for m in c.u.mentions_of("Region") if abroad(c, m)]
    terms = c.u.content(c.u.mentions, ("ask", "outline", "type", "relation"))
    named += [(at, at + len(t.text), tuple(sorted(t.words))) for t in terms if t.words and (at := c.u.text.find(t.text)) >= 0 and is_abroad(t.words[:1])]
    for start, end, names in named:
        if not any(start < k.end and k.start < end for k in found):
            found.append(_Country(start, end, said_of(names)))
    taken = [*((k.start, k.end) for k in found), *((m.start, m.end) for m in c.u.mentions)]
    for match in _PAIR.finditer(c.u.text):
        if not any(match.start() < end and start < match.end() for start, end in taken):
            found.append(_Country(match.start(), match.end(), said_of(tuple(sorted(LETTERS[match[1]].names)))))
    return found


@cache
def said_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """What speaks of a country in a plan: its names, and its sign beside that of China (中非经贸)."""
    every = sorted({*names, *(n for name in names if (e := lexicon("regions").get(name)) for n in e.names)})
    signs = sorted({s for n in every if (s := _SIGNS.get(n))})
    return re.compile("|".join([*(re.escape(n) for n in every if len(n) > 1), *(_PAIR_OF.format(s) for s in signs)]))


def _of_country(c: Context, countries: Sequence[_Country]) -> bool:
    """Whether a question asks nothing else of places than that they have to do with some countries."""
    if c.u.has("stage", "aim", "ask.figure", "ask.where") or any(k.kind == "type" and k.value not in _KINDS for k in c.u.cues):
        return False
    if any(k.kind == "relation" and k.value not in _RELATIONS for k in c.u.cues):
        return False
    whose = c.subject_mentions()
    inside = [m for m in c.u.mentions if m not in whose and not any(m.start < k.end and k.start < m.end for k in countries) and not told(c.u.text[m.start : m.end])]
    terms = c.u.content([*whose, *c.u.mentions], ("ask", "outline", "type", "relation"))
    return not inside and all(told(t.text) or within_one(c, t, countries) for t in terms)


def within_one(c: Context, term: Term, countries: Sequence[_Country]) -> bool:
    """Whether a word of a question stands within the name of one of some countries."""
    at = c.u.text.find(term.text)
    return any(at < k.end and k.start < at + len(term.text) for k in countries)


def told(words: str) -> bool:
    """Whether some words of a question only say in what way a place has to do with a country."""
    left = words
    for asked, _ in _WAYS:
        left = asked.sub(" ", left)
    return all(_PLAIN.fullmatch(w) for w in re.split(r"[\s,、]+", left) if w and w not in ("and", "or", "the", "with"))


def ways_of(c: Context) -> list[re.Pattern[str]]:
    """How plans say the one way of having to do with a country that is asked for; none where any will do."""
    asked = [said for pattern, said in _WAYS if pattern.search(c.u.text)]
    return asked if len(asked) == 1 or (asked and not _ANY_WAY.search(c.u.text)) else []


def spoken(c: Context, document: str, said: re.Pattern[str], ways: Sequence[re.Pattern[str]]) -> list[p.Quote]:
    """Where a plan speaks of a country, in one of some ways."""
    text = c.texts.text(document)
    return [
        p.Quote(document, s.start, s.end) for match in said.finditer(text)
        if (s := c.texts.sentence_at(document, match.start())) and c.timely_at(document, match.start())
        and (not ways or any(w.search(c.texts.piece(document, match.start(), match.end(), PARTS)) for w in ways))
    ]
