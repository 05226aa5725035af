"""Chinese words of a text as rjieba cuts them; the first few texts without waiting for its dictionary.

Reading the dictionary takes an eighth of a second, which a single question from the command line need not wait for. How a text
is cut depends only on the words that stand in it, on how often each was counted, and on the sum of all counts: an
empty cutter that is told these gives the same words. They are sought in a sorted table of the dictionary's words.
"""

import importlib.machinery
import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

from search.tables import line_at, opened

# Seeking the words of so many characters takes as long as reading the whole dictionary.
SHORT = 2000
# The sum of all counts of the dictionary, and what stands for all words that a text does not hold.
COUNTED = 60_101_964
OTHERS = "\0others"

_cut = 0


def cut(text: str) -> list[str]:
    """The words of a text, in order; what is no word is given as well."""
    global _cut
    _cut += len(text)
    bare = _bare() if _cut <= SHORT and "rjieba" not in sys.modules else None
    if bare is None:
        import rjieba

        return rjieba.cut(text)
    cutter, rest = bare.empty(), COUNTED
    for word, count in {*_words(text)}:
        cutter.add_word(word, count, "")
        rest -= count
    cutter.add_word(OTHERS, rest, "")
    found: list[str] = cutter.cut(text)
    return found


@cache
def _bare() -> Any:
    """The class of cutters, without the one with the whole dictionary that the package makes when it is imported."""
    package = importlib.util.find_spec("rjieba")
    inner = importlib.machinery.PathFinder.find_spec("rjieba.rjieba", package.submodule_search_locations) if package else None
    if inner is None or inner.loader is None:
        return None
    module = sys.modules.setdefault(inner.name, importlib.util.module_from_spec(inner))
    inner.loader.exec_module(module)
    return getattr(module, "Jieba", None)


def _words(text: str) -> Iterator[tuple[str, int]]:
    """The words of the dictionary that stand anywhere in a text, with their counts."""
    table = opened("cutting.tsv")
    for start in range(len(text)):
        at = 0
        for end in range(start + 1, len(text) + 1):
            key = text[start:end].encode()
            at = line_at(table, key, at)
            if table[at : at + len(key)] != key:
                break
            if table[at + len(key) : at + len(key) + 1] == b"\t":
                yield text[start:end], int(table[at + len(key) + 1 : table.find(b"\n", at)])
