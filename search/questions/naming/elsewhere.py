"""What a question takes to be a place's own and only plans of other places speak of: told where it has no answer."""

from __future__ import annotations

from graph.names import fold
from search.questions.context import Context

# What belongs to one place, by a name of so many signs, which no other words mean.
_OWN = ("Project", "Company", "Organization", "Event", "Policy")
NAME = 3
# So many plans are named of those that speak of it.
MOST = 3


def tell(c: Context) -> None:
    """Say whose plans speak of what a question names, where none of those asked about does."""
    if not c.owners or not c.documents:
        return
    for m in c.u.mentions_of(*_OWN):
        if m.match not in ("exact", "english") or len(m.chinese) < NAME or m.of("Park", "Region", "Industry"):
            continue
        if c.texts.hold(c.documents, {fold(m.chinese), *c.own_folded(m.all)}):
            continue
        spoken = c.documents_speaking_of(m.all)
        titles = list(dict.fromkeys(c.view.document(d).subject or c.view.document(d).title for d in spoken))[:MOST]
        if titles and set(spoken).isdisjoint(c.documents):
            c.tell(f"“{m.chinese}”不见于所问的文件,见于:{'、'.join(titles)}", f"“{m.chinese}” is not in the plan asked about, but in that of {', '.join(titles)}")
