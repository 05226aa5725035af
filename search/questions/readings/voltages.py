"""Power works asked for by a bound on their voltage: 330千伏及以上的输变电工程, grid works of 220 kV or more."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator

from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import asking

_KV = r"(\d{1,4}) ?(?:千伏|kv)"
_ASKED = (
    (re.compile(rf"{_KV}(?:等级)?(?:及|或|和|\(含\)|\(含\d+千伏\)|含)?(?:其)?(?:以上|往上|更高)|{_KV}(?: and | or |-?)(?:higher|above|up|upwards?|over|more)"), operator.ge),
    (re.compile(rf"(?:不低于|至少|不小于|起码){_KV}|(?:at least|no less than|from|not below) {_KV}"), operator.ge),
    (re.compile(rf"(?:不超过|不高于|至多){_KV}|(?:at most|up to|no more than) {_KV}|{_KV}(?:及|或)以下|{_KV} (?:and|or) (?:lower|below|less|under)"), operator.le),
    (re.compile(rf"(?:超过|高于|大于){_KV}|(?:over|above|more than|exceeding|higher than) {_KV}"), operator.gt),
    (re.compile(rf"(?:低于|小于|不到){_KV}|{_KV}以下|(?:under|below|less than|lower than) {_KV}"), operator.lt),
)
_NAMED = re.compile(r"(\d{1,4})(?:千伏|kv)")


def read(c: Context) -> Iterator[Reading]:
    """The works whose names tell a voltage that is what a question asks for, of the plans that it asks about."""
    types = set(asking.asked_types(c))
    if (types and types.isdisjoint({"Project", "Policy"})) or c.u.has("ask.yesno", "ask.figure", "ask.who") or (c.u.places and not c.subjects):
        return
    if (bound := _bound(c.u.text)) is None:
        return
    fits, least = bound
    names = [h.folded for sign in ("千伏", "kv") for h in c.names.containing(sign, "Project")]
    words = tuple(dict.fromkeys(m[0] for n in names for m in _NAMED.finditer(n) if fits(int(m[1]), least)))
    if not words:
        return
    works = p.Follow("HAS_PROJECT", p.OUT, types=("Project",), words=words, documents=tuple(c.in_years(c.documents or c.all_documents, c.u.years)))
    yield Reading(p.Counting(works) if c.u.has("ask.count") and not c.u.has("ask.which") else p.Listing(works), 1.2, "works by voltage")


def _bound(text: str) -> tuple[Callable[[int, int], bool], int] | None:
    """How voltages are to compare with which, where a question says so."""
    for pattern, fits in _ASKED:
        if match := pattern.search(text):
            return fits, int(next(n for n in match.groups() if n))
    return None
