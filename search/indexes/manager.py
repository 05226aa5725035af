"""The indexes of a library: opened, caught up with the store, healed, swapped atomically."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from graph.errors import IndexStale
from graph.model import Passage
from graph.store import View
from search.context import context, title
from search.encoders.base import Encoder, Vectors, unit
from search.indexes import stamp as stamps
from search.indexes.dense import DenseIndex, Ids
from search.indexes.dense_writer import DenseWriter
from search.indexes.lexical import LexicalIndex
from search.indexes.stamp import CODE_VERSION, Stamp

Progress = Callable[[int, int], None]
BATCH = 4096
# How much of a passage's vector is that of its title and headings: questions often name what only these say.
CONTEXT_SHARE = 0.25


# How often opening is tried again when a writer cleared the generation away between reading its name and opening it.
OPENINGS = 5


@dataclass(frozen=True, slots=True)
class Generation:
    """Both indexes as one writing left them: a search that holds one sees nothing of a later writing."""

    stamp: Stamp
    dense: DenseIndex
    lexical: LexicalIndex


class Indexes:
    """Dense and lexical index in a folder, for one encoder."""

    def __init__(self, folder: Path, encoder: Encoder) -> None:
        self.folder, self.encoder = folder, encoder
        self._open: Generation | None = None

    def current(self) -> Generation:
        """The current generation. One search should ask once and use both indexes of what it got."""
        self._refresh()
        if self._open is None:
            raise IndexStale(f"the indexes in {self.folder} are not built yet; run `policygraph verify` or any search")
        return self._open

    @property
    def dense(self) -> DenseIndex:
        """The dense index of the current generation."""
        return self.current().dense

    @property
    def lexical(self) -> LexicalIndex:
        """The lexical index of the current generation."""
        return self.current().lexical

    def _refresh(self) -> None:
        """Open the current generation where another process made a newer one. Refuses one of another encoder."""
        for attempt in range(OPENINGS):
            current = stamps.read(self.folder)
            if current is None or (self._open and current == self._open.stamp):
                return
            if current.encoder != self.encoder.version:
                raise IndexStale(f"the indexes in {self.folder} were built with another encoder than {self.encoder.name}; search again to rebuild them")
            generation = self.folder / current.folder
            try:
                self._open = Generation(current, DenseIndex.read(generation), LexicalIndex.open(generation / "lexical"))
                return
            except (OSError, ValueError, RuntimeError):
                if attempt == OPENINGS - 1 or stamps.read(self.folder) == current:
                    raise

    def catch_up(self, view: View, progress: Progress | None = None) -> None:
        """Bring the indexes up to the store; build them anew where they are missing, damaged, or of another encoder."""
        if self.is_fresh(view):
            return
        with stamps.lock(self.folder):
            if self.is_fresh(view):
                return
            try:
                self._update(view, progress)
            except (OSError, ValueError, RuntimeError, IndexStale):
                # Derived data that cannot be read is worth nothing: build it anew from the store.
                self._rebuild(view, progress)

    def is_fresh(self, view: View) -> bool:
        """Whether the indexes are there and say what the store says."""
        current = stamps.read(self.folder)
        if current is None or (current.code, current.encoder, current.revision) != (CODE_VERSION, self.encoder.version, view.revision):
            return False
        try:
            self._refresh()
        except (OSError, ValueError, RuntimeError):
            return False
        return self._open is not None

    def _update(self, view: View, progress: Progress | None) -> None:
        current = stamps.read(self.folder)
        if current is None or current.code != CODE_VERSION or current.encoder != self.encoder.version:
            return self._rebuild(view, progress)
        self._refresh()
        # The revision is read before the ids: what is written in between makes the index old, never wrongly fresh.
        revision, known, wanted = view.revision, self.dense.ids, view.passage_ids()
        added, gone = np.setdiff1d(wanted, known), np.setdiff1d(known, wanted)
        previous = self.folder / current.folder
        target = Stamp(CODE_VERSION, self.encoder.version, revision, current.generation + 1, len(wanted))
        generation = self._fresh_folder(target)
        # The lexical index is copied by links: its files are never changed once written.
        shutil.copytree(previous / "lexical", generation / "lexical", copy_function=_link)
        self._write(view, added, gone, generation, previous, progress)
        self._swap(target)

    def _rebuild(self, view: View, progress: Progress | None) -> None:
        current = stamps.read(self.folder)
        revision, wanted = view.revision, view.passage_ids()
        target = Stamp(CODE_VERSION, self.encoder.version, revision, current.generation + 1 if current else 1, len(wanted))
        generation = self._fresh_folder(target)
        self._write(view, wanted, np.zeros(0, np.int64), generation, None, progress)
        self._swap(target)

    def _fresh_folder(self, target: Stamp) -> Path:
        generation = self.folder / target.folder
        shutil.rmtree(generation, ignore_errors=True)
        generation.mkdir(parents=True)
        return generation

    def _write(self, view: View, added: Ids, gone: Ids, generation: Path, previous: Path | None, progress: Progress | None) -> None:
        dense = DenseWriter(generation, self.encoder.dimensions, previous)
        dense.remove(gone)

        def rows() -> Iterator[tuple[int, str, str]]:
            """Rows for the lexical index; their vectors go to the dense one on the way, so that one batch is held at a time."""
            for done, batch in enumerate(batches(view, added), 1):
                contexts = contexts_of(view, batch)
                before = (done - 1) * BATCH
                within = (lambda n, _, before=before: progress(before + n, len(added))) if progress else None
                dense.add(passage_vectors(self.encoder, [p.text for p in batch], contexts, within), np.array([p.id for p in batch], dtype=np.int64))
                yield from ((p.id, c, p.text) for p, c in zip(batch, contexts, strict=True))

        LexicalIndex(generation / "lexical").change(rows(), gone.tolist())
        dense.finish()

    def _swap(self, target: Stamp) -> None:
        stamps.write(self.folder, target)
        self._refresh()
        for old in self.folder.glob("generation-*"):
            # The generation before stays for readers that have it open.
            if int(old.name.split("-")[1]) < target.generation - 1:
                shutil.rmtree(old, ignore_errors=True)

    def verify(self, view: View) -> list[str]:
        """Where the indexes differ from the store, one line each."""
        self.catch_up(view)
        wanted = view.passage_ids()
        faults = []
        if not np.array_equal(self.dense.ids, wanted):
            faults.append(f"dense index: {len(self.dense.ids)} passages, the store has {len(wanted)}; delete {self.folder} to rebuild it")
        if len(self.lexical) != len(wanted):
            faults.append(f"lexical index: {len(self.lexical)} passages, the store has {len(wanted)}; delete {self.folder} to rebuild it")
        return faults


def passage_vectors(encoder: Encoder, texts: Sequence[str], contexts: Sequence[str], progress: Progress | None = None) -> Vectors:
    """Unit vectors of passages, mixed with those of their titles and headings. Shape (len(texts), dimensions)."""
    unique = {c: i for i, c in enumerate(dict.fromkeys(contexts))}
    around = encoder.encode_passages(list(unique))
    return unit(encoder.encode_passages(texts, progress) + CONTEXT_SHARE * around[[unique[c] for c in contexts]])


def _link(source: str, target: str) -> None:
    path = Path(source)
    # tantivy rewrites its small JSON files in place; everything else is written once.
    if path.suffix in (".json", ".lock") or path.name.startswith("."):
        shutil.copy2(source, target)
    else:
        Path(target).hardlink_to(source)


def batches(view: View, ids: Ids) -> Iterator[list[Passage]]:
    """Passages by id, some thousand at a time."""
    for at in range(0, len(ids), BATCH):
        found = view.passages([int(i) for i in ids[at : at + BATCH]])
        yield [found[i] for i in sorted(found)]


def contexts_of(view: View, batch: list[Passage]) -> list[str]:
    """Title and headings of each passage."""
    titles = {d: title(view.document(d)) for d in dict.fromkeys(p.document for p in batch)}
    return [context(titles[p.document], p) for p in batch]
