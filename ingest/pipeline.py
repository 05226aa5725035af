"""The way of one document: read, clean, describe, outline, find mentions, draw statements, resolve.

The order of the families matters: a later one sees what the earlier ones claimed.
"""

import importlib
from collections.abc import Callable, Iterable

from graph.model import DocumentRecord
from ingest.cleaning import clean
from ingest.draft import Draft, Fact, Mention, Source
from ingest.metadata import describe
from ingest.outline import outline, sentences
from ingest.resolution import assemble

MENTION_FAMILIES = ("policies", "agencies", "parks", "organizations", "events", "projects", "companies", "industries", "regions")
STATEMENT_FAMILIES = ("structure", "goals", "targets", "projects", "support", "cooperation", "location", "participation", "references", "mentions")


def _family(package: str, name: str, function: str) -> Callable[[Draft], Iterable[Mention | Fact]]:
    try:
        return getattr(importlib.import_module(f"ingest.{package}.{name}"), function)
    except ModuleNotFoundError:
        return lambda draft: ()


def draft(source: Source) -> Draft:
    """Everything drawn from one source, in clean offsets."""
    cleaned = clean(source.text)
    clauses = outline(cleaned.text)
    metadata = describe(source, cleaned.text, clauses)
    result = Draft(source, cleaned, metadata, clauses, sentences(cleaned.text, clauses))
    for name in MENTION_FAMILIES:
        result.mentions.extend(_family("mentions", name, "find")(result))  # type: ignore[arg-type]
    for name in STATEMENT_FAMILIES:
        result.facts.extend(_family("statements", name, "state")(result))  # type: ignore[arg-type]
    return result


def extract(source: Source) -> DocumentRecord:
    """The record of one source, ready to be written."""
    return assemble(draft(source))
