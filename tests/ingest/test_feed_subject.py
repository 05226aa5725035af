"""Texts that name no park or region: what is left out of them is told, and who feeds them may say whom they plan for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import InputError
from graph.sqlite import SQLiteStore
from graph.store import Pattern
from ingest.feed import Outcome, feed
from ingest.metadata.subject import named

PART = "(一)稳运行。今年工业总产值力争达到270亿元,技改投资达到8亿元。\n(二)抓招引。重点发展工业机器人,推动启川电池二期建成投产。\n"
ZONE = "临江经济开发区"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "library" / "graph.sqlite") as store:
        yield store


@pytest.fixture
def part(tmp_path: Path) -> Path:
    path = tmp_path / "part.txt"
    path.write_text(PART, encoding="utf-8")
    return path


def fed(store: SQLiteStore, path: Path, again: bool = False, subject: str | None = None) -> Outcome:
    outcome, = feed(store, [str(path)], again=again, subject=subject).outcomes
    return outcome


def held(store: SQLiteStore, name: str) -> set[tuple[str, str]]:
    """What is said of an entity: relations, and the names at their other ends."""
    view = store.view()
    statements = view.statements(Pattern(relations=["SETS_TARGET", "TARGETS", "HAS_PROJECT"]))
    return {(s.relation, view.entity(s.object).name) for s in statements if view.entity(s.subject).name == name}


def test_what_nobody_is_known_to_hold_is_counted(store: SQLiteStore, part: Path) -> None:
    outcome = fed(store, part)
    assert outcome.notes == ("fields that no known park or region holds: 1", "figures that no known park or region holds: 2", "works that no known park or region holds: 1")
    assert store.view().documents()[0].notes == outcome.notes
    assert not store.view().statements(Pattern(relations=["SETS_TARGET", "TARGETS", "HAS_PROJECT"]))


def test_whoever_feeds_it_may_say_whom_it_plans_for(store: SQLiteStore, part: Path) -> None:
    fed(store, part)
    outcome = fed(store, part, subject=ZONE)
    assert (outcome.status, outcome.notes) == ("replaced", ())
    assert held(store, ZONE) >= {("SETS_TARGET", "工业总产值"), ("SETS_TARGET", "技改投资"), ("TARGETS", "工业机器人"), ("HAS_PROJECT", "启川电池二期")}
    document = store.view().documents()[0]
    assert document.subject == ZONE and "subject" not in document.inferred
    assert not store.view().statements(Pattern(relations=["ABOUT"]))  # no words of the text say so


def test_what_was_said_of_it_is_kept_until_something_else_is_said(store: SQLiteStore, part: Path) -> None:
    fed(store, part, subject=ZONE)
    before = held(store, ZONE)
    assert before and fed(store, part).status == "unchanged"
    assert fed(store, part, subject=ZONE).status == "unchanged"
    assert fed(store, part, again=True).status == "replaced" and held(store, ZONE) == before
    part.write_text(PART.replace("8亿元", "9亿元"), encoding="utf-8")
    assert fed(store, part).status == "replaced" and held(store, ZONE) == before
    fed(store, part, subject="江岸高新技术产业开发区")
    assert held(store, "江岸高新技术产业开发区") == before and not held(store, ZONE)


def test_a_title_that_names_whom_it_plans_for_comes_first(store: SQLiteStore, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text("江岸新区2025年工作计划\n" + PART, encoding="utf-8")
    fed(store, path, subject=ZONE)
    assert store.view().documents()[0].subject == "江岸新区"
    assert fed(store, path, subject=ZONE).status == "unchanged"


def test_a_short_name_is_kept_as_it_was_given(store: SQLiteStore, part: Path) -> None:
    fed(store, part, subject="长沙经开区")
    before = held(store, "长沙经济技术开发区")
    assert before and fed(store, part, subject="长沙经开区").status == "unchanged"
    assert fed(store, part, again=True).status == "replaced" and held(store, "长沙经济技术开发区") == before


def test_what_is_neither_a_region_nor_a_park_is_refused_before_anything_is_read(store: SQLiteStore, part: Path) -> None:
    with pytest.raises(InputError, match="neither a region"):
        fed(store, part, subject="part one")
    assert not store.view().documents()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("长沙县", "Region"), ("湖南", "Region"), ("临江镇", "Region"), ("临江区", "Region"), (ZONE, "Park"), ("临江新能源产业基地", "Park"), ("星湖科创谷", "Park"), ("光谷", "Park")],
)
def test_names_tell_of_what_kind_they_are(name: str, kind: str) -> None:
    assert named(name) == (kind, name)
