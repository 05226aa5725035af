"""Questions for lists: parks by industry, industries by park, projects, companies, partners, fairs, policies, funds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions import plan as p
from search.questions.context import Context, Reading, Subject
from search.questions.readings import topics
from search.questions.texts import Term, covered
from search.questions.understanding import SPEAKS
from search.questions.words import english_phrases, synonyms

PLACES = ("Park", "Region")
ENOUGH = 0.62


def asked_types(c: Context) -> tuple[str, ...]:
    """The types that a question asks for: of the kinds named nearest to its question word."""
    types = tuple(dict.fromkeys(k.value for k in c.u.asked))
    if "Document" in types and c.owners and c.u.has("relation.REFERS_TO"):
        return ("Policy",)
    if SPEAKS.search(c.u.text) and any(t in ("Document", "Policy", "Task") for t in types) and not c.owners:
        return ("Document",)
    return types


def _inside_name(c: Context, start: int, end: int) -> bool:
    return any(m.start <= start and end <= m.end for m in c.u.mentions)


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for a list."""
    if not c.u.has("ask.which", "ask.count", "type") and not c.u.mentions:
        return
    types = asked_types(c)
    if c.u.has("ask.where") and types in (("Park",), ("Region",), ("Park", "Region"), ()):
        yield from _where(c)
    for kind in types or ("",):
        if _DUTY.search(c.u.text) and (kind not in ("Agency", "Organization", "Company") or not c.u.has("relation.COOPERATES_WITH")):
            continue
        yield from _of_kind(c, kind, types)


# Asks for the units of a task, which lists of other things do not answer.
_DUTY = re.compile(r"负责|牵头|责任(?:单位|部门)|主管|归口|哪个部门|哪些部门|responsible|in charge|charged with|takes? the lead|accountable")


def _of_kind(c: Context, kind: str, types: Sequence[str]) -> Iterator[Reading]:
    readers = {
        "Park": _places, "Region": _places, "Industry": _industries, "Project": _projects, "Company": _companies, "Event": _fairs,
        "Organization": _partners, "Policy": _policies, "Fund": _funds, "Document": _documents, "Agency": _bodies, "": _anything,
    }
    if kind in readers:
        yield from readers[kind](c, types)


# places ---------------------------------------------------------------------------------------------------------------


# Kinds of parks that a question may ask for, with what their names hold.
PARK_KINDS = (
    (r"综合保税区|综保区|bonded zone", ("综合保税区", "综保区")), (r"高新区|高新技术|high-tech zone|hi-tech zone", ("高新",)), (r"经开区|经济技术开发区|etdz|development zone", ("经开", "经济技术开发区", "经济开发区")),
    (r"小镇|\btowns?\b", ("小镇",)), (r"自贸|free trade zone", ("自贸", "自由贸易")), (r"产业园(?!区)|工业园(?!区)|industrial parks?", ("产业园", "工业园", "园")), (r"新区|new areas?", ("新区",)), (r"保税区|保税", ("保税区", "综保区")), (r"基地|\bbases?\b", ("基地",)),
)


def kind_words(c: Context) -> tuple[str, ...]:
    """What names of the places asked for must hold: 哪些综合保税区 asks for bonded zones only."""
    for a, b in c.u.spans("type.Park"):
        if not _inside_name(c, a, b):
            for pattern, words in PARK_KINDS:
                if re.search(pattern, c.u.text[a:b]):
                    return words
    return ()


def _places(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    wanted = tuple(t for t in PLACES if t in types) or PLACES
    subjects = c.owners or c.inner
    words = kind_words(c)
    if subjects and c.u.has("relation.COOPERATES_WITH"):
        yield from _narrowed(c, ["COOPERATES_WITH"], p.BOTH, wanted, "partners", 0.95, words=words)
    parts, rest = _topic_sets(c, wanted)
    if rest:
        said = _said(c, rest, wanted)
        parts, rest = ([*parts, said], []) if said else (parts, rest)
    if (parts and not rest and c.u.has("relation.TARGETS", "type.Industry")) or len(parts) == 1:
        parts = [_with_mentioned(c, part, wanted) for part in parts]
    if parts and not rest:
        parts += [_within(c, subjects, wanted)] if subjects and not c.owners else []
        parts += [p.All(wanted, words)] if words and not subjects else []
        if _DENIED.search(c.u.text) and not subjects:
            whole = p.Follow("ABOUT", p.OUT, p.Documents(years=c.u.years), types=wanted)
            yield Reading(p.Listing(p.Without(whole, p.Or(tuple(parts)) if len(parts) > 1 else parts[0])), 1.1, "places that do not")
            return
        yield Reading(p.Listing(p.And(tuple(parts)) if len(parts) > 1 else parts[0]), 0.72 if c.owners else 0.95, "places by topic")
    if subjects:
        yield from _narrowed(c, ["COOPERATES_WITH"], p.BOTH, wanted, "partners", 0.85, words=words)
        yield from _narrowed(c, ["LOCATED_IN"], p.IN, wanted, "places within", 0.7 if SPEAKS.search(c.u.text) else 0.8, words=words)
        yield from _narrowed(c, ["MENTIONS"], p.OUT, wanted, "places mentioned", 0.95 if words and re.search(r"提到|提及|点名|出现|mention|named", c.u.text) else 0.7, words=words)


_VERBS = re.compile(r"发展|培育|壮大|做强|做大|做优|布局|聚焦|主攻|瞄准|打造|引进|招引|集聚|拓展|围绕|抢滩|突出|进军|开展|主推|深耕|延伸|拉长")


def _with_mentioned(c: Context, part: p.Set, wanted: Sequence[str]) -> p.Set:
    """Places by industry, with those whose plan develops it in words that no statement carries."""
    if not isinstance(part, p.Follow) or part.relation != "TARGETS" or not isinstance(part.start, p.Entities) or not c.all_documents:
        return part
    known = {s.document for s in c.statements("TARGETS", objects=part.start.ids)}
    quotes: dict[str, p.Quote] = {}
    for s in c.statements("MENTIONS", objects=part.start.ids):
        if s.document in known or s.document in quotes or part.start.marks.get(s.object) or not c.timely(s):
            continue
        near = c.texts.text(str(s.document))[max(0, s.start - 30) : s.start]
        verbs = list(_VERBS.finditer(re.split(r"[。;；]", near)[-1]))
        if verbs and not re.search(r"不|禁|停", near[verbs[-1].start() - 2 : verbs[-1].start()]):
            quotes[str(s.document)] = p.Quote(str(s.document), s.start, s.end)
    return p.Or((part, p.Said(tuple(quotes.values()), tuple(wanted), part.start.words))) if quotes else part


_DENIED = re.compile(r"没有(?:提|布局|发展|涉及|写|参加|设)|未(?:提|布局|涉及|发展|参加)|不(?:布局|发展|涉及|做)|\b(?:do|does|did) not\b|\bdon't\b|\bdoesn't\b|\bnot (?:mention|target|develop)|without (?:mention|target)|\bno mention\b")


def _within(c: Context, subjects: Sequence[Subject], wanted: tuple[str, ...]) -> p.Set:
    """The places in some regions, and those regions themselves."""
    ids = tuple(i for s in subjects for i in s.ids)
    named = p.Entities(ids, subjects[0].mention.chinese)
    return p.Or((named, p.Follow("LOCATED_IN", p.IN, named, types=wanted)))


SAID_ENOUGH = 0.8


def _said(c: Context, terms: Sequence[Term], wanted: Sequence[str]) -> p.Set | None:
    """The places whose documents say what no entity stands for; only in libraries small enough to be read."""
    documents = c.in_years(c.all_documents, c.u.years)
    if not documents or any(not t.words for t in terms):
        return None
    importance = c.weigh(terms, documents)
    quotes = []
    for s in c.sentences(documents):
        fit = covered(terms, importance, (s.folded, 1.0))
        if fit >= SAID_ENOUGH:
            quotes.append(p.Quote(s.document, s.start, s.end))
    return p.Said(tuple(quotes), tuple(wanted), " ".join(t.text for t in terms)) if quotes else None


BOTH = re.compile(
    r"既.+(?:又|也|还)|同时|并且|而且|兼|又.+又|(?:都|还|也)(?:要|在|会)?(?:发展|布局|做|参加|有|聚焦|培育|去)|\bboth\b|\balso\b|as well as|at the same time|\band (?:which|that) also\b"
)
_ASIDE = re.compile(r"[(（][^)）]*[)）]")


def _topic_sets(c: Context, wanted: Sequence[str]) -> tuple[list[p.Set], list[Term]]:
    """One set of places for each thing that the question says of them; and the words that no set stands for."""
    both = bool(BOTH.search(c.u.text))
    sets: list[tuple[str, p.Set]] = []
    used = set()
    whose = c.subject_mentions()
    asides = [a.span() for a in _ASIDE.finditer(c.u.text)]
    aside = [m for m in c.u.mentions if any(a <= m.start and m.end <= b for a, b in asides) and c.u.text[m.start - 1] not in "(（"]
    aside += [m for m in c.u.mentions if m not in aside and any(a + 1 == m.start for a, _ in asides) and len(c.u.mentions) > 1]
    used |= set(aside)
    for m in c.u.mentions:
        made = None if m in whose or m in aside else _by_mention(c, m, wanted)
        if made:
            sets.append(made)
        used.add(m)
    rest: list[Term] = []
    soft: list[Term] = []
    for term in _topic_terms(c, used):
        found = topics.of_term(c, term)
        if found:
            sets.append(("industry", p.Follow("TARGETS", p.IN, found, types=tuple(wanted))))
        elif _tells(term):
            rest.append(term)
        else:
            soft.append(term)
    if not sets and not rest:
        rest = [t for t in soft if t.text not in SOFT]
    if sets and not both and len({k for k, _ in sets}) == 1:
        rest = []  # alternatives: what is not known takes nothing from what is
    return _combined(sets, both), rest


def _tells(term: Term) -> bool:
    """Whether a word must be accounted for; words that any plan may use need not."""
    return term.text not in SOFT and (not term.words or (term.text not in synonyms() and term.text not in english_phrases()))


# Words of a question about places that say why it is asked, not what is sought.
SOFT = frozenset(["招商", "参展", "展会", "落户", "业务", "引资", "推介", "投资", "企业", "选址", "布点", "入驻", "创业", "调研", "广告", "借势", "平台", "机会", "产业", "行业", "领域"])


def _combined(sets: list[tuple[str, p.Set]], both: bool) -> list[p.Set]:
    """A、B alike are alternatives unless the question says both; things of different kinds must all hold."""
    groups: dict[str, list[p.Set]] = {}
    for i, (kind, made) in enumerate(sets):
        groups.setdefault(f"{kind}{i}" if both else kind, []).append(made)
    return [p.Or(tuple(group)) if len(group) > 1 else group[0] for group in groups.values()]


def _by_mention(c: Context, m: topics.Mention, wanted: Sequence[str]) -> tuple[str, p.Set] | None:
    types = tuple(wanted)
    if m.of("Event"):
        return "event", p.Follow("PARTICIPATES_IN", p.IN, topics.fairs(c, m), types=types)
    if m.of("Company") and not m.of("Industry"):
        firm = p.Entities(m.of("Company"), m.chinese)
        projects: p.Set = p.Or((p.Follow("UNDERTAKES", p.OUT, firm), p.All(("Project",), (m.chinese,))))
        if c.u.has("relation.SUPPORTS") and not c.u.has("type.Project"):
            return "company", p.Follow("SUPPORTS", p.IN, firm, types=types)
        return "company", p.Follow("HAS_PROJECT", p.IN, projects, types=types)
    if m.of("Industry"):
        found = topics.of_mention(c, m)
        return ("industry", p.Follow("TARGETS", p.IN, found, types=types)) if found else None
    if m.of("Project"):
        return "project", p.Follow("HAS_PROJECT", p.IN, p.Entities(m.of("Project"), m.chinese), types=types)
    if m.of("Policy"):
        cited = p.Follow("REFERS_TO", p.IN, p.Entities(m.of("Policy"), m.chinese))
        return "policy", p.Follow("ABOUT", p.OUT, cited, types=types)
    if m.of("Organization", "Agency"):
        return "partner", p.Follow("COOPERATES_WITH", p.BOTH, p.Entities(m.of("Organization", "Agency"), m.chinese), types=types)
    if m.of("Region", "Park"):
        return "place", p.Follow("COOPERATES_WITH" if c.u.has("relation.COOPERATES_WITH") else "LOCATED_IN", p.BOTH if c.u.has("relation.COOPERATES_WITH") else p.IN, p.Entities(m.of("Region", "Park"), m.chinese), types=types)
    return None


def _topic_terms(c: Context, used: set[topics.Mention]) -> list[Term]:
    asides = [c.u.text[slice(*a.span())] for a in _ASIDE.finditer(c.u.text)]
    terms = c.u.content(used, ("ask", "outline", "type", "relation", "stage", "aim"))
    return [t for t in terms if not used or not any(t.text in a for a in asides)]


# what a subject has ---------------------------------------------------------------------------------------------------


def _narrowed(
    c: Context, relations: Sequence[str], direction: str, types: Sequence[str], name: str, score: float,
    consume: Sequence[str] = ("type", "relation"), words: Sequence[str] = (), qualifiers: dict[str, tuple[str, ...]] | None = None,
) -> Iterator[Reading]:
    """What relations of the question's subjects lead to, kept to what the other words of the question say."""
    for inner in ([True, False] if c.inner and c.owners else [False]):
        found = _candidates(c, relations, direction, types, inner, words, qualifiers or {})
        kept, fit = _about(c, found, consume, inner)
        if kept:
            fit *= 0.8 if relations == ["MENTIONS"] and len(kept) == len(found) and not words else 1.0
            yield Reading(p.Listing(_follows(c, relations, direction, types, kept, words, qualifiers or {}, len(kept) < len(found))), score * fit + 0.02 * inner, name)
            return


def _candidates(
    c: Context, relations: Sequence[str], direction: str, types: Sequence[str], inner: bool, words: Sequence[str], qualifiers: dict[str, tuple[str, ...]],
) -> list[Statement]:
    documents = c.in_years(c.documents, c.u.years) if c.documents else (c.in_years(c.all_documents, c.u.years) if not c.u.places else [])
    if not documents:
        return []
    found = [s for s in c.statements(*relations, documents=documents) if c.timely(s)]
    ids = {i for s in (c.inner if inner else c.inner if not c.owners else []) for i in s.ids}
    entities = c.names.entities(list({e for s in found for e in (s.subject, s.object)}))
    own = {i for s in c.owners for i in s.ids}
    if ids and not any((s.subject if direction != p.IN else s.object) in ids or (direction == p.BOTH and s.object in ids) for s in found):
        found = [s for s in found if _names_near(c, s, ids)]
        ids = set()
    kept = []
    for s in found:
        near, far = (s.subject, s.object) if direction != p.IN else (s.object, s.subject)
        if ids and near not in ids and not (direction == p.BOTH and far in ids) and not (s.relation == "HAS_PROJECT" and _names_near(c, s, ids)):
            continue
        if far in own and near not in own and direction != p.BOTH:
            continue
        if ids and direction == p.BOTH and far in ids:
            near, far = far, near
        if types and (far not in entities or entities[far].type not in types):
            continue
        if words and not any(w in n for w in words for n in entities[far].names):
            continue
        if any(s.qualifiers.get(k) not in v for k, v in qualifiers.items()):
            continue
        if not c.runner.in_years(s, c.u.years) and s.qualifiers.get("year"):
            continue
        kept.append(s)
    return kept


def _names_near(c: Context, s: Statement, ids: set[str]) -> bool:
    sentence = c.texts.sentence_at(str(s.document), s.start)
    names = [fold(n) for n in c.own_names(ids)]
    clause = c.texts.clause_at(str(s.document), s.start)
    heading = clause.heading if clause else ""
    return any(n in heading or (sentence is not None and n in sentence.folded) for n in names)


def _about(c: Context, found: list[Statement], consume: Sequence[str], inner: bool) -> tuple[list[Statement], float]:
    """The statements whose surroundings say the other words of the question best, and how well they do."""
    found = _of_land(c, _of_aim(c, found)) if c.u.has("stage.land") else _of_aim(c, found)
    without = [s.mention for s in c.inner] if inner or not c.owners else []
    terms = [t for t in c.content(*consume, "aim", without=without) if not MODIFIERS & set(t.words)]
    if not terms or not found:
        return found, 1.0
    if found[0].relation == "TARGETS":
        found = _besides_topic(c, found)
    called, rest = _so_called(c, found, terms) if found[0].relation in NAMED_BY_KIND else (found, terms)
    if len(called) < len(found):
        kept, fit = _nearest(c, called, rest)
        if kept:
            return kept, fit
    return _nearest(c, found, terms)


# What a kind asked for may be qualified by without a plan saying so of each.
MODIFIERS = frozenset(["境外", "海外", "国外", "境外园区", "外国", "国内", "省外", "本地", "当地", "国际", "地方", "大型", "知名", "主要", "重要", "有关", "点名", "具体"])


def _nearest(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], float]:
    if not terms:
        return found, 1.0
    importance = c.weigh(terms, list(dict.fromkeys(str(s.document) for s in found)))
    names = {s.id: c.names_of([s.subject] if s.relation == "TARGETS" else [s.subject, s.object]) for s in found}
    scored = [(c.nearness(s, terms, importance, names[s.id]), s) for s in found]
    top = max(v for v, _ in scored)
    if top < 0.35 and (c.u.has("aim") or sum(importance) < 0.5):
        return found, 0.8
    if top < 0.35:
        return [], 0.0
    return [s for v, s in scored if v >= top - 0.15], min(1.0, 0.5 + 0.55 * top)


def _besides_topic(c: Context, found: list[Statement]) -> list[Statement]:
    """仲恺布局的未来赛道有哪些方向: the industry that is asked into is not itself an answer."""
    topic = {i for m in c.u.mentions_of("Industry") for i in m.of("Industry")}
    return [s for s in found if s.object not in topic] or found


# Relations to things whose names say what they are: projects, fairs, policies, funds.
NAMED_BY_KIND = ("HAS_PROJECT", "UNDERTAKES", "PARTICIPATES_IN", "REFERS_TO", "MENTIONS")


def _so_called(c: Context, found: list[Statement], terms: list[Term]) -> tuple[list[Statement], list[Term]]:
    """Where a word of the question is part of names (变电站), what is so called; and the words that are left then."""
    entities = c.names.entities(list({e for s in found for e in (s.subject, s.object)}))
    names = {s.id: "|".join(fold(n) for n in entities[s.object].names) for s in found if s.object in entities}
    naming = [(max(len(w) for w in t.folded if any(w in n for n in names.values())), t) for t in terms if any(w in n for w in t.folded for n in names.values())]
    if not naming:
        return found, terms
    main = max(naming, key=lambda x: x[0])[1]
    if max(len(w) for w in main.folded) < 2:
        return found, terms
    kept = [s for s in found if main.coverage(names.get(s.id, "")) == 1.0]
    rest = [t for t in terms if t is not main and not any(t is o for _, o in naming)]
    return kept, rest


def _of_aim(c: Context, found: list[Statement]) -> list[Statement]:
    """Where a question names an aim (上市, 入规), the statements with that aim, or whose words name it."""
    aims = {cue.value for cue in c.u.cues if cue.kind == "aim"}
    if not aims or not found:
        return found
    words = [w for a in aims for w in lexicon("question_words").entries[f"aim.{a}"].aliases]
    kept = []
    for s in found:
        near = c.texts.piece(str(s.document), s.start, s.end, ",，:：。;；!！?？\n　|")
        if any(w.lower() in near for w in words) or any(a in str(s.qualifiers.get("aim", "")) for a in aims):
            kept.append(s)
    return kept


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


def _industries(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    bridged = _industries_of_project(c)
    if bridged:
        yield Reading(p.Listing(bridged), 0.97, "industries of the park of a project")
    if c.subjects:
        yield from _narrowed(c, ["TARGETS"], p.OUT, ("Industry",), "industries", 0.9, ("type", "relation"))
        if c.inner:
            yield from _narrowed(c, ["MENTIONS"], p.OUT, ("Industry",), "industries mentioned", 0.7, ("type", "relation"))


_WHERE = re.compile(r"有.{1,16}(?:项目|基地|工厂)的|建有|拥有|所在|位于的|落户的|in which|where|that hosts|which hosts|home to|of the park|hosting|that has|with the")


def _industries_of_project(c: Context) -> p.Set | None:
    """比耐新能源的锂电池一期所在的园区主攻哪些产业: from the project to its park, from there to the industries."""
    projects = c.u.mentions_of("Project", "Company")
    if not projects or not _WHERE.search(c.u.text):
        return None
    ids: list[str] = [i for m in projects for i in m.of("Project")]
    if not ids:
        firms = [i for m in projects for i in m.of("Company")]
        ids = [s.object for s in c.statements("UNDERTAKES", subjects=firms)] if firms else []
        ids += [e.id for m in projects for e in c.view.find_entities(m.chinese, ["Project"], limit=10)]
    if not ids:
        return None
    found = c.statements("HAS_PROJECT", objects=ids)
    parks = _most_special(c, found)
    start = p.Entities(tuple(dict.fromkeys(ids)), projects[0].chinese)
    whole = p.Follow("TARGETS", p.OUT, p.Follow("HAS_PROJECT", p.IN, start, types=("Park",)), types=("Industry",))
    own = [s for s in c.statements("TARGETS", subjects=parks)] if parks else []
    if (own and len(parks) < len({s.subject for s in found})) or (own and not c.documents_about(parks)):
        return p.Follow("TARGETS", p.OUT, p.Entities(tuple(parks), "、".join(e.name for e in c.names.entities(parks).values())), types=("Industry",))
    near = _in_same_clause(c, found)
    if near:
        return p.Follow("TARGETS", p.OUT, p.Follow("HAS_PROJECT", p.IN, start, types=("Park",)), types=("Industry",), statements=tuple(s.id for s in near))
    return whole


def _most_special(c: Context, found: Sequence[Statement]) -> list[str]:
    """Of the places that have a project, those that are not the subjects of whole documents; the park that its clause is about."""
    places = list(dict.fromkeys(s.subject for s in found))
    inner = [i for i in places if not c.documents_about([i])]
    if inner:
        return inner
    return list(dict.fromkeys(i for s in found for i in _heading_parks(c, s))) or places


def _heading_parks(c: Context, s: Statement) -> list[str]:
    clause = c.texts.clause_at(str(s.document), s.start)
    if clause is None:
        return []
    named = c.statements("MENTIONS", subjects=[clause.task])
    parks = c.names.entities([m.object for m in named])
    return [i for i, e in parks.items() if e.type == "Park" and any(fold(n) in clause.heading for n in e.names) and not c.documents_about([i])]


def _in_same_clause(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """The industries that the clause of a project names, where it is a clause about one park among several."""
    kept = []
    for s in found:
        clause = c.texts.clause_at(str(s.document), s.start)
        if clause and _heading_parks(c, s):
            kept += [t for t in c.statements("TARGETS", documents=[str(s.document)]) if clause.start <= t.start < clause.end]
    return kept


def stages(c: Context) -> tuple[str, ...]:
    """The stages of projects that a question names."""
    return tuple(dict.fromkeys(cue.value for cue in c.u.cues if cue.kind == "stage"))


KINDS = re.compile(r"(变电站|输变电|污水处理厂|污水厂|水厂|道路|公路|铁路|学校|医院|公寓|码头|物流园|产业园|厂房|充电|基地|电站|桥|管网|隧道|机场|车站|数据中心|加油站|公园|酒店|研发中心|实验室)")


_LAND = ((r"拆迁|征地|征拆|腾地|demolition|relocat|resettle", ("拆迁", "征地", "征拆", "腾地", "搬迁")), (r"供地|拿地|get land|land supply|supplied with land|be given land|receive land|land allocation", ("供地", "拿地", "供应", "出让")))


def _of_land(c: Context, found: list[Statement]) -> list[Statement]:
    """Clearing land and supplying it are one stage, which a question may ask of apart."""
    for pattern, words in _LAND:
        if re.search(pattern, c.u.text):
            kept = [s for s in found if any(w in c.texts.piece(str(s.document), s.start, s.end, ",，:：。;；!！?？\n　|") for w in words)]
            return kept or found
    return found


def _projects(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    named = c.u.mentions_of("Project") or c.u.mentions_of("Company")
    ids = named[0].of("Project") if named else ()
    if named and not ids:
        ids = tuple(dict.fromkeys(s.object for s in c.statements("UNDERTAKES", subjects=named[0].of("Company"))))
    if ids and _WHERE.search(c.u.text):
        parks = _most_special(c, c.statements("HAS_PROJECT", objects=ids))
        here = p.Follow("HAS_PROJECT", p.OUT, p.Entities(tuple(parks), "、".join(e.name for e in c.names.entities(parks).values())), types=("Project",))
        yield Reading(p.Listing(p.Without(here, p.Entities(ids, named[0].chinese))), 0.96, "other projects of a park")
    found = stages(c)
    for wanted in ([found, ()] if found else [()]):
        qualifiers = {"stage": tuple(wanted)} if wanted else None
        score = 0.92 if wanted else 0.85
        consume = ("type", "relation", "stage") if wanted else ("type", "relation")
        yield from _narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects", score, consume, qualifiers=qualifiers)
    firms = c.u.mentions_of("Company")
    if firms:
        firm = p.Entities(tuple(i for m in firms for i in m.of("Company")), firms[0].chinese)
        node: p.Set = p.Follow("UNDERTAKES", p.OUT, firm, types=("Project",))
        if c.owners:
            node = p.And((node, p.Follow("HAS_PROJECT", p.OUT, p.Entities(tuple(i for s in c.owners for i in s.ids), c.owners[0].mention.chinese))))
        yield Reading(p.Listing(node), 0.93, "projects of a company")


_BUILDERS = re.compile(r"谁(?:来|在)?(?:建|投资|承建|实施)|由谁(?:建|投资|承建)|哪家(?:企业|公司)?(?:建|投资|承建|实施)|who (?:will |is to |is )?(?:build|invest|undertak|develop)|(?:built|undertaken|developed|invested in) by")


def _companies(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    projects = [i for m in c.u.mentions_of("Project") for i in m.of("Project")]
    if projects and (_BUILDERS.search(c.u.text) or c.u.has("relation.UNDERTAKES")):
        yield Reading(p.Listing(p.Follow("UNDERTAKES", p.IN, p.Entities(tuple(projects), c.u.mentions_of("Project")[0].chinese), types=("Company",))), 1.0, "builders of a project")
    if c.u.has("relation.UNDERTAKES") or (c.u.has("type.Project") and not c.u.has("relation.SUPPORTS")):
        for place in (c.inner, c.owners):
            if place:
                ids = tuple(i for s in place for i in s.ids)
                start = p.Entities(ids, place[0].mention.chinese)
                within: p.Set = p.Or((p.Follow("HAS_PROJECT", p.OUT, start), p.Follow("LOCATED_IN", p.IN, start, types=("Project",))))
                yield Reading(p.Listing(p.Follow("UNDERTAKES", p.IN, within, types=("Company",))), 0.9, "builders")
                break
    if c.u.has("relation.COOPERATES_WITH") and not c.u.has("aim"):
        yield from _narrowed(c, ["COOPERATES_WITH"], p.BOTH, ("Company",), "partners", 0.9)
    if c.u.has("relation.SUPPORTS", "aim") or not c.u.has("relation"):
        yield from _narrowed(c, ["SUPPORTS"], p.OUT, ("Company",), "companies supported", 0.9, ("type", "relation"))
    yield from _narrowed(c, ["MENTIONS"], p.OUT, ("Company",), "companies mentioned", 0.74)


def _fairs(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    yield from _narrowed(c, ["PARTICIPATES_IN"], p.OUT, ("Event",), "fairs", 0.92)
    yield from _narrowed(c, ["MENTIONS"], p.OUT, ("Event",), "fairs mentioned", 0.7)


def _bodies(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """与…共建…的是哪些单位: partners of any kind."""
    if c.u.has("relation.COOPERATES_WITH"):
        yield from _narrowed(c, ["COOPERATES_WITH"], p.BOTH, ("Organization", "Agency", "Company"), "partners", 0.9)


BUILT = (
    (r"学校|中学|小学|幼儿园|school|kindergarten", ("学校", "小学", "中学", "幼儿园", "二小", "一小", "一中", "学院", "附小", "附中")), (r"医院|hospital", ("医院",)), (r"大学|universit", ("大学", "学院")),
)
BODIES = (
    (r"高校|大学|院校|学院|universit|college", ("大学", "学院", "学校", "高校")), (r"医院|hospital", ("医院",)), (r"银行|\bbanks?\b", ("银行",)), (r"协会|商会|学会|association|chamber", ("协会", "商会", "学会", "同业公会", "联合会")),
    (r"研究院|研究所|院所|research institut|\binstitutes?\b", ("研究院", "研究所", "科学院", "研究中心", "实验室")), (r"学校|school", ("学校", "小学", "中学", "学院")),
)
SCHOOLS = ("大学", "学院", "学校", "大专", "高校")


def _partners(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    for pattern, kinds in BUILT:
        if re.search(pattern, c.u.text) and c.u.has("stage", "relation.HAS_PROJECT"):
            yield from _narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects of a kind", 0.95, ("type", "relation", "stage"), words=kinds)
    words = next((kinds for pattern, kinds in BODIES if re.search(pattern, c.u.text)), ())
    yield from _narrowed(c, ["COOPERATES_WITH"], p.BOTH, ("Organization",), "partners", 0.92, words=words)
    yield from _narrowed(c, ["MENTIONS"], p.OUT, ("Organization",), "organisations mentioned", 0.7, words=words)


def _policies(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    yield from _narrowed(c, ["REFERS_TO"], p.OUT, ("Policy",), "policies", 0.88, ("type",))


def _funds(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    if c.subjects:
        yield from _narrowed(c, ["MENTIONS"], p.OUT, ("Organization", "Project", "Policy"), "funds", 0.95, words=("基金",))
    elif not c.u.places:
        yield Reading(p.Listing(p.All(("Organization",), ("基金",))), 0.95, "funds")


def _first_place(c: Context, document: str, terms: Sequence[Term]) -> list[p.Quote]:
    """Where a document names all of some things first; nothing where it lacks one."""
    places = []
    for term in terms:
        found = next((s for s in c.texts.sentences(document) if any(w in s.folded for w in term.folded)), None)
        if found is None:
            return []
        places.append(p.Quote(document, found.start, found.end))
    return places


def _where(c: Context) -> Iterator[Reading]:
    """In which place something lies."""
    things = c.u.mentions_of("Project", "Company", "Park")
    if things:
        thing = p.Entities(tuple(i for m in things[:1] for i in m.of("Project", "Company", "Park")), things[0].chinese)
        node = p.Or((p.Follow("LOCATED_IN", p.OUT, thing), p.Follow("HAS_PROJECT", p.IN, thing)))
        yield Reading(p.Listing(node), 1.0, "where it lies")


def _documents(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    terms = c.u.content([], ("ask", "outline", "type", "relation"))
    texts = c.in_years(c.all_documents, c.u.years)
    if terms and texts and all(t.words for t in terms):
        quotes = [q for d in texts for q in _first_place(c, d, terms)]
        if quotes:
            yield Reading(p.Listing(p.Said(tuple(quotes), ("Document",), " ".join(t.text for t in terms))), 0.95, "documents that say")
            return
    mentioned = [m for m in c.u.mentions if m not in c.subject_mentions()]
    if mentioned:
        sets = tuple(p.Documents(mentioning=p.Entities(m.all, m.chinese), years=c.u.years) for m in mentioned)
        yield Reading(p.Listing(p.And(sets) if len(sets) > 1 else sets[0]), 0.93, "documents")


def _anything(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """A question that names no kind: by its verb."""
    if c.u.has("ask.where"):
        yield from _where(c)
    if _BUILDERS.search(c.u.text):
        yield from _companies(c, types)
    if not c.subjects and c.u.mentions and not c.u.has("ask.figure"):
        yield from _places(c, ("Park", "Region"))
        return
    if c.u.has("relation.TARGETS") and c.subjects:
        yield from _industries(c, types)
    if c.u.has("relation.SUPPORTS", "aim") and c.subjects:
        yield from _companies(c, types)
    if c.u.has("relation.COOPERATES_WITH"):
        yield from _narrowed(c, ["COOPERATES_WITH"], p.BOTH, (), "partners", 0.8)
    if c.u.has("relation.PARTICIPATES_IN"):
        yield from _fairs(c, types)
    if c.u.has("stage", "relation.HAS_PROJECT"):
        yield from _projects(c, types)
