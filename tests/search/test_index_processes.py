"""Several processes at the same indexes: readers during writing, a writer that is killed, generations cleared away."""

import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from graph.library import Library
from search.indexes import manager
from search.indexes import stamp as stamps
from search.indexes.manager import Indexes
from tests.search.index_processes import SUBJECTS, feed, indexes

ROOT = Path(__file__).parents[2]


def start(*arguments: object) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.search.index_processes", *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def caught_up(library: Path) -> Indexes:
    found = indexes(library)
    with Library(library).open() as store:
        found.catch_up(store.view())
        assert found.verify(store.view()) == []
    return found


def answers(found: Indexes) -> list[object]:
    now = found.current()
    vectors = found.encoder.encode_queries([f"培育{s}" for s in SUBJECTS])
    return [*(now.dense.search(v, 10) for v in vectors), *(now.lexical.search(s, 10) for s in SUBJECTS)]


def test_readers_see_whole_generations_while_a_writer_swaps(tmp_path: Path) -> None:
    feed(tmp_path, range(2))
    caught_up(tmp_path)
    stop = tmp_path / "stop"
    readers = [start("read", tmp_path, stop) for _ in range(3)]
    for number in range(2, 14):
        feed(tmp_path, range(number, number + 1))
        with Library(tmp_path).open() as store:
            if number % 4 == 0:
                with store.writer() as writer:
                    writer.delete(store.view().documents()[0].id)
            indexes(tmp_path).catch_up(store.view())
    stop.touch()
    for reader in readers:
        output, errors = reader.communicate(timeout=120)
        assert reader.returncode == 0, errors
        assert output.strip().isdigit(), output
    # The current generation, and the one before for readers that are just opening it.
    assert len(list((tmp_path / "indexes").glob("generation-*"))) == 2


@pytest.mark.parametrize(
    "place",
    [
        "search.indexes.lexical:LexicalIndex.change", "search.indexes.dense_writer:DenseWriter.add",
        "search.indexes.dense_writer:DenseWriter.finish", "search.indexes.dense_writer:np.save", "search.indexes.stamp:write",
        "search.indexes.stamp:os.replace", "search.indexes.manager:shutil.copytree",
    ],
)
def test_a_killed_writer_loses_nothing(tmp_path: Path, place: str) -> None:
    feed(tmp_path, range(3))
    before = caught_up(tmp_path)
    answered, generation = answers(before), before.current().stamp.generation
    feed(tmp_path, range(3, 5))
    writer = start("killed", tmp_path, place)
    output, errors = writer.communicate(timeout=120)
    assert writer.returncode == -signal.SIGKILL, output + errors
    reader = indexes(tmp_path)
    assert reader.current().stamp.generation == generation
    assert answers(reader) == answered
    after = caught_up(tmp_path)
    assert after.current().stamp.passages == 200
    assert after.current().stamp.generation == generation + 1


def test_what_a_reader_has_open_stays_when_it_is_cleared_away(tmp_path: Path) -> None:
    feed(tmp_path, range(2))
    reader = caught_up(tmp_path)
    held = reader.current()
    before = answers(reader)
    for number in range(2, 6):
        feed(tmp_path, range(number, number + 1))
        caught_up(tmp_path)
    assert not (reader.folder / held.stamp.folder).exists()
    vectors = reader.encoder.encode_queries([f"培育{s}" for s in SUBJECTS])
    again = [*(held.dense.search(v, 10) for v in vectors), *(held.lexical.search(s, 10) for s in SUBJECTS)]
    assert again == before
    assert reader.current().stamp.generation == held.stamp.generation + 4


def test_a_generation_cleared_away_before_it_is_opened_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    feed(tmp_path, range(2))
    caught_up(tmp_path)
    late, read = indexes(tmp_path), stamps.read
    old = read(late.folder)
    for number in range(2, 5):
        feed(tmp_path, range(number, number + 1))
        caught_up(tmp_path)
    names = [old]
    monkeypatch.setattr(manager.stamps, "read", lambda folder: names.pop() if names else read(folder))
    assert late.current().stamp.passages == 200


def test_a_damaged_index_is_said_to_be_so_and_built_anew(tmp_path: Path) -> None:
    feed(tmp_path, range(2))
    found = caught_up(tmp_path)
    folder = found.folder / found.current().stamp.folder
    np.save(folder / "ids.npy", np.arange(3))
    with pytest.raises(ValueError, match="damaged"):
        indexes(tmp_path).current()
    assert caught_up(tmp_path).current().stamp.passages == 80
