"""Towns, townships and streets: full names anywhere, short names in documents of their county or city."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from graph.lexicon import read_rows
from graph.resources import data_path
from ingest.namestart import is_common
from ingest.places import Home

TAIL = re.compile("(?:镇(?![村静定痛压化])|乡(?![村镇亲土情愁贤音间野])|街道(?!口)|苏木)")


@cache
def _towns() -> tuple[dict[str, frozenset[str]], dict[str, tuple[str, ...]]]:
    """Full name → codes of the provinces that have one, county code → short names."""
    provinces: dict[str, set[str]] = {}
    shorts: dict[str, tuple[str, ...]] = {}
    for row in read_rows(data_path("lexicons", "townships.tsv")):
        for town in row["towns"].split("|"):
            provinces.setdefault(town, set()).add(row["name"][:2])
        shorts[row["name"]] = tuple(s for s in row.get("shorts", "").split("|") if s)
    return {town: frozenset(codes) for town, codes in provinces.items()}, shorts


def full_names(text: str, at: Home) -> Iterator[tuple[int, int]]:
    """Spans of full names (谷脚镇) of towns in the province that the document is at home in."""
    known = _towns()[0]
    for tail in TAIL.finditer(text):
        end = tail.end()
        for length in (6, 5, 4, 3, 2):
            start = tail.start() - length
            if start >= 0 and (codes := known.get(text[start:end])) is not None and (not at.province or at.province in codes):
                if not is_common(text[start - 1 : start + 1]):  # 示范|村镇 is no 范村镇
                    yield start, end
                break


@cache
def _stems() -> frozenset[str]:
    return frozenset(s for shorts in _towns()[1].values() for s in shorts)


def is_town(name: str) -> bool:
    """Whether a name begins with the short name of a town that is no ordinary word."""
    return name[:2] in _stems() or name[:3] in _stems()


@lru_cache(maxsize=8)
def _pattern(code: str) -> re.Pattern[str] | None:
    names = {s for county, shorts in _towns()[1].items() if county.startswith(code) for s in shorts}
    return re.compile("|".join(sorted(names, key=len, reverse=True))) if names else None


def short_names(text: str, at: Home) -> Iterator[tuple[int, int]]:
    """Spans of short names (谷脚) of towns in the county or city that the document is at home in."""
    code = at.county or at.city
    pattern = _pattern(code) if code else None
    if pattern is not None:
        yield from (m.span() for m in pattern.finditer(text))
