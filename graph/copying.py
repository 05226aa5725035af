"""Copying a graph from one store to another: resumable, checked by counts and checksums."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from graph.model import Document
from graph.store import GraphStore, View

# Of one transaction.
DOCUMENTS = 50
CHARACTERS = 200_000
BATCH = 5000


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy did: documents written, documents that were there already, faults found afterwards."""

    written: int
    present: int
    faults: tuple[str, ...]


def marks(view: View) -> dict[str, str]:
    """Document → a mark of all that it says, equal on two stores that hold the same; read in one pass over the store."""
    found = {d.id: [d.digest] for d in view.documents()}
    sums = dict.fromkeys(found, 0)
    # Statements come in no order, so their ids are added up; passages are told by their place.
    for document, ident in view.statement_ids():
        sums[document] = sums.get(document, 0) + _number(ident)
    after = 0
    while batch := view.passages_after(after, BATCH):
        for p in batch:
            sums[p.document] = sums.get(p.document, 0) + _number(f"{p.start}-{p.end} {p.text}")
        after = batch[-1].id
    return {document: f"{digest[0]} {sums[document] % (1 << 128):x}" for document, digest in found.items()}


def _number(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=16).digest())


def copy(source: GraphStore, target: GraphStore, progress: Callable[[str, int], None] | None = None) -> Copied:
    """Copy all documents and judgements. Run again after an interruption, it goes on where it was."""
    from_view, to_view = source.view(), target.view()
    documents = from_view.documents()
    present, wanted = marks(to_view), marks(from_view)
    missing = [d for d in documents if present.get(d.id) != wanted[d.id]]
    with target.writer() as writer:
        for group in batches(missing):
            writer.put_all([from_view.record(d.id) for d in group])
            if progress:
                progress(group[-1].source, len(documents))
        known = {(j.left, j.right): j.same for j in to_view.judgements()}
        for j in from_view.judgements():
            if known.get((j.left, j.right)) is not j.same:
                writer.judge(j)
        for f in from_view.failures():
            writer.fail(f["origin"], f["source"], f["reason"])
    there = marks(to_view) if missing else present
    return Copied(len(missing), len(documents) - len(missing), tuple(_differences(from_view, to_view, wanted, there)))


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Documents in groups that make transactions of a sound size, large ones by themselves."""
    group: list[Document] = []
    characters = 0
    for d in documents:
        if group and (len(group) >= DOCUMENTS or characters + d.characters > CHARACTERS):
            yield group
            group, characters = [], 0
        group.append(d)
        characters += d.characters
    if group:
        yield group


def differences(left: View, right: View) -> list[str]:
    """Where two stores differ: counts of everything, then each document's mark."""
    return _differences(left, right, marks(left), marks(right))


def _differences(left: View, right: View, here: dict[str, str], there: dict[str, str]) -> list[str]:
    faults = []
    counts = left.counts(), right.counts()
    for title in counts[0]:
        for kind in counts[0][title].keys() | counts[1][title].keys():
            a, b = counts[0][title].get(kind, 0), counts[1][title].get(kind, 0)
            if a != b:
                faults.append(f"{title} {kind}: {a} here, {b} there")
    sources = {d.id: d.source for d in (*right.documents(), *left.documents())}
    faults += [f"{sources[d]}: not the same" for d in sorted(here.keys() | there.keys()) if here.get(d) != there.get(d)]
    return faults
