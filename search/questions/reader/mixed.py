"""Lists whose members are of several kinds, which plans name in one breath: 与甲区政府、乙协会、丙公司签订协议, 引进甲学会,推动乙企业落户."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from search.questions.naming.names import PLACES
from search.questions.reader.groups import SIDE_BY_SIDE, Group
from search.questions.reader.likeness import Asking
from search.questions.reader.sentence_parts import Name
from search.questions.readings import asking as types_of

# Whom one may sign, work or deal with; whom and together with whom a question asks for without naming a kind.
_BODIES = frozenset(["Organization", "Agency", "Company", "Region", "Park"])
_WITH_WHOM = re.compile(r"(?:[和与跟同]|对象是|对方是|另一方是)(?:的?是?)(?:谁|哪[些几](?!个?(?:园区|开发区|企业|公司|高校|城市|省|市|国))|什么人)|谁(?:签|合作|联手|结对|共建)|哪几方|哪些方面?(?:签|合作)|\bwith wh(?:om|ich (?:parties|partners|bodies))\b|\bwho (?:did|does|had|has|have|will|would|was|were) [^?]*\bwith\b|\b(?:partners|parties|counterparts|signatories)\b")


def completed(asking: Asking, lists: Sequence[Group], found: Sequence[Group]) -> list[Group]:
    """Some lists with what a plan names beside their members in other kinds, where a question asks for those kinds too, or for no kind."""
    lists = _besides_topic(asking, lists)
    types = [t for t in types_of.asked_types(asking.context) if t not in PLACES]  # zones and cities are of one list in any case
    if len(types) > 1:
        return [*lists, *_of_types_asked(lists, found, types)]
    if not types_of.asked_types(asking.context) and _WITH_WHOM.search(asking.context.u.text):
        return [_in_one_row(g, found) for g in lists]
    return list(lists)


def _besides_topic(asking: Asking, lists: Sequence[Group]) -> list[Group]:
    """Lists without the fields that a question names itself and asks into: around what military-civil integration centres."""
    u = asking.context.u
    sorts = [m for m in u.mentions if any(0 <= k.start - m.end <= 1 for k in u.asked)]  # of which sort those asked for are: life-science fields
    named = {i for m in u.mentions if m not in sorts for i in m.of("Industry")}
    kept = [replace(g, members=tuple(m for m in g.members if _thing(m) not in named)) for g in lists]
    return [k if k.members else g for k, g in zip(kept, lists, strict=True)] if named else list(lists)


def _of_types_asked(lists: Sequence[Group], found: Sequence[Group], types: Sequence[str]) -> Iterator[Group]:
    """The lists of other types asked for that stand in the sentences of some lists of one of them."""
    own = {t for g in lists for t in _types(g, found)}
    for g in lists if own and own <= set(types) else ():
        for other in types:
            beside = [o for o in found if o.sentence is g.sentence and o.type == other and not o.of_kind] if other not in own else []
            if beside:
                yield max(beside, key=lambda o: len(o.members))


def _types(g: Group, found: Sequence[Group]) -> set[str]:
    """The types of the members of a list."""
    names = {_thing(m) for m in g.members}
    return {o.type for o in (g, *found) if o.type and o.sentence is g.sentence and not names.isdisjoint(_thing(m) for m in o.members)}


def _in_one_row(g: Group, found: Sequence[Group]) -> Group:
    """A list of bodies of one kind with the other bodies in whose row they stand."""
    names = {_thing(m) for m in g.members}
    rows = [o for o in found if o.type == SIDE_BY_SIDE and o.sentence is g.sentence and names < {_thing(m) for m in o.members}]
    if g.type not in _BODIES or not rows:
        return g
    row = max(rows, key=lambda o: len(o.members))
    return replace(row, statements=g.statements) if all(m.mention for m in row.members) else g


def _thing(m: Name) -> str:
    return m.mention.object if m.mention else m.words
