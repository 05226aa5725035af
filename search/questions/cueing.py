"""Cues settled: of the words by which a question may say what it asks for, those that really do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.questions.words import Cue

# 组织 before these is a verb: 组织了哪些活动, 组织企业参展.
_ORGANISE = re.compile(r"组织(?=了|过|哪|几|多少|参|开|企业|实施|召|举|安排|专|大型|一)|(?:要|拟|将|会|计划|如何|怎么)组织")


def settled(found: Sequence[Cue], text: str) -> list[Cue]:
    """Cues without those inside a longer one of the same kind (产业 in 产业园), and without words that mean something else here."""
    kept = [
        c for c in found
        if not any(o.kind == c.kind and o.start <= c.start and c.end <= o.end and o.end - o.start > c.end - c.start for o in found)
    ]
    verbs = {m.end() for m in _ORGANISE.finditer(text)}
    # 哪几个项目 asks which, not how many.
    which = {c.start for c in kept if c.tag == "ask.which"}
    return [c for c in kept if not (c.tag == "ask.count" and c.start - 1 in which) and not (c.tag == "type.Organization" and c.end in verbs)]
