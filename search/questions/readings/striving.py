"""The figure that a plan sets and the one that it strives for (确保30个,力争40个): which of them is asked for, or both."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.model import Statement
from search.questions.context import Context
from search.questions.language.amounts import scaled
from search.questions.plans import plan as p
from search.questions.readings.readoff import NUMBER

# A question for what is to be reached in any case and what at best.
ASKS = re.compile(
    r"(?:保底|底线|兜底|最低|至少|确保|基本|必保|起码|基础)[^?？]*(?:冲刺|奋斗|力争|争取|最好|挑战|跳起|理想)|(?:冲刺|奋斗|力争|争取|挑战)[^?？]*(?:保底|底线|兜底|最低|至少|确保|基本|必保)"
    r"|\b(?:minimum|base|floor|baseline|guaranteed|at least)\b.*\b(?:stretch|striv|at best|ambitious|aspir)|\bstretch\b.*\b(?:minimum|base|floor|baseline)\b"
)
_STRIVES = re.compile(r"^[^。;；\n]{0,6}?[,，、]?(?:并|再|努力)*(?:力争|争取|冲刺|奋斗目标|力求|挑战)[^,，。;；、\d]{0,8}")
_SETS = re.compile(r"(?:力争|争取|冲刺|奋斗目标|力求|挑战)[^,，。;；、\d]{0,8}$")
# So far before a figure that is striven for the one that is set stands, and the word that says so.
BEFORE, WORD = 24, 14
# What a question leaves out: 保底数不算,冲刺多少.
_SET_OUT = re.compile(r"保底|底线|兜底|最低|基本|必保|基础|确保|\b(?:minimum|base|baseline|floor|guaranteed|lower)\b")
_STRIVEN_OUT = re.compile(r"冲刺|奋斗|力争|争取|挑战|理想|\b(?:stretch|ambitious|aspiration\w*|striven|strived|higher)\b")


def both(c: Context, plan: p.Figures) -> p.Figures:
    """A plan for one figure with the one beside it that is striven for, or set where that is striven for."""
    stated = c.runner.figures(plan)
    found = [(str(s.document), s.start, s.end, str(s.qualifiers.get("unit", ""))) for s in stated] + [(q.document, q.start, q.end, q.unit) for q in plan.quotes]
    values = {float(s.qualifiers["value"]) for s in stated} | {float(q.value or 0) for q in plan.quotes}
    if not ASKS.search(c.u.text) or len(values) != 1:
        return plan
    document, start, end, unit = found[0]
    text = c.texts.text(document)
    beside = _behind(text, end) or _before(text, start, end)
    if beside is None or scaled(1.0, unit).unit != scaled(1.0, (beside[2] or "") + beside[3]).unit:
        return plan
    year = next(iter(c.u.years), None) or next(iter(c.runner.document_years(document)), None)
    quote = p.Quote(document, beside.start(), beside.end(), float(beside[1]), (beside[2] or "") + beside[3], "", year)
    return replace(plan, quotes=(*plan.quotes, quote)) if quote.value not in values else plan


def _behind(text: str, end: int) -> re.Match[str] | None:
    """The figure behind one, where it is striven for."""
    strives = _STRIVES.match(text[end : end + BEFORE])
    return NUMBER.match(text, end + strives.end()) if strives else None


def _before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The figure before one that is striven for."""
    own = list(NUMBER.finditer(text, start, end))
    if not own or not _SETS.search(text[max(0, own[-1].start() - BEFORE) : own[-1].start()]):
        return None
    return next(iter(reversed(list(NUMBER.finditer(text, max(0, own[-1].start() - BEFORE), own[-1].start())))), None)


def asked_of(c: Context, found: Sequence[Statement]) -> list[Statement]:
    """Of figures of which a question leaves out those that are set, or those that are striven for, the others; all where that leaves none."""
    taken = " ".join(t.words for t in c.u.taken)
    set_out, striven_out = bool(_SET_OUT.search(taken)), bool(_STRIVEN_OUT.search(taken))
    if set_out == striven_out:
        return list(found)
    return [s for s in found if _is_striven_for(c, s) == set_out] or list(found)


def _is_striven_for(c: Context, s: Statement) -> bool:
    """Whether a plan strives for a figure rather than sets it."""
    text = c.texts.text(str(s.document))
    number = re.search(rf"(?<![\d.]){s.qualifiers.get('value'):g}(?![\d.])", text[s.start : s.end])
    at = s.start + (number.start() if number else 0)
    return bool(_SETS.search(text[max(0, at - WORD) : at]))
