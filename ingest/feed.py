"""Feeding a store: files, folders and URLs in, a few documents a transaction, failures listed and never in the way.

The same bytes again change nothing; changed bytes replace what the source said before; bytes already known under another
name are reported as a duplicate and left out.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path

from graph.errors import InputError, PolicyGraphError
from graph.library import INDEX_FOLDER, STORE_FILE
from graph.model import DocumentRecord
from graph.store import GraphStore, View, Writer
from ingest.metadata.subject import named
from ingest.pipeline import extract
from ingest.readers import read
from ingest.resolution import GIVEN

# Below this many files, starting worker processes costs more than it saves.
PARALLEL_FROM = 40
# What one transaction writes at most: enough that its cost is shared, little enough that an interruption loses little.
BATCH_DOCUMENTS = 20
BATCH_CHARACTERS = 100_000
# Items about which the store is asked at once.
ASKED = 500
HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to feed: where it is, the name to show, the identity it is kept under, and the park or region that it is said to plan for, if anybody says."""

    place: str
    source: str
    origin: str
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item: ``added``, ``replaced``, ``unchanged``, ``duplicate`` or ``failed`` (with the reason).

    ``notes`` say what was left out of it, with the numbers.
    """

    item: Item
    status: str
    document: str | None = None
    detail: str = ""
    statements: int = 0
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Report:
    """All outcomes of one feeding."""

    outcomes: list[Outcome] = field(default_factory=list)

    def count(self, status: str) -> int:
        """How many items ended this way."""
        return sum(o.status == status for o in self.outcomes)

    @property
    def failures(self) -> list[Outcome]:
        """The items that could not be fed."""
        return [o for o in self.outcomes if o.status == "failed"]


def is_url(place: str) -> bool:
    """Whether a place is fetched over HTTP rather than read from disk."""
    return place.startswith(("http://", "https://"))


def items(places: Iterable[str]) -> list[Item]:
    """What there is to feed at these places, folders walked in order of name, hidden files left out."""
    found: dict[str, Item] = {}
    for place in places:
        for item in _items_at(place):
            found.setdefault(item.origin, item)
    return list(found.values())


def _items_at(place: str) -> Iterator[Item]:
    if is_url(place):
        yield Item(place, place, place)
        return
    path = Path(place)
    if path.is_dir():
        root = path.resolve()
        for file in _below(root):
            parts = file.relative_to(root).parts
            if not any(part.startswith(HIDDEN) for part in parts):
                yield Item(str(file), "/".join(parts), str(file))
    elif path.exists():
        yield Item(str(path), path.name, str(path.resolve()))
    else:
        raise InputError(f"{place} is neither a file, nor a folder, nor a URL; check the spelling")


def _below(root: Path) -> list[Path]:
    """The files below a folder, but for a library's own; folders that cannot be opened and links to nothing too, for reading them
    says why."""
    closed: list[Path] = []
    every: list[Path] = []
    for place, folders, names in os.walk(root, onerror=lambda e: closed.append(Path(e.filename))):
        if STORE_FILE in names:
            names = [name for name in names if not name.startswith(STORE_FILE)]
            folders[:] = [folder for folder in folders if folder != INDEX_FOLDER]
        every += (Path(place, name) for name in names)
    return sorted([*(f for f in every if f.is_file() or not f.exists()), *closed])


def _digest(path: Path) -> str | None:
    """The digest of a file's bytes, or None where it cannot be read: reading it again will say why."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def record_of(item: Item) -> DocumentRecord | str:
    """Record of an item, or the reason why there is none. Runs in worker processes too, so errors travel as text."""
    try:
        return extract(replace(read(item.place, item.source), subject=item.subject))
    except PolicyGraphError as error:
        return str(error)
    except Exception as error:  # a fault of ours in one document must not stop the others; it is listed and counted
        return f"{type(error).__name__}: {error}"


def _records(todo: list[Item], jobs: int) -> Iterator[tuple[Item, DocumentRecord | str]]:
    if jobs < 2 or len(todo) < PARALLEL_FROM:
        for item in todo:
            yield item, record_of(item)
        return
    with ProcessPoolExecutor(jobs) as pool:
        # A window of pending work keeps memory flat however many files there are.
        waiting = iter(todo)
        window: list[tuple[Item, Future[DocumentRecord | str]]] = [(i, pool.submit(record_of, i)) for i in islice(waiting, jobs * 4)]
        while window:
            try:
                made = window[0][1].result()
            except BrokenExecutor:
                break
            yield window.pop(0)[0], made
            for following in islice(waiting, 1):
                window.append((following, pool.submit(record_of, following)))
    if window:
        # A worker was ended from outside; which document it read is told by reading those at hand one by one.
        for item, _ in window:
            yield item, _alone(item)
        yield from _records(list(waiting), jobs)


def _alone(item: Item) -> DocumentRecord | str:
    with ProcessPoolExecutor(1) as pool:
        try:
            return pool.submit(record_of, item).result()
        except BrokenExecutor:
            return "the process that read it was ended, mostly for want of memory; split the file"


def feed(
    store: GraphStore, places: Iterable[str], jobs: int | None = None, again: bool = False,
    progress: Callable[[Outcome, int], None] | None = None, subject: str | None = None,
) -> Report:
    """Feed everything at these places into a store. ``again`` extracts anew even where the bytes are known.

    ``progress`` is called after each item with its outcome and the number of items in all. ``subject`` is the park or region
    that the documents plan for where their titles name none; it is kept when they are fed again without it.
    """
    every = items(places)
    if subject is not None:
        named(subject)
    feeding = _Feeding(_Known(store.view(), every), again, lambda outcome: progress(outcome, len(every)) if progress else None)
    todo = feeding.unknown(replace(i, subject=subject or feeding.known.subjects.get(i.origin)) for i in every)
    with store.writer() as writer:
        for item, result in _records(todo, jobs or os.cpu_count() or 1):
            feeding.take(item, result, writer)
        feeding.write(writer)
    return feeding.report


class _Feeding:
    """One feeding: what it has come to, and the documents that wait to be written together."""

    def __init__(self, known: _Known, again: bool, tell: Callable[[Outcome], None]) -> None:
        self.known, self.report = known, Report()
        self._again, self._tell = again, tell
        self._waiting: list[tuple[Outcome, DocumentRecord]] = []

    def unknown(self, every: Iterable[Item]) -> list[Item]:
        """The items that are to be read; of the others the outcome is told."""
        found = []
        for item in every:
            outcome = None if is_url(item.place) else self.known.outcome(item, self._anew(item))
            if outcome:
                self._done(outcome)
            else:
                found.append(item)
        return found

    def take(self, item: Item, result: DocumentRecord | str, writer: Writer) -> None:
        """Take what was read of an item, or the reason why nothing was, and write when enough is waiting."""
        if isinstance(result, str):
            self.write(writer)
            writer.fail(item.origin, item.source, result)
            self._done(Outcome(item, "failed", detail=result))
        elif outcome := self._there_already(item, result):
            self.write(writer)
            self._done(outcome)
        else:
            self._waiting.append((self._outcome(item, result), result))
            if len(self._waiting) >= BATCH_DOCUMENTS or sum(len(record.text) for _, record in self._waiting) >= BATCH_CHARACTERS:
                self.write(writer)

    def write(self, writer: Writer) -> None:
        """Write what is waiting, in one transaction."""
        if self._waiting:
            writer.put_all([record for _, record in self._waiting])
        for outcome, _ in self._waiting:
            self._done(outcome)
        self._waiting.clear()

    def _there_already(self, item: Item, record: DocumentRecord) -> Outcome | None:
        """The outcome of an item whose bytes turn out to be known when they are there: those of a URL."""
        before, digest = self.known.origins.get(item.origin), record.document.digest
        if before and before[1] == digest and not self._anew(item):
            return Outcome(item, "unchanged", before[0])
        return self.known.twin(item, digest) if is_url(item.place) and not before else None

    def _outcome(self, item: Item, record: DocumentRecord) -> Outcome:
        status = "replaced" if item.origin in self.known.origins else "added"
        notes = tuple(n for n in record.document.notes if not n.startswith(GIVEN))
        return Outcome(item, status, record.document.id, statements=len(record.statements), notes=notes)

    def _anew(self, item: Item) -> bool:
        """Whether an item is to be read anew though its bytes are known."""
        return self._again or item.subject != self.known.subjects.get(item.origin)

    def _done(self, outcome: Outcome) -> None:
        self.report.outcomes.append(outcome)
        self._tell(outcome)


class _Known:
    """What the store holds of the items' places and bytes, asked for many items at once."""

    def __init__(self, view: View, every: list[Item]) -> None:
        self.origins: dict[str, tuple[str, str]] = {}
        self.subjects: dict[str, str] = {}
        self._view = view
        self._digests = {i.origin: _digest(Path(i.place)) for i in every if not is_url(i.place)}
        self._held: dict[str, tuple[str, str]] = {}
        self._here: dict[str, Item] = {}
        for at in range(0, len(every), ASKED):
            origins = [i.origin for i in every[at : at + ASKED]]
            for d in view.documents_from(origins, [x for o in origins if (x := self._digests.get(o))]):
                self.origins[d.origin] = d.id, d.digest
                for note in d.notes:
                    if note.startswith(GIVEN):
                        self.subjects[d.origin] = note.removeprefix(GIVEN)
                self._held.setdefault(d.digest, (d.id, d.source))

    def outcome(self, item: Item, again: bool) -> Outcome | None:
        """The outcome of an item whose bytes are in the store already, under another's name or, unless it is read ``again``, its own."""
        digest = self._digests[item.origin]
        if digest is None:
            return None
        own = self.origins.get(item.origin)
        if own and own[1] == digest and not again:
            return Outcome(item, "unchanged", own[0])
        if own is None and Path(item.place).stat().st_size:
            return self.twin(item, digest)
        self._here.setdefault(digest, item)
        return None

    def twin(self, item: Item, digest: str) -> Outcome | None:
        """The outcome of an item that is not in the store where its bytes are, under another name, or came in just before."""
        held = self._view.document_by_digest(digest) if is_url(item.place) else None
        ident, source = (held.id, held.source) if held else self._held.get(digest, (None, None))
        if ident is None and digest in self._here:
            source = self._here[digest].source
        self._here.setdefault(digest, item)
        return Outcome(item, "duplicate", ident, f"same content as {source}") if source else None
