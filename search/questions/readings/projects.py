"""Lists of projects and of their companies, and of the industries of the park in which a project stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.cues.misread import PLATFORMS, PLATFORMS_EN
from search.questions.language.words import CUES
from search.questions.naming.names import PLACES, Mention
from search.questions.plans import plan as p
from search.questions.readings import asking, entered, members, regions, sets
from search.questions.readings.about import shaped
from search.questions.readings.verbs import alternatives
from search.questions.texts import Sentence


def industries(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """Readings of a question as one for fields."""
    bridged = _industries_of_project(c)
    if bridged:
        yield Reading(p.Listing(bridged), 0.97, "industries of the park of a project")
    if c.subjects:
        words = [w for t in c.content("type", "relation") for w in t.words] if c.u.language == "en" else []
        asked_of = {i for m in c.u.mentions for i in m.of("Industry")} | {i for ids in c.names.named(words, ["Industry"]).values() for i in ids}
        for reading in members.narrowed(c, ["TARGETS"], p.OUT, ("Industry",), "industries", 0.9, ("type", "relation")):
            if not isinstance(reading.plan, p.Listing) or not asked_of or not c.runner.members(reading.plan.of).keys() <= asked_of:
                yield reading  # of which fields a field consists, it does not answer itself
        if c.inner:
            yield from members.narrowed(c, ["MENTIONS"], p.OUT, ("Industry",), "industries mentioned", 0.7, ("type", "relation"))


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
    own = c.statements("TARGETS", subjects=parks) if parks else []
    if (own and len(parks) < len({s.subject for s in found})) or (own and not c.documents_about(parks)):
        return p.Follow("TARGETS", p.OUT, sets.entities(c, parks), types=("Industry",))
    near = _in_same_clause(c, found)
    if near:
        within = {s.subject for s in near} <= {s.subject for s in found}
        of: p.Set = p.Follow("HAS_PROJECT", p.IN, start, types=("Park", "Region")) if within else p.Entities(tuple(dict.fromkeys(s.subject for s in near)))
        return p.Follow("TARGETS", p.OUT, of, types=("Industry",), statements=tuple(s.id for s in near))
    return whole


def _most_special(c: Context, found: Sequence[Statement]) -> list[str]:
    """Of the places that have a project, those that are not the subjects of whole documents; the park that its clause is about."""
    places = list(dict.fromkeys(s.subject for s in found))
    inner = [i for i in places if not c.documents_about([i])]
    if inner:
        return inner
    return list(dict.fromkeys(i for s in found for i in heading_parks(c, s))) or places


def heading_parks(c: Context, s: Statement) -> list[str]:
    """The parks without plans of their own that the clause around a statement names in its heading."""
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
        if clause and (heading_parks(c, s) or _parks_of_item(c, s)):
            own = [t for t in c.statements("TARGETS", documents=[str(s.document)]) if clause.start <= t.start < clause.end]
            kept += [t for t in own if _item_at(c, t, clause.start) == _item_at(c, s, clause.start)] or own
    return kept


def lies_in_part(c: Context) -> bool:
    """Whether a question asks for the fields of the part of a place in which known works lie, of which a clause of its plan tells."""
    if not _LIES.search(c.u.text) or "Industry" not in asking.asked_types(c):
        return False
    of = _industries_of_project(c)
    return isinstance(of, p.Follow) and bool(of.statements)


_LIES = re.compile(r"所在|落户的|\bwhere .{2,60} is located\b")


def _parks_of_item(c: Context, s: Statement) -> list[str]:
    """The parks without plans of their own that an item of a clause names before the works in it."""
    clause = c.texts.clause_at(str(s.document), s.start)
    named = c.statements("MENTIONS", subjects=[clause.task]) if clause else []
    begins = _item_at(c, s, clause.start) if clause else 0
    text = c.texts.text(str(s.document))
    parks = c.names.entities([m.object for m in named if begins <= m.start < s.start and _HEADS_ITEM.fullmatch(text, begins, m.start)])
    return [i for i, e in parks.items() if e.type == "Park" and not c.documents_about([i])]


# What may stand before the park that an item is about: its number, a heading, a word that leads on.
_HEADS_ITEM = re.compile(r"\s*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）.、．])?(?:[^。:：\n]{2,24}[。:：])?\s*(?:依托|支持|推动|以|在|围绕)?\s*")
# The items of a clause, each about a park of its own.
_ITEM = re.compile(r"(?:^|\n)[ 　]*(?:[\d０-９]{1,2}[.．、]|[(（][\d０-９]{1,2}[)）])")


def _item_at(c: Context, s: Statement, start: int) -> int:
    """Where the item of a clause begins in which a statement stands."""
    text = c.texts.text(str(s.document))
    return max((m.end() for m in _ITEM.finditer(text, start, s.start)), default=start)


OF_FIRM = "projects of a company"


def projects(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """Readings of a question as one for works."""
    named = c.u.mentions_of("Project") or c.u.mentions_of("Company")
    ids = named[0].of("Project") if named else ()
    if named and not ids:
        ids = tuple(dict.fromkeys(s.object for s in c.statements("UNDERTAKES", subjects=named[0].of("Company"))))
    firms = c.u.mentions_of("Company")
    placed = bool(ids) and _WHERE.search(c.u.text) is not None and not any(_possesses(c, m) for m in firms)
    if placed:
        parks = _most_special(c, c.statements("HAS_PROJECT", objects=ids))
        here = p.Follow("HAS_PROJECT", p.OUT, sets.entities(c, parks), types=("Project",))
        yield Reading(p.Listing(p.Without(here, p.Entities(ids, named[0].chinese))), 0.96, "other projects of a park")
    if ids and named[0].of("Project") and _OTHERS.search(c.u.text) and _OF_BUILDER.search(c.u.text):
        builder = p.Follow("UNDERTAKES", p.IN, p.Entities(ids, named[0].chinese), types=("Company",))
        yield Reading(p.Listing(p.Without(p.Follow("UNDERTAKES", p.OUT, builder, types=("Project",)), p.Entities(ids, named[0].chinese))), 0.99, "other projects of a builder")
    if named_each := _listed(c):
        yield Reading(p.Listing(named_each), 0.96, "projects so named")
    if c.u.has("relation.COOPERATES_WITH") and any(c.u.text[k.start : k.end] in PLATFORMS | PLATFORMS_EN for k in c.u.asked):
        yield from members.narrowed(c, ["COOPERATES_WITH"], p.BOTH, (), "partners", 0.9)
    found = asking.stages(c)
    named_stages = asking.stages_named(c)
    if len(named_stages) >= 2 and c.u.has("outline.and") and c.subjects:
        yield from _of_both_stages(c, named_stages)
    # A stage joined to another verb (推进或者建成) sifts nothing.
    consume = ("type", "relation") if found else ("type", "relation", "stage")
    whole = list(members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects", 0.85, consume))
    if found:
        staged = list(members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects", 0.92, ("type", "relation", "stage"), qualifiers={"stage": tuple(found)}))
        if shaped(alternatives(c, c.content("type", "relation", "stage"))):
            of_any_stage = list(members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects", 0.85, ("type", "relation", "stage")))
            staged = [r for r in (*staged, *_put_into_use(c, found)) if _of_the_same(c, r, of_any_stage)]
            staged = [_either(staged)] if staged else []
        if listed := entered.staged(c):
            staged = [_with(r, listed) for r in staged[:1]] or [Reading(p.Listing(listed), 0.92, "projects")]
        yield from (_no_worse(r, whole) for r in staged)
    yield from whole
    if firms and not placed:
        firm = p.Entities(tuple(i for m in firms for i in m.of("Company")), firms[0].chinese)
        node: p.Set = p.Follow("UNDERTAKES", p.OUT, firm, types=("Project",))
        if c.owners:
            node = p.And((node, p.Follow("HAS_PROJECT", p.OUT, _here(c, node))))
        yield Reading(p.Listing(node), 0.93, OF_FIRM)


# Whose works are asked for: 甲园所在的区还要启动乙集团的什么项目.
_WHOSE = re.compile(r"(?:集团|公司|企业)?的(?:哪|什么|啥|几|多少|其[他它]|别的|另外)|'s (?:\w+ )?(?:which|what|other|projects?|works?|plants?)\b")


def _possesses(c: Context, firm: Mention) -> bool:
    """Whether works of a firm are asked for, which is no name that only tells where."""
    return _WHOSE.match(c.u.text, firm.end) is not None


# The builder of one project, and what else it builds.
_OTHERS = re.compile(r"还|另外|其他|其它|别的|\b(?:other|others|also|else)\b")
_OF_BUILDER = re.compile(
    r"(?:承建|建设|投资|业主|实施|承担|开发)(?:的?(?:单位|企业|公司|方|主体|业主|集团)|商)|(?:承建|建设|投资|实施|开发|建)[^,，。?？]{2,40}的(?:单位|企业|公司|那家)|(?:单位|企业|公司|业主|集团)(?:还|另外|又|也)*(?:承担|承建|建设|投资|负责|在建|建|实施)|"
    r"\b(?:compan(?:y|ies)|firms?|builders?|developers?|investors?|undertak\w+|enterprises?) .{0,80}\b(?:build\w*|built|builders?|undertak\w+|develop\w*|invest\w*|behind)\b|\bbuilders? of\b"
)
_NAMES = re.compile(r"(?:[㐀-鿿a-z0-9]{2,8}、)+[㐀-鿿a-z0-9]{2,8}?(?=(?:[那这]?几[个家项]|[那这]些|等)?(?:的|具体|项目|公司|企业|分别|各自?|都|$))")


def _listed(c: Context) -> p.Set | None:
    """Projects that a question names by a word each, of which not all are known as firms: 蓝思、台达、基伍那几个项目."""
    documents = c.in_years(c.documents, c.u.years) if c.documents else []
    match = _NAMES.search(c.u.text) if documents and c.u.language == "zh" else None
    if match is None:
        return None
    words = [fold(w) for w in match[0].split("、")]
    words[0] = next((words[0][i:] for i in range(len(words[0]) - 1) if c.names.containing(words[0][i:], "Project")), words[0])
    found = c.statements("HAS_PROJECT", documents=documents)
    names = {s.id: c.names_of([s.object]) for s in found}
    kept = [s for s in found if any(w in names[s.id] for w in words)]
    if not all(any(w in names[s.id] for s in kept) for w in words):
        return None
    return p.Follow("HAS_PROJECT", p.OUT, sets.entities(c, (s.subject for s in kept)), types=("Project",), statements=tuple(s.id for s in kept))


# How much worse than all projects those of the stage asked may fit the other words of a question, and still be meant.
_LENIENCE = 0.12


def _no_worse(staged: Reading, whole: Sequence[Reading]) -> Reading:
    """The projects of the stage that is asked come before all projects: words that neither list explains speak for neither."""
    best = max((r.score for r in whole), default=0.0)
    return replace(staged, score=best + 0.01) if best - _LENIENCE <= staged.score <= best else staged


_COMPLETED = re.compile("完成|建成|完工|竣工")


def _put_into_use(c: Context, stages: Sequence[str]) -> Iterator[Reading]:
    """Works that are complete before they are put into use, where complete ones are asked for: 完成甲站建设并投入使用."""
    if "complete" in stages and "operate" not in stages and not asking.ACCEPTED.search(c.u.text):
        yield from members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects", 0.92, ("type", "relation", "stage"), qualifiers={"stage": ("operate",)}, said=_COMPLETED)


def _either(readings: Sequence[Reading]) -> Reading:
    """Several lists as one."""
    of = tuple(r.plan.of for r in readings if isinstance(r.plan, p.Listing))
    return replace(max(readings, key=lambda r: r.score), plan=p.Listing(p.Or(of) if len(of) > 1 else of[0]))


def _with(reading: Reading, others: p.Set) -> Reading:
    """A list with what entries tell besides."""
    return replace(reading, plan=p.Listing(p.Or((reading.plan.of, others)))) if isinstance(reading.plan, p.Listing) else reading


def _of_the_same(c: Context, staged: Reading, whole: Sequence[Reading]) -> bool:
    """Whether the projects of the stage that is asked are of what the question speaks of: where all those that fit it best are of other stages, these are other things."""
    of = [r.plan.of for r in (staged, *whole[:1]) if isinstance(r.plan, p.Listing)]
    return len(of) < 2 or bool(c.runner.members(of[0]).keys() & c.runner.members(of[1]).keys())


def _of_both_stages(c: Context, stages: Sequence[str]) -> Iterator[Reading]:
    """拆迁名单里有、同时又要投产的项目: those that pass through each of several stages."""
    parts: list[p.Set] = []
    for stage in stages:
        listed = next(members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects", 0.9, ("type", "relation", "stage"), qualifiers={"stage": (stage,)}), None)
        if listed is None or not isinstance(listed.plan, p.Listing):
            return
        parts.append(listed.plan.of)
    yield Reading(p.Listing(p.And(tuple(parts))), 0.95, "projects of several stages")


# How well the words of a question about builders must fit what is built.
SAID = 0.8
# The reading that gives the firms that a plan supports.
SUPPORTED = "companies supported"
_BUILDS = re.compile(r"建(?!议|立|党|制|强)[㐀-鿿a-z0-9]{1,10}?(?:厂|基地|工厂|中心|项目|产线|生产线|电站)")
# Firms that a place goes to see, which it does not support yet.
_CONTACTS = re.compile(r"拜访|走访|洽谈|登门|上门|接洽|会见|考察|\b(?:visit|call on|calls on|approach|get in touch|talks? (?:to|with)|negotiat|court)\w*")
_CONTACTED = re.compile("拜访|走访|洽谈|登门|接洽|会见|考察")
BUILDERS = re.compile(r"谁(?:来|在)?(?:建|投资|承建|实施)|由谁(?:建|投资|承建)|哪家(?:企业|公司)?(?:建|投资|承建|实施)|who (?:will |is to |is )?(?:build|invest|undertak|develop)|(?:built|undertaken|developed|invested in) by")


# The reading of a question for the firm of a work.
OF_WORK = "builders of a project"
# By which firm, whose: the firm that a work is of, where nothing else is said of it.
_BY_FIRM = re.compile(r"(?:由|归|属于?|是|靠|来自)哪[些几一]?[家个]?(?:企业|公司|厂家)|哪[些几一]?[家个]?(?:企业|公司|厂家)(?:来|在|负责)?(?:承担|建设|实施|开发|投|建|的|做|干)|\b(?:which|what) (?:company|firm|enterprise|manufacturer|group)(?:'s| (?:is|was|will|does|has|owns|runs|carries|builds|undertakes|develops))\b")
_DONE_BY = frozenset(["承担", "负责", "实施", "建设", "投建", "开发", "承建", "投资", "behind", "out", "carrying", "carries"])


def _asks_whose(c: Context) -> bool:
    """Whether a question about a work asks for nothing but the firm that does it."""
    return _BY_FIRM.search(c.u.text) is not None and all(t.text in _DONE_BY for t in c.content("type", "relation", "ask", "stage", without=c.u.mentions))


def companies(c: Context, types: Sequence[str]) -> Iterator[Reading]:
    """Readings of a question as one for firms."""
    projects = [i for m in c.u.mentions_of("Project") for i in m.of("Project")]
    if projects and (BUILDERS.search(c.u.text) or c.u.has("relation.UNDERTAKES") or _asks_whose(c)):
        yield Reading(p.Listing(p.Follow("UNDERTAKES", p.IN, p.Entities(tuple(projects), c.u.mentions_of("Project")[0].chinese), types=("Company",))), 1.0, OF_WORK)
    if c.u.has("relation.UNDERTAKES") or (c.u.has("type.Project") and not c.u.has("relation.SUPPORTS")):
        for place in (c.inner, c.owners):
            if place:
                ids = tuple(i for s in place for i in s.ids)
                start = p.Entities(ids, place[0].mention.chinese)
                within: p.Set = p.Or((p.Follow("HAS_PROJECT", p.OUT, start), p.Follow("LOCATED_IN", p.IN, start, types=("Project",))))
                if staged := asking.stages(c):
                    within = p.Follow("HAS_PROJECT", p.OUT, start, qualifiers={"stage": staged})
                if c.content("type", "relation", "stage", "role", without=[s.mention for s in place]):
                    if c.meanings is not None:
                        break  # words merely near in meaning would name builders of something else
                    told = next(members.narrowed(c, ["HAS_PROJECT"], p.OUT, ("Project",), "projects", 1.0, ("type", "relation", "stage", "role"), qualifiers={"stage": staged} if staged else None), None)
                    if told is None or told.score < SAID or not isinstance(told.plan, p.Listing):
                        break
                    within = told.plan.of
                yield Reading(p.Listing(p.Follow("UNDERTAKES", p.IN, within, types=("Company",))), 0.9, "builders")
                break
    if _CONTACTS.search(c.u.text):
        yield from members.narrowed(c, ["MENTIONS"], p.OUT, ("Company",), "companies in contact", 0.95, said=_CONTACTED)
    if brought := _brought_to(c):
        yield brought
    if c.u.has("relation.COOPERATES_WITH") and not c.u.has("aim"):
        yield from members.narrowed(c, ["COOPERATES_WITH"], p.BOTH, ("Company",), "partners", 0.9)
    if aimed := _aimed(c):
        yield from aimed
    elif c.u.has("relation.SUPPORTS", "aim") or not (c.u.has("relation") or _BUILDS.search(c.u.text)):
        yield from members.narrowed(c, ["SUPPORTS"], p.OUT, ("Company",), SUPPORTED, 0.9, ("type", "relation"))
    if not (c.u.has("relation.HAS_PROJECT") or _BUILDS.search(c.u.text)) or not c.content("type", "relation", "stage", "role"):
        yield from members.narrowed(c, ["MENTIONS"], p.OUT, ("Company",), "companies mentioned", 0.74)


def _aimed(c: Context) -> list[Reading]:
    """The reading of a question as one for the firms that a plan supports in what it names: in going public, in adding capacity; none where works of a stage are asked for."""
    aims = dict.fromkeys(k.tag for k in c.u.cues if k.kind == "aim") if not c.u.has("stage") else ()
    words = [w.strip("^$") for tag in aims for w in lexicon(CUES).entries[tag].aliases]
    said = re.compile("|".join(map(re.escape, words)))
    return list(members.narrowed(c, ["SUPPORTS"], p.OUT, ("Company",), SUPPORTED, 0.9, ("type", "relation"), said=said)) if words else []


# Who is to come to a site: 甲产业园准备引进哪些企业.
_BRINGS = re.compile(r"(?:引进|引入|招引|招商|吸引|吸纳|引来|引)(?:了|来|到|过来|落户|入驻)?[^,，。?？]{0,6}?(?:哪|什么|谁|几)|(?:哪|什么)[^,，。?？]{0,10}(?:落户|入驻|进驻)|(?:引进|引入|招引|吸引)的[^,，。?？]{0,6}(?:有|是)|\b(?:br(?:ing\w*|ought) in|attract\w*|recruit\w*|woo\w*|court\w*|invit\w+|settle|move) ?")
_COMES = frozenset(["落户", "入驻", "进驻", "吸引", "引进", "招引", "引入", "brought", "brought in", "attracted", "settle", "move", "recruit", "court"])
_BODIES = ("Company", "Organization")
_STOP = re.compile(r"[。\n]")


def _brought_to(c: Context) -> Reading | None:
    """The firms and bodies that the sentences name which speak of a site without a plan of its own, where it is asked who is to come there."""
    if not _BRINGS.search(c.u.text):
        return None
    sites = [m for m in c.u.mentions if m.of("Park", "Project") and not m.of("Company") and not c.documents_about(m.all)]
    if len(sites) != 1 or any(t.text not in _COMES for t in c.content("type", "relation", without=[*sites, *(s.mention for s in c.subjects)])):
        return None
    kinds = [k for k in _BODIES if k in asking.asked_types(c)]
    named = [fold(n) for e in c.names.entities(sites[0].all).values() for n in e.names]
    told = [s for s in c.sentences(c.documents_speaking_of(list(sites[0].all))) if any(n in s.folded for n in named)]
    found = [s for at in told for s in c.mentioned_in(_up_to_stop(c, at))]
    of = sets.led_to(sets.of_types(c, found, kinds), kinds)
    return Reading(p.Listing(of), 0.95, "firms brought to a site") if of else None


def _up_to_stop(c: Context, sentence: Sentence) -> Sentence:
    """A sentence with those behind it up to the full stop, where its site is still spoken of: 推进甲园建设;引进乙公司."""
    stop = _STOP.search(c.texts.text(sentence.document), sentence.end - 1)
    return replace(sentence, end=stop.end()) if stop else sentence


def _here(c: Context, works: p.Set) -> p.Set:
    """The places that a question is about, and where they are regions those within them to which some works belong: 蓝思科技在湖南的项目."""
    owners = p.Entities(tuple(i for s in c.owners for i in s.ids), c.owners[0].mention.chinese)
    own = tuple(i for s in c.owners for i in s.mention.of("Region"))
    places = sorted({s.subject for s in c.statements("HAS_PROJECT", objects=list(c.runner.members(works)))}) if own else []
    inside = regions.within(c, own, places, PLACES) if places else None
    return p.Or((owners, inside)) if inside is not None else owners
