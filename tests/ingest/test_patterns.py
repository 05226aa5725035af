"""A guarded pattern finds what the bare one finds, and its guard spares the positions that hold no beginning."""

import re

import pytest

from ingest.patterns import compiled

TEXT = "2026年,北岭新城将推动港口扩建,力争在年底前完工。\n各科室 12 人分三组,按月通报A1线进度;另有“口岸+”方案。"


@pytest.mark.parametrize(
    "pattern",
    [
        r"推动|力争|按月", r"(?:一|二|三)*组", r"\d+(?=年|\s)", r"(?<!港)口|A\d", r"^各|[。;]", r"(?P<verb>推|完)(?P<rest>.)",
        r"[^,]+组", r".底", r"x?", r"(?:力争)?在", r"[一-三]组|[\u4e00-\u9fff]{2}组", r"(?!推)动|“(.)", r"$|。", r"[\]\-^]|\+", r"a1|线",
    ],
)
def test_guarded_patterns_find_what_bare_ones_find(pattern: str) -> None:
    for flags in (0, re.M, re.I):
        expected = [(m.span(), m.groups()) for m in re.finditer(pattern, TEXT, flags)]
        assert [(m.span(), m.groups()) for m in compiled(pattern, flags).finditer(TEXT)] == expected


def test_only_patterns_with_known_beginnings_are_guarded() -> None:
    assert compiled("推动|力争").pattern.startswith("(?=[")
    assert compiled(r"\d+年").pattern.startswith(r"(?=[\d])")
    for open_ended in (".底", "推?", "[^,]组", r"[\u4e00-\u9fff]组", "推|$"):
        assert compiled(open_ended).pattern == open_ended
