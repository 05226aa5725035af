"""Tables kept in a quick form: used while nothing has changed, made anew otherwise, and never in the way."""

import os
from pathlib import Path

import pytest

from graph.kept import kept


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "data" / "things.tsv"
    path.parent.mkdir()
    path.write_text("a\n", "utf-8")
    return path


def read(source: Path, made: list[str]) -> dict[str, tuple[str, ...]]:
    def make() -> dict[str, tuple[str, ...]]:
        made.append(source.read_text("utf-8"))
        return {made[-1]: ("value",)}

    return kept("things", [source], make)


def test_is_made_once(source: Path) -> None:
    made: list[str] = []
    assert read(source, made) == read(source, made) == {"a\n": ("value",)}
    assert len(made) == 1


def test_is_made_anew_when_the_file_changes(source: Path) -> None:
    made: list[str] = []
    read(source, made)
    source.write_text("b\n", "utf-8")
    os.utime(source, ns=(1, 1))
    assert read(source, made) == {"b\n": ("value",)}


@pytest.mark.parametrize("damage", [lambda d: d[:-3], lambda d: b"", lambda d: d[:20] + bytes([d[20] ^ 255]) + d[21:], lambda d: b"junk" * 50])
def test_a_damaged_one_is_made_anew(source: Path, damage: object) -> None:
    made: list[str] = []
    read(source, made)
    (place,) = (source.parent / "__pycache__").iterdir()
    place.write_bytes(damage(place.read_bytes()))  # type: ignore[operator]
    assert read(source, made) == {"a\n": ("value",)}
    assert len(made) == 2


def test_lies_with_the_user_where_the_folder_cannot_be_written(source: Path, tmp_path: Path) -> None:
    (source.parent / "__pycache__").write_text("a file where a folder should be", "utf-8")
    made: list[str] = []
    assert read(source, made) == read(source, made)
    assert len(made) == 1 and len(list((tmp_path / "cache" / "policygraph").iterdir())) == 1


def test_is_made_each_time_where_nothing_can_be_written(source: Path, tmp_path: Path) -> None:
    (source.parent / "__pycache__").write_text("", "utf-8")
    (tmp_path / "cache").write_text("", "utf-8")
    made: list[str] = []
    assert read(source, made) == read(source, made)
    assert len(made) == 2
