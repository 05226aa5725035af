"""Places that the graph gives for a question, with those whose plans surely speak of it in other words."""

from __future__ import annotations

from dataclasses import replace

from search.questions.context import Context
from search.questions.naming.strangers import hopeless
from search.questions.plans import plan as p
from search.questions.reader.kinds import asks_places
from search.questions.rewording import fairgoing
from search.questions.workbench import Found, Workbench

# A plan that so surely speaks of what places are asked for by is counted in.
SURELY = 0.75


def by_fair(places: p.Set) -> bool:
    """Whether places are told by a fair that the question names: words about another fair are no witness."""
    return (isinstance(places, p.Follow) and places.relation == "PARTICIPATES_IN") or (isinstance(places, p.Said) and fairgoing.SHOWN.search(places.words) is not None)


def with_witnessed(bench: Workbench, c: Context, best: Found | None) -> Found | None:
    """Places that the graph gives, with those whose plans surely speak of it in other words; any other answer as it is."""
    if best is None or best[0].name != "places by topic" or not isinstance(best[0].plan, p.Listing) or by_fair(best[0].plan.of) or not asks_places(c) or hopeless(c) or (reader := bench.reader()) is None:
        return best
    read = reader.places(c, SURELY)
    said = read.plan.of if read and isinstance(read.plan, p.Listing) else None
    if not isinstance(said, p.Said):
        return best
    given = {a.get("id") for a in best[1]}
    about = {s.subject for s in c.statements("ABOUT", documents=[q.document for q in said.quotes]) if s.object in given}
    others = tuple(q for q in said.quotes if q.document not in about)
    if not others:
        return best
    whole = replace(best[0], plan=p.Listing(p.Or((best[0].plan.of, replace(said, quotes=others)))))
    return bench.best([bench.less(whole, c)]) or best
