"""JSON-LD: a context and one node a document, entity or statement."""

import json
from pathlib import Path
from typing import Any

from graph.export.files import opened
from graph.export.linked import BASE, PROV, RDF, SCHEMA, SKOS, VOCABULARY, nodes
from graph.store import View

CONTEXT: dict[str, Any] = {
    "@vocab": VOCABULARY, "pg": BASE, "label": SKOS + "prefLabel", "alt": SKOS + "altLabel", "source": SCHEMA + "identifier",
    "published": SCHEMA + "datePublished", "subject": {"@id": RDF + "subject", "@type": "@id"},
    "predicate": {"@id": RDF + "predicate", "@type": "@vocab"}, "object": {"@id": RDF + "object", "@type": "@id"},
    "document": {"@id": PROV + "hadPrimarySource", "@type": "@id"}, "quote": SCHEMA + "text",
}


def write(view: View, output: Path | None) -> None:
    """Write one JSON-LD document, node by node."""
    with opened(output) as file:
        file.write('{"@context": ' + json.dumps(CONTEXT) + ', "@graph": [\n')
        for number, node in enumerate(nodes(view)):
            file.write((",\n" if number else "") + json.dumps(_linked(node), ensure_ascii=False))
        file.write("\n]}\n")


def _linked(node: dict[str, Any]) -> dict[str, Any]:
    kept = {k: v for k, v in node.items() if v not in (None, [], {}, "") and k not in ("id", "type", "qualifiers")}
    for key in ("subject", "object", "document"):
        if key in kept:
            kept[key] = f"pg:{kept[key]}"
    return {"@id": f"pg:{node['id']}", "@type": node["type"], **kept, **node.get("qualifiers", {})}
