"""What Python's engine for regular expressions is given for a pattern, and patterns made of it without compiling them anew.

``re`` promises none of the parts used here. Where a Python has them otherwise, or the engine refuses a code, one of ``OTHERWISE``
is raised, and ``re.compile`` serves.
"""

import re
from importlib import import_module
from typing import Any, NamedTuple

parser: Any = import_module("re._parser")
compiler: Any = import_module("re._compiler")
engine: Any = import_module("_sre")
OTHERWISE = (AttributeError, TypeError, ValueError, RuntimeError, OverflowError, LookupError)


class Code(NamedTuple):
    """Flags, the code, the number of groups, their numbers by name, and their names by number."""

    flags: int
    code: list[int]
    groups: int
    numbers: dict[str, int]
    names: tuple[str | None, ...]


def code_of(pattern: str, flags: int = 0, beginnings: str = "") -> Code:
    """What ``re.compile`` gives the engine for a pattern. With ``beginnings``, a class in brackets, the characters of that class are
    noted as those that a match begins with, where the compiler does not see them itself. Raises ``re.error`` for what is no pattern."""
    parsed = parser.parse(pattern, flags)
    state, code = parsed.state, list[int]()
    compiler._compile_info(code, parser.parse(beginnings) if beginnings else parsed, flags | state.flags)
    compiler._compile(code, parsed.data, flags | state.flags)
    code.append(compiler.SUCCESS)
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    return Code(flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names))


def made(pattern: str, code: Code) -> re.Pattern[str]:
    """The pattern that the engine makes of its code."""
    found: re.Pattern[str] = engine.compile(pattern, *code)
    return found
