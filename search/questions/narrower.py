"""Lists of the graph's that hold just what is asked for, where a sentence tells more: firms of one aim beside those of another, berths beside roads."""

from __future__ import annotations

from collections.abc import Collection

from graph.names import fold
from search.questions.context import Context
from search.questions.plans import plan as p
from search.questions.readings import asking
from search.questions.workbench import Found

SUPPORTED = "companies supported"


def just_so(c: Context, best: Found, read: Found) -> bool:
    """Whether what the graph lists is what is asked for, and what a sentence lists besides is surely something else."""
    own, more = _listed(best), _listed(read)
    others = more - own
    return bool(own) and own < more and (_of_other_aims(c, best, others) or _called_otherwise(c, own, others))


def _listed(found: Found) -> set[str]:
    """The entities that an answer lists."""
    return {a["id"] for a in found[1] if a.get("id")} if isinstance(found[0].plan, p.Listing) else set()


def _of_other_aims(c: Context, best: Found, others: Collection[str]) -> bool:
    """Whether firms of an aim are asked for, and each of some others is supported with another: 帮甲进规, where 乙 is to be listed."""
    aims = {k.value for k in c.u.cues if k.kind == "aim"}
    if best[0].name != SUPPORTED or not aims:
        return False
    stated = c.statements("SUPPORTS", objects=list(others), documents=c.documents)
    told = {i: {str(s.qualifiers.get("aim", "")) for s in stated if s.object == i} - {""} for i in others}
    return all(told[i] and not any(aim in said for aim in aims for said in told[i]) for i in others)


def _called_otherwise(c: Context, own: Collection[str], others: Collection[str]) -> bool:
    """Whether works of a kind are asked for, and all of some bear its name where none of the others does: 泊位."""
    terms = [t for t in c.content("type", "relation", "stage") if asking.names_works(t.text)]
    words = {w for t in terms for w in (fold(t.text), *t.folded) if len(w) >= 2}
    names = {i: "|".join(map(fold, e.names)) for i, e in c.names.entities([*own, *others]).items()} if words else {}
    return bool(names) and all(any(w in names.get(i, "") for w in words) for i in own) and not any(w in names.get(i, "") for w in words for i in others)
