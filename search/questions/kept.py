"""What a view has told already: the readings of a question, and one question after another, ask for the same statements."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, TypeVar, cast

from graph.model import Document, Entity, Statement
from graph.store import NameHit, Pattern, View

Told = TypeVar("Told")
# So many rows are kept of all answers together, some 20 MB; then all are forgotten.
ROWS = 30_000
# An answer of more rows, the ids that it was asked for among them, is not kept; nor who has one of so many names, which are all stretches of a question.
LONG, NAMES = 3_000, 50


class Kept:
    """A view of one revision of a store that keeps what it tells; what is not kept it asks the view itself for."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._told: dict[Hashable, Any] = {}
        self._rows = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._view, name)

    def document(self, document: str) -> Document:
        """One document by id."""
        return self._once(("document", document), 1, lambda: self._view.document(document))

    def entities(self, ids: Sequence[str]) -> dict[str, Entity]:
        """Entities by id."""
        return dict(self._once(("entities", *ids), len(ids), lambda: self._view.entities(ids)))

    def entities_named(self, folded: Sequence[str], types: Sequence[str] = ()) -> list[NameHit]:
        """Entities that have one of these folded names."""
        if len(folded) > NAMES:
            return self._view.entities_named(folded, types)
        return list(self._once(("named", tuple(folded), tuple(types)), len(folded), lambda: self._view.entities_named(folded, types)))

    def statements(self, pattern: Pattern, after: str = "", limit: int | None = None) -> list[Statement]:
        """Statements that match, in order of document, start, end, id."""
        wanted = [tuple(ids) for ids in (pattern.relations, pattern.subjects, pattern.objects, pattern.either, pattern.documents)]
        asked = (*wanted, tuple(sorted(pattern.qualifiers.items())), after, limit)
        return list(self._once(asked, sum(map(len, wanted)), lambda: self._view.statements(pattern, after, limit)))

    def _once(self, asked: Hashable, size: int, tell: Callable[[], Told]) -> Told:
        told = self._told
        if (found := told.get(asked)) is not None:
            return cast(Told, found)
        found = tell()
        rows = size + (len(found) if isinstance(found, list | dict) else 0)
        if rows <= LONG:
            self._rows += rows
            if self._rows > ROWS:
                self._told = told = {}
                self._rows = rows
            told[asked] = found
        return found


def keeping(view: View) -> View:
    """A view that keeps what it tells, for as long as the store does not change."""
    return cast(View, Kept(view))
