"""The words of which every match of a pattern holds one, read off the pattern itself, and how far a match reaches around them.

甲(?:投资|承建)的乙{2,9} holds 投资的 or 承建的; where a text has neither, the pattern need not be tried.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from graph.engine_code import parser

Items = Iterable[tuple[Any, Any]]
# More words than these are no selection.
MOST = 400
# Words of one sign stand almost everywhere.
SHORTEST = 2
# A run of words that a pattern does not count, (?:重点|大型)*, is never longer.
RUN = 120
# A repeat of no more than so many times is written out.
FEW = 3


class Held(NamedTuple):
    """Words of which one must stand in a match, and the most characters that it takes in front of one and behind."""

    words: frozenset[str]
    before: int
    after: int

    def cost(self) -> float:
        """How often such words stand in a text, roughly: the shorter, the more often."""
        return sum({1: 20.0, 2: 1.0, 3: 0.25}.get(len(word), 0.1) for word in self.words)


def held(pattern: str, flags: int = 0, shortest: int = SHORTEST) -> Held | None:
    """The rarest words that a pattern holds; none where it holds no certain ones or reaches too far."""
    return None if flags & re.IGNORECASE else _of(list(parser.parse(pattern, flags)), shortest)


def _of(items: list[tuple[Any, Any]], shortest: int) -> Held | None:
    """The best of the words that the items of a sequence hold: those of adjoining literals together, or those within one item."""
    widths = [_width(*item) for item in items]
    found: list[Held] = []

    def note(words: set[str], first: int, within: Held | None = None) -> None:
        before, after = _sum(widths[:first]), _sum(widths[first:])  # what words of a run look at (甲(?!乙)) is behind them
        if before is not None and after is not None and all(len(word) >= shortest for word in words):
            found.append(_least(words, before + (within.before if within else 0), after + (within.after if within else 0)))

    run, first = {""}, 0
    for i, item in enumerate(items):
        exact = _exact(*item)
        if exact is not None and len(run) * len(exact) <= MOST:
            run = {a + b for a in run for b in exact}
            if str(item[0]) == "ASSERT" and item[1][0] > 0 and (ahead := _of(list(item[1][1]), shortest)) is not None:
                note(set(ahead.words), i, ahead)
            continue
        note(run, first)
        run, first = (exact, i) if exact is not None else ({""}, i + 1)
        within = _within(*item, shortest)
        if within is not None:
            note(set(within.words), i, within)
    note(run, first)
    return min(found, key=Held.cost, default=None)


def _least(words: set[str], before: int, after: int) -> Held:
    """Words without those that hold another one of them, whose signs around it count as surroundings then."""
    least: list[str] = []
    ahead = behind = 0
    for word in sorted(words, key=lambda word: (len(word), word)):
        shorter = next((other for other in least if other in word), None)
        if shorter is None:
            least.append(word)
        else:
            at = word.index(shorter)
            ahead, behind = max(ahead, at), max(behind, len(word) - at - len(shorter))
    return Held(frozenset(least), before + ahead, after + behind)


def _within(operation: Any, value: Any, shortest: int) -> Held | None:
    """What one item of a sequence holds by itself."""
    name = str(operation)
    if name == "SUBPATTERN":
        return _of(list(value[3]), shortest)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[0] > 0:
        one, rest = _of(list(value[2]), shortest), _width(operation, value)
        return Held(one.words, one.before + rest, one.after + rest) if one is not None and rest is not None else None
    if name == "BRANCH":
        options = [_of(list(option), shortest) for option in value[1]]
        each = [option for option in options if option is not None]
        if len(each) == len(options) and sum(len(option.words) for option in each) <= MOST:
            return Held(frozenset().union(*(o.words for o in each)), max(o.before for o in each), max(o.after for o in each))
    return None


def _exact(operation: Any, value: Any) -> set[str] | None:
    """All strings that an item matches, where they are few; what stands at no character matches the empty one."""
    name = str(operation)
    if name in ("AT", "ASSERT", "ASSERT_NOT"):
        return {""}
    if name == "LITERAL":
        return {chr(value)}
    if name == "IN":
        return _class(value)
    if name == "SUBPATTERN":
        return _sequence(value[3])
    if name == "BRANCH":
        whole: set[str] = set()
        for option in value[1]:
            part = _sequence(option)
            if part is None:
                return None
            whole |= part
        return whole if len(whole) <= MOST else None
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT") and value[1] <= FEW:
        times = [_sequence([*value[2]] * count) for count in range(value[0], value[1] + 1)]
        whole = set().union(*(part for part in times if part is not None))
        return whole if None not in times and len(whole) <= MOST else None
    return None


def _sequence(items: Items) -> set[str] | None:
    whole = {""}
    for item in items:
        part = _exact(*item)
        if part is None or len(whole) * len(part) > MOST:
            return None
        whole = {a + b for a in whole for b in part}
    return whole


def _class(members: Items) -> set[str] | None:
    found: set[str] = set()
    for operation, value in members:
        if str(operation) == "LITERAL":
            found.add(chr(value))
        elif str(operation) == "RANGE" and value[1] - value[0] < MOST:
            found |= {chr(code) for code in range(value[0], value[1] + 1)}
        elif str(operation) == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            found |= set("0123456789")
        else:
            return None
    return found if len(found) <= MOST else None


def _width(operation: Any, value: Any) -> int | None:
    """The most characters that an item takes or looks at; None for any number."""
    name = str(operation)
    if name in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
        return 1
    if name == "AT":
        return 1  # the end of a line is seen by the sign behind it
    if name == "SUBPATTERN":
        return _sum(_width(*item) for item in value[3])
    if name in ("ASSERT", "ASSERT_NOT"):
        return 0 if value[0] < 0 else _sum(_width(*item) for item in value[1])
    if name == "BRANCH":
        widths = [_sum(_width(*item) for item in option) for option in value[1]]
        return None if None in widths else max(w for w in widths if w is not None)
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        inner = _sum(_width(*item) for item in value[2])
        if inner is None:
            return None
        if value[1] >= parser.MAXREPEAT:
            return RUN if _sequence(value[2]) is not None or inner > 1 else None
        return inner * int(value[1])
    return None


def _sum(widths: Iterable[int | None]) -> int | None:
    total = 0
    for width in widths:
        if width is None:
            return None
        total += width
    return total
