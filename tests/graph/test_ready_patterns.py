"""Patterns kept compiled: they find what they find otherwise, and what is not kept, or not as it should be, is compiled as ever."""

import re
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from graph import kept, ready_patterns

PATTERNS = [
    (r"(?P<name>[\u4e00-\u9fff]{2,6}?)(?:开发区|高新区)", 0), (r"(?<=在)[^,，。]{1,4}(?=投产)", 0), (r"\bparks?\b", re.IGNORECASE), (r"^第(\d+)章$", re.MULTILINE),
    (r"(?i:gdp)\s*(?:of|is)\s*(\d+)", 0), (r"(a|b)\1+(?!c)", re.ASCII),
]
TEXTS = ["白河高新区在六月投产", "Which PARKS grow?", "第1章\n第22章", "GDP of 42", "aab bbb", ""]


@pytest.fixture
def compiler(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Patterns that have been compiled, one after the other, since the kept ones are used."""
    source = tmp_path / "source.py"
    source.write_text("", "utf-8")
    monkeypatch.setattr(ready_patterns, "SOURCES", (source,))
    compiled: list[str] = []
    module = import_module("re._compiler")
    plain = module.compile

    def compile(pattern: Any, flags: int = 0) -> Any:
        compiled.append(pattern)
        return plain(pattern, flags)

    monkeypatch.setattr(module, "compile", compile)
    return compiled


def found(pattern: str, flags: int) -> list[Any]:
    return [[(m.span(), m.groupdict(), m.groups()) for m in re.compile(pattern, flags).finditer(text)] for text in TEXTS]


def test_kept_patterns_find_the_same_and_are_not_compiled_again(compiler: list[str]) -> None:
    held = [re.compile(pattern, flags) for pattern, flags in PATTERNS]
    before = [found(*one) for one in PATTERNS]
    assert any(any(matches) for matches in before)
    assert ready_patterns.keep() >= len(held)
    re.purge()
    compiler.clear()
    ready_patterns.use()
    assert [found(*one) for one in PATTERNS] == before
    assert not {pattern for pattern, _ in PATTERNS} & set(compiler)
    for (pattern, flags), one in zip(PATTERNS, held, strict=True):
        again = re.compile(pattern, flags)
        assert (again.flags, again.groups, dict(again.groupindex)) == (one.flags, one.groups, dict(one.groupindex))


def test_a_pattern_that_cannot_be_kept_hinders_none(compiler: list[str]) -> None:
    own = [re.compile(r"(?a)\\w+ own"), re.compile("kept besides")]
    ready_patterns.keep()
    re.purge()
    ready_patterns.use()
    compiler.clear()
    assert re.compile(own[0].pattern).findall("é own") == own[0].findall("é own") == []
    assert re.compile(own[1].pattern).search("kept besides")
    assert "kept besides" not in compiler


def test_what_is_not_kept_is_compiled(compiler: list[str]) -> None:
    ready_patterns.keep()
    ready_patterns.use()
    compiler.clear()
    assert re.compile("unheard(of){2}").search("unheardofof")
    assert re.compile(b"bytes").search(b"bytes")
    assert compiler == ["unheard(of){2}", b"bytes"]
    with pytest.raises(re.error):
        re.compile("(open")


@pytest.mark.parametrize("code", [b"", b"\1\0\0\0\377\377\0\0", b"\1\2\3"])
def test_a_code_that_the_engine_refuses_is_compiled(compiler: list[str], code: bytes) -> None:
    kept.keep(ready_patterns.NAME, ready_patterns.SOURCES, {("refused+", 0): (32, code, 0, {}, (None,))})
    ready_patterns.use()
    re.purge()
    compiler.clear()
    assert re.compile("refused+").findall("refuseddd") == ["refuseddd"]
    assert compiler == ["refused+"]


def test_without_a_table_nothing_is_changed(compiler: list[str]) -> None:
    before = import_module("re._compiler").compile
    ready_patterns.use()
    assert import_module("re._compiler").compile is before


def test_they_are_used_once(compiler: list[str]) -> None:
    ready_patterns.keep()
    ready_patterns.use()
    before = import_module("re._compiler").compile
    ready_patterns.use()
    assert import_module("re._compiler").compile is before
