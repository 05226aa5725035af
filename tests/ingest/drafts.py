"""Plans written for tests, run through the whole of extraction."""

from typing import Any

from graph.model import DocumentRecord
from ingest.draft import Source
from ingest.pipeline import extract

HEAD = "江岸经济技术开发区2024年工作计划\n发布日期:2024-03-01\n一、任务\n"


def record(body: str, head: str = HEAD) -> DocumentRecord:
    """The record of a plan of 江岸经济技术开发区 with this body."""
    return extract(Source("/plan.txt", "plan.txt", head + body, digest="x"))


def facts(body: str, relation: str, head: str = HEAD) -> set[tuple[str, str]]:
    """(subject, object) of all statements of a relation."""
    found = record(body, head)
    names = {e.id: e.name for e in found.entities} | {found.document.id: "document"}
    return {(names[s.subject], names[s.object]) for s in found.statements if s.relation == relation}


def objects(body: str, relation: str, head: str = HEAD) -> set[str]:
    """The objects of all statements of a relation."""
    return {o for _, o in facts(body, relation, head)}


def qualified(body: str, relation: str, key: str) -> dict[str, set[Any]]:
    """Object → values of a qualifier."""
    found = record(body)
    names = {e.id: e.name for e in found.entities}
    values: dict[str, set[Any]] = {}
    for s in found.statements:
        if s.relation == relation:
            values.setdefault(names[s.object], set()).add(s.qualifiers.get(key))
    return values


def goals(body: str, head: str = HEAD) -> set[tuple[str, str, float, str]]:
    """(subject, indicator, value, unit) of all goals."""
    found = record(body, head)
    names = {e.id: e.name for e in found.entities}
    return {(names[s.subject], names[s.object], s.qualifiers["value"], s.qualifiers["unit"]) for s in found.statements if s.relation == "SETS_TARGET"}


def names(body: str, type: str, head: str = HEAD) -> set[str]:
    """Names of all entities of a type that the body speaks of."""
    found = record(body, head)
    spoken = {i for s in found.statements if s.document for i in (s.subject, s.object)}
    return {e.name for e in found.entities if e.type == type and e.id in spoken}
