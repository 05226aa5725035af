"""Lists of the graph's that hold just what is asked for, where a sentence tells more: firms of one aim beside those of another, berths beside roads."""

from __future__ import annotations

import re
from collections.abc import Collection

from graph.lexicon import lexicon
from graph.names import fold
from search.questions.context import Context
from search.questions.plans import plan as p
from search.questions.readings.projects import SUPPORTED
from search.questions.readings.verbs import aims_asked, aims_at
from search.questions.texts import PARTS
from search.questions.workbench import Found

# Either of several aims, of which not all may be known as such.
_EITHER = re.compile(r"或|以及|、|\b(?:or|and)\b")
# Works of these kinds bear its name: a bridge is called one, a data centre may be a base.
_CALLED_SO = frozenset(["road", "utility", "civic"])


def just_so(c: Context, best: Found, read: Found) -> bool:
    """Whether what the graph lists is what is asked for, and what a sentence lists besides is surely something else."""
    own, more = _listed(best), _listed(read)
    others = more - own
    return bool(own) and own < more and (_of_other_aims(c, best, own, others) or _called_otherwise(c, own, others))


def _listed(found: Found) -> set[str]:
    """The entities that an answer lists."""
    return {a["id"] for a in found[1] if a.get("id")} if isinstance(found[0].plan, p.Listing) else set()


def _of_other_aims(c: Context, best: Found, own: Collection[str], others: Collection[str]) -> bool:
    """Whether firms of an aim are asked for, and some others have another, or none and stand in other parts of a sentence: 帮甲进规, where 乙 is to be listed."""
    aims, words = aims_asked(c)
    if best[0].name != SUPPORTED or not aims or _EITHER.search(c.u.text):
        return False
    stated = c.statements("SUPPORTS", objects=list(others), documents=c.documents)
    aimed = {s.object for s in stated if s.qualifiers.get("aim")}
    beside = "|".join(c.texts.piece(str(s.document), s.start, s.end, PARTS) for s in c.statements("SUPPORTS", objects=list(own), documents=c.documents))
    unknown = any(i not in aimed and any(fold(n) in beside for n in e.names) for i, e in c.names.entities(others).items())
    return not unknown and not any(aims_at(s, aims, words) for s in stated)


def _called_otherwise(c: Context, own: Collection[str], others: Collection[str]) -> bool:
    """Whether works of a kind are asked for, and all of some bear its name where none of the others does: 泊位."""
    known = lexicon("facilities")
    terms = [t for t in c.content("type", "relation", "stage") if (e := known.get(t.text)) and e.fields.get("kind") in _CALLED_SO and not t.text.endswith("中心")]
    if len(terms) != 1:
        return False  # 商场、酒店: works of either kind
    words = {w for t in terms for w in (fold(t.text), *t.folded) if len(w) >= 2}
    names = {i: "|".join(map(fold, e.names)) for i, e in c.names.entities([*own, *others]).items()} if words else {}
    return bool(names) and all(any(w in names.get(i, "") for w in words) for i in own) and not any(w in names.get(i, "") for w in words for i in others)
