"""Counts that a text gives itself: the items of an enumeration (一是…七是), and the number that stands before what is counted (五大攻坚战)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.names import fold
from search.questions.agreement import amounts, orders
from search.questions.agreement.places import even
from search.questions.context import Context, Reading
from search.questions.language.amounts import chinese_number
from search.questions.plans import plan as p
from search.questions.readings import counts, outlined
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.readings.units import becomes
from search.questions.texts import Term, covered
from search.questions.understanding import GENERAL_KINDS

# What is done in several ways, and the words by which these are counted alone: 列了几条.
_WAYS = r"路子|路径|措施|举措|办法|方法|方式|途径|渠道|招数?|手段|抓手|做法|方面|对策|打法|要点|要求|意见|步骤|动作"
_ASKS_WAYS = re.compile(
    rf"(?:几|多少)(?:[个条项点种类大]|方面)?(?:的|具体|主要|重点|工作|政策)*(?:{_WAYS})|(?:[列说讲提写给分划拆归]|分为|分成|归纳|概括|细分|总结)(?:[了出着到为成]|出了|成了|为了)?(?:几|多少)(?:[条点招项步]|个?方面)(?=[呢?？。,，来去]|$)|一是.{0,12}(?:几|多少)[条点项]"
    r"|\bhow many (?:[a-z-]+ ){0,2}?(?:ways|measures|steps|methods|approaches|means|aspects|points|routes|avenues|tactics|actions|moves|paths)\b"
)
_WAY = re.compile(
    rf"(?:为了?|在|{_WAYS}|ways|measures|steps|methods|approaches|means|aspects|points|routes|avenues|tactics|actions|moves|paths|list|lists|listed|列[了出]?|提[了出]?|说了?|讲了?|上|里|面"
    r"|分[了为成]?几?|一是|数到?|最后|numbered|enumerated|separate|distinct|divided?s?|splits?|breaks?|broken|explains?|search|sets? out|spells? out|first|second|third)+"
)
# What leads to what the ways are for, and how a plan tells them.
_ASIDE = re.compile(r"^(?:为了?|围绕|针对|关于|就|在)(?=[㐀-鿿]{2})|(?:方面)?(?:一共|总共|共)?[列说讲提写给分划拆][了出着到为成]?$")
_ITEM = re.compile(r"(?<![之第同统唯单专十每])(?P<a>[一二三四五六七八九十])是(?!否|不是)|[(（](?P<b>\d{1,2})[)）](?=[㐀-鿿])|(?P<c>[①②③④⑤⑥⑦⑧⑨⑩])")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩"
# Items of one enumeration stand no farther apart; what leads to the first stands so near, and each is told by so much of it.
APART, LEAD, TOLD = 2500, 80, 24
# An enumeration must hold so much of a question, and more than the next by so much where it holds less than most.
ENOUGH, SURELY, AHEAD = 0.35, 0.55, 0.15
# No more than such a share of it may be unheard of.
UNHEARD = 0.4
# What stands between a number and what it counts: 五大|园区|攻坚战.
BETWEEN = 10
# A sentence must hold so much of what a question says beside what it counts.
SAID = 0.6
_COUNTED = re.compile(r"(?:几|多少)(?:[个家场大项条种类处座支所只]|批次|场次)?(?P<noun>[㐀-鿿]{2,10})|(?P<before>[㐀-鿿]{2,4})(?:一共|总共|共计?|分别)?有(?:几|多少)(?:[个家场大项条种类处座支所只]|批次|场次)[呢?？。]*$")
# A word of so many signs tells what is counted by itself; a document says a word where it holds so much of it.
TELLING, HEARD = 3, 0.7
# How well a number fits before what only stands for the English noun.
BY_WORDS = 0.86
# So far behind how many stands what is counted.
BEHIND_EN = 24
# What counts things of a certain shape counts no projects, firms or tasks.
_OTHER_COUNTER = re.compile("[座处条台套栋亩期班辆架株口支只艘]")
# A piece of a phrase that no list of words explains: 上要打.
_SCRAP = re.compile(r"[上下里中内].?[要会将得想].?")


@dataclass(frozen=True)
class Enumeration:
    """The items of an enumeration in a document, each from its mark to the end of what tells it."""

    document: str
    items: tuple[tuple[int, int], ...]


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for a number that a text gives, or for what stands below one of its headings."""
    yield from outlined.read(c)
    documents = c.in_years(c.documents, c.u.years)
    if not c.u.has("ask.count") or not documents or len(documents) > READ_DOCUMENTS or c.meanings is not None:
        return
    if _ASKS_WAYS.search(c.u.text):
        yield from _ways(c, documents)
    yield from _counted(c, documents)


def _ways(c: Context, documents: Sequence[str]) -> Iterator[Reading]:
    content = (_bare(t) for t in c.content("outline", without=[s.mention for s in c.owners]))
    terms = [t for t in content if t.text and not _WAY.fullmatch(t.text)]
    importance = c.weigh(terms, documents)
    if not terms or sum(w for t, w in zip(terms, importance, strict=True) if not _heard(c, [t], documents)) > UNHEARD * sum(importance):
        return
    found = [(_fit(c, e, terms, importance), e) for d in documents for e in enumerations(d, c.texts.text(d))]
    fit, best = max(found, key=lambda x: x[0], default=(0.0, None))
    if best is None or fit < ENOUGH:
        return
    text = c.texts.text(best.document)
    items = tuple(p.Quote(best.document, a, b, words=text[a:b].strip()) for a, b in best.items)
    told = {q.words for q in items}
    others = max((f for f, e in found if told.isdisjoint(c.texts.text(e.document)[a:b].strip() for a, b in e.items)), default=0.0)
    if fit >= SURELY or fit >= others + AHEAD:
        yield Reading(p.Counting(p.Named(items)), 1.0 + fit, "count of items")


def _bare(term: Term) -> Term:
    """为盘活空间列了 as 盘活空间."""
    text = _ASIDE.sub("", term.text)
    return term if text == term.text else Term(text, (text,), term.weight)


def enumerations(document: str, text: str) -> list[Enumeration]:
    """The enumerations of a text: from the first item on, as far as they go on."""
    found: list[Enumeration] = []
    open_: dict[str, list[re.Match[str]]] = {}
    for m in _ITEM.finditer(text):
        kind = str(m.lastgroup)
        number = (chinese_number(m["a"]) if m["a"] else int(m["b"]) if m["b"] else _CIRCLED.index(m["c"]) + 1) or 0
        items = open_.setdefault(kind, [])
        if number == 1:
            found += _closed(document, text, items)
            open_[kind] = [m]
        elif items and number == len(items) + 1 and m.start() - items[-1].start() <= APART:
            items.append(m)
    return found + [e for items in open_.values() for e in _closed(document, text, items)]


def _closed(document: str, text: str, items: Sequence[re.Match[str]]) -> list[Enumeration]:
    if len(items) < 2:
        return []
    stops = [re.search(r"[。;；,，:：\n]|$", text[m.end() : m.end() + TOLD]) for m in items]
    return [Enumeration(document, tuple((m.end(), m.end() + (stop.start() if stop and stop.start() else TOLD)) for m, stop in zip(items, stops, strict=True)))]


def _fit(c: Context, found: Enumeration, terms: Sequence[Term], importance: Sequence[float]) -> float:
    """How much of a question the headings above an enumeration say, what leads to it, and its items."""
    text, first = c.texts.text(found.document), found.items[0][0]
    clause = c.texts.clause_at(found.document, first)
    told = "|".join(fold(text[a:b]) for a, b in found.items)
    lead = fold(text[max(text.rfind("\n", 0, first) + 1, first - LEAD) : first])
    return covered(terms, importance, (clause.heading if clause else "", 1.0), (lead, 0.95), (told, 0.85), (clause.above if clause else "", 0.6))


def _counted(c: Context, documents: Sequence[str]) -> Iterator[Reading]:
    """The number before what is counted, in the sentence that says most of the rest; where nothing else is said, the one that all sentences give."""
    noun, rest = _noun(c)
    if noun is None or (noun.text in GENERAL_KINDS and not rest):
        return
    importance = c.weigh(rest, documents) if rest else []
    words = [fold(w) for w in (noun.text, *noun.words)]
    sentences = [s for d in documents for s in c.texts.sentences(d) if any(w in s.folded for w in words)]
    found = [(covered(rest, importance, (s.folded, 1.0), (s.headings, 0.8)) if rest else 1.0, q) for s in sentences for q in _numbers(c, s.document, s.start, s.end, noun)]
    best = max(found, key=lambda x: x[0], default=None)
    alone = len({q.value for _, q in found}) == 1
    if best is None or not (alone or rest) or (best[0] < SAID and not (alone and _heard(c, rest, documents) and len(noun.text) >= TELLING)):
        return
    by_words = c.u.language == "en" and noun.text not in best[1].words
    yield Reading(p.Figures(quotes=(best[1],)), BY_WORDS if by_words else 1.2, "number before what is counted")


def _heard(c: Context, terms: Sequence[Term], documents: Sequence[str]) -> bool:
    """Whether the documents say all words of a question: then what they count but once is what it asks for."""
    return all(any(t.coverage(c.texts.folded(d)) >= HEARD for d in documents) for t in terms)


def _noun(c: Context) -> tuple[Term | None, list[Term]]:
    """What a question counts, and what else it says."""
    terms = [t for t in c.content("outline", "relation", "stage", without=[s.mention for s in c.owners]) if t.weight >= 1 and not _SCRAP.fullmatch(t.text)]
    text, noun = c.u.text, None
    if c.u.language == "en":
        ends = [b for _, b in c.u.spans("ask.count")]
        few = orders.names_few(text)  # where batches are told, the number stands behind them
        noun = next((t for t in terms if (few or re.search("[㐀-鿿]", t.text)) and any(0 <= text.find(t.text, b) - b <= BEHIND_EN for b in ends)), None) or _told_by_words(c, terms)
    elif match := _COUNTED.search(text):
        word = _phrase(c, match) if match["noun"] else match["before"].rpartition("的")[2]
        noun = Term(word, (word,)) if word else None
    # 开工的项目有几个: of a kind that says nothing by itself, the stage tells which are counted.
    staged = [t for t in c.content("outline", "relation", without=[s.mention for s in c.owners]) if t not in terms] if noun and noun.text in GENERAL_KINDS and c.u.has("stage") else []
    return noun, [t for t in (*terms, *staged) if t.text not in GENERAL_KINDS and (noun is None or t.text not in noun.text)]


def _told_by_words(c: Context, terms: Sequence[Term]) -> Term | None:
    """What an English question counts, by those of its Chinese words that tell it by themselves: 商协会 for business associations."""
    if becomes(c.u.text):
        return None  # how many turn into something else, and not how many there are
    nouns = ((t, tuple(w for w in t.words if len(w) >= TELLING)) for t in counts.counted_nouns(c, terms))
    return next((replace(t, words=words) for t, words in nouns if words), None)


def _phrase(c: Context, match: re.Match[str]) -> str:
    """The noun phrase behind how many: up to the end of the part, or to a verb by which the question goes on."""
    start, run = match.start("noun"), match["noun"]
    verbs = [k.start - start for k in c.u.cues if k.kind in ("relation", "stage") and start + 2 <= k.start < match.end("noun")]
    led = run[: min(verbs)] if verbs else run
    return run if led in GENERAL_KINDS else led


def _numbers(c: Context, document: str, start: int, end: int, noun: Term) -> Iterator[p.Quote]:
    """The numbers of things in a sentence right before a noun."""
    text = even(c.texts.text(document)[start:end])
    for f in amounts.figures(text):
        behind = re.split(r"[,，、;；:：。()（）]", text[f.end : f.end + BETWEEN + max(map(len, noun.words), default=0)])[0]
        if noun.text in GENERAL_KINDS and _OTHER_COUNTER.search(text[f.end - 1 : f.end + 1]):
            continue  # 加氢站5座 临河项目区
        counted = next((w for w in (noun.text, *noun.words) if fold(w) in fold(behind)), "")
        if not f.unit and f.first == f.last and counted:
            year = next(iter(c.u.years), None) or next(iter(c.runner.document_years(document)), None)
            yield p.Quote(document, start + f.start, start + f.end, f.first, "个", counted, year)
