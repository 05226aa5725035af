"""The dense index: passages by vector. Exact while small; large, short codes choose and exact vectors rank."""

import json
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from search.indexes.codes import Codes
from search.indexes.rows import Places, VectorRows, products
from search.indexes.selection import Selection

Ids = NDArray[np.int64]
Query = NDArray[np.float32]
# Rows without a code are compared one by one: a millisecond or two for this many.
EXACT_LIMIT = 20_000
# Of the rows that codes choose, so many are compared exactly, or so many times what is asked for if that is more
# (what that finds: docs/bench-search.md).
CANDIDATES = 300
CANDIDATES_EACH = 6
# Where too few of those are allowed, so many times as many codes are looked at, up to this share of all rows.
WIDER = 4
MOST_SIFTED = 0.2
FACTS = "dense.json"


class DenseIndex:
    """An index of one generation, read-only. ``ids`` of rows, ``gone`` rows that no passage has any more."""

    def __init__(self, rows: VectorRows, ids: Ids, gone: Places, codes: Codes | None) -> None:
        self.rows, self.row_ids, self.gone, self.codes = rows, ids, gone, codes
        self.coded = codes.count if codes else 0
        self._live = np.ones(rows.count, bool)
        self._live[gone] = False
        self._tail: NDArray[np.float32] | None = None
        self._order = None if bool(np.all(ids[1:] > ids[:-1])) else np.argsort(ids, kind="stable")

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Open an index, its vectors memory-mapped."""
        facts = json.loads((folder / FACTS).read_text("utf-8"))
        rows = VectorRows(folder, facts["rows"], facts["dimensions"])
        codes = Codes.read(folder / "codes.faiss", facts["trained"]) if facts["trained"] else None
        ids, gone = np.load(folder / "ids.npy", mmap_mode="r"), np.load(folder / "gone.npy")
        if len(ids) != rows.count:
            raise ValueError(f"{folder} is damaged: {rows.count} vectors, {len(ids)} ids")
        return cls(rows, ids, gone, codes)

    @property
    def ids(self) -> Ids:
        """Ids of all passages that can be found, ascending."""
        return np.sort(self.row_ids[self._live])

    def places(self, ids: Ids) -> Places:
        """Rows of those of the ids, ascending, that can be found, ascending."""
        if not self.rows.count or not len(ids):
            return np.zeros(0, np.int64)
        at = np.minimum(np.searchsorted(self.row_ids, ids, sorter=self._order), self.rows.count - 1)
        found = at if self._order is None else self._order[at]
        found = found[self.row_ids[found] == ids]
        return np.sort(found[self._live[found]])

    def search(self, query: Query, limit: int, allowed: Selection | None = None) -> list[tuple[int, float]]:
        """(passage id, cosine) of the nearest passages, best first. ``query`` has shape (d,)."""
        if allowed is None:
            places = self._candidates(query, limit, self._live, len(self._live) - len(self.gone))
        else:
            only, mask = allowed.form(self, self._limited)
            # Reading a row costs about what a code more costs, and of few rows many codes are needed.
            few = len(only) ** 2 <= CANDIDATES * self.coded
            places = only if few else self._candidates(query, limit, mask, len(only))
        return self._ranked(places, self._scores(query, places), limit)

    def _limited(self, allowed: Selection) -> tuple[Places, NDArray[np.bool_]]:
        only = self.places(allowed.ids)
        mask = np.zeros(self.rows.count, bool)
        mask[only] = True
        return only, mask

    def _candidates(self, query: Query, limit: int, mask: NDArray[np.bool_], number: int) -> Places:
        """Rows under the mask, which holds ``number``, that may be among the nearest."""
        tail = np.flatnonzero(mask[self.coded :]) + self.coded
        if self.codes is None:
            return tail
        wanted = max(CANDIDATES, CANDIDATES_EACH * limit)
        share = max(1, number - len(tail)) / self.coded
        asked = int(wanted / share) + 1
        while asked < MOST_SIFTED * self.coded:
            found = self.codes.search(query, asked)
            kept = found[mask[found]]
            # Rows far from the question are rare among those it calls near: then more codes are looked at.
            if len(kept) >= min(wanted // 2, number - len(tail)):
                return np.concatenate([np.sort(kept), tail])
            asked *= WIDER
        return np.flatnonzero(mask)

    def _scores(self, query: Query, places: Places) -> NDArray[np.float32]:
        """Inner products with rows; those without a code are held in single precision after the first question."""
        if self._tail is None:
            self._tail = self.rows.take(np.arange(self.coded, self.rows.count))
        start = int(np.searchsorted(places, self.coded))
        late = places[start:] - self.coded
        whole = len(late) > len(self._tail) // 2
        tail = products(self._tail, query)[late] if whole else products(self._tail[late], query)
        return np.concatenate([self.rows.scores(query, places[:start]), tail])

    def _ranked(self, places: Places, scores: NDArray[np.float32], limit: int) -> list[tuple[int, float]]:
        if len(scores) > limit:
            best = np.argpartition(-scores, limit)[:limit]
            places, scores = places[best], scores[best]
        pairs = [(int(i), float(s)) for i, s in zip(self.row_ids[places], scores, strict=True)]
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))
