"""Those with whom something is done, apart from what they do together: 与甲、乙共建丙园 names two partners and a park that is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from search.questions.context import Context
from search.questions.cues.phrases import with_whom
from search.questions.reader.groups import Group
from search.questions.reader.likeness import Asking

_EN = re.compile(r"\b(?:with (?:which|what|whom)|(?:which|what) .{2,60}\bwith\??$|partner\w*|team(?:s|ing)? up|tie-?ups?)\b")
# What is done together stands behind these; of whom one only learns stands behind others.
_DONE = re.compile(r"(?:共建|共办|共设|联建|建设|设立|组建|成立|发起|打造|创建|筹建|搭建|承办|举办|参加|借鉴|学习|复制|推广)(?:了|起|的)?(?:规模[^,，、]{1,8}的)?[“\"]?$")
_MOST = 16


def alone(c: Context, lists: Sequence[Group]) -> list[Group]:
    """Lists without what is done together, where a question asks with whom; as they are where nothing else is left."""
    if not (with_whom(c.u.text) if c.u.language == "zh" else c.u.has("relation.COOPERATES_WITH") and _EN.search(c.u.text)):
        return list(lists)
    kept = []
    for g in lists:
        text = c.texts.text(g.document)
        members = tuple(m for m in g.members if not _DONE.search(text[max(0, m.start - _MOST) : m.start]))
        if members:
            starts = {m.start for m in members}
            kept.append(g if len(members) == len(g.members) else replace(g, members=members, statements=tuple(s for s in g.statements if s.start in starts)))
    return kept or list(lists)


# Firms of the central government: a plan that does not say so of any tells nothing of them.
_OF_STATE = frozenset(["央企", "中央企业"])


def of_other_owner(asking: Asking, found: Sequence[Group]) -> bool:
    """Whether firms of the central government are asked for, and the sentences of some lists call nothing so."""
    wanted = [t for t in asking.terms if not _OF_STATE.isdisjoint((t.text, *t.words))]
    return bool(wanted) and not any(w in g.sentence.folded or w in g.sentence.headings for g in found for t in wanted for w in t.folded)
