"""Totals and means: one figure for the targets of several places, each of them shown beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from search.questions.context import Context, Reading
from search.questions.readings import figures, rankings

# Words that as often ask how many there are (一共几个).
_ALL_IN_ALL = re.compile(r"总共|一共")
# What is asked of several places, or of every one of them.
_SEVERAL = re.compile(r"各|所有|全部|几个|[两三四五六七八九十\d]+个?(?:园区|开发区|地方|区)|all |each |every |parks|zones|areas|regions|both")


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for the sum or the mean of several places' targets."""
    how = "sum" if c.u.has("ask.sum") or (c.u.has("ask.figure") and _ALL_IN_ALL.search(c.u.text)) else "mean" if c.u.has("ask.mean") else ""
    if not how or not (len(c.owners) > 1 or _SEVERAL.search(c.u.text)) or not (figures.wants_figure(c) or c.u.has("ask.sum", "ask.mean")):
        return
    if plan := rankings.of_each_place(c):
        yield Reading(replace(plan, aggregate=how), 1.0, "total" if how == "sum" else "mean")
