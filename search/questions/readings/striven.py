"""Which of a goal and of what a plan strives for beside it is asked about, where a question leaves the other out: 保底数不算,冲刺多少."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.model import Statement
from search.questions.context import Context

_SET = re.compile(r"保底|底线|兜底|最低|基本|必保|基础|确保|\b(?:minimum|base|baseline|floor|guaranteed|lower)\b")
_STRIVEN = re.compile(r"冲刺|奋斗|力争|争取|挑战|理想|\b(?:stretch|ambitious|aspiration\w*|striven|strived|higher)\b")
_STRIVES = re.compile(r"(?:力争|争取|冲刺|奋斗目标|力求|挑战)[^,，。;；、\d]{0,8}$")
# So far before a figure that is striven for stands the word that says so.
BEFORE = 14


def asked_of(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """Of figures of which a question leaves out those that are set, or those that are striven for, the others; all where that leaves none."""
    taken = " ".join(t.words for t in c.u.taken)
    set_out, striven_out = bool(_SET.search(taken)), bool(_STRIVEN.search(taken))
    if set_out == striven_out:
        return list(found)
    return [s for s in found if _is_striven_for(c, s) == set_out] or list(found)


def _is_striven_for(c: Context, s: Statement) -> bool:
    """Whether a plan strives for a figure rather than sets it."""
    text = c.texts.text(str(s.document))
    number = re.search(rf"(?<![\d.]){s.qualifiers.get('value'):g}(?![\d.])", text[s.start : s.end])
    at = s.start + (number.start() if number else 0)
    return bool(_STRIVES.search(text[max(0, at - BEFORE) : at]))
