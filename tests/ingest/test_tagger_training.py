"""Training of the tagger on a small scale: names are found in the text, it learns what it is shown, twice the same."""

import numpy as np
import pytest

pytest.importorskip("torch")
pytest.importorskip("sklearn")

from ingest.tagger.model import TYPES, model
from ingest.tagger.words import packed, table
from ingest.training.__main__ import write
from ingest.training.annotated import plan, spans
from ingest.training.chain import fit
from ingest.training.looks import looks

FIRMS = ("澄川电子", "岚山制药", "海屿药业", "青澜重工", "禾沐种业", "云栖晶圆", "松涛传感", "凌河轴承")


def text(first: str, second: str) -> str:
    return f"支持{first}上市,加快{second}二期建设,完善园区道路,优化营商环境。\n"


def test_the_longest_name_has_a_place_first() -> None:
    entities = [{"name": "青澜重工二期", "aliases": ["青澜重工"]}, {"name": "二期", "optional": True}]
    assert spans("青澜重工二期和青澜重工,二期", entities) == [(0, 6, False), (7, 11, False), (12, 14, True)]


def test_it_learns_what_it_is_shown_twice_the_same(tmp_path) -> None:  # type: ignore[no-untyped-def]
    words = table(*packed())
    examples = [
        plan(text(a, b), [{"name": a, "type": "Company"}, {"name": f"{b}二期", "type": "Project"}, {"name": b, "type": "Company"}], words)
        for a in FIRMS[:6] for b in FIRMS[:6] if a != b
    ]
    fitted = fit(examples, epochs=12)
    again = fit(examples, epochs=12)
    assert all(np.array_equal(fitted[key], again[key]) for key in fitted)
    write(tmp_path / "weights.npz", fitted, looks(examples))
    unseen = text(FIRMS[6], FIRMS[7])
    found = {(r.type, unseen[r.start : r.end]) for r in model(tmp_path / "weights.npz").readings(unseen, bytearray(len(unseen))) if r.likelihood > 0.5}
    assert found == {("Company", FIRMS[6]), ("Company", FIRMS[7]), ("Project", f"{FIRMS[7]}二期")}
    assert {type for type, _ in found} <= set(TYPES)
