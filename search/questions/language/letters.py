"""Regions written by one sign within words: 湘琼合作 is what 湖南 does with 海南, 闽台 are 福建 and 台湾."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from graph.lexicon import lexicon
from graph.names import fold

# Behind these signs a name goes on: 赣江 is a river, 鲁山 a county.
_GOES_ON = "江州河山海湖市县区镇林疆"
# 新 is a plain word before all, and 港 a harbour but beside 粤 or 澳.
_PLAIN, _HARBOUR = frozenset(["新"]), re.compile("(?<!粤)港(?!澳)")


@cache
def _signs() -> dict[str, str]:
    """The sign of each province that has one, by the province's names."""
    found = ((e, next((s for s in _shorts(e.fields.get("shorts")) if len(s) == 1), "")) for e in lexicon("regions") if e.fields.get("level") == "province")
    return {fold(name): sign for entry, sign in found if sign and sign not in _PLAIN for name in entry.names}


def _shorts(field: object) -> list[str]:
    return str(field or "").split("|")


@cache
def _run() -> re.Pattern[str]:
    signs = "".join(sorted(set(_signs().values())))
    return re.compile(f"[{signs}]{{2,5}}(?![{_GOES_ON}])")


def runs(folded: str) -> frozenset[str]:
    """The words of a text that are made of regions' signs."""
    known, firms = lexicon("regions").index, lexicon("companies")
    found = {m[0] for m in _run().finditer(folded) if not _HARBOUR.search(m[0])}
    return frozenset(r for r in found if ((entry := known.get(r)) is None or entry.fields.get("level") == "area") and firms.get(r) is None)  # 苏宁 is a firm


def sign_of(names: Iterable[str]) -> str:
    """The sign of the province that has one of some names, "" where none has."""
    return next((sign for name in names if (sign := _signs().get(fold(name)))), "")
