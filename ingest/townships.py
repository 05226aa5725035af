"""Towns, townships and streets: full names anywhere, short names in documents of their county or city."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache

from ahocorasick_rs import AhoCorasick, MatchKind

from graph.lexicon import read_rows
from graph.resources import data_path
from ingest.namestart import is_common
from ingest.places import PROVINCE, Home, decoys
from ingest.sought import sought
from ingest.vocabulary import is_running, is_word

TAIL = sought("(?:镇(?![村静定痛压化])|乡(?![村镇亲土情愁贤音间野]|风(?!景|力|光|电))|街道(?!口)|苏木)", shortest=1)


@cache
def _towns() -> tuple[dict[str, frozenset[str]], dict[str, tuple[str, ...]]]:
    """Full name → codes of the counties that have one, county code → short names."""
    counties: dict[str, set[str]] = {}
    shorts: dict[str, tuple[str, ...]] = {}
    for row in read_rows(data_path("lexicons", "townships.tsv")):
        for town in row["towns"].split("|"):
            counties.setdefault(town, set()).add(row["name"])
        shorts[row["name"]] = tuple(s for s in row.get("shorts", "").split("|") if s)
    return {town: frozenset(codes) for town, codes in counties.items()}, shorts


def is_own_town(name: str, code: str) -> bool:
    """Whether a county, or a city, has a town of this short name, whatever else bears it: 沙河 in a plan of 临泽县."""
    known = _towns()[0]
    return len(code) > PROVINCE and any(county.startswith(code) for end in ("镇", "乡", "街道") for county in known.get(name + end, ()))


def named_at(text: str, at: int) -> str | None:
    """The town whose full name stands at a place of a text."""
    known = _towns()[0]
    tail = TAIL.pattern.search(text, at + 1, at + 9)
    return name if tail and (name := text[at : tail.end()]) in known else None


def full_names(text: str, at: Home) -> Iterator[tuple[int, int]]:
    """Spans of full names (谷脚镇) of towns in the province that the document is at home in."""
    known, words, last = _towns()[0], decoys(), -1
    for tail in TAIL.finditer(text):
        end = tail.end()
        for length in (6, 5, 4, 3, 2):
            start = tail.start() - length
            if start >= 0 and text[start:end] not in words and (codes := known.get(text[start:end])) is not None and (not at.province or any(code.startswith(at.province) for code in codes)):
                if not is_common(text[start - 1 : start + 1]):  # 示范|村镇 is no 范村镇
                    last = end
                    yield start, end
                break
        else:
            # A town that no list has: 从石山镇迁出, 江岸区|双溪镇, 在石山镇、双溪镇.
            start = tail.start() - 2
            led = text[start - 1] in LEADING or (last == start - 1 and text[last] in LISTING)
            if start > 0 and led and tail[0] in ("镇", "街道") and is_stem(text[start : tail.start()]):
                last = end
                yield start, end


HANZI = re.compile("[\u4e00-\u9fff]{2}")  # 所在|镇(|街道 is no town
# Words and divisions behind which a town's name begins.
LEADING = frozenset("从在到至赴往由于市县旗")
# Between two of these stand towns of one list.
LISTING = frozenset("、和与及")


def is_stem(stem: str) -> bool:
    """Whether two letters can be a town's own name rather than a kind of town (特色, 中心)."""
    return HANZI.fullmatch(stem) is not None and not is_common(stem) and not is_running(stem) and not is_word(stem)


@cache
def _stems() -> frozenset[str]:
    return frozenset(s for shorts in _towns()[1].values() for s in shorts)


def is_town(name: str) -> bool:
    """Whether a name begins with the short name of a town that is no ordinary word."""
    return name[:2] in _stems() or name[:3] in _stems()


@cache
def _by_place() -> dict[str, set[str]]:
    """Short names by the code of their county and that of its city."""
    found: dict[str, set[str]] = defaultdict(set)
    for county, shorts in _towns()[1].items():
        for code in {county[:4], county[:6]}:
            found[code].update(shorts)
    return found


@lru_cache(maxsize=512)
def _automaton(code: str) -> AhoCorasick | None:
    names = _by_place().get(code)
    return AhoCorasick(sorted(names), matchkind=MatchKind.LeftmostLongest) if names else None


def short_names(text: str, at: Home) -> Iterator[tuple[int, int]]:
    """Spans of short names (谷脚) of towns in the county or city that the document is at home in."""
    code = at.county or at.city
    automaton = _automaton(code) if code else None
    if automaton is not None:
        yield from ((start, end) for _, start, end in automaton.find_matches_as_indexes(text))
