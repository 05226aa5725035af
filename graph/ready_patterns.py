"""Patterns that are compiled already: Python compiles each anew in every process, which is half of what a first question takes.

``keep`` keeps what the engine made of all patterns that a process holds, ``use`` lets ``re.compile`` take it from there. What a
pattern finds is the same, for the engine is given what the compiler gave it; a table of another Python is not read
(``graph.kept``), and a pattern that it lacks is compiled as ever. ``re`` promises none of the parts used here: where a later
Python has them otherwise, all patterns are compiled as ever.
"""

import gc
import re
from array import array
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from graph import kept

NAME = "patterns"
# What tells of the engine: the code of its compiler, whose file is another one in another Python.
_compiler: Any = import_module("re._compiler")
_parser: Any = import_module("re._parser")
_engine: Any = import_module("_sre")
SOURCES = (Path(__file__), Path(str(_compiler.__file__)))
# Patterns of words are of this kind whether that is said or not.
_IMPLIED = int(re.UNICODE)
_UNKNOWN = (AttributeError, TypeError, ValueError, RuntimeError, OverflowError, LookupError)

# Flags, code as bytes of 32 bits each, number of groups, numbers of the groups by name, names of the groups.
Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]


def keep() -> int:
    """Keep what the engine makes of all patterns that this process holds; how many these are."""
    # The type and no more is looked at: some objects of other libraries do things when they are asked of what class they are.
    held = {(p.pattern, p.flags) for p in gc.get_objects() if type(p) is re.Pattern and isinstance(p.pattern, str)}
    table = {(pattern, flags & ~_IMPLIED): code for pattern, flags in held if (code := _code(pattern, flags)) is not None}
    kept.keep(NAME, SOURCES, table)
    return len(table)


def _code(pattern: str, flags: int) -> Code | None:
    """What ``re._compiler.compile`` gives the engine; None of a pattern that cannot be given so again, as one that sets its own flags against those implied."""
    try:
        parsed = _parser.parse(pattern, flags)
        state = parsed.state
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        return flags | state.flags, array("I", _compiler._code(parsed, flags)).tobytes(), state.groups - 1, dict(state.groupdict), tuple(names)
    except (*_UNKNOWN, re.error):
        return None


class Ready:
    """Compiles patterns as ``re._compiler.compile`` does, those that are kept at once."""

    def __init__(self, known: dict[tuple[str, int], Code], compiler: Callable[..., Any]) -> None:
        self._known, self._compiler = known, compiler

    def __call__(self, pattern: Any, flags: int = 0) -> Any:
        code = self._known.get((pattern, int(flags) & ~_IMPLIED)) if type(pattern) is str else None
        if code is None:
            return self._compiler(pattern, flags)
        try:
            return _engine.compile(pattern, code[0], array("I", code[1]).tolist(), *code[2:])
        except _UNKNOWN:
            return self._compiler(pattern, flags)


def use() -> None:
    """Let ``re.compile`` take what is kept in this process from now on."""
    if isinstance(getattr(_compiler, "compile", None), Ready | None) or getattr(_engine, "CODESIZE", 0) != array("I").itemsize:
        return
    known: dict[tuple[str, int], Code] | None = kept.read(NAME, SOURCES)
    if known:
        _compiler.compile = Ready(known, _compiler.compile)
