"""Patterns that are quick where they do not match: a guard in front of a pattern names the characters it can begin with.

Patterns of this package are long alternations of Chinese words. The engine tries all of them at each position of a text,
though most positions hold a character that none of them begins with; one look at a set of characters tells as much.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

# A range of more characters than these is no selection.
WIDE = 600
CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s"}

_parser, _compiler = import_module("re._parser"), import_module("re._compiler")


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile`` with a guard in front where a match begins with one of some characters; it finds the same."""
    found, empty = (None, True) if flags & re.IGNORECASE else _beginnings(_parser.parse(pattern, flags))
    if found is None or empty:
        return re.compile(pattern, flags)
    return _skipping(_guard(found, pattern), flags, found)


def _skipping(pattern: str, flags: int, found: set[str]) -> re.Pattern[str]:
    """``re.compile`` for a pattern behind a guard, with the guard's characters noted where the engine notes those that a pattern
    begins with if it sees them itself: a search passes over all others without trying anything, and takes two thirds of the time.

    What the engine is given is what ``re.compile`` gives it but for this note; should a later engine take it otherwise, there is none.
    """
    beginnings = _parser.parse(f"[{''.join(sorted(found))}]")
    if str(beginnings[0][0]) != "IN":  # a single sign needs no such note
        return re.compile(pattern, flags)
    try:
        parsed = _parser.parse(pattern, flags)
        state, code = parsed.state, list[int]()
        _compiler._compile_info(code, beginnings, state.flags)
        _compiler._compile(code, parsed.data, state.flags)
        code.append(_compiler.SUCCESS)
        names: list[str | None] = [None] * state.groups
        for name, number in state.groupdict.items():
            names[number] = name
        found_quickly: re.Pattern[str] = _compiler._sre.compile(pattern, state.flags, code, state.groups - 1, state.groupdict, tuple(names))
    except (AttributeError, TypeError, RuntimeError, ValueError):  # what one of other parts, or of other code, would say
        return re.compile(pattern, flags)
    return found_quickly


def _guard(found: set[str], pattern: str) -> str:
    return f"(?=[{''.join(sorted(found))}])(?:{pattern})"


def guarded(pattern: str, flags: int = 0) -> str:
    """A pattern, or a part of one, with the guard in front; as it is where a match may begin with any character or be empty.

    A part behind a run that is as short as can be (…{2,36}?) is tried at each character of the run.
    """
    found, empty = _beginnings(_parser.parse(pattern, flags))
    return pattern if found is None or empty else _guard(found, pattern)


def _beginnings(items: Iterable[tuple[Any, Any]]) -> tuple[set[str] | None, bool]:
    """The members of a class of characters with which a match of these items begins (None for any), and whether it may be empty."""
    found: set[str] = set()
    for operation, value in items:
        if str(operation) in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        first, empty = _of_item(str(operation), value)
        if first is None:
            return None, empty
        found |= first
        if not empty:
            return found, False
    return found, True


def _of_item(operation: str, value: Any) -> tuple[set[str] | None, bool]:
    if operation == "LITERAL":
        return {re.escape(chr(value))}, False
    if operation == "IN":
        return _of_class(value), False
    if operation == "SUBPATTERN":
        return _beginnings(value[3])
    if operation == "BRANCH":
        options = [_beginnings(option) for option in value[1]]
        whole: set[str] = set()
        for first, _ in options:
            if first is None:
                return None, True
            whole |= first
        return whole, any(empty for _, empty in options)
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        first, empty = _beginnings(value[2])
        return first, empty or value[0] == 0
    return None, True


def _of_class(members: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """The members of a class in brackets, unless it excludes or spans most of a script."""
    found: set[str] = set()
    for operation, value in members:
        if str(operation) == "LITERAL":
            found.add(re.escape(chr(value)))
        elif str(operation) == "RANGE" and value[1] - value[0] < WIDE:
            found.add(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif str(operation) == "CATEGORY" and str(value) in CATEGORIES:
            found.add(CATEGORIES[str(value)])
        else:
            return None
    return found
