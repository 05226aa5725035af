"""What English calls the measures of plans: each English name of an indicator in other words and another order.

Plans have one name for a measure, English has many: tax revenue, tax income, revenue from taxes. The lexicons give one or
two of them, the rest follow by rules that hold for any measure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

# Words that may stand for one another in the name of a measure.
_ALIKE = (
    ("total", "overall", "combined", "gross", "aggregate"),
    ("revenue", "income", "receipt"),
    ("spending", "expenditure", "outlay"),
    ("r&d", "research and development"),
    ("enterprise", "company", "firm"),
    ("foreign investment", "foreign capital"),
    ("actually utilized", "actually used", "utilized"),
    ("contracted", "contractual"),
    ("annual", "yearly"),
    ("real estate", "property"),
    ("cargo", "freight", "goods"),
    ("private", "private sector", "non government"),
    ("turnover", "transaction", "transaction volume", "transaction value", "trade volume", "volume"),
    ("technological upgrading", "technical upgrading", "technological upgrade", "technical upgrade", "technological renovation", "technical renovation", "technological transformation", "technical transformation"),
    ("market entity", "market player", "market participant"),
)
# What a measure is of stands before it or behind it; how much of it is counted is no part of that.
_ORDERS = (
    (r"(?P<all>total )?(?P<m>revenue|income|receipt|profit) (?:from|of) (?P<x>(?!(?:total|gross)\b).+)", ("{x} {m}", "{all}{x} {m}")),
    (r"(?P<all>total )?(?P<x>(?!(?:total|gross)\b).+) (?P<m>revenue|income|receipt|profit)", ("{all}{m} from {x}", "{m} of {x}")),
    (r"investment (?:in|by) (?P<x>(?!(?:total|gross)\b).+)", ("{x} investment",)),
    (r"(?P<all>total )?(?P<x>(?!(?:total|gross)\b).+) investment", ("{all}investment in {x}", "investment by the {x}")),
    (r"(?P<x>(?!(?:total|gross)\b).+) (?P<m>spending|expenditure)", ("{m} on {x}", "{m} for {x}")),
    (r"(?P<m>spending|expenditure) on (?P<x>(?!(?:total|gross)\b).+)", ("{x} {m}",)),
    (r"value added of (?P<x>(?!(?:total|gross)\b).+)", ("{x} value added", "added value of {x}", "{x} added value")),
    (r"(?P<x>(?!(?:total|gross)\b).+) value added", ("value added of {x}", "added value of {x}", "{x} added value")),
    (r"output (?:value )?of (?P<x>(?!(?:total|gross)\b).+)", ("{x} output", "{x} output value", "output value of {x}")),
    (r"(?P<x>(?!(?:total|gross)\b).+) output(?: value)?", ("output of {x}", "output value of {x}")),
    (r"(?P<x>(?!(?:total|gross)\b).+) above designated size", ("above scale {x}", "{x} above scale")),
    (r"(?P<m>value|number|volume) of (?P<x>(?!(?:total|gross)\b).+)", ("{x} {m}",)),
    (r"(?P<a>actually utilized|contracted) (?P<x>foreign investment|foreign capital|domestic capital)", ("{x} {a}", "{x} actually received", "actual {x}", "paid in {x}")),
)
_COMPILED = tuple((re.compile(pattern), forms) for pattern, forms in _ORDERS)
# So many forms of one name are made at most.
MOST = 60


def forms(phrase: str) -> Iterator[str]:
    """Other forms of the plain English name of a measure, of two words or more.

    >>> list(forms("total profit"))
    ['overall profit', 'combined profit', 'gross profit', 'aggregate profit']
    >>> "added value of service" in forms("service value added")
    True
    """
    found = dict.fromkeys([phrase])
    for known in (f for turn in (_orders, _alike) for f in list(found) for f in turn(f)):
        if len(found) <= MOST and " " in known:
            found.setdefault(known)
    return (f for f in found if f != phrase)


def _orders(phrase: str) -> Iterator[str]:
    """The name with what the measure is of on the other side."""
    for pattern, others in _COMPILED:
        if match := pattern.fullmatch(phrase):
            parts = {name: words or "" for name, words in match.groupdict().items()}
            yield from (other.format(**parts) for other in others)


def _alike(phrase: str) -> Iterator[str]:
    """The name with one of its words told in another."""
    padded = f" {phrase} "
    for words in _ALIKE:
        for word in words:
            if f" {word} " in padded:
                yield from (padded.replace(f" {word} ", f" {other} ").strip() for other in words if other != word)
                break
