"""Annotated plans as units with labels: where the names of each type stand in the clean text."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.cleaning import clean
from ingest.readers import read
from ingest.tagger.features import Indexes, indexes, looks
from ingest.tagger.model import TYPES
from ingest.tagger.scan import Numbers, scan
from ingest.tagger.words import Table, packed, table

LONGEST = 60  # characters of a unit that is learned from


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan's units (starts, sizes), the features of their characters, the labels (characters × types), and what counts (units × types).

    Units that hold a name about which annotators could disagree do not count for its type. ``looks`` are the signs of a unit.
    """

    text: str
    starts: Numbers
    sizes: Numbers
    features: Indexes
    labels: Numbers
    counts: NDArray[np.bool_]
    looks: Indexes

    def pieces(self) -> Iterator[tuple[Indexes, Numbers, NDArray[np.bool_]]]:
        """Features, labels and what counts, unit by unit."""
        at = 0
        for size, counts in zip(self.sizes.tolist(), self.counts, strict=True):
            if size <= LONGEST:
                yield self.features[at : at + size], self.labels[at : at + size], counts
            at += size


def plans(annotations: Sequence[Path], folders: Sequence[Path] = ()) -> list[Plan]:
    """The plans of some annotations, whose texts lie beside them or in one of the folders."""
    words, found = table(*packed()), []
    for path in annotations:
        annotation = json.loads(path.read_text(encoding="utf-8"))
        place = next(p for f in (path.parent, *folders) if (p := f / annotation["file"]).exists())
        found.append(plan(clean(read(place).text).text, annotation["entities"], words))
    return found


def plan(text: str, entities: Sequence[dict[str, Any]], words: Table) -> Plan:
    """A clean text with what is annotated of it."""
    seen = scan(text, words)
    starts, ends = seen.units
    marks, doubtful = np.zeros((len(text), len(TYPES)), np.int64), np.zeros((len(text), len(TYPES)), bool)
    for kind, type in enumerate(TYPES):
        for start, end, optional in spans(text, [e for e in entities if e["type"] == type]):
            marks[start, kind], marks[start + 1 : end, kind] = 1, 2
            doubtful[start:end, kind] = optional
    # A name that began before its unit is no example.
    counts = [~doubtful[a:b].any(0) & (marks[a] != 2) for a, b in zip(starts, ends, strict=True)]
    places = np.concatenate([np.arange(a, b) for a, b in zip(starts, ends, strict=True)])
    return Plan(text, starts, ends - starts, indexes(seen, places).T, marks[places], np.array(counts), looks(seen).T)


def spans(text: str, entities: Sequence[dict[str, Any]]) -> list[tuple[int, int, bool]]:
    """Where the names of entities of one type stand, the longest first to claim a place, and whether one is optional."""
    found = []
    for e in entities:
        for name in {n for given in (e["name"], *e.get("aliases", ())) for n in (given, unicodedata.normalize("NFKC", given))}:
            if len(name) >= 2:
                found += [(m.start(), m.end(), bool(e.get("optional"))) for m in re.finditer(re.escape(name), text)]
    taken = bytearray(len(text))
    kept = []
    for start, end, optional in sorted(found, key=lambda s: (s[0] - s[1], s[2], s[0])):
        if taken.find(1, start, end) < 0:
            taken[start:end] = b"\1" * (end - start)
            kept.append((start, end, optional))
    return sorted(kept)
