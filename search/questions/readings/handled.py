"""Questions for the works that a named unit has in its charge: 由能源局负责的项目有哪些, which projects at the port fall to the water bureau."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.naming.names import Mention
from search.questions.readings import asking, sets
from search.questions.readings.about import about
from search.questions.rows import row_at

NAME = "projects of a unit"
# More is known of such works than of the tasks of which a unit is told.
SCORE = 1.4
_HAS = r"(?:来|去|所|单独|独自|独家|一家|共同|联合|参与|具体|主要|同时|一起|都|也|要|需要)*(?:负责|牵头|承担|主管|主抓|主责|分管|统筹|包保|跟进|推进|落实|管|抓|盯|扛|挑头|领衔|兜底)"
_AFTER = re.compile(rf"{_HAS}|(?:作为|是|为|列为|当|任|做)(?:了|其|主要|共同|第一)*(?:责任|牵头|主管|负责|主责)(?:单位|部门|方)|名下|手里|手上|头上|的项目|(?:参与)?(?:有份|挂帅)")
_BEFORE = re.compile(r"(?:由|归|属|落在|落到|交给?|责成|分给|派给|(?:责任|牵头|主管|负责)(?:单位|部门|方|栏)?(?:里面?|中|栏)?(?:是|为|有|含|包括|写的是|写着|写)?)$")
# 责任单位是水利局的项目: what stands behind the unit is asked for, whatever kinds stand before.
_WORKS_OF = re.compile(r"(?:负责|牵头|管)?的[㐀-鿿]{0,4}(?:项目|工程)")
_EN = re.compile(r"\b(?:responsib\w+|in charge|charged|handle[sd]?|handling|oversee\w*|oversaw|overseen|look\w* after|see to|sees to|lead[s]?|led|head(?:s|ed)|assigned|entrusted|falls? (?:to|under|on)|answer(?:s|able)? for|accountable|run by|managed?|manages|managing|under)\b")


def asked(c: Context) -> list[Mention]:
    """The units whose works a question asks for; none where it asks for something else."""
    units, text = [m for m in c.u.mentions_of("Agency") if not m.of("Park", "Region")], c.u.text
    if {k.value for k in c.u.asked} != {"Project"}:
        return [m for m in units if _BEFORE.search(text[: m.start]) and _WORKS_OF.match(text, m.end)]
    if c.u.language == "en":
        return units if _EN.search(text) else []
    return [m for m in units if _AFTER.match(text, m.end) or _BEFORE.search(text[: m.start])]


def read(c: Context) -> Iterator[Reading]:
    """Readings of a question as one for the works of some units."""
    units = asked(c)
    if not units:
        return
    documents = c.in_years(c.documents, c.u.years) if c.documents else ([] if c.u.places else list(c.all_documents))
    if not documents:
        return
    ids = {i for m in units for i in m.of("Agency")}
    charged = {(s.object, str(s.document)) for s in c.statements("RESPONSIBLE_FOR", subjects=sorted(ids), documents=documents)}
    names = tuple({fold(n) for e in c.names.entities(sorted(ids)).values() for n in e.names} | {fold(m.chinese) for m in units})
    found = [s for s in c.statements("HAS_PROJECT", documents=documents) if (s.object, s.document) in charged or _of_own_task(c, s, charged) or _in_row(c, s, names, whole=True)]
    found = _at_site(c, _of_stage(c, [s for s in found if c.of_years(s)]))
    kept, fit = about(c, found, ("type", "relation", "role", "stage", "asked"), bool(c.inner), [*units, *(s.mention for s in c.inner)]) if found else ([], 0.0)
    if of := sets.led_to(kept, ("Project",), sets.entities(c, (s.subject for s in kept))):
        yield Reading(asking.counted_or_listed(c, of), SCORE * fit, NAME)


def _of_own_task(c: Context, s: Statement, charged: set[tuple[str, str]]) -> bool:
    """Whether works are what a task is about that a unit has: the heading names them."""
    clause = c.texts.clause_at(str(s.document), s.start)
    return clause is not None and (clause.task, s.document) in charged and any(fold(n) in clause.heading for e in c.names.entities([s.object]).values() for n in e.names)


def _row(c: Context, s: Statement) -> tuple[str, ...]:
    return row_at(c.texts.text(str(s.document)), s.start) if s.document else ()


def _in_row(c: Context, s: Statement, names: Sequence[str], whole: bool = False) -> bool:
    """Whether a field of the row in which works stand is one of some folded names; ``whole``: or one of several that share the field."""
    return any(part in names for f in _row(c, s) for part in (map(fold, re.split("[、,，;；]", f)) if whole else (fold(f),)))


def _of_stage(c: Context, found: list[Statement]) -> list[Statement]:
    """Those at a stage that a question asks about: by their own stage, else by what their row or the heading above them says."""
    stages = asking.stages(c)
    words = {fold(c.u.text[a:b]) for a, b in c.u.spans("stage")}
    return [s for s in found if s.qualifiers.get("stage") in stages or any(w in said for said in (*map(fold, _row(c, s)), _heading(c, s)) for w in words)] if stages else found


def _heading(c: Context, s: Statement) -> str:
    clause = c.texts.clause_at(str(s.document), s.start)
    return clause.heading + clause.above if clause else ""


def _at_site(c: Context, found: list[Statement]) -> list[Statement]:
    """Those at the sites that a question names within the place whose plan it is."""
    ids = {i for s in c.inner for i in s.ids}
    if not ids:
        return found
    names = c.own_folded(sorted(ids))
    works = {s.object for s in found if s.subject in ids or _in_row(c, s, names)}
    return [s for s in found if s.object in works]
