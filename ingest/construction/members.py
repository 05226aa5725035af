"""A project as a list tells of it, and what phases that share or lack their base mean (甲二、三期; 甲一期…,二期…)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.construction import lists
from ingest.construction.names import ALONE, NUMERALS, facility, phase, without_phase


class Member(NamedTuple):
    """A project of a list: span, name, whether a head noun (等项目) typed it, its stage, and the words that tell it.

    ``doubtful`` are names that only count where the document speaks of the same project more plainly.
    """

    start: int
    end: int
    name: str
    headed: bool
    stage: str
    words: str
    doubtful: bool = False


# 南作业区9号、10号自动化泊位
BY_NUMBER = re.compile(r"(?P<base>[^、\d]{2,}?)(?P<marks>\d+[号#](?:、\d+[号#])+(?:[和及与]\d+[号#])?)(?P<rest>[\u4e00-\u9fff]{2,})")


def expanded(text: str, start: int, end: int, headed: bool, stage: str, words: str, earlier: list[Member], doubtful: bool = False) -> Iterator[Member]:
    """A member; 二期 alone is the second phase of what was named before, 二、三期 are two."""
    name = text[start:end]
    shared = re.match(rf"(?P<base>.{{2,}}?)(?P<marks>[{NUMERALS}](?:、[{NUMERALS}])+)(?P<noun>期|号线?|标段|窑)(?P<rest>.*)$", name) if "、" in name else None
    if shared:
        for mark in shared["marks"].split("、"):
            yield Member(start, end, f"{shared['base']}{mark}{shared['noun']}{shared['rest']}", headed, stage, words, doubtful)
        return
    numbered = BY_NUMBER.fullmatch(name) if "、" in name else None
    if numbered:
        for mark in re.findall(r"\d+[号#]?", numbered["marks"]):
            yield Member(start, end, f"{numbered['base']}{mark}{numbered['rest']}", headed, stage, words, doubtful)
        return
    if ALONE.fullmatch(name):
        base = _base(text, start, earlier)
        if base:
            yield Member(start, end, base + re.sub(r"^(?:项目|工程|基地|生产线)", "", name) if not name.startswith("示范线") else base + name[3:], headed, stage, words, doubtful)
        return
    yield Member(start, end, name, headed, stage, words, doubtful)


def _base(text: str, start: int, earlier: list[Member]) -> str | None:
    """What 二期 is the second phase of: the name before it in the list, or the last one of the part before."""
    before = re.search(r"(?:^|[、,。;:\n\s和及与])([^、,。;:\s和及与]{2,24}?)(?:、|,|和|及|与|以及)$", text[max(0, start - 40) : start])
    if before:
        piece = before[1]
        piece = piece[lists.governed(piece, lists.lead(piece, 0, len(piece)), len(piece)) :]
        if facility(piece) or phase(piece):
            return re.sub(r"(?:项目|工程)$", "", without_phase(piece))
    return re.sub(r"(?:项目|工程)$", "", without_phase(earlier[-1].name)) if earlier else None
