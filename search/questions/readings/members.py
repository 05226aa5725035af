"""What relations of the question's subjects lead to, kept to what the other words of the question say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.lexicon import lexicon
from graph.model import Statement
from search.questions.context import SEVERAL_DOCUMENTS, Context, Reading, Subject
from search.questions.language import nouns
from search.questions.language.words import CUES, Cue
from search.questions.naming.names import Mention
from search.questions.plans import plan as p
from search.questions.readings import asking, entered, sets
from search.questions.readings.about import BECOMING, about
from search.questions.texts import PARTS


def narrowed(
    c: Context, relations: Sequence[str], direction: str, types: Sequence[str], name: str, score: float,
    consume: Sequence[str] = ("type", "relation"), words: Sequence[str] = (), qualifiers: dict[str, tuple[str, ...]] | None = None,
    said: re.Pattern[str] | None = None, aside: Sequence[Mention] = (), told: Sequence[str] = (),
) -> Iterator[Reading]:
    """What relations of the question's subjects lead to, kept to what the other words of the question say.

    ``said``: what must stand in the same part of a sentence. ``aside``: names that have been seen to, ``told``: words.
    """
    for inner in ([True, False] if c.inner and c.owners else [False]):
        found = _candidates(c, relations, direction, types, inner, words, qualifiers or {})
        found = [s for s in found if said is None or said.search(c.texts.piece(str(s.document), s.start, s.end, PARTS))]
        kept, fit = about(c, found, consume, inner, aside, told)
        kept = _so_staged(c, asking.landed(c, kept)) if (qualifiers or {}).get("stage") else kept
        if kept:
            fit *= 0.8 if relations == ["MENTIONS"] and len(kept) == len(found) and not words and said is None else 1.0
            yield Reading(p.Listing(_follows(c, relations, direction, types, kept, words, qualifiers or {}, len(kept) < len(found))), score * fit + 0.02 * inner, name)
            return


def _so_staged(c: Context, kept: list[Statement]) -> list[Statement]:
    """Of projects at several stages those of which the plan says just the words asked, where there are any: 建成投产 is not 竣工验收."""
    counted_in = [m.span() for m in _COUNTED_IN.finditer(c.u.text)]
    cues = sorted((k for k in c.u.cues if k.kind == "stage" and not any(a <= k.start < b for a, b in counted_in)), key=lambda k: k.start)
    for first, second in pairwise(cues if len(cues) < _IN_A_ROW else []):
        for asked in _both_said(c, first, second):
            pieces = {s.id: c.texts.piece(str(s.document), s.start, s.end, PARTS) for s in kept}
            if found := [s for s in kept if all(any(w in pieces[s.id] for w in words) for words in asked)]:
                return found
    near = [w for cue in cues for w in asking.alike(c, cue)]
    near = near or ([_ACCEPTANCE] if asking.ACCEPTED.search(c.u.text) else [])
    return [s for s in kept if any(w in c.texts.piece(str(s.document), s.start, s.end, PARTS) for w in near)] or kept


# What is built while one joins a place does not lie in it: 融入甲都市圈,建设乙走廊.
_JOINED = re.compile(r"(?:融入|融进|对接|接入|接轨|衔接|呼应|联动|\b(?:join(?:ing)?|link(?:ing)? up with|align(?:ing)? with|integrat(?:e|ing) (?:themselves )?(?:into|with)))(?:到|与|和)?[“ ]*(?:the )?$")
# Works that are accepted are no longer merely finished.
_ACCEPTANCE = "验收"
_FAR = 12  # characters
_BEGINS = "stage.start"
# So many stages side by side are any of them: 要开工、竣工或投产的.
_IN_A_ROW = 3
# What counts too asks for nothing more: 尽快投产(包括投产投运).
_COUNTED_IN = re.compile(r"[(（](?:包括|包含|含|也算)[^()（）]*[)）]")
# What may stand between two stages that are asked for as one: 竣工、通过验收; finish and put into production.
_AS_ONE = {"zh": re.compile(r"[、,]?[和并且与及]?(?:通过)?"), "en": re.compile(r"(?: (?:and|then))+ ?(?:to )?(?:be )?")}


def _both_said(c: Context, first: Cue, second: Cue) -> list[tuple[tuple[str, ...], ...]]:
    """The words of two stages that a question asks for as one, each of which a plan then says, in the likeliest way first; none where it does not."""
    text = c.u.text
    if first.tag != second.tag and _BEGINS in (first.tag, second.tag):
        return []  # 要开工、竣工的: those that begin, and those that end
    if not 0 <= second.start - first.end <= _FAR or not _AS_ONE[c.u.language].fullmatch(text, first.end, second.start):
        return []
    if c.u.language == "en":
        entries = [lexicon(CUES).get(k.tag) for k in (first, second)] if first.tag != second.tag else []
        return [words] if (words := tuple(tuple(w.strip("^$") for w in e.aliases) for e in entries if e)) else []
    if first.end == second.start:
        # 完工验收 is 竣工验收 too: of two words for one stage the second tells more.
        second_alone = [((text[second.start : second.end],),)] if first.tag == second.tag else []
        return [((text[first.start : second.end],),), *second_alone]
    return [((text[first.start : first.end],), (text[second.start : second.end],))]


_LEVEL = re.compile(r"(?:国家级?|省级|市级|全国|自治区级)$")


def _candidates(
    c: Context, relations: Sequence[str], direction: str, types: Sequence[str], inner: bool, words: Sequence[str], qualifiers: dict[str, tuple[str, ...]],
) -> list[Statement]:
    documents = c.in_years(c.documents, c.u.years) or list(c.documents) if c.documents else (c.in_years(c.all_documents, c.u.years) if not c.u.places else [])
    if not documents:
        return []
    found = c.statements(*relations, documents=documents)
    ids = {i for s in (c.inner if inner else c.inner if not c.owners else []) for i in s.ids}
    own = {i for s in c.owners for i in s.ids}
    if direction == p.BOTH and not c.inner and not c.u.years and any(_WITH.search(c.u.text, 0, s.mention.start) for s in c.owners):
        # Who works with a place says so in a plan of its own.
        own |= {i for s in c.owners for i in just_so_called(c, s)}
        found += [s for s in c.statements(*relations, either=sorted(own)) if s.document not in documents]
    # What stands around a statement takes longest to see, so it is looked at last.
    if direction == p.OUT and types:
        asked_of = {i for m in c.u.mentions for i in m.of("Project")}  # 新城里有哪些项目: the town itself is not among them
        asked_of |= {i for m in c.u.mentions_of("Park") if BECOMING.search(_LEVEL.sub("", c.u.text[: m.start])) for i in m.of("Park")}  # 哪些县创建示范区: nor that area
        found = [s for s in found if s.object not in asked_of] or found
    if ids and not any((_near(s, direction) in ids or (direction == p.BOTH and s.object in ids)) and c.timely(s) for s in found):
        beside = relations != ["LOCATED_IN"] or not any(_JOINED.search(c.u.text, 0, s.mention.start) for s in c.inner)
        found = [s for s in found if (beside and _names_near(c, s, ids)) or (s.relation == "COOPERATES_WITH" and _lies_in(c, s, ids))]
        ids = set()
        if relations == ["PARTICIPATES_IN"]:  # a fair in Shanghai is named after it
            shown = [n for s in c.inner for n in (s.mention.chinese, *(o.removesuffix("市") for o in c.own_names(s.ids))) if len(n) >= 2]
            found = [s for s in found if any(n in name for n in shown for name in c.names_of([s.object]).split("|"))] or found
    if "HAS_PROJECT" in relations and len({s.document for s in found}) <= SEVERAL_DOCUMENTS:
        gone = entered.none_by_name(c, [s for s in found if s.relation == "HAS_PROJECT"])
        found = [s for s in found if s.id not in gone]
    ends = [(s, far) for s in found if (far := _far(c, s, direction, ids, own))]
    entities = c.names.entities({far for _, far in ends}) if types or words else {}
    return [
        s for s, far in ends
        if (not types or (far in entities and entities[far].type in types))
        and (not words or (any(nouns.bears(n, words) for n in entities[far].names) and not (s.relation == "HAS_PROJECT" and any(map(nouns.only_praised, entities[far].names)))))
        and all(s.qualifiers.get(k) in v for k, v in qualifiers.items()) and c.of_years(s) and c.timely(s) and (s.relation != "HAS_PROJECT" or c.in_time(s))
    ]


def just_so_called(c: Context, subject: Subject) -> tuple[str, ...]:
    """A place that a question names, with others of just that name: what another plan calls so without saying more."""
    return tuple(dict.fromkeys((*subject.ids, *(i for i, e in c.names.entities(subject.mention.of("Park", "Region")).items() if e.name == subject.mention.chinese))))


# 谁和甲区合作, which parks work with X: others are asked for who do, wherever they say so.
_WITH = re.compile(r"(?:谁|哪[^,，。?？]{1,10})(?:[和与跟同]|会和|要和)$|\bwith (?:the )?$")


def _near(s: Statement, direction: str) -> str:
    return s.object if direction == p.IN else s.subject


def _far(c: Context, s: Statement, direction: str, ids: set[str], own: set[str]) -> str:
    """The end that a statement leads to; "" where it does not begin at one of ``ids``, or leads back to the subject."""
    near, far = (s.object, s.subject) if direction == p.IN else (s.subject, s.object)
    if ids and near not in ids and not (direction == p.BOTH and far in ids) and not (s.relation == "HAS_PROJECT" and _names_near(c, s, ids)):
        return ""
    if far in own and near not in own:
        return near if direction == p.BOTH else ""
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


# Firms and offices are named after places in which what they do need not lie: 甲综合保税区开发投资有限公司.
_NO_NAME_OF_ITS_OWN = "(?!(?:开发|投资|建设|发展|运营|控股|集团|实业|资产|管理|服务|产业|城市|科技|有限|股份|责任)+公司|管委会|管理委员会)"


def _names_near(c: Context, s: Statement, ids: set[str]) -> bool:
    sentence = c.texts.sentence_at(str(s.document), s.start)
    names = c.own_folded(ids)
    clause = c.texts.clause_at(str(s.document), s.start)
    heading = clause.heading + clause.above if clause else ""
    return any(n in heading or (sentence is not None and _spoken_of(n, sentence.folded)) for n in names)


def _spoken_of(name: str, folded: str) -> bool:
    """Whether a sentence speaks of a place itself, and not of a firm or an office called after it."""
    return name in folded and re.search(re.escape(name) + _NO_NAME_OF_ITS_OWN, folded) is not None


# District, city, province.
LEVELS = 3


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
        ids = [i for s in (*c.owners, *c.inner) for i in just_so_called(c, s)]
        if direction == p.BOTH:
            near = tuple(i for i in dict.fromkeys(e for s in own for e in (s.subject, s.object)) if i in ids) or tuple(dict.fromkeys(s.subject for s in own))
        else:
            near = tuple(dict.fromkeys(s.subject if direction == p.OUT else s.object for s in own))
        parts.append(p.Follow(relation, direction, sets.entities(c, near), tuple(types), tuple(words), qualifiers, (), documents, tuple(s.id for s in own)))
    return p.Or(tuple(parts)) if len(parts) > 1 else parts[0]
