"""A guarded pattern finds what the bare one finds, in all ways of asking; its guard spares the positions that hold no beginning."""

import re

import pytest

from ingest.patterns import compiled, guarded

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


@pytest.mark.parametrize("part", ["博览会|[展订]货会", "(?<!年)会(?:议)?", "(?:国际)?论坛|\\d+节", "(?:大会)?", "[\u4e00-\u9fff]展|会"])
def test_a_part_behind_a_run_finds_the_same_with_its_guard(part: str) -> None:
    text = "甲国际博览会、乙订货会,丙年会和丁论坛,戊12节,己大会会展,庚国际论坛年会议"
    bare, guard = (re.compile(f"[\u4e00-\u9fff]{{2,6}}?(?:{p})") for p in (part, guarded(part)))
    assert [m.span() for m in guard.finditer(text)] == [m.span() for m in bare.finditer(text)]


@pytest.mark.parametrize("pattern", ["(?:推动|力争|[三A]组)(?P<rest>.)", r"(?<!港)[口扩]|(?P<digit>\d)月", "(?=年)[年月],|按月"])
def test_all_ways_of_asking_find_what_the_bare_pattern_finds(pattern: str) -> None:
    bare, quick = re.compile(pattern), compiled(pattern)
    assert quick.pattern.startswith("(?=[")
    assert (quick.groups, dict(quick.groupindex)) == (bare.groups, dict(bare.groupindex))
    assert quick.findall(TEXT) == bare.findall(TEXT)
    assert quick.sub("_", TEXT) == bare.sub("_", TEXT)
    assert quick.split(TEXT) == bare.split(TEXT)
    for start in range(len(TEXT)):
        for way in ("search", "match", "fullmatch"):
            for end in (start, start + 3, len(TEXT)):
                found, expected = (getattr(p, way)(TEXT, start, end) for p in (quick, bare))
                assert (found and (found.span(), found.groupdict())) == (expected and (expected.span(), expected.groupdict()))
