"""Running plans on a view of any store: sets become members with the statements that prove them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model import Statement
from graph.names import fold
from graph.store import DocumentFilter, Pattern, View
from search.questions.language import nouns
from search.questions.language.amounts import scaled
from search.questions.plans import measuring, plan_json
from search.questions.plans import plan as p

# Lists of names longer than this are read anew each time.
KEPT_NAMES = 100_000
MARKS = ("exact", "fuzzy", "broader", "related")


@dataclass
class Member:
    """One member of a set: how it was matched, and the statements that put it there."""

    match: str = "exact"
    statements: list[Statement] = field(default_factory=list)
    quotes: list[p.Quote] = field(default_factory=list)

    def joined(self, other: Member) -> Member:
        """Member of both of two sets: all proofs, and the weaker of the two matches."""
        known = {s.id for s in self.statements}
        return Member(worse(self.match, other.match), [*self.statements, *(s for s in other.statements if s.id not in known)], [*self.quotes, *other.quotes])


Members = dict[str, Member]


@dataclass
class Result:
    """What a query gave: members, figures, a number, a truth; and how many documents speak of it."""

    members: Members = field(default_factory=dict)
    figures: list[Statement] = field(default_factory=list)
    count: int | None = None
    truth: bool | None = None
    paths: list[list[Statement]] = field(default_factory=list)


def worse(a: str, b: str) -> str:
    """The weaker of two matches."""
    return max(a, b, key=MARKS.index)


def better(a: str, b: str) -> str:
    """The stronger of two matches."""
    return min(a, b, key=MARKS.index)


class Runner:
    """Runs plans on one view."""

    def __init__(self, view: View) -> None:
        self.view = view
        self._years: dict[str, frozenset[int]] = {}
        self._names: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        self._sets: dict[int, tuple[p.Set, Members]] = {}

    def run(self, query: p.Query) -> Result:
        """The result of a query."""
        if isinstance(query, p.Listing | p.Description | p.Related):
            return Result(self.members(query.of))
        if isinstance(query, p.Counting):
            members = self.members(query.of)
            return Result(members, count=len(members))
        if isinstance(query, p.Figures):
            return Result(figures=self.figures(query))
        if isinstance(query, p.Deciding):
            return self._decide(query)
        if isinstance(query, p.Connection):
            return self._connect(query)
        return Result()

    def forget(self) -> None:
        """Forget the sets of the question before."""
        self._sets = {}

    def members(self, node: p.Set) -> Members:
        """The members of a set. One that several readings of a question share is found once; nobody changes what is found."""
        kept = self._sets
        if id(node) not in kept:
            kept[id(node)] = node, self._found(node)
        return kept[id(node)][1]

    def _found(self, node: p.Set) -> Members:
        if isinstance(node, p.Entities):
            return {i: Member(node.marks.get(i, "exact")) for i in node.ids}
        if isinstance(node, p.All):
            return self._all(node)
        if isinstance(node, p.Follow):
            return self._follow(node)
        if isinstance(node, p.Documents):
            return self._documents(node)
        if isinstance(node, p.Said):
            return self._said(node)
        if isinstance(node, p.Named):
            return {f"{q.document}#{q.start}": Member(quotes=[q]) for q in node.quotes}
        if isinstance(node, p.Measured):
            return self._measured(node)
        if isinstance(node, p.Without):
            out = self.members(node.without)
            return {i: m for i, m in self.members(node.of).items() if i not in out}
        parts = [self.members(part) for part in node.parts]
        return _both(parts) if isinstance(node, p.And) else _either(parts)

    def _measured(self, node: p.Measured) -> Members:
        of = self.members(node.of)
        found = measuring.chosen(node, of.keys(), self.view, self._named(("Indicator",)) if node.measure != "investment" else ())
        return {i: Member(of[i].match, told).joined(of[i]) for i, told in found.items()}

    def _all(self, node: p.All) -> Members:
        wanted = [fold(w) for w in node.words]
        return {entity: Member() for entity, name in self._named(tuple(node.types)) if not wanted or nouns.bears(name, wanted)}

    def _named(self, types: tuple[str, ...]) -> Iterable[tuple[str, str]]:
        """Entities of some types with each of their folded names; those of kinds that are not many are kept."""
        if types not in self._names:
            found = [(hit.entity, hit.folded) for hit in self.view.names(types)]
            if len(found) > KEPT_NAMES:
                return found
            self._names[types] = found
        return self._names[types]

    def _follow(self, node: p.Follow) -> Members:
        start = self.members(node.start) if node.start is not None else None
        if start is not None and not start:
            return {}
        out: Members = {}
        for statement in self._statements(node, start):
            for near, far in self._ends(node, statement):
                if start is None or near in start:
                    member = out.setdefault(far, Member(start[near].match if start else "exact"))
                    member.match = better(member.match, start[near].match if start else "exact")
                    member.statements.append(statement)
        return self._of_kind(out, node.types, node.words)

    def _ends(self, node: p.Follow, s: Statement) -> list[tuple[str, str]]:
        ends = {p.OUT: [(s.subject, s.object)], p.IN: [(s.object, s.subject)]}
        return ends.get(node.direction) or [(s.subject, s.object), (s.object, s.subject)]

    def _statements(self, node: p.Follow, start: Members | None) -> Iterable[Statement]:
        ids = sorted(start) if start is not None else []
        pattern = Pattern(
            relations=[node.relation], documents=list(node.documents), subjects=ids if node.direction == p.OUT else [],
            objects=ids if node.direction == p.IN else [], either=ids if node.direction == p.BOTH else [],
        )
        wanted = frozenset(node.statements)
        for statement in self.view.statements(pattern):
            if wanted and statement.id not in wanted:
                continue
            if all(statement.qualifiers.get(k) in values for k, values in node.qualifiers.items()) and self.in_years(statement, node.years):
                yield statement

    def in_years(self, statement: Statement, years: Sequence[int]) -> bool:
        """Whether a statement is of one of these years: by its own year, else by those of its document."""
        if not years:
            return True
        own = statement.qualifiers.get("year")
        if own is not None:
            return own in years
        return bool(statement.document) and bool(self.document_years(str(statement.document)) & set(years))

    def document_years(self, document: str) -> frozenset[int]:
        """The years that a document covers."""
        if document not in self._years:
            found = self.view.document(document)
            self._years[document] = frozenset([*found.years, *([found.year] if found.year else [])])
        return self._years[document]

    def _of_kind(self, members: Members, types: Sequence[str], words: Sequence[str]) -> Members:
        if not types and not words:
            return members
        entities = self.view.entities(sorted(members))
        wanted = [fold(w) for w in words]
        return {
            i: m for i, m in members.items()
            if i in entities and (not types or entities[i].type in types)
            and (not wanted or any(nouns.bears(fold(n), wanted) for n in entities[i].names))
        }

    def _documents(self, node: p.Documents) -> Members:
        parts = []
        if node.about is not None:
            parts.append(self._follow(p.Follow("ABOUT", p.IN, node.about)))
        if node.mentioning is not None:
            parts.append(self._speaking(self.members(node.mentioning)))
        if node.years or node.types or not parts:
            parts.append({d.id: Member() for d in self.view.documents(DocumentFilter(years=list(node.years), types=list(node.types)))})
        return _both(parts)

    def _said(self, node: p.Said) -> Members:
        if node.types == ("Document",):
            return {d: Member(quotes=[q for q in node.quotes if q.document == d]) for d in dict.fromkeys(q.document for q in node.quotes)}
        documents = p.Entities(tuple(dict.fromkeys(q.document for q in node.quotes)))
        subjects = self._follow(p.Follow("ABOUT", p.OUT, documents, types=node.types))
        for member in subjects.values():
            own = {s.document for s in member.statements}
            member.quotes = [q for q in node.quotes if q.document in own]
            member.statements = []
        return subjects

    def _speaking(self, things: Members) -> Members:
        out: Members = {}
        for s in self.view.statements(Pattern(either=sorted(things))) if things else []:
            if s.document:
                near = things.get(s.subject) or things[s.object]
                member = out.setdefault(s.document, Member(near.match))
                member.match = better(member.match, near.match)
                member.statements.append(s)
        return out

    def figures(self, query: p.Figures) -> list[Statement]:
        """The targets that a query asks for, ranked and cut off as it says."""
        if query.quotes and not query.statements:
            return []
        found = self.view.statements(self._figures_pattern(query))
        wanted = frozenset(query.statements)
        found = [
            s for s in found
            if s.qualifiers.get("value") is not None and (not wanted or s.id in wanted) and self.in_years(s, query.years)
            and _compares(s, query)
        ]
        if query.order:
            found.sort(key=lambda s: base_value(s), reverse=query.order == "highest")
        return found[: query.limit] if query.limit else found

    def _figures_pattern(self, query: p.Figures) -> Pattern:
        subjects = sorted(self.members(query.subjects)) if query.subjects is not None else []
        objects = sorted(self.members(query.indicators)) if query.indicators is not None else []
        # An empty set of ids would mean "any" to the store: ask for one that is not there.
        return Pattern(
            relations=["SETS_TARGET"],
            subjects=subjects or ([""] if query.subjects is not None else []),
            objects=objects or ([""] if query.indicators is not None else []),
        )

    def _decide(self, query: p.Deciding) -> Result:
        if query.quotes:
            truth = all(bool(q.value) for q in query.quotes)
            return Result(truth=truth != query.negated)
        if query.figures is not None:
            # Whether a figure exceeds an amount can only be decided where there is a figure.
            known = self.figures(_uncompared(query.figures))
            holds = self.figures(query.figures)
            return Result(figures=holds or known, truth=bool(holds) != query.negated if known else None)
        members = self.members(query.of) if query.of is not None else {}
        return Result(members, truth=not query.negated if members else None)

    def _connect(self, query: p.Connection) -> Result:
        from graph.analysis import paths

        found: list[list[Statement]] = []
        for source in self.members(query.source):
            for target in self.members(query.target):
                if source != target:
                    found += paths(self.view, source, target)
        return Result(paths=sorted(found, key=len)[:3])


def _uncompared(query: p.Figures) -> p.Figures:
    return p.Figures(query.subjects, query.indicators, query.years, query.statements)


def _compares(statement: Statement, query: p.Figures) -> bool:
    if query.amount is None or not query.comparator:
        return True
    value, amount = base_value(statement), query.amount
    close = abs(value - amount) <= 1e-6 * max(1.0, abs(amount))
    return {
        ">": value > amount and not close, ">=": value > amount or close, "<": value < amount and not close,
        "<=": value < amount or close, "=": close, "~": abs(value - amount) <= 0.1 * abs(amount),
    }[query.comparator]


def base_value(statement: Statement) -> float:
    """The value of a target in base units (元, 美元, 个, …)."""
    qualifiers = statement.qualifiers
    if qualifiers.get("base_value") is not None:
        return float(qualifiers["base_value"])
    return scaled(float(qualifiers["value"]), str(qualifiers.get("unit", "")))[0]


def _both(parts: Sequence[Members]) -> Members:
    first, *rest = sorted(parts, key=len)
    kept: Members = dict(first)
    for part in rest:
        kept = {i: m.joined(part[i]) for i, m in kept.items() if i in part}
    return kept


def _either(parts: Sequence[Members]) -> Members:
    out: Members = {}
    for part in parts:
        for i, m in part.items():
            if i in out:
                joined = out[i].joined(m)
                joined.match = better(out[i].match, m.match)
                out[i] = joined
            else:
                out[i] = m
    return out


def run(query: p.Query | Mapping[str, Any], view: View) -> Result:
    """Run a plan, given as a query or as JSON."""
    return Runner(view).run(plan_json.from_json(query) if isinstance(query, Mapping) else query)
