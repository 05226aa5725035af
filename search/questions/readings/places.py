"""Lists of places: by industry, fair, company, partner, policy, or by what their documents say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from graph.lexicon import lexicon
from graph.names import fold
from search.questions import examples
from search.questions.askedfor import SPEAKS
from search.questions.context import Context, Reading, Subject
from search.questions.language.words import english_phrases, synonyms
from search.questions.naming.meant import BUT_ZH
from search.questions.naming.names import PLACES, Mention
from search.questions.plans import plan as p
from search.questions.readings import abroad, around, asking, kindnamed, members, regions, sets, topics
from search.questions.readings.about import BECOMING
from search.questions.readings.verbs import of_aim
from search.questions.rewording import fairgoing
from search.questions.texts import Term, shares

# Kinds of parks that a question may ask for, with what their names hold.
PARK_KINDS = (
    (r"出口加工区|export[- ]processing zone", ("出口加工区",)), (r"保税物流中心|bonded logistics cent", ("保税物流中心",)),
    (r"综合保税区|综保区|bonded zone", ("综合保税区", "综保区")), (r"高新区|高新技术|high-tech zone|hi-tech zone", ("高新",)), (r"经开区|经济技术开发区|etdz|(?:economic|technolog\w+) development zone", ("经开", "经济技术开发区", "经济开发区")),
    (r"化工园", ("化工园", "化工产业园", "化工产业基地", "石化")), (r"物流园", ("物流园", "物流产业园", "物流基地")), (r"软件园", ("软件园", "软件产业园")), (r"创业园", ("创业园", "创业产业园")), (r"科创园", ("科创园", "科技园", "创新园")),
    (r"小镇|\btowns?\b", ("小镇",)), (r"自贸|free[- ]trade (?:zone|area)|\bftzs?\b", ("自贸", "自由贸易")), (r"产业园(?!区)|工业园(?!区)|industrial parks?", ("产业园", "工业园", "园")), (r"新区|new areas?", ("新区",)), (r"保税区|保税", ("保税区", "综保区")), (r"商务区|business districts?", ("商务区",)), (r"基地|\bbases?\b", ("基地",)),
)


# Towns and what stands beside them: 哪些镇, which townships.
_TOWNS, _TOWN_NAMES = re.compile(r"镇|街道|\b(?:towns?|townships?|sub-?districts?)\b"), ("镇", "乡", "街道", "苏木")
# How well places still fit a question that names a region for them which the names of none bear.
_OF_ANY_REGION = 0.8
# In English a development zone may be any; what stands before says of which kind.
_LEADS = re.compile(r"(?:\b(?:economic|(?:and )?technolog\w+|high-tech|hi-tech|bonded|free trade|export[- ]processing) )*$")


def kind_words(c: Context) -> tuple[str, ...]:
    """What names of the places asked for must hold, of any kind that is named: 哪些综合保税区 asks for bonded zones only, 园区或新区 for any."""
    left_out = [m.span() for m in BUT_ZH.finditer(c.u.text)] if c.u.excluded else []
    kinds = [k for k in c.u.asked if (k.value == "Park" or _TOWNS.search(c.u.text[k.start : k.end])) and not BECOMING.search(c.u.text[: k.start]) and not any(a <= k.start and k.end <= b for a, b in left_out)]
    found = [_TOWN_NAMES if k.value == "Region" else _names_hold("".join(_LEADS.findall(c.u.text[: k.start])[:1]) + c.u.text[k.start : k.end]) for k in kinds]
    return tuple(dict.fromkeys(w for words in found for w in words)) if all(found) else ()


def _names_hold(kind: str) -> tuple[str, ...]:
    """What the names of a kind of park hold; nothing where any park may be called so."""
    return next((words for pattern, words in PARK_KINDS if re.search(pattern, kind)), ())


def places(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """Readings of a question as one for places; of a region that it names for them those whose names bear it, where any do."""
    region = regions.lain_in(c, c.content("type", "relation")) if c.owners else ()
    for reading in _or_regions(c, types, list(_places(c, types))):
        yield _bearing(c, reading, region) if region else reading


def _or_regions(c: Context, types: Sequence[str], found: Sequence[Reading]) -> Sequence[Reading]:
    """The readings of a question for parks, or for those who seek a place for themselves the regions that go in for what they make, where no park does."""
    if set(types) != {"Park"} or c.owners or not around.FOR_US.search(c.u.text) or any(isinstance(r.plan, p.Listing) and c.runner.members(r.plan.of) for r in found):
        return found
    return [*found, *(r for r in _places(c, PLACES) if r.name == "places by topic")]


def _bearing(c: Context, reading: Reading, region: Sequence[str]) -> Reading:
    """A list of places cut to those whose names bear a region's; a list where none does fits less."""
    if not isinstance(reading.plan, p.Listing):
        return reading
    names = c.names.entities(list(c.runner.members(reading.plan.of)))
    own = tuple(i for i, e in names.items() if any(regions.bears(n, region) for n in e.names))
    if not own:
        return replace(reading, score=reading.score * _OF_ANY_REGION)
    return reading if len(own) == len(names) else replace(reading, plan=p.Listing(p.And((reading.plan.of, p.Entities(own)))))


def _places(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    wanted = tuple(t for t in PLACES if t in types) or PLACES
    subjects = c.owners or c.inner
    words = kind_words(c)
    if c.u.years and c.all_documents and not c.in_years(c.all_documents, c.u.years):
        return
    yield from abroad.read(c, wanted, words)
    if subjects and c.u.has("relation.COOPERATES_WITH"):
        yield from _partners(c, wanted, 0.95, words)
    if not subjects and c.u.has("aim") and (helped := _that_help(c, wanted)):
        yield helped
    parts, rest = _topic_sets(c, wanted)
    if rest and not parts and (built := _built(c, rest, wanted)):
        parts, rest = [built], []
    if rest:
        said = _said(c, rest, wanted, words)
        parts, rest = ([*parts, said], []) if said else (parts, rest)
    if (parts and not rest and c.u.has("relation.TARGETS", "type.Industry")) or len(parts) == 1 or all(isinstance(part, p.Follow) and part.relation == "TARGETS" for part in parts):
        parts = [p.Or((seat, around.with_mentioned(c, part, wanted))) if (seat := around.seated(c, part)) else around.with_mentioned(c, part, wanted) for part in parts]
    if parts and not rest:
        here = [s for s in subjects if not abroad.abroad(c, s.mention)]
        parts += [_within(c, here, wanted)] if here and not c.owners else []
        parts += [p.All(wanted, words)] if words else []
        if _DENIED.search(c.u.text) and not subjects:
            whole = p.Follow("ABOUT", p.OUT, p.Documents(years=c.u.years), types=wanted)
            yield Reading(p.Listing(p.Without(whole, p.Or(tuple(parts)) if len(parts) > 1 else parts[0])), 1.1, "places that do not")
            return
        topic = p.And(tuple(parts)) if len(parts) > 1 else parts[0]
        own = regions.asked(c)
        if own and (elsewhere := tuple(i for i in c.runner.members(topic) if regions.elsewhere(c, i, own))):
            topic = p.Without(topic, p.Entities(elsewhere))
        inside = regions.within(c, own, c.runner.members(topic), wanted, not _names_cities(topic)) if c.owners and own else regions.parts(c, regions.zones_asked(c), c.runner.members(topic))
        if inside:
            # Parks in a province, which has a plan of its own: theirs are meant.
            yield Reading(p.Listing(p.And((topic, inside))), 0.95, "places by topic")
            return
        name = "places named" if _names_cities(topic) else "places by topic"
        yield Reading(p.Listing(topic), 0.58 if c.owners else 0.95, name)
    if words and not subjects and not c.u.places:
        yield from members.narrowed(c, ["LOCATED_IN"], p.IN, wanted, "places of a kind", 0.72, words=words)
    if subjects:
        yield from _partners(c, wanted, 0.85 if c.u.has("relation.COOPERATES_WITH") else 0.62, words)
        yield from members.narrowed(c, ["LOCATED_IN"], p.IN, wanted, "places within", 0.7 if SPEAKS.search(c.u.text) else 0.8 if words or c.u.has("relation.LOCATED_IN") or not c.content("type") else 0.66, words=words)
        if words and c.u.has("relation.HAS_PROJECT", "stage"):
            yield from members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects of a kind", 0.8, ("type", "relation", "stage"), words=words)
        if not c.owners and not SPEAKS.search(c.u.text) and not regions.asked(c):
            return  # 哪些园区去厦门招商: a place that is named beside says nothing of where its plans are
        yield from members.narrowed(c, ["MENTIONS"], p.OUT, wanted, "places mentioned", 0.9 if "Region" in wanted and regions.asked(c) else 0.95 if words and re.search(r"提到|提及|点名|出现|mention|named", c.u.text) else 0.7, words=words)


def _partners(c: Context, wanted: Sequence[str], score: float, words: Sequence[str]) -> Iterator[Reading]:
    """The partners of the question's places; of several, and where parts of a region are asked for, not what the question names itself."""
    subjects = (*c.owners, *c.inner)
    named = tuple(i for s in subjects for i in s.mention.all) if asking.asks_parts(c) or len(subjects) > 1 else ()
    for reading in members.narrowed(c, ["COOPERATES_WITH"], p.BOTH, wanted, "partners", score, words=words):
        plan = reading.plan
        yield replace(reading, plan=p.Listing(p.Without(plan.of, p.Entities(named)))) if named and isinstance(plan, p.Listing) else reading


# Whose firms they are says nothing more; nor what is done to bring them to their aim.
_OWN_FIRMS = frozenset(["本地", "当地", "辖区", "区内", "园区", "本土", "local", "firms", "一批", "启动", "帮助", "辅导", "push", "help"])


def _that_help(c: Context, wanted: Sequence[str]) -> Reading | None:
    """The places that help their firms to an aim, whatever firms: 哪些园区推动本地企业上市."""
    aims = [c.u.text[a:b] for a, b in c.u.spans("aim")]
    rest = [t for t in c.u.content([], ("ask", "outline", "type", "relation", "aim")) if t.text not in _OWN_FIRMS and not any(t.text in a for a in aims)]
    firms = c.u.mentions_of("Company", "Industry", "Organization", "Event")
    if rest or firms or not c.all_documents or not (c.u.has("type.Company") or c.u.has("relation.SUPPORTS")):
        return None
    found = of_aim(c, c.statements("SUPPORTS", documents=c.in_years(c.all_documents, c.u.years)))
    subjects = c.names.entities(s.subject for s in found)
    kept = [s for s in found if subjects[s.subject].type in wanted]
    return Reading(p.Listing(p.Follow("SUPPORTS", p.IN, types=tuple(wanted), statements=tuple(s.id for s in kept))), 1.0, "places by aim") if kept else None


_BUILT = re.compile(r"要建|建设|新建|筹建|在建|建有|开工|动工|投产|竣工|\b(?:build|building|construct\w*|set(?:ting)? up|(?<!have )(?<!has )plans(?! (?:names?|lists?|mentions?|for)\b)(?!\s*[?.]*$)|(?<!action )(?<!work )(?<!the )plan(?! (?:names?|lists?|mentions?)\b))\b")


def _built(c: Context, terms: Sequence[Term], wanted: Sequence[str]) -> p.Set | None:
    """The places that build works so called, any of several: 哪几个园区要建研究院、院士工作站."""
    if not _BUILT.search(c.u.text):
        return None
    words = [tuple(w for w in (t.text, *t.words) if len(fold(w)) >= 2 and c.names.containing(fold(w), "Project")) for t in terms]
    if not all(words):
        return None
    return p.Follow("HAS_PROJECT", p.IN, p.All(("Project",), tuple(dict.fromkeys(w for group in words for w in group))), types=tuple(wanted))


_DENIED = re.compile(r"没有(?:提|布局|发展|涉及|写|参加|设)|未(?:提|布局|涉及|发展|参加)|不(?:布局|发展|涉及|做)|\b(?:do|does|did) not\b|\bdon't\b|\bdoesn't\b|\bnot (?:mention|target|develop)|without (?:mention|target)|\bno mention\b")


def _within(c: Context, subjects: Sequence[Subject], wanted: tuple[str, ...]) -> p.Set:
    """The places in some regions, and those regions themselves."""
    ids = tuple(i for s in subjects for i in s.ids)
    named = p.Entities(ids, subjects[0].mention.chinese)
    return p.Or((named, p.Follow("LOCATED_IN", p.IN, named, types=wanted)))


SAID_ENOUGH = 0.8


def _said(c: Context, terms: Sequence[Term], wanted: Sequence[str], words: Sequence[str] = ()) -> p.Set | None:
    """The places whose documents say what no entity stands for; only in libraries small enough to be read."""
    documents = c.in_years(c.all_documents, c.u.years)
    if not documents or any(not t.words for t in terms):
        return None
    importance = c.weigh(terms, documents)
    sentences = c.sentences(documents)
    fits = shares(terms, importance, ([s.folded for s in sentences], 1.0))
    quotes = [p.Quote(sentences[i].document, sentences[i].start, sentences[i].end) for i in np.flatnonzero(fits >= SAID_ENOUGH).tolist()]
    if not quotes:
        return None
    said = p.Said(tuple(quotes), tuple(wanted), " ".join(t.text for t in terms))
    return _cities(c, quotes) or kindnamed.of_kind(c, said, words, terms)


# Regions of a level below a province, as questions ask for them.
_CITIES = re.compile(r"城市|[地哪几个些]市|市州|地市|市县|县|区县|州|\bcit(?:y|ies)\b|\bcount(?:y|ies)\b|\bdistricts?\b|\bprefectures?\b")
_WITHIN_PROVINCE = ("city", "county")


def _cities(c: Context, quotes: Sequence[p.Quote]) -> p.Set | None:
    """The cities and counties that a province's plan names where it says so, where cities are asked for: it is not one itself."""
    if not asks_cities(c):
        return None
    # A clause is said to mention a city where it names it first; works that lie there say it again.
    found = [s for q in quotes for s in c.statements("MENTIONS", "LOCATED_IN", documents=[q.document]) if q.start <= s.start < q.end]
    cities = {i for i, e in c.names.entities(s.object for s in found).items() if e.type == "Region" and any(is_city(n) for n in e.names)}
    kept = [s for s in found if s.object in cities]
    return sets.led_to(kept, PLACES, sets.entities(c, (s.subject for s in kept)))


def asks_cities(c: Context) -> bool:
    """Whether a question asks for cities, counties or districts, rather than for regions of any kind."""
    return any(k.value == "Region" and _CITIES.search(c.u.text[max(0, k.start - 1) : k.end]) for k in c.u.asked)


def is_area(name: str) -> bool:
    """Whether a region is several cities or provinces together: 长三角."""
    entry = lexicon("regions").get(name)
    return entry is not None and entry.fields.get("level") in ("area", "bloc")


def _names_cities(topic: p.Set) -> bool:
    """Whether places are those that sentences name, and not those whose plans they are."""
    parts = topic.parts if isinstance(topic, p.Or) else (topic,)
    return all(isinstance(part, p.Follow) and part.direction == p.OUT and part.relation in ("MENTIONS", "LOCATED_IN") for part in parts)


def is_city(name: str) -> bool:
    """Whether a name is that of a city or county, and not of a province or what is more."""
    entry = lexicon("regions").get(name)
    return entry is not None and entry.fields.get("level") in _WITHIN_PROVINCE


# Words that only the general dictionary explains, or nothing does, weigh less than this.
FIRM = 0.7
BOTH = re.compile(
    r"既.+(?:又|也|还)|同时|并且|而且|兼|又.+又|(?:都|还|也)(?:要|在|会)?(?:发展|布局|做|参加|有|聚焦|培育|去)|\bboth\b|\balso\b|as well as|at the same time|\band (?:which|that) also\b"
)
# Ways of having to do with a firm that are asked for as one: its projects or help for it.
_EITHER = re.compile(r"或|要么|还是|不管|不论|无论|、|都算|都行|均可|\b(?:or|either|whether|otherwise|any)\b")
_ASIDE = re.compile(r"[(（][^)）]*[)）]")


def _topic_sets(c: Context, wanted: Sequence[str]) -> tuple[list[p.Set], list[Term]]:
    """One set of places for each thing that the question says of them; and the words that no set stands for."""
    both = bool(BOTH.search(c.u.text))
    sets: list[_Topic] = []
    used = set()
    whose = c.subject_mentions()
    asides = [a.span() for a in _ASIDE.finditer(c.u.text)]
    aside = [m for m in c.u.mentions if any(a <= m.start and m.end <= b for a, b in asides) and c.u.text[m.start - 1] not in "(（"]
    aside += [m for m in c.u.mentions if m not in aside and any(a + 1 == m.start for a, _ in asides) and len([o for o in c.u.mentions if o not in whose]) > 1]
    used |= set(aside)
    for topic in _fairs_told(c, wanted):
        sets.append(topic)
        aside += (within := [m for m in c.u.mentions if topic.start <= m.start < topic.end])
        used |= set(within)
    for m in c.u.mentions:
        made = None if m in whose or m in aside or _sorts_goods(c, m) else by_mention(c, m, wanted)
        if made:
            sets.append(_Topic(*made, m.start, m.end))
        used.add(m)
    rest: list[Term] = []
    soft: list[Term] = []
    for term in _topic_terms(c, used):
        if any(s.kind == "event" and s.start <= c.u.text.find(term.text) < s.end for s in sets):
            continue
        # A word that only the general dictionary explains tells no industry beside a name that is understood.
        found = None if sets and term.weight < FIRM else topics.of_term(c, term) or topics.near(c, term)
        if found:
            at = c.u.text.find(term.text)
            sets.append(_Topic("industry", p.Follow("TARGETS", p.IN, found, types=tuple(wanted)), at, at + len(term.text)))
        elif _tells(term):
            rest.append(term)
        else:
            soft.append(term)
    sets, rest = _compounded(c, *_with_examples(c, sets, rest), soft)
    if len(sets) >= 2:
        rest = [t for t in rest if t.weight >= FIRM]  # words of a paraphrase, where what is sought is understood
    if not sets:
        # Nothing but what a document says stands for it then, and it must say all of it: 锂电材料 is not any 材料.
        rest += [t for t in soft if t.text not in SOFT]
    if sets and not both and len({t.kind for t in sets}) == 1:
        rest = []  # alternatives: what is not known takes nothing from what is
    return _combined(sets, both), rest


def _fairs_told(c: Context, wanted: Sequence[str]) -> Iterator[_Topic]:
    """Fairs by what they show, which sentences name and nothing that is known: 电池展 for 国际电池技术展."""
    for match in fairgoing.SHOWN.finditer(c.u.text) if c.u.language == "zh" else ():
        if any(m.of("Event") and m.start < match.end() and match.start() < m.end for m in c.u.mentions):
            continue
        for start, goods in fairgoing.shown(c.u.text, match):
            name = fairgoing.named_as(fold(goods))
            quotes = [p.Quote(s.document, s.start, s.end) for s in c.sentences(c.in_years(c.all_documents, c.u.years)) if name.search(s.folded)]
            if quotes:
                yield _Topic("event", p.Said(tuple(quotes), tuple(wanted), c.u.text[start : match.end()]), start, match.end())
                break


def _sorts_goods(c: Context, mention: Mention) -> bool:
    """Whether an industry only says of which sort the goods named right behind it are: 动力电池隔膜 is a part of batteries, and no battery."""
    begins = mention.end + (c.u.language == "en")
    behind = next((m for m in c.u.mentions if m.start == begins and c.u.text[mention.end : begins] in ("", " ")), None)
    return behind is not None and bool(mention.of("Industry")) and bool(behind.of("Industry"))


class _Topic(NamedTuple):
    """One thing that a question says of places, of a kind; and where it does."""

    kind: str
    places: p.Set
    start: int
    end: int


def _with_examples(c: Context, sets: Sequence[_Topic], rest: Sequence[Term]) -> tuple[list[_Topic], list[Term]]:
    """Examples and their class as one thing, without those that nobody knows: A、B这类C."""
    words = [(at, at + len(t.text), t) for t in rest if (at := c.u.text.find(t.text)) >= 0 and not any(s.start <= at < s.end for s in sets)]
    placed: list[tuple[int, int, _Topic | Term]] = sorted([*((s.start, s.end, s) for s in sets if s.start >= 0), *words], key=lambda x: x[:2])
    topics_left, terms_left = list(sets), list(rest)
    for group in examples.groups(c.u.text, c.u.language, [x[:2] for x in placed]):
        members = [placed[i][2] for i in sorted(group)]
        known = [m for m in members if isinstance(m, _Topic)]
        if not known or len({m.kind for m in known}) > 1:
            continue
        whole = known[0]._replace(places=p.Or(tuple(m.places for m in known))) if len(known) > 1 else known[0]
        topics_left = [whole if t is known[0] else t for t in topics_left if t not in known[1:]]
        terms_left = [t for t in terms_left if t not in members]
    return topics_left, terms_left


# Within these two words are said of one thing.
_CLAUSE = re.compile("[,，。;；、]")


def _compounded(c: Context, sets: Sequence[_Topic], rest: Sequence[Term], soft: Sequence[Term]) -> tuple[list[_Topic], list[Term]]:
    """Fields with a service right behind them, which nobody here goes in for, as one thing: 汽车保险 is no 汽车, and where no clause speaks of both nothing answers it."""
    kept, left = list(sets), list(rest)
    for term in (*rest, *soft):
        at = c.u.text.find(term.text)
        behind = next((t for t in kept if t.kind == "industry" and t.end == at - (c.u.language == "en")), None)
        fields = [w for w in term.words[:1] if topics.is_service(w) and not topics.is_tail(w)]
        if behind is None or not fields or term.weight < FIRM:
            continue
        kept.remove(behind)
        shown = c.u.text[behind.start : at + len(term.text)]
        left = [*(t for t in left if t is not term), Term(shown, (shown,))]
        first = next((m.chinese for m in c.u.mentions if m.start == behind.start), "")
        c.bounded |= bool(first) and not any(fold(first) in part and fields[0] in part for s in c.sentences(c.all_documents) for part in _CLAUSE.split(s.folded))
    return kept, left


def _tells(term: Term) -> bool:
    """Whether a word must be accounted for; words that any plan may use need not."""
    return term.text not in SOFT and (not term.words or (term.text not in synonyms() and term.text not in english_phrases()))


# Words of a question about places that say why it is asked, not what is sought.
SOFT = frozenset(["招商", "参展", "展会", "落户", "业务", "引资", "推介", "投资", "企业", "选址", "布点", "入驻", "创业", "调研", "广告", "借势", "平台", "机会", "产业", "行业", "领域"])


def _combined(sets: Sequence[_Topic], both: bool) -> list[p.Set]:
    """A、B alike are alternatives unless the question says both; things of different kinds must all hold."""
    groups: dict[str, list[p.Set]] = {}
    for i, topic in enumerate(sets):
        groups.setdefault(f"{topic.kind}{i}" if both else topic.kind, []).append(topic.places)
    return [p.Or(tuple(group)) if len(group) > 1 else group[0] for group in groups.values()]


def by_mention(c: Context, m: Mention, wanted: Sequence[str]) -> tuple[str, p.Set] | None:
    types = tuple(wanted)
    if m.of("Event"):
        return "event", p.Follow("PARTICIPATES_IN", p.IN, topics.fairs(c, m), types=types)
    if SPEAKS.search(c.u.text) and m.of("Company", "Project") and not m.of("Industry"):
        branches = _with_branches(c, m) if m.of("Company") else p.Entities(())
        told = p.Documents(mentioning=p.Entities(tuple(dict.fromkeys((*m.of("Company", "Project"), *branches.ids))), m.chinese))
        return "told", p.Follow("ABOUT", p.OUT, told, types=types)
    if m.of("Company") and not m.of("Industry"):
        firm = _with_branches(c, m)
        projects: p.Set = p.Or((p.Follow("UNDERTAKES", p.OUT, firm), p.All(("Project",), (m.chinese,))))
        ways = [p.Follow("SUPPORTS", p.IN, firm, types=types)] if c.u.has("relation.SUPPORTS", "aim") else []
        ways += [p.Follow("COOPERATES_WITH", p.BOTH, firm, types=types)] if c.u.has("relation.COOPERATES_WITH") else []
        if ways and (not c.u.has("type.Project") or _EITHER.search(c.u.text)):
            ways += [p.Follow("HAS_PROJECT", p.IN, projects, types=types)] if c.u.has("type.Project") else []
            return "company", p.Or(tuple(ways)) if len(ways) > 1 else ways[0]
        works = p.Follow("HAS_PROJECT", p.IN, projects, types=types)
        helped = p.Follow("SUPPORTS", p.IN, firm, types=types)
        # A firm that no works are told of is where it is helped.
        return "company", helped if not c.runner.members(works) and c.runner.members(helped) else works
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
    if m.of("Region") and abroad.abroad(c, m) and not c.u.has("relation.COOPERATES_WITH"):
        return "bloc", abroad.speaking_of(c, m, types)
    if m.of("Park") and _BUILT.search(c.u.text) and not c.u.has("relation.COOPERATES_WITH"):
        built = p.Entities(m.of("Park", "Project"), m.chinese)  # the zone that builds a park: where it lies
        return "built", p.Or((p.Follow("LOCATED_IN", p.OUT, built, types=types), p.Follow("HAS_PROJECT", p.IN, built, types=types)))
    if m.of("Region", "Park"):
        return "place", p.Follow("COOPERATES_WITH" if c.u.has("relation.COOPERATES_WITH") else "LOCATED_IN", p.BOTH if c.u.has("relation.COOPERATES_WITH") else p.IN, p.Entities(m.of("Region", "Park"), m.chinese), types=types)
    return None


def _with_branches(c: Context, m: Mention) -> p.Entities:
    """A company with those whose names begin with its own, marked as broader: 比亚迪 with 比亚迪电子."""
    ids = m.of("Company")
    names = [n for n in c.own_names(ids) if len(n) >= 3]
    more = dict.fromkeys(h.entity for n in names for h in c.names.containing(fold(n), "Company") if h.folded.startswith(fold(n)) and h.entity not in ids)
    return p.Entities((*ids, *more), m.chinese, dict.fromkeys(more, "broader"))


def _topic_terms(c: Context, used: set[Mention]) -> list[Term]:
    asides = [c.u.text[slice(*a.span())] for a in _ASIDE.finditer(c.u.text)]
    terms = c.u.content(used, ("ask", "outline", "type", "relation", "stage", "aim"))
    return topics.compounds(c, [t for t in terms if not used or not any(t.text in a for a in asides)])
