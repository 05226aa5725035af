"""Plain questions about what a library states: each is found by its own questions, of sets all of it, and what is not is counted and shown."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from api import stated
from api.cli import cli
from api.drawn import Drawing
from api.session import Session
from api.settings import Settings
from graph.errors import InputError
from tests.search.fed import session_over

PLAN = (
    "青岭经济技术开发区2025年工作要点\n一、壮大产业。重点发展传感器、茶饮料。固定资产投资达到30亿元。(责任单位:经济发展局)\n"
    "二、扩大开放。组织企业参加广交会,与江海大学合作,支持驼铃物流上市,加快睿高线缆智能工厂建设。(责任单位:招商合作局)\n"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stated")
    with session_over(folder, plan=PLAN):
        return folder / "library"


def test_each_statement_is_found_by_its_questions(library: Path) -> None:
    told: list[tuple[int, int]] = []
    report = stated.evaluate(library, progress=lambda done, of: told.append((done, of)))
    of_all = report["groups"]["all"]
    assert told[-1] == (of_all["questions"], of_all["questions"]) and of_all["questions"] > 100
    assert {"TARGETS zh", "HAS_PROJECT en", "SETS_TARGET zh", "UNDERTAKES zh", "COOPERATES_WITH en"} <= set(report["groups"])
    assert len(report["missed"]) == round((1 - of_all["share"]) * of_all["questions"]) and of_all["share"] > 0.95


def test_what_is_not_found_is_shown_with_what_was_wanted(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stated, "holds", lambda *of: False)
    report = stated.evaluate(library, draws=1)
    assert report["groups"]["all"]["share"] == 0 and len(report["missed"]) == report["groups"]["all"]["questions"]
    assert {one["wanted"] for one in report["missed"]} >= {"青岭经济技术开发区", True, 30}


def test_of_sets_it_is_told_how_much_was_given(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    report = stated.evaluate(library, draws=2)
    assert report["groups"]["of sets, given TARGETS zh"]["share"] == report["groups"]["of sets, exact TARGETS zh"]["share"] == 1 and not report["incomplete"]
    monkeypatch.setattr(stated, "shares", lambda engine, asked, right, progress: ({}, [right(engine.answer(q.text) | {"answers": []}, w) for q, w in asked] and []))
    assert stated.evaluate(library, draws=2)["groups"]["of sets, given TARGETS zh"]["share"] == 0


def test_conditions_choose_statements_and_what_a_question_lacks_is_not_asked(library: Path) -> None:
    session = Session(Settings.read(library=library))
    asked = [(q.text, w) for q, w in Drawing(session.view, 20, 1).questions()]
    session.close()
    assert all(w.statement.qualifiers["stage"] == w.row["where"].partition("=")[2] for _, w in asked if w.row["where"].startswith("stage="))
    assert not any("{" in text for text, _ in asked) and not any(w.asks in ("both", "higher", "highest") for _, w in asked)


def test_the_same_seed_asks_the_same(library: Path) -> None:
    session = Session(Settings.read(library=library))
    first, again, other = ([q for q, _ in Drawing(session.view, 1, seed).questions()] for seed in (4, 4, 5))
    assert first == again != other
    session.close()


def test_the_command_shows_shares(library: Path) -> None:
    done = CliRunner().invoke(cli, ["eval", "stated", "--library", str(library), "--draws", "1", "--json"])
    assert done.exit_code == 0 and {"all", "language en", "TARGETS zh"} <= set(json.loads(done.stdout)["groups"])


def test_a_library_that_states_nothing_is_told(tmp_path: Path) -> None:
    with session_over(tmp_path):
        pass
    with pytest.raises(InputError, match="states nothing"):
        stated.evaluate(tmp_path / "library")
