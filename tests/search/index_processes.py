"""What the processes of test_index_processes do: `python -m tests.search.index_processes ROLE LIBRARY [MORE]`."""

import importlib
import os
import signal
import sys
from pathlib import Path
from typing import Any

from graph.ids import make_id
from graph.library import Library
from graph.model import Document, DocumentRecord, Passage
from search.encoders.load import load_encoder
from search.indexes.manager import Indexes

SUBJECTS = ("低空经济", "智能制造", "跨境电商", "现代物流", "生物医药", "海洋装备")


def record(number: int, passages: int = 40) -> DocumentRecord:
    """A plan of some clauses, different for each number."""
    clauses = [f"第{number}年第{i}项：培育{SUBJECTS[(number + i) % 6]}产业，服务企业{number * 100 + i}家。" for i in range(passages)]
    text = "\n".join(clauses)
    document = Document(make_id("Document", str(number)), str(number), f"{number}.txt", f"第{number}年计划", str(number), len(text))
    found, at = [], 0
    for clause in clauses:
        found.append(Passage(at, at + len(clause), "一", "产业", clause))
        at += len(clause) + 1
    return DocumentRecord(document, text, [], [], found)


def feed(library: Path, numbers: range) -> None:
    """Write plans into the store."""
    with Library(library).open(create=True) as store, store.writer() as writer:
        for number in numbers:
            writer.put(record(number))


def indexes(library: Path) -> Indexes:
    """The indexes of a library, as a process of its own opens them."""
    return Indexes(Library(library).index_folder, load_encoder())


def read(library: Path, stop: Path) -> None:
    """Search until the file ``stop`` is there; print how many generations were seen, or what was wrong."""
    encoder, found = load_encoder(), indexes(library)
    vectors = encoder.encode_queries([f"培育{s}" for s in SUBJECTS])
    seen: set[int] = set()
    while not stop.exists() or not seen:
        now = found.current()
        ids = set(now.dense.ids.tolist())
        dense = {i for v in vectors for i, _ in now.dense.search(v, 20)}
        lexical = {i for s in SUBJECTS for i, _ in now.lexical.search(s, 20)}
        if len(ids) != now.stamp.passages or len(now.lexical) != now.stamp.passages or not dense <= ids or not lexical <= ids:
            print("torn:", now.stamp, len(ids), len(now.lexical), len(dense - ids), len(lexical - ids))
            return
        seen.add(now.stamp.generation)
    print(len(seen))


def killed(library: Path, place: str) -> None:
    """Catch up, and be killed without warning where the function at ``place`` (module:qualified.name) is called."""
    module, _, name = place.partition(":")
    owner: Any = importlib.import_module(module)
    *path, last = name.split(".")
    for step in path:
        owner = getattr(owner, step)

    def kill(*_: object, **__: object) -> None:
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, last, kill)
    with Library(library).open() as store:
        indexes(library).catch_up(store.view())
    print("not killed")


if __name__ == "__main__":
    {"read": read, "killed": lambda library, place: killed(library, str(place))}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
