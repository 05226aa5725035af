"""Works that several firms have under one noun: 推动甲集团、乙科技等企业江南研发总部落地 is a headquarters of each."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest import stages
from ingest.construction import lists
from ingest.construction.firms import is_firm_like, known, may_be_firm
from ingest.construction.members import Member
from ingest.construction.names import facility, is_abstract, is_possible, phase
from ingest.sought import sought

# 等3家龙头企业的, 两家公司, 等央企; or 等 alone, where what follows is a noun for works that only firms have
CLOSED = sought(
    r"(?:等|(?<=[\u4e00-\u9fff])(?=(?:[两三四五六七八九十]|\d{1,2})[家户]))(?:[两三四五六七八九十\d]{1,3}[家户个大])?(?:[^,。;、:\n等]{0,10}?(?:企业|公司|央企|国企|民企|车企|药企|外企|巨头|厂商)(?!家|服务)|(?=[\u4e00-\u9fff]{0,6}(?:总部|[一二三四五六七八九]期)))的?(?P<rest>[^,。;、:\n]{2,40})"
)
FARTHEST = 90
LONGEST = 14
RANKED = re.compile(r"\d强")  # 世界500强 are many
CLEANED = ("治理", "整治", "修复")  # done to what firms leave behind
# 推动甲、乙等4家企业|技改扩能 is help for the firms
DONE_TO_FIRMS = re.compile("(?:(?:增产|扩产|扩能|增资|技术改造|技改|智能化|数字化|绿色化|改造|升级|转型|提质|增效|提升)+)")
WISHED = re.compile(r"支持|鼓励|引导|依托|发挥|对接")


class Shared(NamedTuple):
    """A firm's work that it shares a noun with others for, and where the list with its noun begins and ends."""

    member: Member
    firm: str
    start: int
    end: int


def of_firms(text: str) -> Iterator[Shared]:
    """The works of each firm of a list that a noun closes, where they are built or to come."""
    for match in CLOSED.finditer(text):
        head, told = _head(match["rest"])
        if head is None or told.endswith("的"):
            continue
        start = lists.part_start(text, match.start(), FARTHEST)
        first = lists.first_name(text, lists.lead(text, start, match.start()), match.start())
        words = text[start:first]
        stage = _stage(head, words, told)
        spans = [lists.trimmed(text, a, b) for a, b in lists.items(text, first, match.start(), True)]
        if stage and _are_firms([text[a:b] for a, b in spans], sure=match.start("rest") == match.start() + 1):
            end = match.start("rest") + len(head)
            last = spans[-1]  # what it is, too, is told where the last of them stands
            yield from (Shared(Member(a, end if (a, b) == last else b, text[a:b] + head, True, stage, words + told), text[a:b], first, end) for a, b in spans)


def _head(rest: str) -> tuple[str | None, str]:
    """The noun for works that a stretch begins with, and what is told of them behind it."""
    tail = stages.tail().search(rest, 2)
    while tail is not None and not _is_noun(rest[: tail.start()]) and (later := stages.tail().search(rest, tail.start() + 1)) is not None:
        tail = later
    head, told = (rest[: tail.start()], rest[tail.start() :]) if tail is not None else (rest, "")
    return (head, told) if _is_noun(head) else (None, told)


def _is_noun(head: str) -> bool:
    """Whether words name works of a kind that a firm has: 江南研发总部, 二期项目, and no 项目 in general."""
    if not 2 <= len(head) <= LONGEST or is_abstract(head):
        return False
    if DONE_TO_FIRMS.fullmatch(head):
        return False
    noun, own = facility(head), head.removeprefix("新")
    if lists.lead(own, 0, len(own)) > 0 and not (noun and own.startswith(noun[0])):
        return False
    return phase("某某" + head) or (noun is not None and noun[1] in ("plant", "centre", "utility", "work") and not noun[0].endswith(CLEANED) and is_possible(head))


def _stage(head: str, words: str, told: str) -> str | None:
    """The stage told of them; what is wished or applied for is none, unless a phase is meant."""
    behind = stages.behind(told)
    if behind is None and WISHED.search(words):
        return None
    stage = stages.joined(stages.before(words), behind)
    return stage if stage != "unknown" or phase("某某" + head) else None


def _are_firms(names: list[str], *, sure: bool) -> bool:
    """Whether the members of a list are firms: all by their shape, or so far as 等企业 vouches for those that may be."""
    if any(RANKED.search(n) or facility(n) is not None for n in names):
        return False
    shaped = [is_firm_like(n) or known(n) is not None for n in names]
    return all(shaped) if sure else any(shaped) and all(good or may_be_firm(n) for n, good in zip(names, shaped, strict=True))
