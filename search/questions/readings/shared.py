"""What a task holds that is told by its units: 甲科和乙局共同负责的那项任务,三季度要启用的是什么设施. First the task, then what its sentences say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.lexicon import lexicon
from graph.model import Statement
from graph.names import fold
from search.questions.context import Context, Reading
from search.questions.language.words import CUES
from search.questions.plans import plan as p
from search.questions.readings import asking, sets
from search.questions.texts import Clause, Term, covered

# The question goes on behind the task, or the task stands behind what is asked of it.
_THE_TASK = re.compile(
    r"(?:共同|一起|联合|一同|合力|携手|都|均|分别)*(?:负责|牵头|参与|承担|有份|主管|管|抓|分管|扛)(?:着)?的(?:那|这|同)?(?:一|1)?[项件个块]?(?:共同|重点|具体)?(?:任务|工作|事项?|活儿?)?(?:里面?|中|当中|内|上)?(?=[,，:：]|要|今年|里|中|打算|准备|计划)"
    r"|\b(?:task|work item|item|job|measure|duty|assignment|work)\b.{0,40}\b(?:shared|share|jointly|joint|together|both|responsible|in charge|assigned|entrusted|lead|leads|led|falls?)\b"
    r"|\b(?:shared?|joint) (?:task|work|item|job|duty|responsibility)\b"
)
# The task itself is asked for, or who else has it.
_OF_THE_TASK = re.compile(r"哪[一几些]?[个项件条]?(?:任务|工作|事)|另外|还有|其他|其余|除了?|\b(?:which|what) (?:tasks?|jobs?|items?|work)\b|\b(?:other|else|besides)\b")
# Of tasks that are told by their units alone no more can be meant.
FEW_TASKS = 2
_PART = re.compile(r"[^,，;；。!！?？\n]+")
_STOP = re.compile("[。;；!！?？\n]")
_QUIET = frozenset(["设施", "东西", "内容", "任务", "工作", "事项", "facility", "facilities", "task", "thing", "work", "item"])
ENOUGH = 0.5
KINDS = frozenset(["Project", "Company", "Organization", "Industry", "Event", "Policy", "Park", "Region"])


def read(c: Context, tasks: p.Set) -> Reading | None:
    """What the task of some units holds of what is asked; None where no one task is meant, or it says nothing of it."""
    members = c.runner.members(tasks)
    clauses = [(d, k) for d in c.in_years(c.documents or c.all_documents, c.u.years) for k in c.texts.clauses(d) if k.task in members]
    terms = _terms(c)
    if not 0 < len(clauses) <= FEW_TASKS or not (terms or asking.asked_types(c)):
        return None
    found = [s for d, k in clauses for s in _told(c, d, k, terms)]
    of = sets.led_to(found, sorted(_types(c)))
    return Reading(p.Listing(of), 1.3, "what a task holds") if of else None


def asked(c: Context) -> bool:
    """Whether something of a task is asked for that is told by its units."""
    match = _THE_TASK.search(c.u.text)
    if _OF_THE_TASK.search(c.u.text):
        return False
    return match is not None and c.u.has("ask.which", "ask.where", "ask.when") and (c.u.text[match.end() :][:1] in ",，:：要里中" or c.u.language == "en") and bool(_terms(c))


def _types(c: Context) -> frozenset[str]:
    """The kinds asked for; works, where the question says no kind but a stage of works; else any."""
    asked = frozenset(asking.asked_types(c)) & KINDS
    return asked or (frozenset(["Project"]) if asking.stages(c) else KINDS)


def _terms(c: Context) -> list[Term]:
    """What is asked of the task: besides its units, with the words for the stages of works."""
    units = [m for m in c.u.mentions if m.of("Agency", "Company", "Organization")]
    words = [t for t in c.content("outline", "type", "role", "stage", without=units) if t.text not in _QUIET and t.words]
    stages = [Term(stage, _stage_words(stage)) for stage in dict.fromkeys(k.value for k in c.u.cues if k.kind == "stage")]
    return words + stages


def _stage_words(stage: str) -> tuple[str, ...]:
    """How plans say a stage."""
    told = (n for e in lexicon("stages") if stage in (e.fields.get("behind"), e.fields.get("ahead")) for n in e.names)
    return tuple(dict.fromkeys((*(w.strip("^$") for w in lexicon(CUES).entries[f"stage.{stage}"].aliases), *told)))


def _told(c: Context, document: str, clause: Clause, terms: Sequence[Term]) -> list[Statement]:
    """What stands in that part of a task which says most of what is asked."""
    text = c.texts.text(document)
    parts = [m.span() for m in _PART.finditer(text, clause.start, clause.end)]
    fits = [covered(terms, [1.0] * len(terms), (fold(text[a:b]), 1.0)) if terms else 1.0 for a, b in parts]
    top = max(fits, default=0.0)
    if top < ENOUGH:
        return []
    best = [span for span, fit in zip(parts, fits, strict=True) if fit >= top - 0.1]
    members = sets.of_types(c, c.statements("MENTIONS", subjects=[clause.task]), _types(c))
    within = [s for s in members if any(a <= s.start < b for a, b in best)]
    return within or _led_to(text, members, best)


def _led_to(text: str, members: Sequence[Statement], best: Sequence[tuple[int, int]]) -> list[Statement]:
    """What is named last in front of a part of the same sentence: 推动甲项目落户,|今年办理用地手续."""
    last = (max((s for s in members if s.end <= a and not _STOP.search(text[s.end : a])), key=lambda s: s.start, default=None) for a, _ in best)
    return [s for s in last if s is not None]
