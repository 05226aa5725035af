"""Whose project or support it is: the place that a sentence makes its subject, its part, or what the document is about."""

import re
from functools import lru_cache

from graph.lexicon import lexicon
from ingest.acting import acts_behind
from ingest.draft import Draft, Key
from ingest.headed import heading_subject, part_subject
from ingest.places import level_of
from ingest.subjects import spoken_of

COUNTY = re.compile(r"[县区市旗]$")
MOVED = re.compile(r"(?:推动|支持|鼓励|指导|引导|加快|推进|争取|确保)$")
ACTS = re.compile(r"[\u4e00-\u9fff]{2}(?<![至到和与])")


def heads(draft: Draft, position: int, but: frozenset[str] = frozenset(), starts: frozenset[int] = frozenset()) -> tuple[Key, ...]:
    """Whoever the sentence makes its subject; else the document's subject, and the sub-park of the heading.

    ``but`` are names that are no heads: towns and parks that are projects themselves. ``starts`` are places where names of
    projects begin: a park that opens one (甲园区循环化改造、乙大桥) says nothing of the others.
    """
    named = spoken_of(draft, position) or _first_place(draft, position)
    spoken = tuple(k for k in named if k[1] not in but and not _only_moved(draft, k, position, starts))
    own = part_subject(draft, position) or ((draft.subject,) if draft.subject else ())
    if len(named) > 1 and own and draft.resolve(own[0]) not in named:
        return own  # 甲县、乙县等地加快丙建设: in which of them it stands is not said
    if spoken:
        # What stands in a park's part or town stands in the park, in a province what it has its zones and cities do, and in a county
        # what its zones have; a city's plan that speaks of a zone or county means that.
        within = draft.subject is not None and (draft.subject[0] == "Park" or _is_province(draft.subject) or (spoken[0][0] == "Park" and _is_county(draft.subject)))
        return tuple(dict.fromkeys([*(own if within else ()), spoken[0]]))
    return tuple(dict.fromkeys([*own, *heading_subject(draft, position)]))


@lru_cache(maxsize=64)
def _is_province(place: Key) -> bool:
    entry = lexicon("regions").get(place[1]) if place[0] == "Region" else None
    return entry is not None and level_of(entry) == "province"


@lru_cache(maxsize=64)
def _is_county(place: Key) -> bool:
    """A county or district, or a prefecture that is no city (地区, 盟, 州)."""
    entry = lexicon("regions").get(place[1]) if place[0] == "Region" else None
    return entry is not None and (level_of(entry) == "county" or place[1].endswith(("地区", "盟", "自治州")))


def _only_moved(draft: Draft, place: Key, position: int, starts: frozenset[int]) -> bool:
    """Whether a verb moves a place in an earlier part of the sentence: 推动甲综保区封关,加快乙码头建设 says nothing of where 乙 is."""
    sentence = draft.sentence_at(position)
    at = draft.text.rfind(place[1], sentence.start, position + len(place[1])) if sentence else -1
    if at in starts:
        return True
    return at > 0 and MOVED.search(draft.text, max(0, at - 4), at) is not None and "," in draft.text[at:position] and not acts_behind(draft.text, at + len(place[1]))


def _first_place(draft: Draft, position: int) -> tuple[Key, ...]:
    """The county or district that opens the sentence, where a plan of something larger goes through its counties."""
    if draft.subject is None or draft.subject[0] != "Region":
        return ()
    sentence = draft.sentence_at(position)
    found = _openers(draft).get(sentence.start) if sentence else None
    return (found,) if found and found != draft.subject else ()


def _openers(draft: Draft) -> dict[int, Key]:
    """Counties that sentences begin with and that act in them, by the sentence's start."""
    stored: dict[int, Key] | None = draft.notes.get("county openers")
    if stored is None:
        starts = {s.start for s in draft.sentences}
        stored = {
            m.start: draft.resolve(m.key)
            for m in draft.mentions
            if m.type == "Region" and m.start in starts and COUNTY.search(m.name) and ACTS.match(draft.text, m.end)
        }
        draft.notes["county openers"] = stored
    return stored


LANDS_AT = re.compile(r"[^,。;、]{0,14}?(?:落户|落地|入驻|落子)(?:到|在|于)?")


def lands_at(draft: Draft, end: int) -> Key | None:
    """The region or park where a project that ends here is to land: 甲项目10月底前落户|乙市."""
    lands = LANDS_AT.match(draft.text, end)
    if lands is None:
        return None
    return next((draft.resolve(m.key) for m in draft.mentions if m.start == lands.end() and m.type in ("Region", "Park")), None)
