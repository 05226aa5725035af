"""Lists that one sentence gives and that no entities stand for: what a question asks for by a noun, read off from the text.

甲区建设哪三个集散中心 finds 布局茶叶集散中心、药材集散中心、花卉集散中心. The sentence must say nearly all the words of the
question, and each member must end with the noun asked for, or 等 must call them all so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language import matching, nouns
from search.questions.language.words import dictionary, plain
from search.questions.plans import plan as p
from search.questions.readings import asking, series
from search.questions.readings.readoff import READ_DOCUMENTS
from search.questions.texts import Sentence, Term, shares
from search.questions.understanding import GENERAL_KINDS, Understood

# A sentence must say so much of the question; where it calls the list by the noun asked for, so much.
ENOUGH = 0.8
ENOUGH_CALLED = 0.65
# How well a list fits that a sentence calls as the question does, where no kind of entity is asked for.
CERTAIN = 0.9
# The same where they are counted: better than members of the graph that merely share a word.
COUNTED = 0.86
# So well where a sentence frames fields as the question does (围绕甲、乙等领域), which the graph need not know as fields.
FRAMED = 0.95
_FIELDS = re.compile(r"(?:围绕|瞄准|聚焦|锁定|针对|面向|主攻|在)[^,，。?？]{0,12}(?:哪|什么)|(?:哪|什么)[^,，。?？]{0,4}(?:领域|方向|环节)[^,，。?？]{0,6}(?:攻关|合作|突破|发力|布局)|\b(?:in|on|around) (?:which|what) (?:[\w-]+ ){0,2}(?:fields|areas|subjects|topics|domains|directions)\b")
# English words with less weight that no list knows paraphrase.
_SURE = 0.5
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
# Words of a question that say how many or of what sort, which no sentence need say.
# Nor that what is listed comes to be, or that it does so near what is named.
_ASIDE = re.compile(r"[一二两三四五六七八九十\d]+(?:大|个|类|种|项)?|类型|种类|类别|具体|名称|名字|形成|成形|成型|一带|周边|周围|附近|(?:takes?|taking) shape|com(?:e|ing) into being|emerg(?:e|ing)")
_COUNTED = re.compile(r"[二两三四五六七八九十\d]+大(?=..)")
_COUNTS_NEAR = re.compile(r"[二两三四五六七八九十\d]大[㐀-鿿]{0,4}\Z")
_COUNTED_EN = re.compile(r" ?(?:two|three|four|five|six|seven|eight|nine|ten) ")
# 指哪三个, 包括哪些: what a word stands for is asked.
_DEFINES = re.compile(r"(?:指的?是?|包括|包含|是指|分别[是为])(?:哪|什么)")


class _Asked(NamedTuple):
    """What a question asks to be listed: by which nouns, or as what a word stands for; in which words; of what sort."""

    heads: list[str]
    defined: bool
    documents: Sequence[str]
    terms: list[Term]
    sorts: list[Term]
    """Words that say of what sort the members are: a sentence must say each."""


class _List(NamedTuple):
    """A list found: how well its sentence fits, its members, and whether the sentence calls them by the noun asked for."""

    fit: float
    members: tuple[p.Quote, ...]
    called: bool


def read(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for a list that a sentence gives."""
    if not c.u.has("ask.which") or c.u.has("ask.who", "ask.count", "ask.figure", "ask.yesno") or c.meanings is not None:
        return
    asked = _asked(c)
    best = _best(c, asked) if asked else None
    if asked is not None and best is not None:
        # What is asked for is no kind of entity, and the sentence calls the list by that noun; or both count it (五大行动).
        certain = best.called and (all(c.u.text[k.start : k.end] in _STEPS for k in c.u.asked) or any(_counted(c.u, head) for head in asked.heads))
        certain = certain or _bears_noun(c, asked, best)
        framed = best.called and asking.asked_types(c) == ("Industry",) and ((best.fit >= ENOUGH and _FIELDS.search(c.u.text)) or _of_those_sought(c, best) or _there_already(c, best))
        yield Reading(p.Listing(p.Named(best.members)), FRAMED if framed else CERTAIN if certain else 0.6, "list read off")


# Kinds are asked for, of which the graph knows none: what kinds of bases, 哪几类基地.
_KINDS = re.compile(r"哪(?:几|[一二两三四五六]|些)(?:[类种]|类型)|什么(?:样|类型)的|\b(?:what|which) (?:kinds?|types?|sorts?|forms?) of\b")
# A list that is surely the one asked for says so much of a question.
ALL_SAID = 0.98


def _bears_noun(c: Context, asked: _Asked, found: _List) -> bool:
    """Whether kinds are asked for, a sentence says all of a question, and all that it lists are called by the noun asked for."""
    heads = tuple(h for h in asked.heads if h not in GENERAL_KINDS - {"基地"} and (c.u.language == "en" or _ends_phrase(c, h)))
    return _KINDS.search(c.u.text) is not None and found.fit >= ALL_SAID and bool(heads) and all(q.words.endswith(heads) for q in found.members)


# Words for papers that may as well ask for steps, which no paper is: 改革措施.
_STEPS = frozenset(["措施", "举措", "办法", "measures", "steps", "initiatives"])
# Whose fields are asked for, and what a plan says behind them: 招引甲、乙等领域项目.
_SOUGHT = re.compile(r"项目|企业|公司|外资|客商|投资[者商]|\b(?:projects?|firms?|compan(?:y|ies)|investors?|investments?|enterprises?)\b")
_FIELD_WORDS = frozenset(["领域", "行业", "产业"])
_FIELDS_OF = re.compile(r"等[㐀-鿿\d]{0,6}?(?:领域|行业|产业|赛道|方向|门类)(?:的|类|内)?[㐀-鿿]{0,4}?(?:项目|企业|公司|外资|客商)+")


def _of_those_sought(c: Context, found: _List) -> bool:
    """Whether a question asks for the fields of projects or firms, and a sentence lists the fields of such."""
    last = found.members[-1]
    behind = _FIELDS_OF.match(c.texts.text(last.document), last.end) if _SOUGHT.search(c.u.text) else None
    # 等领域外资企业,以及…零部件企业: the sentence goes on with others.
    return behind is not None and not re.match("[,，、]?(?:以及|及其?|和|与)", c.texts.text(last.document)[behind.end() :])


# What is there already, as questions say it: 手里已有哪些, what does it already have.
_THERE = re.compile(r"(?:已经?|现|原|既|本来|原来|原本|早|手[里头上](?:已经?)?)就?有|已经?(?:形成|具备)|现成|老底子|家底|底子|\b(?:already|existing|established|at present|currently)\b")

# So much more a sentence fits that lists what is there already, where that is asked.
MORE_THERE = 0.1


def _there_already(c: Context, found: _List) -> bool:
    """Whether a question asks what fields there are already, and a sentence lists them as such."""
    first = found.members[0]
    return _THERE.search(c.u.text) is not None and series.is_there(c.texts.text(first.document), first.start)


# How many are asked for by the noun by which it may be asked which they are.
_HOW_MANY = re.compile(r"\bhow many\b|(?:几|多少)[个家座处所条项只支类种]?(?!钱|人|亩|亿|万|公里|平)")

# How many cargo and logistics bases: two nouns, of which the first is no head.
_JOINED = re.compile(r" (?:(?!(?:does|do|did|will|would|should|is|are|was|were|has|have|to|in|for|of|that)\b)[\w'-]+ )*(?:and|or) ")
# What is counted by an amount has no name: 其中投资过50亿元重大项目, 10-50亿元项目.
_AMOUNT = re.compile(r"^其中|\d(?:亿|万)?元")
# 千亿级园区1个、百亿级园区6个: kinds with their numbers, and no names.
_NUMBERED = re.compile(r"[㐀-鿿]{0,3}\d")


def counted(c: Context) -> Iterator[Reading]:
    """The reading of a question as one for how many a sentence lists that bear the noun which is counted: 设立甲检测中心和乙检测中心."""
    how_many = _HOW_MANY.search(c.u.text)
    asked = _asked(c, _HOW_MANY.sub("which" if c.u.language == "en" else "哪些", c.u.text, count=1)) if how_many else None
    # Of parks and firms the graph knows which they are, whatever they are called.
    if how_many is None or asked is None or (c.u.language == "en" and _JOINED.match(c.u.text, how_many.end())) or not (GENERAL_KINDS - {"基地"}).isdisjoint(asked.heads):
        return
    heads = [h for h in asked.heads if c.u.language == "en" or _ends_phrase(c, h) or c.u.text.startswith(h + "的", how_many.end())]
    best = _best(c, asked._replace(heads=heads)) if heads else None
    if best is not None and best.fit >= ENOUGH and not any(_NUMBERED.match(c.texts.text(q.document), q.end) for q in best.members):
        yield Reading(p.Counting(p.Named(_of_sorts(best.members, [t for t in asked.terms if c.u.text.find(t.text, how_many.end()) >= 0]))), COUNTED, "count of a list read off")


def _ends_phrase(c: Context, head: str) -> bool:
    """Whether a noun ends what a Chinese question counts: 基地 in 几个物流、货运基地, and not 货运."""
    end = c.u.text.rfind(head) + len(head)
    return end >= len(head) and (re.match(r"[?？,，。;；!！(（\s]|$|[要将会拟呢吗能可需]", c.u.text[end : end + 1]) is not None or _THERE_ARE.match(c.u.text, end) is not None or any(k.start == end and k.kind in ("relation", "stage", "ask") for k in c.u.cues))


# 流域有几个, 品牌一共列了几种: what is counted stands before.
_THERE_ARE = re.compile(r"(?:都|一共|总共|共)*[有是](?:几|多少)")


def _of_sorts(members: tuple[p.Quote, ...], sorts: Sequence[Term]) -> tuple[p.Quote, ...]:
    """The members of a list that bear one of the words by which a question sorts what it counts; all where some word is of none, and may be of those that are left."""
    bearing = [[q for q in members if t.coverage(fold(q.words)) >= 1] for t in sorts]
    return tuple(q for q in members if any(q in own for own in bearing)) if bearing and all(bearing) else members


def heads_of(text: str, english: bool) -> list[str]:
    """The nouns that may be what a question asks for, whatever it says in brackets."""
    return nouns.english(text) if english else nouns.chinese(_BRACKETS.sub("", text))


def _asked(c: Context, text: str = "") -> _Asked | None:
    english = c.u.language == "en"
    text = text or c.u.text
    heads = heads_of(text, english)
    if not _FIELD_WORDS.isdisjoint(heads) and _SOUGHT.search(text):
        heads = [*dict.fromkeys((*heads, *sorted(_FIELD_WORDS)))]  # the fields of projects are called by any of these
    defined = not english and bool(_DEFINES.search(c.u.text))
    # In English the words are less sure: whose plan is meant must be said.
    documents = c.in_years(c.documents or (() if english else c.all_documents), c.u.years)
    if not (heads or defined) or not documents or len(documents) > READ_DOCUMENTS:
        return None
    content = [_brought_about(_of_level(t)) for t in c.content("outline", "relation", "stage", without=[s.mention for s in c.owners])]
    terms = [_without_head(_uncounted(t), heads) for t in content if not _ASIDE.fullmatch(t.text) and not t.text.endswith("或") and not (english and t.weight < _SURE and not t.words)]
    if not english and any(len(h) == 1 for h in heads):
        terms = _of_one_sign(c, terms, heads)
    terms = [t for t in terms if t.text not in _FIELD_WORDS] or terms
    terms = [t for t in terms if not c.pervades(t)] or terms  # industrial parks, where the plan is about them
    if english and len(heads) > 1 and (others := [t for t in terms if not any(w[-2:] in heads for w in t.words)]):
        terms = others  # ports, routes or bases: the members need not be all of them
    start, end = nouns.sorted_by(c.u.text) if english else (0, 0)
    if any(not t.words and start <= c.u.text.find(t.text) < end for t in content):
        return None  # what no list knows sorts the members: which zeppelin models
    if english:
        terms += _kinds_within(c.u)
    if all(t.text in GENERAL_KINDS for t in terms):
        return None
    sorts = [t for t in terms if t.words and t.weight >= 1 and start <= c.u.text.find(t.text) < end]
    return _Asked(heads, defined, documents, terms, sorts)


def _best(c: Context, asked: _Asked) -> _List | None:
    """The list of the sentence that says most of the question; of equal ones the first."""
    importance = c.weigh(asked.terms, asked.documents)
    sentences = c.sentences(asked.documents)
    units = {(x.document, x.path): x.folded for x in sentences if x.path and "责任单位" in x.folded}
    best: _List | None = None
    befores = [a.folded if a is not None and a.document == b.document else "" for a, b in zip([None, *sentences[:-1]], sentences, strict=True)] if sentences else []
    fits = shares(asked.terms, importance, ([x.folded for x in sentences], 1.0), (befores, 0.8), ([units.get((x.document, x.path), "") for x in sentences], 0.8), ([x.headings for x in sentences], 0.6))
    if _THERE.search(c.u.text):
        fits = fits + [MORE_THERE * series.says_there(x.folded) for x in sentences]
    for sentence, before, fit in zip(sentences, befores, fits, strict=True):
        if fit < ENOUGH_CALLED or (best is not None and fit <= best.fit + 1e-9):
            continue
        if all(t.coverage(sentence.folded + before + sentence.headings) for t in asked.sorts):
            best = _in_sentence(c, sentence, asked, float(fit)) or best
    return best


def _in_sentence(c: Context, sentence: Sentence, asked: _Asked, fit: float) -> _List | None:
    """The list that a sentence gives which fits so well: what a word stands for, else by the first noun that has one."""
    if asked.defined and fit >= ENOUGH and (found := series.defined(c, sentence)):
        return _List(fit, found, False)
    for head in asked.heads:
        found, called = series.members(c, sentence, head)
        called = called or (bool(found) and series.says_so_many(c, sentence, head))
        if found and not any(_AMOUNT.search(q.words) for q in found) and fit >= (ENOUGH_CALLED if called else ENOUGH):
            return _List(fit, found, called)
    return None


# What those who ask want it for, in words of their own: 为了做好服务,….
_PURPOSE = re.compile(r"^(?:为了?|为着)[^,，]{2,40}[,，]")
_DONE = re.compile(r"^([㐀-鿿]{2,3})(?:起来|好|起|成|完)$")


def _of_one_sign(c: Context, terms: list[Term], heads: Sequence[str]) -> list[Term]:
    """The words beside a noun of one sign (哪些库建起来): without what it was cut into, and without what it is to be for, where others are left."""
    own = [t for t in terms if not (t.text[0] in heads and re.search(r"哪[些几]?[㐀-鿿]?" + re.escape(t.text), c.u.text))]
    purpose = _PURPOSE.match(c.u.text)
    return [t for t in own if purpose is None or c.u.text.find(t.text) >= purpose.end()] or own or terms


def _brought_about(term: Term) -> Term:
    """完善好 as 完善."""
    done = _DONE.match(term.text)
    return replace(term, words=(*term.words, done[1])) if done else term


def _uncounted(term: Term) -> Term:
    """三大转化 as 转化, which a list need not count."""
    counted = _COUNTED.match(term.text)
    return replace(term, words=(*term.words, term.text[counted.end() :])) if counted else term


def _of_level(term: Term) -> Term:
    """国家级 as 国家, by which the names of such centres begin."""
    return replace(term, words=(*term.words, "国家")) if "国家级" in term.words else term


def _counted(u: Understood, head: str) -> bool:
    """Whether a question says how many there are of what it asks for by a noun: 五大攻坚战是哪些, which five battles."""
    if u.language == "en":
        start, end = nouns.phrase(u.text)
        return _COUNTED_EN.match(u.text, start, end) is not None
    return any(_COUNTS_NEAR.search(u.text, max(0, at - 6), at) for at in matching.places(head, u.text))


def _kinds_within(u: Understood) -> list[Term]:
    """The kinds that sort what an English question asks for: which universities' bases."""
    start, end = nouns.phrase(u.text)
    return [Term(f"{k.value} {k.start}", words) for k in u.cues if k.kind == "type" and start <= k.start and k.end < end and (words := dictionary(plain(u.text[k.start : k.end])))]


def _without_head(term: Term, heads: Sequence[str]) -> Term:
    """定贷模式 as 定贷, where 模式 is what the members are called."""
    shorter = [w[: -len(h)] for w in (term.text, *term.words) for h in heads if w.endswith(h) and len(w) >= len(h) + 2]
    return replace(term, words=(*term.words, *shorter)) if shorter else term
