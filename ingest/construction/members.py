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


# 甲国道及二期: the whole and a phase of it
WITH_PHASE = re.compile(rf"(?P<base>.{{3,}}?)(?:及|和|与)(?P<phase>[{NUMERALS}]期(?:工程|项目)?)")
# 甲河两条河道治理: how many they are is no part of the name
HOW_MANY = re.compile("(?<=[\u4e00-\u9fff]{2})(?:[两三四五六七八九]|\\d+)[条座个处段](?=[\u4e00-\u9fff]{2}(?:治理|整治|改造|提升|修复|疏浚)(?:工程|项目)?$)")


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
    if (phased := WITH_PHASE.fullmatch(name)) is not None:
        yield Member(start, end, phased["base"], headed, stage, words, doubtful)
        yield Member(start, end, without_phase(phased["base"]) + phased["phase"], headed, stage, words, doubtful)
        return
    name = HOW_MANY.sub("", name)
    if ALONE.fullmatch(name):
        base = _base(text, start, earlier)
        if base:
            yield Member(start, end, base + re.sub(r"^(?:项目|工程|基地|生产线)", "", name) if not name.startswith("示范线") else base + name[3:], headed, stage, words, doubtful)
        return
    yield Member(start, end, name, headed, stage, words, doubtful)


# 风险管控和污染介质治理|工程: two works, of which neither is one of the programmes that all places have
TWO_WORKS = re.compile(r"(?P<first>(?!农村|农业|乡村|城乡|城镇|城市|老旧|背街|高标准|人居|民生|安全|节能|生态|环境|水利|道路|管网|基础)[\u4e00-\u9fff]{6,14})[和与及](?P<second>[\u4e00-\u9fff]{6,16}工程)")
TREATED = re.compile("(?:处理|处置|阻隔|防护|支护|封场|清运)工程$")


def parted(start: int, name: str) -> list[tuple[int, int]]:
    """The spans of two works of ordinary words that share 工程, the second of which says what is done; none for other names."""
    match = TWO_WORKS.fullmatch(name)
    noun = facility(match["second"]) if match else None
    if match is None or not ((noun is not None and noun[1] == "work") or TREATED.search(match["second"])):
        return []
    return [(start + a, start + b) for a, b in (match.span("first"), match.span("second"))]


def _base(text: str, start: int, earlier: list[Member]) -> str | None:
    """What 二期 is the second phase of: the name before it in the list, or the last one of the part before."""
    before = re.search(r"(?:^|[、,。;:\n\s和及与])([^、,。;:\s和及与]{2,24}?)(?:、|,|和|及|与|以及)$", text[max(0, start - 40) : start])
    if before:
        piece = before[1]
        piece = piece[lists.governed(piece, lists.lead(piece, 0, len(piece)), len(piece)) :]
        if facility(piece) or phase(piece):
            return re.sub(r"(?:项目|工程)$", "", without_phase(piece))
    return re.sub(r"(?:项目|工程)$", "", without_phase(earlier[-1].name)) if earlier else None
