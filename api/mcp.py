"""The graph as tools of the Model Context Protocol, over standard input and output. Needs the SDK: policygraph[mcp]."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import Field

from api.finding import find_document, find_documents_filter, find_entity
from api.forms import document_json, entity_json, passage_json
from api.session import Session
from graph.errors import InputError, PolicyGraphError

if TYPE_CHECKING:
    from mcp.server.mcpserver import MCPServer

NEEDED = "this needs the SDK of the Model Context Protocol: pip install 'policygraph[mcp]'"
INSTRUCTIONS = (
    "A graph of facts from policy plans, mostly Chinese: parks, projects, companies, industries, agencies, numeric targets. "
    "Every fact comes with the sentence that says it: cite title, path and quote. What ask answers with status no_evidence, the "
    "documents do not say; do not fill it in. Lists are complete over the documents held. Names are best given in Chinese."
)
Limit = Annotated[int, Field(ge=1, le=200, description="How many at most")]
Result = dict[str, Any]


def create_server(session: Session) -> MCPServer[Any]:
    """The server with its tools, over a session."""
    try:
        from mcp.server.mcpserver import MCPServer
    except ModuleNotFoundError as error:
        raise InputError(NEEDED) from error
    server: MCPServer[Any] = MCPServer("policygraph", title="PolicyGraph 策图", instructions=INSTRUCTIONS, log_level="ERROR")
    for tool in (*_asking(session), *_walking(session), *_reading(session)):
        server.add_tool(_with_errors(tool))
    return server


def _with_errors(tool: Callable[..., Result]) -> Callable[..., Result]:
    """Our errors are meant to be read, so they reach whoever called the tool."""
    from mcp.server.mcpserver.exceptions import ToolError

    @functools.wraps(tool)
    def call(*arguments: Any, **named: Any) -> Result:
        try:
            return tool(*arguments, **named)
        except PolicyGraphError as error:
            raise ToolError(str(error)) from error

    return call


def _asking(session: Session) -> list[Callable[..., Result]]:
    def ask(question: Annotated[str, Field(min_length=1, max_length=1000)], passages: Limit = 5) -> Result:
        """Answer a question in Chinese or English exactly, with the sentences that prove each answer, or say that there is no evidence."""
        return session.ask(question, limit=passages)

    def search(query: Annotated[str, Field(min_length=1, max_length=1000)], years: list[int] | None = None,
               parks: list[str] | None = None, regions: list[str] | None = None, limit: Limit = 10) -> Result:  # fmt: skip
        """Passages near to a query by meaning and by words, for open questions; years, parks and regions narrow the documents."""
        where = find_documents_filter(session.view, years or (), parks=parks or (), regions=regions or ())
        return {"query": query, "passages": [passage_json(session.view, hit) for hit in session.retriever.search(query, limit=limit, where=where)]}

    return [ask, search]


def _walking(session: Session) -> list[Callable[..., Result]]:
    from graph.evidence import statement_lines

    view = session.view

    def entity(name: Annotated[str, Field(min_length=1, description="A name, or an id")], type: str | None = None, limit: Limit = 50) -> Result:
        """What is called this, and what the documents say of it, each statement with its sentence."""
        from graph.ontology import ontology
        from graph.store import Pattern

        found = find_entity(view, name, type)
        relations = [r for r in ontology().relations if r != "MENTIONS"]
        return entity_json(found) | {"statements": statement_lines(view, view.statements(Pattern(relations=relations, either=[found.id]), limit=limit))}

    def path(source: str, target: str, limit: Annotated[int, Field(ge=1, le=20)] = 3) -> Result:
        """How two named things are connected, shortest way first, each step a statement with its sentence."""
        from graph.analysis import paths

        ends = find_entity(view, source), find_entity(view, target)
        found = [statement_lines(view, steps) for steps in paths(view, ends[0].id, ends[1].id, limit)]
        return {"source": entity_json(ends[0]), "target": entity_json(ends[1]), "paths": found}

    def targets(indicator: str | None = None, parks: list[str] | None = None, years: list[int] | None = None, limit: Limit = 50) -> Result:
        """Numeric goals: value, unit, comparator, year, value in base units, sentence. Narrow by part of an indicator's name, parks, years."""
        from graph.ledger import ledger

        rows = ledger(view, indicator, [find_entity(view, name).id for name in parks or ()], years or ())
        return {"total": len(rows), "targets": rows[:limit]}

    return [entity, path, targets]


def _reading(session: Session) -> list[Callable[..., Result]]:
    view = session.view

    def documents(
        find: Annotated[str, Field(description="Words of title, source or subject")] = "", years: list[int] | None = None, limit: Limit = 50
    ) -> Result:
        """The documents that are held, with title, subject, year and type."""
        from graph.store import DocumentFilter

        return {"documents": [document_json(d) for d in view.documents(DocumentFilter(text=find, years=years or ()), limit=limit)]}

    def related(document: Annotated[str, Field(description="An id, a source name, or part of a title")], limit: Limit = 10) -> Result:
        """Documents related to one, with the reasons."""
        from search.related import related as find_related

        found = find_document(view, document)
        return {"document": document_json(found), "related": find_related(view, found.id, limit=limit, encoder=session.encoder)}

    return [documents, related]
