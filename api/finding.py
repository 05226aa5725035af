"""Documents and entities as people name them: by id, by name, by a part of it."""

from collections.abc import Sequence

from graph.canonical import regions_within
from graph.errors import InputError, NotFound
from graph.model import Document, Entity
from graph.names import fold
from graph.store import DocumentFilter, Pattern, View


def find_document(view: View, name: str) -> Document:
    """The one document of that id, source name or beginning of a source name."""
    if not name:
        raise InputError("the name of the document is empty; `policygraph documents` lists them")
    every = view.documents()
    for same in (lambda d: name in (d.id, d.source), lambda d: d.source.startswith(name) or d.id.startswith(name), lambda d: name in d.title):
        found = [d for d in every if same(d)]
        if len(found) == 1:
            return found[0]
        if found:
            raise NotFound(f"{name!r} could be {', '.join(d.source for d in found[:5])}; name one of them")
    raise NotFound(f"no document is called {name!r}; `policygraph documents` lists them")


def find_entity(view: View, name: str, type: str | None = None) -> Entity:
    """The entity of that id or name; the one spoken of in most documents where several share it."""
    by_id = view.entities([name])
    if name in by_id:
        return by_id[name]
    types = [type] if type else []
    hits = view.entities_named([fold(name)], types)
    if hits:
        # Where a name is that of a park and of a project, what more documents speak of is meant.
        counts = view.entity_document_counts(list({h.entity for h in hits}))
        return view.entity(max(counts, key=lambda e: (counts[e], e)))
    near = view.find_entities(name, types, limit=5)
    if len(near) == 1:
        return near[0]
    hint = f"; did you mean {'、'.join(e.name for e in near)}?" if near else "; `policygraph entity --find TEXT` looks for names"
    raise NotFound(f"nothing in the library is called {name!r}{hint}")


def find_documents_filter(
    view: View, years: Sequence[int] = (), types: Sequence[str] = (), parks: Sequence[str] = (), regions: Sequence[str] = (), agencies: Sequence[str] = (),
    subjects: Sequence[str] = (),
) -> DocumentFilter:
    """The documents of these years and types, about these parks or anything in these regions, issued by these agencies.

    Parks, regions and agencies are given by name or id, ``subjects`` by id alone; of several of one kind any will do.
    """
    named = [find_entity(view, name, "Park").id for name in parks]
    about = [*subjects, *named]
    if regions:
        within = {i for name in regions for i in _within(view, name)}
        about = [i for i in about if i in within] if about else sorted(within)
        if not about:
            raise NotFound(f"the documents do not say that {'、'.join((*parks, *subjects))} lies in {'、'.join(regions)}; leave one of them out")
    return DocumentFilter(years=years, types=types, subjects=about, issuers=[find_entity(view, name, "Agency").id for name in agencies])


def _within(view: View, region: str) -> set[str]:
    """A region with the regions and parks that lie in it, by the divisions of the land and by as many steps as the graph has."""
    names = regions_within(region)
    entities = view.entities(sorted({h.entity for h in view.entities_named(sorted(map(fold, names)), ["Region"])}))
    frontier = [i for i, e in entities.items() if e.name in names] or [find_entity(view, region, "Region").id]
    seen = set(frontier)
    while frontier:
        inner = view.statements(Pattern(relations=("LOCATED_IN", "PART_OF"), objects=frontier))
        frontier = sorted({s.subject for s in inner} - seen)
        seen |= set(frontier)
    return seen
