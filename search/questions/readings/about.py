"""Of some statements those whose surroundings say the other words of the question best."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions.context import Context
from search.questions.language import matching
from search.questions.naming.names import Mention
from search.questions.readings import chains, sectors
from search.questions.readings.verbs import all_issued, alternatives, besides, of_aim, of_land, of_verb
from search.questions.texts import PARTS, Term

# What a place is mainly about, as a question and as a plan say it.
_FOCUS_ASKED = re.compile(r"聚焦|主攻|主打|主导产业|主业|支柱|\bfocus|\bconcentrat|\bspeciali[sz]|\b(?:main|leading|pillar|dominant) (?:industr|sector)")
# All that is developed is asked for, and what the plan puts first before the rest.
_FIRST_ASKED = re.compile(r"重点(?:发展|布局|培育|产业|支持)|\b(?:priority|key) (?:industr|sector)|\bprioriti[sz]e|\bmainly\b")
_FOCUS_SAID = re.compile(r"聚焦|主攻|主打|主导|主业|支柱|重点发展|一主一特|立足|为重点|为主导|为主攻")
_FEW, _LEADING = 5, "主导产业"
# What a kind asked for may be qualified by without a plan saying so of each.
MODIFIERS = frozenset(["境外", "海外", "国外", "境外园区", "外国", "国内", "国内外", "周边", "附近", "邻近", "周围", "海内外", "境内外", "省内外", "全球", "世界", "省外", "外地", "异地", "外省", "市外", "区外", "本地", "当地", "国际", "地方", "大型", "知名", "主要", "重要", "有关", "点名", "具体", "招商活动", "对接活动", "经贸活动", "节会", "展会活动", "重点项目", "重大项目", "建设项目"])
# What any fair of a plan is for.
OF_FAIRS = frozenset(["招商", "招商引资", "洽谈", "洽谈活动", "招商洽谈活动", "推介", "推介活动", "引资", "对接", "产业对接", "投资", "经贸", "交流", "节会招商", "交易", "贸易", "商贸", "行业", "专业", "盛会", "国内外", "业界"])
# To hold fairs and to take part in some, asked for at once (要办、要参与的), is what is done with any.
_BOTH_WAYS = re.compile(r"(?:办|举行|组织)[^,，。]{0,6}参[与加展会]|参[与加展会][^,，。]{0,6}(?:办|举行|组织)")
_TAKES_PART = frozenset(["参与", "参加", "参展", "参会", "举行"])
# Of more documents than this, only where a field is first spoken of is looked at.
SEVERAL = 20
MANY = 200
_HEADED = re.compile(r"(?:\b(?:which|what|how many)|^list(?: (?:all|every))?(?: the)?) ((?:(?!(?:is|are|was|were|will|would|do|does|did|should|can|could|has|have|that|in|of|at|for|by|from|with|to)\b)[\w&-]+ ){0,4}(?!(?:is|are|was|were|will|would|do|does|did|should|can|could|has|have)\b)[\w&-]+)")
# Lists whose members must be said to be of the sort asked for.
SORTED = ("HAS_PROJECT", "SUPPORTS")
_SORT = re.compile(r"哪(?:些|几[个家条类种项座所]?)([㐀-鿿]{2,8}?)(?:类|等)?(?:的)?(?:(?:建设)?项目|企业|公司)")
# What is brought to an end is not helped.
_ENDS = re.compile(r"关停|取缔|清退|淘汰|腾退|\b(?:shut down|phase out|evict)")
# Relations to things whose names say what they are: projects, fairs, policies, funds.
NAMED_BY_KIND = ("HAS_PROJECT", "UNDERTAKES", "PARTICIPATES_IN", "REFERS_TO", "MENTIONS")
# Kinds of works whose names seldom hold the word for the kind; the stations of buses are no others.
_BUS, _STATIONS = frozenset({"公交", "公交站点", "公交场站", "首末站"}), frozenset({"车站", "站场"})
SHAPES = (
    (frozenset({"道路", "公路", "市政道路"}), re.compile(r"(?:路|大道|高速|街|(?<![装产水送制膜配封涂])线)(?:$|[（(]|[东西南北]?延|[东西南北中]?段|改造|工程|项目)")),
    (frozenset({"水务", "供水"}), re.compile(r"水厂|净化厂|供水|引水|再生水|污水|净水|雨污|水质|水系|流域|水务|水库|管网|排水")), (frozenset({"水厂", "供水厂"}), re.compile(r"水厂|净化厂|供水")),
    (frozenset({"医院", "医疗机构"}), re.compile(r"医院|卫生院|医疗中心")), (frozenset({"学校", "小学", "中学"}), re.compile(r"学校|小学|中学|幼儿园|[一二三]小$|[一二三]中$")),
    (frozenset({"桥", "大桥", "桥梁"}), re.compile(r"桥")), (frozenset({"住房", "人才公寓", "公寓"}), re.compile(r"(?:公寓|公租房|住房|小区)(?!.*[站路线校]$)")),
    (frozenset({"公园", "绿地"}), re.compile(r"公园|绿地|花海")), (frozenset({"公交", "公交站点", "公交场站", "首末站"}), re.compile(r"公交|首末站|(?<![铁货])站场|枢纽站|停保场")),
    (_STATIONS, re.compile(r"(?<![电油水泵气换热作])站$|首末站|站场|枢纽站|停保场|高铁站")),
)
# Works on what is there: said once for a whole list (甲医院、乙学校扩建项目), so that only some of its names end so.
_WORKS = frozenset(["扩建", "改扩建", "改建", "迁建", "重建"])
# What is to become a thing is not yet called so: 升级为综合保税区, apply for a bonded zone.
BECOMING = re.compile(r"(?:争取|争设|设立?|筹设|新设|申建|报批|批建|升级?(?:为|成|到)?|升格(?:为|成)?|创建|申报|争创|转型?为|变[成为]|晋升为?|\b(?:become|(?:upgraded?|promoted|turn(?:ed)?|converted) (?:to|into|as)|apply for|bid for))\s*(?:an? |the )?$")


def about(c: Context, found: list[Statement], consume: Sequence[str], inner: bool, aside: Sequence[Mention] = (), told: Sequence[str] = ()) -> tuple[list[Statement], float]:
    """The statements whose surroundings say the other words of the question best, and how well they do; ``told``: words that have been seen to."""
    found = of_land(c, of_aim(c, found)) if c.u.has("stage.land") else of_aim(c, chains.called(c, found))
    without = [s.mention for s in c.inner] if inner or not c.owners else []
    said = [t for t in c.content(*consume, "aim", without=[*without, *aside]) if not _tells_nothing(c, t, found) and not _seen_to(t, told)]
    terms = alternatives(c, [t for t in said if not _modifies(t, found) and not c.pervades(t)])
    if not found:
        return found, 1.0
    if found[0].relation == "SUPPORTS" and _ENDS.search(c.u.text):
        return [], 0.0
    if ((done := of_verb(c, found)) != found or all_issued(c, found)) and found[0].relation == "REFERS_TO":
        terms = besides(c, terms)
    found = _on_field(c, done)
    kept, fit = _by_terms(c, found, terms) if terms else (found, 1.0)
    kept = _in_focus(c, kept, _FEW if not terms else 1)
    return _modified(c, kept, [t for t in said if _modifies(t, found)]), fit


def _on_field(c: Context, found: list[Statement]) -> list[Statement]:
    """Of some partners those with whom something is done in the field that a question names, where one part of a sentence says so of any."""
    if not found or found[0].relation != "COOPERATES_WITH":
        return found
    fields = [n for m in c.u.mentions_of("Industry") for n in c.own_folded(m.of("Industry"))]
    fields += [w for t in c.content() if c.u.language == "en" and t.weight >= 1 for w in t.folded if w in lexicon("industries").index]
    return [s for s in found if any(n in c.texts.piece(str(s.document), s.start, s.end, PARTS) for n in fields)] or found


def _seen_to(term: Term, told: Sequence[str]) -> bool:
    """Whether a word of a question has been seen to, as one of those or by what it means: kindergartens as 幼儿园."""
    return term.text in told or (term.text.isascii() and any(w in told for w in term.words))


def _tells_nothing(c: Context, term: Term, found: Sequence[Statement]) -> bool:
    """Whether a word tells nothing of all that is asked for: that a place has to do with fairs, or of which sort the last of several kinds is (路演和创业大赛, 条例、管理办法)."""
    if not found or found[0].relation not in ("PARTICIPATES_IN", "REFERS_TO"):
        return False
    later = sorted(k.start for k in c.u.asked)[1:]
    return any(c.u.text.endswith(term.text, 0, at) for at in later) or (found[0].relation == "PARTICIPATES_IN" and term.text in _TAKES_PART and _BOTH_WAYS.search(c.u.text) is not None)


def _in_focus(c: Context, found: list[Statement], few: int) -> list[Statement]:
    """Of a place's many fields those that its plan puts first, where a question asks what it focuses on."""
    if not found or found[0].relation != "TARGETS" or len(found) <= few or not _FOCUS_ASKED.search(c.u.text):
        return found
    kept = [s for s in found if puts_first(c, s)]
    own_ids = {i for o in c.owners for i in o.ids}
    if few > 1 and any(s.subject in own_ids for s in found):
        kept = [s for s in kept if s.subject in own_ids]  # what a park in it puts first is not what the place does
    own = [s for s in kept if not _of_works(c, s)] if few > 1 else kept  # where works are asked about, they stand there
    return own if len(own) >= 2 else found


def asks_first(c: Context) -> bool:
    """Whether a question asks for all that a place goes in for, what it puts first before the rest."""
    return _FIRST_ASKED.search(c.u.text) is not None


def puts_first(c: Context, s: Statement) -> bool:
    """Whether a plan says of a field that it is among those which come first."""
    return _FOCUS_SAID.search(c.texts.piece(str(s.document), s.start, s.end, PARTS)) is not None


def _of_works(c: Context, s: Statement) -> bool:
    """Whether works stand before a field in its sentence: then the field is what is put first there, and not by the whole place."""
    sentence = c.texts.sentence_at(str(s.document), s.start)
    if sentence is None:
        return False
    before = c.texts.text(str(s.document))[sentence.start : s.start]
    works = c.statements("HAS_PROJECT", subjects=[s.subject], documents=[str(s.document)])
    return any(name in before for entity in c.names.entities([w.object for w in works]).values() for name in entity.names)


def _modified(c: Context, found: list[Statement], modifiers: list[Term]) -> list[Statement]:
    """Of some statements those around which a word that only qualifies the kind stands, where it stands around any."""
    if not modifiers or not found:
        return found
    importance = c.weigh(modifiers, list(dict.fromkeys(str(s.document) for s in found)))
    return [s for s, near in zip(found, c.nearness(found, modifiers, importance), strict=True) if near >= 0.55] or found


def _by_terms(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], float]:
    if found[0].relation == "TARGETS":
        found = _besides_topic(c, found)
        if headed := sectors.headed(c, found, terms):
            return headed, 1.0
    if found[0].relation == "HAS_PROJECT" and not shaped(terms) and (sector := sectors.sector(c, found, terms)):
        kept, fit = _nearest(c, sector.statements, sector.rest)
        if kept:
            return kept, fit
    called, rest = _so_called(c, found, terms) if found[0].relation in NAMED_BY_KIND else (found, terms)
    if 0 < len(called) < len(found) and rest != terms:
        kept, fit = _nearest(c, called, rest)
        if kept:
            return kept, fit
    kept, fit = _nearest(c, called if called and rest == terms else found, terms)
    ids = {s.id for s in called}
    return [s for s in kept if s.id in ids] or kept, fit  # of a list with schools in it the schools


def shaped(terms: Sequence[Term]) -> bool:
    """Whether a word names a kind of works whose names seldom hold it: roads, schools, waterworks."""
    return any(words & set(t.words) for t in terms for words, _ in SHAPES)


def _modifies(term: Term, found: Sequence[Statement]) -> bool:
    """Whether a word only qualifies the kind asked for."""
    if not found:
        return bool(MODIFIERS & set(term.words))
    leads = found[0].relation == "TARGETS" and _LEADING in term.words  # all that a place is said to go in for, where of none it is said that it leads
    return leads or bool(MODIFIERS & set(term.words)) or (found[0].relation == "PARTICIPATES_IN" and term.text in OF_FAIRS)


def _nearest(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], float]:
    if not terms:
        return found, 1.0
    importance = c.weigh(terms, list(dict.fromkeys(str(s.document) for s in found)))
    again = _named_again(c, found)
    names = {s.id: c.names_of([s.subject] if s.relation == "TARGETS" else [s.subject, s.object]) for s in found}
    at = [_places(c, s, again) for s in found]
    near = iter(c.nearness([place for places in at for place in places], terms, importance, names))
    scored = [(max(islice(near, len(places))), s) for places, s in zip(at, found, strict=True)]
    top = max(v for v, _ in scored)
    if found[0].relation in SORTED and any(_unsaid(c, t, found, names) for t in terms if _sorts(c, t)):
        return [], 0.0
    if top < 0.35 and _name_missing(c, terms, found):
        return [], 0.0
    if top < 0.35 and (c.u.has("aim") or sum(importance) < 0.5) and not any(_is_head(c, t) for t in terms):
        return found, 0.8
    if top < 0.35:
        return [], 0.0
    return [s for v, s in scored if v >= top - 0.15], min(1.0, 0.5 + 0.55 * top)


def _name_missing(c: Context, terms: Sequence[Term], found: Sequence[Statement]) -> bool:
    """Whether a name of the question stands in none of the plans: to be listed in Hong Kong is not to be listed somewhere."""
    named = {c.u.text[m.start : m.end] for m in c.u.mentions}
    documents = list(dict.fromkeys(str(s.document) for s in found))[:SEVERAL]
    named |= {t.text for t in terms if _names_other(c.u.text, t.text)}
    return any(t.text in named and not any(t.coverage(c.texts.folded(d)) == 1.0 for d in documents) for t in terms)


# 到伦敦上市: a place that no list knows; 与某企业有什么项目: a firm that no list knows.
_TO, _WITH_EN = re.compile(r"(?:[到在赴去]|\b(?:in|at) )\Z"), re.compile(r"\b(?:with|between) \Z")
_DO_WHAT = re.compile(r"(?:之间)?(?:还|都)?(?:有|合作|共建|签|联手)(?:[过了着]|些)*(?:哪|什么|几|啥|项目)")
_ENDS_WORD = re.compile(r"\b")


def _names_other(text: str, word: str) -> bool:
    """Whether a word stands in a question where the name of a place or of a partner would."""
    for at in matching.places(word, text):
        before, end = text[:at], at + len(word)
        if _TO.search(before) or (before.endswith(("与", "和", "跟", "同")) and _DO_WHAT.match(text, end)) or (_WITH_EN.search(before) and _ENDS_WORD.match(text, end)):
            return True
    return False


def _sorts(c: Context, term: Term) -> bool:
    """Whether a word says what sort of projects is asked for: 哪些酒庄项目, which vineyard projects."""
    if c.u.language == "en":
        return _is_head(c, term)
    match = _SORT.search(c.u.text)
    at = c.u.text.find(term.text)
    return match is not None and match.start(1) <= at < match.end(1)


def _unsaid(c: Context, term: Term, found: Sequence[Statement], names: dict[str, str]) -> bool:
    """Whether nothing around any of some statements says a word."""
    return all(near < 0.35 for near in c.nearness(found, [term], [1.0], names))


def _is_head(c: Context, term: Term) -> bool:
    """Whether a word stands in the noun phrase that an English question asks for: which football clubs."""
    match = _HEADED.search(c.u.text) if c.u.language == "en" else None
    at = c.u.text.find(term.text)
    return bool(match) and match is not None and match.start(1) <= at < match.end(1)


def _named_again(c: Context, found: Sequence[Statement]) -> dict[tuple[str, str], list[Statement]]:
    """Where the plans that aim at some fields name them again: the statement itself stands where each is named first."""
    documents = list(dict.fromkeys(str(s.document) for s in found))
    if found[0].relation == "MENTIONS" and len(found) <= MANY:
        return _named_again_within(c, found)
    if found[0].relation != "TARGETS" or len(documents) > SEVERAL:
        return {}
    places: dict[tuple[str, str], list[Statement]] = {}
    for s in c.statements("MENTIONS", objects=list(dict.fromkeys(s.object for s in found)), documents=documents):
        places.setdefault((str(s.document), s.object), []).append(s)
    return places


def _named_again_within(c: Context, found: Sequence[Statement]) -> dict[tuple[str, str], list[Statement]]:
    """Where clauses name again what they mention: a mention is kept at the first place of a clause, often its heading."""
    places: dict[tuple[str, str], list[Statement]] = {}
    for s in found:
        document = str(s.document)
        clause = c.texts.clause_at(document, s.start)
        text = c.texts.text(document)
        name = text[s.start : s.end]
        at = text.find(name, s.end, clause.end) if clause and len(name) >= 2 else -1
        while clause and at >= 0:
            places.setdefault((document, s.object), []).append(replace(s, start=at, end=at + len(name)))
            at = text.find(name, at + len(name), clause.end)
    return places


def _places(c: Context, s: Statement, again: dict[tuple[str, str], list[Statement]]) -> list[Statement]:
    return [s, *(m for m in again.get((str(s.document), s.object), ()) if c.timely(m))]


def _besides_topic(c: Context, found: list[Statement]) -> list[Statement]:
    """仲恺布局的未来赛道有哪些方向: the industry that is asked into is not itself an answer."""
    topic = {i for m in c.u.mentions_of("Industry") for i in m.of("Industry")}
    return [s for s in found if s.object not in topic] or found


def _so_called(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], list[Term]]:
    """Where a word of the question is part of names (变电站), what is so called; and the words that are left then."""
    entities = c.names.entities(e for s in found for e in (s.subject, s.object))
    names = {s.id: "|".join(fold(n) for n in entities[s.object].names) for s in found if s.object in entities}
    works = [(t, pattern) for t in terms for words, pattern in SHAPES if words & set(t.words) and not (words == _STATIONS and _BUS & set(t.words))]
    kept = [s for s in found if any(pattern.search(n) for _, pattern in works for n in names.get(s.id, "").split("|"))]
    if kept:
        return kept, [t for t in terms if all(t is not o for o, _ in works)]
    naming = [(max(len(w) for w in t.folded if any(w in n for n in names.values())), t) for t in terms if t.text not in _WORKS and any(w in n for w in t.folded for n in names.values())]
    if not naming:
        return found, terms
    main = max(naming, key=lambda x: x[0])[1]
    if BECOMING.search(c.u.text[: max(0, c.u.text.find(main.text))]):
        return [s for s in found if main.coverage(names.get(s.id, "")) < 1.0] or found, terms
    if max(len(w) for w in main.folded) < 2:
        return found, terms
    kept = [s for s in found if main.coverage(names.get(s.id, "")) == 1.0]
    rest = [t for t in terms if t is not main and not any(t is o for _, o in naming)]
    return kept, rest
