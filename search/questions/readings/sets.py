"""Sets out of what a reading finds: what single statements lead to, several sets as one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from graph.model import Statement
from search.questions.context import Context
from search.questions.plans import plan as p


def of_types(c: Context, found: Iterable[Statement], types: Collection[str]) -> list[Statement]:
    """Those of some statements whose object is of one of some types."""
    found = list(found)
    kinds = {i: e.type for i, e in c.names.entities([s.object for s in found]).items()}
    return [s for s in found if kinds.get(s.object) in types]


def led_to(found: Sequence[Statement], types: Sequence[str], start: p.Set | None = None) -> p.Set | None:
    """What some statements lead to, whatever their relations; None where there are none."""
    return together(*(_follow([s for s in found if s.relation == relation], relation, types, start) for relation in dict.fromkeys(s.relation for s in found)))


def _follow(own: Sequence[Statement], relation: str, types: Sequence[str], start: p.Set | None) -> p.Follow:
    documents = tuple(dict.fromkeys(str(s.document) for s in own))
    return p.Follow(relation, p.OUT, start, types=tuple(types), documents=documents, statements=tuple(s.id for s in own))


def together(*parts: p.Set | None) -> p.Set | None:
    """All that several sets hold, None where there are none."""
    kept = tuple(part for part in parts if part is not None)
    return p.Or(kept) if len(kept) > 1 else next(iter(kept), None)


def written(c: Context, document: str, spans: Sequence[tuple[int, int]], types: Sequence[str]) -> p.Set | None:
    """What stands at some places of a document: as entities where all of it is known, else as it is written."""
    text = c.texts.text(document)
    mentions = of_types(c, c.statements("MENTIONS", documents=[document]), types) if spans else []
    at = {(s.start, s.end): s for s in mentions}
    known = [at[span] for span in spans if span in at]
    if len(known) == len(spans):
        return led_to(known, types)
    return p.Named(tuple(p.Quote(document, a, b, words=text[a:b]) for a, b in spans))


def entities(c: Context, ids: Iterable[str]) -> p.Entities:
    """Some entities, each once, as a set shown by their names."""
    own = tuple(dict.fromkeys(ids))
    return p.Entities(own, "、".join(e.name for e in c.names.entities(own).values()))
