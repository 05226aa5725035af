"""Turtle: each statement as a triple, and reified with its source and quote."""

import json
from pathlib import Path
from typing import Any

from graph.export.files import opened
from graph.export.linked import BASE, PROV, RDF, SCHEMA, SKOS, VOCABULARY, nodes
from graph.store import View

PREFIXES = {"pg": BASE, "pgo": VOCABULARY, "skos": SKOS, "schema": SCHEMA, "prov": PROV, "rdf": RDF}
PLAIN = {"label": "skos:prefLabel", "source": "schema:identifier", "published": "schema:datePublished", "year": "pgo:year", "path": "pgo:path", "quote": "schema:text", "start": "pgo:start", "end": "pgo:end"}


def write(view: View, output: Path | None) -> None:
    """Write the graph in Turtle."""
    with opened(output) as file:
        for prefix, uri in PREFIXES.items():
            file.write(f"@prefix {prefix}: <{uri}> .\n")
        for node in nodes(view):
            file.write(_block(node))


def _literal(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    return json.dumps(str(value), ensure_ascii=False)


def _block(node: dict[str, Any]) -> str:
    lines = [f"a pgo:{node['type']}"]
    lines += [f"{term} {_literal(node[key])}" for key, term in PLAIN.items() if node.get(key) not in (None, "")]
    lines += [f"skos:altLabel {_literal(name)}" for name in node.get("alt", ())]
    triple = ""
    if node["type"] == "Statement":
        triple = f"pg:{node['subject']} pgo:{node['predicate']} pg:{node['object']} .\n"
        lines += [f"rdf:subject pg:{node['subject']}", f"rdf:predicate pgo:{node['predicate']}", f"rdf:object pg:{node['object']}"]
        if node["document"]:
            lines.append(f"prov:hadPrimarySource pg:{node['document']}")
        lines += [f"pgo:{key} {_literal(value)}" for key, value in node["qualifiers"].items()]
    return f"{triple}pg:{node['id']} " + " ;\n    ".join(lines) + " .\n"
