"""Counties by their bare names (安远, 定边) where these are words or names of several places, so that the lexicon keeps no short
form: they count in documents of their own city, in a list with other regions, before 等县, or where the full name stands too."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import lexicon
from ingest.listed import JOINTS
from ingest.namestart import name_start
from ingest.places import CITY, Home, code_of, level_of, places
from ingest.vocabulary import is_region

# What may follow the last of a list: 安远、寻乌等县, 靖边、定边两县, 定边三大基地.
LISTED = re.compile(r"等|一体化|同城化|协同发展|联动发展|融合发展|[两二三四五六七八九十](?:个?[县市区]|大|地)|、|和|与|及")
FREE = re.compile(r"[^\u4e00-\u9fff]|[在至到由从赴往为以对向]")


@cache
def _by_city() -> dict[str, dict[str, str]]:
    """City code → bare name → full name, of counties whose bare name the lexicon does not know."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for entry in lexicon("regions"):
        bare = entry.name[:-1]
        if level_of(entry) == "county" and len(bare) == 2 and entry.name[-1] in "县市区旗" and not is_region(bare):
            found[code_of(entry)[:CITY]][bare] = entry.name
    return found


@lru_cache(maxsize=256)
def _automaton(city: str) -> tuple[AhoCorasick, tuple[str, ...]] | None:
    names = tuple(sorted(_by_city().get(city, ())))
    return (AhoCorasick(names, matchkind=MatchKind.LeftmostLongest), names) if names else None


def county_shorts(text: str, at: Home) -> Iterator[tuple[int, int, str]]:
    """(start, end, full name) of the bare names of the home city's counties."""
    machine = _automaton(at.city) if at.city else None
    if machine is None:
        return
    automaton, names = machine
    hits = [(start, end, names[index]) for index, start, end in automaton.find_matches_as_indexes(text)]
    if not hits:
        return
    edges = {h.start for h in places(text)} | {start for start, _, _ in hits}
    ends = {h.end for h in places(text)} | {end for _, end, _ in hits}
    for start, end, name in hits:
        full = _by_city()[at.city][name]
        if text.startswith(full, start):
            continue
        before, after = text[start - 1 : start], text[end : end + 1]
        listed = (before in JOINTS and start - 1 in ends) or (after in JOINTS and end + 1 in edges)
        led = FREE.match(before) or before in JOINTS or not before or name_start(text, max(0, start - 4), start) == start
        if listed and led and (LISTED.match(text, end) or not "\u4e00" <= after <= "\u9fff"):
            yield start, end, full
