"""Related documents: what is given has reasons, and no question is asked of the whole store."""

from pathlib import Path

import pytest

from graph.sqlite import SQLiteStore
from graph.sqlite.view import SQLiteView
from graph.store import Pattern
from search.related import related
from tests.search.questions_library import Plan

BARE = "云山新城{year}年安排\n一、守护山林\n云山新城把山林守好。\n"
PARK = ("Park", "云山新城")


def test_a_plan_that_names_nothing_leads_to_those_of_its_subject(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plans = [Plan(f"{year}.txt", BARE.format(year=year), year, PARK) for year in (2023, 2024)]
    plans.append(Plan("other.txt", "碧湖镇2024年安排\n一、守护湖水\n碧湖镇把湖水守好。\n", 2024, ("Region", "碧湖镇")))
    with SQLiteStore(tmp_path / "graph.sqlite") as store:
        with store.writer() as writer:
            for plan in plans:
                writer.put(plan.record())
        asked: list[Pattern] = []
        statements = SQLiteView.statements

        def watched(view: SQLiteView, pattern: Pattern, *rest: object, **named: object) -> object:
            asked.append(pattern)
            return statements(view, pattern, *rest, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(SQLiteView, "statements", watched)
        found = related(store.view(), plans[0].id)
    assert [(d["source"], [r["kind"] for r in d["reasons"]]) for d in found] == [("2024.txt", ["subject"])]
    assert asked and all(p.documents or p.objects or p.subjects for p in asked)


def test_what_shares_no_reason_takes_no_place(tmp_path: Path) -> None:
    plans = [Plan(f"{n}.txt", f"{name}安排\n一、合作\n{name}与远航大学、青禾地区往来。\n", 2024, ("Park", name)) for n, name in enumerate(("甲湾园", "乙湾园", "丙湾园"))]
    for plan in plans:
        plan.state(plan.task("合作"), "MENTIONS", plan.entity("Region", "青禾地区"), "青禾地区")
    for plan in plans[::2]:
        plan.state(plan.task("合作"), "MENTIONS", plan.entity("Organization", "远航大学"), "远航大学")
    with SQLiteStore(tmp_path / "graph.sqlite") as store:
        with store.writer() as writer:
            for plan in plans:
                writer.put(plan.record())
        assert [d["source"] for d in related(store.view(), plans[0].id)] == ["2.txt"]
