"""Patterns that are compiled already: Python compiles each anew in every process, which is half of what a first question takes.

``keep`` keeps what the engine was given for all patterns that a process holds, ``use`` lets ``re.compile`` take it from there. What a
pattern finds is the same, for the engine is given what the compiler gave it; a table of another Python is not read
(``graph.kept``), and a pattern that it lacks is compiled as ever, as all are where a Python has other parts (``graph.engine_code``).
"""

import gc
import re
from array import array
from collections.abc import Callable
from pathlib import Path
from typing import Any

from graph import kept
from graph.engine_code import OTHERWISE, Code, code_of, compiler, engine, made

NAME = "patterns"
# The file of the compiler is another one in another Python.
SOURCES = (Path(__file__), Path(str(compiler.__file__)))
# Patterns of words are of this kind whether that is said or not.
_IMPLIED = int(re.UNICODE)
# The parts of a ``Code``, that itself as bytes.
Row = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def keep() -> int:
    """Keep what the engine was given for all patterns that this process holds; how many these are."""
    # The type and no more is looked at: some objects of other libraries do things when they are asked of what class they are.
    held = {(p.pattern, p.flags) for p in gc.get_objects() if type(p) is re.Pattern and isinstance(p.pattern, str)}
    table = {(pattern, flags & ~_IMPLIED): row for pattern, flags in held if (row := _row(pattern, flags)) is not None}
    kept.keep(NAME, SOURCES, table)
    return len(table)


def _row(pattern: str, flags: int) -> Row | None:
    """A pattern as it is kept; None where it cannot be given so again, as one that sets its own flags against those implied."""
    try:
        code = code_of(pattern, flags)
        return code.flags, array("I", code.code).tobytes(), code.groups, code.numbers, code.names
    except (*OTHERWISE, re.error):
        return None


class Ready:
    """Compiles patterns as ``re._compiler.compile`` does, those that are kept at once."""

    def __init__(self, known: dict[tuple[str, int], Row], compile: Callable[..., Any]) -> None:
        self._known, self._compile = known, compile

    def __call__(self, pattern: Any, flags: int = 0) -> Any:
        row = self._known.get((pattern, int(flags) & ~_IMPLIED)) if type(pattern) is str else None
        if row is None:
            return self._compile(pattern, flags)
        try:
            return made(pattern, Code(row[0], array("I", row[1]).tolist(), *row[2:]))
        except OTHERWISE:
            return self._compile(pattern, flags)


def use() -> None:
    """Let ``re.compile`` take what is kept in this process from now on."""
    if isinstance(getattr(compiler, "compile", None), Ready | None) or getattr(engine, "CODESIZE", 0) != array("I").itemsize:
        return
    known: dict[tuple[str, int], Row] | None = kept.read(NAME, SOURCES)
    if known:
        compiler.compile = Ready(known, compiler.compile)
