"""A library of many passages cut from the public texts, and questions to it."""

import re
from collections.abc import Iterator, Sequence
from itertools import count, islice
from pathlib import Path
from typing import Any

from graph.ids import make_id
from graph.library import Library
from graph.model import Document, DocumentRecord, Passage
from search.training import texts

SHORTEST, LONGEST = 60, 200
TYPES = {"laws": "regulation", "national_reports": "report", "state_council": "notice", "local_policies": "policy", "news": "news"}
# Questions as a reader of regulations asks them, about a title.
ASKED = ("{}适用于哪些情形", "哪些部门负责{}", "违反{}有什么处罚", "{}对企业有什么支持", "{}的主要任务是什么")


def cut(sentences: Sequence[str], shortest: int) -> Iterator[str]:
    """Sentences joined until they have ``shortest`` characters; what is left at the end is dropped if too short."""
    held = ""
    for sentence in sentences:
        held += sentence
        if len(held) >= shortest:
            yield held[:LONGEST]
            held = ""


def _title(name: str, number: int, record: dict[str, Any]) -> str:
    return str(record.get("title") or record.get("name") or f"{name} {number}").strip()


def _records(corpora: Path) -> Iterator[tuple[str, str, list[str]]]:
    """(corpus, title, sentences) of each text."""
    for path in sorted((corpora / "text").glob("*.jsonl.gz")):
        name = path.name.removesuffix(".jsonl.gz")
        for number, record in enumerate(texts.records(path)):
            yield name, _title(name, number, record), record.get("sentences") or texts.sentences(record.get("text") or "")


def records(corpora: Path, wanted: int) -> Iterator[tuple[int, DocumentRecord]]:
    """(round, document) until there are ``wanted`` passages, no two the same.

    Round 0 cuts each text once. Later rounds, which only come when that was not enough, cut elsewhere and number the
    passages: repetition with variation, to be told beside the figures.
    """
    seen: set[int] = set()
    for turn in count():
        for number, (name, title, sentences) in enumerate(_records(corpora)):
            pieces = []
            for piece in cut(sentences, SHORTEST + 17 * turn % 100):
                text = f"（{turn}.{len(seen)}）{piece}" if turn else piece
                if len(seen) < wanted and (mark := hash(text)) not in seen:
                    seen.add(mark)
                    pieces.append(text)
            if pieces:
                yield turn, _document(f"{turn}/{name}/{number}", title, TYPES.get(name, "other"), pieces)
            if len(seen) >= wanted:
                return


def _document(origin: str, title: str, kind: str, pieces: Sequence[str]) -> DocumentRecord:
    text, passages, at = "\n".join(pieces), [], 0
    for piece in pieces:
        passages.append(Passage(at, at + len(piece), "", "", piece))
        at += len(piece) + 1
    year = re.search(r"(?:19|20)\d\d", title)
    document = Document(
        make_id("Document", origin), origin, origin, title, origin, len(text), year=int(year[0]) if year else None,
        years=(int(year[0]),) if year else (), type=kind,
    )
    return DocumentRecord(document, text, [], [], passages)


def fill(folder: Path, corpora: Path, wanted: int) -> dict[str, int]:
    """Write the library; how many documents and passages it has, and how many passages are of round 0."""
    found = {"documents": 0, "passages": 0, "cut once": 0}
    with Library(folder).open(create=True) as store, store.writer() as writer:
        for turn, record in records(corpora, wanted):
            writer.put(record)
            found["documents"] += 1
            found["passages"] += len(record.passages)
            found["cut once"] += 0 if turn else len(record.passages)
    return found


def questions(corpora: Path, each: int) -> dict[str, list[str]]:
    """Questions of people from a reading-comprehension set (of another field), and questions about titles of the texts."""
    foreign = dict.fromkeys(q for q, _, _ in texts.squad(corpora / "pairs" / "cmrc2018_dev.json.gz"))
    titles = dict.fromkeys(
        re.sub(r"[（(].*|_\d+$", "", title) for name, title, _ in _records(corpora) if name in ("laws", "state_council", "local_policies")
    )
    usable = [t for t in titles if 6 <= len(t) <= 40]
    own = [ASKED[i % len(ASKED)].format(t) for i, t in enumerate(usable[:: max(1, len(usable) // each)])]
    return {"foreign": list(islice(foreign, each)), "own": own[:each]}
