"""A library that this user may not write can be asked; its indexes lie with the user where those beside it are behind."""

import json
import os
import shutil
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.session import Session
from api.settings import Settings
from graph.errors import StoreError

NOBODY = 65534
ASKED = ("哪些园区布局低空经济?", "火星基地由谁负责建设?")


@pytest.fixture
def library(sample_library: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    # Not among the folders of the test runner, which each of its runs closes to others when it begins.
    with tempfile.TemporaryDirectory() as made:
        base = Path(made)
        base.chmod(0o755)  # whoever asks must be able to come here at all
        folder = base / "library"
        shutil.copytree(sample_library, folder)
        (base / "cache").mkdir()
        (base / "cache").chmod(0o777)
        monkeypatch.setenv("XDG_CACHE_HOME", str(base / "cache"))
        monkeypatch.setenv("TMPDIR", str(base / "cache"))
        yield folder


def unprivileged(work: Callable[[], object], folder: Path) -> object:
    """What ``work`` gives where the folder may not be written: in a process of a user without rights, where this one has all."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    if os.geteuid():
        return work()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            os.write(writer, json.dumps(work()).encode())
        except BaseException:
            os.write(writer, json.dumps(traceback.format_exc()).encode())
        finally:
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as file:
        data = file.read()
    os.waitpid(child, 0)
    return json.loads(data)


def answers(folder: Path) -> list[list[object]]:
    session = Session(Settings(library=folder))
    try:
        found = [session.ask(q) for q in ASKED]
        return [[a["status"], [x["name"] for x in a["answers"]], [p["text"] for p in a["passages"]]] for a in found]
    finally:
        session.close()


def write(folder: Path) -> str:
    session = Session(Settings(library=folder))
    try:
        with session.store.writer() as writer:
            writer.delete(session.view.documents(limit=1)[0].id)
    except StoreError as error:
        return str(error)
    finally:
        session.close()
    return "written"


def test_is_asked_like_any_other(library: Path) -> None:
    wanted = answers(library)
    assert wanted[0][0] == "answered" and wanted[1][2]
    assert unprivileged(lambda: answers(library), library) == wanted


def test_builds_the_indexes_elsewhere_where_there_are_none(library: Path) -> None:
    wanted = answers(library)
    shutil.rmtree(library / "indexes")
    assert unprivileged(lambda: answers(library), library) == wanted
    assert not (library / "indexes").exists()


def test_says_that_it_cannot_be_written(library: Path) -> None:
    write_once = answers(library)
    assert "may not be written by this user" in str(unprivileged(lambda: write(library), library))
    assert answers(library) == write_once
