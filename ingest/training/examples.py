"""Sentences with labels to learn from: annotated plans, and sentences with the names in them marked.

Marked sentences look so: ``推动[P [C 青澜重工]挖掘机二期]投产,做强[I 工程机械]`` (P project, C company, I industry; ``[I? …]`` counts neither way).
"""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.errors import InputError
from ingest.cleaning import clean
from ingest.readers import read
from ingest.tagger.model import SENTENCE, TYPES
from ingest.tagger.pieces import Numbers
from ingest.tagger.signs import Signs, signs
from ingest.tagger.words import Table
from ingest.text import widths_folded

# What is learned beside the tagger's own types, so that it knows what else a name can be.
EVERY = (*TYPES, "Park", "Agency", "Organization", "Region", "Policy", "Event")
LETTERS = {type[0]: type for type in TYPES}
MARK = re.compile(r"\[(?P<letter>[PCI])(?P<either>\??) |\]")
LONGEST = 160  # characters of a sentence that is learned from
Named = tuple[int, int, str, bool]


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence: its signs, the labels of its characters, and which of them count. Shapes (characters, types)."""

    signs: Signs
    labels: Numbers
    counts: NDArray[np.bool_]


def of_plans(annotations: Sequence[Path], folders: Sequence[Path], words: Table) -> Iterator[Example]:
    """The sentences of annotated plans, whose texts lie beside the annotations or in one of the folders."""
    for path in annotations:
        annotation = json.loads(path.read_text(encoding="utf-8"))
        place = next(p for f in (path.parent, *folders) if (p := f / annotation["file"]).exists())
        yield from of_plan(clean(read(place).text).text, annotation["entities"], words)


def of_plan(text: str, entities: Sequence[dict[str, Any]], words: Table) -> Iterator[Example]:
    """The sentences of a clean text with what is annotated of it."""
    named = [(*span[:2], type, span[2]) for type in EVERY for span in spans(text, [e for e in entities if e["type"] == type])]
    yield from _sentences(text, named, EVERY, words)


def of_marked(file: Path, words: Table) -> Iterator[Example]:
    """The sentences of a file with marks, one a line; ``#`` begins a remark. Raises InputError where marks do not pair."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            try:
                text, named = unmarked(line)
            except ValueError as error:
                raise InputError(f"{file}, line {number}: {error}") from error
            yield from _sentences(text, named, TYPES, words)


def unmarked(line: str) -> tuple[str, list[Named]]:
    """A sentence without its marks, and the names that they tell. Raises ValueError where a bracket has no fellow."""
    text, named, begun, at = "", list[Named](), list[tuple[str, bool, int]](), 0
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        at = mark.end()
        if mark["letter"]:
            begun.append((LETTERS[mark["letter"]], bool(mark["either"]), len(text)))
        elif begun:
            type, either, start = begun.pop()
            named.append((start, len(text), type, either))
        else:
            raise ValueError("a name ends that has not begun")
    if begun:
        raise ValueError("a name begins that does not end")
    return widths_folded(text + line[at:]), named


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


def _sentences(text: str, named: Sequence[Named], told: Sequence[str], words: Table) -> Iterator[Example]:
    """The sentences of a text; of types that are not told of, nothing counts."""
    labels, counts = np.zeros((len(text), len(EVERY)), np.int64), np.zeros((len(text), len(EVERY)), bool)
    counts[:, [EVERY.index(type) for type in told]] = True
    for start, end, type, either in named:
        kind = EVERY.index(type)
        labels[start, kind], labels[start + 1 : end, kind] = 1, 2
        if either:
            counts[start:end, kind] = False
    every = signs(text, words)
    for sentence in SENTENCE.finditer(text):
        for first in range(sentence.start(), sentence.end(), LONGEST):
            where = np.arange(first, min(first + LONGEST, sentence.end()))
            yield Example(every.at(where), labels[where], counts[where])
