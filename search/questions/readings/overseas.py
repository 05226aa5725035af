"""Those abroad with whom a place has to do, and the countries where something is to be done, by the country beside the name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from graph.lexicon import lexicon
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import abroad, series, sets
from search.questions.texts import Sentence, Term

_ABROAD_ZH = "境外|国外|海外|外国|域外|国际(?:上|性)?的?(?=合作|伙伴|机构|组织|商会|园区)"
_ABROAD = re.compile(rf"{_ABROAD_ZH}|\b(?:foreign|overseas|abroad|international|outside china|non-chinese|across the border)\b")
_CONTACT = re.compile(
    r"合作|往来|来往|打交道|联系|联络|走动|接洽|搭桥|对接|结对|结好|结缘|交往|联动|联手|伙伴|携手|牵手|搭上|拉手|接触|缔结|共建|交流|签约|沟通"
    r"|\b(?:partner\w*|work\w* with|deal\w* with|dealings|ties|cooperat\w*|team(?:s|ing)? up|link\w*|contact\w*|connect\w*|collaborat\w*|engag\w+ with|exchange\w*|reach\w* out|(?:keep|stay|be|get) in (?:[a-z]+ )?touch|touch base|liais\w+)\b"
)
_COUNTRIES = re.compile(r"哪[几些个]?[两三四五六个]?(?:境外|海外|外国)?(?:国家|外国(?!企)|国(?![外内际企营资有]))|(?:国家|(?<![外中])国)(?:都|分别)?(?:有|是)哪|哪国|\b(?:which|what) (?:foreign |overseas |other )?(?:countries|country|nations)\b|\bwhere abroad\b")
# Abroad is said of what is asked for, and not of where a firm is to go: 哪些境外园区, overseas partners.
_ASKED_ABROAD = re.compile(rf"(?:哪|什么|谁)[㐀-鿿]{{0,4}}?(?:{_ABROAD_ZH})|(?:{_ABROAD_ZH})[㐀-鿿、]{{0,4}}?的?[㐀-鿿、]{{0,4}}(?:哪|伙伴|对象|园区|商会|机构|企业|公司|高校|大学|组织)|\b(?:foreign|overseas|international|non-chinese)\b(?: and [a-z]+)? (?:[a-z-]+ )?(?:part\w+|park\w*|zone\w*|compan\w+|firm\w*|bod\w+|chamber\w*|organi\w+|universit\w+|institut\w+|count\w+|associat\w+|investors?|business\w*|port\w*)|\b(?:partners|parks|zones|companies|firms|bodies|chambers|organi[sz]ations) (?:from )?(?:abroad|overseas|outside china)")
# Kinds of bodies abroad, each with what asks for it.
_KINDS = (
    ("Park", "工业园区|产业园区|科技园区|经济专区|经济特区|经贸合作区|经济合作区|综合开发区|经济自由区|自由贸易区|自由经济区|自由区|自由港|自贸区|保税区|发展区|开发区|合作区|经济区|工业区|产业园|工业园|科技园|物流园|园区|口岸|专区|港口|港区|港|园"),
    ("Organization", "工商联合会|联合会|工商会|商工会|商会|协会|学会|公会|同业公会|促进会|振兴机构(?:[㐀-鿿]{2,4}代表处)?|代表处|基金会|理事会|大学|学院|研究院|研究所|实验室|公社|机构|海关"),
    ("Company", "股份公司|有限公司|集团|公司|株式会社|银行|财团"),
    ("Region", "边疆区|自治州|共和国|广域市|省|州|市|县|府|道"),
)
_WITH = re.compile(r"(?:与|同|(?<!共)和|跟|联合|对接|联系|依托)(?P<list>[㐀-鿿a-zA-Z0-9()（）·、“”]{3,90})")
_JOINT = re.compile(r"、|(?<=[㐀-鿿])(?:以及|(?<!共)和(?!国)|及|与)(?=[㐀-鿿]{3})")
# What governs a zone bears the zone's name.
_GOVERNS = re.compile("管理委员会|管委会|管理局")
# What goes on behind a name in the stretch of it.
_GOES_ON = re.compile(r"开展|建立|缔结|签[署订约]|共[建办同享]|合作(?!区|社|园|中心|发展区)|推[进行动]|联[系建动手合](?!会)|保持|完善|探索|组建|互[认联通]|分别|结[为成对]|洽谈|沟通|往来|交流|协作|的|在|等(?=[㐀-鿿]{2})|于|拓展|深化|对接|设立|新签|续签|做好|运营|定期")
_CONTACTS = re.compile(r"合作|联系|联络|往来|来往|对接|联动|缔结|结为|结成|友好|共建|协作|会商|会晤|机制|互认|交流|联合|共办|签[署订]|联建|沟通|试点|互联|共同")
# Partners of no certain kind; those at home that are asked for as well.
_ANY_KIND = re.compile(r"伙伴|对象|对口|合作方|谁|\b(?:partners?|who|whom)\b")
_HOME_TOO = re.compile(r"国内|内外|省外|市外|区外|境内|\b(?:domestic|at home|both)\b")
LONGEST_REGION = 8
ENOUGH = 0.6
# Words of a question that weigh less say nothing of where.
LEAST = 0.6


class _Body(NamedTuple):
    """One abroad, as a sentence names it, with what kind it is."""

    start: int
    end: int
    kind: str


def read(c: Context) -> Iterator[Reading]:
    """The readings of a question for partners abroad, or for countries; where there are none, those at home are no answer."""
    if _COUNTRIES.search(c.u.text):
        yield from _where(c)
    elif asks_partners(c):
        found = list(_partners(c))
        # Those that the graph knows to lie in the country asked about are an answer too.
        lands = [i for m in c.u.mentions_of("Region") for i in m.of("Region") if abroad.abroad(c, m)] if not found and _countries_of(c) else []
        c.bounded = not lands or not c.statements("LOCATED_IN", objects=lands)
        yield from found


def asked(c: Context) -> bool:
    """Whether a question asks for partners abroad, or for countries."""
    return c.u.has("ask.which", "ask.who") and not c.u.has("ask.yesno", "ask.figure", "ask.count") and (asks_partners(c) or _COUNTRIES.search(c.u.text) is not None)


def asks_partners(c: Context) -> bool:
    """Whether a question asks for partners abroad."""
    if _HOME_TOO.search(c.u.text) or not _kinds(c) or not (_CONTACT.search(c.u.text) or c.u.has("relation.COOPERATES_WITH")):
        return False
    return (_ABROAD.search(c.u.text) is not None and _ASKED_ABROAD.search(c.u.text) is not None) or bool(_countries_of(c))


# The country right before what is asked for, in English behind it.
_ITS = re.compile("(?:的|境内|那边|国内)?(?:哪|什么)")
_ITS_EN = re.compile(r"\b(?:which|what)(?: [a-z-]+){0,3} (?:in|of|from) $")


def _countries_of(c: Context) -> list[re.Pattern[str]]:
    """What speaks of the countries whose bodies are asked for: 跟俄罗斯哪些园区合作, which parks in Russia."""
    named = [k for k in abroad.countries_in(c) if _ITS.match(c.u.text, k.end) or _ITS_EN.search(c.u.text, 0, k.start)]
    return [k.said for k in named]


def _kinds(c: Context) -> set[str]:
    """The kinds of bodies that a question asks for: those it names, any where it asks for partners of no certain kind."""
    known = {kind for kind, _ in _KINDS}
    return {k.value for k in c.u.asked} & known or (known if _ANY_KIND.search(c.u.text) and not c.u.asked else set())


def _partners(c: Context) -> Iterator[Reading]:
    """The bodies abroad of the kinds asked for that plans work with."""
    kinds, countries = _kinds(c), _countries_of(c)

    def speaks_of_them(s: Sentence, start: int, end: int) -> bool:
        return all(k.search(c.texts.text(s.document), start, end) for k in countries)

    sentences = [s for s in c.sentences(c.looked_at()) if _CONTACTS.search(s.folded) and speaks_of_them(s, s.start, s.end)]
    found = [(s, body) for s in sentences for body in bodies(c.texts.text(s.document)[s.start : s.end]) if body.kind in kinds]
    # 德国杜伊斯堡港 beside 迪拜自由区: where names bear the country, those without it lie elsewhere.
    bearing = [(s, b) for s, b in found if speaks_of_them(s, s.start + b.start, s.start + b.end)]
    of = _of_bodies(c, bearing or found) if found else None
    if of:
        yield Reading(p.Listing(of), 1.1, "partners abroad")


def _of_bodies(c: Context, found: Sequence[tuple[Sentence, _Body]]) -> p.Set | None:
    """The bodies that entities stand for, and the others by their names alone."""
    documents = list(dict.fromkeys(s.document for s, _ in found))
    stated = list(c.statements("MENTIONS", documents=documents))
    entities = c.names.entities(s.object for s in stated)
    kept, quotes = [], []
    for sentence, body in found:
        start, end = sentence.start + body.start, sentence.start + body.end
        own = [s for s in stated if s.end == end and s.object in entities and entities[s.object].type == body.kind]
        kept += own[:1]
        if not own:
            quotes.append(p.Quote(sentence.document, start, end, words=c.texts.text(sentence.document)[start:end]))
    return sets.together(sets.led_to(kept, sorted({b.kind for _, b in found})), p.Named(tuple(quotes)) if quotes else None)


def bodies(text: str) -> list[_Body]:
    """The bodies abroad that a sentence names beside 与 and the like.

    >>> text = "与越南青原工业区、柳州高新区协作,联系俄罗斯松岭商会"
    >>> [text[b.start : b.end] for b in bodies(text)]
    ['越南青原工业区', '俄罗斯松岭商会']
    """
    found: list[_Body] = []
    for match in _WITH.finditer(text):
        outside = False
        span = match.span("list")
        for start, stop in series.between(_JOINT.finditer(text, *span), *span):
            lies = _lies(text[start:stop])
            outside = outside if lies is None else lies  # a name without a region lies where the one before does
            body = _body(text, start, stop) if outside else None
            if body and not any(body.start < b.end and b.start < body.end for b in found):
                found.append(body)
    return found


def _body(text: str, start: int, stop: int) -> _Body | None:
    """The name that begins at a place, up to what says its kind."""
    goes_on = _GOES_ON.search(text, start + 2, stop)
    words = text[start : goes_on.start() if goes_on else stop]
    ends = ((m.end(), kind) for kind, names in _KINDS if (m := re.match(rf"[㐀-鿿a-zA-Z0-9()（）·]{{2,28}}(?:{names})", words)))
    best = max(ends, key=lambda x: x[0], default=None)
    if best is None:
        return None
    governs = _GOVERNS.match(words, best[0])
    return _Body(start, start + (governs.end() if governs else best[0]), best[1])


@lru_cache(maxsize=4096)
def _lies(words: str) -> bool | None:
    """Whether what begins some words lies abroad; None where no region does."""
    known = lexicon("regions")
    for n in range(min(LONGEST_REGION, len(words)), 1, -1):
        if known.get(words[:n]) is not None:
            return abroad.is_abroad((words[:n],))
    return None


def _where(c: Context) -> Iterator[Reading]:
    """The countries beside which sentences say what is asked about."""
    terms = [t for t in c.content("type", "relation", "stage") if t.words and t.weight >= LEAST and not _ABROAD.fullmatch(t.text) and not _COUNTRIES.search(t.text)]
    documents = c.looked_at()
    if not terms:
        return
    importance = c.weigh(terms, documents)
    quotes = [q for s in c.sentences(documents) if _said(terms, importance, s.folded) >= ENOUGH for q in _countries(c, s, terms)]
    known = lexicon("regions")
    kept = {entry.name if (entry := known.get(q.words)) else q.words: q for q in reversed(quotes)}
    if kept:
        c.bounded = True
        yield Reading(p.Listing(p.Named(tuple(reversed(kept.values())))), 1.1, "countries said")


def _said(terms: Sequence[Term], importance: Sequence[float], text: str) -> float:
    """How much of what is asked about a text says; of matters with a name of one sign (copper, 铜) that sign tells."""
    held = [w * max(t.coverage(text), float(any(len(x) == 1 and x in text for x in t.words))) for t, w in zip(terms, importance, strict=True)]
    return sum(held) / max(1e-9, sum(importance))


_PARTS = re.compile(r"[^,，;；。]+")


def _countries(c: Context, sentence: Sentence, terms: Sequence[Term]) -> Iterator[p.Quote]:
    """The countries in that part of a sentence which says what is asked about."""
    text = c.texts.text(sentence.document)[sentence.start : sentence.end]
    for part in _PARTS.finditer(text):
        if not any(_said([t], [1.0], part[0].lower()) >= 1 for t in terms):
            continue
        at = part.start()
        while at < part.end():
            size = next((n for n in range(LONGEST_REGION, 1, -1) if at + n <= part.end() and _is_country(text[at : at + n])), 0)
            if size:
                yield p.Quote(sentence.document, sentence.start + at, sentence.start + at + size, words=text[at : at + size])
            at += size or 1


@lru_cache(maxsize=8192)
def _is_country(words: str) -> bool:
    words = unicodedata.normalize("NFKC", words)  # 刚果（金）
    return words.strip("()").replace("(", "").isalpha() and lexicon("regions").get(words) is not None and abroad.is_abroad((words,))
