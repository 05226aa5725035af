"""What relations of the question's subjects lead to, kept to what the other words of the question say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions import plan as p
from search.questions.context import Context, Reading
from search.questions.names import Mention
from search.questions.readings import chains, sectors
from search.questions.texts import Term

_PARTS = ",，:：。;；!！?？\n　|"


def narrowed(
    c: Context, relations: Sequence[str], direction: str, types: Sequence[str], name: str, score: float,
    consume: Sequence[str] = ("type", "relation"), words: Sequence[str] = (), qualifiers: dict[str, tuple[str, ...]] | None = None,
    said: re.Pattern[str] | None = None, aside: Sequence[Mention] = (),
) -> Iterator[Reading]:
    """What relations of the question's subjects lead to, kept to what the other words of the question say.

    ``said``: what must stand in the same part of a sentence. ``aside``: names that have been seen to.
    """
    for inner in ([True, False] if c.inner and c.owners else [False]):
        found = _candidates(c, relations, direction, types, inner, words, qualifiers or {})
        found = [s for s in found if said is None or said.search(c.texts.piece(str(s.document), s.start, s.end, _PARTS))]
        kept, fit = _about(c, found, consume, inner, aside)
        kept = _so_staged(c, kept) if (qualifiers or {}).get("stage") else kept
        if kept:
            fit *= 0.8 if relations == ["MENTIONS"] and len(kept) == len(found) and not words and said is None else 1.0
            yield Reading(p.Listing(_follows(c, relations, direction, types, kept, words, qualifiers or {}, len(kept) < len(found))), score * fit + 0.02 * inner, name)
            return


def _so_staged(c: Context, kept: list[Statement]) -> list[Statement]:
    """Of projects at several stages those of which the plan says just the words asked, where there are any: 建成投产 is not 竣工验收."""
    cues = sorted((k.start, k.end) for k in c.u.cues if k.kind == "stage")
    words = [c.u.text[a:b2] for (a, b), (a2, b2) in pairwise(cues) if b == a2]
    if not words or c.u.language != "zh":
        return kept
    return [s for s in kept if any(w in c.texts.piece(str(s.document), s.start, s.end, _PARTS) for w in words)] or kept


def _candidates(
    c: Context, relations: Sequence[str], direction: str, types: Sequence[str], inner: bool, words: Sequence[str], qualifiers: dict[str, tuple[str, ...]],
) -> list[Statement]:
    documents = c.in_years(c.documents, c.u.years) or list(c.documents) if c.documents else (c.in_years(c.all_documents, c.u.years) if not c.u.places else [])
    if not documents:
        return []
    found = c.statements(*relations, documents=documents)
    ids = {i for s in (c.inner if inner else c.inner if not c.owners else []) for i in s.ids}
    own = {i for s in c.owners for i in s.ids}
    # What stands around a statement takes longest to see, so it is looked at last.
    if direction == p.OUT and types:
        asked_of = {i for m in c.u.mentions for i in m.of("Project")}  # 新城里有哪些项目: the town itself is not among them
        found = [s for s in found if s.object not in asked_of] or found
    if ids and not any((_near(s, direction) in ids or (direction == p.BOTH and s.object in ids)) and c.timely(s) for s in found):
        found = [s for s in found if _names_near(c, s, ids) or (s.relation == "COOPERATES_WITH" and _lies_in(c, s, ids))]
        ids = set()
        if relations == ["PARTICIPATES_IN"]:  # a fair in Shanghai is named after it
            shown = [n for s in c.inner for n in (s.mention.chinese, *(o.removesuffix("市") for o in c.own_names(s.ids))) if len(n) >= 2]
            found = [s for s in found if any(n in name for n in shown for name in c.names_of([s.object]).split("|"))] or found
    ends = [(s, far) for s in found if (far := _far(c, s, direction, ids, own))]
    entities = c.names.entities({far for _, far in ends}) if types or words else {}
    return [
        s for s, far in ends
        if (not types or (far in entities and entities[far].type in types))
        and (not words or any(w in n for w in words for n in entities[far].names))
        and all(s.qualifiers.get(k) in v for k, v in qualifiers.items()) and c.of_years(s) and c.timely(s)
    ]


def _near(s: Statement, direction: str) -> str:
    return s.object if direction == p.IN else s.subject


def _far(c: Context, s: Statement, direction: str, ids: set[str], own: set[str]) -> str:
    """The end that a statement leads to; "" where it does not begin at one of ``ids``, or leads back to the subject."""
    near, far = (s.object, s.subject) if direction == p.IN else (s.subject, s.object)
    if ids and near not in ids and not (direction == p.BOTH and far in ids) and not (s.relation == "HAS_PROJECT" and _names_near(c, s, ids)):
        return ""
    if far in own and near not in own and direction != p.BOTH:
        return ""
    return near if ids and direction == p.BOTH and far in ids else far


def _lies_in(c: Context, s: Statement, ids: set[str]) -> bool:
    """Whether the name of a partner begins with a region that lies in one of some regions: 广州市白云区 in 广东."""
    wanted = {n for e in c.names.entities(sorted(ids)).values() for n in e.names}
    regions = lexicon("regions")
    for entity in c.names.entities([s.subject, s.object]).values():
        for name in entity.names if entity.id not in ids else ():
            level = [entry for n in range(5, 1, -1) if (entry := regions.get(name[:n]))][:1]
            for _ in range(LEVELS):
                if any(n in wanted for entry in level for n in entry.names) and not any(o.mention.chinese in name for o in c.owners):
                    return True
                level = [up for entry in level for b in entry.broader if (up := regions.get(b))]
    return False


def _names_near(c: Context, s: Statement, ids: set[str]) -> bool:
    sentence = c.texts.sentence_at(str(s.document), s.start)
    names = c.own_folded(ids)
    clause = c.texts.clause_at(str(s.document), s.start)
    heading = clause.heading + clause.above if clause else ""
    return any(n in heading or (sentence is not None and n in sentence.folded) for n in names)


def _about(c: Context, found: list[Statement], consume: Sequence[str], inner: bool, aside: Sequence[Mention] = ()) -> tuple[list[Statement], float]:
    """The statements whose surroundings say the other words of the question best, and how well they do."""
    found = _of_land(c, _of_aim(c, found)) if c.u.has("stage.land") else _of_aim(c, chains.called(c, found))
    without = [s.mention for s in c.inner] if inner or not c.owners else []
    said = c.content(*consume, "aim", without=[*without, *aside])
    terms = _alternatives(c, [t for t in said if not _modifies(t, found) and not c.pervades(t)])
    if not found:
        return found, 1.0
    found = _of_verb(c, found)
    kept, fit = _by_terms(c, found, terms) if terms else (_in_focus(c, found), 1.0)
    return _modified(c, kept, [t for t in said if _modifies(t, found)]), fit


# What a place is mainly about, as a question and as a plan say it.
_FOCUS_ASKED = re.compile(r"聚焦|主攻|主打|主导产业|主业|支柱|重点(?:发展|产业)|\bfocus|\bspeciali[sz]|\b(?:main|leading|pillar|dominant|priority|key) (?:industr|sector)")
_FOCUS_SAID = re.compile(r"聚焦|主攻|主打|主导|主业|支柱|重点发展|一主一特|立足")
_FEW = 5


def _in_focus(c: Context, found: list[Statement]) -> list[Statement]:
    """Of a place's many fields those that its plan puts first, where a question asks what it focuses on."""
    if not found or found[0].relation != "TARGETS" or len(found) <= _FEW or not _FOCUS_ASKED.search(c.u.text):
        return found
    kept = [s for s in found if _FOCUS_SAID.search(c.texts.piece(str(s.document), s.start, s.end, _PARTS))]
    return kept if len(kept) >= 2 else found


_OR = re.compile(r"(?:、|或者?|和|与|及|以及|/)(?:推动|推进|加快|启动|开展|进行|继续|完成|准备)?")
_OR_EN = re.compile(r"\s*(?:,|\band\b|\bor\b|&|/)\s*(?:\b(?:the|be|to|or|and)\b\s*)*")


def _alternatives(c: Context, terms: list[Term]) -> list[Term]:
    """Words joined by and, or are one: what is listed needs to be about one of them (集成电路、智能制造方面的文件)."""
    joint = _OR_EN if c.u.language == "en" else _OR
    placed = sorted(((at, t) for t in terms if (at := c.u.text.find(t.text)) >= 0), key=lambda x: x[0])
    groups: list[list[tuple[int, Term]]] = []
    for at, term in placed:
        last = groups[-1][-1] if groups else None
        if last and term.words and last[1].words and joint.fullmatch(c.u.text[last[0] + len(last[1].text) : at]):
            groups[-1].append((at, term))
        else:
            groups.append([(at, term)])
    groups = [g for g in groups if not any(_joined_to_cue(c, at, t, joint) for at, t in g)]
    merged = [
        g[0][1] if len(g) == 1 else Term(c.u.text[g[0][0] : g[-1][0] + len(g[-1][1].text)], tuple(dict.fromkeys(w for _, t in g for w in t.words)), max(t.weight for _, t in g), tuple(x for _, t in g for x in t.soft))
        for g in groups
    ]
    return [*merged, *(t for t in terms if all(t is not o for _, o in placed))]


def _joined_to_cue(c: Context, at: int, term: Term, joint: re.Pattern[str]) -> bool:
    """Whether a word is joined to a verb of the relation that is asked, which says enough: 出台或者立法."""
    text, end = c.u.text, at + len(term.text)
    cues = [k for k in c.u.cues if k.kind in ("relation", "stage", "aim") and k.end - k.start > 1]
    return any(joint.fullmatch(text[k.end : at]) or joint.fullmatch(text[end : k.start]) for k in cues if k.end <= at or k.start >= end)


def _modified(c: Context, found: list[Statement], modifiers: list[Term]) -> list[Statement]:
    """Of some statements those around which a word that only qualifies the kind stands, where it stands around any."""
    if not modifiers or not found:
        return found
    importance = c.weigh(modifiers, list(dict.fromkeys(str(s.document) for s in found)))
    return [s for s in found if c.nearness(s, modifiers, importance) >= 0.55] or found


def _by_terms(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], float]:
    if found[0].relation == "TARGETS":
        found = _besides_topic(c, found)
        if headed := sectors.headed(c, found, terms):
            return headed, 1.0
    if found[0].relation == "HAS_PROJECT" and not any(words & set(t.words) for t in terms for words, _ in SHAPES) and (sector := sectors.sector(c, found, terms)):
        kept, fit = _nearest(c, sector.statements, sector.rest)
        if kept:
            return kept, fit
    called, rest = _so_called(c, found, terms) if found[0].relation in NAMED_BY_KIND else (found, terms)
    if len(called) < len(found) and rest != terms:
        kept, fit = _nearest(c, called, rest)
        if kept:
            return kept, fit
    return _nearest(c, called if rest == terms else found, terms)


# What a kind asked for may be qualified by without a plan saying so of each.
MODIFIERS = frozenset(["境外", "海外", "国外", "境外园区", "外国", "国内", "国内外", "周边", "附近", "邻近", "周围", "海内外", "境内外", "省内外", "全球", "世界", "省外", "本地", "当地", "国际", "地方", "大型", "知名", "主要", "重要", "有关", "点名", "具体", "招商活动", "对接活动", "经贸活动", "节会", "展会活动", "重点项目", "重大项目", "建设项目"])


# What any fair of a plan is for.
OF_FAIRS = frozenset(["招商", "招商引资", "洽谈", "洽谈活动", "招商洽谈活动", "推介", "推介活动", "引资", "对接", "产业对接", "投资", "经贸", "交流", "节会招商", "交易", "贸易", "商贸", "行业", "专业", "盛会", "国内外", "业界"])


def _modifies(term: Term, found: Sequence[Statement]) -> bool:
    """Whether a word only qualifies the kind asked for."""
    return bool(MODIFIERS & set(term.words)) or (bool(found) and found[0].relation == "PARTICIPATES_IN" and term.text in OF_FAIRS)


def _nearest(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], float]:
    if not terms:
        return found, 1.0
    importance = c.weigh(terms, list(dict.fromkeys(str(s.document) for s in found)))
    again = _named_again(c, found)
    names = {s.id: c.names_of([s.subject] if s.relation == "TARGETS" else [s.subject, s.object]) for s in found}
    scored = [(max(c.nearness(place, terms, importance, names[s.id]) for place in _places(c, s, again)), s) for s in found]
    top = max(v for v, _ in scored)
    if top < 0.35 and _name_missing(c, terms, found):
        return [], 0.0
    if top < 0.35 and (c.u.has("aim") or (sum(importance) < 0.5 and not any(_is_head(c, t) for t in terms))):
        return found, 0.8
    if top < 0.35:
        return [], 0.0
    return [s for v, s in scored if v >= top - 0.15], min(1.0, 0.5 + 0.55 * top)


# Of more documents than this, only where a field is first spoken of is looked at.
SEVERAL = 20
# District, city, province.
LEVELS = 3
MANY = 200


_HEADED = re.compile(r"(?:\b(?:which|what|how many)|^list(?: (?:all|every))?(?: the)?) ((?:(?!(?:is|are|was|were|will|would|do|does|did|should|can|could|has|have|that|in|of|at|for|by|from|with|to)\b)[\w&-]+ ){0,4}(?!(?:is|are|was|were|will|would|do|does|did|should|can|could|has|have)\b)[\w&-]+)")


def _name_missing(c: Context, terms: Sequence[Term], found: Sequence[Statement]) -> bool:
    """Whether a name of the question stands in none of the plans: to be listed in Hong Kong is not to be listed somewhere."""
    named = {c.u.text[m.start : m.end] for m in c.u.mentions}
    documents = list(dict.fromkeys(str(s.document) for s in found))[:SEVERAL]
    return any(t.text in named and not any(t.coverage(c.texts.folded(d)) == 1.0 for d in documents) for t in terms)


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


# Relations to things whose names say what they are: projects, fairs, policies, funds.
NAMED_BY_KIND = ("HAS_PROJECT", "UNDERTAKES", "PARTICIPATES_IN", "REFERS_TO", "MENTIONS")


# Kinds of works whose names seldom hold the word for the kind.
SHAPES = (
    (frozenset({"道路", "公路", "市政道路"}), re.compile(r"(?:路|大道|高速|街|(?<![装产水送制膜配封涂])线)(?:$|[（(]|[东西南北]?延|[东西南北中]?段|改造|工程|项目)")),
    (frozenset({"水厂", "供水厂"}), re.compile(r"水厂|净化厂|供水")), (frozenset({"水务", "供水"}), re.compile(r"水厂|净化厂|供水|引水|再生水|污水|净水|雨污|水质|水系|水务|水库|管网|排水")),
    (frozenset({"医院", "医疗机构"}), re.compile(r"医院|卫生院|医疗中心")), (frozenset({"学校", "小学", "中学"}), re.compile(r"学校|小学|中学|幼儿园|[一二三]小$|[一二三]中$")),
    (frozenset({"桥", "大桥", "桥梁"}), re.compile(r"桥")), (frozenset({"住房", "人才公寓", "公寓"}), re.compile(r"公寓|公租房|住房|小区")),
    (frozenset({"公园", "绿地"}), re.compile(r"公园|绿地|花海")), (frozenset({"车站", "站场"}), re.compile(r"(?<![电油水泵气换热])站$|首末站|站场|枢纽站|高铁站")),
)


# Works on what is there: said once for a whole list (甲医院、乙学校扩建项目), so that only some of its names end so.
_WORKS = frozenset(["扩建", "改扩建", "改建", "迁建", "重建"])
# What is to become a thing is not yet called so: 升级为综合保税区, apply for a bonded zone.
BECOMING = re.compile(r"(?:争取|争设|设立?|筹设|新设|申建|报批|批建|升级?(?:为|成|到)?|升格(?:为|成)?|创建|申报|争创|转型?为|变[成为]|晋升为?|\b(?:become|(?:upgraded?|promoted|turn(?:ed)?|converted) (?:to|into|as)|apply for|bid for))\s*(?:an? |the )?$")


def _so_called(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], list[Term]]:
    """Where a word of the question is part of names (变电站), what is so called; and the words that are left then."""
    entities = c.names.entities(list({e for s in found for e in (s.subject, s.object)}))
    names = {s.id: "|".join(fold(n) for n in entities[s.object].names) for s in found if s.object in entities}
    shaped = [(t, pattern) for t in terms for words, pattern in SHAPES if words & set(t.words)]
    kept = [s for s in found if any(pattern.search(n) for _, pattern in shaped for n in names.get(s.id, "").split("|"))]
    if kept:
        return kept, [t for t in terms if all(t is not o for o, _ in shaped)]
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


def _of_aim(c: Context, found: list[Statement]) -> list[Statement]:
    """Where a question names an aim (上市, 入规), the statements with that aim, or whose words name it."""
    aims = {cue.value for cue in c.u.cues if cue.kind == "aim"}
    if not aims or not found or _one_of_verbs(c):
        return found
    words = [w for a in aims for w in lexicon("question_words").entries[f"aim.{a}"].aliases]
    kept = []
    for s in found:
        near = c.texts.piece(str(s.document), s.start, s.end, ",，:：。;；!！?？\n　|")
        if any(w.lower() in near for w in words) or any(a in str(s.qualifiers.get("aim", "")) for a in aims):
            kept.append(s)
    return kept


def _one_of_verbs(c: Context) -> bool:
    """Whether an aim is but one of several verbs: to apply for or be upgraded to a bonded zone."""
    joint = _OR_EN if c.u.language == "en" else _OR
    if re.search(r"(?:申报|创建|认定)(?:、|或者?|和|以及|并|/)(?:申报|升级|升格|创建|争创|转为|晋升|获批)|(?:升级|升格|创建|争创|获批)[成为]?(?:、|或者?|和|以及|并|/)(?:申报|认定)", c.u.text):
        return True
    others = [k for k in c.u.cues if k.kind in ("relation", "stage")]
    return any(joint.fullmatch(c.u.text[a.end : o.start]) or joint.fullmatch(c.u.text[o.end : a.start]) for a in c.u.cues if a.kind == "aim" for o in others)


def _follows(
    c: Context, relations: Sequence[str], direction: str, types: Sequence[str], kept: Sequence[Statement], words: Sequence[str],
    qualifiers: dict[str, tuple[str, ...]], chosen: bool,
) -> p.Set:
    parts: list[p.Set] = []
    documents = tuple(dict.fromkeys(str(s.document) for s in kept))
    for relation in relations:
        own = [s for s in kept if s.relation == relation]
        if not own:
            continue
        start: p.Set | None
        ids = [i for s in (*c.owners, *c.inner) for i in s.ids]
        if direction == p.BOTH:
            near = tuple(i for i in dict.fromkeys(e for s in own for e in (s.subject, s.object)) if i in ids) or tuple(dict.fromkeys(s.subject for s in own))
        else:
            near = tuple(dict.fromkeys(s.subject if direction == p.OUT else s.object for s in own))
        entities = c.names.entities(list(near))
        start = p.Entities(near, "、".join(e.name for e in entities.values()))
        parts.append(p.Follow(relation, direction, start, tuple(types), tuple(words), qualifiers, (), documents, tuple(s.id for s in own)))
    return p.Or(tuple(parts)) if len(parts) > 1 else parts[0]


# Verbs that say what kind of working together is asked for; 合作 and its like say nothing more.
_TOGETHER = re.compile(r"联动|共建|结对|携手|抱团|互认|联盟|战略合作|对接")


def _of_verb(c: Context, found: list[Statement]) -> list[Statement]:
    """Where a question asks for a kind of working together (联动, 共建), the partners of which the plan says just that, if there are any."""
    if found[0].relation == "REFERS_TO":
        return _handled(c, found)
    verb = _TOGETHER.search(c.u.text)
    if verb is None or found[0].relation != "COOPERATES_WITH":
        return found
    return [s for s in found if verb[0] in c.texts.piece(str(s.document), s.start, s.end)] or found


# What is done with a document: made, changed, or carried out.
_HANDLED = (
    (re.compile(r"出台|制定|起草|编制|立法|新出|拟定|颁布|印发|\b(?:draw up|issue|introduce|formulate|adopt|enact|legislate|publish|draft)"), re.compile("出台|制定|起草|编制|立法|印发|颁布|研究提出|拟定|研究形成")),
    (re.compile(r"修订|修改|修编|\b(?:revise|amend|update|rewrite)"), re.compile("修订|修改|修编|完善")),
    (re.compile(r"落实|贯彻|执行|依据|按照|依托|\b(?:implement|carry out|carried out|follow|comply)"), re.compile("落实|贯彻|执行|依据|按照|根据|实施|依托|发挥|深入|对接")),
)


def _handled(c: Context, found: list[Statement]) -> list[Statement]:
    """Where a question says what is done with the documents it asks for, those of which the plan says that, if there are any."""
    ways = [done for asked, done in _HANDLED if asked.search(c.u.text)]
    if not ways:
        return found
    return [s for s in found if any(w.search(c.texts.piece(str(s.document), s.start, s.start + 1, "。;；!！?？,，\n　|")) for w in ways)] or found


_LAND = ((r"拆迁|征地|征拆|腾地|demolition|relocat|resettle", ("拆迁", "征地", "征拆", "腾地", "搬迁")), (r"供地|拿地|get land|land supply|supplied with land|be given land|receive land|land allocation", ("供地", "拿地", "供应", "出让")))


def _of_land(c: Context, found: list[Statement]) -> list[Statement]:
    """Clearing land and supplying it are one stage, which a question may ask of apart."""
    for pattern, words in _LAND:
        if re.search(pattern, c.u.text):
            kept = [s for s in found if any(w in c.texts.piece(str(s.document), s.start, s.end, ",，:：。;；!！?？\n　|") for w in words)]
            return kept or found
    return found
