"""The picture of first runs is drawn from the table beside the documentation."""

from pathlib import Path

from api.firstsight import draw, rounds


def test_the_table_holds_shares_of_known_kinds() -> None:
    given = rounds()
    assert {r.kind for r in given} == {"written", "real"}
    assert all(0 <= share <= 1 for r in given for share in r.f1.values())
    assert [r.date for r in given] == sorted(r.date for r in given)


def test_a_picture_is_drawn(tmp_path: Path) -> None:
    draw(rounds(), tmp_path / "drawn.png")
    assert (tmp_path / "drawn.png").read_bytes().startswith(b"\x89PNG")
