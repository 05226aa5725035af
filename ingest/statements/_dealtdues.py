"""Dates that 分别 deals out to works in a row: 甲项目、乙基地分别于3月、5月底前开工."""

from collections.abc import Sequence

from ingest.construction.members import Member
from ingest.draft import Draft
from ingest.patterns import compiled
from ingest.sought import sought

_DATE = r"(?:20\d\d年|今年|明年)?(?:\d{1,2}月(?:\d{1,2}日|份)?|[一二三四]季度|[上下]半年|第?[一二三四]季)(?:上旬|中旬|下旬|初|中)?(?:底前|底之前|底|前|末|之前)?"
_DEALT = sought(rf"分别(?:力争|确保|计划|预计|将|要)*(?:于|在|到|至)?(?P<dates>{_DATE}(?:[、和与及,]{_DATE})+)")
_ONE = compiled(_DATE)
# 3月、5月底前: the bound behind the last is that of all.
_BOUND = compiled("(?:底前|底之前|底|前|末|之前)$")


def dealt(draft: Draft, members: Sequence[Member]) -> dict[int, str]:
    """The date of each of the works that stand in front of as many dates, by where it starts."""
    found: dict[int, str] = {}
    for match in _DEALT.finditer(draft.text):
        dates = _bounded([m[0] for m in _ONE.finditer(match["dates"])])
        sentence = draft.sentence_at(match.start())
        starts = sorted({m.start for m in members if sentence is not None and sentence.start <= m.start and m.end <= match.start()})
        if len(starts) >= len(dates) and not set("。;；") & set(draft.text[starts[-len(dates)] : match.start()]):
            found |= dict(zip(starts[-len(dates) :], dates, strict=True))
    return found


def _bounded(dates: list[str]) -> list[str]:
    """Dates with the bound that only the last of them bears."""
    bound = _BOUND.search(dates[-1])
    return dates if bound is None or any(_BOUND.search(d) for d in dates[:-1]) else [*(d + bound[0] for d in dates[:-1]), dates[-1]]
