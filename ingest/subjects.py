"""Of whom a sentence speaks: what every family of statements needs to know."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from graph.lexicon import lexicon
from ingest import stages
from ingest.acting import BEGINS, BUILDS, BUILDS_PARK, JOINS, SHARED, acts, behind_short_form, continues, draws, plans
from ingest.draft import Draft, Key, Mention, Sentence
from ingest.headed import heading_subject
from ingest.listed import JOINTS
from ingest.places import level_of

Opening = tuple[int, tuple[Key, ...]]
WITH_OTHERS = re.compile("[ \u3000]*(?:与|同(?!步|时)|和|联合|会同|携手|联手|加强|深化|对接|探索)")
# 甲高新区党工委书记说,|该区|聚焦乙
THIS = re.compile(r"(?<=[,。;:\n”])该(?P<kind>经济技术开发区|高新技术产业开发区|开发区|高新区|经开区|新区|片区|园区|区|园|县|市|旗|州|镇|乡|街道)(?![域内长位别])")
TOWNS = frozenset({"镇", "乡", "街道"})
# 甲产业园|获批省级化工园区,
BECOMES = re.compile("[^,。;:\n]{3,30}?(?:成功|正式|顺利)?(?:获批|获评|获认定|入选|入围|荣获|升格为|升级为|晋升|跻身|认定为|被评为|通过[^,。;]{2,14}?验收)[^,。;]{2,30},")
# The place whose organ is named: 甲高新区|党工委书记
ORGAN = re.compile(r"(?:党工委|管委会|管理委员会|人民政府|政府|[县区市]委).*")


def subject_of(draft: Draft, position: int) -> Key | None:
    """The park or region of which the words at a position speak: one that opens the sentence or a part of it before the
    position, or that the heading names; else the document's subject."""
    found = subjects_of(draft, position)
    return found[0] if found else None


def subjects_of(draft: Draft, position: int) -> tuple[Key, ...]:
    """All parks or regions of which the words at a position speak: 甲、乙综合保税区发展… speaks of both."""
    return spoken_of(draft, position) or heading_subject(draft, position) or ((draft.subject,) if draft.subject else ())


def spoken_of(draft: Draft, position: int) -> tuple[Key, ...]:
    """The parks or regions that the sentence itself makes its subject in front of a position."""
    sentence = draft.sentence_at(position)
    if sentence is None:
        return ()
    openings = _openings(draft)
    index = bisect_right(openings, (position, ())) - 1
    # Equal starts sort behind the empty tuple, so the one at the position itself is looked at too.
    if index + 1 < len(openings) and openings[index + 1][0] == position:
        index += 1
    if index >= 0 and sentence.start <= openings[index][0] <= position:
        return () if has_ended(draft, openings[index][0], position) else openings[index][1]
    behind = index >= 0 and draft.text[sentence.start - 1 : sentence.start] == ";"
    return _going_on(draft, sentence, openings[index]) if behind else ()


def has_ended(draft: Draft, opening: int, position: int) -> bool:
    """Whether what a park has become is all that is said of it, and works begin the next part: 甲园获批省级化工园区,|乙一期、丙二期建成投产."""
    told = BECOMES.match(draft.text, opening, position + 1)
    return told is not None and any(m.start == told.end() and m.type == "Project" for m in draft.mentions)


def partner_of(draft: Draft, position: int) -> tuple[Key, ...]:
    """Who of a sentence meets partners at a position: 甲市在乙园布局丙,|与丁开展合作 tells of the city, and not of where it does the first."""
    sentence, text = draft.sentence_at(position), draft.text
    openings = _openings(draft)
    last = bisect_right(openings, position, key=lambda o: o[0]) - 1
    for number in range(last, 0, -1):
        at, before = openings[number][0], openings[number - 1]
        if sentence is None or text[at - 1] != "在" or "," not in text[at:position] or before[0] < sentence.start:
            break
        if text[before[0] - 1] != "在":
            return before[1]
    return spoken_of(draft, position)


def _going_on(draft: Draft, sentence: Sentence, opening: Opening) -> tuple[Key, ...]:
    """A park that opened the sentence before a semicolon still acts behind it: 甲园重点发展乙;建成丙变电站."""
    text = draft.text
    if any(kind != "Park" for kind, _ in opening[1]):
        return ()
    if text[opening[0] - 1 : opening[0]] == "在" and WITH_OTHERS.match(text, sentence.start):
        return ()  # 在甲园建设乙;与丙大学共建丁: the partners are the plan's own
    before = draft.sentence_at(sentence.start - 1)
    if before is None or not before.start <= opening[0] <= before.start + 4:
        return ()
    return opening[1] if text[before.start - 1 : before.start] in ("。", "\n", "") else ()


def _openings(draft: Draft) -> list[Opening]:
    """Parks and regions that stand where a sentence or a part of one begins, lists of them as one; found once."""
    stored = draft.notes.get("openings")
    count = len(draft.mentions)
    if stored and stored[0] == count:
        found: list[Opening] = stored[1]
        return found
    text = draft.text
    own = draft.resolve(draft.subject) if draft.subject else None
    places = sorted((m for m in draft.mentions if m.type in ("Park", "Region")), key=lambda m: (m.start, -m.end))
    projects = {m.start: m.end for m in draft.mentions if m.type == "Project"}
    firsts = {s.start for s in draft.sentences}  # the cells of tables begin with no sign
    found = _pointed_at(draft)
    for group in _groups(text, places):
        stop = behind_short_form(text, group[-1].end)
        keys = tuple(dict.fromkeys(draft.resolve(m.key) for m in group))
        if group[-1].start in projects and _names_works(text, group[-1], projects[group[-1].start], stop):
            continue
        may_open = own in keys or group[-1].type == "Park"
        if (own != keys[0] and _holds_what_follows(text, group, stop)) or _opens(text, group, stop, group[0].start in firsts, may_open):
            found.append((group[0].start, keys))
    found.sort()
    draft.notes["openings"] = (count, found)
    return found


def _names_works(text: str, place: Mention, end: int, stop: int) -> bool:
    """Whether a place is part of a work's name, or one itself: 甲新区大道南延, 乙产业园8月开工."""
    if end > place.end:
        return True
    told = stages.tail().match(text, stop)
    return told is not None and stages.behind(told[0]) not in ("signed", "unknown") and not told[0].endswith("落地")


def _holds_what_follows(text: str, group: list[Mention], stop: int) -> bool:
    """Whether one park is to be built, or planned for, and what the sentence goes on to tell is to be in it."""
    park = group[0]
    return len(group) == 1 and park.type == "Park" and (draws(text, park.start, stop) or plans(text, park.start, stop))


def _opens(text: str, group: list[Mention], stop: int, first: bool, may_open: bool) -> bool:
    """Whether places stand where a sentence or a part of one begins, and act in it; ``may_open``: those that need not be seen to act."""
    before, after = text[max(0, group[0].start - 14) : group[0].start], text[stop : stop + 8]
    begins = BEGINS.search(SHARED.sub("", before) if before.endswith("的") else before)
    if begins is None and not first:
        return False
    verb = begins["verb"] if begins is not None else None
    if verb == "在" and after[:1] in ("内", "里"):
        after = text[stop + 1 : stop + 9]  # 在甲综保区|内|发展…
    builds = (verb and BUILDS.match(text, stop)) or BUILDS_PARK.match(text, stop) or (group[-1].type == "Park" and JOINS.match(text, stop))
    if builds:
        return True
    goes_on = continues(after) if stop == group[-1].end else after[:1] in JOINTS
    return not goes_on and ((may_open and not verb) or acts(after))


def _groups(text: str, places: list[Mention]) -> Iterator[list[Mention]]:
    """The places of a text, those of a list together."""
    at = 0
    while at < len(places):
        group, at = _group(text, places, at)
        yield group


def _group(text: str, places: list[Mention], at: int) -> tuple[list[Mention], int]:
    """The places of the list that begins with one of them, each by its innermost name, and the number of the next behind it."""
    group = [places[at]]
    for number in range(at + 1, len(places)):
        place, last = places[number], group[-1]
        between = text[last.end : place.start]
        part = between == "的" and place.type == "Park"
        if not (place.start <= last.end or between in JOINTS or part):
            return group, number
        if place.start == last.end and last.type == "Region":
            group[-1] = place._replace(start=last.start)  # 甲市|乙新区 is the zone
        elif part:
            group[-1] = place  # 甲新区的|乙产业园
        elif place.start >= last.end:
            group.append(place)
    return group, len(places)


def _pointed_at(draft: Draft) -> list[Opening]:
    """Where 该区 and the like stand: for the place of that kind named last before, in the line or the one above."""
    text = draft.text
    matches = list(THIS.finditer(text)) if "该" in text else []
    if not matches:
        return []
    known = {key for m in draft.mentions if m.type in ("Park", "Region") for key in (m.key, draft.resolve(m.key))}
    named = sorted((m for m in draft.mentions if m.type in ("Park", "Region", "Agency")), key=lambda m: m.start)
    partners = [(m.start, m.end) for m in named if text[m.start - 1 : m.start] in ("与", "同", "跟")]  # 该区与|甲区|签约。…,该区: not the other one
    named = [m for m in named if not any(a <= m.start < b for a, b in partners)]
    found: list[Opening] = []
    for match in matches:
        line = text.rfind("\n", 0, max(0, text.rfind("\n", 0, match.start()) - 1)) + 1
        before = (m for m in reversed(named[: bisect_right(named, match.start(), key=lambda m: m.start)]) if m.start >= line)
        keys = (key for m in before for key in _meant(draft, m) if key in known and _is_a(key, match["kind"]))
        if (key := next(keys, None)) is not None:
            found.append((match.start(), (draft.resolve(key),)))
    return found


def _meant(draft: Draft, mention: Mention) -> tuple[Key, ...]:
    """The place that a mention names, or whose organ it names."""
    if mention.type != "Agency":
        return (draft.resolve(mention.key),)
    name = ORGAN.sub("", mention.name)
    return (draft.resolve(("Park", name)), draft.resolve(("Region", name))) if name != mention.name else ()


def _is_a(key: Key, kind: str) -> bool:
    """Whether a place is of the kind that 该… says: a zone or district, a county, a park."""
    if key[0] == "Region" and kind in TOWNS:
        return key[1].endswith(kind)
    if key[0] == "Region":
        entry = lexicon("regions").get(key[1])
        return key[1].endswith(kind) and entry is not None and level_of(entry) in ("city", "county")
    return key[1].endswith(("园", "园区", "基地")) if kind in ("园", "园区") else key[1].endswith("区") and kind.endswith("区")
