"""Answers in the form that is promised: members, figures, truths and counts with the sentences that prove them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from graph.evidence import sentence_span, statement_lines
from graph.model import Document, Entity, Statement
from graph.store import Pattern, View
from search.questions.language.amounts import COUNTERS, scaled
from search.questions.plans import plan as p
from search.questions.plans.runner import Member, Members, Result, base_value
from search.questions.texts import Texts

EVIDENCE_EACH = 6
OUTLINED_DOCUMENTS = 60


class Assembly:
    """Puts results of one view into JSON."""

    def __init__(self, view: View, texts: Texts) -> None:
        self.view, self.texts = view, texts
        self._documents: dict[str, Document] = {}
        self._outlined: set[str] = set()

    def answers(self, query: p.Query, result: Result) -> list[dict[str, Any]]:
        """The answers of one result; none where it holds nothing."""
        self._outlined.clear()
        if isinstance(query, p.Figures) and query.aggregate:
            return self.aggregated(result.figures, query.aggregate)
        if isinstance(query, p.Figures):
            ranked = self._ranked(result.figures) if query.order or query.amount is not None else []
            return ranked + self.targets(result.figures) + [self.quoted(q) for q in query.quotes]
        if isinstance(query, p.Deciding):
            return self._decision(query, result)
        if isinstance(query, p.Counting):
            return self._count(query, result)
        if isinstance(query, p.Connection):
            return self._paths(result)
        if isinstance(query, p.Related):
            return self.related(result.members)
        if isinstance(query, p.Description):
            return self.described(result.members)
        return self.members(result.members, ordered=isinstance(query, p.Listing) and isinstance(query.of, p.Measured) and bool(query.of.order))

    def document(self, ident: str) -> Document:
        """A document, kept."""
        if ident not in self._documents:
            self._documents[ident] = self.view.document(ident)
        return self._documents[ident]

    def span(self, document: str, start: int, end: int) -> dict[str, Any]:
        """A place in a document as evidence: the sentence around it is quoted, the span is exact."""
        found = self.document(document)
        text = self.texts.text(document)
        first, last = sentence_span(text, start, end)
        # Marks of Markdown in front are no part of what is said.
        first += len(text[first:start]) - len(text[first:start].lstrip("*# "))
        return {
            "document": document, "source": found.source, "title": found.title, "start": first, "end": last,
            "quote": text[first:last], "path": self._path(document, start),
        }

    def _path(self, document: str, position: int) -> str:
        """The outline path of a position; left out where an answer draws on very many documents."""
        if document not in self._outlined and len(self._outlined) >= OUTLINED_DOCUMENTS:
            return ""
        self._outlined.add(document)
        clause = self.texts.clause_at(document, position)
        return clause.path if clause else ""

    def evidence(self, statements: Iterable[Statement]) -> list[dict[str, Any]]:
        """The places of some statements, each sentence once."""
        found: dict[tuple[str, int], dict[str, Any]] = {}
        for s in statements:
            if s.document and len(found) < EVIDENCE_EACH:
                place = self.span(s.document, s.start, s.end)
                found.setdefault((place["document"], place["start"]), place)
        return list(found.values())

    def members(self, members: Members, ordered: bool = False) -> list[dict[str, Any]]:
        """Members as entities, tasks and documents; those matched exactly first, unless they have an order of their own."""
        entities = self.view.entities(sorted(members))
        order = {"exact": 0, "fuzzy": 1, "broader": 2, "related": 3}
        shown = [self._member(i, m, entities.get(i)) for i, m in members.items()]
        if ordered:
            return [s for s in shown if s]
        return sorted((s for s in shown if s), key=lambda a: (order.get(a.get("match", "exact"), 0), -len(a["evidence"])))

    def _member(self, ident: str, member: Member, entity: Entity | None) -> dict[str, Any] | None:
        evidence = [self.span(q.document, q.start, q.end) for q in member.quotes[:EVIDENCE_EACH]] + self.evidence(member.statements)
        if entity is None and "#" in ident:
            words = member.quotes[0].words
            return {"kind": "entity", "id": "", "type": "", "name": words, "aliases": [], "match": member.match, "evidence": evidence}
        if entity is None:
            document = self.document(ident)
            aliases = [a for a in (document.source, document.subject) if a]
            return {"kind": "entity", "id": ident, "type": "Document", "name": document.title, "aliases": aliases, "year": document.year, "match": member.match, "evidence": evidence}
        if entity.type == "Task":
            return {"kind": "task", "id": ident, "name": entity.name, "path": entity.path, "document": entity.document, "match": member.match, "evidence": evidence}
        return {
            "kind": "entity", "id": ident, "type": entity.type, "name": entity.name, "aliases": [n for n in entity.names if n != entity.name],
            "match": member.match, "evidence": evidence,
        }

    def _ranked(self, figures: Sequence[Statement]) -> list[dict[str, Any]]:
        """Whose figures stand first, as entities."""
        order = list(dict.fromkeys(s.subject for s in figures))
        shown = {a["id"]: a for a in self.members({i: Member("exact", [s for s in figures if s.subject == i]) for i in order})}
        return [shown[i] for i in order if i in shown]

    def targets(self, figures: Sequence[Statement]) -> list[dict[str, Any]]:
        """Figures as targets, the same figure once."""
        entities = self.view.entities(list(dict.fromkeys(i for s in figures for i in (s.subject, s.object))))
        found: dict[tuple[Any, ...], dict[str, Any]] = {}
        for s in figures:
            q, subject, indicator = s.qualifiers, entities[s.subject], entities[s.object]
            mark = (s.subject, s.object, q.get("value"), q.get("unit"), q.get("year"))
            found.setdefault(mark, {
                "kind": "target", "subject": {"id": subject.id, "name": subject.name}, "indicator": indicator.name, "value": q.get("value"),
                "unit": q.get("unit", ""), "comparator": q.get("comparator", "="), "year": q.get("year"), "evidence": self.evidence([s]),
            })
        return list(found.values())

    def aggregated(self, figures: Sequence[Statement], how: str) -> list[dict[str, Any]]:
        """One figure for several of one unit: their sum or mean, with each of them and its sentence; none where units differ."""
        units = Counter(str(s.qualifiers.get("unit", "")) for s in figures)
        if not figures or len({scaled(1.0, u).unit for u in units}) > 1:
            return []
        unit = units.most_common(1)[0][0]
        value = sum(map(base_value, figures)) / scaled(1.0, unit).value / (len(figures) if how == "mean" else 1)
        years = {s.qualifiers.get("year") for s in figures}
        signs = {str(s.qualifiers.get("comparator", "=")) for s in figures}
        single = self.targets(figures)
        return [{
            "kind": "target", "aggregate": how, "subject": {"id": "", "name": "、".join(dict.fromkeys(t["subject"]["name"] for t in single))},
            "indicator": single[0]["indicator"], "value": round(value, 6), "unit": unit, "comparator": _of_all(signs),
            "year": years.pop() if len(years) == 1 else None, "of": [{k: t[k] for k in ("subject", "value", "unit", "comparator", "year", "evidence")} for t in single],
            "evidence": list({(e["document"], e["start"]): e for t in single for e in t["evidence"]}.values()),
        }]

    @staticmethod
    def counted(answers: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """Whole figures of countable things as counts: how many there are to be is a target and a number alike."""
        return [
            {"kind": "count", "value": int(a["value"]), "stated": True, "evidence": a["evidence"]}
            for a in answers if a.get("kind") == "target" and a.get("unit") in COUNTERS and float(a["value"]).is_integer()
        ]

    def quoted(self, quote: p.Quote) -> dict[str, Any]:
        """A figure read from the text."""
        document = self.document(quote.document)
        return {
            "kind": "target", "subject": {"id": None, "name": document.subject or document.title}, "indicator": quote.words, "value": quote.value,
            "unit": quote.unit, "comparator": quote.comparator or "=", "year": quote.year, "evidence": [self.span(quote.document, quote.start, quote.end)],
        }

    def _decision(self, query: p.Deciding, result: Result) -> list[dict[str, Any]]:
        if result.truth is None:
            return []
        statements = [*result.figures, *(s for m in result.members.values() for s in m.statements)]
        evidence = [self.span(q.document, q.start, q.end) for q in query.quotes] + self.evidence(statements)
        return [{"kind": "boolean", "value": result.truth, "evidence": evidence}]

    def _count(self, query: p.Counting, result: Result) -> list[dict[str, Any]]:
        stated = {int(q.value) for q in query.stated if q.value}
        if not result.count and not stated:
            return []
        listed = self.members(result.members)
        evidence = [e for a in listed for e in a["evidence"]]
        unique = list({(e["document"], e["start"]): e for e in evidence}.values())
        counts = [{"kind": "count", "value": result.count, "members": [a["name"] for a in listed], "evidence": unique}]
        for q in query.stated:
            if q.value and int(q.value) != result.count and int(q.value) in stated:
                stated.discard(int(q.value))
                counts.append({"kind": "count", "value": int(q.value), "stated": True, "evidence": [self.span(q.document, q.start, q.end)]})
        return counts

    def _paths(self, result: Result) -> list[dict[str, Any]]:
        return [
            {"kind": "path", "steps": [{k: line[k] for k in ("subject", "relation", "object")} for line in statement_lines(self.view, path)], "evidence": self.evidence(path)}
            for path in result.paths
        ]

    def related(self, members: Members) -> list[dict[str, Any]]:
        """Documents related to some, best first, with the reasons; what each is about proves it."""
        from search.related import related

        found = [line for document in members for line in related(self.view, document) if line["document"] not in members]
        about = {s.subject: s for s in self.view.statements(Pattern(relations=["ABOUT"], documents=[line["document"] for line in found]))} if found else {}
        return [
            {
                "kind": "entity", "id": line["document"], "type": "Document", "name": line["title"], "aliases": [a for a in (line["source"], line["subject"]) if a],
                "year": line["year"], "match": "related", "score": line["score"], "reasons": line["reasons"],
                "evidence": self.evidence([about[line["document"]]] if line["document"] in about else []),
            }
            for line in found
        ]

    def described(self, members: Members) -> list[dict[str, Any]]:
        """Entities with what is stated of them, by relation."""
        answers = []
        for ident, member in members.items():
            statements = self.view.statements(Pattern(either=[ident]), limit=400)
            entities = self.view.entities(list(dict.fromkeys(e for s in statements for e in (s.subject, s.object))))
            facts: dict[str, list[str]] = {}
            for s in statements:
                far = s.object if s.subject == ident else s.subject
                if far in entities and s.relation not in ("MENTIONS", "HAS_TASK", "PART_OF"):
                    group = facts.setdefault(f"{s.relation}{'' if s.subject == ident else ' of'}", [])
                    if entities[far].name not in group:
                        group.append(entities[far].name)
            shown = self._member(ident, Member(member.match, statements), self.view.entities([ident]).get(ident))
            if shown and statements:
                answers.append(shown | {"facts": facts})
        return answers


def _of_all(comparators: set[str]) -> str:
    """What a sum or mean of figures that compare so is at least said to be."""
    if comparators <= {"=", ">=", ">"} and comparators & {">=", ">"}:
        return ">="
    if comparators <= {"=", "<=", "<"} and comparators & {"<=", "<"}:
        return "<="
    return "=" if comparators <= {"="} else "~"
