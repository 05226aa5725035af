"""Rows of tables as they stand in the text of a plan: the fields of the row in which a thing is named."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from graph.quantities import unit
from search.questions.language.amounts import Amount, scaled

# A row has so many fields at least; what parts them; so far a row that is broken into lines goes on.
FIELDS, LONGEST = 5, 300
PARTED = re.compile(r"[　\t]+| {2,}")
# The next row begins with its number, the next part of a table with its own.
_NEXT = re.compile(r"\n\s*(?:[\d０-９]{1,3}[　\t .．、]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[-—])|\n\s*\n")
_AMOUNT = re.compile(r"(?:总?投资)?(\d+(?:\.\d+)?)([万亿]?元|[万亿]美元)")
_NUMBERED = re.compile(r"[\d０-９]{1,3}[　\t .．、]+")


def row_span(text: str, position: int) -> tuple[int, int] | None:
    """Where the row of a table stands that holds a position in a text; None where no table's row is there."""
    begin = text.rfind("\n", 0, position) + 1
    ends = _NEXT.search(text, max(position, begin))
    end = min(ends.start() if ends else len(text), begin + LONGEST)
    return (begin, end) if len(_fields(text[begin:end])) >= FIELDS else None


def row_at(text: str, position: int) -> tuple[str, ...]:
    """The fields of the row of a table that holds a position in a text; none where no table's row is there.

    >>> row_at("1　甲厂　甲公司　２.５亿元　东园\\n　续建　建设局\\n2　乙厂　乙公司　3亿元　西园　新建　水利局", 3)
    ('甲厂', '甲公司', '2.5亿元', '东园', '续建', '建设局')
    """
    span = row_span(text, position)
    return _fields(text[slice(*span)]) if span else ()


@lru_cache(maxsize=4096)
def _fields(row: str) -> tuple[str, ...]:
    line = row.strip().replace("\n", "")
    numbered = _NUMBERED.match(line)
    body = line[numbered.end() :] if numbered else line
    parts = PARTED.split(body)
    if numbered and len(parts) < FIELDS:
        parts = body.split(" ")  # a numbered row may be parted by single blanks
    return tuple(f for part in parts if (f := unicodedata.normalize("NFKC", part).strip()))


def invested(fields: tuple[str, ...]) -> Amount | None:
    """The one amount of money that is a field of a row by itself; none where there are several.

    >>> invested(("甲厂", "甲公司", "2.5亿元", "东园"))
    Amount(value=250000000.0, unit='元')
    """
    found = [m for f in fields if (m := _AMOUNT.fullmatch(f))]
    return scaled(float(found[0][1]), found[0][2]) if len(found) == 1 and unit(found[0][2]) else None
