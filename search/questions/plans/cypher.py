"""Plans as parameterised Cypher for the server store's model (graph/neo4j/queries.py).

Nodes carry their type as label, ``id``, ``name``, ``names`` and ``folded`` (all names folded); each statement is one
relationship, typed by its relation, with ``id``, ``document``, ``start``, ``end`` and its qualifiers as properties.
Every set becomes a list of nodes ``s0``, ``s1``, … carried from clause to clause; the last clause asks for what is wanted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from graph.names import fold
from search.questions.language import nouns
from search.questions.language.amounts import SCALES
from search.questions.plans import plan as p
from search.questions.plans.measuring import NAMED_AFTER, base_unit

ANY_LABEL = "Item"
# A figure in base units: as extraction kept it, else by the scale that its unit begins with.
_SCALES = " ".join(f"WHEN r.unit STARTS WITH '{word}' THEN {size:.0f}" for word, size in SCALES.items())
BASE = f"coalesce(r.base_value, r.value * CASE {_SCALES} ELSE 1 END)"


class Compiler:
    """Compiles one plan."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.parameters: dict[str, Any] = {}
        self.kept: list[str] = []

    def parameter(self, value: Any) -> str:
        """A parameter for a value."""
        name = f"p{len(self.parameters)}"
        self.parameters[name] = list(value) if isinstance(value, tuple | frozenset | set) else value
        return f"${name}"

    def keep(self, expression: str) -> str:
        """Name the list that an expression gives, and carry it on with those before it."""
        name = f"s{len(self.kept)}"
        self.lines.append(f"WITH {''.join(k + ', ' for k in self.kept)}{expression} AS {name}")
        self.kept.append(name)
        return name

    def set(self, node: p.Set) -> str:
        """Clauses for a set; the name of its list."""
        if isinstance(node, p.Entities):
            self.lines.append(f"OPTIONAL MATCH (n:{ANY_LABEL}) WHERE n.id IN {self.parameter(node.ids)}")
            return self.keep("collect(DISTINCT n)")
        if isinstance(node, p.All):
            return self._all(node)
        if isinstance(node, p.Follow):
            return self._follow(node)
        if isinstance(node, p.Documents):
            return self._documents(node)
        if isinstance(node, p.Said):
            return self._said(node)
        if isinstance(node, p.Named):
            return self.keep("[]")  # what sentences alone name is no node
        if isinstance(node, p.Measured):
            return self._measured(node)
        if isinstance(node, p.Without):
            first, second = self.set(node.of), self.set(node.without)
            return self.keep(f"[x IN {first} WHERE NOT x IN {second}]")
        return self._joined([self.set(part) for part in node.parts], isinstance(node, p.And))

    def _joined(self, lists: Sequence[str], both: bool) -> str:
        if both:
            rest = " AND ".join(f"x IN {name}" for name in lists[1:]) or "true"
            return self.keep(f"[x IN {lists[0]} WHERE {rest}]")
        joined = lists[0]
        for name in lists[1:]:
            joined = self.keep(f"{joined} + [x IN {name} WHERE NOT x IN {joined}]")
        return joined

    def _bears(self, words: Sequence[str]) -> str:
        """A name holds one of some words, as ``nouns.bears`` has it."""
        folded = [fold(w) for w in words]
        name = "f"
        for held, parted in nouns.PARTED.items():
            if any(w in held for w in folded):
                name = f"CASE WHEN '{held}' CONTAINS w THEN replace({name}, '{held}', '{parted}') ELSE {name} END"
        return f"any(w IN {self.parameter(folded)} WHERE any(f IN n.folded WHERE {name} CONTAINS w))"

    def _all(self, node: p.All) -> str:
        conditions = [_labels("n", node.types)]
        if node.words:
            conditions.append(self._bears(node.words))
        self.lines.append(f"OPTIONAL MATCH (n) WHERE {' AND '.join(filter(None, conditions)) or 'true'}")
        return self.keep("collect(DISTINCT n)")

    def _follow(self, node: p.Follow) -> str:
        near = "m"
        if node.start is not None:
            start = self.set(node.start)
            self.lines.append(f"UNWIND CASE WHEN size({start}) = 0 THEN [null] ELSE {start} END AS m")
        else:
            near = ""
        arrow = {p.OUT: f"({near})-[r:{node.relation}]->(n)", p.IN: f"({near})<-[r:{node.relation}]-(n)", p.BOTH: f"({near})-[r:{node.relation}]-(n)"}[node.direction]
        conditions = self._conditions(node)
        self.lines.append(f"OPTIONAL MATCH {arrow}" + (f" WHERE {' AND '.join(conditions)}" if conditions else ""))
        return self.keep("collect(DISTINCT n)")

    def _conditions(self, node: p.Follow) -> list[str]:
        found = [_labels("n", node.types)]
        if node.words:
            found.append(self._bears(node.words))
        found += [f"r.{key} IN {self.parameter(values)}" for key, values in node.qualifiers.items()]
        if node.documents:
            found.append(f"r.document IN {self.parameter(node.documents)}")
        if node.statements:
            found.append(f"r.id IN {self.parameter(node.statements)}")
        if node.years:
            found.append(self._in_years("r", node.years))
        return [c for c in found if c]

    def _in_years(self, relationship: str, years: Sequence[int]) -> str:
        asked = self.parameter(years)
        document = f"EXISTS {{ MATCH (d:Document {{id: {relationship}.document}}) WHERE d.year IN {asked} OR any(y IN coalesce(d.years, []) WHERE y IN {asked}) }}"
        return f"({relationship}.year IN {asked} OR ({relationship}.year IS NULL AND {document}))"

    def _documents(self, node: p.Documents) -> str:
        about = self.set(node.about) if node.about is not None else ""
        speaking = self.set(node.mentioning) if node.mentioning is not None else ""
        conditions = []
        if node.years:
            asked = self.parameter(node.years)
            conditions.append(f"(n.year IN {asked} OR any(y IN coalesce(n.years, []) WHERE y IN {asked}))")
        if node.types:
            conditions.append(f"n.type IN {self.parameter(node.types)}")
        if about:
            conditions.append(f"EXISTS {{ MATCH (n)-[:ABOUT]->(x) WHERE x IN {about} }}")
        if speaking:
            found = self._spoken(speaking)
            conditions.append(f"n.id IN {found}")
        self.lines.append("OPTIONAL MATCH (n:Document)" + (f" WHERE {' AND '.join(conditions)}" if conditions else ""))
        return self.keep("collect(DISTINCT n)")

    def _spoken(self, things: str) -> str:
        self.lines.append(f"UNWIND CASE WHEN size({things}) = 0 THEN [null] ELSE {things} END AS m")
        self.lines.append("OPTIONAL MATCH (m)-[r]-() WHERE r.document IS NOT NULL")
        return self.keep("collect(DISTINCT r.document)")

    def _said(self, node: p.Said) -> str:
        documents = self.parameter([*dict.fromkeys(q.document for q in node.quotes)])
        if node.types == ("Document",):
            self.lines.append(f"OPTIONAL MATCH (n:Document) WHERE n.id IN {documents}")
            return self.keep("collect(DISTINCT n)")
        kind = _labels("n", node.types)
        self.lines.append(f"OPTIONAL MATCH (d:Document)-[:ABOUT]->(n) WHERE d.id IN {documents}" + (f" AND {kind}" if kind else ""))
        return self.keep("collect(DISTINCT n)")

    def _measured(self, node: p.Measured) -> str:
        """Those of a set with the amount asked for, in its order; of a cut list those equal to the last too."""
        of, unit = self.set(node.of), self.parameter(base_unit(node.unit))
        path, value, unit_of, sign = _MEASURES[node.measure]
        conditions = [f"{unit_of} = {unit}", *([_named_after(NAMED_AFTER[node.measure])] if node.measure in NAMED_AFTER else [])]
        if node.amount is not None and node.comparator:
            conditions.append(_compared(value, node.comparator, self.parameter(node.amount), sign))
        kept = "".join(k + ", " for k in self.kept)
        most, order, edge = ("min", "ASC", "<=") if node.order == "lowest" else ("max", "DESC", ">=")
        self.lines += [
            f"UNWIND CASE WHEN size({of}) = 0 THEN [null] ELSE {of} END AS m",
            f"OPTIONAL MATCH {path} WHERE {' AND '.join(conditions)}",
            f"WITH {kept}m, {most}({value}) AS v ORDER BY v {order}, m.id",
            f"WITH {kept}[x IN collect({{n: m, v: v}}) WHERE x.v IS NOT NULL] AS found",
        ]
        last = f"found[{node.limit - 1}].v" if node.limit > 0 else "null"
        return self.keep(f"[x IN found WHERE {last} IS NULL OR x.v {edge} {last} | x.n]")

    def figures(self, query: p.Figures) -> None:
        """Clauses that return the targets of a query, one row each."""
        subjects = self.set(query.subjects) if query.subjects is not None else ""
        indicators = self.set(query.indicators) if query.indicators is not None else ""
        conditions = ["r.value IS NOT NULL"]
        conditions += [f"a IN {subjects}"] if subjects else []
        conditions += [f"i IN {indicators}"] if indicators else []
        if query.statements:
            conditions.append(f"r.id IN {self.parameter(query.statements)}")
        if query.years:
            conditions.append(self._in_years("r", query.years))
        if query.amount is not None and query.comparator:
            conditions.append(self._compared(query))
        self.lines.append(f"MATCH (a)-[r:SETS_TARGET]->(i:Indicator) WHERE {' AND '.join(conditions)}")

    def _compared(self, query: p.Figures) -> str:
        amount = self.parameter(query.amount)
        if query.comparator == "~":
            return f"abs({BASE} - {amount}) <= 0.1 * abs({amount})"
        return f"{BASE} {query.comparator} {amount}"


# Where an amount stands, its value and unit in base units, and how exact it is.
_MEASURES = {
    "investment": ("(m)<-[r:HAS_PROJECT]-()", "r.investment_base_value", "r.investment_base_unit", "r.investment_comparator"),
    **dict.fromkeys(NAMED_AFTER, ("()-[r:SETS_TARGET]->(i:Indicator)", "r.base_value", "r.base_unit", "r.comparator")),
}


def _named_after(ends: Sequence[str]) -> str:
    """Whether an indicator is named after a member, with one of some ends."""
    return f"m IS NOT NULL AND any(f IN i.folded WHERE any(g IN m.folded WHERE any(e IN {list(ends)} WHERE f ENDS WITH g + e)))"


def _compared(value: str, comparator: str, amount: str, sign: str) -> str:
    """Whether a value compares so; what is said to be over the amount is more than it."""
    if comparator == "~":
        return f"abs({value} - {amount}) <= 0.1 * abs({amount})"
    return f"({value} > {amount} OR ({value} = {amount} AND {sign} = '>'))" if comparator == ">" else f"{value} {comparator} {amount}"


def _labels(name: str, types: Sequence[str]) -> str:
    joined = " OR ".join(f"{name}:{t}" for t in types)
    return f"({joined})" if len(types) > 1 else joined


_ROW = "RETURN a.id AS subject, i.id AS indicator, r.id AS statement, r.value AS value, r.unit AS unit, r.comparator AS comparator, r.year AS year"


def compile(query: p.Query) -> tuple[str, dict[str, Any]]:
    """Cypher and parameters of a plan; "" for what the graph alone does not answer (passages, sentences read)."""
    c = Compiler()
    if isinstance(getattr(query, "of", None), p.Named):
        return "", {}  # names that stand in sentences alone
    if isinstance(query, p.Listing | p.Description | p.Related):
        name = c.set(query.of)
        ranked = isinstance(query.of, p.Measured) and query.of.order
        rows = f"UNWIND range(0, size({name}) - 1) AS place WITH {name}[place] AS n, place" if ranked else f"UNWIND {name} AS n"
        shown = "RETURN DISTINCT n.id AS id, n.name AS name, labels(n) AS labels"
        c.lines.append(f"{rows} {shown}, place ORDER BY place" if ranked else f"{rows} {shown} ORDER BY id")
    elif isinstance(query, p.Counting):
        c.lines.append(f"RETURN size({c.set(query.of)}) AS count")
    elif isinstance(query, p.Figures) and (query.statements or not query.quotes):
        _figures(c, query)
    elif isinstance(query, p.Deciding):
        return _deciding(c, query)
    elif isinstance(query, p.Connection):
        first, second = c.set(query.source), c.set(query.target)
        c.lines.append(f"UNWIND {first} AS a UNWIND {second} AS b MATCH path = shortestPath((a)-[*..6]-(b)) WHERE a <> b RETURN [n IN nodes(path) | n.id] AS ids, [r IN relationships(path) | type(r)] AS relations LIMIT 3")
    else:
        return "", {}
    return "\n".join(c.lines), c.parameters


def _figures(c: Compiler, query: p.Figures) -> None:
    c.figures(query)
    if query.aggregate:
        c.lines.append(f"RETURN {'sum' if query.aggregate == 'sum' else 'avg'}({BASE}) AS value, collect(r.id) AS statements")
        return
    c.lines.append(_ROW)
    if query.order:
        c.lines.append(f"ORDER BY {BASE} {'DESC' if query.order == 'highest' else 'ASC'}, r.id")
    else:
        c.lines.append("ORDER BY r.document, r.start, r.id")
    if query.limit:
        c.lines.append(f"LIMIT {int(query.limit)}")


def _deciding(c: Compiler, query: p.Deciding) -> tuple[str, dict[str, Any]]:
    if query.quotes:
        return "", {}
    if query.figures is not None:
        c.figures(query.figures)
        c.lines.append(f"RETURN (count(r) > 0) <> {str(query.negated).lower()} AS truth")
    elif query.of is not None:
        c.lines.append(f"RETURN (size({c.set(query.of)}) > 0) <> {str(query.negated).lower()} AS truth")
    else:
        return "", {}
    return "\n".join(c.lines), c.parameters
