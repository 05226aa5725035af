"""Copying a graph from one store to another: resumable, checked by counts and checksums."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from graph.store import GraphStore, View


@dataclass(frozen=True, slots=True)
class Copied:
    """What a copy did: documents written, documents that were there already, faults found afterwards."""

    written: int
    present: int
    faults: tuple[str, ...]


def checksum(view: View, document: str) -> str:
    """A mark of all that a document says, equal on two stores that hold the same."""
    record = view.record(document)
    mark = hashlib.sha256(record.document.digest.encode())
    for ident in sorted(s.id for s in record.statements if s.document):
        mark.update(ident.encode())
    for p in record.passages:
        mark.update(f"{p.start}-{p.end}".encode())
    return mark.hexdigest()


def copy(source: GraphStore, target: GraphStore, progress: Callable[[str, int], None] | None = None) -> Copied:
    """Copy all documents and judgements. Run again after an interruption, it goes on where it was."""
    from_view, to_view = source.view(), target.view()
    documents = from_view.documents()
    present = {d.id: d.digest for d in to_view.documents()}
    written = 0
    with target.writer() as writer:
        for d in documents:
            if present.get(d.id) != d.digest or checksum(from_view, d.id) != checksum(to_view, d.id):
                writer.put(from_view.record(d.id))
                written += 1
            if progress:
                progress(d.source, len(documents))
        known = {(j.left, j.right): j.same for j in to_view.judgements()}
        for j in from_view.judgements():
            if known.get((j.left, j.right)) is not j.same:
                writer.judge(j)
        for f in from_view.failures():
            writer.fail(f["origin"], f["source"], f["reason"])
    return Copied(written, len(documents) - written, tuple(differences(from_view, to_view)))


def differences(left: View, right: View) -> list[str]:
    """Where two stores differ: counts of everything, then each document's checksum."""
    faults = []
    counts = left.counts(), right.counts()
    for title in counts[0]:
        for kind in counts[0][title].keys() | counts[1][title].keys():
            a, b = counts[0][title].get(kind, 0), counts[1][title].get(kind, 0)
            if a != b:
                faults.append(f"{title} {kind}: {a} here, {b} there")
    theirs = {d.id for d in right.documents()}
    faults += [f"{d.source}: not the same" for d in left.documents() if d.id not in theirs or checksum(left, d.id) != checksum(right, d.id)]
    return faults
