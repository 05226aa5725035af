"""Errors as problem+json (RFC 9457): one table from exception to status."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from graph import errors

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5

# The most special class first: the first that fits an exception is taken.
STATUSES: tuple[tuple[type[errors.PolicyGraphError], int, str], ...] = (
    (errors.NotFound, 404, "Not found"),
    (errors.UnreadableSource, 422, "Unreadable document"),
    (errors.InvalidPlan, 422, "Invalid plan"),
    (errors.InvalidStatement, 422, "Invalid statement"),
    (errors.InputError, 400, "Bad request"),
    (errors.LibraryMissing, 503, "No library"),
    (errors.LibraryVersion, 503, "Library of another version"),
    (errors.StoreBusy, 503, "Store busy"),
    (errors.StoreUnavailable, 503, "Store unavailable"),
    (errors.IndexStale, 503, "Index stale"),
    (errors.StoreError, 503, "Store error"),
    (errors.PolicyGraphError, 500, "Internal error"),
)


def problem(status: int, title: str, detail: str, headers: dict[str, str] | None = None, **more: Any) -> JSONResponse:
    """A problem+json response."""
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail, **more}
    return JSONResponse(body, status, headers, MEDIA_TYPE)


def status_of(error: errors.PolicyGraphError) -> tuple[int, str]:
    """HTTP status and title of one of our errors."""
    return next((status, title) for kind, status, title in STATUSES if isinstance(error, kind))


def install(app: FastAPI) -> None:
    """Make every error of the service a problem+json response."""

    @app.exception_handler(errors.PolicyGraphError)
    def ours(_: Request, error: errors.PolicyGraphError) -> JSONResponse:
        status, title = status_of(error)
        return problem(status, title, str(error), {"Retry-After": str(RETRY_SECONDS)} if status == 503 else None)

    @app.exception_handler(Exception)
    def unforeseen(_: Request, error: Exception) -> JSONResponse:
        # A fault of ours: the log has it, the client is told no more than that.
        return problem(500, "Internal error", f"the service failed on this request ({type(error).__name__}); its log says where")

    @app.exception_handler(HTTPException)
    def http(_: Request, error: HTTPException) -> JSONResponse:
        return problem(error.status_code, "Request refused", str(error.detail), dict(error.headers or {}))

    @app.exception_handler(RequestValidationError)
    def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        faults = [{"where": ".".join(map(str, e["loc"])), "what": e["msg"]} for e in error.errors()]
        return problem(422, "Invalid request", "; ".join(f"{f['where']}: {f['what']}" for f in faults), faults=faults)
