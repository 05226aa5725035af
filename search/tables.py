"""Large sorted tables of words, with what stands behind each or without, searched as text, since few words are asked for."""

import mmap
from functools import cache, lru_cache

from graph.lexicon import files, lexicon
from graph.names import fold
from graph.resources import data_path


@cache
def opened(*parts: str) -> mmap.mmap:
    """A file of data, mapped: of a large one only what is looked at is read."""
    with data_path(*parts).open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def line_at(table: mmap.mmap, key: bytes, low: int) -> int:
    """Where the first line begins, at ``low`` or behind, that is not in front of the key."""
    high = len(table)
    while low < high:
        middle = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        if table[middle : middle + len(key)] < key:
            low = table.find(b"\n", middle) + 1
        else:
            high = middle
    return low


@lru_cache(maxsize=4096)
def looked_up(name: str, word: str) -> tuple[str, ...]:
    """What stands behind a word in a lexicon that is sorted by its first column."""
    table, key = opened("lexicons", f"{name}.tsv"), f"{word}\t".encode()
    at = line_at(table, key, _begin(name))
    if table[at : at + len(key)] != key:
        return ()
    return tuple(table[at + len(key) : table.find(b"\n", at)].decode("utf-8").split("|"))


@lru_cache(maxsize=4096)
def holds(name: str, word: str) -> bool:
    """Whether a sorted lexicon of names alone, or what the user adds to it, has a word."""
    if _extended(name):
        return lexicon(name).get(word) is not None
    table, key = opened("lexicons", f"{name}.tsv"), f"{fold(word)}\n".encode()
    at = line_at(table, key, _begin(name))
    return table[at : at + len(key)] == key


@cache
def _extended(name: str) -> bool:
    """Whether the user's folder adds to a lexicon."""
    return len(files(name)) > 1


@cache
def _begin(name: str) -> int:
    """Where the first word stands: below the remarks and the names of the columns."""
    table, at = opened("lexicons", f"{name}.tsv"), 0
    while table[at : at + 1] == b"#":
        at = table.find(b"\n", at) + 1
    return table.find(b"\n", at) + 1
