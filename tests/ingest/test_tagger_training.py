"""Training of the tagger on a small scale: names are found in the text, marks are read, it learns what it is shown, twice the same."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch")

from graph.errors import InputError
from graph.resources import data_path
from ingest.tagger.model import TYPES, model
from ingest.tagger.words import packed, table
from ingest.training.__main__ import write
from ingest.training.examples import Example, of_marked, of_plan, spans, unmarked
from ingest.training.network import fit

FIRMS = ("澄川电子", "岚山制药", "海屿药业", "青澜重工", "禾沐种业", "云栖晶圆", "松涛传感", "凌河轴承")


def marked(first: str, second: str) -> str:
    return f"支持[C {first}]上市,加快[P [C {second}]二期]建设,完善园区道路,优化营商环境。\n"


def test_the_longest_name_has_a_place_first() -> None:
    entities = [{"name": "青澜重工二期", "aliases": ["青澜重工"]}, {"name": "二期", "optional": True}]
    assert spans("青澜重工二期和青澜重工,二期", entities) == [(0, 6, False), (7, 11, False), (12, 14, True)]


def test_marks_nest_and_leave_the_sentence() -> None:
    assert unmarked("推动[P [C 青澜重工]二期],做强[I? 锻件]") == ("推动青澜重工二期,做强锻件", [(2, 6, "Company", False), (2, 8, "Project", False), (11, 13, "Industry", True)])
    for wrong in ("推动[P 青澜重工二期", "推动青澜]二期"):
        with pytest.raises(ValueError, match="a name"):
            unmarked(wrong)


def test_a_faulty_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "marked.txt").write_text("# 说明\n推动[P 甲厂二期]\n推动[P 乙厂\n", encoding="utf-8")
    with pytest.raises(InputError, match="line 3"):
        list(of_marked(tmp_path / "marked.txt", table(*packed())))


def test_all_marked_sentences_can_be_read() -> None:
    examples = list(of_marked(data_path("training", "marked.txt"), table(*packed())))
    assert len(examples) > 3000
    shown = np.array([(e.labels == 1).sum(0) for e in examples]).sum(0)
    assert all(shown[: len(TYPES)] > 1000)


def test_what_annotators_could_disagree_about_does_not_count() -> None:
    entities = [{"type": "Company", "name": "青澜重工"}, {"type": "Industry", "name": "锻件", "optional": True}]
    (example,) = of_plan("支持青澜重工做强锻件。", entities, table(*packed()))
    assert example.labels[2:6, TYPES.index("Company")].tolist() == [1, 2, 2, 2]
    assert example.counts[:, TYPES.index("Industry")].tolist() == [True] * 8 + [False] * 2 + [True]


def test_it_learns_what_it_is_shown_twice_the_same(tmp_path: Path) -> None:
    words, examples = table(*packed()), list[Example]()
    (tmp_path / "marked.txt").write_text("".join(marked(a, b) for a in FIRMS[:6] for b in FIRMS[:6] if a != b), encoding="utf-8")
    examples = list(of_marked(tmp_path / "marked.txt", words))
    vectors = np.random.default_rng(1).normal(0, 1, (40_000, 8)).astype(np.float32)
    known, weights = fit(examples, vectors, epochs=250)
    again = fit(examples, vectors, epochs=250)[1]
    assert all(np.array_equal(weights[key], again[key]) for key in weights)
    write(tmp_path / "weights.npz", known, weights)
    unseen = unmarked(marked(FIRMS[6], FIRMS[7]))[0]
    found = {(r.type, unseen[r.start : r.end]) for r in model(tmp_path / "weights.npz").seen(unseen, bytearray(len(unseen))).readings if r.likelihood > 0.5}
    assert found == {("Company", FIRMS[6]), ("Company", FIRMS[7]), ("Project", f"{FIRMS[7]}二期")}
