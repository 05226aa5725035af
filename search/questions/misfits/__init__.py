"""Answers that cannot be what a question asks for, however much of its words their sentences hold: of another measure, class, batch or role, or without the figure or time."""

from __future__ import annotations

from search.questions.context import Context
from search.questions.misfits.figures import FIGURES
from search.questions.misfits.proof import Proof, first
from search.questions.misfits.things import COUNTS, THINGS
from search.questions.misfits.unsaid import unsaid
from search.questions.naming.names import PLACES
from search.questions.plans import plan as p
from search.questions.readings import invested
from search.questions.workbench import Found

# What is told to those who ask, in both languages, for each way in which an answer can be none.
WHY = {
    "measure": ("文中的数字不是所问的那种计量", "the figures near it are measured in something else"),
    "figure": ("文中提到它,但没有给出数字", "it is spoken of, but no figure is told"),
    "year": ("文中的数字是其他年份的", "the figures told are of other years"),
    "period": ("文中的数字不是所问那段时间的", "the figures told are of another part of the year"),
    "one side": ("文中没有可供比较的各方数字", "not all that is compared has a figure"),
    "names": ("文中只有数字,没有点名", "only a number is told, and no names"),
    "thing": ("文中的数字说的不是所问的对象", "the figures told are of something else"),
    "batch": ("文中只说到其他批次或届次", "only other batches, rounds or sessions are told of"),
    "class": ("文中没有点出所问的这一类名称", "none of the kind asked for is named"),
    "type": ("文中没有给出所问的数量", "how many there are is not told"),
    "amount": ("文中没有点出达到这一金额的项目", "no works of such an amount are named"),
    "duty": ("文中没有写明它有哪些任务", "no task of it is told"),
    "charge": ("它承担的任务中没有所问的这一项", "none of its tasks is about that"),
    "role": ("文中没有写明由谁承担", "who does it is not told"),
    "stage": ("文中所说的项目还没有到这一步", "the works told of are at a stage before that"),
    "time": ("文中没有写明时间", "no time is told"),
    "matter": ("文中没有说到所问的事", "nothing is said of what is asked about"),
}


def misfit(c: Context, found: Found) -> str:
    """Why an answer cannot be what a question asks for, a key of WHY; "" where it may be."""
    plan = found[0].plan
    if isinstance(plan, p.Passages) or not found[1] or found[0].name == invested.NAME:
        return ""  # what is stated of the work itself needs no sentence that says so
    proof = Proof(c, found)
    if _by_words(found) and unsaid(proof):
        return "matter"
    if isinstance(plan, p.Deciding):
        return ""
    return first(FIGURES if isinstance(plan, p.Figures) else COUNTS if isinstance(plan, p.Counting) else THINGS, proof)


def _by_words(found: Found) -> bool:
    """Whether it is by their words alone that sentences say yes, give a figure or name places; what is denied is denied of wider things too."""
    plan = found[0].plan
    if isinstance(plan, p.Deciding):
        return bool(plan.quotes) and any(a.get("value") is True for a in found[1])
    if isinstance(plan, p.Figures):
        return True
    return isinstance(plan, p.Listing) and isinstance(plan.of, p.Said) and not set(PLACES).isdisjoint(plan.of.types)
