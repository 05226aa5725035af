"""Feeding: unchanged, replaced, duplicate, failed; in one process and in several."""

import multiprocessing
import os
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from graph.errors import InputError
from graph.sqlite import SQLiteStore
from ingest import feed as feeding
from ingest.draft import Source
from ingest.feed import Outcome, feed, items

PLAN = "江岸新区2025年工作计划\n一、目标\n新引进项目30个。\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SQLiteStore]:
    with SQLiteStore(tmp_path / "library" / "graph.sqlite") as store:
        yield store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "plans"
    (folder / "2025").mkdir(parents=True)
    (folder / "a.txt").write_text(PLAN, encoding="utf-8")
    (folder / "2025" / "b.txt").write_text(PLAN.replace("江岸", "河西"), encoding="gb18030")
    (folder / ".hidden.txt").write_text("不读", encoding="utf-8")
    return folder


def statuses(outcomes: list[Outcome]) -> dict[str, str]:
    return {o.item.source: o.status for o in outcomes}


def test_a_folder_is_walked_in_order_without_hidden_files(folder: Path) -> None:
    assert [i.source for i in items([str(folder), str(folder / "a.txt")])] == ["2025/b.txt", "a.txt"]


def test_a_place_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="neither a file"):
        items([str(tmp_path / "none")])


def test_a_library_within_the_folder_is_not_fed_to_itself(store: SQLiteStore, folder: Path) -> None:
    with SQLiteStore(folder / "library" / "graph.sqlite"):
        (folder / "library" / "indexes" / "generation-1").mkdir(parents=True)
        (folder / "library" / "indexes" / "current.json").write_text("{}", encoding="utf-8")
        (folder / "library" / "c.txt").write_text(PLAN.replace("江岸", "岭东"), encoding="utf-8")
        report = feed(store, [str(folder)])
    assert statuses(report.outcomes) == {"2025/b.txt": "added", "a.txt": "added", "library/c.txt": "added"}


def test_the_same_bytes_change_nothing(store: SQLiteStore, folder: Path) -> None:
    assert statuses(feed(store, [str(folder)]).outcomes) == {"2025/b.txt": "added", "a.txt": "added"}
    revision = store.view().revision
    assert statuses(feed(store, [str(folder)]).outcomes) == {"2025/b.txt": "unchanged", "a.txt": "unchanged"}
    assert store.view().revision == revision


def test_changed_bytes_replace(store: SQLiteStore, folder: Path) -> None:
    feed(store, [str(folder)])
    (folder / "a.txt").write_text(PLAN.replace("30", "40"), encoding="utf-8")
    assert statuses(feed(store, [str(folder)]).outcomes)["a.txt"] == "replaced"
    texts = [store.view().text(d.id) for d in store.view().documents()]
    assert len(texts) == 2 and any("40个" in t for t in texts) and not any("江岸新区" in t and "30个" in t for t in texts)


def test_the_same_content_under_another_name_is_counted_once(store: SQLiteStore, folder: Path) -> None:
    (folder / "copy.txt").write_text(PLAN, encoding="utf-8")
    report = feed(store, [str(folder)])
    assert statuses(report.outcomes)["copy.txt"] == "duplicate"
    assert "a.txt" in next(o.detail for o in report.outcomes if o.status == "duplicate")
    assert len(store.view().documents()) == 2


def test_reading_again_counts_copies_no_more_than_once(store: SQLiteStore, folder: Path) -> None:
    (folder / "copy.txt").write_text(PLAN, encoding="utf-8")
    feed(store, [str(folder)])
    assert statuses(feed(store, [str(folder)], again=True).outcomes) == {"2025/b.txt": "replaced", "a.txt": "replaced", "copy.txt": "duplicate"}
    assert len(store.view().documents()) == 2


def test_pages_that_say_what_is_held_are_duplicates(store: SQLiteStore, folder: Path) -> None:
    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(PLAN.replace("30", "31" if "new" in self.path else "30").encode())

        def log_message(self, format: str, *args: object) -> None:
            return

    feed(store, [str(folder)])
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        pages = [f"http://127.0.0.1:{server.server_port}/{name}.txt" for name in ("held", "new", "new-again")]
        outcomes = feed(store, pages).outcomes
        again = feed(store, pages[1:2]).outcomes
        server.shutdown()
    assert [(o.status, o.detail) for o in outcomes] == [("duplicate", "same content as a.txt"), ("added", ""), ("duplicate", f"same content as {pages[1]}")]
    assert [o.status for o in again] == ["unchanged"] and len(store.view().documents()) == 3


def test_a_link_to_nothing_and_a_closed_folder_are_failures(store: SQLiteStore, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "lost.txt").symlink_to(folder / "nowhere.txt")
    (folder / "round").symlink_to(folder)
    (folder / "closed").mkdir()
    opened = os.scandir

    def scandir(place: str) -> Any:  # whoever runs the tests may be allowed everything
        if str(place).endswith("closed"):
            raise PermissionError(13, "Permission denied", place)
        return opened(place)

    monkeypatch.setattr(os, "scandir", scandir)
    report = feed(store, [str(folder)])
    assert statuses(report.outcomes) == {"2025/b.txt": "added", "a.txt": "added", "closed": "failed", "lost.txt": "failed"}
    assert all("cannot be opened" in o.detail for o in report.failures)


def test_a_failure_is_listed_and_stops_nothing(store: SQLiteStore, folder: Path) -> None:
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 broken")
    report = feed(store, [str(folder)])
    assert statuses(report.outcomes) == {"2025/b.txt": "added", "a.txt": "added", "broken.docx": "failed"}
    (failure,) = store.view().failures()
    assert failure["source"] == "broken.docx" and "damaged" in failure["reason"]
    (folder / "broken.docx").write_text("修好了。", encoding="utf-8")
    feed(store, [str(folder)])
    assert store.view().failures() == []


@pytest.mark.skipif(multiprocessing.get_start_method() != "fork", reason="only forked workers know what this test does to one")
def test_a_worker_that_is_ended_costs_its_document_alone(store: SQLiteStore, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(8):
        (folder / f"plan{n}.txt").write_text(PLAN.replace("30", str(n + 2)), encoding="utf-8")
    reading = feeding.read

    def read(place: str, source: str) -> Source:
        if source == "plan3.txt":
            os._exit(9)
        return reading(place, source)

    monkeypatch.setattr(feeding, "PARALLEL_FROM", 3)
    monkeypatch.setattr(feeding, "read", read)
    report = feed(store, [str(folder)], jobs=2)
    assert [o.item.source for o in report.failures] == ["plan3.txt"] and report.count("added") == 9
    assert "for want of memory" in report.failures[0].detail


def test_several_processes_give_what_one_gives(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(6):
        (folder / f"plan{n}.txt").write_text(PLAN.replace("30", str(n + 2)), encoding="utf-8")
    monkeypatch.setattr(feeding, "PARALLEL_FROM", 1)
    with SQLiteStore(tmp_path / "one.sqlite") as one, SQLiteStore(tmp_path / "many.sqlite") as many:
        feed(one, [str(folder)], jobs=1)
        seen: list[int] = []
        feed(many, [str(folder)], jobs=2, progress=lambda _, total: seen.append(total))
        assert seen == [8] * 8
        assert sorted(s.id for s in one.view().all_statements()) == sorted(s.id for s in many.view().all_statements())
        assert one.view().counts() == many.view().counts()
