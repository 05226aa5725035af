"""Lexicons: commented, sorted tables of facts in data/lexicons, extended by a user's own folder.

A lexicon is a tab-separated file. Lines that start with ``#`` are comments; the first other line names the columns. The
columns ``name``, ``aliases``, ``english`` and ``broader`` are common to all; several values stand behind ``|``. A file of
the same name in the user's folder (POLICYGRAPH_LEXICONS) adds its rows, and a row with a known name adds to that entry.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from graph.errors import InputError
from graph.names import fold
from graph.resources import data_path

LISTS = ("aliases", "english", "broader")


class Entry(NamedTuple):
    """One row of a lexicon: a thing with its canonical name, other names, English names and broader entries.

    A tuple, since thousands are made before a question is answered from cold.
    """

    lexicon: str
    name: str
    aliases: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    fields: Mapping[str, str] = MappingProxyType({})

    @property
    def names(self) -> tuple[str, ...]:
        """The Chinese names, canonical first."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Lexicon:
    """All entries of one lexicon, found by any of their names in folded form."""

    name: str
    entries: Mapping[str, Entry]

    @cached_property
    def index(self) -> Mapping[str, Entry]:
        """Entries by each of their names in folded form, canonical names first; made when first asked for."""
        found: dict[str, Entry] = {}
        for entry in self.entries.values():
            found.setdefault(fold(entry.name), entry)
        for entry in self.entries.values():
            for alias in (*entry.aliases, *entry.english):
                found.setdefault(fold(alias), entry)
        return found

    def get(self, name: str) -> Entry | None:
        """The entry that has this name or alias (Chinese or English), in any spelling."""
        return self.index.get(fold(name))

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self.entries)


def read_rows(path: Path) -> Iterator[dict[str, str]]:
    """Rows of one lexicon file as column → text. Raises InputError that names the faulty line."""
    columns: list[str] | None = None
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = line.rstrip("\n")
            if not line.strip() or line.startswith("#"):
                continue
            cells = line.split("\t")
            if columns is None:
                columns = cells
                continue
            if len(cells) > len(columns):
                raise InputError(f"{path}, line {number}: {len(cells)} cells for {len(columns)} columns {columns}")
            yield dict(zip(columns, cells, strict=False))


def _entry(lexicon: str, row: dict[str, str]) -> Entry:
    aliases, english, broader = (_several(row.pop(key, "")) for key in LISTS)
    name = row.pop("name")
    return Entry(lexicon, name, aliases, english, broader, {k: v for k, v in row.items() if v})


def _several(cell: str) -> tuple[str, ...]:
    """The values of a cell; most cells hold none or one, which needs no splitting."""
    if not cell:
        return ()
    return tuple(filter(None, cell.split("|"))) if "|" in cell else (cell,)


def _joined(old: Entry, new: Entry) -> Entry:
    def union(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys([*a, *b]))

    return Entry(
        old.lexicon, old.name, union(old.aliases, new.aliases), union(old.english, new.english),
        union(old.broader, new.broader), {**old.fields, **new.fields},
    )


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon of that name (``industries``, ``zones``, …), with what the user's folder adds."""
    entries: dict[str, Entry] = {}
    user = os.environ.get("POLICYGRAPH_LEXICONS")
    for path in filter(None, [data_path("lexicons", f"{name}.tsv"), Path(user, f"{name}.tsv") if user else None]):
        if not path.exists():
            continue
        for row in read_rows(path):
            entry = _entry(name, row)
            entries[entry.name] = _joined(entries[entry.name], entry) if entry.name in entries else entry
    return Lexicon(name, entries)
