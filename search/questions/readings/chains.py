"""Industries that a plan calls chains or clusters: 工程机械、汽车两大产业链, where those are asked for and no others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Statement
from search.questions.context import Context

# The word a question uses, and what stands behind the industries that a plan so calls.
_CALLED = (
    (re.compile(r"产业链(?!条?(?:上|的|企业|招商))|\b(?<!value )(?<!supply )chains?\b"), "产业链|链条"),
    (re.compile(r"产业集群|\b(?:industry|industrial) clusters?\b"), "(?:产业)?集群"),
)
_COUNT = r"[一二三四五六七八九十两\d]+[大条个]"
_NUMBER = rf"(?:等)?(?:{_COUNT})?(?:新兴|优势|重点|主导|特色|标志性|千亿|百亿|级|现代)*"
_BEHIND = 120


def called(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """Of statements on industries those that the plan calls a chain (a cluster), where the question asks for such and there are any."""
    for asked, words in _CALLED:
        if asked.search(c.u.text) and found and found[0].relation == "TARGETS":
            ends = re.compile(f"(?:产业)?(?:(?:、|和|与|以及)(?!{_COUNT})[^、，,。;；和与]{{2,14}})*?{_NUMBER}(?:{words})")
            kept = [s for s in found if ends.match(c.texts.text(str(s.document))[s.end : s.end + _BEHIND])]
            names = {s.object for s in kept}
            return [s for s in found if s.object in names] if kept else list(found)
    return list(found)
