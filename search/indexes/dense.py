"""The dense index: exact while small; large, a FAISS inverted file with 8-bit vectors, plus an exact part for what is new."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from search.encoders.base import Vectors

Ids = NDArray[np.int64]
# Up to here one matrix product over everything is as quick as an inverted file, and exact.
EXACT_LIMIT = 60_000
# When the exact part for new passages has grown to this, it is merged into the inverted file.
MERGE_LIMIT = 40_000
# Lists looked at. 48 found only 0.77 of the ten nearest of 150,000 passages, 512 found 0.975 (docs/bench-search.md).
PROBES = 512


class DenseIndex:
    """Passage ids by vector. ``base`` is a FAISS index or None; ``vectors`` (n, d) and ``ids`` (n,) the exact part."""

    def __init__(self, base: Any, base_ids: Ids, vectors: NDArray[np.float16], ids: Ids, gone: Iterable[int] = ()) -> None:
        self._base, self._base_ids, self._vectors, self._new_ids = base, base_ids, vectors, ids
        self._gone = frozenset(int(i) for i in gone)

    @classmethod
    def empty(cls, dimensions: int) -> Self:
        """An index of nothing."""
        none = np.zeros(0, np.int64)
        return cls(None, none, np.zeros((0, dimensions), np.float16), none)

    @property
    def ids(self) -> Ids:
        """Ids of all passages that can be found, ascending."""
        every = np.concatenate([self._base_ids, self._new_ids])
        if self._gone:
            every = every[~np.isin(every, np.fromiter(self._gone, np.int64))]
        return np.sort(every)

    def changed(self, vectors: Vectors, ids: Ids, gone: Iterable[int]) -> "DenseIndex":
        """This index with passages added and taken away; merged into one inverted file when the exact part is large."""
        left = np.fromiter((int(i) for i in gone), np.int64)
        keep = ~np.isin(self._new_ids, left)
        exact = np.concatenate([self._vectors[keep], vectors.astype(np.float16)])
        exact_ids = np.concatenate([self._new_ids[keep], ids])
        missing = self._gone | {int(i) for i in left[np.isin(left, self._base_ids)]}
        found = DenseIndex(self._base, self._base_ids, exact, exact_ids, missing)
        limit = EXACT_LIMIT if self._base is None else max(MERGE_LIMIT, len(self._base_ids) // 10)
        return found._merged() if len(exact_ids) > limit or len(missing) > max(MERGE_LIMIT, len(self._base_ids) // 5) else found

    def _merged(self) -> "DenseIndex":
        import faiss

        vectors = np.asarray(self._vectors, dtype=np.float32)
        ids = self._new_ids
        if self._base is not None:
            kept = self._base_ids[~np.isin(self._base_ids, np.fromiter(self._gone, np.int64))]
            old = np.stack([self._base.reconstruct(int(i)) for i in kept]) if len(kept) else vectors[:0]
            vectors, ids = np.concatenate([old, vectors]), np.concatenate([kept, ids])
        dimensions = vectors.shape[1]
        lists = int(np.clip(4 * np.sqrt(len(ids)), 64, 16_384))
        base = faiss.index_factory(dimensions, f"IVF{lists},SQ8", faiss.METRIC_INNER_PRODUCT)
        sample = vectors[np.random.default_rng(0).permutation(len(vectors))[: lists * 50]]
        base.train(sample)
        base.add_with_ids(vectors, ids)
        base.set_direct_map_type(faiss.DirectMap.Hashtable)
        return DenseIndex(base, np.sort(ids), np.zeros((0, dimensions), np.float16), np.zeros(0, np.int64))

    def search(self, query: NDArray[np.float32], limit: int, allowed: Ids | None = None) -> list[tuple[int, float]]:
        """(passage id, cosine) of the nearest passages, best first. ``query`` has shape (d,)."""
        found: list[tuple[int, float]] = []
        if len(self._new_ids):
            scores = np.asarray(self._vectors, dtype=np.float32) @ query if len(self._new_ids) < 4096 else self._product(query)
            if allowed is not None:
                scores = np.where(np.isin(self._new_ids, allowed), scores, -np.inf)
            best = np.argpartition(-scores, min(limit, len(scores) - 1))[:limit]
            found += [(int(self._new_ids[i]), float(scores[i])) for i in best if np.isfinite(scores[i])]
        if self._base is not None:
            found += self._search_base(query, limit, allowed)
        return sorted(found, key=lambda pair: (-pair[1], pair[0]))[:limit]

    def _product(self, query: NDArray[np.float32]) -> NDArray[np.float32]:
        parts = [np.asarray(self._vectors[i : i + 8192], dtype=np.float32) @ query for i in range(0, len(self._new_ids), 8192)]
        return np.concatenate(parts)

    def _search_base(self, query: NDArray[np.float32], limit: int, allowed: Ids | None) -> list[tuple[int, float]]:
        import faiss

        parameters = faiss.SearchParametersIVF(nprobe=PROBES)
        if allowed is not None:
            parameters = faiss.SearchParametersIVF(nprobe=PROBES * 2, sel=faiss.IDSelectorBatch(allowed))
        scores, ids = self._base.search(query[None, :], limit + min(len(self._gone), 200), params=parameters)
        return [(int(i), float(s)) for i, s in zip(ids[0], scores[0], strict=True) if i >= 0 and int(i) not in self._gone][:limit]

    def write(self, folder: Path, previous: Path | None) -> None:
        """Write the index to a folder; an unchanged base is linked from the generation before."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "vectors.npy", self._vectors)
        np.save(folder / "ids.npy", self._new_ids)
        np.save(folder / "gone.npy", np.fromiter(sorted(self._gone), np.int64))
        if self._base is not None:
            old = previous / "base.faiss" if previous else None
            if old and old.exists() and np.array_equal(np.load(previous / "base_ids.npy"), self._base_ids):  # type: ignore[operator]
                (folder / "base.faiss").hardlink_to(old)
            else:
                import faiss

                faiss.write_index(self._base, str(folder / "base.faiss"))
            np.save(folder / "base_ids.npy", self._base_ids)

    @classmethod
    def read(cls, folder: Path) -> Self:
        """Open an index, memory-mapped."""
        base, base_ids = None, np.zeros(0, np.int64)
        if (folder / "base.faiss").exists():
            import faiss

            base = faiss.read_index(str(folder / "base.faiss"), faiss.IO_FLAG_MMAP)
            base_ids = np.load(folder / "base_ids.npy", mmap_mode="r")
        vectors = np.load(folder / "vectors.npy", mmap_mode="r")
        return cls(base, base_ids, vectors, np.load(folder / "ids.npy"), np.load(folder / "gone.npy"))
