"""A pattern that is looked for around its words finds what the bare one finds."""

import re
from pathlib import Path

import pytest

import ingest.pipeline  # registers the patterns of all families  # noqa: F401
from ingest.cleaning import clean
from ingest.literals import held
from ingest.sought import Sought, sought
from ingest.text import at_lines

TEXT = (
    "由临海镇承建的冷链仓库今年投运。主导产业为藤编、制笔,落户企业3家。\n牵头单位:港务科\n"
    "引进制笔、藤编等企业;新城数据谷里有一园二谷,三是把藤编作为主业。任务四由港务科、渔政科分别牵头。\n"
)
PATTERNS = [
    r"(?:承建|代建)的[\u4e00-\u9fff]{2,6}", r"(?P<kind>主导|特色)产业(?:为|是)(?P<list>[^,。]{2,20})", r"[\u4e00-\u9fff、]{2,9}等(?:一批)?企业(?!家)",
    r"把[^,。]{1,8}(?=作为)", r"(?:[一二三]{1,2}是|任务[一二三四])", r"(?:引进|落户)(?:企业)?(?=\d|制笔)", r"(?:重点|临)*(?:海镇|港务科)$", r"^(?:牵头|责任)单位:",
    r"由[^,。\n]{2,20}?(?:分别|共同)*(?:牵头|负责)", r"(?<!二)(?:园|谷)(?!里)",
]


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("flags", [0, re.M])
def test_what_is_sought_is_what_the_bare_pattern_finds(pattern: str, flags: int) -> None:
    one = sought(pattern, flags, shortest=1)
    for text in (TEXT, TEXT * 3, TEXT.replace("藤编", "陶"), "", "无"):
        assert [m.span() for m in one.finditer(text)] == [m.span() for m in re.finditer(pattern, text, flags)]


def test_every_match_holds_a_word_within_reach() -> None:
    for pattern in PATTERNS:
        found = held(pattern, shortest=1)
        assert found is not None
        for match in re.finditer(pattern, TEXT, re.M):
            around = TEXT[max(0, match.start()) : match.end() + found.after]
            assert any(word in around and around.index(word) <= found.before for word in found.words), pattern


def test_the_rarest_words_are_taken() -> None:
    assert held(r"(?:建设|建成)[^,。]{0,9}(?:污水处理厂|净水厂)").words == {"污水处理厂", "净水厂"}  # type: ignore[union-attr]
    assert held(r"(?:农|渔)业(?:局|科)").words == {"农业局", "农业科", "渔业局", "渔业科"}  # type: ignore[union-attr]
    assert held(r"(?:商务局|区商务局)牵头").words == {"商务局牵头"}  # type: ignore[union-attr]


def test_patterns_without_certain_words_or_without_bounds_are_refused() -> None:
    for pattern in (r"[\u4e00-\u9fff]{2,4}局", r"承建|[^,]{2}的", r"(?:承建)?的?", r"[^。]*承建", r"承建[^。]+", "园"):
        assert held(pattern) is None
        with pytest.raises(ValueError, match="no words"):
            sought(pattern)
    assert held("firm built", re.I) is None


def test_the_patterns_of_all_families_find_the_same_over_whole_plans() -> None:
    for path in sorted(Path("data/quality/extraction").glob("*.txt"))[::6]:
        text = clean(path.read_text(encoding="utf-8")).text
        for one in Sought.registered():
            assert [m.span() for m in one.finditer(text)] == [m.span() for m in one.pattern.finditer(text)], one.pattern.pattern


def test_lines_are_tried_at_their_beginnings() -> None:
    for pattern in (re.compile(r"^[ \t]*(?P<head>[^:\n]{2,6}):", re.M), re.compile(r"^\S+\n\S", re.M), re.compile("^", re.M)):
        for text in (TEXT, "甲:一\n 乙:二\n\n丙:三", "", "\n"):
            assert [m.span() for m in at_lines(pattern, text)] == [m.span() for m in pattern.finditer(text)]


@pytest.mark.parametrize("text", ["", "无", "甲:一\n乙\n\n丙:二:三\n丁", ":\n:", "甲\n乙:"])
def test_lines_without_the_sign_that_a_pattern_holds_are_passed_over(text: str) -> None:
    pattern = re.compile("^[^:\n]*:", re.M)
    assert [m.span() for m in at_lines(pattern, text, ":")] == [m.span() for m in pattern.finditer(text)]
