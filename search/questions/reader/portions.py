"""Lists of a whole sentence cut to the parts of it that say what a question does, and lists of one part widened by those that say as much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.context import Context
from search.questions.language.amounts import small_number
from search.questions.language.words import CUES
from search.questions.reader.groups import Group
from search.questions.reader.likeness import Asking
from search.questions.readings import asking as types_of
from search.questions.texts import Term

# A part says a word where it holds so much of it.
SAID = 0.7
# What a plan says in more sentences than this (of them all, and at least so many) tells no part of a sentence from another: 推动, 建设.
RARE, FEW = 0.04, 3
_EITHER = re.compile(r"或|、|以及|\bor\b|\band\b")
# How many there are is told where they are asked for: 哪两份文件, which two parks.
_SO_MANY = re.compile(r"哪([两二三四五六七八九十])[个家条类种项座所大份部处片块名位]|\b(?:which|what) (two|three|four|five|six|seven|eight|nine|ten)\b")
# A part that says so much of a question is joined by others that say the same.
MUCH = 0.5


def fitted(asking: Asking, best: Group, found: Iterable[Group]) -> Group:
    """A list with the members of those parts of its sentence that say of them what the question does.

    Where one verb governs one part (确保甲、乙供地) and another the next (加快丙拆迁), the verb that the question says tells them apart.
    """
    parts = _by_part(best, found)
    if len(parts) < 2:
        return best
    own = [parts[part] for part in best.part.split("|") if part in parts]
    if len(own) > 1:
        if _EITHER.search(asking.context.u.text):
            return best  # 申报或升级: one verb may govern one part, and the other another
        terms = _telling(asking, best.document)
        return _cut(best, own, [said_around(asking.context, g, terms) for g in own])
    return _widened(asking, best, list(parts.values())) if best.type else best


def _by_part(best: Group, found: Iterable[Group]) -> dict[str, Group]:
    """The longest list of the type of one that each part of its sentence gives."""
    parts: dict[str, Group] = {}
    for g in found:
        if g.sentence is best.sentence and g.type == best.type and "|" not in g.part and len(g.members) > len(parts[g.part].members if g.part in parts else ()):
            parts[g.part] = g
    return parts


def beside(asking: Asking, best: Group, other: Group, found: Iterable[Group]) -> Group | None:
    """A list that is nearly as likely as one of a part of its sentence, without the members of parts that lack what the likeliest says; none where nothing is left."""
    if other.sentence is not best.sentence or "|" in best.part or other.part == best.part or _EITHER.search(asking.context.u.text):
        return other
    said = said_around(asking.context, best, _telling(asking, best.document))
    parts = _by_part(best, found)
    own = [parts[part] for part in other.part.split("|") if part in parts]
    starts = {m.start for g in own if said <= said_around(asking.context, g, asking.terms) for m in g.members}
    members = tuple(m for m in other.members if m.start in starts)
    return other if not said or not own else replace(other, members=members) if members else None


def is_whole(asking: Asking, best: Group) -> bool:
    """Whether a list has just as many members as a question says there are, so that no other belongs to it."""
    asked = _SO_MANY.search(asking.context.u.text)
    return asked is not None and len({m.mention.object if m.mention else m.words for m in best.members}) == small_number(asked[1] or asked[2])


def known(asking: Asking, best: Group, found: Iterable[Group]) -> Group:
    """A list of names side by side as the list of things of a type asked for that stands in its place, if each name begins one: 甲园、乙园编制…资料 are two parks."""
    if best.type:
        return best
    starts, types = {m.start for m in best.members}, types_of.asked_types(asking.context)
    return next((g for g in found if g.type in types and g.sentence is best.sentence and g.part == best.part and {m.start for m in g.members} == starts), best)


def _cut(best: Group, parts: Sequence[Group], said: Sequence[frozenset[str]]) -> Group:
    """A list of several parts without those that lack what another says; as it is where none says all."""
    every = frozenset().union(*said)
    kept = [g for g, own in zip(parts, said, strict=True) if own == every]
    starts = {m.start for g in kept for m in g.members}
    members = tuple(m for m in best.members if m.start in starts)
    return replace(best, members=members, part="|".join(g.part for g in kept)) if every and members and len(kept) < len(parts) else best


def _widened(asking: Asking, best: Group, parts: Sequence[Group]) -> Group:
    """A list of one part that says much of a question, with the members of others that say all that it says."""
    importance = asking.weighed([best])
    said = said_around(asking.context, best, asking.terms)
    if sum(w for t, w in zip(asking.terms, importance, strict=True) if t.text in said) < MUCH * sum(importance):
        return best
    alike = [best, *(g for g in parts if g.part != best.part and said <= said_around(asking.context, g, asking.terms))]
    members = {m.start: m for g in alike for m in g.members}
    statements = {s.id: s for g in alike for s in g.statements}
    if len(alike) == 1:
        return best
    return replace(best, members=tuple(members[at] for at in sorted(members)), part="|".join(g.part for g in alike), statements=tuple(statements.values()))


def _telling(asking: Asking, document: str) -> list[Term]:
    """The words of a question, and of the stages it names, that a plan says in few sentences."""
    c = asking.context
    cues = [(k, c.u.text[k.start : k.end]) for k in c.u.cues if k.kind == "stage"]
    stages = [Term(words, tuple(w.strip("^$") for w in lexicon(CUES).entries[k.tag].aliases)) for k, words in cues]
    stages += [Term(f"{words} alike", near) for k, words in cues if (near := types_of.alike(c, k))]
    most = max(FEW, RARE * len(c.texts.sentences(document)))
    return [t for t in (*asking.terms, *stages) if t.folded and c.texts.saying(document, t.folded) <= most]


def said_around(c: Context, g: Group, terms: Sequence[Term]) -> frozenset[str]:
    """Those of some words that the part of a list says around its members."""
    around = g.part
    for m in sorted(g.members, key=lambda m: m.start - m.end):
        around = around.replace(fold(c.texts.text(g.document)[m.start : m.end]), "|")
    return frozenset(t.text for t in terms if t.coverage(around) >= SAID)
