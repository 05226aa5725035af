"""Of whom the heading over a position speaks: a park that it names, or the place to which a part of a plan belongs."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from graph.lexicon import lexicon
from ingest.acting import ACTING, SHORT_FORM
from ingest.draft import Draft, Key, Mention
from ingest.places import level_of

GOVERNS = re.compile(r"(?:人民)?政府[::]?$")
LONGEST_PLACE = 16  # characters of 伊犁哈萨克自治州 and the like
# 1.做强甲市核心。: the part of a plan for that city
CORE = re.compile("(?:做[强优大]|建强|壮大|提升|强化|突出|打造)(?P<place>[\u4e00-\u9fff]{2,6}?)(?:发展)?(?:核心(?:区|极|引擎)?|极核|主核|龙头|增长极|主引擎|副中心|板块|支点)")
MADE = re.compile("打造|提升|做[强优大精活实]|建[强好]|办好|用好|建设|构建|创建|共建|培育|谋划|规划建设|高标准")
MADE_OF = re.compile(f"(?:{MADE.pattern})$")
BELT = re.compile("(?:走廊|[^连]带|高地)$")


def heading_subject(draft: Draft, position: int) -> tuple[Key, ...]:
    """The sub-park that the heading over a position names as its whole matter (1.甲产业园。), or the place whose part of a plan it stands in."""
    sentence = draft.sentence_at(position)
    index = sentence.clause if sentence else -1
    return (named,) if index >= 0 and (named := _headed(draft).get(index)) else part_subject(draft, position)


def part_subject(draft: Draft, position: int) -> tuple[Key, ...]:
    """The place to which a part of a plan belongs that goes through places one by one: 三、甲市政府 … 四、乙县政府 …."""
    sentence = draft.sentence_at(position)
    index, parts = sentence.clause if sentence else -1, _parts(draft)
    while parts and index >= 0:
        if index in parts:
            return (parts[index],)
        index = draft.clauses[index].parent
    return ()


def _parts(draft: Draft) -> dict[int, Key]:
    """Clauses that a place's name or its government's heads, where others beside them are headed so too."""
    stored: dict[int, Key] | None = draft.notes.get("parts of places")
    if stored is None:
        named: dict[int, list[tuple[int, Key]]] = {}
        for clause in draft.clauses:
            place = GOVERNS.sub("", clause.heading)
            if 1 < len(place) <= LONGEST_PLACE and (entry := lexicon("regions").get(place)) and level_of(entry) in ("city", "county"):
                named.setdefault(clause.parent, []).append((clause.index, draft.resolve(("Region", entry.name))))
        stored = {index: place for beside in named.values() if len({p for _, p in beside}) > 1 for index, place in beside}
        draft.notes["parts of places"] = stored
    return stored


def _headed(draft: Draft) -> dict[int, Key]:
    """Clauses whose heading is, or ends with, a single park that is not the document's subject."""
    stored = draft.notes.get("headed")
    if stored and stored[0] == len(draft.mentions):
        kept: dict[int, Key] = stored[1]
        return kept
    own = draft.resolve(draft.subject) if draft.subject else None
    parks = sorted((m for m in draft.mentions if m.type == "Park"), key=lambda m: m.start)
    starts = [m.start for m in parks]
    found: dict[int, Key] = {}
    for clause in draft.clauses:
        first = bisect_right(starts, clause.heading_start - 1)
        # Behind the name its short form may be given: 甲产业园(以下简称“甲园”).
        bracket = SHORT_FORM.search(draft.text, clause.heading_start, clause.heading_end)
        end = bracket.start() if bracket else clause.heading_end
        core = CORE.fullmatch(clause.heading)
        if core and (place := _city(core["place"])) is not None and draft.resolve(place) != own:
            found[clause.index] = draft.resolve(place)
            continue
        inside = _outermost(m for m in parks[first : first + 4] if m.end <= end)
        if inside and (MADE.match(draft.text, clause.heading_start) or (BELT.search(inside[0].name) and MADE_OF.search(draft.text, clause.heading_start, inside[0].start))):
            continue  # 打造沿江产业走廊 is a task, and no part of a place; so is 向北开放,建好口岸经济走廊
        opening = inside[0] if inside and inside[0].start == clause.heading_start else None
        if opening is not None and draft.resolve(opening.key) != own and ACTING.match(draft.text, opening.end):
            found[clause.index] = draft.resolve(opening.key)  # 1.甲片区突出航空,…
            continue
        if len(inside) == 1 and draft.resolve(inside[0].key) != own and end - inside[0].end <= 12:
            found[clause.index] = draft.resolve(inside[0].key)
    draft.notes["headed"] = (len(draft.mentions), found)
    return found


def _city(name: str) -> Key | None:
    """The city or county of a name."""
    entry = lexicon("regions").get(name)
    return ("Region", entry.name) if entry is not None and level_of(entry) in ("city", "county") else None


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in order, without those that lie within another: 甲工业区 in 甲工业区北片区."""
    found: list[Mention] = []
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not found or m.end > found[-1].end:
            found.append(m)
    return found
