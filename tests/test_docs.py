"""The documentation says what is so: links lead somewhere, commands and settings exist, examples run."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from api.cli import COMMANDS
from api.settings import PREFIX, Settings
from tests.conftest import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), ROOT / "data" / "README.md", ROOT / "data" / "encoder" / "README.md"]


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_to_files(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_exist(page: Path) -> None:
    named = re.findall(r"(?:`|\$ |^)policygraph ([a-z]+)", page.read_text(encoding="utf-8"), re.M)
    assert set(named) <= set(COMMANDS)


def test_all_settings_are_listed() -> None:
    listed = set(re.findall(rf"`{PREFIX}(\w+)`", (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")))
    assert listed == {spec.name.upper() for spec in fields(Settings)}


def test_the_example_for_analysts_runs(sample_library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = (ROOT / "docs" / "analyst.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.+?)```", page, re.S)
    exec(compile(code.replace('Path("library")', f"Path({str(sample_library)!r})"), "analyst.md", "exec"), {})
    assert "(" in capsys.readouterr().out


def test_targets_of_make_that_are_named_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = {t for page in PAGES for t in re.findall(r"`?make ([a-z-]+)`", page.read_text(encoding="utf-8"))}
    assert named and named <= targets
