"""The units that answer for the works of a firm, which stand in one row of a table with it: 甲公司做业主的几个项目,责任单位是哪家."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.plans import plan as p
from search.questions.readings import sets
from search.questions.readings.duty import UNITS

NAME = "units of a firm's works"
_ASKED = re.compile(
    r"(?:做|当|作为|担任|充当)?(?:业主|承建|承担|建设|投资|实施|开发|承接|做|搞|干|牵头建)?(?:的|了的|着的)(?:那|这)?[几些两三四二2-9]?[个项些]?[^,，。?？]{0,6}?(?:项目|工程)[^。?？]*?(?:(?:责任|牵头|包联|包保|主管|负责|归口|联系|配合)(?:责任)?(?:单位|部门|局)|(?:由|归|是|归口)(?:哪|谁)[^,，。?？]{0,10}(?:管|负责|抓|包|盯|牵头))"
    r"|\b(?:projects?|works|schemes?)\b.*\b(?:undertaken|built|carried out|implemented|developed|owned|by|of)\b.*\b(?:responsible|in charge|answers?|accountable|oversees?|lead)\b|\b(?:responsible|in charge|answers?|accountable|oversees?)\b.*\b(?:projects?|works|schemes?)\b.*\b(?:undertaken|built|carried out|implemented|developed|owned|by|of)\b"
)


def read(c: Context) -> Reading | None:
    """Who answers for the works that a firm named in a question undertakes, where the plan names a unit of each; none else."""
    firms = [i for m in c.u.mentions_of("Company", "Organization") if not m.of("Park", "Region") for i in m.of("Company", "Organization")]
    if not firms or c.u.has("ask.yesno", "ask.figure") or not _ASKED.search(c.u.text):
        return None
    stated = c.statements("UNDERTAKES", subjects=firms, documents=c.in_years(c.documents, c.u.years) if c.owners else ())
    of = of_works(c, [s.object for s in stated], list({str(s.document) for s in stated}))
    return Reading(p.Listing(p.Without(of, p.Entities(tuple(firms)))), 1.25, NAME) if of else None


def of_works(c: Context, works: Sequence[str], documents: Sequence[str]) -> p.Set | None:
    """Who answers for some works, where plans have a task for each of them, called by its name; None where they have none."""
    known = c.names.entities(works)
    naming = c.statements("MENTIONS", objects=list(known), documents=documents) if known else []
    tasks = c.names.entities(s.subject for s in naming)
    own = [s.subject for s in naming if s.subject in tasks and tasks[s.subject].type == "Task" and fold(tasks[s.subject].name) in map(fold, known[s.object].names)]
    return p.Follow("RESPONSIBLE_FOR", p.IN, sets.entities(c, own), types=UNITS) if own else None
