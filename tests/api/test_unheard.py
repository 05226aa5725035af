"""Questions about what no text names: names that a text holds are not asked for, and what is answered is counted and shown."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from api.cli import cli
from api.session import Session
from api.settings import Settings
from api.unheard import evaluate, questions, unheard
from graph.errors import InputError
from tests.search.fed import session_over

PLAN = "青岭经济技术开发区2025年工作要点\n一、引进特斯拉、发展氢燃料电池产业,参加糖酒会,与清华大学合作。\n二、建设青石桥,固定资产投资达到30亿元。Lhasa is far away.\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("unheard")
    with session_over(folder, plan=PLAN):
        return folder / "library"


def test_names_that_a_text_holds_in_any_form_are_not_asked_for(library: Path) -> None:
    session = Session(Settings.read(library=library))
    names = {name.name for name in unheard(session.view)}
    # Held by name, by a part of the field, by a short name, in English.
    assert names.isdisjoint({"特斯拉", "氢能", "糖酒会", "清华大学", "青石桥", "拉萨"})
    assert {"富士康", "核电", "啤酒节", "浙江大学", "白沙隧道", "冰岛"} <= names
    asked = list(questions(session.view, 2, 7))
    assert asked == list(questions(session.view, 2, 7)) != list(questions(session.view, 2, 8))
    assert any("青岭经济技术开发区" in one.text for one in asked)
    assert not any(held in one.text for one in asked for held in ("特斯拉", "Tesla", "氢能", "Lhasa"))
    session.close()


def test_each_question_counts_for_its_kind_and_what_is_answered_is_shown(library: Path) -> None:
    told: list[tuple[int, int]] = []
    report = evaluate(library, draws=1, progress=lambda done, of: told.append((done, of)))
    of_all = report["groups"]["all"]
    assert told[-1] == (of_all["questions"], of_all["questions"]) and of_all["questions"] > 90
    assert sum(report["groups"][f"language {one}"]["questions"] for one in ("zh", "en")) == of_all["questions"]
    assert len(report["answered"]) == round((1 - of_all["share"]) * of_all["questions"])
    assert of_all["share"] > 0.9


def test_the_command_shows_shares(library: Path) -> None:
    done = CliRunner().invoke(cli, ["eval", "unheard", "--library", str(library), "--draws", "1", "--json"])
    assert done.exit_code == 0 and {"firm zh", "measure en", "park en"} <= set(json.loads(done.stdout)["groups"])


def test_a_library_without_parks_is_told(tmp_path: Path) -> None:
    with session_over(tmp_path):
        pass
    with pytest.raises(InputError, match="no document about a park"):
        evaluate(tmp_path / "library")
