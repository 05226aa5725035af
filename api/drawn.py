"""Plain questions by template about statements drawn from a library, each with what its answer must hold."""

import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from api.evaluation import Question, called
from graph.lexicon import read_rows
from graph.model import Entity, Statement
from graph.resources import data_path
from graph.store import Pattern, View

# Where English names stand; who has none is asked for by the Chinese one.
LEXICONS = ("zones", "regions", "industries", "companies", "events", "indicators", "agencies", "organizations")


class Wanted(NamedTuple):
    """What the answers to a question must hold: what its row ``asks`` for of a statement; and all that the library states of the kind, for sets and ranks."""

    row: Mapping[str, str]
    statement: Statement
    alike: Sequence[Statement] = ()

    @property
    def asks(self) -> str:
        """What is asked for: an end of the statement, its figure, whether it is so, …"""
        return self.row["asks"]

    @property
    def others(self) -> list[Statement]:
        """Figures of other places for the same measure, in the same unit and of the same year."""
        q = self.statement.qualifiers
        return [s for s in self.alike if s.subject != self.statement.subject and all(s.qualifiers.get(k) == q.get(k) for k in ("base_unit", "kind", "year"))]


class Drawing:
    """Draws statements of one view; what was read of it is kept."""

    def __init__(self, view: View, draws: int, seed: int) -> None:
        self.view, self.draws = view, draws
        self._chance = random.Random(seed)
        self._stated: dict[str, list[Statement]] = {}
        self._drawn: dict[tuple[str, str], list[Wanted]] = {}

    def questions(self) -> Iterator[tuple[Question, Wanted]]:
        """The questions for the library, the same for the same seed."""
        for row in read_rows(data_path("quality", "stated", "questions.tsv")):
            for wanted in self._of(row):
                if question := self._asked(row, wanted):
                    own = [o for o in wanted.alike if "{place}" not in row["question"] or self._about.get(str(o.document)) == self._about[str(wanted.statement.document)]]
                    yield Question(row["relation"], row["language"], question), Wanted(row, wanted.statement, own)

    def _of(self, row: Mapping[str, str]) -> list[Wanted]:
        """Statements drawn for a row: for all rows of the same condition the same."""
        key = row["relation"], row["where"]
        if key not in self._drawn:
            meant = [s for s in self.stated(row["relation"]) if self._meets(s, row["where"])]
            chosen = self._chance.sample(meant, min(self.draws, len(meant)))
            self._drawn[key] = [Wanted(row, s, [o for o in meant if self._alike(s.object, o.object) or self._alike(s.subject, o.subject)]) for s in chosen]
        return self._drawn[key]

    def stated(self, relation: str) -> list[Statement]:
        """All statements of a relation, in an order that does not depend on that of feeding."""
        if relation not in self._stated:
            self._stated[relation] = sorted(self.view.statements(Pattern(relations=[relation])), key=lambda s: s.id)
        return self._stated[relation]

    def _alike(self, one: str, other: str) -> bool:
        """Whether two things are called alike: a question that names no place means both."""
        return one == other or (one in self._known and other in self._known and self._known[one].name == self._known[other].name)

    def _meets(self, s: Statement, where: str) -> bool:
        """Whether a statement is one of those asked about: ``due stage=start object:Company``, - for all."""
        for condition in where.split():
            end, _, kind = condition.partition(":")
            name, _, value = condition.partition("=")
            if kind and self._known[getattr(s, end)].type != kind:
                return False
            if not kind and name != "-" and (s.qualifiers.get(name) is None or (value and s.qualifiers[name] != value)):
                return False
        return True

    @cached_property
    def _known(self) -> dict[str, Entity]:
        return {e.id: e for e in self.view.all_entities()}

    @cached_property
    def _about(self) -> dict[str, str]:
        """What each document is about, where that is one thing."""
        found: dict[str, list[str]] = defaultdict(list)
        for s in self.stated("ABOUT"):
            found[s.subject].append(s.object)
        return {document: about[0] for document, about in found.items() if len(about) == 1}

    def _asked(self, row: Mapping[str, str], wanted: Wanted) -> str:
        """The question of a row about a statement; empty where the statement lacks what it speaks of."""
        s, language = wanted.statement, row["language"]
        others = wanted.others if row["asks"] in ("both", "higher", "highest") else []
        if row["asks"] in ("both", "higher", "highest") and not others:
            return ""
        ids = {"subject": s.subject, "object": s.object, "place": self._about.get(str(s.document), ""), "other": others[0].subject if others else ""}
        names = {k: called(self._known[i].name, language, LEXICONS) for k, i in ids.items() if i in self._known}
        names |= {"year": str(s.qualifiers.get("year", ""))}
        if "{document}" in row["question"]:
            names["document"] = self.view.document(str(s.document)).title
        try:
            return row["question"].format(**{k: v for k, v in names.items() if v})
        except KeyError:
            return ""
