"""Documents: list, get, text, outline, passages, related, upload, delete; the jobs that feed them."""

from typing import Annotated, Any

from fastapi import APIRouter, Body, File, Query, UploadFile
from fastapi.responses import PlainTextResponse

from api.forms import document_json
from api.http.dependencies import After, Limit, MayWrite, TheService, TheSession, TheView, cursor
from graph.store import DocumentFilter, Pattern

router = APIRouter(tags=["documents"])


@router.get("/documents")
def list_documents(
    view: TheView, after: After = "", limit: Limit = 50, text: Annotated[str, Query(description="In title, source or subject")] = "",
    year: Annotated[list[int], Query()] = [], type: Annotated[list[str], Query()] = [],  # noqa: B006 – FastAPI copies defaults
    subject: Annotated[list[str], Query(description="Entity ids")] = [], issuer: Annotated[list[str], Query(description="Entity ids")] = [],  # noqa: B006
) -> dict[str, Any]:
    """Documents in order of source name."""
    where = DocumentFilter(years=year, types=type, subjects=subject, issuers=issuer, text=text)
    found = view.documents(where, cursor(after, view.document), limit + 1)
    return {"items": [document_json(d) for d in found[:limit]], "next": found[limit - 1].id if len(found) > limit else None}


@router.get("/documents/{document}")
def get_document(view: TheView, document: str) -> dict[str, Any]:
    """One document."""
    return document_json(view.document(document))


@router.get("/documents/{document}/text", response_class=PlainTextResponse)
def get_text(view: TheView, document: str) -> str:
    """The stored text that all spans of the document point into (code points)."""
    return view.text(document)


@router.get("/documents/{document}/outline")
def get_outline(view: TheView, document: str) -> dict[str, Any]:
    """The clauses of a document with path, heading and responsible units."""
    view.document(document)
    tasks = view.statements(Pattern(relations=["HAS_TASK"], documents=[document]))
    units = view.statements(Pattern(relations=["RESPONSIBLE_FOR"], documents=[document]))
    entities = view.entities(sorted({s.object for s in tasks} | {s.subject for s in units}))
    responsible: dict[str, list[dict[str, Any]]] = {}
    for s in units:
        responsible.setdefault(s.object, []).append({"id": s.subject, "name": entities[s.subject].name, **s.qualifiers})
    return {
        "document": document,
        "items": [
            {
                "id": s.object, "path": entities[s.object].path, "heading": entities[s.object].name, "start": s.start,
                "end": s.end, "responsible": responsible.get(s.object, []),
            }
            for s in tasks
        ],
    }


@router.get("/documents/{document}/statements")
def get_statements(view: TheView, document: str, after: After = "", limit: Limit = 100) -> dict[str, Any]:
    """What a document says, in the order in which it says it."""
    from graph.evidence import statement_lines

    view.document(document)
    found = view.statements(Pattern(documents=[document]), cursor(after, view.statement), limit + 1)
    return {"items": statement_lines(view, found[:limit]), "next": found[limit - 1].id if len(found) > limit else None}


@router.get("/documents/{document}/related")
def get_related(session: TheSession, document: str, limit: Limit = 10) -> dict[str, Any]:
    """Related documents with the reasons: shared industries, agencies, projects, policies, subject."""
    from search.related import related

    session.view.document(document)
    return {"items": related(session.view, document, limit=limit, encoder=session.encoder)}


@router.get("/documents/{document}/changes")
def get_changes(session: TheSession, document: str, since: Annotated[str, Query(description="Id of the older document")]) -> dict[str, Any]:
    """What changed since an older plan: clauses aligned, new, dropped; numbers raised or lowered."""
    from search.related import changes

    return changes(session.view, since, document, encoder=session.encoder)


@router.post("/documents", status_code=202, dependencies=[MayWrite])
def upload(service: TheService, file: Annotated[UploadFile, File(description="HTML, PDF, DOCX, XLSX, Markdown or text")]) -> dict[str, Any]:
    """Feed a file; the job says when it is in."""
    name = (file.filename or "upload").replace("\\", "/").rsplit("/", 1)[-1]
    return service.job(service.submit(name, file.file.read()).id)


@router.post("/documents/url", status_code=202, dependencies=[MayWrite])
def upload_url(service: TheService, url: Annotated[str, Body(embed=True, pattern="^https?://")]) -> dict[str, Any]:
    """Feed a page or file by URL; the job says when it is in."""
    return service.job(service.submit(url, None).id)


@router.delete("/documents/{document}", status_code=204, dependencies=[MayWrite])
def delete_document(service: TheService, document: str) -> None:
    """Delete a document with all that only it said."""
    with service.session.store.writer() as writer:
        writer.delete(document)
    service.catch_up()


@router.get("/jobs", tags=["jobs"])
def list_jobs(service: TheService) -> dict[str, Any]:
    """Feedings asked for over HTTP since the service started, newest first."""
    return {"items": service.jobs()}


@router.get("/jobs/{job}", tags=["jobs"])
def get_job(service: TheService, job: str) -> dict[str, Any]:
    """One feeding."""
    return service.job(job)
