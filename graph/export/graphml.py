"""GraphML for Gephi, yEd, Cytoscape, NetworkX: one node a document or entity, one edge a statement."""

import json
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from graph.export.files import opened
from graph.model import Statement
from graph.store import Pattern, View

NODE_KEYS = ("type", "name", "aliases", "path", "source", "year")
EDGE_KEYS = ("relation", "document", "start", "end", "quote", "extractor", "confidence", "qualifiers")
_CONTROL = {c: None for c in range(32) if c not in (9, 10, 13)}


def write(view: View, output: Path | None) -> None:
    """Write the whole graph; nodes and edges are streamed, so size is no matter."""
    with opened(output) as file:
        for part in _parts(view):
            file.write(part + "\n")


def _parts(view: View) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">'
    for kind, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS)):
        for key in keys:
            type = {"start": "int", "end": "int", "year": "int", "confidence": "double"}.get(key, "string")
            yield f'<key id="{kind[0]}_{key}" for="{kind}" attr.name="{key}" attr.type="{type}"/>'
    yield '<graph id="policygraph" edgedefault="directed">'
    documents = view.documents()
    for d in documents:
        yield _node(d.id, type="Document", name=d.title, source=d.source, year=d.year)
    for e in view.all_entities():
        yield _node(e.id, type=e.type, name=e.name, aliases="|".join(e.names[1:]), path=e.path)
    for d in documents:
        text = view.text(d.id)
        for s in view.statements(Pattern(documents=[d.id])):
            yield _edge(s, text[s.start : s.end])
    for s in view.statements(Pattern(relations=["BROADER"])):
        yield _edge(s, "")
    yield "</graph></graphml>"


def _data(prefix: str, values: dict[str, object]) -> str:
    return "".join(f'<data key="{prefix}_{k}">{_text(v)}</data>' for k, v in values.items() if v not in (None, ""))


def _text(value: object) -> str:
    return escape(str(value).translate(_CONTROL))


def _node(ident: str, **values: object) -> str:
    return f"<node id={quoteattr(ident)}>{_data('n', values)}</node>"


def _edge(s: Statement, quote: str) -> str:
    values: dict[str, object] = {
        "relation": s.relation, "document": s.document, "start": s.start, "end": s.end, "quote": quote, "extractor": s.extractor,
        "confidence": s.confidence, "qualifiers": json.dumps(dict(s.qualifiers), ensure_ascii=False) if s.qualifiers else None,
    }
    return f"<edge id={quoteattr(s.id)} source={quoteattr(s.subject)} target={quoteattr(s.object)}>{_data('e', values)}</edge>"
