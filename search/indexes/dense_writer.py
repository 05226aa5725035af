"""Writing a generation of the dense index: batch by batch, never all vectors in memory."""

import json
import os
from pathlib import Path

import numpy as np

from search.encoders.base import Vectors
from search.indexes.codes import Codes
from search.indexes.dense import EXACT_LIMIT, FACTS, DenseIndex, Ids
from search.indexes.rows import RowsWriter, VectorRows

# Rows that no passage has any more are dropped when they are more than this share.
COMPACT_SHARE = 0.2
# The points of the codes are learned anew when there are so many times the rows they were learned from.
LEARN_AGAIN = 4


class DenseWriter:
    """A new generation in ``folder``, from the one in ``previous`` or from nothing. Removing comes before adding."""

    def __init__(self, folder: Path, dimensions: int, previous: Path | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder, self._previous = folder, previous
        self._old = DenseIndex.read(previous) if previous else None
        self._gone = self._old.gone if self._old else np.zeros(0, np.int64)
        self._ids: list[Ids] = [np.asarray(self._old.row_ids)] if self._old else []
        self._dimensions = dimensions
        self._rows: RowsWriter | None = None

    def remove(self, ids: Ids) -> None:
        """Take passages away."""
        if self._old is not None:
            self._gone = np.union1d(self._gone, self._old.places(np.sort(ids)))

    def add(self, vectors: Vectors, ids: Ids) -> None:
        """Add passages. ``vectors`` has shape (len(ids), dimensions)."""
        self._writer().append(vectors)
        self._ids.append(ids)

    def _writer(self) -> RowsWriter:
        if self._rows is None:
            if self._old is not None and len(self._gone) > COMPACT_SHARE * self._old.rows.count:
                self._rows = self._compacted(self._old)
            else:
                self._rows = RowsWriter(self._folder, self._dimensions, self._old.rows if self._old else None)
        return self._rows

    def _compacted(self, old: DenseIndex) -> RowsWriter:
        rows = RowsWriter(self._folder, self._dimensions)
        live = np.ones(old.rows.count, bool)
        live[self._gone] = False
        for at, block in old.rows.blocks():
            rows.append(block[live[at : at + len(block)]])
        self._ids = [np.asarray(old.row_ids)[live]]
        self._gone, self._old = np.zeros(0, np.int64), None
        return rows

    def finish(self) -> None:
        """Write everything to disk. Only then may the generation be named the current one."""
        rows = self._writer().finish()
        trained = self._write_codes(rows)
        np.save(self._folder / "ids.npy", np.concatenate([np.zeros(0, np.int64), *self._ids]))
        np.save(self._folder / "gone.npy", self._gone)
        facts = {"rows": rows.count, "dimensions": self._dimensions, "trained": trained}
        (self._folder / FACTS).write_text(json.dumps(facts), "utf-8")
        for name in ("ids.npy", "gone.npy", FACTS):
            _sync(self._folder / name)

    def _write_codes(self, rows: VectorRows) -> int:
        """Codes for the rows, in a file; how many rows their points were learned from, 0 without codes."""
        old = self._old.codes if self._old else None
        place = self._folder / "codes.faiss"
        if rows.count - (old.count if old else 0) <= EXACT_LIMIT:
            if old is None or self._previous is None:
                return 0
            place.hardlink_to(self._previous / "codes.faiss")
            return old.trained
        codes = Codes.learn(rows) if old is None or rows.count > LEARN_AGAIN * old.trained else old
        for _, block in rows.blocks(codes.count):
            codes.add(block)
        codes.write(place)
        _sync(place)
        return codes.trained


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
