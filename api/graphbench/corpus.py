"""Documents for measuring stores: short pieces of public texts under their titles, and the sample plans."""

import gzip
import json
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from api.turns import in_turn
from graph.resources import data_path
from ingest.readers import read

# Characters of a piece; it ends with the sentence that passes this.
PIECE = 1500
# Texts in which governments speak. News is left out: it belongs to its broadcaster.
SOURCES = ("local_policies", "national_reports", "state_council", "laws")
_TITLE = re.compile(r"_\d{6,}|\.pdf$|\s")


def documents(corpora: Path, wanted: int) -> Iterator[tuple[str, str]]:
    """(file name, text) of ``wanted`` documents: the sample plans first, then pieces of each source in turn.

    Without the corpora, the sample plans again and again, told apart by a number.
    """
    return islice(_documents(corpora), wanted)


def _documents(corpora: Path) -> Iterator[tuple[str, str]]:
    plans = [(p.name, read(str(p)).text) for p in sorted(data_path("plans").glob("*")) if p.suffix in (".txt", ".md")]
    yield from plans
    files = [f for name in SOURCES if (f := corpora / "text" / f"{name}.jsonl.gz").exists()]
    yield from in_turn([_pieces(file) for file in files])
    number = 0
    while not files:
        number += 1
        yield from ((f"{number:06d}-{name}", f"{text}\n(第{number}份)\n") for name, text in plans)


def _pieces(file: Path) -> Iterator[tuple[str, str]]:
    source = file.name.split(".")[0]
    with gzip.open(file, "rt", encoding="utf-8") as stream:
        for number, line in enumerate(stream):
            entry = json.loads(line)
            title = _TITLE.sub("", str(entry.get("title") or entry.get("name") or ""))
            text = str(entry.get("text") or "\n".join(entry.get("sentences", ())))
            for part, piece in enumerate(cut(text)):
                yield f"{source}-{number:05d}-{part:03d}.txt", f"{title}\n{piece}\n"


def cut(text: str) -> Iterator[str]:
    """Sentences joined until they are a piece; a short rest is dropped."""
    held = ""
    for sentence in re.split(r"(?<=[。\n])", text):
        held += sentence
        if len(held) >= PIECE:
            yield held.strip()
            held = ""
    if len(held) > PIECE // 4:
        yield held.strip()
