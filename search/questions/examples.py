"""Examples that a question names beside their class: with it they are one thing asked for, in any of these words.

挖掘机、起重机这类工程机械 and machinery such as excavators ask for machinery, and not for whoever has all of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

# What stands between the last example and its class, and between a class and its first example.
_BEFORE_CLASS = {
    "zh": re.compile(r"(?:等等?)?(?:[这那]一?(?:些|[类种样])(?:型|子)?的?|之类的?|一类的?|类的?|在内的)|等(?:等|各?类|一类|一批)?(?:相关|有关)?的?"),
    "en": re.compile(r",? (?:and|or) (?:any |all |some )?(?:other|similar|related|such|suchlike)(?: (?:kinds?|types?|sorts?) of)? "),
}
_BEHIND_CLASS = {
    "zh": re.compile(r"[,，、:：(（]?(?:比如说?|例如|譬如|诸如|如|好比|包括|像|特别是|尤其是)"),
    "en": re.compile(r",? ?\(?(?:such as|like|e\.g\.|for example|for instance|including|especially|say),? (?:the )?|(?<= )as "),
}
_LISTED = {"zh": re.compile(r"、|(?:、|,)?(?:和|与|及|以及|或者?)"), "en": re.compile(r", |,? (?:and|or) ")}


def groups(text: str, language: str, spans: Sequence[tuple[int, int]]) -> list[set[int]]:
    """Which of some words, told by where they stand from left to right, are examples and their class: the indexes of each group."""
    found: list[set[int]] = []
    run, marked, ended = {0}, False, False
    for i, (last, here) in enumerate(pairwise(spans), 1):
        between = text[last[1] : here[0]]
        marks = joins(between, language)
        if (not marks and not _LISTED[language].fullmatch(between)) or ended:
            found += [run] if marked else []
            run, marked, ended = {i}, False, False
            continue
        run.add(i)
        marked |= marks
        # Behind a class that follows its examples another thing is named: 甲、乙这类丙,以及丁.
        ended = bool(_BEFORE_CLASS[language].fullmatch(between))
    return [*found, run] if marked else found


def joins(text: str, language: str) -> bool:
    """Whether some words stand between examples and their class."""
    return bool(_BEFORE_CLASS[language].fullmatch(text) or _BEHIND_CLASS[language].fullmatch(text))
