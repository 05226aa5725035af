"""Records of the documents, extracted once and kept in a file, so that a second run begins at once."""

import json
import pickle
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from api.graphbench.corpus import documents
from graph.model import DocumentRecord
from ingest.pipeline import extract
from ingest.readers import read_bytes


class Records:
    """A file of records and, beside it, how long extracting them took; an interrupted extraction goes on where it was."""

    def __init__(self, file: Path) -> None:
        self.file, self._times = file, file.with_suffix(".jsonl")

    def make(self, corpora: Path, wanted: int) -> None:
        """Extract what is missing up to ``wanted`` documents."""
        self.file.parent.mkdir(parents=True, exist_ok=True)
        kept = len(self._lines())
        with self.file.open("ab") as records, self._times.open("a", encoding="utf-8") as times:
            for name, text in islice(documents(corpora, wanted), kept, None):
                started = time.process_time()
                record = extract(read_bytes(text.encode(), name, name, name))
                spent = time.process_time() - started
                pickle.dump(record, records, pickle.HIGHEST_PROTOCOL)
                records.flush()
                print(json.dumps({"characters": len(text), "seconds": spent, "end": records.tell()}), file=times, flush=True)

    def _lines(self) -> list[dict[str, float]]:
        """Times of whole records; what an interruption left half written is cut off."""
        if not (self.file.exists() and self._times.exists()):
            self.file.unlink(missing_ok=True)
            self._times.unlink(missing_ok=True)
            return []
        lines = [json.loads(line) for line in self._times.read_text("utf-8").splitlines() if line.endswith("}")]
        with self.file.open("r+b") as records:
            records.truncate(int(lines[-1]["end"]) if lines else 0)
        return lines

    def rate(self, wanted: int) -> float:
        """Characters a second of processor time."""
        lines = self._lines()[:wanted]
        return sum(line["characters"] for line in lines) / sum(line["seconds"] for line in lines)

    def read(self, wanted: int) -> Iterator[DocumentRecord]:
        """The first records, one by one."""
        with self.file.open("rb") as records:
            for _ in range(wanted):
                yield pickle.load(records)
