"""Questions for what a policy gives for something: 企业在新三板挂牌奖励多少, how much does the city pay for a gold award.

Policies of awards hold dozens of amounts of one kind. Which is meant, only what each is given for tells (see ``language.granted``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language.amounts import scaled
from search.questions.language.granted import GIFTS, Grant, grants
from search.questions.language.words import synonyms
from search.questions.plans import plan as p
from search.questions.readings import durations
from search.questions.readings.beside import ASKING, beside, local, readable, said_before
from search.questions.readings.readoff import year_of
from search.questions.readings.units import MONIES, unit_asked
from search.questions.texts import Sentence, Term, covered

NAME = "grants"
# What is given for just what is asked answers surely; so much of a question what it is given for must hold.
SCORE, ENOUGH = 1.7, 0.6
# Where policies give this many things and none for what is asked, nothing is.
MANY, NOTHING = 4, 0.4
# How much what stands around an amount tells of it: its sentence before it, the headings above, the sentences before.
AROUND, ABOVE, BEFORE = 0.75, 0.6, 0.6
SENTENCES_BEFORE = 2
# Amounts that fit as well as the best one, but for so little, are meant too.
ALIKE = 0.005
# Of two that fit as well, the one with fewer conditions is meant.
LONG = 0.001
# How much of the name of one of a row a question must say, and how much less one fits that it does not name.
NAMED, OTHER = 0.5, 0.8
# What its own name adds that a question says; what counts against an amount: that it only bounds what is given, or is what is given where no bound is asked for, that it is for all others, that it is for the other of two.
SAID, UNBOUND, REST, AGAINST = 0.15, 0.08, 0.2, 0.3
_GIFT = f"{GIFTS}|房补|补偿(?!基金)|奖"
_ASKS = re.compile(
    rf"(?:{_GIFT})[^,，;；。?？]{{0,16}}(?:多少|几(?![个家项类种])|多大|多高|百分之)|(?:多少|几(?:万|百|十|成)|多大|什么|啥|哪些|怎么|如何|怎样|百分之几)[^,，;；。?？]{{0,8}}(?:{_GIFT})|(?:{_GIFT})(?:的)?(?:标准|额度|金额|比例)"
    r"|\b(?:awards?|awarded|rewards?|rewarded|subsid(?:y|ies|ised|ized|ises|izes|ise|ize)|grants?|granted|bonus(?:es)?|incentives?|prizes?|pays?|paid|money|compensat\w+|allowances?|gives?|given|offers?|offered|get|gets|receives?|support)\b"
)
# What is given may go without its name: 每月补多少钱, 给多少经费.
_PAYS = re.compile("(?:补|给予?|发放?|拿到?|得到?|领到?|返还?)(?:多少|几)[㐀-鿿]{0,4}?(?:钱|经费|资金|[万千百亿]*元)|经费(?:是|有|为)?(?:多少|几)")
_FIGURE_EN = re.compile(r"\bhow (?:much|large|big|high|many (?:million|thousand|ten thousand|yuan))\b|\bwhat (?:is|are|was|were)? ?(?:the )?(?:[\w-]+ ){0,4}(?:amounts?|sizes?|maximum|ceiling|cap|rates?|percentages?|shares?|subsid(?:y|ies)|rewards?|awards?|bonus(?:es)?|grants?|prizes?|allowances?)\b")
_THING = re.compile(r"\b(?:awards?|awarded|rewards?|rewarded|subsid\w+|grants?|granted|bonus(?:es)?|incentives?|prizes?|pays?|paid|gives?|given|offers?|offered|compensat\w+|allowances?)\b")
_CAP = re.compile(r"最高|最多|上限|封顶|限额|不超过|至多|顶格|\bmax\w*|\bmost\b|\bcap\b|\bcapped\b|\bceiling\b|\bup to\b|\blimit\b")
# What a question says around what something is given for.
_FRAME = re.compile(
    rf"{ASKING}|对于|给予|能够|可以|能不能|可以|获得|荣获|获(?![得批评奖取利])|拿到|拿下|得到|领到|领取|享受|多少(?:[万千百亿]*(?:美?元|块))?|百分之几?|什么样?|哪些|怎么|如何|怎样|一次性?(?:能|可以?)?(?:拿|给|得|领)?|最高|最多|上限|封顶|限额|不超过|金额|(?:{_GIFT})标准|额度|比例|多大|几个?(?=[万千百亿元成])|钱|如果|的话|分别|按照?|应该?|{_GIFT}(?=[^㐀-鿿]|多|什|的|是|有|几|标|额|金|比|给|能|会|可|为|了|$)|(?<=给)(?:{_GIFT})|(?:{_GIFT})(?=资金|金额)|资金"
)
# What kind of subsidy is asked for, by the word before it: 安家补贴.
_KIND = re.compile(r"(?P<kind>[㐀-鿿]{2})(?:补助|补贴|津贴|贴息|资助|奖金)")
_NO_KIND = re.compile(r"几|之|百分|一次|次性|财政|政府|资金|专项|给予|多少|什么|哪些|享受|获得|得到|企业|公司|项目|单位|个人|最高|年度|每年|每[人家个件亩项户]|[的给对能可会有是与和与及]")
# Of each of these a question means one, and no amount for the other.
_CONTRASTS = tuple(
    (re.compile(one), re.compile(other))
    for one, other in (("主导|牵头|lead", "参与"), ("参与|participat|tak(?:e|ing) part|join", "主导|牵头"), ("个人|individual", "(?:企业|单位|组织)的?"), ("企业|公司|单位|compan|firm|enterprise", "个人"), ("境外|海外|国外|abroad|overseas", "境内"), ("境内|国内|domestic", "境外"))
)
_REST = re.compile(r"^(?:\d+|[(（]?[一二三四五六七八九十]+[)）]?)?其[他它余]")
_AMOUNT_EN = re.compile(r"\b(\d+(?:\.\d+)?) (thousand|million|billion)(?: yuan| rmb)?\b")
_TOP_EN = re.compile(r"\b(?:top|first|best) (\d+)\b")
_ABROAD = re.compile(r"\b(?:abroad|overseas|foreign stock)\b")


class _Offer(NamedTuple):
    """One amount that may be meant, with its sentence and how well it fits."""

    sentence: Sentence
    grant: Grant
    fit: float


def asked(c: Context) -> bool:
    """Whether a question asks how much is given for something."""
    if c.u.has("ask.yesno", "ask.who") or not (_ASKS.search(c.u.text) or _PAYS.search(c.u.text)) or durations.asked(c.u.text):
        return False
    if c.u.language == "en":
        return bool(_FIGURE_EN.search(c.u.text) and _THING.search(c.u.text))
    return True


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for what is given."""
    offers = _offers(c)
    best = max((o.fit for o in offers), default=0.0)
    if best < ENOUGH:
        return
    chosen = [o for o in offers if o.fit > best - ALIKE]
    first = chosen[0].sentence
    kept = [o for o in chosen if o.sentence is first]
    quotes = tuple(_quote(c, o) for o in kept)
    if not _stated(c, quotes):
        yield Reading(p.Figures(quotes=quotes), SCORE, NAME)


def nowhere(c: Context) -> bool:
    """Whether the policies that a question asks about give many things, and nothing for what is asked."""
    if c.u.language == "en" or not _ASKS.search(c.u.text) or not asked(c):
        return False
    kind = _kind(c)
    if kind and not c.texts.hold(local(c), synonyms().get(kind, (kind,))):
        return True
    offers = _offers(c)
    return len(offers) >= MANY and max(o.fit for o in offers) < NOTHING


def _kind(c: Context) -> str:
    """Which subsidy a question asks for, by the word before it; nothing where it does not say."""
    found = _KIND.search(c.u.text)
    return "" if found is None or _NO_KIND.search(found["kind"]) or any(m.start < found.end("kind") <= m.end for m in c.u.places) else found["kind"]


def _quote(c: Context, o: _Offer) -> p.Quote:
    document, at = o.sentence.document, o.sentence.start
    return p.Quote(document, at + o.grant.start, at + o.grant.end, o.grant.value, o.grant.unit, o.grant.item or o.grant.told[:24], year_of(c, document))


def _stated(c: Context, quotes: Sequence[p.Quote]) -> bool:
    """Whether a goal holds one of some figures: it is no award."""
    goals = c.statements("SETS_TARGET", documents=list({q.document for q in quotes}))
    return any(s.document == q.document and s.start < q.end and q.start < s.end for s in goals for q in quotes)


def _offers(c: Context) -> list[_Offer]:
    """What the policies in question give, each with how well it fits; nothing where that is not asked."""
    return c.once(_offers, lambda: _fitting(c) if asked(c) else [])


def _fitting(c: Context) -> list[_Offer]:
    documents = readable(c)
    given = [(i, s, found) for d in documents for i, s in enumerate(c.texts.sentences(d)) if (found := grants(c.texts.plainly(s)))]
    terms = _terms(c) if given else []
    if not terms:
        return []
    importance = c.weigh(terms, documents)
    asked_pairs = _pairs(c.u.question.folded) | _pairs(fold("|".join(w for t in terms for w in t.words)))
    unit = unit_asked(c.u.text)
    offers = []
    for i, sentence, found in given:
        before = said_before(c.texts.sentences(sentence.document), i, SENTENCES_BEFORE)
        for grant in found:
            if _of_unit(unit, grant.unit):
                told = _told(c, sentence, grant, terms, importance, before)
                offers.append(_Offer(sentence, grant, told + _by_name(c, grant, terms, asked_pairs, told) - _against(c, grant)))
    return offers


def _told(c: Context, sentence: Sentence, grant: Grant, terms: Sequence[Term], importance: Sequence[float], before: str) -> float:
    """How much of a question is said of an amount."""
    text = c.texts.text(sentence.document)[sentence.start : sentence.start + grant.start]
    around = fold(text) if not grant.item or grant.cap else ""
    return covered(terms, importance, (grant.told, 1.0), (around, 1.0 if grant.cap and _CAP.search(c.u.text) else AROUND), (sentence.headings, ABOVE), (before, BEFORE))


def _by_name(c: Context, grant: Grant, terms: Sequence[Term], asked_pairs: frozenset[str], told: float) -> float:
    """What it adds to how well an amount fits that a question says its name, and what it takes that it does not name that one of a row."""
    own = _pairs(grant.item or grant.told)
    said = len(own & asked_pairs) / len(own) if own else 0.0
    named = not grant.item or grant.item in c.u.question.folded or any(w in grant.item for t in terms if t.text[:1].isdigit() for w in t.folded)
    unnamed = not named and (said < NAMED or grant.item[0].isdigit())
    return SAID * said - (1 - OTHER) * told * unnamed


def _against(c: Context, grant: Grant) -> float:
    """What speaks against an amount by what kind it is, and by how much is said of it."""
    text, told = c.u.text, grant.told
    rest = _REST.match(told) is not None and "其他" not in text
    contrary = any(one.search(text) and not other.search(text) and other.search(told) and not one.search(told) for one, other in _CONTRASTS)
    return UNBOUND * (bool(_CAP.search(text)) != grant.cap) + REST * rest + AGAINST * contrary + LONG * len(told)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(text[i : i + 2] for i in range(len(text) - 1)) or frozenset([text] if text else [])


def _of_unit(asked_unit: str, unit: str) -> bool:
    """Whether an amount is of the unit asked for: money, or a share of what is spent."""
    base = scaled(1.0, unit).unit
    if asked_unit == "%":
        return base[:1] in "%‰"
    return asked_unit not in MONIES or base[:1] not in "%‰"


def _terms(c: Context) -> list[Term]:
    """What a question says that something is given for."""
    if c.u.language == "en":
        named = [Term(m, (m,), 1.5) for m in re.findall("[㐀-鿿]{2,}", c.u.text)]
        named += [Term(m[0], _written(float(m[1]), m[2])) for m in _AMOUNT_EN.finditer(c.u.text)]
        named += [Term(m[0], (f"前{m[1]}名", f"前{m[1]}位", f"前{m[1]}")) for m in _TOP_EN.finditer(c.u.text)]
        named += [Term("abroad", ("境外", "海外", "国外"))] if _ABROAD.search(c.u.text) else []
        return named + [t for t in c.content("outline") if t.words and not _THING.fullmatch(t.text) and not re.search(_GIFT, t.words[0]) and t.text not in (b.text for b in named)]
    return beside(c, _FRAME)


def _written(number: float, scale: str) -> tuple[str, ...]:
    """An amount of English in the ways in which Chinese writes it.

    >>> _written(800, "million")
    ('8亿', '80000万')
    """
    value = number * {"thousand": 1e3, "million": 1e6, "billion": 1e9}.get(scale, 1.0)
    return tuple(f"{value / size:g}{sign}" for sign, size in (("亿", 1e8), ("万", 1e4)) if value >= size and value / size < 1e6)
