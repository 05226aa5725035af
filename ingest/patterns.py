"""Patterns that are quick where they do not match: a guard in front of a pattern names the characters it can begin with.

Patterns of this package are long alternations of Chinese words. The engine tries all of them at each position of a text,
though most positions hold a character that none of them begins with; one look at a set of characters tells as much.
"""

import re
from collections.abc import Iterable
from typing import Any

from graph.engine_code import OTHERWISE, code_of, made, parser

# A range of more characters than these is no selection.
WIDE = 600
CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s"}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """``re.compile`` with a guard in front where a match begins with one of some characters; it finds the same."""
    beginnings = "" if flags & re.IGNORECASE else beginning(pattern, flags)
    return _skipping(_behind(beginnings, pattern), flags, beginnings) if beginnings else re.compile(pattern, flags)


def _skipping(pattern: str, flags: int, beginnings: str) -> re.Pattern[str]:
    """``re.compile`` for a pattern behind a guard, with the guard's characters noted where the engine notes those that a pattern
    begins with if it sees them itself: a search passes over all others without trying anything, and takes two thirds of the time.

    What the engine is given is what ``re.compile`` gives it but for this note; should a later engine take it otherwise, there is none.
    """
    if str(parser.parse(beginnings)[0][0]) != "IN":  # a single sign needs no such note
        return re.compile(pattern, flags)
    try:
        return made(pattern, code_of(pattern, flags, beginnings))
    except OTHERWISE:
        return re.compile(pattern, flags)


def _behind(beginnings: str, pattern: str) -> str:
    return f"(?={beginnings})(?:{pattern})"


def beginning(pattern: str, flags: int = 0) -> str:
    """The class in brackets of the characters that a match begins with; empty where it may begin with any, or be empty."""
    return _class(*_edges(parser.parse(pattern, flags)))


def ending(pattern: str) -> str:
    """The class in brackets of the characters that a match ends with; empty where it may end with any, or be empty."""
    return _class(*_edges(list(parser.parse(pattern))[::-1], -1))


def _class(members: set[str] | None, empty: bool) -> str:
    return "" if members is None or empty else f"[{''.join(sorted(members))}]"


def guarded(pattern: str, flags: int = 0) -> str:
    """A pattern, or a part of one, with the guard in front; as it is where a match may begin with any character or be empty.

    A part behind a run that is as short as can be (…{2,36}?) is tried at each character of the run.
    """
    beginnings = beginning(pattern, flags)
    return _behind(beginnings, pattern) if beginnings else pattern


def _edges(items: Iterable[tuple[Any, Any]], step: int = 1) -> tuple[set[str] | None, bool]:
    """The members of a class of characters with which a match of these items begins (None for any), and whether it may be empty; with
    a step of -1, for items from last to first, those with which it ends."""
    found: set[str] = set()
    for operation, value in items:
        if str(operation) in ("AT", "ASSERT", "ASSERT_NOT"):
            continue
        first, empty = _of_item(str(operation), value, step)
        if first is None:
            return None, empty
        found |= first
        if not empty:
            return found, False
    return found, True


def _of_item(operation: str, value: Any, step: int) -> tuple[set[str] | None, bool]:
    if operation == "LITERAL":
        return {re.escape(chr(value))}, False
    if operation == "IN":
        return _of_class(value), False
    if operation == "SUBPATTERN":
        return _edges(list(value[3])[::step], step)
    if operation == "BRANCH":
        options = [_edges(list(option)[::step], step) for option in value[1]]
        whole: set[str] = set()
        for first, _ in options:
            if first is None:
                return None, True
            whole |= first
        return whole, any(empty for _, empty in options)
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        first, empty = _edges(list(value[2])[::step], step)
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
