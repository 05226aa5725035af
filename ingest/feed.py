"""Feeding a store: files, folders and URLs in, one transaction a document, failures listed and never in the way.

The same bytes again change nothing; changed bytes replace what the source said before; bytes already known under another
name are reported as a duplicate and left out.
"""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from graph.errors import InputError, PolicyGraphError
from graph.model import DocumentRecord
from graph.store import GraphStore, View
from ingest.pipeline import extract
from ingest.readers import read

# Below this many files, starting worker processes costs more than it saves.
PARALLEL_FROM = 40
HIDDEN = (".", "~$")


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to feed: where it is, the name to show, and the identity it is kept under."""

    place: str
    source: str
    origin: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one item: ``added``, ``replaced``, ``unchanged``, ``duplicate`` or ``failed`` (with the reason)."""

    item: Item
    status: str
    document: str | None = None
    detail: str = ""
    statements: int = 0


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
        for file in sorted(root.rglob("*")):
            parts = file.relative_to(root).parts
            if file.is_file() and not any(part.startswith(HIDDEN) for part in parts):
                yield Item(str(file), "/".join(parts), str(file))
    elif path.exists():
        yield Item(str(path), path.name, str(path.resolve()))
    else:
        raise InputError(f"{place} is neither a file, nor a folder, nor a URL; check the spelling")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _extract(item: Item) -> DocumentRecord | str:
    """Record of an item, or the reason why there is none. Runs in worker processes too, so errors travel as text."""
    try:
        return extract(read(item.place, item.source))
    except PolicyGraphError as error:
        return str(error)
    except Exception as error:  # a fault of ours in one document must not stop the others; it is listed and counted
        return f"{type(error).__name__}: {error}"


def _records(todo: list[Item], jobs: int) -> Iterator[tuple[Item, DocumentRecord | str]]:
    if jobs < 2 or len(todo) < PARALLEL_FROM:
        for item in todo:
            yield item, _extract(item)
        return
    with ProcessPoolExecutor(jobs) as pool:
        # A window of pending work keeps memory flat however many files there are.
        waiting = iter(todo)
        window: list[tuple[Item, Future[DocumentRecord | str]]] = [(i, pool.submit(_extract, i)) for i in islice(waiting, jobs * 4)]
        while window:
            item, pending = window.pop(0)
            yield item, pending.result()
            for following in islice(waiting, 1):
                window.append((following, pool.submit(_extract, following)))


def feed(
    store: GraphStore, places: Iterable[str], jobs: int | None = None, again: bool = False,
    progress: Callable[[Outcome, int], None] | None = None,
) -> Report:
    """Feed everything at these places into a store. ``again`` extracts anew even where the bytes are known.

    ``progress`` is called after each item with its outcome and the number of items in all.
    """
    every = items(places)
    report = Report()

    def done(outcome: Outcome) -> None:
        report.outcomes.append(outcome)
        if progress:
            progress(outcome, len(every))

    view = store.view()
    todo: list[Item] = []
    digests: dict[str, Item] = {}
    for item in every:
        known = None if is_url(item.place) or again else _known(view, item, digests)
        if known:
            done(known)
        else:
            todo.append(item)
    with store.writer() as writer:
        for item, result in _records(todo, jobs or os.cpu_count() or 1):
            if isinstance(result, str):
                writer.fail(item.origin, item.source, result)
                done(Outcome(item, "failed", detail=result))
                continue
            before = view.document_by_origin(item.origin)
            if before and before.digest == result.document.digest and not again:
                done(Outcome(item, "unchanged", before.id))
                continue
            writer.put(result)
            done(Outcome(item, "replaced" if before else "added", result.document.id, statements=len(result.statements)))
    return report


def _known(view: View, item: Item, digests: dict[str, Item]) -> Outcome | None:
    """The outcome of an item whose bytes are in the store already, under its own name or another's."""
    try:
        digest = _digest(Path(item.place))
    except OSError:
        return None
    own = view.document_by_origin(item.origin)
    if own and own.digest == digest:
        return Outcome(item, "unchanged", own.id)
    if own is None and Path(item.place).stat().st_size:
        other = view.document_by_digest(digest)
        if other:
            return Outcome(item, "duplicate", other.id, f"same content as {other.source}")
        if digest in digests:
            return Outcome(item, "duplicate", None, f"same content as {digests[digest].source}")
    digests.setdefault(digest, item)
    return None
