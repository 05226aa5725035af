"""Lexicons: commented, sorted tables of facts in data/lexicons, extended by a user's own folder.

A lexicon is a tab-separated file. Lines that start with ``#`` are comments; the first other line names the columns. The
columns ``name``, ``aliases``, ``english`` and ``broader`` are common to all; several values stand behind ``|``. A file of
the same name in the user's folder (POLICYGRAPH_LEXICONS) adds its rows, and a row with a known name adds to that entry.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from graph import names
from graph.errors import InputError
from graph.kept import kept
from graph.names import fold
from graph.resources import data_path

LISTS = ("aliases", "english", "broader")
# The code that a lexicon which is kept depends on.
CODE = (Path(__file__), Path(names.__file__))


class Entry(NamedTuple):
    """One row of a lexicon: a thing with its canonical name, other names, English names and broader entries.

    A tuple, since thousands are made where all are looked through.
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


Row = tuple[Any, ...]
# Chinese signs have one spelling, and are not folded.
_HAN = re.compile("[\u4e00-\u9fff]+")


class Lexicon:
    """All entries of one lexicon, found by any of their names in folded form.

    ``rows`` hold what entries are made of, each when it is first asked for: a question asks for few of thousands. ``places`` says
    which of them each of the names in folded form means, canonical names first, then aliases, then English names.
    """

    def __init__(self, name: str, rows: list[Row], places: Mapping[str, int]) -> None:
        self.name, self.places = name, places
        self._rows = rows

    def at(self, place: int) -> Entry:
        """The entry of that number."""
        row = self._rows[place]
        if not isinstance(row, Entry):
            row = self._rows[place] = Entry._make(row)
        return row

    @cached_property
    def entries(self) -> Mapping[str, Entry]:
        """All entries by their canonical names."""
        return {entry.name: entry for entry in map(self.at, range(len(self._rows)))}

    @cached_property
    def index(self) -> Mapping[str, Entry]:
        """Entries by each of their names in folded form."""
        return _Index(self)

    def get(self, name: str) -> Entry | None:
        """The entry that has this name or alias (Chinese or English), in any spelling."""
        place = self.places.get(name if _HAN.fullmatch(name) else fold(name))
        return None if place is None else self.at(place)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self.entries.values())

    def __len__(self) -> int:
        return len(self._rows)


class _Index(Mapping[str, Entry]):
    """The entries of a lexicon by their names in folded form."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._places, self._at = lexicon.places, lexicon.at

    def __getitem__(self, name: str) -> Entry:
        return self._at(self._places[name])

    def get(self, name: str, default: Any = None) -> Any:
        place = self._places.get(name)
        return default if place is None else self._at(place)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


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


@cache
def names_in(name: str) -> frozenset[str]:
    """The names in the project's lexicon of that name, where they are all that it holds (``running_words``, ``region_decoys``, …)."""
    return frozenset(row["name"] for row in read_rows(data_path("lexicons", f"{name}.tsv")))


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


def files(name: str) -> list[Path]:
    """The files of a lexicon that are there: the project's, and the user's."""
    user = os.environ.get("POLICYGRAPH_LEXICONS")
    paths = [data_path("lexicons", f"{name}.tsv"), *([Path(user, f"{name}.tsv")] if user else [])]
    return [path for path in paths if path.exists()]


def sources(name: str) -> list[Path]:
    """All files that say what a lexicon holds, the code that reads it among them."""
    return [*files(name), *CODE]


@cache
def lexicon(name: str) -> Lexicon:
    """The lexicon of that name (``industries``, ``zones``, …), with what the user's folder adds."""
    paths = files(name)
    if not paths:
        return Lexicon(name, [], {})
    rows, places = kept(name, sources(name), lambda: _table(name, paths))
    return Lexicon(name, rows, places)


def _table(name: str, paths: Sequence[Path]) -> tuple[list[tuple[Any, ...]], dict[str, int]]:
    """What is kept of a lexicon: its rows, and the place of each folded name in them."""
    entries: dict[str, Entry] = {}
    for path in paths:
        for row in read_rows(path):
            entry = _entry(name, row)
            entries[entry.name] = _joined(entries[entry.name], entry) if entry.name in entries else entry
    places: dict[str, int] = {}
    for place, entry in enumerate(entries.values()):
        places.setdefault(fold(entry.name), place)
    # A Chinese text that says GDP says an alias; whose English name that is as well comes after it.
    for spelt in ("aliases", "english"):
        for place, entry in enumerate(entries.values()):
            for other in getattr(entry, spelt):
                places.setdefault(fold(other), place)
    return [(*entry[:5], dict(entry.fields)) for entry in entries.values()], places
