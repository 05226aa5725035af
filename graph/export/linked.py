"""The graph as linked data: terms and how a record becomes a node, shared by JSON-LD and Turtle."""

from collections.abc import Iterator
from typing import Any

from graph.ontology import ontology
from graph.store import Pattern, View

BASE = "urn:policygraph:"
VOCABULARY = "urn:policygraph:ontology:"
SCHEMA = "http://schema.org/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def nodes(view: View) -> Iterator[dict[str, Any]]:
    """Documents, entities and statements (reified, with their quote) as plain records keyed by term."""
    documents = view.documents()
    for d in documents:
        yield {"id": d.id, "type": "Document", "label": d.title, "source": d.source, "year": d.year, "published": d.published}
    for e in view.all_entities():
        yield {"id": e.id, "type": e.type, "label": e.name, "alt": list(e.names[1:]), "path": e.path}
    texts = {}
    for d in documents:
        texts = {d.id: view.text(d.id)}
        for s in view.statements(Pattern(documents=[d.id])):
            yield _statement(s, texts[d.id][s.start : s.end])
    lexical = [r.name for r in ontology().relations.values() if r.source == "lexicon"]
    for s in view.statements(Pattern(relations=lexical)):
        yield _statement(s, None)


def _statement(s: Any, quote: str | None) -> dict[str, Any]:
    return {
        "id": s.id, "type": "Statement", "subject": s.subject, "predicate": s.relation, "object": s.object, "document": s.document,
        "start": s.start, "end": s.end, "quote": quote, "qualifiers": {k: v for k, v in s.qualifiers.items() if isinstance(v, str | int | float)},
    }
